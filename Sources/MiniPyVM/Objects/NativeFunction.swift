/// A native function's declaration: name, signature, doc and body in one place.
///
/// The signature is Python text as `help()` shows it: `pop(self, index=-1, /)`,
/// `print(*args, sep=' ', end='\n', file=None, flush=False)`. It is parsed at the first call.
/// Parameters arrive in `Arguments` in the order of the signature: `*args` as one tuple, `**kwargs`
/// as one dict, a missing parameter as its default; a default written `<unbound>` leaves the
/// argument unbound (`isUnbound`).
final class NativeFunction {
  let signatureText: DeclarationText
  let doc: StaticString?
  let body: NativeCode
  /// Parsed at first use, owned.
  var parsed: UnsafeMutablePointer<NativeSignature>?
  /// If every parameter is required and positional: their number, else -1 (until parsed: -2).
  var exactCount = -2

  /// The text must live as long as the function.
  init(_ text: DeclarationText, _ doc: StaticString?, _ body: NativeCode) {
    signatureText = text
    self.doc = doc
    self.body = body
  }

  convenience init(_ signature: StaticString, _ doc: StaticString?, _ body: NativeCode) {
    self.init(DeclarationText(signature), doc, body)
  }

  convenience init(_ signature: StaticString, _ doc: StaticString?, _ body: @escaping NativeBody) {
    self.init(DeclarationText(signature), doc, NativeCode(body))
  }

  convenience init(_ text: DeclarationText, _ doc: StaticString?, _ body: @escaping NativeBody) {
    self.init(text, doc, NativeCode(body))
  }

  deinit {
    if let parsed {
      parsed.pointee.parameters.deallocate()
      parsed.deallocate()
    }
  }

  /// Bytes of the name: the signature up to its parenthesis.
  var nameCount: Int {
    let text = signatureText
    var count = 0
    while count < text.utf8CodeUnitCount, text.utf8Start[count] != UInt8(ascii: "(") { count += 1 }
    return count
  }

  /// The name: the signature up to its parenthesis.
  var name: String {
    String(
      decoding: UnsafeBufferPointer(start: signatureText.utf8Start, count: nameCount),
      as: UTF8.self)
  }

  func hasName(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard nameCount == count else { return false }
    for index in 0..<count where signatureText.utf8Start[index] != name.utf8Start[index] {
      return false
    }
    return true
  }
}

/// The text of a declaration, which lives elsewhere: usually in the program itself.
struct DeclarationText: BitwiseCopyable {
  let utf8Start: UnsafePointer<UInt8>
  let utf8CodeUnitCount: Int

  init(_ text: StaticString) {
    self.init(utf8Start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  init(utf8Start: UnsafePointer<UInt8>, count: Int) {
    self.utf8Start = utf8Start
    utf8CodeUnitCount = count
  }
}

/// The bound, borrowed arguments of a native call.
struct Arguments: BitwiseCopyable {
  let base: UnsafeMutablePointer<Value>
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Value { base[index] }
}

/// `builtin_function_or_method` (with or without a bound self) and `method_descriptor`.
struct NativeFunctionObject {
  /// What a native function is to Python code.
  enum Kind: UInt8 {
    /// A module's function, a static method, or a bound method: its receiver, if it has one, is
    /// not checked again.
    case function
    /// A type's `__new__`: its first argument must be a class that may use it.
    case new
    /// Found on a class: the receiver comes as the first argument and is checked.
    case method
    /// A special method found on a class (`slot wrapper`).
    case wrapper
    /// A class method in its class's dictionary.
    case classMethod
  }

  var header: ContainerHeader
  /// Retained.
  let function: Unmanaged<NativeFunction>
  /// The bound receiver, or unbound.
  var receiver: Value
  /// The module's name for a module's function, else unbound.
  var module: Value
  /// The class that declares a method, or `nil` for a module's function. Not counted: built-in
  /// types live as long as the machine.
  var owner: TypePointer?
  var weakList: WeakReferencePointer?
  var kind: Kind
}

extension NativeFunctionObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.receiver)
    visit(storage.pointee.module)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.receiver)
    releaseField(&storage.pointee.module)
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    clearReferences(storage, vm)
    storage.pointee.function.release()
  }
}

