import Foundation

/// `thresholds.csv`: the ratio that each path had when it was last looked at.
struct Thresholds {
  /// A path may become this much slower against the reference before it is told: less than the 20 %
  /// that must be seen, more than what a busy machine does to the ratio twice in a row.
  static let tolerance = 1.15

  private(set) var ratios: [(name: String, ratio: Double)]

  /// Reads a file; without one there is nothing to compare with.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      ratios = []
      return
    }
    ratios = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
      .compactMap { line in
        let cells = line.split(separator: ",")
        guard cells.count == 2, let ratio = Double(cells[1]) else { return nil }
        return (String(cells[0]), ratio)
      }
  }

  init(of timings: [Timing]) {
    ratios = timings.map { ($0.name, $0.ratio) }
  }

  var csv: String {
    (["path,ratio"] + ratios.map { "\($0.name),\(Timing.text($0.ratio, places: 3))" })
      .joined(separator: "\n") + "\n"
  }

  /// A sentence when a path is slower than it may be; nil when it is fine or unknown.
  func complaint(about timing: Timing) -> String? {
    guard !ratios.isEmpty else { return nil }
    guard let kept = ratios.first(where: { $0.name == timing.name })?.ratio else {
      return "\(timing.name) has no threshold; write the file anew with --renew"
    }
    guard timing.ratio > kept * Self.tolerance else { return nil }
    return "\(timing.name) takes \(Timing.text(timing.ratio, places: 3)) times the reference, kept "
      + "\(Timing.text(kept, places: 3)): "
      + "\(Int((100 * (timing.ratio / kept - 1)).rounded())) % slower"
  }
}
