/// Texts of explanations: standing, reasons, what gives way, places.
enum ExplanationWords: String, Words {
  case unscheduled, scheduled, unplaced, finished
  case ready, transfer, arrival, fixedWindow, lateByRule, inTime, wouldBeLate, oneDay, days
  case whyNotPlaced, whyNotEarlier, whyNoNext, whyBreached, startBarred, startsBarred,
    startsBarredHow
  case nextBarred, onDate, onDates
  case blocker, blockerOfNext, atFraction, inTheWay, andOthers, unexplained
  case freeStarts, freeStart, nothingBars
  case whatGivesWay, whatGivesWayForEarlier, nothingNeeded, noneHelps, cutOff, aloneHelps
  case togetherHelp, notMinimal, waysSolved, searchNote, way, start, last, costChange, givesWayAt
  case movedOthers, giving
  case whyHere, courseCosts, noCosts, visitAt, visitCosts, visitFree, nextBest, noOtherPlace
  case betterBarred, nextStart, noNextStart, more, less, same, breaches

  var texts: (english: String, chinese: String) {
    standingTexts ?? reasonTexts ?? givingTexts ?? placeTexts
  }

  private var standingTexts: (String, String)? {
    switch self {
    case .unscheduled: ("{0}, {1}, class {2}: no dates", "{0}，{1}，等候类别 {2}：未安排")
    case .scheduled: ("{0}, {1}, class {2}: {3} to {4}", "{0}，{1}，等候类别 {2}：{3} 至 {4}")
    case .unplaced:
      ("{0}, {1}, class {2}: fractions without a date: {3}", "{0}，{1}，等候类别 {2}：{3} 个分次未安排")
    case .finished: ("{0}, {1}: nothing remains to be placed", "{0}，{1}：没有待排的分次")
    case .ready: ("May start at {0} from {1}, when it is ready.", "自 {1} 起准备就绪，可在{0}开始。")
    case .transfer:
      (
        "May start at {0} from {1}, once its treatment is transferred there.",
        "治疗转移后，自 {1} 起可在{0}开始。"
      )
    case .arrival: ("May start at {0} from {1}, when the patient arrives.", "患者 {1} 到达后，可在{0}开始。")
    case .fixedWindow:
      ("May start at {0} from {1}, when its fixed window begins.", "固定时间窗自 {1} 起，可在{0}开始。")
    case .lateByRule:
      (
        "Late by rule, {0}: from then to the start {1}, target {2}.",
        "按规则已晚 {0}：至开始 {1}，目标 {2}。"
      )
    case .inTime: ("From then to the start {0}, target {1}.", "至开始 {0}，目标 {1}。")
    case .oneDay: ("1 day", "1 天")
    case .days: ("{0} days", "{0} 天")
    case .wouldBeLate:
      ("A start after {0} is late by rule.", "{0} 之后开始即为按规则晚开始。")
    default: nil
    }
  }

  private var reasonTexts: (String, String)? {
    switch self {
    case .whyNotPlaced: ("Why not placed", "为何未安排")
    case .whyNotEarlier: ("Why not earlier", "为何不能更早")
    case .whyBreached: ("Why its rules could not all be kept", "为何不能遵守全部规则")
    case .whyNoNext: ("Why the next fraction has no date", "为何下一分次没有日期")
    case .startBarred:
      ("The start on {0} is barred with everybody else in place:", "其他患者不变时，{0} 开始受阻：")
    case .startsBarred:
      (
        "{0} of {1} starts from {2} to {3} are barred with everybody else in place:",
        "其他患者不变时，{2} 至 {3} 的 {1} 个开始日期中有 {0} 个受阻："
      )
    case .startsBarredHow:
      (
        "Each reason was confirmed by the referee at the place with the fewest conflicts of each date.",
        "每条原因均由校验程序在当日冲突最少的位置确认。"
      )
    case .nextBarred: ("Fraction {0} was looked for {1}:", "第 {0} 分次查找日期：{1}：")
    case .onDate: ("on {0}", "{0} 当日")
    case .onDates: ("on {0} dates from {1} to {2}", "{1} 至 {2} 的 {0} 天")
    case .blocker:
      ("{0}: bars {1} of {2} starts, {3}", "{0}：{2} 个开始日期中阻止 {1} 个，涉及{3}")
    case .blockerOfNext: ("{0}: {1}", "{0}：{1}")
    case .atFraction: (", at fraction {0}", "，在第 {0} 分次")
    case .inTheWay: ("; in the way: {0}", "；占用者：{0}")
    case .andOthers: ("{0} and {1} more", "{0}及另外 {1} 次治疗")
    case .unexplained:
      (
        "{0} starts: the search found no whole series, but no rule that bars it either.",
        "{0} 个开始日期：搜索未找到完整疗程，但也没有规则阻止。"
      )
    case .freeStarts: ("Starts that would keep every rule:", "符合全部规则的开始日期：")
    case .freeStart: ("{0} at {1}: the schedule would cost {2}", "{0}，{1}：总成本{2}")
    case .nothingBars: ("No start inside the horizon comes before it.", "计划期内没有更早的开始日期。")
    default: nil
    }
  }

