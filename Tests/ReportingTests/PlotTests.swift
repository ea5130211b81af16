import Testing

@testable import Reporting

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (0.0001, "< 0.001"), (0.0456, "0.046"), (0.456, "0.46"), (0.996, "1.0"),
    (12.34, "12.3"), (99.96, "100"),
    (1234.5, "1,235"), (-0.5, "−0.50"), (.infinity, "–"), (.nan, "–"),
  ])
  func `Measured values have digits that fit their size`(value: Double, text: String) {
    #expect(NumberText.measured(value) == text)
  }

  @Test func `Nothing is a dash`() {
    #expect(NumberText.measured(nil) == "–")
    #expect(NumberText.cost(Int?.none) == "–")
  }

  @Test func `Costs are whole unless a median lies between two`() {
    #expect(NumberText.cost(12345.0) == "12,345")
    #expect(NumberText.cost(12345.5) == "12,345.5")
  }

  @Test func `Axes and coordinates have no trailing zeros`() {
    #expect(NumberText.tick(0.30000000000000004) == "0.3")
    #expect(NumberText.tick(1000) == "1,000")
    #expect(NumberText.coordinate(-0.04) == "0")
    #expect(NumberText.coordinate(1234.56) == "1234.6")
  }
}

@Suite struct ScaleTests {
  @Test func `Ticks are round and few`() {
    #expect(Scale(.linear, from: 0, to: 100).ticks == [0, 20, 40, 60, 80, 100])
    #expect(
      Scale(.logarithmic, from: 0.02, to: 10).ticks.map(NumberText.tick) == [
        "0.03", "0.1", "0.3", "1", "3", "10",
      ])
    #expect(Scale(.logarithmicFromZero, from: 0, to: 40).ticks == [0, 1, 2, 5, 10, 20])
    #expect(
      Scale(.logarithmic, from: 1, to: 1.6).ticks.map(NumberText.tick) == [
        "1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6",
      ])
  }

  @Test func `A tick too near to 0 is left out`() {
    #expect(Scale(.logarithmicFromZero, from: 0, to: 30_000).ticks.prefix(2) == [0, 10])
  }

  @Test func `Equal ratios are equal distances and values outside stay at the edge`() {
    let scale = Scale(.logarithmic, from: 1, to: 100)
    #expect(scale.position(of: 10) == 0.5)
    #expect(scale.position(of: 1000) == 1)
    #expect(Scale(.logarithmicFromZero, from: 0, to: 99).position(of: 9) == 0.5)
    #expect(Scale(.linear, from: 5, to: 5).position(of: 5) == 0)
  }
}

@Suite struct SeriesStyleTests {
  @Test func `Sixteen series differ in dash and marker together`() {
    let styles = (0..<16).map { SeriesStyle($0) }
    let looks = Set(styles.map { "\($0.dash) \($0.marker)" })
    #expect(looks.count == 16)
  }
}
