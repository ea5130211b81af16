import Checking
import TestProblems
import Testing
import TreatmentDomain

/// Data of Thursday: the second working day afterwards is Monday, the seventh the next Monday.
@Suite struct DisruptionTests {
  private func published(_ day: Day) -> TestProblem {
    var result = TestProblem.singleFractions()
    result.course.published = [
      PublishedVisit(fraction: 1, day: day, centre: 0, room: 0, start: MinuteOfDay("08:00"))
    ]
    return result
  }

  private func cost(_ known: Day, _ appointment: Appointment) -> Int {
    published(known).cost(.disruption, Schedule(appointments: [appointment]))
  }

  @Test func `What stays as published costs nothing`() {
    #expect(cost(.wednesday, .test(1, .wednesday)) == 0)
  }

  @Test func `Another date costs forty and ten a day up to five, doubled in the first week`() {
    #expect(cost(.wednesday, .test(1, .thursday)) == 2 * 50)
    #expect(cost(.wednesday, .test(1, .tuesday)) == 2 * 50)
    #expect(published(.wednesday).cost(.disruption, .dates([.nextMonday])) == 2 * 90)
    #expect(published(.wednesday).cost(.disruption, .dates([.nextMonday.adding(4)])) == 2 * 90)
  }

  @Test func `Short notice counts three times, later notice once`() {
    #expect(cost(.monday, .test(1, .tuesday)) == 3 * 50)
    #expect(cost(.tuesday, .test(1, .monday)) == 2 * 50)
    #expect(published(.nextMonday).cost(.disruption, .dates([.nextMonday.adding(1)])) == 2 * 50)
    #expect(published(.nextMonday.adding(1)).cost(.disruption, .dates([.nextMonday])) == 50)
  }

  @Test func `Another room costs ten and each five minutes beyond fifteen cost one`() {
    #expect(cost(.wednesday, .test(1, .wednesday, room: 1)) == 2 * 10)
    #expect(cost(.wednesday, .test(1, .wednesday, "08:15")) == 0)
    #expect(cost(.wednesday, .test(1, .wednesday, "08:35")) == 2 * 4)
    #expect(cost(.wednesday, .test(1, .wednesday, "08:39")) == 2 * 4)
  }

  @Test func `Another centre costs sixty on top of the room`() {
    var problem = TestProblem.twoCentres(
      courses: [.test(phases: [.test(fractions: 1)], centres: [0, 1])])
    problem.course.published = published(.wednesday).course.published
    let there = Schedule(appointments: [.test(1, .wednesday, room: 1)])
    #expect(problem.cost(.disruption, there) == 2 * 70)
  }

  @Test func `A published visit without another in its place costs a hundred`() {
    #expect(published(.wednesday).cost(.disruption, Schedule()) == 2 * 100)
    #expect(published(.monday).cost(.disruption, Schedule()) == 3 * 100)
  }

  @Test func `Visits match by date first, the rest in order of date`() {
    var problem = TestProblem()
    problem.course.published = [.monday, .tuesday, .wednesday, .thursday].enumerated().map {
      PublishedVisit(fraction: $0 + 1, day: $1, centre: 0)
    }
    // Tuesday to Friday: three dates stay, Monday moves to Friday over four days.
    #expect(problem.cost(.disruption, .daily(from: .tuesday)) == 3 * 80)
  }

  @Test func `What patients were told is paired as the cost counts it`() {
    var test = TestProblem()
    test.course.published = [.monday, .tuesday, .wednesday, .thursday].enumerated().map {
      PublishedVisit(fraction: $0 + 1, day: $1, centre: 0)
    }
    let told = Referee(test.problem).announcedVisits(of: .daily(from: .tuesday))
    // Tuesday to Friday are fractions 1 to 4 now: Monday's visit takes place on Friday.
    #expect(told.map(\.announcement.day) == [.tuesday, .wednesday, .thursday, .monday])
    #expect(told.map(\.fraction) == [1, 2, 3, 4])
    #expect(
      Referee(test.problem).announcedVisits(of: Schedule()).map(\.fraction) == [nil, nil, nil, nil])
  }

  @Test func `New visits cost nothing`() {
    #expect(TestProblem().cost(.disruption, .daily()) == 0)
  }

  @Test func `A promised start counts until the first fraction is published`() {
    var problem = TestProblem.singleFractions()
    problem.course.promisedStart = .wednesday
    #expect(problem.cost(.disruption, Schedule(appointments: [.test(1, .wednesday)])) == 0)
    #expect(problem.cost(.disruption, Schedule(appointments: [.test(1, .thursday)])) == 100)
    problem.course.published = published(.thursday).course.published
    #expect(problem.cost(.disruption, Schedule(appointments: [.test(1, .thursday)])) == 0)
  }

  @Test func `The weight multiplies and switches off`() {
    var problem = published(.wednesday)
    problem.objective.disruption = 3
    #expect(problem.cost(.disruption, Schedule()) == 600)
    problem.objective.disruption = 0
    #expect(problem.cost(.disruption, Schedule()) == 0)
  }
}
