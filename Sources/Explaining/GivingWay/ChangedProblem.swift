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
    let longer = rooms.map { room in
      guard room.source == index, let weekly = room.weeklyHours else { return room }
      return room.with(weeklyHours: weekly.map { $0.map { $0.longer(minutes) } })
    }
    return changing(source: index) { source in
      source.with(
        weeklyHours: source.weeklyHours.map { $0.map { $0.longer(minutes) } },
        qualityAssurance: source.qualityAssurance.flatMap { source.displacedByOvertime($0) })
    }.with(rooms: longer)
  }
}

extension BeamSource {
  /// Quality assurance as far as it lies in regular hours: what overtime could displace, longer hours displace.
  fileprivate func displacedByOvertime(
    _ window: QualityAssuranceWindow
  ) -> [QualityAssuranceWindow] {
    guard window.yieldsToOvertime else { return [window] }
    let weekdays = window.day.map { [$0.weekday] } ?? window.weekdays
    return weekdays.compactMap { weekday in
      guard let close = weeklyHours[weekday.rawValue]?.regularClose else { return nil }
      let rest = window.window.intersection(TimeWindow(MinuteOfDay(0), close))
      return rest.isEmpty
        ? nil
        : QualityAssuranceWindow(
          weekdays: window.day == nil ? [weekday] : [], day: window.day, window: rest,
          yieldsToOvertime: true)
    }
  }
}

extension TimeWindow {
  /// The same window with a later end, at most at midnight.
  func longer(_ minutes: Int) -> TimeWindow {
    isEmpty ? self : TimeWindow(start, max(end, min(MinuteOfDay(1440), end + minutes)))
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
