import Replanning

/// Words of the difference between two schedules.
enum DifferenceWords: String, Words {
  case title, moved, shifted, timed, added, dropped, unchanged, same, none, acrossWeeks
  case fromTo, addedAt, droppedFrom, fraction, cost, before, after, difference, total
  case course, kind, changes, costs, legendNote, count, noMinutes

  var texts: (english: String, chinese: String) {
    switch self {
    case .title: ("Two schedules compared", "两份排程对比")
    case .moved: ("moved", "改期")
    case .shifted: ("shifted", "改时或改室")
    case .timed: ("timed", "确定时间")
    case .added: ("added", "新增")
    case .dropped: ("dropped", "取消")
    case .unchanged: ("unchanged", "不变")
    case .same: ("{0} unchanged", "{0}不变")
    case .none: ("No difference", "没有差别")
    case .acrossWeeks:
      (
        "Compared from {0}, the first date that both decide; costs count different weeks.",
        "自 {0}（两份排程共同的首日）起比较；成本所计的周不同。"
      )
    case .fromTo: ("{0} from {1} to {2}", "{0}：由 {1} 到 {2}")
    case .addedAt: ("added {0}", "新增 {0}")
    case .droppedFrom: ("dropped, was {0}", "取消，原为 {0}")
    case .fraction: ("fraction {0}", "第 {0} 次")
    case .cost: ("cost", "成本项")
    case .before: ("before", "之前")
    case .after: ("after", "之后")
    case .difference: ("difference", "差额")
    case .total: ("total", "合计")
    case .course: ("course", "疗程")
    case .kind: ("change", "变动")
    case .changes: ("Changes", "变动")
    case .costs: ("Costs", "成本")
    case .legendNote:
      (
        "Upper half of a lane: the first schedule. Lower half: the second.",
        "每行上半为第一份排程，下半为第二份。"
      )
    case .count: ("{0} {1}", "{1} {0}")
    case .noMinutes: ("No visit placed to the minute differs.", "精确到分钟的治疗没有差别。")
    }
  }
}

extension ScheduleDifference.Kind {
  /// The kind of a change in a language.
  func text(_ language: Language) -> String {
    let word: DifferenceWords =
      switch self {
      case .moved: .moved
      case .shifted: .shifted
      case .timed: .timed
      case .added: .added
      case .dropped: .dropped
      }
    return word.text(language)
  }
}
