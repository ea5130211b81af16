import Synchronization

/// Tells a running solver to end: a deadline, or somebody who interrupts from another thread.
public final class StopSignal: Sendable {
  private let cancelled = Atomic<Bool>(false)
  private let deadline: ContinuousClock.Instant?

  /// Makes a signal that fires after `limit`, or only when cancelled.
  public init(after limit: Duration? = nil) {
    deadline = limit.map { ContinuousClock.now.advanced(by: $0) }
  }

  /// Asks the solver to end with what it has.
  public func cancel() {
    cancelled.store(true, ordering: .relaxed)
  }

  /// True once somebody cancelled.
  public var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  /// True once somebody cancelled or the deadline has passed.
  public var shouldStop: Bool {
    isCancelled || deadline.map { ContinuousClock.now >= $0 } ?? false
  }

  /// Time until the deadline, never negative; nil without one.
  public var remaining: Duration? {
    deadline.map { max(.zero, ContinuousClock.now.duration(to: $0)) }
  }
}
