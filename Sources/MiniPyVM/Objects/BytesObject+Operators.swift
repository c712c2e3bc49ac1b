/// The type `bytes`: construction and operators.

extension TypeDefinition {
  static let bytes = TypeDefinition(
    "bytes", doc: bytesDoc, layout: .bytes, size: MemoryLayout<BytesObject>.stride,
    flags: [.baseType], members: { [.ownGetAttribute] + bytesOperators() + sharedBytesMethods() })
}

private let bytesDoc: StaticString = """
  bytes(iterable_of_ints) -> bytes
  bytes(string, encoding[, errors]) -> bytes
  bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
  bytes(int) -> bytes object of size given by the parameter initialized with null bytes
  bytes() -> empty bytes object

  Immutable bytes, from integers, encoded text, another buffer, or a size.
  """

extension VM {
  fileprivate func newBytesObject(_ arguments: Arguments) throws(Raised) -> Owned {
    let cls = arguments[0].storage(TypeObject.self)
    let exact = try exactBytes(arguments[1], arguments[2], arguments[3])
    if cls == type(.bytes) { return exact }
    guard let bytes = asBytes(exact.value) else { return exact }
    return newWrapped(arguments[0], Value(bytes).owned)
  }

  private func exactBytes(
    _ source: Value, _ encoding: Value, _ errors: Value
  ) throws(Raised) -> Owned {
    if !source.isUnbound, encoding.isUnbound, errors.isUnbound {
      if isExactly(source, .bytes) { return source.owned }
      let method = lookupSpecial(type(of: source), .bytes)
      if !method.isUnbound {
        // The constructor's tuple of arguments.
        let held = source.owned
        let result = try callFound(method, held.value)
        if asBytes(result.value) == nil {
          throw typeError("__bytes__ returned non-bytes (type \(typeName(result.value)))")
        }
        return result
      }
    }
    return newBytes(try bytesContent(source, encoding, errors, "bytes", "bytes"))
  }

  /// `bytes[key]`.
  fileprivate func bytesGetItem(_ bytes: BytesPointer, _ key: Value) throws(Raised) -> Owned {
    if isExactly(key, .slice) {
      let slice = try normalizeSlice(key, bytes.pointee.count)
      if slice.step == 1 {
        return bytesPart(Value(bytes), slice.start, slice.start + slice.count)
      }
      var result: [UInt8] = []
      var index = slice.start
      for _ in 0..<slice.count {
        result.append(bytes.data[index])
        index &+= slice.step
      }
      return newBytes(result)
    }
    if !hasIndex(key) {
      throw typeError("byte indices must be integers or slices, not \(typeName(key))")
    }
    var index = try index(key)
    if index < 0 { index &+= bytes.pointee.count }
    if index < 0 || index >= bytes.pointee.count { throw indexError("index out of range") }
    return Owned(Value(small: Int(bytes.data[index])))
  }

  /// The hash of bytes.
  func hash(_ bytes: BytesPointer) -> Int {
    if bytes.pointee.hash == -1 {
      bytes.pointee.hash = pointee.hashKey.hash(bytes.data, bytes.pointee.count)
    }
    return bytes.pointee.hash
  }

  fileprivate func repeatBytesObject(
    _ bytes: BytesPointer, _ times: Int
  ) throws(Raised) -> Owned {
    if times <= 0 || bytes.pointee.count == 0 { return newBytes([]) }
    if times == 1 { return Value(bytes).owned }
    let (count, overflow) = bytes.pointee.count.multipliedReportingOverflow(by: times)
    if overflow { throw overflowError("repeated bytes are too long") }
    try checkMemory(count)
    let result = allocateBytes(count: count)
    repeatBytes(
      UnsafeMutableRawPointer(bytes.data), bytes.pointee.count,
      to: UnsafeMutableRawPointer(result.data), total: count)
    return Owned(result)
  }

  fileprivate func concatenateBytes(_ left: Value, _ right: Value) throws(Raised) -> Owned {
    let first = receivedBytes(left)
    let second = try BytesView(
      self, right, "can't concat \(typeName(right)) to \(typeName(left))")
    if first.count == 0, let bytes = asBytes(right) { return Value(bytes).owned }
    if second.count == 0, let bytes = asBytes(left) { return Value(bytes).owned }
    let (count, overflow) = first.count.addingReportingOverflow(second.count)
    if overflow { throw memoryError() }
    try checkMemory(count)
    let result = allocateBytes(count: count)
    result.data.update(from: bytePointer(first), count: first.count)
    (result.data + first.count).update(from: second.pointer, count: second.count)
    return Owned(result)
  }
}

private func bytesOperators() -> [Member] {
  [
    bufferMember(),
    StaticMethod(
      "__new__(cls, source=<unbound>, encoding=<unbound>, errors=<unbound>) -> None",
      "Create and return a new object."
    ) { vm, arguments throws(Raised) in try vm.newBytesObject(arguments) },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      vm.bytesRepr(vm.receivedBytes(arguments[0]))
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      try vm.warnOfBytes("str() on a bytes instance")
      return vm.bytesRepr(vm.receivedBytes(arguments[0]))
    },
    Method("__bytes__(self, /)", "Convert to exact bytes.") { vm, arguments throws(Raised) in
      guard let bytes = vm.asBytes(arguments[0]) else { return .notImplemented }
      return Value(bytes).owned
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      guard let bytes = vm.asBytes(arguments[0]) else { return .notImplemented }
      return vm.newInt(Int64(vm.hash(bytes)))
    },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      guard let bytes = vm.asBytes(arguments[0]) else { return .notImplemented }
      return vm.newIterator(.bytesIterator, .bytes, Value(bytes))
    },
    Method("__getitem__(self, key, /)") { vm, arguments throws(Raised) in
      guard let bytes = vm.asBytes(arguments[0]) else { return .notImplemented }
      return try vm.bytesGetItem(bytes, arguments[1])
    },
    Method("__add__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.concatenateBytes(arguments[0], arguments[1])
    },
    Method("__mul__(self, value, /)") { vm, arguments throws(Raised) in
      let times = try vm.repetitionCount(arguments[1])
      guard let bytes = vm.asBytes(arguments[0]) else { return .notImplemented }
      return try vm.repeatBytesObject(bytes, times)
    },
    Method("__rmul__(self, value, /)") { vm, arguments throws(Raised) in
      let times = try vm.repetitionCount(arguments[1])
      guard let bytes = vm.asBytes(arguments[0]) else { return .notImplemented }
      return try vm.repeatBytesObject(bytes, times)
    },
    Method("__getnewargs__(self, /)") { vm, arguments throws(Raised) in
      guard let bytes = vm.asBytes(arguments[0]) else { return .notImplemented }
      return vm.newTuple([Value(bytes)])
    },
  ]
}
