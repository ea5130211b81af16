import ExactSolving
import Foundation
import TestProblems
import Testing
import TreatmentDomain

@testable import ModelExchange

/// Three courses of two fractions that share one room for a few minutes a day.
private func exported() throws -> PatternModel {
  var test = TestProblem(
    courses: (0..<3).map { .test("A\($0)", phases: [.test(fractions: 2, perWeek: 1...2)]) })
  test.weeks = 1
  test.detailWeeks = 0
  test.sources = [.test(hours: .test("11:32", "12:28", overtime: "12:28"))]
  return try #require(
    try CourseModels(test.problem).patternModel(costLimit: nil, most: 10_000))
}

@Suite struct PatternFilesTests {
  @Test func `The JSON model is read back as it was`() throws {
    let model = try exported()
    let files = try PatternModelFiles(model, format: .json).files
    #expect(files.map(\.name) == ["patterns.json"])
    #expect(try JSONDecoder().decode(PatternModel.self, from: files[0].data) == model)
    #expect(model.rows.allSatisfy { $0.date != nil && $0.dayPart != nil })
    #expect(Set(model.classes.flatMap(\.courses)) == ["A0", "A1", "A2"])
  }

  @Test(arguments: [DayModelFiles.Format.mps, .lp])
  func `Programs come with the JSON model`(format: DayModelFiles.Format) throws {
    let files = try PatternModelFiles(try exported(), format: format).files
    #expect(files.map(\.name) == ["patterns.\(format.rawValue)", "patterns.json"])
  }

  @Test func `The program costs what the model costs, and the start breaks no row`() throws {
    let model = try exported()
    let linear = PatternProgramModel(model).linear
    var values = Array(repeating: 0, count: linear.columns.count)
    var left = model.classes.map(\.courses.count)
    func set(_ name: String, _ value: Int) {
      guard let column = linear.columns.firstIndex(where: { $0.name == name }) else { return }
      values[column] = value
    }
    for entry in model.start.patterns {
      set("x_\(entry[0])", entry[1])
      left[model.patterns[entry[0]].courseClass] -= entry[1]
    }
    for entry in model.start.options { set("y_\(entry[0])_\(entry[1])", entry[2]) }
    for (number, count) in left.enumerated() { set("out_\(number)", count) }
    #expect(linear.broken(by: values) == [])
    #expect(linear.cost(of: values) + model.constant == model.cost(of: model.start))
    #expect(linear.rows.contains { $0.name.hasPrefix("visit_") })
  }
}
