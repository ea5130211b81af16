/// A sum of products that tells when it does not fit.
struct CheckedSum {
  /// Nil once something did not fit.
  private(set) var value: Int? = 0

  mutating func add(_ factor: Int, times other: Int) {
    let (product, doesOverflow) = factor.multipliedReportingOverflow(by: other)
    guard let known = value, !doesOverflow else {
      value = nil
      return
    }
    let (sum, isTooLarge) = known.addingReportingOverflow(product)
    value = isTooLarge ? nil : sum
  }
}
