import Reporting

/// Numbers of a study as people read them.
struct StudyNumbers: Sendable {
  let language: Language

  /// A figure in its unit: `12.3 days`, `85.0 %`, `1,204`.
  func amount(_ estimate: Estimate, of measure: StudyMeasure) -> String {
    withUnit(value(estimate.mean, of: measure, isMean: estimate.count > 1), of: measure)
  }

  /// A figure without its unit; shares as percent.
  func value(_ estimate: Estimate, of measure: StudyMeasure) -> String {
    value(estimate.mean, of: measure, isMean: estimate.count > 1)
  }

  /// A difference with its sign, without its unit; shares as percentage points.
  func difference(_ estimate: Estimate, of measure: StudyMeasure) -> String {
    signed(estimate.mean, of: measure, isMean: estimate.count > 1)
  }

  /// The interval of a difference without its unit; nil when there is none.
  func interval(_ estimate: Estimate, of measure: StudyMeasure) -> String? {
    estimate.interval.map { interval in
      StudyUnitWords.interval.text(
        language, signed(interval.lowerBound, of: measure, isMean: true),
        signed(interval.upperBound, of: measure, isMean: true))
    }
  }

  /// A difference with unit and interval: `−3.2 days (−4.0 to −2.4)`.
  func change(_ estimate: Estimate, of measure: StudyMeasure) -> String {
    let amount = withUnit(
      difference(estimate, of: measure), of: measure, share: StudyUnitWords.points)
    return interval(estimate, of: measure).map { interval in
      StudyUnitWords.withInterval.text(language, amount, interval)
    } ?? amount
  }

  /// A whole number with its sign, such as a difference of costs.
  func signed(_ value: Int) -> String {
    (value > 0 ? "+" : value < 0 ? "−" : "") + Readable.number(abs(value))
  }

  /// A share in percent with one decimal.
  func percent(_ share: Double) -> String {
    "\(NumberText.fixed(100 * share, decimals: 1, grouped: true)) %"
  }

  private func withUnit(
    _ number: String, of measure: StudyMeasure, share: StudyUnitWords = .share
  ) -> String {
    guard let unit = measure.unit.words else { return number }
    return StudyUnitWords.amount.text(
      language, number, (unit == .share ? share : unit).text(language))
  }

  private func signed(_ value: Double, of measure: StudyMeasure, isMean: Bool) -> String {
    let text = self.value(abs(value), of: measure, isMean: isMean)
    let isZero = !text.contains { "123456789".contains($0) }
    return (isZero ? "" : value > 0 ? "+" : "−") + text
  }

  /// One decimal for days, shares and means below 100; whole numbers for costs and counts.
  private func value(_ value: Double, of measure: StudyMeasure, isMean: Bool) -> String {
    let shown = measure.unit == .share ? 100 * value : value
    let decimals: Int
    switch measure.unit {
    case .days, .share: decimals = 1
    case .cost: decimals = 0
    case .courses, .fractions, .minutes:
      let isWhole = !isMean && measure != .driftMinutes && shown == shown.rounded()
      decimals = isWhole || abs(shown) >= 99.95 ? 0 : 1
    }
    let text = NumberText.fixed(abs(shown), decimals: decimals, grouped: true)
    return (shown < 0 ? "−" : "") + text
  }
}

extension StudyUnit {
  /// The unit in words; nil for costs, which have none, and for fractions, which the names of their measures tell.
  var words: StudyUnitWords? { StudyUnitWords(rawValue: rawValue) }
}
