import Foundation
import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

@Suite struct ExchangeTests {
  private func bundle(_ content: ReportContent) throws -> [String: Any] {
    let text = ExchangeFormat().text("fhir/appointments.json", of: content)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func resources(_ content: ReportContent) throws -> [[String: Any]] {
    let entries = try bundle(content)["entry"] as? [[String: Any]] ?? []
    return entries.compactMap { $0["resource"] as? [String: Any] }
  }

  @Test func `An appointment is written whole`() throws {
    let text = ExchangeFormat().text("fhir/appointments.json", of: ReportSample.content())
    let lines = text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let first = lines.drop { !$0.hasPrefix("\"fullUrl\"") }.prefix { $0 != "]," }
    #expect(
      Array(first.prefix(9)) == [
        "\"fullUrl\": \"urn:uuid:8065bc6b-93bf-8b38-9654-16a47d9900c2\",", "\"resource\": {",
        "\"resourceType\": \"Appointment\",", "\"id\": \"8065bc6b-93bf-8b38-9654-16a47d9900c2\",",
        "\"identifier\": [", "{", "\"system\": \"urn:twinbeam:visit\",",
        "\"value\": \"A.1@twinbeam\"", "}",
      ])
    for wanted in [
      "\"status\": \"proposed\"", "\"start\": \"2026-11-30T08:00:00+08:00\"",
      "\"end\": \"2026-11-30T08:20:00+08:00\"", "\"minutesDuration\": 20",
      "\"patientInstruction\": \"Arrive at 07:30, enter the room at 08:00\"",
      "\"type\": \"ServiceRequest\"", "\"type\": \"Patient\"", "\"type\": \"Location\"",
      "\"type\": \"Device\"", "\"timestamp\": \"2026-11-26T12:00:00+08:00\"",
    ] {
      #expect(text.contains(wanted), "\(wanted)")
    }
  }

  @Test func `Only what the patient counts on is booked, and has a start`() throws {
    var content = ReportSample.content()
    #expect(
      try resources(content).map { $0["status"] as? String }
        == Array(repeating: "proposed", count: 3))
    content.edition = 1
    let resources = try resources(content)
    #expect(resources.map { $0["status"] as? String } == ["booked", "proposed", "proposed"])
    #expect(resources.map { $0["start"] != nil } == [true, false, false])
    #expect(resources.map { $0["requestedPeriod"] != nil } == [false, true, true])
  }

  @Test func `Ids stay from edition to edition and are unique`() throws {
    var content = ReportSample.hostile()
    let before = try resources(content).compactMap { $0["id"] as? String }
    content.edition = 9
    #expect(try resources(content).compactMap { $0["id"] as? String } == before)
    #expect(Set(before).count == before.count)
    for id in before {
      #expect(
        id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
          != nil)
    }
  }

  @Test func `Visits that are gone are cancelled`() throws {
    var content = ReportSample.content()
    var previous = ReportSample.document(content)
    previous.reservations.append(
      .init(
        course: "Z", fraction: 5, date: "2026-12-08", centre: "C1", room: "R1",
        dayPart: "afternoon"))
    content.previous = previous
    let last = try #require(try resources(content).last)
    #expect(last["status"] as? String == "cancelled")
    #expect(last["start"] as? String == "2026-12-08T12:00:00+08:00")
    #expect(try resources(content).count == 4)
  }

  @Test func `Hostile ids are plain text in it, and read back`() throws {
    let content = ReportSample.hostile()
    let text = ExchangeFormat().text("fhir/appointments.json", of: content)
    #expect(!text.contains("<") && !text.contains("\u{202E}"))
    let first = try #require(try resources(content).first)
    let order = try #require((first["basedOn"] as? [[String: Any]])?.first)
    #expect((order["identifier"] as? [String: Any])?["value"] as? String == HostileText.all[0])
  }

  @Test func `A schedule without visits has no entries`() throws {
    let content = ReportSample.content(Schedule(), of: TestProblem().problem)
    #expect(try bundle(content)["entry"] == nil)
  }

  @Test func `JSON is escaped where it must be and where it might harm`() {
    let value = JSONText.object([
      .init("a", .list([.number(-3), .text("\"\\\n\u{1}<&>\u{202E}病😀")])), .init("b", .list([])),
    ])
    #expect(
      String(decoding: value.bytes, as: UTF8.self) == """
        {
          "a": [
            -3,
            "\\"\\\\\\n\\u0001\\u003c\\u0026\\u003e\\u202e病😀"
          ],
          "b": []
        }

        """)
  }
}
