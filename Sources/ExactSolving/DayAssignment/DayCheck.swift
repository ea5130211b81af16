import Solving
import TreatmentDomain

/// Whether a day's places are free of conflicts, checked visit against visit.
///
/// GLPK answers in floating point and does not check a start, so nothing it returns is used unchecked.
struct DayCheck {
  let instance: DayInstance

  /// True when no free visit gets in the way of another and every limit of the day holds.
  func isLegal(_ places: [DayPlace]) -> Bool {
    let pairs = PairConflict(problem: instance.problem)
    for first in places.indices where instance.visits[first].isFree {
      for second in places.indices where second != first {
        if instance.visits[second].isFree && second < first { continue }
        if pairs.conflicts(
          instance.visits[first], places[first], with: instance.visits[second], places[second])
        {
          return false
        }
      }
    }
    return keepsTeams(places) && keepsUrgentMinutes(places)
  }

  private func keepsTeams(_ places: [DayPlace]) -> Bool {
    let problem = instance.problem
    for team in problem.teams.indices where problem.teams[team].centre == instance.facts.centre {
      let after = problem.teams[team].minutesAfterExit
      let busy = places.indices.filter { instance.visits[$0].teams.contains(team) }
        .map { (Int(places[$0].start), instance.end(of: $0, at: places[$0]) + after) }
      for (minute, _) in busy
      where busy.filter({ $0.0 <= minute && minute < $0.1 }).count
        > problem.teams[team].concurrentVisits
      {
        return false
      }
    }
    return true
  }

  private func keepsUrgentMinutes(_ places: [DayPlace]) -> Bool {
    let problem = instance.problem
    for source in problem.sources.indices
    where problem.sources[source].centre == instance.facts.centre
      && problem.sources[source].keepFreeMinutes > 0
    {
      if regularLoad(source, places) > instance.facts.plannable[source] { return false }
    }
    return true
  }

  /// Regular beam minutes of visits other than class P1, switches included; of some visits only when
  /// `indices` is given.
  func regularLoad(_ source: Int, _ places: [DayPlace], of indices: [Int]? = nil) -> Int {
    let close = instance.facts.hours[source]?.regularClose.minutes ?? 0
    var load = 0
    for index in indices ?? Array(places.indices) {
      let place = places[index]
      let need = instance.visits[index].need
      if instance.source(of: place) == source && !need.isUrgent && Int(place.beamStart) < close {
        load += need.beamMinutes + instance.problem.sources[source].switchMinutes
      }
    }
    return load
  }
}
