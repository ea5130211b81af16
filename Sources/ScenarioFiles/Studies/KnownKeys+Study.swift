extension KnownKeys {
  static let study = [
    "schemaVersion", "id", "name", "question", "scenario", "mode", "solver", "simulate", "baseline",
    "variants", "grid",
  ]
  static let studySolver = ["name", "steps", "seed"]
  static let simulation = [
    "weeks", "warmUpWeeks", "replications", "detail", "noShowShare", "outagesPerDay",
    "outageMedianMinutes", "longOutageShare", "repairFromMinutes", "roomFaultsPerDay",
    "roomFaultMinutes", "handlingVariation", "beamVariation",
  ]
  static let baseline = ["id", "name", "changes"]
  static let variant = ["id", "name", "changes"]
  static let courseChoice = ["courses", "protocols", "classes", "preferring"]

  /// The keys of each change, in the order of the README.
  static let changes: [(kind: String, keys: [String])] = [
    ("closeRoom", ["room", "from", "until"]),
    ("addRoom", ["id", "like", "beamLines", "equipment"]),
    ("sourceDown", ["source", "from", "until", "reason"]),
    ("hours", ["source", "weekdays", "open", "longerByMinutes", "window"]),
    ("qualityAssurance", ["source", "windows"]),
    ("switchMinutes", ["source", "minutes"]),
    ("keepFree", ["source", "minutes", "share"]),
    ("team", ["team", "visitsPerDay", "moreVisitsPerDay", "concurrentVisits", "windows"]),
    ("closure", ["centre", "from", "until", "reason"]),
    ("treatOnHoliday", ["centre", "dates", "hours", "categories", "like"]),
    ("removeSessions", ["centre", "from", "until"]),
    (
      "addCourses",
      [
        "count", "per", "protocol", "class", "centres", "trial", "from", "until", "pattern",
        "daysToStart",
      ]
    ),
    ("removeCourses", courseChoice),
    ("pauseCourses", ["until"] + courseChoice),
    (
      "protocol",
      ["protocol", "phase", "fractions", "setUpMinutes", "beamMinutes", "exitMinutes"]
    ),
    ("weights", weights),
    ("protectedShare", ["share"]),
    ("forbidCentre", ["centre"] + courseChoice),
    ("forceCentre", ["centre"] + courseChoice),
    ("singleFractionDay", ["centre", "weekdays"]),
    ("demand", ["factor"] + courseChoice),
    ("splitCentres", []),
    ("shareCentres", courseChoice),
  ]

  /// What a change is about when it is written as one value, such as `demand: 1.2`.
  static let shortForms = [
    "closeRoom": "room", "hours": "open", "protectedShare": "share", "demand": "factor",
    "singleFractionDay": "weekdays",
  ]

  /// Keys that a grid may vary.
  static let gridKeys = [
    "open", "longerByMinutes", "minutes", "share", "visitsPerDay", "moreVisitsPerDay",
    "concurrentVisits", "count", "fractions", "setUpMinutes", "beamMinutes", "exitMinutes",
    "factor", "room",
  ]
}
