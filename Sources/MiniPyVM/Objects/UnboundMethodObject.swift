/// A function taken from a class in Python 2: `<unbound method A.f>`, which wants an instance of the
/// class as its first argument. The fields are function and class.

extension TypeDefinition {
  static let unboundMethod = TypeDefinition(
    "instancemethod", layout: .typingHelper, size: MemoryLayout<TypingHelperObject>.size,
    flags: [.container, .noConstructor], members: { unboundMembers() })
}

extension VM {
  func newUnboundMethod(_ function: Value, _ cls: TypePointer) -> Owned {
    let object = allocateContainer(TypingHelperObject.self, type: nativeType(.unboundMethod))
    object.pointee.first = function.owned.take()
    object.pointee.second = Value(cls).owned.take()
    object.pointee.third = .unbound
    object.pointee.fourth = .unbound
    object.pointee.fifth = .unbound
    object.pointee.module = .unbound
    track(object)
    return Owned(object)
  }

  /// Calls the function if its first argument is an instance of the class.
  fileprivate func callUnbound(
    _ method: Value, _ arguments: Value, _ keywords: Value
  ) throws(Raised) -> Owned {
    let fields = method.storage(TypingHelperObject.self)
    let function = fields.pointee.first.owned
    let cls = fields.pointee.second.owned
    let given = asTuple(arguments)
    if let given, given.pointee.count > 0, try isInstanceOf(given.items[0], cls.value) {
      return try call(function.value, tuple: arguments, keywords: keywords)
    }
    let name = try getAttribute(function.value, .name)
    var got = "nothing"
    if let given, given.pointee.count > 0 {
      got = "\(swiftString(type(of: given.items[0]).pointee.name)) instance"
    }
    throw typeError(
      "unbound method \(swiftString(name.value))() must be called with "
        + "\(swiftString(cls.value.storage(TypeObject.self).pointee.name)) instance as first "
        + "argument (got \(got) instead)")
  }
}

private func unboundMembers() -> [Member] {
  func parts(_ value: Value) -> UnsafeMutablePointer<TypingHelperObject> {
    value.storage(TypingHelperObject.self)
  }
  return [
    Method("__call__(self, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      try vm.callUnbound(arguments[0], arguments[1], arguments[2])
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let function = parts(arguments[0]).pointee.first.owned
      let name = try vm.getAttribute(function.value, .name)
      let cls = parts(arguments[0]).pointee.second.storage(TypeObject.self)
      return vm.string(
        "<unbound method \(vm.swiftString(cls.pointee.name)).\(vm.swiftString(name.value))>")
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      guard vm.type(of: arguments[1]) == vm.type(of: arguments[0]) else { return .notImplemented }
      return Owned(
        parts(arguments[0]).pointee.first == parts(arguments[1]).pointee.first)
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      vm.newInt(Int64(vm.identityHash(parts(arguments[0]).pointee.first)))
    },
    Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
      if arguments[1].isNone { return arguments[0].owned }
      return vm.newBoundMethod(parts(arguments[0]).pointee.first, arguments[1])
    },
    Method("__getattribute__(self, name, /)") { vm, arguments throws(Raised) in
      let name = vm.internedName(arguments[1])
      let onClass = vm.typeLookup(vm.type(of: arguments[0]), name.value)
      if !onClass.isUnbound {
        return try vm.bindDescriptor(onClass, arguments[0], vm.type(of: arguments[0]))
      }
      return try vm.getAttribute(parts(arguments[0]).pointee.first, name.value)
    },
    Property("im_func") { vm, value throws(Raised) in parts(value).pointee.first.owned },
    Property("__func__") { vm, value throws(Raised) in parts(value).pointee.first.owned },
    Property("im_self") { vm, value throws(Raised) in .none },
    Property("__self__") { vm, value throws(Raised) in .none },
    Property("im_class") { vm, value throws(Raised) in parts(value).pointee.second.owned },
  ]
}
