import ArgumentParser
import Benchmarking
import Foundation
import Reporting
import Solving
import Synchronization
import WhatIf

/// A study from its cells to its report.
struct StudyRun {
  let study: Study
  /// The study file, for the processes of its cells.
  let path: String
  let folder: String
  let language: Language
  let isQuiet: Bool

  var store: CellStore { CellStore(study, folder: folder, version: TwinBeam.version) }

  /// Prints every cell: number, variant, replication, done or open, and the file of its result.
  func list() {
    let store = store
    let lines = study.cells.map { cell in
      let state = store.result(of: cell) == nil ? "open" : "done"
      return "\(cell.number)\t\(study.variants[cell.variant].id)\t\(cell.replication)\t\(state)"
        + "\t\(folder)/\(cell.file)"
    }
    Console.result(lines.joined(separator: "\n"))
  }

  // MARK: All cells

  /// Makes every cell whose result is not there, some at the same time.
  func makeAll(processes: Int?, isFresh: Bool, stop: StopSignal) throws {
    try requireWritable()
    let store = store
    let cells = study.cells
    let open = cells.filter { isFresh || store.result(of: $0) == nil }
    let display = StudyDisplay(isQuiet: isQuiet, done: cells.count - open.count, of: cells.count)
    defer { display.finish() }
    let count = min(open.count, processes ?? ProcessInfo.processInfo.activeProcessorCount)
    guard count > 0 else { return }
    let notes = FileManager.default.temporaryDirectory.path + "/twinbeam-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(
      atPath: notes, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: notes) }
    let next = Atomic<Int>(0)
    let ended = Mutex<[(cell: StudyCell, outcome: ChildProcess.Outcome)]>([])
    Threads.run(count, pause: 0.1) {
      for end in ended.withLock({ ends in
        defer { ends = [] }; return ends
      }) {
        display.show(describe(end.cell), end.outcome, processes: count)
      }
    } work: { worker in
      while !stop.isCancelled {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < open.count else { return }
        let outcome = process(open[index], notes: "\(notes)/\(worker)", isFresh: isFresh).run {
          stop.isCancelled
        }
        if outcome.end == .interrupted { return }
        ended.withLock { $0.append((open[index], outcome)) }
      }
    }
    for end in ended.withLock({ $0 }) {
      display.show(describe(end.cell), end.outcome, processes: count)
    }
    display.finish()
    if stop.isCancelled {
      Console.remark("Interrupted; the same command goes on with the cells that are open.")
    }
  }

  private func process(_ cell: StudyCell, notes: String, isFresh: Bool) -> ChildProcess {
    ChildProcess(
      executable: SolverChoice.executable,
      arguments: ["whatif", path, "--out", folder, "--job", "\(cell.number)", "--quiet"]
        + (isFresh ? ["--fresh"] : []),
      errorsPath: notes,
      limit: .seconds(24 * 3600))
  }

  func describe(_ cell: StudyCell) -> String {
    let id = study.variants[cell.variant].id
    return study.document.mode == .schedule ? id : "\(id), replication \(cell.replication)"
  }

  // MARK: Report

  /// Writes the report of what is there; false when cells are missing or a variant has no schedule.
  func collect(variants: [Variant]) throws -> Bool {
    let store = store
    let cells = study.cells
    let results = cells.compactMap { store.result(of: $0) }
    guard let baseline = variants.first, !results.isEmpty else {
      Console.remark("No cell has a result yet; run the study, or its jobs.")
      return false
    }
    let all = StudyResults(
      study: study.document, variants: variants.map(shown),
      problem: try baseline.documents.problem(), cells: results)
    try write([
      ("study.html", StudyReport(all, language: language).html),
      ("study.csv", StudyTable(all).csv), ("study.json", try StudyJSON(all).text()),
    ])
    if !isQuiet {
      Console.result(StudyText(all, language: language).lines.joined(separator: "\n"))
      Console.remark("Written to \(folder)/: study.html, study.csv, study.json")
    }
    if !all.variantsWithoutSchedule.isEmpty {
      Console.remark(
        "No schedule exists for \(all.variantsWithoutSchedule.joined(separator: ", ")); the report says why."
      )
    }
    if results.count < cells.count {
      Console.remark("\(cells.count - results.count) of \(cells.count) cells are missing.")
    }
    return results.count == cells.count && all.variantsWithoutSchedule.isEmpty
  }

  private func shown(_ variant: Variant) -> StudyVariant {
    // The changes of the baseline hold in every variant and are said once.
    let own = study.document.baseline.id == variant.id ? 0 : study.document.baseline.changes.count
    return StudyVariant(
      id: variant.id, name: variant.name,
      changeTexts: ChangeText(language).lines(Array(variant.changes.dropFirst(own))))
  }

  func requireWritable() throws {
    try attempt { () throws(OutputFolder.Failure) in
      try OutputFolder(path: folder + "/cells").requireWritable()
    }
  }

  func write(_ files: [(name: String, text: String)]) throws {
    try attempt { () throws(OutputFolder.Failure) in try OutputFolder(path: folder).write(files) }
  }

  private func attempt(_ action: () throws(OutputFolder.Failure) -> Void) throws {
    do {
      try action()
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
  }
}
