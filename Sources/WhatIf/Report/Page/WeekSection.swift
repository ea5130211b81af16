import Reporting

/// Waits, waiting lists and use week by week, of schedules over their horizon.
struct WeekSection: StudySection {
  let content: StudyContent
  let anchor = "weeks"
  let title = StudyPageWords.weeks

  /// More lines in one panel cannot be told apart.
  private static let mostLines = 7
  /// More shades in one panel cannot be told apart.
  private static let mostShades = 2
  private static let measures: [StudyMeasure] = [
    .waitDays, .waitingList, .starts, .overtimeMinutes, .beamUtilisation,
  ]
  /// Of a schedule every week holds what lies in it, whatever waits.
  private static let measuresFound: [StudyMeasure] = [
    .waitDays, .starts, .fractions, .beamUtilisation,
  ]

  var body: HTML {
    let all = Array(content.results.variants.indices)
    return all.count <= Self.mostLines ? together(all) : apart
  }

  /// Everything, and sources where they are told apart.
  private var keys: [Figure.Key] {
    let measures = content.isSimulated ? Self.measures : Self.measuresFound
    return content.weeks.keys.filter { key in
      guard measures.contains(key.measure) else { return false }
      switch key.subject {
      case .all: return true
      case .source: return key.measure == .beamUtilisation
      default: return false
      }
    }
  }

  private func together(_ variants: [Int]) -> HTML {
    let shaded = variants.count <= Self.mostShades ? variants : [0]
    let panels = keys.compactMap { key in
      WeekPanel(
        content: content, key: key, title: content.names.title(key), variants: variants,
        shaded: shaded
      ).svg
    }
    let caption: StudyPageWords = content.isSimulated ? .weeksCaption : .weeksCaptionFound
    return figure(
      caption.text(content.language), panels, legend: variants,
      note: shaded.count == variants.count ? .bandNote : .baselineBand)
  }

  /// A panel a variant, against the baseline; only what matters most.
  private var apart: HTML {
    let shown =
      keys.filter { $0.measure == .waitDays || $0.measure == .waitingList }
      + keys.filter { $0.measure == .beamUtilisation }.prefix(1)
    return shown.map { key -> HTML in
      let panels = content.results.others.compactMap { variant in
        WeekPanel(
          content: content, key: key, title: content.name(variant), variants: [0, variant],
          shaded: [0, variant]
        ).svg
      }
      return figure(content.names.title(key), panels, legend: [], note: .bandNote)
    }.joined()
  }

  private func figure(
    _ caption: String, _ panels: [HTML], legend: [Int], note: StudyPageWords
  ) -> HTML {
    let names = content.results.variants.indices.map(content.name)
    return StudyFigure(
      caption: caption,
      legend: .trusted(
        Legend(names, showing: legend, title: StudyPageWords.legend.text(content.language)).html),
      // One schedule or one replication has no interval.
      panels: panels, note: content.results.replications > 1 ? note.text(content.language) : ""
    ).html
  }
}
