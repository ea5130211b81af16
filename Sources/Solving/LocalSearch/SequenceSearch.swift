import Foundation
import Synchronization

/// Searches the order of a day on which only the last exit costs: passes of growing effort with weights
/// varied around the best so far, forwards and backwards, until the bound is met.
struct SequenceSearch {
  private let day: SequenceDay
  private let instance: WeekInstance

  /// Makes a search; nil when the instance decides or charges anything but the order of its visits.
  init?(_ instance: WeekInstance) {
    guard let day = SequenceDay(instance) else { return nil }
    self.day = day
    self.instance = instance
  }

  /// Choices looked at that take the time of one step of ruin and recreate.
  static let looksAStep = 256
  /// Passes after which the effort doubles.
  private static let passesAnEffort = 4
  /// Beginnings kept in a pass, all lengths together.
  private static let mostKept = 4_000_000

  /// Searches from places that somebody else found.
  ///
  /// - Parameters:
  ///   - start: one a visit.
  ///   - seed: of all random choices.
  ///   - length: when to end.
  ///   - stop: ends it early.
  ///   - glimpses: gets the best places whenever there are better ones; nil when nobody looks.
  ///   - settled: tells and is told when the least cost there is was found; nil for a search by itself.
  func run(
    from start: [WeekInstance.Place], seed: UInt64, length: SearchCycle.Length, stop: StopSignal,
    glimpses: SearchGlimpse?, settled: SearchSettled?
  ) -> SearchCycle.Outcome {
    var best = start
    var bestEnd = end(of: start) ?? .max
    var run = Run(day, seed: seed)
    let limits = SequencePass.Limits(
      looks: length.steps > Int.max / Self.looksAStep ? .max : length.steps * Self.looksAStep,
      shouldStop: {
        stop.shouldStop || settled?.isSettled ?? false
          || length.end.map { ContinuousClock.now >= $0 } ?? false
      })
    while bestEnd > day.leastEnd, run.looks < limits.looks, !limits.shouldStop() {
      guard let order = run.pass(below: bestEnd, limits: limits) else { continue }
      let places = places(order)
      guard let end = end(of: places), end < bestEnd else { continue }
      bestEnd = end
      best = places
      glimpses?.show(outcome(best, end: bestEnd, looks: run.looks))
    }
    if bestEnd <= day.leastEnd { settled?.settle() }
    return outcome(best, end: bestEnd, looks: run.looks)
  }

  private func outcome(
    _ places: [WeekInstance.Place], end: Int, looks: Int
  ) -> SearchCycle.Outcome {
    let costs = instance.costs(of: places)
    var outcome = SearchCycle.Outcome(
      places: places, cost: costs.total, unplaced: costs.unplaced, steps: looks / Self.looksAStep)
    outcome.isLeast = end <= day.leastEnd
    return outcome
  }

  // MARK: Places

  /// Where the visits of an order lie.
  private func places(_ order: [Int]) -> [WeekInstance.Place] {
    let entries = day.entries(order)
    var places = Array(repeating: WeekInstance.Place.none, count: instance.visits.count)
    for (job, entry) in zip(day.jobs, entries) {
      let visit = Int(job.visit)
      places[visit] = WeekInstance.Place(
        option: instance.visits[visit].firstOption, start: Int32(entry),
        beamStart: Int32(entry) + job.setUp)
    }
    return places
  }

  /// The last exit; nil when somebody has no place, or one that is closed to him.
  private func end(of places: [WeekInstance.Place]) -> Int? {
    var end = 0
    for (visit, place) in zip(instance.visits, places) {
      guard place.isPlaced, isOpen(place), place.beamStart >= visit.earliestBeam,
        place.beamStart <= visit.latestBeam
      else { return nil }
      end = max(end, Int(place.beamStart + visit.beam + visit.exit))
    }
    return end
  }

  private func isOpen(_ place: WeekInstance.Place) -> Bool {
    let masks = Int(instance.options[Int(place.option)].masks)
    let word = Int(place.start) / 64
    guard word < instance.slotWords else { return false }
    return instance.startMasks[masks + word] >> UInt64(place.start % 64) & 1 != 0
  }
}

extension SequenceSearch {
  /// Passes one after the other.
  private struct Run: ~Copyable {
    private var forwards: SequencePass
    private var backwards: SequencePass
    private let jobs: Int
    private let mostEffort: Int
    private var effort = 1
    private var passes = 0
    private var random: SearchRandom
    private var untried: [SequenceWeights]
    private var best = SequenceWeights.first[0]

    var looks: Int { forwards.looks + backwards.looks }

    init(_ day: SequenceDay, seed: UInt64) {
      forwards = SequencePass(day)
      backwards = SequencePass(day.backwards)
      jobs = day.jobs.count
      let kept = Double(jobs) * (log(Double(jobs)) + 1)
      mostEffort = max(1, Int(Double(SequenceSearch.mostKept) / kept))
      random = SearchRandom(seed: seed)
      // Searches side by side begin with different ones.
      let begin = random.below(SequenceWeights.first.count)
      untried = Array(SequenceWeights.first[begin...] + SequenceWeights.first[..<begin])
    }

    /// An order whose last exit is earlier, if the next pass finds one.
    mutating func pass(below end: Int, limits: SequencePass.Limits) -> [Int]? {
      let weights = nextWeights()
      var own = limits
      let used = looks - (weights.isBackwards ? backwards.looks : forwards.looks)
      own.looks = max(0, limits.looks - used)
      var order: [Int]?
      if weights.isBackwards {
        order = backwards.run(weights, effort: effort, below: end, limits: own)
        order?.reverse()
      } else {
        order = forwards.run(weights, effort: effort, below: end, limits: own)
      }
      passes += 1
      if passes % SequenceSearch.passesAnEffort == 0 { effort = min(mostEffort, 2 * effort) }
      if order != nil { best = weights }
      return order
    }

    private mutating func nextWeights() -> SequenceWeights {
      if !untried.isEmpty { return untried.removeFirst() }
      return random.below(3) == 0 ? .drawn(&random) : best.varied(&random)
    }
  }
}

/// Shared by searches of one instance: set once one of them found the least cost there is.
public final class SearchSettled: Sendable {
  private let value = Atomic<Bool>(false)

  /// Makes one that is not set.
  public init() {}

  var isSettled: Bool { value.load(ordering: .relaxed) }

  func settle() { value.store(true, ordering: .relaxed) }
}
