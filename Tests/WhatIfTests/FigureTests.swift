import Foundation
import Testing
import WhatIf

@Suite struct FigureTests {
  @Test func `A figure comes back from JSON`() throws {
    let figure = Figure(.waitDays, of: .classAtCentre("P2", "wuwei"), 3.5)
    let data = try JSONEncoder().encode(figure)
    #expect(try JSONDecoder().decode(Figure.self, from: data) == figure)
  }
}
