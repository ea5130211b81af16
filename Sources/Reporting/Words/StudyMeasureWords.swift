/// Names of what a study compares; raw values are the keys of measures and of parts of costs.
package enum StudyMeasureWords: String, Words {
  case waitDays, waitNinetieth, lateStarts, starts, unscheduled, unplacedFractions, waitingList,
    waitSoFar
  case prolongationBreaches, prolongationDays, fractions, missedFractions, lostFractions
  case beamUtilisation, roomUtilisation, teamUtilisation, overtimeMinutes, driftMinutes
  case movedCourses, cost, courseCost, windowCost

  package var texts: (english: String, chinese: String) {
    switch self {
    case .waitDays: ("Mean wait", "平均等候")
    case .waitNinetieth: ("Wait of nine in ten", "九成患者的等候上限")
    case .lateStarts: ("Late starts", "超过目标的新开疗程")
    case .starts: ("Starts", "新开疗程")
    case .unscheduled: ("Without dates", "未安排的等候疗程")
    case .waitingList: ("Waiting list", "名单上的等候疗程")
    case .unplacedFractions: ("Fractions without dates", "没有日期的照射")
    case .waitSoFar: ("Wait so far", "在等疗程的已等候")
    case .prolongationBreaches: ("Prolonged past the limit", "总治疗时间超限的疗程")
    case .prolongationDays: ("Prolongation", "疗程延长")
    case .fractions: ("Fractions", "照射次数")
    case .missedFractions: ("Missed fractions", "缺失的照射次数")
    case .lostFractions: ("Lost fractions", "故障取消次数")
    case .beamUtilisation: ("Beam use", "束流利用率")
    case .roomUtilisation: ("Room use", "治疗室利用率")
    case .teamUtilisation: ("Team use", "团队利用率")
    case .overtimeMinutes: ("Overtime", "加班")
    case .driftMinutes: ("Drift from the usual time", "偏离固定时间")
    case .movedCourses: ("Moved", "变动疗程")
    case .cost: ("Total cost", "总成本")
    case .courseCost: ("Costs of courses", "疗程成本")
    case .windowCost: ("Costs of rooms and minutes", "治疗室和时间成本")
    }
  }
}

/// Units of what a study compares.
package enum StudyUnitWords: String, Words {
  case days, courses, minutes, share, points
  case nameInUnit, nameOfSubject, amount, interval, withInterval

  package var texts: (english: String, chinese: String) {
    switch self {
    case .days: ("days", "天")
    case .courses: ("courses", "个")
    case .minutes: ("min", "分钟")
    case .share: ("%", "%")
    case .points: ("points", "个百分点")
    case .nameInUnit: ("{0}, {1}", "{0}（{1}）")
    case .nameOfSubject: ("{0}, {1}", "{0}，{1}")
    case .amount: ("{0} {1}", "{0} {1}")
    case .interval: ("{0} to {1}", "{0} 至 {1}")
    case .withInterval: ("{0} ({1})", "{0}（{1}）")
    }
  }
}
