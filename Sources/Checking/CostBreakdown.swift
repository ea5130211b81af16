import TreatmentDomain

/// One amount of one cost, with the course, centre and week it belongs to.
public struct CostItem: Hashable, Sendable {
  /// The cost.
  public let name: CostName
  /// The weighted amount.
  public let amount: Int
  /// Index of the course; nil for costs of the machine.
  public let course: Int?
  /// Index of the centre; nil when the course has no place.
  public let centre: Int?
  /// The week; nil when the course has no date.
  public let week: Week?
  /// The dates whose appointments decide the amount; empty for costs of whole courses and weeks.
  public let days: [Day]

  /// Makes an item.
  public init(
    _ name: CostName, amount: Int, course: Int? = nil, centre: Int? = nil, week: Week? = nil,
    days: [Day] = []
  ) {
    self.name = name
    self.amount = amount
    self.course = course
    self.centre = centre
    self.week = week
    self.days = days
  }
}

/// What a schedule costs, added up in several ways.
public struct CostBreakdown: Hashable, Sendable {
  /// The sum of one cost.
  public struct NamedAmount: Hashable, Sendable {
    /// The cost.
    public let name: CostName
    /// Its sum.
    public let amount: Int

    /// Makes a sum.
    public init(name: CostName, amount: Int) {
      self.name = name
      self.amount = amount
    }
  }

  /// The sum of one week.
  public struct WeeklyAmount: Hashable, Sendable {
    /// The week.
    public let week: Week
    /// Its sum.
    public let amount: Int
  }

  /// Every amount that is not 0, cost by cost in the order of the model.
  public let items: [CostItem]
  /// The sum of all items.
  public let total: Int
  /// The sum of every cost, zeros included, in the order of the model.
  ///
  /// Costs that only public instances have are left out when they are 0: elsewhere nobody knows them.
  public let perCost: [NamedAmount]
  /// The sum of every course, by course index; costs of the machine are left out.
  public let perCourse: [Int]
  /// The sum of every centre, by centre index; courses without a place are left out.
  public let perCentre: [Int]
  /// The sums of weeks in order of date; courses without a date are left out.
  public let perWeek: [WeeklyAmount]

  /// Adds up items of a problem with so many courses and centres.
  public init(items: [CostItem], courses: Int, centres: Int) {
    let items = items.filter { $0.amount != 0 }
    self.items = items
    total = items.reduce(0) { $0 + $1.amount }
    perCost = CostName.allCases.compactMap { name in
      let amount = items.reduce(0) { $0 + ($1.name == name ? $1.amount : 0) }
      return name.isOnlyInPublicInstances && amount == 0
        ? nil : NamedAmount(name: name, amount: amount)
    }
    perCourse = Self.sums(of: items, count: courses, at: \.course)
    perCentre = Self.sums(of: items, count: centres, at: \.centre)
    perWeek = Self.weeklySums(of: items)
  }

  /// The sum of one cost.
  public subscript(name: CostName) -> Int {
    perCost.first { $0.name == name }?.amount ?? 0
  }

  private static func sums(
    of items: [CostItem], count: Int, at index: KeyPath<CostItem, Int?>
  ) -> [Int] {
    var result = Array(repeating: 0, count: count)
    for item in items {
      if let place = item[keyPath: index], result.indices.contains(place) {
        result[place] += item.amount
      }
    }
    return result
  }

  private static func weeklySums(of items: [CostItem]) -> [WeeklyAmount] {
    var sums: [Week: Int] = [:]
    for item in items {
      if let week = item.week { sums[week, default: 0] += item.amount }
    }
    return sums.keys.sorted().map { WeeklyAmount(week: $0, amount: sums[$0] ?? 0) }
  }
}
