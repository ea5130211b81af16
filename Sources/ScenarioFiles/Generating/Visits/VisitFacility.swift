import TreatmentDomain

/// Writes the centres of generated days and weeks: a synchrotron with four rooms each.
struct VisitFacility {
  let request: VisitRequest
  /// Minutes from opening to the end of overtime, by centre.
  let openMinutes: [Int]
  /// The centres at which somebody needs anaesthesia.
  let anaesthetists: Set<Int>

  /// The rooms of every centre.
  static let rooms: [RoomKind] = [.horizontal, .vertical, .crossed, .oblique]

  static func room(_ kind: RoomKind, of centre: Int) -> String {
    Site(number: centre + 1).id(of: kind)
  }

  /// Open hours; the last sixth of them is overtime.
  static func hours(_ openMinutes: Int) -> SourceHours {
    SourceHours(
      open: SiteHours.open, regularClose: SiteHours.open + openMinutes * 5 / 6 / 5 * 5,
      overtimeUntil: SiteHours.open + openMinutes)
  }

  func document() -> FacilityDocument {
    FacilityDocument(centres: openMinutes.indices.map(centre))
  }

  private func centre(_ index: Int) -> CentreDocument {
    let site = Site(number: index + 1)
    let hours = Self.hours(openMinutes[index])
    var centre = CentreDocument(
      id: site.id,
      name: LocalizedName(
        english: "Heavy Ion Center \(site.number)", chinese: "第\(site.number)重离子中心"))
    centre.dayParts = [DayPart(id: "day", window: hours.whole)]
    var source = SourceDocument(
      id: site.synchrotron,
      name: LocalizedName(
        english: "Synchrotron \(site.number)", chinese: "第\(site.number)同步加速器"),
      particles: ["carbon"],
      weeklyHours: Weekday.allCases.map { $0.isMondayToFriday ? hours : nil })
    source.switchMinutes = request.settings.switchMinutes
    source.rooms = Self.rooms.map { room($0, index) }
    centre.sources = [source]
    if anaesthetists.contains(index) { centre.teams = [anaesthesia(site, openMinutes[index])] }
    return centre
  }

  private func room(_ kind: RoomKind, _ centre: Int) -> RoomDocument {
    var room = RoomDocument(id: Self.room(kind, of: centre))
    room.beamLines = kind.beamLines
    room.equipment = kind == .horizontal ? ["chair"] : []
    room.turnaroundMinutes = request.settings.turnaroundMinutes
    // Who was treated in one of these rooms may go to another, where the beam lines allow it.
    if kind != .oblique { room.beamMatchedGroup = "centre-\(centre + 1)-fixed" }
    return room
  }

  private func anaesthesia(_ site: Site, _ openMinutes: Int) -> TeamDocument {
    let minutes = VisitDrafting.anaesthesiaMinutes(of: openMinutes)
    let window = TimeWindow(SiteHours.open, SiteHours.open + minutes)
    var team = TeamDocument(
      id: site.id(of: SiteTeam.anaesthesia), name: SiteTeam.anaesthesia.name,
      weeklyWindows: Weekday.allCases.map { $0.isMondayToFriday ? [window] : [] })
    team.role = SiteTeam.anaesthesia.rawValue
    team.minutesAfterExit = SiteTeam.anaesthesia.minutesAfterExit
    return team
  }
}
