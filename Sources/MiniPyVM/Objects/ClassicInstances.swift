/// Instances of classic classes.
///
/// 2.7 looks every special method up on the instance, like any attribute. Here a class's own methods
/// are found on the class, as for all types; the type `instance`, the last base of classic classes, has
/// every special method besides and asks the instance's own attributes and `__getattr__`.

extension VM {
  /// True for what Python sees of neither a classic class nor its instances: the methods of the
  /// types `instance` and `object`. `found` is what the class has under the name.
  @inline(never)
  func isHidden(_ found: Value, _ name: Value, _ type: TypePointer, fromInstance: Bool) -> Bool {
    guard let python2 = pointee.python2, isClassic(type), type != python2.instance,
      found.hasLayout(.nativeFunction) || found.hasLayout(.getSetDescriptor)
        || found.hasLayout(.staticMethod) || found.hasLayout(.classMethod),
      typeLookup(python2.instance, name) == found
    else { return false }
    if fromInstance { return name != self.name(.class) && name != self.name(.dict) }
    return true
  }

  /// The names of the attributes of a classic class, and of its instance unless that is unbound.
  func classicDirectory(_ instance: Value, _ type: TypePointer) throws(Raised) -> Owned {
    let names = newDict()
    let target = names.value.storage(DictObject.self)
    func add(_ dict: DictPointer) throws(Raised) {
      var position = 0
      while let entry = dictNext(dict, &position) { try dictSet(target, entry.key, .none) }
    }
    if !instance.isUnbound {
      let own = try lookupAttribute(instance, .dict)
      if let dict = asDict(own.value) { try add(dict) }
    }
    let order = type.pointee.mro.storage(TupleObject.self)
    for index in 0..<order.pointee.count {
      let cls = order.items[index].storage(TypeObject.self)
      if cls.pointee.flags.contains(.heapType) { try add(typeDict(cls)) }
    }
    return keyList(target)
  }

  // MARK: Special methods that are no methods of the class

  /// An attribute of the instance's own, or what `__getattr__` gives for it; unbound if there is
  /// neither.
  private func ownSpecial(_ instance: Value, _ name: StaticString) throws(Raised) -> Owned {
    let key = internedString(name.description)
    let type = type(of: instance)
    if type.pointee.attributesOffset != 0 {
      let own = instanceAttribute(instance.object, key.value)
      if !own.isUnbound { return own.owned }
    }
    let hook = lookupSpecial(type, .getattr)
    return hook.isUnbound ? .unbound : try callSpecial(hook, instance, key.value)
  }

  /// As `ownSpecial`; an `AttributeError` means that there is none.
  fileprivate func optionalSpecial(_ instance: Value, _ name: StaticString) throws(Raised) -> Owned
  {
    do throws(Raised) {
      return try ownSpecial(instance, name)
    } catch {
      if !raisedMatches(.attributeError) { throw error }
      dropRaised()
      return .unbound
    }
  }

  fileprivate func requiredSpecial(
    _ instance: Value, _ name: StaticString
  ) throws(Raised) -> Owned {
    let special = try ownSpecial(instance, name)
    if special.isUnbound {
      let key = internedString(name.description)
      throw attributeError(instance, key.value)
    }
    return special
  }

  /// The first of several special methods that there is; the last one must be.
  fileprivate func firstSpecial(
    _ instance: Value, _ names: [StaticString]
  ) throws(Raised) -> Owned {
    for name in names.dropLast() {
      let special = try optionalSpecial(instance, name)
      if !special.isUnbound { return special }
      let key = internedString(name.description)
      let onClass = typeLookup(type(of: instance), key.value).owned
      if !onClass.isUnbound,
        !isHidden(onClass.value, key.value, type(of: instance), fromInstance: false)
      {
        return try bindDescriptor(onClass.value, instance, type(of: instance))
      }
    }
    return try requiredSpecial(instance, names[names.count - 1])
  }

  /// Whether the class itself, not only the type `instance`, has a special method.
  private func definesSpecial(_ instance: Value, _ name: Name) -> Bool {
    guard let python2 = pointee.python2 else { return false }
    return lookupSpecial(type(of: instance), name) != lookupSpecial(python2.instance, name)
  }

