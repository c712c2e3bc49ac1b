/// Calling classes, making instances, and subclass tests, as `type_call` and `object_new` in
/// CPython's `Objects/typeobject.c`.

// MARK: - Subclass tests

extension VM {
  /// True if `type` is `ancestor` or inherits from it (by the MRO; hooks do not count).
  @inline(__always)
  func isSubtype(_ type: TypePointer, _ ancestor: TypePointer) -> Bool {
    if type == ancestor { return true }
    return inherits(type, ancestor)
  }

  @inline(never)
  private func inherits(_ type: TypePointer, _ ancestor: TypePointer) -> Bool {
    guard type.pointee.mro.isObject, type.pointee.mro != pointee.emptyTuple else {
      var base = type.pointee.base
      while let current = base {
        if current == ancestor { return true }
        base = current.pointee.base
      }
      return ancestor == self.type(.object)
    }
    let mro = type.pointee.mro.storage(TupleObject.self)
    let items = mro.items
    let wanted = Value(ancestor)
    for index in 0..<mro.pointee.count where items[index] == wanted { return true }
    return false
  }

  /// True if a value is a class.
  @inline(__always)
  func isType(_ value: Value) -> Bool { value.hasLayout(.type) }

  /// `isinstance(value, classinfo)`.
  ///
  /// - Throws: `TypeError` for a bad `classinfo`; what `__instancecheck__` raises.
  func isInstanceOf(_ value: Value, _ classinfo: Value) throws(Raised) -> Bool {
    if type(of: value) == classinfo.asTypePointer { return true }
    if classinfo.isObject, classinfo.object.pointee.type == type(.type) {
      return try isPlainInstanceOf(value, classinfo)
    }
    if let union = unionArguments(classinfo) {
      for index in 0..<union.pointee.count {
        let item = union.items[index].isNone ? Value(type(.noneType)) : union.items[index]
        if try isInstanceOf(value, item) { return true }
      }
      return false
    }
    if isInstance(classinfo, .tuple), let tuple = asTuple(classinfo) {
      try enterNative(" in __instancecheck__")
      defer { leaveNative() }
      for index in 0..<tuple.pointee.count where try isInstanceOf(value, tuple.items[index]) {
        return true
      }
      return false
    }
    if let answer = try rememberedInstance(value, classinfo) { return answer }
    let check = lookupSpecial(type(of: classinfo), .instancecheck)
    if !check.isUnbound {
      try enterNative(" in __instancecheck__")
      defer { leaveNative() }
      let answer = try callFound(check, classinfo, value)
      return try isTrue(answer.value)
    }
    return try isPlainInstanceOf(value, classinfo)
  }

  /// `type.__instancecheck__`: by the type, then by a differing `__class__`.
  func isPlainInstanceOf(_ value: Value, _ classinfo: Value) throws(Raised) -> Bool {
    if isType(classinfo) {
      let wanted = classinfo.storage(TypeObject.self)
      let actual = type(of: value)
      if isSubtype(actual, wanted) { return true }
      // Only a class that overrides `__class__` can answer differently.
      if actual.pointee.flags.contains(.heapType)
        || !attributeFlags(actual).contains(.genericGetAttribute)
      {
        let claimed = try lookupAttribute(value, .class)
        if isType(claimed.value), claimed.value != Value(actual) {
          return isSubtype(claimed.value.storage(TypeObject.self), wanted)
        }
      }
      return false
    }
    if try abstractBases(classinfo).isUnbound {
      throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    }
    let claimed = try lookupAttribute(value, .class)
    if claimed.isUnbound { return false }
    return try isAbstractSubclass(claimed.value, classinfo)
  }

