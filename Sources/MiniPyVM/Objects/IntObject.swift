/// An integer that does not fit a small-integer word: sign and limbs, in line. Never one that fits.
struct IntObject {
  var header: ObjectHeader
  /// Number of limbs; negative for a negative integer.
  var signedCount: Int
}

typealias IntPointer = UnsafeMutablePointer<IntObject>

extension UnsafeMutablePointer where Pointee == IntObject {
  /// The magnitude's limbs, in line after the storage.
  @inline(__always)
  var limbs: UnsafeMutablePointer<Limb> {
    (UnsafeMutableRawPointer(self) + MemoryLayout<IntObject>.stride)
      .assumingMemoryBound(to: Limb.self)
  }

  /// Sign and magnitude, borrowed.
  @inline(__always)
  var view: IntegerView {
    IntegerView(
      negative: pointee.signedCount < 0,
      limbs: UnsafeBufferPointer(
        start: limbs, count: Int(truncatingIfNeeded: pointee.signedCount.magnitude)))
  }
}

// MARK: - Making integers

extension VM {
  /// The most bits of an integer: beyond it `MemoryError` is raised before the machine's memory goes.
  static var maximumIntegerBits: Int64 { 1 << 33 }

  /// Checks that an integer of this many bits may be made.
  ///
  /// - Throws: `MemoryError`.
  func checkIntegerBits(_ bits: Int64) throws(Raised) {
    if bits < 4096 { return }
    if bits > VM.maximumIntegerBits || wouldExceedMemory(Int(clamping: bits / 8)) {
      throw memoryError()
    }
  }

  @inline(__always)
  private func allocateInt(_ capacity: Int) -> IntPointer {
    let padding = MemoryLayout<IntObject>.stride - MemoryLayout<IntObject>.size
    return allocate(
      IntObject.self, type: type(.int), extraBytes: padding &+ capacity &* MemoryLayout<Limb>.size)
  }

  @inline(__always)
  func newInt(_ value: Int64) -> Owned {
    if Value.fitsSmall(value) { return Owned(Value(small: value)) }
    return newWordInt(value.magnitude, negative: value < 0)
  }

  @inline(__always)
  func newInt(_ value: Int) -> Owned { newInt(Int64(value)) }

  func newInt(_ value: UInt64) -> Owned {
    if value <= UInt64(Value.smallIntegerMax) {
      return Owned(Value(small: Int64(truncatingIfNeeded: value)))
    }
    return newWordInt(value, negative: false)
  }

  /// An integer of one limb that does not fit a word.
  @inline(never)
  private func newWordInt(_ magnitude: UInt64, negative: Bool) -> Owned {
    let object = allocateInt(1)
    object.limbs[0] = magnitude
    object.pointee.signedCount = negative ? -1 : 1
    noteSize(object)
    return Owned(object)
  }

  func newInt(_ value: BigInteger) -> Owned { Owned(value.withView { newInt($0).take() }) }

  func newInt(_ view: IntegerView) -> Owned {
    if let word = view.int64 {
      if Value.fitsSmall(word) { return Owned(Value(small: word)) }
      return Owned(newIntObject(view, type: type(.int)))
    }
    return Owned(newIntObject(view, type: pointee.largeIntegerType))
  }

  /// An integer object of a view, of the type of large integers unless it fits 64 bits.
  func newIntObject(_ view: IntegerView, type: TypePointer) -> IntPointer {
    let object = allocateInt(view.count)
    if view.count > 0 { object.limbs.update(from: view.base, count: view.count) }
    object.pointee.signedCount = view.isNegative ? 0 &- view.count : view.count
    object.pointee.header.type = type
    return object
  }

  /// Gives an integer beyond 64 bits its type.
  @inline(__always)
  private func noteSize(_ object: IntPointer) {
    if pointee.largeIntegerType != type(.int), object.view.int64 == nil {
      object.pointee.header.type = pointee.largeIntegerType
    }
  }

