import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct BeamOrderTests {
  @Test(arguments: SearchedCase.allCases)
  func `An order that nobody changes leaves everybody where they were`(
    kind: SearchedCase
  ) throws {
    let week = try SearchedWeek(kind.problem(seed: 3))
    for instance in week.instances() {
      var core = SearchCore(instance, places: instance.places, prices: nil, seed: 1)
      let places = core.presentPlaces
      for day in instance.sourceDays.indices {
        _ = core.reorder(day, moves: 0, temperature: 10)
        #expect(core.presentPlaces == places)
      }
    }
  }

  @Test(arguments: SearchedCase.allCases)
  func `An order counts what the week counts, and the referee accepts it`(
    kind: SearchedCase
  ) throws {
    let week = try SearchedWeek(kind.problem(seed: 3))
    for instance in week.instances() {
      var core = SearchCore(instance, places: instance.places, prices: nil, seed: 2)
      let unplaced = core.unplaced
      for day in instance.sourceDays.indices {
        for temperature in [300.0, 20, 1] {
          guard core.reorder(day, moves: 0, temperature: temperature) else { continue }
          let before = (whole: core.cost, ordered: Int(core.beamOrder.cost))
          _ = core.reorder(day, moves: 400, temperature: temperature)
          if !Self.countBeamInBars.contains(kind) {
            #expect(core.cost - before.whole == Int(core.beamOrder.cost) - before.ordered)
          }
          #expect(core.unplaced <= unplaced)
          Self.expectTails(&core.beamOrder)
        }
      }
      let moved = week.search.applied(core.presentPlaces, of: instance, to: week.schedule)
      let judgement = week.referee.judge(moved)
      #expect(judgement.violations.map(\.message) == [])
      #expect(core.cost == instance.costs(of: core.presentPlaces).total)
    }
  }

  /// What the rest of the day can bear and gain is kept step by step as it is counted at once.
  private static func expectTails(_ order: inout BeamOrder) {
    func tails(_ order: borrowing BeamOrder) -> [[Int32]] {
      (0...order.count).map { position in
        let tail = order.tails[position]
        return [tail.laterGain, tail.earlierGain, tail.latestBeam]
      }
    }
    let kept = tails(order)
    order.renewTails(until: order.count)
    #expect(tails(order) == kept)
  }

  /// Idle beam of a day is never below nothing, which an order, counting visit by visit, cannot know where
  /// beams, or switches between rooms, lie in windows that idle time leaves out.
  private static let countBeamInBars: [SearchedCase] = [
    .idleBeam, .yieldingAssurance, .overlappingBars,
  ]

  @Test func `Orders are changed wherever the rules of a day can be told as one`() throws {
    var changed: [SearchedCase: Bool] = [:]
    for kind in SearchedCase.allCases {
      let week = try SearchedWeek(kind.problem(seed: 3))
      for instance in week.instances() {
        var core = SearchCore(instance, places: instance.places, prices: nil, seed: 2)
        for day in instance.sourceDays.indices where core.reorder(day, moves: 0, temperature: 1) {
          changed[kind] = true
        }
      }
    }
    // A place in the room's day, and switches longer than leaving and entering, are not told by the order.
    #expect(
      SearchedCase.allCases.filter { changed[$0] == nil } == [
        .order, .slowSwitch, .unevenStays, .slowSources,
      ])
  }

  @Test func `Among full days an order finds what moving single visits does not`() throws {
    // Six visits of one room, each likes the minute of the one before: only a change of all helps.
    let text = """
      1 1 6
      200 200 6
      0 0 10 10 5 150 1 0 200 0 0 1 0
      0 1 10 10 5 120 1 0 200 0 0 1 0
      0 2 10 10 5 90 1 0 200 0 0 1 0
      0 3 10 10 5 60 1 0 200 0 0 1 0
      0 4 10 10 5 30 1 0 200 0 0 1 0
      0 5 10 10 5 0 1 0 200 0 0 1 0
      """
    let instance = try #require(WeekInstance(text: text))
    let places = (0..<6).map {
      WeekInstance.Place(option: Int32($0), start: Int32($0) * 30, beamStart: Int32($0) * 30 + 10)
    }
    var core = SearchCore(instance, places: places, prices: nil, seed: 1)
    #expect(core.cost > 0)
    for _ in 0..<20 { _ = core.reorder(0, moves: 500, temperature: 5) }
    #expect(core.bestCost == 0)
  }
}
