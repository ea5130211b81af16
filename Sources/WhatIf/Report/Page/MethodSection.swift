import Reporting

/// How the figures came about: scenario, mode, budget, chances, and the changes of each variant.
struct MethodSection: StudySection {
  let content: StudyContent
  let anchor = "method"
  let title = StudyPageWords.method
  private var language: Language { content.language }

  var body: HTML {
    let notes =
      withoutSchedule
      + (content.isSimulated ? [assumptions] + arrivals + [.intervals, .multiple].map(say) : [])
    return settings + changes
      + notes.map { text -> HTML in "<p class=\"note\">\(text)</p>\n" }.joined()
  }

  private func say(_ word: StudyPageWords) -> String { word.text(language) }

  private var settings: HTML {
    var table = HTMLTable(
      title.text(language),
      [.init(title: say(.setting)), .init(title: say(.value))])
    for (name, value) in rows { table.add([.text(say(name)), .text(value)]) }
    return table.html
  }

  private var rows: [(StudyPageWords, String)] {
    let study = content.results.study
    let chances = study.simulation
    return [
      (.scenario, study.scenario),
      (.mode, say(content.isSimulated ? .modeSimulate : .modeSchedule)),
      (.solver, study.solver.name),
      (.steps, study.solver.steps.map { Readable.number($0) } ?? say(.ownSteps)),
      (.seed, "\(study.solver.seed)"),
    ]
      + (content.isSimulated
        ? [
          (.weeksPlayed, "\(chances.weeks)"), (.warmUp, "\(chances.warmUpWeeks)"),
          (.replications, "\(chances.replications)"),
        ] : [])
      + [(.cells, "\(content.results.presentCells) / \(content.results.expectedCells)")]
  }

  private var changes: HTML {
    var table = HTMLTable(
      say(.changes), isTitled: false, [.init(title: say(.variant)), .init(title: say(.changes))])
    for (index, variant) in content.results.variants.enumerated() {
      let lines = variant.changeTexts.map { text -> HTML in "<li>\(text)</li>" }
      let name: HTML = "\(content.name(index)) <small>\(variant.id)</small>"
      table.add([name, lines.isEmpty ? .text(say(.noChanges)) : "<ul>\(lines)</ul>"])
    }
    return table.html
  }

  private var assumptions: String {
    let chances = content.results.study.simulation
    return StudyPageWords.assumptions.text(
      language, content.numbers.percent(chances.noShowShare),
      NumberText.measured(chances.outagesPerDay), NumberText.measured(chances.outageMedianMinutes),
      content.numbers.percent(chances.longOutageShare),
      NumberText.measured(chances.roomFaultsPerDay), "\(chances.roomFaultMinutes)")
  }

  private var withoutSchedule: [String] {
    let results = content.results
    let variants = results.variants.indices.filter { !results.obstacles($0).isEmpty }
    guard !variants.isEmpty else { return [] }
    return [
      StudyPageWords.withoutSchedule.text(language, language.clauses(variants.map(content.name)))
    ]
  }

  /// Which variants meet the patients of the baseline.
  private var arrivals: [String] {
    let cells = content.results.cells
    func meetsSame(_ variant: Int) -> Bool? {
      let pairs = zip(cells[variant], cells[0]).compactMap { own, baseline in
        own?.arrivals.flatMap { arrivals in baseline?.arrivals.map { $0 == arrivals } }
      }
      return pairs.isEmpty ? nil : pairs.allSatisfy(\.self)
    }
    func sentence(_ word: StudyPageWords, _ wanted: Bool) -> String? {
      let variants = content.results.others.filter { meetsSame($0) == wanted }
      return variants.isEmpty
        ? nil : word.text(language, language.clauses(variants.map(content.name)))
    }
    return [sentence(.sameArrivals, true), sentence(.otherArrivals, false)].compactMap(\.self)
  }
}
