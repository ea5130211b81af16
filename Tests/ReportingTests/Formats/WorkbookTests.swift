import Foundation
import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

/// The parts of a package, read by its directory as programs do; every length and checksum is checked.
private func parts(of bytes: [UInt8]) throws -> [(name: String, text: String)] {
  func number(_ place: Int, _ length: Int) -> Int {
    bytes[place..<place + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
  let end = bytes.count - 22
  try #require(number(end, 4) == 0x0605_4B50)
  var place = number(end + 16, 4)
  #expect(place + number(end + 12, 4) == end)
  var result: [(String, String)] = []
  for _ in 0..<number(end + 10, 2) {
    try #require(number(place, 4) == 0x0201_4B50)
    let offset = number(place + 42, 4)
    let size = number(place + 24, 4)
    let length = number(place + 28, 2)
    let name = Array(bytes[place + 46..<place + 46 + length])
    try #require(number(offset, 4) == 0x0403_4B50)
    #expect(bytes[offset + 4..<offset + 28] == bytes[place + 6..<place + 30])
    #expect(Array(bytes[offset + 30..<offset + 30 + length]) == name)
    let content = Array(bytes[offset + 30 + length..<offset + 30 + length + size])
    #expect(number(place + 16, 4) == Int(Checksum32.of(content)))
    #expect(number(place + 10, 2) == 0, "stored as it is")
    result.append((String(decoding: name, as: UTF8.self), String(decoding: content, as: UTF8.self)))
    place += 46 + length
  }
  return result
}

/// True for XML as the writer makes it: every tag closed, every attribute quoted, nothing raw in between.
///
/// Foundation keeps its parser in a module of its own that nothing else here needs.
private func isWellFormed(_ part: String) -> Bool {
  guard part.unicodeScalars.allSatisfy(PlainText.isHarmless) else { return false }
  let attribute = #" [\w:]+="(?:[^"<>&]|&(?:amp|lt|gt|quot|#\d+);)*""#
  let piece = #"<(/?)([\w:]+)(?:\#(attribute))*(/?)>|(?:[^<>&]|&(?:amp|lt|gt|quot|#\d+);)+"#
  guard let pattern = try? Regex(piece), part.hasPrefix(XMLPart.declaration) else { return false }
  var open: [Substring] = []
  var rest = part.dropFirst(XMLPart.declaration.count)
  while let match = rest.prefixMatch(of: pattern), !match.range.isEmpty {
    rest = rest[match.range.upperBound...]
    guard let name = match.output[2].substring else { continue }
    if match.output[1].substring == "/" {
      guard open.popLast() == name else { return false }
    } else if match.output[3].substring != "/" {
      open.append(name)
    }
  }
  return rest.isEmpty && open.isEmpty
}

@Suite struct WorkbookTests {
  private func parts(of content: ReportContent) throws -> [(name: String, text: String)] {
    let files = WorkbookFormat().files(of: content)
    try #require(files.map(\.path) == ["schedule.xlsx"])
    return try ReportingTests.parts(of: files[0].bytes)
  }

  private func sheetNames(_ workbook: String) -> [String] {
    workbook.matches(of: /<sheet name="([^"]*)"/).map { String($0.1) }
  }

  @Test func `The checksum is that of the standard`() {
    #expect(Checksum32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(Checksum32.of([]) == 0)
  }

  @Test func `A sheet for what is general, and one for each room-day with visits`() throws {
    let parts = try parts(of: ReportSample.content())
    #expect(
      parts.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml",
        "xl/worksheets/sheet5.xml",
      ])
    #expect(
      sheetNames(parts[3].text)
        == ["Key figures", "Unscheduled", "Course list", "Beam by day", "R1 2026-11-30"])
    #expect(parts[2].text.contains("<dc:creator>TwinBeam</dc:creator>"))
    #expect(parts[2].text.contains("2026-11-26T04:00:00Z"))
  }

  @Test func `Times are fractions of a day, numbers are numbers, text is text`() throws {
    let sheet = try #require(try parts(of: ReportSample.content()).last).text
    let row = try #require(sheet.firstMatch(of: /<row r="2">.*?<\/row>/)).output
    #expect(
      row == """
        <row r="2"><c r="A2" s="4"><v>0.3125</v></c><c r="B2" s="4"><v>0.3333333333333333</v></c>\
        <c r="C2" s="4"><v>0.3402777777777778</v></c><c r="D2" s="4"><v>0.34375</v></c>\
        <c r="E2" s="4"><v>0.3472222222222222</v></c>\
        <c r="F2" s="0" t="inlineStr"><is><t xml:space="preserve">A</t></is></c>\
        <c r="G2" s="1"><v>1</v></c><c r="H2" s="1"><v>3</v></c>\
        <c r="I2" s="0" t="inlineStr"><is><t xml:space="preserve">P</t></is></c>\
        <c r="J2" s="0" t="inlineStr"><is><t xml:space="preserve">carbon</t></is></c>\
        <c r="K2" s="0" t="inlineStr"><is><t xml:space="preserve">morning</t></is></c></row>
        """)
    for wanted in [
      #"state="frozen""#, #"<autoFilter ref="A1:K2"/>"#, #"orientation="landscape""#,
      #"fitToWidth="1""#,
    ] {
      #expect(sheet.contains(wanted), "\(wanted)")
    }
  }

  @Test func `A date is the number of days that spreadsheets count`() {
    #expect(SheetCell(.date(.monday)).text(at: "A1") == #"<c r="A1" s="3"><v>46356</v></c>"#)
  }

  @Test func `The test tells XML from other text`() {
    for (text, isFine) in [
      ("<a b=\"c\"><d/>x&amp;y</a>", true), ("<a><b></a></b>", false), ("<a>&</a>", false),
      ("<a>", false), ("<a b=c/>", false), ("<a>\u{1}</a>", false), ("<a>></a>", false),
    ] {
      #expect(isWellFormed(XMLPart.declaration + text) == isFine, "\(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `Parts are XML without formulas, whatever the ids`(language: Language) throws {
    let parts = try parts(of: ReportSample.hostile(language))
    for part in parts {
      #expect(isWellFormed(part.text), "\(part.name)")
      #expect(!part.text.contains("<f>") && !part.text.contains("<script"), "\(part.name)")
    }
    let names = sheetNames(parts[3].text)
    #expect(names.count == parts.count - 6)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      let plain = name.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      #expect(plain.utf16.count <= 31, "\(plain)")
      #expect(!plain.contains(where: { "[]:*?/\\'".contains($0) }), "\(plain)")
    }
  }

  @Test func `Long names of sheets differ by a number, small and capital letters are alike`() {
    var names = SheetNames()
    let long = String(repeating: "x", count: 40)
    #expect(
      [long, long.uppercased(), "History", "a/b"].map { names.name($0, ending: " 2026-11-30") } == [
        String(repeating: "x", count: 20) + " 2026-11-30",
        String(repeating: "X", count: 18) + "~2 2026-11-30", "History 2026-11-30",
        "a_b 2026-11-30",
      ])
    #expect(names.name("History") == "History~2")
  }

  @Test func `What looks like a code of spreadsheets stays text`() {
    let text = SheetCell(.text("_x000D_ a_b\u{1}\n")).text(at: "A1")
    #expect(text.contains(">_x005F_x000D_ a_b&#10;<"))
  }

  @Test func `Columns go on after Z`() {
    #expect([0, 25, 26, 701, 702].map(SheetXML.column) == ["A", "Z", "AA", "ZZ", "AAA"])
  }
}
