import Foundation
import Reporting

/// Times hot paths against a reference in the same run, and complains when one became more than 15 % slower.
///
/// `Benchmarks [SCENARIO] [--thresholds FILE] [--renew]`
@main
struct Benchmarks {
  private static let turns = 5
  private static let rotations = 7

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "core" { return try core(arguments: &arguments) }
    let renews = take("--renew", from: &arguments)
    let file = takeValue("--thresholds", from: &arguments) ?? "thresholds.csv"
    let path = arguments.first ?? "../Scenarios/wuwei-lanzhou-2026w49"
    let paths = try HotPaths(path: path)
    let timings = try paths.timings(turns: turns, rotations: rotations)
    show(timings, path: path)
    if renews {
      try Data(Thresholds(of: timings).csv.utf8).write(to: URL(fileURLWithPath: file))
      print("Renewed \(file)")
      return
    }
    let thresholds = try Thresholds(path: file)
    var complaints = timings.compactMap(thresholds.complaint)
    if !complaints.isEmpty {
      // Twice in a row is no accident.
      let again = try paths.timings(turns: turns, rotations: rotations)
      show(again, path: "again")
      complaints = again.filter { timing in
        complaints.contains { $0.hasPrefix(timing.name + " ") }
      }.compactMap(thresholds.complaint)
    }
    for complaint in complaints { print(complaint) }
    if !complaints.isEmpty { exit(1) }
    print(
      thresholds.ratios.isEmpty
        ? "No thresholds; write them with --renew." : "No path is slower than \(file) allows.")
  }

  private static func core(arguments: inout [String]) throws {
    arguments.removeFirst()
    var speed = CoreSpeed()
    if let text = takeValue("--seconds", from: &arguments) { speed.seconds = Double(text) ?? 5 }
    if let text = takeValue("--seeds", from: &arguments) { speed.seeds = Int(text) ?? 1 }
    if let text = takeValue("--warmest", from: &arguments) { speed.warmest = Double(text) }
    if let text = takeValue("--coldest", from: &arguments) { speed.coldest = Double(text) }
    if let text = takeValue("--cycles", from: &arguments) { speed.cycles = Int(text) ?? 3 }
    if let text = takeValue("--price-seconds", from: &arguments) {
      speed.priceSeconds = Double(text) ?? 0
    }
    if let text = takeValue("--bound-seconds", from: &arguments) {
      speed.boundSeconds = Double(text) ?? 0
    }
    try speed.run(files: arguments)
  }

  private static func take(_ flag: String, from arguments: inout [String]) -> Bool {
    guard let index = arguments.firstIndex(of: flag) else { return false }
    arguments.remove(at: index)
    return true
  }

  private static func takeValue(_ option: String, from arguments: inout [String]) -> String? {
    guard let index = arguments.firstIndex(of: option), index + 1 < arguments.count else {
      return nil
    }
    let value = arguments[index + 1]
    arguments.removeSubrange(index...(index + 1))
    return value
  }

  private static func show(_ timings: [Timing], path: String) {
    var table = TextTable([
      ("milliseconds", .left), ("median", .right), ("least", .right), ("greatest", .right),
      ("ratio", .right), ("median", .right), ("upper quartile", .right),
    ])
    for timing in timings { table.add(timing.cells) }
    print(([path] + table.lines()).joined(separator: "\n"))
  }
}
