/// Things that are counted, one and many.
package enum CountWords: String, Words {
  case visit, visits, fraction, fractions, day, days, course, courses, followUp, followUps
  case violation, violations, breach, breaches, replay, replays

  package var texts: (english: String, chinese: String) {
    switch self {
    case .visit: ("{0} visit", "{0} 次治疗")
    case .visits: ("{0} visits", "{0} 次治疗")
    case .fraction: ("{0} fraction", "{0} 次")
    case .fractions: ("{0} fractions", "{0} 次")
    case .day: ("{0} day", "{0} 天")
    case .days: ("{0} days", "{0} 天")
    case .course: ("{0} course", "{0} 个疗程")
    case .courses: ("{0} courses", "{0} 个疗程")
    case .followUp: ("{0} follow-up date", "{0} 个随访日期")
    case .followUps: ("{0} follow-up dates", "{0} 个随访日期")
    case .violation: ("{0} violation", "{0} 项违规")
    case .violations: ("{0} violations", "{0} 项违规")
    case .breach: ("{0} breach", "{0} 项让步")
    case .breaches: ("{0} breaches", "{0} 项让步")
    case .replay: ("{0} replay", "{0} 次")
    case .replays: ("{0} replays", "{0} 次")
    }
  }
}

extension Language {
  /// A number of things, with the word for one or the word for many.
  package func count(_ value: Int, _ one: CountWords, _ many: CountWords) -> String {
    (value == 1 ? one : many).text(self, Readable.number(value))
  }
}
