/// A visit given the beam at a minute, in a room.
struct WalkArc: BitwiseCopyable {
  var visit: Int32
  /// Number of the room among the source's; -1 for a room whose use walks do not follow.
  var room: Int32
  var minute: Int32
  /// Minutes until the beam is free again.
  var length: Int32
  /// When the room is entered, and when it is free again, in spans of a few minutes.
  var entry: Int32
  var leaves: Int32
  /// Minutes past closing at which the patient leaves; 0 before.
  var over: Int32
  /// Number of its column.
  var column: Int32
}
