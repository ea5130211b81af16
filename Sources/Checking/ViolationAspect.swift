/// What exactly is broken, where a rule has several sides; `values` of a violation stand for its limits and amounts.
public enum ViolationAspect: String, CaseIterable, Hashable, Sendable {
  /// Hours between two beams: at least.
  case hoursBetween
  /// Days between two fractions, and at most.
  case daysBetween
  /// A week, its fractions, and at most.
  case weeklyMaximum
  /// A week, its fractions, and at least.
  case weeklyMinimum
  /// Visits of a date, and at most.
  case visitsOfDate
  /// Hours between two visits of one date: at least.
  case pairHours
  /// Number of the phase before, and the date on which it ends.
  case phaseBefore
  /// Free days between phases, and at least.
  case freeDaysMinimum
  /// Free days between phases, and at most.
  case freeDaysMaximum
  /// Two particles on one date.
  case particlesOfDate
  /// Days past the nominal last date, and at most.
  case prolongation
  /// Days that closures add, and at most.
  case closureDays
  /// The hours in which the patient can come.
  case patientHours
  /// The first date on which the patient can come.
  case beforeFirstDate
  /// The last date on which the patient can come.
  case afterLastDate
  /// The patient is away.
  case patientAway
  /// The date from which the course may start.
  case beforeRelease
  /// Fractions before a break, the date on which it begins, and at least.
  case breakAfterStart
  /// First and last date of a closure that bars starts before it.
  case beforeClosure
  /// A date without starts.
  case startBarred
  /// Course that has to start before, and its start.
  case startsAfter
  /// Minutes by which something is too short, overlaps or overflows.
  case minutes
  /// Closed on the whole date.
  case closed
  /// When it is open.
  case openOnly
  /// When the beam is barred.
  case beamBarred
  /// Fractions without a visit.
  case fractionsMissing
}
