/// A string: code points in line, one, two or four bytes each, as the widest needs.
///
/// Holds always: `kind` is the smallest of 1, 2, 4 that fits every code point, so equal strings
/// have equal bytes. Lone surrogates are code points like others.
struct StrObject {
  var header: ObjectHeader
  /// Code points.
  var count: Int
  /// Hash, or -1 before it is computed.
  var hash: Int
  /// Bytes per code point: 1, 2 or 4.
  var kind: UInt8
  var isASCII: Bool
}

extension UnsafeMutablePointer where Pointee == StrObject {
  /// The code points' bytes.
  @inline(__always)
  var data: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(self) + MemoryLayout<StrObject>.stride
  }

  /// True if there is a lone surrogate, which UTF-8 cannot hold.
  @inline(__always)
  var hasSurrogates: Bool { pointee.kind > 1 && findSurrogate() }

  @inline(never)
  private func findSurrogate() -> Bool {
    for index in 0..<pointee.count where self[codePoint: index] &>> 11 == 0x1B { return true }
    return false
  }

  /// The code point at a valid index.
  @inline(__always)
  subscript(codePoint index: Int) -> UInt32 {
    switch pointee.kind {
    case 1: return UInt32(data.load(fromByteOffset: index, as: UInt8.self))
    case 2: return UInt32(data.load(fromByteOffset: index &* 2, as: UInt16.self))
    default: return data.load(fromByteOffset: index &* 4, as: UInt32.self)
    }
  }

  var byteCount: Int { @inline(__always) get { pointee.count &* Int(pointee.kind) } }

  /// The hash, computed at first use.
  @inline(__always)
  func hash(_ vm: VM) -> Int {
    pointee.hash != -1 ? pointee.hash : computeHash(vm)
  }

  @inline(never)
  private func computeHash(_ vm: VM) -> Int {
    let result = vm.isPython2 ? python2Hash() : vm.pointee.hashKey.hash(data, byteCount)
    pointee.hash = result
    return result
  }

  /// Equality of code points.
  @inline(__always)
  func isEqual(_ other: UnsafeMutablePointer<StrObject>) -> Bool {
    if self == other { return true }
    guard pointee.count == other.pointee.count, pointee.kind == other.pointee.kind else {
      return false
    }
    return equalBytes(data, other.data, byteCount)
  }
}

/// `memcmp(…) == 0` without the C library.
func equalBytes(
  _ left: UnsafeMutableRawPointer, _ right: UnsafeMutableRawPointer, _ count: Int
) -> Bool {
  var offset = 0
  while offset &+ 8 <= count {
    if left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      != right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    {
      return false
    }
    offset &+= 8
  }
  while offset < count {
    if left.load(fromByteOffset: offset, as: UInt8.self)
      != right.load(fromByteOffset: offset, as: UInt8.self)
    {
      return false
    }
    offset &+= 1
  }
  return true
}

extension StrObject {
  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if storage.pointee.header.flags.contains(.interned) {
      vm.pointee.internTable.remove(storage, vm)
    }
  }
}

// MARK: - Making strings

extension VM {
  /// A string of `count` code points of `kind` bytes with undefined contents. The caller fills it
  /// and guarantees the smallest kind.
  /// `spareBytes` more are left for growth in place (`appendStr`).
  func allocateStr(
    count: Int, kind: UInt8, isASCII: Bool, spareBytes: Int = 0
  ) -> UnsafeMutablePointer<StrObject> {
    let padding = MemoryLayout<StrObject>.stride - MemoryLayout<StrObject>.size
    let str = allocate(
      StrObject.self, type: type(.str), extraBytes: padding + count * Int(kind) + spareBytes)
    str.pointee.count = count
    str.pointee.hash = -1
    str.pointee.kind = kind
    str.pointee.isASCII = isASCII
    return str
  }

  /// Where the code points begin that stand for lone surrogates in Swift strings.
  static var surrogateStandIns: UInt32 { 0x10_F000 }

  /// A string from a Swift string.
  func string(_ text: String) -> Owned {
    var text = text
    return Owned(text.withUTF8 { string(utf8: $0).take() })
  }

  /// A string from valid UTF-8.
  func string(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Owned {
    var highest: UInt8 = 0
    for byte in bytes { highest |= byte }
    if highest < 0x80 { return string(ascii: bytes) }
    var points: [UInt32] = []
    points.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      points.append(scalar.value)
    }
    return string(codePoints: points)
  }

  /// The text of an error, in which names may stand that have lone surrogates (`swiftString`).
  func messageString(_ text: String) -> Owned {
    let made = string(text)
    guard let str = asStr(made.value), str.pointee.kind == 4 else { return made }
    var points: [UInt32] = []
    points.reserveCapacity(str.pointee.count)
    for index in 0..<str.pointee.count {
      let point = str[codePoint: index]
      let isStandIn = point &- VM.surrogateStandIns < 0x800
      points.append(isStandIn ? point &- VM.surrogateStandIns &+ 0xD800 : point)
    }
    return string(codePoints: points)
  }

