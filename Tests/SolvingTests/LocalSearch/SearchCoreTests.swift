import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

/// Everything that a core keeps step by step, to be compared with one that was filled anew.
private struct KeptState: Equatable {
  let cost: Int
  let unplaced: Int
  let beamRows: [UInt64]
  let roomRows: [UInt64]
  let teamRows: [UInt64]
  let teamCounts: [UInt8]
  let load: [Int32]
  let lastEnd: [Int32]
  let visitAt: [Int32]

  init(_ core: borrowing SearchCore) {
    cost = core.cost
    unplaced = core.unplaced
    beamRows = core.beamRows.values
    roomRows = core.roomRows.values
    teamRows = core.teamRows.values
    teamCounts = core.teamCounts.values
    load = core.load.values
    lastEnd = core.lastEnd.values
    visitAt = core.visitAt.values
  }
}

@Suite struct SearchCoreTests {
  @Test(arguments: SearchedCase.allCases)
  func `What steps leave behind is what the places alone would make`(kind: SearchedCase) throws {
    let week = try SearchedWeek(kind.problem(seed: 4))
    for instance in week.instances() {
      var core = SearchCore(instance, places: instance.places, prices: nil, seed: 3)
      for _ in 0..<2 {
        core.wander(steps: 100, temperature: 100)
        let fresh = SearchCore(instance, places: core.presentPlaces, prices: nil, seed: 3)
        let (kept, anew) = (KeptState(core), KeptState(fresh))
        #expect(kept.cost == anew.cost)
        #expect(kept.unplaced == anew.unplaced)
        #expect(kept.beamRows == anew.beamRows)
        #expect(kept.roomRows == anew.roomRows)
        #expect(kept.teamRows == anew.teamRows)
        #expect(kept.teamCounts == anew.teamCounts)
        #expect(kept.load == anew.load)
        #expect(kept.lastEnd == anew.lastEnd)
        #expect(kept.visitAt == anew.visitAt)
      }
    }
  }

  @Test(arguments: [
    SearchedCase.unevenStays, .loneRoom, .slowSwitch, .slowSources, .teams, .oldGrid,
  ])
  func `Taking a visit out frees nothing that others still need`(kind: SearchedCase) throws {
    let week = try SearchedWeek(kind.problem(seed: 4))
    for instance in week.instances() {
      for visit in instance.visits.indices where instance.visits[visit].isFree {
        var core = SearchCore(instance, places: instance.places, prices: nil, seed: 1)
        core.take(visit)
        var others = instance.places
        others[visit] = .none
        let fresh = SearchCore(instance, places: others, prices: nil, seed: 1)
        #expect(core.beamRows.values == fresh.beamRows.values)
        #expect(core.roomRows.values == fresh.roomRows.values)
        #expect(core.teamRows.values == fresh.teamRows.values)
      }
    }
  }
}
