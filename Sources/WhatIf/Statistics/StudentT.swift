import Foundation

/// Student's t distribution with a whole number of degrees of freedom.
enum StudentT {
  /// The share of the distribution between -t and t.
  ///
  /// Finite sums, exact up to rounding: Abramowitz & Stegun 1964, "Handbook of Mathematical Functions",
  /// 26.7.3 and 26.7.4. Takes time in proportion to the degrees of freedom.
  static func centralShare(_ value: Double, degreesOfFreedom: Int) -> Double {
    let angle = atan(abs(value) / Double(degreesOfFreedom).squareRoot())
    let isOdd = degreesOfFreedom % 2 == 1
    guard degreesOfFreedom > 1 else { return 2 * angle / .pi }
    let squared = cos(angle) * cos(angle)
    var term = isOdd ? cos(angle) : 1
    var sum = term
    var step = isOdd ? 3 : 2
    while step < degreesOfFreedom {
      // Odd: 2/3, 4/5, ...; even: 1/2, 3/4, ... of the term before.
      term *= squared * Double(step - 1) / Double(step)
      sum += term
      step += 2
    }
    return isOdd ? 2 / .pi * (angle + sin(angle) * sum) : sin(angle) * sum
  }

  /// The value t for which `share` of the distribution lies between -t and t, found by bisection.
  ///
  /// `share` lies between 0 and 1; both ends are left out.
  static func central(_ share: Double, degreesOfFreedom: Int) -> Double {
    var upper = 1.0
    while centralShare(upper, degreesOfFreedom: degreesOfFreedom) < share && upper < 1e12 {
      upper *= 2
    }
    var lower = 0.0
    // As often as halves differ in a Double.
    for _ in 0..<80 {
      let middle = (lower + upper) / 2
      if centralShare(middle, degreesOfFreedom: degreesOfFreedom) < share {
        lower = middle
      } else {
        upper = middle
      }
    }
    return (lower + upper) / 2
  }
}