  /// `callable` of a classic instance.
  func isCallableInstance(_ instance: Value) -> Bool {
    if definesSpecial(instance, .call) { return true }
    do throws(Raised) {
      return try !ownSpecial(instance, "__call__").isUnbound
    } catch {
      dropRaised()
      return false
    }
  }

  /// `instance_nonzero`.
  fileprivate func classicIsTrue(_ instance: Value) throws(Raised) -> Owned {
    let special = try optionalSpecial(instance, "__nonzero__")
    if !special.isUnbound { return try call(special.value) }
    if definesSpecial(instance, .len) { return Owned(try length(of: instance) != 0) }
    let count = try optionalSpecial(instance, "__len__")
    return count.isUnbound ? Owned(true) : try call(count.value)
  }

  /// `instance_getiter`.
  fileprivate func classicIterator(_ instance: Value) throws(Raised) -> Owned {
    let special = try optionalSpecial(instance, "__iter__")
    if !special.isUnbound { return try call(special.value) }
    if !definesSpecial(instance, .getitem) {
      let item = try optionalSpecial(instance, "__getitem__")
      if item.isUnbound { throw typeError("iteration over non-sequence") }
    }
    return newIterator(.sequenceIterator, .sequence, instance)
  }

  /// `instance_contains`.
  fileprivate func classicContains(_ instance: Value, _ item: Value) throws(Raised) -> Owned {
    let special = try optionalSpecial(instance, "__contains__")
    if !special.isUnbound { return try call(special.value, item) }
    if !definesSpecial(instance, .iter), !definesSpecial(instance, .getitem) {
      let iterator = try optionalSpecial(instance, "__iter__")
      let item = try optionalSpecial(instance, "__getitem__")
      if iterator.isUnbound, item.isUnbound {
        throw typeError("argument of type 'instance' is not iterable")
      }
    }
    var found = false
    try forEach(instance) { member throws(Raised) in
      let held = member.owned
      found = try equals(item, held.value)
      return !found
    }
    return Owned(found)
  }

  /// A binary operator (`half_binop`): after `__coerce__`, that of what it makes of the operands.
  fileprivate func classicBinary(
    _ op: BinaryOperator?, _ name: StaticString, _ arguments: Arguments, isReflected: Bool
  ) throws(Raised) -> Owned {
    let key = internedString("__coerce__")
    let coerce = try lookupAttribute(arguments[0], key.value)
    if !coerce.isUnbound {
      let pair = try call(coerce.value, arguments[1])
      if let parts = asTuple(pair.value), parts.pointee.count == 2, let op,
        parts.items[0] != arguments[0]
      {
        let left = parts.items[isReflected ? 1 : 0].owned
        let right = parts.items[isReflected ? 0 : 1].owned
        return try binary(op, left.value, right.value)
      }
    }
    let special = try optionalSpecial(arguments[0], name)
    return special.isUnbound ? .notImplemented : try call(special.value, arguments[1])
  }
}

private let binaryNames:
  [(StaticString, StaticString, StaticString, StaticString, BinaryOperator?)] =
    [
      ("__add__(self, value, /)", "__add__", "__radd__(self, value, /)", "__radd__", .add),
      ("__sub__(self, value, /)", "__sub__", "__rsub__(self, value, /)", "__rsub__", .sub),
      ("__mul__(self, value, /)", "__mul__", "__rmul__(self, value, /)", "__rmul__", .mul),
      ("__div__(self, value, /)", "__div__", "__rdiv__(self, value, /)", "__rdiv__", .div),
      (
        "__truediv__(self, value, /)", "__truediv__", "__rtruediv__(self, value, /)",
        "__rtruediv__", .truediv
      ),
      (
        "__floordiv__(self, value, /)", "__floordiv__", "__rfloordiv__(self, value, /)",
        "__rfloordiv__", .floordiv
      ),
      ("__mod__(self, value, /)", "__mod__", "__rmod__(self, value, /)", "__rmod__", .mod),
      (
        "__divmod__(self, value, /)", "__divmod__", "__rdivmod__(self, value, /)", "__rdivmod__",
        nil
      ),
      (
        "__lshift__(self, value, /)", "__lshift__", "__rlshift__(self, value, /)", "__rlshift__",
        .lshift
      ),
      (
        "__rshift__(self, value, /)", "__rshift__", "__rrshift__(self, value, /)", "__rrshift__",
        .rshift
      ),
      ("__and__(self, value, /)", "__and__", "__rand__(self, value, /)", "__rand__", .and),
      ("__or__(self, value, /)", "__or__", "__ror__(self, value, /)", "__ror__", .or),
      ("__xor__(self, value, /)", "__xor__", "__rxor__(self, value, /)", "__rxor__", .xor),
    ]

