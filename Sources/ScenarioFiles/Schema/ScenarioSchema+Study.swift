extension ScenarioSchema {
  /// The schema of a study file; `$defs` has an entry for each change and its keys.
  public static var study: String {
    let definitions = [values, weights, resources, studyParts, changeDefinitions]
    return #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "TwinBeam study",
        "$ref": "#/$defs/study.yaml",
        "$defs": {

      """# + definitions.joined(separator: ",\n") + "\n  }\n}\n"
  }

  private static let studyParts = #"""
        "study.yaml": {
          "type": "object", "additionalProperties": false,
          "required": ["schemaVersion", "id", "scenario"],
          "properties": {
            "schemaVersion": {"const": 1},
            "id": {"$ref": "#/$defs/id"},
            "name": {"$ref": "#/$defs/name"},
            "question": {"$ref": "#/$defs/name"},
            "scenario": {"type": "string", "minLength": 1},
            "mode": {"enum": ["schedule", "simulate"]},
            "solver": {"$ref": "#/$defs/studySolver"},
            "simulate": {"$ref": "#/$defs/simulate"},
            "baseline": {"$ref": "#/$defs/baseline"},
            "variants": {"type": "array", "items": {"$ref": "#/$defs/variant"}},
            "grid": {"type": "array", "items": {"$ref": "#/$defs/axis"}}
          }
        },
        "studySolver": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "name": {"enum": ["auto", "greedy", "search", "courses", "exact", "exact-days"]},
            "steps": {"type": "integer", "minimum": 0, "maximum": 1000000},
            "seed": {"type": "integer", "minimum": 0, "maximum": 1000000000}
          }
        },
        "simulate": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "weeks": {"type": "integer", "minimum": 1, "maximum": 520},
            "warmUpWeeks": {"type": "integer", "minimum": 0, "maximum": 520},
            "replications": {"type": "integer", "minimum": 1, "maximum": 1000},
            "detail": {"type": "boolean"},
            "noShowShare": {"type": "number", "minimum": 0, "maximum": 1},
            "outagesPerDay": {"type": "number", "minimum": 0, "maximum": 10},
            "outageMedianMinutes": {"type": "number", "minimum": 0, "maximum": 170},
            "longOutageShare": {"type": "number", "minimum": 0, "maximum": 0.49},
            "repairFromMinutes": {"type": "integer", "minimum": 1, "maximum": 1440},
            "roomFaultsPerDay": {"type": "number", "minimum": 0, "maximum": 10},
            "roomFaultMinutes": {"type": "integer", "minimum": 1, "maximum": 1440},
            "handlingVariation": {"type": "number", "minimum": 0, "maximum": 3},
            "beamVariation": {"type": "number", "minimum": 0, "maximum": 3}
          }
        },
        "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}},
        "baseline": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "name": {"$ref": "#/$defs/name"},
            "changes": {"$ref": "#/$defs/changes"}
          }
        },
        "variant": {
          "type": "object", "additionalProperties": false, "required": ["id"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "name": {"$ref": "#/$defs/name"},
            "changes": {"$ref": "#/$defs/changes"}
          }
        }
    """#

  /// One definition a change, and `change` and `axis`, which name them all.
  private static var changeDefinitions: String {
    let kinds = KnownKeys.changes.map(\.kind)
    let varied = KnownKeys.changes.filter { $0.keys.contains(where: KnownKeys.gridKeys.contains) }
      .map(\.kind)
    func references(_ prefix: String, _ kinds: [String]) -> String {
      kinds.map { "\"\($0)\": {\"$ref\": \"#/$defs/\(prefix)\($0)\"}" }.joined(separator: ", ")
    }
    let lists = [
      "\"change\": {\"type\": \"object\", \"additionalProperties\": false, \"minProperties\": 1, "
        + "\"properties\": {\(references("change.", kinds))}}",
      "\"axis\": {\"type\": \"object\", \"additionalProperties\": false, \"minProperties\": 1, "
        + "\"properties\": {\"name\": {\"$ref\": \"#/$defs/name\"}, \(references("axis.", varied))}}",
    ]
    return
      (lists
      + KnownKeys.changes.flatMap { change in
        [
          definition("change.", change.kind, change.keys, varies: false),
          definition("axis.", change.kind, change.keys, varies: true),
        ]
      })
      .map { "    " + $0 }.joined(separator: ",\n")
  }

  private static func definition(
    _ prefix: String, _ kind: String, _ keys: [String], varies: Bool
  ) -> String {
    func value(_ key: String) -> String {
      let single = StudyValueSchema.text(of: key, kind: kind)
      guard varies, KnownKeys.gridKeys.contains(key) else { return single }
      return
        "{\"anyOf\": [\(single), {\"type\": \"array\", \"minItems\": 1, \"items\": \(single)}]}"
    }
    let properties = keys.map { "\"\($0)\": \(value($0))" }.joined(separator: ", ")
    let object =
      "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\(properties)}}"
    let short =
      KnownKeys.shortForms[kind].map(value)
      ?? (["splitCentres", "shareCentres"].contains(kind) ? "{\"const\": true}" : nil)
    let schema = short.map { "{\"anyOf\": [\(object), \($0)]}" } ?? object
    return "\"\(prefix)\(kind)\": \(schema)"
  }
}

/// What the value of a key of a change looks like.
enum StudyValueSchema {
  static func text(of key: String, kind: String) -> String {
    switch key {
    case "like" where kind == "treatOnHoliday": reference("weekdays")
    case "id", "like", "room", "source", "team", "centre", "trial", "protocol", "preferring":
      reference("id")
    case "beamLines", "equipment", "centres", "courses", "protocols": reference("ids")
    case "classes":
      "{\"anyOf\": [{\"enum\": [\"P1\", \"P2\", \"P3\", \"P4\"]}, {\"type\": \"array\"}]}"
    case "class": "{\"enum\": [\"P1\", \"P2\", \"P3\", \"P4\"]}"
    case "from", "until": reference(kind == "sourceDown" ? "moment" : "day")
    case "dates":
      "{\"anyOf\": [\(reference("day")), {\"type\": \"array\", \"items\": \(reference("day"))}]}"
    case "reason": "{\"type\": \"string\"}"
    case "weekdays": reference("weekdayList")
    case "window", "hours": reference("window")
    case "windows":
      kind == "qualityAssurance"
        ? "{\"type\": \"array\", \"items\": \(reference("qa"))}" : "{\"type\": \"object\"}"
    case "categories": "{\"type\": \"array\", \"items\": {\"enum\": [1, 2, 3]}}"
    case "per": "{\"enum\": [\"week\", \"month\"]}"
    case "pattern": "{\"enum\": [\"even\", \"random\", \"once\"]}"
    case "share": number(0, 1)
    case "factor": number(0, 20)
    case "open": "{\"type\": \"number\", \"minimum\": 0.5, \"maximum\": 24}"
    case "count": number(0, 10_000)
    case "longerByMinutes": integer(-720, 720)
    case "moreVisitsPerDay": integer(-1000, 1000)
    case "visitsPerDay": integer(1, 10_000)
    case "concurrentVisits": integer(1, 1000)
    case "minutes": integer(0, kind == "switchMinutes" ? 120 : 1440)
    case "phase": integer(1, 20)
    case "fractions": integer(1, 200)
    case "setUpMinutes", "exitMinutes": integer(0, 600)
    case "beamMinutes": integer(1, 600)
    case "daysToStart": integer(0, 365)
    default: weight(key)
    }
  }

  private static func weight(_ key: String) -> String {
    switch key {
    case "waiting", "targetDays": reference("classes")
    case "lateness": reference("lateness")
    case "prolongation": reference("categories")
    case "roomChangeMode": "{\"enum\": [\"usual\", \"consecutive\"]}"
    default: integer(0, 1_000_000)
    }
  }

  private static func reference(_ name: String) -> String { "{\"$ref\": \"#/$defs/\(name)\"}" }

  private static func integer(_ low: Int, _ high: Int) -> String {
    "{\"type\": \"integer\", \"minimum\": \(low), \"maximum\": \(high)}"
  }

  private static func number(_ low: Int, _ high: Int) -> String {
    "{\"type\": \"number\", \"minimum\": \(low), \"maximum\": \(high)}"
  }
}
