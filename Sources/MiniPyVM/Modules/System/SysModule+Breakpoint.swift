/// `sys.breakpointhook` (CPython: `sys_breakpointhook` in `Python/sysmodule.c`).

extension VM {
  /// Calls what the variable PYTHONBREAKPOINT names; `0` names nothing.
  ///
  /// - Throws: what the call throws; `NotImplementedError` where CPython would enter its debugger.
  func breakpoint(_ arguments: Value, _ keywords: Value) throws(Raised) -> Owned {
    let wanted = try environmentVariable("PYTHONBREAKPOINT")
    guard let wanted, !wanted.isEmpty else {
      throw raise(.notImplementedError, "breakpoint() needs a debugger, which minipy has not")
    }
    if wanted.utf8.elementsEqual("0".utf8) { return .none }
    var parts = wanted.utf8.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    let name = parts.removeLast()
    let module = parts.isEmpty ? "builtins" : parts.joined(separator: ".")
    let hook = try attributeOfModule(module, name)
    if hook.isUnbound {
      try warn(.runtimeWarning, "Ignoring unimportable $PYTHONBREAKPOINT: \"\(wanted)\"")
      return .none
    }
    return try call(hook.value, tuple: arguments, keywords: keywords)
  }

  /// The attribute of a module that is imported for it; unbound if one of them is not there.
  private func attributeOfModule(_ module: String, _ name: String) throws(Raised) -> Owned {
    if module.isEmpty || module.utf8.first == UInt8(ascii: ".") { return .unbound }
    let key = internedString(name)
    do throws(Raised) {
      let found = try importModule(module)
      return try getAttribute(found.value, key.value)
    } catch {
      if !raisedMatches(.importError), !raisedMatches(.attributeError) { throw error }
      dropRaised()
      return .unbound
    }
  }

  /// A variable as the program sees it: with what it changed in `os.environ`.
  private func environmentVariable(_ name: String) throws(Raised) -> String? {
    let os = internedString("os")
    guard let modules = asDict(pointee.modules) else { return nil }
    let module = dictGet(modules, interned: os.value).owned
    if module.isUnbound { return pointee.host.environment(name) }
    let environ = internedString("environ")
    let variables = try getAttribute(module.value, environ.value)
    let get = internedString("get")
    let method = try getAttribute(variables.value, get.value)
    let key = string(name)
    let value = try call(method.value, key.value)
    return asStr(value.value) == nil ? nil : swiftString(value.value)
  }
}
