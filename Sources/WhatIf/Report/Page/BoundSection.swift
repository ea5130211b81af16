import Reporting

/// Costs of schedules with what is proven about them.
struct BoundSection: StudySection {
  let content: StudyContent
  let anchor = "bounds"
  let title = StudyPageWords.bounds
  private var language: Language { content.language }

  var body: HTML {
    let tables = CellResult.Costs.Part.allCases.compactMap(table)
    guard !tables.isEmpty else { return "" }
    let notes = [StudyPageWords.boundsNote.text(language)] + otherPatients
    return tables.joined()
      + notes.map { text -> HTML in "<p class=\"note\">\(text)</p>\n" }.joined()
  }

  private var otherPatients: [String] {
    let variants = content.results.others.filter {
      content.comparison.comparability[$0].hasOtherPatients
    }
    guard !variants.isEmpty else { return [] }
    return [
      StudyPageWords.otherPatients.text(language, language.clauses(variants.map(content.name)))
    ]
  }

  private func table(_ part: CellResult.Costs.Part) -> HTML? {
    let columns: [StudyPageWords] = [.foundCost, .bound, .gap, .difference, .between]
    var table = HTMLTable(
      StudyMeasureWords(rawValue: part.rawValue)?.text(language) ?? part.rawValue, isTitled: false,
      [.init(title: StudyPageWords.variant.text(language))]
        + columns.map { .init(title: $0.text(language), isNumber: true) }
        + [.init(title: StudyPageWords.verdict.text(language))])
    for variant in content.results.variants.indices {
      if let costs = content.results.schedule(variant)?.costs {
        table.add([.text(content.name(variant))] + cells(costs, part, variant).map(HTML.text))
      }
    }
    return table.count > 0 ? table.html : nil
  }

  private func cells(
    _ costs: CellResult.Costs, _ part: CellResult.Costs.Part, _ variant: Int
  ) -> [String] {
    let compared = content.comparison.costs(of: part, variant: variant)
    let otherWeights = content.comparison.comparability[variant].hasOtherWeights
    let unproven = StudyPageWords.notProven.text(language)
    return [
      Readable.number(costs.cost(of: part)),
      costs.bound(of: part).map { Readable.number($0) } ?? unproven,
      costs.gap(of: part).map(content.numbers.percent) ?? NumberText.missing,
      compared.map { content.numbers.signed($0.found) } ?? "",
      compared.map(BoundText(content: content).range) ?? "",
      compared.map(BoundText(content: content).verdict)
        ?? (otherWeights ? StudyEffectWords.otherWeights.text(language) : ""),
    ]
  }
}

/// Courses that lie elsewhere than in the baseline.
struct MovedSection: StudySection {
  let content: StudyContent
  let anchor = "moved"
  let title = StudyPageWords.moved

  var body: HTML {
    let language = content.language
    let columns: [StudyPageWords] = [.underWay, .waiting, .all]
    var table = HTMLTable(
      title.text(language),
      [.init(title: StudyPageWords.variant.text(language))]
        + columns.map { .init(title: $0.text(language), isNumber: true) })
    for variant in content.results.others {
      guard let moved = content.results.schedule(variant).flatMap(content.results.moved) else {
        continue
      }
      table.add(
        [.text(content.name(variant))]
          + [moved.underWay, moved.waiting, moved.all].map { .text(Readable.number($0)) })
    }
    guard table.count > 0 else { return "" }
    return table.html + "<p class=\"note\">\(StudyPageWords.movedNote.text(language))</p>\n"
  }
}
