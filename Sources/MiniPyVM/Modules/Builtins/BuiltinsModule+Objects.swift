/// Built-in functions about objects, attributes and classes.

extension VM {
  /// True if an object can be called.
  func isCallable(_ value: Value) -> Bool {
    guard value.isObject else { return false }
    if isPython2, isClassic(type(of: value)) { return isCallableInstance(value) }
    return !lookupSpecial(type(of: value), .call).isUnbound
  }

  /// `dir(object)`: a sorted list of names.
  func directory(_ object: Value) throws(Raised) -> Owned {
    let method = lookupSpecial(type(of: object), .dir)
    if method.isUnbound {
      throw typeError("object does not provide __dir__")
    }
    // The tuple of arguments.
    let held = object.owned
    let names = try callFound(method, held.value)
    let list = try listFromIterable(names.value)
    guard let storage = asList(list.value) else { return list }
    try sortList(storage, key: .unbound, reverse: false)
    return list
  }

  /// The identity of an object: its address, or a number that only this value has.
  func identity(_ value: Value) -> Owned {
    newInt(UInt64(value.bits))
  }
}

func builtinObjectFunctions() -> [Member] {
  [
    Method("callable(obj, /)", "Whether an object can be called.") {
      vm, arguments throws(Raised) in Owned(vm.isCallable(arguments[0]))
    },
    Method("getattr(object, name, default=<unbound>, /) -> None", "An attribute by its name.") {
      vm, arguments throws(Raised) in
      try vm.checkAttributeName(arguments[1])
      if arguments[2].isUnbound { return try vm.getAttribute(arguments[0], arguments[1]) }
      let found = try vm.lookupAttribute(arguments[0], arguments[1])
      return found.isUnbound ? arguments[2].owned : found
    },
    Method("hasattr(obj, name, /)", "Whether an object has an attribute.") {
      vm, arguments throws(Raised) in
      try vm.checkAttributeName(arguments[1])
      let found = try vm.lookupAttribute(arguments[0], arguments[1])
      return Owned(!found.isUnbound)
    },
    Method("setattr(obj, name, value, /)", "Set an attribute by its name.") {
      vm, arguments throws(Raised) in
      try vm.checkAttributeName(arguments[1])
      try vm.setAttribute(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("delattr(obj, name, /)", "Delete an attribute by its name.") {
      vm, arguments throws(Raised) in
      try vm.checkAttributeName(arguments[1])
      try vm.deleteAttribute(arguments[0], arguments[1])
      return .none
    },
    Method("hash(obj, /)", "The hash of an object.") { vm, arguments throws(Raised) in
      vm.newInt(Int64(try vm.hash(arguments[0])))
    },
    Method("id(obj, /)", "The identity of an object.") { vm, arguments throws(Raised) in
      vm.identity(arguments[0])
    },
    Method("isinstance(obj, class_or_tuple, /)", "Whether an object is an instance of a class.") {
      vm, arguments throws(Raised) in
      Owned(try vm.isInstanceOf(arguments[0], arguments[1]))
    },
    Method("issubclass(cls, class_or_tuple, /)", "Whether a class derives from another.") {
      vm, arguments throws(Raised) in
      Owned(try vm.isSubclassOf(arguments[0], arguments[1]))
    },
    Method("len(obj, /)", "The number of items in a container.") { vm, arguments throws(Raised) in
      vm.newInt(try vm.length(of: arguments[0]))
    },
    Method("repr(obj, /)", "The canonical text of an object.") { vm, arguments throws(Raised) in
      try vm.repr(arguments[0])
    },
    Method("ascii(obj, /)", "The canonical text of an object in ASCII.") {
      vm, arguments throws(Raised) in try vm.ascii(arguments[0])
    },
    Method("format(value, format_spec='', /)", "Format a value.") { vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError(
          "format() argument 2 must be str, not \(vm.argumentTypeName(arguments[1]))")
      }
      return try vm.format(arguments[0], spec: arguments[1])
    },
    Method(
      "vars(object=<unbound>, /) varargs -> None", "The namespace of an object, or the local one."
    ) {
      vm, arguments throws(Raised) in
      if arguments[0].isUnbound {
        guard let frame = vm.runningFrame() else { throw vm.systemError("frame does not exist") }
        return try vm.localVariables(of: frame)
      }
      let dict = try vm.lookupAttribute(arguments[0], vm.name(.dict))
      if dict.isUnbound {
        throw vm.typeError("vars() argument must have __dict__ attribute")
      }
      return dict
    },
    Method("dir(object=<unbound>, /) varargs -> None", "The names of an object, or the local ones.")
    {
      vm, arguments throws(Raised) in
      if !arguments[0].isUnbound { return try vm.directory(arguments[0]) }
      guard let frame = vm.runningFrame() else { throw vm.systemError("frame does not exist") }
      let locals = try vm.localVariables(of: frame)
      let keys =
        vm.isExactly(locals.value, .dict)
        ? locals.value.owned : try vm.callMethod(locals.value, .keys)
      let names = try vm.listFromIterable(keys.value)
      if let list = vm.asList(names.value) {
        try vm.sortList(list, key: .unbound, reverse: false)
      }
      return names
    },
    Method("__build_class__(func=<unbound>, name=<unbound>, /, *bases, **kwds) -> None", nil) {
      vm, arguments throws(Raised) in
      if arguments[1].isUnbound { throw vm.typeError("__build_class__: not enough arguments") }
      return try vm.buildClass(arguments[0], arguments[1], arguments[2], arguments[3])
    },
  ]
}
