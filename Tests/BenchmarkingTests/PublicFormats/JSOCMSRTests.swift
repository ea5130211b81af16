import Benchmarking
import Checking
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

private typealias Job = JSOCMSRJobs.Job

private func read(_ text: String) throws -> JSOCMSRJobs {
  try inScratchFolder { try JSOCMSRReader(path: $0.write(text, to: "day.jsocmsr")).read() }
}

private func generated(
  _ jobs: Int, rooms: Int = 3, _ family: JSOCMSRGenerator.Family = .balanced, seed: UInt64 = 1
) throws -> JSOCMSRJobs {
  try JSOCMSRGenerator(jobs: jobs, rooms: rooms, family: family, seed: seed).instance()
}

/// Every order of the indices.
private func orders(_ indices: [Int]) -> [[Int]] {
  guard !indices.isEmpty else { return [[]] }
  return indices.flatMap { first in
    orders(indices.filter { $0 != first }).map { [first] + $0 }
  }
}

/// Entries when beams follow each other in this order, each as early as room and beam allow.
private func entries(_ instance: JSOCMSRJobs, order: [Int]) -> [Int] {
  var starts = instance.jobs.map { _ in 0 }
  var roomFree = Array(repeating: 0, count: instance.rooms)
  var beamFree = 0
  for index in order {
    let job = instance.jobs[index]
    starts[index] = max(roomFree[job.room], beamFree - job.setUpMinutes)
    beamFree = starts[index] + job.setUpMinutes + job.beamMinutes
    roomFree[job.room] = starts[index] + job.totalMinutes
  }
  return starts
}

private func makespan(_ instance: JSOCMSRJobs, _ starts: [Int]) -> Int {
  zip(instance.jobs, starts).map { $0.totalMinutes + $1 }.max() ?? 0
}

/// The schedule of these entries; rooms open at minute 1.
private func schedule(_ instance: JSOCMSRJobs, _ starts: [Int], of problem: Problem) -> Schedule {
  Schedule(
    appointments: instance.jobs.enumerated().map { index, job in
      let start = MinuteOfDay(starts[index] + 1)
      return Appointment(
        course: index, fraction: 2, day: problem.horizon.firstDay, room: job.room, start: start,
        beamStart: start + job.setUpMinutes)
    })
}

@Suite struct JSOCMSRBounds {
  @Test func `Beam and room bounds are those counted by hand`() {
    let jobs = [
      Job(room: 0, setUpMinutes: 1, beamMinutes: 4, exitMinutes: 1),
      Job(room: 0, setUpMinutes: 3, beamMinutes: 5, exitMinutes: 6),
      Job(room: 1, setUpMinutes: 2, beamMinutes: 7, exitMinutes: 4),
    ]
    let bound = JSOCMSRBound(JSOCMSRJobs(rooms: 2, jobs: jobs))
    // The first job would be best at both ends: 16 + min(1 + 4, 2 + 1).
    #expect(bound.beam == 19)
    #expect(bound.room == 20)
    #expect(bound.total == 20)
    #expect(JSOCMSRBound(JSOCMSRJobs(rooms: 2, jobs: [jobs[1]])).beam == 14)
  }

  @Test
  func `No order of a few jobs is better than the bound, and the referee counts the makespan`()
    throws
  {
    var met = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      let family = JSOCMSRGenerator.Family.allCases[Int(seed % 2)]
      let instance = try generated(2 + Int(seed % 4), rooms: 2, family, seed: seed)
      let problem = instance.problem(name: "tiny")
      let all = orders(Array(instance.jobs.indices)).map { entries(instance, order: $0) }
      let best = try #require(all.min { makespan(instance, $0) < makespan(instance, $1) })
      let optimum = makespan(instance, best)
      let judgement = Referee(problem).judge(schedule(instance, best, of: problem))
      #expect(judgement.isAcceptable && judgement.breaches.isEmpty)
      #expect(judgement.costs.total == optimum)
      #expect(JSOCMSRBound(instance).total <= optimum)
      if JSOCMSRBound(instance).total == optimum { met += 1 }
    }
    #expect(met >= 10)
  }
}

@Suite struct JSOCMSRProblems {
  @Test func `Times after 24 hours are written, read back and judged`() throws {
    let instance = try generated(300, .skewed)
    let problem = instance.problem(name: "long")
    let starts = entries(instance, order: Array(instance.jobs.indices))
    let made = schedule(instance, starts, of: problem)
    #expect(made.appointments.contains { $0.start.minutes > 1440 })
    let document = ScheduleDocument(made, of: problem)
    let back = try ScheduleReader(problem: problem).schedule(from: document)
    #expect(back == made.sorted())
    let judgement = Referee(problem).judge(back)
    #expect(judgement.isAcceptable && judgement.costs.total == makespan(instance, starts))
  }

