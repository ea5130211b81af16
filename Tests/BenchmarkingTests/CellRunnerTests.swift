import Checking
import Foundation
import Reporting
import ScenarioFiles
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import Benchmarking

/// A peer that is a shell script, on a tiny scenario.
private struct FakePeer {
  let folder: ScratchFolder
  let instance: Instance

  init(in folder: ScratchFolder) throws {
    self.folder = folder
    instance = try Instance(
      BenchmarkPlan.Folder(
        path: Repository.path + "/Scenarios/tiny/two-courses-one-room", name: "tiny"))
    // A schedule that the referee accepts, for scripts that want to behave.
    let greedy = try #require(
      try GreedySolver().solve(SolveRequest(problem: instance.problem)) { _ in }.incumbent)
    try write(greedy)
  }

  /// A peer on a made-up public instance whose good schedule is the published one, changed.
  init(publishedIn folder: ScratchFolder, changed: (inout Schedule) -> Void) throws {
    self.folder = folder
    let file = try folder.write(RTSPSample.file, to: "made-up.json")
    instance = try Instance(BenchmarkPlan.Folder(path: file, name: "made-up"))
    let read = try RTSPReader(path: file).read()
    let fit = try #require(try RTSPReader(path: file).firstFit(of: read))
    var schedule = fit.schedule(of: read)
    changed(&schedule)
    try write(schedule)
  }

  private func write(_ schedule: Schedule) throws {
    let document = ScheduleDocumentBuilder(instance.problem).document(
      schedule, judgement: instance.referee.judge(schedule))
    try folder.write(try document.json(), to: "good.json")
  }

  /// Runs a script whose `$out` is the folder for results and whose `$good` is a legal schedule.
  func run(
    _ script: String, budget: Budget = .milliseconds(1000), grace: Duration = .seconds(60)
  ) throws -> BenchmarkRun {
    try #require(try attempt(script, budget: budget, grace: grace))
  }

  func attempt(
    _ script: String, budget: Budget = .milliseconds(1000), grace: Duration = .seconds(60),
    shouldStop: () -> Bool = { false }
  ) throws -> BenchmarkRun? {
    let text = """
      #!/bin/sh
      while [ $# -gt 1 ]; do [ "$1" = --out ] && out=$2; shift; done
      good='\(folder.path("good.json"))'
      mkdir -p "$out"
      \(script)
      """
    try folder.write(text, to: "peers.sh")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("peers.sh"))
    let runner = CellRunner(
      folder: folder.path("running"), revision: "abc", grace: grace)
    return runner.run(
      Cell(instance: "tiny", solver: "fake", budget: budget, seed: 1), of: instance,
      by: .peer("fake", script: folder.path("peers.sh"), twinbeam: "/bin/false"),
      shouldStop: shouldStop)
  }
}

