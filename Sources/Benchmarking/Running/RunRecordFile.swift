import Foundation
import Reporting

/// What a solver's process tells about itself in `run.json`; every part may be missing.
struct RunRecordFile: Decodable {
  struct Incumbent: Decodable {
    let seconds: Double
    let cost: Int
  }

  let version: String?
  let versions: [String: String]?
  let termination: String?
  let seconds: Double?
  let steps: Int?
  let incumbents: [Incumbent]?
  let courseBound: Int?

  /// Reads a file; nil when it is missing or of another form.
  init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path),
      let record = try? JSONDecoder().decode(RunRecordFile.self, from: data)
    else { return nil }
    self = record
  }

  /// The solver's version, or those of TwinBeam and what it is built with.
  var versionText: String {
    let all = (versions ?? [:]).sorted { $0.key > $1.key }.map { "\($0.key) \($0.value)" }
    return told(version ?? all.joined(separator: ", "))
  }

  /// Why it stopped, in its own word.
  var terminationText: String { told(termination ?? "") }

  /// A control character would make the table unreadable, and nobody wants to read a novel there.
  private func told(_ text: String) -> String { ForeignText.cut(ForeignText.clean(text), to: 200) }
}
