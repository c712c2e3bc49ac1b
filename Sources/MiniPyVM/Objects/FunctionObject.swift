/// A Python function.
struct FunctionObject {
  var header: ContainerHeader
  /// The code object, globals dictionary and builtins dictionary.
  var code: Value
  var globals: Value
  var builtins: Value
  /// A tuple of cells, or unbound.
  var closure: Value
  /// A tuple, or unbound.
  var defaults: Value
  /// A dict, or unbound.
  var keywordDefaults: Value
  var name: Value
  var qualifiedName: Value
  var module: Value
  var doc: Value
  /// A dict, or unbound until asked for.
  var annotations: Value
  var typeParameters: Value
  /// The attribute word (see `TypeObject.attributesOffset`): unbound, or the `__dict__` pointer with
  /// the low bit set.
  var dict: Value
  var weakList: WeakReferencePointer?
  /// Changes when code, defaults or keyword defaults change, for call caches.
  var version: UInt32
}

extension FunctionObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.code)
    visit(storage.pointee.globals)
    visit(storage.pointee.builtins)
    visit(storage.pointee.module)
    visit(storage.pointee.defaults)
    visit(storage.pointee.keywordDefaults)
    visit(storage.pointee.doc)
    visit(storage.pointee.name)
    visitOwnAttributes(storage, visit)
    visit(storage.pointee.closure)
    visit(storage.pointee.annotations)
    visit(storage.pointee.typeParameters)
    visit(storage.pointee.qualifiedName)
  }

  /// Breaks cycles. Code and globals stay: a function that a finaliser still sees can be called. Its
  /// names, which may be of a subclass of `str`, are empty then (`func_clear`).
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    replaceField(&storage.pointee.module, .none)
    releaseParts(storage, vm)
    replaceField(&storage.pointee.name, vm.pointee.emptyString.owned)
    replaceField(&storage.pointee.qualifiedName, vm.pointee.emptyString.owned)
  }

  private static func releaseParts(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.defaults)
    releaseField(&storage.pointee.keywordDefaults)
    releaseField(&storage.pointee.doc)
    vm.releaseOwnAttributes(storage)
    releaseField(&storage.pointee.closure)
    releaseField(&storage.pointee.annotations)
    releaseField(&storage.pointee.typeParameters)
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.globals)
    releaseField(&storage.pointee.builtins)
    releaseField(&storage.pointee.module)
    releaseParts(storage, vm)
    releaseField(&storage.pointee.code)
    releaseField(&storage.pointee.name)
    releaseField(&storage.pointee.qualifiedName)
  }
}

// MARK: - Making

extension VM {
  /// A function for a code object, without defaults and closure.
  func newFunction(
    code: Value, globals: UnsafeMutablePointer<DictObject>, builtins: Value
  ) -> Owned {
    let detail = code.storage(CodeObject.self).pointee.detail
    let (name, qualifiedName, doc) = detail._withUnsafeGuaranteedRef { detail in
      if detail.nameObject.isUnbound {
        detail.nameObject = internedString(detail.name).take()
        detail.qualifiedNameObject = internedString(detail.qualifiedName).take()
        if let doc = detail.doc {
          detail.docObject = string(doc).take()
        } else {
          detail.docObject = .none
        }
      }
      return (detail.nameObject, detail.qualifiedNameObject, detail.docObject)
    }
    let module = dictGet(globals, interned: self.name(.name))
    let function = allocateContainer(FunctionObject.self, type: type(.function))
    let header = function.pointee.header
    code.retain()
    Value(globals).retain()
    builtins.retain()
    name.retain()
    qualifiedName.retain()
    doc.retain()
    module.retain()
    function.initialize(
      to: FunctionObject(
        header: header, code: code, globals: Value(globals), builtins: builtins,
        closure: .unbound, defaults: .unbound, keywordDefaults: .unbound, name: name,
        qualifiedName: qualifiedName, module: module.isUnbound ? .none : module, doc: doc,
        annotations: .unbound, typeParameters: .unbound, dict: .unbound, weakList: nil,
        version: 0))
    track(function)
    return Owned(function)
  }

