import TreatmentDomain

/// One scalar of a YAML file or cell of a table, with all that an issue must say about it.
struct TextValue {
  let text: String
  /// The key or column.
  let key: String
  /// What the key belongs to, for instance `room W1`.
  let subject: String
  let place: Place
  let log: IssueLog

  /// The same place with other text, for parts of a list.
  func part(_ text: some StringProtocol) -> TextValue {
    TextValue(text: String(text), key: key, subject: subject, place: place, log: log)
  }

  /// The parts between `|`, trimmed; empty parts are kept.
  func parts() -> [TextValue] {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return [self] }
    return text.split(separator: "|", omittingEmptySubsequences: false).map {
      part($0.trimmed)
    }
  }

  func report(_ code: IssueCode, remedy: String) {
    log.report(code, place, "\(key) is \(shown) in \(subject)", remedy: remedy)
  }

  private var shown: String {
    guard !text.isEmpty else { return "empty" }
    let short = text.unicodeScalars.count > 60 ? String(text.prefix(57)) + "..." : text
    return short.unicodeScalars.contains { $0.value < 0x20 } ? short.debugDescription : short
  }
}

extension TextValue {
  /// A whole number inside `range`.
  func integer(in range: ClosedRange<Int>) -> Int? {
    let remedy = "it must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else {
      report(.wrongType, remedy: remedy)
      return nil
    }
    guard let number = Int(text), range.contains(number) else {
      report(.outOfRange, remedy: remedy)
      return nil
    }
    return number
  }

  /// A share from 0 to 1, or another number up to a limit, in thousandths.
  func thousandths(upTo limit: Int = 1) -> Int? {
    guard let number = Double(text), text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 })
    else {
      let isNumber = Double(text)?.isFinite == true
      report(isNumber ? .outOfRange : .wrongType, remedy: "it must be a number from 0 to \(limit)")
      return nil
    }
    guard (0...Double(limit)).contains(number) else {
      report(.outOfRange, remedy: "it must be a number from 0 to \(limit)")
      return nil
    }
    return Int((number * 1000).rounded())
  }

  /// `true` or `false`; tables may also say `yes` and `no`, and spreadsheets write capitals.
  func boolean(loosely: Bool) -> Bool? {
    switch loosely ? text.lowercased() : text {
    case "true": return true
    case "false": return false
    case "yes" where loosely: return true
    case "no" where loosely: return false
    default:
      report(.wrongType, remedy: "it must be true or false")
      return nil
    }
  }

  /// One of the cases of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    report(.badChoice, remedy: Spelling.remedy(for: text, among: known, kind: key))
    return nil
  }

  /// `P1` to `P4`.
  func waitingClass() -> WaitingClass? {
    if let choice = WaitingClass.allCases.first(where: { $0.key == text }) { return choice }
    report(.badChoice, remedy: "it must be P1, P2, P3 or P4")
    return nil
  }

  /// An id that other files may name.
  func identifier() -> String? {
    if FastText.isPlainIdentifier(text) { return text }
    let forbidden = ",\"'/\\|@"
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        && !(0x2028...0x2029).contains(scalar.value) && !forbidden.unicodeScalars.contains(scalar)
    }
    guard isClean, (1...64).contains(text.unicodeScalars.count), text.trimmed == text[...],
      !text.hasPrefix("#")
    else {
      report(
        .badIdentifier,
        remedy: "use 1 to 64 letters, digits, spaces or - _ . : ( ), none of , \" ' / \\ | @, "
          + "and no # at the beginning")
      return nil
    }
    return text
  }
}
