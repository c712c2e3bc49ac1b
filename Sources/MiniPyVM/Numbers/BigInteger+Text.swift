/// How digits of one base are packed into limbs.
private struct DigitPacking {
  let base: Limb
  /// The most digits whose value always fits one limb.
  let digits: Int
  /// base ** digits.
  let unit: Limb

  init(_ base: Int) {
    let base = Limb(base)
    var unit = base
    var digits = 1
    while true {
      let (next, overflow) = unit.multipliedReportingOverflow(by: base)
      if overflow { break }
      unit = next
      digits += 1
    }
    self.base = base
    self.digits = digits
    self.unit = unit
  }
}

/// Characters of digits.
enum DigitText {
  /// The character of a digit below 36.
  @inline(__always)
  static func character(_ digit: Int, uppercase: Bool = false) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: digit)
    return value < 10 ? 48 &+ value : (uppercase ? 55 : 87) &+ value
  }

  /// The value of a digit's character, or 99.
  @inline(__always)
  static func value(_ character: UInt8) -> Int {
    switch character {
    case 48...57: return Int(character) &- 48
    case 97...122: return Int(character) &- 87
    case 65...90: return Int(character) &- 55
    default: return 99
    }
  }

  /// Whether CPython's `Py_ISSPACE` says so.
  @inline(__always)
  static func isSpace(_ character: UInt8) -> Bool {
    character == 32 || (character >= 9 && character <= 13)
  }
}

extension SmallInteger {
  /// A word's digits in base 2...36, with a minus sign where it belongs.
  static func text(_ value: Int64, base: Int = 10) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 65) { buffer, count in
      guard let target = buffer.baseAddress else { return }
      count = writeText(value, base: base, to: target)
    }
  }

  /// Writes a word's digits, at most 65, and returns how many.
  static func writeText(
    _ value: Int64, base: Int = 10, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var rest = value.magnitude
    if base == 10 { return writeDecimal(rest, isNegative: value < 0, to: target) }
    let base = UInt64(truncatingIfNeeded: min(max(base, 2), 36))
    var length = 1
    var limit = rest / base
    while limit > 0 {
      length &+= 1
      limit /= base
    }
    var start = 0
    if value < 0 {
      target[0] = 45
      start = 1
    }
    var i = start &+ length &- 1
    while i >= start {
      let next = rest / base
      target[i] = DigitText.character(Int(truncatingIfNeeded: rest &- next &* base))
      rest = next
      i &-= 1
    }
    return start &+ length
  }

  /// Base 10: divisions by a constant are multiplications, and 32-bit ones where they suffice.
  @inline(__always)
  private static func writeDecimal(
    _ magnitude: UInt64, isNegative: Bool, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var length = 1
    var bound: UInt64 = 10
    while magnitude >= bound, length < 19 {
      length &+= 1
      bound &*= 10
    }
    if length == 19, magnitude >= bound { length = 20 }
    if isNegative { target[0] = 45 }
    let start = isNegative ? 1 : 0
    var position = start &+ length
    var rest = magnitude
    while rest > 0xFFFF_FFFF {
      let next = rest / 10
      position &-= 1
      target[position] = 48 &+ UInt8(truncatingIfNeeded: rest &- next &* 10)
      rest = next
    }
    var low = UInt32(truncatingIfNeeded: rest)
    repeat {
      let next = low / 10
      position &-= 1
      target[position] = 48 &+ UInt8(truncatingIfNeeded: low &- next &* 10)
      low = next
    } while low != 0
    return start &+ length
  }
}

extension BigInteger {
  /// Below this many limbs, digits are taken off one limb's worth at a time.
  private static let textThreshold = 24

  // MARK: To text

  /// The digits in base 2...36 with a minus sign where it belongs (CPython: `long_format`).
  func text(base: Int = 10) -> [UInt8] {
    var text = magnitudeText(base: base)
    if isNegative { text.insert(45, at: 0) }
    return text
  }

  /// The magnitude's digits in base 2...36.
  func magnitudeText(base: Int = 10) -> [UInt8] {
    if isZero { return [48] }
    if base == 10, count < BigInteger.textThreshold { return shortDecimalText() }
    let base = min(max(base, 2), 36)
    if base & (base - 1) == 0 { return powerOfTwoText(bits: base.trailingZeroBitCount) }
    let packing = DigitPacking(base)
    // units[k] is base ** (digits * 2**k).
    var units: ContiguousArray<BigInteger> = [BigInteger(packing.unit)]
    while units[units.count - 1].count * 2 - 1 <= count {
      units.append(units[units.count - 1].squared())
    }
    var text: [UInt8] = []
    text.reserveCapacity(count * packing.digits * 65 / 62 + packing.digits)
    magnitude.appendText(&text, level: units.count, units, packing)
    return text
  }

