/// The module `operator`: the operators as functions, and getters (CPython: `Modules/_operator.c`).

extension ModuleDefinition {
  static var operatorModule: ModuleDefinition {
    ModuleDefinition(
      "operator", doc: "The operators of Python as functions.",
      members: {
        arithmeticFunctions() + comparisonFunctions() + sequenceFunctions() + getterTypes()
      },
      setUp: { vm, module throws(Raised) in
        // Most functions are also there under the name of their special method.
        let dict = module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
        let names = vm.newList(capacity: 64)
        var position = 0
        var entries: [Value] = []
        while let entry = vm.dictNext(dict, &position) {
          if let text = vm.asStr(entry.key), text[codePoint: 0] != UInt32(UInt8(ascii: "_")) {
            entries.append(entry.key)
          }
        }
        for key in entries {
          vm.listAppend(names.value, key)
          let name = vm.swiftString(key)
          let bare = name.hasSuffix("_") ? String(name.dropLast()) : name
          guard hasDunder(bare) else { continue }
          let alias = vm.internedString("__\(bare)__")
          vm.dictSetInterned(dict, alias.value, vm.dictGet(dict, interned: key).owned)
        }
        let sorted = try vm.call(vm.dictGetBuiltin("sorted"), names.value)
        let all = vm.internedString("__all__")
        vm.dictSetInterned(dict, all.value, sorted)
      }, home: "_operator")
  }
}

/// True for the functions that are also there as `__name__`.
private func hasDunder(_ name: String) -> Bool {
  switch name {
  case "attrgetter", "itemgetter", "methodcaller", "countOf", "indexOf", "is", "is_not",
    "length_hint", "truth":
    return false
  default: return true
  }
}

extension VM {
  /// A name of the module `builtins`, borrowed.
  fileprivate func dictGetBuiltin(_ name: String) -> Value {
    guard let dict = asDict(pointee.builtins) else { return .none }
    let key = internedString(name)
    return dictGet(dict, interned: key.value)
  }
}

private func arithmeticFunctions() -> [Member] {
  func binary(_ signature: StaticString, _ doc: StaticString, _ op: BinaryOperator) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      try vm.binary(op, arguments[0], arguments[1])
    }
  }
  func inPlace(_ signature: StaticString, _ doc: StaticString, _ op: BinaryOperator) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      try vm.inPlace(op, arguments[0], arguments[1])
    }
  }
  func unary(_ signature: StaticString, _ doc: StaticString, _ op: UnaryOperator) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in try vm.unary(op, arguments[0]) }
  }
  return [
    binary("add(a, b, /)", "Same as a + b.", .add),
    binary("sub(a, b, /)", "Same as a - b.", .sub),
    binary("mul(a, b, /)", "Same as a * b.", .mul),
    binary("matmul(a, b, /)", "Same as a @ b.", .matmul),
    binary("truediv(a, b, /)", "Same as a / b.", .truediv),
    binary("floordiv(a, b, /)", "Same as a // b.", .floordiv),
    binary("mod(a, b, /)", "Same as a % b.", .mod),
    binary("pow(a, b, /)", "Same as a ** b.", .pow),
    binary("lshift(a, b, /)", "Same as a << b.", .lshift),
    binary("rshift(a, b, /)", "Same as a >> b.", .rshift),
    binary("and_(a, b, /)", "Same as a & b.", .and),
    binary("or_(a, b, /)", "Same as a | b.", .or),
    binary("xor(a, b, /)", "Same as a ^ b.", .xor),
    inPlace("iadd(a, b, /)", "Same as a += b.", .add),
    inPlace("isub(a, b, /)", "Same as a -= b.", .sub),
    inPlace("imul(a, b, /)", "Same as a *= b.", .mul),
    inPlace("imatmul(a, b, /)", "Same as a @= b.", .matmul),
    inPlace("itruediv(a, b, /)", "Same as a /= b.", .truediv),
    inPlace("ifloordiv(a, b, /)", "Same as a //= b.", .floordiv),
    inPlace("imod(a, b, /)", "Same as a %= b.", .mod),
    inPlace("ipow(a, b, /)", "Same as a **= b.", .pow),
    inPlace("ilshift(a, b, /)", "Same as a <<= b.", .lshift),
    inPlace("irshift(a, b, /)", "Same as a >>= b.", .rshift),
    inPlace("iand(a, b, /)", "Same as a &= b.", .and),
    inPlace("ior(a, b, /)", "Same as a |= b.", .or),
    inPlace("ixor(a, b, /)", "Same as a ^= b.", .xor),
    unary("neg(a, /)", "Same as -a.", .neg),
    unary("pos(a, /)", "Same as +a.", .pos),
    unary("inv(a, /)", "Same as ~a.", .invert),
    unary("invert(a, /)", "Same as ~a.", .invert),
    Method("abs(a, /)", "Same as abs(a).") { vm, arguments throws(Raised) in
      try vm.absolute(arguments[0])
    },
    Method("index(a, /)", "Same as a.__index__().") { vm, arguments throws(Raised) in
      try vm.intFromIndex(arguments[0])
    },
    Method("not_(a, /)", "Same as not a.") { vm, arguments throws(Raised) in
      Owned(try !vm.isTrue(arguments[0]))
    },
    Method("truth(a, /)", "Return True if a is true, False otherwise.") {
      vm, arguments throws(Raised) in
      Owned(try vm.isTrue(arguments[0]))
    },
    Method("call(obj, /, *args, **kwargs)", "Same as obj(*args, **kwargs).") {
      vm, arguments throws(Raised) in
      try vm.call(arguments[0], tuple: arguments[1], keywords: arguments[2])
    },
  ]
}

