/// `memoryview`: subscripts, comparison, methods and attributes.

extension TypeDefinition {
  static let memoryview = TypeDefinition(
    "memoryview", doc: "Create a new memoryview object which references the given object.",
    layout: .memoryView, size: MemoryLayout<MemoryViewObject>.stride,
    flags: [.container, .sequencePattern], hasWeakList: true,
    members: {
      memoryViewMethods() + memoryViewProperties() + [
        bufferMember(), releaseBufferMember(), viewFromFlagsMember(), .ownGetAttribute,
      ] + Member.ownOrderings
    })

  static let memoryIterator = TypeDefinition(
    "memory_iterator", layout: .iterator, size: MemoryLayout<IteratorObject>.size,
    flags: [.container, .noConstructor],
    next: { vm, iterator throws(Raised) in try nextOfIterator(vm, iterator) },
    members: { iteratorMembers() })
}

// MARK: - Subscripts

/// What stands between the brackets of a view.
private enum ViewKey {
  case index, slice, indices, slices, ellipsis, other
}

extension VM {
  /// The receiver, checked not to be released.
  fileprivate func view(_ value: Value) throws(Raised) -> MemoryViewPointer {
    let view = value.storage(MemoryViewObject.self)
    try checkNotReleased(view)
    return view
  }

  private func kind(_ key: Value) -> ViewKey {
    if key == .ellipsis { return .ellipsis }
    if hasIndex(key) { return .index }
    if isExactly(key, .slice) { return .slice }
    guard let tuple = asTuple(key) else { return .other }
    var indices = 0
    var slices = 0
    for number in 0..<tuple.pointee.count {
      if hasIndex(tuple.items[number]) { indices &+= 1 }
      if isExactly(tuple.items[number], .slice) { slices &+= 1 }
    }
    if indices == tuple.pointee.count { return .indices }
    return slices == tuple.pointee.count ? .slices : .other
  }

  /// The place of one index in a dimension.
  private func place(
    _ view: MemoryViewPointer, _ key: Value, _ dimension: Int
  ) throws(Raised) -> Int {
    var index = try index(key)
    try checkNotReleased(view)
    if index < 0 { index &+= view.shape(dimension) }
    if index < 0 || index >= view.shape(dimension) {
      throw indexError("index out of bounds on dimension \(dimension &+ 1)")
    }
    return index &* view.stride(dimension)
  }

  /// The place that one index, or a tuple of them, says.
  private func place(
    _ view: MemoryViewPointer, _ kind: ViewKey, _ key: Value, isRead: Bool, message: StaticString
  ) throws(Raised) -> Int {
    if kind == .index {
      if view.pointee.dimensions > 1 {
        if isRead { _ = try index(key) }
        throw raise(.notImplementedError, "\(message)")
      }
      return try place(view, key, 0)
    }
    guard let tuple = asTuple(key) else { return 0 }
    let count = tuple.pointee.count
    if count < view.pointee.dimensions {
      throw raise(.notImplementedError, "sub-views are not implemented")
    }
    if count > view.pointee.dimensions {
      throw typeError(
        "cannot index \(view.pointee.dimensions)-dimension view with \(count)-element tuple")
    }
    var result = 0
    for dimension in 0..<count { result &+= try place(view, tuple.items[dimension], dimension) }
    return result
  }

  /// True if a key of a view without dimensions says its only element.
  private func saysElement(_ key: Value) throws(Raised) -> Bool {
    if key == .ellipsis { return false }
    if let tuple = asTuple(key), tuple.pointee.count == 0 { return true }
    throw typeError("invalid indexing of 0-dim memory")
  }

