import ScenarioFiles
import TreatmentDomain

/// Rooms, sources and teams.
extension ChangedScenario {
  /// A closed room stays in the files, so that what was delivered in it keeps its place.
  mutating func closeRoom(_ id: String, _ from: Day?, _ until: Day?) {
    guard isKnown(id, "room", among: documents.roomIds) else { return }
    let asOf = documents.scenario.asOf.day
    let last = until ?? asOf.adding(Self.forGood)
    let downtime = Downtime(
      from: Moment(from ?? asOf.adding(1), MinuteOfDay(0)),
      until: Moment(last.adding(1), MinuteOfDay(0)), reason: "closed (what-if)")
    guard downtime.from < downtime.until else {
      return report(
        .reversedPeriod, "room \(id) is closed until \(last), before the date of the data, \(asOf)",
        "give a later date")
    }
    guard isInPlay(downtime.from.day, last) else { return }
    changeRoom(id) { $0.downtime.append(downtime) }
    release(rooms: [id], downtime.from.day...last)
  }

  /// Days; longer than any study plays.
  private static let forGood = 3650

  private mutating func changeRoom(_ id: String, _ change: (inout RoomDocument) -> Void) {
    for centre in documents.facility.centres.indices {
      for source in documents.facility.centres[centre].sources.indices {
        for room in documents.facility.centres[centre].sources[source].rooms.indices
        where documents.facility.centres[centre].sources[source].rooms[room].id == id {
          change(&documents.facility.centres[centre].sources[source].rooms[room])
        }
      }
    }
  }

  mutating func addRoom(_ added: AddedRoom) {
    guard isKnown(added.like, "room", among: documents.roomIds) else { return }
    guard !documents.roomIds.contains(added.id) else {
      return report(
        .duplicateId, "room \(added.id) exists already", "choose an id of its own for the new room")
    }
    guard areKnown(added.beamLines ?? [], "beam line", among: documents.beamLines),
      areKnown(added.equipment ?? [], "equipment", among: documents.equipment)
    else { return }
    for centre in documents.facility.centres.indices {
      for source in documents.facility.centres[centre].sources.indices {
        let rooms = documents.facility.centres[centre].sources[source].rooms
        guard var room = rooms.first(where: { $0.id == added.like }) else { continue }
        room.id = added.id
        room.beamLines = added.beamLines ?? room.beamLines
        room.equipment = added.equipment ?? room.equipment
        room.downtime = []
        documents.facility.centres[centre].sources[source].rooms.append(room)
      }
    }
  }

  private mutating func areKnown(_ names: [String], _ kind: String, among known: [String]) -> Bool {
    names.reduce(true) { isKnown($1, kind, among: known) && $0 }
  }

  mutating func takeDown(_ source: String, _ downtime: Downtime) {
    guard isInPlay(downtime.from.day, downtime.until.day) else { return }
    changeSource(source) { $0.downtime.append(downtime) }
    let last =
      downtime.until.minute == MinuteOfDay(0)
      ? downtime.until.day.adding(-1) : downtime.until.day
    release(rooms: documents.rooms(ofSource: source), downtime.from.day...last)
  }

  mutating func keepFree(_ change: KeepFreeChange) {
    for id in change.source.map({ [$0] }) ?? documents.sourceIds {
      changeSource(id) { source in
        let shortest = source.weeklyHours.compactMap { $0?.regular.minutes }.min() ?? 0
        source.keepFreeMinutes = change.minutes ?? (shortest * (change.share ?? 0) + 500) / 1000
      }
    }
  }

  mutating func changeTeam(_ change: TeamChange) {
    guard isKnown(change.team, "team", among: documents.teamIds) else { return }
    for centre in documents.facility.centres.indices {
      for index in documents.facility.centres[centre].teams.indices
      where documents.facility.centres[centre].teams[index].id == change.team {
        var team = documents.facility.centres[centre].teams[index]
        if let more = change.moreVisitsPerDay {
          guard let limit = team.visitsPerDay else {
            return report(
              .badChoice, "team \(team.id) has no limit of visits a day, so that none can be added",
              "write visitsPerDay in place of moreVisitsPerDay")
          }
          guard limit + more >= 1 else {
            return report(
              .outOfRange, "team \(team.id) would have \(limit + more) visits a day",
              "it has \(limit); leave it at least one")
          }
          team.visitsPerDay = limit + more
        }
        team.visitsPerDay = change.visitsPerDay ?? team.visitsPerDay
        team.concurrentVisits = change.concurrentVisits ?? team.concurrentVisits
        team.weeklyWindows = change.weeklyWindows ?? team.weeklyWindows
        documents.facility.centres[centre].teams[index] = team
      }
    }
  }

  /// Published visits in rooms that are closed now may move, although their dates are near.
  mutating func release(rooms: [String], _ days: ClosedRange<Day>) {
    let today = documents.scenario.asOf.day
    for index in documents.appointments.indices {
      let row = documents.appointments[index]
      guard row.state == .published || row.state == .frozen, row.day > today,
        row.day >= documents.scenario.horizon.firstDay, days.contains(row.day),
        row.room.map(rooms.contains) ?? false
      else { continue }
      documents.appointments[index].state = .released
    }
  }
}

extension ScenarioDocuments {
  private var rooms: [RoomDocument] { facility.centres.flatMap(\.sources).flatMap(\.rooms) }

  /// Beam lines of all rooms and phases.
  fileprivate var beamLines: [String] {
    Set(
      rooms.flatMap(\.beamLines)
        + protocols.flatMap(\.phases).flatMap { $0.beamLines.flatMap(\.self) }
    )
    .sorted()
  }

  /// Equipment of all rooms and phases.
  fileprivate var equipment: [String] {
    Set(rooms.flatMap(\.equipment) + protocols.flatMap(\.phases).flatMap(\.equipment)).sorted()
  }
}
