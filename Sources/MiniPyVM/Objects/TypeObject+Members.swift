/// The members of `type`.

extension TypeDefinition {
  static let type = TypeDefinition(
    "type", doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    layout: .type, size: MemoryLayout<TypeObject>.size,
    flags: [.container, .baseType, .metaclass],
    weakListOffset: fieldOffset(TypeObject.self) {
      withUnsafeMutablePointer(to: &$0.pointee.weakList) { $0 }
    },
    members: { typeMethods() + typeProperties() })
}

private func typePointer(_ value: Value) -> TypePointer { value.storage(TypeObject.self) }

extension VM {
  /// `type.__repr__`: `<class '__main__.A'>`.
  func reprOfType(_ type: TypePointer) -> Owned {
    if isPython2 { return python2TypeRepr(type) }
    return messageString("<class '\(qualifiedTypeName(type))'>")
  }

  /// `type.__doc__`.
  fileprivate func docOfType(_ type: TypePointer) throws(Raised) -> Owned {
    if let definition = type.pointee.definition?.takeUnretainedValue() {
      guard let doc = definition.doc else { return .none }
      return string(utf8: UnsafeBufferPointer(start: doc.utf8Start, count: doc.utf8CodeUnitCount))
    }
    let doc = dictGet(typeDict(type), interned: name(.doc))
    if doc.isUnbound { return .none }
    return try bindDescriptor(doc, .unbound, type)
  }

  /// Raises for attributes that a built-in type does not let change.
  func checkMutable(
    _ type: TypePointer, _ name: StaticString, _ value: Value
  ) throws(Raised) {
    if !type.pointee.flags.contains(.heapType) {
      throw typeError(
        "cannot set '\(name)' attribute of immutable type '\(typeName(type))'")
    }
    if value.isUnbound {
      throw typeError(
        "cannot delete '\(name)' attribute of immutable type "
          + "'\(typeName(type))'")
    }
  }

  /// `type.__subclasses__()`.
  func subclassList(_ type: TypePointer) -> Owned {
    let list = newList(capacity: type.pointee.subclasses.count)
    guard let storage = asList(list.value) else { return list }
    for index in 0..<type.pointee.subclasses.end {
      if let subclass = type.pointee.subclasses[index], subclass.pointee.header.object.count > 0 {
        listAppend(storage, Value(subclass))
      }
    }
    return list
  }

  /// Adds the names of a class and its bases to a dictionary (`merge_class_dict`).
  func mergeClassNames(
    _ names: UnsafeMutablePointer<DictObject>, _ type: TypePointer
  ) throws(Raised) {
    let dict = typeDict(type)
    var position = 0
    while let entry = dictNext(dict, &position) { try dictSet(names, entry.key, .none) }
    guard let bases = asTuple(type.pointee.bases) else { return }
    for index in 0..<bases.pointee.count {
      try mergeClassNames(names, typePointer(bases.items[index]))
    }
  }

  /// A list of a dictionary's keys.
  func keyList(_ dict: UnsafeMutablePointer<DictObject>) -> Owned {
    let list = newList(capacity: dict.pointee.used)
    guard let storage = asList(list.value) else { return list }
    var position = 0
    while let entry = dictNext(dict, &position) { listAppend(storage, entry.key) }
    return list
  }

  /// `type.__call__` and calls through a metaclass's `super().__call__`.
  fileprivate func typeCall(_ type: TypePointer, _ tuple: Value, _ keywords: Value) throws(Raised)
    -> Owned
  {
    try withArguments(.unbound, tuple: tuple, keywords: keywords) {
      base, count, names throws(Raised) -> Owned in
      try checkSlotCall(type, base, count, names)
      return try makeInstance(type, base, count, names, areHeld: true)
    }
  }
}

