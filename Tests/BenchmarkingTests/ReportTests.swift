import Testing

import enum Reporting.PictureText

@testable import Benchmarking

@Suite struct BenchmarkReportTests {
  private let facts = [BenchmarkEnvironment.Fact("cores", "2")]

  @Test func `The same runs make the same bytes in any order`() {
    let page = report(manyRuns, bestKnown: [.test(990, of: "instance-0")], facts: facts).html
    #expect(page == report(manyRuns, bestKnown: [.test(990, of: "instance-0")], facts: facts).html)
    #expect(
      page
        == report(manyRuns.reversed(), bestKnown: [.test(990, of: "instance-0")], facts: facts).html
    )
  }

  @Test func `The page fetches nothing and runs nothing`() {
    let page = report(manyRuns, facts: facts).html
    for word in ["http", "src=", "@import", "url(", "<script", "<link", "//"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.split(separator: "href=\"").dropFirst().allSatisfy { $0.hasPrefix("#") })
  }

  @Test func `Every picture has a title and a description, every table a caption and scopes`() {
    let page = report(manyRuns, facts: facts).html
    let pictures = page.split(separator: "<svg role=\"img\"").dropFirst()
    #expect(pictures.count == 3 + 4 + 2 + 6 + 6)
    #expect(pictures.allSatisfy { $0.contains("<title>") && $0.contains("<desc>") })
    let tables = page.split(separator: "<table").dropFirst()
    #expect(!tables.isEmpty)
    #expect(
      tables.allSatisfy {
        $0.contains("<caption>") && $0.contains("scope=\"col\"") && $0.contains("scope=\"row\"")
      })
    #expect(page.contains("<html lang=\"en\">"))
  }

  @Test func `Foreign text cannot be taken for markup`() {
    let name = "<img src=x onerror=\"a\">&'武威"
    let page = report(
      [
        .failed(
          .crashed, by: "a<b", on: .test(name), saying: "<script>\u{1B}[31m & \"x\"</script>"),
        .solved(5, by: "a<b", on: .test(name), seed: 2, after: 1),
      ], facts: [.init("<b>", "&")]
    ).html
    #expect(!page.contains("<img") && !page.contains("<script") && !page.contains("a<b"))
    #expect(!page.contains("\u{1B}"))
    #expect(page.contains("&lt;script&gt; [31m &amp; &quot;x&quot;&lt;/script&gt;"))
    #expect(page.contains("&lt;img src=x onerror=&quot;a&quot;&gt;&amp;&#39;武威"))
  }

  @Test func `Long messages are cut`() {
    let page = report([.failed(.crashed, saying: String(repeating: "x", count: 400))]).html
    #expect(page.contains(">" + String(repeating: "x", count: 299) + "…<"))
    #expect(!page.contains(String(repeating: "x", count: 300)))
  }

  @Test func `What was not measured is a dash, never 0`() {
    let content = ReportContent(
      runs: [.failed(.notInstalled)], bestKnown: [], environment: BenchmarkEnvironment(facts: []))
    let ranking = RankingSection(content: content).body.joined()
    #expect(ranking.contains("<td class=\"number\">–</td>"))
    #expect(!ranking.contains("<td class=\"number\">0</td>"))
    let instances = InstanceSection(content: content).body.joined()
    #expect(instances.contains("<td class=\"words\">not installed</td>"))
    #expect(instances.components(of: "<td class=\"number\">–</td>") == 3)
    #expect(report([.failed()]).html.contains("– not measured or not proven"))
  }

  @Test func `Remarks on solved runs are shown`() {
    var run = BenchmarkRun.solved(5, after: 1)
    #expect(!report([run]).html.contains("Solved runs with a remark"))
    run.message = "its series of incumbents was left out"
    let page = report([run]).html
    #expect(page.contains("Solved runs with a remark"))
    #expect(page.contains("its series of incumbents was left out"))
    #expect(page.contains("1 solved run comes with a remark"))
  }

  @Test func `Step budgets have no times and say so`() {
    let page = report([.solved(5, budget: .steps(60), after: 2)]).html
    #expect(page.components(of: "There are no times in step budgets") == 3)
  }

  @Test(arguments: [
    [], [BenchmarkRun.solved(5)], [.solved(0, after: 0)], [.failed()],
    [.solved(5, on: .test(fractions: 0), after: .infinity)],
    [.solved(5, budget: .milliseconds(0), after: 1)], [.failed(.notInstalled)],
    [.solved(.max, after: 1), .solved(1, seed: 2, after: 1e300)],
  ])
  func `Odd runs make a whole page`(runs: [BenchmarkRun]) {
    let page = report(runs).html
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(!page.contains("nan") && !page.contains("inf\"") && !page.contains("Optional("))
    #expect(!report(runs).textLines.isEmpty)
  }

  @Test func `Names fit the picture or are cut, and repeated names get fingerprints`() {
    let long = String(repeating: "武威", count: 40)
    #expect(PictureText.fitting(long, width: 356, size: 12).hasSuffix("…"))
    #expect(PictureText.fitting("short", width: 356) == "short")
    var copy = BenchmarkInstance.test("a")
    copy.hash = "123456789"
    let page = report([.solved(5), .solved(5, on: copy)]).html
    #expect(page.contains("a #12345678") && page.contains("a #hash-a"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
