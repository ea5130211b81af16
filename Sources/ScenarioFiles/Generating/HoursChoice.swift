import TreatmentDomain

/// Chooses minutes and hours so that every source has the wanted load.
struct HoursChoice {
  /// Minutes between beams in two rooms.
  private(set) var switchMinutes = 3
  /// Hours by site.
  private(set) var hours: [SiteHours] = []
  /// The protocols with the minutes of this scenario.
  private(set) var protocols = ProtocolCatalogue.all
  /// The courses with the minutes of this scenario.
  private(set) var drafts: [CourseDraft]
  private let request: GenerationRequest
  private let sites: [Site]

  /// Faster beams, tried in turn until the load needs no day longer than there is.
  private static let paces = [(3, 100), (2, 100), (2, 70), (1, 60), (1, 40), (1, 25), (0, 10)]

  init(_ request: GenerationRequest, sites: [Site], drafts: [CourseDraft]) {
    self.request = request
    self.sites = sites
    self.drafts = drafts
    var ions: [Int] = []
    for (pause, percent) in Self.paces {
      switchMinutes = pause
      setBeams(percent: percent)
      ions = sites.indices.map(ionMinutes)
      if ions.allSatisfy({ $0 <= SiteHours.longestDay }) { break }
    }
    hours = ions.map {
      SiteHours(
        ionMinutes: min($0, SiteHours.longestDay), linacMinutes: nil, partCount: request.dayParts)
    }
    let choice = SetUpChoice(sites: sites, hours: hours, protocols: protocols, drafts: drafts)
    protocols = choice.protocols
    self.drafts = choice.drafts
    hours = sites.indices.map { site in
      SiteHours(
        ionMinutes: hours[site].ionMinutes,
        linacMinutes: sites[site].hasLinac ? linacMinutes(site) : nil,
        partCount: request.dayParts)
    }
  }

  private mutating func setBeams(percent: Int) {
    for index in protocols.indices {
      let originals = ProtocolCatalogue.all[index].phases
      for (phase, original) in originals.enumerated() where original.particle == "carbon" {
        protocols[index].phases[phase].beamMinutes = max(1, original.beamMinutes * percent / 100)
      }
    }
    for index in drafts.indices {
      drafts[index].phases = protocols[drafts[index].protocolIndex].phases
    }
  }

  private func ionMinutes(_ site: Int) -> Int {
    let minutes = SiteMinutes(site: site, drafts: drafts)
    return regularMinutes(minutes.ionBeam + minutes.ionVisits * switchMinutes)
  }

  /// A linac has one room, in which nobody else is set up meanwhile: the room's minutes count.
  private func linacMinutes(_ site: Int) -> Int {
    let minutes = SiteMinutes(site: site, drafts: drafts)
    return min(regularMinutes(minutes.room(.linac)), SiteHours.longestDay)
  }

  /// Regular minutes a day, on a grid of 5, for which `busy` minutes are the wanted load.
  private func regularMinutes(_ busy: Int) -> Int {
    let perMinute = LoadForecast.workingDays * request.loadThousandths
    return max(30, (busy * 2000 + 5 * perMinute) / (10 * perMinute) * 5)
  }
}
