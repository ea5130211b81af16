import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct RowMeaningTests {
  @Test func `Every row is told by what it stands for`() throws {
    var test = TestProblem.twoCentres(courses: [.test()])
    test.teams = [.test("ventilator"), .test("chair")]
    test.trials = [Trial(id: "T", name: LocalizedName(english: "T"), maximum: 3, enrolled: 1)]
    test.protocols = [.test(phases: [.test(fractions: 4)])]
    test.arrivals = [.test(perWeek: 5000)]
    test.rules.protectedShare = 1000
    let rows = CourseRows(test.problem, protected: ProtectedMinutes(test.problem))
    #expect(!rows.levels.isEmpty)
    for row in 0..<rows.count {
      let found =
        switch rows.meaning(of: row) {
        case .source(let source, let day, let part): rows.row(source: source, day: day, part: part)
        case .room(let room, let day, let part): rows.row(room: room, day: day, part: part)
        case .team(let team, let day, let part): rows.row(team: team, day: day, part: part)
        case .visits(let team, let day): rows.visitRow(team: team, day: day)
        case .trial(let trial): rows.row(trial: trial)
        case .protectedSource(let level, let source, let day, let part):
          rows.row(
            level: rows.levels.firstIndex(of: level) ?? -1, source: source, day: day, part: part)
        case .protectedRoom(let level, let room, let day, let part):
          rows.row(level: rows.levels.firstIndex(of: level) ?? -1, room: room, day: day, part: part)
        }
      #expect(found == row)
    }
  }
}
