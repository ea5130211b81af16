import TreatmentDomain

/// Looks for names that point to nothing and for contradictions, one function an issue code.
struct Validation {
  let documents: ScenarioDocuments
  let names: Names
  let readable: DocumentsReader.Readable
  /// The problem without courses, as far as the files could be read.
  let frame: Problem
  let log: IssueLog

  /// Reports all issues and returns the courses; they count only when nothing was reported.
  func run() -> [Course] {
    // A mistake inside one file must not come back as nonsense about another.
    let framework = FrameworkSoundness(documents: documents, log: log)
    duplicateId()
    danglingReference()
    if readable.scenario && framework.scenarioIsSound {
      horizonNotMonday()
      horizonBeforeData()
      detailTooLong()
      implausibleDate()
    }
    incompleteEvent()
    trialOverfull()
    reversedPeriod()
    if readable.facility {
      centreWithoutSources()
      sourceWithoutRooms()
      dayPartOverlap()
      duplicateRole()
      if framework.facilityIsSound { neverOpen() }
      if framework.calendarIsSound {
        calendarContradiction()
        superfluousSession()
      }
    }
    if framework.facilityIsSound && framework.protocolsAreSound && readable.facility {
      arrivalsUntreatable()
    }
    let courses = resolvedCourses()
    if readable.courses { check(courses, framework) }
    return courses.map(\.course)
  }

  private func check(_ courses: [ResolvedCourse], _ framework: FrameworkSoundness) {
    centreNotAllowed()
    fractionBeyondCourse(courses)
    trialMismatch(courses)
    if framework.scenarioIsSound && framework.visitsAreSound {
      stateContradiction(courses)
      deliveredMismatch(courses)
      visitContradiction(courses)
      duplicateVisit(courses)
      fractionOrder(courses)
    }
    if framework.facilityIsSound && framework.protocolsAreSound && readable.facility {
      courseUntreatable(courses)
      visitTooLong(courses)
    }
  }

  private func resolvedCourses() -> [ResolvedCourse] {
    let resolver = CourseResolver(names: names, protocols: frame.protocols)
    let visits = VisitResolver(problem: frame, names: names, events: documents.events)
    var rows: [String: [AppointmentRow]] = [:]
    for row in documents.appointments { rows[row.course, default: []].append(row) }
    return documents.courses.compactMap { row in
      guard var course = resolver.course(row) else { return nil }
      let own = rows[row.course] ?? []
      visits.add(own, to: &course)
      resolver.setUsual(row, of: &course)
      EventResolver(events: documents.events).apply(to: &course)
      return ResolvedCourse(row: row, visits: own, course: course)
    }
  }
}

/// A course, the row it came from, and its rows in `appointments.csv`.
struct ResolvedCourse {
  let row: CourseRow
  let visits: [AppointmentRow]
  let course: Course
}

/// Which files have no issue of their own, so that judging them together makes sense.
struct FrameworkSoundness {
  let scenarioIsSound: Bool
  let facilityIsSound: Bool
  let protocolsAreSound: Bool
  let calendarIsSound: Bool
  let visitsAreSound: Bool

  init(documents: ScenarioDocuments, log: IssueLog) {
    let broken = Set(log.issues.map(\.file))
    let files = documents.scenario.files
    scenarioIsSound = !broken.contains("scenario.yaml")
    facilityIsSound = !broken.contains(files.facility)
    protocolsAreSound = !broken.contains(files.protocols)
    calendarIsSound = !broken.contains(files.calendar)
    visitsAreSound = broken.isDisjoint(with: files.appointments)
  }
}
