import TreatmentDomain

/// What a figure is counted of.
public enum FigureSubject: Codable, Hashable, Sendable {
  /// Everything.
  case all
  /// Courses of a waiting class, by its key.
  case waitingClass(String)
  /// A centre, by its id.
  case centre(String)
  /// A class at a centre.
  case classAtCentre(String, String)
  /// A beam source, by its id.
  case source(String)
  /// A room, by its id.
  case room(String)
  /// A team, by its id.
  case team(String)
}

/// One number of a study: a measure and what it is counted of.
public struct Figure: Codable, Hashable, Sendable {
  /// What makes two figures comparable.
  public struct Key: Codable, Hashable, Sendable {
    /// What is counted.
    public let measure: StudyMeasure
    /// What it is counted of.
    public let subject: FigureSubject

    /// Makes a key.
    public init(_ measure: StudyMeasure, of subject: FigureSubject = .all) {
      self.measure = measure
      self.subject = subject
    }
  }

  /// Measure and subject.
  public let key: Key
  /// The number, in the unit of the measure.
  public let value: Double

  /// Makes a figure.
  public init(_ measure: StudyMeasure, of subject: FigureSubject = .all, _ value: Double) {
    key = Key(measure, of: subject)
    self.value = value
  }
}

extension Figure {
  /// False for what is no number, and for numbers that no study counts and tables could not hold.
  var isReadable: Bool { abs(value) < 1e12 }
}
