/// `weakref.ReferenceType` (`weakref.ref`) and the proxies, as CPython's `weakrefobject.c`. The
/// storage and the list of an object's weak references are in `Memory/WeakReferences.swift`.

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

  private func isProxyPointer(_ reference: WeakReferencePointer) -> Bool {
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

// MARK: - ref

extension TypeDefinition {
  static let weakReference = TypeDefinition(
    "ReferenceType", doc: "A reference that does not keep its referent alive.", module: "weakref",
    layout: .weakReference, size: MemoryLayout<WeakReferenceObject>.size,
    flags: [.baseType, .container], members: referenceMembers)

  static let weakProxy = TypeDefinition(
    "ProxyType", module: "weakref", layout: .weakReference,
    size: MemoryLayout<WeakReferenceObject>.size, flags: [.container, .noConstructor],
    next: { vm, proxy throws(Raised) in
      let object = try vm.unwrapProxy(proxy)
      if lookupNext(vm, object.value) { return try vm.next(object.value) }
      throw vm.typeError(
        "Weakref proxy referenced a non-iterator '\(vm.typeName(object.value))' object")
    },
    members: { proxyMembers() })

  static let weakCallableProxy = TypeDefinition(
    "CallableProxyType", module: "weakref", layout: .weakReference,
    size: MemoryLayout<WeakReferenceObject>.size, flags: [.container, .noConstructor],
    next: { vm, proxy throws(Raised) in
      let object = try vm.unwrapProxy(proxy)
      if lookupNext(vm, object.value) { return try vm.next(object.value) }
      throw vm.typeError(
        "Weakref proxy referenced a non-iterator '\(vm.typeName(object.value))' object")
    },
    members: {
      proxyMembers() + [
        Method("__call__(self, /, *args, **kwargs)", "Call the referent.") {
          vm, arguments throws(Raised) in
          let object = try vm.unwrapProxy(arguments[0])
          let positional = arguments[1].storage(TupleObject.self)
          if arguments[2].isUnbound || arguments[2].storage(DictObject.self).pointee.used == 0 {
            return try vm.call(
              object.value, arguments: positional.items, count: positional.pointee.count)
          }
          return try vm.callWithDict(
            object.value, positional.items, positional.pointee.count,
            arguments[2].storage(DictObject.self))
        }
      ]
    })
}

private func lookupNext(_ vm: VM, _ value: Value) -> Bool {
  vm.type(of: value).pointee.nativeNext != nil
    || !vm.lookupSpecial(vm.type(of: value), .next).isUnbound
}

private func referenceMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs)", "Make a weak reference.") {
      vm, arguments throws(Raised) in
      let type = arguments[0].storage(TypeObject.self)
      let given = arguments[1].storage(TupleObject.self)
      if type == vm.type(.weakReference), !arguments[2].isUnbound,
        arguments[2].storage(DictObject.self).pointee.used > 0
      {
        throw vm.typeError("ref() takes no keyword arguments")
      }
      if given.pointee.count < 1 {
        throw vm.typeError("__new__ expected at least 1 argument, got 0")
      }
      // A subclass's `__init__` may take more.
      if given.pointee.count > 2, type == vm.type(.weakReference) {
        throw vm.typeError("__new__ expected at most 2 arguments, got \(given.pointee.count)")
      }
      return try vm.makeWeakReference(
        given.items[0], callback: given.pointee.count > 1 ? given.items[1] : .unbound, type: type)
    },
    Method("__init__(self, /, *args, **kwargs)", "Initialize self.") { _, _ throws(Raised) in
      .none
    },
    Method("__call__(self, /)", "The referent, or None if it is dead.") {
      vm, arguments throws(Raised) in
      let referent = vm.weakReferent(arguments[0])
      return referent.isUnbound ? .none : referent
    },
    Property("__callback__", "The callback, or None.") { _, reference throws(Raised) in
      let callback = reference.storage(WeakReferenceObject.self).pointee.callback
      return callback.isUnbound ? .none : callback.owned
    },
    Method("__hash__(self, /)", "The referent's hash.") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(WeakReferenceObject.self)
      if storage.pointee.hash == -1 {
        let referent = vm.weakReferent(arguments[0])
        if referent.isUnbound { throw vm.typeError("weak object has gone away") }
        storage.pointee.hash = try vm.hash(referent.value)
      }
      return vm.newInt(Int64(storage.pointee.hash))
    },
    Method("__eq__(self, value, /)", "Return self==value.") { vm, arguments throws(Raised) in
      try compareReferences(vm, arguments[0], arguments[1], .eq)
    },
    Method("__ne__(self, value, /)", "Return self!=value.") { vm, arguments throws(Raised) in
      try compareReferences(vm, arguments[0], arguments[1], .ne)
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let referent = vm.weakReferent(arguments[0])
      let address = vm.addressText(arguments[0])
      if referent.isUnbound { return vm.string("<weakref at \(address); dead>") }
      var text =
        "<weakref at \(address); to '\(vm.typeName(referent.value))' at"
        + " \(vm.addressText(referent.value))"
      let type = vm.type(of: referent.value)
      let named = vm.typeLookup(type, vm.name(.name))
      if !named.isUnbound {
        let name = try vm.bindDescriptor(named, referent.value, type)
        if vm.asStr(name.value) != nil { text += " (\(vm.swiftString(name.value)))" }
      }
      return vm.string(text + ">")
    },
    ClassMethod("__class_getitem__(cls, item, /)", "See PEP 585.") {
      vm, arguments throws(Raised) in
      try vm.newGenericAlias(arguments[0], arguments[1])
    },
  ]
}

