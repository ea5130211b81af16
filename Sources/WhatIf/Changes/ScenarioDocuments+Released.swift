import ScenarioFiles
import TreatmentDomain

extension ScenarioDocuments {
  /// Lets frozen visits, promised starts and pins of courses go, as staff who call these patients would.
  ///
  /// Returns the ids of the courses that held any, in order; empty when there was nothing to let go.
  mutating func release(_ indices: [Int], of problem: Problem) -> [String] {
    let held = indices.filter { !problem.pinnedVisits(ofCourse: $0).isEmpty }
    let names = held.map { problem.courses[$0].id }
    let ids = Set(names)
    for place in appointments.indices {
      let row = appointments[place]
      if ids.contains(row.course), row.day >= problem.horizon.firstDay,
        row.state == .published || row.state == .frozen
      {
        appointments[place].state = .released
      }
    }
    for place in courses.indices where ids.contains(courses[place].course) {
      courses[place].promisedStart = nil
      courses[place].pins = []
    }
    return names
  }
}
