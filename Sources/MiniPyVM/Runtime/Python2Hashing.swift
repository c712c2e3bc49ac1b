/// The hashes of CPython 2.7, which decide the order of its dictionaries and sets.

extension UnsafeMutablePointer where Pointee == StrObject {
  /// `string_hash` and `unicode_hash`: equal ASCII texts have equal hashes.
  func python2Hash() -> Int {
    let count = pointee.count
    if count == 0 { return 0 }
    var state = UInt64(self[codePoint: 0]) &<< 7
    for index in 0..<count { state = (1_000_003 &* state) ^ UInt64(self[codePoint: index]) }
    state ^= UInt64(truncatingIfNeeded: count)
    let result = Int(truncatingIfNeeded: state)
    return result == -1 ? -2 : result
  }
}

extension VM {
  /// `tuplehash`.
  func python2Hash(_ tuple: TuplePointer) throws(Raised) -> Int {
    try checkNativeStack()
    var state: UInt64 = 0x345678
    var factor: UInt64 = 1_000_003
    var rest = tuple.pointee.count
    for index in 0..<tuple.pointee.count {
      rest -= 1
      let item = try hash(tuple.items[index])
      state = (state ^ UInt64(truncatingIfNeeded: item)) &* factor
      factor = factor &+ 82520 &+ UInt64(truncatingIfNeeded: 2 &* rest)
    }
    let result = Int(truncatingIfNeeded: state &+ 97531)
    return result == -1 ? -2 : result
  }

  /// `long_hash` of an integer that does not fit a small-integer word: its value modulo 2^64 - 1.
  func python2Hash(_ view: IntegerView) -> Int {
    var sum: UInt64 = 0
    for index in 0..<view.count {
      let (partial, overflow) = sum.addingReportingOverflow(UInt64(view.limbs[index]))
      sum = overflow ? partial &+ 1 : partial
    }
    let result = Int(truncatingIfNeeded: view.isNegative ? 0 &- sum : sum)
    return result == -1 ? -2 : result
  }

  /// `_Py_HashDouble`.
  func python2Hash(_ number: Double) -> Int {
    if number.isNaN { return 0 }
    if number.isInfinite { return number < 0 ? -271_828 : 314_159 }
    if number == number.rounded(.towardZero) {
      if number.magnitude < 9.2e18 {
        let integer = Int(truncatingIfNeeded: Int64(number))
        return integer == -1 ? -2 : integer
      }
      guard let integer = BigInteger(truncating: number) else { return 0 }
      return integer.withView { python2Hash($0) }
    }
    var exponent = Int(truncatingIfNeeded: Int64(number.exponent)) + 1
    var fraction = number.significand / 2
    if number < 0 { fraction = -fraction }
    if fraction == 0 { exponent = 0 }
    fraction *= 2_147_483_648
    let high = Int64(fraction)
    fraction = (fraction - Double(high)) * 2_147_483_648
    let result = Int(
      truncatingIfNeeded: high &+ Int64(fraction) &+ Int64(exponent) &<< 15)
    return result == -1 ? -2 : result
  }
}
