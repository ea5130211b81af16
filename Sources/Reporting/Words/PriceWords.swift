/// Texts of prices.
enum PriceWords: String, Words {
  case title, none, thing, estimate, confirmed, notTried, beamHour, roomHour, teamVisit, teamHour
  case trialPlace
  case estimateNote, confirmedNote, lessNote, moreRows
  case rulesTitle, rule, ownCost, costsOthers, rulesNote, wayNote, costsTitle, cost, amount
  case keepFree, usableShare, trialPlaces, patientHours, unavailableDates, protectedMinutes
  case preference, budget, again, minutes, whole, range, costNothing

  var texts: (english: String, chinese: String) { thingTexts ?? ruleTexts }

  private var thingTexts: (String, String)? {
    switch self {
    case .title: ("What one more would be worth", "增加一份资源的价值")
    case .none: ("Nothing scarce has a price.", "没有稀缺资源。")
    case .thing: ("one more", "增加")
    case .estimate: ("estimate", "估计")
    case .confirmed: ("confirmed", "确认")
    case .notTried: ("-", "-")
    case .beamHour: ("beam hour of {0}, {1}", "{0}束流 1 小时，{1}")
    case .roomHour: ("hour of {0} at {2}, {1}", "{2}{0} 1 小时，{1}")
    case .teamVisit: ("visit of {0}, {1}", "{0}接诊 1 次，{1}")
    case .teamHour: ("hour of {0}, {1}", "{0}工作 1 小时，{1}")
    case .trialPlace: ("place in {0}", "{0}名额 1 个")
    case .estimateNote:
      ("Estimates come from dual prices of relaxations.", "估计值来自松弛问题的对偶价格。")
    case .confirmedNote:
      (
        "Confirmed: the saving in total cost when the schedule is solved again with it, step budget {0}, seed "
          + "{1}: a difference of two schedules that were not proven best.",
        "确认值：增加该资源后以步数 {0}、种子 {1} 重新求解所减少的总成本；为两份未证明最优的安排之差。"
      )
    case .lessNote:
      ("Solving again saved less than estimated for {0} of {1}.", "{1} 项中有 {0} 项重新求解的节省少于估计。")
    case .moreRows: ("and {0} more", "另有 {0} 项")
    default: nil
    }
  }

  private var ruleTexts: (String, String) {
    switch self {
    case .rulesTitle: ("What rules and preferences cost the schedule", "规则与偏好给安排带来的成本")
    case .costNothing: ("Without a cost: {0}", "无成本：{0}")
    case .rule: ("rule or preference", "规则或偏好")
    case .ownCost: ("its own cost", "自身成本")
    case .costsOthers: ("in other costs", "其他成本")
    case .rulesNote:
      (
        "In other costs: what all other costs come to with it, less without it, each solved again in the "
          + "same way.",
        "其他成本：有该规则时其他成本之和减去无该规则时之和，均以同样方式重新求解。"
      )
    case .wayNote:
      (
        "Minutes: dates were kept, rooms and minutes searched again; as it is, {0} seeds gave {1}. Whole: "
          + "{2} solved the whole problem again; as it is, they gave {3}. Savings count from the best of them; smaller differences than between them say little.",
        "时刻：日期不变，重新搜索治疗室与时刻；原问题 {0} 个种子得 {1}。全部：{2} 重新求解整个问题，得 {3}。节省额自其中最优者算起；小于其间差别者意义不大。"
      )
    case .range: ("{0} to {1}", "{0} 至 {1}")
    case .again: ("solved again", "重新求解")
    case .minutes: ("minutes", "时刻")
    case .whole: ("whole", "全部")
    case .costsTitle: ("Costs of the schedule as it is", "当前安排的成本")
    case .cost: ("cost", "成本项")
    case .amount: ("amount", "金额")
    case .keepFree: ("minutes kept free for urgent patients", "为急诊患者留空")
    case .usableShare: ("open minutes that are never reserved", "不预留的开放时间")
    case .trialPlaces: ("maxima of trials", "临床试验名额上限")
    case .patientHours: ("daily hours of patients", "患者每日可来时间")
    case .unavailableDates: ("dates on which patients are away", "患者不便日期")
    case .protectedMinutes: ("minutes left to expected arrivals", "为预期新患者预留的时间")
    case .preference: ("preference: {0}", "偏好：{0}")
    case .budget: ("total {0}", "合计 {0}")
    default: ("", "")
    }
  }
}
