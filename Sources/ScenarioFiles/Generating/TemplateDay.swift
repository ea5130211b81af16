import TreatmentDomain

/// An ordinary day of a site with all its courses in progress, from which usual times are taken.
struct TemplateDay {
  private struct Job {
    let draft: Int
    let room: RoomKind
    let phase: Phase
  }

  private let hours: SiteHours
  private let switchMinutes: Int
  private var roomFree: [MinuteOfDay]
  private var teamFree: [MinuteOfDay]
  private var beamFree = SiteHours.open
  private var beamRoom: RoomKind?

  /// Entry of each draft, as indices into all drafts.
  private(set) var starts: [Int: MinuteOfDay] = [:]

  init(site: Int, drafts: [CourseDraft], hours: SiteHours, switchMinutes: Int) {
    self.hours = hours
    self.switchMinutes = switchMinutes
    roomFree = Array(repeating: SiteHours.open, count: RoomKind.allCases.count)
    teamFree = SiteTeam.allCases.map { hours.window(of: $0).start }
    var jobs = drafts.indices.filter { drafts[$0].site == site && drafts[$0].isActive }.map {
      Job(
        draft: $0, room: drafts[$0].rooms[drafts[$0].nextPhase],
        phase: drafts[$0].phases[drafts[$0].nextPhase])
    }
    while let next = next(of: jobs) { place(jobs.remove(at: next)) }
  }

  /// The visit whose beam can start first; those that come first in their room go before all others.
  private func next(of jobs: [Job]) -> Int? {
    jobs.indices.min { rank(jobs[$0], jobs) < rank(jobs[$1], jobs) }
  }

  private func rank(_ job: Job, _ jobs: [Job]) -> (Int, Int, Int) {
    let left = jobs.count { $0.room == job.room }
    return (job.phase.order == .first ? 0 : 1, earliest(job).beam.minutes, -left)
  }

  private func earliest(_ job: Job) -> (start: MinuteOfDay, beam: MinuteOfDay) {
    var ready = roomFree[job.room.place]
    for team in SiteTeam.allCases where job.phase.teams.contains(team.rawValue) {
      ready = max(ready, teamFree[team.place])
    }
    let beam = max(ready + job.phase.setUpMinutes, beamReady(for: job.room))
    // The patient lies waiting for at most the minutes that the rules allow.
    let latest = PlanningRules().couchWaitMinutes
    let start = max(onGrid(ready), onGrid(beam - job.phase.setUpMinutes - latest))
    return (start, max(start + job.phase.setUpMinutes, beam))
  }

  private func beamReady(for room: RoomKind) -> MinuteOfDay {
    if room == .linac { return SiteHours.open }
    return beamRoom == nil || beamRoom == room ? beamFree : beamFree + switchMinutes
  }

  private mutating func place(_ job: Job) {
    let (start, beam) = earliest(job)
    let exit = beam + job.phase.beamMinutes + job.phase.exitMinutes
    roomFree[job.room.place] = exit + SiteMinutes.turnaround
    for team in SiteTeam.allCases where job.phase.teams.contains(team.rawValue) {
      teamFree[team.place] = exit + team.minutesAfterExit
    }
    if job.room != .linac {
      beamFree = beam + job.phase.beamMinutes
      beamRoom = job.room
    }
    let stay = job.phase.visitMinutes(isFirstFraction: false)
    let close = job.room == .linac ? hours.linac ?? hours.ions : hours.ions
    starts[job.draft] = min(start, onGrid(close.overtimeUntil - stay - 9))
  }

  private func onGrid(_ minute: MinuteOfDay) -> MinuteOfDay {
    MinuteOfDay((max(0, minute.minutes) + 4) / 5 * 5)
  }
}
