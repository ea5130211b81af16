import Foundation
import TestProblems
import TreatmentDomain

@testable import Benchmarking

extension RTSPSample {
  /// The sample as it is read, with one text in it replaced.
  static func read(replacing old: String = "", by new: String = "") throws -> RTSPInstance {
    try inScratchFolder { folder in
      let text = old.isEmpty ? file : file.replacing(old, with: new, maxReplacements: 1)
      return try RTSPReader(path: folder.write(text, to: "made-up.json")).read()
    }
  }

  /// The solution that comes with it.
  static func firstFit(of instance: RTSPInstance) throws -> RTSPSolution {
    try inScratchFolder { folder in
      try RTSPReader(path: folder.write(solution, to: "solution.json")).solution(of: instance)
    }
  }

  /// Packs a file and removes it.
  static func pack(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "--", path]
    try process.run()
    process.waitUntilExit()
  }
}
