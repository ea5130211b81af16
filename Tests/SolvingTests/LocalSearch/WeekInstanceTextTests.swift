import Testing
import TreatmentDomain

@testable import Solving

@Suite struct WeekInstanceTextTests {
  /// Two days of two rooms: course 0 comes on both, course 1 on the first with anaesthesia.
  private static let example = """
    2 2 2
    60 40 2
    55 30 1
    0 0 10 5 5 20 2 0 60 0 1 2 0 1
    0 1 5 10 5 30 1 5 50 1 0 1 0
    1 0 10 5 5 20 2 0 55 0 1 2 0 1
    """

  @Test func `A small example is read`() throws {
    let instance = try #require(WeekInstance(text: Self.example))
    #expect(instance.days.count == 2)
    #expect(instance.sourceDays.map(\.close) == [40, 30])
    #expect(instance.sourceDays.map(\.visitCount) == [2, 1])
    #expect(instance.visits.map(\.course) == [0, 1, 0])
    #expect(instance.visits.map(\.day) == [0, 0, 1])
    #expect(instance.visits.map(\.optionCount) == [2, 1, 2])
    #expect(instance.visits.map(\.teamCount) == [0, 1, 0])
    #expect(instance.visits.map(\.group) == [0, -1, 0])
    #expect(instance.options.map(\.cost) == [20, 0, 0, 20, 0])
    #expect(instance.places.allSatisfy { !$0.isPlaced })
    #expect(instance.freeVisits == 3)
    // The second visit may enter from minute 5 to 30: slots 1 to 6.
    let masks = Int(instance.options[2].masks)
    #expect(instance.startMasks[masks] == 0b111_1110)
  }

  @Test func `Its visits find places and cost what is written`() throws {
    let instance = try #require(WeekInstance(text: Self.example))
    let outcome = instance.searched(seed: 1, steps: 300)
    #expect(outcome.unplaced == 0)
    // Everybody fits into the usual room about the wanted time.
    #expect(outcome.cost == 0)
    #expect(outcome.cost == instance.costs(of: outcome.places).total)
  }

  @Test(arguments: [
    "", "2 2", "two 2 2", "0 2 2", "2 0 2", "400 2 2",
    // A day without its line, and one that closes after its last minute.
    "1 1 1", "1 1 1\n60 70 0",
    // Lines that end early.
    "1 1 1\n60 40 1", "1 1 1\n60 40 1\n0 0 10 5 5 20 2 0 60 0 0 1",
    // No beam, a room, a course and a usual room that do not exist, no room, two visits announced.
    "1 1 1\n60 40 1\n0 0 10 0 5 20 2 0 60 0 0 1 0",
    "1 1 1\n60 40 1\n0 0 10 5 5 20 2 0 60 0 0 1 1",
    "1 1 1\n60 40 1\n0 1 10 5 5 20 2 0 60 0 0 1 0",
    "1 1 1\n60 40 1\n0 0 10 5 5 20 2 0 60 0 1 1 0",
    "1 1 1\n60 40 1\n0 0 10 5 5 20 2 0 60 0 0 0",
    "1 1 1\n60 40 2\n0 0 10 5 5 20 2 0 60 0 0 1 0",
    "1 1 1\n60 40 1\n0 0 10 5 5 20 2 0 60 2 0 1 0", "1 1 1\n60 40 1\n0 0 10 5 5 x 2 0 60 0 0 1 0",
    "1 1 1\n60 40 1\n0 0 -1 5 5 20 2 0 60 0 0 1 0",
  ])
  func `Text of another form is refused`(text: String) {
    #expect(WeekInstance(text: text) == nil)
  }

  @Test func `A visit under the line of another day is refused`() {
    let text = Self.example.replacing("\n1 0 10 5", with: "\n0 0 10 5")
    #expect(WeekInstance(text: text) == nil)
  }

  @Test func `Nobody stays longer than the day lasts, whatever a line says`() throws {
    let text = "1 1 1\n60 40 1\n0 0 10 5 5 300 2 0 900 0 0 1 0"
    guard let instance = WeekInstance(text: text) else { return }
    let place = try #require(instance.searched(seed: 1, steps: 100).places.first)
    #expect(place.isPlaced && place.beamStart + 10 <= 60)
  }
}
