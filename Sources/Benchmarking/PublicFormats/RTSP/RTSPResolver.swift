import ScenarioFiles

/// Turns the document of an instance into an instance, or lists what is wrong with it.
struct RTSPResolver {
  private static let mostDays = 1000
  private static let mostMachines = 100
  private static let mostWindows = 24
  private static let mostPatients = 10_000
  private static let mostMinutes = 1440
  private static let mostCost = 10_000
  /// Numbers of `machinesCapacity`.
  private static let mostCapacities = 200_000

  /// How many there are of everything.
  private struct Sizes {
    let days: Int
    let machines: Int
    let windows: Int
    let patients: Int
  }

  private var issues: RTSPIssues

  init(file: String) {
    issues = RTSPIssues(file: file)
  }

  mutating func instance(
    _ stated: RTSPDocument.Instance?
  ) throws(ScenarioIssues) -> RTSPInstance {
    guard let stated = issues.required(stated, "instance") else {
      throw ScenarioIssues(issues.found)
    }
    let sizes = sizes(of: stated)
    try issues.throwIfAny()
    guard let sizes else { throw ScenarioIssues(issues.found) }
    let capacity = capacity(stated.machinesCapacity, sizes)
    let matched = matching(stated.machineBeamMatching, sizes)
    let eligibility = eligibility(stated.machineEligibility, sizes)
    let drafts = patients(stated.patientInfo, sizes)
    let order = order(stated.patientsGroupedByProtocol, drafts, sizes)
    try issues.throwIfAny()
    let instance = RTSPInstance(
      windows: sizes.windows, capacity: capacity, isMatched: matched,
      patients: drafts.indices.map {
        drafts[$0].patient(eligibility: eligibility[$0], startsAfter: order[$0])
      })
    requireStarts(in: instance)
    try issues.throwIfAny()
    return instance
  }

  // MARK: Sizes

  private mutating func sizes(of stated: RTSPDocument.Instance) -> Sizes? {
    let patients = issues.number(
      stated.patientsQty, "patientsQty", in: 1...Self.mostPatients)
    let machines = issues.number(stated.machinesQty, "machinesQty", in: 1...Self.mostMachines)
    let windows = issues.number(
      stated.timeWindowsQty, "timeWindowsQty", in: 1...Self.mostWindows)
    let rows = issues.list(
      stated.machinesCapacity, "machinesCapacity", count: 1...Self.mostDays)
    guard let patients, let machines, let windows, let rows else { return nil }
    let numbers = rows.count * machines * windows
    if numbers > Self.mostCapacities {
      issues.report(
        .outOfRange, "machinesCapacity has \(numbers) numbers for days, machines and windows",
        "at most \(Self.mostCapacities) are read")
    }
    return Sizes(days: rows.count, machines: machines, windows: windows, patients: patients)
  }

  // MARK: Machines

  private mutating func capacity(_ stated: [[RTSPNumber]]?, _ sizes: Sizes) -> [[Int]] {
    table(
      stated, "machinesCapacity", rows: sizes.days, columns: sizes.machines * sizes.windows,
      in: 0...Self.mostMinutes)
  }

  private mutating func matching(_ stated: [[RTSPNumber]]?, _ sizes: Sizes) -> [[Bool]] {
    let numbers = table(
      stated, "machineBeamMatching", rows: sizes.machines, columns: sizes.machines, in: 0...2)
    guard numbers.count == sizes.machines else { return [] }
    let matched = numbers.map { row in row.map { $0 == 2 } }
    for machine in matched.indices {
      // Groups of machines are all that the domain knows: each machine has the row of its partners.
      for partner in matched.indices
      where matched[machine][partner] != matched[partner][machine]
        || partner == machine && !matched[machine][machine]
        || matched[machine][partner] && matched[machine] != matched[partner]
      {
        issues.report(
          .visitContradiction,
          "machineBeamMatching[\(machine)][\(partner)] does not go with the other entries",
          "machines matched (2) to each other must form groups, each machine in its own")
      }
    }
    return matched
  }

  private mutating func eligibility(
    _ stated: [[RTSPNumber]]?, _ sizes: Sizes
  ) -> [[RTSPInstance.Eligibility]] {
    let numbers = table(
      stated, "machineEligibility", rows: sizes.patients, columns: sizes.machines, in: 0...2)
    for (patient, row) in numbers.enumerated() where !row.contains(2) {
      // Without a preferred machine all would cost the same, which no list of rooms can say.
      issues.report(
        .courseUntreatable, "machineEligibility[\(patient)] has no preferred machine",
        "write 2 for at least one machine of the patient")
    }
    return numbers.map { row in row.map { RTSPInstance.Eligibility(rawValue: $0) ?? .forbidden } }
  }

  /// A table without gaps, or nothing after reporting.
  private mutating func table(
    _ stated: [[RTSPNumber]]?, _ key: String, rows: Int, columns: Int, in range: ClosedRange<Int>
  ) -> [[Int]] {
    guard let stated = issues.list(stated, key, count: rows...rows) else { return [] }
    var result: [[Int]] = []
    for (index, row) in stated.enumerated() {
      if let numbers = issues.numbers(
        row, "\(key)[\(index)]", count: columns...columns, in: range)
      {
        result.append(numbers)
      }
    }
    return result.count == rows ? result : []
  }

