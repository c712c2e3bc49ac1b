import MiniPyParser

/// The `import` statement: built-in modules, then source files along `sys.path`.

extension VM {
  // MARK: Statements

  /// `import a.b` (no names: the top package) or `from a.b import …` (names: the module itself).
  ///
  /// - Parameters:
  ///   - globals: the importing module's namespace, for relative imports.
  ///   - locals: the namespace in which a module's or a class's body runs, or `None`; for a replaced
  ///     `__import__`.
  ///   - fromList: a tuple of names, or `None`.
  ///   - level: the number of leading dots.
  func importName(
    _ name: Value, globals: Value, locals: Value, fromList: Value, level: Int
  ) throws(Raised) -> Owned {
    // `__import__` may have been replaced, or kept from code that runs with other builtins.
    var seen = pointee.builtins.owned
    if let globals = asDict(globals) { seen = try builtins(of: globals) }
    if seen.value.isObject {
      let hook = try builtin(self.name(.import), of: seen.value)
      if hook.isUnbound { throw raise(.importError, "__import__ not found") }
      if !isOriginalImport(hook.value) {
        let held = hook.value.owned
        var arguments = OwnedList(capacity: 5)
        arguments.append(name.owned)
        arguments.append(globals.owned)
        arguments.append(locals.owned)
        arguments.append(fromList.owned)
        arguments.append(Owned(Value(small: level)))
        return try call(held.value, list: arguments)
      }
    }
    return try importModuleLevel(name, globals: globals, fromList: fromList, level: level)
  }

  private func isOriginalImport(_ hook: Value) -> Bool {
    guard hook.hasLayout(.nativeFunction) else { return false }
    let object = hook.storage(NativeFunctionObject.self)
    return object.pointee.function._withUnsafeGuaranteedRef { $0.hasName("__import__") }
  }

