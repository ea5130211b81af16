import TreatmentDomain

/// Ids and names that try to break out of every file they are written to.
///
/// Scenario folders refuse most of them; reports must not rely on it, for a `Problem` may come from
/// elsewhere, and names are free.
public enum HostileText {
  /// One text an attack, all different.
  public static let all = [
    "<script>alert(1)</script>",
    "\"quoted\" & 'single' <b>",
    "=cmd()|'x'!A1",
    "two\nlines\r\nand a third\rfourth",
    "\u{202E}desrever\u{202C}",
    String(repeating: "very-long-", count: 30),
    "../../etc",
    "病例<一>，甲",
    "zero\u{0}bell\u{7}escape\u{1B}[31m",
    "]]>&amp;&#x3C;",
    "a;b,c\\n\\\\",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "＝1+1",
    "BEGIN:VEVENT\r\nX:1",
    "{0} {1} %s \\(id)",
    "[a]:b*c?d/e\\f",
    " blank ",
    "👩‍⚕️ e\u{301}\u{FFFE}",
  ]
}

extension TestProblem {
  /// Every attack as the id of a course, a room, a day part and a protocol and as their names; centres,
  /// sources and a team have some of them.
  ///
  /// Course, room and protocol number `index` carry the same text. Courses have three fractions.
  public static func hostile() -> TestProblem {
    let texts = HostileText.all
    var result = TestProblem(
      courses: texts.indices.map { index in
        var course = Course.test(
          texts[index], phases: [.test(fractions: 3)], centres: [index % 2])
        course.protocolIndex = index
        return course
      })
    result.centres = [0, 2].map { first in
      Centre(
        id: texts[first], name: LocalizedName(english: texts[first], chinese: texts[first + 1]),
        calendar: WorkingCalendar(),
        dayParts: [
          .test(texts[first], "08:00", "12:00"), .test(texts[first + 1], "12:00", "20:00"),
        ]
      )
    }
    result.sources = [.test(texts[1]), .test(texts[2], centre: 1)]
    result.rooms = texts.indices.map { .test(texts[$0], source: $0 % 2) }
    result.teams = [.test(texts[3])]
    result.protocols = texts.map { .test($0) }
    return result
  }
}

extension Schedule {
  /// A schedule of `TestProblem.hostile()`: an appointment, a reservation and a tail date of every course
  /// but the last, which is unscheduled for a hostile reason; the second lacks its last fraction.
  public static func hostile() -> Schedule {
    let texts = HostileText.all
    let last = texts.count - 1
    let reason = RefusalReason(
      rule: texts[0], resource: texts[1], days: 3, between: .monday ... .wednesday,
      sentence: texts.joined(separator: " "))
    return Schedule(
      appointments: (0..<last).map { index in
        let start = MinuteOfDay(480 + 25 * index)
        return Appointment(
          course: index, fraction: 1, day: .monday.adding(index % 3), room: index, start: start,
          beamStart: start + 10)
      },
      reservations: (0..<last).map {
        .test(course: $0, 2, .nextMonday, room: $0, dayPart: $0 / 2 % 2)
      },
      tailDates: (0..<last).filter { $0 != 1 }.map {
        TailDate(course: $0, fraction: 3, day: .monday.adding(28), centre: $0 % 2)
      },
      unscheduled: [UnscheduledCourse(course: last, reasons: [reason])],
      unplaced: [UnplacedFractions(course: 1, count: 1, reasons: [reason])])
  }
}
