/// Words of the board.
enum BoardWords: String, Words {
  case shut, board, week, allCentres, allProtocols, allTeams, allStates, filter, findCourse
  case protocolFilter, teamFilter, stateFilter, centreFilter, view, wholeWeek, weekOf, legend
  case switching, qualityAssurance, downtime, closed, overtime, beamLane, roomLane
  case newStart, lastFraction, frozen, asPublished, changed, pinned, newTime
  case visitLabel, shown, details, detailsHint, dates, noVisits, keyFigures, figuresNote
  case visits, beamUse, roomUse, idle, overtimeMinutes, drift
  case unscheduled, unscheduledCount, nothingUnscheduled, unplaced, unplacedCount, waited, reasons
  case outlook, outlookNote, newStarts, detailWeek, cost, costs, amount, total, breaches, inherited
  case edition, madeFrom, printAll, printDay, printChoice, skip, keyHint, printedFrom

  var texts: (english: String, chinese: String) {
    switch self {
    case .shut: ("All sources are closed this week.", "本周所有束流源均不开放。")
    case .board: ("Board", "排程看板")
    case .week: ("Week", "周")
    case .allCentres: ("All centres", "所有中心")
    case .allProtocols: ("All protocols", "所有方案")
    case .allTeams: ("All teams", "所有团队")
    case .allStates: ("All states", "所有状态")
    case .filter: ("Filter", "筛选")
    case .findCourse: ("Course", "疗程")
    case .protocolFilter: ("Protocol", "方案")
    case .teamFilter: ("Team", "团队")
    case .stateFilter: ("State", "状态")
    case .centreFilter: ("Centre", "中心")
    case .view: ("View", "视图")
    case .wholeWeek: ("Week", "整周")
    case .weekOf: ("Week {0}", "周次 {0}")
    case .legend: ("Legend", "图例")
    case .switching: ("Switching rooms", "切换治疗室")
    case .qualityAssurance: ("Quality assurance", "质量保证")
    case .downtime: ("Downtime", "停机")
    case .closed: ("Closed", "不开放")
    case .overtime: ("Regular close; overtime after it", "正常结束时间，其后为加班")
    case .beamLane: ("{0}, beam on {1}", "{0}，{1} 束流")
    case .roomLane: ("Room {0}, {1}", "治疗室 {0}，{1}")
    case .newStart: ("New start", "首次治疗")
    case .lastFraction: ("Last fraction", "末次照射")
    case .frozen: ("Frozen", "已冻结")
    case .asPublished: ("As published", "与已发布一致")
    case .changed: ("Changed since published", "发布后有变动")
    case .pinned: ("Pinned", "人工固定")
    case .newTime: ("Time not announced yet", "时间尚未通知")
    case .visitLabel:
      (
        "{0}, fraction {1} of {2}, room {3}, {4}: enter {5}, beam {6} to {7}, leave {8}",
        "{0}，第 {1}/{2} 次，治疗室 {3}，{4}：{5} 进室，{6} 至 {7} 照射，{8} 离室"
      )
    case .shown: ("{0} of {1} visits match", "{1} 次治疗中有 {0} 次符合")
    case .details: ("Course", "疗程详情")
    case .detailsHint:
      (
        "Point at a visit, or move to it with Tab and the arrow keys.",
        "将鼠标移到某次治疗上，或用 Tab 键和方向键选择。"
      )
    case .dates: ("Dates", "日期")
    case .noVisits: ("No visit is placed to the minute.", "没有安排到分钟的治疗。")
    case .keyFigures: ("Key figures by day", "每日关键指标")
    case .figuresNote:
      (
        "Shares of regular minutes: beam and switching of the source's, occupation of its rooms'.",
        "占正常开放分钟的比例：束流及切换占束流源，占用时间占治疗室。"
      )
    case .visits: ("Visits", "治疗次数")
    case .beamUse: ("Beam use", "束流利用率")
    case .roomUse: ("Room use", "治疗室利用率")
    case .idle: ("Idle beam, min", "束流空闲（分钟）")
    case .overtimeMinutes: ("Overtime, min", "加班（分钟）")
    case .drift: ("Away from usual time, min", "偏离固定时间（分钟）")
    case .unscheduled: ("Not placed", "未安排")
    case .unscheduledCount: ("{0} waiting courses without dates", "{0} 个等候疗程没有日期")
    case .nothingUnscheduled: ("Every waiting course has dates.", "所有等候疗程均已有日期。")
    case .unplaced: ("Fractions without a date", "没有日期的分次")
    case .unplacedCount: ("{0} fractions", "{0} 次")
    case .waited: ("{0} days since ready", "就绪后 {0} 天")
    case .reasons: ("Reasons", "原因")
    case .outlook: ("The weeks ahead", "后续各周")
    case .outlookNote:
      (
        "Share of regular beam minutes that beams of known courses take, without switching, and courses that start.",
        "已知疗程照射占正常束流分钟的比例（不含切换），以及新开疗程数。"
      )
    case .newStarts: ("{0} starts", "新开 {0} 个疗程")
    case .detailWeek: ("to the minute", "精确到分钟")
    case .cost: ("Cost", "成本项")
    case .costs: ("Costs", "成本")
    case .amount: ("Amount", "数额")
    case .total: ("Total", "合计")
    case .breaches: ("For a physician: clinical rules that gave way", "需医师确认：未能遵守的临床规则")
    case .inherited: ("Inherited from frozen visits", "由已冻结的治疗沿袭")
    case .edition: ("Edition {0}", "第 {0} 版")
    case .madeFrom: ("from data of {0}", "依据 {0} 的数据")
    case .printAll: ("every room and day", "所有治疗室和日期")
    case .printDay: ("the day shown", "当前显示的日期")
    case .printChoice: ("Print", "打印")
    case .skip: ("Skip to the board", "跳到看板")
    case .keyHint:
      (
        "Left and right: visit before and after. Up and down: lane above and below.",
        "左右键：前一次或后一次治疗；上下键：上一行或下一行。"
      )
    case .printedFrom: ("Schedule {0}, data of {1}", "排程 {0}，数据时间 {1}")
    }
  }
}
