import TreatmentDomain

/// Courses that no room, team or hour can treat.
extension Validation {
  /// Every phase still to come finds a room and its teams at an allowed centre.
  func courseUntreatable(_ courses: [ResolvedCourse]) {
    let dangling = Set(
      log.issues.filter { $0.code == .danglingReference }.map {
        Place(file: $0.file, line: $0.line)
      })
    let capability = Capability(frame: frame)
    for item in courses where item.course.remainingFractions > 0 && !item.course.centres.isEmpty {
      let source = documents.protocols[item.course.protocolIndex].origin.place(of: "phases")
      guard !dangling.contains(source) else { continue }
      reportUntreatable(item, capability)
    }
  }

  /// Expected arrivals find a room for some phase at their centre.
  func arrivalsUntreatable() {
    for entry in documents.scenario.arrivals {
      guard let index = names.protocols[entry.treatmentProtocol],
        let centre = names.centres[entry.centre]
      else { continue }
      let isTreated = frame.protocols[index].phases.contains { phase in
        frame.rooms.indices.contains {
          frame.centre(ofRoom: $0) == centre && frame.room($0, fits: phase)
        }
      }
      guard !isTreated else { continue }
      log.report(
        .courseUntreatable, entry.origin.place(of: "centre"),
        "arrivals of protocol \(entry.treatmentProtocol) are expected at \(entry.centre), "
          + "which has no room for any of its phases",
        remedy: "name another centre, correct the protocol, or equip a room")
    }
  }

  private func reportUntreatable(_ item: ResolvedCourse, _ capability: Capability) {
    let course = item.course
    let phases = course.remainingPhases
    for phase in phases where course.centres.allSatisfy({ !capability.treats(course, phase, $0) }) {
      log.report(
        .courseUntreatable, item.row.place,
        "no centre of course \(course.id) can treat phase \(phase + 1): "
          + capability.reason(course, phase),
        remedy: "allow another centre, correct the protocol, or equip a room")
      return
    }
    let one = course.centres.contains { centre in
      phases.allSatisfy { capability.treats(course, $0, centre) }
    }
    // A started phase may lie at another centre already, so only whole courses are judged.
    if !one && !course.mayChangeCentre && !course.isStarted {
      log.report(
        .courseUntreatable, item.row.place,
        "no single centre of course \(course.id) can treat all its phases",
        remedy: "allow another centre, or set mayChangeCentre: true in the protocol")
    }
  }

  /// Every visit still to come fits into the hours of a room and of the patient.
  func visitTooLong(_ courses: [ResolvedCourse]) {
    guard !log.issues.contains(where: { $0.code == .neverOpen }) else { return }
    let capability = Capability(frame: frame)
    for item in courses where item.course.remainingFractions > 0 {
      for phase in item.course.remainingPhases {
        let minutes = item.course.visitMinutes(inPhase: phase)
        guard let longest = capability.longestWindow(item.course, phase), longest < minutes else {
          continue
        }
        log.report(
          .visitTooLong, item.row.place,
          "a visit of phase \(phase + 1) of course \(item.row.course) takes \(minutes) minutes, "
            + "but at most \(longest) are free on any weekday",
          remedy: "widen the hours of the patient or of the rooms")
      }
    }
  }
}

extension Course {
  /// Indices of the phases with fractions still to come.
  var remainingPhases: [Int] {
    phases.indices.filter {
      firstFraction(ofPhase: $0) + phases[$0].fractions - 1 > deliveredCount
    }
  }

  /// Room minutes of the longest visit still to come in a phase.
  func visitMinutes(inPhase phase: Int) -> Int {
    phases[phase].visitMinutes(
      isFirstFraction: firstFraction(ofPhase: phase) > deliveredCount)
  }
}

/// Which centre can treat which phase, worked out once for all courses of a protocol.
private struct Capability {
  let frame: Problem
  /// Rooms that fit, by protocol, phase and centre; empty where teams are missing.
  private let rooms: [[[[Int]]]]

  init(frame: Problem) {
    self.frame = frame
    rooms = frame.protocols.map { treatment in
      treatment.phases.map { phase in
        frame.centres.indices.map { centre in
          guard frame.teams(for: phase, at: centre) != nil else { return [] }
          return frame.rooms.indices.filter {
            frame.centre(ofRoom: $0) == centre && frame.room($0, fits: phase)
          }
        }
      }
    }
  }

  func treats(_ course: Course, _ phase: Int, _ centre: Int) -> Bool {
    !rooms[course.protocolIndex][phase][centre].isEmpty
  }

  func reason(_ course: Course, _ phase: Int) -> String {
    let wanted = course.phases[phase]
    let roomsExist = course.centres.contains { centre in
      frame.rooms.indices.contains {
        frame.centre(ofRoom: $0) == centre && frame.room($0, fits: wanted)
      }
    }
    if roomsExist { return "team \(wanted.teams.joined(separator: ", ")) is missing there" }
    let lines = wanted.beamLines.map { $0.joined(separator: "+") }.joined(separator: " or ")
    let needs = [wanted.particle, lines] + wanted.equipment
    return "no room there has \(needs.filter { !$0.isEmpty }.joined(separator: ", "))"
  }

  /// Longest run of minutes on any weekday in a fitting room inside the patient's hours.
  func longestWindow(_ course: Course, _ phase: Int) -> Int? {
    let fitting = course.centres.flatMap { rooms[course.protocolIndex][phase][$0] }
    let lengths = fitting.flatMap { index -> [Int] in
      let room = frame.rooms[index]
      return Weekday.allCases.map { weekday in
        guard let hours = frame.sources[room.source].weeklyHours[weekday.rawValue] else {
          return 0
        }
        var window = hours.whole.intersection(course.hours ?? .wholeDay)
        if let own = room.weeklyHours {
          window = window.intersection(own[weekday.rawValue] ?? .none)
        }
        return window.minutes
      }
    }
    return lengths.max()
  }
}

extension TimeWindow {
  fileprivate static let none = TimeWindow(0, 0)
}
