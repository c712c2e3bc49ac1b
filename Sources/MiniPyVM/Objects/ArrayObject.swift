/// `array.array`: numbers or characters of one C type, one after the other in memory.

/// An array: the bytes of its elements and their kind. It begins as a bytearray does, so that all that
/// reads the bytes of one reads those of an array, and memory views count as exports.
struct ArrayObject {
  var bytes: ByteArrayObject
  /// The character of the elements' kind, and what that says.
  var code: UInt8
  var element: PackedElement
}

typealias ArrayPointer = UnsafeMutablePointer<ArrayObject>

extension UnsafeMutablePointer where Pointee == ArrayObject {
  var itemSize: Int { pointee.element.size }
  /// How many elements there are.
  var count: Int { pointee.bytes.count &>> itemSize.trailingZeroBitCount }
  var isText: Bool { pointee.element.kind == .text }
}

extension TypeDefinition {
  static let array = TypeDefinition(
    "array", doc: "An array of numbers or characters of one type.", module: "array",
    layout: .byteArray, size: MemoryLayout<ArrayObject>.size,
    flags: [.baseType, .sequencePattern],
    hasWeakList: true,
    members: { arrayOperators() + arrayMethods() })

  /// Fields: the array, the next index.
  static let arrayIterator = TypeDefinition(
    "arrayiterator", module: "array", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container, .noConstructor], fields: 2,
    next: { vm, iterator throws(Raised) in try vm.arrayNext(iterator) },
    members: { iteratorMembers() })
}

// MARK: - Elements

extension PackedElement {
  /// The kinds of array elements (`descriptors` in `arraymodule.c`).
  static let arrayCodes: StaticString = "bBuwhHiIlLqQfd"

  /// The element of an array's kind; nil if there is none.
  init?(array code: UInt8) {
    let codes = PackedElement.arrayCodes
    let all = UnsafeBufferPointer(start: codes.utf8Start, count: codes.utf8CodeUnitCount)
    guard all.contains(code) else { return nil }
    self.init(native: code)
  }
}

extension VM {
  /// The array of a value, or `nil`.
  func asArray(_ value: Value) -> ArrayPointer? {
    if !isExactly(value, native: .array) {
      guard value.hasLayout(.byteArray), !isExactly(value, .bytearray),
        isSubtype(type(of: value), nativeType(.array))
      else { return nil }
    }
    return value.storage(ArrayObject.self)
  }

  /// The bytes of an element as one number.
  @inline(__always)
  fileprivate func bits(_ array: ArrayPointer, _ index: Int) -> UInt64 {
    guard let bytes = array.pointee.bytes.bytes else { return 0 }
    let element = array.pointee.element
    return element.load(bytes + index &* element.size)
  }

  @inline(__always)
  func element(_ array: ArrayPointer, _ index: Int) throws(Raised) -> Owned {
    let bits = bits(array, index)
    if array.isText, bits > 0x10FFFF { throw valueError("chr() arg not in range(0x110000)") }
    return unpacked(array.pointee.element, bits)
  }

  /// The bits of a value as an element of an array.
  @inline(__always)
  func elementBits(_ array: ArrayPointer, _ value: Value) throws(Raised) -> UInt64 {
    let element = array.pointee.element
    if value.isSmall, element.kind == .signed || element.kind == .unsigned,
      let bits = element.bits(value.small)
    {
      return bits
    }
    return try elementBitsOfObject(array, value)
  }

  @inline(never)
  private func elementBitsOfObject(
    _ array: ArrayPointer, _ value: Value
  ) throws(Raised) -> UInt64 {
    let element = array.pointee.element
    switch element.kind {
    case .text:
      guard let text = asStr(value), text.pointee.count == 1 else {
        throw typeError("array item must be unicode character")
      }
      return UInt64(text[codePoint: 0])
    case .float: return element.bits(try floatFromNumber(value))
    default:
      let integer = try intFromIndex(value)
      if let bits = packedBits(element, integer: integer.value) { return bits }
      throw elementOverflow(array.pointee.code, integer.value)
    }
  }

