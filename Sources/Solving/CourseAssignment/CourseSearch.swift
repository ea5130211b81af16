import Foundation

/// Ruin and recreate over whole courses: some are taken out and put back where a dynamic program finds the
/// cheapest pattern in what is left.
///
/// Method: large neighbourhood search with simulated annealing (Schrimpf et al. 2000), the pricing problem of
/// column generation being the insertion, after the local search of the radiotherapy scheduling
/// benchmark; a course that is pushed in over what is left ejects those in its way.
package struct CourseSearch: Sendable {
  /// What came out.
  package struct Outcome: Sendable {
    /// Pattern of each course that may move; nil for one left out.
    package var patterns: [CoursePattern?]
    package var cost: Int
    package var steps: Int
  }

  /// A pattern that a relaxation follows for a share of a class.
  package struct Hint: Sendable {
    let courseClass: Int
    let pattern: CoursePattern
    let share: Double

    package init(courseClass: Int, pattern: CoursePattern, share: Double) {
      self.courseClass = courseClass
      self.pattern = pattern
      self.share = share
    }
  }

  let instance: CourseInstance
  /// Patterns that courses are pushed into now and then; none in a first search.
  let hints: [Hint]
  /// Prices of rows that lead insertion; none when empty.
  let prices: [Double]
  /// What the first part of a run pays on top, so many times; nil for one that pays costs alone.
  let reducedCosts: ReducedCosts?
  private static let reducedCostTimes = 5
  /// Length of that part, as a share.
  private static let ledShare = 0.95
  /// What comes after it begins no warmer, in waiting days.
  private static let warmthAfterLed = 0.5
  /// Cost increases accepted with chance 1/e when the last part begins, and at the end; in waiting days, by their mean cost.
  private static let mild = 1.0
  private static let coldest = 0.03
  /// A run that begins above `mild` spends so much of its length there: who starts when is decided while days may be
  /// lost, rooms and day parts after it.
  private static let mildAfter = 0.8

  package init(
    _ instance: CourseInstance, prices: [Double] = [], hints: [Hint] = [],
    reducedCosts: ReducedCosts? = nil
  ) {
    self.instance = instance
    self.prices = prices
    self.hints = hints
    self.reducedCosts = reducedCosts
  }

  /// Searches from patterns until steps or time are used up, or a proven bound is met.
  ///
  /// With reduced costs it may end, and tell of, what is dearer than what it began with.
  ///
  /// - Parameters:
  ///   - warmth: cost increase accepted with chance 1/e at the beginning, in waiting days.
  ///   - floor: a proven bound.
  ///   - isOver: asked now and then; true ends it.
  ///   - found: told every cheaper assignment that is a while old.
  package func run(
    from patterns: [CoursePattern?], seed: UInt64, length: SearchCycle.Length, stop: StopSignal,
    warmth: Double = 1, floor: Int = 0, isOver: () -> Bool = { false },
    found: (Outcome) -> Void = { _ in }
  ) -> Outcome {
    guard let reducedCosts else {
      return runOnce(
        instance, from: patterns, seed: seed, length: length, stop: stop, unit: temperatureUnit,
        warmth: warmth, floor: floor, isOver: isOver, found: found)
    }
    let first = length.first(Self.ledShare)
    let charged = instance.charging(reducedCosts, times: Self.reducedCostTimes)
    let led = runOnce(
      charged, from: charged.repriced(patterns), seed: seed, length: first, stop: stop,
      unit: Double(1 + Self.reducedCostTimes) * temperatureUnit, warmth: warmth, floor: floor,
      isOver: isOver
    ) { found(atOwnCost($0)) }
    guard !stop.shouldStop, length.end.map({ ContinuousClock.now < $0 }) ?? true else {
      return atOwnCost(led)
    }
    var rest = length
    if rest.steps < .max { rest.steps -= led.steps }
    var result = runOnce(
      instance, from: atOwnCost(led).patterns, seed: ~seed, length: rest, stop: stop,
      unit: temperatureUnit, warmth: min(warmth, Self.warmthAfterLed), floor: floor,
      isOver: isOver, found: found)
    result.steps += led.steps
    return result
  }

  /// What a charged instance came to, at the costs of the courses themselves.
  private func atOwnCost(_ outcome: Outcome) -> Outcome {
    let patterns = instance.repriced(outcome.patterns)
    return Outcome(patterns: patterns, cost: instance.cost(of: patterns), steps: outcome.steps)
  }

  private func runOnce(
    _ instance: CourseInstance, from patterns: [CoursePattern?], seed: UInt64,
    length: SearchCycle.Length, stop: StopSignal, unit: Double, warmth: Double, floor: Int,
    isOver: () -> Bool, found: (Outcome) -> Void
  ) -> Outcome {
    var core = CourseSearchCore(instance, from: patterns, prices: prices, hints: hints, seed: seed)
    guard core.count > 0 else { return Outcome(patterns: [], cost: 0, steps: 0) }
    core.fill()
    let began = ContinuousClock.now
    var steps = 0
    var told = core.bestCost
    var temperature = unit * Self.heat(0, from: warmth)
    while steps < length.steps, core.bestCost > floor {
      if steps % 16 == 0 {
        if stop.shouldStop || isOver() { break }
        var done = Double(steps) / Double(length.steps)
        if let end = length.end {
          let now = ContinuousClock.now
          if now >= end { break }
          done = max(done, (now - began) / max(end - began, .nanoseconds(1)))
        }
        temperature = unit * Self.heat(done, from: warmth)
        if steps % 512 == 0, core.bestCost < told {
          told = core.bestCost
          found(Outcome(patterns: core.best, cost: core.bestCost, steps: steps))
        }
      }
      core.step(temperature: temperature)
      steps += 1
    }
    return Outcome(patterns: core.best, cost: core.bestCost, steps: steps)
  }

  /// Temperature after a share of a run, in units of a waiting day: geometric from `warmth` to `mild`, then to `coldest`.
  private static func heat(_ done: Double, from warmth: Double) -> Double {
    guard warmth > mild else { return warmth * pow(coldest / warmth, done) }
    return done < mildAfter
      ? warmth * pow(mild / warmth, done / mildAfter)
      : mild * pow(coldest / mild, (done - mildAfter) / (1 - mildAfter))
  }

  /// Mean cost of a day's wait at the first start of the courses.
  private var temperatureUnit: Double {
    var sum = 0.0
    var count = 0.0
    for number in instance.classOf {
      guard let starts = instance.classes[number].routes.first?.starts, starts.count > 1 else {
        continue
      }
      sum += Double(starts[1].cost - starts[0].cost) / Double(starts[1].day - starts[0].day)
      count += 1
    }
    return count > 0 ? max(1, sum / count) : 1
  }

  /// A whole assignment from shares of patterns: the largest shares that fit, then every course still out where it is
  /// cheapest.
  package func completed(
    _ shares: [(courseClass: Int, pattern: CoursePattern, share: Double)]
  ) -> Outcome {
    var core = CourseSearchCore(
      instance, from: Array(repeating: nil, count: instance.courses.count), seed: 1)
    var waiting = Array(repeating: [Int](), count: instance.classes.count)
    for (position, number) in instance.classOf.enumerated() { waiting[number].append(position) }
    let order = shares.indices.sorted { (shares[$1].share, $0) < (shares[$0].share, $1) }
    for index in order {
      let (number, pattern, share) = shares[index]
      var left = max(1, Int(min(share, Double(instance.courses.count)).rounded()))
      while left > 0, let course = waiting[number].first, core.fits(pattern, course: course) {
        let bounds = core.startBounds(of: course)
        guard pattern.start >= bounds.first, pattern.start <= bounds.last else { break }
        core.place(course, pattern)
        waiting[number].removeFirst()
        left -= 1
      }
    }
    core.fill()
    return Outcome(patterns: core.best, cost: core.bestCost, steps: 0)
  }
}
