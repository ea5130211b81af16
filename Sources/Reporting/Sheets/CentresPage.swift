import Checking
import TreatmentDomain

/// What the director compares: the centres side by side.
struct CentresFormat: ReportFormat {
  let name = "centres"
  let purpose = "the centres side by side, for the head of the department"

  func files(of content: ReportContent) -> [ReportFile] {
    let language = content.language
    let page = CentresPage(content: content)
    let body: HTML = """
      <p class="note">\(SheetWords.centresNote.text(language))</p>
      \(page.table.html)\(page.trials)
      """
    return [SheetPage.file("centres.html", .centres, content, body)]
  }
}

/// Figures with a column a centre.
struct CentresPage {
  let content: ReportContent

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  var table: HTMLTable {
    var table = HTMLTable(
      SheetWords.centres.text(language),
      [.init(title: "")]
        + problem.centres.map { .init(title: $0.name.text(language), isNumber: true) })
    for (title, values) in rows { table.add([.text(title)] + values.map(HTML.text)) }
    return table
  }

  private var rows: [(String, [String])] {
    let figures = problem.centres.indices.map(CentreFigures.all(of: content))
    func row(_ word: SheetWords, _ value: (CentreFigures) -> String) -> (String, [String]) {
      (word.text(language), figures.map(value))
    }
    func row(_ word: BoardWords, _ value: (CentreFigures) -> String) -> (String, [String]) {
      (word.text(language), figures.map(value))
    }
    return [
      row(.appointments) { Readable.number($0.visits) },
      row(.mostVisitsADay) { "\($0.mostVisitsADay)" },
      row(.coursesTreated) { "\($0.courses)" },
      row(.weekStarts) { "\($0.startsInWindow)" },
      row(SheetWords.newStarts) { "\($0.starts)" },
      row(.meanWait) { $0.meanWait },
      row(.late) { "\($0.lateStarts)" },
      row(.beamUse) { Readable.percent($0.beamMinutes, of: $0.openMinutes) },
      row(.roomUse) { Readable.percent($0.occupiedMinutes, of: $0.openRoomMinutes) },
      row(.idle) { Readable.number($0.idleMinutes) },
      row(.overtimeMinutes) { Readable.number($0.overtimeMinutes) },
      row(.drift) { Readable.number($0.driftMinutes) },
      row(.costOfCentre) { Readable.number($0.cost) },
    ]
  }

  /// Trials with a limit, and how many are enrolled when the schedule is carried out.
  var trials: HTML {
    let capped = problem.trials.indices.filter { problem.trials[$0].maximum != nil }
    guard !capped.isEmpty else { return "" }
    var table = HTMLTable(
      SheetWords.trials.text(language),
      [
        .init(title: SheetWords.trials.text(language)),
        .init(title: SheetWords.enrolled.text(language), isNumber: true),
      ])
    let starts = Set(VisitIndex(content.schedule, of: problem).starts.map(\.course))
    for index in capped {
      let new = problem.courses.indices.filter {
        problem.courses[$0].trial == index && starts.contains($0)
          && problem.courses[$0].countsForTrial(asOf: problem.asOf.day)
      }
      let trial = problem.trials[index]
      table.add([
        .text(trial.name.text(language)),
        .text(
          SheetWords.ofMaximum.text(
            language, "\(trial.enrolled + new.count)", "\(trial.maximum ?? 0)")),
      ])
    }
    return table.html
  }
}
