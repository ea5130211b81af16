/// Scratch of the course subproblem: the cheapest column of each member in each slot.
struct CoupledScratch<Value: PriceValue>: ~Copyable {
  let value: FlatBuffer<Value>
  let column: FlatBuffer<Int32>
  let isKnown: FlatBuffer<Bool>
  let least: FlatBuffer<Value>
  let hasAny: FlatBuffer<Bool>

  init(_ instance: WeekInstance) {
    var most = 0
    for group in 0..<(instance.firstMember.count - 1) {
      most = max(most, Int(instance.firstMember[group + 1] - instance.firstMember[group]))
    }
    value = FlatBuffer(repeating: 0, count: most * instance.slots)
    column = FlatBuffer(repeating: -1, count: most * instance.slots)
    isKnown = FlatBuffer(repeating: false, count: most * instance.slots)
    least = FlatBuffer(repeating: 0, count: most)
    hasAny = FlatBuffer(repeating: false, count: most)
  }
}

/// A course's visits of one week, whose start times cost what they spread.
extension RelaxationCore {
  /// The least of columns and spread over all windows of start slots; remembers the columns chosen.
  func coupled(_ group: Int) -> Value {
    let first = Int(instance.firstMember[group])
    let count = Int(instance.firstMember[group + 1]) - first
    for member in 0..<count { fill(member, Int(instance.groupMembers[first + member])) }
    let slots = instance.slots
    let tolerance = instance.weights.spreadTolerance / instance.grid
    let weight = instance.weights.weekSpread
    var best: Value?
    var window = (0, slots - 1)
    let floor = floor(count)
    for from in 0..<slots {
      for member in 0..<count { byGroup.hasAny[member] = false }
      var missing = count
      for until in from..<slots {
        let spread = max(0, (until - from) * instance.grid - instance.weights.spreadTolerance)
        let extra = Value(spread * weight) * scale
        if let best, until - from > tolerance, missing == 0, extra >= best - floor { break }
        missing -= widen(count, to: until)
        guard missing == 0 else { continue }
        var total = extra
        for member in 0..<count { total += byGroup.least[member] }
        if best.map({ total < $0 }) ?? true {
          best = total
          window = (from, until)
        }
      }
    }
    choose(first, count, window)
    return best ?? 0
  }

  /// The least that the members can cost without spread.
  @inline(__always)
  private func floor(_ count: Int) -> Value {
    var total: Value = 0
    for member in 0..<count { total += byGroup.value[member * instance.slots + leastSlot(member)] }
    return total
  }

  private func leastSlot(_ member: Int) -> Int {
    var best = -1
    for slot in 0..<instance.slots where byGroup.isKnown[member * instance.slots + slot] {
      if best < 0
        || byGroup.value[member * instance.slots + slot]
          < byGroup.value[member * instance.slots + best]
      {
        best = slot
      }
    }
    return max(0, best)
  }

  /// Takes one more slot into the window; returns how many members found their first column there.
  @inline(__always)
  private func widen(_ count: Int, to slot: Int) -> Int {
    var found = 0
    for member in 0..<count {
      let index = member &* instance.slots &+ slot
      guard byGroup.isKnown[index] else { continue }
      let value = byGroup.value[index]
      if !byGroup.hasAny[member] {
        byGroup.hasAny[member] = true
        byGroup.least[member] = value
        found += 1
      } else if value < byGroup.least[member] {
        byGroup.least[member] = value
      }
    }
    return found
  }

  /// The cheapest column of a member in each slot; a visit that stays has its own slot only.
  private func fill(_ member: Int, _ number: Int) {
    let row = member * instance.slots
    for slot in 0..<instance.slots { byGroup.isKnown[row + slot] = false }
    guard visits[number].isFree else {
      let slot = Int(instance.places[number].start) / instance.grid
      byGroup.isKnown[row + slot] = true
      byGroup.value[row + slot] = 0
      byGroup.column[row + slot] = -1
      return
    }
    for column in Int(firstColumn[2 * number])..<Int(firstColumn[2 * number + 1]) {
      let value = price(column, of: number)
      let index = row + Int(columns[column].slot)
      if !byGroup.isKnown[index] || value < byGroup.value[index] {
        byGroup.isKnown[index] = true
        byGroup.value[index] = value
        byGroup.column[index] = Int32(truncatingIfNeeded: column)
      }
    }
  }

  private func choose(_ first: Int, _ count: Int, _ window: (Int, Int)) {
    for member in 0..<count {
      let number = Int(instance.groupMembers[first + member])
      var best = -1
      for slot in window.0...window.1 {
        let index = member * instance.slots + slot
        guard byGroup.isKnown[index] else { continue }
        if best < 0 || byGroup.value[index] < byGroup.value[member * instance.slots + best] {
          best = slot
        }
      }
      chosen[number] = best < 0 ? -1 : byGroup.column[member * instance.slots + best]
    }
  }
}