private func typeMethods() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      guard let given = vm.asTuple(arguments[1]) else { return .none }
      let metatype = typePointer(arguments[0])
      if given.pointee.count != 3 {
        throw vm.typeError(
          "type.__new__() takes exactly 3 arguments (\(given.pointee.count) given)")
      }
      return try vm.typeNew(
        metatype, given.items[0], given.items[1], given.items[2], arguments[2])
    },
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      guard let given = vm.asTuple(arguments[1]) else { return .none }
      if given.pointee.count == 1, let keywords = vm.asDict(arguments[2]),
        keywords.pointee.used != 0
      {
        throw vm.typeError("type.__init__() takes no keyword arguments")
      }
      if given.pointee.count != 1, given.pointee.count != 3 {
        throw vm.typeError("type.__init__() takes 1 or 3 arguments")
      }
      return .none
    },
    Method("__call__(self, /, *args, **kwargs)", "Calls self as a function.") {
      vm, arguments throws(Raised) in
      try vm.typeCall(typePointer(arguments[0]), arguments[1], arguments[2])
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      vm.reprOfType(typePointer(arguments[0]))
    },
    Method("__getattribute__(self, name, /)") { vm, arguments throws(Raised) in
      try vm.checkAttributeName(arguments[1])
      let found = try vm.typeGetAttribute(typePointer(arguments[0]), arguments[1])
      if found.isUnbound {
        // Which object it was is noted by what asks for attributes in general.
        throw vm.attributeError(
          "type object '\(vm.typeName(typePointer(arguments[0])))' has no attribute "
            + "'\(vm.swiftString(arguments[1]))'")
      }
      return found
    },
    Method("__setattr__(self, name, value, /)") { vm, arguments throws(Raised) in
      try vm.typeSetAttribute(typePointer(arguments[0]), arguments[1], arguments[2])
      return .none
    },
    Method("__delattr__(self, name, /)") { vm, arguments throws(Raised) in
      try vm.typeSetAttribute(typePointer(arguments[0]), arguments[1], .unbound)
      return .none
    },
    Method("__or__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.unionOr(arguments[0], arguments[1])
    },
    Method("__ror__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.unionOr(arguments[1], arguments[0])
    },
    Method("mro(self, /)", "The classes that attributes are looked up in, in order.") {
      vm, arguments throws(Raised) in
      let mro = try vm.linearize(typePointer(arguments[0]))
      return try vm.listFromIterable(mro.value)
    },
    Method("__subclasses__(self, /)", "A list of the direct subclasses.") {
      vm, arguments throws(Raised) in vm.subclassList(typePointer(arguments[0]))
    },
    ClassMethod(
      "__prepare__(cls, /, *_, **_) -> ($cls, name, bases, /, **kwds)",
      "The namespace of a class statement."
    ) {
      vm, arguments throws(Raised) in vm.newDict()
    },
    Method("__instancecheck__(self, instance, /)") { vm, arguments throws(Raised) in
      Owned(try vm.isPlainInstanceOf(arguments[1], arguments[0]))
    },
    Method("__subclasscheck__(self, subclass, /)") { vm, arguments throws(Raised) in
      Owned(try vm.isPlainSubclassOf(arguments[1], arguments[0]))
    },
    Method("__dir__(self, /)") { vm, arguments throws(Raised) in
      let names = vm.newDict()
      let dict = names.value.storage(DictObject.self)
      try vm.mergeClassNames(dict, typePointer(arguments[0]))
      return vm.keyList(dict)
    },
    Method("__sizeof__(self, /)") { vm, arguments throws(Raised) in
      Owned(Value(small: vm.typeSize(typePointer(arguments[0]))))
    },
  ]
}

