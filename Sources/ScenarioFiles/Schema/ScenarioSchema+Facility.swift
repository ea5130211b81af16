extension ScenarioSchema {
  static let facilityFile = #"""
        "facility.yaml": {
          "type": "object", "additionalProperties": false, "required": ["centres"],
          "properties": {
            "centres": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/centre"}}
          }
        },
        "centre": {
          "type": "object", "additionalProperties": false, "required": ["id", "sources"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "name": {"$ref": "#/$defs/name"},
            "dayParts": {
              "type": "object", "additionalProperties": {"$ref": "#/$defs/window"}
            },
            "therapistTeam": {"$ref": "#/$defs/id"},
            "sources": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/source"}},
            "teams": {"type": "array", "items": {"$ref": "#/$defs/team"}}
          }
        },
        "source": {
          "type": "object", "additionalProperties": false,
          "required": ["id", "particles", "hours", "rooms"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "name": {"$ref": "#/$defs/name"},
            "particles": {"$ref": "#/$defs/ids"},
            "switchMinutes": {"type": "integer", "minimum": 0, "maximum": 120},
            "hours": {
              "type": "object",
              "properties": {"overtimeUntil": {"$ref": "#/$defs/clock"}},
              "additionalProperties": {"anyOf": [
                {"$ref": "#/$defs/window"}, {"$ref": "#/$defs/overtimeHours"}
              ]}
            },
            "qa": {"type": "array", "items": {"$ref": "#/$defs/qa"}},
            "downtime": {"$ref": "#/$defs/downtime"},
            "keepFreeMinutes": {"type": "integer", "minimum": 0, "maximum": 1440},
            "rooms": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/room"}}
          }
        }
    """#

  static let resources = #"""
        "overtimeHours": {
          "type": "object", "additionalProperties": false, "required": ["regular"],
          "properties": {
            "regular": {"$ref": "#/$defs/window"}, "overtimeUntil": {"$ref": "#/$defs/clock"}
          }
        },
        "qa": {
          "type": "object", "additionalProperties": false, "required": ["window"],
          "oneOf": [{"required": ["weekdays"]}, {"required": ["date"]}],
          "properties": {
            "weekdays": {"$ref": "#/$defs/weekdayList"},
            "date": {"$ref": "#/$defs/day"},
            "window": {"$ref": "#/$defs/window"},
            "yielding": {"type": "boolean"}
          }
        },
        "downtime": {
          "type": "array",
          "items": {"$ref": "#/$defs/downtimeEntry"}
        },
        "downtimeEntry": {
          "type": "object", "additionalProperties": false, "required": ["from", "until"],
          "properties": {
            "from": {"$ref": "#/$defs/moment"}, "until": {"$ref": "#/$defs/moment"},
            "reason": {"type": "string"}
          }
        },
        "room": {
          "type": "object", "additionalProperties": false, "required": ["id"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "beamLines": {"$ref": "#/$defs/ids"},
            "equipment": {"$ref": "#/$defs/ids"},
            "turnaroundMinutes": {"type": "integer", "minimum": 0, "maximum": 240},
            "hours": {"type": "object", "additionalProperties": {"$ref": "#/$defs/window"}},
            "beamMatchedGroup": {"$ref": "#/$defs/id"},
            "downtime": {"$ref": "#/$defs/downtime"}
          }
        },
        "team": {
          "type": "object", "additionalProperties": false, "required": ["id"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "role": {"$ref": "#/$defs/id"},
            "name": {"$ref": "#/$defs/name"},
            "concurrentVisits": {"type": "integer", "minimum": 1, "maximum": 1000},
            "visitsPerDay": {"type": "integer", "minimum": 1, "maximum": 10000},
            "minutesAfterExit": {"type": "integer", "minimum": 0, "maximum": 600},
            "windows": {
              "type": "object",
              "additionalProperties": {"anyOf": [
                {"$ref": "#/$defs/window"},
                {"type": "array", "items": {"$ref": "#/$defs/window"}}
              ]}
            },
            "downtime": {"$ref": "#/$defs/downtime"}
          }
        }
    """#
}
