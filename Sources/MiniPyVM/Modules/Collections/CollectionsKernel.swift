/// The native part of `collections` (CPython: `Modules/_collectionsmodule.c`): `deque` (in
/// `Objects/DequeObject.swift`), `defaultdict`, the getters of named tuples and counting.

import MiniPyParser

extension ModuleDefinition {
  static var collectionsKernel: ModuleDefinition {
    ModuleDefinition("_collections", doc: "The native part of collections.") {
      [
        Constant("deque") { vm in Value(vm.nativeType(.deque)).owned },
        Constant("_deque_iterator") { vm in Value(vm.nativeType(.dequeIterator)).owned },
        Constant("_deque_reverse_iterator") { vm in
          Value(vm.nativeType(.dequeReverseIterator)).owned
        },
        Method("_definitions(text, namespace, /)", "What a text defines as a part of the library.")
        {
          vm, arguments throws(Raised) in
          let code = try vm.compileSource(
            text: vm.swiftString(arguments[0]), fileName: "<frozen collections>", mode: .exec,
            dialect: .python3)
          let names = vm.newDict()
          _ = try vm.runCode(code.value, globals: arguments[1], locals: names.value)
          return names
        },
        Constant("OrderedDict") { vm in Value(vm.nativeType(.orderedDict)).owned },
        Constant("defaultdict") { vm in Value(vm.nativeType(.defaultDict)).owned },
        Constant("_tuplegetter") { vm in Value(vm.nativeType(.tupleGetter)).owned },
        Method("_count_elements(mapping, iterable, /)", "Count the elements in the mapping.") {
          vm, arguments throws(Raised) in
          try vm.countElements(arguments[0], arguments[1])
          return .none
        },
      ]
    }
  }
}

extension VM {
  fileprivate func countElements(_ mapping: Value, _ iterable: Value) throws(Raised) {
    let iterator = try iterator(of: iterable)
    let one = Value(small: 1)
    let type = type(of: mapping)
    let base = self.type(.dict)
    if let dict = asDict(mapping), typeLookup(type, name(.get)) == typeLookup(base, name(.get)),
      lookupSpecial(type, .setitem) == lookupSpecial(base, .setitem)
    {
      while true {
        try nativeStep()
        let key = try next(iterator.value)
        if key.isUnbound { return }
        let hash = try hash(key.value)
        let old = try dictGet(dict, key.value, hash: hash)
        if old.isUnbound {
          try dictSet(dict, key.value, one)
        } else {
          let held = old.owned
          let sum = try binary(.add, held.value, one)
          try dictSet(dict, key.value, sum.value)
        }
      }
    }
    let get = internedString("get")
    while true {
      try nativeStep()
      let key = try next(iterator.value)
      if key.isUnbound { return }
      let method = try getAttribute(mapping, get.value)
      let old = try call(method.value, key.value, Value(small: 0))
      let sum = try binary(.add, old.value, one)
      try setItem(mapping, key.value, sum.value)
    }
  }
}

// MARK: - defaultdict

extension TypeDefinition {
  /// Its field is the factory.
  static let defaultDict: TypeDefinition = TypeDefinition(
    "defaultdict", doc: "A dictionary that makes the values of missing keys.",
    module: "collections", base: .dict, layout: .dict, size: MemoryLayout<DictObject>.size,
    flags: [.container, .baseType], fields: 1, members: { defaultDictMembers() })
}

