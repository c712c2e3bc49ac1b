/// The names that CPython 3.13.0 has made immortal when a program begins: those of its executable and of
/// the modules that it starts with (see `LastingNames+Table.swift`).
enum LastingNames {
  /// Whether a string is one of them.
  static func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = table.utf8CodeUnitCount
    let base = table.utf8Start
    // The name sought is in low..<high, both of which are where a name begins, or the end.
    var low = 0
    var high = end
    while low < high {
      var start = (low &+ high) / 2
      while start > low, base[start &- 1] > 0x20 { start &-= 1 }
      var index = 0
      while index < text.count, start &+ index < end, base[start &+ index] == text[index] {
        index &+= 1
      }
      let next: UInt8 = start &+ index < end ? base[start &+ index] : 0x20
      if index == text.count, next <= 0x20 { return true }
      if index < text.count, next < text[index] {
        low = start &+ index
        while low < end, base[low] > 0x20 { low &+= 1 }
        low &+= 1
      } else {
        high = start
      }
    }
    return false
  }
}
