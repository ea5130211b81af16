import Checking
import Foundation
import ModelExchange
import Reporting
import TreatmentDomain

/// A solution of an exported day as the referee sees it.
struct JudgedImport {
  private struct Record: Encodable {
    let solution: String
    let acceptable: Bool
    let cost: Int?
    let message: String
  }

  let path: String
  /// The schedule with the solution taken over; nil when it could not be read.
  let schedule: Schedule?
  let judgement: Judgement?
  /// Why it could not be read or is refused; empty for acceptable ones.
  let message: String

  /// Reads and judges a solution file.
  init(
    path: String, base: Schedule, model: DayModelFile, problem: Problem, referee: Referee
  ) {
    self.path = path
    do {
      let solution = try DaySolution(try ImportCommand.content(of: path), of: model)
      let schedule = try base.replacing(solution, of: model, in: problem)
      let judgement = referee.judge(schedule)
      self.schedule = schedule
      self.judgement = judgement
      message = Self.refusal(judgement)
    } catch {
      schedule = nil
      judgement = nil
      message = "\(error)"
    }
  }

  /// What to print about it.
  var line: String {
    guard let judgement else { return "\(path): \(message)" }
    return judgement.isAcceptable
      ? "\(path): accepted, total cost \(Readable.number(judgement.costs.total))"
      : "\(path): refused, \(message)"
  }

  /// A JSON array, one object a solution.
  static func json(_ imports: [JudgedImport]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let records = imports.map {
      Record(
        solution: $0.path, acceptable: $0.judgement?.isAcceptable ?? false,
        cost: $0.judgement?.costs.total, message: $0.message)
    }
    return String(decoding: try encoder.encode(records), as: UTF8.self)
  }

  /// Ends the program when a schedule that others shall start from breaks a hard rule.
  static func requireLegal(_ schedule: Schedule, of problem: Problem, what: String) throws {
    let judgement = Referee(problem).judge(schedule)
    guard !judgement.isAcceptable else { return }
    Console.remark("The referee refuses \(what): \(refusal(judgement))")
    throw Exit.invalid
  }

  private static func refusal(_ judgement: Judgement) -> String {
    guard let first = judgement.violations.first else { return "" }
    let others = judgement.violations.count - 1
    return "\(first.rule.rawValue): \(first.message)"
      + (others > 0 ? " (and \(Readable.count(others, "violation", "violations")) more)" : "")
  }
}