  /// The error for an integer that is no element of a kind.
  private func elementOverflow(_ code: UInt8, _ integer: Value) -> Raised {
    switch code {
    case UInt8(ascii: "I"), UInt8(ascii: "L"), UInt8(ascii: "Q"):
      let isQuad = code == UInt8(ascii: "Q")
      if isNegativeInt(integer) {
        return overflowError(
          isQuad
            ? "can't convert negative int to unsigned"
            : "can't convert negative value to unsigned int")
      }
      if isQuad { return overflowError("int too big to convert") }
      return overflowError(
        code == UInt8(ascii: "I") && bigInteger(integer).bitLength <= 64
          ? "unsigned int is greater than maximum"
          : "Python int too large to convert to C unsigned long")
    default: break
    }
    guard let number = int64(integer) else {
      return overflowError(
        code == UInt8(ascii: "q")
          ? "int too big to convert" : "Python int too large to convert to C long")
    }
    // What C's types say one after the other.
    let limits: [(name: String, least: Int64, most: Int64)]
    switch code {
    case UInt8(ascii: "b"):
      limits = [("signed short integer", -32_768, 32_767), ("signed char", -128, 127)]
    case UInt8(ascii: "B"): limits = [("unsigned byte integer", 0, 255)]
    case UInt8(ascii: "h"): limits = [("signed short integer", -32_768, 32_767)]
    case UInt8(ascii: "H"):
      limits = [
        ("signed integer", -2_147_483_648, 2_147_483_647), ("unsigned short", 0, 65_535),
      ]
    default: limits = [("signed integer", -2_147_483_648, 2_147_483_647)]
    }
    for limit in limits where number < limit.least || number > limit.most {
      return overflowError(
        "\(limit.name) is \(number < limit.least ? "less than minimum" : "greater than maximum")")
    }
    return overflowError("int too big to convert")
  }
}

// MARK: - Making and changing

extension VM {
  func newArray(_ cls: TypePointer, code: UInt8, _ element: PackedElement) -> ArrayPointer {
    let array = allocateContainer(ArrayObject.self, type: cls)
    array.pointee.bytes.count = 0
    array.pointee.bytes.allocation = 0
    array.pointee.bytes.bytes = nil
    array.pointee.bytes.offset = 0
    array.pointee.bytes.exports = 0
    array.pointee.code = code
    array.pointee.element = element
    if cls != nativeType(.array) {
      track(UnsafeMutableRawPointer(array).assumingMemoryBound(to: ByteArrayObject.self))
    }
    return array
  }

  /// Makes room for other bytes in the place of `start..<end`, which are valid bounds.
  ///
  /// - Returns: where they go.
  /// - Throws: `BufferError` if that changes the size while memory views live; `MemoryError`.
  @inline(__always)
  private func makeRoom(
    _ array: ArrayPointer, _ start: Int, _ end: Int, for new: Int
  ) throws(Raised) -> UnsafeMutablePointer<UInt8>? {
    let old = array.pointee.bytes.count
    let change = new &- (end &- start)
    if change != 0, array.pointee.bytes.exports > 0 {
      throw raise(.bufferError, "cannot resize an array that is exporting buffers")
    }
    let (count, overflow) = old.addingReportingOverflow(change)
    if overflow { throw memoryError() }
    if count > array.pointee.bytes.allocation {
      try checkMemory(count, stride: 2)
      let capacity = count &+ count >> 4 &+ 64
      let larger = allocateBuffer(UInt8.self, capacity: capacity)
      if let bytes = array.pointee.bytes.bytes {
        larger.update(from: bytes, count: old)
        freeBuffer(bytes, capacity: array.pointee.bytes.allocation)
      }
      array.pointee.bytes.bytes = larger
      array.pointee.bytes.allocation = capacity
    }
    guard let bytes = array.pointee.bytes.bytes else { return nil }
    if change != 0, end < old {
      UnsafeMutableRawPointer(bytes + (end &+ change)).copyMemory(
        from: bytes + end, byteCount: old &- end)
    }
    array.pointee.bytes.count = count
    return bytes + start
  }

