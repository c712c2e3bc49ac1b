/// The classic classes of Python 2: `class A: …` without a base.
///
/// A classic class is a class of the machine whose metaclass is `classobj` and whose last base, which
/// Python does not see, is the type `instance`. So attributes, calls and special methods are those of
/// every class; what differs is the order of its bases, and what it shows of itself.

extension TypeDefinition {
  static let classobj = TypeDefinition(
    "classobj", doc: "classobj(name, bases, dict)", base: .type, layout: .type,
    size: MemoryLayout<TypeObject>.size, flags: [.container, .metaclass],
    members: { classMembers() })

  static let classicInstance = TypeDefinition(
    "instance", doc: "instance(class[, dict])", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.baseType],
    members: { classicInstanceMembers() })
}

extension VM {
  /// True for classic classes and for the root of them.
  func isClassic(_ type: TypePointer) -> Bool {
    guard let python2 = pointee.python2 else { return false }
    return type.pointee.header.object.type == python2.classobj || type == python2.instance
  }

  /// The type that Python sees: every instance of a classic class has the type `instance`.
  func apparentType(of value: Value) -> TypePointer {
    let type = type(of: value)
    guard let python2 = pointee.python2, type.pointee.header.object.type == python2.classobj else {
      return type
    }
    return python2.instance
  }

  /// `class name(bases): …` (`build_class`): `__metaclass__` in the body, else that of the first
  /// base, else the module's `__metaclass__`, else a classic class.
  func buildPython2Class(
    _ function: Value, _ name: Value, _ bases: Value
  ) throws(Raised) -> Owned {
    guard function.hasLayout(.function), let given = asTuple(bases),
      let python2 = pointee.python2
    else { throw typeError("__build_class__: func must be a function") }
    let namespace = newDict()
    let storage = function.storage(FunctionObject.self)
    _ = try runCode(
      storage.pointee.code, globals: storage.pointee.globals, locals: namespace.value,
      closure: storage.pointee.closure)
    let dict = namespace.value.storage(DictObject.self)
    for extra in [Name.qualname, .firstlineno]
    where !dictGet(dict, interned: self.name(extra)).isUnbound {
      _ = try dictDelete(dict, self.name(extra))
    }
    let key = internedString("__metaclass__")
    var meta = dictGet(dict, interned: key.value).owned
    if meta.isUnbound {
      if given.pointee.count > 0 {
        var first = type(of: given.items[0])
        for index in 0..<given.pointee.count where first == python2.classobj {
          first = type(of: given.items[index])
        }
        meta = Value(first).owned
      } else if let globals = asDict(storage.pointee.globals) {
        meta = dictGet(globals, interned: key.value).owned
      }
    }
    if meta.isUnbound { meta = Value(python2.classobj).owned }
    if meta.value != Value(python2.classobj) {
      let removed = self.name(.staticAttributes)
      if !dictGet(dict, interned: removed).isUnbound { _ = try dictDelete(dict, removed) }
      let arguments = newTuple([name, bases, namespace.value])
      return try call(meta.value, tuple: arguments.value, keywords: .unbound)
    }
    return try newClassicClass(name, bases, namespace.value)
  }

  /// A classic class of classic bases.
  func newClassicClass(
    _ name: Value, _ bases: Value, _ namespace: Value
  ) throws(Raised) -> Owned {
    guard let python2 = pointee.python2, let given = asTuple(bases) else { return .none }
    for index in 0..<given.pointee.count
    where !isType(given.items[index]) || !isClassic(given.items[index].storage(TypeObject.self)) {
      throw typeError("base must be class")
    }
    let actual = given.pointee.count == 0 ? newTuple([Value(python2.instance)]) : bases.owned
    let cls = try typeNew(python2.classobj, name, actual.value, namespace, .unbound)
    let type = cls.value.storage(TypeObject.self)
    let dict = typeDict(type)
    for removed in [Name.staticAttributes, .dict, .weakref]
    where !dictGet(dict, interned: self.name(removed)).isUnbound {
      _ = try dictDelete(dict, self.name(removed))
    }
    return cls
  }

