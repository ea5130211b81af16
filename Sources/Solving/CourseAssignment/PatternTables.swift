/// The tables of a course instance in buffers that the pattern search walks without reference counting.
struct PatternTables: ~Copyable {
  struct Place: BitwiseCopyable {
    /// Number among the rooms of its route phase.
    var room: Int32
    /// Number among the groups of its route phase.
    var group: Int32
    var part: Int32
    var cost: Int32
    var admitsFirst: Bool
    var first: (Int32, Int32)
    var later: (Int32, Int32)
  }

  let phases: FlatBuffer<RoutePhase>
  let places: FlatBuffer<Place>
  /// The same numbers of each place, close together for the innermost loop.
  let roomNumbers: FlatBuffer<UInt16>
  let groupNumbers: FlatBuffer<UInt16>
  let partNumbers: FlatBuffer<UInt16>
  /// Number of each place's group and part together; how many of them a route phase has stands at its first place.
  let cellNumbers: FlatBuffer<UInt16>
  let cellCounts: FlatBuffer<Int32>
  /// Room of each place, as an index of the problem.
  let rooms: FlatBuffer<Int32>
  let claims: FlatBuffer<RowClaim>
  let open: FlatBuffer<Bool>
  let weekMinimum: FlatBuffer<Int8>
  let closedBefore: FlatBuffer<Int16>
  let days: Int
  let span: Int
  let detailDays: Int
  /// Most places of a route phase.
  let width: Int
  /// Most route phases of a class.
  let slots: Int
  /// Most day parts of a centre.
  let parts: Int
  let changes: ChangeCosts

  init(_ instance: CourseInstance) {
    phases = FlatBuffer(instance.phases)
    var places: [Place] = []
    for phase in instance.phases { places += Self.places(of: phase, instance) }
    self.places = FlatBuffer(places)
    roomNumbers = FlatBuffer(places.map { UInt16(clamping: $0.room) })
    groupNumbers = FlatBuffer(places.map { UInt16(clamping: $0.group) })
    partNumbers = FlatBuffer(places.map { UInt16(clamping: $0.part) })
    rooms = FlatBuffer(
      instance.phases.flatMap { $0.places.map { Int32(instance.places[$0].room) } })
    claims = FlatBuffer(instance.claims)
    open = FlatBuffer(instance.open)
    weekMinimum = FlatBuffer(instance.weekMinimum)
    closedBefore = FlatBuffer(instance.closedBefore)
    days = instance.days
    span = instance.span
    detailDays = instance.detailDays
    width = max(1, instance.phases.map(\.places.count).max() ?? 1)
    slots = max(1, instance.classes.map(\.phaseCount).max() ?? 1)
    let parts = 1 + (instance.places.map(\.part).max() ?? 0)
    self.parts = parts
    let cells = places.map { Int($0.group) * parts + Int($0.part) }
    cellNumbers = FlatBuffer(cells.map { UInt16(clamping: $0) })
    let counts = FlatBuffer<Int32>(repeating: 0, count: places.count)
    for phase in instance.phases where phase.placeCount > 0 {
      let most = cells[phase.places].max() ?? 0
      counts[phase.firstPlace] = Int32((most / parts + 1) * parts)
    }
    cellCounts = counts
    changes = instance.changes
  }

  private static func places(of phase: RoutePhase, _ instance: CourseInstance) -> [Place] {
    var rooms: [Int] = []
    var groups: [Int] = []
    return phase.places.map { index in
      let place = instance.places[index]
      if !rooms.contains(place.room) { rooms.append(place.room) }
      if !groups.contains(place.group) { groups.append(place.group) }
      return Place(
        room: Int32(rooms.firstIndex(of: place.room) ?? 0),
        group: Int32(groups.firstIndex(of: place.group) ?? 0), part: Int32(place.part),
        cost: Int32(clamping: place.cost), admitsFirst: place.admitsFirst,
        first: (Int32(place.first.lowerBound), Int32(place.first.upperBound)),
        later: (Int32(place.later.lowerBound), Int32(place.later.upperBound)))
    }
  }

  /// Days strictly between two that the centre's calendar does not close.
  @inline(__always) func freeDays(between first: Int, and last: Int, centre: Int) -> Int {
    guard last - first > 1 else { return 0 }
    let base = centre * (span + 1)
    return last - first - 1 - Int(closedBefore[base + last] - closedBefore[base + first + 1])
  }
}

/// What a visit's minutes cost, or whether they fit, in the eyes of somebody.
protocol RowPricing {
  /// Cost of a load in a row; infinite when it does not fit.
  func cost(row: Int, load: Int32) -> Double
}

/// What is left decides: a load fits or not.
struct ResidualPricing: RowPricing {
  let residual: UnsafeMutablePointer<Int32>

  @inline(__always) func cost(row: Int, load: Int32) -> Double {
    residual[row] >= load ? 0 : .infinity
  }
}

/// A load may exceed what is left at a price a minute, but never the whole row.
struct OverloadPricing: RowPricing {
  let residual: UnsafeMutablePointer<Int32>
  let capacity: UnsafeMutablePointer<Int32>
  let price: Double

  @inline(__always) func cost(row: Int, load: Int32) -> Double {
    let left = residual[row] - load
    if left >= 0 { return 0 }
    return capacity[row] < load ? .infinity : price * Double(-left)
  }
}

/// What is left decides, and prices lead away from rows that others need.
struct GuidedPricing: RowPricing {
  let residual: UnsafeMutablePointer<Int32>
  let prices: UnsafePointer<Double>
  let weight: Double

  @inline(__always) func cost(row: Int, load: Int32) -> Double {
    residual[row] >= load ? weight * prices[row] * Double(load) : .infinity
  }
}
