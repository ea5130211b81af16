import Checking

extension ViolationAspect: Words {
  /// What exactly is broken, after the name of the rule.
  public var texts: (english: String, chinese: String) {
    switch self {
    case .hoursBetween: ("less than {0} hours after the one before", "距前一次不足 {0} 小时")
    case .daysBetween:
      (
        "{0} days after the one before, at most {1}, closures not counted",
        "与前一次间隔 {0} 天，最多 {1} 天（不计停治日）"
      )
    case .weeklyMaximum: ("{1} fractions in {0}, at most {2}", "{0} 周有 {1} 次，最多 {2} 次")
    case .weeklyMinimum: ("{1} fractions in {0}, at least {2}", "{0} 周只有 {1} 次，至少 {2} 次")
    case .visitsOfDate: ("{0} visits, at most {1}", "当日 {0} 次，最多 {1} 次")
    case .pairHours: ("a pair lies {0} hours apart", "同日两次须间隔 {0} 小时")
    case .phaseBefore:
      ("before the end of phase {0} on {1}", "早于第 {0} 阶段的结束日期 {1}")
    case .freeDaysMinimum:
      ("{0} free days between phases, at least {1}", "两阶段间隔 {0} 天，至少 {1} 天")
    case .freeDaysMaximum:
      (
        "{0} free days between phases, at most {1}, closures not counted",
        "两阶段间隔 {0} 天，最多 {1} 天（不计停治日）"
      )
    case .particlesOfDate: ("{0} and {1} on one date", "同日使用 {0} 和 {1}")
    case .prolongation:
      ("{0} days past the last nominal date, at most {1}", "超出名义末次 {0} 天，最多 {1} 天")
    case .closureDays: ("closures add {0} days, at most {1}", "停治使疗程延长 {0} 天，最多 {1} 天")
    case .patientHours: ("the patient can come {0}", "患者可来时间为 {0}")
    case .beforeFirstDate: ("the patient can come from {0}", "患者 {0} 起才能来")
    case .afterLastDate: ("the patient can come until {0}", "患者最晚 {0} 能来")
    case .patientAway: ("the patient is away", "患者当日不能来")
    case .beforeRelease: ("may start from {0}", "{0} 起才可开始")
    case .breakAfterStart:
      (
        "{0} fractions before the break from {1}, at least {2}", "{1} 起的间断之前只有 {0} 次，至少 {2} 次"
      )
    case .beforeClosure: ("shortly before the closure {0} to {1}", "临近 {0} 至 {1} 的长假")
    case .startBarred: ("no start on that date", "该日期不得开始")
    case .startsAfter: ("before {0}, which starts on {1}", "早于须先开始的 {0}（{1}）")
    case .minutes: ("by {0} minutes", "相差 {0} 分钟")
    case .closed: ("closed", "不开放")
    case .openOnly: ("open {0}", "开放时间为 {0}")
    case .beamBarred: ("no beam {0}", "{0} 无束流")
    case .fractionsMissing: ("{0} fractions missing", "缺少 {0} 次")
    }
  }
}
