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
