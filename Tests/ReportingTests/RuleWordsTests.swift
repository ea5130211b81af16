import Checking
import Reporting
import Testing

@Suite struct RuleWordsTests {
  @Test(arguments: Language.allCases)
  func `Every rule and every cost has a name of its own that is not the key`(language: Language) {
    let names =
      RuleName.allCases.map { ($0.rawValue, $0.text(language)) }
      + CostName.allCases.map { ($0.rawValue, $0.text(language)) }
    #expect(Set(names.map(\.1)).count == names.count)
    // A cost whose key is a plain word may be called by it.
    for (key, name) in names where key.contains(where: \.isUppercase) { #expect(name != key) }
  }
}

@Suite struct PlacesInTexts {
  @Test func `Both languages have the same places for values`() {
    for section in WordTable.sections { check(section) }
  }

  private func check<Section: Words>(_ section: Section.Type) {
    for word in section.allCases {
      let (english, chinese) = word.texts
      #expect(places(in: english) == places(in: chinese), "\(section) \(word.rawValue)")
      #expect(!english.isEmpty && !chinese.isEmpty, "\(section) \(word.rawValue)")
    }
  }

  private func places(in text: String) -> Set<Substring> {
    Set(text.matches(of: /\{\d\}/).map(\.output))
  }
}
