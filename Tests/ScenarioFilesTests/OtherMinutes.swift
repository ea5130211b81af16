import ScenarioFiles
import Testing

@Suite struct OtherMinutes {
  @Test("Protocols and courses get other minutes, first fractions as a whole")
  func replaced() throws {
    let folder = scenariosFolder + "/wuwei-lanzhou-2026w49"
    var documents = try ScenarioReader(folder: folder).readDocuments()
    documents.protocols[0].phases[0].setUpMinutes = 20
    documents.protocols[0].phases[0].firstFractionExtraMinutes = 15
    documents.protocols[0].phases[0].beamMinutes = 7
    documents.courses[0].setUpMinutes = [nil, 30]
    documents.courses[0].beamMinutes = [4]
    let changed = documents.replacingMinutes(setUp: { 2 * $0 }, beam: { $0 + 1 })
    let phase = changed.protocols[0].phases[0]
    #expect(phase.setUpMinutes == 40)
    #expect(phase.firstFractionExtraMinutes == 30)
    #expect(phase.beamMinutes == 8)
    #expect(phase.exitMinutes == documents.protocols[0].phases[0].exitMinutes)
    #expect(changed.courses[0].setUpMinutes == [nil, 60])
    #expect(changed.courses[0].beamMinutes == [5])
    #expect(documents.replacingMinutes(setUp: { $0 }, beam: { $0 }) == documents)
  }
}
