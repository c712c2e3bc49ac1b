/// A method bound to its receiver.
struct BoundMethodObject {
  var header: ContainerHeader
  var function: Value
  var receiver: Value
  var weakList: WeakReferencePointer?
}

extension BoundMethodObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.function)
    visit(storage.pointee.receiver)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.function)
    releaseField(&storage.pointee.receiver)
  }
}

extension VM {
  /// A `method`: `function` with `receiver` as its first argument.
  @inline(__always)
  func newBoundMethod(_ function: Value, _ receiver: Value) -> Owned {
    let object = allocateContainer(BoundMethodObject.self, type: type(.boundMethod))
    function.retain()
    receiver.retain()
    object.pointee.function = function
    object.pointee.receiver = receiver
    object.pointee.weakList = nil
    track(object)
    return Owned(object)
  }
}

extension TypeDefinition {
  static let boundMethod = TypeDefinition(
    "method", doc: "A function bound to its first argument.", layout: .boundMethod,
    size: MemoryLayout<BoundMethodObject>.size, flags: [.container],
    weakListOffset: fieldOffset(BoundMethodObject.self) {
      withUnsafeMutablePointer(to: &$0.pointee.weakList) { $0 }
    },
    members: { boundMethodMembers() })
}

private func boundMethodMembers() -> [Member] {
  func parts(_ value: Value) -> UnsafeMutablePointer<BoundMethodObject> {
    value.storage(BoundMethodObject.self)
  }
  func equal(_ vm: VM, _ left: Value, _ right: Value) throws(Raised) -> Value {
    guard right.hasLayout(.boundMethod) else { return .notImplemented }
    if parts(left).pointee.receiver != parts(right).pointee.receiver { return .false }
    return Value(
      try vm.equals(parts(left).pointee.function, parts(right).pointee.function))
  }
  return [
    StaticMethod("__new__(cls, function, instance, /)") { vm, arguments throws(Raised) in
      if vm.lookupSpecial(vm.type(of: arguments[1]), .call).isUnbound {
        throw vm.typeError("first argument must be callable")
      }
      if arguments[2].isNone { throw vm.typeError("instance must not be None") }
      return vm.newBoundMethod(arguments[1], arguments[2])
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let function = parts(arguments[0]).pointee.function.owned
      var name = try vm.lookupAttribute(function.value, .qualname)
      if name.isUnbound { name = try vm.lookupAttribute(function.value, .name) }
      let text = vm.asStr(name.value) == nil ? "?" : vm.swiftString(name.value)
      let receiver = parts(arguments[0]).pointee.receiver.owned
      return vm.string("<bound method \(text) of \(try vm.reprSwift(receiver.value))>")
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      let function = try vm.hash(parts(arguments[0]).pointee.function)
      return vm.newInt(
        Int64(vm.identityHash(parts(arguments[0]).pointee.receiver) ^ function))
    },
    Method("__call__(self, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      try vm.call(arguments[0], tuple: arguments[1], keywords: arguments[2])
    },
    Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
      arguments[0].owned
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      Owned(try equal(vm, arguments[0], arguments[1]))
    },
    Method("__ne__(self, value, /)") { vm, arguments throws(Raised) in
      let result = try equal(vm, arguments[0], arguments[1])
      return Owned(result == .notImplemented ? result : Value(result == .false))
    },
    Method("__getattribute__(self, name, /)") { vm, arguments throws(Raised) in
      // Attributes of the type first, then all those of the function (`method_getattro`).
      let name = vm.internedName(arguments[1])
      let onClass = vm.typeLookup(vm.type(of: arguments[0]), name.value)
      if !onClass.isUnbound {
        return try vm.bindDescriptor(onClass, arguments[0], vm.type(of: arguments[0]))
      }
      return try vm.getAttribute(parts(arguments[0]).pointee.function, name.value)
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      let name = try vm.getAttribute(parts(arguments[0]).pointee.function, .name)
      return vm.attributeReduction(of: parts(arguments[0]).pointee.receiver, name.value)
    },
    Field("__func__") { vm, value throws(Raised) in parts(value).pointee.function.owned },
    Field("__self__") { vm, value throws(Raised) in parts(value).pointee.receiver.owned },
    Property("__doc__") { vm, value throws(Raised) in
      try vm.getAttribute(parts(value).pointee.function, .doc)
    },
  ]
}