  fileprivate func viewGetItem(_ view: MemoryViewPointer, _ key: Value) throws(Raised) -> Owned {
    if view.pointee.dimensions == 0 {
      return try saysElement(key) ? viewElement(view, 0) : Value(view).owned
    }
    let kind = kind(key)
    switch kind {
    case .index, .indices:
      let place = try place(
        view, kind, key, isRead: true, message: "multi-dimensional sub-views are not implemented")
      try checkAccess(view.pointee.element)
      return viewElement(view, place)
    case .slice:
      // The part keeps the memory, should the slice's indices release the view.
      let part = copyMemoryView(view)
      let result = finished(part)
      let slice = try normalizeSlice(key, part.shape(0))
      part.pointee.offset &+= slice.start &* part.stride(0)
      part.pointee.lengths?[0] = slice.count
      part.pointee.lengths?[part.pointee.dimensions] = slice.step &* part.stride(0)
      return result
    case .slices:
      throw raise(.notImplementedError, "multi-dimensional slicing is not implemented")
    case .ellipsis, .other: throw typeError("memoryview: invalid slice key")
    }
  }

  fileprivate func viewSetItem(
    _ view: MemoryViewPointer, _ key: Value, _ value: Value
  ) throws(Raised) {
    if view.pointee.isReadOnly { throw typeError("cannot modify read-only memory") }
    if value.isUnbound { throw typeError("cannot delete memory") }
    let kind = kind(key)
    var place = 0
    if view.pointee.dimensions == 0 {
      _ = try saysElement(key)
    } else {
      switch kind {
      case .index, .indices:
        place = try self.place(
          view, kind, key, isRead: false, message: "sub-views are not implemented")
      case .slice where view.pointee.dimensions == 1: return try viewSetSlice(view, key, value)
      case .slice, .slices:
        throw raise(
          .notImplementedError,
          "memoryview slice assignments are currently restricted to ndim = 1")
      case .ellipsis, .other: throw typeError("memoryview: invalid slice key")
      }
    }
    let bits = try viewBits(view.pointee.element, value)
    try checkNotReleased(view)
    storeElement(view, place, bits)
  }

  private func viewSetSlice(
    _ view: MemoryViewPointer, _ key: Value, _ value: Value
  ) throws(Raised) {
    guard hasBuffer(value) else {
      throw typeError("a bytes-like object is required, not '\(typeName(value))'")
    }
    let given = try memoryView(of: value)
    let source = given.value.storage(MemoryViewObject.self)
    let slice = try normalizeSlice(key, view.shape(0))
    try checkNotReleased(view)
    if source.pointee.dimensions != 1 || source.shape(0) != slice.count
      || source.pointee.element.character != view.pointee.element.character
    {
      throw valueError(
        "memoryview assignment: lvalue and rvalue have different structures")
    }
    let size = view.itemSize
    var content = [UInt8](repeating: 0, count: size &* slice.count)
    content.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { source.gather(self, into: start) }
    }
    let target = view.bytes(self)
    var index = slice.start
    for number in 0..<slice.count {
      for byte in 0..<size {
        target[index &* view.stride(0) &+ byte] = content[number &* size &+ byte]
      }
      index &+= slice.step
    }
    _ = given.value
  }
}

// MARK: - Comparison, hashes and lists

extension VM {
  fileprivate func viewEquals(_ arguments: Arguments) throws(Raised) -> Value {
    let left = arguments[0].storage(MemoryViewObject.self)
    guard hasBuffer(arguments[1]) else { return .notImplemented }
    // A released view equals nothing but itself.
    if left.pointee.base.isUnbound { return Value(arguments[0] == arguments[1]) }
    if arguments[1].hasLayout(.memoryView),
      arguments[1].storage(MemoryViewObject.self).pointee.base.isUnbound
    {
      return .false
    }
    let other = try memoryView(of: arguments[1])
    let right = other.value.storage(MemoryViewObject.self)
    if left.pointee.dimensions != right.pointee.dimensions { return .false }
    for dimension in 0..<left.pointee.dimensions
    where left.shape(dimension) != right.shape(dimension) { return .false }
    // What cannot be read equals nothing.
    if left.pointee.element == .wideCharacter || right.pointee.element == .wideCharacter {
      return .false
    }
    var places: [Int] = []
    right.forEachElement { places.append($0) }
    var number = 0
    var isEqual = true
    left.forEachElement { place in
      if isEqual {
        let first = viewElement(left, place)
        let second = viewElement(right, places[number])
        isEqual = viewElementsEqual(first.value, second.value)
      }
      number &+= 1
    }
    _ = other.value
    return Value(isEqual)
  }

