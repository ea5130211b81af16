import TreatmentDomain

/// A generated course in its last week, before it is written as a row.
struct VisitDraft {
  /// Index of the centre.
  let centre: Int
  /// What it is treated for, and where.
  let card: VisitCard
  let setUpMinutes: Int
  let beamMinutes: Int
  let exitMinutes: Int
  /// Days of the span on which the patient does not come, from 0.
  let absences: [Int]
  /// True when the anaesthesia team is needed.
  var isAnaesthetised = false
  /// Usual entry, in minutes after opening.
  var target = 0
  /// Hours inside which all visits lie, in minutes after opening.
  var hours: TimeWindow?

  var stay: Int { setUpMinutes + beamMinutes + exitMinutes }
}
