import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Benchmarking

private typealias Visit = RTSPSolution.Visit

/// The sample's solution with something wrong in it.
private struct Spoiled: CustomTestStringConvertible {
  let testDescription: String
  /// Visits of some patients: day, slot, minutes.
  let visits: [Int: [(Int, Int, Int)]]
  let rule: RuleName?
  let sentence: String

  init(
    _ name: String, _ visits: [Int: [(Int, Int, Int)]], _ rule: RuleName?, _ sentence: String
  ) {
    testDescription = name
    self.visits = visits
    self.rule = rule
    self.sentence = sentence
  }

  func solution(of instance: RTSPInstance) throws -> RTSPSolution {
    var all = try RTSPSample.firstFit(of: instance).visits
    for (patient, visits) in visits {
      all[patient] = visits.map { Visit(day: $0.0, slot: $0.1, minutes: $0.2) }
    }
    return RTSPSolution(visits: all)
  }
}

@Suite struct RTSPEvaluatorTests {
  @Test func `The objective is the one counted by hand, and the referee's total plus 1`() throws {
    let instance = try RTSPSample.read()
    let solution = try RTSPSample.firstFit(of: instance)
    let verdict = RTSPEvaluator(instance).verdict(on: solution)
    #expect(verdict.violations == [])
    // Patient 1 waits and is late a day (3), patient 2 waits three days and is late one (1).
    // Patient 1 then changes window, to an unmatched machine that it does not prefer.
    #expect(verdict.terms.map(\.quantity) == [6, 4, 1, 4, 1, 1])
    #expect(verdict.terms.map(\.weight) == [50, 100, 1, 0, 10, 10])
    #expect(verdict.objective == 722)
    let judgement = Referee(instance.problem(name: "made-up")).judge(
      solution.schedule(of: instance))
    #expect(judgement.isAcceptable && judgement.breaches.isEmpty)
    #expect(judgement.costs.total == 721)
    #expect(judgement.costs[.waiting] == 300 && judgement.costs[.lateness] == 400)
    #expect(judgement.costs[.roomPreference] == 10 && judgement.costs[.beamGroupChange] == 10)
    #expect(verdict.disagreement(withTotal: 721) == nil)
    #expect(
      verdict.disagreement(withTotal: 720)
        == "The referee's total of 720 and 1 come to 721, but the published objective is 722.")
  }

  @Test func `Changes between machines that are not matched are violations only when asked for`()
    throws
  {
    let instance = try RTSPSample.read()
    let solution = try RTSPSample.firstFit(of: instance)
    #expect(
      RTSPEvaluator(instance, strictMatching: true).verdict(on: solution).violations == [
        "Patient 1 changes from slot 0 on day 1 to slot 9 on day 2, to a machine that is not matched."
      ])
  }

  private static let spoiled = [
    Spoiled(
      "early", [2: [(1, 8, 15)]], .startRule,
      "Patient 2 starts on day 1, before its earliest day 2."),
    Spoiled(
      "barred", [1: [(0, 0, 10), (1, 0, 10)]], .startRule,
      "Patient 1 starts on day 0, on which it may not start."),
    Spoiled(
      "late", [1: [(8, 4, 10), (9, 4, 10)]], .patientWindows,
      "Patient 1 starts on day 8, after day 7, the last that leaves all fractions."),
    Spoiled(
      "beyond the days", [2: [(9, 8, 15)]], .treatmentHours,
      "Patient 2 is treated on day 9 in slot 8, which does not exist."),
    Spoiled(
      "gap", [0: [(0, 1, 20), (1, 1, 10), (3, 1, 10)]], .fractionSpacing,
      "Patient 0 is treated on day 3 after day 1; days must follow each other."),
    Spoiled(
      "twice a day", [1: [(1, 0, 10), (1, 1, 10)]], .oneVisitPerDay,
      "Patient 1 is treated on day 1 after day 1; days must follow each other."),
    Spoiled(
      "ineligible", [2: [(5, 0, 15)]], .roomCapability,
      "Patient 2 is treated on day 5 in slot 0, on machine 0 that it may not use."),
    Spoiled(
      "overfull", [3: [(0, 1, 12), (1, 4, 10)]], .reservedLoad,
      "Slot 1 holds 32 minutes on day 0, but has 20 (patients 0, 3)."),
    Spoiled(
      "closed", [2: [(0, 10, 15)]], .reservedLoad,
      "Slot 10 holds 15 minutes on day 0, but has 0 (patients 2)."),
    Spoiled(
      "disorder", [0: [(1, 1, 20), (2, 1, 10), (3, 1, 10)]], .startRule,
      "Patient 3 starts on day 0, before patient 0 on day 1, who comes first."),
    Spoiled(
      "incomplete", [0: [(0, 1, 20), (1, 1, 10)]], .courseComplete,
      "Patient 0 has 2 of 3 fractions."),
    // For the referee a waiting course may stay out; it costs.
    Spoiled("left out", [2: []], nil, "Patient 2 is not treated."),
  ]

  @Test(arguments: spoiled)
  private func `What breaks a rule is found by the evaluator and by the referee`(
    example: Spoiled
  ) throws {
    let instance = try RTSPSample.read()
    let solution = try example.solution(of: instance)
    let verdict = RTSPEvaluator(instance).verdict(on: solution)
    #expect(verdict.violations.contains(example.sentence), "\(verdict.violations)")
    let problem = instance.problem(name: "made-up")
    let rules = Referee(problem).judge(solution.schedule(of: instance)).violations.map(\.rule)
    if let rule = example.rule { #expect(rules.contains(rule), "\(rules)") }
    #expect(rules.isEmpty == (example.rule == nil))
  }

  @Test func `A slot may be filled to its last minute`() throws {
    func verdict(_ capacity: Int) throws -> (PublishedVerdict, Judgement) {
      let instance = try RTSPSample.read(replacing: "[10, 20,", by: "[10, \(capacity),")
      var solution = try RTSPSample.firstFit(of: instance)
      solution.visits[3][0].slot = 1
      return (
        RTSPEvaluator(instance).verdict(on: solution),
        Referee(instance.problem(name: "made-up")).judge(solution.schedule(of: instance))
      )
    }
    let (full, accepted) = try verdict(32)
    #expect(full.isLegal && accepted.isAcceptable)
    #expect(full.disagreement(withTotal: accepted.costs.total) == nil)
    let (overfull, refused) = try verdict(31)
    #expect(overfull.violations.count == 1 && refused.violations.map(\.rule) == [.reservedLoad])
  }

  @Test func `What a solution states of itself is compared`() throws {
    let instance = try RTSPSample.read()
    var solution = try RTSPSample.firstFit(of: instance)
    solution.startDays[1] = 2
    solution.visits[0][2].minutes = 20
    #expect(
      RTSPEvaluator(instance).verdict(on: solution).violations == [
        "Patient 0 takes 20 minutes on day 2 in slot 5; 10 are prescribed.",
        "Patient 1 is said to start on day 2, but starts on day 1.",
      ])
    solution.visits.removeLast()
    #expect(!RTSPEvaluator(instance).verdict(on: solution).isLegal)
  }
}

