/// Judges solutions of RTSP instances by the published rules, from instance and solution alone.
///
/// Shares nothing with the referee or a solver: it works on the published layout, in days and slots.
/// Unlike the published checker it finds slots that hold more than their capacity.
public struct RTSPEvaluator: Sendable {
  let instance: RTSPInstance
  private let isStrict: Bool

  /// Makes an evaluator.
  ///
  /// - Parameter strictMatching: reports changes between machines that are not matched as violations;
  ///   without it they only cost.
  public init(_ instance: RTSPInstance, strictMatching: Bool = false) {
    self.instance = instance
    isStrict = strictMatching
  }

  /// Every broken rule, and the objective of what is placed.
  public func verdict(on solution: RTSPSolution) -> PublishedVerdict {
    guard solution.visits.count == instance.patients.count else {
      return PublishedVerdict(
        violations: [
          "The solution has \(solution.visits.count) patients, the instance "
            + "\(instance.patients.count)."
        ], terms: [], constant: 1)
    }
    let patients = instance.patients.indices
    return PublishedVerdict(
      violations: patients.flatMap { violations(of: $0, solution) } + overfull(solution)
        + patients.compactMap { disorder(of: $0, solution) },
      terms: terms(of: solution), constant: 1)
  }

  // MARK: Rules of one patient

  private func violations(of index: Int, _ solution: RTSPSolution) -> [String] {
    let visits = solution.visits[index]
    let prescribed = instance.patients[index].minutes.count
    guard let first = visits.first else { return ["Patient \(index) is not treated."] }
    var result: [String] = []
    if visits.count != prescribed {
      result.append("Patient \(index) has \(visits.count) of \(prescribed) fractions.")
    }
    if let stated = solution.startDays[index], stated != first.day {
      result.append(
        "Patient \(index) is said to start on day \(stated), but starts on day \(first.day).")
    }
    result += zip(visits, visits.dropFirst()).compactMap { before, after in
      after.day == before.day + 1
        ? nil
        : "Patient \(index) is treated on day \(after.day) after day \(before.day); days must "
          + "follow each other."
    }
    if let start = badStart(of: index, on: first.day) { result.append(start) }
    for (number, visit) in visits.enumerated() {
      result += faults(of: index, visit, number)
    }
    return result + (isStrict ? mismatches(of: index, visits) : [])
  }

  private func badStart(of index: Int, on day: Int) -> String? {
    let patient = instance.patients[index]
    let start = "Patient \(index) starts on day \(day)"
    let last = instance.days - patient.minutes.count
    if day < patient.earliestStart {
      return "\(start), before its earliest day \(patient.earliestStart)."
    }
    if day > last { return "\(start), after day \(last), the last that leaves all fractions." }
    return patient.mayStart[day] ? nil : "\(start), on which it may not start."
  }

  private func faults(
    of index: Int, _ visit: RTSPSolution.Visit, _ number: Int
  ) -> [String] {
    let patient = instance.patients[index]
    let place = "on day \(visit.day) in slot \(visit.slot)"
    guard (0..<instance.days).contains(visit.day), (0..<instance.slots).contains(visit.slot) else {
      return ["Patient \(index) is treated \(place), which does not exist."]
    }
    var result: [String] = []
    let machine = visit.slot / instance.windows
    if patient.eligibility[machine] == .forbidden {
      result.append(
        "Patient \(index) is treated \(place), on machine \(machine) that it may not use.")
    }
    if patient.minutes.indices.contains(number), patient.minutes[number] != visit.minutes {
      result.append(
        "Patient \(index) takes \(visit.minutes) minutes \(place); \(patient.minutes[number]) are "
          + "prescribed.")
    }
    return result
  }

  private func mismatches(of index: Int, _ visits: [RTSPSolution.Visit]) -> [String] {
    zip(visits, visits.dropFirst()).compactMap { before, after in
      isMatched(before, after)
        ? nil
        : "Patient \(index) changes from slot \(before.slot) on day \(before.day) to slot "
          + "\(after.slot) on day \(after.day), to a machine that is not matched."
    }
  }

  // MARK: Rules of several patients

  private func overfull(_ solution: RTSPSolution) -> [String] {
    let none = Array(repeating: [(patient: Int, minutes: Int)](), count: instance.slots)
    var taken = Array(repeating: none, count: instance.days)
    for (index, visits) in solution.visits.enumerated() {
      for (number, visit) in visits.enumerated()
      where taken.indices.contains(visit.day) && none.indices.contains(visit.slot) {
        // What is prescribed is taken, whatever is stated.
        let minutes = instance.patients[index].minutes
        taken[visit.day][visit.slot].append(
          (index, minutes.indices.contains(number) ? minutes[number] : visit.minutes))
      }
    }
    return taken.indices.flatMap { day in
      taken[day].indices.compactMap { slot in
        overflow(taken[day][slot], of: instance.capacity[day][slot], day: day, slot: slot)
      }
    }
  }

  private func overflow(
    _ visits: [(patient: Int, minutes: Int)], of capacity: Int, day: Int, slot: Int
  ) -> String? {
    let minutes = visits.reduce(0) { $0 + $1.minutes }
    guard minutes > capacity else { return nil }
    let patients = visits.map { "\($0.patient)" }.joined(separator: ", ")
    return "Slot \(slot) holds \(minutes) minutes on day \(day), but has \(capacity) (patients "
      + "\(patients))."
  }

  private func disorder(of index: Int, _ solution: RTSPSolution) -> String? {
    guard let before = instance.patients[index].startsAfter,
      let start = solution.visits[index].first?.day,
      let earlier = solution.visits[before].first?.day, start < earlier
    else { return nil }
    return
      "Patient \(index) starts on day \(start), before patient \(before) on day \(earlier), who "
      + "comes first."
  }
}