/// The offset of a stored property, for weak-list offsets in type definitions.
func fieldOffset<Storage, Field>(
  _: Storage.Type, _ field: (UnsafeMutablePointer<Storage>) -> UnsafeMutablePointer<Field>
) -> Int {
  let base = UnsafeMutablePointer<Storage>(bitPattern: 4096)!
  return Int(bitPattern: field(base)) - 4096
}

private let nativeFunctionWeakListOffset = fieldOffset(NativeFunctionObject.self) {
  withUnsafeMutablePointer(to: &$0.pointee.weakList) { $0 }
}

// MARK: - Making and binding

extension VM {
  /// A native function object of any kind.
  func newNativeFunctionObject(
    _ function: NativeFunction, type: BuiltinType, kind: NativeFunctionObject.Kind,
    receiver: Value = .unbound, module: Value = .unbound, owner: TypePointer? = nil
  ) -> UnsafeMutablePointer<NativeFunctionObject> {
    let object = allocateContainer(NativeFunctionObject.self, type: self.type(type))
    let header = object.pointee.header
    receiver.retain()
    module.retain()
    object.initialize(
      to: NativeFunctionObject(
        header: header, function: Unmanaged.passRetained(function), receiver: receiver,
        module: module, owner: owner, weakList: nil, kind: kind))
    return object
  }

  /// A module's function; `module` is the module's name.
  func newNativeFunction(_ function: NativeFunction, module: Value) -> Owned {
    let object = newNativeFunctionObject(
      function, type: .builtinFunction, kind: .function, module: module)
    trackAsOld(UnsafeMutableRawPointer(object).assumingMemoryBound(to: ContainerHeader.self))
    return Owned(object)
  }

  /// `descriptor.__get__(instance, owner)` of a native method.
  func bindNativeFunction(_ descriptor: Value, _ instance: Value, _ owner: TypePointer) -> Owned {
    let object = descriptor.storage(NativeFunctionObject.self)
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    let receiver: Value
    switch object.pointee.kind {
    case .function, .new: return descriptor.owned
    case .classMethod: receiver = Value(owner)
    case .method, .wrapper:
      if instance.isUnbound { return descriptor.owned }
      receiver = instance
    }
    let bound = newNativeFunctionObject(
      function, type: object.pointee.kind == .wrapper ? .methodWrapper : .builtinFunction,
      kind: .function, receiver: receiver, owner: object.pointee.owner)
    track(bound)
    return Owned(bound)
  }

  /// The name of a native function, as an interned string.
  func nativeName(_ function: NativeFunction) -> Owned {
    let fresh = string(
      utf8: UnsafeBufferPointer(
        start: function.signatureText.utf8Start, count: function.nameCount))
    return intern(fresh.value)
  }

  func nativeFunction(_ value: Value) -> UnsafeMutablePointer<NativeFunctionObject> {
    value.storage(NativeFunctionObject.self)
  }

  /// `__doc__`: that of the slot for special methods, else the declared text, or `None`.
  func nativeDoc(_ value: Value) -> Owned {
    let function = nativeFunction(value).pointee.function._withUnsafeGuaranteedRef { $0 }
    if isExactly(value, .wrapperDescriptor) || isExactly(value, .methodWrapper), !isPython2 {
      let owner = nativeFunction(value).pointee.owner
      let text = slotDocumentation(
        function.name,
        isSequence: owner == type(.list) || owner == type(.bytearray))
      if let text { return string(text) }
    }
    guard let doc = function.doc else { return .none }
    return string(utf8: UnsafeBufferPointer(start: doc.utf8Start, count: doc.utf8CodeUnitCount))
  }

  func nativeNameOf(_ value: Value) -> Owned {
    nativeName(nativeFunction(value).pointee.function._withUnsafeGuaranteedRef { $0 })
  }

  /// `__qualname__`: `list.append`, `len`.
  func nativeQualname(_ value: Value) -> Owned {
    let object = nativeFunction(value)
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    guard let owner = object.pointee.owner else { return nativeName(function) }
    return string(
      swiftString(apparentOwner(object, owner).pointee.qualifiedName) + "." + function.name)
  }

