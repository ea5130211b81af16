import TreatmentDomain

extension StudyJSON {
  /// One variant.
  static func entry(
    _ variant: Int, of comparison: StudyComparison, weeks: WeekTable
  ) -> VariantEntry {
    let results = comparison.results
    let own = results.variants[variant]
    let moved = variant > 0 ? results.schedule(variant).flatMap(results.moved) : nil
    let (shared, obstacles) = (comparison.comparability[variant], results.obstacles(variant))
    return VariantEntry(
      id: own.id, name: texts(own.name),
      replications: results.cells[variant].compactMap { $0?.replication },
      obstacles: obstacles.isEmpty ? nil : obstacles,
      otherPatients: shared.hasOtherPatients ? true : nil,
      otherWeights: shared.hasOtherWeights ? true : nil,
      figures: comparison.figures(of: variant).map { entry($0, weeks: weeks) },
      costs: results.schedule(variant)?.costs.map {
        costEntries($0, of: variant, in: comparison)
      },
      moved: moved.map { Moved(underWay: $0.underWay, waiting: $0.waiting) })
  }

  private static func entry(_ figure: ComparedFigure, weeks: WeekTable) -> FigureEntry {
    FigureEntry(
      measure: figure.key.measure.rawValue, subject: subject(figure.key.subject),
      unit: figure.key.measure.unit.rawValue, value: number(figure.value),
      difference: figure.difference.map(number), verdict: figure.verdict?.rawValue,
      weeks: weeks[figure.key, figure.variant]?.weeks.map { $0.map { rounded($0.mean) } })
  }

  private static func costEntries(
    _ costs: CellResult.Costs, of variant: Int, in comparison: StudyComparison
  ) -> [CostEntry] {
    CellResult.Costs.Part.allCases.map { part in
      let compared = comparison.costs(of: part, variant: variant)
      return CostEntry(
        part: part.rawValue, cost: costs.cost(of: part), bound: costs.bound(of: part),
        gap: costs.gap(of: part).map(rounded), difference: compared?.found,
        differenceLow: compared?.low, differenceHigh: compared?.high,
        verdict: compared?.verdict.rawValue)
    }
  }

  private static func subject(_ subject: FigureSubject) -> Subject {
    switch subject {
    case .all: Subject()
    case .waitingClass(let key): Subject(waitingClass: key)
    case .centre(let id): Subject(centre: id)
    case .classAtCentre(let key, let centre): Subject(waitingClass: key, centre: centre)
    case .source(let id): Subject(source: id)
    case .room(let id): Subject(room: id)
    case .team(let id): Subject(team: id)
    }
  }

  private static func number(_ estimate: Estimate) -> Number {
    Number(
      n: estimate.count, value: rounded(estimate.mean),
      low: estimate.interval.map { rounded($0.lowerBound) },
      high: estimate.interval.map { rounded($0.upperBound) })
  }

  /// A name in both languages.
  static func texts(_ name: LocalizedName) -> [String: String] {
    ["en": name.english, "zh": name.chinese]
  }

  private static func rounded(_ value: Double) -> Double {
    let result = (value * 1e6).rounded() / 1e6
    return result.isFinite ? result : value
  }
}
