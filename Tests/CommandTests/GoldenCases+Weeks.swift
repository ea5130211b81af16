import TestProblems
import Testing

/// What comes after a schedule: rolling, publishing, repair and referrals.
extension GoldenFiles {
  static let weeks = [
    GoldenCase(
      "roll", "roll \(twoPhases) FOLDER/out/schedule.json --to 2026-12-03 --out FOLDER/next",
      after: scheduled(twoPhases)),
    GoldenCase(
      "roll-zh",
      "roll \(twoPhases) FOLDER/out/schedule.json --to 2026-12-03 --out FOLDER/next --language zh",
      after: scheduled(twoPhases)),
    GoldenCase(
      "roll-delivered",
      "roll \(twoPhases) FOLDER/out/schedule.json --to 2026-12-03 --delivered FOLDER/done.csv"
        + " --out FOLDER/next"
    ) { folder in
      try scheduled(twoPhases)(folder)
      try folder.write(
        """
        course,fraction,date,room,start,state
        A,1,2026-12-01,,,missed
        A,1,2026-12-02,,08:20,delivered
        Z,1,2026-12-01,,,delivered
        A,2,2026-12-04,,,delivered
        A,7,2026-12-02,R9,,published

        """, to: "done.csv")
    },
    GoldenCase(
      "roll-back", "roll \(oneRoom) FOLDER/out/schedule.json --to 2026-11-01 --out FOLDER/next",
      after: scheduled(oneRoom)),
    GoldenCase(
      "roll-other-schedule",
      "roll FOLDER/scenario FOLDER/out/schedule.json --to 2026-12-10 --out FOLDER/next"
    ) { folder in
      try scheduled(oneRoom)(folder)
      try folder.copy(
        oneRoom, replacing: "2026-11-26 12:00", by: "2026-11-27 12:00", in: "scenario.yaml")
    },
    GoldenCase(
      "roll-occupied", "roll \(oneRoom) FOLDER/out/schedule.json --to 2026-12-03 --out FOLDER/out",
      after: scheduled(oneRoom)),
    GoldenCase("diff-same", "diff FOLDER/out FOLDER/out/schedule.json", after: scheduled(oneRoom)),
    GoldenCase("diff", "diff FOLDER/out FOLDER/wrong.json", after: wronglyScheduled),
    GoldenCase("diff-json", "diff FOLDER/out FOLDER/wrong.json --json", after: wronglyScheduled),
    GoldenCase("diff-unlike", "diff FOLDER/out FOLDER/unlike.json") { folder in
      try scheduled(oneRoom)(folder)
      try folder.write(
        #"{"scenario": "elsewhere", "horizon": {"firstDay": "2027-03-01", "weeks": 2, "detailWeeks": 1},"#
          + #" "appointments": []}"#, to: "unlike.json")
    },
    GoldenCase("diff-nothing", "diff FOLDER FOLDER"),
    GoldenCase("history-empty", "history FOLDER/store"),
    GoldenCase("restore-missing", "restore FOLDER/store --version 3 --out FOLDER/old"),
    GoldenCase("usage-restore", "restore FOLDER/store --version 3"),
  ]

  static let events = [
    GoldenCase(
      "repair",
      [
        "repair", twoPhases, "FOLDER/out/schedule.json", "--out", "FOLDER/new", "--event",
        "missed A 2026-12-01",
      ],
      after: scheduled(twoPhases)),
    GoldenCase(
      "repair-zh",
      [
        "repair", twoPhases, "FOLDER/out/schedule.json", "--out", "FOLDER/new", "--event",
        "missed A 2026-12-01", "--language", "zh",
      ],
      after: scheduled(twoPhases)),
    GoldenCase(
      "repair-nothing",
      "repair \(twoPhases) FOLDER/out/schedule.json --events FOLDER/events.csv --out FOLDER/new"
    ) { folder in
      try scheduled(twoPhases)(folder)
      try folder.write("event,subject,from,until,reason\n", to: "events.csv")
    },
    GoldenCase(
      "repair-nothing-zh",
      "repair \(twoPhases) FOLDER/out/schedule.json --events FOLDER/events.csv --out FOLDER/new"
        + " --language zh"
    ) { folder in
      try scheduled(twoPhases)(folder)
      try folder.write("event,subject,from,until,reason\n", to: "events.csv")
    },
    GoldenCase(
      "repair-no-visit",
      [
        "repair", twoPhases, "FOLDER/out/schedule.json", "--out", "FOLDER/new", "--event",
        "missed A 2026-12-06", "--event", "late A 2030-01-07 09:00", "--at", "2026-12-06 18:00",
      ],
      after: scheduled(twoPhases)),
    GoldenCase(
      "repair-before-horizon",
      [
        "repair", twoPhases, "FOLDER/out/schedule.json", "--out", "FOLDER/new", "--event",
        "missed A 2026-11-27", "--at", "2026-11-27 18:00",
      ],
      after: scheduled(twoPhases)),
    GoldenCase(
      "repair-remarks-zh",
      [
        "repair", twoPhases, "FOLDER/out/schedule.json", "--out", "FOLDER/new", "--event",
        "missed A 2026-12-01", "--event", "closure site 2031-01-06", "--at", "2026-12-01 18:00",
        "--plain", "--language", "zh",
      ],
      after: scheduled(twoPhases)),
    GoldenCase(
      "repair-bad-events",
      "repair \(twoPhases) FOLDER/out/schedule.json --events FOLDER/events.csv --out FOLDER/new"
    ) { folder in
      try scheduled(twoPhases)(folder)
      try folder.write(
        """
        event,subject,from,until,reason
        sourceDown,linak,2026-12-01 08:00,2026-12-01 12:00,
        sourceDown,linac,2026-12-01 12:00,2026-12-01 08:00,
        roomDown,X1,2026-12-01,,motor
        late,A,2026-12-01,,
        extraSession,site,2026-12-05 08:00,2026-12-06 12:00,

        """, to: "events.csv")
    },
    GoldenCase(
      "recommend",
      [
        "recommend", oneRoom, "FOLDER/out/schedule.json", "--course",
        "course=C, protocol=single, centres=site, readyOn=2026-12-01",
      ],
      after: scheduled(oneRoom)),
    GoldenCase(
      "recommend-zh",
      [
        "recommend", oneRoom, "FOLDER/out/schedule.json", "--course",
        "course=C, protocol=single, centres=site, readyOn=2026-12-01", "--language", "zh",
      ],
      after: scheduled(oneRoom)),
    GoldenCase(
      "recommend-late",
      [
        "recommend", oneRoom, "FOLDER/out/schedule.json", "--from", "2030-01-01", "--course",
        "course=C, protocol=single, centres=site, readyOn=2026-12-01",
      ],
      after: scheduled(oneRoom)),
    GoldenCase(
      "recommend-placed", "recommend \(oneRoom) FOLDER/out/schedule.json --course A",
      after: scheduled(oneRoom)),
    GoldenCase(
      "transfers", "transfers \(oneRoom) FOLDER/out/schedule.json", after: scheduled(oneRoom)),
    GoldenCase(
      "transfers-zh", "transfers \(oneRoom) FOLDER/out/schedule.json --language zh",
      after: scheduled(oneRoom)),
  ]

  @Test(arguments: events)
  func `Events are answered and referrals offered a start`(example: GoldenCase) throws {
    try example.check()
  }

  @Test(arguments: weeks)
  func `A week becomes history`(example: GoldenCase) throws { try example.check() }
}
