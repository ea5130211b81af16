import Simulating
import TreatmentDomain

/// What a stress test showed, for people: every day, and the day that needs attention.
public struct StressText {
  private let result: StressResult
  private let problem: Problem
  private let language: Language

  /// Makes the text of a result.
  public init(_ result: StressResult, of problem: Problem, language: Language = .english) {
    self.result = result
    self.problem = problem
    self.language = language
  }

  private func say(_ word: StressWords, _ values: String...) -> String {
    word.text(language, values: values)
  }

  /// The lines of the text.
  public var lines: [String] {
    guard !result.days.isEmpty else {
      return [say(.nothing)]
    }
    return Array([heading, overtime, waiting, fragile].joined(separator: [""]))
  }

  private var heading: [String] {
    let (request, model) = (result.request, result.request.model)
    let replays = language.count(request.replications, .replay, .replays)
    return [
      say(.title, problem.name),
      "  " + say(.replays, replays, "\(request.seed)"),
      "  "
        + say(
          .variation, percent(model.handlingVariation), percent(model.beamVariation),
          percent(model.lateShare), minutes(model.lateMinutes)),
    ]
  }

  private var overtime: [String] {
    var table = TextTable([
      (say(.day), .left), (say(.centre), .left), (say(.visits), .right), (say(.likely), .right),
      (say(.pastLimit), .right), (say(.announced), .right), (say(.mean), .right),
      (say(.oneInTen), .right),
    ])
    for day in result.days {
      table.add([
        name(day), problem.centres[day.centre].id, "\(day.visits)",
        withInterval(day.overtimeShare), withInterval(day.excessShare),
        minutes(day.announcedOvertime), minutes(day.overtime.mean),
        minutes(day.overtime.ninetieth),
      ])
    }
    return [say(.overtimeNote), say(.overtimeNoteRest)] + table.lines()
  }

  private var waiting: [String] {
    var table = TextTable([
      (say(.day), .left), (say(.centre), .left), (say(.waiting), .right),
      (say(.oneInTen), .right), (say(.beamLate), .right), (say(.oneInTen), .right),
      (say(.beamIdle), .right), (say(.announced), .right),
    ])
    for day in result.days {
      table.add([
        name(day), problem.centres[day.centre].id, minutes(day.waiting.mean),
        minutes(day.waiting.ninetieth), minutes(day.delay.mean), minutes(day.delay.ninetieth),
        minutes(day.idle.mean), minutes(day.announcedIdle),
      ])
    }
    return [say(.waitingNote), say(.waitingNoteRest)] + table.lines()
  }

  private var fragile: [String] {
    guard let day = result.mostFragile else { return [say(.noOvertime)] }
    var table = TextTable([
      (say(.visit), .left), (say(.room), .left), (say(.announced), .left),
      (say(.beamLate), .right), (say(.oneInTen), .right),
    ])
    for visit in day.worst {
      table.add([
        say(.visitOf, problem.courses[visit.course].id, "\(visit.fraction)"),
        problem.rooms[visit.room].id, "\(visit.start)", say(.minutes, minutes(visit.delay.mean)),
        say(.minutes, minutes(visit.delay.ninetieth)),
      ])
    }
    let sentence = say(
      .fragile, problem.centres[day.centre].id, name(day), percent(day.excessShare.value),
      percent(day.overtimeShare.value))
    return Readable.lines(sentence, indent: "") + table.lines()
  }

  private func name(_ day: StressDay) -> String { language.dated(day.day) }

  /// A share with its interval: `86 (84-88) %`.
  private func withInterval(_ share: Share) -> String {
    let numbers = [share.value, share.interval.lowerBound, share.interval.upperBound].map {
      Int((100 * $0).rounded())
    }
    return "\(numbers[0]) (\(numbers[1])-\(numbers[2])) %"
  }

  private func percent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }

  private func minutes(_ value: Double) -> String { "\(Int(value.rounded()))" }
}