  /// The exact integer that a long of Python 2 is.
  @inline(never)
  private func integerOfLong(_ value: Value) -> Value {
    if let word = value.storage(IntObject.self).view.int64, Value.fitsSmall(word) {
      return Value(small: word)
    }
    return value
  }

  /// Lets the body write up to `capacity` limbs right into a new integer.
  ///
  /// - Throws: `MemoryError`.
  @inline(__always)
  func newInt(
    capacity: Int, _ body: (UnsafeMutablePointer<Limb>) -> IntegerShape
  ) throws(Raised) -> Owned {
    if capacity > 64 { try checkIntegerBits(Int64(capacity) &* 64) }
    let object = allocateInt(capacity)
    let limbs = object.limbs
    let shape = body(limbs)
    let count = LimbKernel.trimmedCount(limbs, shape.count)
    object.pointee.signedCount = shape.isNegative ? 0 &- count : count
    if count <= 1 {
      let word = object.view.int64 ?? Int64.max
      if Value.fitsSmall(word) {
        pointee.heap.freeBlock(
          UnsafeMutableRawPointer(object).assumingMemoryBound(
            to: ObjectHeader.self))
        return Owned(Value(small: word))
      }
    }
    noteSize(object)
    return Owned(object)
  }

  /// An instance of a subclass of an immutable built-in: `exact` itself for the built-in class.
  func newWrapped(_ cls: Value, _ exact: consuming Owned) -> Owned {
    let type = cls.storage(TypeObject.self)
    if type.pointee.layout != .wrapper { return exact }
    let wrapper = allocateContainer(WrapperObject.self, type: type)
    wrapper.pointee.wrapped = exact.take()
    track(wrapper)
    return Owned(wrapper)
  }
}

// MARK: - Looking at integers

extension VM {
  /// The exact integer that an `int` is (of a subclass: its value; of a bool: 0 or 1), borrowed.
  @inline(__always)
  func asInt(_ value: Value) -> Value? {
    if value.isSmall { return value }
    if value.isObject {
      let type = value.object.pointee.type
      if type.pointee.layout == .int {
        return type == self.type(.int) ? value : integerOfLong(value)
      }
      return type.pointee.layout == .wrapper && type.pointee.wrappedLayout == .int
        ? value.storage(WrapperObject.self).pointee.wrapped : nil
    }
    return value.isBool ? Value(small: value == .true ? Int64(1) : 0) : nil
  }

  /// The integer as a machine word, or `nil` if it is too large or no integer.
  @inline(__always)
  func int64(_ value: Value) -> Int64? {
    if value.isSmall { return value.small }
    guard let exact = asInt(value) else { return nil }
    return exact.isSmall ? exact.small : exact.storage(IntObject.self).view.int64
  }

  /// The integer for the kernels; `value` is an `int` of any kind (else the result is zero).
  func bigInteger(_ value: Value) -> BigInteger {
    guard let exact = asInt(value) else { return .zero }
    return exact.isSmall
      ? BigInteger(exact.small) : BigInteger(exact.storage(IntObject.self).view)
  }

  /// Lends sign and magnitude of an exact integer.
  @inline(__always)
  func withView<Result>(_ exact: Value, _ body: (IntegerView) -> Result) -> Result {
    exact.isSmall
      ? IntegerView.with(exact.small, body) : body(exact.storage(IntObject.self).view)
  }

  /// The exact integer of an `int`, owned.
  func exactInt(_ value: Value) -> Owned { (asInt(value) ?? Value(small: 0)).owned }

  /// The sign of a comparison of exact integers.
  @inline(__always)
  func compareInts(_ a: Value, _ b: Value) -> Int {
    if a.isSmall && b.isSmall {
      return a.small < b.small ? -1 : a.small > b.small ? 1 : 0
    }
    return withView(a) { left in withView(b) { IntegerView.compare(left, $0) } }
  }