  /// The class that a method seems to belong to: its receiver's, once bound (`meth_get__qualname__`).
  func apparentOwner(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ owner: TypePointer
  ) -> TypePointer {
    let receiver = object.pointee.receiver
    if receiver.isUnbound || isExactly(Value(object), .methodWrapper) { return owner }
    return isType(receiver) ? receiver.storage(TypeObject.self) : type(of: receiver)
  }

  /// `__self__` of a built-in function: the receiver, the class of a `__new__`, or the module.
  func nativeSelf(_ value: Value) throws(Raised) -> Owned {
    let object = nativeFunction(value)
    if !object.pointee.receiver.isUnbound { return object.pointee.receiver.owned }
    if let owner = object.pointee.owner { return Value(owner).owned }
    if asStr(object.pointee.module) != nil, let modules = asDict(pointee.modules) {
      let name = intern(object.pointee.module)
      let module = dictGet(modules, interned: name.value)
      if !module.isUnbound { return module.owned }
      // `open` is a function of `_io`, which need not have been imported here.
      let text = swiftString(name.value)
      if ModuleDefinition.named(text) != nil { return try importModule(text) }
    }
    return .none
  }

  func nativeRepr(_ value: Value) throws(Raised) -> Owned {
    let object = nativeFunction(value)
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    let name = function.name
    switch object.pointee.kind {
    case .method, .classMethod:
      let owner = object.pointee.owner.map { typeName($0) } ?? "?"
      return string("<method '\(name)' of '\(owner)' objects>")
    case .wrapper:
      let owner = object.pointee.owner.map { typeName($0) } ?? "?"
      return string("<slot wrapper '\(name)' of '\(owner)' objects>")
    case .function, .new:
      guard let owner = object.pointee.owner else { return string("<built-in function \(name)>") }
      let receiver =
        object.pointee.receiver.isUnbound ? Value(owner) : object.pointee.receiver
      let kind = isExactly(value, .methodWrapper) ? "method-wrapper '\(name)'" : nil
      if let kind {
        return string("<\(kind) of \(typeName(receiver)) object at \(addressText(receiver))>")
      }
      return string(
        "<built-in method \(name) of \(typeName(receiver)) object at \(addressText(receiver))>")
    }
  }

  /// An object's address as `repr` shows it.
  func addressText(_ value: Value) -> String {
    "0x" + String(value.bits, radix: 16)
  }

  func nativeObjclass(_ value: Value) -> Owned {
    guard let owner = nativeFunction(value).pointee.owner else { return .none }
    return Value(owner).owned
  }

  func nativeEquals(_ left: Value, _ right: Value) -> Value {
    guard right.hasLayout(.nativeFunction), type(of: left) == type(of: right) else {
      return .notImplemented
    }
    let one = nativeFunction(left)
    let two = nativeFunction(right)
    return Value(
      one.pointee.receiver == two.pointee.receiver
        && one.pointee.function.toOpaque() == two.pointee.function.toOpaque())
  }
}

// MARK: - Types

extension TypeDefinition {
  static let builtinFunction = TypeDefinition(
    "builtin_function_or_method", layout: .nativeFunction,
    size: MemoryLayout<NativeFunctionObject>.size, flags: [.container, .noConstructor],
    weakListOffset: nativeFunctionWeakListOffset,
    members: {
      nativeMembers() + boundMembers() + [
        Property("__module__") { vm, value throws(Raised) in
          let module = value.storage(NativeFunctionObject.self).pointee.module
          return module.isUnbound ? .none : module.owned
        },
        Property("__self__") { vm, value throws(Raised) in try vm.nativeSelf(value) },
      ]
    })

  static let methodWrapper = TypeDefinition(
    "method-wrapper", layout: .nativeFunction, size: MemoryLayout<NativeFunctionObject>.size,
    flags: [.container, .noConstructor],
    members: {
      nativeMembers() + boundMembers() + [
        Property("__objclass__") { vm, value throws(Raised) in vm.nativeObjclass(value) },
        Field("__self__") { vm, value throws(Raised) in try vm.nativeSelf(value) },
      ]
    })