  /// The order in which a classic class and its bases are searched: depth first, left to right.
  func classicOrder(_ type: TypePointer) throws(Raised) -> Owned {
    var order: [Value] = [Value(type)]
    let bases = type.pointee.bases.storage(TupleObject.self)
    for index in 0..<bases.pointee.count {
      let mro = bases.items[index].storage(TypeObject.self).pointee.mro.storage(TupleObject.self)
      for place in 0..<mro.pointee.count
      where isClassicClass(mro.items[place]) && !order.contains(mro.items[place]) {
        order.append(mro.items[place])
      }
    }
    if let python2 = pointee.python2 { order.append(Value(python2.instance)) }
    order.append(Value(self.type(.object)))
    return newTuple(order)
  }

  private func isClassicClass(_ value: Value) -> Bool {
    guard let python2 = pointee.python2 else { return false }
    return type(of: value) == python2.classobj
  }

  /// `repr` of a class.
  func python2TypeRepr(_ type: TypePointer) -> Owned {
    if type.pointee.flags.contains(.heapType) {
      return string("<class '\(qualifiedTypeName(type))'>")
    }
    return string("<type '\(qualifiedTypeName(type))'>")
  }

  /// Where Python 2 has a built-in type: exceptions in `exceptions`, most others in `__builtin__`.
  func python2Module(_ type: TypePointer, _ definition: TypeDefinition) -> Owned? {
    if type.pointee.flags.contains(.exception) { return string("exceptions") }
    let module = definition.module.description
    return module == "builtins" || module == "weakref" || type == self.type(.textFile)
      ? string("__builtin__") : nil
  }

  /// Puts `StandardError` between `Exception` and the exceptions that are errors.
  func insertStandardError() -> TypePointer {
    let standardError = nativeType(.standardError)
    let exception = type(.exception)
    for raw in BuiltinType.baseException.rawValue...BuiltinType.userWarning.rawValue {
      guard let builtin = BuiltinType(rawValue: raw) else { continue }
      let type = type(builtin)
      let mro = type.pointee.mro.storage(TupleObject.self)
      var place = -1
      var isError = true
      for index in 0..<mro.pointee.count {
        if mro.items[index] == Value(exception) { place = index }
        if mro.items[index] == Value(self.type(.stopIteration))
          || mro.items[index] == Value(self.type(.warning))
        {
          isError = false
        }
      }
      guard isError, place > 0 else { continue }
      var order: [Value] = []
      for index in 0..<mro.pointee.count {
        if index == place { order.append(Value(standardError)) }
        order.append(mro.items[index])
      }
      replaceField(&type.pointee.mro, newTuple(order))
      if type.pointee.base == exception {
        Value(standardError).retain()
        type.pointee.base = standardError
        Value(exception).release()
        replaceField(&type.pointee.bases, newTuple([Value(standardError)]))
      }
    }
    return standardError
  }
}

private func classMembers() -> [Member] {
  func type(_ value: Value) -> TypePointer { value.storage(TypeObject.self) }
  return [
    StaticMethod("__new__(cls, name, bases, dict, /)") { vm, arguments throws(Raised) in
      try vm.newClassicClass(arguments[1], arguments[2], arguments[3])
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      vm.string(
        "<class \(vm.qualifiedTypeName(type(arguments[0]))) at \(vm.addressText(arguments[0]))>")
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      vm.string(vm.qualifiedTypeName(type(arguments[0])))
    },
    Method("__dir__(self, /)") { vm, arguments throws(Raised) in
      try vm.classicDirectory(.unbound, type(arguments[0]))
    },
    Property("__bases__") { vm, value throws(Raised) in
      let bases = type(value).pointee.bases.storage(TupleObject.self)
      var seen: [Value] = []
      for index in 0..<bases.pointee.count
      where bases.items[index] != vm.pointee.python2.map({ Value($0.instance) }) {
        seen.append(bases.items[index])
      }
      return vm.newTuple(seen)
    },
  ]
}

extension TypeDefinition {
  static let standardError = TypeDefinition(
    "StandardError", doc: "Base class for all exceptions that are errors.", base: .exception,
    layout: .exception,
    size: MemoryLayout<ExceptionObject>.size, flags: [.baseType, .container, .exception])
}
