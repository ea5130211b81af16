import Reporting
import TreatmentDomain

/// What a study shows, as a page of its own: one file that fetches nothing and runs nothing.
///
/// Equal results make equal bytes: no clock, no host.
public struct StudyReport: Sendable {
  private let content: StudyContent

  /// Makes the page of results.
  public init(_ results: StudyResults, language: Language = .english) {
    content = StudyContent(results, language: language)
  }

  /// The text of the page.
  public var html: String {
    let language = content.language
    let title = StudyPageWords.title.text(language, content.results.study.name.text(language))
    let shown = sections.map { (section: $0, body: $0.body) }.filter { !$0.body.text.isEmpty }
    let links = shown.map { part -> HTML in
      "<li><a href=\"#\(part.section.anchor)\">\(part.section.title.text(language))</a></li>"
    }
    let parts = shown.map { part -> HTML in
      """
      <section id="\(part.section.anchor)">
      <h2>\(part.section.title.text(language))</h2>
      \(part.body)
      </section>

      """
    }
    let body: HTML = """
      <header><h1>\(title)</h1>
      \(header)</header>
      <nav aria-label="\(StudyPageWords.sections.text(language))"><ul>\(links)</ul></nav>
      <main>
      \(parts)</main>
      """
    return HTMLPage(
      title: title, language: language, style: [Stylesheet.css, StudyStyle.css], content: body
    ).text
  }

  private var header: HTML {
    let question = content.results.study.question.map { question -> HTML in
      "<p class=\"question\">\(question.text(content.language))</p>\n"
    }
    let partial = content.partialSentence.map { text -> HTML in
      "<p class=\"partial\">\(text)</p>\n"
    }
    return (question ?? "") + "<p class=\"note\">\(content.modeSentence)</p>\n" + (partial ?? "")
  }

  private var sections: [any StudySection] {
    [
      FindingSection(content: content), KeySection(content: content),
      DifferenceSection(content: content), WaitSection(content: content),
      UseSection(content: content), WeekSection(content: content),
      TradeSection(content: content), BoundSection(content: content),
      MovedSection(content: content), MethodSection(content: content),
      GlossarySection(content: content),
    ]
  }
}

/// A part of the page with a heading; one whose body is empty is left out.
protocol StudySection {
  /// Its name in links within the page.
  var anchor: String { get }
  /// Its heading.
  var title: StudyPageWords { get }
  /// What stands below the heading.
  var body: HTML { get }
}
