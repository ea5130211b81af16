import Foundation

/// How a pass compares beginnings of sequences with the same number of jobs.
///
/// Idle minutes of beam and rooms are charged by how little idle time each of them has to spare.
struct SequenceWeights: Sendable {
  /// Mean visits that each resource is taken to have to spare beyond what it has; more makes them alike.
  var ease: Float
  /// What is won by having done a job whose set-up and exit are longer by a mean visit.
  var hard: Float
  /// What of that is taken back in a room that has less to spare than the beam.
  var hardInFullRoom: Float
  /// Charge for a room that has been ready too long, against idle minutes that are certain.
  var ready: Float
  /// Charge for idle rooms against idle beam.
  var room: Float
  var isBackwards: Bool

  /// Where every search begins: two that suit days with time to spare, two for days with a full room.
  static let first = [
    SequenceWeights(
      ease: 0.4, hard: 0.4, hardInFullRoom: 0.4, ready: 1, room: 1, isBackwards: false),
    SequenceWeights(
      ease: 4.8, hard: 0.4, hardInFullRoom: 0.8, ready: 0.7, room: 1, isBackwards: false),
    SequenceWeights(
      ease: 0.4, hard: 0.4, hardInFullRoom: 0.4, ready: 1, room: 1, isBackwards: true),
    SequenceWeights(
      ease: 5.6, hard: 0.2, hardInFullRoom: 1.5, ready: 0.8, room: 1.1, isBackwards: true),
  ]

  /// Others, whatever was good before.
  static func drawn(_ random: inout SearchRandom) -> SequenceWeights {
    let ease = draw(0.3, 16, &random)
    // The easier time is to spare, the less an idle minute is charged, and so with hard jobs.
    let hard = draw(0.1, 2, &random) / ease
    return SequenceWeights(
      ease: ease, hard: hard, hardInFullRoom: hard * draw(0.5, 8, &random),
      ready: draw(0.3, 1.5, &random), room: draw(0.7, 1.4, &random), isBackwards: random.flip())
  }

  /// Others in the neighbourhood.
  func varied(_ random: inout SearchRandom) -> SequenceWeights {
    var result = self
    result.ease *= Self.draw(0.6, 1.65, &random)
    result.hard *= Self.draw(0.6, 1.65, &random)
    result.hardInFullRoom *= Self.draw(0.6, 1.65, &random)
    result.ready *= Self.draw(0.6, 1.65, &random)
    result.room *= Self.draw(0.8, 1.25, &random)
    if random.below(4) == 0 { result.isBackwards.toggle() }
    return result
  }

  /// A number between two positive ones, every factor as likely as any other.
  private static func draw(
    _ least: Double, _ most: Double, _ random: inout SearchRandom
  ) -> Float {
    Float(least * pow(most / least, random.unit()))
  }
}
