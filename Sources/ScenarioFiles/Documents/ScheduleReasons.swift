extension ScheduleDocument {
  /// Why something could not be placed.
  public struct ReasonEntry: Codable, Hashable, Sendable {
    /// Name of the rule.
    public var rule: String
    /// The resource concerned; empty when the rule says it all.
    public var resource: String
    /// Number of dates barred.
    public var days: Int
    /// First date barred.
    public var from: String
    /// Last date barred.
    public var until: String
    /// A sentence for staff.
    public var sentence: String

    /// What `resource` says, apart from the words of a language.
    public var obstacle: String?
    /// The ids and numbers that belong to the obstacle.
    public var values: [String]?

    /// Makes a reason.
    public init(
      rule: String, resource: String, days: Int, from: String, until: String, sentence: String,
      obstacle: String? = nil, values: [String]? = nil
    ) {
      self.obstacle = obstacle
      self.values = values
      self.rule = rule
      self.resource = resource
      self.days = days
      self.from = from
      self.until = until
      self.sentence = sentence
    }
  }

  /// A waiting course without dates.
  public struct UnscheduledEntry: Codable, Hashable, Sendable {
    /// Id of the course.
    public var course: String
    /// What barred its starts.
    public var reasons: [ReasonEntry]

    /// Makes an unscheduled course.
    public init(course: String, reasons: [ReasonEntry]) {
      self.course = course
      self.reasons = reasons
    }
  }

  /// Missing fractions of a started course.
  public struct UnplacedEntry: Codable, Hashable, Sendable {
    /// Id of the course.
    public var course: String
    /// How many of the last fractions have no date.
    public var count: Int
    /// What barred their dates.
    public var reasons: [ReasonEntry]

    /// Makes unplaced fractions.
    public init(course: String, count: Int, reasons: [ReasonEntry]) {
      self.course = course
      self.count = count
      self.reasons = reasons
    }
  }

  /// A rule that gave way, or was broken by frozen visits.
  public struct BreachEntry: Codable, Hashable, Sendable {
    /// Name of the rule.
    public var rule: String
    /// Id of the course.
    public var course: String
    /// Number of the fraction, if one.
    public var fraction: Int?
    /// The date, if one.
    public var date: String?
    /// By how much the rule gave way.
    public var units: Int
    /// A sentence for a physician.
    public var message: String

    /// Makes a breach.
    public init(
      rule: String, course: String, fraction: Int? = nil, date: String? = nil, units: Int,
      message: String
    ) {
      self.rule = rule
      self.course = course
      self.fraction = fraction
      self.date = date
      self.units = units
      self.message = message
    }
  }

  /// What the schedule costs, in several ways of adding it up.
  public struct CostsEntry: Codable, Hashable, Sendable {
    /// Everything together.
    public var total = 0
    /// By name of the cost.
    public var byCost: [CostAmount] = []
    /// By course.
    public var byCourse: [CourseAmount] = []
    /// By centre.
    public var byCentre: [CentreAmount] = []
    /// By ISO week, for instance `2026-W49`.
    public var byWeek: [WeekAmount] = []

    /// Makes empty costs; set what is known.
    public init() {}
  }

  /// The amount of one cost.
  public struct CostAmount: Codable, Hashable, Sendable {
    /// Name of the cost.
    public var name: String
    /// The amount.
    public var amount: Int

    /// Makes an amount.
    public init(name: String, amount: Int) {
      self.name = name
      self.amount = amount
    }
  }

  /// The amount of one course.
  public struct CourseAmount: Codable, Hashable, Sendable {
    /// Id of the course.
    public var course: String
    /// The amount.
    public var amount: Int

    /// Makes an amount.
    public init(course: String, amount: Int) {
      self.course = course
      self.amount = amount
    }
  }

  /// The amount of one centre.
  public struct CentreAmount: Codable, Hashable, Sendable {
    /// Id of the centre.
    public var centre: String
    /// The amount.
    public var amount: Int

    /// Makes an amount.
    public init(centre: String, amount: Int) {
      self.centre = centre
      self.amount = amount
    }
  }

  /// The amount of one week.
  public struct WeekAmount: Codable, Hashable, Sendable {
    /// ISO week.
    public var week: String
    /// The amount.
    public var amount: Int

    /// Makes an amount.
    public init(week: String, amount: Int) {
      self.week = week
      self.amount = amount
    }
  }
}
