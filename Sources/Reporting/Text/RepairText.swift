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
    /// What happened.
    public let events: [EventRow]
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
      outcome: Repair.Outcome, events: [EventRow], costBefore: Int, calls: CallList,
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
  private let language: Language
  private var outcome: Repair.Outcome { content.outcome }
  private var problem: Problem { outcome.problem }

  /// Tells of a repair.
  public init(_ content: Content, language: Language = .english) {
    self.content = content
    self.language = language
  }

  /// The lines of the summary.
  public var lines: [String] {
    [say(.title, problem.name, "\(problem.asOf)")]
      + content.events.map { "  \($0.text(language))" } + [""]
      + summary + lostTable + callTable + alternativeTable + proposalLines
  }

  private func say(_ word: RepairWords, _ values: String...) -> String {
    word.text(language, values: values)
  }

  private func ids(_ courses: [Int]) -> String {
    language.list(courses.map { problem.courses[$0].id })
  }

  private var summary: [String] {
    let fates = outcome.fates.map(\.fate)
    let sameDay = fates.filter { if case .sameDay = $0 { true } else { false } }.count
    let madeUp = fates.filter { if case .madeUp = $0 { true } else { false } }.count
    let open = fates.filter { $0 == .unplaced }.count
    var lines = [
      say(
        .lost, language.count(fates.count, .visit, .visits), "\(sameDay)", "\(madeUp)", "\(open)")
    ]
    if !fates.isEmpty { lines.append(moved) }
    lines += verdict
    let unannounced = Set(content.difference.changes.map(\.course))
      .subtracting(outcome.announced.map { problem.courses[$0].id }).sorted()
    if !unannounced.isEmpty { lines.append(say(.unannounced, language.list(unannounced))) }
    if !outcome.yielded.isEmpty { lines.append(say(.yielded, ids(outcome.yielded.map(\.course)))) }
    if !outcome.shifted.isEmpty { lines.append(say(.shifted, ids(outcome.shifted))) }
    lines += outcome.movedFrozen.map(frozen)
    if !outcome.unpinned.isEmpty { lines.append(say(.unpinned, ids(outcome.unpinned))) }
    return lines.flatMap { Readable.lines("  " + $0) }
  }

  private func frozen(_ visit: MovedFrozenVisit) -> String {
    let place = [language.dated(visit.day), "\(visit.start)", problem.rooms[visit.room].id]
      .joined(separator: " ")
    let fraction = "\(visit.fraction)"
    let cause =
      switch visit.cause {
      case .otherRooms: say(.otherRooms, fraction, problem.rooms[visit.room].id)
      case .roomTaken(let minutes, let next): say(.roomTaken, fraction, "\(minutes)", "\(next)")
      case .beamTaken(let from, let until): say(.beamTaken, fraction, "\(from)", "\(until)")
      case .courseRules: say(.courseRules, fraction)
      }
    return say(.movedFrozen, problem.courses[visit.course].id, place, cause)
  }

  private var moved: String {
    let calls = content.calls.calls
    let lost = Set(outcome.fates.map(\.course))
    let others = calls.filter { !lost.contains($0.course) }.count
    let count = outcome.fates.count
    let ratio = (100 * calls.count + count / 2) / count
    return say(
      .moved, language.count(calls.count, .visit, .visits), hundredths(ratio), "\(others)")
  }

  private var verdict: [String] {
    let judgement = outcome.judgement
    let disruption = judgement.costs.perCost.first { $0.name == .disruption }?.amount ?? 0
    return [
      say(
        .cost, Readable.number(judgement.costs.total), Readable.number(disruption),
        Readable.number(content.costBefore)),
      say(
        .referee, language.count(judgement.violations.count, .violation, .violations),
        language.count(judgement.breaches.count, .breach, .breaches)),
    ]
  }

  private func hundredths(_ value: Int) -> String {
    "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
  }

  private var lostTable: [String] {
    guard !outcome.fates.isEmpty else { return [] }
    var table = TextTable([
      (say(.course), .left), (say(.category), .right), (say(.lostAt), .left), (say(.now), .left),
      (say(.lastDate), .left), (say(.laterBy), .right),
    ])
    for fate in outcome.fates {
      let course = problem.courses[fate.course]
      let days = fate.lastBefore.flatMap { before in fate.lastNow.map { $0 - before } } ?? 0
      table.add([
        course.id, "\(course.category.rawValue)",
        "\(fate.lostOn)" + (fate.lostAt.map { " \($0)" } ?? ""), words(fate.fate),
        fate.lastNow.map { "\($0)" } ?? "-",
        days == 0 ? "-" : language.count(days, .day, .days),
      ])
    }
    return ["", say(.lostTitle)] + table.lines() + reasonLines
  }

  private func words(_ fate: LostVisit.Fate) -> String {
    switch fate {
    case .sameDay(let room, let start): say(.sameDay, "\(start)", problem.rooms[room].id)
    case .madeUp(let day): say(.madeUp, language.dated(day))
    case .unplaced: say(.noDate)
    }
  }

  private var reasonLines: [String] {
    outcome.schedule.unplaced.filter { entry in
      outcome.fates.contains { $0.course == entry.course && $0.fate == .unplaced }
    }.flatMap { entry in
      entry.reasons.prefix(2).flatMap {
        let text = $0.text(language, of: problem)
        return Readable.lines(
          "  \(ForeignText.clean(problem.courses[entry.course].id)): \(text)")
      }
    }
  }

  private var callTable: [String] {
    guard !content.calls.calls.isEmpty else { return [] }
    var table = TextTable([
      (say(.before), .left), (say(.course), .left), (say(.was), .left), (say(.now), .left),
    ])
    for call in content.calls.calls {
      table.add([
        due(call), problem.courses[call.course].id, place(call.was),
        place(call.now),
      ])
    }
    return ["", say(.callTitle)] + table.lines()
  }

  /// Who should have been called before the repair is called at once.
  private func due(_ call: CallList.Call) -> String {
    call.due < "\(problem.asOf)"
      ? VisitWords.now.text(language) : call.due.replacing(" 24:00", with: "")
  }

  private func place(_ place: ScheduleDifference.Place?) -> String {
    guard let place else { return "-" }
    return [place.date, place.start ?? place.dayPart.map(language.named), place.room]
      .compactMap(\.self).joined(separator: " ")
  }

  private var alternativeTable: [String] {
    guard !content.alternatives.isEmpty else { return [] }
    var table = TextTable([
      (say(.alternative), .left), (say(.sameDayCount), .right), (say(.daysLonger), .right),
      (say(.costName), .right), (say(.difference), .right),
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
    add(say(.thisRepair), outcome)
    for alternative in content.alternatives {
      add(alternative.way.text(language), alternative.outcome)
    }
    return ["", say(.alternativeTitle)] + table.lines()
  }

  private var proposalLines: [String] {
    guard !content.proposals.isEmpty else { return [] }
    var table = TextTable([
      (say(.course), .left), (say(.category), .right), (say(.ended), .left),
      (say(.endsNow), .left), (say(.withPair), .left),
    ])
    for proposal in content.proposals {
      let course = problem.courses[proposal.course]
      let pair = proposal.pair.map { pair in
        let times = pair.starts.map { "\($0)" }
          .joined(separator: language == .english ? " and " : "、")
        return say(.pair, "\(pair.last)", "\(pair.day)", times)
      }
      table.add([
        course.id, "\(course.category.rawValue)", "\(proposal.lastBefore)", "\(proposal.lastNow)",
        pair ?? say(.noPair),
      ])
    }
    return ["", say(.proposalTitle)] + table.lines() + ["  " + say(.fewerFractions)]
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
