import Foundation
import ScenarioFiles
import TestProblems
import Testing

@testable import Benchmarking

/// The sample with one text replaced, and what the reader shall say of it.
private struct Broken: CustomTestStringConvertible {
  let old: String
  let new: String
  let code: IssueCode
  let message: String

  var testDescription: String { message }

  init(_ old: String, _ new: String, _ code: IssueCode, _ message: String) {
    self.old = old
    self.new = new
    self.code = code
    self.message = message
  }

  /// The issues, as many as there are.
  func issues() throws -> [ScenarioIssue] {
    #expect(RTSPSample.file.contains(old))
    do {
      _ = try RTSPSample.read(replacing: old, by: new)
      return []
    } catch let found as ScenarioIssues {
      return found.issues
    }
  }
}

@Suite struct RTSPFileTests {
  @Test func `A packed file reads as the file itself`() throws {
    try inScratchFolder { folder in
      let plain = try folder.write(RTSPSample.file, to: "made-up.json")
      let read = try RTSPReader(path: plain).read()
      let fit = try #require(try RTSPReader(path: plain).firstFit(of: read))
      try RTSPSample.pack(plain)
      let packed = folder.path("made-up.json.gz")
      #expect(try RTSPReader(path: packed).read() == read)
      #expect(try RTSPReader(path: packed).firstFit(of: read) == fit)
      #expect(read.patients.count == 4 && read.machines == 3 && read.windows == 4)
      #expect(read.days == 9 && read.patients.map(\.preferredWindow) == [nil, 0, 3, nil])
    }
  }

  @Test func `A file without a solution is read all the same`() throws {
    try inScratchFolder { folder in
      for end in [", \"firstFit\": null", ""] {
        let file = try folder.write("{\"instance\": \(RTSPSample.instance)\(end)}", to: "a.json")
        let instance = try RTSPReader(path: file).read()
        #expect(try RTSPReader(path: file).firstFit(of: instance) == nil)
      }
    }
  }

  @Test func `Instances are found by their ending and named without it`() throws {
    try inScratchFolder { folder in
      try RTSPSample.pack(folder.write(RTSPSample.file, to: "set/b.json"))
      let named = try folder.write(RTSPSample.file, to: "set/c.json")
      try folder.write(RTSPSample.schedule, to: "set/schedule.json")
      let found = try InstanceFolders.find([folder.path("set")])
      #expect(found.map(\.name) == ["b"])
      #expect(try InstanceFolders.find([folder.path("set"), named]).map(\.name) == ["b", "c"])
      let instance = try Instance(found[0])
      #expect(instance.problem.name == "b" && instance.facts.bound == 450)
      #expect(instance.facts.courses == 4 && instance.facts.fractions == 8)
    }
  }

  private static let broken = [
    Broken("\"patientsQty\": 4", "\"patients\": 4", .missingKey, "patientsQty is missing"),
    Broken("\"patientsQty\": 4", "\"patientsQty\": 0", .outOfRange, "patientsQty is 0"),
    Broken(
      "\"patientsQty\": 4", "\"patientsQty\": 5", .outOfRange, "patientInfo has 4 entries"),
    Broken(
      "\"machinesQty\": 3", "\"machinesQty\": \"3\"", .wrongType, "machinesQty is the text 3"),
    Broken(
      "\"machinesQty\": 3", "\"machinesQty\": 1e30", .wrongType, "machinesQty is 1e+30"),
    Broken(
      "\"machinesQty\": 3", "\"machinesQty\": 99999999999999999999", .wrongType,
      "machinesQty is 1e+20"),
    Broken(
      "\"timeWindowsQty\": 4", "\"timeWindowsQty\": 3", .outOfRange,
      "machinesCapacity[0] has 12 entries"),
    Broken("[10, 20, 30", "[-10, 20, 30", .outOfRange, "machinesCapacity[0][0] is -10"),
    Broken("[10, 20, 30", "[10, 20.5, 30", .wrongType, "machinesCapacity[0][1] is 20.5"),
    Broken("[10, 20, 30", "[10, null, 30", .wrongType, "machinesCapacity[0][1] is null"),
    Broken("[10, 20, 30", "[10, [1], 30", .wrongType, "machinesCapacity[0][1] is of another kind"),
    Broken("[10, 20, 30", "[10, true, 30", .wrongType, "machinesCapacity[0][1] is true"),
    Broken("[2, 1, 1]", "[2, 3, 1]", .outOfRange, "machineEligibility[1][1] is 3"),
    Broken(
      "[2, 1, 1]", "[1, 1, 1]", .courseUntreatable,
      "machineEligibility[1] has no preferred machine"),
    Broken(
      "[1, 0, 2]", "[1, 2, 2]", .visitContradiction,
      "machineBeamMatching[1][2] does not go with the other entries"),
    Broken(
      "[1, 0, 2]", "[1, 0, 0]", .visitContradiction,
      "machineBeamMatching[2][2] does not go with the other entries"),
    Broken("\"cost\": 10", "\"cost\": 0", .outOfRange, "patientInfo[0].cost is 0"),
    Broken("\"cost\": 10, ", "", .missingKey, "patientInfo[0].cost is missing"),
    Broken(
      "[20, 10, 10]", "[20, 10]", .outOfRange,
      "patientInfo[0].fractionsDuration has 2 entries"),
    Broken(
      "[20, 10, 10]", "[20, 10, 12]", .visitContradiction,
      "patientInfo[0].fractionsDuration[2] is 12, but [1] is 10"),
    Broken(
      "[20, 10, 10]", "[8, 10, 10]", .visitContradiction,
      "patientInfo[0].fractionsDuration[0] is 8, but later fractions last 10"),
    Broken(
      "[0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]", "[0, 1]", .outOfRange,
      "patientInfo[1].allowedDays has 2 entries"),
    Broken(
      "[0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]", "[0, 0, 0, 0, 0, 0, 0, 0, 1]", .courseUntreatable,
      "patientInfo[1] has no day from 0 to 7 on which it may start"),
    Broken("\"twPref\": 3", "\"twPref\": 4", .outOfRange, "patientInfo[2].twPref is 4"),
    Broken(
      "[0, 3]", "[0, 9]", .outOfRange, "patientsGroupedByProtocol[\"(1.0, 'A')\"][1] is 9"),
    Broken(
      "[0, 3]", "[0, 0]", .duplicateId,
      "patientsGroupedByProtocol[\"(1.0, 'A')\"][1] is 0, a patient that is listed already"),
    Broken(
      "[0, 3]", "7", .wrongType, "instance.patientsGroupedByProtocol.(1.0, 'A') is of another kind"),
    Broken("{\"instance\"", "{\"instances\"", .missingKey, "instance is missing"),
    Broken("{\"instance\"", "{\"instance", .malformedJSON, "cannot be read as JSON"),
  ]

