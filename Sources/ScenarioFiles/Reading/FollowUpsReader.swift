import TreatmentDomain

/// Reads `follow-ups.csv`.
struct FollowUpsReader {
  let table: CSVTable

  init?(_ bytes: [UInt8], file: String, log: IssueLog) {
    guard
      let table = CSVTable(
        bytes, file: file, known: KnownKeys.followUps, required: KnownKeys.requiredFollowUps,
        log: log)
    else { return nil }
    self.table = table
  }

  func read() -> [FollowUpRow] {
    table.rows(keyColumn: "course", kind: "course").compactMap { row in
      let course = row.required("course")?.identifier()
      let day = row.required("date")?.day()
      guard let course, let day else { return nil }
      var followUp = FollowUpRow(course: course, day: day)
      followUp.treatmentProtocol = row.value("protocol")?.identifier()
      followUp.lastFractionOn = row.value("lastFractionOn")?.day()
      followUp.place = row.place
      return followUp
    }
  }
}
