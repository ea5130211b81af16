import Foundation
import Simulating

extension RandomStream {
  /// An exponential number with mean 1.
  mutating func exponential() -> Double { -log(uniform()) }
}
