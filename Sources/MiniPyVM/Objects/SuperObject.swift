/// A `super` object.
struct SuperObject {
  var header: ContainerHeader
  /// The class whose successors are searched, the object, and the class whose MRO is used. The
  /// latter two are unbound in an unbound `super(cls)`.
  var startType: Value
  var receiver: Value
  var receiverType: Value
}

extension SuperObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.startType)
    visit(storage.pointee.receiver)
    visit(storage.pointee.receiverType)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.startType)
    releaseField(&storage.pointee.receiver)
    releaseField(&storage.pointee.receiverType)
  }
}

extension VM {
  /// `super(startType, receiver)`.
  ///
  /// Its words for a wrong type are those of a call of the class itself (`super_vectorcall`).
  func newSuper(_ startType: Value, _ receiver: Value) throws(Raised) -> Owned {
    if !startType.isUnbound, !isType(startType) {
      throw typeError("super() argument 1 must be a type, not \(typeName(startType))")
    }
    let object = newEmptySuper(type(.super))
    try initializeSuper(object.value, startType, receiver)
    return object
  }

  private func newEmptySuper(_ type: TypePointer) -> Owned {
    let object = allocateContainer(SuperObject.self, type: type)
    object.pointee.startType = .unbound
    object.pointee.receiver = .unbound
    object.pointee.receiverType = .unbound
    track(object)
    return Owned(object)
  }

  fileprivate func makeEmptySuper(_ type: TypePointer) -> Owned { newEmptySuper(type) }

  /// `super.__init__`. Without arguments they come from the running method's frame.
  fileprivate func initializeSuper(
    _ object: Value, _ start: Value, _ receiver: Value
  ) throws(Raised) {
    let storage = object.storage(SuperObject.self)
    var start = start.owned
    var receiver = receiver.owned
    if start.isUnbound {
      let arguments = try frameSuperArguments()
      start = arguments.start.owned
      receiver = arguments.receiver.owned
    }
    guard isType(start.value) else {
      throw typeError("super() argument 1 must be type, not \(typeName(start.value))")
    }
    if receiver.value.isNone { receiver = Owned.unbound }
    var receiverType = Owned.unbound
    if !receiver.isUnbound {
      receiverType = try checkSuper(start.value.storage(TypeObject.self), receiver.value)
    }
    replaceField(&storage.pointee.startType, start)
    replaceField(&storage.pointee.receiver, receiver)
    replaceField(&storage.pointee.receiverType, receiverType)
  }

  /// The class whose MRO applies to an object (`supercheck`).
  func checkSuper(_ start: TypePointer, _ receiver: Value) throws(Raised) -> Owned {
    if isType(receiver), isSubtype(receiver.storage(TypeObject.self), start) {
      return receiver.owned
    }
    let actual = type(of: receiver)
    if isSubtype(actual, start) { return Value(actual).owned }
    let claimed = try lookupAttribute(receiver, .class)
    if isType(claimed.value), claimed.value != Value(actual),
      isSubtype(claimed.value.storage(TypeObject.self), start)
    {
      return claimed
    }
    throw superMismatch(start, receiver)
  }

  /// The error of a `super` whose receiver has nothing to do with its class.
  func superMismatch(_ start: TypePointer, _ receiver: Value) -> Raised {
    let kind =
      isType(receiver)
      ? "type \(typeName(receiver.storage(TypeObject.self)))"
      : "instance of \(typeName(receiver))"
    return typeError(
      "super(type, obj): obj (\(kind)) is not an instance or subtype of type "
        + "(\(typeName(start))).")
  }

  /// `__class__` and the first argument of the running method (`super_init_without_args`).
  private func frameSuperArguments() throws(Raised) -> (start: Value, receiver: Value) {
    guard let frame = runningFrame() else { throw runtimeError("super(): no current frame") }
    let code = frame.pointee.code
    if code.pointee.argumentCount == 0 { throw runtimeError("super(): no arguments") }
    let detail = code.pointee.detail.takeUnretainedValue()
    var first = frame.pointee.base[0]
    if first.hasLayout(.cell), detail.cellRegisters.contains(0) {
      first = first.storage(CellObject.self).pointee.contents
    }
    if first.isUnbound { throw runtimeError("super(): arg[0] deleted") }
    for index in code.pointee.freeStart..<(code.pointee.freeStart + code.pointee.freeCount)
    where index < detail.variableNames.count && detail.variableNames[index] == "__class__" {
      let cell = frame.pointee.base[index]
      guard cell.hasLayout(.cell) else { throw runtimeError("super(): bad __class__ cell") }
      let cls = cell.storage(CellObject.self).pointee.contents
      if cls.isUnbound { throw runtimeError("super(): empty __class__ cell") }
      if !isType(cls) {
        throw runtimeError("super(): __class__ is not a type (\(typeName(cls)))")
      }
      return (cls, first)
    }
    throw runtimeError("super(): __class__ cell not found")
  }

