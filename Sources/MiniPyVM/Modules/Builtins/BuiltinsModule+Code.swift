import MiniPyParser

/// Built-in functions that compile and run code, and look at namespaces.

extension VM {
  /// The text of a source argument: a string, or bytes in their declared encoding.
  fileprivate func sourceText(
    _ source: Value, _ function: String, _ what: String
  ) throws(Raised) -> SourceArgument {
    if let text = asStr(source) {
      try checkSourceSize(text.byteCount)
      let bytes = try utf8Bytes(source)
      if bytes.contains(0) {
        throw raise(.syntaxError, "source code string cannot contain null bytes")
      }
      return .text(String(decoding: bytes, as: UTF8.self))
    }
    let message = "\(function)() arg 1 must be a \(what)"
    do throws(Raised) {
      let view = try BytesView(self, source, message)
      try checkSourceSize(view.count)
      return .bytes(Array(view.buffer))
    } catch {
      // The bytes of a view may lie apart.
      guard raisedMatches(.bufferError) else { throw error }
      dropRaised()
      throw typeError(message)
    }
  }

  /// Asks the system for what the tokens, the tree and the code of a long source may take.
  ///
  /// - Throws: `MemoryError`.
  private func checkSourceSize(_ bytes: Int) throws(Raised) {
    if bytes > 1 << 16, !pointee.host.canAllocate(bytes &* 150) { throw memoryError() }
  }

  /// Compiles the argument of `eval` or `exec` unless it is a code object.
  private func codeArgument(
    _ source: Value, _ function: String, _ mode: CompileMode, closure: Value
  ) throws(Raised) -> Owned {
    if source.hasLayout(.code) {
      let count = source.storage(CodeObject.self).pointee.freeCount
      if mode == .eval, count > 0 {
        throw typeError(
          "code object passed to \(function)() may not contain free variables")
      }
      if count > 0, !isClosure(closure, count) {
        throw typeError("code object requires a closure of exactly length \(count)")
      }
      if count == 0, !closure.isNoneOrUnbound {
        throw typeError("cannot use a closure with this code object")
      }
      return source.owned
    }
    if !closure.isNoneOrUnbound {
      throw typeError("closure can only be used when source is a code object")
    }
    switch try sourceText(source, function, "string, bytes or code object") {
    case .text(let text):
      var text = text
      if mode == .eval {
        let trimmed = text.unicodeScalars.drop(while: { $0 == " " || $0 == "\t" })
        text = String(trimmed)
      }
      return try compileSource(
        text: text, fileName: "<string>", mode: mode,
        inheritsFutureAnnotations: callerHasFutureAnnotations, dialect: libraryDialect,
        keepsConstants: true)
    case .bytes(let bytes):
      return try compileSource(
        bytes: bytes, fileName: "<string>", mode: mode,
        inheritsFutureAnnotations: callerHasFutureAnnotations, keepsConstants: true)
    }
  }

  /// True of a tuple of so many cells.
  private func isClosure(_ value: Value, _ count: Int) -> Bool {
    guard isExactly(value, .tuple) else { return false }
    let tuple = value.storage(TupleObject.self)
    guard tuple.pointee.count == count else { return false }
    for index in 0..<count where !tuple.items[index].hasLayout(.cell) { return false }
    return true
  }

  /// `eval` and `exec`; `exec` may have a closure for a code object with free variables.
  func evaluate(
    _ source: Value, _ globals: Value, _ locals: Value, _ function: String, _ mode: CompileMode,
    closure: Value = .unbound
  ) throws(Raised) -> Owned {
    // CPython's function counts the namespace, but not the globals.
    var globals = globals
    var namespace = locals.owned
    if mode == .eval, !locals.isNone, !isMapping(locals) {
      throw typeError("locals must be a mapping")
    }
    if globals.isNone {
      guard let frame = runningFrame() else {
        throw systemError("globals and locals cannot be NULL")
      }
      globals = Value(frame.pointee.globals)
      if locals.isNone { namespace = try localVariables(of: frame) }
    } else {
      if asDict(globals) == nil {
        if mode == .eval {
          throw typeError(
            lookupSpecial(type(of: globals), .getitem).isUnbound
              ? "globals must be a dict"
              : "globals must be a real dict; try eval(expr, {}, mapping)")
        }
        throw typeError("\(function)() globals must be a dict, not \(typeName(globals))")
      }
      if locals.isNone { namespace = globals.owned }
    }
    if mode != .eval, !isMapping(namespace.value) {
      throw typeError("locals must be a mapping or None, not \(typeName(namespace.value))")
    }
    guard let dict = asDict(globals) else { throw typeError("globals must be a dict") }
    if dictGet(dict, interned: name(.builtins)).isUnbound {
      // The dictionary, not the module, which only `__main__` has.
      if let frame = runningFrame() {
        dictSetInterned(dict, name(.builtins), try shownBuiltins(Value(builtinsDict(frame))))
      } else {
        dictSetInterned(dict, name(.builtins), try builtinsModule())
      }
    }
    let code = try codeArgument(source, function, mode, closure: closure)
    defer { if !source.hasLayout(.code) { dropArena(code.value) } }
    let result = try runCode(
      code.value, globals: globals, locals: namespace.value, closure: closure)
    return mode == .eval || source.hasLayout(.code) && function == "eval" ? result : .none
  }

