import Testing

@testable import Benchmarking

@Suite struct ReportTextTests {
  @Test func `A terminal gets sentences, a ranking per budget and the legend`() {
    let lines = report([
      .solved(100, by: "auto", after: 5), .solved(110, by: "auto", seed: 2, after: 5),
      .solved(200, by: "greedy", after: 1), .failed(by: "greedy", seed: 2),
    ]).textLines
    let expected: [String] = [
      "Ranking with 10 s, medians",
      """
        solver  solved  gap to best %  quartiles  wins  mean rank  primal integral s  solving s  \
      not solved
      """,
      """
        auto       2/2            5.0  2.5–7.5     1/1        1.0                5.2        5.0  \
      none
      """,
      """
        greedy     1/2            100  100–100     0/1        2.0                7.8        1.0  \
      nothing found 1
      """,
      "", "– not measured or not proven",
    ]
    #expect(Array(lines.suffix(6)) == expected)
    #expect(lines.first?.hasPrefix("With 10 s, auto had the lowest median cost") == true)
  }

  @Test func `No runs make one line`() {
    #expect(report([]).textLines == ["There are no runs, so there is nothing to compare."])
  }
}
