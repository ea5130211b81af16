import TreatmentDomain

/// The trials of generated scenarios and which courses take part.
enum GeneratedTrials {
  /// The protocol of the trial that only the first centre runs.
  static let ofFirstCentre = "liver-trial-10"

  private static let trials: [(id: String, treatment: String, name: LocalizedName)] = [
    (
      "oesophagus-2025", "oesophagus-photon-carbon",
      LocalizedName(
        english: "Locally advanced oesophageal cancer, photon and carbon",
        chinese: "局部晚期食管癌光子联合碳离子研究")
    ),
    (
      "breast-2025", "breast-24",
      LocalizedName(english: "Breast cancer, carbon ions", chinese: "乳腺癌碳离子研究")
    ),
    (
      "liver-2025", ofFirstCentre,
      LocalizedName(english: "Hepatocellular carcinoma, carbon ions", chinese: "肝细胞癌碳离子研究")
    ),
  ]

  /// Id of the trial of a protocol.
  static func trial(of treatment: String) -> String? {
    trials.first { $0.treatment == treatment }?.id
  }

  /// The trials with places for all courses that wait, and three more.
  static func documents(sites: [Site], rows: [CourseRow]) -> [TrialDocument] {
    trials.map { trial in
      let own = rows.filter { $0.trial == trial.id }
      let active = own.count { $0.state == .inProgress }
      var document = TrialDocument(id: trial.id, name: trial.name)
      document.protocols = [trial.treatment]
      document.centres = trial.treatment == ofFirstCentre ? [sites[0].id] : sites.map(\.id)
      document.enrolsFrom = GeneratedCalendar.firstDay.adding(-600)
      document.enrolsUntil = GeneratedCalendar.firstDay.adding(800)
      document.enrolled = 10 + active
      document.maximum = document.enrolled + own.count - active + 3
      return document
    }
  }
}
