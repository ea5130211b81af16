/// Entries of the priced rows, by column.
struct WalkEntries {
  /// Entries of column `i` lie at `first[i]..<first[i + 1]`.
  let first: [Int]
  let row: [Int32]
  let value: [Int32]

  /// - Parameters:
  ///   - rows: of the program.
  ///   - number: of each of its columns, -1 for those left out.
  ///   - columns: how many are left.
  init(_ program: SealedProgram, rows: [Int], number: [Int], columns: Int) {
    var first = Array(repeating: 0, count: columns + 1)
    func each(_ row: Int, _ body: (Int, Int32) -> Void) {
      for (column, value) in zip(program.rows[row].columns, program.rows[row].values)
      where Int(column) < number.count && number[Int(column)] >= 0 {
        body(number[Int(column)], value)
      }
    }
    for row in rows { each(row) { column, _ in first[column + 1] += 1 } }
    for column in 0..<columns { first[column + 1] += first[column] }
    var next = first
    var entryRow = Array(repeating: Int32(0), count: first[columns])
    var entryValue = entryRow
    for (place, row) in rows.enumerated() {
      each(row) { column, value in
        entryRow[next[column]] = Int32(place)
        entryValue[next[column]] = value
        next[column] += 1
      }
    }
    self.first = first
    row = entryRow
    value = entryValue
  }
}