  /// `PyImport_ImportModuleLevelObject`.
  func importModuleLevel(
    _ name: Value, globals: Value, fromList: Value, level: Int
  ) throws(Raised) -> Owned {
    guard asStr(name) != nil else { throw typeError("module name must be a string") }
    if level < 0 { throw valueError("level must be >= 0") }
    let text = swiftString(name)
    var absolute = text
    if level > 0 {
      absolute = try resolveRelative(text, globals, level)
    } else if text.isEmpty {
      throw valueError("Empty module name")
    }
    let module = try importModule(absolute)
    let wantsNames = fromList.isObject ? try isTrue(fromList) : false
    if wantsNames {
      try importSubmodules(module.value, absolute, fromList)
      return module
    }
    guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return module }
    // `import a.b.c` binds the first part; for a relative import, its part of the absolute name.
    let front = String(text[..<dot])
    if level == 0 { return try importModule(front) }
    let cut = absolute.utf8.count - (text.utf8.count - front.utf8.count)
    return try importModule(String(decoding: Array(absolute.utf8).prefix(cut), as: UTF8.self))
  }

  /// The absolute name of a relative import.
  private func resolveRelative(
    _ name: String, _ globals: Value, _ level: Int
  ) throws(Raised) -> String {
    guard let dict = asDict(globals) else { throw typeError("globals must be a dict") }
    var package = ""
    let declared = dictGet(dict, interned: self.name(.package))
    if !declared.isNoneOrUnbound {
      guard asStr(declared) != nil else { throw typeError("package must be a string") }
      package = swiftString(declared)
    } else if let parent = try parentPackage(dict) {
      package = parent
    } else {
      try warn(
        .importWarning,
        "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__")
      let moduleName = dictGet(dict, interned: self.name(.name))
      if moduleName.isUnbound {
        throw raise(.keyError, "'__name__' not in globals")
      }
      guard asStr(moduleName) != nil else { throw typeError("__name__ must be a string") }
      package = swiftString(moduleName)
      if dictGet(dict, interned: self.name(.path)).isUnbound {
        guard let dot = package.utf8.lastIndex(of: UInt8(ascii: ".")) else {
          throw raise(.importError, "attempted relative import with no known parent package")
        }
        package = String(package[..<dot])
      }
    }
    if package.isEmpty {
      throw raise(.importError, "attempted relative import with no known parent package")
    }
    for _ in 1..<max(1, level) {
      guard let dot = package.utf8.lastIndex(of: UInt8(ascii: ".")) else {
        throw raise(.importError, "attempted relative import beyond top-level package")
      }
      package = String(package[..<dot])
    }
    return name.isEmpty ? package : package + "." + name
  }

  /// The package that `__spec__` in a module's namespace names, if there is one.
  private func parentPackage(_ globals: UnsafeMutablePointer<DictObject>) throws(Raised) -> String?
  {
    let spec = dictGet(globals, interned: name(.spec))
    if spec.isNoneOrUnbound { return nil }
    let held = spec.owned
    let attribute = internedString("parent")
    let parent = try getAttribute(held.value, attribute.value)
    guard asStr(parent.value) != nil else { throw typeError("__spec__.parent must be a string") }
    return swiftString(parent.value)
  }

  /// Imports the submodules that `from package import …` names.
  private func importSubmodules(
    _ module: Value, _ name: String, _ fromList: Value
  ) throws(Raised) {
    let path = try lookupAttribute(module, .path)
    if path.isUnbound { return }
    guard let names = asTuple(fromList) else { return }
    let held = fromList.owned
    for index in 0..<names.pointee.count {
      guard let entry = asStr(names.items[index]) else {
        throw typeError(
          "Item in ``from list'' must be str, not \(typeName(names.items[index]))")
      }
      let text = swiftString(Value(entry))
      if text == "*" {
        let all = try lookupAttribute(module, .all)
        if !all.isUnbound {
          let list = try tupleFromIterable(all.value)
          try importSubmodules(module, name, list.value)
        }
        continue
      }
      let found = try lookupAttribute(module, Value(entry))
      if !found.isUnbound { continue }
      do throws(Raised) {
        _ = try importModule(name + "." + text)
      } catch {
        // A name that is no submodule is missed by the `from` later, with a better text.
        if raisedMatches(.moduleNotFoundError), raisedModuleName() == name + "." + text {
          dropRaised()
        } else {
          throw error
        }
      }
    }
    _ = held.value
  }

  private func raisedModuleName() -> String {
    swiftString(
      pointee.raised.storage(ExceptionObject.self).field(ExceptionField.importName).pointee)
  }

  /// The name of `from module import name`.
  func importFrom(_ module: Value, _ name: Value) throws(Raised) -> Owned {
    let found = try lookupAttribute(module, name)
    if !found.isUnbound { return found }
    return try importFromFallback(module, name)
  }

  /// A submodule that is being imported is not yet an attribute of its package.
  private func importFromFallback(_ module: Value, _ name: Value) throws(Raised) -> Owned {
    let moduleName = try lookupAttribute(module, .name)
    let text = asStr(moduleName.value) != nil ? swiftString(moduleName.value) : nil
    if let text, let modules = asDict(pointee.modules) {
      let full = internedString(text + "." + swiftString(name))
      let found = dictGet(modules, interned: full.value)
      if !found.isUnbound { return found.owned }
    }
    let file = try lookupAttribute(module, .file)
    let hasFile = asStr(file.value) != nil
    let shown = text.map { "'\($0)'" } ?? "'<unknown module name>'"
    var message = "cannot import name '\(swiftString(name))' from "
    if hasFile, module.hasLayout(.module), isBeingImported(module) {
      message +=
        "partially initialized module \(shown)"
        + " (most likely due to a circular import) (\(swiftString(file.value)))"
    } else {
      message += "\(shown) (\(hasFile ? swiftString(file.value) : "unknown location"))"
    }
    let messageText = string(message)
    let exception = newException(.importError, arguments: [messageText.value])
    let storage = exception.value.storage(ExceptionObject.self)
    replaceField(
      storage.field(ExceptionField.importName),
      moduleName.isUnbound ? string("<unknown module name>") : moduleName.value.owned)
    if hasFile { replaceField(storage.field(ExceptionField.importPath), file) }
    replaceField(storage.field(ExceptionField.importNameFrom), name.owned)
    throw raise(exception)
  }

  /// `__spec__._initializing`.
  private func isBeingImported(_ module: Value) -> Bool {
    let spec = dictGet(
      module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self),
      interned: name(.spec))
    return spec.isObject && isInitializing(spec)
  }

  /// `from module import *`: the names of `__all__`, or those without an underscore.
  func importStar(_ module: Value, _ namespace: Value) throws(Raised) {
    let all = try lookupAttribute(module, .all)
    var skipsUnderscored = false
    let names: Owned
    if all.isUnbound {
      let dict = try lookupAttribute(module, .dict)
      if dict.isUnbound {
        throw raise(.importError, "from-import-* object has no __dict__ and no __all__")
      }
      names = try listFromIterable(dict.value)
      skipsUnderscored = true
    } else {
      names = try listFromIterable(all.value)
    }
    let target = asDict(namespace)
    try forEach(names.value) { name throws(Raised) in
      guard let text = asStr(name) else {
        let moduleName = try lookupAttribute(module, .name)
        throw typeError(
          "\(skipsUnderscored ? "Key" : "Item") in \(swiftString(moduleName.value))."
            + "\(skipsUnderscored ? "__dict__" : "__all__") must be str, not \(typeName(name))")
      }
      if skipsUnderscored, text.pointee.count > 0, text[codePoint: 0] == 95 { return true }
      let value = try getAttribute(module, name)
      if let target {
        let key = intern(Value(text))
        try dictSet(target, key.value, value.value)
      } else {
        try setItem(namespace, name, value.value)
      }
      return true
    }
  }

  // MARK: Modules

  /// The module of an absolute name: known, or imported now with its packages.
  func importModule(_ name: String) throws(Raised) -> Owned {
    guard let modules = asDict(pointee.modules) else {
      throw runtimeError("unable to get sys.modules")
    }
    let key = internedString(name)
    let known = dictGet(modules, interned: key.value).owned
    if known.value.isNone {
      throw moduleNotFound("import of \(name) halted; None in sys.modules", name)
    }
    if !known.isUnbound { return known }
    try checkNativeStack()
    var parent = Owned.unbound
    var path = Owned.unbound
    var child = name
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      let parentName = String(name[..<dot])
      child = String(name[name.utf8.index(after: dot)...])
      parent = try importModule(parentName)
      // The parent may have imported the child itself.
      let made = dictGet(modules, interned: key.value).owned
      if !made.isUnbound { return made }
      path = try lookupAttribute(parent.value, .path)
      if path.isUnbound {
        _ = attributeError(parent.value, self.name(.path))
        let missing = takeRaised()
        let raised = moduleNotFound(
          "No module named \(try quoted(name)); \(try quoted(parentName)) is not a package", name)
        if !isPython2 {
          // It is raised `from None` while the other is handled.
          let exception = pointee.raised
          setCause(exception, .none)
          replaceField(&exception.storage(ExceptionObject.self).pointee.context, missing)
        }
        throw raised
      }
    }
    let module: Owned
    let given = try importByProgram(name, path: path.value, comesFirst: true)
    if !given.isUnbound {
      module = given
    } else if isPython2, name == "builtins" {
      // The library's text says so.
      module = try builtinsModule()
    } else if let definition = ModuleDefinition.named(name), hasModule(definition) {
      if let file = try shadowingFile(name, child, definition, path.value, key.value) {
        module = Owned(file)
      } else {
        module = try makeModule(definition)
      }
    } else {
      module = try importFileOrByProgram(name, child, path: path.value, key.value)
    }
    if !parent.isUnbound {
      let attribute = internedString(child)
      try setAttribute(parent.value, attribute.value, module.value)
    }
    return module
  }

  /// A module of a file, or else of the finders that stand behind the machine's own.
  private func importFileOrByProgram(
    _ name: String, _ child: String, path: Value, _ key: Value
  ) throws(Raised) -> Owned {
    do throws(Raised) {
      return try importFile(name, child, path: path, key)
    } catch {
      guard raisedMatches(.moduleNotFoundError), raisedModuleName() == name else { throw error }
      let missing = takeRaised()
      let module = try importByProgram(name, path: path, comesFirst: false)
      if module.isUnbound { throw raise(missing) }
      return module
    }
  }

  func moduleNotFound(_ message: String, _ name: String) -> Raised {
    let text = messageString(message)
    let exception = newException(.moduleNotFoundError, arguments: [text.value])
    replaceField(
      exception.value.storage(ExceptionObject.self).field(ExceptionField.importName),
      messageString(name))
    return raise(exception)
  }

  /// A program's own file in place of a module of the standard library, imported (counted), or
  /// `nil`: only what CPython has loaded before is safe from that.
  private func shadowingFile(
    _ name: String, _ child: String, _ definition: ModuleDefinition, _ path: Value, _ key: Value
  ) throws(Raised) -> Value? {
    let isName = { (known: StaticString) in
      known.description.utf8.elementsEqual(name.utf8)
    }
    if SysModule.builtinNames.contains(where: isName)
      || SysModule.startupNames.contains(where: isName)
      || !SysModule.standardLibraryNames.contains(where: isName)
    {
      return nil
    }
    for entry in try searchPath(path) {
      let base = fileBase(entry, child)
      if pointee.host.kindOfFile(base + "/__init__.py") == 1
        || pointee.host.kindOfFile(base + ".py") == 1
      {
        return try importFile(name, child, path: path, key).take()
      }
    }
    return nil
  }

  /// Where a module of an absolute name lies: the file, and whether that is a package's; `nil` if no
  /// folder has it. Its packages are imported.
  func moduleFile(_ name: String) throws(Raised) -> (file: String, isPackage: Bool)? {
    var path = Owned.unbound
    var child = name
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      let parent = try importModule(String(name[..<dot]))
      child = String(name[name.utf8.index(after: dot)...])
      path = try lookupAttribute(parent.value, .path)
      if path.isUnbound { return nil }
    }
    for entry in try searchPath(path.value) {
      let base = fileBase(entry, child)
      if pointee.host.kindOfFile(base + "/__init__.py") == 1 {
        return (base + "/__init__.py", true)
      }
      if pointee.host.kindOfFile(base + ".py") == 1 { return (base + ".py", false) }
    }
    return nil
  }

  /// The folders to search: the package's, or `sys.path`.
  private func searchPath(_ path: Value) throws(Raised) -> [String] {
    var folders = path.owned
    if folders.isUnbound, let sys = asDict(pointee.sysDict) {
      let pathName = internedString("path")
      folders = dictGet(sys, interned: pathName.value).owned
    }
    var entries: [String] = []
    if folders.isUnbound { return entries }
    try forEach(folders.value) { entry throws(Raised) in
      if asStr(entry) != nil { entries.append(swiftString(entry)) }
      return true
    }
    return entries
  }

  /// A module's place without its ending. A folder of the path that is relative is taken from the
  /// current one; only Python 2 shows it as it stands.
  private func fileBase(_ folder: String, _ child: String) -> String {
    var folder = folder
    if !isPython2, folder.utf8.first != UInt8(ascii: "/") {
      let current = pointee.host.currentDirectory()
      folder = folder.isEmpty ? current : fileBase(current, folder)
    }
    if folder.isEmpty { return child }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + child : folder + "/" + child
  }

  /// Finds and runs a source file.
  private func importFile(
    _ name: String, _ child: String, path: Value, _ key: Value
  ) throws(Raised) -> Owned {
    let entries = try searchPath(path)
    // CPython's path finder makes its caches for the first module, and little for the others.
    noteAllocations(pointee.hasSearchedFolders ? 3 : 1118)
    pointee.hasSearchedFolders = true
    for entry in entries {
      let base = fileBase(entry, child)
      let package = base + "/__init__.py"
      if pointee.host.kindOfFile(package) == 1 {
        return try runModuleFile(name, package, folder: base, key)
      }
      let file = base + ".py"
      if pointee.host.kindOfFile(file) == 1 {
        return try runModuleFile(name, file, folder: nil, key)
      }
    }
    // A folder without `__init__.py` is a namespace package.
    for entry in entries {
      let base = fileBase(entry, child)
      if pointee.host.kindOfFile(base) == 2 {
        return try makeNamespacePackage(name, base, key)
      }
    }
    throw moduleNotFound(
      isPython2 ? "No module named \(name)" : "No module named \(try quoted(name))", name)
  }

  private func quoted(_ name: String) throws(Raised) -> String {
    let text = messageString(name)
    return try reprSwift(text.value)
  }

  private func makeNamespacePackage(
    _ name: String, _ folder: String, _ key: Value
  ) throws(Raised) -> Owned {
    let module = newModule(key)
    let dict = module.value.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
    let location = string(folder)
    let folders = newList([location.value])
    dictSetInterned(dict, self.name(.path), folders.value.owned)
    dictSetInterned(dict, self.name(.package), key.owned)
    dictSetInterned(dict, self.name(.loader), .none)
    let spec = try newModuleSpec(name, origin: nil, folders: folders.value)
    dictSetInterned(dict, self.name(.spec), spec)
    if let modules = asDict(pointee.modules) { try dictSet(modules, key, module.value) }
    return module
  }

  private func runModuleFile(
    _ name: String, _ file: String, folder: String?, _ key: Value
  ) throws(Raised) -> Owned {
    guard let bytes = pointee.host.readFile(file) else {
      throw moduleNotFound(
        isPython2 ? "No module named \(name)" : "No module named \(try quoted(name))", name)
    }
    let module = newModule(key)
    let dict = module.value.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
    let location = string(file)
    var folders = Owned.none
    if let folder {
      let folderText = string(folder)
      folders = newList([folderText.value])
      dictSetInterned(dict, self.name(.path), folders.value.owned)
      dictSetInterned(dict, self.name(.package), key.owned)
    } else if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      dictSetInterned(dict, self.name(.package), internedString(String(name[..<dot])))
    } else {
      dictSetInterned(dict, self.name(.package), string(""))
    }
    dictSetInterned(dict, self.name(.file), location.value.owned)
    let loader = isPython2 ? .none : try newSourceLoader(key, path: location.value)
    let spec = try newModuleSpec(
      name, origin: file, loader: loader.value, folders: folders.value)
    if !isPython2 {
      let cached = string(cachedFile(of: file))
      let cachedName = internedString("__cached__")
      dictSetInterned(dict, cachedName.value, cached.value.owned)
      try setSpecification(spec.value, "cached", cached.value)
      dictSetInterned(dict, self.name(.loader), loader)
    }
    let flag = internedString("_initializing")
    try setAttribute(spec.value, flag.value, .true)
    dictSetInterned(dict, self.name(.spec), spec.value.owned)
    trackAgain(module.value)
    dictSetInterned(dict, self.name(.builtins), pointee.builtins.owned)
    guard let modules = asDict(pointee.modules) else {
      throw runtimeError("unable to get sys.modules")
    }
    try dictSet(modules, key, module.value)
    do throws(Raised) {
      let code = try compileSource(bytes: bytes, fileName: file, mode: .module)
      _ = try runCode(code.value, globals: Value(dict), locals: .unbound)
    } catch {
      withSavedException {
        do throws(Raised) { _ = try dictDelete(modules, key) } catch { dropRaised() }
      }
      throw error
    }
    try setAttribute(spec.value, flag.value, .false)
    // The module may have replaced itself.
    let final = dictGet(modules, interned: key).owned
    return final.isUnbound ? module : final
  }

  /// A module's `__spec__`; a package's has the list of its folders.
  func newModuleSpec(
    _ name: String, origin: String?, loader: Value = .none, folders: Value = .none
  ) throws(Raised) -> Owned {
    let spec = try newInstance(of: nativeType(.moduleSpec))
    let nameText = string(name)
    let originText = origin.map { string($0) } ?? .none
    try fillModuleSpec(
      spec.value, nameText.value, loader: loader, origin: originText.value, state: .none,
      folders: folders)
    return spec
  }

  fileprivate func setSpecification(
    _ spec: Value, _ attribute: String, _ value: Value
  ) throws(Raised) {
    let key = internedString(attribute)
    try setAttribute(spec, key.value, value)
  }

  /// Gives a specification its attributes.
  fileprivate func fillModuleSpec(
    _ spec: Value, _ name: Value, loader: Value, origin: Value, state: Value, folders: Value
  ) throws(Raised) {
    let parent = folders.isNone ? string(parentName(swiftString(name))) : name.owned
    for (attribute, value) in [
      ("name", name), ("loader", loader), ("origin", origin), ("parent", parent.value),
    ] {
      try setSpecification(spec, attribute, value)
    }
    // The others have defaults: the shape that all specifications share outlives a run, with its keys.
    if !state.isNone { try setSpecification(spec, "loader_state", state) }
    if !folders.isNone { try setSpecification(spec, "submodule_search_locations", folders) }
  }

  private func parentName(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(name[..<dot])
  }

  /// A new `types.SimpleNamespace`.
  func newSimpleNamespace() throws(Raised) -> Owned {
    try call(Value(type(.simpleNamespace)))
  }
}

