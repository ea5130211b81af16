import Yams

/// Turns the text of a YAML file into nodes that know their lines.
enum YAMLFile {
  /// The root node of a file, or nil after reporting what is wrong.
  static func root(of bytes: [UInt8], file: String, log: IssueLog) -> Node? {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      if let node = try Parser(yaml: text, encoding: .utf8).singleRoot() { return node }
      log.report(
        .emptyFile, Place(file: file), "\(file) holds only comments",
        remedy: "write the keys described in the README")
    } catch let error as YamlError {
      report(error, file: file, log: log)
    } catch {
      log.report(
        .malformedYAML, Place(file: file), "\(file) cannot be read as YAML: \(error)",
        remedy: "check indentation, colons and quotes")
    }
    return nil
  }

  private static func report(_ error: YamlError, file: String, log: IssueLog) {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      log.report(
        .duplicateKey, Place(file: file, line: context.mark.line),
        "\(keys.joined(separator: ", ")) stands twice in one place of \(file)",
        remedy: "keep one of them; the rest of the file is read afterwards")
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // libyaml names its own function here, which no reader of a scenario can call.
      let cause = problem.replacing(", set with yaml_set_max_nest_level())", with: "")
      log.report(
        .malformedYAML, Place(file: file, line: mark.line),
        "\(file) cannot be read as YAML at column \(mark.column): \(cause)",
        remedy: "check indentation, colons and quotes here and on the line before")
    case .reader(let problem, _, _, _):
      log.report(
        .malformedYAML, Place(file: file), "\(file) cannot be read as YAML: \(problem)",
        remedy: "remove control characters")
    default:
      log.report(
        .malformedYAML, Place(file: file), "\(file) cannot be read as YAML",
        remedy: "check indentation, colons and quotes")
    }
  }
}
