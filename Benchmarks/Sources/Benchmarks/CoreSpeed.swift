import Foundation
import Solving

/// Steps a second and quality of the search core on instances in the C prototype's text format.
///
/// `Benchmarks core FILE... [--seconds S] [--seeds N] [--warmest T] [--coldest T] [--cycles C]`
struct CoreSpeed {
  var seconds = 5.0
  var seeds = 1
  var warmest: Double?
  var coldest: Double?
  var cycles = 3
  /// Seconds for prices before the search, and for the bound after it.
  var priceSeconds = 0.0
  var boundSeconds = 0.0

  func run(files: [String]) throws {
    for file in files {
      guard let instance = WeekInstance(text: try String(contentsOfFile: file, encoding: .utf8))
      else {
        print("\(file) is no instance of the prototype's format")
        exit(1)
      }
      for seed in 1...seeds { show(file, seed, solve(instance, seed: UInt64(seed)), instance) }
    }
  }

  private func solve(
    _ instance: WeekInstance, seed: UInt64
  ) -> (outcome: SearchCycle.Outcome, steps: Int, seconds: Double) {
    var settings = SearchSettings()
    settings.warmest = warmest
    settings.coldest = coldest
    settings.cycles = cycles
    let prices = priceSeconds > 0 ? prices(instance) : nil
    let began = ContinuousClock.now
    let search = CentreSearch(instance, settings: settings, prices: prices)
    let outcome = search.run(
      seed: seed, length: .until(began + .seconds(seconds)), stop: StopSignal())
    return (outcome, outcome.steps, (ContinuousClock.now - began) / .seconds(1))
  }

  private func prices(_ instance: WeekInstance) -> SearchPrices {
    let first = CentreSearch(instance, settings: SearchSettings()).run(
      seed: 1, length: .steps(300), stop: StopSignal())
    let costs = instance.costs(of: first.places)
    let end = ContinuousClock.now + .seconds(priceSeconds)
    return WindowRelaxation(instance).prices(
      targets: costs.days.map { Double($0) }, steps: 20_000, stop: { ContinuousClock.now > end }
    ).sums(instance)
  }

  private func bound(_ instance: WeekInstance, _ places: [WeekInstance.Place]) -> String {
    guard boundSeconds > 0 else { return "" }
    let costs = instance.costs(of: places)
    let began = ContinuousClock.now
    let half = began + .seconds(boundSeconds / 2)
    let end = began + .seconds(boundSeconds)
    let outcome = WindowRelaxation(instance).bound(
      targets: costs.days.map { Double($0) }, target: Double(costs.total), steps: 100_000,
      stopDaily: { ContinuousClock.now > half }, stop: { ContinuousClock.now > end })
    let gap = 100 * Double(costs.total - outcome.bound) / Double(max(1, costs.total))
    return
      ", bound \(outcome.bound) (days \(outcome.dayBounds)), gap \(gap) %, \(outcome.steps) steps, "
      + "\((ContinuousClock.now - began) / .seconds(1)) s, day costs \(costs.days)"
  }

  private func show(
    _ file: String, _ seed: Int,
    _ result: (outcome: SearchCycle.Outcome, steps: Int, seconds: Double),
    _ instance: WeekInstance
  ) {
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let rate = Int(Double(result.steps) / result.seconds)
    print(
      "\(name) seed \(seed): cost \(result.outcome.cost), unplaced \(result.outcome.unplaced), "
        + "\(result.steps) steps, \(rate) steps/s"
        + bound(instance, result.outcome.places))
  }
}
