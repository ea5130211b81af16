import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct CheapestScheduleTests {
  @Test func `The cheapest legal schedule is kept, not the newest`() {
    let problem = TestProblem(courses: [.test(readyOn: .monday)]).problem
    let late = Schedule.daily(from: .tuesday, count: 4)
    let early = Schedule.daily(from: .monday, count: 4)
    var illegal = early
    illegal.appointments[1].day = .monday
    let referee = Referee(problem)
    #expect(!referee.judge(illegal).isAcceptable)
    #expect(referee.judge(early).costs.total < referee.judge(late).costs.total)

    var cheapest = CheapestSchedule(late, problem: problem)
    cheapest.offer(illegal)
    #expect(cheapest.schedule == late)
    cheapest.offer(early)
    #expect(cheapest.schedule == early)
    cheapest.offer(late)
    #expect(cheapest.schedule == early)
  }
}
