/// The keys and columns of every file: what the readers accept and what the schema lists.
enum KnownKeys {
  static let scenario = [
    "schemaVersion", "name", "asOf", "horizon", "files", "weights", "rules", "trials",
    "arrivals",
  ]
  static let horizon = ["firstDay", "weeks", "detailWeeks"]
  static let files = [
    "facility", "protocols", "courses", "appointments", "calendar", "followUps", "events",
  ]
  static let classes = ["P1", "P2", "P3", "P4"]
  static let lateness = ["linear", "quadratic"]
  static let weights = [
    "waiting", "targetDays", "lateness", "unscheduled", "unplacedFraction", "breach", "breachUnit",
    "prolongation", "timeOfDayDrift", "driftToleranceMinutes", "weekSpread",
    "spreadToleranceMinutes", "preferredDayPart", "preferredMinute", "preferredToleranceMinutes",
    "dayPartChange", "roomChange", "roomChangeMode", "centrePreference", "overtime", "couchWait",
    "beamIdle", "beamIdleStepMinutes", "disruption", "imbalance", "imbalanceTolerance",
  ]
  static let rules = [
    "startGridMinutes", "couchWaitMinutes", "usableShare", "transferWorkingDays",
    "freezeWorkingDays", "promiseDays", "spacingHours", "pairHours", "prolongationLimitDays",
    "maxClosureDays", "protectedShare",
  ]
  static let usableShare = ["source", "room", "team"]
  static let trial = [
    "id", "name", "protocols", "centres", "enrolsFrom", "enrolsUntil", "maximum", "enrolled",
  ]
  static let arrivals = ["protocol", "centre", "class", "perWeek", "daysToStart"]

  static let facility = ["centres"]
  static let name = ["en", "zh"]
  static let centre = ["id", "name", "dayParts", "therapistTeam", "sources", "teams"]
  static let source = [
    "id", "name", "particles", "switchMinutes", "hours", "qa", "downtime", "keepFreeMinutes",
    "rooms",
  ]
  static let overtimeHours = ["regular", "overtimeUntil"]
  static let qualityAssurance = ["weekdays", "date", "window", "yielding"]
  static let downtime = ["from", "until", "reason"]
  static let room = [
    "id", "beamLines", "equipment", "turnaroundMinutes", "hours", "beamMatchedGroup", "downtime",
  ]
  static let team = [
    "id", "role", "name", "concurrentVisits", "visitsPerDay", "minutesAfterExit", "windows",
    "downtime",
  ]

  static let calendar = [
    "workingWeekdays", "closures", "makeUpDays", "shortDays", "treatOnHoliday", "compensationDays",
    "startBlackout",
  ]
  static let closure = ["from", "until", "reason"]
  static let makeUpDay = ["date", "like"]
  static let shortDay = ["date", "hours"]
  static let specialSession = ["date", "hours", "categories", "like"]
  static let startBlackout = ["workingDays", "closureDays"]

  static let treatmentProtocol = [
    "id", "name", "interruptionCategory", "waitingClass", "mayChangeCentre", "mayStartBeforeBreak",
    "phases", "followUpMonths",
  ]
  static let phase = [
    "particle", "fractions", "perWeek", "beamLines", "equipment", "teams", "minutes",
    "firstFractionExtraMinutes", "freeDaysBefore", "maxGapDays", "arrivalLeadMinutes", "order",
    "alternateBeams",
  ]
  static let minutes = ["setUp", "beam", "exit"]
  static let range = ["min", "max"]
  static let followUp = ["every", "until"]

  static let courses = [
    "course", "protocol", "centres", "preferredCentre", "awayCost", "plannedFor", "class",
    "referredOn", "readyOn", "readyConfirmed", "arrivesOn", "departsOn", "gates", "fixedFrom",
    "fixedUntil", "hours", "preferred", "unavailableOn", "state", "resumesOn", "startedOn",
    "lastFractionOn", "delivered", "usualRoom", "usualTime", "planGroup", "promisedStart",
    "approvedPairs", "trial", "enrolledOn", "pins", "fractions", "perWeek", "setUpMinutes",
    "beamMinutes", "exitMinutes",
  ]
  static let requiredCourses = ["course", "protocol", "centres", "readyOn"]
  static let appointments = [
    "course", "fraction", "date", "centre", "room", "start", "beamStart", "exit", "dayPart",
    "state",
  ]
  static let requiredAppointments = ["course", "fraction", "date"]
  static let followUps = ["course", "protocol", "lastFractionOn", "date"]
  static let requiredFollowUps = ["course", "date"]

  static let events = ["event", "subject", "from", "until", "reason"]
  static let requiredEvents = ["event", "subject"]

  static let settings = ["weights", "switchMinutes", "turnaroundMinutes"]
}
