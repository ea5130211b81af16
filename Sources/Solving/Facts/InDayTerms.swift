import TreatmentDomain

/// The in-day cost of a visit as a sum of simple terms, for models that other programs solve.
///
/// `InDayPreferences.cost(room:start:setUpMinutes:beamStart:part:)` is the same sum, term for term;
/// a test compares them on every column of a day.
package struct InDayTerms: Sendable {
  /// `weight x (max(0, before - start) + max(0, start - after))`.
  package struct Hinge: Sendable {
    package let weight: Int
    package let before: Int
    package let after: Int
  }

  /// `weight x floor(max(0, |start - minute| - free) / step)`.
  package struct Stepped: Sendable {
    package let weight: Int
    package let minute: Int
    package let free: Int
    package let step: Int
  }

  package let hinges: [Hinge]
  package let stepped: [Stepped]
}

extension InDayPreferences {
  /// The terms that depend on the entry into the room.
  package var startTerms: InDayTerms {
    var hinges: [InDayTerms.Hinge] = []
    if let usualStart {
      hinges.append(
        around(
          usualStart, free: objective.driftTolerance, weight: objective.timeOfDayDrift))
    }
    if let preferredStart {
      hinges.append(
        around(
          preferredStart, free: objective.preferredTolerance, weight: objective.preferredMinute))
    }
    if let spread { hinges.append(hinge(of: spread)) }
    var stepped: [InDayTerms.Stepped] = []
    if let published, let minute = published.start {
      stepped.append(
        InDayTerms.Stepped(
          weight: published.factor * objective.disruption, minute: minute, free: 15, step: 5))
    }
    return InDayTerms(
      hinges: hinges.filter { $0.weight != 0 }, stepped: stepped.filter { $0.weight != 0 })
  }

  /// What beaming in a day part costs.
  package func partCost(_ part: Int) -> Int {
    var cost = 0
    if let preferredPart, preferredPart != part { cost += objective.preferredDayPart }
    if let previousPart, previousPart != part { cost += objective.dayPartChange }
    if let nextPart, nextPart != part { cost += objective.dayPartChange }
    return cost
  }

  /// What a room costs, whenever the visit is.
  package func anyTimeCost(ofRoom room: Int) -> Int {
    roomCost(room) + disruption(room: room, start: nil)
  }

  private func around(_ minute: Int, free: Int, weight: Int) -> InDayTerms.Hinge {
    InDayTerms.Hinge(weight: weight, before: minute - free, after: minute + free)
  }

  /// What a visit adds to a spread grows from the edge of what is free, or from the spread itself.
  private func hinge(of spread: Spread) -> InDayTerms.Hinge {
    let free = max(0, objective.spreadTolerance - (spread.latest - spread.earliest))
    return InDayTerms.Hinge(
      weight: objective.weekSpread, before: spread.earliest - free, after: spread.latest + free)
  }
}
