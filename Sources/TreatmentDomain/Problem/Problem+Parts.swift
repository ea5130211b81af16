extension Problem {
  /// The same problem with some of its parts replaced, indices as before (relaxations, prices).
  public func with(
    centres: [Centre]? = nil, sources: [BeamSource]? = nil, rooms: [Room]? = nil,
    teams: [Team]? = nil, trials: [Trial]? = nil, courses: [Course]? = nil,
    objective: Objective? = nil, rules: PlanningRules? = nil
  ) -> Problem {
    Problem(
      name: name, asOf: asOf, horizon: horizon, centres: centres ?? self.centres,
      sources: sources ?? self.sources, rooms: rooms ?? self.rooms, teams: teams ?? self.teams,
      protocols: protocols, trials: trials ?? self.trials, courses: courses ?? self.courses,
      objective: objective ?? self.objective, rules: rules ?? self.rules, arrivals: arrivals,
      followUps: followUps)
  }
}
