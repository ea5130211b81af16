import Replanning

/// Words of a repair: what was lost, whom to call, what else could be done.
enum RepairWords: String, Words {
  case title, lost, moved, cost, referee, unannounced, unpinned
  case yielded, shifted, movedFrozen, otherRooms, roomTaken, beamTaken, courseRules
  case lostTitle, course, category, lostAt, now, lastDate, laterBy
  case sameDay, madeUp, noDate
  case callTitle, before, was
  case alternativeTitle, alternative, sameDayCount, daysLonger, costName, difference, thisRepair
  case nothingOn, asMuchAsFits, extraSession
  case proposalTitle, ended, endsNow, withPair, pair, noPair, fewerFractions

  var texts: (english: String, chinese: String) {
    switch self {
    case .title: ("Repair of {0} at {1}", "排程修复：{0}，{1}")
    case .lost:
      (
        "{0} lost: {1} placed on the same day, {2} on another date, {3} without a date",
        "{0}落空：当日重排 {1} 次，改到其他日期 {2} 次，没有日期 {3} 次"
      )
    case .moved:
      (
        "{0} moved, {1} per lost fraction; {2} of other patients",
        "{0}变动，每个落空分次 {1} 次；其中其他患者 {2} 次"
      )
    case .cost:
      (
        "cost {0} now, {1} of it disruption; by its own data the schedule before cost {2}",
        "现在成本 {0}，其中变动已发布的治疗 {1}；原排程按其自身数据的成本为 {2}"
      )
    case .referee: ("Referee: {0}, {1}", "校验：{0}，{1}")
    case .unannounced:
      ("planned otherwise, nobody was told yet: {0}", "已改排，尚未通知过任何人：{0}")
    case .yielded:
      (
        "at another time of today, so that frozen visits of other days stay: {0}",
        "为保留其他日期的已冻结治疗，当日改时间：{0}"
      )
    case .shifted:
      (
        "beam some minutes earlier or later, entry as announced, nobody to call: {0}",
        "束流提前或推后数分钟，入室时间不变，无需通知：{0}"
      )
    case .movedFrozen:
      ("frozen visit not kept: {0}, {1}: {2}", "未能保留的已冻结治疗：{0}，{1}：{2}")
    case .otherRooms:
      ("fraction {0} falls on it, which {1} cannot treat", "轮到第 {0} 次，{1} 不能治疗")
    case .roomTaken:
      (
        "fraction {0} falls on it and needs {1} minutes; the next patient enters at {2}",
        "轮到第 {0} 次，需 {1} 分钟，而下一位患者 {2} 入室"
      )
    case .beamTaken:
      (
        "fraction {0} falls on it and needs the beam between {1} and {2}, when other rooms have it",
        "轮到第 {0} 次，束流须在 {1} 至 {2} 之间开始，而此时供其他治疗室使用"
      )
    case .courseRules:
      (
        "fraction {0} falls on it, and no plan that keeps it was found beside the rules of the course",
        "轮到第 {0} 次，按该疗程的其他规则未找到保留它的方案"
      )
    case .unpinned:
      (
        "pins that hold as published visits now, for their fractions count anew: {0}",
        "分次重新计数，人工固定改作已发布的治疗：{0}"
      )
    case .lostTitle: ("Lost fractions", "落空的分次")
    case .course: ("course", "疗程")
    case .category: ("category", "中断类别")
    case .lostAt: ("lost", "原定")
    case .now: ("now", "现在")
    case .lastDate: ("last date", "末次日期")
    case .laterBy: ("later by", "推迟")
    case .sameDay: ("same day {0} {1}", "当日 {0} {1}")
    case .madeUp: ("made up on {0}", "补做于 {0}")
    case .noDate: ("no date", "没有日期")
    case .callTitle: ("Calls, most pressing first", "需电话通知，最紧急的在前")
    case .before: ("before", "最迟")
    case .was: ("was", "原为")
    case .alternativeTitle: ("What else could be done", "其他做法")
    case .alternative: ("alternative", "做法")
    case .sameDayCount: ("same day", "当日")
    case .daysLonger: ("days longer", "延长天数")
    case .costName: ("cost", "成本")
    case .difference: ("difference", "差额")
    case .thisRepair: ("this repair", "本次修复")
    case .nothingOn: ("nothing placed again on {0}", "{0} 不再重排")
    case .asMuchAsFits: ("as much as fits on {0}", "{0} 尽量重排")
    case .extraSession: ("extra session at {0} on {1}, {2}-{3}", "{0} 于 {1} {2}-{3} 加开治疗")
    case .proposalTitle:
      ("For a physician to decide; nothing of it was applied", "由医师决定；以下均未采用")
    case .ended: ("ended", "原末次")
    case .endsNow: ("ends now", "现末次")
    case .withPair: ("with two visits a day", "若一日两次")
    case .pair: ("ends {0}, two visits on {1} at {2}", "{0} 结束，{1} 两次：{2}")
    case .noPair: ("no date for it", "没有合适日期")
    case .fewerFractions:
      (
        "Fewer fractions at a changed dose would end a course on its date before the last one each.",
        "若改变剂量、减少分次，每减少一次，疗程即可提前一个治疗日结束。"
      )
    }
  }
}

extension RepairAlternatives.Way {
  /// What would be done differently.
  func text(_ language: Language) -> String {
    switch self {
    case .nothing(let day): RepairWords.nothingOn.text(language, "\(day)")
    case .asMuchAsFits(let day): RepairWords.asMuchAsFits.text(language, "\(day)")
    case .extraSession(let centre, let day, let hours):
      RepairWords.extraSession.text(
        language, centre, language.dated(day), "\(hours.start)", "\(hours.end)")
    }
  }
}
