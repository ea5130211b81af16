import Foundation
import GLPK
import Synchronization
import Testing

@testable import SolveWorker

/// The real program, started as its own worker.
@Suite struct PoolTests {
  @Test func `A worker answers what the same call answers here`() {
    let pool = pool()
    let here = GuardedProgramSolver()
    for program in [knapsack(), assignment(jobs: 12), assignment(jobs: 30)] {
      var limits = ample()
      limits.nodes = 200
      #expect(
        pool.solve(program, start: nil, limits: limits)
          == here.solve(program, start: nil, limits: limits))
      limits.relaxationOnly = true
      limits.crashBasis = true
      #expect(
        pool.solve(program, start: nil, limits: limits)
          == here.solve(program, start: nil, limits: limits))
    }
    #expect(pool.solve(knapsack(), start: [1, 0, 1], limits: ample()).objective == -9)
    #expect(pool.solve(knapsack(), start: [1], limits: ample()).status == .rejected)
    #expect(pool.solve(Program(), start: nil, limits: ample()).status == .rejected)
    #expect(pool.idleProcesses.count == 1)
  }

  @Test(arguments: [ProgramFault.abort, .memory])
  func `A worker that aborts or has no memory left is replaced`(fault: ProgramFault) throws {
    let pool = pool()
    #expect(pool.solve(knapsack(), start: nil, limits: ample()).status == .optimal)
    let process = try #require(pool.idleProcesses.first)
    let broken = pool.solve(knapsack(), start: nil, limits: ample(fault))
    #expect(broken.status == .aborted)
    #expect(!broken.message.isEmpty)
    #expect(broken.values == nil)
    #expect(isReaped(process))
    #expect(pool.solve(knapsack(), start: nil, limits: ample()).objective == -9)
    #expect(pool.idleProcesses.first != process)
  }

  @Test func `A worker that hangs is ended in time`() throws {
    let pool = pool()
    _ = pool.solve(knapsack(), start: nil, limits: ample())
    let process = try #require(pool.idleProcesses.first)
    var limits = ample(.hang)
    limits.milliseconds = 300
    let began = ContinuousClock.now
    let answer = pool.solve(knapsack(), start: nil, limits: limits)
    #expect(ContinuousClock.now - began < .seconds(10))
    #expect(answer.status == .timedOut)
    #expect(answer.wasEndedByTime)
    #expect(!answer.message.isEmpty)
    #expect(isReaped(process))
    #expect(pool.solve(knapsack(), start: nil, limits: ample()).status == .optimal)
  }

  @Test func `A worker that somebody kills at work gives an answer`() throws {
    let pool = pool()
    _ = pool.solve(knapsack(), start: nil, limits: ample())
    let process = try #require(pool.idleProcesses.first)
    Thread.detachNewThread {
      usleep(300_000)
      kill(process, SIGKILL)
    }
    let answer = pool.solve(knapsack(), start: nil, limits: ample(.hang))
    #expect(answer.status == .aborted)
    #expect(answer.message.contains("killed"), "\(answer.message)")
    #expect(isReaped(process))
    #expect(pool.solve(knapsack(), start: nil, limits: ample()).status == .optimal)
  }

  @Test func `A worker that somebody kills between programs is not missed`() throws {
    let pool = pool()
    _ = pool.solve(knapsack(), start: nil, limits: ample())
    let process = try #require(pool.idleProcesses.first)
    kill(process, SIGKILL)
    waitUntilEnded(process)
    #expect(pool.solve(knapsack(), start: nil, limits: ample()).objective == -9)
    #expect(isReaped(process))
  }

  /// Ctrl-C in a terminal goes to a whole process group, and `kill` to whom one means.
  @Test(arguments: [SIGINT, SIGTERM])
  func `Signals for the parent do not end a worker`(number: Int32) throws {
    let pool = pool()
    _ = pool.solve(knapsack(), start: nil, limits: ample())
    let process = try #require(pool.idleProcesses.first)
    #expect(getpgid(process) == process)
    kill(process, number)
    usleep(100_000)
    #expect(pool.solve(knapsack(), start: nil, limits: ample()).status == .optimal)
    #expect(pool.idleProcesses == [process])
  }

  @Test func `Whoever cancels does not wait for a worker`() {
    let isCancelled = Flag()
    let pool = pool { isCancelled.isSet }
    Thread.detachNewThread {
      usleep(300_000)
      isCancelled.set()
    }
    let began = ContinuousClock.now
    #expect(pool.solve(knapsack(), start: nil, limits: ample(.hang)).status == .cancelled)
    #expect(pool.solve(knapsack(), start: nil, limits: ample()).status == .cancelled)
    #expect(ContinuousClock.now - began < .seconds(30))
    #expect(pool.idleProcesses.isEmpty)
  }

  @Test func `Many threads use one pool, and no more workers stay than agreed`() async {
    let pool = pool(workers: 2)
    let objectives = await withTaskGroup(of: Double?.self) { group in
      for _ in 0..<8 {
        group.addTask { pool.solve(knapsack(), start: nil, limits: ample()).objective }
      }
      return await group.reduce(into: [Double?]()) { $0.append($1) }
    }
    #expect(objectives == Array(repeating: -9, count: 8))
    #expect((1...2).contains(pool.idleProcesses.count))
  }

  /// The parent's end of the socket closes with the parent, however that ends.
  @Test(arguments: [false, true])
  func `A worker whose parent is gone ends itself, also at work`(isAtWork: Bool) throws {
    let worker = try Worker.spawn(builtProgram, arguments: ["glpk-worker"])
    if isAtWork {
      let request = ProgramWire.Request(program: knapsack(), start: nil, limits: ample(.hang))
      let message = try #require(ProgramWire.message(ProgramWire.bytes(request)))
      let patience = Patience(deadline: .now + .milliseconds(500)) { false }
      guard case .late = worker.exchange(message, largestAnswer: 4096, patience: patience) else {
        Issue.record("the worker should hang")
        return
      }
    }
    close(worker.socket)
    waitUntilEnded(worker.process)
    var status: Int32 = 0
    #expect(waitpid(worker.process, &status, WNOHANG) == worker.process)
    #expect(status == 0)
  }

  @Test func `A pool that is gone leaves no process`() throws {
    var pool: WorkerPool? = pool()
    _ = pool?.solve(knapsack(), start: nil, limits: ample())
    let process = try #require(pool?.idleProcesses.first)
    pool = nil
    #expect(isReaped(process))
  }
}

