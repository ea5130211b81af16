/// Words for what staff ask of a whole schedule.
enum FigureWords: String, Words {
  case scenario, asOf, edition, firstDay, weeks, detailWeeks
  case courses, startedCourses, daysWaited, unscheduledCourses, fractionsWithoutDate
  case movedPatients, breaches, beamUse, totalCost, cost

  var texts: (english: String, chinese: String) {
    switch self {
    case .scenario: ("Scenario", "场景")
    case .asOf: ("Data of", "数据截至")
    case .edition: ("Edition", "版次")
    case .firstDay: ("First day", "首日")
    case .weeks: ("Weeks", "周数")
    case .detailWeeks: ("Weeks with times", "排定具体时间的周数")
    case .courses: ("Courses", "疗程数")
    case .startedCourses: ("Waiting courses that get a start", "获得开始日期的等候疗程")
    case .daysWaited: ("Days from release to first fraction, summed", "从可治疗到首次治疗的等候天数合计")
    case .unscheduledCourses: ("Waiting courses without a start", "未获得开始日期的等候疗程")
    case .fractionsWithoutDate: ("Fractions without a date", "未安排日期的分次")
    case .movedPatients: ("Courses with moved visits", "有变动的疗程")
    case .breaches: ("Clinical rules that gave way", "需医师确认的规则例外")
    case .beamUse: ("Beam use of {0}", "{0} 束流利用率")
    case .totalCost: ("Total cost", "总成本")
    case .cost: ("Cost: {0}", "成本：{0}")
    }
  }
}