  /// The decimal digits of a magnitude of few limbs: written from behind, nineteen at a time.
  private func shortDecimalText() -> [UInt8] {
    let unit: Limb = 10_000_000_000_000_000_000
    return withUnsafeTemporaryAllocation(of: Limb.self, capacity: count) { limbs in
      // A limb has less than 19.3 digits, and there are few limbs.
      let capacity = (count + 2) * 19
      return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, length in
        guard let rest = limbs.baseAddress, let target = buffer.baseAddress else { return }
        withView { rest.update(from: $0.base, count: $0.count) }
        var used = count
        var end = capacity
        while used > 0 {
          var piece = LimbKernel.divide(rest, rest, used, by: unit)
          used = LimbKernel.trimmedCount(rest, used)
          let last = end - 19
          while piece > 0 {
            let next = piece / 10
            end -= 1
            target[end] = 48 &+ UInt8(truncatingIfNeeded: piece &- next &* 10)
            piece = next
          }
          while used > 0, end > last {
            end -= 1
            target[end] = 48
          }
        }
        length = capacity - end
        target.update(from: target + end, count: length)
      }
    }
  }

  /// Appends the digits; with text before them, as many as `base ** (digits * 2**level)` holds.
  private func appendText(
    _ text: inout [UInt8], level: Int, _ units: ContiguousArray<BigInteger>, _ packing: DigitPacking
  ) {
    if count < BigInteger.textThreshold || level == 0 {
      appendTextByLimbs(&text, width: text.isEmpty ? 0 : packing.digits << level, packing)
      return
    }
    let unit = units[level - 1]
    if text.isEmpty && self < unit {
      appendText(&text, level: level - 1, units, packing)
      return
    }
    let (high, low) = BigInteger.withViews(self, unit) { BigInteger.divideMagnitudes($0, $1) }
    high.appendText(&text, level: level - 1, units, packing)
    low.appendText(&text, level: level - 1, units, packing)
  }

  private func appendTextByLimbs(_ text: inout [UInt8], width: Int, _ packing: DigitPacking) {
    var pieces: ContiguousArray<Limb> = []
    pieces.reserveCapacity(count * 65 / 62 * 64 / 60 + 2)
    let rest = UnsafeMutablePointer<Limb>.allocate(capacity: max(count, 1))
    withView { rest.update(from: $0.base, count: $0.count) }
    var used = count
    while used > 0 {
      pieces.append(LimbKernel.divide(rest, rest, used, by: packing.unit))
      used = LimbKernel.trimmedCount(rest, used)
    }
    rest.deallocate()
    var digits = ContiguousArray<UInt8>(repeating: 48, count: pieces.count * packing.digits)
    var end = digits.count
    for piece in pieces {
      var value = piece
      var i = end - 1
      while value > 0 {
        let next = value / packing.base
        digits[i] = DigitText.character(Int(truncatingIfNeeded: value &- next &* packing.base))
        value = next
        i -= 1
      }
      end -= packing.digits
    }
    var start = 0
    while start < digits.count && digits[start] == 48 { start += 1 }
    let length = digits.count - start
    if width > length { text.append(contentsOf: repeatElement(48, count: width - length)) }
    text.append(contentsOf: digits[start...])
  }

  private func powerOfTwoText(bits: Int) -> [UInt8] {
    let length = (bitLength + bits - 1) / bits
    let mask = (1 << bits) - 1
    var text = [UInt8](repeating: 48, count: length)
    var i = 0
    while i < length {
      let position = i * bits
      let limb = position >> 6
      let offset = Limb(position & 63)
      let digit =
        self.limb(at: limb) &>> offset
        | (self.limb(at: limb + 1) &<< 1) &<< (63 &- offset)
      text[length - 1 - i] = DigitText.character(Int(truncatingIfNeeded: digit) & mask)
      i += 1
    }
    return text
  }

  // MARK: From text

  /// Reads plain digits: no sign, no underscores, each of them checked.
  ///
  /// - Returns: nil for no digits at all and for one that the base does not have.
  init?(digits: UnsafeBufferPointer<UInt8>, base: Int = 10) {
    guard digits.count > 0 && base >= 2 && base <= 36 else { return nil }
    for character in digits where DigitText.value(character) >= base { return nil }
    if base & (base - 1) == 0 {
      self = BigInteger.parsePowerOfTwo(digits, bits: base.trailingZeroBitCount)
    } else {
      self = BigInteger.parse(digits, DigitPacking(base))
    }
  }

  init?(digits: [UInt8], base: Int = 10) {
    guard let value = digits.withUnsafeBufferPointer({ BigInteger(digits: $0, base: base) }) else {
      return nil
    }
    self = value
  }

  private static func parsePowerOfTwo(
    _ digits: UnsafeBufferPointer<UInt8>, bits: Int
  ) -> BigInteger {
    let capacity = digits.count / 64 * bits + bits + 1
    return BigInteger(capacity: capacity) { limbs in
      limbs.update(repeating: 0, count: capacity)
      var i = 0
      while i < digits.count {
        let digit = Limb(truncatingIfNeeded: DigitText.value(digits[digits.count - 1 - i]))
        let limb = i / 64 * bits + (i % 64 * bits) >> 6
        let offset = Limb((i % 64 * bits) & 63)
        limbs[limb] |= digit &<< offset
        if Int(offset) + bits > 64 { limbs[limb + 1] |= digit >> (64 - offset) }
        i += 1
      }
      return IntegerShape(isNegative: false, count: capacity)
    }
  }

  private static func parse(
    _ digits: UnsafeBufferPointer<UInt8>, _ packing: DigitPacking
  ) -> BigInteger {
    let threshold = packing.digits * 48
    var units: ContiguousArray<BigInteger> = []
    if digits.count > threshold {
      units.append(BigInteger(packing.unit))
      while packing.digits << units.count < digits.count {
        units.append(units[units.count - 1].squared())
      }
    }
    return parse(digits, packing, units, threshold)
  }

  private static func parse(
    _ digits: UnsafeBufferPointer<UInt8>, _ packing: DigitPacking,
    _ units: ContiguousArray<BigInteger>, _ threshold: Int
  ) -> BigInteger {
    if digits.count <= threshold { return parseByLimbs(digits, packing) }
    var level = 0
    while packing.digits << (level + 1) < digits.count { level += 1 }
    let split = digits.count - packing.digits << level
    let high = parse(
      UnsafeBufferPointer(rebasing: digits[..<split]), packing, units, threshold)
    let low = parse(UnsafeBufferPointer(rebasing: digits[split...]), packing, units, threshold)
    return high * units[level] + low
  }

  private static func parseByLimbs(
    _ digits: UnsafeBufferPointer<UInt8>, _ packing: DigitPacking
  ) -> BigInteger {
    BigInteger(capacity: digits.count / packing.digits + 2) { target in
      var used = 0
      var start = 0
      var end = digits.count % packing.digits
      if end == 0 { end = packing.digits }
      while start < digits.count {
        var piece: Limb = 0
        while start < end {
          piece =
            piece &* packing.base
            &+ Limb(truncatingIfNeeded: DigitText.value(digits[start]))
          start += 1
        }
        let carry = LimbKernel.multiply(target, target, used, by: packing.unit, carry: piece)
        if carry != 0 {
          target[used] = carry
          used += 1
        }
        end += packing.digits
      }
      return IntegerShape(isNegative: false, count: used)
    }
  }

  /// Reads what `int(text, base)` accepts: spaces around, a sign, a prefix, underscores between
  /// digits (CPython: `PyLong_FromString`). Other scripts' digits and spaces are the caller's.
  ///
  /// - Parameter base: 2...36, or 0 to go by the prefix.
  /// - Returns: nil for text that is no such integer.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, base: Int = 10) -> BigInteger? {
    guard let literal = IntegerLiteral(text, base: base) else { return nil }
    guard let magnitude = BigInteger(digits: literal.digits, base: literal.base) else { return nil }
    return literal.isNegative ? -magnitude : magnitude
  }

  static func parse(_ text: [UInt8], base: Int = 10) -> BigInteger? {
    text.withUnsafeBufferPointer { parse($0, base: base) }
  }
}