  /// A function whose builtins are what its globals say (`__builtins__`, a module or dict).
  func newFunction(code: Value, globals: Value) throws(Raised) -> Owned {
    guard let dict = asDict(globals) else { throw systemError("globals must be a dict") }
    let builtins = try builtins(of: dict)
    return newFunction(code: code, globals: dict, builtins: builtins.value)
  }

  /// The builtins dictionary that code with these globals sees (`_PyEval_BuiltinsFromGlobals`). What is no
  /// exact dictionary, and is asked by `__getitem__` for each name, lies in one of its own.
  func builtins(of globals: UnsafeMutablePointer<DictObject>) throws(Raised) -> Owned {
    let found = dictGet(globals, interned: name(.builtins))
    if found.hasLayout(.module) { return found.storage(ModuleObject.self).pointee.dict.owned }
    if found.isUnbound || isPython2 && asDict(found) == nil { return pointee.builtins.owned }
    if isExactly(found, .dict) || isPython2 { return found.owned }
    let dict = newDict()
    try dictSet(dict.value.storage(DictObject.self), .none, found)
    dict.value.object.pointee.flags.insert(.foreignBuiltins)
    return dict
  }

  /// What a function's or frame's builtins are to the program.
  func shownBuiltins(_ builtins: Value) throws(Raised) -> Owned {
    guard builtins.isObject, builtins.object.pointee.flags.contains(.foreignBuiltins) else {
      return builtins.owned
    }
    return try dictGet(builtins.storage(DictObject.self), .none).owned
  }
}

// MARK: - Type

extension TypeDefinition {
  static let function = TypeDefinition(
    "function", doc: "A function made by a def statement or lambda expression.",
    layout: .function, size: MemoryLayout<FunctionObject>.size, flags: [.container],
    attributesOffset: fieldOffset(FunctionObject.self) {
      withUnsafeMutablePointer(to: &$0.pointee.dict) { $0 }
    },
    weakListOffset: fieldOffset(FunctionObject.self) {
      withUnsafeMutablePointer(to: &$0.pointee.weakList) { $0 }
    },
    members: { functionMethods() + functionProperties() })
}

private func parts(_ value: Value) -> UnsafeMutablePointer<FunctionObject> {
  value.storage(FunctionObject.self)
}

