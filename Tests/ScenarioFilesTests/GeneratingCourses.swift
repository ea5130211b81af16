import ScenarioFiles
import Testing
import TreatmentDomain

@Suite struct GeneratingCourses {
  private func problem(seed: UInt64, dayParts: Int = 4) throws -> Problem {
    let request = try GenerationRequest(
      size: .small, seed: seed, loadThousandths: 850, dayParts: dayParts)
    let made = ScenarioGenerator(request).scenario()
    return try ScratchScenario().inFolder { folder in
      try ScenarioWriter(folder: folder + "/out").write(made.documents)
      return try ScenarioReader(folder: folder + "/out").read()
    }
  }

  @Test("Courses in progress were treated until the last day before the horizon that they may be")
  func histories() throws {
    let problem = try problem(seed: 1)
    for course in problem.courses where course.isStarted {
      let last = try #require(course.lastFractionOn)
      let started = try #require(course.startedOn)
      let isTwiceAWeek = course.phases[0].perWeekMaximum == 2
      #expect(last == problem.horizon.firstDay.adding(isTwiceAWeek ? -4 : -3), "\(course.id)")
      if !isTwiceAWeek {
        let days = (started...last).count { $0.weekday.isMondayToFriday }
        #expect(days == course.deliveredCount, "\(course.id)")
      }
      #expect(started.weekday != .friday && course.remainingFractions > 0)
      #expect(course.readyOn < started)
    }
  }

  @Test("About a third of the courses in progress ends within two weeks", arguments: [1, 2, 3])
  func endings(seed: UInt64) throws {
    let started = try problem(seed: seed).courses.filter(\.isStarted)
    let soon = started.count { course in
      course.remainingFractions <= 2 * course.phases[0].perWeekMaximum
    }
    #expect((18...28).contains(soon), "\(soon) of \(started.count)")
  }

  @Test("A course in progress has a usual room that fits it and a usual time inside the hours")
  func usual() throws {
    let problem = try problem(seed: 2)
    for course in problem.courses where course.isStarted {
      let phase = try #require(course.phaseIndex(ofFraction: course.deliveredCount + 1))
      let room = try #require(course.usual[phase].room)
      let start = try #require(course.usual[phase].start)
      let hours = try #require(
        problem.hours(ofSource: problem.rooms[room].source, on: problem.horizon.firstDay))
      #expect(problem.room(room, fits: course.phases[phase]))
      #expect(hours.whole.contains(start) && start.minutes % 5 == 0)
    }
  }

  @Test("Waiting courses are released over five weeks, some with a wish, a window or a choice")
  func waiting() throws {
    let problem = try problem(seed: 3)
    let waiting = problem.courses.filter { !$0.isStarted }
    let releases = waiting.map { max($0.readyOn, $0.arrivesOn ?? $0.readyOn) }
    #expect(releases.allSatisfy { $0 < problem.horizon.firstDay.adding(35) })
    #expect(releases.contains { $0 >= problem.horizon.firstDay.adding(21) })
    #expect(waiting.contains { $0.arrivesOn != nil })
    #expect(waiting.contains { $0.centres.count == 2 })
    #expect(waiting.contains { $0.preference != nil })
    #expect(waiting.contains { $0.hours != nil })
    #expect(problem.courses.contains { $0.trial != nil })
    #expect(Set(problem.courses.map(\.protocolIndex)).count >= 20)
  }
}
