import ArgumentParser
import SolveWorker

/// What this program does when it was started by itself, to solve programs where a crash hurts nobody.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glpk-worker",
    abstract: "Solve programs from standard input; started by other commands only.",
    shouldDisplay: false)

  func run() {
    WorkerLoop.run()
  }
}
