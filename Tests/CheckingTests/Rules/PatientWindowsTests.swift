import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct PatientWindowsTests {
  private func problem(_ change: (inout Course) -> Void) -> TestProblem {
    var result = TestProblem()
    change(&result.course)
    return result
  }

  @Test func `The patient's hours contain the whole visit`() {
    let problem = problem { $0.hours = TimeWindow("08:00", "12:00") }
    #expect(problem.broken(.daily(at: "11:40")) == [])
    let found = problem.violations(.daily(at: "11:45"))
    #expect(found.map(\.rule) == Array(repeating: .patientWindows, count: 4))
    #expect(
      found.first?.message
        == "Fraction 1 of A lasts 11:45-12:05 on 2026-11-30; the patient can come 08:00-12:00.")
  }

  @Test func `A reserved day part shares at least the visit with the patient's hours`() {
    let schedule = Schedule.dates([.wednesday, .thursday, .friday, .nextMonday], at: "12:00")
    func hours(from start: String) -> TestProblem {
      problem { $0.hours = TimeWindow(start, "20:00") }
    }
    #expect(hours(from: "11:40").broken(schedule) == [])
    #expect(hours(from: "11:41").broken(schedule) == [.patientWindows])
  }

  @Test func `Visits lie between arrival and departure`() {
    let departs = problem { $0.departsOn = .thursday }
    #expect(departs.broken(.daily()) == [])
    let early = problem { $0.departsOn = .tuesday }
    #expect(early.violations(.daily()).map(\.units) == [1, 2])
    let arrives = problem { $0.arrivesOn = .tuesday }
    #expect(arrives.broken(.daily(from: .tuesday)) == [])
    #expect(arrives.broken(.daily()) == [.startRule, .patientWindows])
  }

  @Test func `Visits lie in the fixed window`() {
    let window = problem {
      $0.fixedFrom = .tuesday
      $0.fixedUntil = .thursday
    }
    #expect(window.broken(.daily(from: .tuesday)) == [.patientWindows])
    #expect(window.broken(.daily()) == [.startRule, .patientWindows])
  }

  @Test func `Visits avoid dates on which the patient is unavailable`() {
    let problem = problem { $0.unavailableOn = [.wednesday] }
    #expect(problem.broken(.daily()) == [.patientWindows])
    #expect(problem.broken(.dates([.monday, .tuesday, .thursday, .friday])) == [])
  }

  @Test func `A suspended course waits until it resumes`() {
    var problem = problem {
      $0 = $0.delivered(on: [.monday.adding(-4), .monday.adding(-3)])
      $0.state = .suspended
      $0.resumesOn = .tuesday
    }
    problem.phase.maxGapDays = 9
    #expect(problem.judge(.dates(first: 3, [.tuesday, .wednesday])).breaches == [])
    let early = problem.judge(.dates(first: 3, [.monday, .tuesday])).breaches
    #expect(early.map(\.rule) == [.patientWindows])
  }
}
