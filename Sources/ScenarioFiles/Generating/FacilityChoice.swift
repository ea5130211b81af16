import TreatmentDomain

/// Writes sites and their hours as a facility.
struct FacilityChoice {
  let sites: [Site]
  let choice: HoursChoice

  func document() -> FacilityDocument {
    FacilityDocument(centres: sites.indices.map(centre))
  }

  private func centre(_ index: Int) -> CentreDocument {
    let site = sites[index]
    let hours = choice.hours[index]
    var centre = CentreDocument(
      id: site.id,
      name: LocalizedName(
        english: "Heavy Ion Center \(site.number)", chinese: "第\(site.number)重离子中心"))
    centre.dayParts = hours.dayParts
    centre.therapistTeam = site.therapists
    centre.sources = [synchrotron(site, hours)]
    if let linacHours = hours.linac { centre.sources.append(linac(site, linacHours)) }
    centre.teams = [therapists(site, hours)] + site.teams.map { team($0, site, hours) }
    return centre
  }

  private func synchrotron(_ site: Site, _ hours: SiteHours) -> SourceDocument {
    var source = source(
      site.synchrotron, "Synchrotron \(site.number)", "第\(site.number)同步加速器", "carbon",
      hours.ions)
    source.switchMinutes = choice.switchMinutes
    source.keepFreeMinutes = min(15, hours.ionMinutes / 50)
    source.downtime = downtime(site, hours)
    source.rooms = site.rooms.filter { $0 != .linac }.map { room(site, $0) }
    return source
  }

  private func linac(_ site: Site, _ hours: SourceHours) -> SourceDocument {
    var source = source(
      site.linac, "Linac \(site.number)", "第\(site.number)直线加速器", "photon", hours)
    source.switchMinutes = 0
    source.rooms = [room(site, .linac)]
    return source
  }

  private func source(
    _ id: String, _ english: String, _ chinese: String, _ particle: String, _ hours: SourceHours
  ) -> SourceDocument {
    var source = SourceDocument(
      id: id, name: LocalizedName(english: english, chinese: chinese), particles: [particle],
      weeklyHours: weekly(hours))
    source.qualityAssurance = [
      QualityAssuranceWindow(
        weekdays: Array(Weekday.allCases.prefix(5)), window: TimeWindow(390, 480))
    ]
    return source
  }

  /// Maintenance on a free Saturday, and an hour on a weekday after the weeks whose load is told.
  private func downtime(_ site: Site, _ hours: SiteHours) -> [Downtime] {
    let saturday = GeneratedCalendar.firstDay.adding(5)
    let weekday = GeneratedCalendar.firstDay.adding(28 + 7 * (site.number % 3) + 2)
    let close = hours.ions.regularClose
    return [
      Downtime(
        from: Moment(saturday, MinuteOfDay(480)), until: Moment(saturday, MinuteOfDay(780)),
        reason: "maintenance"),
      Downtime(
        from: Moment(weekday, close - 60), until: Moment(weekday, close), reason: "service"),
    ]
  }

  private func room(_ site: Site, _ kind: RoomKind) -> RoomDocument {
    var room = RoomDocument(id: site.id(of: kind))
    room.beamLines = kind.beamLines
    room.equipment = kind.equipment
    room.turnaroundMinutes = SiteMinutes.turnaround
    if site.sharesHorizontalBeam && (kind == .horizontal || kind == .crossed) {
      room.beamMatchedGroup = "\(site.id)-horizontal"
    }
    return room
  }

  private func therapists(_ site: Site, _ hours: SiteHours) -> TeamDocument {
    let window = TimeWindow(SiteHours.open - 30, hours.overtimeUntil)
    var team = TeamDocument(
      id: site.therapists, name: LocalizedName(english: "Radiation therapists", chinese: "放疗技师"),
      weeklyWindows: Weekday.allCases.map { $0.isMondayToFriday ? [window] : [] })
    team.role = "therapists"
    team.concurrentVisits = site.rooms.count
    return team
  }

  private func team(_ kind: SiteTeam, _ site: Site, _ hours: SiteHours) -> TeamDocument {
    var team = TeamDocument(
      id: site.id(of: kind), name: kind.name,
      weeklyWindows: Weekday.allCases.map {
        kind.weekdays.contains($0) ? [hours.window(of: kind)] : []
      })
    team.role = kind.rawValue
    team.visitsPerDay = kind.visitsPerDay
    team.minutesAfterExit = kind.minutesAfterExit
    return team
  }

  private func weekly(_ hours: SourceHours) -> [SourceHours?] {
    Weekday.allCases.map { $0.isMondayToFriday ? hours : nil }
  }
}
