extension Trial {
  /// The same trial with places for so many more patients.
  public func with(morePlaces: Int) -> Trial {
    Trial(
      id: id, name: name, protocols: protocols, centres: centres, enrolsFrom: enrolsFrom,
      enrolsUntil: enrolsUntil, maximum: maximum.map { $0 + morePlaces }, enrolled: enrolled)
  }

  /// The same trial without dates of enrolment.
  public var enrollingAlways: Trial {
    Trial(
      id: id, name: name, protocols: protocols, centres: centres, maximum: maximum,
      enrolled: enrolled)
  }

  /// The same trial for any number of patients.
  public var withoutMaximum: Trial {
    Trial(
      id: id, name: name, protocols: protocols, centres: centres, enrolsFrom: enrolsFrom,
      enrolsUntil: enrolsUntil, enrolled: enrolled)
  }
}
