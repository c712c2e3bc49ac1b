/// Mutable bytes.
struct ByteArrayObject {
  var header: ContainerHeader
  var count: Int
  /// Bytes of the buffer, one of which is for a terminating zero in CPython; 0 if there is none.
  var allocation: Int
  /// The content, which begins `offset` bytes after the buffer does: what was deleted in front.
  var bytes: UnsafeMutablePointer<UInt8>?
  var offset: Int
  /// Memory views that forbid resizing while they live.
  var exports: Int
}

extension ByteArrayObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {}
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {}

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    vm.freeBytes(of: storage)
    storage.pointee.bytes = nil
  }
}

extension UnsafeMutablePointer where Pointee == ByteArrayObject {
  @inline(__always)
  var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pointee.bytes, count: pointee.bytes == nil ? 0 : pointee.count)
  }
}

extension TypeDefinition {
  static let bytearray = TypeDefinition(
    "bytearray", doc: bytearrayDoc, layout: .byteArray,
    size: MemoryLayout<ByteArrayObject>.stride, flags: [.baseType],
    members: {
      [.ownGetAttribute] + bytearrayOperators() + bytearrayMethods() + sharedBytesMethods()
    })
}

private let bytearrayDoc: StaticString = """
  bytearray(iterable_of_ints) -> bytearray
  bytearray(string, encoding[, errors]) -> bytearray
  bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
  bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
  bytearray() -> empty bytes array

  Mutable bytes, from integers, encoded text, another buffer, or a size.
  """

// MARK: - Making and resizing

extension VM {
  /// An empty bytearray of a class.
  fileprivate func allocateByteArray(_ cls: TypePointer) -> UnsafeMutablePointer<ByteArrayObject> {
    let array = allocateContainer(ByteArrayObject.self, type: cls)
    array.pointee.count = 0
    array.pointee.allocation = 0
    array.pointee.bytes = nil
    array.pointee.offset = 0
    array.pointee.exports = 0
    // No container in CPython.
    if cls == type(.bytearray) { pointee.collector.uncountAllocation() }
    if cls != type(.bytearray) { track(array) }
    return array
  }

  /// A bytearray with this content.
  func newByteArray(_ content: UnsafeBufferPointer<UInt8>) -> Owned {
    let array = allocateByteArray(type(.bytearray))
    setContent(array, content)
    return Owned(array)
  }

  func newByteArray(_ content: [UInt8]) -> Owned {
    Owned(content.withUnsafeBufferPointer { newByteArray($0).take() })
  }

  private func setContent(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ content: UnsafeBufferPointer<UInt8>
  ) {
    guard let base = content.baseAddress, content.count > 0 else { return }
    reallocate(array, content.count + 1, count: content.count)
    array.pointee.bytes?.update(from: base, count: content.count)
  }

  /// `bytearray.__init__`.
  fileprivate func initializeByteArray(_ arguments: Arguments) throws(Raised) {
    let array = arguments[0].storage(ByteArrayObject.self)
    if array.pointee.count > 0 { try replaceRange(array, 0, array.pointee.count, []) }
    let content = try bytesContent(
      arguments[1], arguments[2], arguments[3], "bytearray", "byte")
    try replaceRange(array, 0, array.pointee.count, content)
  }

  /// The bytes that extending with `value` appends.
  fileprivate func extensionContent(_ value: Value) throws(Raised) -> [UInt8] {
    if hasBuffer(value) {
      let view = try BytesView(self, value, "")
      return [UInt8](view.buffer)
    }
    if asStr(value) != nil {
      throw typeError("expected iterable of integers; got: 'str'")
    }
    let iterator: Owned
    do throws(Raised) {
      iterator = try self.iterator(of: value)
    } catch {
      if !raisedMatches(.typeError) { throw error }
      dropRaised()
      throw typeError("can't extend bytearray with \(typeName(value))")
    }
    _ = try lengthHint(value)
    var content: [UInt8] = []
    while true {
      let item = try next(iterator.value)
      if item.isUnbound { return content }
      content.append(try byteValue(item.value))
    }
  }