// MARK: - Files that hide modules

extension VM {
  /// Advice for a missing attribute of a module beside the script: its name may be that of a
  /// module that was meant (`module_getattro` in CPython's `moduleobject.c`).
  func shadowingHint(
    _ dict: UnsafeMutablePointer<DictObject>, _ name: String, _ spec: Value
  ) -> String? {
    let configuration = pointee.configuration
    guard !configuration.isIsolated, !configuration.flags.hasSafePath,
      let first = configuration.path.first
    else { return nil }
    let file = dictGet(dict, interned: self.name(.file))
    guard asStr(file) != nil, spec.isObject else { return nil }
    let path = swiftString(file)
    var folder = path
    if let slash = folder.utf8.lastIndex(of: 47) { folder = String(folder[..<slash]) }
    if path.utf8.suffix(12).elementsEqual("/__init__.py".utf8),
      let slash = folder.utf8.lastIndex(of: 47)
    {
      folder = String(folder[..<slash])
    }
    guard folder.utf8.elementsEqual(first.utf8) else { return nil }
    if SysModule.standardLibraryNames.contains(where: {
      $0.description.utf8.elementsEqual(name.utf8)
    }) {
      return "consider renaming '\(path)' since it has the same name as the standard library"
        + " module named '\(name)' and the import system gives it precedence"
    }
    if isInitializing(spec) {
      return "consider renaming '\(path)' if it has the same name as a third-party module you"
        + " intended to import"
    }
    return nil
  }
}

