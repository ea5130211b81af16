import ArgumentParser
import Benchmarking
import Foundation
import ScenarioFiles

/// What the options ask for, or why they cannot be met.
extension GenerateCommand {
  /// Visits a day, whatever the span.
  var visits: VisitCounts? { day ?? week }

  /// Refuses options that do not go together.
  func validateTogether() throws {
    let kinds = [size != nil, day != nil, week != nil, jobs != nil].count { $0 }
    if kinds > 1 {
      throw ValidationError(
        "--size, --day, --week and --jobs exclude each other; give one of them.")
    }
    if visits == nil && (centres != nil || settings != nil) {
      throw ValidationError("--centres and --settings need --day or --week.")
    }
    if jobs == nil && (family != nil || rooms != nil) {
      throw ValidationError("--family and --rooms need --jobs.")
    }
    if (visits != nil || jobs != nil) && dayParts != nil {
      throw ValidationError("--day-parts goes with --size.")
    }
    if jobs != nil && load != nil { throw ValidationError("--load does not go with --jobs.") }
    if jobs != nil && PublicFormat(path: out) != .jsocmsr {
      throw ValidationError("--out is \(out); with --jobs it must be a file that ends in .jsocmsr.")
    }
    if let centres, let least = visits?.numbers.count, !(least...40).contains(centres) {
      throw ValidationError(
        "--centres is \(centres); it must be from \(least), a centre a number, to 40.")
    }
  }

  func sizeRequest() throws -> GenerationRequest {
    do {
      return try GenerationRequest(
        size: size ?? .small, seed: seed,
        loadThousandths: thousandths(default: 850, allowed: "0.1 to 1.2"),
        dayParts: dayParts ?? 4)
    } catch let error as GenerationRequest.Failure {
      throw ValidationError("\(error).")
    }
  }

  func visitRequest(_ settings: GeneratorSettings) throws -> VisitRequest {
    let numbers = visits?.numbers ?? []
    do {
      return try VisitRequest(
        span: day != nil ? .day : .week,
        visitsPerDay: (0..<(centres ?? numbers.count)).map { numbers[$0 % numbers.count] },
        seed: seed, loadThousandths: thousandths(default: 600, allowed: "0.3 to 0.95"),
        settings: settings)
    } catch let error as VisitRequest.Failure {
      throw ValidationError("\(error).")
    }
  }

  func jobGenerator() throws -> JSOCMSRGenerator {
    do {
      return try JSOCMSRGenerator(
        jobs: jobs ?? 0, rooms: rooms ?? 3, family: family ?? .balanced, seed: seed)
    } catch {
      throw ValidationError("\(error).")
    }
  }

  private func thousandths(default fallback: Int, allowed: String) throws -> Int {
    guard let load else { return fallback }
    guard load.isFinite, abs(load) < 1_000_000 else {
      throw ValidationError("--load is \(load); it must be from \(allowed).")
    }
    return Int((1000 * load).rounded())
  }

  func readSettings() throws -> GeneratorSettings {
    guard let settings else { return GeneratorSettings() }
    do {
      return try GeneratorSettingsReader(path: settings).read()
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }
}

extension GeneratedSize: ExpressibleByArgument {}
extension JSOCMSRGenerator.Family: ExpressibleByArgument {}

/// Visits a day, one number a centre, with commas between.
struct VisitCounts: ExpressibleByArgument {
  let numbers: [Int]

  init?(argument: String) {
    let fields = argument.split(separator: ",", omittingEmptySubsequences: false).map {
      Int($0.trimmingCharacters(in: .whitespaces))
    }
    let known = fields.compactMap { $0 }
    guard known.count == fields.count, known.count <= 40 else { return nil }
    numbers = known
  }
}
