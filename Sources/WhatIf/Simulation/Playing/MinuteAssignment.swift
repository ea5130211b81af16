import TreatmentDomain

/// Gives the visits of a date their minutes: announced ones keep theirs, reservations queue.
///
/// Each room takes its reservations in the order of day parts, then of courses; beams go to who is ready first. Teams are left to the day itself.
struct MinuteAssignment {
  private let problem: Problem
  private let day: Day

  init(_ problem: Problem, day: Day) {
    self.problem = problem
    self.day = day
  }

  /// Appointments of the visits, each with the number of the fraction that it is.
  func appointments(_ visits: [(visit: PlayedVisit, fraction: Int)]) -> [Appointment] {
    let fixed = visits.compactMap { item in announced(item.visit, fraction: item.fraction) }
    let others = visits.filter { $0.visit.start == nil }
    guard !others.isEmpty else { return fixed }
    return fixed
      + problem.sources.indices.flatMap { source in
        queued(others.filter { problem.rooms[$0.visit.room].source == source }, at: source)
      }
  }

  private func announced(_ visit: PlayedVisit, fraction: Int) -> Appointment? {
    guard let start = visit.start else { return nil }
    let setUp = problem.courses[visit.course].setUpMinutes(ofFraction: fraction)
    return Appointment(
      course: visit.course, fraction: fraction, day: day, room: visit.room, start: start,
      beamStart: visit.beamStart ?? start + setUp)
  }

  /// A visit that waits for its room.
  private struct Waiting {
    let visit: PlayedVisit
    let fraction, setUp, beam, exit: Int

    init?(_ visit: PlayedVisit, fraction: Int, of problem: Problem) {
      let course = problem.courses[visit.course]
      guard let phase = course.phaseIndex(ofFraction: fraction) else { return nil }
      self.visit = visit
      self.fraction = fraction
      setUp = course.setUpMinutes(ofFraction: fraction)
      beam = course.phases[phase].beamMinutes
      exit = course.phases[phase].exitMinutes
    }

    var minutes: Int { setUp + beam + exit }
  }

  private func queued(
    _ items: [(visit: PlayedVisit, fraction: Int)], at source: Int
  ) -> [Appointment] {
    var queues = Array(repeating: [Waiting](), count: problem.rooms.count)
    let waiting = items.compactMap { Waiting($0.visit, fraction: $0.fraction, of: problem) }
      .sorted {
        ($0.visit.earliest, $0.visit.course, $0.fraction)
          > ($1.visit.earliest, $1.visit.course, $1.fraction)
      }
    for item in waiting { queues[item.visit.room].append(item) }
    var roomFree = Array(repeating: 0, count: problem.rooms.count)
    let barred = barredBeam(source)
    var beamFree = 0
    var lastRoom: Int?
    var result: [Appointment] = []
    while let (room, start) = next(queues, roomFree), let item = queues[room].popLast() {
      let switching = lastRoom.map { $0 == room ? 0 : problem.sources[source].switchMinutes } ?? 0
      let beam = Self.first(
        from: max(start + item.setUp, beamFree + switching), lasting: item.beam, outside: barred)
      beamFree = beam + item.beam
      lastRoom = room
      roomFree[room] = beamFree + item.exit + problem.rooms[room].turnaroundMinutes
      result.append(
        Appointment(
          course: item.visit.course, fraction: item.fraction, day: day, room: room,
          start: MinuteOfDay(start), beamStart: MinuteOfDay(beam)))
    }
    return result
  }

  /// The room whose next patient is ready for the beam first, and when that one enters.
  private func next(_ queues: [[Waiting]], _ free: [Int]) -> (room: Int, start: Int)? {
    var best: (room: Int, start: Int, ready: Int)?
    for room in queues.indices {
      guard let item = queues[room].last else { continue }
      let barred = problem.rooms[room].downtime.compactMap { $0.window(on: day) }
      let start = Self.first(
        from: max(free[room], item.visit.earliest), lasting: item.minutes, outside: barred)
      let ready = start + item.setUp
      if best.map({ ready < $0.ready }) ?? true { best = (room, start, ready) }
    }
    return best.map { ($0.room, $0.start) }
  }

  private func barredBeam(_ source: Int) -> [TimeWindow] {
    let close = problem.hours(ofSource: source, on: day)?.regularClose ?? MinuteOfDay(1440)
    return problem.barredBeam(ofSource: source, on: day)
      + problem.yieldingQualityAssurance(ofSource: source, on: day)
      .clipped(to: TimeWindow(MinuteOfDay(0), close))
  }

  /// The first minute from which so many lie outside windows.
  private static func first(from: Int, lasting minutes: Int, outside windows: [TimeWindow]) -> Int {
    var start = from
    while let window = windows.first(where: {
      $0.start.minutes < start + minutes && start < $0.end.minutes
    }) {
      start = window.end.minutes
    }
    return start
  }
}
