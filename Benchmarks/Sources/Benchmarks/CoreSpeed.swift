import Foundation
import Solving

/// Steps a second and quality of the search core on instances in the C prototype's text format.
///
/// `Benchmarks core FILE... [--seconds S] [--seeds N] [--warmest T] [--coldest T] [--cycles C]`
struct CoreSpeed {
  var seconds = 5.0
  var seeds = 1
  var warmest: Double?
  var coldest = 1.0
  var cycles = 3

  func run(files: [String]) throws {
    for file in files {
      guard let instance = WeekInstance(text: try String(contentsOfFile: file, encoding: .utf8))
      else {
        print("\(file) is no instance of the prototype's format")
        exit(1)
      }
      for seed in 1...seeds { show(file, seed, solve(instance, seed: UInt64(seed))) }
    }
  }

  private func solve(
    _ instance: WeekInstance, seed: UInt64
  ) -> (outcome: SearchCycle.Outcome, steps: Int, seconds: Double) {
    var settings = SearchSettings()
    settings.warmest = warmest
    settings.coldest = coldest
    settings.cycles = cycles
    let began = ContinuousClock.now
    let search = CentreSearch(instance, settings: settings)
    let outcome = search.run(
      seed: seed, length: .until(began + .seconds(seconds)), stop: StopSignal())
    return (outcome, outcome.steps, (ContinuousClock.now - began) / .seconds(1))
  }

  private func show(
    _ file: String, _ seed: Int,
    _ result: (outcome: SearchCycle.Outcome, steps: Int, seconds: Double)
  ) {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let rate = Int(Double(result.steps) / result.seconds)
    print(
      "\(name) seed \(seed): cost \(result.outcome.cost), unplaced \(result.outcome.unplaced), "
        + "\(result.steps) steps, \(rate) steps/s")
  }
}
