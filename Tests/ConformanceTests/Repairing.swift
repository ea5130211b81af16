import Checking
import Foundation
import Replanning
import Reporting
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

/// Events of a published week of the default scenario, and what they may change.
@Suite struct Repairing {
  private static let made = Result { try DefaultScenario.solved(by: .greedy) }
  private static let documents = Result {
    try ScenarioReader(folder: DefaultScenario.folder).readDocuments()
  }
  private static let tuesday = Day("2026-12-01")
  private static let thursday = Day("2026-12-03")

  private func repaired(_ texts: [String], at moment: String) throws -> Repair.Outcome {
    let made = try Self.made.get()
    let events = try texts.flatMap { try EventsFile(text: $0).rows }
    let repair = Repair(
      documents: try Self.documents.get(), problem: made.problem, schedule: made.schedule)
    let outcome = try repair.outcome(of: events, at: Moment(moment)!)
    #expect(outcome.judgement.violations.map(\.message) == [])
    try expectPastKept(made.schedule, outcome, at: Moment(moment)!)
    return outcome
  }

  /// What began before stays, but for what the event cut off.
  private func expectPastKept(_ before: Schedule, _ outcome: Repair.Outcome, at now: Moment) throws
  {
    let lost = Set(outcome.fates.map { "\($0.course) \($0.lostOn)" })
    for visit in before.appointments where Moment(visit.day, visit.start) < now {
      guard !lost.contains("\(visit.course) \(visit.day)") else { continue }
      #expect(outcome.schedule.appointments.contains(visit))
    }
    for visit in outcome.schedule.appointments where Moment(visit.day, visit.start) < now {
      #expect(before.appointments.contains(visit))
    }
  }

  /// Visits of the detail week that somebody was told and that are not where they were.
  private func moved(_ outcome: Repair.Outcome) throws -> [Appointment] {
    let after = Set(outcome.schedule.appointments.map(Visit.init))
    return try Self.made.get().schedule.appointments.filter { !after.contains(Visit($0)) }
  }

  /// A visit as a patient knows it.
  private struct Visit: Hashable {
    let course: Int
    let day: Day
    let room: Int
    let start: MinuteOfDay

    init(_ visit: Appointment) {
      (course, day, room, start) = (visit.course, visit.day, visit.room, visit.start)
    }
  }

  @Test func `After hours without beam every lost fraction is placed, and nobody else moves`()
    throws
  {
    let outcome = try repaired(
      ["sourceDown wuwei-synchrotron 2026-12-01 10:20 - 14:50"], at: "2026-12-01 10:20")
    #expect(outcome.fates.count > 15)
    for fate in outcome.fates where fate.fate == .unplaced {
      #expect(outcome.schedule.unplaced.contains { $0.course == fate.course })
    }
    let lost = Set(outcome.fates.map(\.course))
    let moved = try moved(outcome)
    #expect(moved.allSatisfy { lost.contains($0.course) })
    #expect(2 * moved.count <= 3 * outcome.fates.count)
    // Nothing is treated while there is no beam.
    for visit in outcome.schedule.appointments
    where visit.day == Self.tuesday && outcome.problem.centre(ofRoom: visit.room) == 0 {
      let isBefore = visit.beamStart < MinuteOfDay(clock: "10:20")!
      #expect(isBefore || visit.beamStart >= MinuteOfDay(clock: "14:50")!)
    }
    #expect(try frozenMoved(outcome).isEmpty)
  }

  @Test func `A start that is lost comes back today, so that the frozen visits after it stay`()
    throws
  {
    let outcome = try repaired(
      ["sourceDown wuwei-synchrotron 2026-12-01 08:00 - 12:30"], at: "2026-12-01 08:00")
    #expect(try frozenMoved(outcome).isEmpty)
    #expect(outcome.movedFrozen.isEmpty)
  }

  private static let morning = "sourceDown wuwei-synchrotron 2026-12-01 08:30 - 14:00"

