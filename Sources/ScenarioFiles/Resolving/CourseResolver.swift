import TreatmentDomain

/// Turns a row of `courses.csv` into a course; unknown names become nil.
struct CourseResolver {
  let names: Names
  let protocols: [TreatmentProtocol]

  /// The course without visits; nil when its protocol is unknown.
  func course(_ row: CourseRow) -> Course? {
    guard let index = names.protocols[row.treatmentProtocol] else { return nil }
    let treatmentProtocol = protocols[index]
    let phases = phases(row, of: treatmentProtocol)
    var course = Course(
      id: row.course, protocolIndex: index, phases: phases,
      category: treatmentProtocol.interruptionCategory,
      waitingClass: row.waitingClass ?? treatmentProtocol.waitingClass,
      centres: centres(row), readyOn: row.readyOn)
    course.mayChangeCentre = treatmentProtocol.mayChangeCentre
    course.mayStartBeforeBreak = treatmentProtocol.mayStartBeforeBreak
    setPlaces(row, of: &course)
    setDates(row, of: &course)
    setProgress(row, of: &course)
    setWishes(row, of: &course)
    return course
  }

  /// The protocol's phases with the overrides of the row.
  private func phases(_ row: CourseRow, of treatmentProtocol: TreatmentProtocol) -> [Phase] {
    treatmentProtocol.phases.enumerated().map { index, original in
      var phase = original
      phase.fractions = row.fractions.part(index) ?? phase.fractions
      phase.setUpMinutes = row.setUpMinutes.part(index) ?? phase.setUpMinutes
      phase.beamMinutes = row.beamMinutes.part(index) ?? phase.beamMinutes
      phase.exitMinutes = row.exitMinutes.part(index) ?? phase.exitMinutes
      if let perWeek = row.perWeek.part(index) {
        phase.perWeekMinimum = perWeek.minimum
        phase.perWeekMaximum = perWeek.maximum
      }
      return phase
    }
  }

  private func centres(_ row: CourseRow) -> [Int] {
    var result: [Int] = []
    for id in row.centres {
      if let centre = names.centres[id], !result.contains(centre) { result.append(centre) }
    }
    return result
  }

  private func setPlaces(_ row: CourseRow, of course: inout Course) {
    course.preferredCentre = row.preferredCentre.flatMap { names.centres[$0] }
    course.awayCost = row.awayCost
    course.plannedFor = row.plannedFor.flatMap { names.centres[$0] }
    course.planGroup = row.planGroup
    course.trial = row.trial.flatMap { names.trials[$0] }
  }

  private func setDates(_ row: CourseRow, of course: inout Course) {
    course.referredOn = row.referredOn
    course.readyConfirmed = row.readyConfirmed ?? true
    course.arrivesOn = row.arrivesOn
    course.departsOn = row.departsOn
    course.gates = row.gates
    course.fixedFrom = row.fixedFrom
    course.fixedUntil = row.fixedUntil
    course.promisedStart = row.promisedStart
    course.enrolledOn = row.enrolledOn
  }

  private func setProgress(_ row: CourseRow, of course: inout Course) {
    let delivered = row.delivered ?? 0
    course.state = row.state ?? (delivered > 0 ? .inProgress : .waiting)
    course.resumesOn = row.resumesOn
    course.startedOn = row.startedOn
    course.lastFractionOn = row.lastFractionOn
    course.deliveredCount = delivered
  }

  private func setWishes(_ row: CourseRow, of course: inout Course) {
    course.hours = row.hours
    course.preference = row.preferred.map { text in
      MinuteOfDay(clock: text).map { .clock($0) } ?? .dayPart(text)
    }
    course.unavailableOn = Array(Set(row.unavailableOn)).sorted()
    course.approvedPairs = Array(Set(row.approvedPairs)).sorted()
    course.pins = row.pins.map { pin in
      Pin(
        fraction: pin.fraction, day: pin.day, start: pin.start,
        room: pin.room.flatMap { names.rooms[$0] })
    }
  }

  /// Sets usual rooms and times; a single value belongs to the phase of the next fraction.
  func setUsual(_ row: CourseRow, of course: inout Course) {
    let last = course.phases.count - 1
    let next = course.phaseIndex(ofFraction: course.deliveredCount + 1) ?? last
    for (index, room) in row.usualRoom.enumerated() {
      let phase = row.usualRoom.count == 1 ? next : index
      if phase <= last { course.usual[phase].room = room.flatMap { names.rooms[$0] } }
    }
    for (index, time) in row.usualTime.enumerated() {
      let phase = row.usualTime.count == 1 ? next : index
      if phase <= last { course.usual[phase].start = time }
    }
  }
}

extension Array {
  /// The value of an entry; nil behind the end and where the entry is empty.
  fileprivate func part<Value>(_ index: Int) -> Value? where Element == Value? {
    indices.contains(index) ? self[index] : nil
  }
}
