extension RTSPEvaluator {
  /// The six sums over all patients, with their weights.
  func terms(of solution: RTSPSolution) -> [PublishedVerdict.Term] {
    var sums = [0, 0, 0, 0, 0, 0]
    for (patient, visits) in zip(instance.patients, solution.visits) {
      guard let start = visits.first?.day else { continue }
      sums[0] += patient.cost * (start - patient.earliestStart)
      sums[1] += patient.cost * max(0, start - patient.targetStart)
      for visit in visits {
        let (machine, window) = visit.slot.quotientAndRemainder(dividingBy: instance.windows)
        sums[3] += patient.preferredWindow.map { abs($0 - window) } ?? 0
        sums[4] += isPreferred(machine, by: patient) ? 0 : 1
      }
      for (before, after) in zip(visits, visits.dropFirst()) {
        sums[2] += before.slot % instance.windows == after.slot % instance.windows ? 0 : 1
        sums[5] += isMatched(before, after) ? 0 : 1
      }
    }
    return zip(Self.weighted, sums).map {
      PublishedVerdict.Term(name: $0.name, quantity: $1, weight: $0.weight)
    }
  }

  /// The first published set of weights.
  private static let weighted: [(name: String, weight: Int)] = [
    ("f1 weighted days of waiting", 50), ("f2 weighted days past the target", 100),
    ("f3 changes of window", 1), ("f4 distance to the preferred window", 0),
    ("f5 fractions away from preferred machines", 10), ("f6 changes to machines not matched", 10),
  ]

  private func isPreferred(_ machine: Int, by patient: RTSPInstance.Patient) -> Bool {
    patient.eligibility.indices.contains(machine) && patient.eligibility[machine] == .preferred
  }

  /// True when a change between the machines of two fractions costs nothing.
  func isMatched(_ before: RTSPSolution.Visit, _ after: RTSPSolution.Visit) -> Bool {
    let (from, to) = (before.slot / instance.windows, after.slot / instance.windows)
    guard instance.isMatched.indices.contains(from), instance.isMatched.indices.contains(to) else {
      return false
    }
    return instance.isMatched[from][to]
  }
}
