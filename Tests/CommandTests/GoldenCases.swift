import Foundation
import TestProblems
import Testing

@Suite struct GoldenFiles {
  static let help =
    [
      GoldenCase("version", "--version"), GoldenCase("help", "--help"),
      GoldenCase("no-arguments", ""),
    ]
    + [
      "schedule", "check", "validate", "show", "generate", "schema", "export", "import", "bench",
      "stress", "roll", "publish", "history", "restore", "diff", "repair", "recommend",
      "transfers", "report", "explain", "prices",
    ].map {
      GoldenCase("help-\($0)", "\($0) --help")
    }

  @Test(arguments: help)
  func `Help tells what there is`(example: GoldenCase) throws { try example.check() }

  static let schedules =
    Repository.scenarios("tiny").map {
      GoldenCase("schedule-\($0)", "schedule Scenarios/tiny/\($0) --out FOLDER/out")
    } + [
      GoldenCase("schedule-greedy", "schedule \(twoPhases) --out FOLDER/out --solver greedy"),
      GoldenCase(
        "schedule-chinese",
        "schedule FOLDER/scenario --out FOLDER/out --solver greedy --language zh",
        after: overfilled),
      GoldenCase("schedule-quiet", "schedule \(oneRoom) --out FOLDER/out --quiet"),
      GoldenCase("schedule-json", "schedule \(oneRoom) --out FOLDER/out --json"),
      GoldenCase(
        "schedule-published",
        "schedule FOLDER/scenario --out FOLDER/new --published FOLDER/out/appointments.csv",
        after: disturbed),
      GoldenCase(
        "schedule-full", "schedule FOLDER/scenario --out FOLDER/out --solver greedy",
        after: overfilled),
    ]

  @Test(arguments: schedules)
  func `A schedule is summed up for people`(example: GoldenCase) throws { try example.check() }

  /// The linac fails on the day for which the first fraction was published.
  @Sendable static func disturbed(_ folder: ScratchFolder) throws {
    try scheduled(twoPhases)(folder)
    let closed = #"downtime: [{from: "2026-12-01 08:00", until: "2026-12-01 18:00"}]"#
    try folder.copy(
      twoPhases, replacing: "particles: [photon]", by: "particles: [photon]\n        \(closed)",
      in: "facility.yaml")
  }

  /// Seven courses for a week that has room for five.
  @Sendable static func overfilled(_ folder: ScratchFolder) throws {
    try folder.copy(
      oneRoom, replacing: "B,single,site,2026-11-30,P3",
      by: (2...7).map { "B\($0),single,site,2026-11-30,P3" }.joined(separator: "\n"),
      in: "courses.csv")
  }

  static let explanations = [
    GoldenCase(
      "explain", "explain \(oneRoom) FOLDER/out/schedule.json B", after: scheduled(oneRoom)),
    GoldenCase(
      "explain-zh", "explain \(oneRoom) FOLDER/out/schedule.json B --language zh",
      after: scheduled(oneRoom)),
    GoldenCase(
      "explain-unscheduled",
      "explain FOLDER/scenario FOLDER/out/schedule.json B7 --time-limit 10m", after: fullySolved),
    GoldenCase(
      "explain-unscheduled-zh",
      "explain FOLDER/scenario FOLDER/out/schedule.json B7 --time-limit 10m --language zh",
      after: fullySolved),
    GoldenCase(
      "explain-json", "explain \(oneRoom) FOLDER/out/schedule.json B --json",
      after: scheduled(oneRoom)),
    GoldenCase(
      "explain-unknown", "explain \(oneRoom) FOLDER/out/schedule.json Z",
      after: scheduled(oneRoom)),
  ]

  @Test(arguments: explanations)
  func `A course is explained`(example: GoldenCase) throws { try example.check() }

  static let prices = [
    GoldenCase(
      "prices", "prices Scenarios/tiny/overtime-or-waiting FOLDER/out/schedule.json --step-limit 1",
      after: scheduled("Scenarios/tiny/overtime-or-waiting")),
    GoldenCase(
      "prices-zh",
      "prices Scenarios/tiny/overtime-or-waiting FOLDER/out/schedule.json --step-limit 1 --language zh",
      after: scheduled("Scenarios/tiny/overtime-or-waiting")),
    GoldenCase(
      "prices-json",
      "prices Scenarios/tiny/switching-costs-time FOLDER/out/schedule.json --step-limit 1 --no-rules --json",
      after: scheduled("Scenarios/tiny/switching-costs-time")),
  ]

