/// Reads the section `simulate` of a study.
struct SimulationReader {
  let reader: MappingReader

  func read() -> SimulationDocument {
    var result = SimulationDocument()
    result.weeks = reader.integer("weeks", in: 1...520, default: result.weeks)
    result.warmUpWeeks = reader.integer("warmUpWeeks", in: 0...520, default: result.warmUpWeeks)
    result.replications = reader.integer(
      "replications", in: 1...1000, default: result.replications)
    result.detail = reader.boolean("detail", default: result.detail)
    result.repairFromMinutes = reader.integer(
      "repairFromMinutes", in: 1...1440, default: result.repairFromMinutes)
    result.roomFaultMinutes = reader.integer(
      "roomFaultMinutes", in: 1...1440, default: result.roomFaultMinutes)
    set(&result.noShowShare, "noShowShare", upTo: 1)
    set(&result.outagesPerDay, "outagesPerDay", upTo: 10)
    set(&result.outageMedianMinutes, "outageMedianMinutes", upTo: 170)
    setLongOutageShare(&result)
    set(&result.roomFaultsPerDay, "roomFaultsPerDay", upTo: 10)
    set(&result.handlingVariation, "handlingVariation", upTo: 3)
    set(&result.beamVariation, "beamVariation", upTo: 3)
    return result
  }

  /// The median of outages is shorter than the long ones, so fewer than half of them are long.
  private func setLongOutageShare(_ result: inout SimulationDocument) {
    set(&result.longOutageShare, "longOutageShare", upTo: 1)
    guard result.longOutageShare >= 0.5 else { return }
    reader.value("longOutageShare")?.report(
      .outOfRange, remedy: "it must be below 0.5 (the median is shorter than three hours)")
  }

  private func set(_ value: inout Double, _ key: String, upTo limit: Int) {
    guard let thousandths = reader.value(key)?.thousandths(upTo: limit) else { return }
    value = Double(thousandths) / 1000
  }
}