  /// `hash(int)`.
  func hashInt(_ exact: Value) -> Int {
    if exact.isSmall { return hashSmall(exact.small) }
    if isPython2 { return python2Hash(exact.storage(IntObject.self).view) }
    return Int(truncatingIfNeeded: NumberHash.hash(exact.storage(IntObject.self).view))
  }

  /// `float(int)` (CPython: `PyLong_AsDouble`).
  ///
  /// - Throws: `OverflowError`.
  func doubleFromInt(_ exact: Value) throws(Raised) -> Double {
    if exact.isSmall { return Double(exact.small) }
    guard let number = exact.storage(IntObject.self).view.double else {
      throw overflowError("int too large to convert to float")
    }
    return number
  }

  /// `operator.index(value)`: an exact integer (CPython: `PyNumber_Index`).
  ///
  /// - Throws: `TypeError`, and what `__index__` raises.
  func intFromIndex(_ value: Value) throws(Raised) -> Owned {
    if let exact = asInt(value) { return exact.owned }
    let method = lookupSpecial(type(of: value), .index)
    if method.isUnbound {
      throw typeError("'\(typeName(value))' object cannot be interpreted as an integer")
    }
    let result = try callSpecial(method, value)
    guard let exact = asInt(result.value) else {
      throw typeError("__index__ returned non-int (type \(typeName(result.value)))")
    }
    if !isExactly(result.value, .int) { try warnOfSubclass(result.value, "__index__", .int) }
    return exact.owned
  }

  /// An argument that C code would take as `Py_ssize_t`: an integer or an object with `__index__`.
  ///
  /// - Throws: `OverflowError` if it does not fit.
  func sizeArgument(_ value: Value) throws(Raised) -> Int {
    if value.isSmall, let size = Int(exactly: value.small) { return size }
    let integer = try intFromIndex(value)
    guard let word = int64(integer.value), let size = Int(exactly: word) else {
      throw overflowError("Python int too large to convert to C ssize_t")
    }
    return size
  }

  /// An argument that C code would take as `int`.
  ///
  /// - Throws: `OverflowError` if it does not fit.
  func cIntArgument(_ value: Value) throws(Raised) -> Int {
    let integer = try intFromIndex(value)
    guard let word = int64(integer.value), let number = Int32(exactly: word) else {
      throw overflowError("Python int too large to convert to C int")
    }
    return Int(number)
  }
}

// MARK: - Conversion

extension VM {
  /// `int(value)` with one argument (CPython: `PyNumber_Long`).
  func intFromNumber(_ value: Value) throws(Raised) -> Owned {
    if value.isSmall { return value.owned }
    if value.hasLayout(.int) { return (asInt(value) ?? value).owned }
    if let number = exactFloat(value) { return try intFromDouble(number) }
    let type = type(of: value)
    let converter = lookupSpecial(type, .int)
    if !converter.isUnbound {
      let result = try callSpecial(converter, value)
      guard let exact = asInt(result.value) else {
        throw typeError("__int__ returned non-int (type \(typeName(result.value)))")
      }
      if !isExactly(result.value, .int) { try warnOfSubclass(result.value, "__int__", .int) }
      return exact.owned
    }
    if !lookupSpecial(type, .index).isUnbound { return try intFromIndex(value) }
    let truncate = lookupSpecial(type, .trunc)
    if !truncate.isUnbound { return try intFromTruncation(value, truncate) }
    if asStr(value) != nil { return try intFromText(value, base: 10) }
    if hasBuffer(value) { return try intFromText(value, base: 10) }
    throw typeError(
      "int() argument must be a string, a bytes-like object or a real number, not "
        + "'\(typeName(value))'")
  }

  /// A conversion method answered a bool, or an instance of another subclass of what it should.
  @inline(never)
  func warnOfSubclass(_ value: Value, _ method: String, _ type: BuiltinType) throws(Raised) {
    let name = typeName(self.type(type))
    try warn(
      .deprecationWarning,
      "\(method) returned non-\(name) (type \(typeName(value))).  The ability to return an "
        + "instance of a strict subclass of \(name) is deprecated, and may be removed in a future "
        + "version of Python.")
  }

