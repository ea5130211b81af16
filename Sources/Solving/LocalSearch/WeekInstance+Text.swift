import TreatmentDomain

/// Days and weeks in the plain text of the C prototype, to measure the search core beside it.
///
/// The format weighs drift by visit, which scenarios cannot say, so the tables are filled directly; schedules
/// of patients come from scenarios only.
extension WeekInstance {
  /// Reads `days rooms courses`, a line `last-minute regular-close visits` a day, and a line `day course set-up beam
  /// exit target weight earliest latest anaesthesia usual-room count rooms...` a visit.
  ///
  /// Nobody leaves after the last minute of the day, whatever the latest minute of a visit.
  ///
  /// - Returns: nil when the text has another form.
  public init?(text: String) {
    var numbers = TextNumbers(text)
    guard let days = numbers.next(in: 1...366), let rooms = numbers.next(in: 1...100),
      let courses = numbers.next(in: 1...100_000)
    else { return nil }
    self.init()
    self.days = (0..<days).map { Day(number: $0) }
    var frames: [(last: Int, close: Int, visits: Int)] = []
    for _ in 0..<days {
      guard let last = numbers.next(in: 10...20_000), let close = numbers.next(in: 0...last),
        let visits = numbers.next(in: 0...100_000)
      else { return nil }
      frames.append((last, close, visits))
    }
    setFrame(days: days, rooms: rooms, last: frames.map(\.last).max() ?? 0)
    for (day, frame) in frames.enumerated() {
      addSourceDay(day, rooms: rooms, frame)
      for _ in 0..<frame.visits {
        guard let line = TextVisit(&numbers, days: days, rooms: rooms, courses: courses),
          line.day == day
        else { return nil }
        add(line, rooms: rooms, last: frame.last)
      }
    }
    connect(courses: courses)
    visitsOfSourceDay = visits.indices.map { Int32($0) }
    places = visits.map { _ in .none }
    appointments = visits.map { _ in nil }
  }

  private mutating func setFrame(days: Int, rooms: Int, last: Int) {
    weights = Weights(
      couchWait: 1, overtime: 2, weekSpread: days > 1 ? 1 : 0, spreadTolerance: 60, beamIdle: 0,
      beamIdleStep: 5)
    minutes = last + 16
    slots = minutes / grid + 1
    partOfMinute = Array(repeating: 0, count: minutes + 1)
    roomDayCount = days * rooms
    laneCount = days
    hasOrder = Array(repeating: false, count: days * rooms)
    teamCapacities = Array(repeating: 1, count: days)
    partCosts = [0]
  }

  private mutating func addSourceDay(
    _ day: Int, rooms: Int, _ frame: (last: Int, close: Int, visits: Int)
  ) {
    sourceDays.append(
      SourceDay(
        source: 0, day: Int32(day), close: Int32(frame.close), firstMinute: 0,
        lastMinute: Int32(frame.last), firstRoomDay: Int32(day * rooms), switchMinutes: 1,
        firstLane: Int32(day), laneCount: 1, loadLimit: .max / 2,
        firstVisit: Int32(visits.count), visitCount: Int32(frame.visits),
        freeCount: Int32(frame.visits), firstBarred: 0, barredCount: 0, countsIdle: false))
  }

  private mutating func add(_ line: TextVisit, rooms: Int, last: Int) {
    var visit = Visit()
    visit.course = Int32(line.course)
    visit.day = Int32(line.day)
    visit.sourceDay = Int32(line.day)
    visit.setUp = Int32(line.setUp)
    visit.beam = Int32(line.beam)
    visit.exit = Int32(line.exit)
    visit.latestBeam = Int32(minutes)
    visit.unplacedCost = 2000
    visit.firstTeam = Int32(teamUses.count)
    if line.isWithAnaesthesia {
      teamUses.append(TeamUse(teamDay: Int32(line.day), minutesAfterExit: 0))
      visit.teamCount = 1
    }
    addCosts(&visit, line)
    visit.firstOption = Int32(options.count)
    let masks = addMasks(line, latest: min(line.latest, last))
    for room in line.rooms {
      options.append(
        Option(
          room: Int32(room), roomDay: Int32(line.day * rooms + room), sourceDay: visit.sourceDay,
          lane: visit.sourceDay, cost: room == line.usualRoom ? 0 : 20, turnaround: 0, group: 0,
          masks: Int32(masks)))
    }
    visit.optionCount = Int32(line.rooms.count)
    visits.append(visit)
  }

