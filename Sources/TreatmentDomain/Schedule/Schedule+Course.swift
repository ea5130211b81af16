extension Schedule {
  /// The same schedule without anything of a course.
  public func without(course index: Int) -> Schedule {
    Schedule(
      appointments: appointments.filter { $0.course != index },
      reservations: reservations.filter { $0.course != index },
      tailDates: tailDates.filter { $0.course != index },
      unscheduled: unscheduled.filter { $0.course != index },
      unplaced: unplaced.filter { $0.course != index })
  }

  /// Both schedules together, in the order in which schedules are written.
  public func with(_ other: Schedule) -> Schedule {
    Schedule(
      appointments: appointments + other.appointments,
      reservations: reservations + other.reservations, tailDates: tailDates + other.tailDates,
      unscheduled: unscheduled + other.unscheduled, unplaced: unplaced + other.unplaced
    ).sorted()
  }

  /// What the schedule holds of one course.
  public func only(course index: Int) -> Schedule {
    Schedule(
      appointments: appointments.filter { $0.course == index },
      reservations: reservations.filter { $0.course == index },
      tailDates: tailDates.filter { $0.course == index },
      unscheduled: unscheduled.filter { $0.course == index },
      unplaced: unplaced.filter { $0.course == index })
  }

  /// Dates of all visits in order, each once.
  public var days: [Day] {
    let all = appointments.map(\.day) + reservations.map(\.day) + tailDates.map(\.day)
    return Set(all).sorted()
  }
}
