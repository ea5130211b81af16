extension SummaryText {
  /// The detail window day by day: cost and bound of rooms and minutes, and how much work they took.
  var days: [String] {
    guard !content.days.isEmpty else { return [] }
    var table = TextTable([
      (say(.day), .left), (say(.centre), .left), (say(.visits), .right), (say(.greedy), .right),
      (say(.now), .right), (say(.bound), .right), (say(.gap), .right), (say(.columns), .right),
      (say(.programs), .right), (say(.seconds), .right), ("", .left),
    ])
    for line in content.days {
      table.add([
        language.dated(line.day), problem.centres[line.centre].id, "\(line.visits)",
        Readable.number(line.before), Readable.number(line.after),
        line.bound.map(Readable.number) ?? say(.notProven), gap(line),
        Readable.number(line.columns), "\(line.programs)", Readable.seconds(line.seconds),
        line.note,
      ])
    }
    return [windowTitle] + windowBound + table.lines() + ["  " + say(.dayNote)]
  }

  private var windowTitle: String {
    let title = say(.windowCost, Readable.number(content.windowAfter))
    guard let before = content.windowBefore, before > 0 else { return title }
    let saved = before - content.windowAfter
    if saved == 0 { return title + say(.asGreedy) }
    let share = Readable.percent(abs(saved), of: before)
    return title + say(saved > 0 ? .belowGreedy : .aboveGreedy, share, Readable.number(before))
  }

  /// How far rooms and minutes could be from the best, the dates being as they are.
  private var windowBound: [String] {
    guard let bound = content.windowBound else {
      return ["  " + say(.windowNotProven)]
    }
    let gap = Readable.percent(content.windowAfter - bound, of: content.windowAfter)
    return ["  " + say(.windowBound, Readable.number(bound), gap)]
  }

  private func gap(_ line: DayLine) -> String {
    guard let bound = line.bound else { return "" }
    return tenths(line.after - bound, of: line.after)
  }
}
