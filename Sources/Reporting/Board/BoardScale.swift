import TreatmentDomain

/// Clock times as positions in a lane, in hundredths of a percent of its width.
struct BoardScale {
  let span: TimeWindow

  /// `left:12.5%;width:3.25%` of an interval; parts outside the lane are cut off.
  func style(_ from: MinuteOfDay, _ until: MinuteOfDay) -> String {
    let start = max(span.start, min(span.end, from))
    let end = max(start, min(span.end, until))
    return "left:\(percent(start - span.start, of: span.minutes))%;"
      + "width:\(percent(end - start, of: span.minutes))%"
  }

  /// `left:12.5%` of a moment.
  func left(_ minute: MinuteOfDay) -> String {
    "left:\(percent(minute - span.start, of: span.minutes))%"
  }

  /// The full hours inside the lane.
  var hours: [MinuteOfDay] {
    stride(from: span.start.minutes, to: span.end.minutes, by: 60).map { MinuteOfDay($0) }
  }

  /// Each full hour's number at its place, for the axis above or below a lane.
  var axis: [HTML] {
    hours.map { "<span style=\"\(left($0))\">\($0.minutes / 60)</span>" }
  }

  /// A share with two decimals, without a floating-point number and its digits.
  func percent(_ part: Int, of whole: Int) -> String {
    let hundredths = whole > 0 ? (10_000 * part + whole / 2) / whole : 0
    let rest = hundredths % 100
    guard rest != 0 else { return "\(hundredths / 100)" }
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
