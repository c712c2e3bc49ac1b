/// The members of `object`, which every class inherits.

extension TypeDefinition {
  static let object = TypeDefinition(
    "object", doc: "The base of all classes.", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.baseType],
    members: { objectMethods() + objectComparisons() })
}

extension VM {
  /// `object.__repr__`: `<__main__.A object at 0x…>`.
  func objectRepr(_ value: Value) -> Owned {
    string("<\(qualifiedTypeName(type(of: value))) object at \(addressText(value))>")
  }

  /// `object.__dir__`: the instance's names, then those of its class.
  fileprivate func objectDir(_ value: Value) throws(Raised) -> Owned {
    let names = newDict()
    let target = names.value.storage(DictObject.self)
    let own = try lookupAttribute(value, .dict)
    if let dict = asDict(own.value) {
      var position = 0
      while let entry = dictNext(dict, &position) { try dictSet(target, entry.key, .none) }
    }
    let cls = try lookupAttribute(value, .class)
    if isType(cls.value) { try mergeClassNames(target, cls.value.storage(TypeObject.self)) }
    return keyList(target)
  }

  /// `object.__class__ = cls`: both classes must lay their instances out alike.
  fileprivate func setClass(_ value: Value, _ new: Value) throws(Raised) {
    if new.isUnbound { throw typeError("can't delete __class__ attribute") }
    guard isType(new) else {
      throw typeError("__class__ must be set to a class, not '\(typeName(new))' object")
    }
    let target = new.storage(TypeObject.self)
    let old = type(of: value)
    let isModule = old.pointee.layout == .module && target.pointee.layout == .module
    if !isModule,
      !old.pointee.flags.contains(.heapType) || !target.pointee.flags.contains(.heapType)
    {
      throw typeError(
        "__class__ assignment only supported for mutable types or ModuleType subclasses")
    }
    if old == target {
      if old.pointee.layout == .instance, old.pointee.slotCount == 0,
        old.pointee.attributesOffset != 0
      {
        try detachDict(value.object)
      }
      return
    }
    if isCollected(old) != isCollected(target) {
      throw typeError(
        "__class__ assignment: '\(typeName(target))' deallocator differs from "
          + "'\(typeName(old))'")
    }
    if old.pointee.layout != target.pointee.layout
      || old.pointee.wrappedLayout != target.pointee.wrappedLayout
      || old.pointee.basicSize != target.pointee.basicSize
      || old.pointee.attributesOffset != target.pointee.attributesOffset
      || old.pointee.weakListOffset != target.pointee.weakListOffset
      || old.pointee.slotCount != target.pointee.slotCount
      || !haveSameSlots(old, target)
    {
      throw typeError(
        "__class__ assignment: '\(typeName(target))' object layout differs from "
          + "'\(typeName(old))'")
    }
    if old.pointee.attributesOffset != 0 {
      // The in-line values are laid out by a shape of the old class.
      try detachDict(value.object)
    }
    if target.pointee.flags.contains(.heapType) { new.retain() }
    value.object.pointee.type = target
    if old.pointee.flags.contains(.heapType) { Value(old).release() }
  }

  /// The class from which one has its layout: nothing was added below it
  /// (`compatible_with_tp_base`).
  private func layoutRoot(_ type: TypePointer) -> TypePointer {
    var root = type
    while let base = root.pointee.base, base.pointee.basicSize == root.pointee.basicSize,
      base.pointee.layout == root.pointee.layout,
      base.pointee.wrappedLayout == root.pointee.wrappedLayout,
      base.pointee.attributesOffset == root.pointee.attributesOffset,
      base.pointee.weakListOffset == root.pointee.weakListOffset,
      base.pointee.slotCount == root.pointee.slotCount, isCollected(base) == isCollected(root)
    {
      root = base
    }
    return root
  }

  /// True if both classes have their layout from one class, or from two that added slots of the
  /// same names to the same base.
  func haveSameSlots(_ left: TypePointer, _ right: TypePointer) -> Bool {
    let one = layoutRoot(left)
    let two = layoutRoot(right)
    if one == two { return true }
    guard one.pointee.base == two.pointee.base else { return false }
    let dict = typeDict(one)
    let other = typeDict(two)
    var position = 0
    while let entry = dictNext(dict, &position) {
      guard isSlotDescriptor(entry.value) else { continue }
      let twin = dictGet(other, interned: entry.key)
      guard isSlotDescriptor(twin),
        twin.storage(DescriptorObject.self).pointee.offset
          == entry.value.storage(DescriptorObject.self).pointee.offset
      else { return false }
    }
    return true
  }

  fileprivate func excessArguments(_ arguments: Arguments) -> Bool {
    let positional = asTuple(arguments[1]).map { $0.pointee.count } ?? 0
    let keywords = asDict(arguments[2]).map { $0.pointee.used } ?? 0
    return positional + keywords != 0
  }

  /// The attribute name argument of `__getattribute__` and the like.
  func checkAttributeName(_ name: Value) throws(Raised) {
    if asStr(name) == nil {
      throw typeError("attribute name must be string, not '\(typeName(name))'")
    }
  }
}