/// Special methods that must be there when they are asked for: the signature, and the names of which
/// the first one counts.
private let requiredNames: [(StaticString, [StaticString])] = [
  ("__len__(self, /)", ["__len__"]), ("__neg__(self, /)", ["__neg__"]),
  ("__pos__(self, /)", ["__pos__"]), ("__abs__(self, /)", ["__abs__"]),
  ("__invert__(self, /)", ["__invert__"]), ("__float__(self, /)", ["__float__"]),
  ("__oct__(self, /)", ["__oct__"]), ("__hex__(self, /)", ["__hex__"]),
  ("__int__(self, /)", ["__int__", "__trunc__"]),
  ("__long__(self, /)", ["__long__", "__int__", "__trunc__"]),
  ("__getitem__(self, key, /)", ["__getitem__"]),
  ("__setitem__(self, key, value, /)", ["__setitem__"]),
  ("__delitem__(self, key, /)", ["__delitem__"]),
]

func classicInstanceMembers() -> [Member] {
  var members: [Member] = [
    Property("__dict__") { vm, value throws(Raised) in
      try vm.instanceDict(value)
    } set: { vm, value, new throws(Raised) in
      try vm.setInstanceDict(value, new)
    },
    StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      let type = arguments[0].storage(TypeObject.self)
      if vm.asTuple(arguments[1])?.pointee.count ?? 0 > 0
        || vm.asDict(arguments[2])?.pointee.used ?? 0 > 0,
        vm.lookupSpecial(type, .`init`) == vm.lookupSpecial(vm.type(.object), .`init`)
      {
        throw vm.typeError("this constructor takes no arguments")
      }
      return try vm.newInstance(of: type)
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let special = try vm.optionalSpecial(arguments[0], "__repr__")
      if !special.isUnbound { return try vm.call(special.value) }
      let type = vm.type(of: arguments[0])
      return vm.string(
        "<\(vm.qualifiedTypeName(type)) instance at \(vm.addressText(arguments[0]))>")
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let special = try vm.optionalSpecial(arguments[0], "__str__")
      return special.isUnbound ? try vm.repr(arguments[0]) : try vm.call(special.value)
    },
    Method("__dir__(self, /)") { vm, arguments throws(Raised) in
      try vm.classicDirectory(arguments[0], vm.type(of: arguments[0]))
    },
    Method("__nonzero__(self, /)") { vm, arguments throws(Raised) in
      try vm.classicIsTrue(arguments[0])
    },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      try vm.classicIterator(arguments[0])
    },
    Method("__contains__(self, item, /)") { vm, arguments throws(Raised) in
      try vm.classicContains(arguments[0], arguments[1])
    },
    Method("__call__(self, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      let special = try vm.optionalSpecial(arguments[0], "__call__")
      if special.isUnbound {
        throw vm.attributeError(
          "\(vm.shortTypeName(arguments[0])) instance has no __call__ method")
      }
      return try vm.call(special.value, tuple: arguments[1], keywords: arguments[2])
    },
  ]
  for (signature, names) in requiredNames {
    members.append(
      Method(signature) { vm, arguments throws(Raised) in
        let special = try vm.firstSpecial(arguments[0], names)
        switch arguments.count {
        case 1: return try vm.call(special.value)
        case 2: return try vm.call(special.value, arguments[1])
        default: return try vm.call(special.value, arguments[1], arguments[2])
        }
      })
  }
  for (signature, name, reflectedSignature, reflected, op) in binaryNames {
    members.append(
      Method(signature) { vm, arguments throws(Raised) in
        try vm.classicBinary(op, name, arguments, isReflected: false)
      })
    members.append(
      Method(reflectedSignature) { vm, arguments throws(Raised) in
        try vm.classicBinary(op, reflected, arguments, isReflected: true)
      })
  }
  return members
}