  /// Elements are numbers, booleans and bytes: nothing that runs Python code.
  private func viewElementsEqual(_ first: Value, _ second: Value) -> Bool {
    if let a = asBytes(first) {
      guard let b = asBytes(second) else { return false }
      return a.data[0] == b.data[0]
    }
    if asBytes(second) != nil { return false }
    if let a = asFloat(first), let b = asFloat(second) { return a == b }
    return (try? compareNumbers(first, second)) ?? false
  }

  private func compareNumbers(_ first: Value, _ second: Value) throws(Raised) -> Bool {
    let result = try compare(op: .eq, first, second)
    return result.value == .true
  }

  fileprivate func viewHash(_ view: MemoryViewPointer) throws(Raised) -> Owned {
    if view.pointee.storedHash != -1 { return newInt(Int64(view.pointee.storedHash)) }
    try checkNotReleased(view)
    if !view.pointee.isReadOnly {
      throw valueError("cannot hash writable memoryview object")
    }
    if !view.pointee.element.isByte {
      throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    }
    _ = try hash(view.pointee.base)
    let bytes = try BytesView(self, Value(view), "", gathers: true)
    let code = pointee.hashKey.hash(bytes.pointer, bytes.count)
    view.pointee.storedHash = code
    return newInt(Int64(code))
  }

  /// The elements as lists in lists.
  private func viewList(_ view: MemoryViewPointer, _ dimension: Int, _ place: Int) -> Owned {
    if dimension == view.pointee.dimensions { return viewElement(view, place) }
    var items = OwnedList(capacity: view.shape(dimension))
    for index in 0..<view.shape(dimension) {
      items.append(viewList(view, dimension &+ 1, place &+ index &* view.stride(dimension)))
    }
    return newList(items)
  }

  fileprivate func viewList(_ view: MemoryViewPointer) throws(Raised) -> Owned {
    try checkAccess(view.pointee.element)
    return viewList(view, 0, 0)
  }

