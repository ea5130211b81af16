import TreatmentDomain

/// Writes `scenario.yaml`; weights and rules only where they differ from the model's.
enum ScenarioText {
  static func text(of document: ScenarioDocument, comment: String) -> String {
    var yaml = YAMLText()
    for line in comment.split(separator: "\n", omittingEmptySubsequences: false)
    where !comment.isEmpty {
      yaml.line(0, line.isEmpty ? "#" : "# \(line)")
    }
    yaml.line(0, "schemaVersion: \(document.schemaVersion)")
    yaml.line(0, "name: \(YAMLText.scalar(document.name))")
    yaml.line(0, "asOf: \"\(document.asOf)\"")
    yaml.line(
      0,
      "horizon: "
        + YAMLText.flow([
          ("firstDay", document.horizon.firstDay.description),
          ("weeks", "\(document.horizon.weeks)"),
          ("detailWeeks", "\(document.horizon.detailWeeks)"),
        ]))
    files(document.files, into: &yaml)
    section("weights", weights(document.weights), into: &yaml)
    section("rules", rules(document.rules), into: &yaml)
    if !document.trials.isEmpty { yaml.line(0, "trials:") }
    for trial in document.trials { write(trial, into: &yaml) }
    if !document.arrivals.isEmpty { yaml.line(0, "arrivals:") }
    for arrivals in document.arrivals { write(arrivals, into: &yaml) }
    return yaml.text
  }

  private static func files(_ files: FileNames, into yaml: inout YAMLText) {
    let pairs = YAMLText.flow(
      [
        ("facility", YAMLText.scalar(files.facility)),
        ("protocols", YAMLText.scalar(files.protocols)),
        ("courses", YAMLText.scalar(files.courses)),
        ("appointments", YAMLText.scalar(files.appointments.first ?? "appointments.csv")),
        ("calendar", YAMLText.scalar(files.calendar)),
      ] + (files.namesFollowUps ? [("followUps", YAMLText.scalar(files.followUps))] : [])
        + (files.namesEvents ? [("events", YAMLText.scalar(files.events))] : []))
    yaml.line(0, "files: \(pairs)")
  }

  private static func section(
    _ name: String, _ pairs: [(key: String, value: String?)], into yaml: inout YAMLText
  ) {
    let present = pairs.compactMap { pair in pair.value.map { (pair.key, $0) } }
    guard !present.isEmpty else { return }
    yaml.line(0, "\(name):")
    for (key, value) in present { yaml.line(1, "\(key): \(value)") }
  }

  private static func weights(_ weights: Objective) -> [(key: String, value: String?)] {
    let model = Objective()
    func classes(_ path: KeyPath<Objective, [Int]>) -> String? {
      guard weights[keyPath: path] != model[keyPath: path] else { return nil }
      return YAMLText.flow(
        zip(KnownKeys.classes, weights[keyPath: path]).map { ($0, "\($1)") })
    }
    let lateness = changed(weights, from: model, Objective.latenessKeys)
    let mode = weights.roomChangeMode
    return [
      ("waiting", classes(\.classWeights)), ("targetDays", classes(\.classTargetDays)),
      ("lateness", lateness.isEmpty ? nil : YAMLText.flow(lateness)),
      (
        "prolongation",
        weights.prolongation == model.prolongation ? nil : YAMLText.numbers(weights.prolongation)
      ),
      ("roomChangeMode", mode == model.roomChangeMode ? nil : mode.rawValue),
    ] + changed(weights, from: model, Objective.numberKeys)
  }

  private static func rules(_ rules: PlanningRules) -> [(key: String, value: String?)] {
    let model = PlanningRules()
    func numbers(_ path: KeyPath<PlanningRules, [Int]>) -> String? {
      rules[keyPath: path] == model[keyPath: path]
        ? nil : YAMLText.numbers(rules[keyPath: path])
    }
    func share(_ thousandths: Int) -> String { "\(Double(thousandths) / 1000)" }
    let shares = YAMLText.flow([
      ("source", share(rules.usableSourceShare)), ("room", share(rules.usableRoomShare)),
      ("team", share(rules.usableTeamShare)),
    ])
    let sharesDiffer =
      (rules.usableSourceShare, rules.usableRoomShare, rules.usableTeamShare)
      != (model.usableSourceShare, model.usableRoomShare, model.usableTeamShare)
    return [
      ("usableShare", sharesDiffer ? shares : nil),
      ("prolongationLimitDays", numbers(\.prolongationLimits)),
      ("maxClosureDays", numbers(\.maxClosureDays)),
      (
        "protectedShare",
        rules.protectedShare == model.protectedShare ? nil : share(rules.protectedShare)
      ),
    ] + changed(rules, from: model, PlanningRules.numberKeys)
  }

  private static func changed<Root>(
    _ value: Root, from model: Root, _ keys: [NumberKey<Root>]
  ) -> [(key: String, value: String?)] {
    keys.filter { value[keyPath: $0.path] != model[keyPath: $0.path] }
      .map { ($0.key, "\(value[keyPath: $0.path])") }
  }

  private static func write(_ trial: TrialDocument, into yaml: inout YAMLText) {
    yaml.line(1, "- id: \(YAMLText.scalar(trial.id))")
    yaml.line(2, "name: \(YAMLText.name(trial.name))")
    if !trial.protocols.isEmpty { yaml.line(2, "protocols: \(YAMLText.list(trial.protocols))") }
    if !trial.centres.isEmpty { yaml.line(2, "centres: \(YAMLText.list(trial.centres))") }
    if let day = trial.enrolsFrom { yaml.line(2, "enrolsFrom: \(day)") }
    if let day = trial.enrolsUntil { yaml.line(2, "enrolsUntil: \(day)") }
    if let maximum = trial.maximum { yaml.line(2, "maximum: \(maximum)") }
    yaml.line(2, "enrolled: \(trial.enrolled)")
  }

  private static func write(_ arrivals: ArrivalsDocument, into yaml: inout YAMLText) {
    var pairs = [
      ("protocol", YAMLText.scalar(arrivals.treatmentProtocol)),
      ("centre", YAMLText.scalar(arrivals.centre)),
    ]
    if let urgency = arrivals.waitingClass { pairs.append(("class", urgency.key)) }
    pairs += [
      ("perWeek", "\(Double(arrivals.perWeek) / 1000)"),
      ("daysToStart", "\(arrivals.daysToStart)"),
    ]
    yaml.line(1, "- " + YAMLText.flow(pairs))
  }
}