  /// A string of bytes that are known to be ASCII.
  @inline(__always)
  func string(ascii bytes: UnsafeBufferPointer<UInt8>) -> Owned {
    guard bytes.count > 1, let base = bytes.baseAddress else {
      return bytes.count == 0 ? pointee.emptyString.owned : latin1String(bytes[0])
    }
    let str = allocateStr(count: bytes.count, kind: 1, isASCII: true)
    str.data.copyMemory(from: UnsafeRawPointer(base), byteCount: bytes.count)
    return Owned(str)
  }

  /// The string of well-formed UTF-8 that is not ASCII; unbound if the bytes are not well-formed.
  func string(strictUTF8 bytes: UnsafeBufferPointer<UInt8>) -> Owned {
    var index = 0
    var count = 0
    var bits: UInt32 = 0
    while index < bytes.count {
      let (point, length) = UTF8Reading.point(bytes, index)
      if length == 0 { return .unbound }
      bits |= point
      count &+= 1
      index &+= length
    }
    if count == 1, bits < 0x100 { return latin1String(UInt8(truncatingIfNeeded: bits)) }
    let kind = kindOfBits(bits)
    let str = allocateStr(count: count, kind: UInt8(truncatingIfNeeded: kind), isASCII: false)
    let data = str.data
    @inline(__always)
    func fill<Unit: FixedWidthInteger>(_: Unit.Type) {
      let target = data.assumingMemoryBound(to: Unit.self)
      var index = 0
      for place in 0..<count {
        let (point, length) = UTF8Reading.point(bytes, index)
        target[place] = Unit(truncatingIfNeeded: point)
        index &+= length
      }
    }
    switch kind {
    case 1: fill(UInt8.self)
    case 2: fill(UInt16.self)
    default: fill(UInt32.self)
    }
    return Owned(str)
  }

  /// A string from code points (surrogates allowed).
  func string(codePoints points: UnsafeBufferPointer<UInt32>) -> Owned {
    if points.count == 0 { return pointee.emptyString.owned }
    var bits: UInt32 = 0
    for point in points { bits |= point }
    if points.count == 1, bits < 256 { return latin1String(UInt8(truncatingIfNeeded: bits)) }
    let kind: UInt8 = bits < 0x100 ? 1 : bits < 0x1_0000 ? 2 : 4
    let str = allocateStr(count: points.count, kind: kind, isASCII: bits < 0x80)
    let data = str.data
    switch kind {
    case 1:
      for index in 0..<points.count {
        data.storeBytes(
          of: UInt8(truncatingIfNeeded: points[index]), toByteOffset: index, as: UInt8.self)
      }
    case 2:
      for index in 0..<points.count {
        data.storeBytes(
          of: UInt16(truncatingIfNeeded: points[index]), toByteOffset: index * 2, as: UInt16.self)
      }
    default:
      for index in 0..<points.count {
        data.storeBytes(of: points[index], toByteOffset: index * 4, as: UInt32.self)
      }
    }
    return Owned(str)
  }

  /// A one-character string; those of Latin-1 are shared.
  func string(codePoint: UInt32) -> Owned {
    if codePoint < 256 { return latin1String(UInt8(truncatingIfNeeded: codePoint)) }
    return withUnsafePointer(to: codePoint) {
      string(codePoints: UnsafeBufferPointer(start: $0, count: 1))
    }
  }

  @inline(__always)
  func latin1String(_ byte: UInt8) -> Owned {
    let known = pointee.latin1Strings[Int(byte)]
    return known.isUnbound ? newLatin1String(byte) : known.owned
  }

  @inline(never)
  private func newLatin1String(_ byte: UInt8) -> Owned {
    let str = allocateStr(count: 1, kind: 1, isASCII: byte < 0x80)
    str.data.storeBytes(of: byte, as: UInt8.self)
    pointee.latin1Strings[Int(byte)] = Value(str)
    return Value(str).owned
  }

  /// The exact string that a `str` (or an instance of a subclass) is, borrowed; else `nil`.
  @inline(__always)
  func asStr(_ value: Value) -> UnsafeMutablePointer<StrObject>? {
    guard value.isObject else { return nil }
    let type = value.object.pointee.type
    if type.pointee.layout == .str { return value.storage(StrObject.self) }
    return type.pointee.layout == .wrapper && type.pointee.wrappedLayout == .str
      ? value.storage(WrapperObject.self).pointee.wrapped.storage(StrObject.self) : nil
  }