  // MARK: Subscripts

  fileprivate func byteArrayIndex(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ key: Value
  ) throws(Raised) -> Int {
    if !hasIndex(key) {
      throw typeError("bytearray indices must be integers or slices, not \(typeName(key))")
    }
    var index = try index(key)
    if index < 0 { index &+= array.pointee.count }
    if index < 0 || index >= array.pointee.count {
      throw indexError("bytearray index out of range")
    }
    return index
  }

  fileprivate func byteArrayGetItem(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ key: Value
  ) throws(Raised) -> Owned {
    if isExactly(key, .slice) {
      let slice = try normalizeSlice(key, array.pointee.count)
      let bytes = array.buffer
      if slice.step == 1 {
        return newByteArray(
          UnsafeBufferPointer(rebasing: bytes[slice.start..<(slice.start + slice.count)]))
      }
      var result: [UInt8] = []
      var index = slice.start
      for _ in 0..<slice.count {
        result.append(bytes[index])
        index &+= slice.step
      }
      return newByteArray(result)
    }
    let index = try byteArrayIndex(array, key)
    return Owned(Value(small: Int(array.buffer[index])))
  }

  /// True for what converts to a number (`PyNumber_Check`).
  private func isNumberLike(_ value: Value) -> Bool {
    let cls = type(of: value)
    return asComplex(value) != nil || !lookupSpecial(cls, .int).isUnbound
      || !lookupSpecial(cls, .float).isUnbound
  }

  /// `array[key] = value`, or `del array[key]` for an unbound value.
  fileprivate func byteArraySetItem(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ key: Value, _ value: Value
  ) throws(Raised) {
    if isExactly(key, .slice) {
      var content: [UInt8] = []
      _ = try normalizeSlice(key, array.pointee.count)
      if !value.isUnbound {
        if hasIndex(value) || asStr(value) != nil || isNumberLike(value) {
          throw typeError(
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
        }
        content = try bytesContent(of: value, "bytearray", "byte")
      }
      let slice = try normalizeSlice(key, array.pointee.count)
      try setSlice(array, slice.start, slice.stop, slice.step, slice.count, content)
      return
    }
    if value.isUnbound {
      let index = try byteArrayIndex(array, key)
      try replaceRange(array, index, index + 1, [])
      return
    }
    if !hasIndex(key) {
      throw typeError("bytearray indices must be integers or slices, not \(typeName(key))")
    }
    let position = try self.index(key)
    let byte = try byteValue(value)
    // Only now: the conversion may have run Python code that shrank the array.
    let index = position < 0 ? position &+ array.pointee.count : position
    if index < 0 || index >= array.pointee.count {
      throw indexError("bytearray index out of range")
    }
    array.pointee.bytes?[index] = byte
  }

  private func setSlice(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ start: Int, _ stop: Int, _ step: Int,
    _ count: Int, _ content: [UInt8]
  ) throws(Raised) {
    if step == 1 {
      try replaceRange(array, start, max(start, stop), content)
      return
    }
    if content.isEmpty {
      // Delete: keep what the slice does not name.
      try checkResizable(array)
      if count == 0 { return }
      let bytes = array.buffer
      let (first, stride) = step > 0 ? (start, step) : (start + (count - 1) * step, 0 - step)
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count - count)
      var nextDeleted = first
      var deleted = 0
      for index in 0..<bytes.count {
        if deleted < count, index == nextDeleted {
          deleted += 1
          nextDeleted &+= stride
        } else {
          kept.append(bytes[index])
        }
      }
      try replaceRange(array, 0, bytes.count, kept)
      return
    }
    if content.count != count {
      throw valueError(
        "attempt to assign bytes of size \(content.count) to extended slice of size \(count)")
    }
    var index = start
    for byte in content {
      array.pointee.bytes?[index] = byte
      index &+= step
    }
  }

  fileprivate func byteArrayRepr(_ array: Value) -> Owned {
    bytesRepr(
      receivedBytes(array), prefix: typeName(array) + "(", suffix: ")", escapesApostrophe: true)
  }

