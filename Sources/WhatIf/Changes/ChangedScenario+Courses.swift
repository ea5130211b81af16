import ScenarioFiles
import TreatmentDomain

/// Which courses there are.
extension ChangedScenario {
  mutating func removeCourses(_ choice: CourseChoice) {
    guard let chosen = choose(choice) else { return }
    remove(Set(chosen.courses.map { documents.courses[$0].course }))
    let gone = Set(chosen.streams)
    streams = streams.indices.filter { !gone.contains($0) }.map { streams[$0] }
  }

  /// Takes courses out with everything that tells of them.
  mutating func remove(_ ids: Set<String>) {
    documents.courses.removeAll { ids.contains($0.course) }
    documents.appointments.removeAll { ids.contains($0.course) }
    documents.followUps.removeAll { ids.contains($0.course) }
    documents.events.removeAll { ids.contains($0.subject) }
  }

  /// Courses under way rest with an event, waiting ones are ready later; what they were told until then is void.
  mutating func pauseCourses(_ choice: CourseChoice, until: Day) {
    guard let chosen = choose(choice) else { return }
    let first = documents.scenario.horizon.firstDay
    guard until > first else {
      return report(
        .reversedPeriod, "courses rest until \(until), and the horizon begins on \(first)",
        "give a later date")
    }
    for index in chosen.courses where documents.courses[index].state != .finished {
      let id = documents.courses[index].course
      documents.appointments.removeAll {
        $0.course == id && $0.day >= first && $0.day < until && $0.state != .delivered
      }
      documents.courses[index].pins.removeAll { $0.day.map { $0 < until } ?? false }
      if isUnderWay(index) {
        var pause = EventRow(.pause, id)
        pause.from = first
        pause.until = until.adding(-1)
        documents.events.append(pause)
      } else {
        documents.courses[index].readyOn = max(documents.courses[index].readyOn, until)
        if documents.courses[index].promisedStart.map({ $0 < until }) ?? false {
          documents.courses[index].promisedStart = nil
        }
      }
    }
  }

  // MARK: Choosing

  /// The courses and arrivals that a choice is about; nil after an issue, also when there are none.
  mutating func choose(_ choice: CourseChoice) -> (courses: [Int], streams: [Int])? {
    var isGood = isKnownCentre(choice.preferring)
    let ids = documents.courses.map(\.course)
    for id in choice.courses { isGood = isKnown(id, "course", among: ids) && isGood }
    for id in choice.protocols {
      isGood = isKnown(id, "protocol", among: documents.protocolIds) && isGood
    }
    guard isGood else { return nil }
    let courses = documents.courses.indices.filter {
      documents.matches(documents.courses[$0], choice)
    }
    let arriving = streams.indices.filter { documents.matches(streams[$0], choice) }
    guard courses.isEmpty && arriving.isEmpty else { return (courses, arriving) }
    report(
      .danglingReference, "the change is about no course of scenario \(documents.scenario.name)",
      "leave out one of courses, protocols, classes or preferring")
    return nil
  }

  /// True once a fraction was delivered, or will be before the horizon.
  func isUnderWay(_ index: Int) -> Bool {
    let row = documents.courses[index]
    return row.isUnderWay || begun.contains(row.course)
  }
}

extension CourseRow {
  /// True once a fraction was delivered.
  var isUnderWay: Bool {
    state == .inProgress || state == .suspended || (delivered ?? 0) > 0 || startedOn != nil
  }
}
