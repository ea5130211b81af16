import TreatmentDomain

/// Chooses rooms, usual times, hours and anaesthesia of the patients of one centre.
struct VisitDrafting {
  /// Times of entry by tenth of the day, out of 480: mornings are wanted more than evenings.
  private static let entries = [60, 74, 73, 58, 65, 54, 43, 28, 21, 4]

  let centre: Int
  let openMinutes: Int
  private(set) var drafts: [VisitDraft] = []
  private let turnaround: Int
  private var deck = ProtocolDeck(Array(VisitCard.deck.indices))
  /// Minutes of an average day, by usual room.
  private var roomMinutes = Array(repeating: 0, count: RoomKind.allCases.count)
  private var boundMinutes = Array(repeating: 0, count: RoomKind.allCases.count)
  private var anaesthesiaMinutes = 0

  init(
    _ request: VisitRequest, centre: Int, minutes: VisitMinutes, random: inout SeededRandom
  ) {
    self.centre = centre
    openMinutes = minutes.openMinutes
    turnaround = request.settings.turnaroundMinutes
    for patient in minutes.patients {
      let days = request.span.days
      add(patient, days: days - patient.absences.count, of: days, &random)
    }
  }

  /// Minutes after opening during which the anaesthesia team works: the first half of the day.
  static func anaesthesiaMinutes(of openMinutes: Int) -> Int { openMinutes / 2 / 5 * 5 }

  private mutating func add(
    _ patient: VisitMinutes.Patient, days: Int, of span: Int, _ random: inout SeededRandom
  ) {
    let daily = (patient.stay + turnaround) * days / span
    let card = card(daily, &random)
    roomMinutes[card.room.place] += daily
    if card.isBound { boundMinutes[card.room.place] += daily }
    var draft = VisitDraft(
      centre: centre, card: card, setUpMinutes: patient.setUp, beamMinutes: patient.beam,
      exitMinutes: patient.exit, absences: patient.absences)
    if random.happens(percent: 3) { draft.isAnaesthetised = takeAnaesthesia(for: patient) }
    draft.target = target(of: draft, &random)
    if random.happens(percent: 18) && !draft.isAnaesthetised {
      draft.hours = hours(of: draft, &random)
    }
    drafts.append(draft)
  }

  // MARK: Rooms

  private mutating func card(_ minutes: Int, _ random: inout SeededRandom) -> VisitCard {
    let before = self
    let index = deck.draw(&random) { before.hasTime(minutes, VisitCard.deck[$0]) }
    return VisitCard.deck[index ?? idlestCard]
  }

  /// A room that nobody else can stand in for is filled to at most four fifths; the one with both
  /// beams may be wanted by more patients than it holds, as many of them can go elsewhere.
  private func hasTime(_ minutes: Int, _ card: VisitCard) -> Bool {
    let room = card.room.place
    let most = card.room == .crossed ? 100 : 80
    return (roomMinutes[room] + minutes) * 100 <= most * openMinutes
      && (!card.isBound || (boundMinutes[room] + minutes) * 100 <= 80 * openMinutes)
  }

  private var idlestCard: Int {
    VisitCard.deck.indices.min {
      roomMinutes[VisitCard.deck[$0].room.place] < roomMinutes[VisitCard.deck[$1].room.place]
    } ?? 0
  }

  // MARK: Times

  private func target(of draft: VisitDraft, _ random: inout SeededRandom) -> Int {
    var left = random.integer(0...Self.entries.reduce(0, +) - 1)
    var tenth = 0
    while left >= Self.entries[tenth] {
      left -= Self.entries[tenth]
      tenth += 1
    }
    let minute = (tenth * 100 + random.integer(0...99)) * openMinutes / 1000
    let end = draft.isAnaesthetised ? Self.anaesthesiaMinutes(of: openMinutes) : openMinutes
    return max(0, min(minute, end - draft.stay - PlanningRules().couchWaitMinutes)) / 5 * 5
  }

  /// About a seventh to a quarter of the day to either side of the usual time.
  private func hours(of draft: VisitDraft, _ random: inout SeededRandom) -> TimeWindow {
    let margin = random.integer(14...24) * openMinutes / 100
    let least = draft.target + draft.stay + PlanningRules().couchWaitMinutes
    let start = max(0, draft.target - margin) / 5 * 5
    let end = (max(least, draft.target + margin) + 4) / 5 * 5
    return TimeWindow(start, min(end, openMinutes))
  }

  /// Takes a place of the anaesthesia team, as long as three fifths of its time hold all of them.
  private mutating func takeAnaesthesia(for patient: VisitMinutes.Patient) -> Bool {
    let window = Self.anaesthesiaMinutes(of: openMinutes)
    let busy = anaesthesiaMinutes + patient.stay + SiteTeam.anaesthesia.minutesAfterExit
    guard busy * 10 <= window * 6 else { return false }
    anaesthesiaMinutes = busy
    return true
  }
}
