import TreatmentDomain

/// Consecutive visits of a phase in different day parts.
struct DayPartChange: CostTerm {
  let name = CostName.dayPartChange

  func items(in view: ScheduleView) -> [CostItem] {
    view.courses.flatMap { course in
      course.consecutivePairs.compactMap { pair in
        guard let before = part(of: pair.earlier, in: view),
          let after = part(of: pair.later, in: view), before != after
        else { return nil }
        return item(view.problem.objective.dayPartChange, of: pair.later, earlier: pair.earlier)
      }
    }
  }

  /// Centres may number the same day part differently, so names are compared.
  private func part(of visit: Visit, in view: ScheduleView) -> String? {
    guard let centre = visit.centre, let dayPart = visit.dayPart else { return nil }
    return view.problem.centres[centre].dayParts[dayPart].id
  }
}

extension CourseVisits {
  /// Neighbouring fractions of one phase, the later one scheduled.
  var consecutivePairs: [VisitPair] {
    pairs.filter {
      $0.later.isPlaced && $0.earlier.phase == $0.later.phase
        && $0.earlier.fraction + 1 == $0.later.fraction
    }
  }
}
