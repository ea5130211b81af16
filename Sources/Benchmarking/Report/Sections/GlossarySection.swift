/// How to read the report: what each measure is and where it comes from.
struct GlossarySection: ReportSection {
  let anchor = "reading"
  let title = "How to read this"

  var body: [String] {
    [
      Markup.paragraph(
        "Every cost is the referee's: each schedule was judged anew by the same checker, whatever "
          + "the solver said of it. Lower is better.")
    ] + ["<dl>"]
      + entries.map { "<dt>\(Markup.escaped($0.term))</dt><dd>\(Markup.escaped($0.meaning))</dd>" }
      + ["</dl>"]
  }

  private struct Entry {
    let term: String
    let meaning: String

    init(_ term: String, _ meaning: String) {
      self.term = term
      self.meaning = meaning
    }
  }

  private var entries: [Entry] { costs + comparisons + times + figures }

  private let costs = [
    Entry(
      "Best known, gap to best known",
      "The lesser of the file of best known costs and the best solved run here, all solvers and "
        + "budgets together. The gap is (cost − best) / best in per cent. Where the best is 0, "
        + "the cost itself is shown instead, apart."),
    Entry(
      "Bound, gap to bound",
      "No schedule can cost less than the proven bound. The gap is (cost − bound) / cost in per "
        + "cent; it is the most that a better schedule could save."),
    Entry(
      "Median, quartiles",
      "Half of the values lie below the median, a quarter below the first number in brackets and "
        + "a quarter above the second. Values between two are interpolated (Hyndman & Fan 1996, "
        + "The American Statistician 50, type 7)."),
  ]

  private let comparisons = [
    Entry(
      "Wins, mean rank",
      "On each instance solvers are ordered by their median cost over the seeds; equal costs share "
        + "the mean of their places. A run without a schedule counts as costlier than any other; a "
        + "solver without a median schedule takes the last place. A solver that is not installed "
        + "or was not run on an instance is not compared there."),
    Entry(
      "Performance profile",
      "For each factor, the share of a solver's runs whose cost is at most that factor times the "
        + "least cost of the solvers with the same instance, seed and budget; unsolved runs never "
        + "count. If the least cost is 0, only 0 counts (Dolan & Moré 2002, Mathematical "
        + "Programming 91)."),
  ]

  private let times = [
    Entry(
      "Solving seconds",
      "As the solver's process measured them, reading and writing left out; of all runs for which "
        + "they were measured, solved or not."),
    Entry(
      "Time to target",
      "Seconds until the first schedule within 1 % or 5 % of the best known; unsolved runs never "
        + "reach it (Aiex, Resende & Ribeiro 2007, Optimization Letters 1)."),
    Entry(
      "Primal integral",
      "The gap (cost − best) / cost of the schedule at hand, 1 before the first, summed over the "
        + "time budget, in seconds. 0 means the best at once, the whole budget means nothing in "
        + "time; unsolved runs count the whole budget (Berthold 2013, Operations Research Letters "
        + "41)."),
  ]

  private let figures = [
    Entry(
      "Days waited",
      "Calendar days from release to first fraction, per waiting course that got a start."),
    Entry("Overtime", "Minutes after the regular close, all sources and detailed days together."),
    Entry(
      "Moved patients",
      "Courses of which a published visit was dropped or moved in date, centre, room or by at "
        + "least 20 minutes."),
    Entry("Beam use", "Beam and switch minutes per hundred regular beam minutes of a source."),
  ]
}
