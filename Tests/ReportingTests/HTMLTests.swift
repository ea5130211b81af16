import TestProblems
import Testing

@testable import Reporting

@Suite struct HTMLTests {
  @Test func `Interpolated text is escaped, interpolated markup is not`() {
    let inner: HTML = "<b>\("a<b")</b>"
    let whole: HTML = "<p title=\"\("\"'&")\">\(inner)\([inner, inner])\(3)</p>"
    #expect(
      whole.text
        == "<p title=\"&quot;&#39;&amp;\"><b>a&lt;b</b><b>a&lt;b</b><b>a&lt;b</b>3</p>")
  }

  @Test(arguments: HostileText.all)
  func `No text opens a tag, ends an attribute or turns the direction of writing`(text: String) {
    let escaped = HTML.text(text).text
    #expect(!escaped.contains { "<>\"'".contains($0) })
    #expect(
      !escaped.unicodeScalars.contains { scalar in
        scalar.value < 0x20 || (0x202A...0x202E).contains(scalar.value)
      })
  }

  @Test func `A table heads its rows and tells screen readers what it is`() {
    var table = HTMLTable(
      "Rooms & beams",
      [
        .init(title: "Room", isShort: true), .init(title: "Visits", isNumber: true),
      ])
    table.add(["W1", "12"])
    let html = table.html.text
    #expect(html.contains("<caption class=\"heard\">Rooms &amp; beams</caption>"))
    #expect(html.contains("<th scope=\"row\" class=\"short\">W1</th><td class=\"n\">12</td>"))
  }

  @Test func `Places are filled in one pass`() {
    #expect(SheetWords.progress.text(.english, "{1}", "9") == "{1} of 9 fractions delivered")
  }
}