private func objectMethods() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs) -> ()") { vm, arguments throws(Raised) in
      let type = arguments[0].storage(TypeObject.self)
      if vm.excessArguments(arguments) {
        let object = vm.type(.object)
        if vm.lookupSpecial(type, .new) != vm.lookupSpecial(object, .new) {
          throw vm.typeError(
            "object.__new__() takes exactly one argument (the type to instantiate)")
        }
        if vm.lookupSpecial(type, .`init`) == vm.lookupSpecial(object, .`init`) {
          throw vm.typeError("\(vm.typeName(type))() takes no arguments")
        }
      }
      return try vm.newInstance(of: type)
    },
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      if vm.excessArguments(arguments) {
        let type = vm.type(of: arguments[0])
        let object = vm.type(.object)
        if vm.lookupSpecial(type, .`init`) != vm.lookupSpecial(object, .`init`) {
          throw vm.typeError(
            "object.__init__() takes exactly one argument (the instance to initialize)")
        }
        // A built-in type without a constructor of its own has none in CPython, not `object`'s.
        if type.pointee.flags.contains(.heapType) || type == object,
          vm.lookupSpecial(type, .new) == vm.lookupSpecial(object, .new)
        {
          throw vm.typeError(
            "\(vm.typeName(type)).__init__() takes exactly one argument "
              + "(the instance to initialize)")
        }
      }
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in vm.objectRepr(arguments[0]) },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in try vm.repr(arguments[0]) },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      vm.newInt(Int64(vm.identityHash(arguments[0])))
    },
    Method("__format__(self, format_spec, /)", "The default formatter.") {
      vm, arguments throws(Raised) in
      if vm.asStr(arguments[1]) == nil {
        throw vm.typeError(
          "__format__() argument must be str, not \(vm.argumentTypeName(arguments[1]))")
      }
      return try vm.objectFormat(arguments[0], arguments[1])
    },
    Method("__getattribute__(self, name, /)") { vm, arguments throws(Raised) in
      try vm.checkAttributeName(arguments[1])
      let found = try vm.genericGetAttribute(arguments[0], arguments[1])
      if found.isUnbound { throw vm.attributeError(arguments[0], arguments[1]) }
      return found
    },
    Method("__setattr__(self, name, value, /)") { vm, arguments throws(Raised) in
      try vm.checkAttributeName(arguments[1])
      if vm.isType(arguments[0]) {
        throw vm.typeError("can't apply this __setattr__ to \(vm.typeName(arguments[0])) object")
      }
      try vm.genericSetAttribute(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("__delattr__(self, name, /)") { vm, arguments throws(Raised) in
      try vm.checkAttributeName(arguments[1])
      if vm.isType(arguments[0]) {
        throw vm.typeError("can't apply this __delattr__ to \(vm.typeName(arguments[0])) object")
      }
      try vm.genericSetAttribute(arguments[0], arguments[1], .unbound)
      return .none
    },
    Method("__dir__(self, /)", "The names of the attributes.") { vm, arguments throws(Raised) in
      try vm.objectDir(arguments[0])
    },
    Method("__sizeof__(self, /)", "The size in memory, in bytes.") {
      vm, arguments throws(Raised) in
      vm.count(vm.plainSize(arguments[0]))
    },
    Method("__reduce__(self, /)", "Support for pickling.") { vm, arguments throws(Raised) in
      try vm.objectReduce(arguments[0], protocol: 0)
    },
    Method("__reduce_ex__(self, protocol, /)", "Support for pickling.") {
      vm, arguments throws(Raised) in
      guard vm.asInt(arguments[1]) != nil else {
        throw vm.typeError(
          "'\(vm.typeName(arguments[1]))' object cannot be interpreted as an integer")
      }
      // The instance is asked, but it is the class's method that counts.
      let reduce = try vm.lookupAttribute(arguments[0], vm.name(.reduce))
      if !reduce.isUnbound,
        vm.lookupSpecial(vm.type(of: arguments[0]), .reduce)
          != vm.lookupSpecial(vm.type(.object), .reduce)
      {
        return try vm.call(reduce.value)
      }
      return try vm.objectReduce(arguments[0], protocol: vm.index(arguments[1]))
    },
    Method("__getstate__(self, /)", "The state for copying and pickling.") {
      vm, arguments throws(Raised) in try vm.objectState(arguments[0])
    },
    ClassMethod("__init_subclass__(cls, /)", "Called when a class is subclassed.") {
      vm, arguments throws(Raised) in .none
    },
    ClassMethod("__subclasshook__(cls, object, /)", "Lets abstract classes override issubclass.") {
      vm, arguments throws(Raised) in .notImplemented
    },
    Property(
      "__class__",
      get: { vm, value throws(Raised) in Value(vm.type(of: value)).owned },
      set: { vm, value, new throws(Raised) in try vm.setClass(value, new) }),
  ]
}

private func objectComparisons() -> [Member] {
  func comparison(_ signature: StaticString, _ comparison: ComparisonOperator) -> Member {
    Method(signature) { vm, arguments throws(Raised) in
      try vm.compareAsObject(comparison, arguments[0], arguments[1])
    }
  }
  return [
    comparison("__eq__(self, value, /)", .eq),
    comparison("__ne__(self, value, /)", .ne),
    comparison("__lt__(self, value, /)", .lt),
    comparison("__le__(self, value, /)", .le),
    comparison("__gt__(self, value, /)", .gt),
    comparison("__ge__(self, value, /)", .ge),
  ]
}
