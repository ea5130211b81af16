import ScenarioFiles

/// Kinds of events; raw values are the keys of event files, which English keeps.
enum EventWords: String, Words {
  case sourceDown, roomDown, teamAbsent, closure, extraSession
  case missed, unfit, pause, late, urgent

  var texts: (english: String, chinese: String) {
    switch self {
    case .sourceDown: (rawValue, "束流源停机")
    case .roomDown: (rawValue, "治疗室停用")
    case .teamAbsent: (rawValue, "团队缺席")
    case .closure: (rawValue, "中心停诊")
    case .extraSession: (rawValue, "加开治疗时段")
    case .missed: (rawValue, "未到")
    case .unfit: (rawValue, "不宜治疗")
    case .pause: (rawValue, "暂停以重做计划")
    case .late: (rawValue, "迟到")
    case .urgent: (rawValue, "紧急开始")
    }
  }
}

extension EventRow {
  /// The event as people read it: kind, whom or what it is about, from when until when, why.
  public func text(_ language: Language) -> String {
    var parts = [
      kind.words.text(language), subject, from.map { "\($0)" }, fromTime.map { "\($0)" },
    ]
    if until != nil || untilTime != nil { parts.append("-") }
    if until != from { parts.append(until.map { "\($0)" }) }
    parts.append(untilTime.map { "\($0)" })
    parts.append(reason.map { "(\($0))" })
    return ForeignText.clean(parts.compactMap(\.self).joined(separator: " "))
  }
}

extension EventRow.Kind {
  fileprivate var words: EventWords {
    switch self {
    case .sourceDown: .sourceDown
    case .roomDown: .roomDown
    case .teamAbsent: .teamAbsent
    case .closure: .closure
    case .extraSession: .extraSession
    case .missed: .missed
    case .unfit: .unfit
    case .pause: .pause
    case .late: .late
    case .urgent: .urgent
    }
  }
}
