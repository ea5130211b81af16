/// Whole courses that differ only in places between which a change costs nothing: their dates, and for each date a
/// kind of place.
///
/// What such courses cost and load is a sum over their visits, so a model may count places by visit instead of
/// listing every combination of them.
package struct PatternFamily: Hashable, Sendable {
  /// Route of its class.
  package let route: Int
  /// Day of each fraction.
  package let days: [Int16]
  /// Kind of place of each fraction among those of its route phase and day.
  package let kinds: [Int16]
  /// Cost of the course apart from what its places cost.
  package let cost: Int
}

/// A place for a visit, and what the visit takes there.
package struct VisitOption: Hashable, Sendable {
  /// Minutes, visits or starts taken from a row.
  package struct Load: Hashable, Sendable {
    package let row: Int
    package let amount: Int

    package init(row: Int, amount: Int) {
      self.row = row
      self.amount = amount
    }
  }

  /// Number among the places of its route phase.
  package let place: Int
  /// Index of the problem.
  package let room: Int
  package let part: Int
  /// What the place costs, changes left out.
  package let cost: Int
  package let loads: [Load]
}
