import ExactSolving
import Foundation
import TreatmentDomain

/// Where a solver placed the visits of an exported day.
public struct DaySolution: Hashable, Sendable {
  /// A place by the number of its visit, as JSON solutions write it.
  private struct NumberedPlace: Codable {
    let visit: Int
    let room: String
    let start: Int
    let beamStart: Int
  }

  private struct Document: Codable {
    let places: [NumberedPlace]
  }

  /// The place of every visit, by its number in the model.
  public let places: [DayModel.Place]

  /// Reads a solution file of any known form.
  public init(_ data: Data, of model: DayModelFile) throws(ModelExchangeFailure) {
    let isJSON = data.first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "{")
    let chosen: [NumberedPlace]
    if isJSON {
      chosen = try Self.places(json: data)
    } else if case .names(let names) = model {
      chosen = try Self.places(
        values: SolutionFile(String(decoding: data, as: UTF8.self), names: names).values,
        names: names)
    } else {
      throw ModelExchangeFailure(
        "the solution is not JSON, which a .json model needs; name the .map.json for solutions of "
          + "MPS and LP files")
    }
    places = try Self.ordered(chosen, count: model.visits.count)
  }

  private static func places(json data: Data) throws(ModelExchangeFailure) -> [NumberedPlace] {
    do {
      return try JSONDecoder().decode(Document.self, from: data).places
    } catch {
      throw ModelExchangeFailure(
        "the solution is not of the form {\"places\": [{\"visit\": 0, \"room\": \"W1\", "
          + "\"start\": 480, \"beamStart\": 498}]}")
    }
  }

  /// Columns whose value rounds to 1.
  private static func places(
    values: [Double], names: ModelNames
  ) throws(ModelExchangeFailure) -> [NumberedPlace] {
    var result: [NumberedPlace] = []
    for (column, value) in values.enumerated() where value > 0.5 {
      let name = names.columns[column]
      guard name.hasPrefix("x") else { continue }
      let numbers = name.dropFirst().split(separator: "_").map { Int($0) }
      guard numbers.count == 4, let visit = numbers[0], let room = numbers[1],
        let start = numbers[2], let beamStart = numbers[3], names.rooms.indices.contains(room)
      else {
        throw ModelExchangeFailure(
          "column \(name) does not have the form x<visit>_<room>_<start>_<beamStart>")
      }
      result.append(
        NumberedPlace(
          visit: visit, room: names.rooms[room], start: start, beamStart: beamStart))
    }
    return result
  }

  private static func ordered(
    _ chosen: [NumberedPlace], count: Int
  ) throws(ModelExchangeFailure) -> [DayModel.Place] {
    var result: [DayModel.Place?] = Array(repeating: nil, count: count)
    for place in chosen {
      guard result.indices.contains(place.visit) else {
        throw ModelExchangeFailure(
          "the solution places visit \(place.visit); the model numbers visits from 0 to \(count - 1)"
        )
      }
      guard result[place.visit] == nil else {
        throw ModelExchangeFailure(
          "the solution gives visit \(place.visit) two places; each visit has one")
      }
      result[place.visit] = DayModel.Place(
        room: place.room, start: place.start, beamStart: place.beamStart)
    }
    if let missing = result.firstIndex(where: { $0 == nil }) {
      throw ModelExchangeFailure(
        "the solution places \(chosen.count) of \(count) visits; visit \(missing) has no place. Is it "
          + "a solution of this model, and not only of its relaxation?")
    }
    return result.compactMap { $0 }
  }
}

extension Schedule {
  /// The schedule with the visits of an exported day placed as a solution says; nothing is judged here.
  public func replacing(
    _ solution: DaySolution, of model: DayModelFile, in problem: Problem
  ) throws(ModelExchangeFailure) -> Schedule {
    guard model.scenario == problem.name else {
      throw ModelExchangeFailure(
        "the model was exported from scenario \(model.scenario); this one is \(problem.name)")
    }
    guard let centre = problem.centres.firstIndex(where: { $0.id == model.centre }),
      let day = Day(iso: model.date)
    else {
      throw ModelExchangeFailure(
        "the model is about \(model.centre) on \(model.date), which the scenario does not have")
    }
    var result = self
    for (visit, place) in zip(model.visits, solution.places) {
      guard
        let index = result.appointments.firstIndex(where: {
          $0.day == day && $0.fraction == visit.fraction
            && problem.courses[$0.course].id == visit.course
        })
      else {
        throw ModelExchangeFailure(
          "fraction \(visit.fraction) of \(visit.course) has no appointment on \(model.date) in the "
            + "schedule; name the schedule that the model was exported from")
      }
      guard
        let room = problem.rooms.indices.first(where: {
          problem.rooms[$0].id == place.room && problem.centre(ofRoom: $0) == centre
        })
      else {
        throw ModelExchangeFailure(
          "the solution uses room \(place.room), which \(model.centre) does not have")
      }
      guard (0...1440).contains(place.start), (0...1440).contains(place.beamStart) else {
        throw ModelExchangeFailure(
          "the solution starts fraction \(visit.fraction) of \(visit.course) at minute "
            + "\(place.start), with the beam at \(place.beamStart); both must be from 0 to 1440")
      }
      result.appointments[index].room = room
      result.appointments[index].start = MinuteOfDay(place.start)
      result.appointments[index].beamStart = MinuteOfDay(place.beamStart)
    }
    return result.sorted()
  }
}
