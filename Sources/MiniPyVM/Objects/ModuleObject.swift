/// A module: a dictionary.
struct ModuleObject {
  var header: ContainerHeader
  var dict: Value
  var weakList: WeakReferencePointer?
}

extension ModuleObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.dict)
  }

  /// The dictionary is emptied, not taken away: code of the module may still run.
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if let dict = vm.asDict(storage.pointee.dict), dict.pointee.header.object.count == 1 {
      vm.dictClear(dict)
    }
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.dict)
  }
}

extension VM {
  /// A module with the names that every module has.
  func newModule(_ name: Value) -> Owned {
    let module = newEmptyModule(type(.module))
    initializeModule(module.value, name, .none)
    return module
  }

  fileprivate func newEmptyModule(_ type: TypePointer) -> Owned {
    let dict = newDict()
    let module = allocateContainer(ModuleObject.self, type: type)
    module.pointee.dict = dict.take()
    module.pointee.weakList = nil
    track(module)
    return Owned(module)
  }

  fileprivate func initializeModule(_ module: Value, _ name: Value, _ doc: Value) {
    guard let dict = asDict(module.storage(ModuleObject.self).pointee.dict) else { return }
    dictSetInterned(dict, self.name(.name), name.owned)
    dictSetInterned(dict, self.name(.doc), doc.owned)
    dictSetInterned(dict, self.name(.package), Owned.none)
    if isPython2 { return }
    dictSetInterned(dict, self.name(.loader), Owned.none)
    dictSetInterned(dict, self.name(.spec), Owned.none)
  }

  /// A module's dictionary.
  func moduleDict(_ module: Value) -> UnsafeMutablePointer<DictObject> {
    module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
  }

  /// A module's `__name__`, or `?`.
  func moduleName(_ module: Value) -> String {
    let name = dictGet(moduleDict(module), interned: self.name(.name))
    return asStr(name) == nil ? "?" : swiftString(name)
  }

  /// `module.__getattribute__`: descriptors of the type and the module's names, then the module's
  /// own `__getattr__`.
  func moduleGetAttribute(_ module: Value, _ name: Value) throws(Raised) -> Owned {
    let name = internedName(name)
    let type = type(of: module)
    let dict = moduleDict(module)
    let onClass = typeLookup(type, name.value)
    if !onClass.isUnbound, isDataDescriptor(onClass) {
      return try bindDescriptor(onClass, module, type)
    }
    var own = dictGet(dict, interned: name.value)
    if own.isUnbound {
      try completeSys(dict)
      own = dictGet(dict, interned: name.value)
    }
    if !own.isUnbound { return own.owned }
    if !onClass.isUnbound { return try bindDescriptor(onClass, module, type) }
    let hook = dictGet(dict, interned: self.name(.getattr))
    if !hook.isUnbound {
      let held = hook.owned
      return try call(held.value, name.value)
    }
    throw moduleAttributeError(module, name.value)
  }

  private func moduleAttributeError(_ module: Value, _ name: Value) -> Raised {
    let dict = moduleDict(module)
    let text = swiftString(name)
    let moduleName = dictGet(dict, interned: self.name(.name))
    guard asStr(moduleName) != nil else {
      return attributeError("module has no attribute '\(text)'", module, name)
    }
    let spec = dictGet(dict, interned: self.name(.spec))
    if let hint = shadowingHint(dict, swiftString(moduleName), spec) {
      return attributeError(
        "module '\(swiftString(moduleName))' has no attribute '\(text)' (\(hint))", module, name)
    }
    if spec.isObject, isInitializing(spec) {
      return attributeError(
        "partially initialized module '\(swiftString(moduleName))' has no attribute '\(text)' "
          + "(most likely due to a circular import)", module, name)
    }
    return attributeError(
      "module '\(swiftString(moduleName))' has no attribute '\(text)'", module, name)
  }

  /// True while the import system runs the module (`__spec__._initializing`).
  func isInitializing(_ spec: Value) -> Bool {
    let key = internedString("_initializing")
    var answer = false
    withSavedException {
      do throws(Raised) {
        let flag = try lookupAttribute(spec, key.value)
        if !flag.isUnbound { answer = try isTrue(flag.value) }
      } catch {}
    }
    return answer
  }

  /// Sets (or deletes, for an unbound value) an attribute of a module.
  func moduleSetAttribute(_ module: Value, _ name: Value, _ value: Value) throws(Raised) {
    let name = internedName(name)
    let onClass = typeLookup(type(of: module), name.value)
    if !onClass.isUnbound, isDataDescriptor(onClass) {
      try setDescriptor(onClass, module, value, name.value)
      return
    }
    let dict = moduleDict(module)
    if value.isUnbound {
      try completeSys(dict)
      if try !dictDelete(dict, name.value) {
        throw attributeError(
          "'\(typeName(module))' object has no attribute '\(swiftString(name.value))'", module,
          name.value)
      }
      return
    }
    try dictSet(dict, name.value, value)
  }

