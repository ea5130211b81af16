import Reporting
import ScenarioFiles

extension RTSPResolver {
  /// For every patient the one before whom it must not start.
  mutating func order(
    _ stated: [String: [RTSPNumber]]?, _ patients: [RTSPPatientDraft], _ sizes: Sizes
  ) -> [Int?] {
    var result = Array(repeating: Int?.none, count: sizes.patients)
    guard let groups = issues.required(stated, "patientsGroupedByProtocol") else { return result }
    var isListed = Array(repeating: false, count: sizes.patients)
    for key in groups.keys.sorted() {
      let name = ForeignText.cut(ForeignText.clean(key), to: 40)
      let place = "patientsGroupedByProtocol[\"\(name)\"]"
      guard
        let members = issues.numbers(
          groups[key], place, count: 0...(.max), in: 0...(sizes.patients - 1))
      else { continue }
      for (index, member) in members.enumerated() {
        if isListed[member] {
          issues.report(
            .duplicateId, "\(place)[\(index)] is \(member), a patient that is listed already",
            "list every patient once")
        }
        isListed[member] = true
      }
      guard patients.count == sizes.patients else { continue }
      for (before, after) in zip(members, members.dropFirst())
      where patients[before].earliestStart == patients[after].earliestStart {
        result[after] = before
      }
    }
    return result
  }

  mutating func requireStarts(in instance: RTSPInstance) {
    for (index, patient) in instance.patients.enumerated()
    where instance.firstStart(of: patient) == nil {
      issues.report(
        .courseUntreatable,
        "patientInfo[\(index)] has no day from \(patient.earliestStart) to "
          + "\(instance.lastStart(of: patient)) on which it may start",
        "allow one in allowedDays that leaves time for \(patient.minutes.count) fractions")
    }
  }
}
