import Foundation
import ScenarioFiles
import Testing
import TreatmentDomain

/// All issues of a folder, also those of a schedule that lies in it.
func issues(inFolder folder: String) -> [ScenarioIssue] {
  do {
    let problem = try ScenarioReader(folder: folder).read()
    let schedule = folder + "/schedule.json"
    if FileManager.default.fileExists(atPath: schedule) {
      _ = try ScheduleReader(problem: problem).read(path: schedule)
    }
    return []
  } catch {
    return error.issues
  }
}

@Suite struct IssueIndex {
  static let folder = scenariosFolder + "/invalid"
  static let codes = IssueCode.allCases.map(\.rawValue)

  @Test("Each code has one folder under Scenarios/invalid and one row in its index")
  func codesFoldersRows() throws {
    let entries = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      .filter { !$0.contains(".") }
    #expect(entries.sorted() == Self.codes.sorted())
    let index = try String(contentsOfFile: Self.folder + "/README.md", encoding: .utf8)
    let rows = index.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(rows == rows.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    #expect(rows.sorted() == Self.codes.sorted())
  }

  @Test("Each invalid scenario has exactly its own mistake", arguments: codes)
  func exactlyOneMistake(code: String) {
    let found = issues(inFolder: Self.folder + "/" + code)
    #expect(Set(found.map(\.code.rawValue)) == [code], "\(found)")
    #expect(found.count == 1, "\(found)")
  }

  @Test("Each issue names its file and says what to do in a sentence", arguments: codes)
  func wording(code: String) {
    for issue in issues(inFolder: Self.folder + "/" + code) {
      #expect(!issue.file.isEmpty && !issue.file.hasPrefix("//"))
      #expect(!issue.message.isEmpty && !issue.remedy.isEmpty)
      #expect(!issue.message.contains("Optional(") && !issue.message.contains("nil"))
      let name = URL(filePath: issue.file).lastPathComponent
      #expect(issue.description.contains(name) && issue.description.contains("[\(code)]"))
      let withoutLine: Set<IssueCode> = [.missingFile, .emptyFile, .malformedJSON]
      #expect(issue.line != nil || withoutLine.contains(issue.code), "\(issue)")
    }
  }
}
