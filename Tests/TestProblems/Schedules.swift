import TreatmentDomain

extension Appointment {
  /// An appointment in room 0 unless said, whose beam starts 10 minutes after entry unless said.
  public static func test(
    course: Int = 0, _ fraction: Int, _ day: Day, _ start: String = "08:00", room: Int = 0,
    beam: String? = nil
  ) -> Appointment {
    Appointment(
      course: course, fraction: fraction, day: day, room: room, start: MinuteOfDay(start),
      beamStart: beam.map { MinuteOfDay($0) } ?? MinuteOfDay(start) + 10)
  }
}

extension Reservation {
  /// A reservation in room 0 and the morning unless said.
  public static func test(
    course: Int = 0, _ fraction: Int, _ day: Day, room: Int = 0, dayPart: Int = 0
  ) -> Reservation {
    Reservation(course: course, fraction: fraction, day: day, room: room, dayPart: dayPart)
  }
}

extension Schedule {
  /// Appointments on consecutive dates, from fraction `first` on.
  public static func daily(
    course: Int = 0, from day: Day = .monday, first: Int = 1, count: Int = 4,
    at start: String = "08:00", room: Int = 0
  ) -> Schedule {
    Schedule(
      appointments: (0..<count).map {
        .test(course: course, first + $0, day.adding($0), start, room: room)
      })
  }

  /// Fractions on the given dates: appointments in the first week, reservations in the next three,
  /// tail dates afterwards.
  public static func dates(
    course: Int = 0, first: Int = 1, _ days: [Day], at start: String = "08:00", room: Int = 0
  ) -> Schedule {
    var result = Schedule()
    for (index, day) in days.enumerated() {
      let fraction = first + index
      if day < .monday.adding(7) {
        result.appointments.append(.test(course: course, fraction, day, start, room: room))
      } else if day < .monday.adding(28) {
        result.reservations.append(.test(course: course, fraction, day, room: room))
      } else {
        result.tailDates.append(TailDate(course: course, fraction: fraction, day: day, centre: 0))
      }
    }
    return result
  }

  /// Both schedules together.
  public static func + (left: Schedule, right: Schedule) -> Schedule {
    Schedule(
      appointments: left.appointments + right.appointments,
      reservations: left.reservations + right.reservations,
      tailDates: left.tailDates + right.tailDates,
      unscheduled: left.unscheduled + right.unscheduled,
      unplaced: left.unplaced + right.unplaced)
  }
}
