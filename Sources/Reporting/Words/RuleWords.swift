import Checking

/// Names of the hard rules as people say them.
enum RuleWords: String, Words {
  case visitShape, roomCapability, beamContinuity, roomOverlap, beamConflict, treatmentHours
  case teamCapacity, centreContinuity, reservedLoad, pinned, courseComplete, oneVisitPerDay
  case fractionSpacing, phaseOrder, startRule, overallTreatmentTime, patientWindows, dayOrder
  case trialLimits

  var texts: (english: String, chinese: String) {
    switch self {
    case .visitShape: ("shape of the visit", "治疗时间构成")
    case .roomCapability: ("what the room can do", "治疗室条件")
    case .beamContinuity: ("one group of matched rooms", "同一束流匹配组")
    case .roomOverlap: ("room occupied", "治疗室占用")
    case .beamConflict: ("beam occupied", "束流占用")
    case .treatmentHours: ("treatment hours", "治疗开放时间")
    case .teamCapacity: ("team capacity", "团队容量")
    case .centreContinuity: ("one centre a phase", "每阶段同一中心")
    case .reservedLoad: ("minutes already reserved", "已预留时间")
    case .pinned: ("fixed or published visits", "已固定或已发布的治疗")
    case .courseComplete: ("every fraction placed", "分次完整")
    case .oneVisitPerDay: ("one visit a day", "每日一次治疗")
    case .fractionSpacing: ("time between fractions", "分次间隔")
    case .phaseOrder: ("order of phases", "阶段顺序")
    case .startRule: ("start of the course", "疗程开始规则")
    case .overallTreatmentTime: ("overall treatment time", "总治疗时间")
    case .patientWindows: ("the patient's hours and dates", "患者可来的时间与日期")
    case .dayOrder: ("first or last in the room", "当日室内先后顺序")
    case .trialLimits: ("limits of the trial", "临床试验限制")
    }
  }
}

/// Names of the costs as people say them.
enum CostWords: String, Words {
  case waiting, lateness, unscheduled, prolongation, timeOfDayDrift, weekSpread, preferredTime
  case dayPartChange, roomChange, roomPreference, beamGroupChange, centrePreference, overtime
  case couchWait, beamIdle, disruption, imbalance, breach, unplacedFraction

  var texts: (english: String, chinese: String) {
    switch self {
    case .waiting: ("waiting", "等候")
    case .lateness: ("starting past the target", "超出目标开始日期")
    case .unscheduled: ("courses without dates", "未安排的疗程")
    case .prolongation: ("prolonged treatment", "疗程延长")
    case .timeOfDayDrift: ("away from the usual time", "偏离固定时间")
    case .weekSpread: ("different times in one week", "一周内时间不一")
    case .preferredTime: ("away from the preferred time", "偏离期望时间")
    case .dayPartChange: ("change of day part", "时段变动")
    case .roomChange: ("change of room", "更换治疗室")
    case .roomPreference: ("room not preferred", "非首选治疗室")
    case .beamGroupChange: ("change of matched rooms", "更换束流匹配组")
    case .centrePreference: ("away from the preferred centre", "非首选中心")
    case .overtime: ("overtime", "加班")
    case .couchWait: ("waiting on the couch", "治疗床上等束")
    case .beamIdle: ("idle beam", "束流空闲")
    case .disruption: ("changes to published visits", "变动已发布的治疗")
    case .imbalance: ("uneven use of centres", "中心间负荷不均")
    case .breach: ("clinical rules that gave way", "临床规则让步")
    case .unplacedFraction: ("fractions without a date", "未安排的分次")
    }
  }
}

extension RuleName {
  /// The rule as people say it.
  public func text(_ language: Language) -> String {
    // A test holds the two sets of names together.
    RuleWords(rawValue: rawValue)?.text(language) ?? rawValue
  }
}

extension CostName {
  /// The cost as people say it.
  public func text(_ language: Language) -> String {
    CostWords(rawValue: rawValue)?.text(language) ?? rawValue
  }
}
