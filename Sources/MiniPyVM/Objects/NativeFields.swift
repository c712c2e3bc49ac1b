/// Small native objects whose state is a few counted words: types declared with `fields:`.

extension VM {
  /// The counted words of an instance of a native type that has fields (or of a subclass).
  @inline(__always)
  func fields(of object: Value) -> UnsafeMutablePointer<Value> {
    let type = object.object.pointee.type
    return (UnsafeMutableRawPointer(object.object) + type.pointee.slotsOffset)
      .assumingMemoryBound(to: Value.self)
  }

  /// An instance of a native type that a module declares, not of a subclass.
  @inline(__always)
  func isExactly(_ value: Value, native definition: TypeDefinition) -> Bool {
    value.isObject
      && value.object.pointee.type.pointee.definition?.toOpaque()
        == Unmanaged.passUnretained(definition).toOpaque()
  }

  /// A new instance of a native type with `.instance` layout, or of a subclass; its fields are
  /// unbound.
  func newFieldsInstance(_ type: TypePointer) throws(Raised) -> Owned {
    try checkMemory(1, stride: type.pointee.basicSize)
    return newPlainInstance(type)
  }

  /// A new instance of a type that only native code makes.
  func newFieldsInstance(
    _ definition: TypeDefinition, _ first: consuming Owned, _ second: consuming Owned = .unbound
  ) -> Owned {
    let result = newPlainInstance(nativeType(definition))
    let fields = self.fields(of: result.value)
    fields[0] = first.take()
    if !second.isUnbound { fields[1] = second.take() }
    // An instance of a built-in class is tracked only here: it holds references.
    if !isTracked(result.value) { track(result.value.storage(ContainerHeader.self)) }
    return result
  }

  /// Declares an instance complete: the collector may look at it.
  func trackFields(_ object: Value) {
    if !isTracked(object) { track(object.storage(ContainerHeader.self)) }
  }
}
