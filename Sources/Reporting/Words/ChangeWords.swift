/// Words of the changes that a what-if study makes.
public enum ChangeWords: String, Words {
  case closeRoom, addRoom, sourceDown, hoursOpen, hoursLonger, hoursWindow, allSources
  case qualityAssurance, switchMinutes, keepFreeMinutes, keepFreeShare
  case teamVisits, teamMoreVisits, teamConcurrent, teamWindows
  case closure, session, removeSessions
  case addCourses, addPerWeek, addPerMonth, trial
  case removeCourses, pauseCourses
  case fractions, setUpMinutes, beamMinutes, exitMinutes
  case weights, protectedShare, forbidCentre, forceCentre
  case singleFractionDay, demand, splitCentres, shareCentres
  case from, until, fromUntil, weekdays
  case everyCourse, chosenCourses, ofProtocols, ofClasses, ofCentre, allCentres

  /// The text in both languages.
  public var texts: (english: String, chinese: String) {
    switch self {
    case .closeRoom: ("room {0} closed", "治疗室 {0} 关闭")
    case .addRoom: ("new room {0} like {1}", "新增治疗室 {0}，与 {1} 相同")
    case .sourceDown: ("{0} down from {1} to {2} ({3})", "{0} 自 {1} 至 {2} 停机（{3}）")
    case .hoursOpen: ("{0} open for {1} h", "{0} 每日开放 {1} 小时")
    case .hoursLonger: ("{0} closes {1} min later", "{0} 关闭时间推迟 {1} 分钟")
    case .hoursWindow: ("{0} open {1}", "{0} 开放时间 {1}")
    case .allSources: ("every source", "所有束流源")
    case .qualityAssurance: ("quality assurance of {0}: {1}", "{0} 的质量保证时间：{1}")
    case .switchMinutes: ("{0} needs {1} min between rooms", "{0} 切换治疗室需 {1} 分钟")
    case .keepFreeMinutes: ("{1} min a day of {0} kept free", "{0} 每日保留 {1} 分钟")
    case .keepFreeShare: ("{1} of the hours of {0} kept free", "{0} 保留 {1} 的开放时间")
    case .teamVisits: ("{0}: at most {1} visits a day", "{0}：每日至多 {1} 次")
    case .teamMoreVisits: ("{0}: {1} visits a day", "{0}：每日 {1} 次")
    case .teamConcurrent: ("{0}: {1} visits at once", "{0}：同时 {1} 次")
    case .teamWindows: ("{0}: present {1}", "{0}：值班时间 {1}")
    case .closure: ("{0} closed ({1})", "{0} 关闭（{1}）")
    case .session: ("{0} treats on the closed date {1}, {2}", "{0} 在休息日 {1} 治疗，{2}")
    case .removeSessions: ("{0}: no treatment on closed dates", "{0}：休息日不治疗")
    case .addCourses: ("{0} more courses of {1} at {2}", "增加 {0} 个 {1} 疗程，{2}")
    case .addPerWeek: ("{0} more courses of {1} a week at {2}", "每周增加 {0} 个 {1} 疗程，{2}")
    case .addPerMonth: ("{0} more courses of {1} a month at {2}", "每月增加 {0} 个 {1} 疗程，{2}")
    case .trial: ("in trial {0}", "属研究 {0}")
    case .removeCourses: ("{0} not treated", "{0}不治疗")
    case .pauseCourses: ("{0} rest until {1}", "{0}暂停至 {1}")
    case .fractions: ("{0}, phase {1}: {2} fractions", "{0} 第 {1} 阶段：{2} 次")
    case .setUpMinutes: ("{0}, phase {1}: {2} min of set-up", "{0} 第 {1} 阶段：摆位 {2} 分钟")
    case .beamMinutes: ("{0}, phase {1}: {2} min of beam", "{0} 第 {1} 阶段：照射 {2} 分钟")
    case .exitMinutes: ("{0}, phase {1}: {2} min to leave", "{0} 第 {1} 阶段：离开 {2} 分钟")
    case .weights: ("other weights: {0}", "权重改变：{0}")
    case .protectedShare:
      ("{0} of what expected arrivals need kept for them", "为预期患者保留其所需的 {0}")
    case .forbidCentre: ("{0} not at {1}", "{0}不在 {1}")
    case .forceCentre: ("{0} at {1} only", "{0}只在 {1}")
    case .singleFractionDay: ("single fractions on {0} only, {1}", "单次治疗仅在 {0}，{1}")
    case .demand: ("{0}: demand times {1}", "{0}：需求乘以 {1}")
    case .splitCentres: ("every course stays at the centre it prefers", "每个疗程留在其首选中心")
    case .shareCentres:
      ("{0} not begun yet may go to every centre that can treat them", "{0}中尚未开始的可去任何有条件的中心")
    case .from: (", from {0}", "，自 {0}")
    case .until: (", until {0}", "，至 {0}")
    case .fromUntil: (", {0} to {1}", "，{0} 至 {1}")
    case .weekdays: ("on {0}", "每逢 {0}")
    case .everyCourse: ("all courses", "所有疗程")
    case .chosenCourses: ("courses {0}", "疗程 {0}")
    case .ofProtocols: ("of {0}", "（方案 {0}）")
    case .ofClasses: ("of class {0}", "（等级 {0}）")
    case .ofCentre: ("that prefer {0}", "（首选 {0}）")
    case .allCentres: ("every centre", "所有中心")
    }
  }
}
