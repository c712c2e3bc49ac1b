/// `weakref.ReferenceType` (`weakref.ref`), as CPython's `weakrefobject.c`. The storage and the list
/// of an object's weak references are in `Memory/WeakReferences.swift`, the proxies in
/// `WeakProxyTypes.swift`.

// MARK: - Making references

extension VM {
  /// A new weak reference, or the one that can be reused: a callback-less `ref` of the exact class,
  /// a callback-less proxy.
  ///
  /// - Parameters:
  ///   - referent: what is referred to.
  ///   - callback: called with the reference when the referent dies; unbound or `None` for none.
  ///   - type: the class of the reference.
  /// - Throws: `TypeError` if the referent's class does not support weak references.
  func makeWeakReference(
    _ referent: Value, callback: Value, type: TypePointer
  ) throws(Raised) -> Owned {
    guard referent.isObject, let slot = weakListSlot(referent.object) else {
      throw typeError("cannot create weak reference to '\(typeName(referent))' object")
    }
    let hasCallback = !callback.isNoneOrUnbound
    let isPlainReference = type == self.type(.weakReference)
    let isProxy = type == self.type(.weakProxy) || type == self.type(.weakCallableProxy)
    if !hasCallback {
      let (plain, proxy) = reusableReferences(slot.pointee)
      if isPlainReference, let plain { return Value(plain).owned }
      if isProxy, let proxy { return Value(proxy).owned }
    }
    let reference = allocateContainer(WeakReferenceObject.self, type: type)
    reference.pointee.referent = referent
    reference.pointee.callback = hasCallback ? callback.owned.take() : .unbound
    reference.pointee.hash = -1
    reference.pointee.previous = nil
    reference.pointee.next = nil
    if type.pointee.attributesOffset != 0 {
      Value(reference).object.attributeWord.pointee = UInt(bitPattern: rootShape(type))
    }
    // Allocation may have collected; look at the list only now.
    let (plain, proxy) = reusableReferences(slot.pointee)
    if !hasCallback, isPlainReference {
      linkWeakReference(reference, after: nil, slot)
    } else if !hasCallback, isProxy {
      linkWeakReference(reference, after: plain, slot)
    } else {
      linkWeakReference(reference, after: proxy ?? plain, slot)
    }
    track(reference)
    return Owned(reference)
  }

  /// A callback-less reference to an object known to support it.
  func newWeakReference(to referent: Value) -> Owned {
    do throws(Raised) {
      return try makeWeakReference(referent, callback: .unbound, type: type(.weakReference))
    } catch {
      dropRaised()
      return .none
    }
  }

  /// The callback-less exact `ref` and the callback-less proxy at the front of a list.
  private func reusableReferences(
    _ first: WeakReferencePointer?
  ) -> (WeakReferencePointer?, WeakReferencePointer?) {
    var plain: WeakReferencePointer?
    var proxy: WeakReferencePointer?
    var current = first
    if let reference = current, reference.pointee.callback.isUnbound,
      reference.pointee.header.object.type == type(.weakReference)
    {
      plain = reference
      current = reference.pointee.next
    }
    if let reference = current, reference.pointee.callback.isUnbound, isProxyPointer(reference) {
      proxy = reference
    }
    return (plain, proxy)
  }

  func isProxyPointer(_ reference: WeakReferencePointer) -> Bool {
    let type = reference.pointee.header.object.type
    return type == self.type(.weakProxy) || type == self.type(.weakCallableProxy)
  }

  private func linkWeakReference(
    _ reference: WeakReferencePointer, after: WeakReferencePointer?,
    _ slot: UnsafeMutablePointer<WeakReferencePointer?>
  ) {
    if let after {
      reference.pointee.previous = after
      reference.pointee.next = after.pointee.next
      after.pointee.next?.pointee.previous = reference
      after.pointee.next = reference
    } else {
      reference.pointee.next = slot.pointee
      slot.pointee?.pointee.previous = reference
      slot.pointee = reference
    }
  }

  /// The referent of a weak reference or proxy value, owned, or unbound if it is dead.
  func weakReferent(_ value: Value) -> Owned {
    liveReferent(value.storage(WeakReferenceObject.self)).owned
  }
}

// MARK: - ref

extension TypeDefinition {
  static let weakReference = TypeDefinition(
    "ReferenceType", module: "weakref", layout: .weakReference,
    size: MemoryLayout<WeakReferenceObject>.size,
    flags: [.baseType, .container], members: referenceMembers)
}