  private func intFromTruncation(_ value: Value, _ method: Value) throws(Raised) -> Owned {
    try warn(.deprecationWarning, "The delegation of int() to __trunc__ is deprecated.")
    let result = try callSpecial(method, value)
    if let exact = asInt(result.value) { return exact.owned }
    if lookupSpecial(type(of: result.value), .index).isUnbound {
      throw typeError("__trunc__ returned non-Integral (type \(typeName(result.value)))")
    }
    return try intFromIndex(result.value)
  }

  /// The integer part of a float.
  ///
  /// - Throws: `ValueError` for a NaN, `OverflowError` for an infinity.
  func intFromDouble(_ number: Double) throws(Raised) -> Owned {
    if number.magnitude < 4e18 { return newInt(Int64(number)) }
    guard let integer = BigInteger(truncating: number) else {
      if number.isNaN { throw valueError("cannot convert float NaN to integer") }
      throw overflowError("cannot convert float infinity to integer")
    }
    return newInt(integer)
  }

  /// `int(text, base)` for a string, bytes or a bytearray; the base is checked here.
  ///
  /// - Parameter typeName: what the error calls it: `long`, too, in Python 2.
  func intFromText(
    _ value: Value, base: Int, typeName: StaticString = "int"
  ) throws(Raised) -> Owned {
    if (base != 0 && base < 2) || base > 36 {
      throw valueError("\(typeName)() base must be >= 2 and <= 36, or 0")
    }
    return try withNumberText(value) { text throws(Raised) in
      if let word = parseShort(text, base: base) { return Owned(Value(small: word)) }
      guard let literal = IntegerLiteral(text, base: base) else {
        throw valueError(
          "invalid literal for \(typeName)() with base \(base): \(try numberTextRepr(value))")
      }
      let limit = pointee.integerTextDigitLimit
      if limit > 0, literal.digits.count > limit, literal.base & (literal.base - 1) != 0 {
        throw valueError(
          "Exceeds the limit (\(limit) digits) for integer string conversion: value has "
            + "\(literal.digits.count) digits; use sys.set_int_max_str_digits() to increase "
            + "the limit")
      }
      try chargeConversion(limbs: literal.digits.count / 19)
      guard let magnitude = BigInteger(digits: literal.digits, base: literal.base) else {
        return Owned(Value(small: 0))
      }
      return newInt(literal.isNegative ? -magnitude : magnitude)
    }
  }

  /// A sign and digits that fit a word in any case, as nearly all have.
  private func parseShort(_ text: UnsafeBufferPointer<UInt8>, base: Int) -> Int64? {
    if base != 10 { return parseShortOther(text, base: base) }
    guard text.count > 0, text.count <= 18 else { return nil }
    var index = 0
    let isNegative = text[0] == 0x2D
    if isNegative || text[0] == 0x2B { index = 1 }
    if index == text.count { return nil }
    var result: Int64 = 0
    while index < text.count {
      let digit = text[index] &- 48
      if digit > 9 { return nil }
      result = result &* 10 &+ Int64(digit)
      index &+= 1
    }
    return isNegative ? 0 &- result : result
  }

  /// The same in another base; a prefix is no digit of the base that it stands for.
  private func parseShortOther(_ text: UnsafeBufferPointer<UInt8>, base: Int) -> Int64? {
    guard base >= 2, text.count > 0, text.count <= (base == 2 ? 56 : base <= 16 ? 14 : 11) else {
      return nil
    }
    var index = 0
    let isNegative = text[0] == 0x2D
    if isNegative || text[0] == 0x2B { index = 1 }
    if index == text.count { return nil }
    var result: Int64 = 0
    while index < text.count {
      let digit = DigitText.value(text[index])
      if digit >= base { return nil }
      result = result &* Int64(base) &+ Int64(digit)
      index &+= 1
    }
    return isNegative ? -result : result
  }

