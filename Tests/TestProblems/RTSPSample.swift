/// A made-up public instance of three machines, four windows, nine days and four patients.
///
/// Machines 0 and 1 are matched. Patient 3 must not start before patient 0. Its first solution has an
/// objective of 722: see `RTSPEvaluatorTests`.
public enum RTSPSample {
  /// The instance without a solution.
  public static let instance = """
    {"daysQty": 9, "patientsQty": 4, "machinesQty": 3, "timeWindowsQty": 4,
     "machinesMaxCapacity": [30, 30, 30, 30, 30, 30, 30, 30, 20, 20, 20, 20],
     "machinesCapacity": [
      [10, 20, 30, 30, 22, 30, 30, 30, 20, 20, 0, 20],
      \(Array(repeating: "[30, 30, 30, 30, 30, 30, 30, 30, 20, 20, 20, 20]", count: 7)
      .joined(separator: ",\n  ")),
      [0, 0, 0, 0, 30, 30, 30, 30, 20, 20, 20, 20]],
     "machineEligibility": [[2, 2, 0], [2, 1, 1], [0, 0, 2], [2, 2, 0]],
     "machineBeamMatching": [[2, 2, 1], [2, 2, 0], [1, 0, 2]],
     "patientsGroupedByProtocol": {"(1.0, 'A')": [0, 3], "(1.0, 'B')": [1, 2], "(2.0, 'A')": []},
     "patientInfo": [
      {"dMin": 0, "dTarget": 1, "cost": 10, "twPref": null, "numFractions": 3, "priority": 1,
       "fractionsDuration": [20, 10, 10], "allowedDays": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]},
      {"dMin": 0, "dTarget": 0, "cost": 3, "twPref": 0, "numFractions": 2, "priority": 2,
       "fractionsDuration": [10, 10], "allowedDays": [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]},
      {"dMin": 2, "dTarget": 4, "cost": 1, "twPref": 3, "numFractions": 1, "priority": 3,
       "fractionsDuration": [15], "allowedDays": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]},
      {"dMin": 0, "dTarget": 2, "cost": 1, "twPref": null, "numFractions": 2, "priority": 3,
       "fractionsDuration": [12, 10], "allowedDays": [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}]}
    """

  /// A solution in the published layout, with a day more than the instance has.
  public static let solution = """
    {"patientAppointments": [
      [[1, 20], [null, null], [null, null], [4, 12]],
      [[1, 10], [0, 10], [null, null], [4, 10]],
      [[5, 10], [9, 10], [null, null], [null, null]],
      \(Array(repeating: empty, count: 2).joined(separator: ",\n  ")),
      [[null, null], [null, null], [8, 15], [null, null]],
      \(Array(repeating: empty, count: 4).joined(separator: ",\n  "))],
     "startDays": [0, 1, 5, 0], "acceptedMovesCounter": [0]}
    """

  /// The whole file.
  public static let file = "{\"instance\": \(instance), \"firstFit\": \(solution)}"

  private static let empty = "[[null, null], [null, null], [null, null], [null, null]]"

  /// `schedule.json` of the solution.
  public static let schedule = """
    {"scenario": "made-up", "appointments": [], "reservations": [
      \(reservations.map { course, fraction, date, machine, window in
        "{\"course\": \"P-\(course)\", \"fraction\": \(fraction), \"date\": \"\(date)\", "
          + "\"centre\": \"centre\", \"room\": \"machine-\(machine)\", "
          + "\"dayPart\": \"window-\(window)\"}"
      }.joined(separator: ",\n  "))]}
    """

  private static let reservations = [
    (0, 1, "2026-11-30", 1, 2), (0, 2, "2026-12-01", 1, 2), (0, 3, "2026-12-02", 2, 2),
    (1, 1, "2026-12-01", 1, 1), (1, 2, "2026-12-02", 3, 2), (2, 1, "2026-12-05", 3, 1),
    (3, 1, "2026-11-30", 2, 1), (3, 2, "2026-12-01", 2, 1),
  ]
}
