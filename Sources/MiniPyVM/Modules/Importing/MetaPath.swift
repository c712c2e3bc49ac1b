/// `sys.meta_path`: the machine's own finders, which stand for how it imports, and the program's.

extension TypeDefinition {
  static let builtinImporter = finder("BuiltinImporter", module: "_frozen_importlib")
  static let frozenImporter = finder("FrozenImporter", module: "_frozen_importlib")
  static let pathFinder = finder("PathFinder", module: "_frozen_importlib_external")

  private static func finder(_ name: StaticString, module: StaticString) -> TypeDefinition {
    TypeDefinition(
      name, doc: "Stands for a part of how modules are found.", module: module,
      layout: .instance, size: MemoryLayout<ContainerHeader>.size,
      flags: [.container, .pythonClass], members: { finderMembers() })
  }
}

private func finderMembers() -> [Member] {
  [
    ClassMethod(
      "find_spec(cls, fullname, path=None, target=None)", "What a module would be made from."
    ) { vm, arguments throws(Raised) in
      let importlib = try vm.importModule("importlib")
      let key = vm.internedString("_spec_of")
      let ask = try vm.getAttribute(importlib.value, key.value)
      let spec = try vm.call(ask.value, arguments[1])
      if spec.value.isNone { return spec }
      let originName = vm.internedString("origin")
      let origin = try vm.getAttribute(spec.value, originName.value)
      let finder: TypeDefinition =
        vm.isStr(origin.value, "built-in") ? .builtinImporter : .pathFinder
      return arguments[0] == Value(vm.nativeType(finder)) ? spec : .none
    },
    StaticMethod("create_module(spec, /)", "The module, complete.") {
      vm, arguments throws(Raised) in
      let key = vm.internedString("name")
      let name = try vm.getAttribute(arguments[0], key.value)
      return try vm.importModule(vm.swiftString(name.value))
    },
    StaticMethod("exec_module(module, /)", "Nothing: the module is complete.") {
      (_, _) throws(Raised) in .none
    },
  ]
}

extension VM {
  private var ownFinders: [TypePointer] {
    [nativeType(.builtinImporter), nativeType(.frozenImporter), nativeType(.pathFinder)]
  }

  /// What `sys.meta_path` is at the beginning; in Python 2, the machine's own finders are not in it.
  func newMetaPath() -> Owned {
    isPython2 ? newList() : newList(ownFinders.map { Value($0) })
  }

  /// Imports a module by the program's finders in `sys.meta_path`.
  ///
  /// - Parameters:
  ///   - path: the folders of the package that it is in, or unbound.
  ///   - comesFirst: asks those in front of the machine's own finders, else those behind; without any of
  ///     the machine's, all are in front.
  /// - Returns: unbound if none of them knows the module.
  /// - Throws: what finders and loaders raise.
  @inline(never)
  func importByProgram(
    _ name: String, path: Value, comesFirst: Bool
  ) throws(Raised) -> Owned {
    let key = internedString("meta_path")
    guard let sys = asDict(pointee.sysDict),
      case let finders = dictGet(sys, interned: key.value), let list = asList(finders)
    else { return .unbound }
    let own = ownFinders
    let isOwn = { (_ value: Value) in own.contains { value == Value($0) } }
    if list.pointee.count == own.count, let items = list.pointee.items,
      own.indices.allSatisfy({ items[$0] == Value(own[$0]) })
    {
      return .unbound
    }
    // The library's own helpers are no business of the program.
    if name.utf8.first == UInt8(ascii: "_"), ModuleDefinition.named(name) != nil { return .unbound }
    let held = finders.owned
    let asked = try tupleFromIterable(held.value)
    guard let entries = asTuple(asked.value) else { return .unbound }
    let count = entries.pointee.count
    var last = -1
    for index in 0..<count where isOwn(entries.items[index]) { last = index }
    let end = last < 0 ? count : last
    let nameText = string(name)
    let method = internedString("find_spec")
    for index in comesFirst ? 0..<end : min(end + 1, count)..<count {
      if isOwn(entries.items[index]) { continue }
      let find = try lookupAttribute(entries.items[index], method.value)
      if find.isUnbound { continue }
      let spec = try call(find.value, nameText.value, path.isUnbound ? .none : path, .none)
      if !spec.value.isNone { return try load(spec.value, name) }
    }
    _ = asked.value
    return .unbound
  }

  /// Makes the module of a specification and lets its loader fill it (CPython: `_load_unlocked`).
  private func load(_ spec: Value, _ name: String) throws(Raised) -> Owned {
    func part(_ attribute: String) throws(Raised) -> Owned {
      let key = internedString(attribute)
      let found = try lookupAttribute(spec, key.value)
      return found.isUnbound ? .none : found
    }
    guard let modules = asDict(pointee.modules) else {
      throw runtimeError("unable to get sys.modules")
    }
    let loader = try part("loader")
    let folders = try part("submodule_search_locations")
    if loader.value.isNone, folders.value.isNone {
      throw importError("missing loader", name)
    }
    let module = try newModule(of: spec, loader: loader.value, name)
    let origin = try part("origin")
    let hasLocation = try part("has_location")
    let isFile = try isTrue(hasLocation.value)
    let parent = try part("parent")
    let ownName = try part("name")
    for (attribute, value) in [
      ("__name__", ownName.value), ("__loader__", loader.value), ("__package__", parent.value),
      ("__spec__", spec), ("__path__", folders.value), ("__file__", isFile ? origin.value : .none),
    ] {
      if value.isNone, attribute == "__path__" || attribute == "__file__" { continue }
      let key = internedString(attribute)
      try setAttribute(module.value, key.value, value)
    }
    let key = internedString(name)
    try dictSet(modules, key.value, module.value)
    if loader.value.isNone { return module }
    let run = internedString("exec_module")
    do throws(Raised) {
      let method = try getAttribute(loader.value, run.value)
      _ = try call(method.value, module.value)
    } catch {
      withSavedException {
        do throws(Raised) { _ = try dictDelete(modules, key.value) } catch { dropRaised() }
      }
      throw error
    }
    // The module may have replaced itself.
    let final = dictGet(modules, interned: key.value).owned
    return final.isUnbound ? module : final
  }

  /// What the loader's `create_module` makes, or a plain module.
  private func newModule(
    of spec: Value, loader: Value, _ name: String
  ) throws(Raised) -> Owned {
    if !loader.isNone {
      let make = internedString("create_module")
      let method = try lookupAttribute(loader, make.value)
      if !method.isUnbound {
        let made = try call(method.value, spec)
        if !made.value.isNone { return made }
      }
    }
    let key = internedString(name)
    return newModule(key.value)
  }

  private func importError(_ message: String, _ name: String) -> Raised {
    let text = string(message)
    let exception = newException(.importError, arguments: [text.value])
    replaceField(
      exception.value.storage(ExceptionObject.self).field(ExceptionField.importName), string(name))
    return raise(exception)
  }
}