  private func isMapping(_ value: Value) -> Bool {
    asDict(value) != nil || !lookupSpecial(type(of: value), .getitem).isUnbound
  }

  /// The module object `builtins`.
  func builtinsModule() throws(Raised) -> Owned {
    if let modules = asDict(pointee.modules) {
      let key = internedString(builtinsModuleName)
      let module = dictGet(modules, interned: key.value)
      if !module.isUnbound { return module.owned }
    }
    return pointee.builtins.owned
  }

  /// `compile`.
  fileprivate func compileArgument(_ arguments: Arguments) throws(Raised) -> Owned {
    let fileName: String
    if asBytes(arguments[1]) != nil {
      let path = try pathArgument(arguments[1])
      fileName = swiftString(path.value)
    } else {
      let path = try pathArgument(arguments[1])
      fileName = swiftString(path.value)
    }
    guard asStr(arguments[2]) != nil else {
      throw typeError(
        "compile() argument 'mode' must be str, not \(argumentTypeName(arguments[2]))")
    }
    let flags = Int64(try index(arguments[3]))
    if flags & ~CodeFlags.compileFlags != 0 {
      throw valueError("compile(): unrecognised flags")
    }
    if flags & CodeFlags.onlySyntaxTree != 0 {
      throw raise(.notImplementedError, "compile() makes no syntax tree objects")
    }
    let dontInherit = try isTrue(arguments[4])
    let optimize = try index(arguments[5])
    if optimize < -1 || optimize > 2 { throw valueError("compile(): invalid optimize value") }
    let level = pointee.configuration.flags.optimization
    if optimize >= 0 { pointee.configuration.flags.optimization = optimize }
    defer { pointee.configuration.flags.optimization = level }
    let mode: CompileMode
    switch try textForC(arguments[2]) {
    case "exec": mode = .exec
    case "eval": mode = .eval
    case "single": mode = .single
    default:
      throw valueError("compile() mode must be 'exec', 'eval' or 'single'")
    }
    if arguments[0].hasLayout(.code) { return arguments[0].owned }
    let inherits =
      flags & Int64(CodeFlags.futureAnnotations.rawValue) != 0
      || !dontInherit && callerHasFutureAnnotations
    switch try sourceText(arguments[0], "compile", "string, bytes or AST object") {
    case .text(let text):
      return try compileSource(
        text: text, fileName: fileName, mode: mode, inheritsFutureAnnotations: inherits)
    case .bytes(let bytes):
      return try compileSource(
        bytes: bytes, fileName: fileName, mode: mode, inheritsFutureAnnotations: inherits)
    }
  }

  /// The caller's `from __future__ import annotations` holds for what it compiles
  /// (`PyEval_MergeCompilerFlags`).
  private var callerHasFutureAnnotations: Bool {
    runningFrame().map { $0.pointee.code.pointee.flags.contains(.futureAnnotations) } ?? false
  }
}

private enum SourceArgument {
  case text(String)
  case bytes([UInt8])
}

func builtinCodeFunctions() -> [Member] {
  [
    Method(
      """
      compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, \
      _feature_version=-1)
      """, "Compile source text into a code object."
    ) { vm, arguments throws(Raised) in try vm.compileArgument(arguments) },
    Method("eval(source, /, globals=None, locals=None)", "The value of an expression.") {
      vm, arguments throws(Raised) in
      try vm.evaluate(arguments[0], arguments[1], arguments[2], "eval", .eval)
    },
    Method("exec(source, /, globals=None, locals=None, *, closure=None)", "Run statements.") {
      vm, arguments throws(Raised) in
      _ = try vm.evaluate(
        arguments[0], arguments[1], arguments[2], "exec", .exec, closure: arguments[3])
      return .none
    },
    Method("globals()", "The current module's namespace.") { vm, arguments throws(Raised) in
      guard let frame = vm.runningFrame() else { return .none }
      return Value(frame.pointee.globals).owned
    },
    Method("locals()", "The local namespace.") { vm, arguments throws(Raised) in
      guard let frame = vm.runningFrame() else { throw vm.systemError("frame does not exist") }
      return try vm.localVariables(of: frame)
    },
    Method(
      "__import__(name, globals=None, locals=None, fromlist=(), level=0)", "Import a module."
    ) { vm, arguments throws(Raised) in
      let level = try vm.index(arguments[4])
      return try vm.importModuleLevel(
        arguments[0], globals: arguments[1], fromList: arguments[3], level: level)
    },
    Method("breakpoint(*args, **kws)", "Call sys.breakpointhook.") { vm, arguments throws(Raised) in
      let key = vm.internedString("breakpointhook")
      guard let sys = vm.asDict(vm.pointee.sysDict) else { return .none }
      let hook = vm.dictGet(sys, interned: key.value).owned
      if hook.isUnbound { throw vm.runtimeError("lost sys.breakpointhook") }
      return try vm.call(hook.value, tuple: arguments[0], keywords: arguments[1])
    },
  ]
}