  /// Replaces the bytes `start..<end`, which are valid bounds.
  ///
  /// - Throws: as `makeRoom`.
  func replace(
    _ array: ArrayPointer, _ start: Int, _ end: Int, _ content: [UInt8]
  ) throws(Raised) {
    guard let place = try makeRoom(array, start, end, for: content.count) else { return }
    content.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { place.update(from: base, count: source.count) }
    }
  }

  /// Puts an element's bits before the element at an index, or behind the last one.
  ///
  /// - Throws: as `makeRoom`.
  func insertElement(_ array: ArrayPointer, at index: Int, _ bits: UInt64) throws(Raised) {
    let start = index &* array.itemSize
    let place = try makeRoom(array, start, start, for: array.itemSize)
    if let place { array.pointee.element.store(bits, place) }
  }

  func content(_ array: ArrayPointer) -> [UInt8] {
    let bytes = array.pointee.bytes.bytes
    return [UInt8](
      UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : array.pointee.bytes.count))
  }

  func appendBytes(_ array: ArrayPointer, _ content: [UInt8]) throws(Raised) {
    try replace(array, array.pointee.bytes.count, array.pointee.bytes.count, content)
  }

  /// A new array of the same kind.
  func newArray(like array: ArrayPointer, _ content: [UInt8]) throws(Raised) -> Owned {
    let result = Owned(
      Value(newArray(nativeType(.array), code: array.pointee.code, array.pointee.element)))
    try appendBytes(result.value.storage(ArrayObject.self), content)
    return result
  }

  /// `array(typecode, initializer)`.
  func makeArray(
    _ cls: TypePointer, _ kind: Value, _ initializer: Value
  ) throws(Raised) -> Owned {
    guard let text = asStr(kind), text.pointee.count == 1 else {
      throw typeError(
        "array() argument 1 must be a unicode character, not \(typeName(kind))")
    }
    let point = text[codePoint: 0]
    let code = point < 128 ? UInt8(truncatingIfNeeded: point) : 0
    if code == UInt8(ascii: "u") {
      try warn(
        .deprecationWarning,
        "The 'u' type code is deprecated and will be removed in Python 3.16")
    }
    let name = swiftString(kind)
    if asStr(initializer) != nil, code != UInt8(ascii: "u"), code != UInt8(ascii: "w") {
      throw typeError("cannot use a str to initialize an array with typecode '\(name)'")
    }
    guard let element = PackedElement(array: code) else {
      let isKnown =
        initializer.isUnbound || isInstance(initializer, .list) || isInstance(initializer, .tuple)
        || asBytes(initializer) != nil || initializer.hasLayout(.byteArray)
        || asArray(initializer) != nil
      if !isKnown { _ = try iterator(of: initializer).value }
      throw valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    }
    let result = Owned(Value(newArray(cls, code: code, element)))
    let array = result.value.storage(ArrayObject.self)
    if initializer.isUnbound { return result }
    if !array.isText {
      if let other = asArray(initializer), other.isText {
        throw typeError(
          "cannot use a unicode array to initialize an array with typecode '\(name)'")
      }
    }
    if asBytes(initializer) != nil || initializer.hasLayout(.byteArray), asArray(initializer) == nil
    {
      try appendBuffer(array, initializer)
    } else if let other = asArray(initializer), other.pointee.code == code {
      try appendBytes(array, content(other))
    } else {
      try appendAll(array, initializer)
    }
    return result
  }

  /// Appends the elements of an iterable, each as soon as it is known.
  func appendAll(_ array: ArrayPointer, _ iterable: Value) throws(Raised) {
    let iterator = try self.iterator(of: iterable)
    while true {
      try nativeStep()
      let item = try next(iterator.value)
      if item.isUnbound { return }
      let bits = try elementBits(array, item.value)
      try insertElement(array, at: array.count, bits)
    }
  }

  /// Appends the bytes of an object that has a buffer.
  func appendBuffer(_ array: ArrayPointer, _ value: Value) throws(Raised) {
    let added: [UInt8]
    do {
      let view = try BytesView(self, value, "")
      if view.count % array.itemSize != 0 {
        throw valueError("bytes length not a multiple of item size")
      }
      added = [UInt8](view.buffer)
    }
    try appendBytes(array, added)
  }

  /// Another array of the same kind that is to be added.
  func sameKind(_ array: ArrayPointer, _ value: Value) throws(Raised) -> ArrayPointer {
    guard let other = asArray(value) else {
      throw typeError("can only append array (not \"\(typeName(value))\") to array")
    }
    if other.pointee.code != array.pointee.code {
      throw typeError("bad argument type for built-in operation")
    }
    return other
  }

  fileprivate func position(
    _ array: ArrayPointer, _ key: Value, _ message: StaticString
  ) throws(Raised) -> Int {
    if !hasIndex(key) { throw typeError("array indices must be integers") }
    var index = try index(key)
    if index < 0 { index &+= array.count }
    if index < 0 || index >= array.count { throw indexError(message.description) }
    return index
  }

  func arrayGetItem(_ array: ArrayPointer, _ key: Value) throws(Raised) -> Owned {
    guard isExactly(key, .slice) else {
      return try element(array, try position(array, key, "array index out of range"))
    }
    let slice = try normalizeSlice(key, array.count)
    let size = array.itemSize
    let all = content(array)
    var chosen: [UInt8] = []
    var index = slice.start
    for _ in 0..<slice.count {
      chosen += all[(index &* size)..<(index &* size &+ size)]
      index &+= slice.step
    }
    return try newArray(like: array, chosen)
  }

  /// `array[key] = value`, or `del array[key]` for an unbound value.
  func arraySetItem(
    _ array: ArrayPointer, _ key: Value, _ value: Value
  ) throws(Raised) {
    let size = array.itemSize
    guard isExactly(key, .slice) else {
      let index = try position(array, key, "array assignment index out of range")
      if value.isUnbound {
        try replace(array, index &* size, (index &+ 1) &* size, [])
        return
      }
      let bits = try elementBits(array, value)
      // The conversion may have run Python code that shrank the array.
      guard index < array.count, let bytes = array.pointee.bytes.bytes else {
        throw indexError("array assignment index out of range")
      }
      array.pointee.element.store(bits, bytes + index &* size)
      return
    }
    var new: [UInt8] = []
    if !value.isUnbound {
      guard let other = asArray(value) else {
        throw typeError("can only assign array (not \"\(typeName(value))\") to array slice")
      }
      if other.pointee.code != array.pointee.code {
        throw typeError("bad argument type for built-in operation")
      }
      new = content(other)
    }
    let slice = try normalizeSlice(key, array.count)
    if slice.step == 1 {
      try replace(array, slice.start &* size, max(slice.start, slice.stop) &* size, new)
    } else if value.isUnbound {
      try deleteElements(array, slice.start, slice.step, slice.count)
    } else {
      if new.count / size != slice.count {
        throw valueError(
          "attempt to assign array of size \(new.count / size) to extended slice of size "
            + "\(slice.count)")
      }
      var index = slice.start
      for number in 0..<slice.count {
        let part = [UInt8](new[(number &* size)..<(number &* size &+ size)])
        try replace(array, index &* size, (index &+ 1) &* size, part)
        index &+= slice.step
      }
    }
  }

  private func deleteElements(
    _ array: ArrayPointer, _ start: Int, _ step: Int, _ count: Int
  ) throws(Raised) {
    if count == 0 { return }
    let (first, stride) = step > 0 ? (start, step) : (start &+ (count &- 1) &* step, 0 &- step)
    let size = array.itemSize
    let all = content(array)
    var kept: [UInt8] = []
    for index in 0..<array.count {
      let distance = index &- first
      let isDeleted = distance >= 0 && distance % stride == 0 && distance / stride < count
      if !isDeleted { kept += all[(index &* size)..<(index &* size &+ size)] }
    }
    try replace(array, 0, all.count, kept)
  }

  func repeated(_ array: ArrayPointer, _ value: Value) throws(Raised) -> [UInt8] {
    let times = try repetitionCount(value)
    let all = content(array)
    if times <= 0 || all.isEmpty { return [] }
    let (count, overflow) = all.count.multipliedReportingOverflow(by: times)
    if overflow { throw memoryError() }
    try checkMemory(count, stride: 3)
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for _ in 0..<times { result += all }
    return result
  }

  func arrayList(_ array: ArrayPointer) throws(Raised) -> Owned {
    let list = newList(capacity: array.count)
    for index in 0..<array.count {
      let item = try element(array, index)
      listAppend(list.value, item.value)
    }
    return list
  }

  /// The characters of an array as a string; those of code `w` are decoded.
  func arrayText(_ array: ArrayPointer) throws(Raised) -> Owned {
    if array.pointee.code == UInt8(ascii: "w") {
      let bytes = newBytes(content(array))
      let encoding = string("utf-32-le")
      return try decodeObject(bytes.value, encoding.value, .unbound)
    }
    var points: [UInt32] = []
    for index in 0..<array.count {
      let point = UInt32(truncatingIfNeeded: bits(array, index))
      if point > 0x10FFFF {
        throw valueError(
          "character U+\(String(point, radix: 16)) is not in range [U+0000; U+10ffff]")
      }
      points.append(point)
    }
    return string(codePoints: points)
  }

  func arrayCompare(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Owned {
    guard let one = asArray(left), let two = asArray(right) else { return .notImplemented }
    if op == .eq || op == .ne, one.count != two.count { return Owned(op == .ne) }
    if one.isText, two.isText { return Owned(op.holds(textOrder(one, two), 0)) }
    let first = try arrayList(one)
    let second = try arrayList(two)
    return try compare(op, first.value, second.value)
  }

  /// Which of two arrays of characters comes first: below, at or above 0. Those of code `u` are signed
  /// integers, as `wchar_t` is.
  private func textOrder(_ one: ArrayPointer, _ two: ArrayPointer) -> Int {
    let isSigned = one.pointee.code == UInt8(ascii: "u") && two.pointee.code == one.pointee.code
    let flip: UInt64 = isSigned ? 0x8000_0000 : 0
    for index in 0..<Swift.min(one.count, two.count) {
      let (first, second) = (bits(one, index) ^ flip, bits(two, index) ^ flip)
      if first != second { return first < second ? -1 : 1 }
    }
    return one.count &- two.count
  }

  fileprivate func arrayNext(_ iterator: Value) throws(Raised) -> Owned {
    let fields = self.fields(of: iterator)
    guard let array = asArray(fields[0]) else { return .unbound }
    let index = Int(truncatingIfNeeded: fields[1].small)
    if index >= array.count {
      let old = fields[0]
      fields[0] = .none
      old.release()
      return .unbound
    }
    fields[1] = Value(small: Int64(index &+ 1))
    return try element(array, index)
  }

  /// The index of a value between two bounds, or -1.
  func arrayFind(
    _ array: ArrayPointer, _ value: Value, from start: Int = 0, to stop: Int = Int.max
  ) throws(Raised) -> Int {
    var index = start
    while index < stop, index < array.count {
      let item = try element(array, index)
      if try equals(item.value, value) { return index }
      index &+= 1
    }
    return -1
  }
}