  @Test func `A few others come at another time of today, so that frozen visits of tomorrow stay`()
    throws
  {
    let outcome = try repaired([Self.morning], at: "2026-12-01 08:30")
    #expect(try frozenMoved(outcome).isEmpty)
    #expect(!outcome.yielded.isEmpty && 2 * outcome.yielded.count <= outcome.fates.count)
    for before in outcome.yielded {
      let now = outcome.schedule.appointments.first {
        $0.course == before.course && $0.day == before.day
      }
      #expect(now?.fraction == before.fraction)
      #expect(before.day == Self.tuesday)
    }
    let lost = Set(outcome.fates.map(\.course))
    let yielded = Set(outcome.yielded.map(\.course))
    #expect(
      try moved(outcome).allSatisfy {
        lost.contains($0.course) || yielded.contains($0.course) && $0.day == Self.tuesday
      })
  }

  @Test func `Nobody is called in on a day on which the patient is away`() throws {
    let rescued = try repaired([Self.morning], at: "2026-12-01 08:30")
    let sameDay = rescued.fates.filter { fate in
      if case .sameDay = fate.fate { return true }
      return false
    }
    #expect(!sameDay.isEmpty)
    for fate in sameDay.prefix(1) {
      let id = rescued.problem.courses[fate.course].id
      for absence in ["missed \(id) 2026-12-01", "unfit \(id) 2026-12-01 - 2026-12-01"] {
        let outcome = try repaired([Self.morning, absence], at: "2026-12-01 08:30")
        #expect(
          !outcome.schedule.appointments.contains {
            $0.course == fate.course && $0.day == Self.tuesday
          })
      }
    }
  }

  @Test(arguments: ["09:00 - 11:00", "12:00 - 20:00"])
  func `A frozen visit of another day that moves is named with what bars it`(
    hours: String
  ) throws {
    let outcome = try repaired(
      ["sourceDown wuwei-synchrotron 2026-12-01 \(hours)"],
      at: "2026-12-01 \(hours.prefix(5))")
    for visit in try frozenMoved(outcome) {
      #expect(
        outcome.movedFrozen.contains { $0.course == visit.course && $0.day == visit.day },
        "\(outcome.problem.courses[visit.course].id) on \(visit.day)")
    }
  }

  /// Visits of the two days after Tuesday that were not lost themselves and moved.
  private func frozenMoved(_ outcome: Repair.Outcome) throws -> [Appointment] {
    try moved(outcome).filter { visit in
      visit.day > Self.tuesday && visit.day <= Self.thursday
        && !outcome.fates.contains { $0.course == visit.course && $0.lostOn == visit.day }
    }
  }

  @Test func `A missed fraction moves its patient alone`() throws {
    let made = try Self.made.get()
    let visit = try #require(
      made.schedule.appointments.first {
        $0.day == Self.tuesday && made.problem.courses[$0.course].isStarted && $0.fraction > 3
          && made.problem.courses[$0.course].totalFractions > $0.fraction + 3
      })
    let id = made.problem.courses[visit.course].id
    let outcome = try repaired(["missed \(id) 2026-12-01"], at: "2026-12-01 18:00")
    #expect(outcome.fates.map(\.course) == [visit.course])
    let others = try moved(outcome).filter { $0.course != visit.course }
    #expect(others.isEmpty)
    let before = ScheduleDocument(made.schedule, of: made.problem)
    let after = ScheduleDocument(outcome.schedule, of: outcome.problem)
    #expect(
      ScheduleDifference(from: before, to: after).changes.filter { change in
        outcome.announced.contains { outcome.problem.courses[$0].id == change.course }
      }.allSatisfy { $0.course == id })
  }

  static let events = [
    "roomDown W2 2026-12-02 13:00 - 2026-12-03 18:00",
    "teamAbsent wuwei-ventilator 2026-12-02 08:00 - 18:00",
    "closure lanzhou 2026-12-02",
    "closure wuwei 2026-12-09 - 2026-12-10",
    "sourceDown lanzhou-linac 2026-12-02 08:00 - 2026-12-07 20:00",
  ]

  @Test(arguments: events)
  func `What an event bars is placed elsewhere, and other patients stay`(event: String) throws {
    let outcome = try repaired([event], at: "2026-12-01 16:00")
    #expect(!outcome.fates.isEmpty)
    let lost = Set(outcome.fates.map(\.course))
    #expect(try moved(outcome).allSatisfy { lost.contains($0.course) })
  }

  @Test(arguments: [
    "sourceDown wuwei-synchrotron 2026-12-02 08:00 - 2027-01-15 20:00",
    "closure wuwei 2026-12-02 - 2026-12-25",
  ])
  func `A course begun in the week that cannot be finished keeps what it can, and says why`(
    event: String
  ) throws {
    let outcome = try repaired([event], at: "2026-12-02 08:00")
    let traveller = try #require(
      outcome.problem.courses.firstIndex {
        $0.arrivesOn != nil && !$0.isStarted && outcome.problem.hasBegun($0)
      })
    let entry = try #require(outcome.schedule.unplaced.first { $0.course == traveller })
    #expect(entry.count > 0 && !entry.reasons.isEmpty)
    let kept = outcome.schedule.appointments.filter { $0.course == traveller }
    #expect(
      try kept
        == Self.made.get().schedule.appointments.filter { visit in
          visit.course == traveller && Moment(visit.day, visit.start) < Moment("2026-12-02 08:00")!
        })
    let cost = outcome.judgement.costs.items.first {
      $0.name == .unplacedFraction && $0.course == traveller
    }
    #expect(cost?.amount == entry.count * outcome.problem.objective.unplacedFraction)
  }

  @Test(arguments: ["2026-11-30 08:00 - 17:00", "2026-12-01 08:00 - 16:00"])
  func `Minutes kept free for urgent patients are kept when hours of beam are lost`(
    hours: String
  ) throws {
    let outcome = try repaired(
      ["sourceDown wuwei-synchrotron \(hours)"], at: String(hours.prefix(16)))
    #expect(!outcome.fates.isEmpty)
  }

  @Test func `A late patient comes later on the same day`() throws {
    let made = try Self.made.get()
    let visit = try #require(
      made.schedule.appointments.first {
        $0.day == Self.tuesday && $0.start < MinuteOfDay(clock: "10:00")!
          && made.problem.courses[$0.course].hours == nil
      })
    let id = made.problem.courses[visit.course].id
    let outcome = try repaired(["late \(id) 2026-12-01 11:30"], at: "2026-12-01 07:30")
    let now = outcome.schedule.appointments.filter {
      $0.course == visit.course && $0.day == Self.tuesday
    }
    #expect(now.allSatisfy { $0.start >= MinuteOfDay(clock: "11:30")! })
    #expect(outcome.fates.map(\.course) == [visit.course])
  }

  @Test(arguments: ["unfit", "pause"])
  func `A course that rests has no visit on its days of rest`(kind: String) throws {
    let made = try Self.made.get()
    let visit = try #require(
      made.schedule.appointments.first {
        $0.day == Self.tuesday && made.problem.courses[$0.course].isStarted
          && made.problem.courses[$0.course].totalFractions > $0.fraction + 6
      })
    let id = made.problem.courses[visit.course].id
    let outcome = try repaired(
      ["\(kind) \(id) 2026-12-02 - 2026-12-03"], at: "2026-12-01 18:00")
    let days = outcome.schedule.appointments.filter { $0.course == visit.course }.map(\.day)
    #expect(!days.contains(Day("2026-12-02")) && !days.contains(Day("2026-12-03")))
    #expect(outcome.fates.count == 2)
  }

  @Test func `An extra session is used by those who fell behind`() throws {
    let outcome = try repaired(
      [
        "sourceDown wuwei-synchrotron 2026-12-01 10:20 - 14:50",
        "extraSession wuwei 2026-12-06 08:00 - 13:00",
      ], at: "2026-12-01 10:20")
    let sunday = outcome.schedule.appointments.filter { $0.day == Day("2026-12-06") }
    #expect(!sunday.isEmpty)
    let lost = Set(outcome.fates.map(\.course))
    #expect(sunday.allSatisfy { lost.contains($0.course) })
  }

  @Test func `The scenario of a repair describes its problem, and rolls on`() throws {
    let outcome = try repaired(
      ["sourceDown wuwei-synchrotron 2026-12-01 10:20 - 14:50"], at: "2026-12-01 10:20")
    let next = try RollForward(
      documents: outcome.documents, problem: outcome.problem, schedule: outcome.schedule,
      period: RollPeriod(to: Moment("2026-12-03 12:00")!)
    ).next()
    let problem = try next.documents.problem()
    #expect(!problem.isUnderWay)
    #expect(next.documents.events.map(\.kind) == [.sourceDown])
    _ = try solve(problem)
  }

  @Test func `Alternatives and proposals keep every rule, too`() throws {
    let made = try Self.made.get()
    let events = try EventsFile(text: "sourceDown wuwei-synchrotron 2026-12-01 10:20 - 14:50").rows
    let now = Moment("2026-12-01 10:20")!
    let repair = Repair(
      documents: try Self.documents.get(), problem: made.problem, schedule: made.schedule)
    let outcome = try repair.outcome(of: events, at: now)
    let others = try RepairAlternatives(repair, events: events, at: now).all(besides: outcome)
    #expect(!others.isEmpty)
    for other in others {
      #expect(Referee(other.outcome.problem).judge(other.outcome.schedule).violations.isEmpty)
    }
    for proposal in RepairProposal.all(for: outcome) {
      #expect(proposal.lastNow > proposal.lastBefore)
      if let pair = proposal.pair {
        #expect(pair.last < proposal.lastNow)
        #expect(pair.starts.count == 2)
      }
    }
  }
}
