import Foundation
import ScenarioFiles
import Testing
import TreatmentDomain

/// A request that is known to be valid.
private func request(
  _ size: GeneratedSize = .small, seed: UInt64 = 1, load: Int = 850, dayParts: Int = 4
) throws -> GenerationRequest {
  try GenerationRequest(size: size, seed: seed, loadThousandths: load, dayParts: dayParts)
}

private func scenario(_ request: GenerationRequest) -> GeneratedScenario {
  ScenarioGenerator(request).scenario()
}

private func problem(_ scenario: GeneratedScenario) throws -> Problem {
  try ScratchScenario().inFolder { folder in
    try ScenarioWriter(folder: folder + "/out").write(
      scenario.documents, comment: scenario.comment)
    return try ScenarioReader(folder: folder + "/out").read()
  }
}

@Suite struct Generating {
  @Test("A size has its number of centres, courses in progress and waiting courses")
  func counts() throws {
    let sizes: [(GeneratedSize, Int)] = [
      (.small, 2), (.medium, 6), (.large, 20), (.huge, 40), (.hugest, 80),
    ]
    for (size, centres) in sizes {
      let documents = scenario(try request(size)).documents
      #expect(documents.facility.centres.count == centres)
      #expect(documents.courses.count { $0.state == .inProgress } == 35 * centres)
      #expect(documents.courses.count { $0.state == .waiting } * 2 == 35 * centres)
    }
  }

  @Test("A small scenario is read without an issue", arguments: [1, 2, 3, 4, 5], [1, 4])
  func smallIsValid(seed: UInt64, dayParts: Int) throws {
    for load in [100, 500, 850, 1200] {
      let made = scenario(try request(seed: seed, load: load, dayParts: dayParts))
      #expect(try problem(made).courses.count == 105)
    }
  }

  @Test("A medium scenario is read without an issue", arguments: [(1, 1), (2, 4), (3, 6)])
  func mediumIsValid(seed: UInt64, dayParts: Int) throws {
    let made = scenario(try request(.medium, seed: seed, dayParts: dayParts))
    #expect(try problem(made).courses.count == 315)
  }

  @Test(
    "Every source has the wanted load within two points, and ion rooms are not overfull",
    arguments: [100, 300, 700, 850, 1000, 1200], [1, 6])
  func load(wanted: Int, dayParts: Int) throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let made = scenario(try request(seed: seed, load: wanted, dayParts: dayParts))
      for source in made.loads where source.kind == .source {
        #expect(abs(source.thousandths - wanted) <= 20, "\(source) of seed \(seed)")
      }
      for room in made.loads where room.kind == .room && !room.id.hasPrefix("X") {
        #expect(room.thousandths <= 850, "\(room) of seed \(seed)")
      }
    }
  }

  @Test("The same request gives the same files, another seed others")
  func determinism() throws {
    func texts(seed: UInt64) throws -> [String] {
      let made = scenario(try request(seed: seed))
      return ScenarioWriter.texts(of: made.documents, comment: made.comment).map(\.text)
    }
    let first = try texts(seed: 7)
    #expect(try texts(seed: 7) == first)
    #expect(try texts(seed: 8) != first)
  }

  @Test("The regular day is cut into the wanted parts, the last of which holds overtime")
  func dayParts() throws {
    for count in 1...6 {
      let centres = try problem(scenario(try request(dayParts: count))).centres
      for centre in centres {
        #expect(centre.dayParts.count == count)
        for (part, next) in zip(centre.dayParts, centre.dayParts.dropFirst()) {
          #expect(part.window.end == next.window.start && !part.window.isEmpty)
        }
      }
    }
  }

  @Test(
    "A load outside 0.1 to 1.2 and day parts outside 1 to 6 are refused",
    arguments: [(99, 4), (1201, 4), (-850, 4), (850, 0), (850, 7)])
  func refused(load: Int, dayParts: Int) {
    #expect(throws: GenerationRequest.Failure.self) {
      try request(load: load, dayParts: dayParts)
    }
  }

  @Test("A refusal tells the load and what is allowed")
  func refusalWords() {
    let failure = #expect(throws: GenerationRequest.Failure.self) { try request(load: 1500) }
    #expect(failure?.description == "the load is 1.5; it must be from 0.1 to 1.2")
  }
}
