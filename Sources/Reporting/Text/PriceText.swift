import Checking
import Explaining
import TreatmentDomain

/// Prices for those who decide about hours, people and rules.
public struct PriceText {
  private let report: PriceReport
  private let language: Language
  private let names: ResourceText

  /// How many prices are shown.
  private static let mostRows = 15

  /// Tells of the prices of a problem.
  public init(_ report: PriceReport, of problem: Problem, language: Language) {
    self.report = report
    self.language = language
    names = ResourceText(problem: problem, language: language)
  }

  /// A ranked table of things, one of rules and preferences, and the costs as they are.
  public var lines: [String] {
    let sections = [things, rules, comparisons, costs].filter { !$0.isEmpty }
    return Array(sections.joined(separator: [""]))
  }

  private func say(_ words: PriceWords) -> String { words.text(language) }

  private var things: [String] {
    guard !report.prices.isEmpty else { return [say(.title), "  " + say(.none)] }
    var table = TextTable([
      (say(.thing), .left), (say(.estimate), .right), (say(.confirmed), .right),
      (say(.again), .left),
    ])
    for price in report.prices.prefix(Self.mostRows) {
      table.add([
        name(of: price.thing), Readable.number(price.estimate),
        price.confirmed.map { Readable.number($0.saving) } ?? say(.notTried),
        price.confirmed.map { way($0.way) } ?? "",
      ])
    }
    let more = report.prices.count - Self.mostRows
    return [say(.title)] + table.lines()
      + (more > 0 ? ["  " + PriceWords.moreRows.text(language, "\(more)")] : []) + notes
  }

  private func way(_ way: SolvedAgain) -> String { say(way == .minutes ? .minutes : .whole) }

  private var notes: [String] { estimateRemarks.flatMap { Readable.lines($0, indent: "") } }

  /// How estimates and confirmations of things are to be read, a sentence each.
  private var estimateRemarks: [String] {
    var result = [say(.estimateNote)]
    let tried = report.prices.filter { $0.confirmed != nil }
    guard !tried.isEmpty else { return result }
    result.append(PriceWords.confirmedNote.text(language, "\(report.steps)", "\(report.seed)"))
    let less = tried.filter { price in price.confirmed.map { $0.saving < price.estimate } ?? false }
    if !less.isEmpty {
      result.append(PriceWords.lessNote.text(language, "\(less.count)", "\(tried.count)"))
    }
    return result
  }

  /// All that has to be known to read the numbers, a sentence each.
  var remarks: [String] { estimateRemarks + [say(.rulesNote), comparison] }

  private var rules: [String] {
    guard !report.rules.isEmpty else { return [] }
    var table = TextTable([
      (say(.rule), .left), (say(.ownCost), .right), (say(.costsOthers), .right),
      (say(.again), .left),
    ])
    let (costly, free) = (report.rules.filter(costs), report.rules.filter { !costs($0) })
    for rule in costly {
      table.add([
        name(of: rule.rule), rule.ownCost.map(Readable.number) ?? say(.notTried),
        Readable.number(rule.amount), way(rule.way),
      ])
    }
    var result = [say(.rulesTitle)] + (costly.isEmpty ? [] : table.lines())
    if !free.isEmpty {
      let list = language.list(free.map { name(of: $0.rule) })
      result += Readable.lines("  \(PriceWords.costNothing.text(language, list))")
    }
    return result + Readable.lines(say(.rulesNote), indent: "")
  }

  private func costs(_ rule: RulePrice) -> Bool { rule.amount != 0 || (rule.ownCost ?? 0) != 0 }

  /// How the comparisons were made, for both tables.
  private var comparisons: [String] { Readable.lines(comparison, indent: "") }

  private var comparison: String {
    PriceWords.wayNote.text(
      language, "\(report.minutesAgain.count)", range(report.minutesAgain), report.solver,
      range(report.wholeAgain))
  }

  private func range(_ totals: [Int]) -> String {
    let least = Readable.number(totals.min() ?? report.total)
    let most = Readable.number(totals.max() ?? report.total)
    return least == most ? least : PriceWords.range.text(language, least, most)
  }

  private var costs: [String] {
    var table = TextTable([(say(.cost), .left), (say(.amount), .right)])
    for entry in report.costs where entry.amount != 0 {
      table.add([entry.name.text(language), Readable.number(entry.amount)])
    }
    let total = PriceWords.budget.text(language, Readable.number(report.total))
    return [say(.costsTitle)] + table.lines() + ["  " + total]
  }

  /// A thing in words.
  func name(of thing: ScarceThing) -> String {
    switch thing {
    case .beamHour(let source, let day):
      PriceWords.beamHour.text(language, names.source(source), language.date(day))
    case .roomHour(let room, let day):
      PriceWords.roomHour.text(
        language, names.room(room), language.date(day),
        names.centre(names.problem.centre(ofRoom: room)))
    case .teamVisit(let team, let day):
      PriceWords.teamVisit.text(language, names.team(team), language.date(day))
    case .teamHour(let team, let day):
      PriceWords.teamHour.text(language, names.team(team), language.date(day))
    case .trialPlace(let trial):
      PriceWords.trialPlace.text(language, names.name(.trial(trial)))
    }
  }

  /// A rule in words.
  func name(of rule: LiftedRule) -> String {
    switch rule {
    case .preference(let name): PriceWords.preference.text(language, name.text(language))
    case .keepFree: say(.keepFree)
    case .usableShare: say(.usableShare)
    case .trialPlaces: say(.trialPlaces)
    case .patientHours: say(.patientHours)
    case .unavailableDates: say(.unavailableDates)
    case .protectedMinutes: say(.protectedMinutes)
    }
  }
}
