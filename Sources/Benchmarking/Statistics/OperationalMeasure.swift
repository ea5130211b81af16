import Reporting

/// A figure that staff care for, as a number to compare.
struct OperationalMeasure: Sendable {
  /// What it is.
  let title: String
  /// In what it is counted.
  let unit: String
  /// Whether it is a whole number in every schedule.
  let isCount: Bool
  /// Its value in a schedule; nil when it has none.
  let value: @Sendable (OperationalFigures) -> Double?

  /// The measures that fit all runs: one of use per source if all name the same sources.
  static func all(for figures: [OperationalFigures]) -> [OperationalMeasure] {
    let names = figures.map { $0.beamUtilisation.map(\.source) }
    guard let first = names.first else { return general + [middleUse] }
    let agree = names.allSatisfy { $0 == first } && first.count <= 6
    return general + (agree ? first.map(use(of:)) : [middleUse])
  }

  /// The spread over instances of the median over seeds; nil when nothing was measured.
  func spread(_ table: RunTable, solver: Int, budget: Int, instances: [Int]) -> Spread? {
    Spread(
      instances.compactMap { instance in
        Spread(
          table.cell(instance, solver, budget).solved.compactMap { $0.figures.flatMap(value) })?
          .median
      })
  }

  private static let general = [
    OperationalMeasure(title: "Days waited", unit: "days per started course", isCount: false) {
      $0.startedCourses > 0 ? Double($0.daysWaited) / Double($0.startedCourses) : nil
    },
    OperationalMeasure(title: "Overtime", unit: "minutes", isCount: true) {
      Double($0.overtimeMinutes)
    },
    OperationalMeasure(title: "Moved patients", unit: "courses", isCount: true) {
      Double($0.movedPatients)
    },
    OperationalMeasure(title: "Breaches", unit: "rules", isCount: true) { Double($0.breaches) },
    OperationalMeasure(title: "Unscheduled", unit: "waiting courses", isCount: true) {
      Double($0.unscheduledCourses)
    },
  ]

  private static let middleUse = OperationalMeasure(
    title: "Beam use", unit: "per cent, median of the sources", isCount: false
  ) {
    Spread($0.beamUtilisation.map { Double($0.thousandths) / 10 })?.median
  }

  private static func use(of source: String) -> OperationalMeasure {
    OperationalMeasure(title: "Beam use of \(source)", unit: "per cent", isCount: false) {
      figures in
      figures.beamUtilisation.first { $0.source == source }.map { Double($0.thousandths) / 10 }
    }
  }
}

extension RunTable {
  /// Instances that every solver with a schedule in this budget solved at least once.
  func solvedByAll(budget: Int) -> [Int] {
    let able = solvers.indices.filter { solver in
      instances.indices.contains { !cell($0, solver, budget).solved.isEmpty }
    }
    guard !able.isEmpty else { return [] }
    return instances.indices.filter { instance in
      able.allSatisfy { !cell(instance, $0, budget).solved.isEmpty }
    }
  }
}
