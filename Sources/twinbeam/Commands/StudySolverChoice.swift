import ScenarioFiles

/// The solver that a study names.
struct StudySolverChoice {
  let name: ScheduleCommand.SolverName

  /// - Throws: when there is no such solver, or nothing would make it end at the same place every time.
  init(_ study: StudyDocument, path: String) throws(ScenarioIssues) {
    let known = ScheduleCommand.SolverName.allCases.map(\.rawValue)
    func issue(_ code: IssueCode, _ message: String, _ remedy: String) -> ScenarioIssues {
      ScenarioIssues([
        ScenarioIssue(
          code: code, file: path, line: study.origin.place(of: "solver").line, message: message,
          remedy: remedy)
      ])
    }
    guard let name = ScheduleCommand.SolverName(rawValue: study.solver.name) else {
      throw issue(
        .badChoice, "name of the solver is \(study.solver.name)",
        Spelling.remedy(for: study.solver.name, among: known, kind: "solver"))
    }
    guard name == .greedy || study.solver.steps != nil else {
      throw issue(
        .missingKey, "steps are missing for solver \(name.rawValue)",
        "write steps: and a number such as 10; equal steps give equal results")
    }
    self.name = name
  }
}
