import Foundation

/// The files of a scenario that follows another one: tables anew, everything that people wrote by hand as they wrote it.
public struct ScenarioSuccessor {
  private let folder: String
  private let original: ScenarioDocuments

  /// Follows the scenario in `folder`, which holds `original`.
  public init(of original: ScenarioDocuments, in folder: String) {
    self.original = original
    self.folder = folder
  }

  /// The files of `next`; facility, protocols and calendar are copied, and `scenario.yaml` keeps its comments.
  ///
  /// - Throws: an issue when a file of the original cannot be read any more.
  public func files(
    of next: ScenarioDocuments
  ) throws(ScenarioIssues) -> [(name: String, content: Data)] {
    var next = next
    // A successor holds its files itself, wherever those of the original lie.
    next.scenario.files = next.scenario.files.flattened
    let (old, new) = (original.scenario.files, next.scenario.files)
    var result = [
      (new.facility, try bytes(old.facility)), (new.protocols, try bytes(old.protocols)),
    ]
    if old.namesCalendar || exists(old.calendar) {
      result.append((new.calendar, try bytes(old.calendar)))
    }
    let written = String(decoding: try bytes("scenario.yaml"), as: UTF8.self)
    let scenario = ScenarioEdit(written, of: original.scenario).text(of: next.scenario)
    var texts = [
      (new.courses, CoursesText.text(of: next.courses)),
      (new.appointments[0], AppointmentsText.text(of: next.appointments)),
    ]
    if new.namesFollowUps || !next.followUps.isEmpty {
      texts.append((new.followUps, FollowUpsText.text(of: next.followUps)))
    }
    if new.namesEvents || !next.events.isEmpty {
      texts.append((new.events, EventsText.text(of: next.events)))
    }
    texts.append(("scenario.yaml", scenario))
    return result + texts.map { ($0.0, Data($0.1.utf8)) }
  }

  private func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }

  private func bytes(_ name: String) throws(ScenarioIssues) -> Data {
    if let content = FileManager.default.contents(atPath: path(name)) { return content }
    throw ScenarioIssues([
      ScenarioIssue(
        code: .missingFile, file: name, line: nil, message: "\(name) cannot be opened",
        remedy: "it was there a moment ago; try again")
    ])
  }
}

extension FileNames {
  /// The same names without folders, and one table of visits.
  fileprivate var flattened: FileNames {
    func last(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }
    var result = self
    result.facility = last(facility)
    result.protocols = last(protocols)
    result.courses = last(courses)
    result.calendar = last(calendar)
    result.followUps = last(followUps)
    result.events = last(events)
    result.appointments = [appointments.first.map(last) ?? "appointments.csv"]
    return result
  }
}
