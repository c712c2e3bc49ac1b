import MiniPyParser

/// What Python 2 changes in modules that both dialects have.

extension VM {
  /// Takes the names out of a module that 2.7 lacks, and adds those that went away since.
  func changeForPython2(_ module: String, _ dict: DictPointer) throws(Raised) {
    switch module {
    case "sys": try changeSys(dict)
    case "gc":
      pointee.collector.thresholds = (700, 10, 10)
      try remove(
        ["freeze", "unfreeze", "get_freeze_count", "callbacks", "get_stats", "is_finalized"],
        from: dict)
    case "weakref":
      try remove(["finalize", "WeakMethod"], from: dict)
      try runPython2Source(python2WeakrefSource, module, dict)
    case "random": try runPython2Source(python2RandomSource, module, dict)
    case "itertools": try runPython2Source(python2ItertoolsSource, module, dict)
    case "collections": try runPython2Source(python2CollectionsSource, module, dict)
    case "operator": try runPython2Source(python2OperatorSource, module, dict)
    case "os":
      try runPython2Source(python2OsSource, module, dict)
    case "math": try runPython2Source(python2MathSource, module, dict)
    case "copy": try runPython2Source(python2CopySource, module, dict)
    case "types": try runPython2Source(python2TypesSource, module, dict)
    case "string": try runPython2Source(python2StringSource, module, dict)
    default: break
    }
  }

  /// True for a function of the library's own text, which is Python 3.
  func isLibrary(_ function: Value) -> Bool {
    guard function.hasLayout(.function) else { return false }
    let code = function.storage(FunctionObject.self).pointee.code.storage(CodeObject.self)
    return code.pointee.detail._withUnsafeGuaranteedRef { $0.fileName.hasPrefix("<frozen ") }
  }

  /// Python 3 if the library's text runs in a machine of Python 2: what it makes is its own language.
  var libraryDialect: Dialect? {
    guard isPython2, let frame = runningFrame() else { return nil }
    return frame.pointee.code.pointee.detail._withUnsafeGuaranteedRef {
      $0.fileName.hasPrefix("<frozen ")
    } ? .python3 : nil
  }

  /// The built-in names that the library's text, which is Python 3, sees: a dictionary.
  func libraryBuiltins() throws(Raised) -> Owned {
    if !isPython2 { return pointee.builtins.owned }
    let names = newDict()
    guard let dict = asDict(names.value), let own = asDict(pointee.builtins) else { return names }
    var position = 0
    while let entry = dictNext(own, &position) { try dictSet(dict, entry.key, entry.value) }
    for (name, type): (StaticString, BuiltinType) in [
      ("BlockingIOError", .osError), ("FileNotFoundError", .osError),
      ("FileExistsError", .osError), ("NotADirectoryError", .osError),
      ("PermissionError", .osError), ("ResourceWarning", .userWarning),
      ("EncodingWarning", .userWarning), ("ModuleNotFoundError", .importError),
      ("RecursionError", .runtimeError), ("StopAsyncIteration", .stopAsyncIteration),
      ("BaseExceptionGroup", .baseExceptionGroup), ("ExceptionGroup", .exceptionGroup),
      ("range", .range), ("map", .map), ("filter", .filter),
      ("zip", .zip), ("bytes", .bytes),
    ] {
      let key = internedString(name.description)
      dictSetInterned(dict, key.value, Value(self.type(type)).owned)
    }
    let module = internedString("builtins")
    for member in builtinObjectFunctions() + builtinCodeFunctions() {
      guard case .method(let function) = member else { continue }
      for name: StaticString in ["ascii", "exec"] where function.hasName(name) {
        let key = internedString(name.description)
        dictSetInterned(dict, key.value, newNativeFunction(function, module: module.value))
      }
    }
    return names
  }

  /// True for the built-in modules of the dialect.
  func hasModule(_ definition: ModuleDefinition) -> Bool {
    switch definition.name.description {
    case "builtins", "json", "datetime": return !isPython2
    case "StringIO", "cStringIO": return isPython2
    default: return true
    }
  }

  /// Runs Python 2 text in the namespace of a module.
  private func runPython2Source(
    _ source: StaticString, _ module: String, _ dict: DictPointer
  ) throws(Raised) {
    let code = try compileSource(
      text: source.description, fileName: "<\(module)>", mode: .module, dialect: .python2)
    _ = try runCode(code.value, globals: Value(dict), locals: .unbound)
  }

  private func remove(_ names: [StaticString], from dict: DictPointer) throws(Raised) {
    for name in names {
      let key = internedString(name.description)
      if !dictGet(dict, interned: key.value).isUnbound { _ = try dictDelete(dict, key.value) }
    }
  }

  private func changeSys(_ dict: DictPointer) throws(Raised) {
    func set(_ name: StaticString, _ value: consuming Owned) {
      let key = internedString(name.description)
      dictSetInterned(dict, key.value, value)
    }
    try remove(
      [
        "unraisablehook", "__unraisablehook__", "breakpointhook", "__breakpointhook__",
        "orig_argv", "flags", "thread_info", "hash_info", "int_info", "abiflags",
        "stdlib_module_names", "_is_interned", "is_finalizing", "getswitchinterval",
        "setswitchinterval", "get_int_max_str_digits", "set_int_max_str_digits",
      ], from: dict)
    set("maxint", newInt(Int64.max))
    set("version", string("2.7.18 (minipy, \(Version.date), \(Version.time)) \n[Swift]"))
    let final = internedString("final")
    set(
      "version_info",
      newStructSequence(
        .versionInfo,
        [Value(small: 2), Value(small: 7), Value(small: 18), final.value, Value(small: 0)]))
    set("hexversion", newInt(0x0207_12F0 as Int64))
    set("platform", string("linux2"))
    set("py3kwarning", Owned(false))
    let encoding = NativeFunction("getdefaultencoding()", nil) { vm, _ throws(Raised) in
      vm.string("ascii")
    }
    let clear = NativeFunction(
      "exc_clear()", "Forget the exception being handled."
    ) { vm, _ throws(Raised) in
      vm.setHandled(.unbound)
      return .none
    }
    let module = internedString("sys")
    set("getdefaultencoding", newNativeFunction(encoding, module: module.value))
    set("exc_clear", newNativeFunction(clear, module: module.value))
  }
}
