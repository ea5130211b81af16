import TreatmentDomain

/// Words of visits that several reports share: when, where, whose, and their parts.
enum VisitWords: String, Words {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  case centre, room, beamSource, course, fraction, treatmentProtocol, waitingClass, date
  case arrive, enter, beamOn, beamOff, leave, dayPart, setUp, beam, exit, now

  var texts: (english: String, chinese: String) {
    switch self {
    case .monday: ("Mon", "周一")
    case .tuesday: ("Tue", "周二")
    case .wednesday: ("Wed", "周三")
    case .thursday: ("Thu", "周四")
    case .friday: ("Fri", "周五")
    case .saturday: ("Sat", "周六")
    case .sunday: ("Sun", "周日")
    case .centre: ("Centre", "中心")
    case .room: ("Room", "治疗室")
    case .beamSource: ("Beam source", "束流源")
    case .course: ("Course", "疗程")
    case .fraction: ("Fraction", "分次")
    case .treatmentProtocol: ("Protocol", "治疗方案")
    case .waitingClass: ("Class", "等候类别")
    case .date: ("Date", "日期")
    case .arrive: ("Arrive", "到达")
    case .enter: ("Enter", "进室")
    case .beamOn: ("Beam on", "出束")
    case .beamOff: ("Beam off", "停束")
    case .leave: ("Leave", "离室")
    case .dayPart: ("Day part", "时段")
    case .setUp: ("Set-up", "摆位")
    case .beam: ("Beam", "照射")
    case .exit: ("Exit", "离开")
    case .now: ("now", "立即")
    }
  }
}

extension Language {
  /// The weekday of a date, short.
  func weekday(_ day: Day) -> String {
    let words: [VisitWords] = [
      .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]
    return words[day.weekday.rawValue].text(self)
  }

  /// A date of a known year with its weekday: `Tue 12-01`.
  func shortDate(_ day: Day) -> String { "\(weekday(day)) \("\(day)".dropFirst(5))" }

  /// A date with its weekday: `Tue 2026-12-01`.
  func date(_ day: Day) -> String { "\(weekday(day)) \(day)" }

  /// The same for the terminal: in English with the key of the weekday that files use.
  func dated(_ day: Day) -> String {
    self == .english ? "\(day.weekday.key) \(day)" : date(day)
  }
}
