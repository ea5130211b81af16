/// An instance of multi-week radiotherapy scheduling: patients get a start day, and a machine and a
/// window of the day for each fraction, one fraction on every consecutive day.
///
/// Days, patients, machines and windows are counted from 0, as in the files. A *slot* is a window of a
/// machine: machine times number of windows, plus window.
///
/// Source: the RTSP benchmark of the DIOL group, University of Trento.
public struct RTSPInstance: Hashable, Sendable {
  /// What a patient may have of a machine.
  public enum Eligibility: Int, Hashable, Sendable {
    /// No fraction.
    case forbidden
    /// Fractions at a cost.
    case allowed
    /// Fractions without a cost.
    case preferred
  }

  /// One patient.
  public struct Patient: Hashable, Sendable {
    /// First day on which treatment may start.
    public let earliestStart: Int
    /// Day until which it should start.
    public let targetStart: Int
    /// Weight of waiting and lateness, at least 1.
    public let cost: Int
    /// Minutes of each fraction, in order; those after the first are equal and no longer than it.
    public let minutes: [Int]
    /// By day: true when treatment may start then.
    public let mayStart: [Bool]
    /// By machine.
    public let eligibility: [Eligibility]
    /// The window that the patient would like; nil without a wish.
    public let preferredWindow: Int?
    /// The patient before whom this one must not start.
    public let startsAfter: Int?
  }

  /// Number of windows of a day.
  public let windows: Int
  /// Minutes that are left, by day and slot.
  public let capacity: [[Int]]
  /// By pair of machines: true when a change between them costs nothing.
  ///
  /// An equivalence: machines form groups.
  public let isMatched: [[Bool]]
  /// The patients, at least one.
  public let patients: [Patient]
  /// The largest capacity of any slot on any day, at least 1.
  let windowMinutes: Int

  /// Makes an instance; the caller answers for the sizes of the tables.
  init(windows: Int, capacity: [[Int]], isMatched: [[Bool]], patients: [Patient]) {
    self.windows = windows
    self.capacity = capacity
    self.isMatched = isMatched
    self.patients = patients
    windowMinutes = max(1, capacity.map { $0.max() ?? 0 }.max() ?? 0)
  }

  /// Number of days.
  public var days: Int { capacity.count }
  /// Number of machines.
  public var machines: Int { isMatched.count }
  /// Number of slots.
  public var slots: Int { machines * windows }

  /// The last day on which a patient can start and still get all fractions.
  public func lastStart(of patient: Patient) -> Int { days - patient.minutes.count }

  /// The first day on which a patient may start; nil when there is none.
  public func firstStart(of patient: Patient) -> Int? {
    let last = lastStart(of: patient)
    guard patient.earliestStart <= last else { return nil }
    return (patient.earliestStart...last).first { patient.mayStart[$0] }
  }

  /// A proven lower bound of the total cost: every patient starts on the first day allowed, alone.
  public var bound: Int {
    patients.reduce(0) { sum, patient in
      guard let start = firstStart(of: patient) else { return sum }
      let late = max(0, start - patient.targetStart)
      return sum + patient.cost * (50 * (start - patient.earliestStart) + 100 * late)
    }
  }
}
