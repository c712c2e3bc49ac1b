/// The formats of `struct`, read once, and packing and unpacking by them (CPython: `Modules/_struct.c`).

/// A format as a list of fields.
///
/// It never changes: a `Struct` that is initialised again gets another one, so that Python code called
/// while packing cannot take away what is being packed by.
final class StructFormat: NativeState {
  /// Values of one kind, one behind the other; or a string of bytes, one value.
  struct Field: BitwiseCopyable {
    enum Kind: UInt8 { case elements, bytes, pascalBytes }

    let kind: Kind
    /// The format's character, for messages.
    let code: UInt8
    let element: PackedElement
    /// What is too large for a float is an error, not infinite.
    let checksRange: Bool
    /// Where the first value begins.
    let offset: Int
    /// How many elements, or how many bytes.
    let count: Int
  }

  let fields: UnsafeMutablePointer<Field>
  let fieldCount: Int
  /// Bytes, and values: -1 for a `Struct` that was never initialised.
  let size: Int
  let valueCount: Int
  /// The format as a `str`, owned.
  private(set) var text: Value

  init(_ layout: StructLayout, text: consuming Owned) {
    fieldCount = layout.fields.count
    fields = .allocate(capacity: fieldCount)
    for index in 0..<fieldCount { fields[index] = layout.fields[index] }
    size = layout.size
    valueCount = layout.valueCount
    self.text = text.take()
  }

  deinit { fields.deallocate() }

  override func visitReferences(_ visit: (Value) -> Void) { visit(text) }

  override func clearReferences(_ vm: VM) { releaseField(&text) }
}

// MARK: - Reading a format

/// The fields of a format while it is read.
struct StructLayout {
  var fields: [StructFormat.Field] = []
  var size = 0
  var valueCount = 0

  /// What a `Struct` has before it is initialised.
  static var none: StructLayout { StructLayout(size: -1, valueCount: -1) }

  private init(size: Int, valueCount: Int) {
    self.size = size
    self.valueCount = valueCount
  }

  private static let tooLong: StaticString = "total struct size too long"

  /// Reads a format.
  ///
  /// - Throws: `struct.error` (`prepare_s`).
  init(_ format: UnsafeBufferPointer<UInt8>, _ vm: VM) throws(Raised) {
    if format.contains(0) { throw vm.structError("embedded null character") }
    var index = 0
    var isNative = true
    var isBigEndian = false
    if let mark = format.first {
      switch mark {
      case UInt8(ascii: "@"): index = 1
      case UInt8(ascii: "="), UInt8(ascii: "<"): (index, isNative) = (1, false)
      case UInt8(ascii: ">"), UInt8(ascii: "!"):
        (index, isNative, isBigEndian) = (1, false, true)
      default: break
      }
    }
    while index < format.count {
      var code = format[index]
      index += 1
      if DigitText.isSpace(code) { continue }
      var count = 1
      if DigitText.value(code) < 10 {
        count = DigitText.value(code)
        while index < format.count, DigitText.value(format[index]) < 10 {
          let (product, overflow) = count.multipliedReportingOverflow(by: 10)
          let (sum, carry) = product.addingReportingOverflow(
            DigitText.value(format[index]))
          if overflow || carry { throw vm.structError(StructLayout.tooLong.description) }
          count = sum
          index += 1
        }
        if index == format.count {
          throw vm.structError("repeat count given without format specifier")
        }
        code = format[index]
        index += 1
      }
      if !add(code, count, isNative: isNative, isBigEndian: isBigEndian) {
        let isKnown = StructLayout.element(code, isNative: isNative) != nil
        throw vm.structError(
          isKnown ? StructLayout.tooLong.description : "bad char in struct format")
      }
    }
  }

