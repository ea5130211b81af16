import ArgumentParser
import Foundation
import Reporting
import ScenarioFiles
import Simulating

/// Replays a schedule with durations and lateness by chance.
struct StressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stress",
    abstract: "Replay the days of a schedule with random durations and late patients.",
    discussion: """
      Tells for every day of the detail window how likely overtime is, how long patients wait and how \
      long the beam is idle, so that staff see which day is fragile.

      Set-up, beam and exit are log-normal with the scenario's minutes as means. Nobody enters before \
      the announced time; every room and beam keeps the announced order, except that a patient who is \
      late is passed, once unless --passes says otherwise. Nobody is sent home. The defaults are \
      assumptions: measure your own. The same options give the same numbers.

      With --buffer-quantile a copy of the scenario is written whose set-up and beam minutes suffice \
      for that share of visits. Schedule the copy, then replay its schedule with the scenario as it \
      was, to see what the buffers buy and cost.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Argument(help: "Schedule to replay.", completion: .file(extensions: ["json"]))
  var schedule: String

  @Option(help: ArgumentHelp("How often every day is replayed.", valueName: "n"))
  var replications: Int = 1000

  @Option(help: "Seed of random choices.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Standard deviation of set-up and exit as a share of their minutes.", valueName: "share"))
  var handlingVariation: Double = DurationModel().handlingVariation

  @Option(
    help: ArgumentHelp(
      "Standard deviation of the beam as a share of its minutes.", valueName: "share"))
  var beamVariation: Double = DurationModel().beamVariation

  @Option(help: ArgumentHelp("Share of patients who come late.", valueName: "share"))
  var lateShare: Double = DurationModel().lateShare

  @Option(help: ArgumentHelp("Mean minutes of those who come late.", valueName: "minutes"))
  var lateMinutes: Double = DurationModel().lateMinutes

  @Option(help: ArgumentHelp("How often a late visit may be passed.", valueName: "n"))
  var passes: Int = 1

  @Option(help: "Language of every text: en or zh.")
  var language: Language = .english

  @Flag(help: "Print the numbers as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Also write a copy of the scenario with buffers; needs --out.", valueName: "share"))
  var bufferQuantile: Double?

  @Option(
    help: ArgumentHelp("Folder for the copy with buffers.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Flag(help: "Write the copy into a folder that is not empty.")
  var force = false

  func validate() throws {
    try require("--replications", Double(replications), in: 1...1_000_000)
    try require("--handling-variation", handlingVariation, in: 0...3)
    try require("--beam-variation", beamVariation, in: 0...3)
    try require("--late-share", lateShare, in: 0...1)
    try require("--late-minutes", lateMinutes, in: 0...1440)
    try require("--passes", Double(passes), in: 0...1_000_000)
    if let bufferQuantile { try require("--buffer-quantile", bufferQuantile, in: 0.5...0.99) }
    switch (bufferQuantile, out) {
    case (nil, nil): break
    case (.some, .some(let folder)):
      try BufferedScenario.requireFree(folder, original: scenario.scenario, force: force)
    case (.some, nil):
      throw ValidationError("--buffer-quantile needs --out, the folder to write to.")
    case (nil, .some):
      throw ValidationError("--out is for the copy with buffers; give --buffer-quantile too.")
    }
  }

  private func require(_ name: String, _ value: Double, in range: ClosedRange<Double>) throws {
    guard range.contains(value) else {
      let (low, high) = (Self.text(range.lowerBound), Self.text(range.upperBound))
      throw ValidationError("\(name) is \(Self.text(value)); it must be from \(low) to \(high).")
    }
  }

  private static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  func run() throws {
    let problem = try scenario.problem()
    let (read, framed) = try ScheduleFile(path: schedule).read(of: problem)
    let result = StressTest(request).run(read, of: framed)
    if json {
      Console.result(try StressJSON(result, of: framed).text())
    } else {
      Console.result(
        StressText(result, of: framed, language: language).lines.joined(separator: "\n"))
    }
    if let bufferQuantile, let out {
      try BufferedScenario(
        folder: scenario.scenario, quantile: bufferQuantile, model: request.model
      )
      .write(to: out)
    }
  }

  private var request: StressRequest {
    var request = StressRequest()
    request.model.handlingVariation = handlingVariation
    request.model.beamVariation = beamVariation
    request.model.lateShare = lateShare
    request.model.lateMinutes = lateMinutes
    request.replications = replications
    request.seed = seed
    request.mostPasses = passes
    return request
  }
}