  /// Lends the characters of a string, bytes or bytearray that holds a number: digits and spaces of
  /// other scripts become ASCII, anything else a `?` that no number has (CPython:
  /// `_PyUnicode_TransformDecimalAndSpaceToASCII`).
  func withNumberText(
    _ value: Value, _ body: (UnsafeBufferPointer<UInt8>) throws(Raised) -> Owned
  ) throws(Raised) -> Owned {
    if let str = asStr(value) {
      if str.pointee.isASCII {
        return try body(
          UnsafeBufferPointer(
            start: str.data.assumingMemoryBound(to: UInt8.self), count: str.pointee.count))
      }
      var text: [UInt8] = []
      text.reserveCapacity(str.pointee.count)
      for index in 0..<str.pointee.count {
        let point = str[codePoint: index]
        if point < 0x80 {
          text.append(UInt8(truncatingIfNeeded: point))
        } else if CharacterProperties.isSpace(point) {
          text.append(0x20)
        } else {
          let digit = CharacterProperties.decimalValue(point)
          text.append(digit < 0 ? 0x3F : UInt8(truncatingIfNeeded: 48 + digit))
        }
      }
      return try withBuffer(text, body)
    }
    if let bytes = asBytes(value) { return try body(bytes.buffer) }
    if hasBuffer(value) {
      let text: [UInt8]
      do {
        let view = try BytesView(self, value, "")
        text = [UInt8](view.buffer)
      }
      return try withBuffer(text, body)
    }
    return try body(UnsafeBufferPointer(start: nil, count: 0))
  }

  private func withBuffer(
    _ text: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(Raised) -> Owned
  ) throws(Raised) -> Owned {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count + 1)
    defer { copy.deallocate() }
    for index in 0..<text.count { copy[index] = text[index] }
    return try body(UnsafeBufferPointer(start: copy.baseAddress, count: text.count))
  }

  /// Text that is no number as messages show it: a bytearray as bytes, and only the beginning.
  private func numberTextRepr(_ value: Value) throws(Raised) -> String {
    guard asStr(value) == nil, !isExactly(value, .bytes), hasBuffer(value) else {
      return try reprPrefix(value, 200)
    }
    let view = try BytesView(self, value, "")
    let bytes = newBytes(view.buffer)
    return try reprPrefix(bytes.value, 200)
  }

  /// The first characters of a `repr`, for messages (`%.200R`).
  func reprPrefix(_ value: Value, _ limit: Int) throws(Raised) -> String {
    let text = try repr(value)
    guard let str = asStr(text.value), str.pointee.count > limit else {
      return swiftString(text.value)
    }
    let prefix = substring(str, 0, limit)
    return swiftString(prefix.value)
  }

  /// The digits of an integer with its sign. Base 10 keeps to the digit limit.
  ///
  /// - Throws: `ValueError` for too many decimal digits.
  func intText(_ value: Value, base: Int = 10) throws(Raised) -> [UInt8] {
    guard let exact = asInt(value) else { return [] }
    if exact.isSmall { return SmallInteger.text(exact.small, base: base) }
    let limit = pointee.integerTextDigitLimit
    if base == 10, limit > 0, exact.storage(IntObject.self).view.bitLength / 4 > limit {
      throw tooManyDigits(limit)
    }
    if base & (base - 1) != 0 {
      try chargeConversion(limbs: exact.storage(IntObject.self).view.count)
    }
    let text = bigInteger(exact).text(base: base)
    if base == 10, limit > 0, text.count - (isNegativeInt(exact) ? 1 : 0) > limit {
      throw tooManyDigits(limit)
    }
    return text
  }

  private func tooManyDigits(_ limit: Int) -> Raised {
    valueError(
      "Exceeds the limit (\(limit) digits) for integer string conversion; use "
        + "sys.set_int_max_str_digits() to increase the limit")
  }

  /// `repr(int)`.
  func intRepr(_ exact: Value) throws(Raised) -> Owned {
    exact.isSmall ? smallIntegerText(exact.small) : asciiString(try intText(exact))
  }
}
