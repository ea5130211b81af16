/// A calendar: VCALENDAR of RFC 5545 with its time zone.
struct CalendarFile {
  let name: String
  let language: Language
  /// The entries in order.
  let entries: [CalendarLines]

  /// The bytes of the file.
  var bytes: [UInt8] {
    var lines = CalendarLines()
    for line in [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//TwinBeam//Treatment schedule//\(language.rawValue.uppercased())",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
    ] {
      lines.add(line)
    }
    // The first of them is the standard's (RFC 7986), the second is what most programs read.
    lines.add("NAME", text: name)
    lines.add("X-WR-CALNAME", text: name)
    lines.add("X-WR-TIMEZONE:" + LocalTime.zone)
    for line in zone { lines.add(line) }
    for entry in entries { lines.add(entry) }
    lines.add("END:VCALENDAR")
    return lines.bytes
  }

  private var zone: [String] {
    let offset = LocalTime.offset.replacing(":", with: "")
    return [
      "BEGIN:VTIMEZONE", "TZID:" + LocalTime.zone, "BEGIN:STANDARD", "DTSTART:19920101T000000",
      "TZOFFSETFROM:" + offset, "TZOFFSETTO:" + offset, "TZNAME:CST", "END:STANDARD",
      "END:VTIMEZONE",
    ]
  }
}
