import Checking
import Explaining
import Solving
import TestProblems
import Testing
import TreatmentDomain

@Suite struct GivingWayTests {
  /// A budget of steps alone, so that nothing depends on the machine.
  static let budget = GivingWayBudget(steps: 100_000, stop: StopSignal())

  private func explained(_ test: TestProblem) throws -> (TightWeek, Int, GivingWay) {
    let week = try TightWeek(test)
    let index = try #require(week.unscheduled.first)
    let found = Explanation(
      week.problem, schedule: week.schedule, course: index, budget: Self.budget)
    return (week, index, try #require(found.givingWay))
  }

  @Test func `A full trial needs one more place`() throws {
    var test = TestProblem()
    test.course.trial = 0
    test.trials = [Trial(id: "T", name: LocalizedName(english: "T"), maximum: 3, enrolled: 3)]
    let (_, _, found) = try explained(test)
    #expect(found.outcome == .found)
    #expect(found.irreducible == [.trialPlaces(trial: 0, more: 1)])
    #expect(found.cheapest?.givesWay.map(\.rule) == [.trialLimits])
  }

  @Test func `Hours outside the opening must give way`() throws {
    var test = TestProblem()
    test.course.hours = TimeWindow("05:00", "06:00")
    let (_, _, found) = try explained(test)
    #expect(found.irreducible == [.dailyHours])
  }

  @Test func `Two rules that each bar a course must give way together`() throws {
    var test = TestProblem()
    test.course.hours = TimeWindow("05:00", "06:00")
    test.course.trial = 0
    test.trials = [Trial(id: "T", name: LocalizedName(english: "T"), maximum: 3, enrolled: 3)]
    let (_, _, found) = try explained(test)
    #expect(Set(found.irreducible) == [.dailyHours, .trialPlaces(trial: 0, more: 1)])
    #expect(found.isProvenMinimal)
  }

  @Test func `A full week needs longer hours, and the dates are told`() throws {
    let (_, _, found) = try explained(TightWeek.oneVisitADay())
    #expect(found.relaxed.contains { $0.relaxations == [.sourceHours(source: 0, minutes: 30)] })
    #expect(found.cheapest.map { !$0.givesWay.isEmpty } ?? false)
  }

  @Test func `What no rule can mend is said`() throws {
    var test = TestProblem()
    test.phase.particle = "proton"
    let (_, _, found) = try explained(test)
    #expect(found.outcome == .noneHelps)
    #expect(found.irreducible.isEmpty && found.relaxed.isEmpty)
  }

  @Test func `A budget that is used up is told`() throws {
    let week = try TightWeek(TightWeek.oneVisitADay())
    let index = try #require(week.unscheduled.first)
    let found = Explanation(
      week.problem, schedule: week.schedule, course: index,
      budget: GivingWayBudget(steps: 1, stop: StopSignal()))
    #expect(found.givingWay?.outcome == .cutOff)
  }

  @Test(arguments: 1...5)
  func `Each stated way, applied and judged, places the course at the cost that is said`(
    seed: Int
  ) throws {
    let week = try TightWeek(TightWeek.byChance(seed: seed))
    let total = Referee(week.problem).judge(week.schedule).costs.total
    for index in week.unscheduled {
      let found = try #require(
        Explanation(
          week.problem, schedule: week.schedule, course: index, budget: Self.budget
        ).givingWay)
      for way in found.relaxed {
        let relaxed = way.relaxations.reduce(week.problem) { $1.applied(to: $0, course: index) }
        let judged = Referee(relaxed).judge(way.schedule)
        #expect(judged.isAcceptable)
        let visits =
          way.schedule.appointments.filter { $0.course == index }.count
          + way.schedule.reservations.filter { $0.course == index }.count
          + way.schedule.tailDates.filter { $0.course == index }.count
        #expect(visits == week.problem.courses[index].totalFractions)
        let asItIs = Referee(week.problem).judge(way.schedule)
        #expect(asItIs.costs.total - total == way.costDifference)
        #expect(way.relaxations == [.untoldVisits] || !asItIs.isAcceptable)
      }
      #expect(found.outcome != .found || !found.relaxed.isEmpty)
    }
  }

  @Test(arguments: 1...5)
  func `No member of an irreducible set can be left out`(seed: Int) throws {
    let week = try TightWeek(TightWeek.byChance(seed: seed))
    for index in week.unscheduled {
      let found = try #require(
        Explanation(
          week.problem, schedule: week.schedule, course: index, budget: Self.budget
        ).givingWay)
      #expect(found.isProvenMinimal)
      for member in found.irreducible {
        let rest = found.irreducible.filter { $0 != member }
        let relaxed = rest.reduce(week.problem) { $1.applied(to: $0, course: index) }
        let referee = Referee(relaxed)
        let search = StartSearch(
          relaxed, schedule: week.schedule.without(course: index), course: index,
          from: week.problem.horizon.firstDay)
        var steps = 100_000
        let probe = search.probe(
          before: week.problem.horizon.dayAfter, displaces: rest.contains(.untoldVisits),
          steps: &steps, stop: StopSignal()
        ) { referee.judge($0).isAcceptable }
        if case .found = probe { Issue.record("\(member) is not needed beside \(rest)") }
      }
    }
  }
}