  /// A Python string as a Swift string, for texts of messages: a lone surrogate, which a Swift string
  /// cannot hold, is written as one of 2,048 code points of the last private plane, of which
  /// `messageString` makes the surrogate again.
  func swiftString(_ value: Value) -> String {
    guard let str = asStr(value) else { return "" }
    if str.pointee.isASCII {
      return String(
        decoding: UnsafeRawBufferPointer(start: str.data, count: str.pointee.count), as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for index in 0..<str.pointee.count {
      let point = str[codePoint: index]
      scalars.append(
        Unicode.Scalar(point) ?? Unicode.Scalar(point &- 0xD800 &+ VM.surrogateStandIns)
          ?? "\u{FFFD}")
    }
    return String(scalars)
  }
}

// MARK: - Interning

/// The set of interned strings: open addressing, borrowed pointers.
struct InternTable {
  private var slots: UnsafeMutablePointer<UnsafeMutablePointer<StrObject>?>
  private var mask: Int
  private var count = 0

  init() {
    mask = 1023
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: nil, count: mask + 1)
  }

  /// The slot of an equal string, or the empty one where it belongs.
  private func slot(_ str: UnsafeMutablePointer<StrObject>, _ vm: VM) -> Int {
    var index = str.hash(vm) & mask
    while let candidate = slots[index] {
      if candidate.isEqual(str) { return index }
      index = (index &+ 1) & mask
    }
    return index
  }

  /// The interned equal of a string, borrowed; the string itself if it is the first.
  mutating func intern(
    _ str: UnsafeMutablePointer<StrObject>, _ vm: VM
  ) -> UnsafeMutablePointer<StrObject> {
    let index = slot(str, vm)
    if let known = slots[index] { return known }
    slots[index] = str
    str.pointee.header.flags.insert(.interned)
    count += 1
    if count * 2 > mask { grow(vm) }
    return str
  }

  private mutating func grow(_ vm: VM) {
    let old = slots
    let oldMask = mask
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: nil, count: mask + 1)
    for index in 0...oldMask {
      if let str = old[index] { slots[slot(str, vm)] = str }
    }
    old.deallocate()
  }

  /// Takes a dying string out, moving later entries of its run back.
  mutating func remove(_ str: UnsafeMutablePointer<StrObject>, _ vm: VM) {
    var hole = slot(str, vm)
    guard slots[hole] == str else { return }
    count -= 1
    slots[hole] = nil
    var index = (hole &+ 1) & mask
    while let entry = slots[index] {
      let home = entry.hash(vm) & mask
      if (index &- home) & mask >= (index &- hole) & mask {
        slots[hole] = entry
        slots[index] = nil
        hole = index
      }
      index = (index &+ 1) & mask
    }
  }

  func destroy() { slots.deallocate() }
}

extension VM {
  /// The interned string equal to `value` (an exact `str`), owned.
  func intern(_ value: Value) -> Owned {
    if value.object.pointee.flags.contains(.interned) { return value.owned }
    return Value(pointee.internTable.intern(value.storage(StrObject.self), self)).owned
  }

  /// The interned string of a name in a source or in the interpreter (CPython:
  /// `_PyUnicode_InternImmortal`).
  func internedString(_ text: String) -> Owned {
    let fresh = string(text)
    let interned = intern(fresh.value)
    interned.value.object.pointee.flags.insert(.name)
    return interned
  }
}

/// Reading UTF-8 one character after the other.
private enum UTF8Reading {
  /// The character at a place and the number of its bytes, which is 0 if they are not well-formed.
  @inline(__always)
  static func point(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (point: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    let left = bytes.count &- index
    func trail(_ offset: Int) -> UInt32 {
      let byte = bytes[index &+ offset]
      return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : 0x8000_0000
    }
    if lead < 0xE0 {
      if lead < 0xC2 || left < 2 { return (0, 0) }
      let point = (lead & 0x1F) << 6 | trail(1)
      return point < 0x800 ? (point, 2) : (0, 0)
    }
    if lead < 0xF0 {
      if left < 3 { return (0, 0) }
      let (second, third) = (trail(1), trail(2))
      let point = (lead & 0x0F) << 12 | second << 6 | third
      let isWrong = (second | third) >> 31 != 0 || point < 0x800 || point >> 11 == 0x1B
      return isWrong ? (0, 0) : (point, 3)
    }
    if lead > 0xF4 || left < 4 { return (0, 0) }
    let (second, third, fourth) = (trail(1), trail(2), trail(3))
    let point = (lead & 7) << 18 | second << 12 | third << 6 | fourth
    let isWrong = (second | third | fourth) >> 31 != 0 || point < 0x1_0000 || point > 0x10_FFFF
    return isWrong ? (0, 0) : (point, 4)
  }
}