  /// `module.__repr__`: by the specification, else by name, file and loader (CPython:
  /// `_module_repr` of `importlib._bootstrap`).
  fileprivate func moduleRepr(_ module: Value) throws(Raised) -> Owned {
    let dict = moduleDict(module)
    let spec = dictGet(dict, interned: self.name(.spec)).owned
    if !spec.value.isNoneOrUnbound, try isTrue(spec.value) {
      return try moduleRepr(specification: spec.value)
    }
    let name = dictGet(dict, interned: self.name(.name)).owned
    let text = name.isUnbound ? "'?'" : try reprSwift(name.value)
    let file = dictGet(dict, interned: self.name(.file)).owned
    if !file.isUnbound { return string("<module \(text) from \(try reprSwift(file.value))>") }
    let loader = dictGet(dict, interned: self.name(.loader)).owned
    if !loader.value.isNoneOrUnbound {
      return string("<module \(text) (\(try reprSwift(loader.value)))>")
    }
    let key = internedString(swiftString(name.value))
    if let definition = ModuleDefinition.named(swiftString(key.value)), definition.sources.isEmpty {
      return string("<module \(text) (built-in)>")
    }
    if Value(dict) == pointee.builtins { return string("<module \(text) (built-in)>") }
    return string("<module \(text)>")
  }

  private func moduleRepr(specification spec: Value) throws(Raised) -> Owned {
    func part(_ attribute: String) throws(Raised) -> Owned {
      let key = internedString(attribute)
      return try getAttribute(spec, key.value)
    }
    let name = try part("name")
    let text = name.value.isNone ? "'?'" : try reprSwift(name.value)
    let origin = try part("origin")
    if !origin.value.isNone {
      let hasLocation = try part("has_location")
      return try isTrue(hasLocation.value)
        ? string("<module \(text) from \(try reprSwift(origin.value))>")
        : string("<module \(text) (\(try strSwift(origin.value)))>")
    }
    let loader = try part("loader")
    if !loader.value.isNone { return string("<module \(text) (\(try reprSwift(loader.value)))>") }
    let folders = try part("submodule_search_locations")
    guard let list = asList(folders.value), list.pointee.count > 0 else {
      return string("<module \(text)>")
    }
    return string("<module \(text) (namespace) from \(try reprSwift(folders.value))>")
  }
}

extension TypeDefinition {
  static let module = TypeDefinition(
    "module", doc: "A namespace that an import makes.", layout: .module,
    size: MemoryLayout<ModuleObject>.size, flags: [.container, .baseType],
    weakListOffset: fieldOffset(ModuleObject.self) {
      withUnsafeMutablePointer(to: &$0.pointee.weakList) { $0 }
    },
    members: { moduleMembers() })
}

private func moduleMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *_, **_)") { vm, arguments throws(Raised) in
      vm.newEmptyModule(arguments[0].storage(TypeObject.self))
    },
    Method("__init__(self, name, doc=None)") { vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError(
          "module() argument 'name' must be str, not \(vm.argumentTypeName(arguments[1]))")
      }
      vm.initializeModule(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      try vm.moduleRepr(arguments[0])
    },
    Method("__getattribute__(self, name, /)") { vm, arguments throws(Raised) in
      try vm.moduleGetAttribute(arguments[0], arguments[1])
    },
    Method("__setattr__(self, name, value, /)") { vm, arguments throws(Raised) in
      try vm.moduleSetAttribute(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("__delattr__(self, name, /)") { vm, arguments throws(Raised) in
      try vm.moduleSetAttribute(arguments[0], arguments[1], .unbound)
      return .none
    },
    Method("__dir__(self, /)") { vm, arguments throws(Raised) in
      let given = try vm.getAttribute(arguments[0], .dict)
      guard let dict = vm.asDict(given.value) else {
        throw vm.typeError("<module>.__dict__ is not a dictionary")
      }
      let key = vm.internedString("__dir__")
      let hook = vm.dictGet(dict, interned: key.value)
      if !hook.isUnbound {
        let held = hook.owned
        return try vm.call(held.value)
      }
      return vm.keyList(dict)
    },
    Property("__dict__") { vm, value throws(Raised) in
      try vm.completeSys(vm.moduleDict(value))
      return value.storage(ModuleObject.self).pointee.dict.owned
    },
    Property(
      "__annotations__",
      get: { vm, value throws(Raised) in
        let dict = vm.moduleDict(value)
        let known = vm.dictGet(dict, interned: vm.name(.annotations))
        if !known.isUnbound { return known.owned }
        let fresh = vm.newDict()
        vm.dictSetInterned(dict, vm.name(.annotations), fresh.value.owned)
        return fresh
      },
      set: { vm, value, new throws(Raised) in
        let dict = vm.moduleDict(value)
        if new.isUnbound {
          if try !vm.dictDelete(dict, vm.name(.annotations)) {
            throw vm.attributeError("__annotations__")
          }
        } else {
          vm.dictSetInterned(dict, vm.name(.annotations), new.owned)
        }
      }),
  ]
}
