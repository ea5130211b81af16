import Replanning
import ScenarioFiles
import TreatmentDomain

/// The appointments of two schedules by date and room, each with how it differs.
struct OverlayLanes {
  /// One appointment of either schedule.
  struct Bar {
    let course: String
    let fraction: Int
    let stay: TimeWindow
    /// How it differs; nil when both schedules hold it alike.
    let kind: ScheduleDifference.Kind?
  }

  /// One room on one date.
  struct Lane {
    let centre: String
    let room: String
    var before: [Bar] = []
    var after: [Bar] = []
  }

  /// Dates on which an appointment differs, and all rooms used on them, in order.
  let days: [(date: String, lanes: [Lane])]

  private struct Key: Hashable {
    let course: String
    let fraction: Int
    let date: String
    let start: String
  }

  init(
    _ difference: ScheduleDifference, from first: ScheduleDocument, to second: ScheduleDocument
  ) {
    var kinds: (before: [Key: ScheduleDifference.Kind], after: [Key: ScheduleDifference.Kind]) =
      ([:], [:])
    for change in difference.changes {
      if let key = Self.key(change.course, change.before) { kinds.before[key] = change.kind }
      if let key = Self.key(change.course, change.after) { kinds.after[key] = change.kind }
    }
    let changed = Set(kinds.before.keys.map(\.date)).union(kinds.after.keys.map(\.date))
    let entries = (first.appointments + second.appointments).filter { changed.contains($0.date) }
    days = Set(entries.map(\.date)).sorted().map { date in
      let rooms = Set(entries.filter { $0.date == date }.map { [$0.centre, $0.room] })
        .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
      let lanes = rooms.map { room in
        var lane = Lane(centre: room[0], room: room[1])
        lane.before = Self.bars(first, date, lane, kinds.before)
        lane.after = Self.bars(second, date, lane, kinds.after)
        return lane
      }
      // A centre where nothing differs that day tells nothing.
      let touched = Set(
        lanes.filter { lane in (lane.before + lane.after).contains { $0.kind != nil } }
          .map(\.centre))
      return (date, lanes.filter { touched.contains($0.centre) })
    }
  }

  private static func key(_ course: String, _ place: ScheduleDifference.Place?) -> Key? {
    guard let place, let start = place.start else { return nil }
    return Key(course: course, fraction: place.fraction, date: place.date, start: start)
  }

  private static func bars(
    _ document: ScheduleDocument, _ date: String, _ lane: Lane,
    _ kinds: [Key: ScheduleDifference.Kind]
  ) -> [Bar] {
    document.appointments.compactMap { entry in
      guard entry.date == date, entry.room == lane.room, entry.centre == lane.centre,
        let start = MinuteOfDay(clock: entry.start, minutesPerDay: 100_000)
      else { return nil }
      let end = entry.exit.flatMap { MinuteOfDay(clock: $0, minutesPerDay: 100_000) }
      let key = Key(
        course: entry.course, fraction: entry.fraction, date: date, start: entry.start)
      return Bar(
        course: entry.course, fraction: entry.fraction,
        stay: TimeWindow(start, max(end ?? start, start + 10)), kind: kinds[key])
    }
  }
}
