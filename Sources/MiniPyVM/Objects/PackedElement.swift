/// Numbers and characters as bytes: what the elements of `array` and `memoryview`, and the fields of
/// `struct`, have in common. Each of them has its own errors for what does not fit.

/// How one element lies in memory.
struct PackedElement: BitwiseCopyable, Equatable {
  enum Kind: UInt8 {
    case signed, unsigned, float, bool
    /// One byte, to Python `bytes` of length 1.
    case byte
    /// A code point, to Python text.
    case text
  }

  let kind: Kind
  /// Bytes: 1, 2, 4 or 8.
  let size: Int
  let isBigEndian: Bool

  init(_ kind: Kind, _ size: Int, isBigEndian: Bool = false) {
    self.kind = kind
    self.size = size
    self.isBigEndian = isBigEndian
  }

  /// The machine's own element of a format's character; nil if there is none.
  init?(native code: UInt8) {
    switch code {
    case UInt8(ascii: "b"): self.init(.signed, 1)
    case UInt8(ascii: "B"): self.init(.unsigned, 1)
    case UInt8(ascii: "h"): self.init(.signed, 2)
    case UInt8(ascii: "H"): self.init(.unsigned, 2)
    case UInt8(ascii: "i"): self.init(.signed, 4)
    case UInt8(ascii: "I"): self.init(.unsigned, 4)
    case UInt8(ascii: "l"), UInt8(ascii: "q"), UInt8(ascii: "n"): self.init(.signed, 8)
    case UInt8(ascii: "L"), UInt8(ascii: "Q"), UInt8(ascii: "N"), UInt8(ascii: "P"):
      self.init(.unsigned, 8)
    case UInt8(ascii: "e"): self.init(.float, 2)
    case UInt8(ascii: "f"): self.init(.float, 4)
    case UInt8(ascii: "d"): self.init(.float, 8)
    case UInt8(ascii: "?"): self.init(.bool, 1)
    case UInt8(ascii: "c"): self.init(.byte, 1)
    case UInt8(ascii: "u"), UInt8(ascii: "w"): self.init(.text, 4)
    default: return nil
    }
  }

  /// Bits of a word that the element does not fill.
  private var unusedBits: UInt64 { UInt64(truncatingIfNeeded: 64 &- 8 &* size) }

  /// The element's bytes at a place as one number.
  @inline(__always)
  func load(_ place: UnsafePointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawPointer(place)
    switch size {
    case 1: return UInt64(place.pointee)
    case 2:
      let word = raw.loadUnaligned(as: UInt16.self)
      return UInt64(isBigEndian ? UInt16(bigEndian: word) : UInt16(littleEndian: word))
    case 4:
      let word = raw.loadUnaligned(as: UInt32.self)
      return UInt64(isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word))
    default:
      let word = raw.loadUnaligned(as: UInt64.self)
      return isBigEndian ? UInt64(bigEndian: word) : UInt64(littleEndian: word)
    }
  }

  /// Writes the low bytes of a number as the element.
  @inline(__always)
  func store(_ bits: UInt64, _ place: UnsafeMutablePointer<UInt8>) {
    let raw = UnsafeMutableRawPointer(place)
    switch size {
    case 1: place.pointee = UInt8(truncatingIfNeeded: bits)
    case 2:
      let word = UInt16(truncatingIfNeeded: bits)
      raw.storeBytes(of: isBigEndian ? word.bigEndian : word.littleEndian, as: UInt16.self)
    case 4:
      let word = UInt32(truncatingIfNeeded: bits)
      raw.storeBytes(of: isBigEndian ? word.bigEndian : word.littleEndian, as: UInt32.self)
    default: raw.storeBytes(of: isBigEndian ? bits.bigEndian : bits.littleEndian, as: UInt64.self)
    }
  }

  /// The number that a signed element's bits stand for.
  @inline(__always)
  func signed(_ bits: UInt64) -> Int64 {
    Int64(bitPattern: bits &<< unusedBits) &>> Int64(bitPattern: unusedBits)
  }

  /// The bits of a machine integer as a signed or unsigned element; nil if it does not fit.
  @inline(__always)
  func bits(_ number: Int64) -> UInt64? {
    let bits = UInt64(bitPattern: number)
    if kind == .signed { return signed(bits) == number ? bits : nil }
    return number >= 0 && (bits &<< unusedBits) &>> unusedBits == bits ? bits : nil
  }

  /// The bits of a number as a float of this size: what is too large becomes infinite.
  @inline(__always)
  func bits(_ number: Double) -> UInt64 {
    switch size {
    case 8: return number.bitPattern
    case 4: return UInt64(Float(number).bitPattern)
    default: return UInt64(halfBits(number))
    }
  }

  /// True if the bits of a float are infinite.
  func isInfinite(_ bits: UInt64) -> Bool {
    switch size {
    case 8: return Double(bitPattern: bits).isInfinite
    case 4: return Float(bitPattern: UInt32(truncatingIfNeeded: bits)).isInfinite
    default: return bits & 0x7FFF == 0x7C00
    }
  }
}

