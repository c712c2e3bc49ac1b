/// How CPython 2.7 takes its modules down (`PyImport_Cleanup`).

extension VM {
  /// `__main__` first, then the modules that nobody else holds until there are none, then the rest;
  /// `sys` and `__builtin__` stay to the end. No collection follows.
  func python2ClearModules(_ modules: DictPointer) {
    let main = internedString("__main__")
    clear(main.value, in: modules)
    var foundOne = true
    while foundOne {
      foundOne = false
      var position = 0
      while let (name, module) = dictNext(modules, &position) {
        if isKept(module) || module.object.pointee.count != 1 { continue }
        clear(name, in: modules)
        foundOne = true
      }
    }
    var position = 0
    while let (name, module) = dictNext(modules, &position) {
      if !isKept(module) { clear(name, in: modules) }
    }
  }

  /// True for what is no module, and for the two modules that go last.
  private func isKept(_ module: Value) -> Bool {
    guard module.hasLayout(.module) else { return true }
    let dict = module.storage(ModuleObject.self).pointee.dict
    return dict == pointee.sysDict || dict == pointee.builtins
  }

  /// Sets all names of a module to `None`, and then its entry in `sys.modules`.
  private func clear(_ name: Value, in modules: DictPointer) {
    let module = dictGet(modules, interned: name).owned
    guard module.value.hasLayout(.module) else { return }
    if let dict = asDict(module.value.storage(ModuleObject.self).pointee.dict) {
      clearModuleDict(dict)
    }
    let held = name.owned
    withSavedException {
      do throws(Raised) {
        try dictSet(modules, held.value, .none)
      } catch {
        dropRaised()
      }
    }
  }
}