  fileprivate func repeatByteArray(
    _ bytes: UnsafeBufferPointer<UInt8>, _ times: Int
  ) throws(Raised) -> [UInt8] {
    if times <= 0 || bytes.count == 0 { return [] }
    let (count, overflow) = bytes.count.multipliedReportingOverflow(by: times)
    if overflow { throw memoryError() }
    try checkMemory(count, stride: 2)
    return [UInt8](unsafeUninitializedCapacity: count) { target, initialized in
      if let base = target.baseAddress {
        repeatBytes(
          UnsafeMutableRawPointer(mutating: bytePointer(bytes)), bytes.count,
          to: UnsafeMutableRawPointer(base), total: count)
        initialized = count
      }
    }
  }
}

// MARK: - Operators

private func byteArray(_ arguments: Arguments) -> UnsafeMutablePointer<ByteArrayObject> {
  arguments[0].storage(ByteArrayObject.self)
}

private func bytearrayOperators() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *_, **_)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      Owned(vm.allocateByteArray(arguments[0].storage(TypeObject.self)))
    },
    Method("__init__(self, /, source=<unbound>, encoding=<unbound>, errors=<unbound>) -> None") {
      vm, arguments throws(Raised) in
      try vm.initializeByteArray(arguments)
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      vm.byteArrayRepr(arguments[0])
    },
    // A subclass's `__repr__` is not asked (`bytearray_str`).
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      try vm.warnOfBytes("str() on a bytearray instance")
      return vm.byteArrayRepr(arguments[0])
    },
    Constant("__hash__") { _ in .none },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      vm.newIterator(.bytearrayIterator, .byteArray, arguments[0])
    },
    Method("__getitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.byteArrayGetItem(byteArray(arguments), arguments[1])
    },
    Method("__setitem__(self, key, value, /)") { vm, arguments throws(Raised) in
      try vm.byteArraySetItem(byteArray(arguments), arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.byteArraySetItem(byteArray(arguments), arguments[1], .unbound)
      return .none
    },
    Method("__add__(self, value, /)") { vm, arguments throws(Raised) in
      let right = try BytesView(
        vm, arguments[1],
        "can't concat \(vm.typeName(arguments[1])) to \(vm.typeName(arguments[0]))")
      let left = byteArray(arguments).buffer
      try vm.checkMemory(left.count &+ right.count, stride: 2)
      return vm.newByteArray([UInt8](left) + [UInt8](right.buffer))
    },
    Method("__iadd__(self, value, /)") { vm, arguments throws(Raised) in
      let right = try BytesView(
        vm, arguments[1],
        "can't concat \(vm.typeName(arguments[1])) to \(vm.typeName(arguments[0]))")
      // Added to itself, it is the exporter of what it takes, and cannot grow.
      let array = byteArray(arguments)
      try vm.replaceRange(array, array.pointee.count, array.pointee.count, right.buffer)
      return arguments[0].owned
    },
    Method("__mul__(self, value, /)") { vm, arguments throws(Raised) in
      let times = try vm.repetitionCount(arguments[1])
      return vm.newByteArray(try vm.repeatByteArray(byteArray(arguments).buffer, times))
    },
    Method("__rmul__(self, value, /)") { vm, arguments throws(Raised) in
      let times = try vm.repetitionCount(arguments[1])
      return vm.newByteArray(try vm.repeatByteArray(byteArray(arguments).buffer, times))
    },
    Method("__imul__(self, value, /)") { vm, arguments throws(Raised) in
      let times = try vm.repetitionCount(arguments[1])
      let array = byteArray(arguments)
      let content = try vm.repeatByteArray(array.buffer, times)
      try vm.replaceRange(array, 0, array.pointee.count, content)
      return arguments[0].owned
    },
    sizeMember(),
    bufferMember(), releaseBufferMember(),
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      try vm.reduceByteArray(arguments[0], protocol: 2)
    },
    Method("__reduce_ex__(self, proto=0, /)") { vm, arguments throws(Raised) in
      try vm.reduceByteArray(arguments[0], protocol: try vm.cInt(arguments[1]))
    },
  ]
}

// MARK: - Methods

