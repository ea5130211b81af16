import TreatmentDomain

/// Reads the settings of generated days and weeks: `weights` as in `scenario.yaml`, and minutes.
public struct GeneratorSettingsReader {
  private let path: String

  /// Reads the file at this path.
  public init(path: String) {
    self.path = path
  }

  /// The settings; keys that are not there keep the model's defaults.
  ///
  /// - Throws: every issue of the file at once.
  public func read() throws(ScenarioIssues) -> GeneratorSettings {
    let log = IssueLog()
    let settings = settings(log)
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
    return settings
  }

  private func settings(_ log: IssueLog) -> GeneratorSettings {
    var settings = GeneratorSettings()
    let root = TextFile(folder: "", log: log).bytes(of: path, remedy: "check the path")
      .flatMap { YAMLFile.root(of: $0, file: path, log: log) }
    guard let root,
      let top = MappingReader(
        root, keys: KnownKeys.settings, subject: "the settings", file: path, log: log)
    else { return settings }
    settings.weights = WeightsReader().read(top)
    for number in GeneratorSettings.numberKeys {
      settings[keyPath: number.path] = top.integer(
        number.key, in: number.range, default: settings[keyPath: number.path])
    }
    return settings
  }
}