private func defaultDictMembers() -> [Member] {
  func factory(_ vm: VM, _ value: Value) -> Value {
    let found = vm.fields(of: value)[0]
    return found.isUnbound ? .none : found
  }
  func copy(_ vm: VM, _ value: Value) throws(Raised) -> Owned {
    try vm.call(Value(vm.type(of: value)), factory(vm, value), value)
  }
  return [
    Method("__init__(self, /, *args, **kwargs)", "Initialize self.") {
      vm, arguments throws(Raised) in
      let given = arguments[1].storage(TupleObject.self)
      var made = Value.none
      if given.pointee.count > 0 {
        made = given.items[0]
        if !made.isNone, vm.lookupSpecial(vm.type(of: made), .call).isUnbound {
          throw vm.typeError("first argument must be callable or None")
        }
      }
      replaceField(vm.fields(of: arguments[0]), made.owned)
      let rest = vm.newTuple(
        copying: given.items + Swift.min(1, given.pointee.count),
        count: Swift.max(0, given.pointee.count - 1))
      let initialize = vm.typeLookup(vm.type(.dict), vm.name(.`init`))
      let result = try vm.callPrepending(
        arguments[0], initialize, tuple: rest.value, keywords: arguments[2])
      _ = result.value
      return .none
    },
    Property(
      "default_factory", "Factory for default value called by __missing__().",
      get: { vm, value throws(Raised) in factory(vm, value).owned },
      set: { vm, value, new throws(Raised) in
        replaceField(vm.fields(of: value), new.isUnbound ? .none : new.owned)
      }),
    Method("__missing__(self, key, /)", "Make the value of a missing key and keep it.") {
      vm, arguments throws(Raised) in
      let maker = factory(vm, arguments[0]).owned
      if maker.value.isNone { throw vm.keyError(arguments[1]) }
      let value = try vm.call(maker.value)
      try vm.setItem(arguments[0], arguments[1], value.value)
      return value
    },
    Method("copy(self, /)", "D.copy() -> a shallow copy of D.") { vm, arguments throws(Raised) in
      try copy(vm, arguments[0])
    },
    Method("__copy__(self, /)", "D.copy() -> a shallow copy of D.") {
      vm, arguments throws(Raised) in try copy(vm, arguments[0])
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      guard let dict = vm.asDict(arguments[0]) else { return .none }
      let name = vm.shortTypeName(arguments[0])
      let maker = factory(vm, arguments[0]).owned
      let base = try vm.dictRepr(dict)
      var text = vm.string("...")
      // The factory may be a method of this very dictionary.
      if vm.enterRepresentation(maker.value) {
        defer { vm.leaveRepresentation() }
        text = try vm.repr(maker.value)
      }
      var builder = StringBuilder()
      builder.append("\(name)(")
      builder.append(text.value)
      builder.append(", ")
      builder.append(base.value)
      builder.append(")")
      return builder.finish(vm)
    },
    Method("__reduce__(self, /)", "Return state information for pickling.") {
      vm, arguments throws(Raised) in
      let maker = factory(vm, arguments[0])
      let start = maker.isNone ? vm.pointee.emptyTuple.owned : vm.newTuple([maker])
      let items = vm.newDictIterator(.dictItems, arguments[0])
      return vm.newTuple([
        Value(vm.type(of: arguments[0])), start.value, .none, .none, items.value,
      ])
    },
    Method("__or__(self, value, /)", "Return self|value.") { vm, arguments throws(Raised) in
      guard vm.asDict(arguments[0]) != nil, vm.asDict(arguments[1]) != nil else {
        return .notImplemented
      }
      let result = try copy(vm, arguments[0])
      guard let dict = vm.asDict(result.value) else { return .notImplemented }
      try vm.dictUpdate(dict, arguments[1])
      return result
    },
    Method("__ror__(self, value, /)", "Return value|self.") { vm, arguments throws(Raised) in
      guard vm.asDict(arguments[0]) != nil, vm.asDict(arguments[1]) != nil else {
        return .notImplemented
      }
      let result = try vm.call(
        Value(vm.type(of: arguments[0])), factory(vm, arguments[0]), arguments[1])
      guard let dict = vm.asDict(result.value) else { return .notImplemented }
      try vm.dictUpdate(dict, arguments[0])
      return result
    },
    genericAliasMember(),
  ]
}

// MARK: - Getters of named tuples

extension TypeDefinition {
  /// Fields: the index and the doc.
  static let tupleGetter: TypeDefinition = TypeDefinition(
    "_tuplegetter", module: "collections", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container], fields: 2,
    members: { tupleGetterMembers() })
}

private func tupleGetterMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, index, doc, /)") { vm, arguments throws(Raised) in
      let index = try vm.index(arguments[1])
      return vm.newFieldsInstance(.tupleGetter, Owned(Value(small: index)), arguments[2].owned)
    },
    Method("__get__(self, instance, owner=None, /)", "Return an attribute of instance.") {
      vm, arguments throws(Raised) in
      if arguments[1].isNone { return arguments[0].owned }
      let index = Int(truncatingIfNeeded: vm.fields(of: arguments[0])[0].small)
      guard let tuple = vm.asTuple(arguments[1]) else {
        throw vm.typeError(
          "descriptor for index '\(index)' for tuple subclasses doesn't apply to "
            + "'\(vm.typeName(arguments[1]))' object")
      }
      if index < 0 || index >= tuple.pointee.count {
        throw vm.indexError("tuple index out of range")
      }
      return tuple.items[index].owned
    },
    Method("__set__(self, instance, value, /)", "Set an attribute of instance to value.") {
      vm, arguments throws(Raised) in
      throw vm.attributeError("can't set attribute")
    },
    Method("__delete__(self, instance, /)", "Delete an attribute of instance.") {
      vm, arguments throws(Raised) in
      throw vm.attributeError("can't delete attribute")
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let fields = vm.fields(of: arguments[0])
      let doc = fields[1].owned
      return vm.string("_tuplegetter(\(fields[0].small), \(try vm.reprSwift(doc.value)))")
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      let fields = vm.fields(of: arguments[0])
      let start = vm.newTuple([fields[0], fields[1]])
      return vm.newTuple([Value(vm.nativeType(.tupleGetter)), start.value])
    },
    Property(
      "__doc__",
      get: { vm, value throws(Raised) in vm.fields(of: value)[1].owned },
      set: { vm, value, new throws(Raised) in
        replaceField(vm.fields(of: value) + 1, new.isUnbound ? .none : new.owned)
      }),
  ]
}
