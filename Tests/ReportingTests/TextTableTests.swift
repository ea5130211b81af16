import Reporting
import Testing

@Suite struct TextTableTests {
  @Test func `Text stands on the left, numbers on the right, and lines end without blanks`() {
    var table = TextTable([("room", .left), ("visits", .right), ("note", .left)])
    table.add(["W1", "5", "late"])
    table.add(["L1-long", "12"])
    #expect(
      table.lines() == [
        "  room     visits  note",
        "  W1            5  late",
        "  L1-long      12",
      ])
  }

  @Test func `Chinese characters take two cells`() {
    #expect(TextTable.width(of: "武威 W1") == 7)
    #expect(TextTable.width(of: "（）") == 4)
    var table = TextTable([("centre", .left), ("rooms", .right)])
    table.add(["武威重离子中心", "4"])
    table.add(["Lanzhou", "5"])
    #expect(
      table.lines(indent: "") == [
        "centre          rooms",
        "武威重离子中心      4",
        "Lanzhou             5",
      ])
  }

  @Test func `Surplus cells are left out`() {
    var table = TextTable([("a", .left)])
    table.add(["1", "2", "3"])
    #expect(table.lines(indent: "") == ["a", "1"])
  }

  @Test func `A table without rows is its header`() {
    #expect(TextTable([("a", .left), ("b", .right)]).lines(indent: "> ") == ["> a  b"])
  }
}

@Suite struct ReadableTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
    (-999, "-999"),
  ])
  func `Thousands are grouped`(value: Int, text: String) {
    #expect(Readable.number(value) == text)
  }

  @Test func `Shares are rounded, and nothing is no share of nothing`() {
    #expect(Readable.percent(1, of: 3) == "33 %")
    #expect(Readable.percent(2, of: 3) == "67 %")
    #expect(Readable.percent(5, of: 4) == "125 %")
    #expect(Readable.percent(0, of: 0) == "-")
  }

  @Test func `Seconds have one decimal`() {
    #expect(Readable.seconds(0.04) == "0.0")
    #expect(Readable.seconds(0.05) == "0.1")
    #expect(Readable.seconds(61.26) == "61.3")
  }

  @Test func `One is not many`() {
    #expect(Readable.count(1, "breach", "breaches") == "1 breach")
    #expect(Readable.count(0, "breach", "breaches") == "0 breaches")
    #expect(Readable.count(1200, "visit", "visits") == "1,200 visits")
  }

  @Test func `Long lines are wrapped and the first keeps its indentation`() {
    #expect(
      Readable.lines("  rule: one two three four", width: 15, indent: "    ")
        == ["  rule: one two", "    three four"])
    #expect(Readable.lines("short") == ["short"])
    #expect(Readable.lines("") == [])
    #expect(
      Readable.lines("averyveryverylongword x", width: 5, indent: " ") == [
        "averyveryverylongword", " x",
      ])
  }

  @Test func `Chinese lines break after their marks, not inside words with numbers`() {
    #expect(
      Readable.lines("  15 个疗程已开始：C-0424、C-0426 于 2026-12-07、C-0451", width: 30)
        == ["  15 个疗程已开始：C-0424、", "    C-0426 于 2026-12-07、", "    C-0451"])
  }
}
