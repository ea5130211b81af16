/// Words of the summary of a run.
enum SummaryWords: String, Words {
  case heading, spanWeek, spanWeeks, noMinutes, minutesUntil, placed, counts, assumedOne, assumed
  case centre, appointments, newStarts, thisWeek, coursesTreated
  case allHaveDates, unscheduledOne, unscheduled, unplaced, breaches
  case inherited, changed, more, dropped
  case courseCost, courseBound, plansCompared, sourceOrRoom, minutesRange, protected
  case day, visits, greedy, now, bound, gap, columns, programs, seconds, notProven
  case windowCost, asGreedy, belowGreedy, aboveGreedy, dayNote, windowNotProven, windowBound
  case source, beam, switching, beamLoad, rooms, overtime, minutes, utilisation
  case cost, amount, share, total, costs, noViolation
  case verdict, ending

  var texts: (english: String, chinese: String) {
    switch self {
    case .heading: ("TwinBeam schedule: {0}", "TwinBeam 排程：{0}")
    case .spanWeek:
      ("data of {0}; horizon {1} to {2} (1 week), {3}", "数据时间 {0}；排程期 {1} 至 {2}（1 周），{3}")
    case .spanWeeks:
      ("data of {0}; horizon {1} to {2} ({4} weeks), {3}", "数据时间 {0}；排程期 {1} 至 {2}（{4} 周），{3}")
    case .noMinutes: ("rooms and day parts only", "仅定治疗室和时段")
    case .minutesUntil: ("rooms and minutes to {0}", "治疗室和时间精确到 {0}")
    case .placed: ("Placed", "已安排")
    case .counts:
      (
        "{0} appointments, {1} reservations, {2} tail dates after the horizon",
        "{0} 次预约，{1} 次预留，{2} 个排程期后的日期"
      )
    case .assumedOne:
      ("taken as delivered: 1 published visit before the horizon", "视为已完成：排程期前 1 次已发布治疗")
    case .assumed:
      ("taken as delivered: {0} published visits before the horizon", "视为已完成：排程期前 {0} 次已发布治疗")
    case .centre: ("centre", "中心")
    case .appointments: ("appointments", "预约")
    case .newStarts: ("new starts", "新开疗程")
    case .thisWeek: ("this week", "本窗口内")
    case .coursesTreated: ("courses treated", "治疗中疗程")
    case .allHaveDates: ("Every waiting course has dates.", "所有等候疗程均已有日期。")
    case .unscheduledOne: ("Unscheduled: 1 waiting course without dates", "未安排：1 个等候疗程没有日期")
    case .unscheduled: ("Unscheduled: {0} waiting courses without dates", "未安排：{0} 个等候疗程没有日期")
    case .unplaced:
      ("Started courses with fractions that found no date", "已开始但有分次未能安排的疗程")
    case .breaches:
      ("For a physician: clinical rules that no placement kept", "需医师确认：无法遵守的临床规则")
    case .inherited: ("Inherited from frozen visits, not changed", "由已冻结治疗沿袭，未变动")
    case .changed: ("Changed against what was published: {0}", "与已发布内容相比的变动：{0}")
    case .more: ("and {0} more", "另有 {0} 项")
    case .dropped: ("is dropped", "取消")
    case .courseCost:
      ("Courses: dates, centres and day parts cost {0}", "疗程：日期、中心和时段的成本 {0}")
    case .courseBound:
      (
        "at least {0}, gap {1}; not to be added to the gaps of rooms and minutes",
        "下界 {0}，差距 {1}；不可与治疗室和时间的差距相加"
      )
    case .plansCompared:
      (
        "waiting courses in one plan for all centres: {0}; in separate plans, each at its own centre: {1}",
        "等候疗程由各中心统一安排：{0}；各中心分别安排：{1}"
      )
    case .sourceOrRoom: ("source or room", "束流源或治疗室")
    case .minutesRange: ("{0}-{1} min", "{0}-{1} 分钟")
    case .protected:
      (
        "Kept for expected, more urgent arrivals ({0} of what they need; minutes a date)",
        "为预期的更紧急患者保留（所需的 {0}；每日分钟数）"
      )
    case .day: ("day", "日期")
    case .visits: ("visits", "治疗次数")
    case .greedy: ("greedy", "贪心")
    case .now: ("now", "现在")
    case .bound: ("bound", "下界")
    case .gap: ("gap", "差距")
    case .columns: ("columns", "列数")
    case .programs: ("programs", "规划数")
    case .seconds: ("seconds", "秒")
    case .notProven: ("not proven", "未证明")
    case .windowCost:
      ("Rooms and minutes: in-day cost of the detail window {0}", "治疗室和时间：精确窗口的日内成本 {0}")
    case .asGreedy: (", as greedy placement left it", "，与贪心安排相同")
    case .belowGreedy: (", {0} below greedy ({1})", "，比贪心（{1}）低 {0}")
    case .aboveGreedy: (", {0} above greedy ({1})", "，比贪心（{1}）高 {0}")
    case .dayNote:
      ("a day's cost and bound take the other days as they are", "每日的成本和下界均以其他日期不变为前提")
    case .windowNotProven: ("the whole window with these dates: not proven", "整个窗口（日期不变）：未证明")
    case .windowBound:
      ("the whole window with these dates: at least {0}, gap {1}", "整个窗口（日期不变）：下界 {0}，差距 {1}")
    case .source: ("source", "束流源")
    case .beam: ("beam", "照射")
    case .switching: ("switching", "切换")
    case .beamLoad: ("beam load", "束流负荷")
    case .rooms: ("rooms", "治疗室")
    case .overtime: ("overtime", "加班")
    case .minutes: ("{0} min", "{0} 分钟")
    case .utilisation:
      (
        "Beam and rooms (beam load = beam and switching in regular beam minutes)",
        "束流与治疗室（束流负荷 = 照射及切换占正常束流分钟的比例）"
      )
    case .cost: ("cost", "成本项")
    case .amount: ("amount", "数额")
    case .share: ("share", "占比")
    case .total: ("total", "合计")
    case .costs: ("Costs, counted by the referee (lower is better)", "成本，由校验程序计算（越低越好）")
    case .noViolation: ("no violation", "无违规")
    case .verdict: ("Referee: {0}, {1}, {2} inherited.", "校验：{0}，{1}，{2} 项沿袭。")
    case .ending: ("Solver {0}: {1}, {2} s.", "求解器 {0}：{1}，{2} 秒。")
    }
  }
}

/// Why a solve ended; raw values are those of the solver's terminations.
public enum StoppingWords: String, Words {
  case provenOptimal, gapReached, provenInfeasible, timeLimit, stepLimit, noImprovement, cancelled

  /// The reason in both languages.
  public var texts: (english: String, chinese: String) {
    switch self {
    case .provenOptimal: ("stopped at a proven optimum", "已证明最优")
    case .gapReached: ("stopped at the wanted gap", "已达到要求的差距")
    case .provenInfeasible: ("no schedule exists", "不存在可行排程")
    case .timeLimit:
      (
        "stopped by the time limit (a run may differ; use --step-limit to repeat it)",
        "到达时间限制（各次运行可能不同；用 --step-limit 可重现）"
      )
    case .stepLimit: ("stopped by the step limit", "到达步数限制")
    case .noImprovement: ("stopped because nothing more was won", "无法继续改进")
    case .cancelled: ("interrupted; this is the best so far", "被中断；这是目前最好的结果")
    }
  }
}
