import TreatmentDomain

/// Looks for names that point to nothing and for contradictions, one function an issue code.
struct Validation {
  let documents: ScenarioDocuments
  let names: Names
  let readable: DocumentsReader.Readable
  /// The problem without courses, as far as the files could be read.
  let frame: Problem
  let log: IssueLog

  /// Reports all issues and returns the courses; they count only when nothing was reported.
  func run() -> [Course] {
    let courses = CourseResolver(names: names, protocols: frame.protocols)
    let visits = VisitResolver(problem: frame, names: names)
    var rows: [String: [AppointmentRow]] = [:]
    for row in documents.appointments { rows[row.course, default: []].append(row) }
    return documents.courses.compactMap { row in
      guard var course = courses.course(row) else { return nil }
      visits.add(rows[row.course] ?? [], to: &course)
      courses.setUsual(row, of: &course)
      return course
    }
  }
}
