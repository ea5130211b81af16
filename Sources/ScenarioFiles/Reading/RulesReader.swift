import TreatmentDomain

/// Reads the numbers of the hard rules in `scenario.yaml`.
struct RulesReader {
  func read(_ top: MappingReader) -> PlanningRules {
    var rules = PlanningRules()
    guard let reader = top.mapping("rules", keys: KnownKeys.rules) else { return rules }
    rules.startGridMinutes = reader.integer(
      "startGridMinutes", in: 1...60, default: rules.startGridMinutes)
    reader.set(&rules.couchWaitMinutes, "couchWaitMinutes", highest: 120)
    reader.set(&rules.transferWorkingDays, "transferWorkingDays", highest: 60)
    reader.set(&rules.freezeWorkingDays, "freezeWorkingDays", highest: 60)
    reader.set(&rules.promiseDays, "promiseDays", highest: 366)
    reader.set(&rules.spacingHours, "spacingHours", highest: 48)
    reader.set(&rules.pairHours, "pairHours", highest: 23)
    reader.set(&rules.prolongationLimits, "prolongationLimitDays", highest: 366)
    reader.set(&rules.maxClosureDays, "maxClosureDays", highest: 366)
    if let shares = reader.mapping("usableShare", keys: KnownKeys.usableShare) {
      rules.usableSourceShare = shares.value("source")?.thousandths() ?? rules.usableSourceShare
      rules.usableRoomShare = shares.value("room")?.thousandths() ?? rules.usableRoomShare
      rules.usableTeamShare = shares.value("team")?.thousandths() ?? rules.usableTeamShare
    }
    return rules
  }
}
