import ArgumentParser
import Foundation
import Publishing

/// Brings a published version back.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring a published version back, as a folder or as the newest version.",
    discussion: """
      twinbeam restore STORE --version 3 --out DIR           a copy of version 3
      twinbeam restore STORE --version 3 --by WHO --why TEXT  version 3 in force again, as a new version
      """)

  @Argument(help: "Folder of versions.", completion: .directory)
  var store: String

  @Option(help: ArgumentHelp("Version to bring back.", valueName: "number"))
  var version: Int

  @Option(
    help: ArgumentHelp("Folder to copy it to; it must not exist yet.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(help: ArgumentHelp("Who puts it in force again.", valueName: "who"))
  var by: String?

  @Option(help: ArgumentHelp("Why, in a sentence.", valueName: "text"))
  var why: String?

  func validate() throws {
    if out == nil && by == nil && why == nil {
      throw ValidationError("Give --out for a copy, or --by and --why to put it in force again.")
    }
    if (by == nil) != (why == nil) { throw ValidationError("--by and --why go together.") }
    if out?.isEmpty ?? false { throw ValidationError("--out is empty; name a folder.") }
    for (name, text) in [("--by", by), ("--why", why)]
    where text?.allSatisfy(\.isWhitespace) ?? false {
      throw ValidationError("\(name) is empty; the history is read by others.")
    }
  }

  func run() throws {
    let versions = VersionStore(path: store)
    do {
      let old = try versions.version(version)
      let files = try versions.files(of: version)
      if let fault = try versions.faults(ofVersion: version).first {
        Console.remark("\(fault); nothing was restored. Take another version, or a backup.")
        throw Exit.invalid
      }
      if let out {
        try WholeFolder(path: out).write(files)
        Console.remark("Written to \(out)/")
      }
      if let by, let why {
        var record = old.record
        record.by = by
        record.why = why
        record.restoredFrom = version
        let new = try versions.publish(files, record: record)
        Console.result("Version \(new.number) of \(store) is version \(version) again: \(new.path)")
      }
    } catch let error as VersionStore.Failure {
      Console.remark("\(error)")
      throw Exit.invalid
    } catch let error as WholeFolder.Failure {
      Console.remark("\(error); name another folder with --out.")
      throw Exit.failure
    }
  }
}
