import ArgumentParser
import ExactSolving
import Foundation
import ModelExchange
import TreatmentDomain

/// Whole courses instead of centre-days.
extension ExportCommand {
  func validatePatterns() throws {
    if schedule != nil || centre != nil || date != nil || apart {
      throw ValidationError(
        "--patterns writes one model of all courses as greedy placement leaves them; --schedule, "
          + "--centre, --date and --apart do not go with it.")
    }
    if mostPatterns < 1 {
      throw ValidationError("--most-patterns is \(mostPatterns); it must be at least 1.")
    }
  }

  func writePatterns(_ problem: Problem, format: DayModelFiles.Format) throws {
    let model: PatternModel?
    do {
      model = try CourseModels(problem).patternModel(costLimit: costLimit, most: mostPatterns)
    } catch .contradicted(let sentences) {
      Console.remark("No schedule exists: \(sentences.joined(separator: "; "))")
      throw Exit.infeasible
    } catch {
      Console.remark("\(error)")
      throw Exit.nothingFound
    }
    guard let model else {
      Console.remark("No course can move; there is nothing to export.")
      throw Exit.nothingFound
    }
    try write(try PatternModelFiles(model, format: format).files)
    Console.remark(Self.sentence(model))
  }

  private static func sentence(_ model: PatternModel) -> String {
    let selection = model.selection
    let counts =
      "\(model.patterns.count) patterns (\(selection.combinations) with every place by itself), "
      + "\(model.rows.count) rows"
    guard selection.costLimit != nil else { return "\(counts); complete." }
    return selection.holdsOptimum
      ? "\(counts); those that no schedule within --cost-limit holds are left out."
      : "\(counts); some that the optimum may need are left out."
  }
}