/// The parts of an integer's text, with the syntax checked (CPython: `PyLong_FromString`).
struct IntegerLiteral {
  var isNegative = false
  /// 2...36.
  var base: Int
  /// Only digits of the base, one or more.
  var digits: [UInt8]

  /// - Parameter base: 2...36, or 0 to go by the prefix.
  /// - Returns: nil for text that is no integer in this base.
  init?(_ text: UnsafeBufferPointer<UInt8>, base: Int) {
    var start = 0
    var end = text.count
    while start < end && DigitText.isSpace(text[start]) { start += 1 }
    while end > start && DigitText.isSpace(text[end - 1]) { end -= 1 }
    if start < end && (text[start] == 43 || text[start] == 45) {
      isNegative = text[start] == 45
      start += 1
    }
    self.base = base
    digits = []
    var mustBeZero = false
    let prefix =
      end - start > 1 && text[start] == 48 ? IntegerLiteral.prefixBase(text[start + 1]) : 0
    if base == 0 {
      self.base = prefix == 0 ? 10 : prefix
      // "010" is no literal; "000" is.
      mustBeZero = prefix == 0 && start < end && text[start] == 48
    }
    if prefix != 0 && prefix == self.base {
      start += 2
      if start < end && text[start] == 95 { start += 1 }
    }
    guard self.base >= 2 && self.base <= 36 && readDigits(text, start, end) else { return nil }
    if mustBeZero {
      for digit in digits where digit != 48 { return nil }
    }
  }

  private static func prefixBase(_ character: UInt8) -> Int {
    switch character | 32 {
    case 120: return 16
    case 111: return 8
    case 98: return 2
    default: return 0
    }
  }

  private mutating func readDigits(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard start < end else { return false }
    digits.reserveCapacity(end - start)
    var wasDigit = false
    var i = start
    while i < end {
      let character = text[i]
      if character == 95 {
        if !wasDigit { return false }
        wasDigit = false
      } else {
        if DigitText.value(character) >= base { return false }
        digits.append(character)
        wasDigit = true
      }
      i += 1
    }
    return wasDigit
  }
}
