import Testing
import TreatmentDomain

@Suite struct DayTests {
  @Test func `Every date from 1900 to 2199 survives a round trip`() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2199, month: 12, day: 31))
    #expect(last - first == 109_572)
    var wrong: [Day] = []
    for day in first...last {
      let (year, month, dayOfMonth) = day.components
      if Day(year: year, month: month, day: dayOfMonth) != day || Day(iso: day.description) != day {
        wrong.append(day)
      }
    }
    #expect(wrong == [])
  }

  @Test func `Days count from the first of January 1970`() {
    #expect(Day(iso: "1970-01-01")?.number == 0)
    #expect(Day(iso: "1969-12-31")?.number == -1)
    #expect(Day(iso: "2000-03-01")?.number == 11_017)
  }

  @Test func `Dates that do not exist are refused`() {
    for text in [
      "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2100-02-29",
    ] {
      #expect(Day(iso: text) == nil)
    }
    #expect(Day(iso: "2028-02-29") != nil)
    #expect(Day(iso: "2000-02-29") != nil)
  }

  @Test func `Dates outside 1900 to 2199 and other forms are refused`() {
    for text in [
      "1899-12-31", "2200-01-01", "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "", "-",
      "+026-01-01", "2026-01-01-", "２026-01-01",
    ] {
      #expect(Day(iso: text) == nil)
    }
  }

  @Test func `Weekdays go round from Monday to Sunday`() throws {
    let monday = try #require(Day(iso: "2026-11-30"))
    #expect((0..<8).map { monday.adding($0).weekday } == Weekday.allCases + [.monday])
    #expect(Day(iso: "1969-12-28")?.weekday == .sunday)
    #expect(Day(iso: "1900-01-01")?.weekday == .monday)
  }
}

@Suite struct WeekTests {
  @Test(arguments: [
    ("2026-11-30", "2026-W49"), ("2026-12-31", "2026-W53"), ("2027-01-03", "2026-W53"),
    ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"),
    ("2023-01-01", "2022-W52"), ("2018-12-31", "2019-W01"),
  ])
  func `The year of a week is that of its Thursday`(date: String, week: String) throws {
    #expect(try #require(Day(iso: date)).week.description == week)
  }

  @Test func `A week begins on Monday and the next one follows`() throws {
    let sunday = try #require(Day(iso: "2027-01-03"))
    let week = sunday.week
    #expect(week.monday.description == "2026-12-28")
    #expect(week.days.count == 7)
    #expect(week.mondayToFriday.count == 5)
    #expect(week.next.monday.description == "2027-01-04")
    #expect(week < week.next)
  }
}

@Suite struct HorizonTests {
  @Test func `The detail window heads the horizon`() throws {
    let monday = try #require(Day(iso: "2026-11-30"))
    let horizon = Horizon(firstDay: monday, weeks: 3, detailWeeks: 2)
    #expect(horizon.days.count == 21)
    #expect(horizon.detailDays == monday..<monday.adding(14))
    #expect(horizon.dayAfter == monday.adding(21))
  }
}
