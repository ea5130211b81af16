import TreatmentDomain

/// Names one fraction of one course.
public struct VisitReference: Hashable, Comparable, Sendable {
  /// Index of the course.
  public let course: Int
  /// Number of the fraction in the course, from 1.
  public let fraction: Int

  /// Makes a reference.
  public init(course: Int, fraction: Int) {
    self.course = course
    self.fraction = fraction
  }

  /// Orders by course, then fraction.
  public static func < (left: VisitReference, right: VisitReference) -> Bool {
    (left.course, left.fraction) < (right.course, right.fraction)
  }
}

/// A broken hard rule with evidence.
public struct Violation: Hashable, Sendable {
  /// The rule.
  public let rule: RuleName
  /// Index of the course that breaks it; nil when several share the fault.
  public let course: Int?
  /// Number of the fraction concerned, if it is one.
  public let fraction: Int?
  /// The date concerned, if it is one.
  public let day: Day?
  /// The room, source, team, centre or trial concerned, if any.
  public let resource: Resource?
  /// Which side of the rule is broken; nil when it has one side, or none that is counted.
  public let aspect: ViolationAspect?
  /// What stands for the places of the aspect's words.
  public let values: [String]
  /// By how much the rule is broken: days, fractions, hours or minutes as the rule counts; at least 1.
  public let units: Int
  /// The visits concerned.
  public let evidence: [VisitReference]
  /// A sentence that names value, place and limit.
  public let message: String

  /// Makes a violation.
  public init(
    rule: RuleName, course: Int? = nil, fraction: Int? = nil, day: Day? = nil,
    resource: Resource? = nil, units: Int = 1, evidence: [VisitReference] = [],
    aspect: ViolationAspect? = nil, values: [String] = [], message: String
  ) {
    self.rule = rule
    self.course = course
    self.fraction = fraction
    self.day = day
    self.resource = resource
    self.units = max(1, units)
    self.aspect = aspect
    self.values = values
    self.evidence = evidence
    self.message = message
  }
}
