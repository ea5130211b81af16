import TreatmentDomain

/// Writes drafted courses as rows, with histories, usual times and wishes.
struct CourseRows {
  let sites: [Site]
  let choice: HoursChoice
  var random: SeededRandom
  private(set) var courses: [CourseRow] = []
  private(set) var appointments: [AppointmentRow] = []

  init(sites: [Site], choice: HoursChoice, random: SeededRandom) {
    self.sites = sites
    self.choice = choice
    self.random = random
  }

  /// Writes all rows in the order of the drafts.
  mutating func write() {
    let days = sites.indices.map {
      TemplateDay(
        site: $0, drafts: choice.drafts, hours: choice.hours[$0],
        switchMinutes: choice.switchMinutes)
    }
    for (index, draft) in choice.drafts.enumerated() {
      let number = String(index + 1)
      let id = "C-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
      let usual = days[draft.site].starts[index]
      if let usual { writeActive(id, draft, usual: usual) } else { writeWaiting(id, draft) }
    }
  }

  private func row(_ id: String, _ draft: CourseDraft, readyOn: Day) -> CourseRow {
    let treatment = choice.protocols[draft.protocolIndex].id
    let centre = sites[draft.site].id
    var row = CourseRow(
      course: id, treatmentProtocol: treatment, centres: [centre], readyOn: readyOn)
    row.preferredCentre = centre
    row.plannedFor = centre
    row.trial = GeneratedTrials.trial(of: treatment)
    return row
  }

  // MARK: Courses in progress

  private mutating func writeActive(_ id: String, _ draft: CourseDraft, usual: MinuteOfDay) {
    let days = PastFractions.days(draft.delivered, of: draft.phases)
    let first = days.first ?? GeneratedCalendar.asOf.day
    let ready = first.adding(-random.integer(1...9))
    let phase = draft.phases[draft.nextPhase]
    let start = MinuteOfDay(max(SiteHours.open.minutes, usual.minutes + 5 * random.integer(-2...2)))
    let stay = phase.visitMinutes(isFirstFraction: false)
    let past = days.filter { day in
      Moment(day, MinuteOfDay(start.minutes + stay)) <= GeneratedCalendar.asOf
    }
    var row = row(id, draft, readyOn: ready)
    row.referredOn = ready.adding(-random.integer(8...25))
    row.state = .inProgress
    row.delivered = past.count
    row.startedOn = first
    row.lastFractionOn = past.last
    row.usualRoom = [sites[draft.site].id(of: draft.rooms[draft.nextPhase])]
    row.usualTime = [start]
    courses.append(row)
    // What lies between the data and the horizon is published, and thereby assumed.
    for (offset, day) in days.dropFirst(past.count).enumerated() {
      var visit = AppointmentRow(course: id, fraction: past.count + offset + 1, day: day)
      visit.centre = sites[draft.site].id
      visit.room = row.usualRoom[0]
      visit.start = start
      appointments.append(visit)
    }
  }

  // MARK: Waiting courses

  private mutating func writeWaiting(_ id: String, _ draft: CourseDraft) {
    let isSpacer = choice.protocols[draft.protocolIndex].id == "spacer-single"
    let travels =
      !isSpacer && draft.totalFractions <= 12 && draft.from > GeneratedCalendar.firstDay
      && random.happens(percent: 30)
    let lead = isSpacer || travels ? random.integer(2...6) : 0
    var row = row(id, draft, readyOn: draft.from.adding(-lead))
    row.referredOn = row.readyOn.adding(-random.integer(10...28))
    row.state = .waiting
    row.delivered = 0
    if isSpacer {
      row.fixedFrom = draft.from
      row.fixedUntil = draft.from.adding(14)
    }
    if travels {
      row.arrivesOn = draft.from
      let weeks = draft.totalFractions / draft.phases[0].perWeekMaximum + 1
      row.departsOn = draft.from.adding(7 * weeks + 14)
    }
    addWishes(to: &row, draft)
    courses.append(row)
  }

  private mutating func addWishes(to row: inout CourseRow, _ draft: CourseDraft) {
    let hours = choice.hours[draft.site]
    let needsTeam = draft.phases.contains { !$0.teams.isEmpty }
    let partner = sites[draft.site].number.isMultiple(of: 2) ? draft.site - 1 : draft.site + 1
    if random.happens(percent: 25) && mayGo(draft, to: partner) {
      row.centres.append(sites[partner].id)
    }
    if row.treatmentProtocol == "cervix-20" {
      let monday = Week(containing: draft.from).next.next.monday
      row.unavailableOn = [monday.adding(2), monday.adding(9)]
    }
    guard !needsTeam else { return }
    if random.happens(percent: 10) {
      let minutes = hours.ionMinutes * 2 / 3 / 5 * 5
      row.hours = TimeWindow(SiteHours.open, SiteHours.open + minutes)
    } else if random.happens(percent: 20) {
      row.preferred = hours.dayParts[random.integer(0...hours.partCount - 1)].id
    } else if random.happens(percent: 10) {
      row.preferred = "\(SiteHours.open + 5 * random.integer(0...hours.ionMinutes / 10))"
    }
  }

  /// Phases with photons stay at a linac, all others may move when the partner has the teams.
  private func mayGo(_ draft: CourseDraft, to partner: Int) -> Bool {
    sites.indices.contains(partner)
      && (choice.protocols[draft.protocolIndex].mayChangeCentre
        || draft.phases.allSatisfy(sites[partner].treats))
      && choice.protocols[draft.protocolIndex].id != GeneratedTrials.ofFirstCentre
  }
}
