/// Words of what `show` prints in a terminal.
enum ShowWords: String, Words {
  case timelineLegend, roomDay, nobody, courseHead, noDates, noVisit, week, place
  case when, enterBeam, dateOnly
  var texts: (english: String, chinese: String) {
    switch self {
    case .timelineLegend:
      (
        "{0} set-up  {1} beam  {2} exit  + beam in another room; {3} min a sign",
        "{0} 摆位  {1} 照射  {2} 离开  + 其他治疗室束流；每格 {3} 分钟"
      )
    case .roomDay: ("{0}, room {1}, {2}", "{0}，治疗室 {1}，{2}")
    case .nobody: ("nobody is expected", "当日没有治疗安排")
    case .courseHead:
      ("{0}: {1}, {2} of {3} fractions delivered or assumed", "{0}：{1}，已完成或视为完成 {2}/{3} 次")
    case .noDates: ("no dates:", "没有日期：")
    case .noVisit: ("no visit in this time", "这段时间没有治疗")
    case .week: ("week", "周")
    case .place: ("where", "地点")
    case .when: ("when", "时间")
    case .enterBeam: ("enter {0}, beam {1}", "{0} 进室，{1} 出束")
    case .dateOnly: ("date only", "仅定日期")
    }
  }
}