private func bytearrayMethods() -> [Member] {
  [
    Method("append(self, item, /)", "Append one byte.") { vm, arguments throws(Raised) in
      let byte = try vm.byteValue(arguments[1])
      try vm.appendByte(byteArray(arguments), byte)
      return .none
    },
    Method("extend(self, iterable_of_ints, /)", "Append bytes or integers.") {
      vm, arguments throws(Raised) in
      let array = byteArray(arguments)
      if arguments[0] != arguments[1], vm.hasBuffer(arguments[1]) {
        let view = try BytesView(
          vm, arguments[1], "can't set bytearray slice from \(vm.typeName(arguments[1]))")
        try vm.replaceRange(array, array.pointee.count, array.pointee.count, view.buffer)
        return .none
      }
      let content = try vm.extensionContent(arguments[1])
      try vm.replaceRange(array, array.pointee.count, array.pointee.count, content)
      return .none
    },
    Method("insert(self, index, item, /)", "Insert one byte before the index.") {
      vm, arguments throws(Raised) in
      var index = try vm.sizeArgument(arguments[1])
      let byte = try vm.byteValue(arguments[2])
      let array = byteArray(arguments)
      if index < 0 { index = max(index &+ array.pointee.count, 0) }
      index = min(index, array.pointee.count)
      try vm.replaceRange(array, index, index, [byte])
      return .none
    },
    Method("pop(self, index=-1, /)", "Remove and return the byte at the index.") {
      vm, arguments throws(Raised) in
      var index = try vm.sizeArgument(arguments[1])
      let array = byteArray(arguments)
      if array.pointee.count == 0 { throw vm.indexError("pop from empty bytearray") }
      if index < 0 { index &+= array.pointee.count }
      if index < 0 || index >= array.pointee.count {
        throw vm.indexError("pop index out of range")
      }
      let byte = array.buffer[index]
      try vm.removeByte(array, at: index)
      return Owned(Value(small: Int(byte)))
    },
    Method("remove(self, value, /)", "Remove the first occurrence of a byte.") {
      vm, arguments throws(Raised) in
      let byte = try vm.byteValue(arguments[1])
      let array = byteArray(arguments)
      let bytes = array.buffer
      for index in 0..<bytes.count where bytes[index] == byte {
        try vm.removeByte(array, at: index)
        return .none
      }
      throw vm.valueError("value not found in bytearray")
    },
    Method("reverse(self, /)", "Reverse in place.") { vm, arguments throws(Raised) in
      let array = byteArray(arguments)
      guard let bytes = array.pointee.bytes else { return .none }
      var low = 0
      var high = array.pointee.count - 1
      while low < high {
        (bytes[low], bytes[high]) = (bytes[high], bytes[low])
        low += 1
        high -= 1
      }
      return .none
    },
    Method("clear(self, /)", "Remove all bytes.") { vm, arguments throws(Raised) in
      let array = byteArray(arguments)
      try vm.replaceRange(array, 0, array.pointee.count, [])
      return .none
    },
    Method("copy(self, /)", "Copy the bytes.") { vm, arguments throws(Raised) in
      vm.newByteArray(byteArray(arguments).buffer)
    },
    Method("__alloc__(self, /)", "Number of bytes allocated.") { vm, arguments throws(Raised) in
      vm.count(byteArray(arguments).pointee.allocation)
    },
  ]
}

extension VM {
  /// What copying and pickling need: before protocol 3 the content goes as Latin-1 text.
  fileprivate func reduceByteArray(_ value: Value, protocol number: Int) throws(Raised) -> Owned {
    let buffer = receivedBytes(value)
    let arguments: Owned
    if buffer.isEmpty {
      arguments = newTuple([])
    } else if number < 3 {
      let text = string(codePoints: buffer.map { UInt32($0) })
      let codec = string("latin-1")
      arguments = newTuple([text.value, codec.value])
    } else {
      let content = newBytes(buffer)
      arguments = newTuple([content.value])
    }
    let state = try stateAnswer(value)
    return newTuple([Value(type(of: value)), arguments.value, state.value])
  }
}
