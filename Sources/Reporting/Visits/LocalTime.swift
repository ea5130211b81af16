import TreatmentDomain

/// The clock of the centres.
enum LocalTime {
  /// The time zone of every centre: all of China has one, without summer time since 1991.
  ///
  /// Scenarios name no zone; when they do, this is the place to ask.
  static let zone = "Asia/Shanghai"
  /// What the zone is ahead of UTC, as ISO 8601 writes it.
  static let offset = "+08:00"
  /// Minutes the zone is ahead of UTC.
  static let offsetMinutes = 480
}

extension Moment {
  /// A minute counted from the begin of a date; what passes midnight is carried into later dates.
  ///
  /// Only public instances have such minutes.
  init(carrying minute: MinuteOfDay, from day: Day) {
    let days = minute.minutes >= 0 ? minute.minutes / 1440 : (minute.minutes - 1439) / 1440
    self.init(day.adding(days), MinuteOfDay(minute.minutes - 1440 * days))
  }

  /// The same moment in UTC.
  var universal: Moment { Moment(carrying: minute - LocalTime.offsetMinutes, from: day) }

  /// Minutes from another moment to this one.
  func minutes(since other: Moment) -> Int {
    1440 * (day - other.day) + (minute - other.minute)
  }
}
