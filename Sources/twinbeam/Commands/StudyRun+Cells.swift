import Benchmarking
import Foundation
import Solving
import Synchronization
import WhatIf

/// All cells of a study, some at the same time.
extension StudyRun {
  /// Makes every cell whose result is not there, some at the same time.
  func makeAll(processes: Int?, isFresh: Bool, stop: StopSignal) throws {
    try requireWritable()
    let store = store
    let cells = study.cells
    let open = cells.filter { isFresh || store.result(of: $0) == nil }
    let display = StudyDisplay(isQuiet: isQuiet, done: cells.count - open.count, of: cells.count)
    defer { display.finish() }
    let count = min(open.count, processes ?? Threads.cores)
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
}
