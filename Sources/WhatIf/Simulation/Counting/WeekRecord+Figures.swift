import Simulating

extension WeekRecord {
  /// The figures; what nothing is known of is left out, such as waits when no course started.
  func figures(of names: SubjectNames) -> [Figure] {
    courseFigures(names) + treatmentFigures(names) + resourceFigures(names)
  }

  private func courseFigures(_ names: SubjectNames) -> [Figure] {
    names.groups.flatMap { group -> [Figure] in
      let (subject, holds) = group
      let own = starts.filter { holds($0.group) }
      var result: [Figure] = []
      if !own.isEmpty {
        let waits = Minutes(own.map { Double($0.wait) })
        result.append(Figure(.waitDays, of: subject, waits.mean))
        result.append(Figure(.waitNinetieth, of: subject, waits.ninetieth))
      }
      result.append(Figure(.lateStarts, of: subject, Double(own.count(where: \.isLate))))
      result.append(Figure(.starts, of: subject, Double(own.count)))
      let left = neverStarted.count(where: holds) + unscheduled.count { holds($0.group) }
      result.append(Figure(.unscheduled, of: subject, Double(left)))
      result.append(Figure(.waitingList, of: subject, Double(waiting.count(where: holds))))
      return result
    }
  }

  private func treatmentFigures(_ names: SubjectNames) -> [Figure] {
    var result = [
      Figure(.prolongationBreaches, Double(ends.count(where: \.isBreach))),
      Figure(.prolongationDays, Double(ends.reduce(0) { $0 + $1.prolongation })),
      Figure(.fractions, Double(fractions.reduce(0, +))),
    ]
    for (index, id) in names.centres.enumerated() {
      result.append(Figure(.fractions, of: .centre(id), Double(fractions[index])))
    }
    result.append(Figure(.missedFractions, Double(missedFractions)))
    result.append(Figure(.lostFractions, Double(lostFractions)))
    result.append(Figure(.movedCourses, Double(moves + movedCourses.count)))
    if weeks > 0 { result.append(Figure(.cost, Double(cost) / Double(weeks))) }
    if drift.appointments > 0 {
      result.append(Figure(.driftMinutes, drift.minutes / Double(drift.appointments)))
    }
    return result
  }

  private func resourceFigures(_ names: SubjectNames) -> [Figure] {
    func shares(
      _ measure: StudyMeasure, _ uses: [Use], _ ids: [String], _ subject: (String) -> FigureSubject
    ) -> [Figure] {
      zip(uses, ids).compactMap { use, id in
        use.share.map { Figure(measure, of: subject(id), $0) }
      }
    }
    var result = shares(.beamUtilisation, beams, names.sources) { .source($0) }
    result += shares(.roomUtilisation, rooms, names.rooms) { .room($0) }
    result += shares(.teamUtilisation, teams, names.teams) { .team($0) }
    result.append(Figure(.overtimeMinutes, overtime.reduce(0, +)))
    for (index, id) in names.sources.enumerated() {
      result.append(Figure(.overtimeMinutes, of: .source(id), overtime[index]))
    }
    return result
  }
}
