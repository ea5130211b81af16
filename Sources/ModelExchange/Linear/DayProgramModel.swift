import ExactSolving

/// The mixed-integer program of a day model, with the meaning of its names.
///
/// ```
/// min  constant + sum cost_q x_q + overtime weight o_s + idle weight i_s
/// assign    sum_{q of v} x_q = 1                                 every visit v
/// beam      sum_{q covers minute t of source s} x_q <= 1          switch minutes included
/// room      sum_{q covers minute t of room r} x_q <= 1            turnaround included
/// team      sum_{q covers minute t of team m} x_q <= free capacity
/// urgent    sum_q (beam + switch)_q x_q <= minutes not kept free
/// overtime  o_s >= sum_{q of v on s} (exit_q - close)+ x_q        every visit v
/// first     f_s <= beam start of v,   last  l_s >= beam end of v
/// idle      step i_s >= l_s - f_s - beams - switch c_s - closed minutes inside - (step - 1)
/// changes   c_s <= beams - 1,   c_s <= 2 (beams outside room r)   every room r of s
/// ```
/// A row of a resource stands only where a visit begins to use it: intervals meet only if one begins
/// inside the other, so these rows are exact. `changes` is not: how often the beam changes rooms depends
/// on the order of the beams, and `c_s` only lies above it. The optimum can thus lie below the
/// referee's cost by `switchMinutes / stepMinutes` for each two beams in a row in one room.
public struct DayProgramModel: Sendable {
  /// The program.
  public let linear: LinearModel
  /// What its names mean.
  public let names: ModelNames
  /// Values of the columns when every visit is where it was.
  public let start: [Int]
  private let builder: DayProgramBuilder

  /// One way to place one visit.
  struct Choice: Sendable {
    let visit: Int
    let room: Int
    let source: Int
    let start: Int
    let beamStart: Int
    let beamEnd: Int
    let exitEnd: Int
    let column: Int
  }

  /// Builds the program.
  public init(_ model: DayModel) {
    var builder = DayProgramBuilder(model)
    builder.addChoices()
    builder.addAssignment()
    builder.addRooms()
    builder.addBeams()
    builder.addTeams()
    builder.addUrgent()
    for source in model.sources.indices {
      builder.addOvertime(of: source)
      builder.addIdle(of: source)
    }
    linear = builder.linear
    start = builder.values(of: model.visits.map(\.hint))
    names = ModelNames(of: model, linear: builder.linear, start: start)
    self.builder = builder
  }

  /// Values of the columns for a place of every visit, in order of visits; a place that the model bars
  /// leaves its visit without one.
  public func values(of places: [DayModel.Place]) -> [Int] { builder.values(of: places) }
}
