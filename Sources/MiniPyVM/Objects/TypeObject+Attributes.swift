/// Changing classes: attributes, versions, and what must follow for caches and instances.

extension VM {
  /// A value that the caches of class lookups leave alone, so that class counters and the like can
  /// be replaced without making the caches of a class stale: no descriptor, no method.
  func isPlainData(_ value: Value) -> Bool {
    if value.isUnbound { return false }
    guard value.isObject else { return true }
    switch value.object.pointee.type.pointee.layout {
    case .int, .float, .complex, .str, .bytes, .tuple, .range, .slice, .frozenset: return true
    case .list, .dict, .set, .byteArray:
      return !value.object.pointee.type.pointee.flags.contains(.heapType)
    default: return false
    }
  }

  /// Makes all caches of the class and its subclasses stale.
  func typeModified(_ type: TypePointer) {
    type.pointee.version = pointee.nextTypeVersion
    pointee.nextTypeVersion &+= 1
    type.pointee.flags.remove(.attributeFlagsKnown)
    for index in 0..<type.pointee.subclasses.end {
      if let subclass = type.pointee.subclasses[index] { typeModified(subclass) }
    }
  }

  /// Recomputes `hasFinalizer` for the class and its subclasses.
  func updateFinalizerFlag(_ type: TypePointer) {
    if typeLookup(type, name(.del)).isUnbound {
      type.pointee.flags.remove(.hasFinalizer)
    } else {
      type.pointee.flags.insert(.hasFinalizer)
    }
    for index in 0..<type.pointee.subclasses.end {
      if let subclass = type.pointee.subclasses[index] { updateFinalizerFlag(subclass) }
    }
  }

  /// `type.__setattr__` and `type.__delattr__` (unbound value).
  func typeSetAttribute(_ type: TypePointer, _ name: Value, _ value: Value) throws(Raised) {
    guard type.pointee.flags.intersection([.heapType, .sealed]) == .heapType else {
      throw typeError(
        "cannot set \(try reprSwift(name)) attribute of immutable type '\(typeName(type))'")
    }
    try checkAttributeName(name)
    let name = internedName(name)
    let metatype = type.pointee.header.object.type
    let onMeta = typeLookup(metatype, name.value)
    if !onMeta.isUnbound, isDataDescriptor(onMeta) {
      try setDescriptor(onMeta, Value(type), value, name.value)
      return
    }
    try setTypeDictEntry(type, name.value, value)
  }

  /// Stores (or deletes) an entry of a class dictionary, with all that follows.
  func setTypeDictEntry(_ type: TypePointer, _ name: Value, _ value: Value) throws(Raised) {
    let dict = typeDict(type)
    let old = dictGet(dict, interned: name).owned
    if value.isUnbound {
      if old.isUnbound { throw attributeError(Value(type), name) }
      _ = try dictDelete(dict, name)
      typeModified(type)
    } else {
      try dictSet(dict, name, value)
      if !old.isUnbound, isPlainData(old.value), isPlainData(value), !isDunder(name) { return }
      typeModified(type)
      if isDataDescriptor(value) { retireShapes(type) }
    }
    if isDunder(name) {
      if name == self.name(.del) {
        updateFinalizerFlag(type)
      } else if name == self.name(.getattribute) || name == self.name(.setattr)
        || name == self.name(.delattr)
      {
        // Inline caches of own attributes rest on the generic access.
        retireShapes(type)
      } else if name == self.name(.setDescriptor) || name == self.name(.deleteDescriptor) {
        // Attributes that are instances of this class have become data descriptors.
        retireShapes(self.type(.object))
      }
    }
    // `old` is released here, after the class is consistent.
    _ = old.value
  }

  // MARK: Shapes

  /// Gives all instances of a class and its subclasses new shapes, so that no inline cache of an
  /// instance attribute survives: a data descriptor has appeared.
  func retireShapes(_ type: TypePointer) {
    if !retireRoots(type) { return }
    var instances: [ObjectPointer] = []
    pointee.heap.forEachLiveObject { object in
      guard object.pointee.count > 0, !object.pointee.flags.contains(.dying) else { return }
      let actual = object.pointee.type
      guard actual.pointee.attributesOffset != 0, isSubtype(actual, type) else { return }
      let word = object.attributeWord.pointee
      if word != 0, word & 1 == 0 {
        object.pointee.count &+= 1
        instances.append(object)
      }
    }
    for object in instances {
      reshape(object)
      Value(object).release()
    }
  }

