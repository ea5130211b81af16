import TreatmentDomain

extension Obstacle: Words {
  /// The obstacle in both languages, as part of a sentence.
  public var texts: (english: String, chinese: String) { (phrase, chinese) }

  private var chinese: String {
    switch self {
    case .fractionBefore: "前一分次在该日或之后"
    case .breakTooSoon: "从该日开始，{0} 的间断之前不足两次照射"
    case .longClosure: "长假前不允许开始"
    case .gapOrWeeklyMinimum: "第 {0} 次的间隔或每周最少次数"
    case .patientAway: "患者不能来"
    case .noSource: "没有束流源提供 {0}"
    case .centreClosed: "{0} 不开放"
    case .weeklyMaximum: "每周最多 {0} 次已用完"
    case .notReady: "{0} 之前未就绪"
    case .notReadyInHorizon: "{0} 之前未就绪，排程期到 {1} 为止"
    case .startBarred: "该日不允许开始"
    case .noRoomFits: "没有允许的治疗室适合第 {0} 阶段"
    case .noDateInGap: "第 {0} 次在间隔限值内没有日期"
    case .teamVisitsADay: "团队 {0} 当日次数已满"
    case .noFreeMinute: "{0} 没有治疗室、束流和团队同时空闲的时间"
    case .noRoomLeft: "人工固定后没有可用治疗室"
    case .dailyHours: "患者每日可来时间不合"
    case .sourceFull: "束流源 {0} 已满"
    case .roomFull: "治疗室 {0} 已满"
    case .teamFull: "团队 {0} 已满"
    case .trialNotEnrolling: "临床试验 {0} 不在入组期"
    case .trialFull: "临床试验 {0} 名额已满"
    case .timeUp: "时间用完前未能尝试该疗程"
    case .closuresStretch: "从该日开始，停诊会使疗程过长"
    }
  }
}
