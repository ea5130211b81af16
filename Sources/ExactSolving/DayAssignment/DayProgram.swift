import GLPK
import Solving
import TreatmentDomain

/// The mixed-integer program that places some visits of a day anew while the others stay.
///
/// ```
/// min  sum c_q x_q + overtime o_s
/// s.t. sum_{q of j} x_q = 1                          every visit j that moves
///      sum_{q covers minute t of source s} x_q <= 1  at beam starts (the largest overlaps)
///      sum_{q covers slot k of room r} x_q <= 1
///      sum_{q covers slot k of team m} x_q <= what the visits that stay leave
///      sum_q w_q x_q <= minutes not kept free
///      o_s >= sum_{q of j} (end_q - close)+ x_q      every visit j that moves
/// ```
/// Idle beam is left out; the caller judges the answer by the day's full cost.
struct DayProgram {
  let instance: DayInstance
  let rows: DayRows
  let layout: RowLayout
  /// Visits that move, in order.
  let moving: [Int]
  /// Columns of the visits that move, current ones included, in order of visits.
  let columns: [Int]
  let places: [DayPlace]

  /// Solves the program and returns the day's new places; nil when GLPK found nothing usable.
  func solve(
    limits: ProgramLimits, by programs: any ProgramSolving = GuardedProgramSolver()
  ) -> (places: [DayPlace]?, answer: ProgramAnswer) {
    var program = Program()
    let variables = columns.map { program.addBinary(cost: Double(instance.columns[$0].cost)) }
    let overtime = addOvertime(to: &program, variables: variables)
    addAssignment(to: &program, variables: variables)
    addCapacity(to: &program, variables: variables)
    addUrgent(to: &program, variables: variables)
    let answer = programs.solve(
      program, start: start(count: program.columnCount, overtime: overtime), limits: limits)
    guard let values = answer.values else { return (nil, answer) }
    var result = places
    for (number, column) in columns.enumerated() where values[number].rounded() == 1 {
      result[Int(instance.columns[column].visit)] = instance.columns[column].place
    }
    return (result, answer)
  }

  private func addAssignment(to program: inout Program, variables: [Int]) {
    for visit in moving {
      let row = program.addRow(in: 1...1)
      for (number, column) in columns.enumerated() where instance.columns[column].visit == visit {
        program.set(row: row, column: variables[number], to: 1)
      }
    }
  }

  /// One row wherever columns begin to cover a resource: intervals that meet share a beginning.
  private func addCapacity(to program: inout Program, variables: [Int]) {
    var begins = Set<Int32>()
    var covering: [(first: Int32, last: Int32, number: Int)] = []
    for (number, column) in columns.enumerated() {
      for span in Int(rows.firstSpan[column])..<Int(rows.firstSpan[column + 1]) {
        let first = rows.spans[2 * span]
        begins.insert(first)
        covering.append((first, rows.spans[2 * span + 1], number))
      }
    }
    covering.sort { ($0.first, $0.number) < ($1.first, $1.number) }
    let staying = stayingUse()
    var open: [(first: Int32, last: Int32, number: Int)] = []
    var next = 0
    for row in begins.sorted() {
      open.removeAll { $0.last <= row }
      while next < covering.count, covering[next].first == row {
        open.append(covering[next])
        next += 1
      }
      let capacity = rows.capacity[Int(row)] - (staying[row] ?? 0)
      let visits = open.map { instance.columns[columns[$0.number]].visit }
      guard let some = visits.first, visits.contains(where: { $0 != some }) || capacity < 1,
        Int(capacity) < moving.count
      else { continue }
      let index = program.addRow(in: -.infinity...Double(capacity))
      for entry in open { program.set(row: index, column: variables[entry.number], to: 1) }
    }
  }

  /// How often visits that could move but stay use each team slot; rooms and beam were filtered out.
  private func stayingUse() -> [Int32: Int32] {
    var use: [Int32: Int32] = [:]
    for visit in instance.visits.indices
    where instance.visits[visit].isFree && !moving.contains(visit) {
      var spans: [Int32] = []
      let column = DayColumn(
        visit: Int32(visit), place: places[visit],
        end: Int32(instance.end(of: visit, at: places[visit])), cost: 0)
      layout.appendSpans(of: column, visit: instance.visits[visit], to: &spans)
      for span in 0..<(spans.count / 2) where Int(spans[2 * span]) >= layout.teamBase {
        for row in spans[2 * span]..<spans[2 * span + 1] { use[row, default: 0] += 1 }
      }
    }
    return use
  }

  private func addUrgent(to program: inout Program, variables: [Int]) {
    for source in instance.problem.sources.indices {
      let index = rows.urgentBase + source
      let weighted = columns.indices.filter {
        rows.urgentWeight[columns[$0]] != 0 && rows.urgentRow[columns[$0]] == index
      }
      guard !weighted.isEmpty else { continue }
      let staying = instance.visits.indices.filter {
        instance.visits[$0].isFree && !moving.contains($0)
      }
      let used = DayCheck(instance: instance).regularLoad(source, places, of: staying)
      let row = program.addRow(in: -.infinity...Double(Int(rows.capacity[index]) - used))
      for number in weighted {
        program.set(
          row: row, column: variables[number], to: Double(rows.urgentWeight[columns[number]]))
      }
    }
  }

  /// One overtime column per source that somebody could keep open; returns its column by source.
  private func addOvertime(to program: inout Program, variables: [Int]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for source in instance.problem.sources.indices {
      guard let close = instance.facts.hours[source]?.regularClose.minutes else { continue }
      let late = columns.indices.filter {
        instance.source(of: instance.columns[columns[$0]].place) == source
          && Int(instance.columns[columns[$0]].end) > close
      }
      guard !late.isEmpty else { continue }
      let variable = program.addContinuous(
        cost: Double(instance.problem.objective.overtime),
        atLeast: Double(stayingOvertime(source, close: close)))
      result[source] = variable
      for visit in moving {
        let own = late.filter { instance.columns[columns[$0]].visit == visit }
        guard !own.isEmpty else { continue }
        let row = program.addRow(in: 0...(.infinity))
        program.set(row: row, column: variable, to: 1)
        for number in own {
          let minutes = Int(instance.columns[columns[number]].end) - close
          program.set(row: row, column: variables[number], to: -Double(minutes))
        }
      }
    }
    return result
  }

  private func stayingOvertime(_ source: Int, close: Int) -> Int {
    var latest = close
    for visit in instance.visits.indices
    where !moving.contains(visit) && instance.source(of: places[visit]) == source {
      latest = max(latest, instance.end(of: visit, at: places[visit]))
    }
    return latest - close
  }

  /// The current places as a start; nil when one of them is not among the columns.
  private func start(count: Int, overtime: [Int: Int]) -> [Double]? {
    var values = Array(repeating: 0.0, count: count)
    for visit in moving {
      guard
        let number = columns.firstIndex(where: {
          instance.columns[$0].visit == visit && instance.columns[$0].place == places[visit]
        })
      else { return nil }
      values[number] = 1
    }
    for source in instance.problem.sources.indices {
      guard let variable = overtime[source],
        let close = instance.facts.hours[source]?.regularClose.minutes
      else { continue }
      var latest = close
      for visit in instance.visits.indices where instance.source(of: places[visit]) == source {
        latest = max(latest, instance.end(of: visit, at: places[visit]))
      }
      values[variable] = Double(latest - close)
    }
    return values
  }
}