  /// `issubclass(derived, classinfo)`.
  func isSubclassOf(_ derived: Value, _ classinfo: Value) throws(Raised) -> Bool {
    if classinfo.isObject, classinfo.object.pointee.type == type(.type) {
      if derived == classinfo { return true }
      return try isPlainSubclassOf(derived, classinfo)
    }
    if let union = unionArguments(classinfo) {
      for index in 0..<union.pointee.count {
        let item = union.items[index].isNone ? Value(type(.noneType)) : union.items[index]
        if try isSubclassOf(derived, item) { return true }
      }
      return false
    }
    if isInstance(classinfo, .tuple), let tuple = asTuple(classinfo) {
      try enterNative(" in __subclasscheck__")
      defer { leaveNative() }
      for index in 0..<tuple.pointee.count where try isSubclassOf(derived, tuple.items[index]) {
        return true
      }
      return false
    }
    if let answer = rememberedSubclass(derived, classinfo) { return answer }
    let check = lookupSpecial(type(of: classinfo), .subclasscheck)
    if !check.isUnbound {
      try enterNative(" in __subclasscheck__")
      defer { leaveNative() }
      let answer = try callFound(check, classinfo, derived)
      return try isTrue(answer.value)
    }
    return try isPlainSubclassOf(derived, classinfo)
  }

  /// `type.__subclasscheck__`.
  func isPlainSubclassOf(_ derived: Value, _ classinfo: Value) throws(Raised) -> Bool {
    if isType(derived), isType(classinfo) {
      return isSubtype(derived.storage(TypeObject.self), classinfo.storage(TypeObject.self))
    }
    if try abstractBases(derived).isUnbound {
      throw typeError("issubclass() arg 1 must be a class")
    }
    if try abstractBases(classinfo).isUnbound {
      throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }
    return try isAbstractSubclass(derived, classinfo)
  }

  /// `__bases__` if it is a tuple, else unbound.
  private func abstractBases(_ value: Value) throws(Raised) -> Owned {
    let bases = try lookupAttribute(value, .bases)
    return asTuple(bases.value) == nil ? Owned.unbound : bases
  }

  private func isAbstractSubclass(_ derived: Value, _ classinfo: Value) throws(Raised) -> Bool {
    if derived == classinfo { return true }
    try enterNative(" in __issubclass__")
    defer { leaveNative() }
    let bases = try abstractBases(derived)
    guard let tuple = asTuple(bases.value) else { return false }
    for index in 0..<tuple.pointee.count
    where try isAbstractSubclass(tuple.items[index], classinfo) {
      return true
    }
    return false
  }
}

extension Value {
  /// The word as a type pointer, for identity tests.
  @inline(__always)
  var asTypePointer: TypePointer? { TypePointer(bitPattern: UInt(truncatingIfNeeded: bits)) }
}

// MARK: - Instances

extension VM {
  /// A new instance of a class whose layout is `.instance`, tracked, without attributes.
  @inline(__always)
  func newPlainInstance(_ type: TypePointer) -> Owned {
    if type.pointee.attributesOffset == MemoryLayout<ContainerHeader>.size {
      let shape = rootShape(type)
      let object = allocateContainer(
        InstanceObject.self, type: type,
        extraBytes: shape.pointee.capacity &* MemoryLayout<Value>.stride)
      if type.pointee.flags.contains(.heapType) {
        object.pointee.header.object.flags.insert(.plainInstance)
        if type.pointee.attributeRoom > 1 { type.pointee.attributeRoom &-= 1 }
      }
      object.pointee.attributes = UInt(bitPattern: shape)
      track(object)
      return Owned(object)
    }
    return newSlottedInstance(type)
  }

  /// An instance without an attribute word, or with the word behind slots.
  @inline(never)
  private func newSlottedInstance(_ type: TypePointer) -> Owned {
    if type.pointee.attributesOffset != 0 {
      let shape = rootShape(type)
      let object = allocateContainer(
        ContainerHeader.self, type: type,
        extraBytes: shape.pointee.capacity &* MemoryLayout<Value>.stride)
      UnsafeMutableRawPointer(object).assumingMemoryBound(to: ObjectHeader.self)
        .attributeWord.pointee = UInt(bitPattern: shape)
      track(object)
      return Owned(object)
    }
    let object = allocateContainer(ContainerHeader.self, type: type)
    // A plain `object()` is no container in CPython.
    if type.pointee.base == nil { pointee.collector.uncountAllocation() }
    // The instance counts its class, so a cycle may go through it.
    if type.pointee.flags.contains(.heapType) { track(object) }
    return Owned(object)
  }

