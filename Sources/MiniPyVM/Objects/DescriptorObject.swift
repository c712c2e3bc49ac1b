/// `getset_descriptor` (a native property) or `member_descriptor` (a slot, or a native property that is
/// a field in CPython).
struct DescriptorObject {
  var header: ContainerHeader
  /// The class that declares it.
  var owner: Value
  var name: Value
  /// Of a slot: the offset in the instance.
  var offset: Int
  /// Of a native property: retained.
  var property: Unmanaged<NativeProperty>?
}

extension DescriptorObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.owner)
    visit(storage.pointee.name)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    // Descriptors live as long as their class; a class releases them through its dictionary.
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    storage.pointee.property?.release()
    releaseField(&storage.pointee.owner)
    releaseField(&storage.pointee.name)
  }
}

// MARK: - Making

extension VM {
  /// A `getset_descriptor` or `member_descriptor` for a native property.
  func newNativeDescriptor(_ property: NativeProperty, owner: TypePointer) -> Owned {
    let fresh = string(
      utf8: UnsafeBufferPointer(
        start: property.name.utf8Start, count: property.name.utf8CodeUnitCount))
    let object = allocateContainer(
      DescriptorObject.self, type: type(property.isField ? .memberDescriptor : .getSetDescriptor))
    Value(owner).retain()
    object.pointee.owner = Value(owner)
    object.pointee.name = intern(fresh.value).take()
    object.pointee.offset = 0
    object.pointee.property = Unmanaged.passRetained(property)
    if owner.pointee.flags.contains(.heapType) { track(object) }
    return Owned(object)
  }

  /// A `member_descriptor` for a slot.
  func newSlotDescriptor(_ name: Value, owner: TypePointer, offset: Int) -> Owned {
    let object = allocateContainer(DescriptorObject.self, type: type(.memberDescriptor))
    Value(owner).retain()
    object.pointee.owner = Value(owner)
    object.pointee.name = name.owned.take()
    object.pointee.offset = offset
    object.pointee.property = nil
    track(object)
    return Owned(object)
  }

  /// True for the descriptor of a slot: its offset is that of a counted word.
  func isSlotDescriptor(_ value: Value) -> Bool {
    isExactly(value, .memberDescriptor)
      && value.storage(DescriptorObject.self).pointee.property == nil
  }

  /// The `__dict__` of instances.
  func instanceDictProperty() -> NativeProperty {
    NativeProperty(
      "__dict__", "dictionary for instance variables",
      { vm, value throws(Raised) in try vm.instanceDict(value) },
      { vm, value, new throws(Raised) in try vm.setInstanceDict(value, new) })
  }

  /// The `__weakref__` of instances: the first weak reference, or `None`.
  func weakListProperty() -> NativeProperty {
    NativeProperty(
      "__weakref__", "list of weak references to the object",
      { vm, value throws(Raised) in
        guard let slot = vm.weakListSlot(value.object), let first = slot.pointee else {
          return .none
        }
        return Value(first).owned
      }, nil)
  }

  /// `instance.__dict__`.
  func instanceDict(_ value: Value) throws(Raised) -> Owned {
    // A metaclass or a module's class may inherit this from a class beside `type` or the module type,
    // whose own it must be (`subtype_dict`).
    if isType(value) {
      return newMappingProxy(Value(typeDict(value.storage(TypeObject.self))))
    }
    if value.hasLayout(.module) { return value.storage(ModuleObject.self).pointee.dict.owned }
    guard value.isObject, value.object.pointee.type.pointee.attributesOffset != 0 else {
      throw attributeError(value, name(.dict))
    }
    return Value(try materializeDict(value.object)).owned
  }

  /// `instance.__dict__ = new`; deleting it leaves an empty dictionary, but
  /// those that native classes give their instances stay.
  func setInstanceDict(_ value: Value, _ new: Value) throws(Raised) {
    guard value.isObject, value.object.pointee.type.pointee.attributesOffset != 0 else {
      throw attributeError("This object has no __dict__")
    }
    if new.isUnbound {
      var native = value.object.pointee.type
      while native.pointee.definition == nil, let base = native.pointee.base { native = base }
      if native.pointee.attributesOffset != 0 {
        throw typeError("cannot delete __dict__")
      }
      let empty = newDict()
      try replaceInstanceDict(value.object, empty.value)
      return
    }
    guard isInstance(new, .dict) else {
      throw typeError("__dict__ must be set to a dictionary, not a '\(typeName(new))'")
    }
    try replaceInstanceDict(value.object, new)
  }
}

// MARK: - Reading and writing

extension VM {
  @inline(__always)
  private func checkReceiver(
    _ descriptor: UnsafeMutablePointer<DescriptorObject>, _ instance: Value
  ) throws(Raised) {
    let owner = descriptor.pointee.owner.storage(TypeObject.self)
    let type = type(of: instance)
    if type != owner, !isSubtype(type, owner) {
      throw typeError(
        "descriptor '\(swiftString(descriptor.pointee.name))' for "
          + "'\(typeName(owner))' objects doesn't apply to a "
          + "'\(typeName(instance))' object")
    }
  }