private func compareReferences(
  _ vm: VM, _ left: Value, _ right: Value, _ op: ComparisonOperator
) throws(Raised) -> Owned {
  guard right.hasLayout(.weakReference), !vm.isProxy(right) else { return .notImplemented }
  let first = vm.weakReferent(left)
  let second = vm.weakReferent(right)
  if first.isUnbound || second.isUnbound { return Owned((left == right) == (op == .eq)) }
  return try vm.compare(op, first.value, second.value)
}

// MARK: - proxy

private func proxyMembers() -> [Member] {
  [
    Method("__getattribute__(self, name, /)", "Return getattr(self, name).") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.getAttribute(object.value, arguments[1])
    },
    Method("__setattr__(self, name, value, /)", "Implement setattr(self, name, value).") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      try vm.setAttribute(object.value, arguments[1], arguments[2])
      return .none
    },
    Method("__delattr__(self, name, /)", "Implement delattr(self, name).") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      try vm.deleteAttribute(object.value, arguments[1])
      return .none
    },
    Method("__str__(self, /)", "Return str(self).") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.str(object.value)
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let object = vm.weakReferent(arguments[0])
      let address = vm.addressText(arguments[0])
      if object.isUnbound { return vm.string("<weakproxy at \(address); dead>") }
      return vm.string(
        "<weakproxy at \(address); to '\(vm.typeName(object.value))' at"
          + " \(vm.addressText(object.value))>")
    },
    Method("__hash__(self, /)", "Proxies are not hashable.") { vm, arguments throws(Raised) in
      throw vm.typeError("unhashable type: 'weakref.\(vm.typeName(arguments[0]))'")
    },
    Method("__bool__(self, /)", "True if the referent is true.") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return Owned(try vm.isTrue(object.value))
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return Owned(Value(small: try vm.length(of: object.value)))
    },
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      let key = try vm.unwrapProxy(arguments[1])
      return try vm.getItem(object.value, key.value)
    },
    Method("__setitem__(self, key, value, /)", "Set self[key] to value.") {
      vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      try vm.setItem(object.value, arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)", "Delete self[key].") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      try vm.deleteItem(object.value, arguments[1])
      return .none
    },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return Owned(try vm.contains(object.value, arguments[1]))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.iterator(of: object.value)
    },
    Method("__next__(self, /)", "Implement next(self).") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      if !lookupNext(vm, object.value) {
        throw vm.typeError(
          "Weakref proxy referenced a non-iterator '\(vm.typeName(object.value))' object")
      }
      let value = try vm.next(object.value)
      if value.isUnbound { throw vm.raise(vm.newException(.stopIteration, arguments: [])) }
      return value
    },
    Method("__bytes__(self, /)", "Return bytes(self).") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.callMethod(object.value, .bytes)
    },
    Method("__reversed__(self, /)", "Implement reversed(self).") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.callMethod(object.value, .reversed)
    },
    Method("__eq__(self, value, /)", "Return self==value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.compare(.eq, left.value, right.value)
    },
    Method("__ne__(self, value, /)", "Return self!=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.compare(.ne, left.value, right.value)
    },
    Method("__lt__(self, value, /)", "Return self<value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.compare(.lt, left.value, right.value)
    },
    Method("__le__(self, value, /)", "Return self<=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.compare(.le, left.value, right.value)
    },
    Method("__gt__(self, value, /)", "Return self>value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.compare(.gt, left.value, right.value)
    },
    Method("__ge__(self, value, /)", "Return self>=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.compare(.ge, left.value, right.value)
    },
    Method("__add__(self, value, /)", "Return self+value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .add, arguments[0], arguments[1])
    },
    Method("__radd__(self, value, /)", "Return value+self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .add, arguments[1], arguments[0])
    },
    Method("__iadd__(self, value, /)", "Return self+=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.add, left.value, right.value)
    },
    Method("__sub__(self, value, /)", "Return self-value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .sub, arguments[0], arguments[1])
    },
    Method("__rsub__(self, value, /)", "Return value-self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .sub, arguments[1], arguments[0])
    },
    Method("__isub__(self, value, /)", "Return self-=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.sub, left.value, right.value)
    },
    Method("__mul__(self, value, /)", "Return self*value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .mul, arguments[0], arguments[1])
    },
    Method("__rmul__(self, value, /)", "Return value*self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .mul, arguments[1], arguments[0])
    },
    Method("__imul__(self, value, /)", "Return self*=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.mul, left.value, right.value)
    },
    Method("__matmul__(self, value, /)", "Return self@value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .matmul, arguments[0], arguments[1])
    },
    Method("__rmatmul__(self, value, /)", "Return value@self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .matmul, arguments[1], arguments[0])
    },
    Method("__imatmul__(self, value, /)", "Return self@=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.matmul, left.value, right.value)
    },
    Method("__truediv__(self, value, /)", "Return self/value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .truediv, arguments[0], arguments[1])
    },
    Method("__rtruediv__(self, value, /)", "Return value/self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .truediv, arguments[1], arguments[0])
    },
    Method("__itruediv__(self, value, /)", "Return self/=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.truediv, left.value, right.value)
    },
    Method("__floordiv__(self, value, /)", "Return self//value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .floordiv, arguments[0], arguments[1])
    },
    Method("__rfloordiv__(self, value, /)", "Return value//self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .floordiv, arguments[1], arguments[0])
    },
    Method("__ifloordiv__(self, value, /)", "Return self//=value.") {
      vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.floordiv, left.value, right.value)
    },
    Method("__mod__(self, value, /)", "Return self%value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .mod, arguments[0], arguments[1])
    },
    Method("__rmod__(self, value, /)", "Return value%self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .mod, arguments[1], arguments[0])
    },
    Method("__imod__(self, value, /)", "Return self%=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.mod, left.value, right.value)
    },
    Method("__lshift__(self, value, /)", "Return self<<value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .lshift, arguments[0], arguments[1])
    },
    Method("__rlshift__(self, value, /)", "Return value<<self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .lshift, arguments[1], arguments[0])
    },
    Method("__ilshift__(self, value, /)", "Return self<<=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.lshift, left.value, right.value)
    },
    Method("__rshift__(self, value, /)", "Return self>>value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .rshift, arguments[0], arguments[1])
    },
    Method("__rrshift__(self, value, /)", "Return value>>self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .rshift, arguments[1], arguments[0])
    },
    Method("__irshift__(self, value, /)", "Return self>>=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.rshift, left.value, right.value)
    },
    Method("__and__(self, value, /)", "Return self&value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .and, arguments[0], arguments[1])
    },
    Method("__rand__(self, value, /)", "Return value&self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .and, arguments[1], arguments[0])
    },
    Method("__iand__(self, value, /)", "Return self&=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.and, left.value, right.value)
    },
    Method("__or__(self, value, /)", "Return self|value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .or, arguments[0], arguments[1])
    },
    Method("__ror__(self, value, /)", "Return value|self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .or, arguments[1], arguments[0])
    },
    Method("__ior__(self, value, /)", "Return self|=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.or, left.value, right.value)
    },
    Method("__xor__(self, value, /)", "Return self^value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .xor, arguments[0], arguments[1])
    },
    Method("__rxor__(self, value, /)", "Return value^self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .xor, arguments[1], arguments[0])
    },
    Method("__ixor__(self, value, /)", "Return self^=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.xor, left.value, right.value)
    },
    Method("__pow__(self, value, /)", "Return self**value.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .pow, arguments[0], arguments[1])
    },
    Method("__rpow__(self, value, /)", "Return value**self.") { vm, arguments throws(Raised) in
      try proxyBinary(vm, .pow, arguments[1], arguments[0])
    },
    Method("__ipow__(self, value, /)", "Return self**=value.") { vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.inPlace(.pow, left.value, right.value)
    },
    Method("__neg__(self, /)") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.unary(.neg, object.value)
    },
    Method("__pos__(self, /)") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.unary(.pos, object.value)
    },
    Method("__invert__(self, /)") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.unary(.invert, object.value)
    },
    Method("__abs__(self, /)") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.callMethod(object.value, .abs)
    },
    Method("__int__(self, /)") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.callMethod(object.value, .int)
    },
    Method("__float__(self, /)") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.callMethod(object.value, .float)
    },
    Method("__index__(self, /)") { vm, arguments throws(Raised) in
      let object = try vm.unwrapProxy(arguments[0])
      return try vm.callMethod(object.value, .index)
    },
    Method("__divmod__(self, value, /)", "Return divmod(self, value).") {
      vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[0])
      let right = try vm.unwrapProxy(arguments[1])
      return try vm.callMethod(left.value, .divmod, right.value)
    },
    Method("__rdivmod__(self, value, /)", "Return divmod(value, self).") {
      vm, arguments throws(Raised) in
      let left = try vm.unwrapProxy(arguments[1])
      let right = try vm.unwrapProxy(arguments[0])
      return try vm.callMethod(left.value, .divmod, right.value)
    },
  ]
}

private func proxyBinary(
  _ vm: VM, _ op: BinaryOperator, _ left: Value, _ right: Value
) throws(Raised) -> Owned {
  let first = try vm.unwrapProxy(left)
  let second = try vm.unwrapProxy(right)
  return try vm.binary(op, first.value, second.value)
}
