import TreatmentDomain

extension QualityAssuranceWindow {
  /// The hours that beams leave of it on a date: what yields to overtime begins after the last beam; nil when nothing is left.
  func hours(afterLastBeam last: MinuteOfDay?) -> TimeWindow? {
    guard yieldsToOvertime, let last else { return window }
    let rest = TimeWindow(max(window.start, last), window.end)
    return rest.isEmpty ? nil : rest
  }
}
