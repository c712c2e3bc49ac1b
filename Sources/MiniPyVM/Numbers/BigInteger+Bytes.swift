extension BigInteger {
  /// The order of bytes in memory.
  enum ByteOrder {
    case big
    case little
  }

  /// How many bytes `int.to_bytes` needs at least.
  func byteCount(signed: Bool) -> Int {
    if !signed { return (bitLength + 7) / 8 }
    let bits = isNegative ? (self + .one).bitLength : bitLength
    return bits / 8 + 1
  }

  /// `int.to_bytes(length, order, signed=)` (CPython: `_PyLong_AsByteArray`).
  ///
  /// - Returns: nil if it does not fit, or is negative and must not be.
  func bytes(length: Int, order: ByteOrder, signed: Bool) -> [UInt8]? {
    if isNegative && !signed { return nil }
    if isZero { return [UInt8](repeating: 0, count: max(length, 0)) }
    guard byteCount(signed: signed) <= length else { return nil }
    var bytes = [UInt8](repeating: isNegative ? 0xFF : 0, count: length)
    var carry: Limb = 1
    var i = 0
    while i < count {
      var limb = limb(at: i)
      if isNegative {
        let (sum, overflow) = (~limb).addingReportingOverflow(carry)
        limb = sum
        carry = overflow ? 1 : 0
      }
      var j = i * 8
      while j < min(length, i * 8 + 8) {
        bytes[order == .little ? j : length - 1 - j] = UInt8(truncatingIfNeeded: limb)
        limb >>= 8
        j += 1
      }
      i += 1
    }
    return bytes
  }

  /// `int.from_bytes(bytes, order, signed=)` (CPython: `_PyLong_FromByteArray`).
  init(bytes: UnsafeBufferPointer<UInt8>, order: ByteOrder, signed: Bool) {
    let length = bytes.count
    let limbCount = (length + 7) / 8
    guard length > 0 else {
      self.init()
      return
    }
    let isNegative = signed && bytes[order == .little ? length - 1 : 0] >= 0x80
    self.init(capacity: limbCount) { target in
      target.update(repeating: 0, count: limbCount)
      var carry: Limb = 1
      var i = 0
      while i < limbCount {
        var limb: Limb = 0
        var j = 0
        while j < 8 {
          let index = i * 8 + j
          let byte: UInt8
          if index < length {
            byte = bytes[order == .little ? index : length - 1 - index]
          } else {
            byte = isNegative ? 0xFF : 0
          }
          limb |= Limb(byte) &<< Limb(j * 8)
          j += 1
        }
        if isNegative {
          let (sum, overflow) = (~limb).addingReportingOverflow(carry)
          limb = sum
          carry = overflow ? 1 : 0
        }
        target[i] = limb
        i += 1
      }
      return IntegerShape(isNegative: isNegative, count: limbCount)
    }
  }
}
