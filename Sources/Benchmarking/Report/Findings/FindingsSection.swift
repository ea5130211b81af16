/// The plain sentences at the head of the report.
struct FindingsSection: ReportSection {
  let content: ReportContent
  let anchor = "findings"
  let title = "What the runs show"

  var body: [String] {
    let items = Finding.all(content).map { finding in
      finding.isWarning
        ? "<li class=\"warning\"><strong>Warning:</strong> \(Markup.escaped(finding.text))</li>"
        : "<li>\(Markup.escaped(finding.text))</li>"
    }
    return ["<ul class=\"findings\">"] + items + ["</ul>"]
  }
}
