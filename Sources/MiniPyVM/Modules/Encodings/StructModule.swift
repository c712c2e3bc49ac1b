/// The modules `_struct` and `struct`: packed binary data (CPython: `Modules/_struct.c`, `Lib/struct.py`).

extension ModuleDefinition {
  static var structKernel: ModuleDefinition {
    ModuleDefinition(
      "_struct", doc: "Values packed as bytes, as a format of characters says.",
      members: {
        [
          Constant("Struct") { vm in Value(vm.nativeType(.structType)).owned },
          Constant("error") { vm in vm.structErrorClass().owned },
        ] + structFunctions()
      })
  }

  static var structModule: ModuleDefinition {
    .python("struct", structModuleSource)
  }
}

private let structModuleSource: StaticString = #"""
  """Values packed as bytes."""

  from _struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from
  from _struct import _clearcache

  __all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct',
             'error']
  """#

extension TypeDefinition {
  static let structType: TypeDefinition = TypeDefinition(
    "Struct", doc: "Struct(format): a format, read once, with its functions as methods.",
    module: "_struct", layout: .nativeState, size: MemoryLayout<NativeStateObject>.size,
    flags: [.container, .baseType], weakListOffset: textFile.weakListOffset,
    members: { structMembers() })

  /// Fields: the `Struct`, a memory view of what is unpacked, where the next piece begins, and where the
  /// last one ends.
  fileprivate static let structIterator = TypeDefinition(
    "unpack_iterator", module: "_struct", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container, .noConstructor], fields: 4,
    next: { vm, iterator throws(Raised) in try vm.nextPiece(iterator) },
    members: {
      iteratorMembers() + [
        Method("__length_hint__(self, /)") { vm, arguments throws(Raised) in
          let fields = vm.fields(of: arguments[0])
          guard fields[0].isObject else { return Owned(Value(small: 0)) }
          let left = Int(fields[3].small) &- Int(fields[2].small)
          return Owned(Value(small: left / vm.structFormat(fields[0]).size))
        }
      ]
    })
}

// MARK: - Structs

extension VM {
  /// `struct.error`, made at first use; where there is no memory for it, `Exception`.
  fileprivate func structErrorClass() -> Value {
    if pointee.structError.isUnbound {
      do throws(Raised) {
        let cls = try newExceptionClass("error", module: "struct", [.exception])
        pointee.structError = cls.take()
      } catch {
        dropRaised()
        return Value(type(.exception))
      }
    }
    return pointee.structError
  }

  /// `struct.error` with a message.
  func structError(_ message: String) -> Raised {
    let text = string(message)
    do throws(Raised) {
      let exception = try call(structErrorClass(), text.value)
      return raise(exception)
    } catch {
      return error
    }
  }

  /// The format of a `Struct`.
  @inline(__always)
  fileprivate func structFormat(_ object: Value) -> StructFormat {
    let state = object.storage(NativeStateObject.self).pointee.state.unsafelyUnwrapped
    return unsafeDowncast(state.takeUnretainedValue(), to: StructFormat.self)
  }

  func structFieldCount(_ object: Value) -> Int { structFormat(object).fieldCount }

  /// A `Struct` that has no format yet.
  fileprivate func newStruct(_ cls: TypePointer) throws(Raised) -> Owned {
    try checkMemory(1, stride: cls.pointee.basicSize)
    let object = allocateContainer(NativeStateObject.self, type: cls)
    object.pointee.weakList = nil
    object.pointee.state = Unmanaged.passRetained(
      StructFormat(.none, text: pointee.emptyString.owned))
    track(object)
    return Owned(object)
  }

  /// Gives a `Struct` a format.
  fileprivate func initializeStruct(_ object: Value, _ format: Value) throws(Raised) {
    let encoded: Owned
    if let bytes = asBytes(format) {
      encoded = Value(bytes).owned
    } else if let text = asStr(format), text.pointee.isASCII {
      let characters = UnsafeBufferPointer(
        start: text.data.assumingMemoryBound(to: UInt8.self), count: text.pointee.count)
      let layout = try StructLayout(characters, self)
      setFormat(object, StructFormat(layout, text: Value(text).owned))
      return
    } else if asStr(format) != nil {
      let codec = string("ascii")
      encoded = try encodeStr(format, codec.value, .unbound)
    } else {
      throw typeError(
        "Struct() argument 1 must be a str or bytes object, not \(typeName(format))")
    }
    let bytes = receivedBytes(encoded.value)
    let layout = try StructLayout(bytes, self)
    setFormat(object, StructFormat(layout, text: string(utf8: bytes)))
    _ = encoded.value
  }

  private func setFormat(_ object: Value, _ format: StructFormat) {
    let storage = object.storage(NativeStateObject.self)
    let old = storage.pointee.state
    storage.pointee.state = Unmanaged.passRetained(format)
    if let old {
      old.takeUnretainedValue().destroy(self)
      old.release()
    }
  }

  /// The `Struct` of a format that a function of the module was given: the last hundred are kept
  /// (`cache_struct_converter`).
  fileprivate func cachedStruct(_ format: Value) throws(Raised) -> Owned {
    if pointee.structCache.isUnbound { pointee.structCache = newDict().take() }
    let cache = pointee.structCache.storage(DictObject.self)
    let known = try dictGet(cache, format)
    if !known.isUnbound { return known.owned }
    let new = try newStruct(nativeType(.structType))
    try initializeStruct(new.value, format)
    if cache.pointee.used >= 100 { dictClear(cache) }
    try dictSet(cache, format, new.value)
    return new
  }
}

// MARK: - Packing and unpacking

extension VM {
  /// Bytes of values.
  fileprivate func packStruct(
    _ object: Value, _ values: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Owned {
    let format = structFormat(object)
    if count != format.valueCount {
      throw structError("pack expected \(format.valueCount) items for packing (got \(count))")
    }
    try checkBytesMemory(format.size)
    if format.size == 0 { return newBytes([]) }
    let result = allocateBytes(count: format.size)
    let held = Owned(result)
    try format.pack(self, values, result.data)
    return held
  }

  /// Writes values into a buffer: the buffer, the offset, the values.
  fileprivate func packStructInto(
    _ object: Value, _ given: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Owned {
    let format = structFormat(object)
    if count != format.valueCount &+ 2 {
      if count < 2 {
        throw structError("pack_into expected \(count == 0 ? "buffer" : "offset") argument")
      }
      throw structError(
        "pack_into expected \(format.valueCount) items for packing (got \(count - 2))")
    }
    let target = try writableBuffer(given[0])
    let view = try BytesView(self, target.value, "")
    let start = try structStart(
      try index(given[1]), view.count, format.size, "pack_into", "packing", "no space to pack")
    if format.size > 0 {
      try format.pack(self, given + 2, UnsafeMutablePointer<UInt8>(mutating: view.pointer + start))
    }
    return .none
  }

  /// The object itself, or what its `__buffer__` gives: bytes one after the other that can be written.
  ///
  /// - Throws: `TypeError` for anything else, whatever its `__buffer__` raises.
  private func writableBuffer(_ object: Value) throws(Raised) -> Owned {
    if object.hasLayout(.byteArray) { return object.owned }
    if definesBuffer(object) {
      do throws(Raised) {
        return try viewFromMethod(object, flags: BufferFlags.writable)
      } catch {
        dropRaised()
      }
    } else if object.hasLayout(.memoryView) {
      let view = object.storage(MemoryViewObject.self)
      if isExported(view.pointee.base), !view.pointee.isReadOnly,
        view.isContiguous(lastFastest: true)
      {
        return object.owned
      }
    }
    throw typeError(
      "argument must be read-write bytes-like object, not \(argumentTypeName(object))")
  }

  /// Where an offset that may count from the end lies in a buffer.
  ///
  /// - Throws: `struct.error` unless `size` bytes follow it.
  private func structStart(
    _ offset: Int, _ count: Int, _ size: Int, _ function: StaticString, _ doing: StaticString,
    _ shortage: StaticString
  ) throws(Raised) -> Int {
    var start = offset
    if start < 0 {
      if start > 0 &- size { throw structError("\(shortage) \(size) bytes at offset \(offset)") }
      start &+= count
      if start < 0 {
        throw structError("offset \(offset) out of range for \(count)-byte buffer")
      }
    }
    if count &- start < size {
      throw structError(
        "\(function) requires a buffer of at least \(UInt(start) &+ UInt(size)) bytes for \(doing) "
          + "\(size) bytes at offset \(start) (actual buffer size is \(count))")
    }
    return start
  }

  fileprivate func unpackStruct(_ object: Value, _ buffer: Value) throws(Raised) -> Owned {
    let format = structFormat(object)
    let view = try BytesView(self, buffer, "")
    if view.count != format.size {
      throw structError("unpack requires a buffer of \(format.size) bytes")
    }
    return try format.unpack(self, view.pointer)
  }

  fileprivate func unpackStructFrom(
    _ object: Value, _ buffer: Value, _ offset: Value
  ) throws(Raised) -> Owned {
    let format = structFormat(object)
    let view = try BytesView(self, buffer, "")
    let start = try structStart(
      try sizeArgument(offset), view.count, format.size, "unpack_from", "unpacking",
      "not enough data to unpack")
    return try format.unpack(self, view.pointer + start)
  }

  fileprivate func iterateStruct(_ object: Value, _ buffer: Value) throws(Raised) -> Owned {
    let size = structFormat(object).size
    if size == 0 {
      throw structError("cannot iteratively unpack with a struct of length 0")
    }
    if !hasBuffer(buffer) {
      throw typeError("a bytes-like object is required, not '\(typeName(buffer))'")
    }
    let view = try memoryView(of: buffer, flags: 0)
    let storage = view.value.storage(MemoryViewObject.self)
    if !storage.isContiguous(lastFastest: true) {
      throw raise(.bufferError, "memoryview: underlying buffer is not C-contiguous")
    }
    if storage.byteCount % size != 0 {
      throw structError(
        "iterative unpacking requires a buffer of a multiple of \(size) bytes")
    }
    let result = newFieldsInstance(.structIterator, object.owned, view)
    fields(of: result.value)[2] = Value(small: 0)
    fields(of: result.value)[3] = Value(small: storage.byteCount)
    return result
  }

  /// The next values of an iterator, which lets go of what it unpacks at the end.
  fileprivate func nextPiece(_ iterator: Value) throws(Raised) -> Owned {
    let fields = self.fields(of: iterator)
    guard fields[0].isObject, fields[1].isObject else { return .unbound }
    let format = structFormat(fields[0])
    let view = fields[1].storage(MemoryViewObject.self)
    let start = Int(fields[2].small)
    let end = Int(fields[3].small)
    // The `Struct` may have been initialised again since.
    if start >= end || format.size > end &- start {
      releaseField(fields)
      releaseField(fields + 1)
      return .unbound
    }
    fields[2] = Value(small: start &+ format.size)
    return try format.unpack(self, view.bytes(self) + start)
  }
}

// MARK: - Members

private func structMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      try vm.newStruct(arguments[0].storage(TypeObject.self))
    },
    Method("__init__(self, /, format) -> None") { vm, arguments throws(Raised) in
      try vm.initializeStruct(arguments[0], arguments[1])
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let text = try vm.reprSwift(vm.structFormat(arguments[0]).text)
      return vm.string("\(vm.swiftString(vm.type(of: arguments[0]).pointee.name))(\(text))")
    },
    sizeMember(),
    Property("format", "The format, as text.") { vm, value throws(Raised) in
      vm.structFormat(value).text.owned
    },
    Property("size", "The number of bytes.") { vm, value throws(Raised) in
      vm.newInt(vm.structFormat(value).size)
    },
    Method("pack(self, /, *values) -> None", "The values as bytes.") {
      vm, arguments throws(Raised) in
      let values = arguments[1].storage(TupleObject.self)
      return try vm.packStruct(arguments[0], values.items, values.pointee.count)
    },
    Method(
      "pack_into(self, /, *arguments) -> None",
      "Writes the values into a buffer, from an offset on."
    ) { vm, arguments throws(Raised) in
      let given = arguments[1].storage(TupleObject.self)
      return try vm.packStructInto(arguments[0], given.items, given.pointee.count)
    },
    Method("unpack(self, buffer, /)", "The values of bytes.") { vm, arguments throws(Raised) in
      try vm.unpackStruct(arguments[0], arguments[1])
    },
    Method("unpack_from(self, /, buffer, offset=0)", "The values of bytes from an offset on.") {
      vm, arguments throws(Raised) in
      try vm.unpackStructFrom(arguments[0], arguments[1], arguments[2])
    },
    Method("iter_unpack(self, buffer, /)", "An iterator over the values of pieces of equal size.") {
      vm, arguments throws(Raised) in
      try vm.iterateStruct(arguments[0], arguments[1])
    },
  ]
}

private func structFunctions() -> [Member] {
  [
    Method("calcsize(format, /)", "The number of bytes of what a format packs.") {
      vm, arguments throws(Raised) in
      let object = try vm.cachedStruct(arguments[0])
      return vm.newInt(vm.structFormat(object.value).size)
    },
    Method("pack(*arguments) -> None", "pack(format, v1, v2, ...): the values as bytes.") {
      vm, arguments throws(Raised) in
      let given = try formatAndMore(vm, arguments[0])
      let object = try vm.cachedStruct(given.items[0])
      return try vm.packStruct(object.value, given.items + 1, given.pointee.count - 1)
    },
    Method(
      "pack_into(*arguments) -> None",
      "pack_into(format, buffer, offset, v1, v2, ...): writes the values into a buffer."
    ) { vm, arguments throws(Raised) in
      let given = try formatAndMore(vm, arguments[0])
      let object = try vm.cachedStruct(given.items[0])
      return try vm.packStructInto(object.value, given.items + 1, given.pointee.count - 1)
    },
    Method("unpack(format, buffer, /)", "The values of bytes.") { vm, arguments throws(Raised) in
      let object = try vm.cachedStruct(arguments[0])
      return try vm.unpackStruct(object.value, arguments[1])
    },
    Method("unpack_from(format, /, buffer, offset=0)", "The values of bytes from an offset on.") {
      vm, arguments throws(Raised) in
      let object = try vm.cachedStruct(arguments[0])
      return try vm.unpackStructFrom(object.value, arguments[1], arguments[2])
    },
    Method("iter_unpack(format, buffer, /)", "An iterator over the values of pieces of equal size.")
    { vm, arguments throws(Raised) in
      let object = try vm.cachedStruct(arguments[0])
      return try vm.iterateStruct(object.value, arguments[1])
    },
    Method("_clearcache()", "Forgets the formats that the functions were given.") {
      vm, _ throws(Raised) in
      if let cache = vm.asDict(vm.pointee.structCache) { vm.dictClear(cache) }
      return .none
    },
  ]
}

/// The arguments of a function whose first one is the format.
private func formatAndMore(_ vm: VM, _ given: Value) throws(Raised) -> TuplePointer {
  let given = given.storage(TupleObject.self)
  if given.pointee.count == 0 { throw vm.typeError("missing format argument") }
  return given
}