  private mutating func addCosts(_ visit: inout Visit, _ line: TextVisit) {
    let costs = (0..<slots).map { line.weight * max(0, abs(grid * $0 - line.target) - 30) }
    let target = line.target / grid
    visit.target = Int32(target)
    visit.startCosts = Int32(startCosts.count)
    visit.slotOrder = Int32(slotOrders.count)
    startCosts += costs.map { Int32($0) }
    slotOrders += costs.indices.sorted {
      (costs[$0], abs($0 - target), $0) < (costs[$1], abs($1 - target), $1)
    }.map { Int16($0) }
  }

  private mutating func addMasks(_ line: TextVisit, latest: Int) -> Int {
    let offset = startMasks.count
    let words = slotWords
    var rows = Array(repeating: UInt64(0), count: (couchWait + 1) * words)
    for wait in 0...couchWait {
      for slot in 0..<slots
      where grid * slot >= line.earliest && grid * slot + line.length + wait <= latest {
        rows[wait * words + slot / 64] |= 1 << UInt64(slot % 64)
      }
    }
    startMasks += rows
    return offset
  }

  private mutating func connect(courses: Int) {
    // Long before any night between two days.
    let never: Int32 = -100_000
    var members: [[Int32]] = Array(repeating: [], count: courses)
    for (index, visit) in visits.enumerated() { members[Int(visit.course)].append(Int32(index)) }
    for list in members where list.count > 1 {
      for (position, visit) in list.enumerated() {
        visits[Int(visit)].group = Int32(firstMember.count - 1)
        visits[Int(visit)].apartFromPrevious = never
        visits[Int(visit)].apartFromNext = never
        if position > 0 { visits[Int(visit)].previous = list[position - 1] }
        if position + 1 < list.count { visits[Int(visit)].next = list[position + 1] }
      }
      groupMembers += list
      firstMember.append(Int32(groupMembers.count))
    }
  }
}

/// A line of a visit.
private struct TextVisit {
  let day, course, setUp, beam, exit, target, weight, earliest, latest: Int
  let isWithAnaesthesia: Bool
  let usualRoom: Int
  let rooms: [Int]

  var length: Int { setUp + beam + exit }

  init?(_ numbers: inout TextNumbers, days: Int, rooms: Int, courses: Int) {
    guard let day = numbers.next(in: 0...(days - 1)),
      let course = numbers.next(in: 0...(courses - 1)), let setUp = numbers.next(in: 0...600),
      let beam = numbers.next(in: 1...600), let exit = numbers.next(in: 0...600),
      let target = numbers.next(in: 0...20_000), let weight = numbers.next(in: 0...1000),
      let earliest = numbers.next(in: 0...20_000), let latest = numbers.next(in: 0...20_000),
      let anaesthesia = numbers.next(in: 0...1), let usual = numbers.next(in: 0...(rooms - 1)),
      let count = numbers.next(in: 1...rooms)
    else { return nil }
    var choice: [Int] = []
    for _ in 0..<count {
      guard let room = numbers.next(in: 0...(rooms - 1)) else { return nil }
      choice.append(room)
    }
    (self.day, self.course, self.setUp, self.beam) = (day, course, setUp, beam)
    (self.exit, self.target, self.weight) = (exit, target, weight)
    (self.earliest, self.latest) = (earliest, latest)
    isWithAnaesthesia = anaesthesia == 1
    usualRoom = usual
    self.rooms = choice
  }
}

/// Whole numbers of a text, one after the other.
private struct TextNumbers {
  private var fields: ArraySlice<Substring>

  init(_ text: String) { fields = text.split(whereSeparator: \.isWhitespace)[...] }

  mutating func next(in range: ClosedRange<Int>) -> Int? {
    guard let field = fields.popFirst(), let number = Int(field), range.contains(number) else {
      return nil
    }
    return number
  }
}
