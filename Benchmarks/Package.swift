// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "TwinBeam", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [.product(name: "TwinBeamLibraries", package: "TwinBeam")])
  ],
  swiftLanguageModes: [.v6]
)