private func comparisonFunctions() -> [Member] {
  func comparison(
    _ signature: StaticString, _ doc: StaticString, _ op: ComparisonOperator
  ) -> Member {
    Method(signature, doc) { vm, arguments throws(Raised) in
      try vm.compareHeld(op, arguments[0], arguments[1])
    }
  }
  return [
    comparison("lt(a, b, /)", "Same as a < b.", .lt),
    comparison("le(a, b, /)", "Same as a <= b.", .le),
    comparison("eq(a, b, /)", "Same as a == b.", .eq),
    comparison("ne(a, b, /)", "Same as a != b.", .ne),
    comparison("gt(a, b, /)", "Same as a > b.", .gt),
    comparison("ge(a, b, /)", "Same as a >= b.", .ge),
    Method("is_(a, b, /)", "Same as a is b.") { vm, arguments throws(Raised) in
      Owned(arguments[0] == arguments[1])
    },
    Method("is_not(a, b, /)", "Same as a is not b.") { vm, arguments throws(Raised) in
      Owned(arguments[0] != arguments[1])
    },
  ]
}

private func sequenceFunctions() -> [Member] {
  func concatenated(
    _ vm: VM, _ arguments: Arguments, _ isInPlace: Bool
  ) throws(Raised) -> Owned {
    for value in [arguments[0], arguments[1]] where !vm.isSequence(vm.type(of: value)) {
      if vm.type(of: value) == vm.type(of: arguments[1]), value == arguments[1] { break }
      throw vm.typeError("'\(vm.typeName(value))' object can't be concatenated")
    }
    return isInPlace
      ? try vm.inPlace(.add, arguments[0], arguments[1])
      : try vm.binary(.add, arguments[0], arguments[1])
  }
  return [
    Method("concat(a, b, /)", "Same as a + b, for a and b sequences.") {
      vm, arguments throws(Raised) in try concatenated(vm, arguments, false)
    },
    Method("iconcat(a, b, /)", "Same as a += b, for a and b sequences.") {
      vm, arguments throws(Raised) in try concatenated(vm, arguments, true)
    },
    Method("contains(a, b, /)", "Same as b in a (note reversed operands).") {
      vm, arguments throws(Raised) in
      Owned(try vm.contains(arguments[0], arguments[1]))
    },
    Method("countOf(a, b, /)", "The number of items in a which are, or which equal, b.") {
      vm, arguments throws(Raised) in
      var count = 0
      let iterator = try vm.searchedIterator(arguments[0])
      try vm.forEach(iterator.value) { item throws(Raised) in
        if try vm.equals(item, arguments[1]) { count += 1 }
        return true
      }
      return Owned(Value(small: count))
    },
    Method("indexOf(a, b, /)", "Return the first index of b in a.") {
      vm, arguments throws(Raised) in
      var index = 0
      var found = false
      let iterator = try vm.searchedIterator(arguments[0])
      try vm.forEach(iterator.value) { item throws(Raised) in
        if try vm.equals(item, arguments[1]) {
          found = true
          return false
        }
        index += 1
        return true
      }
      if !found { throw vm.valueError("sequence.index(x): x not in sequence") }
      return Owned(Value(small: index))
    },
    Method("getitem(a, b, /)", "Same as a[b].") { vm, arguments throws(Raised) in
      try vm.getItem(arguments[0], arguments[1])
    },
    Method("setitem(a, b, c, /)", "Same as a[b] = c.") { vm, arguments throws(Raised) in
      try vm.setItem(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("delitem(a, b, /)", "Same as del a[b].") { vm, arguments throws(Raised) in
      try vm.deleteItem(arguments[0], arguments[1])
      return .none
    },
    Method("length_hint(obj, default=0, /)", "An estimate of the number of items in obj.") {
      vm, arguments throws(Raised) in
      guard vm.asInt(arguments[1]) != nil else {
        throw vm.typeError(
          "'\(vm.typeName(arguments[1]))' object cannot be interpreted as an integer")
      }
      return Owned(Value(small: try vm.lengthHint(arguments[0], try vm.index(arguments[1]))))
    },
  ]
}

// MARK: - Getters

private func getterTypes() -> [Member] {
  func type(_ name: StaticString, _ definition: TypeDefinition) -> Member {
    Constant(name) { vm in Value(vm.nativeType(definition)).owned }
  }
  return [
    type("attrgetter", .attributeGetter), type("itemgetter", .itemGetter),
    type("methodcaller", .methodCaller),
  ]
}

private func getter(
  _ name: StaticString, _ doc: StaticString, _ members: @escaping () -> [Member]
) -> TypeDefinition {
  TypeDefinition(
    name, doc: doc, module: "operator", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container], fields: 3,
    members: {
      [Property("__text_signature__") { vm, _ throws(Raised) in vm.string("(obj, /)") }] + members()
    })
}

/// What `itemgetter` and `attrgetter` share: a call gets one thing by the only key, or a tuple of the
/// things by each of the keys, which stand in a tuple in the field `keys`.
private func getterMembers(
  keys field: Int, _ get: @escaping (VM, Value, Value) throws(Raised) -> Owned
) -> [Member] {
  [
    Method("__call__(self, obj, /)", "Call self as a function.") { vm, arguments throws(Raised) in
      guard let keys = vm.asTuple(vm.fields(of: arguments[0])[field]) else { return .none }
      if keys.pointee.count == 1 { return try get(vm, arguments[1], keys.items[0]) }
      let held = Value(keys).owned
      var items = OwnedList(capacity: keys.pointee.count)
      for index in 0..<keys.pointee.count {
        items.append(try get(vm, arguments[1], keys.items[index]))
      }
      _ = held.value
      return vm.newTuple(items)
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      try vm.getterRepr(arguments[0], first: .unbound)
    },
    Method("__reduce__(self, /)", "Return state information for pickling") {
      vm, arguments throws(Raised) in
      vm.newTuple([Value(vm.type(of: arguments[0])), vm.fields(of: arguments[0])[0]])
    },
  ]
}

extension VM {
  /// `name(part, part, name=part)`, what the getters look like.
  fileprivate func getterRepr(_ object: Value, first: Value) throws(Raised) -> Owned {
    let name = qualifiedTypeName(type(of: object))
    if !enterRepresentation(object) { return string("\(name)(...)") }
    defer { leaveRepresentation() }
    let fields = self.fields(of: object)
    var builder = StringBuilder()
    builder.append("\(name)(")
    var isFirst = true
    if !first.isUnbound {
      let text = try repr(first)
      builder.append(text.value)
      isFirst = false
    }
    if let parts = asTuple(fields[0]) {
      for index in 0..<parts.pointee.count {
        let text = try repr(parts.items[index])
        if !isFirst { builder.append(", ") }
        isFirst = false
        builder.append(text.value)
      }
    }
    if let keywords = asDict(fields[2]) {
      var position = 0
      while let entry = dictNext(keywords, &position) {
        let key = entry.key.owned
        let value = entry.value.owned
        let text = try repr(value.value)
        builder.append(", ")
        builder.append(key.value)
        builder.append("=")
        builder.append(text.value)
      }
    }
    builder.append(")")
    return builder.finish(self)
  }

  /// The attribute that a tuple of names leads to, one after the other.
  fileprivate func attributePath(_ object: Value, _ path: Value) throws(Raised) -> Owned {
    guard let names = asTuple(path) else { return try getAttribute(object, path) }
    var current = object.owned
    for index in 0..<names.pointee.count {
      let next = try getAttribute(current.value, names.items[index])
      current = next
    }
    return current
  }
}

extension TypeDefinition {
  /// Fields: the keys.
  static let itemGetter: TypeDefinition = getter(
    "itemgetter", "A function that gets the given items of its argument."
  ) {
    [
      StaticMethod("__new__(cls, /, *items) -> (item, /, *items)") { vm, arguments throws(Raised) in
        let all = arguments[1].owned
        if all.value.storage(TupleObject.self).pointee.count < 1 {
          throw vm.typeError("itemgetter expected 1 argument, got 0")
        }
        return vm.newFieldsInstance(.itemGetter, all)
      }
    ] + getterMembers(keys: 0) { vm, object, key throws(Raised) in try vm.getItem(object, key) }
  }

  /// Fields: the names as given, and a tuple of names or of tuples of names.
  static let attributeGetter: TypeDefinition = getter(
    "attrgetter", "A function that gets the given attributes of its argument."
  ) {
    [
      StaticMethod("__new__(cls, /, *attrs) -> (attr, /, *attrs)") { vm, arguments throws(Raised) in
        let all = arguments[1].owned
        let given = all.value.storage(TupleObject.self)
        if given.pointee.count < 1 {
          throw vm.typeError("attrgetter expected 1 argument, got 0")
        }
        var paths = OwnedList(capacity: given.pointee.count)
        for index in 0..<given.pointee.count {
          guard vm.asStr(given.items[index]) != nil else {
            throw vm.typeError("attribute name must be a string")
          }
          let text = vm.swiftString(given.items[index])
          if !text.utf8.contains(UInt8(ascii: ".")) {
            paths.append(vm.intern(given.items[index]))
            continue
          }
          var names = OwnedList(capacity: 2)
          for part in text.utf8.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
          {
            names.append(vm.internedString(String(decoding: Array(part), as: UTF8.self)))
          }
          paths.append(vm.newTuple(names))
        }
        return vm.newFieldsInstance(.attributeGetter, all, vm.newTuple(paths))
      }
    ]
      + getterMembers(keys: 1) { vm, object, path throws(Raised) in
        try vm.attributePath(object, path)
      }
  }

  /// Fields: the arguments, the method's name, the keywords.
  static let methodCaller: TypeDefinition = getter(
    "methodcaller", "A function that calls a method of its argument."
  ) {
    [
      StaticMethod("__new__(cls, /, *args, **kwargs) -> (name, /, *args, **kwargs)") {
        vm, arguments throws(Raised) in
        let given = arguments[1].storage(TupleObject.self)
        if given.pointee.count < 1 {
          throw vm.typeError("methodcaller needs at least one argument, the method name")
        }
        guard vm.asStr(given.items[0]) != nil else {
          throw vm.typeError("method name must be a string")
        }
        let rest = vm.newTuple(copying: given.items + 1, count: given.pointee.count - 1)
        let result = vm.newFieldsInstance(.methodCaller, rest, vm.intern(given.items[0]))
        if let keywords = vm.asDict(arguments[2]), keywords.pointee.used > 0 {
          vm.fields(of: result.value)[2] = try vm.dictCopy(keywords).take()
        }
        return result
      },
      Method("__call__(self, obj, /)", "Call self as a function.") { vm, arguments throws(Raised) in
        let fields = vm.fields(of: arguments[0])
        if fields[1].isUnbound { return .none }
        let name = fields[1].owned
        let positional = fields[0].owned
        let keywords = fields[2].owned
        let method = try vm.getAttribute(arguments[1], name.value)
        return try vm.call(
          method.value, tuple: positional.value, keywords: keywords.value)
      },
      Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
        let name = vm.fields(of: arguments[0])[1].owned
        return try vm.getterRepr(arguments[0], first: name.value)
      },
    ]
  }
}
