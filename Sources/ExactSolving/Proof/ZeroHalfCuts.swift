import Solving

/// Finds rows that follow from halves of other rows because all columns are integers.
///
/// Half the sum of some rows, every coefficient and the right-hand side rounded down, holds for every integer
/// point; it says something new when the right-hand side was odd. Which rows: those without much slack whose sum is
/// even on the columns with fractional values, found by elimination modulo 2. Caprara, Fischetti, "{0,1/2}-Chvatal-Gomory
/// cuts", Math. Programming 74, 1996; the elimination after Koster, Zymolka, Kutschka, "Algorithms to separate
/// {0,1/2}-Chvatal-Gomory cuts", Algorithmica 55, 2009.
struct ZeroHalfCuts {
  /// Numbers of the method.
  struct Settings {
    /// Most cuts of one round.
    var most = 100
    /// Turns of the elimination, each in another order of columns.
    var turns = 6
    /// Sums of rows that are looked at closely.
    var examined = 3000
    /// Least violation of a cut divided by the length of its coefficients on the support.
    var least = 0.02
    /// Share of a support that a cut may have in common with a better one.
    var overlap = 0.9
    /// Slack and odd values together; half of what is missing to 1 is the violation.
    var mostLoss = 0.9
  }

  private struct Candidate {
    var rows: [Int32]
    var cut: UsedColumns.Cut
  }

  private let program: SealedProgram
  private let values: [Double]
  private let settings: Settings
  private let sums: ParitySums
  private static let tolerance = 1e-6

  /// - Parameter values: a value a column, of the relaxation to be cut off.
  init(_ program: SealedProgram, values: [Double], settings: Settings = Settings()) {
    self.program = program
    self.values = values
    self.settings = settings
    sums = ParitySums(
      program, values: values, tolerance: Self.tolerance, mostLoss: settings.mostLoss)
  }

  /// Violated cuts, the deepest first, none much like another.
  func separate(seed: UInt64) -> [SealedProgram.Row] {
    var random = SearchRandom(seed: seed)
    var found: [ParitySums.Found] = []
    var known: Set<UInt64> = []
    for _ in 0..<settings.turns { found += sums.eliminate(&random, known: &known) }
    found.sort { ($0.loss, $0.key) < ($1.loss, $1.key) }
    let used = UsedColumns(program, values: values, tolerance: Self.tolerance)
    var scratch = UsedColumns.Scratch(used)
    let candidates = found.prefix(settings.examined).compactMap { sum in
      let rows = sums.rows(of: sum)
      let cut = used.halved(rows, &scratch)
      return cut.efficacy > settings.least ? Candidate(rows: rows, cut: cut) : nil
    }
    .enumerated().sorted {
      ($1.element.cut.efficacy, $0.offset) < ($0.element.cut.efficacy, $1.offset)
    }
    var coefficients = Array(repeating: Int32(0), count: values.count)
    return choose(candidates.map(\.element)).map { halved($0.rows, &coefficients) }
  }

  private func choose(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for candidate in candidates where chosen.count < settings.most {
      let isNew = chosen.allSatisfy { other in
        let least = min(candidate.cut.size, other.cut.size)
        return Double(candidate.cut.common(other.cut)) <= settings.overlap * Double(least)
      }
      if isNew { chosen.append(candidate) }
    }
    return chosen
  }

  /// Half the sum of rows, rounded down, over all columns.
  private func halved(_ numbers: [Int32], _ sums: inout [Int32]) -> SealedProgram.Row {
    var cut = SealedProgram.Row(columns: [], values: [], most: 0)
    var touched: [Int32] = []
    for number in numbers {
      let row = program.rows[Int(number)]
      cut.most += row.most
      for (column, value) in zip(row.columns, row.values) {
        if sums[Int(column)] == 0 { touched.append(column) }
        sums[Int(column)] += value
      }
    }
    touched.sort()
    for column in touched {
      let sum = sums[Int(column)]
      sums[Int(column)] = 0
      // "At most 1" is a row, too: a column at 1 is made even by it.
      let isMadeEven = values[Int(column)] >= 1 - Self.tolerance && sum & 1 != 0
      if isMadeEven { cut.most += 1 }
      let value = (isMadeEven ? sum + 1 : sum) >> 1
      guard value != 0 else { continue }
      cut.columns.append(column)
      cut.values.append(value)
    }
    cut.most = cut.most >> 1
    return cut
  }
}
