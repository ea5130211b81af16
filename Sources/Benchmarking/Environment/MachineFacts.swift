import Foundation

/// What a benchmark tells about the machine; facts that cannot be read are absent.
public enum MachineFacts {
  /// Processor, cores, memory and operating system.
  public static var all: [BenchmarkEnvironment.Fact] {
    var facts: [BenchmarkEnvironment.Fact] = []
    if let processor = field("model name", in: "/proc/cpuinfo") {
      facts.append(.init("processor", processor))
    }
    facts.append(.init("cores", "\(ProcessInfo.processInfo.activeProcessorCount)"))
    if let memory = field("MemTotal", in: "/proc/meminfo").flatMap({
      Int($0.prefix { $0.isNumber })
    }) {
      facts.append(.init("memory", "\((memory + 524_288) / 1_048_576) GiB"))
    }
    if let system = system { facts.append(.init("operating system", system)) }
    return facts
  }

  /// Average number of busy or waiting processes over the last minute.
  public static var loadAverage: Double? {
    text("/proc/loadavg")?.split(separator: " ").first.flatMap { Double($0) }
  }

  /// The commit of the repository that holds `folder`, with a plus sign when files differ from it; nil
  /// outside a repository or without git.
  public static func revision(at folder: String) -> String? {
    guard let commit = git(["rev-parse", "--short=12", "HEAD"], in: folder) else { return nil }
    let changes = git(["status", "--porcelain", "--untracked-files=no"], in: folder) ?? ""
    return changes.isEmpty ? commit : commit + "+"
  }

  /// When a program was built, UTC, ISO 8601; tells builds of one revision apart.
  public static func buildTime(of program: String) -> String? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: program)
    return (attributes?[.modificationDate] as? Date).map { ISO8601DateFormatter().string(from: $0) }
  }

  private static var system: String? {
    guard
      let line = text("/etc/os-release")?.split(separator: "\n")
        .first(where: { $0.hasPrefix("PRETTY_NAME=") })
    else { return nil }
    return line.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" }
  }

  private static func field(_ name: String, in path: String) -> String? {
    text(path)?.split(separator: "\n").first { $0.hasPrefix(name) }?
      .split(separator: ":", maxSplits: 1).last.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
  }

  private static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func git(_ arguments: [String], in folder: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
