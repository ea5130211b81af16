/// What can give way, as a thing to do; `{0}` is the resource or number, `{1}` a number.
enum RelaxationWords: String, Words {
  case dailyHours, travelDates, unavailableDates, fixedWindow, readyEarlier, pins, trialPlaces
  case trialDates, startBeforeBreak, startBlackout, otherCentres, teamVisits, teamHours
  case sourceHours, usableShare, keepFree, downtime, rhythm, treatmentTime, roomGroup, capability
  case untoldVisits, and

  var texts: (english: String, chinese: String) {
    switch self {
    case .dailyHours: ("the patient comes at any hour", "患者可在任意时间前来")
    case .travelDates:
      (
        "the patient arrives up to {0} days earlier or departs up to {0} days later",
        "患者最多提前 {0} 天到达或推迟 {0} 天离开"
      )
    case .unavailableDates: ("the patient comes on dates said to be unavailable", "患者在原定不便日期前来")
    case .fixedWindow: ("the fixed window is lifted", "取消固定时间窗")
    case .readyEarlier: ("the course is ready {0} days earlier", "提前 {0} 天准备就绪")
    case .pins: ("pins and the promised start are taken back", "撤销固定安排与承诺的开始日期")
    case .trialPlaces: ("{0} takes {1} more", "{0}增加 {1} 个名额")
    case .trialDates: ("{0} enrols on any date", "{0}不限入组日期")
    case .startBeforeBreak: ("one fraction before a break is enough", "停治前一个分次即可")
    case .startBlackout: ("{0} allows starts before a long closure", "{0}允许在长假前开始")
    case .otherCentres: ("the patient may go to {0}", "患者可前往{0}")
    case .teamVisits: ("{0} attends {1} more at once and a day", "{0}同时及每日多接诊 {1} 次")
    case .teamHours: ("{0} works {1} minutes longer", "{0}延长工作 {1} 分钟")
    case .sourceHours: ("{0} treats {1} minutes longer", "{0}延长开放 {1} 分钟")
    case .usableShare: ("all open minutes may be reserved", "可预留全部开放时间")
    case .keepFree: ("{0} keeps no minutes free for urgent patients", "{0}不再为急诊患者留空")
    case .downtime: ("maintenance of {0} is moved", "调整{0}的维护时间")
    case .rhythm: ("gaps {0} days longer and short weeks are accepted", "允许间隔延长 {0} 天及每周次数不足")
    case .treatmentTime: ("the treatment may take {0} days longer", "总治疗时间可延长 {0} 天")
    case .roomGroup: ("rooms that are not beam-matched may be mixed", "可混用束流不匹配的治疗室")
    case .capability:
      ("a room without its beam lines or equipment is accepted", "可使用不具备所需束流线或设备的治疗室")
    case .untoldVisits: ("courses that nobody was told about make room", "尚未通知的疗程让出时间")
    case .and: ("and", "且")
    }
  }
}
