import Reporting

/// What the measures mean, with their units.
struct GlossarySection: StudySection {
  let content: StudyContent
  let anchor = "glossary"
  let title = StudyPageWords.glossary

  var body: HTML {
    let language = content.language
    let told = Set(content.comparison.keys.map(\.measure))
    let measures = StudyMeasure.allCases.filter(told.contains).map {
      (content.names.withUnit($0), $0.rawValue)
    }
    let hasCosts = content.results.cells.contains { $0.contains { $0?.costs != nil } }
    let parts = CellResult.Costs.Part.allCases.filter { _ in hasCosts }.map { part in
      (StudyMeasureWords(rawValue: part.rawValue)?.text(language) ?? "", part.rawValue)
    }
    let entries = (measures + parts).map { name, key -> HTML in
      let meaning = StudyDefinitionWords(rawValue: key)?.text(language) ?? ""
      return "<dt>\(name)</dt><dd>\(meaning)</dd>\n"
    }
    return entries.isEmpty ? "" : "<dl>\n\(entries)</dl>\n"
  }
}
