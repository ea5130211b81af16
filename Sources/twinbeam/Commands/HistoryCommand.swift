import ArgumentParser
import Foundation
import Publishing
import Reporting

/// Lists published versions.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List published versions, check their bytes, or make one again.",
    discussion: """
      Exit code 6 when --verify finds a changed byte, or --recreate another schedule than was published.
      """)

  @Argument(help: "Folder of versions.", completion: .directory)
  var store: String

  @Flag(help: "Recompute the checksums of all versions.")
  var verify = false

  @Option(
    help: ArgumentHelp(
      "Solve the scenario of a version again as its run record says, and compare the bytes.",
      valueName: "version"))
  var recreate: Int?

  @Flag(help: "Print the records as JSON.")
  var json = false

  func run() throws {
    let versions = VersionStore(path: store)
    do {
      let all = try versions.numbers()
      guard !all.isEmpty else {
        Console.remark("\(store) holds no version; twinbeam publish makes the first.")
        throw Exit.invalid
      }
      if let recreate {
        try RecreatedVersion(version: try versions.version(recreate)).compare()
      } else {
        let records = try all.map { number throws(VersionStore.Failure) in
          try versions.version(number).record
        }
        Console.result(json ? try text(records) : table(records).joined(separator: "\n"))
      }
      if verify { try report(try versions.faults(), of: all.count) }
    } catch let error as VersionStore.Failure {
      Console.remark("\(error)")
      throw Exit.invalid
    }
  }

  private func report(_ faults: [String], of count: Int) throws {
    for fault in faults { Console.remark(fault) }
    if !faults.isEmpty { throw Exit.invalid }
    Console.remark(
      "\(Readable.count(count, "version is", "versions are")) as published, byte for byte.")
  }

  private func table(_ records: [VersionRecord]) -> [String] {
    var table = TextTable([
      ("version", .right), ("published", .left), ("by", .left), ("horizon from", .left),
      ("visits", .right), ("cost", .right), ("again", .left), ("why", .left),
    ])
    for record in records {
      let why = record.restoredFrom.map { "restored from \($0): \(record.why)" } ?? record.why
      table.add([
        "\(record.version)", record.publishedAt, record.by, record.firstDay,
        "\(record.appointments)", Readable.number(record.cost),
        record.isRepeatable ? "steps" : "-", why,
      ])
    }
    return table.lines()
  }

  private func text(_ records: [VersionRecord]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(records), as: UTF8.self) + "\n"
  }
}
