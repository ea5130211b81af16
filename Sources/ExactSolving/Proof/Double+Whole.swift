extension Double {
  /// Distance to the nearest whole number.
  var distanceToWhole: Double { min(self - rounded(.down), rounded(.up) - self) }
}
