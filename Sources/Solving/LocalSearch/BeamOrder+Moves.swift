import Foundation

/// Annealing over orders, rooms and holds.
///
/// Method: simulated annealing on sequences with insertion, exchange and block moves (Kirkpatrick, Gelatt, Vecchi, "Optimization by
/// simulated annealing", Science 220, 1983); after a change minutes are renewed only until they are as before.
extension BeamOrder {
  /// A change of the order between two positions, of one visit's room, or of its hold.
  private struct Move {
    var first = 0
    var last = 0
    /// Whose room or hold changes, -1 for none, and to what.
    var member = -1
    var choice: Int32 = 0
    var hold: Int32 = 0
  }

  /// Tries so many moves at a temperature; `keepBest` is called on the way.
  mutating func anneal(_ moves: Int, temperature: Double, _ frame: Frame) {
    guard count > 1 else { return }
    for _ in 0..<moves {
      guard let move = draw() else { continue }
      let most = cost &+ Int32(min(1e6, -temperature * log(random.unit())))
      if evaluate(move, most: most, frame), cost < bestCost { keepBest() }
    }
  }

  // MARK: Drawing

  private mutating func draw() -> Move? {
    let position = random.below(count)
    switch random.below(16) {
    case 0..<6: return insertion(position)
    case 6..<11: return exchange(position)
    case 11..<13: return otherRoom(position)
    case 13: return block(position)
    default: return otherHold(position)
    }
  }

  /// Most are near, some anywhere in the neighbourhood.
  @inline(__always)
  private mutating func distance() -> Int {
    1 &+ random.below(random.below(4) == 0 ? 20 : 6)
  }

  private mutating func insertion(_ position: Int) -> Move? {
    let distance = distance()
    let other =
      random.flip() ? min(count &- 1, position &+ distance) : max(0, position &- distance)
    guard other != position else { return nil }
    let move = Move(first: min(position, other), last: max(position, other))
    let steps = move.last &- move.first
    if other > position {
      newOrder.row(move.first).update(from: order.row(position &+ 1), count: steps)
      newOrder[move.last] = order[position]
    } else {
      newOrder[move.first] = order[position]
      newOrder.row(move.first &+ 1).update(from: order.row(other), count: steps)
    }
    return perhapsWithRoom(move, Int(order[position]))
  }

  private mutating func exchange(_ position: Int) -> Move? {
    let other = position &+ distance()
    guard other < count else { return nil }
    newOrder.row(position).update(
      from: order.row(position), count: other &- position &+ 1)
    newOrder[position] = order[other]
    newOrder[other] = order[position]
    return perhapsWithRoom(Move(first: position, last: other), Int(order[position]))
  }

  /// Two to four visits change places with those behind them.
  private mutating func block(_ position: Int) -> Move? {
    let length = 2 &+ random.below(3)
    let behind = 1 &+ random.below(8)
    guard position &+ length &+ behind <= count else { return nil }
    newOrder.row(position).update(from: order.row(position &+ length), count: behind)
    newOrder.row(position &+ behind).update(from: order.row(position), count: length)
    return Move(first: position, last: position &+ length &+ behind &- 1)
  }

  private mutating func perhapsWithRoom(_ move: Move, _ number: Int) -> Move {
    var move = move
    if random.below(3) == 0 && members[number].choiceCount > 1 { setRoom(&move, number) }
    return move
  }

  private mutating func setRoom(_ move: inout Move, _ number: Int) {
    let member = members[number]
    move.member = number
    move.hold = hold[number]
    move.choice = member.firstChoice &+ Int32(random.below(Int(member.choiceCount)))
  }

  private mutating func otherRoom(_ position: Int) -> Move? {
    let number = Int(order[position])
    guard members[number].choiceCount > 1 else { return nil }
    newOrder[position] = order[position]
    var move = Move(first: position, last: position)
    setRoom(&move, number)
    return move.choice == choice[number] ? nil : move
  }

  private mutating func otherHold(_ position: Int) -> Move? {
    let number = Int(order[position])
    newOrder[position] = order[position]
    var move = Move(first: position, last: position, member: number, choice: choice[number])
    switch random.below(4) {
    case 0: move.hold = Hold.none
    case 1: move.hold = Hold.untilNoWait
    case 2: move.hold = max(Hold.none, members[number].wish)
    default: move.hold = max(Hold.none, beam[position] &+ Int32(random.below(10)))
    }
    return move.hold == hold[number] ? nil : move
  }

  // MARK: Trying

  /// Renews the minutes from the first changed position on; the move is kept if it costs at most `most`.
  @inline(__always)
  private mutating func evaluate(_ move: Move, most: Int32, _ frame: Frame) -> Bool {
    var old = states.row(move.first &* width)
    var new = newStates.row((move.first &+ 1) &* width)
    var spent = costs.base[move.first]
    var end = count
    var change: Int32 = 0
    var position = move.first
    while position < count {
      let number = Int(position <= move.last ? newOrder.base[position] : order.base[position])
      let isChanged = number == move.member
      guard
        let minutes = append(
          number, choice: Int(isChanged ? move.choice : choice.base[number]),
          hold: isChanged ? move.hold : hold.base[number], after: old, into: new, &spent, frame)
      else { return false }
      if spent > most { return false }
      newSlot.base[position] = minutes.slot
      newBeam.base[position] = minutes.beam
      position &+= 1
      newCosts.base[position] = spent
      if position > move.last {
        change = spent &- costs.base[position]
        let known = states.base + position &* width
        if isSame(new, known) {
          if cost &+ change > most { return false }
          end = position
          break
        }
        if isHopeless(new, known, position, excess: cost &+ change &- most) { return false }
        change = 0
      }
      old = new
      new += width
    }
    keep(move, until: end, change: change)
    return true
  }

  /// True when states are the same.
  @inline(__always)
  private func isSame(
    _ new: UnsafeMutablePointer<Lanes>, _ old: UnsafeMutablePointer<Lanes>
  ) -> Bool {
    for lane in 0..<width where new[lane] != old[lane] { return false }
    return true
  }

  @inline(__always)
  private mutating func keep(_ move: Move, until end: Int, change: Int32) {
    if move.member >= 0 {
      choice[move.member] = move.choice
      hold[move.member] = move.hold
    }
    let changed = move.last &- move.first &+ 1
    order.row(move.first).update(from: newOrder.row(move.first), count: changed)
    let renewed = end &- move.first
    slot.row(move.first).update(from: newSlot.row(move.first), count: renewed)
    beam.row(move.first).update(from: newBeam.row(move.first), count: renewed)
    states.row((move.first &+ 1) &* width).update(
      from: newStates.row((move.first &+ 1) &* width), count: renewed &* width)
    costs.row(move.first &+ 1).update(from: newCosts.row(move.first &+ 1), count: renewed)
    if change != 0 {
      for position in (end &+ 1)..<(count &+ 1) { costs.base[position] &+= change }
    }
    renewTails(until: end)
  }
}
