import TreatmentDomain

/// A waiting course without dates costs as if it started after the horizon, and a sum on top.
struct Unscheduled: CostTerm {
  let name = CostName.unscheduled

  func items(in view: ScheduleView) -> [CostItem] {
    view.courses.filter { isLeftOut($0) }.map { course in
      let amount = cost(of: course.course, in: view.problem)
      return CostItem(name, amount: amount, course: course.index)
    }
  }

  private func isLeftOut(_ course: CourseVisits) -> Bool {
    course.placed.isEmpty && !course.course.isStarted && course.course.state != .finished
  }

  private func cost(of course: Course, in problem: Problem) -> Int {
    let releases = course.centres.map { problem.release(of: course, at: $0) }
    let release = releases.min() ?? course.readyOn
    return problem.objective.unscheduledCost(
      of: course, daysAfterRelease: problem.horizon.dayAfter - release)
  }
}
