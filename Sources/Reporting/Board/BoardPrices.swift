import Explaining

/// What one more of something scarce would be worth, and what rules cost, when the prices were asked for.
struct BoardPrices {
  let content: ReportContent

  private static let mostRows = 15

  private var language: Language { content.language }

  var html: HTML {
    guard let report = content.prices else { return "" }
    let title = PriceWords.title.text(language)
    let text = PriceText(report, of: content.problem, language: language)
    let notes = text.remarks.map { note -> HTML in "<p class=\"note\">\(note)</p>\n" }
    return """
      <section class="prices" aria-label="\(title)"><h2>\(title)</h2>
      \(things(report, text))<h3>\(PriceWords.rulesTitle.text(language))</h3>
      \(rules(report, text))\(notes)</section>

      """
  }

  private func things(_ report: PriceReport, _ text: PriceText) -> HTML {
    guard !report.prices.isEmpty else { return "<p>\(PriceWords.none.text(language))</p>" }
    var table = HTMLTable(
      PriceWords.title.text(language),
      [
        .init(title: PriceWords.thing.text(language)),
        .init(title: PriceWords.estimate.text(language), isNumber: true),
        .init(title: PriceWords.confirmed.text(language), isNumber: true),
      ])
    for price in report.prices.prefix(Self.mostRows) {
      let confirmed = price.confirmed.map { Readable.number($0.saving) }
      table.add([
        .text(text.name(of: price.thing)), .text(Readable.number(price.estimate)),
        .text(confirmed ?? PriceWords.notTried.text(language)),
      ])
    }
    return table.html
  }

  private func rules(_ report: PriceReport, _ text: PriceText) -> HTML {
    var table = HTMLTable(
      PriceWords.rulesTitle.text(language),
      [
        .init(title: PriceWords.rule.text(language)),
        .init(title: PriceWords.ownCost.text(language), isNumber: true),
        .init(title: PriceWords.costsOthers.text(language), isNumber: true),
      ])
    for rule in report.rules {
      table.add([
        .text(text.name(of: rule.rule)),
        .text(rule.ownCost.map(Readable.number) ?? PriceWords.notTried.text(language)),
        .text(Readable.number(rule.amount)),
      ])
    }
    return table.count == 0 ? "" : table.html
  }
}
