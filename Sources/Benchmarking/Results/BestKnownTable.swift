import Foundation
import Reporting
import ScenarioFiles

/// `best-known.csv`: the least cost that anybody found for each instance, and the best bound.
public struct BestKnownTable: Hashable, Sendable {
  /// The records, in order of instance.
  public private(set) var records: [BestKnown]

  /// Makes a table.
  public init(records: [BestKnown] = []) {
    self.records = records
  }

  /// Reads a table.
  ///
  /// - Throws: what keeps the file from being read.
  public init(path: String) throws(ScenarioIssues) {
    let table = try PlainTable(
      path: path, required: ["instance", "hash", "cost", "bound", "solver", "date"])
    records = table.rows.compactMap { row in
      Int(cost: row["cost"]).map {
        BestKnown(
          instance: row["instance"], hash: row["hash"], cost: $0, bound: Int(cost: row["bound"]),
          solver: row["solver"], date: row["date"])
      }
    }
  }

  /// The text.
  public var csv: String {
    (["instance,hash,cost,bound,solver,date"]
      + records.map { record in
        [
          record.instance, record.hash, "\(record.cost)", record.bound.map { "\($0)" } ?? "",
          record.solver, record.date,
        ].map(CSVField.quoted).joined(separator: ",")
      }).joined(separator: "\n") + "\n"
  }

  /// Takes over what runs did better; returns the instances whose record changed.
  ///
  /// A record of files that have changed since is replaced, whatever it says.
  public mutating func learn(from runs: [BenchmarkRun]) -> [String] {
    var changed: [String] = []
    for run in runs {
      guard run.status == .solved, let cost = run.cost else { continue }
      let fresh = BestKnown(
        instance: run.instance.name, hash: run.instance.hash, cost: cost,
        bound: run.instance.bound, solver: "\(run.solver) \(run.budget) seed \(run.seed)",
        date: String(run.finishedAt.prefix(10)))
      if let index = records.firstIndex(where: { $0.instance == fresh.instance }) {
        guard let better = Self.better(fresh, than: records[index]) else { continue }
        records[index] = better
      } else {
        records.append(fresh)
      }
      if !changed.contains(fresh.instance) { changed.append(fresh.instance) }
    }
    records.sort { $0.instance < $1.instance }
    return changed
  }

  private static func better(_ fresh: BestKnown, than old: BestKnown) -> BestKnown? {
    guard fresh.hash == old.hash else { return fresh }
    var result = fresh.cost < old.cost ? fresh : old
    // The newest bound, not the greatest: a bound that was wrong once must not outlive its correction.
    result.bound = fresh.bound ?? old.bound
    return result == old ? nil : result
  }
}
