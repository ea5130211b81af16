import TreatmentDomain

extension ScenarioSchema {
  static let scenarioFile = #"""
        "scenario.yaml": {
          "type": "object", "additionalProperties": false,
          "required": ["schemaVersion", "name", "asOf", "horizon"],
          "properties": {
            "schemaVersion": {"const": 1},
            "name": {"$ref": "#/$defs/id"},
            "asOf": {"$ref": "#/$defs/moment"},
            "horizon": {"$ref": "#/$defs/horizon"},
            "files": {"$ref": "#/$defs/files"},
            "weights": {"$ref": "#/$defs/weights"},
            "rules": {"$ref": "#/$defs/rules"},
            "trials": {"type": "array", "items": {"$ref": "#/$defs/trial"}},
            "arrivals": {"type": "array", "items": {"$ref": "#/$defs/arrivals"}}
          }
        },
        "horizon": {
          "type": "object", "additionalProperties": false, "required": ["firstDay"],
          "properties": {
            "firstDay": {"$ref": "#/$defs/day"},
            "weeks": {"type": "integer", "minimum": 1, "maximum": 52},
            "detailWeeks": {"type": "integer", "minimum": 1, "maximum": 52}
          }
        },
        "files": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "facility": {"type": "string"},
            "protocols": {"type": "string"},
            "courses": {"type": "string"},
            "appointments": {"anyOf": [
              {"type": "string"}, {"type": "array", "items": {"type": "string"}}
            ]},
            "calendar": {"type": "string"},
            "followUps": {"type": "string"},
            "events": {"type": "string"}
          }
        },
        "trial": {
          "type": "object", "additionalProperties": false, "required": ["id"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "name": {"$ref": "#/$defs/name"},
            "protocols": {"$ref": "#/$defs/ids"},
            "centres": {"$ref": "#/$defs/ids"},
            "enrolsFrom": {"$ref": "#/$defs/day"},
            "enrolsUntil": {"$ref": "#/$defs/day"},
            "maximum": {"type": "integer", "minimum": 0, "maximum": 100000},
            "enrolled": {"type": "integer", "minimum": 0, "maximum": 100000}
          }
        },
        "arrivals": {
          "type": "object", "additionalProperties": false,
          "required": ["protocol", "centre", "perWeek", "daysToStart"],
          "properties": {
            "protocol": {"$ref": "#/$defs/id"},
            "centre": {"$ref": "#/$defs/id"},
            "class": {"enum": ["P1", "P2", "P3", "P4"]},
            "perWeek": {"type": "number", "minimum": 0, "maximum": 1000},
            "daysToStart": {"type": "integer", "minimum": 0, "maximum": 365}
          }
        }
    """#

  /// Weights and rules, whose numbers come from the same table as in the reader.
  static var weights: String {
    let weightNumbers = properties(Objective.numberKeys)
    let latenessNumbers = properties(Objective.latenessKeys)
    let ruleNumbers = properties(PlanningRules.numberKeys)
    return #"""
          "classes": {
            "type": "object", "additionalProperties": false,
            "properties": {
              "P1": {"type": "integer", "minimum": 0, "maximum": 10000},
              "P2": {"type": "integer", "minimum": 0, "maximum": 10000},
              "P3": {"type": "integer", "minimum": 0, "maximum": 10000},
              "P4": {"type": "integer", "minimum": 0, "maximum": 10000}
            }
          },
          "categories": {
            "type": "array", "minItems": 3, "maxItems": 3,
            "items": {"type": "integer", "minimum": 0, "maximum": 1000000}
          },
          "lateness": {
            "type": "object", "additionalProperties": false,
            "properties": {
      \#(latenessNumbers)
            }
          },
          "weights": {
            "type": "object", "additionalProperties": false,
            "properties": {
              "waiting": {"$ref": "#/$defs/classes"},
              "targetDays": {"$ref": "#/$defs/classes"},
              "lateness": {"$ref": "#/$defs/lateness"},
              "prolongation": {"$ref": "#/$defs/categories"},
              "roomChangeMode": {"enum": ["usual", "consecutive"]},
      \#(weightNumbers)
            }
          },
          "usableShare": {
            "type": "object", "additionalProperties": false,
            "properties": {
              "source": {"type": "number", "minimum": 0, "maximum": 1},
              "room": {"type": "number", "minimum": 0, "maximum": 1},
              "team": {"type": "number", "minimum": 0, "maximum": 1}
            }
          },
          "rules": {
            "type": "object", "additionalProperties": false,
            "properties": {
              "usableShare": {"$ref": "#/$defs/usableShare"},
              "prolongationLimitDays": {"$ref": "#/$defs/categories"},
              "maxClosureDays": {"$ref": "#/$defs/categories"},
              "protectedShare": {"type": "number", "minimum": 0, "maximum": 1},
      \#(ruleNumbers)
            }
          }
      """#
  }

  /// What `twinbeam generate --settings` reads.
  static var settingsFile: String {
    let numbers = properties(GeneratorSettings.numberKeys)
    return #"""
          "settings.yaml": {
            "type": "object", "additionalProperties": false,
            "properties": {
              "weights": {"$ref": "#/$defs/weights"},
      \#(numbers)
            }
          }
      """#
  }

  private static func properties<Root>(_ keys: [NumberKey<Root>]) -> String {
    keys.map { number in
      "          \"\(number.key)\": {\"type\": \"integer\", \"minimum\": "
        + "\(number.range.lowerBound), \"maximum\": \(number.range.upperBound)}"
    }.joined(separator: ",\n")
  }
}