private func functionMethods() -> [Member] {
  [
    StaticMethod(
      "__new__(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)"
    ) { vm, arguments throws(Raised) in
      guard arguments[1].hasLayout(.code) else {
        throw vm.typeError(
          "function() argument 'code' must be code, not \(vm.argumentTypeName(arguments[1]))")
      }
      guard vm.asDict(arguments[2]) != nil else {
        throw vm.typeError(
          "function() argument 'globals' must be dict, not \(vm.argumentTypeName(arguments[2]))")
      }
      if !arguments[3].isNone, vm.asStr(arguments[3]) == nil {
        throw vm.typeError("arg 3 (name) must be None or string")
      }
      if !arguments[4].isNone, !vm.isInstance(arguments[4], .tuple) {
        throw vm.typeError("arg 4 (defaults) must be None or tuple")
      }
      let code = arguments[1].storage(CodeObject.self)
      if !arguments[5].isNone, !vm.isInstance(arguments[5], .tuple) {
        throw vm.typeError(
          code.pointee.freeCount > 0
            ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple")
      }
      if !arguments[6].isNone, vm.asDict(arguments[6]) == nil {
        throw vm.typeError("arg 6 (kwdefaults) must be None or dict")
      }
      let cells = vm.asTuple(arguments[5])
      if code.pointee.freeCount > 0, cells == nil {
        throw vm.typeError("arg 5 (closure) must be tuple")
      }
      if (cells?.pointee.count ?? 0) != code.pointee.freeCount {
        throw vm.valueError(
          "\(code.pointee.detail.takeUnretainedValue().name) requires closure of length "
            + "\(code.pointee.freeCount), not \(cells?.pointee.count ?? 0)")
      }
      if let cells {
        for index in 0..<cells.pointee.count where !cells.items[index].hasLayout(.cell) {
          throw vm.typeError(
            "arg 5 (closure) expected cell, found \(vm.typeName(cells.items[index]))")
        }
      }
      let function = try vm.newFunction(code: arguments[1], globals: arguments[2])
      let storage = parts(function.value)
      if !arguments[3].isNone { replaceField(&storage.pointee.name, arguments[3].owned) }
      if !arguments[4].isNone { storage.pointee.defaults = arguments[4].owned.take() }
      if let cells, cells.pointee.count > 0 {
        storage.pointee.closure = Value(cells).owned.take()
      }
      if !arguments[6].isNone { storage.pointee.keywordDefaults = arguments[6].owned.take() }
      return function
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let name = vm.swiftString(parts(arguments[0]).pointee.qualifiedName)
      return vm.messageString("<function \(name) at \(vm.addressText(arguments[0]))>")
    },
    Method("__call__(self, /, *args, **kwargs)", "Calls self as a function.") {
      vm, arguments throws(Raised) in
      try vm.call(arguments[0], tuple: arguments[1], keywords: arguments[2])
    },
    Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
      if arguments[1].isNone {
        if arguments[2].isNone { throw vm.typeError("__get__(None, None) is invalid") }
        if arguments[2] != Value(vm.type(.noneType)) { return arguments[0].owned }
      }
      return vm.newBoundMethod(arguments[0], arguments[1])
    },
  ]
}