  @Test(arguments: prices)
  func `Prices are ranked`(example: GoldenCase) throws { try example.check() }

  /// The overfilled scenario and its greedy schedule.
  @Sendable static func fullySolved(_ folder: ScratchFolder) throws {
    try overfilled(folder)
    _ = try Program.run([
      "schedule", folder.path("scenario"), "--out", folder.path("out"), "--solver", "greedy",
      "--quiet",
    ])
  }

  static let infeasible = Repository.scenarios("infeasible").map {
    GoldenCase("infeasible-\($0)", "schedule Scenarios/infeasible/\($0) --out FOLDER/out")
  }

  @Test(arguments: infeasible)
  func `No schedule exists, and why`(example: GoldenCase) throws { try example.check() }

  static let checks = [
    GoldenCase("check", "check \(oneRoom) FOLDER/out/schedule.json", after: scheduled(oneRoom)),
    GoldenCase(
      "check-verbose", "check \(oneRoom) FOLDER/out/schedule.json --verbose",
      after: scheduled(oneRoom)),
    GoldenCase(
      "check-json", "check \(oneRoom) FOLDER/wrong.json --json", after: wronglyScheduled),
    GoldenCase("check-violation", "check \(oneRoom) FOLDER/wrong.json", after: wronglyScheduled),
    GoldenCase(
      "check-violation-zh", "check \(oneRoom) FOLDER/wrong.json --verbose --language zh",
      after: wronglyScheduled),
    GoldenCase(
      "check-other-scenario", "check \(twoPhases) FOLDER/out/schedule.json",
      after: scheduled(oneRoom)),
    GoldenCase("check-no-schedule", "check \(oneRoom) FOLDER/nothing.json"),
    GoldenCase("check-no-json", "check \(oneRoom) FOLDER/bad.json") {
      try $0.write("{\"appointments\": [", to: "bad.json")
    },
  ]

  @Test(arguments: checks)
  func `The referee's findings are listed`(example: GoldenCase) throws { try example.check() }

  static let validations = [
    GoldenCase("validate", "validate \(oneRoom)"),
    GoldenCase("validate-default", "validate \(Repository.defaultScenario)"),
    GoldenCase("validate-missing-folder", "validate FOLDER/nothing"),
    GoldenCase("validate-file", "validate \(oneRoom)/courses.csv"),
    GoldenCase("validate-empty-folder", "validate FOLDER"),
    GoldenCase("validate-many-issues", "validate FOLDER/scenario") { folder in
      try folder.copy(
        oneRoom, replacing: "minutes: {setUp: 20, beam: 15,",
        by: "colour: red, minutes: {setUp: -20, beam: fifteen,", in: "protocols.yaml")
      try folder.write(
        "course,protocol,centres,readyOn,class\nA,single,site,2026-11-31,P1\nA,duble,site,,P7\n",
        to: "scenario/courses.csv")
    },
  ]

  @Test(arguments: validations)
  func `Every issue is listed with its remedy`(example: GoldenCase) throws { try example.check() }

  static let sheets = [
    GoldenCase(
      "show-room", "show \(oneRoom) FOLDER/out/schedule.json --room R1 --date 2026-12-01",
      after: scheduled(oneRoom)),
    GoldenCase(
      "show-all-rooms", "show \(twoPhases) FOLDER/out/schedule.json --date 2026-12-03",
      after: scheduled(twoPhases)),
    GoldenCase(
      "show-course", "show \(twoPhases) FOLDER/out/schedule.json --course A",
      after: scheduled(twoPhases)),
    GoldenCase(
      "show-chinese", "show \(twoPhases) FOLDER/out/schedule.json --course A --language zh",
      after: scheduled(twoPhases)),
    GoldenCase(
      "show-coloured",
      "show \(oneRoom) FOLDER/out/schedule.json --date 2026-12-01 --color always",
      after: scheduled(oneRoom)),
    GoldenCase(
      "show-unknown-course", "show \(oneRoom) FOLDER/out/schedule.json --course Z",
      after: scheduled(oneRoom)),
    GoldenCase(
      "show-date-outside", "show \(oneRoom) FOLDER/out/schedule.json --date 2030-01-01",
      after: scheduled(oneRoom)),
    GoldenCase(
      "show-picture-chinese",
      "show \(oneRoom) FOLDER/out/schedule.json --picture site --date 2026-12-01 --language zh",
      after: scheduled(oneRoom)),
    GoldenCase(
      "show-bad-date", "show \(oneRoom) FOLDER/out/schedule.json --date 2026-02-30"),
  ]