  /// The nearest class on the line of first bases whose `__new__` is native, for messages
  /// (`tp_new_wrapper`).
  func constructorOwner(_ type: TypePointer) -> TypePointer {
    var found = type
    while !lookupSpecial(found, .new).hasLayout(.nativeFunction), let base = found.pointee.base {
      found = base
    }
    return found
  }

  /// `object.__new__(type)`: a new instance, or the error for an abstract class.
  func newInstance(of type: TypePointer) throws(Raised) -> Owned {
    if type.pointee.flags.contains(.abstract) { throw abstractError(type) }
    if type.pointee.layout != .instance {
      throw typeError(
        "object.__new__(\(typeName(type))) is not safe, use "
          + "\(typeName(constructorOwner(type))).__new__()")
    }
    try checkMemory(1, stride: type.pointee.basicSize)
    return newPlainInstance(type)
  }

  /// The nearest built-in ancestor.
  func nativeBase(_ type: TypePointer) -> TypePointer {
    var current = type
    while current.pointee.flags.contains(.heapType), let base = current.pointee.base {
      current = base
    }
    return current
  }

  /// `Can't instantiate abstract class A without an implementation for abstract method 'f'`.
  @inline(never)
  func abstractError(_ type: TypePointer) -> Raised {
    do throws(Raised) {
      let names = try getAttribute(Value(type), .abstractmethods)
      let list = try listFromIterable(names.value)
      try sortList(list.value)
      var texts: [String] = []
      if let storage = asList(list.value) {
        for index in 0..<storage.pointee.count {
          texts.append("'" + swiftString(storage.pointee.items![index]) + "'")
        }
      }
      return typeError(
        "Can't instantiate abstract class \(typeName(type)) without an "
          + "implementation for abstract method\(texts.count == 1 ? "" : "s") "
          + texts.joined(separator: ", "))
    } catch {
      return error
    }
  }
}

// MARK: - Calling a class

extension VM {
  /// `type(*arguments)`: the metaclass's `__call__`.
  ///
  /// - Parameter areHeld: See `call(_:arguments:count:keywordNames:areHeld:)`.
  func callType(
    _ type: TypePointer, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywordNames: Value, areHeld: Bool
  ) throws(Raised) -> Owned {
    let metatype = type.pointee.header.object.type
    if metatype != self.type(.type) {
      let call = lookupSpecial(metatype, .call)
      if call != lookupSpecial(self.type(.type), .call) {
        if isExactly(call, .function) {
          let held = call.owned
          return try withHeldArguments(
            Value(type), arguments, count, keywordNames, areHeld: areHeld
          ) { () throws(Raised) in
            try callPrepending(Value(type), held.value, arguments, count, keywordNames)
          }
        }
        let bound = try bindDescriptor(call, Value(type), metatype)
        return try self.call(
          bound.value, arguments: arguments, count: count, keywordNames: keywordNames)
      }
    }
    if !keywordNames.isUnbound, type == self.type(.str) {
      try checkSlotCall(type, arguments, count, keywordNames)
    }
    return try makeInstance(type, arguments, count, keywordNames, areHeld: areHeld)
  }

  /// `dict(name=value, …)`, or unbound if not all names are strings.
  @inline(never)
  private func dictFromKeywords(
    _ values: UnsafeMutablePointer<Value>, _ names: TuplePointer
  ) throws(Raised) -> Owned {
    for index in 0..<names.pointee.count where !isExactly(names.items[index], .str) {
      return .unbound
    }
    let result = newDict(of: type(.dict))
    let dict = result.value.storage(DictObject.self)
    for index in 0..<names.pointee.count {
      try dictSet(dict, names.items[index], values[index])
    }
    return result
  }

