import Solving
import TreatmentDomain

/// Rows, visits and dates by their names in the scenario.
extension PatternModelBuilder {
  func describe(_ row: Int) -> PatternModel.Row {
    let capacity = Int(instance.capacity[row])
    func make(
      _ kind: PatternModel.Row.Kind, _ id: String, day: Int? = nil, part: String? = nil,
      waitingClass: String? = nil
    ) -> PatternModel.Row {
      PatternModel.Row(
        kind: kind, id: id, date: day.map(date), dayPart: part, waitingClass: waitingClass,
        capacity: capacity)
    }
    switch assignment.rows.meaning(of: row) {
    case .source(let source, let day, let part):
      let (id, centre) = (problem.sources[source].id, problem.sources[source].centre)
      return make(.source, id, day: day, part: name(part, day, centre))
    case .room(let room, let day, let part):
      let centre = problem.centre(ofRoom: room)
      return make(.room, problem.rooms[room].id, day: day, part: name(part, day, centre))
    case .team(let team, let day, let part):
      let (id, centre) = (problem.teams[team].id, problem.teams[team].centre)
      return make(.team, id, day: day, part: name(part, day, centre))
    case .visits(let team, let day): return make(.teamVisits, problem.teams[team].id, day: day)
    case .trial(let trial): return make(.trial, problem.trials[trial].id)
    case .protectedSource(let level, let source, let day, let part):
      let (id, centre) = (problem.sources[source].id, problem.sources[source].centre)
      return make(
        .protectedSource, id, day: day, part: name(part, day, centre), waitingClass: level.key)
    case .protectedRoom(let level, let room, let day, let part):
      let (id, centre) = (problem.rooms[room].id, problem.centre(ofRoom: room))
      return make(
        .protectedRoom, id, day: day, part: name(part, day, centre), waitingClass: level.key)
    }
  }

  func describe(_ visit: PatternProgram.Visit) -> PatternModel.Visit {
    PatternModel.Visit(
      date: date(visit.day),
      options: visit.options.map { option in
        PatternModel.Option(
          room: problem.rooms[option.room].id,
          dayPart: option.part.map {
            problem.centres[problem.centre(ofRoom: option.room)].dayParts[$0].id
          },
          cost: option.cost, loads: option.loads.map { [$0.row, $0.amount] })
      })
  }

  func date(_ day: Int) -> String { "\(problem.horizon.firstDay.adding(day))" }

  /// Id of a day part; nil in the detail window.
  func name(_ part: Int, _ day: Int, _ centre: Int) -> String? {
    day < instance.detailDays ? nil : problem.centres[centre].dayParts[part].id
  }
}
