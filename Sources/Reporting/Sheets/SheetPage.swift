/// A page of printable sheets, or a list for one kind of reader.
enum SheetPage {
  /// The file of a page with a heading that stays off the paper.
  static func file(
    _ path: String, _ title: SheetWords, _ content: ReportContent, _ body: HTML
  ) -> ReportFile {
    let language = content.language
    let heading = title.text(language)
    let page = HTMLPage(
      title: "\(heading) · \(content.problem.name)", language: language, style: [SheetStyle.css],
      content: """
        <main><h1 class="screen">\(heading) <small>\(content.problem.name), \
        \(content.provenance)</small></h1>
        \(body)</main>
        """)
    return ReportFile(path: path, text: page.text)
  }
}