private func referenceMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs)", "Make a weak reference.") {
      vm, arguments throws(Raised) in
      let (referent, callback) = try referenceArguments(vm, "__new__", arguments[1])
      return try vm.makeWeakReference(
        referent, callback: callback, type: arguments[0].storage(TypeObject.self))
    },
    Method("__init__(self, /, *args, **kwargs) anykey", "Check the arguments.") {
      vm, arguments throws(Raised) in
      if hasKeywords(arguments[2]) { throw vm.typeError("ref() takes no keyword arguments") }
      _ = try referenceArguments(vm, "__init__", arguments[1])
      return .none
    },
    Method("__call__(self, /, *args, **kwargs)", "The referent, or None if it is dead.") {
      vm, arguments throws(Raised) in
      if hasKeywords(arguments[2]) { throw vm.typeError("weakref() takes no keyword arguments") }
      let given = arguments[1].storage(TupleObject.self).pointee.count
      if given != 0 { throw vm.typeError("weakref expected 0 arguments, got \(given)") }
      let referent = vm.weakReferent(arguments[0])
      return referent.isUnbound ? .none : referent
    },
    Field(
      "__callback__",
      get: { _, reference throws(Raised) in
        let callback = reference.storage(WeakReferenceObject.self).pointee.callback
        return callback.isUnbound ? .none : callback.owned
      },
      set: { vm, _, _ throws(Raised) in throw vm.attributeError("readonly attribute") }),
    Method("__hash__(self, /)", "The referent's hash.") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(WeakReferenceObject.self)
      if storage.pointee.hash == -1 {
        let referent = vm.weakReferent(arguments[0])
        if referent.isUnbound { throw vm.typeError("weak object has gone away") }
        storage.pointee.hash = try vm.hash(referent.value)
      }
      return vm.newInt(Int64(storage.pointee.hash))
    },
    comparison("__lt__(self, value, /)", .lt), comparison("__le__(self, value, /)", .le),
    comparison("__eq__(self, value, /)", .eq), comparison("__ne__(self, value, /)", .ne),
    comparison("__gt__(self, value, /)", .gt), comparison("__ge__(self, value, /)", .ge),
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let referent = vm.weakReferent(arguments[0])
      let address = vm.addressText(arguments[0])
      if referent.isUnbound { return vm.string("<weakref at \(address); dead>") }
      let referentType = vm.type(of: referent.value)
      let name =
        vm.isPython2 ? vm.typeName(referent.value) : vm.displayTypeName(referentType)
      var text =
        "<weakref at \(address); to '\(name)' at"
        + " \(vm.addressText(referent.value))"
      let named = vm.typeLookup(referentType, vm.name(.name))
      if !named.isUnbound {
        let name = try vm.bindDescriptor(named, referent.value, referentType)
        if vm.asStr(name.value) != nil { text += " (\(vm.swiftString(name.value)))" }
      }
      return vm.string(text + ">")
    },
    ClassMethod("__class_getitem__(cls, object, /)", "See PEP 585.") {
      vm, arguments throws(Raised) in
      try vm.newGenericAlias(arguments[0], arguments[1])
    },
  ]
}

/// The referent and the callback among the arguments of `__new__` and `__init__`
/// (`parse_weakref_init_args`).
private func referenceArguments(
  _ vm: VM, _ function: String, _ given: Value
) throws(Raised) -> (Value, Value) {
  let given = given.storage(TupleObject.self)
  let count = given.pointee.count
  if count < 1 { throw vm.typeError("\(function) expected at least 1 argument, got 0") }
  if count > 2 { throw vm.typeError("\(function) expected at most 2 arguments, got \(count)") }
  return (given.items[0], count > 1 ? given.items[1] : .unbound)
}

private func hasKeywords(_ keywords: Value) -> Bool {
  !keywords.isUnbound && keywords.storage(DictObject.self).pointee.used > 0
}

/// References have no order; they are equal if their referents are, or, once one is dead, if they
/// are the same (`weakref_richcompare`).
private func comparison(_ signature: StaticString, _ op: ComparisonOperator) -> Member {
  Method(signature, "Compare the referents.") { vm, arguments throws(Raised) in
    guard op == .eq || op == .ne, arguments[1].hasLayout(.weakReference) else {
      return .notImplemented
    }
    let first = vm.weakReferent(arguments[0])
    let second = vm.weakReferent(arguments[1])
    if first.isUnbound || second.isUnbound {
      return Owned((arguments[0] == arguments[1]) == (op == .eq))
    }
    return try vm.compareHeld(op, first.value, second.value)
  }
}
