import Foundation
import GLPK

@testable import SolveWorker

/// max 5a + 4b + 3c, 2a + 3b + c <= 5, binary: best is a and b or a and c with 9 against 8.
func knapsack() -> Program {
  var program = Program()
  let columns = [-5.0, -4.0, -3.0].map { program.addBinary(cost: $0) }
  let row = program.addRow(in: -.infinity...5)
  for (column, weight) in zip(columns, [2.0, 3.0, 1.0]) {
    program.set(row: row, column: column, to: weight)
  }
  return program
}

/// Jobs on machines with a capacity; some hundred nodes.
func assignment(jobs: Int, machines: Int = 4) -> Program {
  var program = Program()
  let capacities = (0..<machines).map { _ in
    program.addRow(in: -.infinity...Double(14 * jobs / machines))
  }
  for job in 0..<jobs {
    let row = program.addRow(in: 1...1)
    for (machine, capacity) in capacities.enumerated() {
      let column = program.addBinary(cost: Double((job * 31 + machine * 17) % 40 + 10))
      program.set(row: row, column: column, to: 1)
      program.set(row: capacity, column: column, to: Double((job * 13 + machine * 7) % 17 + 8))
    }
  }
  return program
}

/// Limits that no small program reaches, and what is to go wrong.
func ample(_ fault: ProgramFault = .none) -> ProgramLimits {
  var limits = ProgramLimits(milliseconds: 60_000, megabytes: 128)
  limits.fault = fault
  return limits
}

/// The built program, which lies beside the test bundle.
let builtProgram: String = {
  let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
  let place = bundle?.bundleURL ?? Bundle.main.executableURL ?? URL(filePath: "/proc/self/exe")
  return place.deletingLastPathComponent().path + "/twinbeam"
}()

/// The built program as its own worker.
func pool(
  workers: Int = 1, isCancelled: @escaping @Sendable () -> Bool = { false }
) -> WorkerPool {
  WorkerPool(executable: builtProgram, workers: workers, isCancelled: isCancelled)
}

/// True when the process is gone and somebody waited for it.
func isReaped(_ process: pid_t) -> Bool {
  var status: Int32 = 0
  return waitpid(process, &status, WNOHANG) < 0 && errno == ECHILD
}

/// Waits for the end of a child process, and leaves it to be waited for.
func waitUntilEnded(_ process: pid_t) {
  var end = siginfo_t()
  while waitid(P_PID, id_t(process), &end, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
}
