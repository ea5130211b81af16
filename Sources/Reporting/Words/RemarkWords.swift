/// What commands say about their work, beside their results.
public enum RemarkWords: String, Words {
  case concernsNoVisit

  /// The remark in both languages.
  public var texts: (english: String, chinese: String) {
    switch self {
    case .concernsNoVisit:
      (
        "'{0}' concerns no visit; nothing changed for it.",
        "“{0}”不涉及任何治疗；计划未因此改变。"
      )
    }
  }
}
