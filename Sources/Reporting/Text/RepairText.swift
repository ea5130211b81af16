import Checking
import Replanning
import ScenarioFiles
import TreatmentDomain

/// What a repair did, whom to call, what else could be done, and what a physician may decide.
public struct RepairText {
  /// Everything to tell.
  public struct Content {
    /// The repair.
    public let outcome: Repair.Outcome
    /// What happened, in words.
    public let events: [String]
    /// Total cost of the schedule before, by the data that it was made from.
    public let costBefore: Int
    /// Whom to call.
    public let calls: CallList
    /// What differs from the schedule before.
    public let difference: ScheduleDifference
    /// Other ways.
    public let alternatives: [RepairAlternatives.Alternative]
    /// What a physician may decide.
    public let proposals: [RepairProposal]

    /// Collects what is to be told.
    public init(
      outcome: Repair.Outcome, events: [String], costBefore: Int, calls: CallList,
      difference: ScheduleDifference, alternatives: [RepairAlternatives.Alternative],
      proposals: [RepairProposal]
    ) {
      self.outcome = outcome
      self.events = events
      self.costBefore = costBefore
      self.calls = calls
      self.difference = difference
      self.alternatives = alternatives
      self.proposals = proposals
    }
  }

  private let content: Content
  private var outcome: Repair.Outcome { content.outcome }
  private var problem: Problem { outcome.problem }

  /// Tells of a repair.
  public init(_ content: Content) {
    self.content = content
  }

  /// The lines of the summary.
  public var lines: [String] {
    ["Repair of \(problem.name) at \(problem.asOf)"] + content.events.map { "  \($0)" } + [""]
      + summary + lostTable + callTable + alternativeTable + proposalLines
  }

  private var summary: [String] {
    let fates = outcome.fates.map(\.fate)
    let sameDay = fates.filter { if case .sameDay = $0 { true } else { false } }.count
    let madeUp = fates.filter { if case .madeUp = $0 { true } else { false } }.count
    let open = fates.filter { $0 == .unplaced }.count
    let moved = content.calls.calls
    let lost = Set(outcome.fates.map(\.course))
    let others = moved.filter { !lost.contains($0.course) }.count
    var lines = [
      "  \(Readable.count(fates.count, "visit", "visits")) lost: \(sameDay) placed on the same day, "
        + "\(madeUp) on another date, \(open) without a date"
    ]
    if !fates.isEmpty {
      let ratio = (100 * moved.count + fates.count / 2) / fates.count
      lines.append(
        "  \(Readable.count(moved.count, "visit", "visits")) moved, \(hundredths(ratio)) per lost fraction; "
          + "\(others) of other patients")
    }
    let costs = outcome.judgement.costs
    let disruption = costs.perCost.first { $0.name == .disruption }?.amount ?? 0
    lines.append(
      "  cost \(Readable.number(costs.total)) now, \(Readable.number(disruption)) of it disruption; by its own data the "
        + "schedule before cost \(Readable.number(content.costBefore))")
    lines.append(
      "  Referee: \(Readable.count(outcome.judgement.violations.count, "violation", "violations")), "
        + "\(Readable.count(outcome.judgement.breaches.count, "breach", "breaches"))")
    let unannounced = Set(content.difference.changes.map(\.course))
      .subtracting(outcome.announced.map { problem.courses[$0].id }).sorted()
    if !unannounced.isEmpty {
      lines += Readable.wrapped(
        "  planned otherwise, nobody was told yet: \(unannounced.joined(separator: ", "))")
    }
    if !outcome.released.isEmpty {
      let ids = outcome.released.map { problem.courses[$0].id }
      lines += Readable.wrapped(
        "  frozen visits of their own had to move for: \(ids.joined(separator: ", "))")
    }
    if !outcome.unpinned.isEmpty {
      let ids = outcome.unpinned.map { problem.courses[$0].id }.joined(separator: ", ")
      lines += Readable.wrapped(
        "  pins that hold as published visits now, for their fractions count anew: \(ids)")
    }
    return lines
  }

