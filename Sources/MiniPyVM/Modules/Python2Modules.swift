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
      let source = """
        def _change(cls):
            for name in ('keys', 'values', 'items'):
                def method(self, iterate=cls.__dict__[name]):
                    return list(iterate(self))
                method.__name__ = name
                setattr(cls, 'iter' + name, cls.__dict__[name])
                setattr(cls, name, method)
            cls.has_key = cls.__contains__
        _change(WeakValueDictionary)
        _change(WeakKeyDictionary)
        del _change
        """
      let code = try compileSource(
        text: source, fileName: "<frozen weakref>", mode: .module, dialect: .python3)
      _ = try runCode(code.value, globals: Value(dict), locals: .unbound)
    default: break
    }
  }

  /// True for the built-in modules of the dialect.
  func hasModule(_ definition: ModuleDefinition) -> Bool {
    !isPython2 || definition.name.description != "builtins"
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
        "implementation", "orig_argv", "flags", "thread_info", "hash_info", "int_info", "abiflags",
        "stdlib_module_names", "intern", "_is_interned", "is_finalizing", "getswitchinterval",
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
