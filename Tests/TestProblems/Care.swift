import TreatmentDomain

extension Phase {
  /// A carbon phase whose visits take 10 minutes of set-up, 5 of beam and 5 of exit.
  public static func test(
    _ particle: String = "carbon", fractions: Int = 4, perWeek: ClosedRange<Int> = 1...5
  ) -> Phase {
    Phase(
      particle: particle, fractions: fractions, perWeekMinimum: perWeek.lowerBound,
      perWeekMaximum: perWeek.upperBound, setUpMinutes: 10, beamMinutes: 5, exitMinutes: 5)
  }
}

extension TreatmentProtocol {
  /// A protocol of one phase; courses carry their own phases.
  public static func test(
    _ id: String = "P", phases: [Phase] = [.test()]
  ) -> TreatmentProtocol {
    TreatmentProtocol(
      id: id, name: LocalizedName(english: id), phases: phases, interruptionCategory: .two,
      waitingClass: .p2)
  }
}

extension ExpectedArrivals {
  /// One course of the first protocol a week at the first centre, of class P2 and ready at once.
  public static func test(
    _ waitingClass: WaitingClass = .p2, perWeek: Int = 1000, daysToStart: Int = 0,
    protocolIndex: Int = 0, centre: Int = 0
  ) -> ExpectedArrivals {
    ExpectedArrivals(
      protocolIndex: protocolIndex, centre: centre, waitingClass: waitingClass, perWeek: perWeek,
      daysToStart: daysToStart)
  }
}

extension Course {
  /// A waiting course of class P2 and category 2, ready on the first day of the horizon.
  public static func test(
    _ id: String = "A", phases: [Phase] = [.test()], waitingClass: WaitingClass = .p2,
    category: InterruptionCategory = .two, centres: [Int] = [0], readyOn: Day = .monday
  ) -> Course {
    Course(
      id: id, protocolIndex: 0, phases: phases, category: category, waitingClass: waitingClass,
      centres: centres, readyOn: readyOn)
  }

  /// The same course with fractions delivered on these dates, in room 0 at 08:00 unless said.
  public func delivered(on days: [Day], room: Int? = 0, at clock: String? = "08:00") -> Course {
    var result = self
    result.state = .inProgress
    result.history = days.enumerated().map { index, day in
      PastVisit(
        fraction: index + 1, day: day, room: room, start: clock.map { MinuteOfDay($0) })
    }
    result.deliveredCount = days.count
    result.startedOn = days.first
    result.lastFractionOn = days.last
    return result
  }
}
