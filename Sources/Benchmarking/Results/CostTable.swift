import Reporting
import ScenarioFiles

/// `costs.csv`: what each cell cost and nothing that a clock decides, to be compared between runs.
public struct CostTable: Hashable, Sendable {
  /// One cell.
  public struct Row: Hashable, Sendable {
    /// The cell.
    public let cell: Cell
    /// Fingerprint of the instance's files.
    public let hash: String
    /// How it ended.
    public let status: RunStatus
    /// The total cost; nil unless solved.
    public let cost: Int?
  }

  /// How one table differs from a kept one.
  public struct Comparison: Hashable, Sendable {
    /// Cells that cost more, or are no longer solved: a sentence each.
    public var worse: [String] = []
    /// Cells that cost less, or are solved now.
    public var better: [String] = []
    /// Cells that the kept table lacks, or knows for other files.
    public var unknown: [String] = []

    /// True when the kept table says exactly the same of these cells.
    public var isEqual: Bool { worse.isEmpty && better.isEmpty && unknown.isEmpty }
  }

  /// The rows, in the order of the runs.
  public let rows: [Row]

  /// What runs cost.
  public init(_ runs: [BenchmarkRun]) {
    rows = runs.map {
      Row(cell: $0.cell, hash: $0.instance.hash, status: $0.status, cost: $0.cost)
    }
  }

  /// Reads a kept table.
  ///
  /// - Throws: what keeps the file from being read.
  public init(path: String) throws(ScenarioIssues) {
    let table = try PlainTable(
      path: path, required: ["instance", "hash", "solver", "budget", "seed", "status", "cost"])
    rows = table.rows.compactMap { row in
      guard let budget = Budget(row["budget"]), let seed = UInt64(row["seed"]),
        let status = RunStatus(rawValue: row["status"])
      else { return nil }
      return Row(
        cell: Cell(
          instance: row["instance"], solver: row["solver"], budget: budget, seed: seed),
        hash: row["hash"], status: status, cost: Int(cost: row["cost"]))
    }
  }

  /// The text.
  public var csv: String {
    (["instance,hash,solver,budget,seed,status,cost"]
      + rows.map { row in
        [
          row.cell.instance, row.hash, row.cell.solver, row.cell.budget.description,
          "\(row.cell.seed)", row.status.rawValue, row.cost.map { "\($0)" } ?? "",
        ].map(CSVField.quoted).joined(separator: ",")
      }).joined(separator: "\n") + "\n"
  }

  /// The kept table with these rows in the place of its own on the same cells.
  public func merged(into kept: CostTable?) -> CostTable {
    let old = kept?.rows ?? []
    let replaced = old.map { row in rows.first { $0.cell == row.cell } ?? row }
    return CostTable(rows: replaced + rows.filter { row in !old.contains { $0.cell == row.cell } })
  }

  private init(rows: [Row]) {
    self.rows = rows
  }

  /// Compares with a kept table, cell by cell.
  public func compared(with kept: CostTable) -> Comparison {
    var result = Comparison()
    for row in rows {
      let name = row.cell.description
      guard let known = kept.rows.first(where: { $0.cell == row.cell && $0.hash == row.hash })
      else {
        result.unknown.append(name)
        continue
      }
      switch (known.cost, row.cost) {
      case (.some(let before), .some(let now)) where now != before:
        let sentence = "\(name): \(Readable.number(now)), kept \(Readable.number(before))"
        if now > before { result.worse.append(sentence) } else { result.better.append(sentence) }
      case (.some, .none):
        result.worse.append("\(name): \(row.status.words), kept \(known.status.words)")
      case (.none, .some):
        result.better.append("\(name): \(row.status.words), kept \(known.status.words)")
      case (.none, .none) where row.status != known.status:
        result.worse.append("\(name): \(row.status.words), kept \(known.status.words)")
      default: break
      }
    }
    return result
  }
}