  /// The element that a character stands for: the machine's, or that of the same size everywhere.
  private static func element(_ code: UInt8, isNative: Bool) -> PackedElement? {
    switch code {
    case UInt8(ascii: "x"), UInt8(ascii: "s"), UInt8(ascii: "p"): return PackedElement(.byte, 1)
    case UInt8(ascii: "u"), UInt8(ascii: "w"): return nil
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "P"):
      return isNative ? PackedElement(native: code) : nil
    case UInt8(ascii: "l"), UInt8(ascii: "L"):
      guard !isNative else { return PackedElement(native: code) }
      return PackedElement(code == UInt8(ascii: "l") ? .signed : .unsigned, 4)
    default: return PackedElement(native: code)
    }
  }

  /// Adds one item of a format; false if there is none such, or if it ends behind all memory.
  private mutating func add(
    _ code: UInt8, _ count: Int, isNative: Bool, isBigEndian: Bool
  ) -> Bool {
    guard let plain = StructLayout.element(code, isNative: isNative) else { return false }
    let element = PackedElement(plain.kind, plain.size, isBigEndian: isBigEndian)
    var offset = size
    if isNative {
      let (padded, overflow) = size.addingReportingOverflow(element.size - 1)
      if overflow { return false }
      offset = padded & ~(element.size - 1)
    }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: element.size)
    let (end, carry) = offset.addingReportingOverflow(bytes)
    if overflow || carry { return false }
    size = end
    let kind: StructFormat.Field.Kind
    switch code {
    case UInt8(ascii: "x"): return true
    case UInt8(ascii: "s"): kind = .bytes
    case UInt8(ascii: "p"): kind = .pascalBytes
    default:
      if count == 0 { return true }
      kind = .elements
    }
    valueCount &+= kind == .elements ? count : 1
    fields.append(
      StructFormat.Field(
        kind: kind, code: code, element: element, checksRange: !isNative || element.size == 2,
        offset: offset, count: count))
    return true
  }
}

// MARK: - Packing

extension StructFormat {
  /// Writes `valueCount` values to `size` bytes, those between them as zeros.
  ///
  /// - Throws: `struct.error` for a value that a field cannot hold; what a value's methods raise.
  func pack(
    _ vm: VM, _ values: UnsafeMutablePointer<Value>, _ target: UnsafeMutablePointer<UInt8>
  ) throws(Raised) {
    target.update(repeating: 0, count: size)
    var next = values
    for index in 0..<fieldCount {
      let field = fields + index
      var place = target + field.pointee.offset
      if field.pointee.kind != .elements {
        try packBytes(vm, field.pointee, next.pointee, place)
        next += 1
        continue
      }
      let element = field.pointee.element
      for _ in 0..<field.pointee.count {
        let value = next.pointee
        if value.isSmall, element.kind == .signed || element.kind == .unsigned,
          let bits = element.bits(value.small)
        {
          element.store(bits, place)
        } else if value.isImmediateFloat, element.kind == .float, element.size == 8 {
          element.store(value.immediateFloat.bitPattern, place)
        } else {
          element.store(try bits(vm, field.pointee, value), place)
        }
        place += element.size
        next += 1
      }
    }
  }

  /// The bits of any value as an element.
  @inline(never)
  private func bits(_ vm: VM, _ field: Field, _ value: Value) throws(Raised) -> UInt64 {
    switch field.element.kind {
    case .float: return try floatBits(vm, field, value)
    case .bool: return try vm.isTrue(value) ? 1 : 0
    case .byte:
      guard let bytes = vm.asBytes(value), bytes.pointee.count == 1 else {
        throw vm.structError("char format requires a bytes object of length 1")
      }
      return UInt64(bytes.data[0])
    default: return try integerBits(vm, field, value)
    }
  }

  private func floatBits(_ vm: VM, _ field: Field, _ value: Value) throws(Raised) -> UInt64 {
    let number: Double
    do throws(Raised) {
      number = try vm.floatFromNumber(value)
    } catch {
      vm.dropRaised()
      throw vm.structError("required argument is not a float")
    }
    let bits = field.element.bits(number)
    if field.checksRange, number.isFinite, field.element.isInfinite(bits) {
      if vm.asInt(value) != nil { throw vm.structError("int too large to convert") }
      let code = String(decoding: CollectionOfOne(field.code), as: UTF8.self)
      throw vm.overflowError("float too large to pack with \(code) format")
    }
    return bits
  }

