/// Prices of beam minutes, room slots and team slots that lead insertion away from what others need.
///
/// Each row holds running sums, so that an interval is priced by two look-ups.
public struct SearchPrices: Sendable {
  /// `minutes + 1` sums a lane's source-day.
  package var beam: [Float]
  /// `slots + 1` sums a room-day.
  package var room: [Float]

  package init(beam: [Float], room: [Float]) {
    self.beam = beam
    self.room = room
  }

  /// The same in buffers of the search core; empty without prices.
  struct Buffers: ~Copyable {
    let beam: FlatBuffer<Float>
    let room: FlatBuffer<Float>
    let isEmpty: Bool

    init(_ prices: SearchPrices?) {
      beam = FlatBuffer(prices?.beam ?? [])
      room = FlatBuffer(prices?.room ?? [])
      isEmpty = prices == nil
    }
  }
}
