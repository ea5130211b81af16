/// One run to make: an instance, a solver, a budget and a seed.
public struct Cell: Hashable, Sendable {
  /// Name of the instance.
  public let instance: String
  /// Name of the solver.
  public let solver: String
  /// How much it may do.
  public let budget: Budget
  /// Seed of its random choices.
  public let seed: UInt64

  /// Makes a cell.
  public init(instance: String, solver: String, budget: Budget, seed: UInt64) {
    self.instance = instance
    self.solver = solver
    self.budget = budget
    self.seed = seed
  }

  /// A name for files and progress lines.
  public var description: String { "\(instance), \(solver), \(budget), seed \(seed)" }
}

extension BenchmarkRun {
  /// The cell that this run fills.
  public var cell: Cell {
    Cell(instance: instance.name, solver: solver, budget: budget, seed: seed)
  }
}
