/// The buffer protocol (PEP 688): `__buffer__` and `__release_buffer__` of built-in types, and of classes
/// written in Python, whose objects can then be viewed.

/// The counted words of a `_buffer_wrapper`, which stands between a view and an object whose class defines
/// `__buffer__`: what that returned, the object, and how many views there are.
private enum BufferWrapperField {
  static let view = 0
  static let owner = 1
  static let exports = 2
}

extension TypeDefinition {
  static let bufferWrapper = TypeDefinition(
    "_buffer_wrapper", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor], fields: 3)
}

/// What a request for a buffer asks for (`inspect.BufferFlags`).
enum BufferFlags {
  static let writable = 1
  /// What `memoryview` asks for.
  static let fullReadOnly = 284
}

// MARK: - Exports

extension VM {
  /// The memory of what a view is based on.
  func exportedMemory(_ base: Value) -> UnsafeMutablePointer<UInt8> {
    if let whole = asBytes(base) { return whole.data }
    if base.hasLayout(.byteArray) {
      if let content = base.storage(ByteArrayObject.self).pointee.bytes { return content }
    } else if let inner = viewBehind(base) {
      return inner.bytes(self)
    }
    return UnsafeMutablePointer<UInt8>(bitPattern: 16).unsafelyUnwrapped
  }

  /// The view that a `_buffer_wrapper` holds.
  private func viewBehind(_ base: Value) -> MemoryViewPointer? {
    guard isExactly(base, .bufferWrapper) else { return nil }
    let view = fields(of: base)[BufferWrapperField.view]
    return view.isObject ? view.storage(MemoryViewObject.self) : nil
  }

  /// False if the memory is gone: what was viewed has been torn down.
  func isExported(_ base: Value) -> Bool {
    if base.isUnbound { return false }
    guard isExactly(base, .bufferWrapper) else { return true }
    guard let inner = viewBehind(base) else { return false }
    return isExported(inner.pointee.base)
  }

  func beginExport(_ base: Value) {
    if base.hasLayout(.byteArray) {
      base.storage(ByteArrayObject.self).pointee.exports += 1
    } else if isExactly(base, .bufferWrapper) {
      let field = fields(of: base) + BufferWrapperField.exports
      field.pointee = Value(small: Int(field.pointee.small) + 1)
    }
  }

  /// A view is gone; after the last one the class's `__release_buffer__` is told.
  func endExport(_ base: Value) {
    if base.hasLayout(.byteArray) {
      if base.object.pointee.type.pointee.flags.contains(.heapType) { releaseByMethod(base) }
      base.storage(ByteArrayObject.self).pointee.exports -= 1
      return
    }
    guard isExactly(base, .bufferWrapper) else { return }
    let fields = self.fields(of: base)
    // After a teardown nothing is left to be released.
    guard fields[BufferWrapperField.exports].isSmall else { return }
    let left = Int(fields[BufferWrapperField.exports].small) - 1
    fields[BufferWrapperField.exports] = Value(small: left)
    guard left == 0 else { return }
    let view = Owned(fields[BufferWrapperField.view])
    let owner = Owned(fields[BufferWrapperField.owner])
    fields[BufferWrapperField.view] = .unbound
    fields[BufferWrapperField.owner] = .unbound
    guard view.value.isObject, owner.value.isObject else { return }
    let inner = view.value.storage(MemoryViewObject.self)
    inner.pointee.exports -= 1
    if let method = releaseMethod(owner.value) {
      callReleaseMethod(method, owner.value, view.value)
    }
  }

  /// The `__release_buffer__` that a class written in Python defines.
  private func releaseMethod(_ owner: Value) -> Value? {
    let method = lookupSpecial(type(of: owner), .releaseBuffer)
    return method.isObject && !method.hasLayout(.nativeFunction) ? method : nil
  }

  private func callReleaseMethod(_ method: Value, _ owner: Value, _ view: Value) {
    let held = method.owned
    withSavedException {
      do throws(Raised) {
        _ = try callSpecial(held.value, owner, view)
      } catch {
        let message = "Exception ignored in __release_buffer__ of \(typeName(owner))"
        reportUnraisable(message: message, context: .unbound)
      }
    }
  }

  /// Tells the class of a built-in object, whose `__buffer__` it did not override, that a view is gone: by a
  /// view that is valid as long.
  @inline(never)
  private func releaseByMethod(_ owner: Value) {
    guard !definesBuffer(owner), let method = releaseMethod(owner),
      pointee.releasedBuffer != owner
    else { return }
    let outer = pointee.releasedBuffer
    pointee.releasedBuffer = owner
    let held = owner.owned
    withSavedException {
      do throws(Raised) {
        let view = try memoryView(of: held.value, flags: BufferFlags.fullReadOnly, asksClass: false)
        callReleaseMethod(method, held.value, view.value)
        let storage = view.value.storage(MemoryViewObject.self)
        if storage.pointee.base.isObject { try releaseMemoryView(storage) }
      } catch {
        dropRaised()
      }
    }
    pointee.releasedBuffer = outer
  }

