import TreatmentDomain

/// The hard rules as people read them; raw values are those of `RuleName`.
enum RuleWords: String, Words {
  case visitShape, roomCapability, beamContinuity, roomOverlap, beamConflict, treatmentHours
  case teamCapacity, centreContinuity, reservedLoad, pinned, courseComplete, oneVisitPerDay
  case fractionSpacing, phaseOrder, startRule, overallTreatmentTime, patientWindows, dayOrder
  case trialLimits

  var texts: (english: String, chinese: String) {
    switch self {
    case .visitShape: ("shape of the visit", "治疗安排格式")
    case .roomCapability: ("no suitable room", "无合适治疗室")
    case .beamContinuity: ("same matched rooms", "匹配治疗室连续性")
    case .roomOverlap: ("room occupied", "治疗室已占用")
    case .beamConflict: ("beam occupied", "束流已占用")
    case .treatmentHours: ("outside treatment hours", "不在治疗时间内")
    case .teamCapacity: ("team full or absent", "团队已满或不在岗")
    case .centreContinuity: ("same centre", "治疗中心连续性")
    case .reservedLoad: ("reserved time used up", "预留容量已满")
    case .pinned: ("fixed visits", "已固定的安排")
    case .courseComplete: ("complete course", "疗程完整性")
    case .oneVisitPerDay: ("one visit a day", "每日一次")
    case .fractionSpacing: ("time between fractions", "分次间隔")
    case .phaseOrder: ("order of phases", "阶段顺序")
    case .startRule: ("start not allowed", "不允许开始")
    case .overallTreatmentTime: ("overall treatment time", "总治疗时间")
    case .patientWindows: ("hours and dates of the patient", "患者可到时间")
    case .dayOrder: ("order in the day", "当日顺序")
    case .trialLimits: ("limits of a trial", "临床试验限制")
    }
  }

  /// Why something was refused: the solver's own sentence in English, one from the table elsewhere.
  static func sentence(_ reason: RefusalReason, _ language: Language) -> String {
    guard language != .english || reason.sentence.isEmpty else { return reason.sentence }
    let days = "\(reason.days)"
    let from = "\(reason.between.lowerBound)"
    let until = "\(reason.between.upperBound)"
    let rule = name(reason.rule, language)
    return reason.resource.isEmpty
      ? TableWords.reasonWithoutResource.text(language, rule, days, from, until)
      : TableWords.reasonPattern.text(language, rule, reason.resource, days, from, until)
  }

  /// A rule as people read it; a name that is none stays as it is.
  static func name(_ rule: String, _ language: Language) -> String {
    RuleWords(rawValue: rule)?.text(language) ?? rule
  }
}
