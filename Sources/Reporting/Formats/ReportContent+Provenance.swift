extension ReportContent {
  /// What the report was made from, for headings of a screen: edition and data.
  var provenance: String {
    let source = BoardWords.madeFrom.text(language, "\(problem.asOf)")
    return language.list([numberedEdition, source].compactMap(\.self))
  }

  /// What a sheet of paper was made from, which lies apart from the others: schedule, data and edition.
  var printedFrom: String {
    let source = BoardWords.printedFrom.text(language, problem.name, "\(problem.asOf)")
    return language.list([source, numberedEdition].compactMap(\.self))
  }

  private var numberedEdition: String? {
    edition > 0 ? BoardWords.edition.text(language, "\(edition)") : nil
  }
}
