import TreatmentDomain

extension Objective {
  /// These weights where `keys` name them, and those of `base` everywhere else.
  ///
  /// Keys are those of `weights` in `scenario.yaml`; classes and lateness have keys of two parts, such as `waiting.P1`.
  public func merged(over base: Objective, keys: [String]) -> Objective {
    var result = base
    for number in Self.numberKeys where keys.contains(number.key) {
      result[keyPath: number.path] = self[keyPath: number.path]
    }
    for number in Self.latenessKeys where keys.contains("lateness.\(number.key)") {
      result[keyPath: number.path] = self[keyPath: number.path]
    }
    for (index, name) in KnownKeys.classes.enumerated() {
      if keys.contains("waiting.\(name)") { result.classWeights[index] = classWeights[index] }
      if keys.contains("targetDays.\(name)") {
        result.classTargetDays[index] = classTargetDays[index]
      }
    }
    if keys.contains("prolongation") { result.prolongation = prolongation }
    if keys.contains("roomChangeMode") { result.roomChangeMode = roomChangeMode }
    return result
  }
}
