/// Gathers code points into a string.
///
/// Holds always: `kind` is the smallest of 1, 2, 4 that fits every code point so far.
struct StringBuilder: ~Copyable {
  private var data: UnsafeMutableRawPointer
  /// Bytes of `data`.
  private var capacity: Int
  /// Code points so far.
  private(set) var count = 0
  private var kind = 1
  private var isASCII = true

  init(capacity: Int = 48) {
    self.capacity = max(capacity, 16)
    data = .allocate(byteCount: self.capacity, alignment: 8)
  }

  deinit { data.deallocate() }

  // MARK: Appending

  @inline(__always)
  mutating func append(codePoint: UInt32) {
    if codePoint >= 0x80 { noteCodePoint(codePoint) }
    if (count &+ 1) &* kind > capacity { grow(by: 1) }
    switch kind {
    case 1:
      data.storeBytes(
        of: UInt8(truncatingIfNeeded: codePoint), toByteOffset: count, as: UInt8.self)
    case 2:
      data.storeBytes(
        of: UInt16(truncatingIfNeeded: codePoint), toByteOffset: count &* 2, as: UInt16.self)
    default:
      data.storeBytes(of: codePoint, toByteOffset: count &* 4, as: UInt32.self)
    }
    count &+= 1
  }

  /// Appends an ASCII character.
  @inline(__always)
  mutating func append(ascii: UInt8) { append(codePoint: UInt32(ascii)) }

  /// Appends a `str` (or an instance of a subclass).
  mutating func append(_ value: Value) {
    guard value.isObject else { return }
    if value.object.pointee.type.pointee.layout == .str {
      append(value.storage(StrObject.self))
    } else if value.object.pointee.type.pointee.layout == .wrapper {
      append(value.storage(WrapperObject.self).pointee.wrapped)
    }
  }

  mutating func append(_ text: StrPointer) {
    append(
      units: text.data, kind: Int(text.pointee.kind), count: text.pointee.count,
      isASCII: text.pointee.isASCII)
  }

  /// Appends the code points `start..<end` of a string.
  mutating func append(_ text: StrPointer, _ start: Int, _ end: Int) {
    if start >= end { return }
    let kind = Int(text.pointee.kind)
    let units = text.data + start &* kind
    if text.pointee.isASCII {
      append(units: units, kind: 1, count: end &- start, isASCII: true)
      return
    }
    let bits = bitsOfUnits(units, kind, end &- start)
    if kindOfBits(bits) == kind {
      append(units: units, kind: kind, count: end &- start, isASCII: bits < 0x80)
    } else {
      for index in start..<end { append(codePoint: text[codePoint: index]) }
    }
  }

  mutating func append(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount where text.utf8Start[index] >= 0x80 {
      append(
        String(
          decoding: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount),
          as: UTF8.self))
      return
    }
    append(
      units: UnsafeMutableRawPointer(mutating: text.utf8Start), kind: 1,
      count: text.utf8CodeUnitCount, isASCII: true)
  }

  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(codePoint: scalar.value) }
  }

  /// Appends an integer's decimal digits.
  mutating func append(decimal number: Int64) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 66) { buffer in
      let target = buffer.baseAddress.unsafelyUnwrapped
      let length = SmallInteger.writeText(number, to: target)
      append(
        units: UnsafeMutableRawPointer(target), kind: 1, count: length, isASCII: true)
    }
  }

  /// Appends ASCII bytes.
  mutating func append(ascii bytes: [UInt8]) {
    for byte in bytes { append(codePoint: UInt32(byte)) }
  }

  /// Appends a character a number of times; the caller has checked the memory limit.
  mutating func append(codePoint: UInt32, count times: Int) {
    if times <= 0 { return }
    append(codePoint: codePoint)
    if times > 1 {
      if (count &+ times) &* kind > capacity { grow(by: times) }
      for _ in 1..<times { append(codePoint: codePoint) }
    }
  }

  /// Appends code points of a known kind (the smallest that fits them).
  mutating func append(
    units: UnsafeMutableRawPointer, kind unitsKind: Int, count added: Int,
    isASCII unitsAreASCII: Bool
  ) {
    if added <= 0 { return }
    if unitsKind > kind { widen(to: unitsKind) }
    if !unitsAreASCII { isASCII = false }
    if (count &+ added) &* kind > capacity { grow(by: added) }
    copyUnits(from: units, kind: unitsKind, to: data + count &* kind, kind: kind, count: added)
    count &+= added
  }

  // MARK: Room

  private mutating func noteCodePoint(_ codePoint: UInt32) {
    isASCII = false
    let needed = kindOfBits(codePoint)
    if needed > kind { widen(to: needed) }
  }

  private mutating func widen(to newKind: Int) {
    let larger = UnsafeMutableRawPointer.allocate(
      byteCount: max(capacity, (count &+ 8) &* newKind), alignment: 8)
    copyUnits(from: data, kind: kind, to: larger, kind: newKind, count: count)
    data.deallocate()
    data = larger
    capacity = max(capacity, (count &+ 8) &* newKind)
    kind = newKind
  }

  private mutating func grow(by added: Int) {
    let newCapacity = max(capacity &* 2, (count &+ added) &* kind)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: newCapacity, alignment: 8)
    larger.copyMemory(from: data, byteCount: count &* kind)
    data.deallocate()
    data = larger
    capacity = newCapacity
  }

  /// The bytes that `added` more code points need at once, with what the finished string needs
  /// beside them; 0 if there is room.
  func bytesToGrow(by added: Int) -> Int {
    let needed = (count &+ added) &* kind
    return needed <= capacity ? 0 : max(capacity &* 2, needed) &+ needed
  }

  // MARK: Result

  /// The string; the builder is spent.
  consuming func finish(_ vm: VM) -> Owned {
    if count == 0 { return vm.pointee.emptyString.owned }
    if count == 1, kind == 1 { return vm.latin1String(data.load(as: UInt8.self)) }
    let str = vm.allocateStr(count: count, kind: UInt8(truncatingIfNeeded: kind), isASCII: isASCII)
    str.data.copyMemory(from: data, byteCount: count &* kind)
    return Owned(str)
  }
}