  /// `type.__call__`: `__new__`, then `__init__` if that made an instance of the class.
  ///
  /// - Parameter areHeld: The caller holds the class and, in a tuple, the arguments.
  func makeInstance(
    _ type: TypePointer, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywordNames: Value, areHeld: Bool
  ) throws(Raised) -> Owned {
    if type == self.type(.super), keywordNames.isUnbound {
      if count > 2 { throw typeError("super() expected at most 2 arguments, got \(count)") }
      return try newSuper(
        count == 0 ? .unbound : arguments[0], count < 2 ? .unbound : arguments[1])
    }
    if type == self.type(.type), count != 3 {
      if count == 1 {
        if !keywordNames.isUnbound { throw typeError("type() takes no keyword arguments") }
        return Value(apparentType(of: arguments[0])).owned
      }
      throw typeError("type() takes 1 or 3 arguments")
    }
    if type == self.type(.dict), count == 0, !keywordNames.isUnbound {
      let dict = try dictFromKeywords(arguments, keywordNames.storage(TupleObject.self))
      if !dict.isUnbound { return dict }
    }
    let object = self.type(.object)
    let new = lookupSpecial(type, .new)
    let initializer = lookupSpecial(type, .`init`)
    let plainNew = lookupSpecial(object, .new)
    let plainInit = lookupSpecial(object, .`init`)
    let argumentCount =
      count
      &+ (keywordNames.isUnbound ? 0 : keywordNames.storage(TupleObject.self).pointee.count)
    let heldType = areHeld ? Owned.unbound : Value(type).owned
    _ = heldType.value
    if type.pointee.layout == .exception, keywordNames.isUnbound {
      // Most exceptions: nothing but their arguments.
      let base = self.type(.baseException)
      if isSameNative(new, lookupSpecial(base, .new)),
        isSameNative(initializer, lookupSpecial(base, .`init`))
      {
        let tuple = newTuple(copying: arguments, count: count)
        return allocateException(type, arguments: tuple.value)
      }
    }
    if new != plainNew, isPlainNew(new), !type.pointee.flags.contains(.noConstructor) {
      return try makeNativeInstance(
        type, new, plainInit, arguments, count, argumentCount, keywordNames, areHeld: areHeld)
    }
    let instance: Owned
    if new == plainNew {
      if type.pointee.layout != .instance || type.pointee.flags.contains(.noConstructor) {
        throw typeError("cannot create '\(qualifiedTypeName(type))' instances")
      }
      if argumentCount != 0, initializer == plainInit {
        if isClassic(type) { throw typeError("this constructor takes no arguments") }
        throw typeError("\(typeName(type))() takes no arguments")
      }
      if type.pointee.flags.contains(.abstract) { throw abstractError(type) }
      if wouldExceedMemory(type.pointee.basicSize) { throw memoryError() }
      instance = newPlainInstance(type)
    } else {
      if type.pointee.flags.contains(.noConstructor) {
        throw typeError("cannot create '\(qualifiedTypeName(type))' instances")
      }
      let bound = try bindDescriptor(new, .unbound, type)
      instance = try withHeldArguments(
        Value(type), arguments, count, keywordNames, areHeld: areHeld
      ) { () throws(Raised) in
        try callPrepending(Value(type), bound.value, arguments, count, keywordNames)
      }
      if !isSubtype(self.type(of: instance.value), type) { return instance }
    }
    // `__init__` of the class of what was made, which may be a subclass.
    let actual = self.type(of: instance.value)
    let initialize = actual == type ? lookupSpecial(type, .`init`) : lookupSpecial(actual, .`init`)
    if initialize == plainInit {
      // `object.__init__` complains only if `__new__` is not overridden either; that was checked.
      return instance
    }
    try callInitializer(
      initialize, instance.value, arguments, count, keywordNames, areHeld: areHeld)
    return instance
  }

