import TreatmentDomain

/// How busy a resource is in weeks 1 to 4 when courses in progress go on daily and waiting ones
/// start as soon as they are released.
public struct ResourceLoad: Hashable, Sendable {
  /// What the resource is.
  public enum Kind: String, Hashable, Sendable {
    /// An accelerator; busy with beams and switches, with one room with that room's visits.
    case source
    /// A treatment room; busy from entry to the end of the turnaround.
    case room
    /// A team; busy with its visits and the minutes after them.
    case team
  }

  /// What the resource is.
  public let kind: Kind
  /// Its key in the files.
  public let id: String
  /// Minutes of all visits.
  public let busyMinutes: Int
  /// Minutes in regular hours, times the visits a team attends at once.
  public let openMinutes: Int

  /// Busy minutes in thousandths of the open ones, rounded.
  public var thousandths: Int {
    openMinutes > 0 ? (2000 * busyMinutes + openMinutes) / (2 * openMinutes) : 0
  }
}

/// Tells the load of every resource of the generated sites.
struct LoadForecast {
  let sites: [Site]
  let choice: HoursChoice

  /// Working days in weeks 1 to 4.
  static let workingDays = GeneratedCalendar.loadDays
    .count { GeneratedCalendar.working.isWorkingDay($0) }

  /// Sources, rooms and teams, site by site.
  func loads() -> [ResourceLoad] {
    let all = sites.indices.map { site in
      self.loads(of: site, SiteMinutes(site: site, drafts: choice.drafts))
    }
    return all.flatMap(\.sources) + all.flatMap(\.rooms) + all.flatMap(\.teams)
  }

  private func loads(
    of index: Int, _ minutes: SiteMinutes
  ) -> (sources: [ResourceLoad], rooms: [ResourceLoad], teams: [ResourceLoad]) {
    let site = sites[index]
    let hours = choice.hours[index]
    let ions = Self.workingDays * hours.ionMinutes
    let linac = Self.workingDays * (hours.linacMinutes ?? 0)
    let beam = minutes.ionBeam + minutes.ionVisits * choice.switchMinutes
    var sources = [load(.source, site.synchrotron, beam, of: ions)]
    if site.hasLinac {
      sources.append(load(.source, site.linac, minutes.room(.linac), of: linac))
    }
    let rooms = site.rooms.map { room in
      load(.room, site.id(of: room), minutes.room(room), of: room == .linac ? linac : ions)
    }
    let teams = site.teams.map { team in
      load(.team, site.id(of: team), minutes.team(team), of: open(team, hours))
    }
    let therapists = load(
      .team, site.therapists, minutes.therapists, of: site.rooms.count * max(ions, linac))
    return (sources, rooms, [therapists] + teams)
  }

  private func load(
    _ kind: ResourceLoad.Kind, _ id: String, _ busy: Int, of open: Int
  ) -> ResourceLoad {
    ResourceLoad(kind: kind, id: id, busyMinutes: busy, openMinutes: open)
  }

  private func open(_ team: SiteTeam, _ hours: SiteHours) -> Int {
    let window = hours.window(of: team).intersection(hours.ions.regular)
    let days = GeneratedCalendar.loadDays.count {
      GeneratedCalendar.working.isWorkingDay($0) && team.weekdays.contains($0.weekday)
    }
    return days * window.minutes
  }
}
