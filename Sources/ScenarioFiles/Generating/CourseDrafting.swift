import TreatmentDomain

/// Chooses the courses of all sites so that the rooms of a site are equally busy.
struct CourseDrafting {
  let request: GenerationRequest
  let sites: [Site]
  var random: SeededRandom
  private(set) var drafts: [CourseDraft] = []
  private var activeDecks: [ProtocolDeck]
  private var waitingDecks: [ProtocolDeck]
  /// Minutes by site in the first week.
  private var firstWeek: [SiteMinutes]
  /// Minutes by site in the weeks in which waiting courses are released.
  private var sixWeeks: [SiteMinutes]

  init(_ request: GenerationRequest, sites: [Site], random: SeededRandom) {
    self.request = request
    self.sites = sites
    self.random = random
    activeDecks = RoomKind.allCases.map { ProtocolDeck(CaseMix.cards($0, \.active)) }
    firstWeek = sites.map { _ in SiteMinutes() }
    sixWeeks = firstWeek
    waitingDecks = RoomKind.allCases.map { ProtocolDeck(CaseMix.cards($0, \.waiting)) }
  }

  /// Drafts all courses, those in progress first.
  mutating func run() {
    for site in sites.indices {
      let photons = sites[site].hasLinac ? photonCourses(of: 10) : 0
      for number in 0..<photons { draftActivePhotons(site, number: number, of: photons) }
      let ions = (sites[site].hasLinac ? 40 : 30) - photons
      for team in sites[site].teams { draftActiveIons(site, team: team) }
      for _ in sites[site].teams.count..<ions { draftActiveIons(site) }
    }
    for site in sites.indices { draftWaiting(site) }
  }

  /// A linac is busy with its patients' set-up too, so its load comes from fewer courses.
  private func photonCourses(of usual: Int) -> Int {
    max(1, (usual * request.loadThousandths + 425) / 850)
  }

  // MARK: Courses in progress

  private mutating func draftActivePhotons(_ site: Int, number: Int, of count: Int) {
    let before = self
    let index = activeDecks[RoomKind.linac.place].draw(&random) { before.treats($0, site) }
    guard let index else { return }
    let phases = ProtocolCatalogue.all[index].phases
    // A third of them changes to carbon ions within a week, so that waiting ones find room.
    let isShort = 3 * number < count
    let remaining = isShort ? random.integer(1...5) : random.integer(6...7) + 12 * number / count
    add(index, site, room: .linac, delivered: phases[0].fractions - remaining)
  }

  /// Adds a course in progress with ions, one that needs a team when it is given.
  private mutating func draftActiveIons(_ site: Int, team: SiteTeam? = nil) {
    let room = team?.usualRoom ?? idlest(ionRooms(site), firstWeek[site])
    let isShort = endsSoon(drafts.count { $0.site == site && $0.rooms.first == room }, site)
    let fewest = team == nil && !isShort ? 14 : 4
    let before = self
    let index = activeDecks[room.place].draw(&random) {
      before.total($0) >= fewest && before.mayAdd($0, site, team: team, isActive: true)
    }
    guard let index else { return }
    let most = total(index) - 2
    // The others began lately: what ends soon must be followed by what waits.
    let remaining =
      isShort || most < 11
      ? random.integer(1...min(6, most)) : random.integer(max(11, most - 5)...most)
    add(index, site, room: room, delivered: total(index) - remaining)
  }

  /// True for the courses of a room that end within two weeks: a third of those in progress, so
  /// beside a linac, whose courses last long, 4 of 9.
  private func endsSoon(_ number: Int, _ site: Int) -> Bool {
    let (share, all) = sites[site].hasLinac ? (4, 9) : (1, 3)
    return (number + 1) * share / all > number * share / all
  }

  // MARK: Waiting courses

  private mutating func draftWaiting(_ site: Int) {
    let count = sites[site].hasLinac ? 18 : 17
    var offsets = random.shuffled((0..<count).map { Self.release($0, of: count) })
    let photons = sites[site].hasLinac ? max(1, request.loadThousandths / 300) : 0
    let teams = sites[site].teams
    for number in 0..<count {
      let earliest = offsets.min() ?? 0
      let team = teams.indices.contains(number - photons) ? teams[number - photons] : nil
      let room =
        number < photons
        ? .linac : team?.usualRoom ?? idlest(ionRooms(site), sixWeeks[site])
      let before = self
      let index = waitingDecks[room.place].draw(&random) {
        before.latestRelease($0) >= earliest
          && before.mayAdd($0, site, team: team, isActive: false)
      }
      guard let index else { continue }
      let slot = offsets.firstIndex { $0 <= latestRelease(index) } ?? 0
      add(index, site, room: room, from: GeneratedCalendar.firstDay.adding(offsets[slot]))
      offsets.remove(at: slot)
    }
  }

  /// Days from the first one to the release of a course: five weeks, the first ones fuller.
  private static func release(_ number: Int, of count: Int) -> Int {
    let last = count - 1
    return 20 * number / last + 20 * number * number / (last * last) - 6
  }

  /// Days after the first one by which a course is released, so that it can end before the Spring
  /// Festival.
  private func latestRelease(_ index: Int) -> Int {
    switch total(index) {
    case 30...: 4
    case 20...: 21
    case 15...: 28
    default: 34
    }
  }

  // MARK: What both have in common

  private func total(_ index: Int) -> Int {
    CourseDraft.total(ProtocolCatalogue.all[index].phases)
  }

  private func treats(_ index: Int, _ site: Int) -> Bool {
    let treatment = ProtocolCatalogue.all[index]
    return treatment.phases.allSatisfy(sites[site].treats)
      && (treatment.id != GeneratedTrials.ofFirstCentre || site == 0)
  }

  /// True when the site treats the protocol and its scarce teams have time: for one course in
  /// progress and one that waits, single fractions aside.
  private func mayAdd(_ index: Int, _ site: Int, team: SiteTeam?, isActive: Bool) -> Bool {
    let teams = ProtocolCatalogue.all[index].phases.flatMap(\.teams)
    guard treats(index, site) && team.map({ teams.contains($0.rawValue) }) ?? true else {
      return false
    }
    guard !teams.isEmpty && total(index) > 1 else { return true }
    return !drafts.contains { draft in
      draft.site == site && draft.isActive == isActive && draft.totalFractions > 1
        && draft.phases.contains { $0.teams.contains(where: teams.contains) }
    }
  }

  private func ionRooms(_ site: Int) -> [RoomKind] {
    sites[site].rooms.filter { $0 != .linac }
  }

  /// The room with the fewest minutes of visits.
  private func idlest(_ rooms: [RoomKind], _ minutes: SiteMinutes) -> RoomKind {
    rooms.min { minutes.room($0) < minutes.room($1) } ?? .crossed
  }

  private mutating func add(
    _ index: Int, _ site: Int, room: RoomKind, delivered: Int = 0,
    from: Day = GeneratedCalendar.firstDay
  ) {
    let phases = ProtocolCatalogue.all[index].phases
    let rooms = phases.map { phase in
      room.fits(phase)
        ? room : idlest(ionRooms(site).filter { $0.fits(phase) }, sixWeeks[site])
    }
    let draft = CourseDraft(
      protocolIndex: index, site: site, rooms: rooms,
      delivered: PastFractions.plausible(delivered, of: phases), from: from, phases: phases)
    drafts.append(draft)
    firstWeek[site].add(draft, before: GeneratedCalendar.firstDay.adding(7))
    sixWeeks[site].add(draft, before: GeneratedCalendar.firstDay.adding(42))
  }
}