  private func integerBits(_ vm: VM, _ field: Field, _ value: Value) throws(Raised) -> UInt64 {
    if vm.asInt(value) == nil, !vm.hasIndex(value) {
      throw vm.structError("required argument is not an integer")
    }
    let isPointer = field.code == UInt8(ascii: "P")
    let integer: Owned
    do throws(Raised) {
      integer = try vm.intFromIndex(value)
    } catch {
      // CPython converts the words that are not the machine's own in another way.
      let isApart = isPointer || field.element.isBigEndian && field.element.size == 8
      if isApart || !vm.raisedMatches(.overflowError) { throw error }
      vm.dropRaised()
      throw rangeError(vm, field)
    }
    if let bits = vm.packedBits(field.element, integer: integer.value) { return bits }
    if !isPointer { throw rangeError(vm, field) }
    // A pointer may be written as a negative number.
    if let number = vm.int64(integer.value) { return UInt64(bitPattern: number) }
    if vm.asInt(value) != nil { throw vm.structError("int too large to convert") }
    throw vm.overflowError(
      vm.isNegativeInt(integer.value)
        ? "Python int too large to convert to C long"
        : "Python int too large to convert to C unsigned long")
  }

  /// The error for an integer that is too large or too small for a field.
  private func rangeError(_ vm: VM, _ field: Field) -> Raised {
    let code = String(decoding: CollectionOfOne(field.code), as: UTF8.self)
    let isSigned = field.element.kind == .signed
    let most = UInt64.max >> UInt64(64 - 8 * field.element.size + (isSigned ? 1 : 0))
    let least = isSigned ? "-\(most + 1)" : "0"
    return vm.structError("'\(code)' format requires \(least) <= number <= \(most)")
  }

  /// Writes bytes, cut or filled up with zeros; Pascal's begin with their number.
  private func packBytes(
    _ vm: VM, _ field: Field, _ value: Value, _ place: UnsafeMutablePointer<UInt8>
  ) throws(Raised) {
    let isPascal = field.kind == .pascalBytes
    guard vm.isInstance(value, .bytes) || vm.isInstance(value, .bytearray) else {
      throw vm.structError("argument for '\(isPascal ? "p" : "s")' must be a bytes object")
    }
    if field.count == 0 { return }
    let bytes = vm.receivedBytes(value)
    let start = isPascal ? 1 : 0
    let count = Swift.min(bytes.count, field.count - start)
    if isPascal { place[0] = UInt8(Swift.min(count, 255)) }
    if count > 0 { (place + start).update(from: bytePointer(bytes), count: count) }
  }
}

// MARK: - Unpacking

extension StructFormat {
  /// A tuple of the values of `size` bytes.
  ///
  /// - Throws: `MemoryError`.
  func unpack(_ vm: VM, _ source: UnsafePointer<UInt8>) throws(Raised) -> Owned {
    if valueCount == 0 { return vm.emptyTuple }
    // What CPython says of a `Struct` that was never initialised.
    if valueCount < 0 {
      throw vm.systemError("Objects/tupleobject.c:38: bad argument to internal function")
    }
    if valueCount > 64 { try vm.checkMemory(valueCount, stride: MemoryLayout<Value>.stride) }
    let tuple = vm.newTuple(count: valueCount)
    var next = tuple.items
    for index in 0..<fieldCount {
      let field = fields + index
      var place = source + field.pointee.offset
      switch field.pointee.kind {
      case .elements:
        let element = field.pointee.element
        for _ in 0..<field.pointee.count {
          next.pointee = vm.unpacked(element, element.load(place)).take()
          next += 1
          place += element.size
        }
        continue
      case .bytes: next.pointee = part(vm, place, field.pointee.count)
      case .pascalBytes:
        let room = field.pointee.count - 1
        next.pointee = part(vm, place + 1, room < 1 ? 0 : Swift.min(Int(place.pointee), room))
      }
      next += 1
    }
    return vm.finishTuple(tuple)
  }

  private func part(_ vm: VM, _ start: UnsafePointer<UInt8>, _ count: Int) -> Value {
    vm.newBytes(UnsafeBufferPointer(start: start, count: count)).take()
  }
}
