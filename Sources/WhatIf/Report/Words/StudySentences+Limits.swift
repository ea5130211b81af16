import Reporting

extension StudySentences {
  /// Variants that have sentences: all but the baseline, and the baseline where it has no schedule.
  var told: [Int] {
    let infeasible = content.results.variants.indices.prefix(1).filter {
      !content.results.obstacles($0).isEmpty
    }
    return infeasible + content.results.others
  }

  /// Why there is no schedule; nothing when there is one.
  func noSchedule(_ variant: Int) -> [String] {
    let sentences = content.results.obstacles(variant).map { obstacle in
      let text = ForeignText.clean(obstacle)
      return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
    return list(.noSchedule, sentences).map { [$0] } ?? []
  }

  /// What cannot be compared with the baseline.
  func limits(_ variant: Int) -> [String] {
    let shared = comparison.comparability[variant]
    return [
      shared.hasOtherPatients ? StudyWords.otherPatients : nil,
      shared.hasOtherWeights ? StudyWords.otherWeights : nil,
    ].compactMap { $0?.text(language) }
  }

  /// That waits of courses that began understate, where more still wait; nothing for schedules, which count who waits.
  func censored(_ variant: Int) -> [String] {
    guard content.isSimulated, let list = comparison.figure(.waitingList, variant: variant),
      list.verdict == .higher
    else { return [] }
    return [StudyWords.waitsUnderstate.text(language, change(list))]
  }

  /// That waiting lists grow from the first to the last counted week, so that waits depend on how long is played.
  var growth: [String] {
    let items = content.results.variants.indices.compactMap { variant -> String? in
      guard let growth = content.results.waitingListGrowth(variant) else { return nil }
      return StudyUnitWords.nameOfSubject.text(
        language, content.name(variant), content.numbers.change(growth, of: .waitingList))
    }
    return list(.listGrows, items).map { [$0] } ?? []
  }
}
