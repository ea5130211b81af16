/// Words of tables: titles of columns and sheets, and what stands in them.
enum TableWords: String, Words {
  case weekday, numberOfFractions, particle, state
  case appointment, reservation, tailDate
  case delivered, beforeHorizon, appointments, reservations, tailDates, withoutDate
  case firstDate, lastDate, firstFollowUp, nextCentre
  case rule, resource, barredDays, from, until, reason
  case visits, openMinutes, beamMinutes, switchMinutes, beamUse, roomMinutes, openRoomMinutes
  case roomUse, overtimeMinutes
  case keyFigures, unscheduled, courseList, beamByDay
  case figure, value, origin, page

  var texts: (english: String, chinese: String) {
    switch self {
    case .weekday: ("Weekday", "星期")
    case .numberOfFractions: ("Of", "总次数")
    case .particle: ("Particle", "粒子")
    case .state: ("State", "状态")
    case .appointment: ("appointment", "已排定")
    case .reservation: ("reservation", "预留")
    case .tailDate: ("date only", "仅定日期")
    case .delivered: ("Delivered", "已完成次数")
    case .beforeHorizon: ("Due before the horizon", "排程期前待完成次数")
    case .appointments: ("Appointments", "已排定次数")
    case .reservations: ("Reservations", "预留次数")
    case .tailDates: ("Dates only", "仅定日期次数")
    case .withoutDate: ("Without date", "未安排次数")
    case .firstDate: ("First date", "首个日期")
    case .lastDate: ("Last date", "末个日期")
    case .firstFollowUp: ("First follow-up", "首次随访")
    case .nextCentre: ("Next centre", "下次治疗中心")
    case .rule: ("Rule", "规则")
    case .resource: ("Resource", "资源")
    case .barredDays: ("Days barred", "受阻天数")
    case .from: ("From", "起")
    case .until: ("Until", "止")
    case .reason: ("Reason", "原因")
    case .visits: ("Visits", "治疗次数")
    case .openMinutes: ("Open beam minutes", "可用束流分钟")
    case .beamMinutes: ("Beam minutes", "照射分钟")
    case .switchMinutes: ("Switch minutes", "切换分钟")
    case .beamUse: ("Beam use", "束流利用率")
    case .roomMinutes: ("Occupied room minutes", "占用治疗室分钟")
    case .openRoomMinutes: ("Open room minutes", "可用治疗室分钟")
    case .roomUse: ("Room use", "治疗室利用率")
    case .overtimeMinutes: ("Overtime minutes", "加班分钟")
    case .keyFigures: ("Key figures", "关键指标")
    case .unscheduled: ("Unscheduled", "未安排")
    case .courseList: ("Course list", "疗程列表")
    case .beamByDay: ("Beam by day", "每日束流")
    case .figure: ("Figure", "指标")
    case .value: ("Value", "数值")
    case .origin:
      ("{0}, data of {1}, edition {2}", "{0}，数据截至 {1}，第 {2} 版")
    case .page: ("page {0} of {1}", "第 {0} 页，共 {1} 页")
    }
  }
}
