import Reporting

/// Differences to the baseline as bars, a picture a measure.
struct DifferenceSection: StudySection {
  let content: StudyContent
  let anchor = "differences"
  let title = StudyPageWords.charts

  var body: HTML {
    let panels = content.keyMeasures.filter(differs).compactMap {
      DifferenceChart(content: content, measure: $0).svg
    }
    let caption: StudyPageWords = content.isSimulated ? .chartsCaption : .chartsNote
    return StudyFigure(caption: caption.text(content.language), panels: panels).html
  }

  /// Measures that are the same everywhere need no picture.
  private func differs(_ measure: StudyMeasure) -> Bool {
    content.results.others.contains { variant in
      content.comparison.figure(measure, variant: variant)?.effect.map { $0 != .same } ?? false
    }
  }
}

/// A figure: what it shows, its legend, its panels and a note; nothing without panels.
struct StudyFigure {
  let caption: String
  var legend: HTML = ""
  let panels: [HTML]
  var note = ""

  /// The figure.
  var html: HTML {
    guard !panels.isEmpty else { return "" }
    let below: HTML = note.isEmpty ? "" : "<p class=\"note\">\(note)</p>\n"
    return """
      <figure>
      <figcaption>\(caption)</figcaption>
      \(legend)
      <div class="panels pairs">
      \(panels)
      </div>
      \(below)</figure>

      """
  }
}
