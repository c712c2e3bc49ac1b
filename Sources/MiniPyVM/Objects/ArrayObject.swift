/// `array.array`: numbers or characters of one C type, one after the other in memory.

/// An array: the bytes of its elements and their kind. It begins as a bytearray does, so that all that
/// reads the bytes of one reads those of an array, and memory views count as exports.
struct ArrayObject {
  var bytes: ByteArrayObject
  /// The character of the elements' kind.
  var code: UInt8
}

typealias ArrayPointer = UnsafeMutablePointer<ArrayObject>

extension UnsafeMutablePointer where Pointee == ArrayObject {
  var itemSize: Int { ArrayElement.size(pointee.code) }
  /// How many elements there are.
  var count: Int { pointee.bytes.count / itemSize }
  var isText: Bool { pointee.code == UInt8(ascii: "u") || pointee.code == UInt8(ascii: "w") }
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

/// How the elements of a kind lie in memory (`descriptors` in `arraymodule.c`).
enum ArrayElement {
  static let codes: StaticString = "bBuwhHiIlLqQfd"

  /// Bytes of an element; 0 if there is no such kind.
  static func size(_ code: UInt8) -> Int {
    switch code {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): return 1
    case UInt8(ascii: "h"), UInt8(ascii: "H"): return 2
    case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "f"), UInt8(ascii: "u"),
      UInt8(ascii: "w"):
      return 4
    case UInt8(ascii: "l"), UInt8(ascii: "L"), UInt8(ascii: "q"), UInt8(ascii: "Q"),
      UInt8(ascii: "d"):
      return 8
    default: return 0
    }
  }
}

extension VM {
  /// The array of a value, or `nil`.
  func asArray(_ value: Value) -> ArrayPointer? {
    guard value.hasLayout(.byteArray), isSubtype(type(of: value), nativeType(.array)) else {
      return nil
    }
    return value.storage(ArrayObject.self)
  }

  fileprivate func element(_ array: ArrayPointer, _ index: Int) -> Owned {
    let size = array.itemSize
    guard let bytes = array.pointee.bytes.bytes else { return .none }
    let start = bytes + index &* size
    var bits: UInt64 = 0
    for place in (0..<size).reversed() { bits = bits << 8 | UInt64(start[place]) }
    switch array.pointee.code {
    case UInt8(ascii: "u"), UInt8(ascii: "w"):
      return string(codePoint: UInt32(truncatingIfNeeded: bits))
    case UInt8(ascii: "f"):
      return newFloat(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
    case UInt8(ascii: "d"): return newFloat(Double(bitPattern: bits))
    case UInt8(ascii: "B"), UInt8(ascii: "H"), UInt8(ascii: "I"), UInt8(ascii: "L"),
      UInt8(ascii: "Q"):
      return newInt(bits)
    default:
      let unused = UInt64(64 &- 8 &* size)
      return newInt(Int64(bitPattern: bits << unused) >> Int64(unused))
    }
  }

  /// The bits of a value as an element of a kind.
  fileprivate func elementBits(_ code: UInt8, _ value: Value) throws(Raised) -> UInt64 {
    switch code {
    case UInt8(ascii: "u"), UInt8(ascii: "w"):
      guard let text = asStr(value), text.pointee.count == 1 else {
        throw typeError("array item must be unicode character")
      }
      return UInt64(text[codePoint: 0])
    case UInt8(ascii: "f"): return UInt64(Float(try floatFromNumber(value)).bitPattern)
    case UInt8(ascii: "d"): return try floatFromNumber(value).bitPattern
    default:
      let integer = try intFromIndex(value)
      return try integerBits(code, integer.value)
    }
  }

  private func integerBits(_ code: UInt8, _ integer: Value) throws(Raised) -> UInt64 {
    let isNegative = isNegativeInt(integer)
    switch code {
    case UInt8(ascii: "I"), UInt8(ascii: "L"), UInt8(ascii: "Q"):
      let isQuad = code == UInt8(ascii: "Q")
      if isNegative {
        throw overflowError(
          isQuad
            ? "can't convert negative int to unsigned"
            : "can't convert negative value to unsigned int")
      }
      let big = bigInteger(integer)
      if big.bitLength > 64 {
        throw overflowError(
          isQuad ? "int too big to convert" : "Python int too large to convert to C unsigned long")
      }
      if code == UInt8(ascii: "I"), big.bitLength > 32 {
        throw overflowError("unsigned int is greater than maximum")
      }
      return big.lowLimb
    default: break
    }
    guard let number = int64(integer) else {
      throw overflowError(
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
    case UInt8(ascii: "i"): limits = [("signed integer", -2_147_483_648, 2_147_483_647)]
    default: limits = []
    }
    for limit in limits {
      if number < limit.least { throw overflowError("\(limit.name) is less than minimum") }
      if number > limit.most { throw overflowError("\(limit.name) is greater than maximum") }
    }
    return UInt64(bitPattern: number)
  }

  private func bytes(_ bits: UInt64, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 &* $0)) }
  }

  /// The bytes of a value as an element of an array.
  fileprivate func elementBytes(_ array: ArrayPointer, _ value: Value) throws(Raised) -> [UInt8] {
    bytes(try elementBits(array.pointee.code, value), array.itemSize)
  }
}

