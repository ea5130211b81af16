import Checking
import TreatmentDomain

/// What more of a resource would be worth, and what rules and preferences cost the schedule.
public struct PriceReport: Sendable {
  /// Costs of the schedule as it is, cost by cost, by the referee.
  public let costs: [CostBreakdown.NamedAmount]
  /// Total of the schedule as it is, by the referee.
  public let total: Int
  /// Name of the solver that solved again.
  public let solver: String
  /// Its step budget, the same for every comparison.
  public let steps: Int
  /// Its seed.
  public let seed: UInt64
  /// Totals after rooms and minutes were searched again with dates kept, with this seed and the next ones: differences
  /// within their range say nothing.
  public let minutesAgain: [Int]
  /// The same of the whole problem solved again.
  public let wholeAgain: [Int]
  /// Scarce things, the dearest estimate first.
  public let prices: [Price]
  /// Rules and preferences, the costliest first.
  public let rules: [RulePrice]
}

/// What one more unit of something scarce would be worth.
public struct Price: Sendable {
  /// The scarce thing.
  public let thing: ScarceThing
  /// What dual prices of a relaxation estimate, in cost units.
  public let estimate: Int
  /// What solving again with it saved; nil when it was not tried.
  public let confirmed: Confirmed?

  /// A saving seen by solving again.
  public struct Confirmed: Hashable, Sendable {
    /// A difference of two totals by the referee.
    public let saving: Int
    /// How far solving again could go.
    public let way: SolvedAgain
  }
}

/// What a rule or a preference costs the schedule.
public struct RulePrice: Sendable {
  /// The rule or preference.
  public let rule: LiftedRule
  /// Its own cost in the schedule as it is, when it has one.
  public let ownCost: Int?
  /// All other costs, solved again with it, by the referee.
  public let others: Int
  /// The same costs, solved again without it.
  public let othersWithout: Int
  /// How far solving again could go.
  public let way: SolvedAgain

  /// What it costs in other costs, as far as the search saw.
  public var amount: Int { others - othersWithout }
}

/// A rule or preference that a comparison leaves out.
public enum LiftedRule: Hashable, Sendable {
  /// A cost whose weight becomes 0, so that nobody tries to keep it low.
  case preference(CostName)
  /// Minutes kept free for urgent patients.
  case keepFree
  /// The share of open minutes that stays unreserved.
  case usableShare
  /// Maxima of trials.
  case trialPlaces
  /// Patients' daily hours.
  case patientHours
  /// Dates on which patients are away.
  case unavailableDates
  /// Minutes left to arrivals that are not known yet.
  case protectedMinutes
}