/// Programs that are no workers.
@Suite struct WrongWorkers {
  @Test func `Without the program it is solved here, and said once`() {
    let pool = WorkerPool(executable: "/nowhere/twinbeam")
    let first = pool.solve(knapsack(), start: nil, limits: ample())
    #expect(first.objective == -9)
    #expect(first.message.contains("/nowhere/twinbeam"), "\(first.message)")
    #expect(pool.solve(knapsack(), start: nil, limits: ample()).message.isEmpty)
  }

  @Test(arguments: ["head -c 2000 /dev/zero", "head -c 100000 /dev/urandom", "exit 3", "cat"])
  func `A program that talks nonsense or goes away is no crash`(script: String) {
    let pool = WorkerPool(executable: "/bin/sh", arguments: ["-c", script])
    let answer = pool.solve(knapsack(), start: nil, limits: ample())
    #expect(answer.status == .aborted)
    #expect(!answer.message.isEmpty)
    #expect(pool.idleProcesses.isEmpty)
  }

  @Test func `A program that never reads holds nobody up`() {
    let pool = WorkerPool(executable: "/bin/sleep", arguments: ["600"])
    var limits = ample()
    limits.milliseconds = 300
    let began = ContinuousClock.now
    #expect(pool.solve(assignment(jobs: 20_000), start: nil, limits: limits).status == .timedOut)
    #expect(ContinuousClock.now - began < .seconds(30))
  }
}

/// A flag between threads.
private final class Flag: Sendable {
  private let value = Atomic<Bool>(false)
  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}
