import TreatmentDomain

/// A workbook as a package of parts (ECMA-376, part 2).
struct WorkbookPackage {
  let sheets: [ReportTable]
  let footer: String
  /// When the data were taken; stands as the date of the workbook.
  let created: Moment

  /// The bytes of the file.
  var bytes: [UInt8] {
    var archive = ZipArchive()
    func add(_ name: String, _ text: String) { archive.add(name, Array(text.utf8)) }
    add("[Content_Types].xml", contentTypes)
    add("_rels/.rels", relations)
    add("docProps/core.xml", properties)
    add("xl/workbook.xml", workbook)
    add("xl/_rels/workbook.xml.rels", workbookRelations)
    add("xl/styles.xml", WorkbookStyle.sheet)
    for (index, sheet) in sheets.enumerated() {
      add(
        "xl/worksheets/sheet\(index + 1).xml",
        SheetXML(sheet, footer: footer, isFirst: index == 0).text)
    }
    return archive.bytes
  }

  private static let main = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private var contentTypes: String {
    let parts =
      sheets.indices.map { ("xl/worksheets/sheet\($0 + 1)", "\(Self.main).worksheet+xml") }
      + [
        ("xl/workbook", "\(Self.main).sheet.main+xml"), ("xl/styles", "\(Self.main).styles+xml"),
        ("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"),
      ]
    return XMLPart.declaration + "<Types xmlns=\"\(XMLPart.package)/content-types\">"
      + "<Default Extension=\"rels\""
      + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"/\($0).xml\" ContentType=\"\($1)\"/>" }.joined()
      + "</Types>"
  }

  private var relations: String {
    Self.relations([
      ("\(XMLPart.office)/relationships/officeDocument", "xl/workbook.xml"),
      ("\(XMLPart.package)/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  private var workbookRelations: String {
    Self.relations(
      sheets.indices.map {
        ("\(XMLPart.office)/relationships/worksheet", "worksheets/sheet\($0 + 1).xml")
      } + [("\(XMLPart.office)/relationships/styles", "styles.xml")])
  }

  private static func relations(_ targets: [(type: String, path: String)]) -> String {
    XMLPart.declaration + "<Relationships xmlns=\"\(XMLPart.package)/relationships\">"
      + targets.enumerated().map { index, target in
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(target.type)\" Target=\"\(target.path)\"/>"
      }.joined() + "</Relationships>"
  }

  /// The sheets, the areas of their filters, and their first rows as titles of every printed page.
  private var workbook: String {
    XMLPart.declaration
      + "<workbook xmlns=\"\(XMLPart.spreadsheet)\" xmlns:r=\"\(XMLPart.office)/relationships\">"
      + "<bookViews><workbookView/></bookViews><sheets>"
      + sheets.enumerated().map { index, sheet in
        "<sheet name=\"\(XMLText.escaped(sheet.name))\" sheetId=\"\(index + 1)\""
          + " r:id=\"rId\(index + 1)\"/>"
      }.joined() + "</sheets><definedNames>"
      + sheets.enumerated().map(filter).joined() + sheets.enumerated().map(titles).joined()
      + "</definedNames></workbook>"
  }

  private func filter(_ index: Int, _ sheet: ReportTable) -> String {
    let last = SheetXML.column(sheet.header.count - 1)
    return name(
      "_FilterDatabase", index, sheet, "$A$1:$\(last)$\(sheet.rows.count + 1)", " hidden=\"1\"")
  }

  private func titles(_ index: Int, _ sheet: ReportTable) -> String {
    name("Print_Titles", index, sheet, "$1:$1", "")
  }

  private func name(
    _ name: String, _ index: Int, _ sheet: ReportTable, _ area: String, _ attribute: String
  ) -> String {
    "<definedName name=\"_xlnm.\(name)\" localSheetId=\"\(index)\"\(attribute)>"
      + "'\(XMLText.escaped(sheet.name))'!\(area)</definedName>"
  }

  /// Who made it is a program, never a person.
  private var properties: String {
    XMLPart.declaration
      + "<cp:coreProperties xmlns:cp=\"\(XMLPart.package)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:creator>TwinBeam</dc:creator>"
      + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(created.universal.day)"
      + "T\(created.universal.minute):00Z</dcterms:created></cp:coreProperties>"
  }
}
