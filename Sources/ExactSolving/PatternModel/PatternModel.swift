/// The course assignment for other programs: whole courses as columns, what they share as rows.
///
/// ```
/// min  constant + sum cost(p) x(p) + sum cost(v,o) y(v,o) + sum unscheduledCost(k) out(k)
/// s.t. sum of x(p) over the patterns of class k, + out(k) = courses of class k
///      sum of y(v,o) over the options of visit v         = sum of x(p) over the patterns with visit v
///      sum of y(v,o) load(v,o,r)                        <= capacity(r)            x, y, out whole numbers
/// ```
///
/// A pattern fixes the dates of a course and, where a change between places costs something, the kinds of places; which
/// place of a kind a visit gets is counted by visit. Patterns that differ only there would have the same cost and dates, so
/// optimum and relaxation are those of the model that lists every combination. The JSON that is exported has these
/// names.
public struct PatternModel: Codable, Hashable, Sendable {
  /// Courses that differ in nothing but their name.
  public struct CourseClass: Codable, Hashable, Sendable {
    /// Their ids.
    public let courses: [String]
    /// What one of them costs that gets no dates.
    public let unscheduledCost: Int
  }

  /// Something that courses share.
  public struct Row: Codable, Hashable, Sendable {
    /// What is counted.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// Minutes of a resource: beams and switches, rooms with turnaround, teams until they are free.
      case source, room, team
      /// Minutes for courses of a class and less urgent ones together; the rest is left to arrivals.
      case protectedSource, protectedRoom
      /// Visits of a team on a date.
      case teamVisits
      /// Courses of a trial.
      case trial
    }

    /// What is counted.
    public let kind: Kind
    /// Id of the resource or trial in the scenario.
    public let id: String
    /// ISO 8601; absent for trials.
    public let date: String?
    /// Id of the day part; absent where a row holds the whole date.
    public let dayPart: String?
    /// The most urgent class that counts; absent where all courses do.
    public let waitingClass: String?
    /// What is left for the courses of the model.
    public let capacity: Int
  }

  /// A place for a visit.
  public struct Option: Codable, Hashable, Sendable {
    /// Id of the room.
    public let room: String
    /// Id of the day part; absent in the detail window, where minutes decide.
    public let dayPart: String?
    /// What the place costs.
    public let cost: Int
    /// Number of a row and what the visit takes from it: `[row, amount]`.
    public let loads: [[Int]]
  }

  /// A visit of one or more patterns.
  public struct Visit: Codable, Hashable, Sendable {
    /// ISO 8601.
    public let date: String
    /// Where it may take place.
    public let options: [Option]
  }

  /// A whole course.
  public struct Pattern: Codable, Hashable, Sendable {
    /// Number of its class.
    public let courseClass: Int
    /// Cost of a course that follows it, apart from its places.
    public let cost: Int
    /// Numbers of its visits, without those that load no row.
    public let visits: [Int]
  }

  /// An assignment to begin with.
  public struct Start: Codable, Hashable, Sendable {
    /// Number of a pattern and how many courses follow it: `[pattern, courses]`.
    public let patterns: [[Int]]
    /// Number of a visit, of one of its options, and how many courses use it: `[visit, option, courses]`.
    public let options: [[Int]]
  }

  /// Which of all patterns the model holds.
  public struct Selection: Codable, Hashable, Sendable {
    /// False when patterns that the optimum needs may have been left out.
    public let holdsOptimum: Bool
    /// Cost of all courses above which an assignment is not wanted; absent when all patterns are there.
    ///
    /// Patterns that only dearer assignments hold were left out.
    public let costLimit: Int?
    /// Lower bound at the prices that patterns were left out by, `constant` included.
    public let rootBound: Int?
    /// Most that a pattern of the model has above the cheapest of its class at these prices.
    public let reducedCostLimit: Double?
    /// Patterns when every combination of places counts as one.
    public let combinations: Double
  }

  /// Version of this form.
  public let schemaVersion: Int
  /// Name of the scenario.
  public let scenario: String
  /// What the courses cost that stay where greedy placement puts them.
  public let constant: Int
  /// Which patterns there are.
  public let selection: Selection
  /// The classes of courses to assign.
  public let classes: [CourseClass]
  /// The rows that patterns could overload.
  public let rows: [Row]
  /// The visits.
  public let visits: [Visit]
  /// The patterns, by class.
  public let patterns: [Pattern]
  /// The greedy assignment.
  public let start: Start
}

extension PatternModel {
  /// What an assignment costs; nil when it overloads a row, leaves a visit without a place, or has more courses than there
  /// are.
  public func cost(of assignment: Start) -> Int? {
    var left = classes.map(\.courses.count)
    var unplaced = Array(repeating: 0, count: visits.count)
    var free = rows.map(\.capacity)
    var sum = constant
    for entry in assignment.patterns {
      let pattern = patterns[entry[0]]
      left[pattern.courseClass] -= entry[1]
      sum += pattern.cost * entry[1]
      for visit in pattern.visits { unplaced[visit] += entry[1] }
    }
    for entry in assignment.options {
      let option = visits[entry[0]].options[entry[1]]
      unplaced[entry[0]] -= entry[2]
      sum += option.cost * entry[2]
      for load in option.loads { free[load[0]] -= load[1] * entry[2] }
    }
    guard (left + free).allSatisfy({ $0 >= 0 }), unplaced.allSatisfy({ $0 == 0 }) else {
      return nil
    }
    return zip(classes, left).reduce(sum) { $0 + $1.0.unscheduledCost * $1.1 }
  }
}
