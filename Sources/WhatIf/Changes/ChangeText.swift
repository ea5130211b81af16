import Reporting
import ScenarioFiles
import TreatmentDomain

/// A change in a line, for people.
public struct ChangeText {
  private let language: Language

  /// Writes in a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// One line a change.
  public func lines(_ changes: [ChangeEntry]) -> [String] { changes.flatMap { lines($0.change) } }

  private func say(_ word: ChangeWords, _ values: String...) -> String {
    word.text(language, values: values)
  }

  /// Every kind by its name, so that a new one does not compile without its words.
  private func lines(_ change: ChangeDocument) -> [String] {
    switch change {
    case .closeRoom(let room, let from, let until):
      [say(.closeRoom, room) + period(from, until)]
    case .addRoom(let room): [say(.addRoom, room.id, room.like)]
    case .sourceDown(let source, let downtime):
      [say(.sourceDown, source, "\(downtime.from)", "\(downtime.until)", downtime.reason)]
    case .hours(let hours): [self.hours(hours)]
    case .qualityAssurance(let source, let windows):
      [say(.qualityAssurance, source, list(windows.map { "\($0.window)" }))]
    case .switchMinutes(let source, let minutes): [say(.switchMinutes, source, "\(minutes)")]
    case .keepFree(let change): [keepFree(change)]
    case .team(let team): self.team(team)
    case .closure(let centre, let closure):
      [
        say(.closure, self.centre(centre), closure.reason)
          + period(closure.days.lowerBound, closure.days.upperBound)
      ]
    case .treatOnHoliday(let centre, let sessions):
      sessions.map { say(.session, self.centre(centre), "\($0.day)", "\($0.hours)") }
    case .removeSessions(let centre, let from, let until):
      [say(.removeSessions, self.centre(centre)) + period(from, until)]
    case .addCourses(let added): [self.added(added)]
    case .treatmentProtocol(let treatment): self.treatment(treatment)
    case .weights(let weights): [say(.weights, list(weights.keys))]
    case .protectedShare(let share): [say(.protectedShare, Readable.percent(share, of: 1000))]
    case .removeCourses(let choice): [say(.removeCourses, self.choice(choice))]
    case .pauseCourses(let choice, let until):
      [say(.pauseCourses, self.choice(choice), "\(until)")]
    case .forbidCentre(let centre, let choice): [say(.forbidCentre, self.choice(choice), centre)]
    case .forceCentre(let centre, let choice): [say(.forceCentre, self.choice(choice), centre)]
    case .singleFractionDay(let centre, let weekdays):
      [say(.singleFractionDay, list(weekdays.map(\.key)), self.centre(centre))]
    case .demand(let factor, let choice):
      [say(.demand, self.choice(choice), thousandths(factor))]
    case .splitCentres: [say(.splitCentres)]
    case .shareCentres(let choice): [say(.shareCentres, self.choice(choice))]
    }
  }

  // MARK: Kinds with several numbers

  private func hours(_ change: HoursChange) -> String {
    let days =
      change.weekdays.isEmpty
      ? "" : gap + say(.weekdays, list(change.weekdays.map(\.key)))
    let name = source(change.source)
    if let window = change.window { return say(.hoursWindow, name, "\(window)") + days }
    if let open = change.openMinutes {
      return say(.hoursOpen, name, thousandths(open * 1000 / 60)) + days
    }
    return say(.hoursLonger, name, "\(change.longerByMinutes ?? 0)") + days
  }

  private func keepFree(_ change: KeepFreeChange) -> String {
    let name = source(change.source)
    return change.minutes.map { say(.keepFreeMinutes, name, "\($0)") }
      ?? say(.keepFreeShare, name, Readable.percent(change.share ?? 0, of: 1000))
  }

  private func team(_ change: TeamChange) -> [String] {
    [
      change.visitsPerDay.map { say(.teamVisits, change.team, "\($0)") },
      change.moreVisitsPerDay.map {
        say(.teamMoreVisits, change.team, $0 > 0 ? "+\($0)" : "\($0)")
      },
      change.concurrentVisits.map { say(.teamConcurrent, change.team, "\($0)") },
      change.weeklyWindows.map { week in
        say(.teamWindows, change.team, list(different(week.flatMap(\.self).map { "\($0)" })))
      },
    ].compactMap(\.self)
  }

  private func treatment(_ change: ProtocolChange) -> [String] {
    let phase = "\(change.phase ?? 1)"
    func line(_ word: ChangeWords, _ value: Int?) -> String? {
      value.map { say(word, change.treatmentProtocol, phase, "\($0)") }
    }
    return [
      line(.fractions, change.fractions), line(.setUpMinutes, change.setUpMinutes),
      line(.beamMinutes, change.beamMinutes), line(.exitMinutes, change.exitMinutes),
    ].compactMap(\.self)
  }

  private func added(_ added: AddedCourses) -> String {
    let word: ChangeWords =
      switch added.per {
      case .week: .addPerWeek
      case .month: .addPerMonth
      case nil: .addCourses
      }
    let care = added.treatmentProtocol + (added.waitingClass.map { " (\($0.key))" } ?? "")
    return say(word, thousandths(added.count), care, list(added.centres))
      + (added.trial.map { (language == .english ? " " : "，") + say(.trial, $0) } ?? "")
      + period(added.from, added.until)
  }

  // MARK: Parts

  private func choice(_ choice: CourseChoice) -> String {
    [
      choice.courses.isEmpty ? say(.everyCourse) : say(.chosenCourses, list(choice.courses)),
      choice.protocols.isEmpty ? nil : say(.ofProtocols, list(choice.protocols)),
      choice.classes.isEmpty ? nil : say(.ofClasses, list(choice.classes.map(\.key))),
      choice.preferring.map { say(.ofCentre, $0) },
    ].compactMap(\.self).joined(separator: gap)
  }

  private var gap: String { language == .english ? " " : "" }

  private func period(_ from: Day?, _ until: Day?) -> String {
    switch (from, until) {
    case (let from?, let until?): say(.fromUntil, "\(from)", "\(until)")
    case (let from?, nil): say(.from, "\(from)")
    case (nil, let until?): say(.until, "\(until)")
    case (nil, nil): ""
    }
  }

  private func different(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func source(_ id: String?) -> String { id ?? say(.allSources) }
  private func centre(_ id: String?) -> String { id ?? say(.allCentres) }
  private func list(_ items: [String]) -> String {
    items.joined(separator: language == .english ? ", " : "、")
  }

  private func thousandths(_ value: Int) -> String {
    guard value % 1000 != 0 else { return "\(value / 1000)" }
    let digits = String(value % 1000 + 1000).dropFirst()
    let end = digits.lastIndex { $0 != "0" }.map { digits[...$0] } ?? ""
    return "\(value / 1000).\(end)"
  }
}
