extension WeekRecord {
  /// The figures; what nothing is known of is left out, such as waits when no course started.
  func figures(of names: SubjectNames) -> [Figure] {
    courseFigures(names) + treatmentFigures(names) + resourceFigures(names)
  }

  private func courseFigures(_ names: SubjectNames) -> [Figure] {
    starts.figures(centres: names.centres)
      + names.groups.flatMap { group -> [Figure] in
        let (subject, holds) = group
        let left = neverStarted.count(where: holds) + unscheduled.count { holds($0.group) }
        return [
          Figure(.unscheduled, of: subject, Double(left)),
          Figure(.waitingList, of: subject, Double(waiting.count { holds($0.group) })),
        ]
      }
      + names.wholeAndClasses.compactMap { group in
        waitSoFar(group.subject, waiting.filter { group.holds($0.group) })
      }
  }

  private func waitSoFar(_ subject: FigureSubject, _ waiting: [Waiting]) -> Figure? {
    guard !waiting.isEmpty else { return nil }
    let days = waiting.reduce(0) { $0 + $1.days }
    return Figure(.waitSoFar, of: subject, Double(days) / Double(waiting.count))
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
