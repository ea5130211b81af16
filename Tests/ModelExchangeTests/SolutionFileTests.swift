import ExactSolving
import Foundation
import ModelExchange
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// One visit on Monday in two rooms, and the program of that day.
private struct Exported {
  let problem = TestProblem.singleFractions(1).problem
  let schedule = Schedule(appointments: [.test(1, .monday)])
  let program: DayProgramModel
  let names: ModelNames

  init() throws {
    let model = try #require(DaySolver(problem).model(of: schedule, centre: 0, day: .monday))
    program = DayProgramModel(model)
    names = program.names
  }

  func places(_ text: String) throws -> [DayModel.Place] {
    try DaySolution(Data(text.utf8), of: .names(names)).places
  }

  func refusal(of text: String) -> String {
    do {
      let places = try places(text)
      return "\(places)"
    } catch {
      return "\(error)"
    }
  }
}

@Suite struct SolutionFileTests {
  private let later = DayModel.Place(room: "R2", start: 540, beamStart: 551)

  private static let forms = [
    // Plain lines.
    "x0_1_540_551 1\n",
    // CBC.
    "Optimal - objective value 0.00000000\n      0 constant  1  0\n    123 x0_1_540_551   1   0\n",
    // HiGHS.
    """
    Model status
    Optimal

    # Primal solution values
    Feasible
    Objective 0
    # Columns 2
    constant 1
    x0_0_480_490 0
    x0_1_540_551 0.9999999

    # Dual solution values
    x0_0_480_490 1
    """,
    // SCIP.
    "solution status: optimal\nobjective value: 0\nx0_1_540_551      1 \t(obj:0)\n",
    // glpsol, printed, with a line broken after a long name.
    "   No. Column name       Activity\n------\n    12 x0_1_540_551 *\n            1   0   1\n",
  ]

  @Test(arguments: forms)
  func `Solutions are read in the forms that solvers write`(form: String) throws {
    #expect(try Exported().places(form) == [later])
  }

  @Test func `glpsol's raw form counts columns instead of naming them`() throws {
    let exported = try Exported()
    let column = try #require(exported.names.columns.firstIndex(of: "x0_1_540_551"))
    let text = "c a comment\ns mip 9 9 o 0\ni 1 1\nj 1 1\nj \(column + 1) 1\ne o f\n"
    #expect(try exported.places(text) == [later])
  }

  @Test func `Whatever else a file says is refused with the reason`() throws {
    let exported = try Exported()
    #expect(exported.refusal(of: "").contains("names no column"))
    #expect(exported.refusal(of: "x0_1_540_551 many").contains("must be a number"))
    #expect(exported.refusal(of: "x0_1_540_551 nan").contains("must be a number"))
    #expect(exported.refusal(of: "x0_1_540_551 0.4").contains("places 0 of 1 visits"))
    #expect(exported.refusal(of: "x0_1_540_551 1\nx0_0_480_490 1").contains("two places"))
    #expect(exported.refusal(of: "s mip 1 1 o 0\nj 999999 1").contains("another model"))
    #expect(exported.refusal(of: "{\"places\": 3}").contains("not of the form"))
    #expect(
      exported.refusal(
        of: "{\"places\": [{\"visit\": 7, \"room\": \"R1\", \"start\": 1, \"beamStart\": 2}]}"
      ).contains("numbers visits from 0 to 0"))
  }

  @Test func `A solution is taken over only where its visits lie`() throws {
    let exported = try Exported()
    let file = DayModelFile.names(exported.names)
    let solution = try DaySolution(Data("x0_1_540_551 1".utf8), of: file)
    let moved = try exported.schedule.replacing(solution, of: file, in: exported.problem)
    #expect(moved.appointments == [.test(1, .monday, "09:00", room: 1, beam: "09:11")])
    #expect(throws: ModelExchangeFailure.self) {
      try Schedule(appointments: [.test(1, .tuesday)])
        .replacing(solution, of: file, in: exported.problem)
    }
  }
}

@Suite struct ProgramTextTests {
  private var small: LinearModel {
    var model = LinearModel(name: "small")
    let constant = model.addColumn("constant", cost: 7, .continuous(from: 1, upTo: 1))
    let first = model.addColumn("x0", cost: 3, .binary)
    let second = model.addColumn("x1", cost: 0, .binary)
    let minutes = model.addColumn("minutes", cost: 5, .continuous(from: 2, upTo: 60))
    let steps = model.addColumn("steps", cost: 1, .integer(upTo: 9))
    model.addRow("assign", [(first, 1), (second, 1)], .equal, 1)
    model.addRow("late", [(minutes, 1), (first, -12), (constant, 0)], .atLeast, 0)
    model.addRow("few", [(steps, 2), (minutes, 1), (second, 4)], .atMost, 30)
    return model
  }

  @Test func `Free MPS`() {
    #expect(
      String(decoding: FreeMPS(small).text, as: UTF8.self) == """
        NAME small FREE
        ROWS
         N cost
         E assign
         G late
         L few
        COLUMNS
         constant cost 7
         mark 'MARKER' 'INTORG'
         x0 cost 3
         x0 assign 1 late -12
         x1 assign 1 few 4
         mark 'MARKER' 'INTEND'
         minutes cost 5
         minutes late 1 few 1
         mark 'MARKER' 'INTORG'
         steps cost 1
         steps few 2
         mark 'MARKER' 'INTEND'
        RHS
         right assign 1
         right few 30
        BOUNDS
         FX bound constant 1
         UP bound x0 1
         UP bound x1 1
         LO bound minutes 2
         UP bound minutes 60
         UP bound steps 9
        ENDATA

        """)
  }

  @Test func `CPLEX LP`() {
    #expect(
      String(decoding: LPFormat(small).text, as: UTF8.self) == """
        \\ small
        Minimize
         cost: + 7 constant + 3 x0 + 5 minutes + steps
        Subject To
         assign: + x0 + x1 = 1
         late: + minutes - 12 x0 >= 0
         few: + 2 steps + minutes + 4 x1 <= 30
        Bounds
         constant = 1
         2 <= minutes <= 60
         0 <= steps <= 9
        Generals
         steps
        Binaries
         x0
         x1
        End

        """)
  }
}
