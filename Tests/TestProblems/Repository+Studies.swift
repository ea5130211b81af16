import Foundation

extension Repository {
  /// The example studies, sorted.
  public static let studies: [String] = {
    let folder = "Scenarios/what-if"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }()
}
