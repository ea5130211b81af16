extension StudyResults {
  /// By how many courses the waiting list of a simulated variant is longer after the last counted week than after the first;
  /// nil where it does not clearly grow.
  func waitingListGrowth(_ variant: Int) -> Estimate? {
    guard study.mode == .simulate else { return nil }
    let differences = cells[variant].compactMap { cell -> Double? in
      guard let weeks = cell?.weeks, weeks.count > 1, let first = Self.waitingList(in: weeks[0]),
        let last = Self.waitingList(in: weeks[weeks.count - 1])
      else { return nil }
      return last - first
    }
    return Verdict(differences: differences) == .higher ? Estimate(differences) : nil
  }

  private static func waitingList(in figures: [Figure]) -> Double? {
    figures.first { $0.key == Figure.Key(.waitingList) && $0.isReadable }?.value
  }
}
