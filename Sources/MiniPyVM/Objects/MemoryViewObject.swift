/// A view of the bytes of a bytes or bytearray object.
///
/// Holds always: while it is not released, a viewed bytearray counts this view among its exports.
struct MemoryViewObject {
  var header: ContainerHeader
  /// The viewed object, or unbound once released.
  var base: Value
  var offset: Int
  var count: Int
  var step: Int
  var isReadOnly: Bool
}

extension MemoryViewObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.base)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if storage.pointee.base.hasLayout(.byteArray) {
      storage.pointee.base.storage(ByteArrayObject.self).pointee.exports -= 1
    }
    releaseField(&storage.pointee.base)
  }
}

typealias MemoryViewPointer = UnsafeMutablePointer<MemoryViewObject>

extension UnsafeMutablePointer where Pointee == MemoryViewObject {
  /// The first viewed byte; the view is not released.
  func bytes(_ vm: VM) -> UnsafeMutablePointer<UInt8> {
    if let whole = vm.asBytes(pointee.base) { return whole.data + pointee.offset }
    let array = pointee.base.storage(ByteArrayObject.self)
    guard let content = array.pointee.bytes else {
      return UnsafeMutablePointer<UInt8>(bitPattern: 16).unsafelyUnwrapped
    }
    return content + pointee.offset
  }
}

extension TypeDefinition {
  static let memoryview = TypeDefinition(
    "memoryview", doc: "Create a new memoryview object which references the given object.",
    layout: .memoryView, size: MemoryLayout<MemoryViewObject>.stride,
    flags: [.container, .sequencePattern], hasWeakList: true,
    members: { memoryViewMethods() + memoryViewProperties() })
}

extension VM {
  func checkNotReleased(_ view: MemoryViewPointer) throws(Raised) {
    if view.pointee.base.isUnbound {
      throw valueError("operation forbidden on released memoryview object")
    }
  }

  /// A view of part of an object that has a buffer.
  fileprivate func newMemoryView(
    _ base: Value, offset: Int, count: Int, step: Int, isReadOnly: Bool
  ) -> Owned {
    let view = allocateContainer(MemoryViewObject.self, type: type(.memoryview))
    base.retain()
    view.pointee.base = base
    view.pointee.offset = offset
    view.pointee.count = count
    view.pointee.step = step
    view.pointee.isReadOnly = isReadOnly
    if base.hasLayout(.byteArray) { base.storage(ByteArrayObject.self).pointee.exports += 1 }
    track(view)
    return Owned(view)
  }

  fileprivate func memoryView(of object: Value) throws(Raised) -> Owned {
    if object.hasLayout(.memoryView) {
      let view = object.storage(MemoryViewObject.self)
      try checkNotReleased(view)
      return newMemoryView(
        view.pointee.base, offset: view.pointee.offset, count: view.pointee.count,
        step: view.pointee.step, isReadOnly: view.pointee.isReadOnly)
    }
    if let bytes = asBytes(object) {
      return newMemoryView(
        object, offset: 0, count: bytes.pointee.count, step: 1, isReadOnly: true)
    }
    if let array = asByteArray(object) {
      return newMemoryView(
        object, offset: 0, count: array.pointee.count, step: 1, isReadOnly: false)
    }
    throw typeError(
      "memoryview: a bytes-like object is required, not '\(typeName(object))'")
  }

  /// The receiver, checked not to be released.
  fileprivate func view(_ value: Value) throws(Raised) -> MemoryViewPointer {
    let view = value.storage(MemoryViewObject.self)
    try checkNotReleased(view)
    return view
  }

  fileprivate func viewIndex(_ view: MemoryViewPointer, _ key: Value) throws(Raised) -> Int {
    var index = try index(key)
    if index < 0 { index &+= view.pointee.count }
    if index < 0 || index >= view.pointee.count {
      throw indexError("index out of bounds on dimension 1")
    }
    try checkNotReleased(view)
    return index
  }