  /// Retires the root shapes of a class and its subclasses; false if there was none at all.
  private func retireRoots(_ type: TypePointer) -> Bool {
    var found = type.pointee.rootShape != nil || type.pointee.retiredShapes != nil
    retireRootShape(type)
    for index in 0..<type.pointee.subclasses.end {
      if let subclass = type.pointee.subclasses[index], retireRoots(subclass) { found = true }
    }
    return found
  }

  /// Moves an instance to the new shape tree, or to a dictionary if a name is now a descriptor's.
  private func reshape(_ object: ObjectPointer) {
    let slot = object.attributeWord
    guard slot.pointee & 1 == 0, let shape = ShapePointer(bitPattern: slot.pointee) else { return }
    let type = object.pointee.type
    let root = rootShape(type)
    var target: ShapePointer? =
      root.pointee.capacity == shape.pointee.capacity
        && root.pointee.valuesOffset == shape.pointee.valuesOffset ? root : nil
    for index in 0..<shape.pointee.count {
      guard let current = target else { break }
      let key = shape.pointee.keys![index]
      let onClass = typeLookup(type, key)
      if !onClass.isUnbound, isDataDescriptor(onClass) {
        target = nil
        break
      }
      target = shapeAdding(current, key)
    }
    if let target {
      slot.pointee = UInt(bitPattern: target)
    } else {
      _ = try? materializeDict(object)
    }
  }
}

// MARK: - Memory

extension TypeObject {
  /// Breaks the cycles through a class: its dictionary, and its MRO, which contains the class. The
  /// class goes on with its base's MRO, so that lookups stay possible.
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    guard storage.pointee.flags.contains(.heapType) else { return }
    vm.typeModified(storage)
    if let base = storage.pointee.base, base.pointee.mro.isObject {
      replaceField(&storage.pointee.mro, base.pointee.mro.owned)
    }
    if let dict = vm.asDict(storage.pointee.dict) { vm.dictClear(dict) }
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    vm.unlink(storage, from: storage.pointee.bases)
    vm.freeShapes(storage.pointee.rootShape)
    vm.freeShapes(storage.pointee.retiredShapes)
    storage.pointee.rootShape = nil
    storage.pointee.retiredShapes = nil
    vm.forgetAttributeOrder(storage)
    storage.pointee.specials?.deallocate()
    storage.pointee.specials = nil
    storage.pointee.subclasses.deallocate()
    releaseField(&storage.pointee.dict)
    releaseField(&storage.pointee.mro)
    releaseField(&storage.pointee.bases)
    releaseField(&storage.pointee.name)
    releaseField(&storage.pointee.qualifiedName)
    if let base = storage.pointee.base {
      storage.pointee.base = nil
      Value(base).release()
    }
  }
}

extension VM {
  /// Frees what all types own outside the heap, when the machine ends. Counts no longer matter.
  func freeTypeBuffers() {
    var types: [TypePointer] = []
    pointee.heap.forEachLiveObject { object in
      if object.pointee.type.pointee.layout == .type {
        types.append(UnsafeMutableRawPointer(object).assumingMemoryBound(to: TypeObject.self))
      }
    }
    var pending: [ShapePointer] = []
    for type in types {
      if let root = type.pointee.rootShape { pending.append(root) }
      if let retired = type.pointee.retiredShapes { pending.append(retired) }
      type.pointee.attributeOrder?.deallocate()
      type.pointee.specials?.deallocate()
      type.pointee.subclasses.deallocate()
    }
    while let shape = pending.popLast() {
      if let sibling = shape.pointee.nextSibling { pending.append(sibling) }
      if let child = shape.pointee.firstChild { pending.append(child) }
      shape.pointee.keys?.deallocate()
      shape.pointee.order?.deallocate()
      shape.deallocate()
    }
    while let shape = pointee.deadShapes {
      pointee.deadShapes = shape.pointee.nextSibling
      shape.deallocate()
    }
  }
}