  @Test(arguments: broken)
  private func `What is wrong with a file is said with value, place and remedy`(
    example: Broken
  ) throws {
    let issues = try example.issues()
    #expect(
      issues.contains { $0.code == example.code && $0.message.contains(example.message) },
      "\(issues)")
    #expect(issues.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test func `All wrong numbers are told at once, but not thousands`() throws {
    let two = Broken("[10, 20, 30", "[-1, 20, -3", .outOfRange, "")
    #expect(try two.issues().count == 2)
    let row = "[10, 20, 30, 30, 22, 30, 30, 30, 20, 20, 0, 20],"
    let bad = "[" + Array(repeating: "-1", count: 12).joined(separator: ", ") + "],"
    let many = Broken(
      row, Array(repeating: bad, count: 100).joined(), .outOfRange, "")
    #expect(try many.issues().count == 50)
  }

  @Test func `What is no such file is said`() throws {
    func code(_ path: String) -> IssueCode? {
      do {
        _ = try RTSPReader(path: path).read()
        return nil
      } catch {
        return error.issues.first?.code
      }
    }
    try inScratchFolder { folder in
      #expect(code(folder.path("none.json.gz")) == .missingFile)
      #expect(code(folder.path("")) == .missingFile)
      #expect(code(try folder.write(RTSPSample.file, to: "plain.json.gz")) == .malformedJSON)
      #expect(code(try folder.write("", to: "empty.json")) == .emptyFile)
      #expect(code(try folder.write("", to: "empty.json.gz")) == .malformedJSON)
      #expect(code(try folder.write(Data([0xFF, 0x80, 0x00]), to: "a.json")) == .malformedJSON)
      let deep = String(repeating: "[", count: 100_000)
      #expect(code(try folder.write("{\"instance\": \(deep)", to: "deep.json")) == .malformedJSON)
      // Half of a packed file.
      try RTSPSample.pack(folder.write(RTSPSample.file, to: "half.json"))
      let whole = try #require(
        FileManager.default.contents(atPath: folder.path("half.json.gz")))
      let half = try folder.write(whole.prefix(whole.count / 2), to: "cut.json.gz")
      #expect(code(half) == .malformedJSON)
    }
  }

  @Test func `A solution of another shape is an issue`() throws {
    let instance = try RTSPSample.read()
    func messages(_ old: String, _ new: String) throws -> [String] {
      try inScratchFolder { folder in
        let text = RTSPSample.solution.replacing(old, with: new, maxReplacements: 1)
        let file = try folder.write(text, to: "solution.json")
        do {
          _ = try RTSPReader(path: file).solution(of: instance)
          return []
        } catch let found as ScenarioIssues {
          return found.issues.map(\.message)
        }
      }
    }
    #expect(try messages("[1, 20]", "[12, 20]") == ["patientAppointments[0][0][0] is 12"])
    #expect(try messages("[1, 20]", "[1, \"x\"]") == ["patientAppointments[0][0][1] is the text x"])
    #expect(try messages("[1, 20]", "[1]") == ["patientAppointments[0][0] has 1 entries"])
    #expect(try messages("[1, 20], ", "") == ["patientAppointments[0] has 3 entries"])
    #expect(try messages("[0, 1, 5, 0]", "[0, 1]") == ["startDays has 2 entries"])
    #expect(try messages("startDays", "starts") == ["startDays is missing"])
  }
}
