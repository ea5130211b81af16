import ScenarioFiles
import Simulating
import TreatmentDomain

/// Courses that are referred while weeks are played.
///
/// A stream by chance is a Poisson process made of bands, each of one course a week: in a band a point carries a mark, and band and
/// mark together must lie below the stream's rate. Equal rates so give equal courses in all variants, and higher ones the same
/// courses and more (thinning: Lewis and Shedler 1979, "Simulation of nonhomogeneous Poisson processes by thinning",
/// Naval Research Logistics Quarterly 26).
struct Arrivals: Sendable {
  private let streams: [ArrivalStream]
  private let chances: Chances
  private let templates: CourseTemplates
  /// First date on which one can be referred: streams at equal distances begin on it.
  private let first: Day

  init(_ streams: [ArrivalStream], chances: Chances, templates: CourseTemplates, from first: Day) {
    self.streams = streams
    self.chances = chances
    self.templates = templates
    self.first = first
  }

  /// The courses referred between two dates, both included, in order of date and id.
  func courses(from: Day, through last: Day) -> [CourseRow] {
    streams.flatMap { stream -> [CourseRow] in
      let name = Self.name(of: stream.key)
      let all =
        stream.isEven
        ? evenReferrals(to: stream, through: last)
        : stride(from: from.week.monday, through: last, by: 7)
          .flatMap { referrals(to: stream, in: $0) }
      return all.filter { referral in
        (from...last).contains(referral.day)
          && stream.from.map { referral.day >= $0 } ?? true
          && stream.until.map { referral.day <= $0 } ?? true
      }.map { row(of: stream, id: "S\(chances.replication)-\(name)-\($0.id)", on: $0.day) }
    }.sorted { ($0.referredOn ?? first, $0.course) < ($1.referredOn ?? first, $1.course) }
  }

  /// One course on its way.
  private struct Referral {
    /// Names it in its stream.
    let id: String
    let day: Day
  }

  private func referrals(to stream: ArrivalStream, in monday: Day) -> [Referral] {
    let rate = Double(stream.perWeek) / 1000
    return (0..<Int(rate.rounded(.up))).flatMap { band -> [Referral] in
      var luck = chances.stream("arrivals", stream.key, "\(monday)", "\(band)")
      return Chances.moments(rate: 1, &luck).enumerated().compactMap { number, time in
        // One of 1 would lie in the next band.
        let mark = 1 - luck.uniform()
        guard Double(band) + mark < rate else { return nil }
        return Referral(
          id: "\(monday.week)-\(band).\(number)", day: monday.adding(min(6, Int(7 * time))))
      }
    }
  }

  private func evenReferrals(to stream: ArrivalStream, through last: Day) -> [Referral] {
    guard stream.perWeek > 0 else { return [] }
    let begin = max(first, stream.from ?? first)
    guard last >= begin else { return [] }
    return (0...(last - begin) * stream.perWeek / 7000).map { number in
      Referral(id: "\(number)", day: begin.adding(7000 * number / stream.perWeek))
    }
  }

  private func row(of stream: ArrivalStream, id: String, on day: Day) -> CourseRow {
    var row = CourseRow(
      course: id, treatmentProtocol: stream.treatmentProtocol, centres: stream.centres,
      readyOn: day.adding(stream.daysToStart))
    row.referredOn = day
    row.waitingClass = stream.waitingClass
    row.trial = stream.trial
    if stream.centres.count > 1 { row.preferredCentre = stream.centres.first }
    var luck = chances.stream("person", id)
    templates.fill(&row, sharing: stream.sharesCentres, &luck)
    return row
  }

  /// Letters and digits of a key, and a hash where that is not all of it.
  private static func name(of key: String) -> String {
    let plain = key.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
    }
    guard plain.count < key.unicodeScalars.count || plain.count > 30 else { return key }
    var hash = TextHash()
    hash.add(key)
    return String(String.UnicodeScalarView(plain.prefix(12))) + hash.digits
  }
}
