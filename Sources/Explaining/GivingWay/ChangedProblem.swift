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
      let days = horizon.days.map { ($0, minutes + (source.longerDays[$0] ?? 0)) }
      return source.with(longerDays: Dictionary(uniqueKeysWithValues: days))
    }
  }
}

extension Team {
  /// Weekly windows of which the last of each day ends later.
  func longerWindows(_ minutes: Int) -> [[TimeWindow]] {
    weeklyWindows.map { windows in
      windows.enumerated().map { place, window in
        place == windows.count - 1 ? window.longer(minutes) : window
      }
    }
  }
}

extension Array {
  fileprivate func replacing(_ index: Int, _ change: (Element) -> Element) -> [Element] {
    var result = self
    result[index] = change(result[index])
    return result
  }
}
