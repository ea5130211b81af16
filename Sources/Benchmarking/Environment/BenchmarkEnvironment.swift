import Reporting

/// On what and with what a benchmark ran.
public struct BenchmarkEnvironment: Hashable, Sendable {
  /// What each fact is and what it was, in the order in which they are told: machine, cores, memory,
  /// operating system, versions, revision, command, date.
  public var facts: [Fact]

  /// One fact.
  public struct Fact: Hashable, Sendable {
    /// For instance `processor`.
    public var name: String
    /// For instance `2 cores of ...`.
    public var value: String

    /// Makes a fact.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a record.
  public init(facts: [Fact]) {
    self.facts = facts
  }

  /// `environment.csv`: a fact on each line.
  public var csv: String {
    (["fact,value"]
      + facts.map { CSVField.quoted($0.name) + "," + CSVField.quoted($0.value) })
      .joined(separator: "\n") + "\n"
  }
}
