import TreatmentDomain

/// Minutes that the drafted courses of a site ask for when they go on daily from their release.
struct SiteMinutes {
  /// Minutes between two patients of a room.
  static let turnaround = 2

  /// Room minutes by kind of room, turnarounds included.
  private(set) var rooms = Array(repeating: 0, count: RoomKind.allCases.count)
  /// Beam minutes of the synchrotron.
  private(set) var ionBeam = 0
  /// Visits at the synchrotron.
  private(set) var ionVisits = 0
  /// Minutes of the therapists.
  private(set) var therapists = 0
  /// Minutes of the scarce teams.
  private(set) var teams = Array(repeating: 0, count: SiteTeam.allCases.count)

  init() {}

  /// The minutes in weeks 1 to 4.
  init(site: Int, drafts: [CourseDraft]) {
    for draft in drafts where draft.site == site {
      for visit in draft.loadVisits { add(visit, of: draft) }
    }
  }

  /// Adds the visits of a course before a date.
  mutating func add(_ draft: CourseDraft, before end: Day) {
    for visit in draft.visits(before: end) { add(visit, of: draft) }
  }

  /// Minutes of a room.
  func room(_ kind: RoomKind) -> Int { rooms[kind.place] }

  /// Minutes of a scarce team.
  func team(_ team: SiteTeam) -> Int { teams[team.place] }

  private mutating func add(_ visit: CourseDraft.Visit, of draft: CourseDraft) {
    let phase = draft.phases[visit.phase]
    let kind = draft.rooms[visit.phase]
    rooms[kind.place] += draft.roomMinutes(visit)
    let stay = phase.visitMinutes(isFirstFraction: visit.isFirst)
    therapists += stay
    if kind != .linac {
      ionBeam += phase.beamMinutes
      ionVisits += 1
    }
    for team in SiteTeam.allCases where phase.teams.contains(team.rawValue) {
      teams[team.place] += stay + team.minutesAfterExit
    }
  }
}
