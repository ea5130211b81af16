import Reporting

/// Figures of everything, variant by variant.
struct KeySection: StudySection {
  let content: StudyContent
  let anchor = "key"
  let title = StudyPageWords.key

  var body: HTML {
    let language = content.language
    let note: StudyPageWords = content.isSimulated ? .keyNote : .keyNoteFound
    let grid = FigureGrid(
      content: content, caption: note.text(language),
      heading: StudyPageWords.term.text(language),
      rows: content.keyMeasures.map {
        .init(title: content.names.withUnit($0), key: Figure.Key($0))
      })
    let missing = StudyPageWords.missing.text(language, NumberText.missing)
    return grid.html + "<p class=\"note\">\(missing)</p>\n"
  }
}
