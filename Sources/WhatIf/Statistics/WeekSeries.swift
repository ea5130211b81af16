/// One figure week by week: means over the replications.
struct WeekSeries: Sendable {
  /// The weeks from the first counted one; nil where no cell tells the figure.
  let weeks: [Estimate?]
}

/// The figures of counted weeks by variant.
struct WeekTable: Sendable {
  private let series: [[Figure.Key: WeekSeries]]
  /// How many weeks the longest cell has, so that pictures of all figures end with the same week.
  let count: Int
  /// All keys in order of measure and subject.
  let keys: [Figure.Key]

  /// Collects the weeks of all cells, in time proportional to their figures.
  init(_ results: StudyResults) {
    count = results.cells.joined().compactMap { $0?.weeks.count }.max() ?? 0
    series = results.cells.map { cells in
      let known = cells.compactMap(\.self)
      let count = known.map(\.weeks.count).max() ?? 0
      var values: [Figure.Key: [[Double]]] = [:]
      for cell in known {
        for (week, figures) in cell.weeks.enumerated() {
          for figure in figures where figure.isReadable {
            values[figure.key, default: Array(repeating: [], count: count)][week]
              .append(figure.value)
          }
        }
      }
      return values.mapValues { WeekSeries(weeks: $0.map(Estimate.init)) }
    }
    keys = SubjectOrder(results.problem).sorted(Set(series.flatMap(\.keys)))
  }

  /// A figure of a variant week by week; nil when no cell tells it.
  subscript(key: Figure.Key, variant: Int) -> WeekSeries? { series[variant][key] }
}
