import TreatmentDomain

extension Problem {
  func changing(course index: Int, _ change: (inout Course) -> Void) -> Problem {
    var changed = courses
    change(&changed[index])
    return with(courses: changed)
  }

  func changing(trial index: Int, _ change: (Trial) -> Trial) -> Problem {
    with(trials: trials.replacing(index, change))
  }

  func changing(centre index: Int, _ change: (Centre) -> Centre) -> Problem {
    with(centres: centres.replacing(index, change))
  }

  func changing(team index: Int, _ change: (Team) -> Team) -> Problem {
    with(teams: teams.replacing(index, change))
  }

  func changing(source index: Int, _ change: (BeamSource) -> BeamSource) -> Problem {
    with(sources: sources.replacing(index, change))
  }

  /// A source and the rooms that have hours of their own stay open longer; day parts do not move.
  func withLongerHours(ofSource index: Int, _ minutes: Int) -> Problem {
    changing(source: index) { source in
      source.with(longerDays: longer(minutes, besides: source.longerDays))
    }
  }

  /// A team works longer on every date.
  func withLongerWindows(ofTeam index: Int, _ minutes: Int) -> Problem {
    changing(team: index) { team in
      team.with(longerDays: longer(minutes, besides: team.longerDays))
    }
  }

  private func longer(_ minutes: Int, besides known: [Day: Int]) -> [Day: Int] {
    let days = horizon.days.map { ($0, minutes + (known[$0] ?? 0)) }
    return Dictionary(uniqueKeysWithValues: days)
  }
}

extension Array {
  fileprivate func replacing(_ index: Int, _ change: (Element) -> Element) -> [Element] {
    var result = self
    result[index] = change(result[index])
    return result
  }
}
