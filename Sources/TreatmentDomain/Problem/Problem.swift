/// Everything a solver or the referee needs to know, valid by construction.
///
/// Only `ScenarioFiles` (after all issues are cleared), generators and tests make one. Entities
/// refer to each other by index into these arrays, whose order is that of the files.
public struct Problem: Sendable {
  /// Name of the scenario.
  public let name: String
  /// When the data were taken.
  public let asOf: Moment
  /// The days to decide.
  public private(set) var horizon: Horizon
  /// All centres.
  public let centres: [Centre]
  /// All beam sources.
  public let sources: [BeamSource]
  /// All rooms.
  public let rooms: [Room]
  /// All teams.
  public let teams: [Team]
  /// All protocols.
  public let protocols: [TreatmentProtocol]
  /// All trials.
  public let trials: [Trial]
  /// All courses.
  public private(set) var courses: [Course]
  /// Weights of the costs.
  public let objective: Objective
  /// Numbers of the hard rules.
  public private(set) var rules: PlanningRules
  /// Courses that are expected but not known yet.
  public let arrivals: [ExpectedArrivals]
  /// Follow-up dates of courses that are no longer listed.
  public let followUps: [RemainingFollowUps]

  /// Makes a problem; the caller answers for indices being in range and ids being unique.
  public init(
    name: String, asOf: Moment, horizon: Horizon, centres: [Centre], sources: [BeamSource],
    rooms: [Room], teams: [Team] = [], protocols: [TreatmentProtocol], trials: [Trial] = [],
    courses: [Course], objective: Objective = Objective(), rules: PlanningRules = PlanningRules(),
    arrivals: [ExpectedArrivals] = [], followUps: [RemainingFollowUps] = []
  ) {
    self.name = name
    self.asOf = asOf
    self.horizon = horizon
    self.centres = centres
    self.sources = sources
    self.rooms = rooms
    self.teams = teams
    self.protocols = protocols
    self.trials = trials
    self.courses = courses
    self.objective = objective
    self.rules = rules
    self.arrivals = arrivals
    self.followUps = followUps
  }

  /// The same problem with other courses (what-if, tests).
  public func with(courses: [Course]) -> Problem {
    var result = self
    result.courses = courses
    return result
  }

  /// The same problem with another detail window.
  public func with(detailWeeks: Int) -> Problem {
    var result = self
    result.horizon = Horizon(
      firstDay: horizon.firstDay, weeks: horizon.weeks, detailWeeks: detailWeeks)
    return result
  }

  /// The same problem with another share of what expected arrivals need kept free, in thousandths.
  public func with(protectedShare: Int) -> Problem {
    var result = self
    result.rules.protectedShare = protectedShare
    return result
  }
}

extension Problem {
  /// True when the data were taken inside the horizon: what lies before them is kept, the rest scheduled anew.
  public var isUnderWay: Bool { asOf.day >= horizon.firstDay }

  /// True when a course has a delivered fraction, or in a week under way a visit that began before the data were taken.
  public func hasBegun(_ course: Course) -> Bool {
    course.isStarted
      || isUnderWay
        && course.published.contains { visit in
          visit.isFrozen && visit.start.map { Moment(visit.day, $0) < asOf } ?? false
        }
  }

  /// Index of the centre of a room.
  public func centre(ofRoom room: Int) -> Int { sources[rooms[room].source].centre }

  /// Indices of the sources at a centre that deliver a particle.
  public func sources(at centre: Int, particle: String) -> [Int] {
    sources.indices.filter {
      sources[$0].centre == centre && sources[$0].particles.contains(particle)
    }
  }

  /// Indices of the teams a visit of `phase` needs at `centre`, the centre's therapists included.
  ///
  /// Nil when the centre lacks one of them, so that the phase cannot be treated there.
  public func teams(for phase: Phase, at centre: Int) -> [Int]? {
    var result: [Int] = []
    if let therapists = centres[centre].therapistTeam { result.append(therapists) }
    for name in phase.teams {
      guard
        let team = teams.indices.first(where: {
          teams[$0].centre == centre && (teams[$0].role == name || teams[$0].id == name)
        })
      else { return nil }
      if !result.contains(team) { result.append(team) }
    }
    return result
  }

  /// True when particle, beam lines and equipment of the room fit the phase.
  public func room(_ room: Int, fits phase: Phase) -> Bool {
    let candidate = rooms[room]
    return sources[candidate.source].particles.contains(phase.particle)
      && (phase.beamLines.isEmpty
        || phase.beamLines.contains { $0.allSatisfy(candidate.beamLines.contains) })
      && phase.equipment.allSatisfy(candidate.equipment.contains)
  }
}
