import Replanning
import TreatmentDomain

/// Proposals of transfers between centres, with the worth of the joint plan.
public struct TransferText {
  private let transfers: Transfers
  private let language: Language

  /// Tells of proposals.
  public init(_ transfers: Transfers, language: Language = .english) {
    self.transfers = transfers
    self.language = language
  }

  private func say(_ word: RecommendationWords, _ values: String...) -> String {
    word.text(language, values: values)
  }

  /// A table of the proposals and what they are worth together.
  public var lines: [String] {
    let problem = transfers.problem
    guard !transfers.proposals.isEmpty else {
      return [say(.noTransfer)]
    }
    var table = TextTable([
      (say(.course), .left), (say(.waitingClass), .left), (say(.from), .left), (say(.to), .left),
      (say(.startNow), .left), (say(.startThere), .left), (say(.worth), .right),
      (say(.consent), .left),
    ])
    for proposal in transfers.proposals {
      let course = problem.courses[proposal.course]
      table.add([
        course.id, course.waitingClass.key, proposal.from.map { problem.centres[$0].id } ?? "-",
        problem.centres[proposal.to].id, proposal.startBefore.map { "\($0)" } ?? say(.none),
        "\(proposal.startAfter)", Readable.number(proposal.saving),
        proposal.needsConsent ? say(.ask) : "-",
      ])
    }
    let worth = transfers.costBefore - transfers.costAfter
    let together = say(
      .together, Readable.number(worth), Readable.number(transfers.costBefore),
      Readable.number(transfers.costAfter))
    return [say(.transfers), ""] + table.lines() + ["", "  " + together]
  }
}