  /// The attribute that follows `start` in the MRO of `receiverType`, bound to the receiver; unbound
  /// if there is none. `name` is interned.
  func superLookup(
    _ start: TypePointer, _ receiver: Value, _ receiverType: TypePointer, _ name: Value
  ) throws(Raised) -> Owned {
    guard receiverType.pointee.mro.isObject else { return .unbound }
    let holder = receiverType.pointee.mro.owned
    let mro = holder.value.storage(TupleObject.self)
    let count = mro.pointee.count
    var index = 0
    while index < count, mro.items[index] != Value(start) { index += 1 }
    index += 1
    while index < count {
      let candidate = mro.items[index]
      index += 1
      guard isType(candidate) else { continue }
      let found = dictGet(typeDict(candidate.storage(TypeObject.self)), interned: name)
      if found.isUnbound { continue }
      let held = found.owned
      return try bindDescriptor(
        held.value, receiver == Value(receiverType) ? .unbound : receiver, receiverType)
    }
    return .unbound
  }

  /// The method that an exact `super` object finds for its receiver, not bound yet, borrowed; unbound
  /// if it is no plain function or native method, or the receiver is a class.
  func superMethod(_ object: Value, _ name: Value) -> Value {
    let storage = object.storage(SuperObject.self)
    let receiverType = storage.pointee.receiverType
    guard isType(receiverType), storage.pointee.receiver != receiverType,
      name != self.name(.class)
    else { return .unbound }
    let mro = receiverType.storage(TypeObject.self).pointee.mro.storage(TupleObject.self)
    let count = mro.pointee.count
    var index = 0
    while index < count, mro.items[index] != storage.pointee.startType { index += 1 }
    index += 1
    while index < count {
      let dict = typeDict(mro.items[index].storage(TypeObject.self))
      let found = dictGet(dict, interned: name)
      if !found.isUnbound {
        if found.hasLayout(.function) { return found }
        if found.hasLayout(.nativeFunction) {
          let kind = found.storage(NativeFunctionObject.self).pointee.kind
          if kind == .method || kind == .wrapper { return found }
        }
        return .unbound
      }
      index += 1
    }
    return .unbound
  }

  /// `super.__getattribute__`; unbound if there is no such attribute.
  func superGetAttribute(_ object: Value, _ name: Value) throws(Raised) -> Owned {
    let storage = object.storage(SuperObject.self)
    let name = internedName(name)
    if isType(storage.pointee.receiverType), name.value != self.name(.class) {
      let found = try superLookup(
        storage.pointee.startType.storage(TypeObject.self), storage.pointee.receiver,
        storage.pointee.receiverType.storage(TypeObject.self), name.value)
      if !found.isUnbound { return found }
    }
    return try genericGetAttribute(object, name.value)
  }
}

extension TypeDefinition {
  static let `super` = TypeDefinition(
    "super", doc: "Looks attributes up in the classes that follow one in the MRO.",
    layout: .superObject, size: MemoryLayout<SuperObject>.size, flags: [.container, .baseType],
    members: { superMembers() })
}

private func superMembers() -> [Member] {
  func parts(_ value: Value) -> UnsafeMutablePointer<SuperObject> {
    value.storage(SuperObject.self)
  }
  func shown(_ vm: VM, _ type: Value) -> String {
    vm.isType(type) ? vm.typeName(type.storage(TypeObject.self)) : "NULL"
  }
  return [
    StaticMethod("__new__(cls, /, *_, **_)") { vm, arguments throws(Raised) in
      vm.makeEmptySuper(arguments[0].storage(TypeObject.self))
    },
    Method("__init__(self, type=<unbound>, object_or_type=None, /) -> None") {
      vm, arguments throws(Raised) in
      try vm.initializeSuper(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let storage = parts(arguments[0])
      let start = shown(vm, storage.pointee.startType)
      if vm.isType(storage.pointee.receiverType) {
        let receiver = shown(vm, storage.pointee.receiverType)
        return vm.string("<super: <class '\(start)'>, <\(receiver) object>>")
      }
      return vm.string("<super: <class '\(start)'>, NULL>")
    },
    Method("__getattribute__(self, name, /)") { vm, arguments throws(Raised) in
      let found = try vm.superGetAttribute(arguments[0], arguments[1])
      if found.isUnbound { throw vm.attributeError(arguments[0], arguments[1]) }
      return found
    },
    Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
      let storage = parts(arguments[0])
      if arguments[1].isNone || !storage.pointee.receiver.isUnbound { return arguments[0].owned }
      if vm.type(of: arguments[0]) != vm.type(.super) {
        return try vm.call(
          Value(vm.type(of: arguments[0])), storage.pointee.startType, arguments[1])
      }
      return try vm.newSuper(storage.pointee.startType, arguments[1])
    },
    Field("__thisclass__") { vm, value throws(Raised) in
      let start = parts(value).pointee.startType
      return start.isUnbound ? .none : start.owned
    },
    Field("__self__") { vm, value throws(Raised) in
      let receiver = parts(value).pointee.receiver
      return receiver.isUnbound ? .none : receiver.owned
    },
    Field("__self_class__") { vm, value throws(Raised) in
      let type = parts(value).pointee.receiverType
      return type.isUnbound ? .none : type.owned
    },
  ]
}