@Suite struct RTSPSolutionTests {
  @Test func `A solution becomes a schedule, and a text, and comes back`() throws {
    let instance = try RTSPSample.read()
    let solution = try RTSPSample.firstFit(of: instance)
    let schedule = solution.schedule(of: instance)
    #expect(schedule.reservations.count == 8 && schedule.unscheduled.isEmpty)
    #expect(RTSPSolution(schedule, of: instance) == solution)
    let back = try inScratchFolder { folder in
      let file = try folder.write(instance.solutionText(of: schedule), to: "solution.json")
      return try RTSPReader(path: file).solution(of: instance)
    }
    #expect(back == solution)
  }

  @Test func `Patients without visits are left out, and written as nothing`() throws {
    let instance = try RTSPSample.read()
    var solution = try RTSPSample.firstFit(of: instance)
    solution.visits[2] = []
    solution.startDays[2] = nil
    let schedule = solution.schedule(of: instance)
    #expect(schedule.unscheduled.map(\.course) == [2])
    #expect(solution.text(days: 9).contains("\"startDays\": [0, 1, null, 0]"))
    #expect(RTSPSolution(schedule, of: instance) == solution)
  }

  @Test func `Appointments count with the window of their beam`() throws {
    let instance = try RTSPSample.read()
    let schedule = Schedule(appointments: [
      Appointment(
        course: 2, fraction: 1, day: instance.problem(name: "").horizon.firstDay.adding(5), room: 2,
        start: MinuteOfDay(60), beamStart: MinuteOfDay(60))
    ])
    let visits = RTSPSolution(schedule, of: instance).visits
    #expect(visits == [[], [], [Visit(day: 5, slot: 10, minutes: 15)], []])
  }
}
