extension BeamSource {
  /// The same source with some of its times replaced.
  public func with(
    weeklyHours: [SourceHours?]? = nil, qualityAssurance: [QualityAssuranceWindow]? = nil,
    downtime: [Downtime]? = nil, keepFreeMinutes: Int? = nil, longerDays: [Day: Int]? = nil
  ) -> BeamSource {
    BeamSource(
      id: id, name: name, centre: centre, particles: particles, switchMinutes: switchMinutes,
      weeklyHours: weeklyHours ?? self.weeklyHours,
      qualityAssurance: qualityAssurance ?? self.qualityAssurance,
      downtime: downtime ?? self.downtime,
      keepFreeMinutes: keepFreeMinutes ?? self.keepFreeMinutes,
      longerDays: longerDays ?? self.longerDays)
  }
}

extension Room {
  /// The same room with some of its abilities or times replaced.
  public func with(
    beamLines: [String]? = nil, equipment: [String]? = nil, weeklyHours: [TimeWindow?]? = nil,
    downtime: [Downtime]? = nil
  ) -> Room {
    Room(
      id: id, source: source, beamLines: beamLines ?? self.beamLines,
      equipment: equipment ?? self.equipment, turnaroundMinutes: turnaroundMinutes,
      weeklyHours: weeklyHours ?? self.weeklyHours, beamMatchedGroup: beamMatchedGroup,
      downtime: downtime ?? self.downtime)
  }
}

extension Team {
  /// The same team with longer days, or with so many more visits at once and a day.
  public func with(
    moreVisits: Int = 0, downtime: [Downtime]? = nil, extraVisits: [Day: Int]? = nil,
    longerDays: [Day: Int]? = nil
  ) -> Team {
    Team(
      id: id, role: role, name: name, centre: centre,
      weeklyWindows: weeklyWindows,
      concurrentVisits: concurrentVisits + moreVisits,
      visitsPerDay: visitsPerDay.map { $0 + moreVisits }, minutesAfterExit: minutesAfterExit,
      downtime: downtime ?? self.downtime, extraVisits: extraVisits ?? self.extraVisits,
      longerDays: longerDays ?? self.longerDays)
  }
}

extension SourceHours {
  /// The same opening with the regular close and the end of overtime later, at most at midnight.
  public func longer(_ minutes: Int) -> SourceHours {
    guard minutes > 0 else { return self }
    let latest = max(overtimeUntil, MinuteOfDay(1440))
    return SourceHours(
      open: open, regularClose: min(latest, regularClose + minutes),
      overtimeUntil: min(latest, overtimeUntil + minutes))
  }
}
