/// Instances of similar size.
struct SizeGroup: Hashable, Sendable {
  /// In a word: small, medium, large, or all.
  let name: String
  /// Indices of the instances, by fractions.
  let instances: Range<Int>
  /// Fractions of the smallest and the greatest of them.
  let fractions: ClosedRange<Int>

  /// Sizes within this factor of each other are one size.
  private static let likeness = 1.5

  /// Thirds of the instances by fractions; instances of similar size stay together.
  ///
  /// The instances must be in order of fractions. Fewer than three sizes make fewer groups.
  static func thirds(of instances: [BenchmarkInstance]) -> [SizeGroup] {
    let sizes = instances.map(\.fractions)
    let starts = self.starts(of: sizes)
    let names: [String] =
      switch starts.count {
      case 0, 1: ["all"]
      case 2: ["small", "large"]
      default: ["small", "medium", "large"]
      }
    return starts.indices.map { place in
      let end = place + 1 < starts.count ? starts[place + 1] : sizes.count
      return SizeGroup(
        name: names[place], instances: starts[place]..<end,
        fractions: sizes[starts[place]]...sizes[end - 1])
    }
  }

  /// Where groups begin: at 0 and at the changes of size nearest to the thirds.
  private static func starts(of sizes: [Int]) -> [Int] {
    guard let least = sizes.first else { return [] }
    var changes: [Int] = []
    var smallest = least
    for index in sizes.indices where Double(sizes[index]) > likeness * Double(smallest) {
      changes.append(index)
      smallest = sizes[index]
    }
    guard changes.count > 2 else { return [0] + changes }
    let first = nearest(to: sizes.count, in: Array(changes.dropLast()))
    let second = nearest(to: 2 * sizes.count, in: changes.filter { $0 > (first ?? 0) })
    return [0] + [first, second].compactMap { $0 }
  }

  private static func nearest(to third: Int, in changes: [Int]) -> Int? {
    changes.min { abs(3 * $0 - third) < abs(3 * $1 - third) }
  }
}