  fileprivate func viewBytes(
    _ view: MemoryViewPointer, _ order: Value
  ) throws(Raised) -> Owned {
    var lastFastest = true
    if !order.isNone, !order.isUnbound {
      guard asStr(order) != nil else {
        throw typeError(
          "tobytes() argument 'order' must be str or None, not \(typeName(order))")
      }
      switch swiftString(order) {
      case "C": break
      case "F": lastFastest = false
      case "A":
        lastFastest =
          view.isContiguous(lastFastest: true) || !view.isContiguous(lastFastest: false)
      default: throw valueError("order must be 'C', 'F' or 'A'")
      }
    }
    var content = [UInt8](repeating: 0, count: view.byteCount)
    content.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress {
        view.gather(self, into: start, lastFastest: lastFastest)
      }
    }
    return Owned(content.withUnsafeBufferPointer { newBytes($0).take() })
  }

  fileprivate func viewLengths(
    _ view: MemoryViewPointer, _ length: (Int) -> Int
  ) -> Owned {
    var items = OwnedList(capacity: view.pointee.dimensions)
    for dimension in 0..<view.pointee.dimensions { items.append(count(length(dimension))) }
    return newTuple(items)
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
      let view = try vm.view(arguments[0])
      if view.pointee.dimensions == 0 { throw vm.typeError("0-dim memory has no length") }
      return vm.count(view.shape(0))
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
      let view = arguments[0].storage(MemoryViewObject.self)
      if view.pointee.dimensions == 0 { throw vm.typeError("invalid indexing of 0-dim memory") }
      if view.pointee.dimensions > 1 {
        throw vm.raise(.notImplementedError, "multi-dimensional sub-views are not implemented")
      }
      try vm.checkNotReleased(view)
      return vm.newIterator(.memoryIterator, .sequence, arguments[0])
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      Owned(try vm.viewEquals(arguments))
    },
    Method("__ne__(self, value, /)") { vm, arguments throws(Raised) in
      let equal = try vm.viewEquals(arguments)
      return equal == .notImplemented ? .notImplemented : Owned(equal == .false)
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      try vm.viewHash(arguments[0].storage(MemoryViewObject.self))
    },
    Method("__enter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.view(arguments[0])
      return arguments[0].owned
    },
    Method("__exit__(self, /, *exc_info) varargs") { vm, arguments throws(Raised) in
      try vm.releaseMemoryView(arguments[0].storage(MemoryViewObject.self))
      return .none
    },
    Method("release(self, /)", "Give the buffer up.") { vm, arguments throws(Raised) in
      try vm.releaseMemoryView(arguments[0].storage(MemoryViewObject.self))
      return .none
    },
    Method("cast(self, /, format, shape=<unbound>)", "The same bytes as other elements.") {
      vm, arguments throws(Raised) in
      try vm.castMemoryView(try vm.view(arguments[0]), arguments[1], arguments[2])
    },
    Method("tobytes(self, /, order='C')", "Copy the bytes.") { vm, arguments throws(Raised) in
      try vm.viewBytes(try vm.view(arguments[0]), arguments[1])
    },
    Method("tolist(self, /)", "List of the elements.") { vm, arguments throws(Raised) in
      try vm.viewList(try vm.view(arguments[0]))
    },
    Method("toreadonly(self, /)", "A read-only view of the same bytes.") {
      vm, arguments throws(Raised) in
      let copy = vm.copyMemoryView(try vm.view(arguments[0]))
      copy.pointee.isReadOnly = true
      return vm.finished(copy)
    },
    Method("hex(self, /, sep=<unbound>, bytes_per_sep=1)", "Text of two hexadecimal digits a byte.")
    {
      vm, arguments throws(Raised) in
      _ = try vm.view(arguments[0])
      let bytes = try BytesView(vm, arguments[0], "", gathers: true)
      return try vm.hexText(bytes.buffer, arguments[1], arguments[2])
    },
  ]
}

/// An attribute of a view that is not released.
private func viewProperty(
  _ name: StaticString, _ doc: StaticString,
  _ value: @escaping (VM, MemoryViewPointer) -> Owned
) -> Member {
  Property(
    name, doc, get: { vm, object throws(Raised) in value(vm, try vm.view(object)) })
}

private func memoryViewProperties() -> [Member] {
  [
    viewProperty("obj", "The viewed object.") { vm, view in view.pointee.base.owned },
    viewProperty("nbytes", "Number of bytes.") { vm, view in vm.count(view.byteCount) },
    viewProperty("readonly", "True if the bytes cannot be changed.") { vm, view in
      Owned(view.pointee.isReadOnly)
    },
    viewProperty("itemsize", "Bytes of an element.") { vm, view in vm.count(view.itemSize) },
    viewProperty("format", "The format of an element.") { vm, view in
      vm.string(view.pointee.element.text)
    },
    viewProperty("ndim", "Number of dimensions.") { vm, view in
      vm.count(view.pointee.dimensions)
    },
    viewProperty("shape", "Lengths of the dimensions.") { vm, view in
      vm.viewLengths(view, view.shape)
    },
    viewProperty("strides", "Bytes from an element to the next in each dimension.") { vm, view in
      vm.viewLengths(view, view.stride)
    },
    viewProperty("suboffsets", "Always empty.") { vm, view in
      vm.pointee.emptyTuple.owned
    },
    viewProperty("c_contiguous", "True if the elements lie together, the last index quickest.") {
      vm, view in Owned(view.isContiguous(lastFastest: true))
    },
    viewProperty("f_contiguous", "True if the elements lie together, the first index quickest.") {
      vm, view in Owned(view.isContiguous(lastFastest: false))
    },
    viewProperty("contiguous", "True if the elements lie together.") { vm, view in
      Owned(view.isContiguous(lastFastest: true) || view.isContiguous(lastFastest: false))
    },
  ]
}
