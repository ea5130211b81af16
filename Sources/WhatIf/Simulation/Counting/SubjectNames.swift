import TreatmentDomain

/// What figures are counted of, by its place in the problem.
struct SubjectNames: Sendable {
  /// Keys of all waiting classes.
  let classes: [String]
  /// Ids of centres.
  let centres: [String]
  /// Ids of sources.
  let sources: [String]
  /// Ids of rooms.
  let rooms: [String]
  /// Ids of teams.
  let teams: [String]

  init(_ problem: Problem) {
    classes = WaitingClass.allCases.map(\.key)
    centres = problem.centres.map(\.id)
    sources = problem.sources.map(\.id)
    rooms = problem.rooms.map(\.id)
    teams = problem.teams.map(\.id)
  }

  /// A subject and the courses that belong to it.
  typealias Group = (subject: FigureSubject, holds: @Sendable (CourseGroup) -> Bool)

  /// Everything, and each class.
  var wholeAndClasses: [Group] {
    var result: [Group] = [(.all, { _ in true })]
    for (index, key) in classes.enumerated() {
      result.append((.waitingClass(key), { $0.waitingClass == index }))
    }
    return result
  }

  /// Everything, each class, each centre, and each class at each centre.
  var groups: [Group] {
    var result = wholeAndClasses
    for (index, id) in centres.enumerated() {
      result.append((.centre(id), { $0.centre == index }))
    }
    for (index, key) in classes.enumerated() {
      for (place, id) in centres.enumerated() {
        result.append(
          (.classAtCentre(key, id), { $0 == CourseGroup(waitingClass: index, centre: place) }))
      }
    }
    return result
  }
}

/// The class and the centre of a course.
struct CourseGroup: Hashable, Sendable {
  /// Place of the waiting class, P1 first.
  let waitingClass: Int
  /// Index of the centre: where it is treated, or would like to be.
  let centre: Int

  init(waitingClass: Int, centre: Int) {
    self.waitingClass = waitingClass
    self.centre = centre
  }

  /// The group of a course that waits.
  init(waiting course: Course) {
    self.init(
      waitingClass: course.waitingClass.rawValue,
      centre: course.preferredCentre ?? course.centres.first ?? 0)
  }
}
