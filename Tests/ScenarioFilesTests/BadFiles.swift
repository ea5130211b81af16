import Foundation
import ScenarioFiles
import Testing

@Suite struct BadFiles {
  @Test("A folder that does not exist is one issue about the folder")
  func missingFolder() {
    let found = issues(inFolder: "/no/such/folder")
    #expect(found.map(\.code) == [.missingFile])
    #expect(found.first?.file == "/no/such/folder")
  }

  @Test("Mistakes in all files are reported at once, sorted by file and line")
  func everythingAtOnce() throws {
    let found = try ScratchScenario()
      .replacing("weeks: 4", by: "weeks: 90", in: "scenario.yaml")
      .replacing("equipment", by: "equipmnt", in: "facility.yaml")
      .replacing("beam: 7", by: "beam: -3", in: "protocols.yaml")
      .with("courses.csv", "course,protocol,centres,readyOn\nC-1,shrot,site,2026-02-30\n")
      .issues()
    #expect(
      found.map { "\($0.file):\($0.line ?? 0) \($0.code)" } == [
        "courses.csv:2 badDate", "courses.csv:2 danglingReference",
        "facility.yaml:10 unknownKey", "protocols.yaml:4 outOfRange",
        "scenario.yaml:4 outOfRange",
      ])
    #expect(found[2].remedy == "did you mean equipment?")
    #expect(found[1].remedy == "did you mean short?")
    #expect(found[3].message == "beam is -3 in minutes of phase 1 of protocol short")
    #expect(found[3].remedy == "it must be a whole number from 1 to 600")
  }

  @Test(
    "A file without content is an issue",
    arguments: ["scenario.yaml", "facility.yaml", "protocols.yaml", "courses.csv"],
    ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
  func empty(name: String, content: String) throws {
    let found = try ScratchScenario().with(name, content).issues()
    #expect(found.map(\.code) == [.emptyFile], "\(found)")
  }

  @Test(
    "A file that is not UTF-8 is an issue with the line",
    arguments: ["scenario.yaml", "facility.yaml", "protocols.yaml", "courses.csv"])
  func notUTF8(name: String) throws {
    var scratch = ScratchScenario()
    let good = scratch.files[name] ?? Data()
    scratch.files[name] = Data("# 1\n# 2\n".utf8) + Data([0xB2, 0xA1, 0x0A]) + good
    let found = try scratch.issues()
    #expect(found.map(\.code) == [.notUTF8], "\(found)")
    #expect(found.first?.line == 3)
  }

  @Test("UTF-16 text is not UTF-8")
  func wideText() throws {
    var scratch = ScratchScenario()
    scratch.files["courses.csv"] = ScratchScenario.courses.data(using: .utf16)
    #expect(try scratch.issues().map(\.code) == [.notUTF8])
  }

  @Test("A byte-order mark and Windows line ends change nothing")
  func markAndLineEnds() throws {
    var scratch = ScratchScenario()
    for (name, content) in scratch.files {
      let text = String(decoding: content, as: UTF8.self).replacing("\n", with: "\r\n")
      scratch.files[name] = Data("\u{FEFF}\(text)".utf8)
    }
    #expect(try scratch.problem().courses.map(\.id) == ["C-1", "C-2"])
    let broken = scratch.replacing("2026-12-01", by: "2026-13-01", in: "courses.csv")
    #expect(try broken.issues().map(\.line) == [3])
  }

  @Test("Chinese ids and names are kept")
  func chinese() throws {
    let problem = try ScratchScenario()
      .with("courses.csv", "course,protocol,centres,readyOn\n患者一,short,site,2026-11-30\n")
      .problem()
    #expect(problem.courses.map(\.id) == ["患者一"])
    #expect(problem.centres[0].name.chinese == "小型中心")
  }

  @Test(
    "Bytes changed at random give issues or a problem, never a trap",
    arguments: [
      "scenario.yaml", "facility.yaml", "protocols.yaml", "calendar.yaml", "courses.csv",
      "appointments.csv",
    ])
  func mutations(name: String) throws {
    let folder = scenariosFolder + "/wuwei-lanzhou-2026w49"
    var scratch = ScratchScenario()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      scratch.files[file] = FileManager.default.contents(atPath: "\(folder)/\(file)")
    }
    let original = scratch.files[name] ?? Data()
    var random = SplitMix(state: 42)
    for _ in 0..<30 {
      var bytes = [UInt8](original)
      for _ in 0..<(1 + random.next() % 6) {
        let index = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: index)
        default: bytes.insert(Array("-:,\"[]{}|@#9 \n".utf8)[Int(random.next() % 14)], at: index)
        }
      }
      scratch.files[name] = Data(bytes)
      _ = try scratch.issues()
    }
  }
}

/// Random numbers with a seed, after Vigna's SplitMix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
