import TreatmentDomain

/// How much of sources, rooms and teams a schedule uses on some dates.
struct PlannedUse {
  private let problem: Problem
  private let days: [Day]
  private var beam: [Int]
  private var room: [Int]
  private var busy: [Int]
  private var attended: [Int]

  /// Counts the visits of a schedule on the dates.
  init(_ schedule: Schedule, of problem: Problem, on range: Range<Day>) {
    self.problem = problem
    days = Array(range)
    beam = Array(repeating: 0, count: problem.sources.count)
    room = Array(repeating: 0, count: problem.rooms.count)
    busy = Array(repeating: 0, count: problem.teams.count)
    attended = busy
    for visit in schedule.appointments where range.contains(visit.day) {
      add(course: visit.course, fraction: visit.fraction, room: visit.room)
    }
    for visit in schedule.reservations where range.contains(visit.day) {
      add(course: visit.course, fraction: visit.fraction, room: visit.room)
    }
  }

  private mutating func add(course index: Int, fraction: Int, room number: Int) {
    let course = problem.courses[index]
    guard let place = course.phaseIndex(ofFraction: fraction) else { return }
    let phase = course.phases[place]
    let source = problem.rooms[number].source
    let minutes = course.setUpMinutes(ofFraction: fraction) + phase.beamMinutes + phase.exitMinutes
    beam[source] += phase.beamMinutes + problem.sources[source].switchMinutes
    room[number] += minutes + problem.rooms[number].turnaroundMinutes
    for team in problem.teams(for: phase, at: problem.centre(ofRoom: number)) ?? [] {
      busy[team] += minutes + problem.teams[team].minutesAfterExit
      attended[team] += 1
    }
  }

  /// Shares of regular minutes, or of visits where a team has a limit of them; nothing for what is closed on all dates.
  var figures: [Figure] {
    let opening = RegularOpening(problem)
    return problem.sources.indices.compactMap { source in
      figure(.beamUtilisation, .source(problem.sources[source].id), beam[source]) {
        opening.beamMinutes(ofSource: source, on: $0)
      }
    }
      + problem.rooms.indices.compactMap { number in
        figure(.roomUtilisation, .room(problem.rooms[number].id), room[number]) {
          opening.minutes(ofRoom: number, on: $0)
        }
      }
      + problem.teams.indices.compactMap { index in
        let team = problem.teams[index]
        let used = team.visitsPerDay == nil ? busy[index] : attended[index]
        return figure(.teamUtilisation, .team(team.id), used) {
          opening.capacity(ofTeam: index, on: $0)
        }
      }
  }

  private func figure(
    _ measure: StudyMeasure, _ subject: FigureSubject, _ used: Int, _ open: (Day) -> Int
  ) -> Figure? {
    let available = days.reduce(0) { $0 + open($1) }
    guard available > 0 else { return nil }
    return Figure(measure, of: subject, Double(used) / Double(available))
  }
}
