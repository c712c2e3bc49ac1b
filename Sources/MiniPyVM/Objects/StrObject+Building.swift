/// Making strings from strings: parts, sums, multiples, and growth in place.

typealias StrPointer = UnsafeMutablePointer<StrObject>

extension VM {
  // MARK: Parts

  /// The code points `start..<end` of a string; both bounds are valid.
  func substring(_ text: StrPointer, _ start: Int, _ end: Int) -> Owned {
    let count = end &- start
    if count <= 0 { return pointee.emptyString.owned }
    if count == text.pointee.count { return Value(text).owned }
    let kind = Int(text.pointee.kind)
    if count == 1 {
      if kind == 1 { return latin1String(text.data.load(fromByteOffset: start, as: UInt8.self)) }
      return string(codePoint: text[codePoint: start])
    }
    let units = text.data + start &* kind
    if text.pointee.isASCII {
      let str = allocateStr(count: count, kind: 1, isASCII: true)
      str.data.copyMemory(from: units, byteCount: count)
      return Owned(str)
    }
    let bits = bitsOfUnits(units, kind, count)
    let newKind = kindOfBits(bits)
    let str = allocateStr(
      count: count, kind: UInt8(truncatingIfNeeded: newKind), isASCII: bits < 0x80)
    copyUnits(from: units, kind: kind, to: str.data, kind: newKind, count: count)
    return Owned(str)
  }

  /// A string of Latin-1 bytes.
  func string(latin1 bytes: UnsafeBufferPointer<UInt8>) -> Owned {
    if bytes.count == 0 { return pointee.emptyString.owned }
    if bytes.count == 1 { return latin1String(bytes[0]) }
    var bits: UInt8 = 0
    for byte in bytes { bits |= byte }
    let str = allocateStr(count: bytes.count, kind: 1, isASCII: bits < 0x80)
    str.data.copyMemory(from: UnsafeRawPointer(bytes.baseAddress!), byteCount: bytes.count)
    return Owned(str)
  }

  func string(codePoints points: [UInt32]) -> Owned {
    Owned(points.withUnsafeBufferPointer { string(codePoints: $0).take() })
  }

  /// The exact string of a `str` or of an instance of a subclass, owned.
  func exactStr(_ value: Value) -> Owned {
    guard let text = asStr(value) else { return pointee.emptyString.owned }
    return Value(text).owned
  }

  // MARK: Sums and multiples

  /// `left + right` of two strings.
  ///
  /// - Throws: `TypeError` if one is no string, `MemoryError`.
  func concatenateStr(_ left: Value, _ right: Value) throws(Raised) -> Owned {
    guard let a = asStr(left) else {
      throw typeError("must be str, not \(typeName(left))")
    }
    guard let b = asStr(right) else {
      throw typeError("can only concatenate str (not \"\(typeName(right))\") to str")
    }
    return try concatenate(a, b, growing: false)
  }

  private func concatenate(
    _ a: StrPointer, _ b: StrPointer, growing: Bool
  ) throws(Raised) -> Owned {
    if a.pointee.count == 0 { return Value(b).owned }
    if b.pointee.count == 0 { return Value(a).owned }
    let kind = max(a.pointee.kind, b.pointee.kind)
    let (count, overflow) = a.pointee.count.addingReportingOverflow(b.pointee.count)
    if overflow { throw overflowError("strings are too large to concat") }
    // A string that is being appended to gets a quarter more room, so that the copying stays
    // linear in the final length.
    var spare = growing && count >= 32 ? count / 4 * Int(kind) : 0
    if count > 4096 {
      try checkMemory(count, stride: Int(kind))
      if spare > 0, wouldExceedMemory(count * Int(kind) &+ spare) { spare = 0 }
    }
    let str = allocateStr(
      count: count, kind: kind, isASCII: a.pointee.isASCII && b.pointee.isASCII, spareBytes: spare)
    copyUnits(
      from: a.data, kind: Int(a.pointee.kind), to: str.data, kind: Int(kind),
      count: a.pointee.count)
    copyUnits(
      from: b.data, kind: Int(b.pointee.kind), to: str.data + a.pointee.count * Int(kind),
      kind: Int(kind), count: b.pointee.count)
    return Owned(str)
  }

