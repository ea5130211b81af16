import Reporting

/// Who waits how long: classes and centres.
struct WaitSection: StudySection {
  let content: StudyContent
  let anchor = "waits"
  let title = StudyPageWords.waits

  var body: HTML {
    let tables: [(StudyPageWords, StudyMeasure)] = [
      (.waitCaption, .waitDays), (.ninetiethCaption, .waitNinetieth), (.lateCaption, .lateStarts),
    ]
    return tables.map { SubjectGrid(content: content, caption: $0, measure: $1).html }.joined()
  }
}

/// How busy sources, rooms and teams are.
struct UseSection: StudySection {
  let content: StudyContent
  let anchor = "use"
  let title = StudyPageWords.use

  var body: HTML {
    let tables: [(StudyPageWords, StudyMeasure)] = [
      (.sourceCaption, .beamUtilisation), (.roomCaption, .roomUtilisation),
      (.teamCaption, .teamUtilisation),
    ]
    let grids = tables.map { SubjectGrid(content: content, caption: $0, measure: $1).html }.joined()
    guard !grids.text.isEmpty else { return "" }
    return "<p class=\"note\">\(StudyPageWords.useNote.text(content.language))</p>\n" + grids
  }
}

/// One measure of every subject but everything, which is a key figure.
struct SubjectGrid {
  let content: StudyContent
  let caption: StudyPageWords
  let measure: StudyMeasure

  /// The tables.
  var html: HTML {
    FigureGrid(
      content: content, caption: caption.text(content.language),
      heading: StudyPageWords.subject.text(content.language),
      rows: content.comparison.subjects(of: measure).filter { $0 != .all }.map {
        .init(title: content.names.subject($0), key: Figure.Key(measure, of: $0))
      }
    ).html
  }
}
