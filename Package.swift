// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Warnings are errors in CI only, so that a newer compiler never stops a hospital's build.
let strict: [SwiftSetting] =
  ProcessInfo.processInfo.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
  name: "TwinBeam",
  products: [
    .executable(name: "twinbeam", targets: ["twinbeam"]),
    // For Benchmarks/, a package of its own.
    .library(
      name: "TwinBeamLibraries",
      targets: [
        "TreatmentDomain", "ScenarioFiles", "Checking", "Solving", "ExactSolving", "ModelExchange",
        "Reporting",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // 1. What a treatment schedule is about. Imports nothing of ours.
    .target(name: "TreatmentDomain", swiftSettings: strict),

    // 2. Files in: scenario folders become a valid Problem, or a list of every issue found.
    .target(
      name: "ScenarioFiles",
      dependencies: ["TreatmentDomain", "Yams"],
      swiftSettings: strict),

    // 3. The referee. It can import no solver.
    .target(name: "Checking", dependencies: ["TreatmentDomain"], swiftSettings: strict),

    // 4. The seam to every solver, and the greedy one.
    .target(name: "Solving", dependencies: ["TreatmentDomain", "Checking"], swiftSettings: strict),

    // 5. GLPK behind one guarded C function, and its thin Swift owner.
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "GLPK", dependencies: ["CGLPK"], swiftSettings: strict),

    // 6. GLPK in a process of its own, where a crash, a hang or a lack of memory hurts nobody.
    .target(name: "SolveWorker", dependencies: ["GLPK"], swiftSettings: strict),

    // 7. Mixed-integer programs and their bounds.
    .target(
      name: "ExactSolving", dependencies: ["TreatmentDomain", "Checking", "Solving", "GLPK"],
      swiftSettings: strict),

    // 8. Day programs out to other solvers, and their answers back in.
    .target(
      name: "ModelExchange",
      dependencies: ["TreatmentDomain", "ExactSolving"],
      swiftSettings: strict),

    // 9. Days of a schedule replayed with durations and lateness by chance.
    .target(name: "Simulating", dependencies: ["TreatmentDomain"], swiftSettings: strict),

    // 10. Week after week: rolling forward, differences, what staff change.
    .target(
      name: "Replanning",
      dependencies: ["TreatmentDomain", "ScenarioFiles", "Checking", "Solving"],
      swiftSettings: strict),

    // 11. Numbered versions in a plain folder that are whole or not there.
    .target(name: "Publishing", swiftSettings: strict),

    // 12. Why a course lies where it does, or nowhere, and what more of a resource would be worth.
    .target(
      name: "Explaining",
      dependencies: ["TreatmentDomain", "Checking", "Solving"], swiftSettings: strict),

    // 13. Files and text out.
    .target(
      name: "Reporting",
      dependencies: [
        "TreatmentDomain", "ScenarioFiles", "Checking", "Simulating", "Replanning", "Explaining",
      ],
      swiftSettings: strict),

    // 14. Changes to a problem, studies of variants, weeks played forward.
    .target(
      name: "WhatIf",
      dependencies: [
        "TreatmentDomain", "ScenarioFiles", "Checking", "Solving", "Simulating", "Replanning",
        "Reporting",
      ],
      swiftSettings: strict),

    // 15. Instances x solvers x budgets x seeds, and what to say of the results.
    .target(
      name: "Benchmarking",
      dependencies: ["TreatmentDomain", "ScenarioFiles", "Checking", "Reporting"],
      swiftSettings: strict),

    // 16. The command line.
    .executableTarget(
      name: "twinbeam",
      dependencies: [
        "TreatmentDomain", "ScenarioFiles", "Checking", "Solving", "GLPK", "SolveWorker",
        "ExactSolving", "ModelExchange", "Simulating", "Replanning", "Publishing", "Explaining",
        "Reporting", "WhatIf", "Benchmarking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests, in the same order.
    .testTarget(
      name: "TreatmentDomainTests", dependencies: ["TreatmentDomain"], swiftSettings: strict),
    .testTarget(
      name: "ScenarioFilesTests", dependencies: ["ScenarioFiles"], swiftSettings: strict),
    .target(
      name: "TestProblems", dependencies: ["TreatmentDomain"], path: "Tests/TestProblems",
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "TestProblems"], swiftSettings: strict),
    .testTarget(
      name: "SolvingTests", dependencies: ["Solving", "Checking", "TestProblems"],
      swiftSettings: strict),
    .testTarget(name: "GLPKTests", dependencies: ["GLPK"], swiftSettings: strict),
    // The program is there to be the worker.
    .testTarget(
      name: "SolveWorkerTests",
      dependencies: ["SolveWorker", "GLPK", "ExactSolving", "TestProblems", "twinbeam"],
      swiftSettings: strict),
    .testTarget(
      name: "ExactSolvingTests", dependencies: ["ExactSolving", "Checking", "TestProblems"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "ScenarioFiles", "Replanning", "Checking", "TestProblems"],
      swiftSettings: strict),
    .testTarget(
      name: "ModelExchangeTests",
      dependencies: ["ModelExchange", "GLPK", "ScenarioFiles", "TestProblems"],
      swiftSettings: strict),
    .testTarget(
      name: "SimulatingTests", dependencies: ["Simulating", "TestProblems"],
      swiftSettings: strict),
    .testTarget(
      name: "ReplanningTests",
      dependencies: ["Replanning", "ScenarioFiles", "Checking", "TestProblems"],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests", dependencies: ["Publishing", "TestProblems"], swiftSettings: strict),
    .testTarget(
      name: "ExplainingTests",
      dependencies: ["Explaining", "ExactSolving", "GLPK", "Checking", "TestProblems"],
      swiftSettings: strict),
    .testTarget(
      name: "WhatIfTests",
      dependencies: [
        "WhatIf", "ExactSolving", "ScenarioFiles", "Checking", "Solving", "Reporting",
        "TestProblems",
      ], swiftSettings: strict),
    .testTarget(
      name: "BenchmarkingTests", dependencies: ["Benchmarking", "Reporting", "TestProblems"],
      swiftSettings: strict),
    // Every solver over every scenario, with the referee as judge.
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "ScenarioFiles", "ExactSolving", "Replanning", "Explaining", "Reporting", "TestProblems",
      ],
      swiftSettings: strict),
    // The built program: output, errors and exit codes as people meet them.
    .testTarget(
      name: "CommandTests", dependencies: ["twinbeam", "TestProblems"], exclude: ["Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
