import Reporting
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

@testable import WhatIf

@Suite struct StudyReportTests {
  private let samples = [
    StudySample.simulated(), StudySample.scheduled(), StudySample.simulated(missing: 2),
    StudySample.simulated(missing: 6), StudySample.hostile(),
  ]

  @Test func `The same cells make the same bytes in any order`() {
    let results = StudySample.simulated()
    let again = StudyResults(
      study: results.study, variants: results.variants, problem: results.problem,
      cells: results.cells.joined().compactMap(\.self).reversed())
    #expect(StudyReport(results).html == StudyReport(again).html)
  }

  @Test func `The page fetches nothing and runs nothing`() {
    let page = StudyReport(StudySample.simulated()).html
    for word in ["http:", "https:", "src=", "@import", "url(", "<script", "//"] {
      #expect(!page.contains(word), "\(word)")
    }
    let links = page.split(separator: "href=\"").dropFirst()
    #expect(links.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("data:,") })
  }

  @Test func `Pictures are told in words, tables have captions and scopes`() {
    for results in samples {
      let page = StudyReport(results).html
      let pictures = page.split(separator: "<svg role=\"img\"").dropFirst()
      #expect(pictures.allSatisfy { $0.contains("<title>") && $0.contains("<desc>") })
      let tables = page.split(separator: "<table").dropFirst()
      #expect(tables.allSatisfy { $0.contains("<caption") && $0.contains("scope=\"col\"") })
      #expect(page.matches(of: /<h1>/).count == 1)
    }
  }

  @Test func `Sections fit the mode`() {
    func sections(_ results: StudyResults) -> [String] {
      StudyReport(results).html.matches(of: /<section id="(\w+)">/).map { String($0.1) }
    }
    #expect(
      sections(StudySample.simulated()) == [
        "findings", "key", "differences", "waits", "use", "weeks", "trade", "method", "glossary",
      ])
    #expect(
      sections(StudySample.scheduled()) == [
        "findings", "key", "differences", "trade", "bounds", "moved", "method", "glossary",
      ])
    #expect(sections(StudySample.simulated(missing: 6)) == ["findings", "key", "method"])
  }

  @Test(arguments: Language.allCases)
  func `Ids and names are text, whatever they hold`(language: Language) {
    let page = StudyReport(StudySample.hostile(), language: language).html
    let known: Set = [
      "!DOCTYPE", "html", "head", "meta", "link", "title", "style", "body", "header", "h1", "h2",
      "h3", "p", "nav", "ul", "li", "a", "main", "section", "div", "table", "caption", "thead",
      "tbody", "tr", "th", "td", "small", "figure", "figcaption", "svg", "desc", "text", "path",
      "circle", "rect", "dl", "dt", "dd",
    ]
    let tags = Set(page.matches(of: /<\/?([^\s>\/]+)/).map { String($0.1) })
    #expect(tags.subtracting(known).isEmpty, "\(tags.subtracting(known).sorted())")
    #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}") && !page.contains("\u{0}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func `A page in Chinese holds no English words but names`() {
    for results in [StudySample.simulated(), StudySample.scheduled()] {
      let page = StudyReport(results, language: .chinese).html
      #expect(page.contains("<html lang=\"zh-Hans\">"))
      let body = page.drop { $0 != "\n" }.split(separator: "<body>").last.map(String.init) ?? ""
      let text = body.replacing(/<[^>]*>/, with: " ")
      let words = Set(text.matches(of: /[A-Za-z]{3,}/).map { String($0.0) })
      let names: Set = [
        "Student", "base", "late", "greedy", "scenario", "every", "source", "closes", "minutes",
        "later",
      ]
      #expect(words.subtracting(names).isEmpty, "\(words.subtracting(names).sorted())")
    }
  }

  @Test func `Missing cells are told and leave no figure of their own`() {
    let page = StudyReport(StudySample.simulated(missing: 3)).html
    #expect(page.contains("3 of 6 cells are there"))
    #expect(page.contains("Nothing is known of this variant yet."))
    #expect(!StudyReport(StudySample.simulated()).html.contains("cells are there"))
  }

  @Test func `What was found is called neither better nor worse in tables`() {
    let page = StudyReport(StudySample.scheduled()).html
    #expect(!page.contains("<small class=\"better\">"))
    #expect(page.contains("Figures of one schedule each"))
    #expect(page.contains("<td>lower</td>"))
    #expect(page.contains("<td>undecided: not proven</td>"))
    #expect(page.contains("at most +10"))
  }

  @Test func `Many variants get tables of few columns and panels of their own`() {
    let variants = (0..<9).map {
      StudyVariant(id: "v\($0)", name: LocalizedName(english: "V\($0)"))
    }
    let cells = variants.enumerated().flatMap { index, variant in
      (1...2).map { replication in
        var cell = StudySample.cell(
          variant.id, replication, [Figure(.waitDays, Double(20 + index * replication))])
        cell.weeks = [[Figure(.waitDays, 20)], [Figure(.waitDays, 22)]]
        return cell
      }
    }
    let results = StudyResults(
      study: StudySample.document(.simulate, replications: 2), variants: variants,
      problem: TestProblem().problem, cells: cells)
    let page = StudyReport(results).html
    #expect(page.matches(of: /<th scope="col" class="n">V0<\/th>/).count == 2)
    let weeks = page.split(separator: "<section id=\"weeks\">").last ?? ""
    let panels = weeks.split(separator: "</section>").first?.matches(of: /<svg role/).count
    #expect(panels == 8)
  }

  @Test func `Odd studies make a whole page`() {
    let problem = TestProblem().problem
    let nothing = StudyResults(
      study: StudySample.document(.schedule), variants: [], problem: problem, cells: [])
    let alone = StudyResults(
      study: StudySample.document(.simulate), variants: [StudySample.variants[0]], problem: problem,
      cells: [StudySample.cell("base", 1, [Figure(.waitDays, 1e300), Figure(.cost, -5)])])
    let huge = StudyResults(
      study: StudySample.document(.simulate), variants: StudySample.variants, problem: problem,
      cells: [
        StudySample.cell("base", 1, [Figure(.waitDays, 1e308), Figure(.starts, 0)]),
        StudySample.cell("base", 2, [Figure(.waitDays, -1e308), Figure(.starts, 0)]),
        StudySample.cell("late", 1, [Figure(.waitDays, 0), Figure(.starts, 0)]),
        StudySample.cell("late", 2, [Figure(.waitDays, 0), Figure(.starts, 1)]),
      ])
    for results in samples + [nothing, alone, huge] {
      for language in Language.allCases {
        let page = StudyReport(results, language: language).html
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect(!page.contains("nan") && !page.contains("inf\"") && !page.contains("Optional("))
        #expect(!StudyText(results, language: language).lines.isEmpty)
      }
      #expect(throws: Never.self) { try StudyJSON(results).text() }
    }
  }
}