  private func hundredths(_ value: Int) -> String {
    "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }

  private var lostTable: [String] {
    guard !outcome.fates.isEmpty else { return [] }
    var table = TextTable([
      ("course", .left), ("category", .right), ("lost", .left), ("now", .left),
      ("last date", .left),
      ("later by", .right),
    ])
    for fate in outcome.fates {
      let course = problem.courses[fate.course]
      let days = fate.lastBefore.flatMap { before in fate.lastNow.map { $0 - before } } ?? 0
      table.add([
        course.id, "\(course.category.rawValue)",
        "\(fate.lostOn)" + (fate.lostAt.map { " \($0)" } ?? ""), words(fate.fate),
        fate.lastNow.map { "\($0)" } ?? "-",
        days == 0 ? "-" : Readable.count(days, "day", "days"),
      ])
    }
    return ["", "Lost fractions"] + table.lines() + reasonLines
  }

  private func words(_ fate: LostVisit.Fate) -> String {
    switch fate {
    case .sameDay(let room, let start): "same day \(start) \(problem.rooms[room].id)"
    case .madeUp(let day): "made up on \(day.weekday.key) \(day)"
    case .unplaced: "no date"
    }
  }

  private var reasonLines: [String] {
    outcome.schedule.unplaced.filter { entry in
      outcome.fates.contains { $0.course == entry.course && $0.fate == .unplaced }
    }.flatMap { entry in
      entry.reasons.prefix(2).flatMap {
        Readable.wrapped("  \(problem.courses[entry.course].id): \($0.sentence)")
      }
    }
  }

  private var callTable: [String] {
    guard !content.calls.calls.isEmpty else { return [] }
    var table = TextTable([
      ("before", .left), ("course", .left), ("was", .left), ("now", .left),
    ])
    for call in content.calls.calls {
      table.add([
        call.due.replacing(" 24:00", with: ""), problem.courses[call.course].id, place(call.was),
        place(call.now),
      ])
    }
    return ["", "Calls, most pressing first"] + table.lines()
  }

  private func place(_ place: ScheduleDifference.Place?) -> String {
    guard let place else { return "-" }
    return [place.date, place.start ?? place.dayPart, place.room].compactMap(\.self)
      .joined(separator: " ")
  }

  private var alternativeTable: [String] {
    guard !content.alternatives.isEmpty else { return [] }
    var table = TextTable([
      ("alternative", .left), ("same day", .right), ("days longer", .right), ("cost", .right),
      ("difference", .right),
    ])
    func add(_ name: String, _ other: Repair.Outcome) {
      let sameDay = other.fates.filter { if case .sameDay = $0.fate { true } else { false } }.count
      let longer = other.daysLonger
      let change = other.judgement.costs.total - outcome.judgement.costs.total
      table.add([
        name, "\(sameDay)", "\(longer)", Readable.number(other.judgement.costs.total),
        (change > 0 ? "+" : "") + Readable.number(change),
      ])
    }
    add("this repair", outcome)
    for alternative in content.alternatives { add(alternative.description, alternative.outcome) }
    return ["", "What else could be done"] + table.lines()
  }

  private var proposalLines: [String] {
    guard !content.proposals.isEmpty else { return [] }
    var table = TextTable([
      ("course", .left), ("category", .right), ("ended", .left), ("ends now", .left),
      ("with two visits a day", .left),
    ])
    for proposal in content.proposals {
      let course = problem.courses[proposal.course]
      let pair = proposal.pair.map { pair in
        let times = pair.starts.map { "\($0)" }.joined(separator: " and ")
        return "ends \(pair.last), two visits on \(pair.day) at \(times)"
      }
      table.add([
        course.id, "\(course.category.rawValue)", "\(proposal.lastBefore)", "\(proposal.lastNow)",
        pair ?? "no date for it",
      ])
    }
    return ["", "For a physician to decide; nothing of it was applied"] + table.lines() + [
      "  Fewer fractions at a changed dose would end a course on its date before the last one each."
    ]
  }
}

extension Repair.Outcome {
  /// Days by which the courses with lost fractions end later, in sum.
  var daysLonger: Int {
    var seen: Set<Int> = []
    return fates.filter { seen.insert($0.course).inserted }.reduce(0) { sum, fate in
      guard let before = fate.lastBefore, let now = fate.lastNow else { return sum }
      return sum + max(0, now - before)
    }
  }
}
