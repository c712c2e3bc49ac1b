/// `weakref.ProxyType` and `weakref.CallableProxyType`: weak references that behave as their
/// referents (CPython: the second half of `weakrefobject.c`).

extension VM {
  /// True for `weakref.proxy` objects.
  func isProxy(_ value: Value) -> Bool {
    value.hasLayout(.weakReference) && isProxyPointer(value.storage(WeakReferenceObject.self))
  }

  /// What a proxy stands for; other values as they are.
  ///
  /// - Throws: `ReferenceError` if the referent is dead.
  func unwrapProxy(_ value: Value) throws(Raised) -> Owned {
    if !isProxy(value) { return value.owned }
    let referent = weakReferent(value)
    if referent.isUnbound {
      throw raise(.referenceError, "weakly-referenced object no longer exists")
    }
    return referent
  }
}

// MARK: - Types

extension TypeDefinition {
  static let weakProxy = TypeDefinition(
    "ProxyType", module: "weakref", layout: .weakReference,
    size: MemoryLayout<WeakReferenceObject>.size, flags: [.container, .noConstructor],
    next: nextOfReferent,
    members: {
      proxyMembers() + [
        forwarded("__bytes__(self, /)") { vm, object throws(Raised) in
          try vm.callMethod(object, .bytes)
        },
        forwarded("__reversed__(self, /)") { vm, object throws(Raised) in
          try vm.callMethod(object, .reversed)
        },
      ]
    })

  static let weakCallableProxy = TypeDefinition(
    "CallableProxyType", module: "weakref", layout: .weakReference,
    size: MemoryLayout<WeakReferenceObject>.size, flags: [.container, .noConstructor],
    next: nextOfReferent,
    members: {
      proxyMembers() + [
        Method("__call__(self, /, *args, **kwargs)", "Call the referent.") {
          vm, arguments throws(Raised) in
          let object = try vm.unwrapProxy(arguments[0])
          return try vm.call(object.value, tuple: arguments[1], keywords: arguments[2])
        }
      ]
    })
}

private func nextOfReferent(_ vm: VM, _ proxy: Value) throws(Raised) -> Owned {
  let object = try vm.unwrapProxy(proxy)
  let type = vm.type(of: object.value)
  if type.pointee.nativeNext == nil, vm.lookupSpecial(type, .next).isUnbound {
    throw vm.typeError(
      "Weakref proxy referenced a non-iterator '\(vm.typeName(object.value))' object")
  }
  return try vm.next(object.value)
}

// MARK: - Members

private func proxyMembers() -> [Member] {
  attributeMembers() + containerMembers() + comparisonMembers() + numberMembers()
}

/// A method that does the same with the referent.
private func forwarded(
  _ signature: StaticString, _ body: @escaping (VM, Value) throws(Raised) -> Owned
) -> Member {
  Method(signature, "The same of the referent.") { vm, arguments throws(Raised) in
    let object = try vm.unwrapProxy(arguments[0])
    return try body(vm, object.value)
  }
}

/// A method of two operands, either of which may be a proxy.
private func forwardedPair(
  _ signature: StaticString, _ doc: StaticString,
  _ body: @escaping (VM, Value, Value) throws(Raised) -> Owned
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    let left = try vm.unwrapProxy(arguments[0])
    let right = try vm.unwrapProxy(arguments[1])
    return try body(vm, left.value, right.value)
  }
}

private func attributeMembers() -> [Member] {
  [
    forwardedPair("__getattribute__(self, name, /)", "The referent's attribute.") {
      vm, object, name throws(Raised) in try vm.getAttribute(object, name)
    },
    Method("__setattr__(self, name, value, /)", "Set the referent's attribute.") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      try vm.setAttribute(object.value, arguments[1], arguments[2])
      return .none
    },
    Method("__delattr__(self, name, /)", "Delete the referent's attribute.") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      try vm.deleteAttribute(object.value, arguments[1])
      return .none
    },
    forwarded("__str__(self, /)") { vm, object throws(Raised) in try vm.str(object) },
    Method("__repr__(self, /)", "What the proxy refers to.") { vm, arguments throws(Raised) in
      let object = vm.weakReferent(arguments[0])
      let address = vm.addressText(arguments[0])
      if vm.isPython2 {
        let referent = object.isUnbound ? Value.none : object.value
        return vm.string(
          "<weakproxy at \(address) to \(vm.typeName(referent)) at \(vm.addressText(referent))>")
      }
      if object.isUnbound { return vm.string("<weakproxy at \(address); dead>") }
      return vm.string(
        "<weakproxy at \(address); to '\(vm.displayTypeName(vm.type(of: object.value)))' at"
          + " \(vm.addressText(object.value))>")
    },
    Constant("__hash__") { _ in .none },
  ]
}

private func containerMembers() -> [Member] {
  [
    forwarded("__len__(self, /)") { vm, object throws(Raised) in
      Owned(Value(small: try vm.length(of: object)))
    },
    forwardedPair("__getitem__(self, key, /)", "The referent's item.") {
      vm, object, key throws(Raised) in try vm.getItem(object, key)
    },
    Method("__setitem__(self, key, value, /)", "Set the referent's item.") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      try vm.setItem(object.value, arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)", "Delete the referent's item.") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      try vm.deleteItem(object.value, arguments[1])
      return .none
    },
    Method("__contains__(self, key, /)", "True if the referent contains key.") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return Owned(try vm.contains(object.value, arguments[1]))
    },
    forwarded("__iter__(self, /)") { vm, object throws(Raised) in try vm.iterator(of: object) },
    Method("__next__(self, /)", "The referent's next item.") { vm, arguments throws(Raised) in
      let value = try nextOfReferent(vm, arguments[0])
      if value.isUnbound { throw vm.raise(vm.newException(.stopIteration, arguments: [])) }
      return value
    },
  ]
}

