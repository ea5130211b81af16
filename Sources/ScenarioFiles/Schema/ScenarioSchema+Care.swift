extension ScenarioSchema {
  static let calendarFile = #"""
        "calendar.yaml": {
          "type": "object", "additionalProperties": {"$ref": "#/$defs/calendarSection"}
        },
        "calendarSection": {
          "type": ["object", "null"], "additionalProperties": false,
          "properties": {
            "workingWeekdays": {"$ref": "#/$defs/weekdayList"},
            "closures": {"type": "array", "items": {"$ref": "#/$defs/closure"}},
            "makeUpDays": {"type": "array", "items": {"anyOf": [
              {"$ref": "#/$defs/day"}, {"$ref": "#/$defs/makeUpDay"}
            ]}},
            "shortDays": {"type": "array", "items": {"$ref": "#/$defs/shortDay"}},
            "treatOnHoliday": {"type": "array", "items": {"$ref": "#/$defs/specialSession"}},
            "compensationDays": {"type": "array", "items": {"$ref": "#/$defs/specialSession"}},
            "startBlackout": {"$ref": "#/$defs/startBlackout"}
          }
        },
        "closure": {
          "type": "object", "additionalProperties": false, "required": ["from"],
          "properties": {
            "from": {"$ref": "#/$defs/day"}, "until": {"$ref": "#/$defs/day"},
            "reason": {"type": "string"}
          }
        },
        "makeUpDay": {
          "type": "object", "additionalProperties": false, "required": ["date"],
          "properties": {"date": {"$ref": "#/$defs/day"}, "like": {"$ref": "#/$defs/weekdays"}}
        },
        "shortDay": {
          "type": "object", "additionalProperties": false, "required": ["date", "hours"],
          "properties": {"date": {"$ref": "#/$defs/day"}, "hours": {"$ref": "#/$defs/window"}}
        },
        "specialSession": {
          "type": "object", "additionalProperties": false, "required": ["date", "hours"],
          "properties": {
            "date": {"$ref": "#/$defs/day"},
            "hours": {"$ref": "#/$defs/window"},
            "categories": {"type": "array", "items": {"enum": [1, 2, 3]}},
            "like": {"$ref": "#/$defs/weekdays"}
          }
        },
        "startBlackout": {
          "type": "object", "additionalProperties": false,
          "required": ["workingDays", "closureDays"],
          "properties": {
            "workingDays": {"type": "integer", "minimum": 0, "maximum": 30},
            "closureDays": {"type": "integer", "minimum": 1, "maximum": 60}
          }
        }
    """#

  static let protocolsFile = #"""
        "protocols.yaml": {"type": "array", "items": {"$ref": "#/$defs/protocol"}},
        "protocol": {
          "type": "object", "additionalProperties": false, "required": ["id", "phases"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "name": {"$ref": "#/$defs/name"},
            "interruptionCategory": {"enum": [1, 2, 3]},
            "waitingClass": {"enum": ["P1", "P2", "P3", "P4"]},
            "mayChangeCentre": {"type": "boolean"},
            "mayStartBeforeBreak": {"type": "boolean"},
            "phases": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/phase"}},
            "followUpMonths": {"type": "array", "items": {"anyOf": [
              {"type": "integer", "minimum": 0, "maximum": 600}, {"$ref": "#/$defs/followUp"}
            ]}}
          }
        },
        "followUp": {
          "type": "object", "additionalProperties": false, "required": ["every", "until"],
          "properties": {
            "every": {"type": "integer", "minimum": 1, "maximum": 120},
            "until": {"type": "integer", "minimum": 1, "maximum": 600}
          }
        },
        "minutes": {
          "type": "object", "additionalProperties": false, "required": ["setUp", "beam", "exit"],
          "properties": {
            "setUp": {"type": "integer", "minimum": 0, "maximum": 600},
            "beam": {"type": "integer", "minimum": 1, "maximum": 600},
            "exit": {"type": "integer", "minimum": 0, "maximum": 600}
          }
        },
        "phase": {
          "type": "object", "additionalProperties": false,
          "required": ["particle", "fractions", "minutes"],
          "properties": {
            "particle": {"$ref": "#/$defs/id"},
            "fractions": {"type": "integer", "minimum": 1, "maximum": 100},
            "perWeek": {"$ref": "#/$defs/range"},
            "beamLines": {"type": "array", "items": {"$ref": "#/$defs/ids"}},
            "equipment": {"$ref": "#/$defs/ids"},
            "teams": {"$ref": "#/$defs/ids"},
            "minutes": {"$ref": "#/$defs/minutes"},
            "firstFractionExtraMinutes": {"type": "integer", "minimum": 0, "maximum": 600},
            "freeDaysBefore": {"$ref": "#/$defs/range"},
            "maxGapDays": {"type": "integer", "minimum": 0, "maximum": 60},
            "arrivalLeadMinutes": {"type": "integer", "minimum": 0, "maximum": 1440},
            "order": {"enum": ["first", "last"]},
            "alternateBeams": {"type": "boolean"}
          }
        }
    """#
}
