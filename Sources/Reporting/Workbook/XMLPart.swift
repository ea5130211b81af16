/// Beginnings and names that parts of a package share.
enum XMLPart {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  static let package = "http://schemas.openxmlformats.org/package/2006"
}