  /// `view.release()`.
  func releaseMemoryView(_ view: MemoryViewPointer) throws(Raised) {
    let exports = view.pointee.exports
    if exports > 0 {
      throw raise(
        .bufferError, "memoryview has \(exports) exported buffer\(exports == 1 ? "" : "s")")
    }
    MemoryViewObject.clearReferences(view, self)
  }
}

// MARK: - Requests

extension VM {
  /// True if the object's class, written in Python, defines `__buffer__`.
  func definesBuffer(_ object: Value) -> Bool {
    guard object.isObject, object.object.pointee.type.pointee.flags.contains(.heapType) else {
      return false
    }
    let method = lookupSpecial(object.object.pointee.type, .buffer)
    return method.isObject && !method.hasLayout(.nativeFunction)
  }

  /// A view of what the `__buffer__` of a class written in Python returns.
  func viewFromMethod(_ object: Value, flags: Int) throws(Raised) -> Owned {
    let method = lookupSpecial(type(of: object), .buffer).owned
    let result = try callSpecial(method.value, object, Value(small: flags))
    guard result.value.hasLayout(.memoryView) else {
      throw typeError("__buffer__ returned non-memoryview object")
    }
    let inner = result.value.storage(MemoryViewObject.self)
    try checkNotReleased(inner)
    if flags & BufferFlags.writable != 0, inner.pointee.isReadOnly {
      throw raise(.bufferError, "memoryview: underlying buffer is not writable")
    }
    let wrapper = newPlainInstance(type(.bufferWrapper))
    let fields = self.fields(of: wrapper.value)
    fields[BufferWrapperField.view] = result.value.owned.take()
    fields[BufferWrapperField.owner] = object.owned.take()
    fields[BufferWrapperField.exports] = Value(small: 0)
    inner.pointee.exports += 1
    trackFields(wrapper.value)
    let outer = newMemoryView(
      wrapper.value, offset: 0, dimensions: inner.pointee.dimensions,
      element: inner.pointee.element, isReadOnly: inner.pointee.isReadOnly)
    if let lengths = inner.pointee.lengths {
      outer.pointee.lengths?.update(from: lengths, count: 2 &* inner.pointee.dimensions)
    }
    return finished(outer)
  }

  /// `memoryview._from_flags(object, flags)`, and `object.__buffer__(flags)` of a built-in object.
  fileprivate func requestedView(
    _ object: Value, _ flags: Value, isOwn: Bool
  ) throws(Raised) -> Owned {
    let request = try cInt(flags)
    let view = try memoryView(of: object, flags: request, asksClass: !isOwn)
    if request & BufferFlags.writable != 0,
      view.value.storage(MemoryViewObject.self).pointee.isReadOnly
    {
      throw raise(
        .bufferError,
        object.hasLayout(.memoryView)
          ? "memoryview: underlying buffer is not writable" : "Object is not writable.")
    }
    return view
  }
}

/// `__buffer__`, which bytes, bytearray and memoryview have.
func bufferMember() -> Member {
  Method("__buffer__(self, flags, /)") { vm, arguments throws(Raised) in
    try vm.requestedView(arguments[0], arguments[1], isOwn: true)
  }
}

/// `__release_buffer__`, of those that can be changed.
func releaseBufferMember() -> Member {
  Method("__release_buffer__(self, buffer, /)") { vm, arguments throws(Raised) in
    guard arguments[1].hasLayout(.memoryView) else {
      throw vm.typeError("expected a memoryview object")
    }
    let view = arguments[1].storage(MemoryViewObject.self)
    if view.pointee.base.isUnbound {
      throw vm.valueError("memoryview's buffer has already been released")
    }
    let isOwn =
      view.pointee.base == arguments[0]
      || arguments[0].hasLayout(.memoryView)
        && view.pointee.base == arguments[0].storage(MemoryViewObject.self).pointee.base
    if !isOwn {
      throw vm.valueError("memoryview's buffer is not this object")
    }
    try vm.releaseMemoryView(view)
    return .none
  }
}

/// `memoryview._from_flags`.
func viewFromFlagsMember() -> Member {
  ClassMethod("_from_flags(cls, /, object, flags)", "A view that is asked for with flags.") {
    vm, arguments throws(Raised) in
    try vm.requestedView(arguments[1], arguments[2], isOwn: false)
  }
}
