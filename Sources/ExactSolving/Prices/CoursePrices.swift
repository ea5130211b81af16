import GLPK
import Solving
import TreatmentDomain

/// Prices from the linear program of the course assignment: of teams and trials on every date, of beam and rooms in the weeks
/// after the detail window.
public struct CoursePrices {
  private let problem: Problem
  private let programs: any ProgramSolving

  /// Makes prices of a problem; GLPK works at best in another process.
  public init(_ problem: Problem, programs: any ProgramSolving = GuardedProgramSolver()) {
    self.problem = problem
    self.programs = programs
  }

  /// The prices of everything scarce beside a schedule, in order of resource and date; none when nothing may move.
  public func prices(of schedule: Schedule, stop: StopSignal) -> [ScarcePrice] {
    let construction = GreedyConstruction(problem)
    let assignment = CourseAssignment(construction, schedule: schedule)
    guard !assignment.instance.courses.isEmpty else { return [] }
    var tree = CourseTree(
      assignment.instance, patterns: assignment.patterns, programs: programs, stop: stop)
    tree.solveRoot(until: nil)
    var sums = Sums(problem)
    for (row, price) in tree.prices.enumerated() where price > 0 {
      sums.add(assignment.rows.meaning(of: row), price: price)
    }
    return sums.prices
  }

  /// The dearest day part stands for a date: an hour more would go there.
  private struct Sums {
    private let problem: Problem
    private var places: [ScarceThing: Int] = [:]
    private(set) var prices: [ScarcePrice] = []

    init(_ problem: Problem) {
      self.problem = problem
    }

    mutating func add(_ meaning: CourseRows.Meaning, price: Double) {
      let rules = problem.rules
      switch meaning {
      case .source(let source, let day, _), .protectedSource(_, let source, let day, _):
        let usable = 60 * Double(rules.usableSourceShare) / 1000
        offer(day) {
          .beamHour(source: source, day: $0)
        } amount: {
          usable * price
        }
      case .room(let room, let day, let part), .protectedRoom(_, let room, let day, let part):
        let usable = 60 * Double(rules.usableRoomShare) / 1000
        let parts = problem.centres[problem.centre(ofRoom: room)].dayParts
        let start = parts.indices.contains(part) ? parts[part].window.start : nil
        offer(day, hour: start.map { TimeWindow($0, $0 + 60) }) {
          .roomHour(room: room, day: $0)
        } amount: {
          usable * price
        }
      case .visits(let team, let day):
        let date = problem.horizon.firstDay.adding(day)
        offer(ScarcePrice(thing: .teamVisit(team: team, day: date), amount: price))
      case .team(let team, let day, _):
        let usable = 60 * Double(rules.usableTeamShare) / 1000
        let atOnce = Double(problem.teams[team].concurrentVisits)
        let date = problem.horizon.firstDay.adding(day)
        offer(
          ScarcePrice(
            thing: .teamHour(team: team, day: date), amount: usable * atOnce * price))
      case .trial(let trial):
        offer(ScarcePrice(thing: .trialPlace(trial: trial), amount: price))
      }
    }

    private mutating func offer(
      _ day: Int, hour: TimeWindow? = nil, _ thing: (Day) -> ScarceThing,
      amount: () -> Double
    ) {
      let date = problem.horizon.firstDay.adding(day)
      // Minutes of the detail window are priced by its own relaxation.
      guard !problem.horizon.detailDays.contains(date) else { return }
      offer(ScarcePrice(thing: thing(date), amount: amount(), hour: hour))
    }

    private mutating func offer(_ price: ScarcePrice) {
      if let place = places[price.thing] {
        if prices[place].amount < price.amount { prices[place] = price }
      } else {
        places[price.thing] = prices.count
        prices.append(price)
      }
    }
  }
}
