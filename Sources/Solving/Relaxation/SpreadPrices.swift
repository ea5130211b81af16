import TreatmentDomain

/// The spread of start times of a week, shared out to single visits, so that every date can be bounded alone and the sum
/// still knows the week.
///
/// A course pays every minute `t` at which one of its visits has started and another one will have more than the tolerance
/// later. For any choice of two visits that is at least [first start <= t] - [second start <= t + tolerance], which are costs of
/// one visit each. The two visits are those that spread most in the places given, the minutes those for which they pay, so
/// that nothing is lost there: these are threshold cuts of the spread at the present places.
package struct SpreadPrices: Sendable {
  /// Minutes for which a visit pays, from midnight, and on which side of them.
  private struct Share: Sendable {
    var minutes: Range<Int>
    var isFirst: Bool
    var weight: Int

    /// What a start costs, shifted so that it is never negative.
    func cost(ofStart start: Int) -> Int {
      let paid = minutes.upperBound - max(start, minutes.lowerBound)
      let begun = min(max(paid, 0), minutes.count)
      return weight * (isFirst ? begun : minutes.count - begun)
    }
  }

  /// A fraction of a course.
  private struct Fraction: Hashable, Sendable {
    var course: Int32
    var fraction: Int32
  }

  private var shares: [Fraction: Share] = [:]
  /// What the shifts add to the sum of all costs.
  package private(set) var shift = 0

  /// Prices that are exact at an instance's places.
  package init(_ window: WeekInstance) {
    let weights = window.weights
    for group in 0..<(window.firstMember.count - 1) {
      let members = window.groupMembers[
        Int(window.firstMember[group])..<Int(window.firstMember[group + 1])]
      let placed = members.map(Int.init).filter { window.places[$0].isPlaced }
      guard
        let first = placed.min(by: { window.places[$0].start < window.places[$1].start }),
        let last = placed.max(by: { window.places[$0].start < window.places[$1].start })
      else { continue }
      let from = window.base + Int(window.places[first].start)
      let until = window.base + Int(window.places[last].start) - weights.spreadTolerance
      guard until > from else { continue }
      let late = from + weights.spreadTolerance..<until + weights.spreadTolerance
      add(from..<until, to: window.visits[first], isFirst: true, weights.weekSpread)
      add(late, to: window.visits[last], isFirst: false, weights.weekSpread)
      shift += weights.weekSpread * (until - from)
    }
  }

  private mutating func add(
    _ minutes: Range<Int>, to visit: WeekInstance.Visit, isFirst: Bool, _ weight: Int
  ) {
    let fraction = Fraction(course: visit.course, fraction: visit.fraction)
    shares[fraction] = Share(minutes: minutes, isFirst: isFirst, weight: weight)
  }

  /// An instance of one date in which visits pay their shares; its costs are too high by what is in `shift`.
  package func priced(_ date: WeekInstance) -> WeekInstance {
    var result = date
    for (index, visit) in date.visits.enumerated() {
      let fraction = Fraction(course: visit.course, fraction: visit.fraction)
      guard let share = shares[fraction] else { continue }
      let first = Int(visit.startCosts)
      let row = (0..<date.slots).map { slot in
        date.startCosts[first + slot]
          + Int32(share.cost(ofStart: date.base + slot * date.grid))
      }
      result.visits[index].startCosts = Int32(result.startCosts.count)
      result.startCosts += row
    }
    return result
  }

  /// Cost that the spread of places has beyond its shares; never negative.
  package func unshared(_ window: WeekInstance) -> Int {
    let shared = window.visits.indices.reduce(0) { total, index in
      let visit = window.visits[index]
      let fraction = Fraction(course: visit.course, fraction: visit.fraction)
      guard let share = shares[fraction], window.places[index].isPlaced else { return total }
      return total + share.cost(ofStart: window.base + Int(window.places[index].start))
    }
    return window.spreadCost() - (shared - shift)
  }
}