extension VM {
  /// Checks that a builder may grow by `added` code points: before each part of a text whose length
  /// the program chooses.
  ///
  /// - Throws: `MemoryError`.
  @inline(__always)
  func checkRoom(_ builder: borrowing StringBuilder, for added: Int) throws(Raised) {
    let bytes = builder.bytesToGrow(by: added)
    if bytes > Heap.largeRequest { try checkMemory(bytes) }
  }

  /// Checks that a list may take one more item, and that the system has a reserve for the item.
  ///
  /// - Throws: `MemoryError`.
  @inline(__always)
  func checkRoom(_ list: borrowing OwnedList) throws(Raised) {
    try checkSystemReserve()
    if list.isFull { try checkMemory(list.count, stride: 2 &* MemoryLayout<Value>.stride) }
  }
}

// MARK: - Code units

/// Bytes per code point that code points with these bits (all of them or-ed together) need.
@inline(__always)
func kindOfBits(_ bits: UInt32) -> Int { bits < 0x100 ? 1 : bits < 0x1_0000 ? 2 : 4 }

/// All code points of a range or-ed together.
func bitsOfUnits(_ units: UnsafeMutableRawPointer, _ kind: Int, _ count: Int) -> UInt32 {
  @inline(__always)
  func bits<Unit: FixedWidthInteger & UnsignedInteger>(_: Unit.Type) -> UInt32 {
    let units = units.assumingMemoryBound(to: Unit.self)
    var result: Unit = 0
    for index in 0..<count { result |= units[index] }
    return UInt32(truncatingIfNeeded: result)
  }
  switch kind {
  case 1: return bits(UInt8.self)
  case 2: return bits(UInt16.self)
  default: return bits(UInt32.self)
  }
}

/// Copies code points between kinds; the target's kind fits them.
func copyUnits(
  from source: UnsafeMutableRawPointer, kind sourceKind: Int,
  to target: UnsafeMutableRawPointer, kind targetKind: Int, count: Int
) {
  if count <= 0 { return }
  if sourceKind == targetKind {
    target.copyMemory(from: source, byteCount: count &* sourceKind)
    return
  }
  @inline(__always)
  func convert<From: FixedWidthInteger, To: FixedWidthInteger>(_: From.Type, _: To.Type) {
    let source = source.assumingMemoryBound(to: From.self)
    let target = target.assumingMemoryBound(to: To.self)
    for index in 0..<count { target[index] = To(truncatingIfNeeded: source[index]) }
  }
  switch (sourceKind, targetKind) {
  case (1, 2): convert(UInt8.self, UInt16.self)
  case (1, 4): convert(UInt8.self, UInt32.self)
  case (2, 4): convert(UInt16.self, UInt32.self)
  case (2, 1): convert(UInt16.self, UInt8.self)
  case (4, 1): convert(UInt32.self, UInt8.self)
  default: convert(UInt32.self, UInt16.self)
  }
}
