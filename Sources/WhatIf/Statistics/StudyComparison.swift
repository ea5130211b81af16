import TreatmentDomain

/// One figure of one variant with its difference to the baseline.
struct ComparedFigure: Hashable, Sendable {
  /// Index of the variant.
  let variant: Int
  /// Measure and subject.
  let key: Figure.Key
  /// The figure over the replications.
  let value: Estimate
  /// Paired differences over equal replications; nil for the baseline, or without a pair.
  let difference: Estimate?
  /// What may be said of the difference; nil without one.
  let verdict: Verdict?
  /// True where less is better than in the baseline, nil where neither is said.
  let isLowerBetter: Bool?
}

/// The figures of a study by variant, with differences to the baseline.
///
/// Variants meet the same chances in equal replications, so differences are taken replication by replication: common
/// random numbers, Law 2015, "Simulation Modeling and Analysis", 5th edition, section 11.2.
struct StudyComparison: Sendable {
  /// What is compared.
  let results: StudyResults
  /// All keys in order of measure and subject.
  let keys: [Figure.Key]
  /// What each variant shares with the baseline.
  let comparability: [Comparability]
  private let rows: [[Figure.Key: ComparedFigure]]

  /// Compares all variants with the first one.
  init(_ results: StudyResults) {
    self.results = results
    let values = results.cells.map { cells in
      cells.map { $0.map { Self.figures(of: $0, in: results) } }
    }
    let keys = SubjectOrder(results.problem).sorted(
      Set(values.joined().compactMap(\.self).flatMap(\.keys)))
    self.keys = keys
    let isSimulated = results.study.mode == .simulate
    let comparability = results.cells.map {
      Comparability($0, baseline: results.cells.first ?? [])
    }
    self.comparability = comparability
    rows = values.indices.map { variant in
      let compared = keys.compactMap { key in
        Self.compared(
          key, variant: variant, values: values, comparability: comparability[variant],
          isSimulated: isSimulated)
      }
      return Dictionary(uniqueKeysWithValues: compared.map { ($0.key, $0) })
    }
  }

  /// One figure of one variant; nil when no cell tells it.
  func figure(_ key: Figure.Key, of variant: Int) -> ComparedFigure? { rows[variant][key] }

  /// One figure of one variant; nil when no cell tells it.
  func figure(
    _ measure: StudyMeasure, of subject: FigureSubject = .all, variant: Int
  ) -> ComparedFigure? {
    rows[variant][Figure.Key(measure, of: subject)]
  }

  /// All figures of a variant in order of measure and subject.
  func figures(of variant: Int) -> [ComparedFigure] { keys.compactMap { rows[variant][$0] } }

  /// What a measure is counted of, in order.
  func subjects(of measure: StudyMeasure) -> [FigureSubject] {
    keys.filter { $0.measure == measure }.map(\.subject)
  }

  /// Paired differences that were judged: how many, and how many of them are clear.
  var judged: (all: Int, clear: Int) {
    let verdicts = results.others.flatMap { figures(of: $0).compactMap(\.verdict) }
    return (
      verdicts.filter { $0.isClear || $0 == .undecided }.count, verdicts.filter(\.isClear).count
    )
  }

  private static func compared(
    _ key: Figure.Key, variant: Int, values: [[[Figure.Key: Double]?]],
    comparability: Comparability, isSimulated: Bool
  ) -> ComparedFigure? {
    let own = values[variant].map { $0?[key] }
    guard let value = Estimate(own.compactMap(\.self)) else { return nil }
    let isLowerBetter = comparability.isLowerBetter(key.measure)
    guard variant > 0, let baseline = values.first, comparability.compares(key.measure) else {
      return ComparedFigure(
        variant: variant, key: key, value: value, difference: nil, verdict: nil,
        isLowerBetter: isLowerBetter)
    }
    let differences = zip(own, baseline).compactMap { value, cell in
      value.flatMap { value in cell?[key].map { value - $0 } }
    }
    let verdict = isSimulated ? Verdict(differences: differences) : .asFound
    return ComparedFigure(
      variant: variant, key: key, value: value, difference: Estimate(differences),
      verdict: differences.isEmpty ? nil : verdict, isLowerBetter: isLowerBetter)
  }

  /// Figures of a cell by key; in a study of schedules with the courses that moved.
  private static func figures(
    of cell: CellResult, in results: StudyResults
  ) -> [Figure.Key: Double] {
    var figures = Dictionary(cell.figures.filter(\.isReadable).map { ($0.key, $0.value) }) {
      _, last in last
    }
    if results.study.mode == .schedule, let moved = results.moved(cell) {
      figures[Figure.Key(.movedCourses)] = Double(moved.all)
    }
    return figures
  }
}