  /// `left += right`: grows the left string in place if nobody else holds it.
  ///
  /// Linear overall for repeated appending, as CPython's `PyUnicode_Append`.
  func appendStr(_ left: consuming Owned, _ right: Value) throws(Raised) -> Owned {
    guard isExactly(left.value, .str), let b = asStr(right) else {
      return try concatenateStr(left.value, right)
    }
    let a = left.value.storage(StrObject.self)
    if b.pointee.count == 0 { return left }
    let isUnique =
      a.pointee.header.count == 1 && !a.pointee.header.flags.contains(.interned) && a != b
    if isUnique, b.pointee.kind <= a.pointee.kind {
      let count = a.pointee.count &+ b.pointee.count
      let kind = Int(a.pointee.kind)
      let size = MemoryLayout<StrObject>.stride &+ count &* kind
      if size <= blockCapacity(left.value.object) {
        copyUnits(
          from: b.data, kind: Int(b.pointee.kind), to: a.data + a.pointee.count &* kind,
          kind: kind, count: b.pointee.count)
        a.pointee.count = count
        a.pointee.hash = -1
        if !b.pointee.isASCII { a.pointee.isASCII = false }
        return left
      }
    }
    return try concatenate(a, b, growing: isUnique)
  }

  /// Bytes of an object's block, from its header to its end.
  @inline(__always)
  func blockCapacity(_ object: ObjectPointer) -> Int {
    let flags = object.pointee.flags
    if flags.contains(.large) {
      return (UnsafeMutableRawPointer(object) - Heap.largeHeaderSize)
        .assumingMemoryBound(to: Heap.LargeLink.self).pointee.size
    }
    return Int(flags.rawValue >> ObjectFlags.sizeClassShift) &* Heap.granularity
  }

  /// `text * times`.
  func repeatStr(_ text: StrPointer, _ times: Int) throws(Raised) -> Owned {
    if times <= 0 || text.pointee.count == 0 { return pointee.emptyString.owned }
    if times == 1 { return Value(text).owned }
    let (count, overflow) = text.pointee.count.multipliedReportingOverflow(by: times)
    if overflow { throw overflowError("repeated string is too long") }
    let kind = Int(text.pointee.kind)
    try checkMemory(count, stride: kind)
    let str = allocateStr(
      count: count, kind: text.pointee.kind, isASCII: text.pointee.isASCII)
    repeatBytes(text.data, text.byteCount, to: str.data, total: count &* kind)
    return Owned(str)
  }

  // MARK: Comparison

  /// Orders two strings by code points: negative, 0 or positive.
  func compareStr(_ left: Value, _ right: Value) -> Int {
    guard let a = asStr(left), let b = asStr(right) else { return 0 }
    return compareStr(a, b)
  }

  func compareStr(_ a: StrPointer, _ b: StrPointer) -> Int {
    if a == b { return 0 }
    let count = min(a.pointee.count, b.pointee.count)
    if a.pointee.kind == 1, b.pointee.kind == 1 {
      let order = compareBytes(a.data, b.data, count)
      return order != 0 ? order : a.pointee.count &- b.pointee.count
    }
    for index in 0..<count {
      let x = a[codePoint: index]
      let y = b[codePoint: index]
      if x != y { return x < y ? -1 : 1 }
    }
    return a.pointee.count &- b.pointee.count
  }

  /// True if a `str` equals an ASCII literal.
  func isStr(_ value: Value, _ text: StaticString) -> Bool {
    guard let str = asStr(value), str.pointee.isASCII,
      str.pointee.count == text.utf8CodeUnitCount
    else { return false }
    return equalBytes(
      str.data, UnsafeMutableRawPointer(mutating: text.utf8Start), str.pointee.count)
  }
}

/// Fills `total` bytes with repetitions of a pattern, by doubling.
func repeatBytes(
  _ pattern: UnsafeMutableRawPointer, _ count: Int, to target: UnsafeMutableRawPointer, total: Int
) {
  if count == 1 {
    target.initializeMemory(as: UInt8.self, repeating: pattern.load(as: UInt8.self), count: total)
    return
  }
  target.copyMemory(from: pattern, byteCount: count)
  var done = count
  while done < total {
    let part = min(done, total &- done)
    (target + done).copyMemory(from: target, byteCount: part)
    done &+= part
  }
}

/// `memcmp` without the C library.
func compareBytes(
  _ left: UnsafeMutableRawPointer, _ right: UnsafeMutableRawPointer, _ count: Int
) -> Int {
  var offset = 0
  while offset &+ 8 <= count {
    let x = left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let y = right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    if x != y { return x.byteSwapped < y.byteSwapped ? -1 : 1 }
    offset &+= 8
  }
  while offset < count {
    let x = left.load(fromByteOffset: offset, as: UInt8.self)
    let y = right.load(fromByteOffset: offset, as: UInt8.self)
    if x != y { return x < y ? -1 : 1 }
    offset &+= 1
  }
  return 0
}
