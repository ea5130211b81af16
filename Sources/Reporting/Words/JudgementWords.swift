/// Words of what the referee found.
enum JudgementWords: String, Words {
  case accepted, refused, violationsTitle, breachesTitle, inheritedTitle
  case row, rows, rules, rule, violations, breaches, inherited
  case costs, cost, amount, sum, total, centre, week

  var texts: (english: String, chinese: String) {
    switch self {
    case .accepted:
      ("Accepted: no hard rule is broken ({0}, {1} inherited).", "通过：没有违反硬性规则（{0}，{1} 项沿袭）。")
    case .refused: ("Refused: {0}.", "不通过：{0}。")
    case .violationsTitle: ("Violations", "违规")
    case .breachesTitle: ("Breaches, for a physician", "需医师确认的让步")
    case .inheritedTitle: ("Inherited from frozen visits", "由已冻结治疗沿袭")
    case .row: ("row {0}", "第 {0} 行")
    case .rows: ("rows {0}", "第 {0} 行")
    case .rules: ("Rules", "规则")
    case .rule: ("rule", "规则")
    case .violations: ("violations", "违规")
    case .breaches: ("breaches", "让步")
    case .inherited: ("inherited", "沿袭")
    case .costs: ("Costs", "成本")
    case .cost: ("cost", "成本项")
    case .amount: ("amount", "数额")
    case .sum: ("cost", "成本")
    case .total: ("total", "合计")
    case .centre: ("centre", "中心")
    case .week: ("week", "周")
    }
  }
}
