extension WorkingCalendar {
  /// The same calendar without the rule that bars starts before long closures.
  public var withoutStartBlackout: WorkingCalendar {
    WorkingCalendar(
      workingWeekdays: workingWeekdays, closures: closures, makeUpDays: makeUpDays,
      shortDays: shortDays, holidayTreatmentDays: holidayTreatmentDays,
      compensationDays: compensationDays)
  }
}

extension Centre {
  /// The same centre with another calendar.
  public func with(calendar: WorkingCalendar) -> Centre {
    Centre(
      id: id, name: name, calendar: calendar, dayParts: dayParts, therapistTeam: therapistTeam)
  }
}
