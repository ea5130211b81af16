/// JSON Schemas (draft 2020-12) of the files, for editors and other programs.
///
/// The schemas say which keys and kinds of values are allowed; whether names point to something and
/// dates agree only the reader can say.
public enum ScenarioSchema {
  /// The schema of every file of a scenario folder, and of the generator's settings; `$defs` has one
  /// entry a file.
  ///
  /// A row of a table is an object of strings, keyed by the header.
  public static var scenario: String {
    let definitions = [
      values, scenarioFile, weights, facilityFile, resources, calendarFile, protocolsFile,
      courseRow, appointmentRow, followUpRow, eventRow,
      settingsFile,
    ]
    return #"""
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "TwinBeam scenario files",
        "oneOf": [
          {"$ref": "#/$defs/scenario.yaml"},
          {"$ref": "#/$defs/facility.yaml"},
          {"$ref": "#/$defs/protocols.yaml"},
          {"$ref": "#/$defs/calendar.yaml"},
          {"$ref": "#/$defs/courses.csv"},
          {"$ref": "#/$defs/appointments.csv"},
          {"$ref": "#/$defs/follow-ups.csv"},
          {"$ref": "#/$defs/events.csv"},
          {"$ref": "#/$defs/settings.yaml"}
        ],
        "$defs": {

      """# + definitions.joined(separator: ",\n") + "\n  }\n}\n"
  }

  static let values = #"""
        "id": {
          "type": "string", "minLength": 1, "maxLength": 64,
          "pattern": "^[^,\"'/\\\\|@#][^,\"'/\\\\|@]*$"
        },
        "ids": {"anyOf": [
          {"$ref": "#/$defs/id"}, {"type": "array", "items": {"$ref": "#/$defs/id"}}
        ]},
        "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "moment": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{1,2}:[0-9]{2}$"},
        "clock": {"type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}$"},
        "window": {
          "type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2} *- *[0-9]{1,2}:[0-9]{2}$"
        },
        "weekdays": {
          "type": "string",
          "pattern": "^(mon|tue|wed|thu|fri|sat|sun)( *[-,] *(mon|tue|wed|thu|fri|sat|sun))*$"
        },
        "weekdayList": {"anyOf": [
          {"$ref": "#/$defs/weekdays"}, {"type": "array", "items": {"$ref": "#/$defs/weekdays"}}
        ]},
        "name": {"anyOf": [
          {"type": "string"},
          {
            "type": "object", "additionalProperties": false,
            "properties": {"en": {"type": "string"}, "zh": {"type": "string"}}
          }
        ]},
        "range": {"anyOf": [
          {"type": "integer", "minimum": 0},
          {"type": "string", "pattern": "^[0-9]+( *- *[0-9]+)?$"},
          {
            "type": "object", "additionalProperties": false, "required": ["min", "max"],
            "properties": {
              "min": {"type": "integer", "minimum": 0}, "max": {"type": "integer", "minimum": 0}
            }
          }
        ]}
    """#
}
