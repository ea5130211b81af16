import Checking
import Replanning
import ScenarioFiles
import Simulating
import Solving
import TreatmentDomain

/// The clinic of one replication as it stands on a Thursday evening.
struct SimulatedClinic {
  /// What is counted apart.
  let names: SubjectNames
  let simulation: RollingSimulation
  private let chances: Chances
  private let arrivals: Arrivals
  private var arrived = TextHash()
  /// The data of the Thursday.
  var documents: ScenarioDocuments
  /// The problem that they describe.
  var problem: Problem
  /// When courses should end.
  var ends = CourseEnds()

  /// Opens the clinic with the data of the scenario.
  init(_ simulation: RollingSimulation) throws(SimulationFailure) {
    self.simulation = simulation
    documents = simulation.variant.documents
    let horizon = documents.scenario.horizon
    documents.scenario.horizon = Horizon(
      firstDay: horizon.firstDay, weeks: horizon.weeks,
      detailWeeks: simulation.settings.detail ? 1 : 0)
    do {
      problem = try documents.problem()
    } catch {
      throw SimulationFailure(week: 1, "\(error)")
    }
    names = SubjectNames(problem)
    chances = Chances(seed: simulation.seed, replication: simulation.replication)
    arrivals = Arrivals(
      simulation.variant.streams, chances: chances,
      templates: CourseTemplates(simulation.templates), from: problem.asOf.day.adding(1))
  }

  /// Hash of all courses that were referred so far, before anything was done to them.
  var arrivalsHash: String { "fnv1a64:" + arrived.digits }

  /// Plays from this Thursday to the next; nil when stopped.
  mutating func play(week: Int, stop: StopSignal) throws(SimulationFailure) -> WeekRecord? {
    guard !stop.shouldStop else { return nil }
    var record = WeekRecord(of: names)
    let schedule = try plan(week: week, stop: stop, into: &record)
    guard let schedule, !stop.shouldStop else { return nil }
    let from = problem.asOf.day.adding(1)
    // Data are taken when Thursday's last patient has left, so that every day belongs to one week.
    let to = Moment(problem.asOf.day.adding(7), MinuteOfDay(1439))
    let outages = FaultDraw(simulation.settings, chances: chances)
      .outages(in: problem, days: from...to.day)
    var disturbed = DisturbedWeek(documents: documents, problem: problem, schedule: schedule)
    disturbed.repair(
      outages.filter { $0.minutes >= simulation.settings.repairFromMinutes },
      into: &record)
    if disturbed.isRepaired {
      ends.look(at: disturbed.schedule, of: Referee(disturbed.problem), disturbed.problem)
    }
    for day in from...to.day { record.open(problem, on: day) }
    var play = try WeekPlay(
      disturbed, number: week, to: to, outages: outages, settings: simulation.settings,
      chances: chances)
    play.run(ends, into: &record)
    let leaving = play.leaving(disturbed.schedule, into: &record)
    try roll(disturbed, missed: play.missed, without: leaving, to: to, week: week)
    record.wait(problem)
    return record
  }

  private mutating func roll(
    _ disturbed: DisturbedWeek, missed: [AppointmentRow], without left: Set<String>, to: Moment,
    week: Int
  ) throws(SimulationFailure) {
    let referred = arrivals.courses(from: problem.asOf.day.adding(1), through: to.day)
    for row in referred {
      arrived.add(row.course)
      arrived.add(row.referredOn.map { "\($0)" } ?? "")
      arrived.add(row.treatmentProtocol)
    }
    let log = DeliveryLog(file: "simulation", rows: missed, othersAsPlanned: true)
    let roll = RollForward(
      documents: disturbed.documents, problem: disturbed.problem, schedule: disturbed.schedule,
      log: log, period: RollPeriod(to: to))
    do {
      let change = simulation.arrivalChange
      let next = try roll.next(
        adding: referred.compactMap { change($0, simulation.variant.documents) }, without: left)
      documents = next.outcome.documents
      problem = next.problem
    } catch {
      throw SimulationFailure(week: week, "\(error)")
    }
  }
}