@Suite struct CellRunnerTests {
  @Test func `A public instance is judged by its published rules too`() throws {
    func run(_ changed: (inout Schedule) -> Void) throws -> BenchmarkRun {
      try inScratchFolder {
        try FakePeer(publishedIn: $0, changed: changed).run("cp \"$good\" \"$out/schedule.json\"")
      }
    }
    let whole = try run { _ in }
    #expect(whole.status == .solved && whole.cost == 721 && whole.message.isEmpty)
    // The referee accepts a course that stays out, the published rules do not.
    let partial = try run { schedule in
      schedule.reservations.removeAll { $0.course == 2 }
      schedule.unscheduled = [UnscheduledCourse(course: 2, reasons: [])]
    }
    #expect(partial.status == .refused && partial.cost == nil)
    #expect(
      partial.message == "by the published rules 1 violation, first: Patient 2 is not treated.")
  }

  @Test func `A schedule that the referee accepts is a solved row with the referee's cost`() throws
  {
    let run = try inScratchFolder {
      try FakePeer(in: $0).run(
        """
        cp "$good" "$out/schedule.json"
        sleep 0.3
        echo '{"cost": 1, "version": "7.1", "seconds": 0.25, "steps": 3, "courseBound": 29,
          "incumbents": [{"seconds": 0.1, "cost": 99}, {"seconds": 0.2, "cost": 30}]}' > "$out/run.json"
        """)
    }
    #expect(run.status == .solved)
    #expect(run.cost == 30)
    #expect(run.costs.reduce(0) { $0 + $1.amount } == 30)
    #expect(run.courseCost == 30)
    // Nobody here has proven what a peer says.
    #expect(run.courseBound == nil)
    #expect(run.version == "7.1")
    #expect(run.solvingSeconds == 0.25)
    #expect(run.incumbents.map(\.cost) == [99, 30])
    #expect(run.message.isEmpty)
    #expect(run.figures?.startedCourses == 2)
  }

  @Test func `A series that does not end at the referee's cost is left out and told`() throws {
    let run = try inScratchFolder {
      try FakePeer(in: $0).run(
        """
        cp "$good" "$out/schedule.json"
        echo '{"incumbents": [{"seconds": 0.1, "cost": 5}]}' > "$out/run.json"
        """)
    }
    #expect(run.cost == 30)
    #expect(run.incumbents.isEmpty)
    #expect(run.message.contains("does not confirm"))
  }

  @Test func `Times that cannot be are left out and told`() throws {
    let run = try inScratchFolder {
      try FakePeer(in: $0).run(
        """
        cp "$good" "$out/schedule.json"
        echo '{"seconds": 9999, "incumbents": [{"seconds": -1, "cost": 30}]}' > "$out/run.json"
        """)
    }
    #expect(run.cost == 30)
    #expect(run.incumbents.isEmpty)
    #expect(run.solvingSeconds == nil)
    #expect(run.message.contains("9999"))
  }

  @Test func `A schedule that breaks a rule is refused, whatever its solver says of it`() throws {
    let run = try inScratchFolder {
      try FakePeer(in: $0).run(
        """
        sed 's/2026-12-01/2026-11-30/g' "$good" > "$out/schedule.json"
        echo '{"cost": 0, "incumbents": [{"seconds": 0.1, "cost": 0}]}' > "$out/run.json"
        """)
    }
    #expect(run.status == .refused)
    #expect(run.cost == nil)
    #expect(run.incumbents.isEmpty)
    #expect(run.message.contains("violation"))
  }

  @Test func `A schedule that cannot be read is refused`() throws {
    let run = try inScratchFolder { try FakePeer(in: $0).run("echo '{' > \"$out/schedule.json\"") }
    #expect(run.status == .refused)
    #expect(!run.message.isEmpty)
  }

  @Test func `Programs that fail become rows that say how`() throws {
    try inScratchFolder { folder in
      let peer = try FakePeer(in: folder)
      let failing = try peer.run("echo out of luck >&2; exit 3")
      #expect(failing.status == .crashed)
      #expect(failing.message == "ended with exit code 3: out of luck")
      let dying = try peer.run("kill -SEGV $$")
      #expect(dying.status == .crashed)
      #expect(dying.message.hasPrefix("ended by signal 11"))
      #expect(try peer.run("exit 5").status == .nothingFound)
      #expect(try peer.run("exit 4").status == .infeasible)
      let missing = try peer.run("echo fake is not installed >&2; exit 69")
      #expect(missing.status == .notInstalled)
      #expect(missing.message == "fake is not installed")
      let silent = try peer.run("true")
      #expect(silent.status == .crashed)
      #expect(silent.message.contains("wrote no schedule"))
    }
  }

  @Test func `A program that hangs is ended with all that it started`() throws {
    try inScratchFolder { folder in
      let peer = try FakePeer(in: folder)
      let began = ContinuousClock.now
      let run = try peer.run(
        "trap '' TERM; sleep 600 & echo $! > '\(peer.folder.path("child"))'; wait; sleep 600",
        budget: .milliseconds(1), grace: .milliseconds(300))
      #expect(run.status == .timedOut)
      #expect(ContinuousClock.now - began < .seconds(60))
      let child = try peer.folder.text("child").trimmingCharacters(in: .whitespacesAndNewlines)
      let identifier = try #require(Int32(child))
      // A moment until the system has taken it away; a process that is only waited for is gone, too.
      for _ in 0..<100 where isRunning(identifier) { usleep(50_000) }
      #expect(!isRunning(identifier))
    }
  }

  @Test func `A program that is not there becomes a row`() throws {
    try inScratchFolder { folder in
      let peer = try FakePeer(in: folder)
      let runner = CellRunner(folder: peer.folder.path("running"), revision: "")
      let run = runner.run(
        Cell(instance: "tiny", solver: "none", budget: .steps(1), seed: 1), of: peer.instance,
        by: .own("none", twinbeam: "/nowhere/twinbeam"), shouldStop: { false })
      #expect(run?.status == .notInstalled)
    }
  }

  @Test func `Interrupting leaves no row`() throws {
    try inScratchFolder { folder in
      let peer = try FakePeer(in: folder)
      #expect(try peer.attempt("sleep 600", shouldStop: { true }) == nil)
    }
  }

  private func isRunning(_ identifier: Int32) -> Bool {
    guard let status = FileManager.default.contents(atPath: "/proc/\(identifier)/stat") else {
      return false
    }
    return !String(decoding: status, as: UTF8.self).contains(") Z ")
  }
}
