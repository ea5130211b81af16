import TreatmentDomain

/// Mirror of one entry of `protocols.yaml`.
public struct ProtocolDocument: Hashable, Sendable {
  /// The key that courses name.
  public var id: String
  /// The name people read.
  public var name: LocalizedName
  /// How badly an interruption hurts.
  public var interruptionCategory = InterruptionCategory.two
  /// How soon a course should start.
  public var waitingClass = WaitingClass.p3
  /// True when phases may lie at different centres.
  public var mayChangeCentre = false
  /// True when one fraction before a break is enough.
  public var mayStartBeforeBreak = false
  /// The phases in order.
  public var phases: [Phase]
  /// Follow-up visits.
  public var followUpMonths: [FollowUp] = []
  /// Where the protocol stands.
  public var origin = Origin()

  /// Makes a protocol.
  public init(id: String, name: LocalizedName, phases: [Phase]) {
    self.id = id
    self.name = name
    self.phases = phases
  }
}
