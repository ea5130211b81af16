/// How soon a waiting course should start.
public enum WaitingClass: Int, CaseIterable, Hashable, Comparable, Sendable {
  case p1, p2, p3, p4

  /// The key used in scenario files, `P1` to `P4`.
  public var key: String { "P\(rawValue + 1)" }

  /// Orders classes from the most to the least urgent.
  public static func < (left: WaitingClass, right: WaitingClass) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How badly an interruption hurts, after the Royal College of Radiologists' categories.
public enum InterruptionCategory: Int, CaseIterable, Hashable, Sendable {
  case one = 1
  case two, three
}

/// Follow-up visits after the last fraction.
public enum FollowUp: Hashable, Sendable {
  /// One visit this many months afterwards.
  case month(Int)
  /// Visits every so many months until a last month.
  case every(months: Int, until: Int)
}

/// A way of treating an indication: phases and their limits.
public struct TreatmentProtocol: Hashable, Sendable {
  /// The key used in scenario files.
  public let id: String
  /// The name people read.
  public let name: LocalizedName
  /// The phases in order, at least one.
  public let phases: [Phase]
  /// How badly an interruption hurts.
  public let interruptionCategory: InterruptionCategory
  /// How soon a course should start.
  public let waitingClass: WaitingClass
  /// True when phases may lie at different centres.
  public let mayChangeCentre: Bool
  /// True when one fraction before a break is enough.
  public let mayStartBeforeBreak: Bool
  /// Follow-up visits.
  public let followUp: [FollowUp]

  /// Makes a protocol.
  public init(
    id: String, name: LocalizedName, phases: [Phase], interruptionCategory: InterruptionCategory,
    waitingClass: WaitingClass, mayChangeCentre: Bool = false, mayStartBeforeBreak: Bool = false,
    followUp: [FollowUp] = []
  ) {
    self.id = id
    self.name = name
    self.phases = phases
    self.interruptionCategory = interruptionCategory
    self.waitingClass = waitingClass
    self.mayChangeCentre = mayChangeCentre
    self.mayStartBeforeBreak = mayStartBeforeBreak
    self.followUp = followUp
  }
}
