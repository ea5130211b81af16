/// An owned run of plain values for the search core: no reference counting, no copies, no growth.
///
/// Indices are checked in debug builds only.
package struct FlatBuffer<Element: BitwiseCopyable>: ~Copyable {
  package let base: UnsafeMutablePointer<Element>
  package let count: Int

  package init(repeating value: Element, count: Int) {
    base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  package init(_ values: [Element]) {
    base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, values.count))
    count = values.count
    for (index, value) in values.enumerated() {
      (base + index).initialize(to: value)
    }
  }

  deinit { base.deallocate() }

  package subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  /// The values from `start` on, for loops that walk a row of a table.
  @inline(__always) package func row(_ start: Int) -> UnsafeMutablePointer<Element> {
    assert(start >= 0 && start <= count)
    return base + start
  }

  /// Takes over the values of a buffer of the same length.
  @inline(__always) package func copy(from other: borrowing FlatBuffer<Element>) {
    assert(count == other.count)
    base.update(from: other.base, count: count)
  }

  package var values: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
