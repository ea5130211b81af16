import Checking

/// The costs as people read them; raw values are those of `CostName`.
enum CostWords: String, Words {
  case waiting, lateness, unscheduled, prolongation, timeOfDayDrift, weekSpread, preferredTime
  case dayPartChange, roomChange, roomPreference, beamGroupChange, centrePreference, overtime
  case couchWait, beamIdle, disruption, imbalance, breach, unplacedFraction

  var texts: (english: String, chinese: String) {
    switch self {
    case .waiting: ("waiting for the start", "等候开始")
    case .lateness: ("start after the target", "超过目标开始日期")
    case .unscheduled: ("courses without dates", "未安排的疗程")
    case .prolongation: ("prolonged treatment", "疗程延长")
    case .timeOfDayDrift: ("away from the usual time", "偏离惯常时间")
    case .weekSpread: ("start times spread in a week", "一周内时间不一致")
    case .preferredTime: ("away from the preferred time", "偏离期望时间")
    case .dayPartChange: ("change of day part", "时段变动")
    case .roomChange: ("change of room", "更换治疗室")
    case .roomPreference: ("outside the preferred rooms", "不在首选治疗室")
    case .beamGroupChange: ("change of matched rooms", "更换匹配治疗室组")
    case .centrePreference: ("away from the preferred centre", "不在首选中心")
    case .overtime: ("overtime", "加班")
    case .couchWait: ("waiting on the couch", "治疗床上等候")
    case .beamIdle: ("idle beam", "束流空闲")
    case .disruption: ("changes to what was published", "变更已公布的安排")
    case .imbalance: ("uneven use of centres", "各中心负荷不均")
    case .breach: ("rules that gave way", "规则例外")
    case .unplacedFraction: ("fractions without a date", "未安排日期的分次")
    }
  }
}

extension CostName {
  /// The cost as people read it.
  func text(_ language: Language) -> String {
    CostWords(rawValue: rawValue)?.text(language) ?? rawValue
  }
}
