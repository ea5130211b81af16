/// Words of calendars.
enum CalendarWords: String, Words {
  case visit, visitOfUnknownCourse, reservation, tailDate, followUp, cancelled
  case arriveAt, enterAt, beamAt, dayPartOnly, dateOnly
  case roomOfCentre, centreCalendar, courseCalendar

  var texts: (english: String, chinese: String) {
    switch self {
    case .visit: ("{0}, fraction {1}/{2}", "{0} 第 {1}/{2} 次")
    case .visitOfUnknownCourse: ("{0}, fraction {1}", "{0} 第 {1} 次")
    case .reservation:
      ("{0}, fraction {1}/{2} (reserved)", "{0} 第 {1}/{2} 次（预留）")
    case .tailDate: ("{0}, fraction {1}/{2} (date only)", "{0} 第 {1}/{2} 次（仅定日期）")
    case .followUp: ("{0}, follow-up", "{0} 随访")
    case .cancelled: ("Cancelled: {0}", "已取消：{0}")
    case .arriveAt: ("Arrive at {0}, enter the room at {1}", "{0} 到达，{1} 进室")
    case .enterAt: ("Enter the room at {0}", "{0} 进室")
    case .beamAt: ("Beam from {0} to {1}", "{0} 至 {1} 照射")
    case .dayPartOnly:
      ("Reserved for the day part {0}; the time follows", "预留时段 {0}，具体时间另行通知")
    case .dateOnly: ("Only the date is known; time and room follow", "仅定日期，时间和治疗室另行通知")
    case .roomOfCentre: ("{0}, room {1}", "{0} 治疗室 {1}")
    case .centreCalendar: ("{0}, treatment schedule", "{0} 治疗日程")
    case .courseCalendar: ("Course {0}", "疗程 {0}")
    }
  }
}
