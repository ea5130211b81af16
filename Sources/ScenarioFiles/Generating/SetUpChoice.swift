import TreatmentDomain

/// Shortens set-ups until the rooms have some air, and no visit is longer than a day part can hold.
struct SetUpChoice {
  private(set) var protocols: [ProtocolDocument]
  private(set) var drafts: [CourseDraft]
  private let sites: [Site]
  private let hours: [SiteHours]
  private let originals: [ProtocolDocument]

  init(
    sites: [Site], hours: [SiteHours], protocols: [ProtocolDocument], drafts: [CourseDraft]
  ) {
    self.sites = sites
    self.hours = hours
    self.protocols = protocols
    self.drafts = drafts
    originals = protocols
    for percent in stride(from: 100, through: 40, by: -3) {
      shorten(percent: percent)
      if busiest <= limit { return }
    }
  }

  /// Highest load of an ion room, in thousandths; parts of the day leave minutes that nobody can use.
  private var limit: Int { 760 - 45 * (hours.first?.partCount ?? 1) }

  private var busiest: Int {
    sites.indices.map { site in
      let minutes = SiteMinutes(site: site, drafts: drafts)
      let most = sites[site].rooms.filter { $0 != .linac }.map(minutes.room).max() ?? 0
      return most * 1000 / (LoadForecast.workingDays * hours[site].ionMinutes)
    }.max() ?? 0
  }

  private mutating func shorten(percent: Int) {
    for index in protocols.indices {
      for (phase, original) in originals[index].phases.enumerated() {
        protocols[index].phases[phase] = shortened(original, percent: percent)
      }
    }
    for index in drafts.indices {
      drafts[index].phases = protocols[drafts[index].protocolIndex].phases
    }
  }

  private func shortened(_ phase: Phase, percent: Int) -> Phase {
    var result = phase
    if phase.particle == "carbon" {
      result.setUpMinutes = max(5, phase.setUpMinutes * percent / 100)
    }
    let room = longestStay(of: phase) - phase.beamMinutes - phase.exitMinutes
    result.firstFractionExtraMinutes = min(phase.firstFractionExtraMinutes, max(0, room / 3))
    result.setUpMinutes = min(
      result.setUpMinutes, max(1, room - result.firstFractionExtraMinutes))
    return result
  }

  /// Minutes of a visit that the usable share of every room's shortest day part still holds.
  private func longestStay(of phase: Phase) -> Int {
    let part = hours.map(\.shortestPart).min() ?? 0
    let usable = part * PlanningRules().usableRoomShare / 1000 - SiteMinutes.turnaround
    let after = phase.teams.compactMap { SiteTeam(rawValue: $0)?.minutesAfterExit }.max() ?? 0
    return min(usable, part - after)
  }
}
