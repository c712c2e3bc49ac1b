/// A `classmethod` or `staticmethod`.
struct MethodWrapperObject {
  var header: ContainerHeader
  var callable: Value
}

extension MethodWrapperObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.callable)
    visitOwnAttributes(storage, visit)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.callable)
    vm.releaseOwnAttributes(storage)
  }
}

extension VM {
  /// A `classmethod` or `staticmethod` around a callable.
  func newMethodWrapper(_ type: BuiltinType, _ callable: Value) -> Owned {
    let object = allocateContainer(MethodWrapperObject.self, type: self.type(type))
    callable.retain()
    object.pointee.callable = callable
    track(object)
    return Owned(object)
  }

  /// Gives a wrapper what tells of its callable, as attributes of its own (`functools_wraps` in
  /// `Objects/funcobject.c`).
  fileprivate func adoptIdentity(of callable: Value, by wrapper: Value) throws(Raised) {
    for key in [Name.module, .name, .qualname, .doc, .annotations] {
      let value = try lookupAttribute(callable, key)
      if !value.isUnbound { try setAttribute(wrapper, name(key), value.value) }
    }
  }

  /// `classmethod.__get__`: the callable bound to the class.
  func bindClassMethod(_ descriptor: Value, _ owner: TypePointer) throws(Raised) -> Owned {
    let callable = descriptor.storage(MethodWrapperObject.self).pointee.callable
    if callable.isUnbound { throw runtimeError("uninitialized classmethod object") }
    return newBoundMethod(callable, Value(owner))
  }
}

extension TypeDefinition {
  static let classmethod = TypeDefinition(
    "classmethod", doc: "A method that takes its class as its first argument.",
    layout: .classMethod, size: MemoryLayout<MethodWrapperObject>.size,
    flags: [.container, .baseType], hasAttributes: true,
    members: {
      wrapperMembers("classmethod") + [
        Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
          let owner =
            vm.isType(arguments[2])
            ? arguments[2].storage(TypeObject.self) : vm.type(of: arguments[1])
          return try vm.bindClassMethod(arguments[0], owner)
        }
      ]
    })

  static let staticmethod = TypeDefinition(
    "staticmethod", doc: "A function in a class that takes neither instance nor class.",
    layout: .staticMethod, size: MemoryLayout<MethodWrapperObject>.size,
    flags: [.container, .baseType], hasAttributes: true,
    members: {
      wrapperMembers("staticmethod") + [
        Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
          let callable = arguments[0].storage(MethodWrapperObject.self).pointee.callable
          if callable.isUnbound { throw vm.runtimeError("uninitialized staticmethod object") }
          return callable.owned
        },
        Method("__call__(self, /, *args, **kwargs)") { vm, arguments throws(Raised) in
          let callable = arguments[0].storage(MethodWrapperObject.self).pointee.callable.owned
          return try vm.call(callable.value, tuple: arguments[1], keywords: arguments[2])
        },
      ]
    })
}

private func wrapperMembers(_ name: StaticString) -> [Member] {
  func callable(_ name: StaticString) -> Member {
    Field(name) { vm, value throws(Raised) in
      let callable = value.storage(MethodWrapperObject.self).pointee.callable
      return callable.isUnbound ? .none : callable.owned
    }
  }
  return [
    StaticMethod("__new__(cls, /, *_, **_)") { vm, arguments throws(Raised) in
      let object = vm.allocateContainer(
        MethodWrapperObject.self, type: arguments[0].storage(TypeObject.self))
      object.pointee.callable = .none
      vm.track(object)
      return Owned(object)
    },
    Method("__init__(self, function, /)") { vm, arguments throws(Raised) in
      replaceField(
        &arguments[0].storage(MethodWrapperObject.self).pointee.callable, arguments[1].owned)
      try vm.adoptIdentity(of: arguments[1], by: arguments[0])
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let callable = arguments[0].storage(MethodWrapperObject.self).pointee.callable.owned
      return vm.string("<\(name)(\(try vm.reprSwift(callable.value)))>")
    },
    callable("__func__"),
    callable("__wrapped__"),
    Property("__isabstractmethod__") { vm, value throws(Raised) in
      Owned(
        try vm.isAbstractMethod(value.storage(MethodWrapperObject.self).pointee.callable))
    },
  ]
}