// MARK: - Making and changing

extension VM {
  func newArray(_ cls: TypePointer, code: UInt8) -> ArrayPointer {
    let array = allocateContainer(ArrayObject.self, type: cls)
    array.pointee.bytes.count = 0
    array.pointee.bytes.allocation = 0
    array.pointee.bytes.bytes = nil
    array.pointee.bytes.offset = 0
    array.pointee.bytes.exports = 0
    array.pointee.code = code
    if cls != nativeType(.array) {
      track(UnsafeMutableRawPointer(array).assumingMemoryBound(to: ByteArrayObject.self))
    }
    return array
  }

  /// Replaces the bytes `start..<end`, which are valid bounds.
  ///
  /// - Throws: `BufferError` if that changes the size while memory views live; `MemoryError`.
  fileprivate func replace(
    _ array: ArrayPointer, _ start: Int, _ end: Int, _ content: [UInt8]
  ) throws(Raised) {
    let old = array.pointee.bytes.count
    let change = content.count &- (end &- start)
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
    guard let bytes = array.pointee.bytes.bytes else { return }
    if change != 0, end < old {
      UnsafeMutableRawPointer(bytes + (end &+ change)).copyMemory(
        from: bytes + end, byteCount: old &- end)
    }
    for index in 0..<content.count { bytes[start &+ index] = content[index] }
    array.pointee.bytes.count = count
  }