  @Test func `Visits that overlap in a room or beam, or wait on the couch, are refused`() throws {
    let jobs = (0..<2).map { _ in
      Job(room: 0, setUpMinutes: 1, beamMinutes: 2, exitMinutes: 1)
    }
    func rules(_ rooms: [Int], _ starts: [Int], wait: Int = 0) -> [RuleName] {
      let instance = JSOCMSRJobs(
        rooms: 2,
        jobs: zip(jobs, rooms).map {
          Job(room: $1, setUpMinutes: 1, beamMinutes: 2, exitMinutes: $0.exitMinutes)
        })
      let problem = instance.problem(name: "two")
      var made = schedule(instance, starts, of: problem)
      made.appointments[1] = Appointment(
        course: 1, fraction: 2, day: made.appointments[1].day, room: rooms[1],
        start: made.appointments[1].start, beamStart: made.appointments[1].beamStart + wait)
      return Referee(problem).judge(made).violations.map(\.rule)
    }
    #expect(rules([0, 0], [0, 4]) == [])
    #expect(rules([0, 0], [0, 3]) == [.roomOverlap])
    #expect(rules([0, 1], [0, 2]) == [])
    #expect(rules([0, 1], [0, 1]) == [.beamConflict])
    #expect(rules([0, 1], [0, 2], wait: 1) == [.visitShape])
  }

  @Test func `Instances are found by their ending and come with their bound`() throws {
    try inScratchFolder { folder in
      let instance = try generated(30, .skewed)
      try folder.write(instance.text, to: "set/b.jsocmsr")
      try folder.write("unrelated", to: "set/readme.txt")
      try folder.copy("Scenarios/tiny/two-courses-one-room", as: "set/a")
      let found = try InstanceFolders.find([folder.path("set")])
      #expect(found.map(\.name) == ["a", "b.jsocmsr"])
      let read = try Instance(found[1])
      #expect(read.facts.courses == 30 && read.facts.fractions == 30)
      #expect(read.facts.bound == JSOCMSRBound(instance).total)
      try folder.write(generated(30, .skewed, seed: 2).text, to: "set/b.jsocmsr")
      #expect(try Instance(found[1]).facts.hash != read.facts.hash)
    }
  }
}

@Suite struct JSOCMSRFiles {
  @Test func `Jobs are read back as they were written`() throws {
    for family in JSOCMSRGenerator.Family.allCases {
      let instance = try generated(100, rooms: 4, family)
      #expect(try read(instance.text) == instance)
    }
  }

  @Test func `Rooms count from 0 or 1, and remarks and empty lines are left out`() throws {
    let job = Job(room: 1, setUpMinutes: 1, beamMinutes: 3, exitMinutes: 2)
    let other = Job(room: 0, setUpMinutes: 0, beamMinutes: 1, exitMinutes: 0)
    #expect(try read("2\n2 6 1 3\n1 1 0 1\n").jobs == [job, other])
    #expect(try read("# two rooms\r\n2\r\n\r\n1\t6 1 3\r\n 0 1 0 1").jobs == [job, other])
  }

  @Test(arguments: [
    ("rooms\n1 6 1 3\n", [1], [IssueCode.outOfRange]), ("2\n", [nil], [.emptyFile]),
    ("2\n1 6 1\n1 6 1 3 2\n", [2, 3], [.missingKey, .malformedCSV]),
    ("2\n1 6 x 3\n1 6 1 -3\n", [2, 3], [.wrongType, .outOfRange]),
    ("2\n0 6 1 3\n2 6 1 3\n1 6 1 0\n", [3, 4], [.danglingReference, .outOfRange]),
    ("2\n\n1 6 4 3\n3 6 1 3\n", [3, 4], [.visitContradiction, .danglingReference]),
    (" \n", [nil], [.emptyFile]),
  ])
  func `Every mistake is told with its line`(text: String, lines: [Int?], codes: [IssueCode])
    throws
  {
    let issues = try #require(#expect(throws: ScenarioIssues.self) { try read(text) }).issues
    #expect(issues.map(\.line) == lines)
    #expect(issues.map(\.code) == codes)
    #expect(issues.allSatisfy { $0.file.hasSuffix("/day.jsocmsr") })
  }

  @Test func `Balanced rooms are alike, a skewed one has half of the jobs`() throws {
    func shares(_ family: JSOCMSRGenerator.Family) throws -> [Int] {
      let jobs = try generated(3000, family).jobs
      #expect(jobs.allSatisfy { (1...8).contains($0.beamMinutes) })
      #expect(Set(jobs.map(\.setUpMinutes)) == Set(0...8))
      #expect(Set(jobs.map(\.exitMinutes)) == Set(0...8))
      return (0..<3).map { room in jobs.count { $0.room == room } }
    }
    #expect(try shares(.balanced).allSatisfy { (900...1100).contains($0) })
    let skewed = try shares(.skewed)
    #expect((1400...1600).contains(skewed[0]) && skewed.dropFirst().allSatisfy { $0 < 900 })
    #expect(try generated(50) == generated(50) && generated(50) != generated(50, seed: 2))
  }

  @Test(arguments: [(0, 3), (20_001, 3), (10, 1), (10, 101)])
  func `Numbers of jobs and rooms out of range are refused`(jobs: Int, rooms: Int) {
    #expect(throws: JSOCMSRGenerator.Failure.self) { try generated(jobs, rooms: rooms) }
  }
}
