/// What can be wrong with a scenario; each code has one folder under `Scenarios/invalid/`.
public enum IssueCode: String, CaseIterable, Hashable, Sendable {
  // The files themselves.

  /// A file cannot be opened.
  case missingFile
  /// A file is not UTF-8 text.
  case notUTF8
  /// A file holds nothing.
  case emptyFile
  /// A file breaks the YAML grammar.
  case malformedYAML
  /// A table breaks the CSV grammar, or a row has too many fields.
  case malformedCSV
  /// A schedule breaks the JSON grammar.
  case malformedJSON
  /// The files are written for another version of the format.
  case unsupportedVersion

  // Keys and values.

  /// A key or column stands twice in one place.
  case duplicateKey
  /// A key or column is not known.
  case unknownKey
  /// A required key, column or cell is missing.
  case missingKey
  /// A value is of another kind than asked for.
  case wrongType
  /// A number is too small or too large.
  case outOfRange
  /// A date does not exist or is written in another way.
  case badDate
  /// A clock time or window is written in another way.
  case badTime
  /// A word is none of the allowed ones.
  case badChoice
  /// An id is empty, too long or holds a character that tables cannot carry.
  case badIdentifier
  /// An upper limit lies below its lower limit.
  case reversedRange
  /// A period ends before it begins.
  case reversedPeriod
  /// Hours end before they begin.
  case reversedHours
  /// A date lies more than ten years from the date of the data.
  case implausibleDate

  // Names that point to each other.

  /// An id is used twice.
  case duplicateId
  /// A name points to nothing.
  case danglingReference

  // Contradictions.

  /// The horizon does not begin on a Monday.
  case horizonNotMonday
  /// The horizon begins before or on the date of the data.
  case horizonBeforeData
  /// The detail window is longer than the horizon.
  case detailTooLong
  /// A centre has no beam source.
  case centreWithoutSources
  /// A source has no room.
  case sourceWithoutRooms
  /// A room hangs on no source.
  case roomWithoutSource
  /// A source or a team never works.
  case neverOpen
  /// Two day parts of a centre overlap.
  case dayPartOverlap
  /// Two teams of a centre have the same role.
  case duplicateRole
  /// A special date contradicts the rest of the calendar.
  case calendarContradiction
  /// A course prefers a centre that it may not go to.
  case centreNotAllowed
  /// A course that nobody can treat.
  case courseUntreatable
  /// A visit is longer than the hours in which it may lie.
  case visitTooLong
  /// More fractions are delivered than prescribed, or a visit has a number beyond them.
  case fractionBeyondCourse
  /// State, counts and dates of a course contradict each other.
  case stateContradiction
  /// `courses.csv` and the delivered rows of `appointments.csv` disagree.
  case deliveredMismatch
  /// Fraction numbers of visits leave a gap or run against their dates.
  case fractionOrder
  /// A fraction has two visits, or a date has two.
  case duplicateVisit
  /// The fields of one visit contradict each other.
  case visitContradiction
  /// A trial has more patients than it may have.
  case trialOverfull
  /// A course does not belong into its trial.
  case trialMismatch
}
