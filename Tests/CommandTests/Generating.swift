import Foundation
import TestProblems
import Testing

/// `twinbeam generate`, from the options to a scenario that validates.
@Suite struct Generating {
  @Test func `A generated scenario is valid, and its loads are listed`() throws {
    try inScratchFolder { folder in
      let made = try Program.run(["generate", "--seed", "5", "--out", folder.path("made")])
      #expect(made.exitCode == 0, "\(made.errors)")
      #expect(made.output.hasPrefix("Weeks 1 to 4"))
      #expect(made.output.contains(/\nsource +centre-1-synchrotron +[\d,]+ +[\d,]+ +8\d\.\d %\n/))
      #expect(made.errors.hasSuffix(": 70 courses in progress, 35 waiting.\n"))
      #expect(!folder.contents("made").contains { $0.hasSuffix(".part") })
      let checked = try Program.run(["validate", folder.path("made")])
      #expect(checked.exitCode == 0, "\(checked.errors)")
    }
  }

  @Test(arguments: [["--day", "20"], ["--week", "10,5", "--centres", "3", "--load", "0.5"]])
  func `A generated day or week is valid, and greedy places it`(options: [String]) throws {
    try inScratchFolder { folder in
      let made = try Program.run(
        ["generate", "--settings", "Benchmarks/DayAssignment/settings.yaml"] + options
          + ["--out", folder.path("made")])
      #expect(made.exitCode == 0, "\(made.errors)")
      #expect(made.output.hasPrefix("Fullest day"))
      let checked = try Program.run(["validate", folder.path("made")])
      #expect(checked.exitCode == 0, "\(checked.errors)")
      let scheduled = try Program.run([
        "schedule", folder.path("made"), "--solver", "greedy", "--out", folder.path("out"),
      ])
      #expect(scheduled.exitCode == 0, "\(scheduled.errors)")
      #expect(!scheduled.output.contains("unplacedFraction"))
    }
  }

  @Test(arguments: ["balanced", "skewed"])
  func `A day of jobs is scheduled, judged and compared like a scenario`(family: String) throws {
    try inScratchFolder { folder in
      let file = folder.path("jobs.jsocmsr")
      let made = try Program.run([
        "generate", "--jobs", "300", "--family", family, "--seed", "4", "--out", file,
      ])
      #expect(made.exitCode == 0, "\(made.errors)")
      #expect(made.output.hasPrefix("At least "))
      let scheduled = try Program.run([
        "schedule", file, "--solver", "greedy", "--out", folder.path("out"),
      ])
      #expect(scheduled.exitCode == 0, "\(scheduled.errors)")
      #expect(!scheduled.output.contains("unplacedFraction"))
      let checked = try Program.run(["check", file, folder.path("out/schedule.json")])
      #expect(checked.exitCode == 0, "\(checked.errors)")
      #expect(try folder.text("out/appointments.csv").contains(/,2[4-9]:\d\d,/))
      let compared = try Program.run([
        "bench", file, "--solvers", "greedy", "--step-limits", "1", "--seeds", "1", "--out",
        folder.path("bench"),
      ])
      #expect(compared.exitCode == 0, "\(compared.errors)")
      #expect(try folder.text("bench/costs.csv").contains("\njobs.jsocmsr,"))
      let exported = try Program.run(["export", file, "--format", "lp"])
      #expect(exported.exitCode == 64 && exported.isCivil)
    }
  }

  @Test func `Settings with a mistake are an issue, and nothing is written`() throws {
    try inScratchFolder { folder in
      let file = try folder.write("switchMinutes: soon\n", to: "settings.yaml")
      let run = try Program.run([
        "generate", "--day", "20", "--settings", file, "--out", folder.path("made"),
      ])
      #expect(run.exitCode == 6)
      #expect(run.errors.contains("settings.yaml:1: [wrongType]"))
      #expect(folder.contents("") == ["settings.yaml"])
    }
  }

  @Test func `The same options give the same files, another seed others`() throws {
    try inScratchFolder { folder in
      for (name, seed) in [("one", "8"), ("two", "8"), ("three", "9")] {
        _ = try Program.run(["generate", "--seed", seed, "--out", folder.path(name)])
      }
      for file in folder.contents("one") {
        #expect(try folder.text("one/\(file)") == folder.text("two/\(file)"), "\(file)")
      }
      #expect(try folder.text("one/courses.csv") != folder.text("three/courses.csv"))
    }
  }

  @Test(arguments: [
    ["--load", "9"], ["--load", "nan"], ["--size", "XS"], ["--day-parts", "0"], ["--seed", "-1"],
    ["--day", "71"], ["--day", "20", "--week", "20"], ["--day", "20", "--size", "S"],
    ["--day", "x"],
    ["--jobs", "5"], ["--rooms", "4"], ["--jobs", "5", "--load", "0.5"],
    ["--week", "45,25", "--centres", "1"], ["--week", "45", "--load", "1"], ["--centres", "2"],
  ])
  func `Options out of range are usage errors and write nothing`(options: [String]) throws {
    try inScratchFolder { folder in
      let run = try Program.run(["generate", "--out", folder.path("made")] + options)
      #expect(run.exitCode == 64)
      #expect(run.isCivil)
      #expect(folder.contents("") == [])
    }
  }

  @Test func `A folder that holds something is left alone`() throws {
    try inScratchFolder { folder in
      try folder.write("mine", to: "notes.txt")
      let run = try Program.run(["generate", "--out", folder.path])
      #expect(run.exitCode == 64)
      #expect(run.errors.contains("is not empty"))
      #expect(folder.contents("") == ["notes.txt"])
    }
  }
}