  fileprivate func viewGetItem(_ view: MemoryViewPointer, _ key: Value) throws(Raised) -> Owned {
    if isExactly(key, .slice) {
      let slice = try normalizeSlice(key, view.pointee.count)
      try checkNotReleased(view)
      return newMemoryView(
        view.pointee.base, offset: view.pointee.offset &+ slice.start &* view.pointee.step,
        count: slice.count, step: slice.step &* view.pointee.step,
        isReadOnly: view.pointee.isReadOnly)
    }
    if key == .ellipsis { return Value(view).owned }
    if !hasIndex(key) { throw typeError("memoryview: invalid slice key") }
    let index = try viewIndex(view, key)
    return Owned(Value(small: Int(view.bytes(self)[index &* view.pointee.step])))
  }

  fileprivate func viewSetItem(
    _ view: MemoryViewPointer, _ key: Value, _ value: Value
  ) throws(Raised) {
    if view.pointee.isReadOnly { throw typeError("cannot modify read-only memory") }
    if value.isUnbound { throw typeError("cannot delete memory") }
    if isExactly(key, .slice) {
      let slice = try normalizeSlice(key, view.pointee.count)
      let source = try BytesView(self, value, "")
      try checkNotReleased(view)
      if source.count != slice.count {
        throw valueError(
          "memoryview assignment: lvalue and rvalue have different structures")
      }
      let content = [UInt8](source.buffer)
      let bytes = view.bytes(self)
      var index = slice.start
      for byte in content {
        bytes[index &* view.pointee.step] = byte
        index &+= slice.step
      }
      return
    }
    if !hasIndex(key) { throw typeError("memoryview: invalid slice key") }
    let index = try viewIndex(view, key)
    if !hasIndex(value) { throw typeError("memoryview: invalid type for format 'B'") }
    let integer = try intFromIndex(value)
    guard integer.value.isSmall, integer.value.small >= 0, integer.value.small < 256 else {
      throw valueError("memoryview: invalid value for format 'B'")
    }
    try checkNotReleased(view)
    view.bytes(self)[index &* view.pointee.step] = UInt8(truncatingIfNeeded: integer.value.small)
  }

  fileprivate func viewEquals(_ arguments: Arguments) throws(Raised) -> Value {
    let left = arguments[0].storage(MemoryViewObject.self)
    if arguments[0] == arguments[1] { return .true }
    guard hasBuffer(arguments[1]) else { return .notImplemented }
    // A released view equals nothing but itself.
    if left.pointee.base.isUnbound { return .false }
    if arguments[1].hasLayout(.memoryView),
      arguments[1].storage(MemoryViewObject.self).pointee.base.isUnbound
    {
      return .false
    }
    let first = try BytesView(self, arguments[0], "")
    let second = try BytesView(self, arguments[1], "")
    if first.count != second.count { return .false }
    return Value(
      compareBytes(
        UnsafeMutableRawPointer(mutating: first.pointer),
        UnsafeMutableRawPointer(mutating: second.pointer), first.count) == 0)
  }
}

// MARK: - Members

