import Checking
import TreatmentDomain

/// What bars a visit, as the beginning of a sentence; `{0}` is the resource.
enum BlockerWords: String, Words {
  case visitShape, roomCapability, beamContinuity, roomOverlap, beamConflict, treatmentHours
  case beamBarred, partClosed, notReady
  case teamFull, teamAway, centreContinuity, reservedLoad, pinned, courseComplete, oneVisitPerDay
  case fractionSpacing, phaseOrder, startRule, startBarred, overallTreatmentTime, patientWindows,
    dayOrder
  case trialLimits

  init(_ rule: RuleName, _ resource: Resource?, isAgainstOthers: Bool) {
    self =
      switch rule {
      case .visitShape: .visitShape
      case .roomCapability: .roomCapability
      case .beamContinuity: .beamContinuity
      case .roomOverlap: .roomOverlap
      case .beamConflict: .beamConflict
      case .treatmentHours:
        if case .source = resource { .beamBarred } else { .treatmentHours }
      case .teamCapacity: isAgainstOthers ? .teamFull : .teamAway
      case .centreContinuity: .centreContinuity
      case .reservedLoad: isAgainstOthers ? .reservedLoad : .partClosed
      case .pinned: .pinned
      case .courseComplete: .courseComplete
      case .oneVisitPerDay: .oneVisitPerDay
      case .fractionSpacing: .fractionSpacing
      case .phaseOrder: .phaseOrder
      case .startRule: resource == nil ? .startBarred : .startRule
      case .overallTreatmentTime: .overallTreatmentTime
      case .patientWindows: .patientWindows
      case .dayOrder: .dayOrder
      case .trialLimits: .trialLimits
      }
  }

  var texts: (english: String, chinese: String) {
    switch self {
    case .visitShape: ("the visit does not fit the start grid", "治疗时间不符合起始间隔")
    case .roomCapability: ("no room has what the treatment needs ({0})", "没有治疗室满足治疗要求（{0}）")
    case .beamContinuity:
      ("only rooms outside the matched group are left ({0})", "仅剩不同匹配组的治疗室（{0}）")
    case .roomOverlap: ("{0} is occupied", "{0}已占用")
    case .beamConflict: ("the beam of {0} is with other patients", "{0}束流正供其他患者使用")
    case .treatmentHours: ("{0} is closed then", "{0}届时未开放")
    case .beamBarred:
      ("the beam of {0} is barred by maintenance or quality assurance", "{0}束流因维护或质控不可用")
    case .teamFull: ("{0} has all the visits it can attend", "{0}已无接诊余量")
    case .teamAway: ("{0} is not at work", "{0}不在岗")
    case .centreContinuity: ("the phase would lie at two centres", "同一阶段将分在两个中心")
    case .reservedLoad: ("{0} has no minutes left", "{0}已无可用时间")
    case .partClosed:
      ("{0} has too few open minutes in that part of the day", "{0}在该时段开放时间不足")
    case .pinned: ("a fixed or published visit stands against it", "与已固定或已发布的治疗冲突")
    case .courseComplete: ("fractions would be missing", "分次将不完整")
    case .oneVisitPerDay: ("the course would have two visits on one day", "同日将有两次治疗")
    case .fractionSpacing:
      ("hours, gap or weekly number of fractions would not be kept", "分次间隔或每周次数不符合要求")
    case .phaseOrder:
      ("order of phases or the days between them would not be kept", "阶段顺序或间隔天数不符合要求")
    case .startRule: ("too close to a break or closure of {0}", "距{0}停治或放假过近")
    case .startBarred: ("the course may not start then", "该疗程届时不得开始")
    case .notReady: ("not ready before {0}", "{0} 之前未准备就绪")
    case .overallTreatmentTime: ("the treatment would take too long", "总治疗时间过长")
    case .patientWindows: ("the patient cannot come then", "患者届时不能前来")
    case .dayOrder: ("{0} has visits that must come first or last", "{0}有必须排在最前或最后的治疗")
    case .trialLimits: ("{0} is full or does not enrol", "{0}名额已满或不在入组期")
    }
  }
}