  fileprivate func content(_ array: ArrayPointer) -> [UInt8] {
    let bytes = array.pointee.bytes.bytes
    return [UInt8](
      UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : array.pointee.bytes.count))
  }

  fileprivate func appendBytes(_ array: ArrayPointer, _ content: [UInt8]) throws(Raised) {
    try replace(array, array.pointee.bytes.count, array.pointee.bytes.count, content)
  }

  /// A new array of the same kind.
  fileprivate func newArray(like array: ArrayPointer, _ content: [UInt8]) throws(Raised) -> Owned {
    let result = Owned(Value(newArray(nativeType(.array), code: array.pointee.code)))
    try appendBytes(result.value.storage(ArrayObject.self), content)
    return result
  }

  /// `array(typecode, initializer)`.
  fileprivate func makeArray(
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
    if ArrayElement.size(code) == 0 {
      throw valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    }
    let result = Owned(Value(newArray(cls, code: code)))
    let array = result.value.storage(ArrayObject.self)
    let name = swiftString(kind)
    if initializer.isUnbound { return result }
    if !array.isText {
      if asStr(initializer) != nil {
        throw typeError("cannot use a str to initialize an array with typecode '\(name)'")
      }
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
  fileprivate func appendAll(_ array: ArrayPointer, _ iterable: Value) throws(Raised) {
    let iterator = try self.iterator(of: iterable)
    while true {
      try nativeStep()
      let item = try next(iterator.value)
      if item.isUnbound { return }
      try appendBytes(array, try elementBytes(array, item.value))
    }
  }

  /// Appends the bytes of an object that has a buffer.
  fileprivate func appendBuffer(_ array: ArrayPointer, _ value: Value) throws(Raised) {
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
  fileprivate func sameKind(_ array: ArrayPointer, _ value: Value) throws(Raised) -> ArrayPointer {
    guard let other = asArray(value) else {
      throw typeError("can only append array (not \"\(typeName(value))\") to array")
    }
    if other.pointee.code != array.pointee.code {
      throw typeError("bad argument type for built-in operation")
    }
    return other
  }

  fileprivate func position(
    _ array: ArrayPointer, _ key: Value, _ message: String
  ) throws(Raised) -> Int {
    if !hasIndex(key) { throw typeError("array indices must be integers") }
    var index = try index(key)
    if index < 0 { index &+= array.count }
    if index < 0 || index >= array.count { throw indexError(message) }
    return index
  }

  fileprivate func arrayGetItem(_ array: ArrayPointer, _ key: Value) throws(Raised) -> Owned {
    guard isExactly(key, .slice) else {
      return element(array, try position(array, key, "array index out of range"))
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
  fileprivate func arraySetItem(
    _ array: ArrayPointer, _ key: Value, _ value: Value
  ) throws(Raised) {
    let size = array.itemSize
    guard isExactly(key, .slice) else {
      var index = try position(array, key, "array assignment index out of range")
      if value.isUnbound {
        try replace(array, index &* size, (index &+ 1) &* size, [])
        return
      }
      let new = try elementBytes(array, value)
      // The conversion may have run Python code that shrank the array.
      index = try position(array, Value(small: Int64(index)), "array assignment index out of range")
      try replace(array, index &* size, (index &+ 1) &* size, new)
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

  fileprivate func repeated(_ array: ArrayPointer, _ value: Value) throws(Raised) -> [UInt8] {
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

  fileprivate func arrayList(_ array: ArrayPointer) -> Owned {
    let list = newList(capacity: array.count)
    for index in 0..<array.count {
      let item = element(array, index)
      listAppend(list.value, item.value)
    }
    return list
  }

  fileprivate func arrayText(_ array: ArrayPointer) -> Owned {
    var points: [UInt32] = []
    for index in 0..<array.count {
      let item = element(array, index)
      if let text = asStr(item.value) { points.append(text[codePoint: 0]) }
    }
    return string(codePoints: points)
  }

  fileprivate func arrayCompare(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Owned {
    guard let one = asArray(left), let two = asArray(right) else { return .notImplemented }
    if op == .eq || op == .ne, one.count != two.count { return Owned(op == .ne) }
    let first = arrayList(one)
    let second = arrayList(two)
    return try compare(op, first.value, second.value)
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
    return element(array, index)
  }

  /// The index of a value between two bounds, or -1.
  fileprivate func arrayFind(
    _ array: ArrayPointer, _ value: Value, from start: Int = 0, to stop: Int = Int.max
  ) throws(Raised) -> Int {
    var index = start
    while index < stop, index < array.count {
      let item = element(array, index)
      if try equals(item.value, value) { return index }
      index &+= 1
    }
    return -1
  }
}

// MARK: - Members

private func array(_ arguments: Arguments) -> ArrayPointer {
  arguments[0].storage(ArrayObject.self)
}

private func arrayOperators() -> [Member] {
  var members: [Member] = [
    genericAliasMember(),
    StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      let cls = arguments[0].storage(TypeObject.self)
      if cls == vm.nativeType(.array), let dict = vm.asDict(arguments[2]), dict.pointee.used > 0 {
        throw vm.typeError("array.array() takes no keyword arguments")
      }
      guard let given = vm.asTuple(arguments[1]), given.pointee.count > 0 else {
        throw vm.typeError("array() takes at least 1 argument (0 given)")
      }
      if given.pointee.count > 2 {
        throw vm.typeError("array() takes at most 2 arguments (\(given.pointee.count) given)")
      }
      let initializer = given.pointee.count > 1 ? given.items[1] : Value.unbound
      return try vm.makeArray(cls, given.items[0], initializer)
    },
    // A subclass may give `__init__` what it likes.
    Method("__init__(self, /, *args, **kwargs)") { _, _ throws(Raised) in .none },
    Property("typecode") { vm, value throws(Raised) in
      vm.string(codePoint: UInt32(value.storage(ArrayObject.self).pointee.code))
    },
    Property("itemsize") { vm, value throws(Raised) in
      Owned(Value(small: Int64(value.storage(ArrayObject.self).itemSize)))
    },
    Constant("__hash__") { _ in .none },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let array = array(arguments)
      let name = vm.swiftString(vm.type(of: arguments[0]).pointee.name)
      let head = "\(name)('\(String(decoding: CollectionOfOne(array.pointee.code), as: UTF8.self))'"
      if array.count == 0 { return vm.string(head + ")") }
      let shown = array.isText ? vm.arrayText(array) : vm.arrayList(array)
      return vm.string(head + ", " + (try vm.reprSwift(shown.value)) + ")")
    },
    Method("__len__(self, /)") { vm, arguments throws(Raised) in
      Owned(Value(small: Int64(array(arguments).count)))
    },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      let result = vm.newFieldsInstance(.arrayIterator, arguments[0].owned)
      vm.fields(of: result.value)[1] = Value(small: 0)
      return result
    },
    Method("__getitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.arrayGetItem(array(arguments), arguments[1])
    },
    Method("__setitem__(self, key, value, /)") { vm, arguments throws(Raised) in
      try vm.arraySetItem(array(arguments), arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.arraySetItem(array(arguments), arguments[1], .unbound)
      return .none
    },
    Method("__contains__(self, key, /)") { vm, arguments throws(Raised) in
      Owned(try vm.arrayFind(array(arguments), arguments[1]) >= 0)
    },
    Method("__add__(self, value, /)") { vm, arguments throws(Raised) in
      let other = try vm.sameKind(array(arguments), arguments[1])
      return try vm.newArray(
        like: array(arguments), vm.content(array(arguments)) + vm.content(other))
    },
    Method("__iadd__(self, value, /)") { vm, arguments throws(Raised) in
      guard vm.asArray(arguments[1]) != nil else {
        throw vm.typeError(
          "can only extend array with array (not \"\(vm.typeName(arguments[1]))\")")
      }
      try vm.extendArray(array(arguments), arguments[1])
      return arguments[0].owned
    },
    Method("__imul__(self, value, /)") { vm, arguments throws(Raised) in
      let result = try vm.repeated(array(arguments), arguments[1])
      try vm.replace(array(arguments), 0, array(arguments).pointee.bytes.count, result)
      return arguments[0].owned
    },
    Method("__copy__(self, /)", "Return a copy of the array.") { vm, arguments throws(Raised) in
      try vm.newArray(like: array(arguments), vm.content(array(arguments)))
    },
    Method("__deepcopy__(self, unused, /)", "Return a copy of the array.") {
      vm, arguments throws(Raised) in
      try vm.newArray(like: array(arguments), vm.content(array(arguments)))
    },
    Method("__sizeof__(self, /)") { vm, arguments throws(Raised) in
      Owned(Value(small: Int64(64 &+ array(arguments).pointee.bytes.allocation)))
    },
    Method("__reduce_ex__(self, protocol, /)") { vm, arguments throws(Raised) in
      let array = array(arguments)
      let code = vm.string(codePoint: UInt32(array.pointee.code))
      let list = array.isText ? vm.arrayText(array) : vm.arrayList(array)
      let given = vm.newTuple([code.value, list.value])
      let state = try vm.lookupAttribute(arguments[0], .dict)
      return vm.newTuple([
        Value(vm.type(of: arguments[0])), given.value, state.isUnbound ? .none : state.value,
      ])
    },
  ]
  for signature: StaticString in ["__mul__(self, value, /)", "__rmul__(self, value, /)"] {
    members.append(
      Method(signature) { vm, arguments throws(Raised) in
        try vm.newArray(
          like: array(arguments), try vm.repeated(array(arguments), arguments[1]))
      })
  }
  let comparisons: [(StaticString, ComparisonOperator)] = [
    ("__lt__(self, value, /)", .lt), ("__le__(self, value, /)", .le),
    ("__eq__(self, value, /)", .eq), ("__ne__(self, value, /)", .ne),
    ("__gt__(self, value, /)", .gt), ("__ge__(self, value, /)", .ge),
  ]
  for (signature, op) in comparisons {
    members.append(
      Method(signature) { vm, arguments throws(Raised) in
        try vm.arrayCompare(op, arguments[0], arguments[1])
      })
  }
  return members
}

extension VM {
  /// `array.extend(iterable)`.
  fileprivate func extendArray(_ array: ArrayPointer, _ value: Value) throws(Raised) {
    guard let other = asArray(value) else {
      try appendAll(array, value)
      return
    }
    if other.pointee.code != array.pointee.code {
      throw typeError("can only extend with array of same kind")
    }
    try appendBytes(array, content(other))
  }
}

private func arrayMethods() -> [Member] {
  [
    Method("append(self, v, /)", "Append a value to the end.") { vm, arguments throws(Raised) in
      let new = try vm.elementBytes(array(arguments), arguments[1])
      try vm.appendBytes(array(arguments), new)
      return .none
    },
    Method("extend(self, bb, /)", "Append the values of an iterable.") {
      vm, arguments throws(Raised) in
      try vm.extendArray(array(arguments), arguments[1])
      return .none
    },
    Method("insert(self, i, v, /)", "Insert a value before a position.") {
      vm, arguments throws(Raised) in
      let wanted = try vm.sizeArgument(arguments[1])
      let new = try vm.elementBytes(array(arguments), arguments[2])
      let array = array(arguments)
      let index = wanted < 0 ? max(wanted &+ array.count, 0) : min(wanted, array.count)
      try vm.replace(array, index &* array.itemSize, index &* array.itemSize, new)
      return .none
    },
    Method("pop(self, i=-1, /)", "Remove and return the element at a position.") {
      vm, arguments throws(Raised) in
      var index = try vm.sizeArgument(arguments[1])
      let array = array(arguments)
      if array.count == 0 { throw vm.indexError("pop from empty array") }
      if index < 0 { index &+= array.count }
      if index < 0 || index >= array.count { throw vm.indexError("pop index out of range") }
      let result = vm.element(array, index)
      try vm.replace(array, index &* array.itemSize, (index &+ 1) &* array.itemSize, [])
      return result
    },
    Method("remove(self, v, /)", "Remove the first occurrence of a value.") {
      vm, arguments throws(Raised) in
      let index = try vm.arrayFind(array(arguments), arguments[1])
      let array = array(arguments)
      if index < 0 || index >= array.count {
        throw vm.valueError("array.remove(x): x not in array")
      }
      try vm.replace(array, index &* array.itemSize, (index &+ 1) &* array.itemSize, [])
      return .none
    },
    Method("clear(self, /)", "Remove all elements.") { vm, arguments throws(Raised) in
      try vm.replace(array(arguments), 0, array(arguments).pointee.bytes.count, [])
      return .none
    },
    Method("count(self, v, /)", "How often a value occurs.") { vm, arguments throws(Raised) in
      var count: Int64 = 0
      var index = try vm.arrayFind(array(arguments), arguments[1])
      while index >= 0 {
        count &+= 1
        index = try vm.arrayFind(array(arguments), arguments[1], from: index &+ 1)
      }
      return Owned(Value(small: count))
    },
    Method("index(self, v, start=0, stop=9223372036854775807, /)", "Where a value first occurs.") {
      vm, arguments throws(Raised) in
      let count = array(arguments).count
      var start = try vm.sliceIndex(arguments[2])
      var stop = try vm.sliceIndex(arguments[3])
      if start < 0 { start = max(start &+ count, 0) }
      if stop < 0 { stop = max(stop &+ count, 0) }
      let index = try vm.arrayFind(array(arguments), arguments[1], from: start, to: stop)
      if index < 0 { throw vm.valueError("array.index(x): x not in array") }
      return Owned(Value(small: Int64(index)))
    },
    Method("reverse(self, /)", "Reverse the order of the elements.") {
      vm, arguments throws(Raised) in
      let array = array(arguments)
      let size = array.itemSize
      let all = vm.content(array)
      var turned: [UInt8] = []
      turned.reserveCapacity(all.count)
      for index in (0..<array.count).reversed() {
        turned += all[(index &* size)..<(index &* size &+ size)]
      }
      try vm.replace(array, 0, all.count, turned)
      return .none
    },
    Method("byteswap(self, /)", "Reverse the bytes of each element.") {
      vm, arguments throws(Raised) in
      let array = array(arguments)
      let size = array.itemSize
      guard let bytes = array.pointee.bytes.bytes else { return .none }
      for index in 0..<array.count {
        for place in 0..<(size / 2) {
          let low = index &* size &+ place
          let high = index &* size &+ size &- 1 &- place
          (bytes[low], bytes[high]) = (bytes[high], bytes[low])
        }
      }
      return .none
    },
    Method("buffer_info(self, /)", "The address and the number of elements.") {
      vm, arguments throws(Raised) in
      let array = array(arguments)
      let address = vm.newInt(
        UInt64(UInt(bitPattern: array.pointee.bytes.bytes.map { UnsafeRawPointer($0) })))
      return vm.newTuple([address.value, Value(small: Int64(array.count))])
    },
    Method("tolist(self, /)", "The elements as a list.") { vm, arguments throws(Raised) in
      vm.arrayList(array(arguments))
    },
    Method("fromlist(self, list, /)", "Append the elements of a list: all or none.") {
      vm, arguments throws(Raised) in
      guard vm.asList(arguments[1]) != nil else { throw vm.typeError("arg must be list") }
      let array = array(arguments)
      let old = array.pointee.bytes.count
      do throws(Raised) {
        try vm.appendAll(array, arguments[1])
      } catch {
        if array.pointee.bytes.count > old {
          let raised = vm.takeRaised()
          try vm.replace(array, old, array.pointee.bytes.count, [])
          throw vm.raise(raised)
        }
        throw error
      }
      return .none
    },
    Method("tobytes(self, /)", "The elements' bytes.") { vm, arguments throws(Raised) in
      vm.newBytes(vm.content(array(arguments)))
    },
    Method("frombytes(self, buffer, /)", "Append elements of bytes.") {
      vm, arguments throws(Raised) in
      try vm.appendBuffer(array(arguments), arguments[1])
      return .none
    },
    Method("tounicode(self, /)", "The elements as text.") { vm, arguments throws(Raised) in
      guard array(arguments).isText else {
        throw vm.valueError(
          "tounicode() may only be called on unicode type arrays ('u' or 'w')")
      }
      return vm.arrayText(array(arguments))
    },
    Method("fromunicode(self, ustr, /)", "Append the characters of text.") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError(
          "fromunicode() argument must be str, not \(vm.argumentTypeName(arguments[1]))")
      }
      guard array(arguments).isText else {
        throw vm.valueError(
          "fromunicode() may only be called on unicode type arrays ('u' or 'w')")
      }
      try vm.appendAll(array(arguments), arguments[1])
      return .none
    },
    Method("tofile(self, f, /)", "Write the elements' bytes to a file.") {
      vm, arguments throws(Raised) in
      let bytes = vm.newBytes(vm.content(array(arguments)))
      _ = try vm.callMethod(arguments[1], .write, bytes.value)
      return .none
    },
    Method("fromfile(self, f, n, /)", "Append n elements of a file's bytes.") {
      vm, arguments throws(Raised) in
      let count = try vm.sizeArgument(arguments[2])
      if count < 0 { throw vm.valueError("negative count") }
      let (size, overflow) = count.multipliedReportingOverflow(by: array(arguments).itemSize)
      if overflow { throw vm.memoryError() }
      let name = vm.internedString("read")
      let read = try vm.getAttribute(arguments[1], name.value)
      let bytes = try vm.call(read.value, Value(small: Int64(size)))
      guard let given = vm.asBytes(bytes.value) else {
        throw vm.typeError("read() didn't return bytes")
      }
      let isShort = given.pointee.count != size
      try vm.appendBuffer(array(arguments), bytes.value)
      if isShort { throw vm.raise(.eofError, "read() didn't return enough bytes") }
      return .none
    },
  ]
}