  @Test(arguments: sheets)
  func `Day sheets and course sheets are printed`(example: GoldenCase) throws {
    try example.check()
  }

  static let replays = [
    GoldenCase(
      "stress", "stress \(oneRoom) FOLDER/out/schedule.json --replications 100",
      after: scheduled(oneRoom)),
    GoldenCase(
      "stress-zh", "stress \(oneRoom) FOLDER/out/schedule.json --replications 100 --language zh",
      after: scheduled(oneRoom)),
    GoldenCase(
      "stress-certain",
      "stress \(twoPhases) FOLDER/out/schedule.json --handling-variation 0 --beam-variation 0"
        + " --late-share 0", after: scheduled(twoPhases)),
    GoldenCase(
      "stress-json", "stress \(oneRoom) FOLDER/out/schedule.json --replications 100 --json",
      after: scheduled(oneRoom)),
    GoldenCase(
      "stress-buffers",
      "stress \(oneRoom) FOLDER/out/schedule.json --replications 10 --json --buffer-quantile 0.6"
        + " --out FOLDER/buffered", after: scheduled(oneRoom)),
    GoldenCase("stress-no-schedule", "stress \(oneRoom) FOLDER/nothing.json"),
  ]

  @Test(arguments: replays)
  func `A schedule is replayed by chance`(example: GoldenCase) throws { try example.check() }

  static let refusals = [
    GoldenCase("usage-no-replication", "stress \(oneRoom) s.json --replications 0"),
    GoldenCase(
      "usage-buffers-over-scenario",
      "stress \(oneRoom) s.json --buffer-quantile 0.6 --out \(oneRoom)/ --force"),
    GoldenCase("usage-buffers-nowhere", "stress \(oneRoom) s.json --buffer-quantile 0.6"),
    GoldenCase("usage-unknown-option", "schedule \(oneRoom) --fast"),
    GoldenCase("usage-bad-time", "schedule \(oneRoom) --time-limit soon"),
    GoldenCase("usage-no-time", "explain \(oneRoom) s.json A --time-limit 0s"),
    GoldenCase("usage-negative-steps", "schedule \(oneRoom) --step-limit=-1"),
    GoldenCase("usage-unknown-solver", "schedule \(oneRoom) --solver quantum"),
    GoldenCase("usage-share-too-large", "schedule \(oneRoom) --protected-share 1.5"),
    GoldenCase("usage-share-of-nobody", "schedule \(oneRoom) --protected-share 0.5"),
    GoldenCase("usage-too-many-weeks", "schedule \(oneRoom) --detail-weeks 9"),
    GoldenCase("usage-no-scenario", "schedule"),
    GoldenCase("usage-unknown-command", "plan"),
    GoldenCase("usage-two-sheets", "show \(oneRoom) schedule.json --room R1 --course A"),
    GoldenCase("usage-out-is-scenario", "schedule FOLDER/scenario --out FOLDER/scenario") {
      try $0.copy(oneRoom)
    },
    GoldenCase("out-is-a-file", "schedule \(oneRoom) --out FOLDER/file") {
      try $0.write("mine", to: "file")
    },
    GoldenCase("out-below-a-file", "schedule \(oneRoom) --out FOLDER/file/deeper") {
      try $0.write("mine", to: "file")
    },
    GoldenCase(
      "page-below-a-file",
      "diff FOLDER/out/schedule.json FOLDER/out/schedule.json --page FOLDER/file/changes.html"
    ) {
      try scheduled(oneRoom)($0)
      try $0.write("mine", to: "file")
    },
  ]

  @Test(arguments: refusals)
  func `What cannot be done is refused with a remedy`(example: GoldenCase) throws {
    try example.check()
  }
}