  /// The slot of an instance that a member descriptor names.
  @inline(__always)
  private func slot(
    _ descriptor: UnsafeMutablePointer<DescriptorObject>, _ instance: Value
  ) -> UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(instance.object) + descriptor.pointee.offset)
      .assumingMemoryBound(to: Value.self)
  }

  /// `descriptor.__get__(instance)` of a slot or native property.
  func getNativeDescriptor(_ descriptor: Value, _ instance: Value) throws(Raised) -> Owned {
    let storage = descriptor.storage(DescriptorObject.self)
    try checkReceiver(storage, instance)
    if let property = storage.pointee.property {
      return try property._withUnsafeGuaranteedRef { $0 }.get(self, instance)
    }
    let value = slot(storage, instance).pointee
    if value.isUnbound {
      throw attributeError(
        "'\(displayTypeName(type(of: instance)))' object has no attribute "
          + "'\(swiftString(storage.pointee.name))'", instance, storage.pointee.name)
    }
    return value.owned
  }

  /// `descriptor.__set__(instance, value)`, or `__delete__` for an unbound value.
  func setNativeDescriptor(
    _ descriptor: Value, _ instance: Value, _ value: Value
  ) throws(Raised) {
    let storage = descriptor.storage(DescriptorObject.self)
    try checkReceiver(storage, instance)
    if let property = storage.pointee.property {
      if let set = property._withUnsafeGuaranteedRef({ $0.set }) {
        try set(self, instance, value)
      } else if property._withUnsafeGuaranteedRef({ $0.isField }) {
        throw attributeError("readonly attribute")
      } else {
        let owner = typeName(storage.pointee.owner.storage(TypeObject.self))
        throw attributeError(
          "attribute '\(swiftString(storage.pointee.name))' of '\(owner)' objects is not writable")
      }
      return
    }
    let place = slot(storage, instance)
    if value.isUnbound, place.pointee.isUnbound {
      throw attributeError(swiftString(storage.pointee.name))
    }
    replaceField(place, value.owned)
  }

  /// A type's name as `%T` shows it: qualified, with its module unless `builtins` or `__main__`.
  func displayTypeName(_ type: TypePointer) -> String {
    let module = moduleOfType(type)
    if asStr(module.value) != nil {
      let text = swiftString(module.value)
      if text != "__main__", text != "builtins" {
        return text + "." + swiftString(type.pointee.qualifiedName)
      }
    }
    return swiftString(type.pointee.qualifiedName)
  }
}

// MARK: - Types

extension TypeDefinition {
  static let getSetDescriptor = TypeDefinition(
    "getset_descriptor", layout: .getSetDescriptor, size: MemoryLayout<DescriptorObject>.size,
    flags: [.container, .noConstructor], members: { descriptorMembers("attribute") })

  static let memberDescriptor = TypeDefinition(
    "member_descriptor", layout: .memberDescriptor, size: MemoryLayout<DescriptorObject>.size,
    flags: [.container, .noConstructor], members: { descriptorMembers("member") })
}

private func descriptorMembers(_ noun: StaticString) -> [Member] {
  [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(DescriptorObject.self)
      let owner = storage.pointee.owner.storage(TypeObject.self)
      let kind = noun.description
      return vm.string(
        "<\(kind) '\(vm.swiftString(storage.pointee.name))' of "
          + "'\(vm.typeName(owner))' objects>")
    },
    Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
      if arguments[1].isNone {
        if arguments[2].isNone { throw vm.typeError("__get__(None, None) is invalid") }
        if !vm.isSubtype(
          vm.type(.noneType),
          arguments[0].storage(DescriptorObject.self).pointee.owner.storage(TypeObject.self))
        {
          return arguments[0].owned
        }
      }
      return try vm.getNativeDescriptor(arguments[0], arguments[1])
    },
    Method("__set__(self, instance, value, /)") { vm, arguments throws(Raised) in
      try vm.setNativeDescriptor(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("__delete__(self, instance, /)") { vm, arguments throws(Raised) in
      try vm.setNativeDescriptor(arguments[0], arguments[1], .unbound)
      return .none
    },
    Property("__name__") { vm, value throws(Raised) in
      value.storage(DescriptorObject.self).pointee.name.owned
    },
    Property("__qualname__") { vm, value throws(Raised) in
      let storage = value.storage(DescriptorObject.self)
      let owner = storage.pointee.owner.storage(TypeObject.self)
      return vm.string(
        vm.swiftString(owner.pointee.qualifiedName) + "." + vm.swiftString(storage.pointee.name))
    },
    Field("__objclass__") { vm, value throws(Raised) in
      value.storage(DescriptorObject.self).pointee.owner.owned
    },
    Property("__doc__") { vm, value throws(Raised) in
      guard let property = value.storage(DescriptorObject.self).pointee.property,
        let doc = property._withUnsafeGuaranteedRef({ $0.doc })
      else { return .none }
      return vm.string(
        utf8: UnsafeBufferPointer(start: doc.utf8Start, count: doc.utf8CodeUnitCount))
    },
  ]
}
