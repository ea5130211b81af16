import Reporting

/// In what a measure is counted.
enum StudyUnit: String, Sendable {
  /// Calendar days.
  case days
  /// Courses.
  case courses
  /// Fractions.
  case fractions
  /// Minutes.
  case minutes
  /// A part of a whole, from 0.
  case share
  /// Weighted costs, without a unit.
  case cost
}

extension StudyMeasure {
  /// In what it is counted.
  var unit: StudyUnit {
    switch self {
    case .waitDays, .waitNinetieth, .waitSoFar, .prolongationDays: .days
    case .lateStarts, .starts, .unscheduled, .waitingList, .prolongationBreaches, .movedCourses:
      .courses
    case .fractions, .missedFractions, .lostFractions, .unplacedFractions: .fractions
    case .beamUtilisation, .roomUtilisation, .teamUtilisation: .share
    case .overtimeMinutes, .driftMinutes: .minutes
    case .cost: .cost
    }
  }
}

extension StudyMeasure {
  /// The least difference that people see, as numbers are rounded.
  var smallestShown: Double {
    switch unit {
    case .share: 0.0005
    case .cost: 0.5
    case .days, .courses, .fractions, .minutes: 0.05
    }
  }
}

extension FigureSubject {
  /// The subject in a table for programs: `all`, `class:P1`, `centre:id`, `class:P1 centre:id`, `source:id`, `room:id`
  /// or `team:id`.
  var tableKey: String {
    switch self {
    case .all: "all"
    case .waitingClass(let key): "class:\(key)"
    case .centre(let id): "centre:\(id)"
    case .classAtCentre(let key, let centre): "class:\(key) centre:\(centre)"
    case .source(let id): "source:\(id)"
    case .room(let id): "room:\(id)"
    case .team(let id): "team:\(id)"
    }
  }
}
