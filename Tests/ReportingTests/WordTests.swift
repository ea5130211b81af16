import Checking
import Foundation
import TestProblems
import Testing

@testable import Reporting

/// One text of the table of strings with its names.
private struct Entry {
  let name: String
  let english: String
  let chinese: String

  static let all: [Entry] = WordTable.sections.flatMap { entries(of: $0) }

  private static func entries<Section: Words>(of section: Section.Type) -> [Entry] {
    section.allCases.map {
      Entry(name: "\(section).\($0.rawValue)", english: $0.texts.english, chinese: $0.texts.chinese)
    }
  }

  var both: [String] { [english, chinese] }
}

@Suite struct WordTests {
  /// Texts that both languages write alike.
  private static let alike: Set<String> = []

  @Test func `Every section is listed once and holds something`() {
    let names = WordTable.sections.map { "\($0)" }
    #expect(Set(names).count == names.count)
    #expect(!Entry.all.isEmpty)
    for name in names {
      #expect(Entry.all.contains { $0.name.hasPrefix(name + ".") }, "\(name)")
    }
  }

  @Test func `Every section in the sources is in the table`() throws {
    let folder = "\(Repository.path)/Sources"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var found: [String] = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      guard text.contains(": Words") || text.contains(": String, Words") else { continue }
      found += text.matches(of: /enum (\w+): String, Words/).map { String($0.1) }
      found += text.matches(of: /extension (\w+): Words/).map { String($0.1) }
    }
    #expect(found.sorted() == WordTable.sections.map { "\($0)" }.sorted())
  }

  @Test func `No text is missing in either language`() {
    for entry in Entry.all {
      for text in entry.both {
        #expect(!text.isEmpty, "\(entry.name)")
        #expect(text.first?.isWhitespace == false, "\(entry.name) begins with a blank")
        #expect(text.last?.isWhitespace == false, "\(entry.name) ends with a blank")
      }
    }
  }

  @Test func `Chinese texts are Chinese, English texts are not`() {
    for entry in Entry.all where !Self.alike.contains(entry.name) {
      // Places and signs alone need no translation.
      let words = entry.english.replacing(/\{\d+\}/, with: "")
      guard words.contains(where: \.isLetter) else { continue }
      #expect(entry.chinese.contains(where: isChinese), "\(entry.name): \(entry.chinese)")
      #expect(!entry.english.contains(where: isChinese), "\(entry.name): \(entry.english)")
    }
    let known = Set(Entry.all.map(\.name))
    for name in Self.alike.sorted() { #expect(known.contains(name), "\(name) is no text") }
  }

  private func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test func `Both languages have the same places for values, from 0 without a gap`() {
    for entry in Entry.all {
      let places = entry.both.map { text in
        Set(text.matches(of: /\{(\d+)\}/).compactMap { Int($0.1) })
      }
      #expect(places[0] == places[1], "\(entry.name)")
      #expect(places[0] == Set(0..<places[0].count), "\(entry.name)")
      for text in entry.both {
        let rest = text.replacing(/\{\d+\}/, with: "")
        #expect(!rest.contains("{") && !rest.contains("}"), "\(entry.name): \(text)")
      }
    }
  }

  @Test func `Values are set into their places, and braces in them are text`() {
    #expect(CalendarWords.visit.text(.english, "{1}", "3", "16") == "{1}, fraction 3/16")
    #expect(CalendarWords.visit.text(.chinese, "A", "3", "16") == "A 第 3/16 次")
  }

  @Test func `Known ids read alike in English, others in both languages`() {
    for id in IdWords.allCases { #expect(id.text(.english) == id.rawValue) }
    #expect(Language.chinese.named("carbon") == "碳离子")
    #expect(Language.chinese.named("early") == "early")
  }

  @Test func `Every rule and every cost has words`() {
    for rule in RuleName.allCases { #expect(RuleWords(rawValue: rule.rawValue) != nil, "\(rule)") }
    for cost in CostName.allCases { #expect(CostWords(rawValue: cost.rawValue) != nil, "\(cost)") }
    #expect(RuleWords.allCases.count == RuleName.allCases.count)
    #expect(CostWords.allCases.count == CostName.allCases.count)
  }
}
