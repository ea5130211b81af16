import Testing
import TreatmentDomain

@Suite struct MinuteOfDayTests {
  @Test func `Clock times survive a round trip`() {
    for minutes in 0...1440 {
      let minute = MinuteOfDay(minutes)
      #expect(MinuteOfDay(clock: minute.description) == minute)
    }
  }

  @Test func `A longer day has later clock times`() {
    for minutes in stride(from: 0, through: 12_000, by: 77) {
      let minute = MinuteOfDay(minutes)
      #expect(MinuteOfDay(clock: minute.description, minutesPerDay: 12_000) == minute)
    }
    #expect(MinuteOfDay(clock: "200:01", minutesPerDay: 12_000) == nil)
    #expect(MinuteOfDay(clock: "0199:00", minutesPerDay: 12_000) == nil)
  }

  @Test func `An hour may have one digit`() {
    #expect(MinuteOfDay(clock: "8:05")?.minutes == 485)
  }

  @Test(arguments: ["24:01", "25:00", "08:60", "0805", "08:5", "-1:00", "08:00:00", ":30", ""])
  func `Other texts are no clock times`(text: String) {
    #expect(MinuteOfDay(clock: text) == nil)
  }
}

@Suite struct MomentTests {
  @Test func `A moment is read with a blank or a T`() {
    #expect(Moment("2026-11-26 12:30")?.description == "2026-11-26 12:30")
    #expect(Moment("2026-11-26T12:30")?.minute == MinuteOfDay(750))
    #expect(Moment("2026-11-26") == nil)
    #expect(Moment("2026-11-26 24:30") == nil)
  }

  @Test func `Moments are ordered by date, then time`() throws {
    let early = try #require(Moment("2026-11-26 23:00"))
    let late = try #require(Moment("2026-11-27 01:00"))
    #expect(early < late)
  }
}

@Suite struct TimeWindowTests {
  @Test func `A window is half open`() {
    let window = TimeWindow(60, 120)
    #expect(window.contains(MinuteOfDay(60)))
    #expect(!window.contains(MinuteOfDay(120)))
    #expect(!window.overlaps(TimeWindow(120, 180)))
    #expect(window.overlaps(TimeWindow(119, 180)))
    #expect(window.contains(TimeWindow(60, 120)))
    #expect(!window.contains(TimeWindow(59, 120)))
  }

  @Test func `An end before the start makes an empty window`() {
    #expect(TimeWindow(120, 60).isEmpty)
    #expect(TimeWindow(0, 60).intersection(TimeWindow(90, 120)).isEmpty)
  }

  @Test func `Holes cut windows into pieces`() {
    let holes = [TimeWindow(30, 60), TimeWindow(50, 70), TimeWindow(200, 300)]
    #expect([TimeWindow(0, 120)].subtracting(holes) == [TimeWindow(0, 30), TimeWindow(70, 120)])
    #expect([TimeWindow(0, 120)].subtracting([TimeWindow(0, 120)]) == [])
    #expect([TimeWindow(0, 120)].subtracting([TimeWindow(120, 130)]) == [TimeWindow(0, 120)])
  }

  @Test func `Clipping keeps what lies inside`() {
    let windows = [TimeWindow(0, 30), TimeWindow(60, 120), TimeWindow(200, 220)]
    #expect(windows.clipped(to: TimeWindow(20, 100)) == [TimeWindow(20, 30), TimeWindow(60, 100)])
    #expect(windows.totalMinutes == 110)
  }
}
