import Foundation

/// What chance makes of the visits of one day, in the order of the plan; all in minutes.
package struct DayDraw: Hashable, Sendable {
  /// How much later than announced the patient comes.
  var late: [Double]
  /// From entry until the beam may start.
  var setUp: [Double]
  /// Beam.
  var beam: [Double]
  /// From the end of the beam to leaving the room.
  var exit: [Double]

  /// A day on which all goes as planned.
  init(_ plan: DayPlan) {
    late = Array(repeating: 0, count: plan.visits.count)
    setUp = plan.visits.map(\.setUp)
    beam = plan.visits.map(\.beam)
    exit = plan.visits.map(\.exit)
  }

  /// A replication of the day by chance.
  package init(_ plan: DayPlan, model: DurationModel, seed: UInt64, replication: Int) {
    self.init(plan)
    let (handling, beaming) = (model.handling, model.beam)
    for (index, visit) in plan.visits.enumerated() {
      var stream = RandomStream(seed: seed, replication: replication, visit: visit.key)
      setUp[index] *= handling.value(at: stream.normal())
      beam[index] *= beaming.value(at: stream.normal())
      exit[index] *= handling.value(at: stream.normal())
      let isLate = stream.uniform() <= model.lateShare
      let minutes = -model.lateMinutes * log(stream.uniform())
      if isLate && model.lateShare > 0 { late[index] = minutes }
    }
  }
}
