import Foundation

/// Writes the documents of a scenario as a folder that `ScenarioReader` reads.
public struct ScenarioWriter {
  private let folder: String

  /// Writes to this folder, which is made when it does not exist.
  public init(folder: String) {
    self.folder = folder
  }

  /// Writes all files, each to a temporary file that is then renamed.
  ///
  /// - Parameter comment: lines for the head of `scenario.yaml`.
  /// - Throws: the system's error when a file cannot be written.
  public func write(_ documents: ScenarioDocuments, comment: String = "") throws {
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in Self.texts(of: documents, comment: comment) {
      try Data(text.utf8).write(to: url.appending(path: name), options: .atomic)
    }
  }

  /// The text of each file, `scenario.yaml` last so that a half-written folder is no scenario yet.
  public static func texts(
    of documents: ScenarioDocuments, comment: String = ""
  ) -> [(name: String, text: String)] {
    let files = documents.scenario.files
    let scenario = ScenarioText.text(of: documents.scenario, comment: comment)
    let hasFollowUps = files.namesFollowUps || !documents.followUps.isEmpty
    return [
      (files.facility, FacilityText.text(of: documents.facility)),
      (files.protocols, ProtocolsText.text(of: documents.protocols)),
      (files.calendar, CalendarText.text(of: documents.calendar)),
      (files.courses, CoursesText.text(of: documents.courses)),
      (
        files.appointments.first ?? "appointments.csv",
        AppointmentsText.text(of: documents.appointments)
      ),
    ] + (hasFollowUps ? [(files.followUps, FollowUpsText.text(of: documents.followUps))] : [])
      + (files.namesEvents || !documents.events.isEmpty
        ? [(files.events, EventsText.text(of: documents.events))] : [])
      + [("scenario.yaml", scenario)]
  }
}
