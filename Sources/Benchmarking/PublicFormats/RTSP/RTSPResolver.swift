import ScenarioFiles

/// Turns the document of an instance into an instance, or lists what is wrong with it.
struct RTSPResolver {
  static let mostDays = 1000
  private static let mostMachines = 100
  private static let mostWindows = 24
  private static let mostPatients = 10_000
  static let mostMinutes = 1440
  static let mostCost = 10_000
  /// Numbers of `machinesCapacity`.
  private static let mostCapacities = 200_000

  /// How many there are of everything.
  struct Sizes {
    let days: Int
    let machines: Int
    let windows: Int
    let patients: Int
  }

  var issues: RTSPIssues

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
}
