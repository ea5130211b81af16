/// Which runs to make, in which order.
public struct BenchmarkPlan: Sendable {
  /// A scenario folder, or the file of a public instance, and the name under which it appears.
  public struct Folder: Hashable, Sendable {
    /// Its path.
    public let path: String
    /// Its name in tables.
    public let name: String

    /// Makes a folder.
    public init(path: String, name: String) {
      self.path = path
      self.name = name
    }
  }

  /// The instances.
  public let folders: [Folder]
  /// Names of the solvers.
  public let solvers: [String]
  /// The budgets.
  public let budgets: [Budget]
  /// The seeds.
  public let seeds: [UInt64]

  /// Makes a plan.
  public init(folders: [Folder], solvers: [String], budgets: [Budget], seeds: [UInt64]) {
    self.folders = folders
    self.solvers = solvers
    self.budgets = budgets
    self.seeds = seeds
  }

  /// All cells.
  ///
  /// Solvers follow each other on one instance, budget and seed, so that whatever else the
  /// machine does in between meets all of them alike.
  public var cells: [Cell] {
    folders.flatMap { folder in
      budgets.flatMap { budget in
        seeds.flatMap { seed in
          solvers.map {
            Cell(instance: folder.name, solver: $0, budget: budget, seed: seed)
          }
        }
      }
    }
  }
}
