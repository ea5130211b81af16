/// Minutes and days of the patients of one centre, drawn so that every day has the wanted visits.
struct VisitMinutes {
  /// One patient.
  struct Patient {
    let setUp: Int
    var beam: Int
    let exit: Int
    var absences: [Int] = []

    var stay: Int { setUp + beam + exit }
  }

  /// The longest day, 11 hours.
  private static let longestDay = 660

  private(set) var patients: [Patient] = []
  /// Minutes from opening to the end of overtime.
  private(set) var openMinutes = 0
  private let days: Int
  private let visits: Int
  private let switchMinutes: Int

  init(_ request: VisitRequest, visits: Int, random: inout SeededRandom) {
    days = request.span.days
    self.visits = visits
    switchMinutes = request.settings.switchMinutes
    // In a week a patient misses 3 days in 20, so there are more patients than visits a day.
    let count = request.span == .day ? visits : (20 * visits + 8) / 17
    for _ in 0..<count { patients.append(Self.patient(&random)) }
    for day in 0..<days { leaveOut(count - visits, on: day, &random) }
    openMinutes = openMinutes(forLoad: request.loadThousandths)
    shortenBeams(toLoad: request.loadThousandths, &random)
  }

  /// Beam and switch minutes of the fullest day.
  var busyMinutes: Int { (0..<days).map(busy).max() ?? 0 }

  private static func patient(_ random: inout SeededRandom) -> Patient {
    // One in fifty is set up anew, which takes half an hour longer.
    let extra = random.happens(percent: 2) ? random.integer(30...35) : 0
    return Patient(
      setUp: random.integer(8...22) + extra, beam: random.integer(4...12),
      exit: random.integer(3...6))
  }

  /// Chooses who stays away; nobody for more than three days, nor on both Monday and Tuesday, as the
  /// last fraction would then lie too long ago.
  private mutating func leaveOut(_ count: Int, on day: Int, _ random: inout SeededRandom) {
    let free = patients.indices.filter { index in
      patients[index].absences.count < 3 && (day != 1 || patients[index].absences.isEmpty)
    }
    for index in random.shuffled(free).prefix(count) { patients[index].absences.append(day) }
  }

  private func busy(on day: Int) -> Int {
    patients.reduce(0) { sum, patient in
      patient.absences.contains(day) ? sum : sum + patient.beam + switchMinutes
    }
  }

  /// Open minutes, on a grid of 5, of which the fullest day uses the wanted share.
  private func openMinutes(forLoad load: Int) -> Int {
    let longestStay = patients.map(\.stay).max() ?? 0
    let wanted = (busyMinutes * 1000 + load * 5 - 1) / (load * 5) * 5
    return min(max(wanted, (longestStay + 34) / 5 * 5), Self.longestDay)
  }

  /// Where the longest day is too short, beams become shorter, minute by minute.
  private mutating func shortenBeams(toLoad load: Int, _ random: inout SeededRandom) {
    while let fullest = (0..<days).first(where: { busy(on: $0) * 1000 > load * openMinutes }) {
      let long = patients.indices.filter {
        patients[$0].beam > 1 && !patients[$0].absences.contains(fullest)
      }
      guard !long.isEmpty else { return }
      patients[long[random.integer(0...long.count - 1)]].beam -= 1
    }
  }
}
