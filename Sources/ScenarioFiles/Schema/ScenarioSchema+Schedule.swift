extension ScenarioSchema {
  /// The schema of `schedule.json`.
  public static var schedule: String {
    #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "TwinBeam schedule",
      "type": "object", "additionalProperties": false,
      "required": ["scenario", "appointments"],
      "properties": {
        "schemaVersion": {"const": 1},
        "scenario": {"type": "string"},
        "asOf": {"type": "string"},
        "horizon": {"$ref": "#/$defs/horizon"},
        "appointments": {"type": "array", "items": {"$ref": "#/$defs/appointment"}},
        "reservations": {"type": "array", "items": {"$ref": "#/$defs/reservation"}},
        "tailDates": {"type": "array", "items": {"$ref": "#/$defs/tailDate"}},
        "unscheduled": {"type": "array", "items": {"$ref": "#/$defs/unscheduled"}},
        "unplaced": {"type": "array", "items": {"$ref": "#/$defs/unplaced"}},
        "breaches": {"type": "array", "items": {"$ref": "#/$defs/breach"}},
        "inherited": {"type": "array", "items": {"$ref": "#/$defs/breach"}},
        "costs": {"$ref": "#/$defs/costs"},
        "followUps": {"type": "array", "items": {"$ref": "#/$defs/followUp"}}
      },
      "$defs": {

    """# + [places, reasons, amounts].joined(separator: ",\n") + "\n  }\n}\n"
  }

  private static let places = #"""
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "clock": {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"},
        "fraction": {"type": "integer", "minimum": 1, "maximum": 1000},
        "horizon": {
          "type": "object", "additionalProperties": false,
          "required": ["firstDay", "weeks", "detailWeeks"],
          "properties": {
            "firstDay": {"$ref": "#/$defs/day"}, "weeks": {"type": "integer"},
            "detailWeeks": {"type": "integer"}
          }
        },
        "appointment": {
          "type": "object", "additionalProperties": false,
          "required": ["course", "fraction", "date", "centre", "room", "start", "beamStart"],
          "properties": {
            "course": {"type": "string"}, "fraction": {"$ref": "#/$defs/fraction"},
            "date": {"$ref": "#/$defs/day"}, "centre": {"type": "string"},
            "room": {"type": "string"}, "start": {"$ref": "#/$defs/clock"},
            "beamStart": {"$ref": "#/$defs/clock"}, "exit": {"$ref": "#/$defs/clock"}
          }
        },
        "reservation": {
          "type": "object", "additionalProperties": false,
          "required": ["course", "fraction", "date", "centre", "room", "dayPart"],
          "properties": {
            "course": {"type": "string"}, "fraction": {"$ref": "#/$defs/fraction"},
            "date": {"$ref": "#/$defs/day"}, "centre": {"type": "string"},
            "room": {"type": "string"}, "dayPart": {"type": "string"}
          }
        },
        "tailDate": {
          "type": "object", "additionalProperties": false,
          "required": ["course", "fraction", "date", "centre"],
          "properties": {
            "course": {"type": "string"}, "fraction": {"$ref": "#/$defs/fraction"},
            "date": {"$ref": "#/$defs/day"}, "centre": {"type": "string"}
          }
        }
    """#

  private static let reasons = #"""
        "reason": {
          "type": "object", "additionalProperties": false,
          "required": ["rule", "resource", "days", "from", "until", "sentence"],
          "properties": {
            "rule": {"type": "string"}, "resource": {"type": "string"},
            "days": {"type": "integer", "minimum": 0}, "from": {"$ref": "#/$defs/day"},
            "until": {"$ref": "#/$defs/day"}, "sentence": {"type": "string"},
            "obstacle": {"type": "string"},
            "values": {"type": "array", "items": {"type": "string"}}
          }
        },
        "unscheduled": {
          "type": "object", "additionalProperties": false, "required": ["course", "reasons"],
          "properties": {
            "course": {"type": "string"},
            "reasons": {"type": "array", "items": {"$ref": "#/$defs/reason"}}
          }
        },
        "unplaced": {
          "type": "object", "additionalProperties": false,
          "required": ["course", "count", "reasons"],
          "properties": {
            "course": {"type": "string"}, "count": {"type": "integer", "minimum": 0},
            "reasons": {"type": "array", "items": {"$ref": "#/$defs/reason"}}
          }
        },
        "breach": {
          "type": "object", "additionalProperties": false,
          "required": ["rule", "course", "units", "message"],
          "properties": {
            "rule": {"type": "string"}, "course": {"type": "string"},
            "fraction": {"$ref": "#/$defs/fraction"}, "date": {"$ref": "#/$defs/day"},
            "units": {"type": "integer"}, "message": {"type": "string"}
          }
        },
        "followUp": {
          "type": "object", "additionalProperties": false, "required": ["course", "dates"],
          "properties": {
            "course": {"type": "string"},
            "dates": {"type": "array", "items": {"$ref": "#/$defs/day"}}
          }
        }
    """#

  private static let amounts = #"""
        "costs": {
          "type": "object", "additionalProperties": false,
          "required": ["total", "byCost", "byCourse", "byCentre", "byWeek"],
          "properties": {
            "total": {"type": "integer"},
            "byCost": {"type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["name", "amount"],
              "properties": {"name": {"type": "string"}, "amount": {"type": "integer"}}
            }},
            "byCourse": {"type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["course", "amount"],
              "properties": {"course": {"type": "string"}, "amount": {"type": "integer"}}
            }},
            "byCentre": {"type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["centre", "amount"],
              "properties": {"centre": {"type": "string"}, "amount": {"type": "integer"}}
            }},
            "byWeek": {"type": "array", "items": {
              "type": "object", "additionalProperties": false, "required": ["week", "amount"],
              "properties": {"week": {"type": "string"}, "amount": {"type": "integer"}}
            }}
          }
        }
    """#
}
