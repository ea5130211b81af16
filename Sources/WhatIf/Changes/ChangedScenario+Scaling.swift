import Reporting
import ScenarioFiles
import TreatmentDomain

/// Another demand, and single fractions on some weekdays.
extension ChangedScenario {
  /// Waiting courses are copied or taken out evenly over the list, arrivals come at another rate.
  mutating func scaleDemand(_ factor: Int, _ choice: CourseChoice) {
    guard let chosen = choose(choice) else { return }
    for index in chosen.streams { streams[index].perWeek = streams[index].perWeek * factor / 1000 }
    let waiting = chosen.courses.filter { !isUnderWay($0) }
    let target = (waiting.count * factor + 500) / 1000
    if target >= waiting.count {
      copy(waiting, times: target - waiting.count)
    } else {
      // Who was told a date comes.
      let told = Set(documents.appointments.map(\.course))
      let free = waiting.filter {
        documents.courses[$0].promisedStart == nil && !told.contains(documents.courses[$0].course)
      }
      let gone = min(free.count, waiting.count - target)
      remove(Set((0..<gone).map { documents.courses[free[$0 * free.count / gone]].course }))
    }
  }

  private mutating func copy(_ rows: [Int], times: Int) {
    guard !rows.isEmpty else { return }
    for number in 0..<times {
      let place = times <= rows.count ? number * rows.count / times : number % rows.count
      var row = documents.courses[rows[place]]
      row.course = newId(row.course, number / rows.count + 1)
      row.promisedStart = nil
      row.enrolledOn = nil
      row.pins = []
      documents.courses.append(row)
    }
  }

  /// Ids have at most 64 characters; of a long one a hash stands for the end.
  private func newId(_ id: String, _ copy: Int) -> String {
    let end = "+\(number).\(copy)"
    guard id.unicodeScalars.count + end.count > 64 else { return id + end }
    return "\(id.prefix(36))~\(StableHash(id).digits.prefix(12))\(end)"
  }

  /// Single fractions are given on some weekdays only, as far ahead as anybody plans.
  mutating func gatherSingles(_ centre: String?, on weekdays: [Weekday]) {
    var choice = CourseChoice()
    choice.preferring = centre
    guard let chosen = choose(choice) else { return }
    for index in chosen.courses
    where !isUnderWay(index) && documents.isSingleFraction(documents.courses[index]) {
      documents.courses[index].gather(on: weekdays, from: documents.scenario.horizon.firstDay)
    }
  }
}

extension CourseRow {
  /// Dates on other weekdays become unavailable, and what was pinned or promised on them gives way.
  mutating func gather(on weekdays: [Weekday], from first: Day) {
    let days = (0..<400).map { first.adding($0) }.filter { !weekdays.contains($0.weekday) }
    unavailableOn = Array(Set(unavailableOn + days)).sorted()
    let barred = Set(days)
    pins.removeAll { $0.day.map(barred.contains) ?? false }
    if let promised = promisedStart, barred.contains(promised) { promisedStart = nil }
  }
}