  /// `makeInstance` with a native `__new__`: one copy of the arguments serves it and `__init__`.
  private func makeNativeInstance(
    _ type: TypePointer, _ new: Value, _ plainInit: Value,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ total: Int, _ keywordNames: Value,
    areHeld: Bool
  ) throws(Raised) -> Owned {
    let heldNew = new.owned
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: total &+ 1) {
      buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress!
      base[0] = Value(type)
      var index = 0
      while index < total {
        base[index &+ 1] = arguments[index]
        index &+= 1
      }
      // A class that inherits `__new__` from several built-ins may have got one that is not safe.
      let storage = heldNew.value.storage(NativeFunctionObject.self)
      let instance =
        storage.pointee.kind == .new && storage.pointee.owner == type
        ? try callUnchecked(storage, base, count &+ 1, keywordNames)
        : try callNative(heldNew.value, base, count &+ 1, keywordNames)
      let actual = self.type(of: instance.value)
      if actual != type, !isSubtype(actual, type) { return instance }
      let initializer = lookupSpecial(actual, .`init`)
      if initializer == plainInit { return instance }
      if isExactly(initializer, .wrapperDescriptor) {
        base[0] = instance.value
        let heldInit = initializer.owned
        let result =
          heldInit.value.hasLayout(.nativeFunction)
          ? try callUnchecked(
            heldInit.value.storage(NativeFunctionObject.self), base, count &+ 1, keywordNames)
          : try call(
            heldInit.value, arguments: base, count: count &+ 1, keywordNames: keywordNames)
        if !result.value.isNone {
          throw typeError("__init__() should return None, not '\(typeName(result.value))'")
        }
        return instance
      }
      try callInitializer(
        initializer, instance.value, arguments, count, keywordNames, areHeld: areHeld)
      return instance
    }
  }

  /// True if both are one native function, though perhaps of two classes (see `Member.inherited`).
  @inline(__always)
  func isSameNative(_ left: Value, _ right: Value) -> Bool {
    if left == right { return true }
    guard left.hasLayout(.nativeFunction), right.hasLayout(.nativeFunction) else { return false }
    return left.storage(NativeFunctionObject.self).pointee.function.toOpaque()
      == right.storage(NativeFunctionObject.self).pointee.function.toOpaque()
  }

  @inline(__always)
  private func isPlainNew(_ new: Value) -> Bool { new.hasLayout(.nativeFunction) }

  /// Calls `__init__`, which must return `None`.
  private func callInitializer(
    _ initializer: Value, _ instance: Value, _ arguments: UnsafeMutablePointer<Value>,
    _ count: Int, _ keywordNames: Value, areHeld: Bool
  ) throws(Raised) {
    let result: Owned
    if initializer.hasLayout(.function) || isExactly(initializer, .wrapperDescriptor)
      || isExactly(initializer, .methodDescriptor)
    {
      let held = initializer.owned
      // The arguments' tuple is an exception's `args`.
      let isTupleKept = instance.hasLayout(.exception) && keywordNames.isUnbound
      if isExactly(initializer, .function), !isTupleKept {
        result = try withHeldArguments(
          instance, arguments, count, keywordNames, areHeld: areHeld
        ) {
          () throws(Raised) in
          try callPrepending(instance, held.value, arguments, count, keywordNames)
        }
      } else {
        result = try callPrepending(instance, held.value, arguments, count, keywordNames)
      }
    } else {
      let bound = try bindDescriptor(initializer, instance, type(of: instance))
      result = try call(
        bound.value, arguments: arguments, count: count, keywordNames: keywordNames)
    }
    if !result.value.isNone {
      throw typeError("__init__() should return None, not '\(typeName(result.value))'")
    }
  }

  /// A type's name with its module, unless that is `builtins`.
  func qualifiedTypeName(_ type: TypePointer) -> String {
    let name = swiftString(type.pointee.qualifiedName)
    let module = moduleOfType(type)
    // Without a module that counts, CPython shows `tp_name`, which says nothing of nesting.
    guard let text = asStr(module.value) else { return swiftString(type.pointee.name) }
    let prefix = swiftString(Value(text))
    return prefix == "builtins" || prefix == "__builtin__"
      ? swiftString(type.pointee.name) : prefix + "." + name
  }

  /// A type's name with its module, unless that is `builtins` or the program (`%T` of CPython's errors,
  /// `PyType_GetFullyQualifiedName`).
  func fullTypeName(_ type: TypePointer) -> String {
    let name = qualifiedTypeName(type)
    return name.hasPrefix("__main__.") ? String(name.dropFirst("__main__.".count)) : name
  }

  /// `__module__` of a class, or unbound.
  func moduleOfType(_ type: TypePointer) -> Owned {
    if type.pointee.flags.contains(.heapType) {
      return dictGet(typeDict(type), interned: name(.module)).owned
    }
    guard let definition = type.pointee.definition?.takeUnretainedValue() else {
      return Owned.unbound
    }
    if isPython2, let module = python2Module(type, definition) { return module }
    return internedString(definition.module.description)
  }
}
