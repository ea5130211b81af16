import Foundation
import ScenarioFiles
import Testing
import TreatmentDomain

/// Single days and weeks in which every visit has its date.
@Suite struct GeneratingVisits {
  private static let settingsPath =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Benchmarks/DayAssignment/settings.yaml").path

  private func made(
    _ span: VisitRequest.Span, _ visits: [Int], seed: UInt64 = 1, load: Int = 600,
    settings: GeneratorSettings = GeneratorSettings()
  ) throws -> GeneratedScenario {
    let request = try VisitRequest(
      span: span, visitsPerDay: visits, seed: seed, loadThousandths: load, settings: settings)
    return VisitGenerator(request).scenario()
  }

  private func problem(_ scenario: GeneratedScenario) throws -> Problem {
    try ScratchScenario().inFolder { folder in
      try ScenarioWriter(folder: folder + "/out").write(
        scenario.documents, comment: scenario.comment)
      return try ScenarioReader(folder: folder + "/out").read()
    }
  }

  /// Dates on which a course can come and its centre is open.
  private func dates(of course: Course, in problem: Problem) -> [Day] {
    problem.horizon.days.filter { day in
      problem.hours(ofSource: course.centres[0], on: day) != nil
        && !course.unavailableOn.contains(day) && course.departsOn.map { day <= $0 } ?? true
    }
  }

  @Test(
    "A day is read without an issue, and every course has one fraction left for the one open date",
    arguments: [1, 20, 45, 60, 70], [300, 600, 950])
  func days(visits: Int, load: Int) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let problem = try problem(made(.day, [visits], seed: seed, load: load))
      #expect(problem.courses.count == visits)
      for course in problem.courses {
        #expect(course.isStarted && course.remainingFractions == 1)
        #expect(dates(of: course, in: problem) == [problem.horizon.firstDay])
      }
    }
  }

  @Test(
    "Every day of a week has the wanted visits, and every course needs all dates it can come on",
    arguments: [[25], [45], [58, 25], [1, 2, 70]], [300, 600, 900])
  func weeks(visits: [Int], load: Int) throws {
    let problem = try problem(made(.week, visits, load: load))
    for (centre, wanted) in visits.enumerated() {
      let courses = problem.courses.filter { $0.centres == [centre] }
      for day in problem.horizon.firstDay..<problem.horizon.firstDay.adding(5) {
        #expect(courses.count { dates(of: $0, in: problem).contains(day) } == wanted)
      }
    }
    for course in problem.courses {
      #expect(dates(of: course, in: problem).count == course.remainingFractions)
      let last = try #require(course.lastFractionOn)
      let first = try #require(dates(of: course, in: problem).first)
      #expect(first - last - 1 <= course.phases[0].maxGapDays)
    }
  }

  @Test("The fullest day has the wanted load, in eleven hours at most", arguments: [600, 750, 900])
  func load(wanted: Int) throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      for made in [
        try made(.day, [60, 20], seed: seed, load: wanted),
        try made(.week, [45, 25], seed: seed, load: wanted),
      ] {
        for source in made.loads where source.kind == .source {
          #expect((wanted - 20...wanted).contains(source.thousandths), "\(source)")
          #expect(source.openMinutes <= 660 && source.openMinutes.isMultiple(of: 5))
        }
      }
    }
  }

  @Test("A usual time leaves the visit inside the hours of patient, room and team")
  func usualTimes() throws {
    let problem = try problem(made(.week, [58, 25], seed: 4, load: 880))
    var needTeams = 0
    for course in problem.courses {
      let room = try #require(course.usual[0].room)
      let start = try #require(course.usual[0].start)
      let stay = TimeWindow(start, start + course.phases[0].visitMinutes(isFirstFraction: false))
      var windows = problem.windows(ofRoom: room, on: problem.horizon.firstDay)
      windows += [course.hours].compactMap(\.self)
      let teams = try #require(problem.teams(for: course.phases[0], at: course.centres[0]))
      needTeams += teams.count
      windows += teams.flatMap { problem.windows(ofTeam: $0, on: problem.horizon.firstDay) }
      #expect(windows.allSatisfy { $0.contains(stay) }, "\(course.id)")
      #expect(problem.room(room, fits: course.phases[0]) && start.minutes.isMultiple(of: 5))
    }
    #expect(needTeams > 0)
    #expect(problem.courses.contains { $0.hours != nil })
  }

  @Test("Weights, switch and turnaround minutes come from the settings")
  func settings() throws {
    let settings = try GeneratorSettingsReader(path: Self.settingsPath).read()
    let problem = try problem(made(.day, [20], settings: settings))
    #expect(problem.objective == settings.weights)
    #expect(problem.objective.overtime == 2 && problem.objective.classWeights == [0, 0, 0, 0])
    #expect(problem.sources[0].switchMinutes == 1)
    #expect(problem.rooms.allSatisfy { $0.turnaroundMinutes == 0 })
  }

  @Test("Every mistake in the settings is told with its line")
  func wrongSettings() throws {
    try ScratchScenario().inFolder { folder in
      let path = folder + "/settings.yaml"
      try Data("weights:\n  overtime: -1\nswitchMinutes: soon\nspeed: 3\n".utf8).write(
        to: URL(filePath: path))
      let issues = try #require(
        #expect(throws: ScenarioIssues.self) { try GeneratorSettingsReader(path: path).read() })
      #expect(issues.issues.map(\.line) == [2, 3, 4])
      #expect(issues.issues.map(\.code) == [.outOfRange, .wrongType, .unknownKey])
    }
  }

  @Test("The same request gives the same files, another seed others")
  func determinism() throws {
    func texts(seed: UInt64) throws -> [String] {
      let made = try made(.week, [25, 10], seed: seed)
      return ScenarioWriter.texts(of: made.documents, comment: made.comment).map(\.text)
    }
    let first = try texts(seed: 7)
    #expect(try texts(seed: 7) == first)
    #expect(try texts(seed: 8) != first)
  }

  @Test(
    "Numbers of visits, centres and loads that no centre can hold are refused",
    arguments: [([], 600), ([0], 600), ([71], 600), ([45], 299), ([45], 951), ([-3], 600)])
  func refused(visits: [Int], load: Int) {
    #expect(throws: VisitRequest.Failure.self) { try made(.day, visits, load: load) }
  }
}
