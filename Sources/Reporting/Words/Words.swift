import Checking
import TreatmentDomain

/// A section of the table of strings: every text that reports show, in both languages side by side.
///
/// A section is an enumeration without associated values, so that a text without translation does not
/// compile. `{0}`, `{1}` ... stand for values. List a new section in `WordTable.sections`.
public protocol Words: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// The text in both languages.
  var texts: (english: String, chinese: String) { get }
}

extension Words {
  /// The text in a language, with its values in their places.
  public func text(_ language: Language, _ values: String...) -> String {
    text(language, values: values)
  }

  /// The text in a language, with its values in their places.
  public func text(_ language: Language, values: [String]) -> String {
    let pattern = language == .english ? texts.english : texts.chinese
    guard !values.isEmpty else { return pattern }
    // In one pass: a value that holds braces is text, not a place.
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest.index(after: open)
      if let close = rest[after...].firstIndex(of: "}"), let place = Int(rest[after..<close]),
        values.indices.contains(place)
      {
        result += ForeignText.clean(values[place])
        rest = rest[rest.index(after: close)...]
      } else {
        result += "{"
        rest = rest[after...]
      }
    }
    return result + rest
  }
}

/// The table of strings: all its sections.
public enum WordTable {
  /// Every section; a test checks each text of each.
  public static let sections: [any Words.Type] = [
    BlockerWords.self,
    BoardWords.self,
    CalendarWords.self,
    ChangeWords.self,
    CostWords.self,
    CountWords.self,
    DifferenceWords.self,
    EventWords.self,
    ExplanationWords.self,
    FigureWords.self,
    IdWords.self,
    JudgementWords.self,
    Obstacle.self,
    PriceWords.self,
    RecommendationWords.self,
    RelaxationWords.self,
    RemarkWords.self,
    RepairWords.self,
    RollWords.self,
    RuleWords.self,
    SheetWords.self,
    ShowWords.self,
    StoppingWords.self,
    StressWords.self,
    StudyDefinitionWords.self,
    StudyEffectWords.self,
    StudyMeasureWords.self,
    StudyPageWords.self,
    StudyUnitWords.self,
    StudyWords.self,
    SummaryWords.self,
    TableWords.self,
    ViolationAspect.self,
    VisitWords.self,
  ]
}