private func comparisonMembers() -> [Member] {
  func member(_ signature: StaticString, _ op: ComparisonOperator) -> Member {
    forwardedPair(signature, "The referent's comparison.") {
      vm, left, right throws(Raised) in try vm.compare(op, left, right)
    }
  }
  return [
    member("__lt__(self, value, /)", .lt), member("__le__(self, value, /)", .le),
    member("__eq__(self, value, /)", .eq), member("__ne__(self, value, /)", .ne),
    member("__gt__(self, value, /)", .gt), member("__ge__(self, value, /)", .ge),
  ]
}

private func numberMembers() -> [Member] {
  func members(
    _ forward: StaticString, _ reflected: StaticString, _ inPlace: StaticString,
    _ doc: StaticString, _ op: BinaryOperator
  ) -> [Member] {
    [
      forwardedPair(forward, doc) { vm, left, right throws(Raised) in
        try vm.binary(op, left, right)
      },
      forwardedPair(reflected, doc) { vm, right, left throws(Raised) in
        try vm.binary(op, left, right)
      },
      forwardedPair(inPlace, doc) { vm, left, right throws(Raised) in
        try vm.inPlace(op, left, right)
      },
    ]
  }
  var result: [Member] = []
  result += members(
    "__add__(self, value, /)", "__radd__(self, value, /)", "__iadd__(self, value, /)",
    "The referent's +.", .add)
  result += members(
    "__sub__(self, value, /)", "__rsub__(self, value, /)", "__isub__(self, value, /)",
    "The referent's -.", .sub)
  result += members(
    "__mul__(self, value, /)", "__rmul__(self, value, /)", "__imul__(self, value, /)",
    "The referent's *.", .mul)
  result += members(
    "__matmul__(self, value, /)", "__rmatmul__(self, value, /)", "__imatmul__(self, value, /)",
    "The referent's @.", .matmul)
  result += members(
    "__truediv__(self, value, /)", "__rtruediv__(self, value, /)", "__itruediv__(self, value, /)",
    "The referent's /.", .truediv)
  result += members(
    "__floordiv__(self, value, /)", "__rfloordiv__(self, value, /)",
    "__ifloordiv__(self, value, /)",
    "The referent's //.", .floordiv)
  result += members(
    "__mod__(self, value, /)", "__rmod__(self, value, /)", "__imod__(self, value, /)",
    "The referent's %.", .mod)
  result += members(
    "__lshift__(self, value, /)", "__rlshift__(self, value, /)", "__ilshift__(self, value, /)",
    "The referent's <<.", .lshift)
  result += members(
    "__rshift__(self, value, /)", "__rrshift__(self, value, /)", "__irshift__(self, value, /)",
    "The referent's >>.", .rshift)
  result += members(
    "__and__(self, value, /)", "__rand__(self, value, /)", "__iand__(self, value, /)",
    "The referent's &.", .and)
  result += members(
    "__or__(self, value, /)", "__ror__(self, value, /)", "__ior__(self, value, /)",
    "The referent's |.", .or)
  result += members(
    "__xor__(self, value, /)", "__rxor__(self, value, /)", "__ixor__(self, value, /)",
    "The referent's ^.", .xor)
  result += [
    Method("__pow__(self, value, mod=None, /)", "The referent's power.") {
      vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      let modulus = try vm.unwrapProxy(arguments[2])
      return try vm.power(left.value, right.value, modulus.value)
    },
    forwardedPair("__rpow__(self, value, mod=None, /)", "The power with the referent.") {
      vm, right, left throws(Raised) in try vm.power(left, right, .none)
    },
    forwardedPair("__ipow__(self, value, /)", "The referent's **=.") {
      vm, left, right throws(Raised) in try vm.inPlace(.pow, left, right)
    },
    forwardedPair("__divmod__(self, value, /)", "The referent's quotient and remainder.") {
      vm, left, right throws(Raised) in try vm.divideModulo(left, right)
    },
    forwardedPair("__rdivmod__(self, value, /)", "The quotient and remainder by the referent.") {
      vm, right, left throws(Raised) in try vm.divideModulo(left, right)
    },
    forwarded("__neg__(self, /)") { vm, object throws(Raised) in try vm.unary(.neg, object) },
    forwarded("__pos__(self, /)") { vm, object throws(Raised) in try vm.unary(.pos, object) },
    forwarded("__invert__(self, /)") { vm, object throws(Raised) in
      try vm.unary(.invert, object)
    },
    forwarded("__abs__(self, /)") { vm, object throws(Raised) in try vm.absolute(object) },
    forwarded("__bool__(self, /)") { vm, object throws(Raised) in Owned(try vm.isTrue(object)) },
    forwarded("__int__(self, /)") { vm, object throws(Raised) in try vm.intFromNumber(object) },
    forwarded("__float__(self, /)") { vm, object throws(Raised) in
      vm.newFloat(try vm.floatFromAny(object))
    },
    forwarded("__index__(self, /)") { vm, object throws(Raised) in try vm.intFromIndex(object) },
  ]
  return result
}
