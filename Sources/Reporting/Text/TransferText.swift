import Replanning
import TreatmentDomain

/// Proposals of transfers between centres, with the worth of the joint plan.
public struct TransferText {
  private let transfers: Transfers

  /// Tells of proposals.
  public init(_ transfers: Transfers) {
    self.transfers = transfers
  }

  /// A table of the proposals and what they are worth together.
  public var lines: [String] {
    let problem = transfers.problem
    guard !transfers.proposals.isEmpty else {
      return ["No waiting course is better treated at another centre."]
    }
    var table = TextTable([
      ("course", .left), ("class", .left), ("from", .left), ("to", .left), ("start now", .left),
      ("start there", .left), ("worth", .right), ("consent", .left),
    ])
    for proposal in transfers.proposals {
      let course = problem.courses[proposal.course]
      table.add([
        course.id, course.waitingClass.key, proposal.from.map { problem.centres[$0].id } ?? "-",
        problem.centres[proposal.to].id, proposal.startBefore.map { "\($0)" } ?? "none",
        "\(proposal.startAfter)", Readable.number(proposal.saving),
        proposal.needsConsent ? "ask patient and physician" : "-",
      ])
    }
    let worth = transfers.costBefore - transfers.costAfter
    return [
      "Transfers worth proposing, each beside those above it", "",
    ] + table.lines() + [
      "",
      "  together \(Readable.number(worth)): cost \(Readable.number(transfers.costBefore)) now, "
        + "\(Readable.number(transfers.costAfter)) with all of them",
    ]
  }
}
