/// References, owned, that wait to be released, the next one last.
///
/// It lies in pieces that come and go, so that it never copies itself to grow: a chain that fills the
/// memory must be released with the little that is left (`Heap.systemReserve`).
struct ReleaseStack {
  private static let pieceShift = 9
  private static let pieceCapacity = 1 << pieceShift

  /// All full but the last, and perhaps one more that is empty.
  private var pieces: [UnsafeMutablePointer<Value>] = []
  private(set) var count = 0

  private subscript(index: Int) -> Value {
    get { pieces[index >> Self.pieceShift][index & (Self.pieceCapacity - 1)] }
    nonmutating set {
      pieces[index >> Self.pieceShift][index & (Self.pieceCapacity - 1)] = newValue
    }
  }

  mutating func append(_ value: Value) {
    if count == pieces.count << Self.pieceShift {
      pieces.append(.allocate(capacity: Self.pieceCapacity))
    }
    self[count] = value
    count += 1
  }

  /// Takes the last one off; there must be one.
  mutating func removeLast() -> Value {
    count -= 1
    let value = self[count]
    if count & (Self.pieceCapacity - 1) == 0 {
      let kept = count == 0 ? 0 : count + Self.pieceCapacity
      while pieces.count << Self.pieceShift > kept { pieces.removeLast().deallocate() }
    }
    return value
  }

  /// Turns round the order of those from a place on.
  func reverse(from base: Int) {
    var low = base
    var high = count - 1
    while low < high {
      let value = self[low]
      self[low] = self[high]
      self[high] = value
      low += 1
      high -= 1
    }
  }
}