private func memoryViewMethods() -> [Member] {
  [
    StaticMethod("__new__(cls, object)", "Create and return a new object.") {
      vm, arguments throws(Raised) in try vm.memoryView(of: arguments[1])
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let isReleased = arguments[0].storage(MemoryViewObject.self).pointee.base.isUnbound
      return vm.string(
        "<\(isReleased ? "released memory" : "memory") at \(vm.addressText(arguments[0]))>")
    },
    Method("__len__(self, /)") { vm, arguments throws(Raised) in
      vm.count(try vm.view(arguments[0]).pointee.count)
    },
    Method("__getitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.viewGetItem(try vm.view(arguments[0]), arguments[1])
    },
    Method("__setitem__(self, key, value, /)") { vm, arguments throws(Raised) in
      try vm.viewSetItem(try vm.view(arguments[0]), arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.viewSetItem(try vm.view(arguments[0]), arguments[1], .unbound)
      return .none
    },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.view(arguments[0])
      return vm.newIterator(.sequenceIterator, .sequence, arguments[0])
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      Owned(try vm.viewEquals(arguments))
    },
    Method("__ne__(self, value, /)") { vm, arguments throws(Raised) in
      let equal = try vm.viewEquals(arguments)
      return equal == .notImplemented ? .notImplemented : Owned(equal == .false)
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      let view = try vm.view(arguments[0])
      if !view.pointee.isReadOnly {
        throw vm.valueError("cannot hash writable memoryview object")
      }
      let bytes = try BytesView(vm, arguments[0], "")
      return vm.newInt(
        Int64(
          hashBytes(
            UnsafeMutableRawPointer(mutating: bytes.pointer), bytes.count,
            seed: vm.pointee.hashSeed)))
    },
    Method("__enter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.view(arguments[0])
      return arguments[0].owned
    },
    Method("__exit__(self, /, *exc_info)") { vm, arguments throws(Raised) in
      MemoryViewObject.clearReferences(arguments[0].storage(MemoryViewObject.self), vm)
      return .none
    },
    Method("release(self, /)", "Give the buffer up.") { vm, arguments throws(Raised) in
      MemoryViewObject.clearReferences(arguments[0].storage(MemoryViewObject.self), vm)
      return .none
    },
    Method("tobytes(self, /, order='C')", "Copy the bytes.") { vm, arguments throws(Raised) in
      let bytes = try BytesView(vm, arguments[0], "")
      return vm.newBytes(bytes.buffer)
    },
    Method("tolist(self, /)", "List of the elements.") { vm, arguments throws(Raised) in
      let bytes = try BytesView(vm, arguments[0], "")
      var items = OwnedList(capacity: bytes.count)
      for byte in bytes.buffer { items.append(Owned(Value(small: Int(byte)))) }
      return vm.newList(items)
    },
    Method("toreadonly(self, /)", "A read-only view of the same bytes.") {
      vm, arguments throws(Raised) in
      let view = try vm.view(arguments[0])
      return vm.newMemoryView(
        view.pointee.base, offset: view.pointee.offset, count: view.pointee.count,
        step: view.pointee.step, isReadOnly: true)
    },
    Method("hex(self, /, sep=<unbound>, bytes_per_sep=1)", "Text of two hexadecimal digits a byte.")
    {
      vm, arguments throws(Raised) in
      let bytes = try BytesView(vm, arguments[0], "")
      return try vm.hexText(bytes.buffer, arguments[1], arguments[2])
    },
  ]
}

private func memoryViewProperties() -> [Member] {
  [
    Property(
      "obj", "The viewed object.",
      get: { vm, object throws(Raised) in
        try vm.view(object).pointee.base.owned
      }),
    Property(
      "nbytes", "Number of bytes.",
      get: { vm, object throws(Raised) in
        vm.count(try vm.view(object).pointee.count)
      }),
    Property(
      "readonly", "True if the bytes cannot be changed.",
      get: {
        vm, object throws(Raised) in
        Owned(try vm.view(object).pointee.isReadOnly)
      }),
    Property(
      "itemsize", "Bytes of an element.",
      get: { vm, object throws(Raised) in
        _ = try vm.view(object)
        return Owned(Value(small: 1))
      }),
    Property(
      "format", "The format of an element.",
      get: { vm, object throws(Raised) in
        _ = try vm.view(object)
        return vm.string("B")
      }),
    Property(
      "ndim", "Number of dimensions.",
      get: { vm, object throws(Raised) in
        _ = try vm.view(object)
        return Owned(Value(small: 1))
      }),
    Property(
      "shape", "Lengths of the dimensions.",
      get: { vm, object throws(Raised) in
        vm.newTuple([Value(small: try vm.view(object).pointee.count)])
      }),
    Property(
      "strides", "Steps of the dimensions.",
      get: { vm, object throws(Raised) in
        vm.newTuple([Value(small: try vm.view(object).pointee.step)])
      }),
    Property(
      "suboffsets", "Always empty.",
      get: { vm, object throws(Raised) in
        _ = try vm.view(object)
        return vm.pointee.emptyTuple.owned
      }),
    Property(
      "c_contiguous", "True if there are no steps.",
      get: { vm, object throws(Raised) in
        Owned(try vm.view(object).pointee.step == 1)
      }),
    Property(
      "f_contiguous", "True if there are no steps.",
      get: { vm, object throws(Raised) in
        Owned(try vm.view(object).pointee.step == 1)
      }),
    Property(
      "contiguous", "True if there are no steps.",
      get: { vm, object throws(Raised) in
        Owned(try vm.view(object).pointee.step == 1)
      }),
  ]
}
