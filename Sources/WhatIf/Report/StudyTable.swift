import Reporting
import ScenarioFiles

/// `study.csv`: a row a variant, measure and subject, for spreadsheets and programs.
///
/// In a simulation `value` is the mean over `n` replications, `low` and `high` are its 95 % confidence interval, and the
/// differences are paired. In a study of schedules only `courseCost` and `windowCost` have `low` and `high`: the proven
/// bound and the cost, and the least and the most that the difference of the best possible costs can be. A variant without a
/// schedule has one row, `obstacles`, whose value is how many sentences say why; they are in `study.json`. Costs under other
/// weights than the baseline's have no difference.
public struct StudyTable: Sendable {
  private static let header = [
    "variant", "measure", "subject", "unit", "n", "value", "low", "high", "difference",
    "differenceLow", "differenceHigh", "verdict",
  ]
  private static let places = 4
  /// Measure and verdict of the row of a variant without a schedule.
  private static let obstacles = (measure: "obstacles", verdict: "noSchedule")
  private let results: StudyResults

  /// Makes the table of results.
  public init(_ results: StudyResults) {
    self.results = results
  }

  /// The text (RFC 4180), numbers with four decimals at most.
  public var csv: String {
    let comparison = StudyComparison(results)
    let rows = results.variants.indices.flatMap { variant in
      obstacles(variant) + comparison.figures(of: variant).map(row) + moved(variant)
        + costs(variant, in: comparison)
    }
    return ([Self.header] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ figure: ComparedFigure) -> [String] {
    let (value, difference) = (figure.value, figure.difference)
    return line(
      figure.variant, figure.key.measure.rawValue, figure.key.subject.tableKey,
      figure.key.measure.unit,
      numbers: [
        value.mean, value.interval?.lowerBound, value.interval?.upperBound, difference?.mean,
        difference?.interval?.lowerBound, difference?.interval?.upperBound,
      ], count: value.count, verdict: figure.verdict?.rawValue)
  }

  private func obstacles(_ variant: Int) -> [[String]] {
    let sentences = results.obstacles(variant)
    guard !sentences.isEmpty else { return [] }
    return [
      line(
        variant, Self.obstacles.measure, FigureSubject.all.tableKey, nil,
        numbers: [Double(sentences.count), nil, nil, nil, nil, nil], count: 1,
        verdict: Self.obstacles.verdict)
    ]
  }

  /// Moved courses under way and waiting, apart.
  private func moved(_ variant: Int) -> [[String]] {
    guard variant > 0, let moved = results.schedule(variant).flatMap(results.moved) else {
      return []
    }
    return [("underWay", moved.underWay), ("waiting", moved.waiting)].map { subject, count in
      line(
        variant, StudyMeasure.movedCourses.rawValue, subject, .courses,
        numbers: [Double(count), nil, nil, Double(count), nil, nil], count: 1,
        verdict: Verdict.asFound.rawValue)
    }
  }

  private func costs(_ variant: Int, in comparison: StudyComparison) -> [[String]] {
    guard let costs = results.schedule(variant)?.costs else { return [] }
    return CellResult.Costs.Part.allCases.map { part in
      let compared = comparison.costs(of: part, variant: variant)
      let bound = costs.bound(of: part)
      return line(
        variant, part.rawValue, FigureSubject.all.tableKey, .cost,
        numbers: [
          costs.cost(of: part), bound, bound.map { _ in costs.cost(of: part) }, compared?.found,
          compared?.low, compared?.high,
        ].map { $0.map(Double.init) }, count: 1,
        verdict: compared?.verdict.rawValue)
    }
  }

  private func line(
    _ variant: Int, _ measure: String, _ subject: String, _ unit: StudyUnit?, numbers: [Double?],
    count: Int, verdict: String?
  ) -> [String] {
    let texts = [results.variants[variant].id, measure, subject, unit?.rawValue ?? ""]
    return texts.map { CSVField.quoted(ForeignText.clean($0)) } + ["\(count)"]
      + numbers.map { Decimals.trimmed($0, places: Self.places) } + [verdict ?? ""]
  }
}
