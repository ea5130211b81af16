import Replanning
import ScenarioFiles
import TreatmentDomain

/// A week's schedule after staff answered the outages of its horizon.
struct DisturbedWeek {
  /// The scenario with the outages that were answered.
  private(set) var documents: ScenarioDocuments
  /// The problem it describes.
  private(set) var problem: Problem
  /// The schedule as it is now.
  private(set) var schedule: Schedule
  /// True when a repair changed something.
  private(set) var isRepaired = false

  init(documents: ScenarioDocuments, problem: Problem, schedule: Schedule) {
    self.documents = documents
    self.problem = problem
    self.schedule = schedule
  }

  /// Repairs the schedule outage by outage, each at the minute at which it begins.
  ///
  /// Dates before the horizon belong to the schedule of the week before, which is not at hand any more: an outage there delays the day,
  /// and so does one that no repair answers within the rules. What such a day cannot treat is lost.
  mutating func repair(_ outages: [Fault], into record: inout WeekRecord) {
    for outage in outages where problem.horizon.days.contains(outage.day) {
      guard let outcome = outcome(of: outage), outcome.judgement.isAcceptable else { continue }
      let lost = outcome.fates.filter { fate in
        switch fate.fate {
        case .sameDay: false
        case .madeUp(let day): day != fate.lostOn
        case .unplaced: true
        }
      }
      isRepaired = true
      record.lostFractions += lost.count { $0.lostOn == outage.day }
      record.movedCourses.formUnion(
        lost.filter { outcome.announced.contains($0.course) }.map { problem.courses[$0.course].id })
      documents = outcome.documents
      problem = outcome.problem
      schedule = outcome.schedule
    }
  }

  private func outcome(of outage: Fault) -> Repair.Outcome? {
    var event = EventRow(.sourceDown, problem.sources[outage.index].id)
    event.from = outage.day
    event.fromTime = MinuteOfDay(outage.begin)
    event.until = outage.day
    event.untilTime = MinuteOfDay(outage.end)
    let repair = Repair(documents: documents, problem: problem, schedule: schedule)
    // Whatever is wrong with the event is no fault of the variant: the day goes on without a repair.
    return try? repair.outcome(of: [event], at: Moment(outage.day, MinuteOfDay(outage.begin)))
  }
}