  // MARK: Patients

  /// A patient before machines and order are known.
  private struct Draft {
    let earliestStart: Int
    let targetStart: Int
    let cost: Int
    let minutes: [Int]
    let mayStart: [Bool]
    let preferredWindow: Int?

    func patient(
      eligibility: [RTSPInstance.Eligibility], startsAfter: Int?
    ) -> RTSPInstance.Patient {
      RTSPInstance.Patient(
        earliestStart: earliestStart, targetStart: targetStart, cost: cost, minutes: minutes,
        mayStart: mayStart, eligibility: eligibility, preferredWindow: preferredWindow,
        startsAfter: startsAfter)
    }
  }

  private mutating func patients(_ stated: [RTSPDocument.Patient]?, _ sizes: Sizes) -> [Draft] {
    guard
      let stated = issues.list(
        stated, "patientInfo", count: sizes.patients...sizes.patients)
    else { return [] }
    var result: [Draft] = []
    for (index, entry) in stated.enumerated() {
      if let draft = patient(entry, "patientInfo[\(index)]", sizes) { result.append(draft) }
    }
    return result.count == stated.count ? result : []
  }

  private mutating func patient(
    _ stated: RTSPDocument.Patient, _ place: String, _ sizes: Sizes
  ) -> Draft? {
    let earliest = issues.number(stated.dMin, "\(place).dMin", in: 0...(sizes.days - 1))
    let target = issues.number(
      stated.dTarget, "\(place).dTarget", in: -Self.mostDays...(10 * Self.mostDays))
    let cost = issues.number(stated.cost, "\(place).cost", in: 1...Self.mostCost)
    let window = preferredWindow(stated.twPref, place, sizes)
    let allowed = issues.numbers(
      stated.allowedDays, "\(place).allowedDays", count: sizes.days...(.max), in: 0...1)
    guard let minutes = minutes(stated, place, sizes), let earliest, let target, let cost,
      let allowed
    else { return nil }
    return Draft(
      earliestStart: earliest, targetStart: target, cost: cost, minutes: minutes,
      mayStart: allowed.prefix(sizes.days).map { $0 == 1 }, preferredWindow: window)
  }

  private mutating func preferredWindow(
    _ stated: RTSPNumber?, _ place: String, _ sizes: Sizes
  ) -> Int? {
    // Most patients of some sets have no wish.
    if case .null? = stated { return nil }
    guard let stated else { return nil }
    return issues.number(stated, "\(place).twPref", in: 0...(sizes.windows - 1))
  }

  private mutating func minutes(
    _ stated: RTSPDocument.Patient, _ place: String, _ sizes: Sizes
  ) -> [Int]? {
    guard
      let count = issues.number(
        stated.numFractions, "\(place).numFractions", in: 1...sizes.days),
      let minutes = issues.numbers(
        stated.fractionsDuration, "\(place).fractionsDuration", count: count...count,
        in: 1...Self.mostMinutes)
    else { return nil }
    let later = minutes.dropFirst().first ?? minutes[0]
    if let odd = minutes.indices.dropFirst(2).first(where: { minutes[$0] != later }) {
      issues.report(
        .visitContradiction,
        "\(place).fractionsDuration[\(odd)] is \(minutes[odd]), but [1] is \(later)",
        "fractions after the first must last equally long")
      return nil
    }
    if minutes[0] < later {
      issues.report(
        .visitContradiction,
        "\(place).fractionsDuration[0] is \(minutes[0]), but later fractions last \(later)",
        "the first fraction must not be shorter than later ones")
      return nil
    }
    return minutes
  }

  // MARK: Order

  /// For every patient the one before whom it must not start.
  private mutating func order(
    _ stated: [String: [RTSPNumber]]?, _ patients: [Draft], _ sizes: Sizes
  ) -> [Int?] {
    var result = Array(repeating: Int?.none, count: sizes.patients)
    guard let groups = issues.required(stated, "patientsGroupedByProtocol") else { return result }
    var isListed = Array(repeating: false, count: sizes.patients)
    for key in groups.keys.sorted() {
      let name = ForeignText.cut(ForeignText.clean(key), to: 40)
      let place = "patientsGroupedByProtocol[\"\(name)\"]"
      guard
        let members = issues.numbers(
          groups[key], place, count: 0...(.max), in: 0...(sizes.patients - 1))
      else { continue }
      for (index, member) in members.enumerated() {
        if isListed[member] {
          issues.report(
            .duplicateId, "\(place)[\(index)] is \(member), a patient that is listed already",
            "list every patient once")
        }
        isListed[member] = true
      }
      guard patients.count == sizes.patients else { continue }
      for (before, after) in zip(members, members.dropFirst())
      where patients[before].earliestStart == patients[after].earliestStart {
        result[after] = before
      }
    }
    return result
  }

  private mutating func requireStarts(in instance: RTSPInstance) {
    for (index, patient) in instance.patients.enumerated()
    where instance.firstStart(of: patient) == nil {
      issues.report(
        .courseUntreatable,
        "patientInfo[\(index)] has no day from \(patient.earliestStart) to "
          + "\(instance.lastStart(of: patient)) on which it may start",
        "allow one in allowedDays that leaves time for \(patient.minutes.count) fractions")
    }
  }
}
