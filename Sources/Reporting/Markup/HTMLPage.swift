/// A page of its own: one file that fetches nothing.
package struct HTMLPage {
  let title: String
  let language: Language
  let style: [String]
  var script: String?
  let content: HTML

  /// Makes a page; the style sheets and the script are taken as they are.
  package init(
    title: String, language: Language, style: [String], script: String? = nil, content: HTML
  ) {
    self.title = title
    self.language = language
    self.style = style
    self.script = script
    self.content = content
  }

  /// The whole text of the page.
  package var text: String {
    let styles = HTML.trusted(style.joined(separator: "\n"))
    let scripts = HTML.trusted(script.map { "<script>\n\($0)\n</script>\n" } ?? "")
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <link rel="icon" href="data:,">
      <title>\(title)</title>
      <style>
      \(styles)
      </style>
      </head>
      <body>
      \(content)
      \(scripts)</body>
      </html>

      """
    return page.text
  }

  // What the page may do, should an id ever get past the escaping: nothing leaves the machine.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"
}
