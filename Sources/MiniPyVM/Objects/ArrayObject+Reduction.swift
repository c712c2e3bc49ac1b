/// `__reduce_ex__` of arrays, and `array._array_reconstructor`, which makes one of the bytes that another
/// machine may have written.

/// How elements lie in bytes, as the numbers of the protocol say (`enum machine_format_code`): the
/// kinds in this order, each with the lowest byte first and then with the highest first.
private enum MachineFormat {
  /// The element of a number; nil if there is none. Text has units of two or four bytes.
  static func element(_ number: Int) -> PackedElement? {
    let wide: [(PackedElement.Kind, Int)] = [
      (.unsigned, 2), (.signed, 2), (.unsigned, 4), (.signed, 4), (.unsigned, 8), (.signed, 8),
      (.float, 4), (.float, 8), (.text, 2), (.text, 4),
    ]
    switch number {
    case 0: return PackedElement(.unsigned, 1)
    case 1: return PackedElement(.signed, 1)
    case 2..<22:
      let (kind, size) = wide[(number &- 2) / 2]
      return PackedElement(kind, size, isBigEndian: number % 2 == 1)
    default: return nil
    }
  }

  /// The number of the format of an array's elements.
  static func number(_ code: UInt8) -> Int {
    switch code {
    case UInt8(ascii: "B"): return 0
    case UInt8(ascii: "b"): return 1
    case UInt8(ascii: "H"): return 2
    case UInt8(ascii: "h"): return 4
    case UInt8(ascii: "I"): return 6
    case UInt8(ascii: "i"): return 8
    case UInt8(ascii: "L"), UInt8(ascii: "Q"): return 10
    case UInt8(ascii: "l"), UInt8(ascii: "q"): return 12
    case UInt8(ascii: "f"): return 14
    case UInt8(ascii: "d"): return 16
    default: return 20
    }
  }

  /// The array's kind of elements for integers of a format.
  static func integerCode(_ format: PackedElement) -> StaticString {
    let isSigned = format.kind == .signed
    switch format.size {
    case 1: return isSigned ? "b" : "B"
    case 2: return isSigned ? "h" : "H"
    case 4: return isSigned ? "i" : "I"
    default: return isSigned ? "q" : "Q"
    }
  }
}

extension VM {
  /// What makes an array again: its elements in a list, or from protocol 3 on their bytes.
  func reduceArray(_ value: Value, protocol version: Value) throws(Raised) -> Owned {
    guard let array = asArray(value) else { return .notImplemented }
    if asInt(version) == nil { throw typeError("__reduce_ex__ argument should be an integer") }
    let integer = try intFromIndex(version)
    guard let version = machineInt(integer.value) else {
      throw overflowError("Python int too large to convert to C long")
    }
    let cls = Value(type(of: value))
    let code = string(codePoint: UInt32(array.pointee.code))
    let attributes = try lookupAttribute(value, .dict)
    let state = attributes.isUnbound ? Value.none : attributes.value
    if version < 3 {
      let elements = try arrayList(array)
      let given = newTuple([code.value, elements.value])
      return newTuple([cls, given.value, state])
    }
    let name = internedString("_array_reconstructor")
    let module = try importModule("array")
    let function = try getAttribute(module.value, name.value)
    let bytes = newBytes(content(array))
    let format = Value(small: MachineFormat.number(array.pointee.code))
    let given = newTuple([cls, code.value, format, bytes.value])
    return newTuple([function.value, given.value, state])
  }

  /// Makes an array of bytes in a machine format.
  fileprivate func reconstructArray(
    _ cls: Value, _ code: Value, _ number: Value, _ items: Value
  ) throws(Raised) -> Owned {
    guard let text = asStr(code), text.pointee.count == 1 else {
      throw typeError(
        "_array_reconstructor() argument 2 must be a unicode character, not "
          + argumentTypeName(code))
    }
    let chosen = try cIntArgument(number)
    guard cls.hasLayout(.type) else {
      throw typeError("first argument must be a type object, not \(typeName(cls))")
    }
    let made = cls.storage(TypeObject.self)
    guard isSubtype(made, nativeType(.array)) else {
      throw typeError("\(typeName(made)) is not a subtype of array.array")
    }
    let point = text[codePoint: 0]
    let kind = point < 128 ? UInt8(truncatingIfNeeded: point) : 0
    if PackedElement(array: kind) == nil {
      throw valueError("second argument must be a valid type code")
    }
    guard let format = MachineFormat.element(chosen) else {
      throw valueError("third argument must be a valid machine format code.")
    }
    guard let bytes = asBytes(items) else {
      throw typeError("fourth argument should be bytes, not \(typeName(items))")
    }
    if chosen == MachineFormat.number(kind) { return try makeArray(made, code, items) }
    // Text has room for two units of each character, as CPython's table has it.
    if bytes.pointee.count % (format.kind == .text ? 2 &* format.size : format.size) != 0 {
      throw valueError("string length not a multiple of item size")
    }
    if format.kind == .text {
      let encoding = string(
        "utf-\(8 &* format.size)-\(format.isBigEndian ? "be" : "le")")
      let text = try decodeObject(items, encoding.value, .unbound)
      return try makeArray(made, code, text.value)
    }
    let elements = newList(capacity: bytes.pointee.count / format.size)
    for start in Swift.stride(from: 0, to: bytes.pointee.count, by: format.size) {
      let element = unpacked(format, format.load(bytes.data + start))
      listAppend(elements.value, element.value)
    }
    if format.kind == .float { return try makeArray(made, code, elements.value) }
    let integers = string(MachineFormat.integerCode(format).description)
    return try makeArray(made, integers.value, elements.value)
  }
}

/// `array._array_reconstructor`.
func arrayReconstructorMember() -> Member {
  Method(
    "_array_reconstructor(arraytype, typecode, mformat_code, items, /)",
    "An array of bytes in a machine format."
  ) { vm, arguments throws(Raised) in
    try vm.reconstructArray(arguments[0], arguments[1], arguments[2], arguments[3])
  }
}
