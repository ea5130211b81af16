import Reporting

/// What is different in each variant, in sentences.
struct FindingSection: StudySection {
  let content: StudyContent
  let anchor = "findings"
  let title = StudyPageWords.summary

  var body: HTML {
    let language = content.language
    let sentences = StudySentences(content: content)
    let overall = sentences.overall
    let head = overall.isEmpty ? "" : list(StudyWords.overall.text(language), overall)
    let variants = sentences.told.map { list(content.name($0), sentences.lines($0)) }.joined()
    guard !content.results.others.isEmpty else {
      return variants + "<p>\(StudyWords.noVariant.text(language))</p>"
    }
    let cautions = (content.cautions + sentences.growth).map { text -> HTML in
      "<p class=\"note\">\(text)</p>\n"
    }
    return head + variants + cautions.joined()
  }

  private func list(_ heading: String, _ lines: [String]) -> HTML {
    "<h3>\(heading)</h3>\n<ul>\(lines.map { line -> HTML in "<li>\(line)</li>" })</ul>\n"
  }
}