  private var givingTexts: (String, String)? {
    switch self {
    case .whatGivesWay: ("What would have to give way", "需要让步的规则")
    case .whatGivesWayForEarlier:
      ("What would have to give way for a start by {0}", "若要最迟于 {0} 开始，需要让步的规则")
    case .nothingNeeded:
      ("Nothing: every rule can be kept with everybody else in place.", "无：其他患者不变即可符合全部规则。")
    case .noneHelps:
      (
        "No place was found even with every rule that can give way given way.",
        "即使可让步的规则全部让步，也未找到位置。"
      )
    case .cutOff:
      ("Not known: the search ended before a place was found.", "未知：搜索在找到位置之前结束。")
    case .aloneHelps: ("This alone suffices:", "仅此一项即可：")
    case .togetherHelp:
      ("These together suffice; none of them can be left out:", "以下各项一起让步即可，缺一不可：")
    case .notMinimal: ("Not proven minimal: a probe ran out of time.", "未证明最小：部分试探已超时。")
    case .waysSolved:
      ("Ways that were solved again and judged, the cheapest first", "重新求解并校验过的办法，成本低者在前")
    case .searchNote:
      (
        "Places are looked for with everybody else where they are; what is found is proven by the referee, "
          + "that there is nothing is not.",
        "查找时其他患者保持不变；找到的办法经校验程序证明，未找到则未经证明。"
      )
    case .way: ("gives way", "让步")
    case .start: ("start", "开始")
    case .last: ("last", "结束")
    case .costChange: ("cost", "成本")
    case .givesWayAt: ("Where the cheapest gives way", "最省办法的让步之处")
    case .movedOthers: ("others moved (not told yet): {0}", "调整尚未通知的疗程：{0}")
    case .giving: ("{0} {1}", "{0}：{1}")
    default: nil
    }
  }

  private var placeTexts: (String, String) {
    switch self {
    case .whyHere: ("Why here", "为何在此")
    case .courseCosts: ("The course costs {0}: {1}.", "该疗程成本 {0}：{1}。")
    case .noCosts: ("The course costs nothing.", "该疗程无成本。")
    case .visitAt: ("Fraction {0}, {1}", "第 {0} 分次，{1}")
    case .visitCosts: ("{0}: costs {1} ({2})", "{0}：成本 {1}（{2}）")
    case .visitFree: ("{0}: costs nothing", "{0}：无成本")
    case .nextBest: ("next best {0}: the schedule would cost {1}", "次选 {0}：总成本{1}")
    case .noOtherPlace: ("no other place on its date keeps every rule", "当日没有其他符合规则的位置")
    case .betterBarred: ("would suit better, but is barred, {0}: {1}", "更合适但受阻，{0}：{1}")
    case .nextStart:
      ("The next best start is {0} at {1}: the schedule would cost {2}.", "次选开始日期为 {0}，{1}：总成本{2}。")
    case .noNextStart:
      ("No other start keeps every rule with everybody else in place.", "其他患者不变时，没有其他符合规则的开始日期。")
    case .more: ("{0} more", "增加 {0}")
    case .less: ("{0} less", "减少 {0}")
    case .same: ("the same", "不变")
    case .breaches: ("Rules that gave way for it, for a physician: {0}", "为其让步的规则，请医师查看：{0}")
    default: ("", "")
    }
  }
}