// MARK: - Module specifications

extension TypeDefinition {
  /// The type of `__spec__`.
  static let moduleSpec = TypeDefinition(
    "ModuleSpec", doc: "How a module was found.", module: "_frozen_importlib", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container, .pythonClass],
    hasAttributes: true, hasWeakList: true,
    members: {
      [
        Constant("loader_state") { _ in .none },
        Constant("submodule_search_locations") { _ in .none },
        Constant("cached") { _ in .none },
        Property(
          "has_location",
          get: { vm, spec throws(Raised) in
            let given = vm.internedString("_set_fileattr")
            let stated = try vm.lookupAttribute(spec, given.value)
            if !stated.isUnbound { return stated }
            let key = vm.internedString("origin")
            let origin = try vm.lookupAttribute(spec, key.value)
            return Owned(
              Value(vm.asStr(origin.value) != nil && !vm.isStr(origin.value, "built-in")))
          },
          set: { vm, spec, value throws(Raised) in
            if value.isUnbound { throw vm.attributeError("can't delete has_location") }
            let stated = try vm.isTrue(value)
            try vm.setSpecification(spec, "_set_fileattr", Value(stated))
          }),
        Method(
          "__init__(self, name, loader, *, origin=None, loader_state=None, is_package=None)"
        ) { vm, arguments throws(Raised) in
          guard vm.asStr(arguments[1]) != nil else { throw vm.typeError("name must be a str") }
          let folders = try vm.isTrue(arguments[5]) ? vm.newList(capacity: 0) : .none
          try vm.fillModuleSpec(
            arguments[0], arguments[1], loader: arguments[2], origin: arguments[3],
            state: arguments[4], folders: folders.value)
          try vm.setSpecification(arguments[0], "_set_fileattr", Value(false))
          return .none
        },
        Method("__repr__(self, /)") { vm, arguments throws(Raised) in
          var text = "ModuleSpec("
          for attribute in ["name", "loader", "origin", "submodule_search_locations"] {
            let key = vm.internedString(attribute)
            let value = try vm.lookupAttribute(arguments[0], key.value)
            if value.value.isNoneOrUnbound, attribute != "name", attribute != "loader" { continue }
            if attribute != "name" { text += ", " }
            text += attribute + "=" + (try vm.reprSwift(value.isUnbound ? .none : value.value))
          }
          return vm.string(text + ")")
        },
      ]
    })
}
