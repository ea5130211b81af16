import ScenarioFiles

/// A patient before machines and order are known.
struct RTSPPatientDraft {
  let earliestStart: Int
  let targetStart: Int
  let cost: Int
  let minutes: [Int]
  let mayStart: [Bool]
  let preferredWindow: Int?

  func patient(
    eligibility: [RTSPInstance.Eligibility], startsAfter: Int?
  ) -> RTSPInstance.Patient {
    RTSPInstance.Patient(
      earliestStart: earliestStart, targetStart: targetStart, cost: cost, minutes: minutes,
      mayStart: mayStart, eligibility: eligibility, preferredWindow: preferredWindow,
      startsAfter: startsAfter)
  }
}

extension RTSPResolver {
  mutating func patients(_ stated: [RTSPDocument.Patient]?, _ sizes: Sizes) -> [RTSPPatientDraft] {
    guard
      let stated = issues.list(
        stated, "patientInfo", count: sizes.patients...sizes.patients)
    else { return [] }
    var result: [RTSPPatientDraft] = []
    for (index, entry) in stated.enumerated() {
      if let draft = patient(entry, "patientInfo[\(index)]", sizes) { result.append(draft) }
    }
    return result.count == stated.count ? result : []
  }

  private mutating func patient(
    _ stated: RTSPDocument.Patient, _ place: String, _ sizes: Sizes
  ) -> RTSPPatientDraft? {
    let earliest = issues.number(stated.dMin, "\(place).dMin", in: 0...(sizes.days - 1))
    let target = issues.number(
      stated.dTarget, "\(place).dTarget", in: -Self.mostDays...(10 * Self.mostDays))
    let cost = issues.number(stated.cost, "\(place).cost", in: 1...Self.mostCost)
    let window = preferredWindow(stated.twPref, place, sizes)
    let allowed = issues.numbers(
      stated.allowedDays, "\(place).allowedDays", count: sizes.days...(.max), in: 0...1)
    guard let minutes = minutes(stated, place, sizes), let earliest, let target, let cost,
      let allowed
    else { return nil }
    return RTSPPatientDraft(
      earliestStart: earliest, targetStart: target, cost: cost, minutes: minutes,
      mayStart: allowed.prefix(sizes.days).map { $0 == 1 }, preferredWindow: window)
  }

  private mutating func preferredWindow(
    _ stated: RTSPNumber?, _ place: String, _ sizes: Sizes
  ) -> Int? {
    // Most patients of some sets have no wish.
    if case .null? = stated { return nil }
    guard let stated else { return nil }
    return issues.number(stated, "\(place).twPref", in: 0...(sizes.windows - 1))
  }

  private mutating func minutes(
    _ stated: RTSPDocument.Patient, _ place: String, _ sizes: Sizes
  ) -> [Int]? {
    guard
      let count = issues.number(
        stated.numFractions, "\(place).numFractions", in: 1...sizes.days),
      let minutes = issues.numbers(
        stated.fractionsDuration, "\(place).fractionsDuration", count: count...count,
        in: 1...Self.mostMinutes)
    else { return nil }
    let later = minutes.dropFirst().first ?? minutes[0]
    if let odd = minutes.indices.dropFirst(2).first(where: { minutes[$0] != later }) {
      issues.report(
        .visitContradiction,
        "\(place).fractionsDuration[\(odd)] is \(minutes[odd]), but [1] is \(later)",
        "fractions after the first must last equally long")
      return nil
    }
    if minutes[0] < later {
      issues.report(
        .visitContradiction,
        "\(place).fractionsDuration[0] is \(minutes[0]), but later fractions last \(later)",
        "the first fraction must not be shorter than later ones")
      return nil
    }
    return minutes
  }
}
