import ArgumentParser

/// The command line: files in, files out.
@main
struct TwinBeam: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "twinbeam",
    abstract: "Schedules treatment rooms that share a particle beam.",
    discussion: """
      Exit codes: 0 done; 1 failure; 4 proven infeasible; 5 nothing found; 6 invalid input or \
      violations; 64 usage; 130 and 143 interrupted, best schedule written.
      """,
    version: "twinbeam \(version)",
    subcommands: [
      ScheduleCommand.self, CheckCommand.self, ValidateCommand.self, ShowCommand.self,
      ReportCommand.self,
      GenerateCommand.self, SchemaCommand.self, ExportCommand.self, ImportCommand.self,
      BenchCommand.self, WhatIfCommand.self, StressCommand.self, RollCommand.self,
      RepairCommand.self,
      RecommendCommand.self, ExplainCommand.self, PricesCommand.self,
      TransfersCommand.self,
      PublishCommand.self,
      HistoryCommand.self, DiffCommand.self, RestoreCommand.self, WorkerCommand.self,
    ])
}
