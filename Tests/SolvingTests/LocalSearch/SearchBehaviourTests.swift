import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct SearchBehaviourTests {
  @Test(arguments: [SearchedCase.teams, .usualTimes, .idleBeam])
  func `The same seed and steps give the same places, another seed gives others`(
    kind: SearchedCase
  ) throws {
    let week = try SearchedWeek(kind.problem(seed: 6))
    let instance = try #require(week.instances().first)
    // Enough steps for every seed to leave the places of the beginning, which all of them share.
    let first = instance.searched(seed: 7, steps: 3000)
    #expect(first.places == instance.searched(seed: 7, steps: 3000).places)
    #expect(first.places != instance.searched(seed: 8, steps: 3000).places)
    #expect(first.cost <= instance.costs(of: instance.places).total)
  }

  @Test func `Short runs of a lone day reproduce and count what they find`() throws {
    // One beam, two rooms, eight visits that like the same hour.
    let lines = (0..<8).map { "0 \($0) 10 6 4 60 1 0 200 0 \($0 % 2) 2 0 1" }
    let instance = try #require(
      WeekInstance(text: "1 2 8\n200 150 8\n" + lines.joined(separator: "\n")))
    var settings = SearchSettings()
    settings.heatSteps = 50
    func run(_ seed: UInt64) -> SearchCycle.Outcome {
      CentreSearch(instance, settings: settings).run(
        seed: seed, length: .steps(4000), stop: StopSignal())
    }
    let first = run(3)
    #expect(first.places == run(3).places)
    #expect(first.unplaced == 0)
    #expect(first.steps == 4000)
    #expect(first.cost == instance.costs(of: first.places).total)
  }

  @Test func `Searches on several threads reproduce, and never make a week dearer`() throws {
    let week = try SearchedWeek(TinyWeek.spread.problem(seed: 6))
    func run(_ seed: UInt64) -> WeekSearch.Outcome {
      week.search.run(week.schedule, seed: seed, length: .steps(300), stop: StopSignal()) { _ in }
    }
    let first = run(7)
    let again = run(7)
    #expect(first.schedule == again.schedule)
    #expect(first.steps == again.steps)
    #expect(week.total(first.schedule) <= week.total(week.schedule))
  }

  @Test(arguments: [SearchedCase.overtime, .severalSources])
  func `Prices lead the search without changing what it counts`(kind: SearchedCase) throws {
    let week = try SearchedWeek(kind.problem(seed: 6))
    let instance = try #require(week.instances().first)
    let prices = try #require(
      SearchLead.quick(for: instance, within: .steps(500), seed: 1, stop: StopSignal())?.prices)
    let outcome = CentreSearch(instance, prices: prices).run(
      seed: 1, length: .steps(300), stop: StopSignal())
    let moved = week.search.applied(outcome.places, of: instance, to: week.schedule)
    let judgement = week.referee.judge(moved)
    #expect(judgement.violations.map(\.message) == [])
    #expect(outcome.cost == instance.costs(of: outcome.places).total)
    #expect(
      judgement.costs.total - week.total(week.schedule)
        == outcome.cost - instance.costs(of: instance.places).total)
  }

  @Test(arguments: [SearchedCase.published, .pins, .pairs])
  func `Visits that are kept stay to the minute`(kind: SearchedCase) throws {
    let week = try SearchedWeek(kind.problem(seed: 6))
    let instance = try #require(week.instances().first)
    let kept = instance.visits.indices.filter { !instance.visits[$0].isFree }
    #expect(!kept.isEmpty && kept.count < instance.visits.count)
    let places = instance.wandered(seed: 2, steps: 300)
    for visit in kept { #expect(places[visit] == instance.places[visit]) }
    let moved = week.search.applied(places, of: instance, to: week.schedule)
    let untouched = kept.compactMap { instance.appointments[$0] }
    #expect(untouched.allSatisfy { moved.appointments[$0] == week.schedule.appointments[$0] })
  }

  @Test func `A date that stands as published is not touched, the others are`() throws {
    var problem = SearchedCase.usualTimes.problem(seed: 6)
    let before = try SearchedWeek(problem)
    var courses = problem.courses
    for visit in before.schedule.appointments where visit.day <= .tuesday {
      // On Monday one visit was published for another time, so the whole date may move.
      let isOther = visit.day == .monday && visit.course == 0
      courses[visit.course].published.append(
        PublishedVisit(
          fraction: visit.fraction, day: visit.day, centre: 0, room: visit.room,
          start: visit.start + (isOther ? 5 : 0), beamStart: visit.beamStart))
    }
    problem = problem.with(courses: courses)
    var builder = WeekInstanceBuilder(
      problem, facts: before.facts, schedule: before.schedule, centre: 0)
    let instance = builder.build()
    for visit in instance.visits {
      let day = instance.days[Int(visit.day)]
      #expect(visit.isFree == (day != .tuesday), "\(day)")
    }
  }

  @Test(arguments: 1...3)
  func `Nobody loses a place on full days, however warm it is`(seed: UInt64) throws {
    var test = TestProblem.singleFractions(6)
    test.rooms = [.test("R1"), .test("R2")]
    test.sources = [.test(hours: .test("08:00", "09:20", overtime: "09:20"))]
    for index in test.courses.indices {
      test.courses[index].pins = [Pin(fraction: 1, day: .monday)]
      test.courses[index].preference = .clock(MinuteOfDay("08:00") + 20 * (index % 3))
    }
    let week = try SearchedWeek(test.problem)
    #expect(week.schedule.appointments.count == 6)
    let instance = try #require(week.instances().first)
    for temperature in [1.0, 100, 2000] {
      let places = instance.wandered(seed: seed, steps: 300, temperature: temperature)
      #expect(places.allSatisfy { $0.isPlaced })
    }
  }

  @Test func `A room of another source is open when the first source has no minute left`() throws {
    var test = TestProblem.singleFractions(4)
    test.sources = [
      .test(hours: .test("08:00", "09:00", overtime: "12:00"), keepFreeMinutes: 46),
      .test("S2", hours: .test("08:00", "09:00", overtime: "09:00")),
    ]
    test.rooms = [.test("R1"), .test("R2", source: 1)]
    for index in test.courses.indices {
      test.courses[index].pins = [Pin(fraction: 1, day: .monday)]
    }
    let week = try SearchedWeek(test.problem)
    var instance = try #require(week.instances().first)
    instance.places = instance.places.map { _ in .none }
    // Two visits use what is not kept free of the first source; the second one holds the others.
    let inserted = instance.searched(seed: 1, steps: 0)
    #expect(inserted.unplaced == 0 && inserted.cost == 0)
  }
}
