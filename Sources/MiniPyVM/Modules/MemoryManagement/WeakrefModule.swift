/// The `weakref` modules, divided as CPython divides them: `_weakref` is the kernel, `_weakrefset` and
/// `weakref` are Python on top.

extension ModuleDefinition {
  static var weakrefKernel: ModuleDefinition {
    ModuleDefinition(
      "_weakref", doc: "The kernel of weakref.", members: weakrefMembers)
  }

  static var weakref: ModuleDefinition {
    .python(
      "weakref", doc: "Weak references: references that do not keep their referents alive.",
      allocations: 767, weakrefSource, weakrefFinalizeSource)
  }

  static var weakrefSet: ModuleDefinition { .python("_weakrefset", weakrefSetSource) }
}

private func weakrefMembers() -> [Member] {
  [
    Constant("ref") { vm in Value(vm.type(.weakReference)).owned },
    Constant("ReferenceType") { vm in Value(vm.type(.weakReference)).owned },
    Constant("ProxyType") { vm in Value(vm.type(.weakProxy)).owned },
    Constant("KeyedRef") { vm in Value(vm.nativeType(.keyedReference)).owned },
    Constant("WeakValueTable") { vm in Value(vm.nativeType(.weakValueTable)).owned },
    Constant("WeakKeyTable") { vm in Value(vm.nativeType(.weakKeyTable)).owned },
    Constant("WeakElementTable") { vm in Value(vm.nativeType(.weakElementTable)).owned },
    Constant("CallableProxyType") { vm in Value(vm.type(.weakCallableProxy)).owned },
    Method("proxy(object, callback=None, /)", "Make a proxy that refers to object weakly.") {
      vm, arguments throws(Raised) in
      let isCallable = vm.isCallable(arguments[0])
      return try vm.makeWeakReference(
        arguments[0], callback: arguments[1],
        type: vm.type(isCallable ? .weakCallableProxy : .weakProxy))
    },
    Method("getweakrefcount(object, /)", "The number of weak references to object.") {
      vm, arguments throws(Raised) in
      var count = 0
      try vm.forEachWeakReference(to: arguments[0]) { _ in count += 1 }
      return Owned(Value(small: count))
    },
    Method("getweakrefs(object, /)", "A list of the weak references to object.") {
      vm, arguments throws(Raised) in
      let result = vm.newList(capacity: 0)
      try vm.forEachWeakReference(to: arguments[0]) {
        vm.listAppend(result.value.storage(ListObject.self), $0)
      }
      return result
    },
    Method(
      "_remove_dead_weakref(dct, key, /)", "Drop a dictionary's entry if its reference is dead."
    ) { vm, arguments throws(Raised) in
      guard let dict = vm.asDict(arguments[0]) else {
        throw vm.typeError(
          "_remove_dead_weakref() argument 1 must be dict, not \(vm.argumentTypeName(arguments[0]))"
        )
      }
      try vm.removeDeadReference(dict, arguments[1])
      return .none
    },
  ]
}

extension VM {
  /// The weak references to an object, the one first that is used again.
  fileprivate func forEachWeakReference(
    to object: Value, _ body: (Value) -> Void
  ) throws(Raised) {
    let subclassReference = try subclassReference(object)
    _ = subclassReference.value
    guard object.isObject, let slot = weakListSlot(object.object) else { return }
    var reference = slot.pointee
    while let current = reference {
      body(Value(current))
      reference = current.pointee.next
    }
  }

  /// The plain reference to a class that CPython keeps for the list of its base's subclasses, made now if
  /// there is none; unbound for other objects.
  fileprivate func subclassReference(_ object: Value) throws(Raised) -> Owned {
    guard isType(object), object.storage(TypeObject.self).pointee.base != nil else {
      return .unbound
    }
    return try makeWeakReference(object, callback: .none, type: type(.weakReference))
  }
}
