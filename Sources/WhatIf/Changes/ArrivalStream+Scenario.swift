import ScenarioFiles
import TreatmentDomain

extension ArrivalStream {
  /// The arrivals that a scenario expects, each with chances of its own.
  static func all(_ arrivals: [ArrivalsDocument]) -> [ArrivalStream] {
    arrivals.reduce(into: []) { streams, arrivals in
      streams.append(ArrivalStream(arrivals).numbered(among: streams))
    }
  }

  /// The stream with a key that no other one has: the number among equal ones follows, from the second on.
  ///
  /// So the key depends on what comes, and on nothing that stands before it.
  func numbered(among others: [ArrivalStream]) -> ArrivalStream {
    let equals = others.count { $0.key == key || $0.key.hasPrefix(key + " #") }
    guard equals > 0 else { return self }
    var result = self
    result.key += " #\(equals + 1)"
    return result
  }

  /// The arrivals that one entry of a scenario expects.
  init(_ arrivals: ArrivalsDocument) {
    let urgency = arrivals.waitingClass.map { " \($0.key)" } ?? ""
    self.init(
      key: "\(arrivals.treatmentProtocol)@\(arrivals.centre)\(urgency)",
      treatmentProtocol: arrivals.treatmentProtocol, centres: [arrivals.centre],
      perWeek: arrivals.perWeek, daysToStart: arrivals.daysToStart)
    waitingClass = arrivals.waitingClass
  }
}