  static let methodDescriptor = TypeDefinition(
    "method_descriptor", layout: .nativeFunction, size: MemoryLayout<NativeFunctionObject>.size,
    flags: [.container, .noConstructor],
    members: { nativeMembers() + unboundMembers() })

  static let wrapperDescriptor = TypeDefinition(
    "wrapper_descriptor", layout: .nativeFunction, size: MemoryLayout<NativeFunctionObject>.size,
    flags: [.container, .noConstructor],
    members: { nativeMembers() + unboundMembers() })

  static let classMethodDescriptor = TypeDefinition(
    "classmethod_descriptor", layout: .nativeFunction,
    size: MemoryLayout<NativeFunctionObject>.size, flags: [.container, .noConstructor],
    members: { nativeMembers() + unboundMembers() })
}

/// What all the native function types have.
private func nativeMembers() -> [Member] {
  [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      try vm.nativeRepr(arguments[0])
    },
    Method("__call__(self, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      try vm.call(arguments[0], tuple: arguments[1], keywords: arguments[2])
    },
    Property("__name__") { vm, value throws(Raised) in vm.nativeNameOf(value) },
    Property("__qualname__") { vm, value throws(Raised) in vm.nativeQualname(value) },
    Property("__doc__") { vm, value throws(Raised) in vm.nativeDoc(value) },
    Property("__text_signature__") { vm, value throws(Raised) in vm.nativeTextSignature(value) },
  ]
}

private func boundMembers() -> [Member] {
  [
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      let object = vm.nativeFunction(arguments[0])
      let word = UInt(bitPattern: object.pointee.function.toOpaque())
      let receiver = object.pointee.receiver.isObject ? object.pointee.receiver.bits : 0
      return vm.newInt(Int64(truncatingIfNeeded: (UInt64(word) ^ receiver) >> 4))
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      Owned(vm.nativeEquals(arguments[0], arguments[1]))
    },
    Method("__ne__(self, value, /)") { vm, arguments throws(Raised) in
      let equal = vm.nativeEquals(arguments[0], arguments[1])
      return Owned(equal == .notImplemented ? equal : Value(equal == .false))
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      let name = vm.nativeNameOf(arguments[0])
      let function = vm.nativeFunction(arguments[0])
      let receiver = function.pointee.receiver
      if receiver.isUnbound, let owner = function.pointee.owner {
        return vm.attributeReduction(of: Value(owner), name.value)
      }
      if receiver.isUnbound || vm.isExactly(receiver, .module) { return name }
      return vm.attributeReduction(of: receiver, name.value)
    },
  ]
}

private func unboundMembers() -> [Member] {
  [
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      let name = vm.nativeNameOf(arguments[0])
      guard let owner = vm.nativeFunction(arguments[0]).pointee.owner else { return name }
      return vm.attributeReduction(of: Value(owner), name.value)
    },
    Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
      let instance = arguments[1].isNone ? Value.unbound : arguments[1]
      if instance.isUnbound, arguments[2].isNone {
        throw vm.typeError("__get__(None, None) is invalid")
      }
      let object = vm.nativeFunction(arguments[0])
      if object.pointee.kind != .classMethod, !instance.isUnbound, let owner = object.pointee.owner,
        !vm.isSubtype(vm.type(of: instance), owner)
      {
        let name = object.pointee.function._withUnsafeGuaranteedRef { $0.name }
        throw vm.typeError(
          "descriptor '\(name)' for '\(vm.typeName(owner))' objects doesn't apply "
            + "to a '\(vm.typeName(instance))' object")
      }
      if object.pointee.kind == .classMethod, let owner = object.pointee.owner {
        try vm.checkClassReceiver(
          object, owner,
          arguments[2].isNone ? Value(vm.type(of: instance)) : arguments[2])
      }
      let owner =
        arguments[2].hasLayout(.type)
        ? arguments[2].storage(TypeObject.self) : vm.type(of: instance)
      return vm.bindNativeFunction(arguments[0], instance, owner)
    },
    Field("__objclass__") { vm, value throws(Raised) in vm.nativeObjclass(value) },
  ]
}