private func functionProperties() -> [Member] {
  typealias Place = (UnsafeMutablePointer<FunctionObject>) -> UnsafeMutablePointer<Value>
  func readOnly(_ name: StaticString, _ field: @escaping Place) -> Member {
    Field(
      name,
      get: { vm, value throws(Raised) in
        let found = field(parts(value)).pointee
        return found.isUnbound ? .none : found.owned
      },
      set: { vm, value, new throws(Raised) in throw vm.attributeError("readonly attribute") })
  }
  /// A field that takes only strings.
  func text(_ name: StaticString, _ field: @escaping Place) -> Member {
    Property(
      name,
      get: { vm, value throws(Raised) in field(parts(value)).pointee.owned },
      set: { vm, value, new throws(Raised) in
        guard vm.isInstance(new, .str) else {
          throw vm.typeError("\(name) must be set to a string object")
        }
        replaceField(field(parts(value)), new.owned)
      })
  }
  /// A field that anything may be stored in; `None` if deleted.
  func free(_ name: StaticString, _ field: @escaping Place) -> Member {
    Property(
      name,
      get: { vm, value throws(Raised) in
        let found = field(parts(value)).pointee
        return found.isUnbound ? .none : found.owned
      },
      set: { vm, value, new throws(Raised) in
        replaceField(field(parts(value)), new.isUnbound ? .none : new.owned)
      })
  }
  return [
    readOnly("__closure__") { withUnsafeMutablePointer(to: &$0.pointee.closure) { $0 } },
    readOnly("__globals__") { withUnsafeMutablePointer(to: &$0.pointee.globals) { $0 } },
    Field(
      "__builtins__",
      get: { vm, value throws(Raised) in try vm.shownBuiltins(parts(value).pointee.builtins) },
      set: { vm, value, new throws(Raised) in throw vm.attributeError("readonly attribute") }),
    text("__name__") { withUnsafeMutablePointer(to: &$0.pointee.name) { $0 } },
    text("__qualname__") { withUnsafeMutablePointer(to: &$0.pointee.qualifiedName) { $0 } },
    free("__doc__") { withUnsafeMutablePointer(to: &$0.pointee.doc) { $0 } },
    free("__module__") { withUnsafeMutablePointer(to: &$0.pointee.module) { $0 } },
    Property(
      "__code__",
      get: { vm, value throws(Raised) in parts(value).pointee.code.owned },
      set: { vm, value, new throws(Raised) in
        guard new.hasLayout(.code) else {
          throw vm.typeError("__code__ must be set to a code object")
        }
        let storage = parts(value)
        let wanted = new.storage(CodeObject.self).pointee.freeCount
        let held = vm.asTuple(storage.pointee.closure)?.pointee.count ?? 0
        if wanted != held {
          throw vm.valueError(
            "\(vm.swiftString(storage.pointee.name))() requires a code object with \(held) free "
              + "vars, not \(wanted)")
        }
        let kinds: CodeFlags = [.generator, .coroutine, .asyncGenerator]
        let old = storage.pointee.code.storage(CodeObject.self).pointee.flags
        if old.intersection(kinds) != new.storage(CodeObject.self).pointee.flags.intersection(kinds)
        {
          try vm.warn(
            .deprecationWarning,
            "Assigning a code object of non-matching type is deprecated (e.g., from a generator to "
              + "a plain function)")
        }
        storage.pointee.version &+= 1
        replaceField(&storage.pointee.code, new.owned)
      }),
    Property(
      "__defaults__",
      get: { vm, value throws(Raised) in
        let defaults = parts(value).pointee.defaults
        return defaults.isUnbound ? .none : defaults.owned
      },
      set: { vm, value, new throws(Raised) in
        if !new.isNoneOrUnbound, !vm.isInstance(new, .tuple) {
          throw vm.typeError("__defaults__ must be set to a tuple object")
        }
        parts(value).pointee.version &+= 1
        replaceField(
          &parts(value).pointee.defaults, new.isNoneOrUnbound ? Owned.unbound : new.owned)
      }),
    Property(
      "__kwdefaults__",
      get: { vm, value throws(Raised) in
        let defaults = parts(value).pointee.keywordDefaults
        return defaults.isUnbound ? .none : defaults.owned
      },
      set: { vm, value, new throws(Raised) in
        if !new.isNoneOrUnbound, !vm.isInstance(new, .dict) {
          throw vm.typeError("__kwdefaults__ must be set to a dict object")
        }
        parts(value).pointee.version &+= 1
        replaceField(
          &parts(value).pointee.keywordDefaults,
          new.isNoneOrUnbound ? Owned.unbound : new.owned)
      }),
    Property(
      "__annotations__",
      get: { vm, value throws(Raised) in
        let storage = parts(value)
        if storage.pointee.annotations.isUnbound {
          storage.pointee.annotations = vm.newDict().take()
        } else if let tuple = vm.asTuple(storage.pointee.annotations) {
          // The compiler leaves names and values in turn, until somebody asks.
          let dict = vm.newDict()
          var index = 0
          while index + 1 < tuple.pointee.count {
            try vm.dictSet(
              dict.value.storage(DictObject.self), tuple.items[index], tuple.items[index + 1])
            index += 2
          }
          replaceField(&storage.pointee.annotations, dict)
        }
        return storage.pointee.annotations.owned
      },
      set: { vm, value, new throws(Raised) in
        if !new.isNoneOrUnbound, !vm.isInstance(new, .dict) {
          throw vm.typeError("__annotations__ must be set to a dict object")
        }
        replaceField(
          &parts(value).pointee.annotations, new.isNoneOrUnbound ? Owned.unbound : new.owned)
      }),
    Property(
      "__type_params__",
      get: { vm, value throws(Raised) in
        let parameters = parts(value).pointee.typeParameters
        return parameters.isUnbound ? vm.pointee.emptyTuple.owned : parameters.owned
      },
      set: { vm, value, new throws(Raised) in
        guard vm.isInstance(new, .tuple) else {
          throw vm.typeError("__type_params__ must be set to a tuple")
        }
        replaceField(&parts(value).pointee.typeParameters, new.owned)
      }),
  ]
}
