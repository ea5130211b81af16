import TreatmentDomain

/// What other programs know a visit by, over editions, rooms and files.
enum VisitIdentity {
  /// The name of a fraction: different fractions have different names.
  static func fraction(_ fraction: Int, ofCourse id: String) -> String {
    // The number stands after the last dot, so that no two pairs run together.
    "\(ReportFile.name(of: id)).\(fraction)@twinbeam"
  }

  /// The name of a follow-up date.
  static func followUp(on day: String, ofCourse id: String) -> String {
    "\(ReportFile.name(of: id)).follow-up.\(day)@twinbeam"
  }
}
