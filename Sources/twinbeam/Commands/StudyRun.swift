import ArgumentParser
import Foundation
import Reporting
import Solving
import WhatIf

/// A study from its cells to its report.
struct StudyRun {
  let study: Study
  /// The study file, for the processes of its cells.
  let path: String
  let folder: String
  let language: Language
  let isQuiet: Bool

  var store: CellStore { CellStore(study, folder: folder, version: TwinBeam.version) }

  /// Prints every cell: number, variant, replication, done or open, and the file of its result.
  func list() {
    let store = store
    let lines = study.cells.map { cell in
      let state = store.result(of: cell) == nil ? "open" : "done"
      return "\(cell.number)\t\(study.variants[cell.variant].id)\t\(cell.replication)\t\(state)"
        + "\t\(folder)/\(cell.file)"
    }
    Console.result(lines.joined(separator: "\n"))
  }

  func describe(_ cell: StudyCell) -> String {
    let id = study.variants[cell.variant].id
    return study.document.mode == .schedule ? id : "\(id), replication \(cell.replication)"
  }

  // MARK: Report

  /// Writes the report of what is there; false when cells are missing or a variant has no schedule.
  func collect(variants: [Variant]) throws -> Bool {
    let store = store
    let cells = study.cells
    let results = cells.compactMap { store.result(of: $0) }
    guard let baseline = variants.first, !results.isEmpty else {
      Console.remark("No cell has a result yet; run the study, or its jobs.")
      return false
    }
    let all = StudyResults(
      study: study.document, variants: variants.map(shown),
      problem: try baseline.documents.problem(), cells: results)
    try write([
      ("study.html", StudyReport(all, language: language).html),
      ("study.csv", StudyTable(all).csv), ("study.json", try StudyJSON(all).text()),
    ])
    if !isQuiet {
      Console.result(StudyText(all, language: language).lines.joined(separator: "\n"))
      Console.remark("Written to \(folder)/: study.html, study.csv, study.json")
    }
    if !all.variantsWithoutSchedule.isEmpty {
      Console.remark(
        "No schedule exists for \(all.variantsWithoutSchedule.joined(separator: ", ")); the report says why."
      )
    }
    if results.count < cells.count {
      Console.remark("\(cells.count - results.count) of \(cells.count) cells are missing.")
    }
    return results.count == cells.count && all.variantsWithoutSchedule.isEmpty
  }

  private func shown(_ variant: Variant) -> StudyVariant {
    // The changes of the baseline hold in every variant and are said once.
    let own = study.document.baseline.id == variant.id ? 0 : study.document.baseline.changes.count
    return StudyVariant(
      id: variant.id, name: variant.name,
      changeTexts: ChangeText(language).lines(Array(variant.changes.dropFirst(own))))
  }

  func requireWritable() throws {
    try attempt { () throws(OutputFolder.Failure) in
      try OutputFolder(path: folder + "/cells").requireWritable()
    }
  }

  func write(_ files: [(name: String, text: String)]) throws {
    try attempt { () throws(OutputFolder.Failure) in try OutputFolder(path: folder).write(files) }
  }

  private func attempt(_ action: () throws(OutputFolder.Failure) -> Void) throws {
    do {
      try action()
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
  }
}
