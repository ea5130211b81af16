/// What commands say about their work, beside their results.
public enum RemarkWords: String, Words {
  case noEvent, concernsNoVisit, unlikeSchedules

  /// The remark in both languages.
  public var texts: (english: String, chinese: String) {
    switch self {
    case .noEvent:
      ("No event: the schedule stays as it is.", "没有事件：计划保持不变。")
    case .concernsNoVisit:
      (
        "'{0}' concerns no visit; nothing changed for it.",
        "“{0}”不涉及任何治疗；计划未因此改变。"
      )
    case .unlikeSchedules:
      (
        "The schedules of {0} and {1} have no course or no date in common; the difference says little.",
        "{0} 与 {1} 的计划没有共同的疗程或日期；比较意义不大。"
      )
    }
  }
}