extension VM {
  /// The value of an element's bits; those of text are a code point.
  @inline(__always)
  func unpacked(_ element: PackedElement, _ bits: UInt64) -> Owned {
    switch element.kind {
    case .signed: return newInt(element.signed(bits))
    case .unsigned: return newInt(bits)
    default: return unpackedOther(element, bits)
    }
  }

  @inline(never)
  private func unpackedOther(_ element: PackedElement, _ bits: UInt64) -> Owned {
    switch element.kind {
    case .float:
      switch element.size {
      case 8: return newFloat(Double(bitPattern: bits))
      case 4: return newFloat(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
      default: return newFloat(halfValue(UInt16(truncatingIfNeeded: bits)))
      }
    case .bool: return Owned(bits != 0)
    case .byte: return newBytes([UInt8(truncatingIfNeeded: bits)])
    default: return string(codePoint: UInt32(truncatingIfNeeded: bits))
    }
  }

  /// The bits of an exact integer as an element; nil if it does not fit.
  @inline(__always)
  func packedBits(_ element: PackedElement, integer: Value) -> UInt64? {
    if integer.isSmall { return element.bits(integer.small) }
    return packedBits(element, large: integer)
  }

  @inline(never)
  private func packedBits(_ element: PackedElement, large integer: Value) -> UInt64? {
    if let number = int64(integer) { return element.bits(number) }
    guard element.kind == .unsigned, element.size == 8 else { return nil }
    let big = bigInteger(integer)
    return !big.isNegative && big.bitLength <= 64 ? big.lowLimb : nil
  }
}

// MARK: - Floats of two bytes

/// The half-precision number nearest to a double, ties to even.
private func halfBits(_ number: Double) -> UInt16 {
  let sign: UInt16 = number.sign == .minus ? 0x8000 : 0
  if number.isNaN { return sign | 0x7E00 }
  let magnitude = abs(number)
  if magnitude.isInfinite { return sign | 0x7C00 }
  if magnitude == 0 { return sign }
  let exponent = max(Int(magnitude.exponent), -14)
  // Steps of the last of ten bits at this exponent.
  let scaled = (magnitude * scale(10 - exponent)).rounded(.toNearestOrEven)
  if exponent > 15 || scaled >= 2048 && exponent == 15 { return sign | 0x7C00 }
  let steps = UInt16(scaled)
  if steps < 1024 { return sign | steps }
  return sign | (UInt16(exponent + 14) << 10) &+ steps
}

private func halfValue(_ bits: UInt16) -> Double {
  let fraction = Double(bits & 0x3FF)
  let exponent = Int(bits >> 10 & 0x1F)
  let magnitude: Double
  switch exponent {
  case 0: magnitude = fraction * scale(-24)
  case 31: magnitude = fraction == 0 ? .infinity : .nan
  default: magnitude = (1024 + fraction) * scale(exponent - 25)
  }
  return bits & 0x8000 != 0 ? -magnitude : magnitude
}

/// A power of two.
private func scale(_ exponent: Int) -> Double {
  Double(sign: .plus, exponent: exponent, significand: 1)
}
