import Reporting

/// What benchmark runs show, as a page of its own and as lines for a terminal.
///
/// Everything comes from the runs and the best known costs; what was not measured is shown as missing.
/// The same runs make the same bytes.
public struct BenchmarkReport {
  private let content: ReportContent

  /// Makes a report of runs; of repeated runs of the same instance, solver, budget and seed the last
  /// counts.
  public init(
    runs: [BenchmarkRun], bestKnown: [BestKnown], environment: BenchmarkEnvironment
  ) {
    content = ReportContent(runs: runs, bestKnown: bestKnown, environment: environment)
  }

  /// The page: one HTML file without scripts that fetches nothing.
  public var html: String {
    let links = sections.map { "<li><a href=\"#\($0.anchor)\">\($0.title)</a></li>" }
    let parts = sections.flatMap { section in
      ["<section id=\"\(section.anchor)\">", "<h2>\(section.title)</h2>"] + section.body
        + ["</section>"]
    }
    return
      ([
        "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<title>\(Self.title)</title>", "<style>", Stylesheet.css, "</style>", "</head>", "<body>",
        "<header><h1>\(Self.title)</h1>", Markup.paragraph(Self.legend), "</header>",
        "<nav aria-label=\"Sections\"><ul>\(links.joined())</ul></nav>", "<main>",
      ] + parts + ["</main>", "</body>", "</html>"]).joined(separator: "\n") + "\n"
  }

  /// The sentences and a ranking table per budget, for a terminal.
  public var textLines: [String] {
    let sentences = Finding.all(content).flatMap { finding in
      Readable.lines((finding.isWarning ? "Warning: " : "") + finding.text)
    }
    let tables = content.rankings.flatMap { ranking in
      [""] + RankingText(content, ranking: ranking).lines
    }
    return sentences + tables + (tables.isEmpty ? [] : ["", Self.legend])
  }

  private static let title = "TwinBeam benchmark"
  private static let legend = "\(NumberText.missing) not measured or not proven"

  private var sections: [any ReportSection] {
    let findings = FindingsSection(content: content)
    let ending: [any ReportSection] = [
      EnvironmentSection(content: content), GlossarySection(),
    ]
    guard !content.table.instances.isEmpty else { return [findings] + ending }
    return [
      findings, SizeSection(content: content), RankingSection(content: content),
      ProfileSection(content: content), TargetSection(content: content),
      IntegralSection(content: content), CurveSection(content: content),
      GrowthSection(content: content), BreakdownSection(content: content),
      OperationsSection(content: content), InstanceSection(content: content),
      FailureSection(content: content),
    ] + ending
  }
}
