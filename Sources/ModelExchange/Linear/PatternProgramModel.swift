import ExactSolving

/// The pattern model as a program: columns `x_<pattern>`, `y_<visit>_<option>` and `out_<class>`, rows `class_<class>`,
/// `visit_<visit>` and `row_<row>`, with the numbers of the JSON model.
///
/// Visits with one option need no columns of their own; the constant is left out.
struct PatternProgramModel {
  private(set) var linear: LinearModel

  init(_ model: PatternModel) {
    linear = LinearModel(name: "patterns")
    var terms = Terms(model)
    for (number, pattern) in model.patterns.enumerated() {
      var cost = pattern.cost
      for visit in pattern.visits where model.visits[visit].options.count == 1 {
        cost += model.visits[visit].options[0].cost
      }
      let column = linear.addColumn(
        "x_\(number)", cost: cost, Self.kind(model.classes[pattern.courseClass].courses.count))
      terms.add(pattern, column: column, in: model)
    }
    let total = model.classes.reduce(0) { $0 + $1.courses.count }
    for (number, visit) in model.visits.enumerated() where visit.options.count > 1 {
      for (option, place) in visit.options.enumerated() {
        let column = linear.addColumn("y_\(number)_\(option)", cost: place.cost, Self.kind(total))
        terms.visits[number].append((column, -1))
        terms.add(place, column: column)
      }
    }
    for (number, courses) in model.classes.enumerated() {
      let column = linear.addColumn(
        "out_\(number)", cost: courses.unscheduledCost, Self.kind(courses.courses.count))
      terms.classes[number].append((column, 1))
    }
    terms.addRows(of: model, to: &linear)
  }

  private static func kind(_ most: Int) -> LinearModel.Kind {
    most == 1 ? .binary : .integer(upTo: most)
  }
}

/// Coefficients by row.
private struct Terms {
  typealias Term = (column: Int, value: Int)

  var classes: [[Term]]
  var visits: [[Term]]
  /// The last column of a row takes what several visits of a pattern load it with.
  private var rows: [[Term]]

  init(_ model: PatternModel) {
    classes = model.classes.map { _ in [] }
    visits = model.visits.map { _ in [] }
    rows = model.rows.map { _ in [] }
  }

  mutating func add(_ pattern: PatternModel.Pattern, column: Int, in model: PatternModel) {
    classes[pattern.courseClass].append((column, 1))
    for visit in pattern.visits {
      let options = model.visits[visit].options
      if options.count == 1 {
        add(options[0], column: column)
      } else {
        visits[visit].append((column, 1))
      }
    }
  }

  mutating func add(_ option: PatternModel.Option, column: Int) {
    for load in option.loads {
      if let last = rows[load[0]].last, last.column == column {
        rows[load[0]][rows[load[0]].count - 1].value += load[1]
      } else {
        rows[load[0]].append((column, load[1]))
      }
    }
  }

  func addRows(of model: PatternModel, to linear: inout LinearModel) {
    for (number, terms) in classes.enumerated() {
      linear.addRow("class_\(number)", terms, .equal, model.classes[number].courses.count)
    }
    for (number, terms) in visits.enumerated() where !terms.isEmpty {
      linear.addRow("visit_\(number)", terms, .equal, 0)
    }
    for (number, terms) in rows.enumerated() {
      linear.addRow("row_\(number)", terms, .atMost, model.rows[number].capacity)
    }
  }
}
