/// Headings, captions and notes of the page of a study.
package enum StudyPageWords: String, Words {
  case title, sections, summary, key, keyNote, keyNoteFound, charts, chartsCaption, chartsNote
  case chartTitle, waits, waitCaption, lateCaption, ninetiethCaption, use, sourceCaption
  case roomCaption, teamCaption, useNote, weeks, weeksCaption, bandNote, baselineBand, week
  case weekPanels, trade, tradeCaption, tradeNote, tradeNoteFound, legend
  case bounds, boundsNote, foundCost, bound, gap, difference, between, verdict
  case moved, movedNote, underWay, waiting, all, method, glossary, variant, changes, noChanges
  case scenario, mode, modeSimulate, modeSchedule, solver, steps, ownSteps, seed, weeksPlayed
  case warmUp, replications, cells, sameArrivals, otherArrivals, intervals, multiple
  case subject, term, setting, value, atLeast, atMost, notProven, missing, pointDescription
  case seriesDescription, barDescription, assumptions, otherPatients, withoutSchedule
  case weeksCaptionFound

  package var texts: (english: String, chinese: String) {
    switch self {
    case .title: ("Study: {0}", "研究：{0}")
    case .sections: ("Sections", "章节")
    case .summary: ("What the study shows", "研究结果")
    case .key: ("Key figures", "主要指标")
    case .keyNote:
      (
        "Mean of the replications; below it the difference to the baseline with its 95 % interval, and what it means.",
        "各次模拟的平均值；其下为与基线的差异及其 95 % 区间和含义。"
      )
    case .keyNoteFound:
      (
        "Figures of one schedule each; below them the difference to the baseline, as found.",
        "每个方案一份排程的指标；其下为所得排程与基线的差异。"
      )
    case .charts: ("Differences to the baseline", "与基线的差异")
    case .chartsCaption:
      (
        "Bars to the right are more than in the baseline, bars to the left less; thin lines are 95 % intervals. Blue and full: better. Orange and hatched: worse. Grey: neither. White: undecided.",
        "向右的条形表示多于基线，向左表示少于基线；细线为 95 % 区间。蓝色实心：改善；橙色斜线：变差；灰色：无所谓好坏；白色：尚无定论。"
      )
    case .chartsNote:
      (
        "Bars to the right are more than in the baseline, bars to the left less, as found. Blue and full: better. Orange and hatched: worse. Grey: neither.",
        "向右的条形表示多于基线，向左表示少于基线（所得排程）。蓝色实心：改善；橙色斜线：变差；灰色：无所谓好坏。"
      )
    case .chartTitle: ("{0} (baseline {1})", "{0}（基线 {1}）")
    case .waits: ("Waits by class and centre", "各类别和中心的等候")
    case .waitCaption: ("Mean wait in days", "平均等候（天）")
    case .ninetiethCaption: ("Days that nine of ten wait at most", "九成患者的等候上限（天）")
    case .lateCaption: ("Courses that start later than their target", "超过目标的新开疗程（个）")
    case .use: ("Sources, rooms and teams", "束流源、治疗室和团队")
    case .sourceCaption: ("Regular beam minutes in use, %", "束流正常时段利用率（%）")
    case .roomCaption: ("Regular room minutes in use, %", "治疗室正常时段利用率（%）")
    case .teamCaption: ("Minutes or visits of teams in use, %", "团队利用率（%）")
    case .useNote:
      ("Differences in percentage points.", "差异以百分点表示。")
    case .weeks: ("Week by week", "逐周变化")
    case .weeksCaption: ("Means of the replications in every counted week.", "每个计入周的各次模拟平均值。")
    case .bandNote: ("Shades are 95 % intervals of the means.", "阴影为平均值的 95 % 区间。")
    case .baselineBand:
      (
        "The shade is the 95 % interval of the baseline's mean; others are left out to keep lines apart.",
        "阴影为基线平均值的 95 % 区间；为便于区分曲线，其他方案的区间未画出。"
      )
    case .weeksCaptionFound:
      ("What lies in every week of the schedules that were found.", "所得排程各周的内容。")
    case .week: ("week (1 = week of {0})", "周（第 1 周：{0} 起）")
    case .weekPanels: ("{0}: {1}", "{0}：{1}")
    case .trade: ("Trade-offs", "取舍")
    case .tradeCaption:
      ("Every variant against its mean wait: left is a shorter wait.", "各方案与其平均等候：越靠左等候越短。")
    case .tradeNote: ("Thin lines are 95 % intervals of the means.", "细线为平均值的 95 % 区间。")
    case .tradeNoteFound: ("Each point is one schedule, as found.", "每个点为一份所得排程。")
    case .legend: ("Legend", "图例")
    case .bounds: ("Costs and proven bounds", "成本与已证明的下界")
    case .boundsNote:
      (
        "Between the bound and the cost that was found lies the best cost for the hours a day that the run took as its own: how much a day of the detail window holds is measured on its minutes and differs a little from run to run. The range takes the gaps of both runs in; one that holds 0 decides nothing. Gaps of courses and of rooms and minutes are not to be added: the second takes the dates as found.",
        "最优成本介于下界与所得成本之间，前提是本次运行所认定的每日容量：精确窗口内一日能容纳多少由其分钟安排测得，各次运行略有不同。所示范围计入两次运行的差距；包含 0 时无定论。疗程的差距与治疗室和时间的差距不可相加：后者以所得日期为前提。"
      )
    case .foundCost: ("Found", "所得成本")
    case .bound: ("Bound", "下界")
    case .gap: ("Gap", "差距")
    case .difference: ("Difference", "差异")
    case .between: ("Difference with gaps", "计入差距的差异")
    case .verdict: ("Verdict", "结论")
    case .moved: ("Moved courses", "变动疗程")
    case .movedNote:
      (
        "Courses of both schedules with other dates or another centre than in the baseline; added and removed courses do not count.",
        "两份排程中都有、但日期或中心与基线不同的疗程；新增和移除的疗程不计。"
      )
    case .underWay: ("Under way", "治疗中")
    case .waiting: ("Waiting", "等候中")
    case .all: ("All", "全部")
    case .method: ("How it was made", "计算方法")
    case .glossary: ("What the measures mean", "指标含义")
    case .variant: ("Variant", "方案")
    case .changes: ("Changes", "改动")
    case .noChanges: ("none", "无")
    case .scenario: ("Scenario", "场景")
    case .mode: ("Mode", "方式")
    case .modeSimulate: ("simulation of weeks that follow each other", "连续多周的模拟")
    case .modeSchedule: ("one schedule of the same data for each variant", "每个方案用相同数据做一份排程")
    case .solver: ("Solver", "求解器")
    case .steps: ("Steps at most", "步数上限")
    case .ownSteps: ("the solver's own", "求解器默认")
    case .seed: ("Seed", "随机种子")
    case .weeksPlayed: ("Weeks counted", "计入周数")
    case .warmUp: ("Weeks before counting", "预热周数")
    case .replications: ("Replications", "模拟次数")
    case .cells: ("Cells", "单元")
    case .sameArrivals:
      ("Patients arrive as in the baseline in: {0}.", "患者到达与基线相同的方案：{0}。")
    case .otherArrivals:
      (
        "Other patients arrive than in the baseline in: {0}; their waits are those of other people.",
        "患者到达与基线不同的方案：{0}；其等候属于不同的患者。"
      )
    case .otherPatients:
      (
        "Other patients are treated than in the baseline in: {0}; their costs and bounds are those of another task.",
        "治疗的患者与基线不同的方案：{0}；其成本和下界属于不同的问题。"
      )
    case .withoutSchedule:
      ("Without a schedule, and so without figures: {0}.", "没有排程，因此没有指标：{0}。")
    case .intervals:
      (
        "Intervals hold the true mean of the model with 95 % confidence (Student's t over replications); they say nothing of whether the model's assumptions fit.",
        "区间以 95 % 置信度包含模型的真实平均值（对各次模拟用 Student t 分布）；它们不说明模型假设是否符合实际。"
      )
    case .multiple:
      (
        "Many differences are looked at, each with its own interval: single clear ones among many undecided ones may be chance.",
        "同时考察许多差异，各有区间：众多无定论差异中的个别明确差异可能出于偶然。"
      )
    case .subject: ("Of", "对象")
    case .term: ("Measure", "指标")
    case .setting: ("Setting", "设置")
    case .value: ("Value", "值")
    case .atLeast: ("at least {0}", "至少 {0}")
    case .atMost: ("at most {0}", "至多 {0}")
    case .notProven: ("not proven", "未证明")
    case .missing: ("{0} not known", "{0} 表示未知")
    case .pointDescription: ("{0}: {1}, {2}.", "{0}：{1}，{2}。")
    case .seriesDescription: ("{0}: from {1} to {2}.", "{0}：从 {1} 到 {2}。")
    case .barDescription: ("{0}: {1}, {2}.", "{0}：{1}，{2}。")
    case .assumptions:
      (
        "Assumed: {0} of the fractions without their patient; {1} beam outages per source and working day with a median of {2} min, {3} of them longer than three hours; {4} faults per room and working day of {5} min.",
        "假设：{0} 的分次患者缺席；每个束流源每个工作日 {1} 次束流中断，中位数 {2} 分钟，其中 {3} 超过三小时；每间治疗室每个工作日 {4} 次故障，每次 {5} 分钟。"
      )
    }
  }
}