private func typeProperties() -> [Member] {
  [
    Property(
      "__name__",
      get: { vm, value throws(Raised) in typePointer(value).pointee.name.owned },
      set: { vm, value, new throws(Raised) in
        try vm.checkMutable(typePointer(value), "__name__", new)
        guard vm.isInstance(new, .str), let text = vm.asStr(new) else {
          throw vm.typeError(
            "can only assign string to \(vm.typeName(typePointer(value))).__name__, "
              + "not '\(vm.typeName(new))'")
        }
        if text.hasSurrogates { try vm.checkForC(text) }
        for index in 0..<text.pointee.count where text[codePoint: index] == 0 {
          _ = index
          throw vm.valueError("type name must not contain null characters")
        }
        replaceField(&typePointer(value).pointee.name, Value(text).owned)
      }),
    Property(
      "__qualname__",
      get: { vm, value throws(Raised) in typePointer(value).pointee.qualifiedName.owned },
      set: { vm, value, new throws(Raised) in
        try vm.checkMutable(typePointer(value), "__qualname__", new)
        guard vm.isInstance(new, .str), let text = vm.asStr(new) else {
          throw vm.typeError(
            "can only assign string to \(vm.typeName(typePointer(value)))"
              + ".__qualname__, not '\(vm.typeName(new))'")
        }
        replaceField(&typePointer(value).pointee.qualifiedName, Value(text).owned)
      }),
    Property(
      "__module__",
      get: { vm, value throws(Raised) in
        let module = vm.moduleOfType(typePointer(value))
        if module.isUnbound { throw vm.attributeError("__module__") }
        return module
      },
      set: { vm, value, new throws(Raised) in
        try vm.checkMutable(typePointer(value), "__module__", new)
        try vm.setTypeDictEntry(typePointer(value), vm.name(.module), new)
        // The line told where in the old module the class is.
        let line = vm.name(.firstlineno)
        if !vm.dictGet(vm.typeDict(typePointer(value)), interned: line).isUnbound {
          try vm.setTypeDictEntry(typePointer(value), line, .unbound)
        }
      }),
    Property(
      "__bases__",
      get: { vm, value throws(Raised) in typePointer(value).pointee.bases.owned },
      set: { vm, value, new throws(Raised) in try vm.setBases(typePointer(value), new) }),
    Property("__base__") { vm, value throws(Raised) in
      guard let base = typePointer(value).pointee.base else { return .none }
      return Value(base).owned
    },
    Property("__mro__") { vm, value throws(Raised) in
      // A class whose metaclass's `mro()` is still at work has none.
      let mro = typePointer(value).pointee.mro
      return mro == vm.pointee.emptyTuple ? .none : mro.owned
    },
    Property("__dict__") { vm, value throws(Raised) in
      vm.newMappingProxy(Value(vm.typeDict(typePointer(value))))
    },
    Property(
      "__doc__",
      get: { vm, value throws(Raised) in try vm.docOfType(typePointer(value)) },
      set: { vm, value, new throws(Raised) in
        try vm.checkMutable(typePointer(value), "__doc__", new)
        try vm.setTypeDictEntry(typePointer(value), vm.name(.doc), new)
      }),
    Property("__text_signature__") { vm, value throws(Raised) in
      vm.typeTextSignature(typePointer(value))
    },
    Property(
      "__annotations__",
      get: { vm, value throws(Raised) in
        let type = typePointer(value)
        guard type.pointee.flags.contains(.heapType) else {
          throw vm.attributeError(value, vm.name(.annotations))
        }
        let known = vm.dictGet(vm.typeDict(type), interned: vm.name(.annotations))
        if !known.isUnbound { return try vm.bindDescriptor(known, .unbound, type) }
        let fresh = vm.newDict()
        try vm.setTypeDictEntry(type, vm.name(.annotations), fresh.value)
        return fresh
      },
      set: { vm, value, new throws(Raised) in
        let type = typePointer(value)
        guard type.pointee.flags.contains(.heapType) else {
          throw vm.typeError(
            "cannot set '__annotations__' attribute of immutable type "
              + "'\(vm.typeName(type))'")
        }
        if new.isUnbound,
          vm.dictGet(vm.typeDict(type), interned: vm.name(.annotations)).isUnbound
        {
          throw vm.attributeError("__annotations__")
        }
        try vm.setTypeDictEntry(type, vm.name(.annotations), new)
      }),
    Property(
      "__type_params__",
      get: { vm, value throws(Raised) in
        let known = vm.dictGet(vm.typeDict(typePointer(value)), interned: vm.name(.typeParams))
        return known.isUnbound || typePointer(value) == vm.type(.type)
          ? vm.pointee.emptyTuple.owned : known.owned
      },
      set: { vm, value, new throws(Raised) in
        try vm.checkMutable(typePointer(value), "__type_params__", new)
        try vm.setTypeDictEntry(typePointer(value), vm.name(.typeParams), new)
      }),
    Property(
      "__abstractmethods__",
      get: { vm, value throws(Raised) in
        let type = typePointer(value)
        let known =
          type == vm.type(.type)
          ? Value.unbound : vm.dictGet(vm.typeDict(type), interned: vm.name(.abstractmethods))
        if known.isUnbound {
          throw vm.attributeError("__abstractmethods__")
        }
        return known.owned
      },
      set: { vm, value, new throws(Raised) in
        let type = typePointer(value)
        var isAbstract = false
        if !new.isUnbound { isAbstract = try vm.isTrue(new) }
        if new.isUnbound,
          vm.dictGet(vm.typeDict(type), interned: vm.name(.abstractmethods)).isUnbound
        {
          throw vm.attributeError("__abstractmethods__")
        }
        try vm.setTypeDictEntry(type, vm.name(.abstractmethods), new)
        if isAbstract {
          type.pointee.flags.insert(.abstract)
        } else {
          type.pointee.flags.remove(.abstract)
        }
      }),
    Property("__basicsize__") { vm, value throws(Raised) in
      Owned(Value(small: vm.instanceSizes(typePointer(value)).basic))
    },
    Property("__itemsize__") { vm, value throws(Raised) in
      Owned(Value(small: vm.instanceSizes(typePointer(value)).item))
    },
    Property("__flags__") { vm, value throws(Raised) in
      // `SEQUENCE`, `MAPPING`, `HEAPTYPE`, `BASETYPE`, `READY` and `HAVE_GC` of CPython's
      // `Include/object.h`.
      let flags = typePointer(value).pointee.flags
      var bits = 1 << 12
      if flags.contains(.sequencePattern) { bits |= 1 << 5 }
      if flags.contains(.mappingPattern) { bits |= 1 << 6 }
      if flags.contains(.heapType) { bits |= 1 << 9 } else { bits |= 1 << 8 }
      if flags.contains(.baseType) { bits |= 1 << 10 }
      if flags.contains(.container) { bits |= 1 << 14 }
      if flags.contains(.heapType) {
        // `INLINE_VALUES`, `MANAGED_DICT` and `MANAGED_WEAKREF`.
        if typePointer(value).pointee.attributesOffset != 0 { bits |= 0x14 }
        if typePointer(value).pointee.weakListOffset != 0 { bits |= 0x8 }
      }
      if flags.contains(.abstract) { bits |= 1 << 20 }
      return Owned(Value(small: bits))
    },
    Property("__dictoffset__") { vm, value throws(Raised) in
      Owned(Value(small: vm.instanceSizes(typePointer(value)).attributes))
    },
    Property("__weakrefoffset__") { vm, value throws(Raised) in
      Owned(Value(small: vm.instanceSizes(typePointer(value)).weakList))
    },
  ]
}
