import Reporting

/// The file of an RTSP instance as far as it is read; whatever is missing is nil.
struct RTSPDocument: Decodable {
  struct Instance: Decodable {
    let patientsQty: RTSPNumber?
    let machinesQty: RTSPNumber?
    let timeWindowsQty: RTSPNumber?
    let machinesCapacity: [[RTSPNumber]]?
    let machineEligibility: [[RTSPNumber]]?
    let machineBeamMatching: [[RTSPNumber]]?
    let patientInfo: [Patient]?
    let patientsGroupedByProtocol: [String: [RTSPNumber]]?
  }

  struct Patient: Decodable {
    let dMin: RTSPNumber?
    let dTarget: RTSPNumber?
    let cost: RTSPNumber?
    let twPref: RTSPNumber?
    let numFractions: RTSPNumber?
    let fractionsDuration: [RTSPNumber]?
    let allowedDays: [RTSPNumber]?
  }

  let instance: Instance?
}

/// A solution in the published layout; whatever is missing is nil.
struct RTSPSolutionDocument: Decodable {
  let patientAppointments: [[[RTSPNumber]]]?
  let startDays: [RTSPNumber]?
}

/// The solution that comes with an instance.
struct RTSPFirstFitDocument: Decodable {
  let firstFit: RTSPSolutionDocument?
}

/// What stands where a whole number belongs.
enum RTSPNumber: Decodable, CustomStringConvertible {
  case whole(Int)
  case null
  case other(String)

  /// Never fails, so that one wrong number hides no other.
  init(from decoder: any Decoder) {
    guard let container = try? decoder.singleValueContainer() else {
      self = .other("of another kind")
      return
    }
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Int.self) {
      self = .whole(value)
    } else if let value = try? container.decode(Double.self) {
      self = .other("\(value)")
    } else if let value = try? container.decode(Bool.self) {
      self = .other("\(value)")
    } else if let value = try? container.decode(String.self) {
      self = .other("the text \(ForeignText.cut(ForeignText.clean(value), to: 40))")
    } else {
      self = .other("of another kind")
    }
  }

  var description: String {
    switch self {
    case .whole(let value): "\(value)"
    case .null: "null"
    case .other(let text): text
    }
  }
}
