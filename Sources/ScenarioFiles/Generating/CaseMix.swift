/// How often protocols occur, by the room whose load they add to.
enum CaseMix {
  /// Cards of one protocol in the two decks of a room.
  struct Share {
    let id: String
    let room: RoomKind
    let active: Int
    let waiting: Int

    init(_ id: String, _ room: RoomKind, active: Int, waiting: Int) {
      self.id = id
      self.room = room
      self.active = active
      self.waiting = waiting
    }
  }

  /// After the default case mix, with enough of everything to keep four rooms equally busy.
  static let shares = [
    Share("head-neck-16", .horizontal, active: 2, waiting: 2),
    Share("prostate-16", .horizontal, active: 2, waiting: 2),
    Share("chordoma-20", .horizontal, active: 2, waiting: 2),
    Share("head-neck-chair-16", .horizontal, active: 1, waiting: 1),
    Share("eye-4", .horizontal, active: 1, waiting: 1),
    Share("pancreas-12", .vertical, active: 2, waiting: 1),
    Share("cervix-20", .vertical, active: 3, waiting: 2),
    Share("rectal-16", .vertical, active: 2, waiting: 2),
    Share("sarcoma-16", .vertical, active: 2, waiting: 2),
    Share("kidney-12", .vertical, active: 1, waiting: 1),
    Share("lung-20", .crossed, active: 4, waiting: 4),
    Share("bladder-16", .crossed, active: 2, waiting: 1),
    Share("oesophagus-12", .crossed, active: 2, waiting: 1),
    Share("oligo-12", .crossed, active: 1, waiting: 1),
    Share("hcc-4", .oblique, active: 1, waiting: 1),
    Share("hcc-10", .oblique, active: 2, waiting: 1),
    Share("liver-trial-10", .oblique, active: 1, waiting: 1),
    Share("breast-24", .oblique, active: 3, waiting: 2),
    Share("chordoma-20", .oblique, active: 2, waiting: 0),
    Share("lung-4", .oblique, active: 1, waiting: 1),
    Share("pancreas-15", .oblique, active: 1, waiting: 1),
    Share("cardiac-16", .oblique, active: 1, waiting: 1),
    Share("paediatric-8", .oblique, active: 1, waiting: 1),
    Share("hcc-single", .oblique, active: 0, waiting: 1),
    Share("lung-single", .oblique, active: 0, waiting: 1),
    Share("spacer-single", .oblique, active: 0, waiting: 1),
    Share("oligo-single", .oblique, active: 0, waiting: 1),
    Share("oesophagus-photon-carbon", .linac, active: 1, waiting: 1),
    Share("glioblastoma", .linac, active: 1, waiting: 1),
  ]

  /// Catalogue indices of a room's deck, as many times as the share says.
  static func cards(_ room: RoomKind, _ count: KeyPath<Share, Int>) -> [Int] {
    shares.filter { $0.room == room }.flatMap { share in
      ProtocolCatalogue.index(of: share.id).map {
        Array(repeating: $0, count: share[keyPath: count])
      } ?? []
    }
  }
}

/// Protocols in random order; each comes up again only when all others have.
struct ProtocolDeck {
  private let cards: [Int]
  private var pile: [Int] = []

  init(_ cards: [Int]) {
    self.cards = cards
  }

  /// The next protocol that is allowed; nil when none of the deck is.
  mutating func draw(_ random: inout SeededRandom, where isAllowed: (Int) -> Bool) -> Int? {
    if !pile.contains(where: isAllowed) { pile += random.shuffled(cards) }
    return pile.firstIndex(where: isAllowed).map { pile.remove(at: $0) }
  }
}
