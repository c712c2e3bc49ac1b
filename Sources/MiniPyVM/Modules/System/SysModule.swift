/// The module `sys`.

extension ModuleDefinition {
  static var sys: ModuleDefinition {
    ModuleDefinition(
      "sys",
      doc: "This module provides access to what the interpreter uses and maintains.",
      members: { sysFunctions() + sysSettings() },
      setUp: { vm, module throws(Raised) in try vm.fillSysModule(module) })
  }
}

// MARK: - Functions

private func sysFunctions() -> [Member] {
  [
    Method("exit(status=None, /)", "Raise SystemExit.") { vm, arguments throws(Raised) in
      if vm.isInstance(arguments[0], .systemExit) { throw vm.raise(arguments[0].owned) }
      let exception =
        arguments[0].isNone
        ? vm.newException(.systemExit, arguments: [])
        : vm.asTuple(arguments[0]) == nil
          ? vm.newException(.systemExit, arguments: [arguments[0]])
          : try vm.call(
            Value(vm.type(.systemExit)), tuple: arguments[0], keywords: .unbound)
      throw vm.raise(exception)
    },
    Method("exc_info()", "(type, value, traceback) of the exception being handled.") {
      vm, arguments throws(Raised) in
      vm.handledParts()
    },
    Method("exception()", "The exception being handled.") { vm, arguments throws(Raised) in
      let handled = vm.pointee.handled
      return handled.isObject ? handled.owned : .none
    },
    Method("excepthook(exctype, value, traceback, /)", "Print an exception to stderr.") {
      vm, arguments throws(Raised) in
      let held = vm.carried(arguments[1])
      let value = held.value
      if value.hasLayout(.exception) {
        let storage = value.storage(ExceptionObject.self)
        if arguments[2].hasLayout(.traceback), storage.pointee.traceback.isUnbound {
          try vm.setTraceback(value, arguments[2])
        }
        vm.printException(value)
      } else if value.isNone {
        vm.writeToSysStderr("NoneType: None\n")
      } else {
        vm.writeToSysStderr(
          "TypeError: print_exception(): Exception expected for value, \(vm.typeName(value))"
            + " found\n")
      }
      return .none
    },
    Method("displayhook(object, /)", "Print an object and keep it in builtins._") {
      vm, arguments throws(Raised) in
      try vm.displayObject(arguments[0])
      return .none
    },
    Method("unraisablehook(unraisable, /)", "Report an exception that cannot be raised.") {
      vm, arguments throws(Raised) in
      guard let fields = vm.asTuple(arguments[0]), fields.pointee.count == 5,
        vm.type(of: arguments[0]) == vm.nativeType(.unraisableHookArgs)
      else {
        throw vm.typeError("sys.unraisablehook argument type must be UnraisableHookArgs")
      }
      let message = vm.asStr(fields.items[3]) != nil ? vm.stderrText(fields.items[3]) : nil
      if fields.items[1].hasLayout(.exception) {
        vm.writeUnraisable(fields.items[1], message, fields.items[4])
      }
      return .none
    },
    Method(
      "breakpointhook(*args, **kws) -> ($module, /, *args, **kwargs)", "What breakpoint() calls."
    ) {
      vm, arguments throws(Raised) in
      try vm.breakpoint(arguments[0], arguments[1])
    },
    Method("getrefcount(object, /)", "The number of references to an object.") {
      vm, arguments throws(Raised) in
      vm.newInt(vm.shownReferenceCount(arguments[0]))
    },
    Method("getsizeof(object, default=<unbound>) -> None", "The size of an object in bytes.") {
      vm, arguments throws(Raised) in
      try vm.sizeOf(arguments[0], default: arguments[1])
    },
    Method("intern(string, /)", "The interned copy of a string.") { vm, arguments throws(Raised) in
      guard vm.isExactly(arguments[0], .str) else {
        if vm.asStr(arguments[0]) != nil {
          throw vm.typeError("can't intern \(vm.typeName(arguments[0]))")
        }
        throw vm.typeError(
          "intern() argument must be str, not \(vm.argumentTypeName(arguments[0]))")
      }
      return vm.intern(arguments[0])
    },
    Method("_is_interned(string, /)", nil) { vm, arguments throws(Raised) in
      guard vm.asStr(arguments[0]) != nil else {
        throw vm.typeError(
          "_is_interned() argument must be str, not \(vm.argumentTypeName(arguments[0]))")
      }
      return Owned(arguments[0].object.pointee.flags.contains(.interned))
    },
    Method("_getframe(depth=0, /)", "A frame of the call stack.") { vm, arguments throws(Raised) in
      let depth = try vm.index(arguments[0])
      guard let frame = vm.runningFrame(depth: max(0, depth)) else {
        throw vm.valueError("call stack is not deep enough")
      }
      return vm.frameObject(of: frame)
    },
    Method("_getframemodulename(depth=0)", nil) { vm, arguments throws(Raised) in
      let depth = try vm.index(arguments[0])
      guard let frame = vm.runningFrame(depth: max(0, depth)) else { return .none }
      let name = dictName(vm, frame.pointee.globals)
      return name.isUnbound ? .none : name.owned
    },
    Method("_current_frames()", nil) { vm, arguments throws(Raised) in
      let dict = vm.newDict()
      if let frame = vm.runningFrame() {
        let object = vm.frameObject(of: frame)
        try vm.dictSet(dict.value, Value(small: 1), object.value)
      }
      return dict
    },
    Method("_current_exceptions()", nil) { vm, _ throws(Raised) in
      let dict = vm.newDict()
      let handled = vm.pointee.handled
      try vm.dictSet(dict.value, Value(small: 1), handled.isObject ? handled : .none)
      return dict
    },
    Method("_get_cpu_count_config()", nil) { (_, _) throws(Raised) in Owned(Value(small: -1)) },
    Method("call_tracing(func, args, /)", nil) { vm, arguments throws(Raised) in
      guard vm.isInstance(arguments[1], .tuple) else {
        throw vm.typeError(
          "call_tracing() argument 2 must be tuple, not \(vm.argumentTypeName(arguments[1]))")
      }
      return try vm.call(arguments[0], tuple: arguments[1], keywords: .unbound)
    },
    Method("is_stack_trampoline_active()", nil) { (_, _) throws(Raised) in Owned(.false) },
    Method("activate_stack_trampoline(backend, /)", nil) { vm, _ throws(Raised) in
      throw vm.valueError("perf trampoline not available")
    },
    Method("deactivate_stack_trampoline()", nil) { (_, _) throws(Raised) in .none },
    Method("getdlopenflags()", nil) { vm, _ throws(Raised) in
      Owned(Value(small: vm.pointee.libraryFlags))
    },
    Method("setdlopenflags(flags, /)", nil) { vm, arguments throws(Raised) in
      vm.pointee.libraryFlags = try vm.cInt(arguments[0])
      return .none
    },
    Method("_clear_type_cache()", nil) { (_, _) throws(Raised) in .none },
    Method("_clear_internal_caches()", nil) { (_, _) throws(Raised) in .none },
    Method("_debugmallocstats()", nil) { (_, _) throws(Raised) in .none },
    Method("_is_gil_enabled()", nil) { (_, _) throws(Raised) in Owned(true) },
    Method("is_finalizing()", "Whether the interpreter is shutting down.") {
      vm, arguments throws(Raised) in
      Owned(vm.pointee.isShuttingDown)
    },
    Method("audit(event, /, *args)", nil) { (_, _) throws(Raised) in .none },
    Method("addaudithook(hook)", nil) { (_, _) throws(Raised) in .none },
    Method("getallocatedblocks()", "The number of memory blocks in use.") {
      vm, arguments throws(Raised) in
      Owned(Value(small: vm.pointee.heap.liveObjects))
    },
    Method("getunicodeinternedsize(*, _only_immortal=False)", nil) {
      vm, arguments throws(Raised) in
      Owned(Value(small: Name.allCases.count))
    },
  ]
}

private func dictName(_ vm: VM, _ globals: UnsafeMutablePointer<DictObject>) -> Value {
  vm.dictGet(globals, interned: vm.name(.name))
}

// MARK: - Settings

private func sysSettings() -> [Member] {
  [
    Method("getrecursionlimit()", "The greatest depth of calls.") { vm, arguments throws(Raised) in
      Owned(Value(small: vm.pointee.recursionLimit))
    },
    Method("setrecursionlimit(limit, /)", "Set the greatest depth of calls.") {
      vm, arguments throws(Raised) in
      let limit = try vm.cInt(arguments[0])
      if limit < 1 { throw vm.valueError("recursion limit must be greater or equal than 1") }
      let depth = vm.frameDepth
      if depth >= limit {
        throw vm.raise(
          .recursionError,
          "cannot set the recursion limit to \(limit) at the recursion depth \(depth): the limit is"
            + " too low")
      }
      vm.pointee.recursionLimit = limit
      return .none
    },
    Method("getswitchinterval()", nil) { vm, arguments throws(Raised) in
      vm.newFloat(vm.pointee.switchInterval)
    },
    Method("setswitchinterval(interval, /)", nil) { vm, arguments throws(Raised) in
      let interval = try vm.floatFromNumber(arguments[0])
      if !(interval > 0) { throw vm.valueError("switch interval must be strictly positive") }
      vm.pointee.switchInterval = interval
      return .none
    },
    Method("get_int_max_str_digits()", "The most digits of an int as text.") {
      vm, arguments throws(Raised) in
      Owned(Value(small: vm.pointee.integerTextDigitLimit))
    },
    Method("set_int_max_str_digits(maxdigits)", "Set the most digits of an int as text.") {
      vm, arguments throws(Raised) in
      let digits = try vm.cInt(arguments[0])
      if digits != 0, digits < 640 {
        throw vm.valueError("maxdigits must be 0 or larger than 640")
      }
      vm.pointee.integerTextDigitLimit = digits
      return .none
    },
    Method("getdefaultencoding()", nil) { vm, _ throws(Raised) in vm.string("utf-8") },
    Method("getfilesystemencoding()", nil) { vm, _ throws(Raised) in vm.string("utf-8") },
    Method("getfilesystemencodeerrors()", nil) { vm, _ throws(Raised) in
      vm.string("surrogateescape")
    },
    Method("gettrace()", nil) { (_, _) throws(Raised) in .none },
    Method("getprofile()", nil) { (_, _) throws(Raised) in .none },
    Method("settrace(function, /)", nil) { vm, arguments throws(Raised) in
      if arguments[0].isNone { return .none }
      throw vm.raise(.notImplementedError, "sys.settrace is not supported by minipy")
    },
    Method("setprofile(function, /)", nil) { vm, arguments throws(Raised) in
      if arguments[0].isNone { return .none }
      throw vm.raise(.notImplementedError, "sys.setprofile is not supported by minipy")
    },
    Method("_settraceallthreads(function, /)", nil) { vm, arguments throws(Raised) in
      if arguments[0].isNone { return .none }
      throw vm.raise(.notImplementedError, "sys._settraceallthreads is not supported by minipy")
    },
    Method("_setprofileallthreads(function, /)", nil) { vm, arguments throws(Raised) in
      if arguments[0].isNone { return .none }
      throw vm.raise(.notImplementedError, "sys._setprofileallthreads is not supported by minipy")
    },
    Method("get_asyncgen_hooks()", nil) { vm, _ throws(Raised) in
      let hooks = vm.pointee.asyncGeneratorHooks
      return vm.newStructSequence(
        .asyncGeneratorHooks,
        [hooks.first, hooks.finalizer].map { $0.isUnbound ? Value.none : $0 })
    },
    Method("set_asyncgen_hooks(firstiter=<unbound>, finalizer=<unbound>) as=function -> None", nil)
    {
      vm, arguments throws(Raised) in
      try vm.checkHook(arguments[1], "finalizer")
      try vm.checkHook(arguments[0], "firstiter")
      if !arguments[1].isUnbound {
        replaceField(
          &vm.pointee.asyncGeneratorHooks.finalizer,
          arguments[1].isNone ? .unbound : arguments[1].owned)
      }
      if !arguments[0].isUnbound {
        replaceField(
          &vm.pointee.asyncGeneratorHooks.first, arguments[0].isNone ? .unbound : arguments[0].owned
        )
      }
      return .none
    },
    Method("get_coroutine_origin_tracking_depth()", nil) { vm, _ throws(Raised) in
      Owned(Value(small: vm.pointee.coroutineOriginDepth))
    },
    Method("set_coroutine_origin_tracking_depth(depth)", nil) { vm, arguments throws(Raised) in
      let depth = try vm.cInt(arguments[0])
      if depth < 0 { throw vm.valueError("depth must be >= 0") }
      vm.pointee.coroutineOriginDepth = depth
      return .none
    },
  ]
}

// MARK: - The module's values

extension VM {
  /// An argument of `sys.set_asyncgen_hooks`: a callable, `None` or nothing.
  func checkHook(_ hook: Value, _ name: String) throws(Raised) {
    if !hook.isNoneOrUnbound, !isCallable(hook) {
      throw typeError("callable \(name) expected, got \(typeName(hook))")
    }
  }

  /// An argument that fits C's `int`.
  func cInt(_ value: Value) throws(Raised) -> Int {
    let number = try intFromIndex(value)
    guard let integer = int64(number.value), Int32(exactly: integer) != nil else {
      throw overflowError("Python int too large to convert to C int")
    }
    return Int(integer)
  }

  /// What of `sys` is no function and is there from the start; the rest follows in `completeSys`.
  fileprivate func fillSysModule(_ module: Value) throws(Raised) {
    let dict = moduleDict(module)
    if pointee.sysDict.isObject { try completeSys(pointee.sysDict.storage(DictObject.self)) }
    Value(dict).retain()
    let old = pointee.sysDict
    pointee.sysDict = Value(dict)
    pointee.isSysComplete = false
    old.release()

    func set(_ name: StaticString, _ value: consuming Owned) {
      let key = internedString(name.description)
      dictSetInterned(dict, key.value, value)
    }

    set("modules", pointee.modules.owned)
    set("argv", newNameList(pointee.configuration.arguments))
    set("orig_argv", newNameList(["minipy"] + pointee.configuration.arguments))
    set("path", newNameList(pointee.configuration.path))
    set("path_hooks", newNameList([]))
    set("meta_path", newMetaPath())
    set("path_importer_cache", newDict())
    set("warnoptions", newNameList(pointee.configuration.warningOptions))
    let standardInput = newStandardStream(0)
    let standardOutput = newStandardStream(1)
    let standardError = newStandardStream(2)
    pointee.output.standardOutput = standardOutput.value
    pointee.output.standardError = standardError.value
    pointee.output.isLineBuffered = pointee.host.isTerminal(1)
    pointee.output.isUnbuffered = pointee.configuration.isUnbuffered
    set("__stdin__", standardInput.value.owned)
    set("__stdout__", standardOutput.value.owned)
    set("__stderr__", standardError.value.owned)
    set("stdin", standardInput)
    set("stdout", standardOutput)
    set("stderr", standardError)

    for (name, copy): (StaticString, StaticString) in [
      ("excepthook", "__excepthook__"), ("displayhook", "__displayhook__"),
      ("unraisablehook", "__unraisablehook__"), ("breakpointhook", "__breakpointhook__"),
    ] {
      let key = internedString(name.description)
      set(copy, dictGet(dict, interned: key.value).owned)
    }
    if isPython2 { try completeSys(dict) }
  }

  /// Adds what `sys` has of facts, which is half of what its making costs and is seldom asked for: called
  /// when a name is not found in its dictionary, or when the dictionary is handed out. Does nothing for
  /// other modules' dictionaries, and nothing twice.
  @inline(never)
  func completeSys(_ dict: DictPointer) throws(Raised) {
    if pointee.isSysComplete || Value(dict) != pointee.sysDict { return }
    pointee.isSysComplete = true
    let allocationsBefore = pointee.collector.counts.0
    defer { noteAllocations(allocationsBefore - pointee.collector.counts.0) }

    func set(_ name: StaticString, _ value: consuming Owned) {
      let key = internedString(name.description)
      // What the program has set before stays.
      if dictGet(dict, interned: key.value).isUnbound { dictSetInterned(dict, key.value, value) }
    }
    func set(_ name: StaticString, text: String) { set(name, string(text)) }
    func set(_ name: StaticString, integer: Int64) { set(name, newInt(integer)) }

    let options = newDict()
    for (name, value) in pointee.configuration.implementationOptions {
      let key = internedString(name)
      dictSetInterned(
        options.value.storage(DictObject.self), key.value, value.map { string($0) } ?? Owned(true))
    }
    set("_xoptions", options)
    set(
      "version", text: "3.13.0 (minipy, \(Version.date), \(Version.time)) [Swift]")
    let version = newStructSequence(.versionInfo, versionFields())
    set("version_info", version.value.owned)
    set("hexversion", integer: 0x030D_00F0)
    set("api_version", integer: 1013)
    set("abiflags", text: "")
    set("_git", newNameTuple(["minipy", "", ""]))
    set("_framework", text: "")
    set("_home", Owned.none)
    set("_stdlib_dir", text: "")
    set("copyright", text: Version.copyright)
    set("implementation", try newImplementation(version.value))
    set("platform", text: "linux")
    set("platlibdir", text: "lib")
    set("byteorder", text: "little")
    set("maxsize", integer: Int64.max)
    set("maxunicode", integer: 0x10_FFFF)
    set("float_repr_style", text: "short")
    set("executable", text: pointee.configuration.executable)
    set("_base_executable", text: pointee.configuration.executable)
    for name: StaticString in ["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"] {
      set(name, text: "/usr/local")
    }
    set("dont_write_bytecode", Owned(pointee.configuration.flags.writesNoBytecode))
    set("pycache_prefix", Owned.none)
    set("flags", newFlags())
    set("float_info", newFloatInfo())
    set("int_info", newIntInfo())
    set("hash_info", newHashInfo())
    let threadName = string("pthread")
    let lock = string("semaphore")
    set("thread_info", newStructSequence(.threadInfo, [threadName.value, lock.value, .none]))
    set("builtin_module_names", newNameTuple(SysModule.builtinNames.map { $0.description }))
    set("stdlib_module_names", try newNameSet())
  }

  /// A tuple of strings.
  func newNameTuple(_ names: [String]) -> Owned {
    var list = OwnedList(capacity: names.count)
    for name in names { list.append(string(name)) }
    return newTuple(list)
  }

  private func newNameSet() throws(Raised) -> Owned {
    let names = newNameTuple(SysModule.standardLibraryNames.map { $0.description })
    return try call(Value(type(.frozenset)), names.value)
  }

  private func versionFields() -> [Value] {
    [
      Value(small: 3), Value(small: 13), Value(small: 0), name(.releaseFinal), Value(small: 0),
    ]
  }

  private func newImplementation(_ version: Value) throws(Raised) -> Owned {
    let namespace = try newSimpleNamespace()
    let name = string("minipy")
    let tag = string("minipy-313")
    let hex = newInt(Int64(0x030D_00F0))
    for (attribute, value): (StaticString, Value) in [
      ("name", name.value), ("cache_tag", tag.value), ("version", version),
      ("hexversion", hex.value),
    ] {
      let key = internedString(attribute.description)
      try setAttribute(namespace.value, key.value, value)
    }
    return namespace
  }

  private func newFlags() -> Owned {
    var fields = [Value](repeating: Value(small: 0), count: 18)
    let flags = pointee.configuration.flags
    let isolated = pointee.configuration.isIsolated
    func bit(_ isOn: Bool) -> Int { isOn ? 1 : 0 }
    for (index, number) in [
      (0, flags.debug), (1, bit(flags.isInteractive || flags.inspects)),
      (2, bit(flags.isInteractive)),
      (3, flags.optimization), (4, bit(flags.writesNoBytecode)),
      (5, bit(isolated || flags.hasNoUserSite)), (6, bit(flags.hasNoSite)),
      (7, bit(isolated || flags.ignoresEnvironment)), (8, flags.verbose),
      (9, flags.bytesWarning), (10, bit(flags.isQuiet)),
      (11, bit(pointee.configuration.hashSeed != 0)), (12, bit(isolated)),
      (14, bit(flags.isUTF8)),
    ] {
      fields[index] = Value(small: Int64(number))
    }
    fields[13] = Value(flags.isDevelopment)
    fields[16] = Value(isolated || flags.hasSafePath)
    fields[17] = Value(small: Int64(pointee.configuration.integerTextDigitLimit))
    return newStructSequence(.sysFlags, fields)
  }

  private func newFloatInfo() -> Owned {
    let greatest = newFloat(Double.greatestFiniteMagnitude)
    let least = newFloat(Double.leastNormalMagnitude)
    let epsilon = newFloat(Double.ulpOfOne)
    return newStructSequence(
      .floatInfo,
      [
        greatest.value, Value(small: 1024), Value(small: 308), least.value, Value(small: -1021),
        Value(small: -307), Value(small: 15), Value(small: 53), epsilon.value, Value(small: 2),
        Value(small: 1),
      ])
  }

  private func newIntInfo() -> Owned {
    newStructSequence(
      .intInfo, [Value(small: 30), Value(small: 4), Value(small: 4300), Value(small: 640)])
  }

  private func newHashInfo() -> Owned {
    let algorithm = string("siphash13")
    return newStructSequence(
      .hashInfo,
      [
        Value(small: 64), Value(small: Int64(2_305_843_009_213_693_951)), Value(small: 314_159),
        Value(small: 0), Value(small: 1_000_003), algorithm.value, Value(small: 64),
        Value(small: 128), Value(small: 0),
      ])
  }

  private func newNameList(_ items: [String]) -> Owned {
    let list = newList(capacity: items.count)
    for item in items {
      let text = string(item)
      listAppend(list.value, text.value)
    }
    return list
  }

  // MARK: The end

  /// After a program, before the machine runs another: `sys.path`, `sys.meta_path`, `sys.argv`, the hooks and the
  /// standard streams are what they were before it.
  func restoreSystem() {
    restoreStandardStreams()
    guard let sys = asDict(pointee.sysDict) else { return }
    let path = internedString("path")
    dictSetInterned(sys, path.value, newNameList(pointee.configuration.path))
    let finders = internedString("meta_path")
    dictSetInterned(sys, finders.value, newMetaPath())
    let arguments = internedString("argv")
    dictSetInterned(sys, arguments.value, newNameList(pointee.configuration.arguments))
    for hook in ["displayhook", "excepthook", "unraisablehook"] {
      let original = internedString("__\(hook)__")
      let value = dictGet(sys, interned: original.value)
      if value.isUnbound { continue }
      let key = internedString(hook)
      dictSetInterned(sys, key.value, value.owned)
    }
  }

  /// What the interpreter itself put into `sys` and `builtins` goes before the modules do, and the
  /// standard streams are the original ones again (`finalize_modules_delete_special`).
  func clearSpecialNames() {
    if let builtins = asDict(pointee.builtins) {
      dictSetInterned(builtins, name(.underscore), .none)
    }
    guard let sys = asDict(pointee.sysDict) else { return }
    for text: StaticString in [
      "path", "argv", "ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback",
      "path_importer_cache", "meta_path", "path_hooks", "__interactivehook__",
    ] {
      let key = internedString(text.description)
      dictSetInterned(sys, key.value, .none)
    }
    restoreStandardStreams()
  }

  /// `sys.stdout` and the others become what they were at the start.
  func restoreStandardStreams() {
    guard let sys = asDict(pointee.sysDict) else { return }
    for (stream, original): (Name, StaticString) in [
      (.stdin, "__stdin__"), (.stdout, "__stdout__"), (.stderr, "__stderr__"),
    ] {
      let key = internedString(original.description)
      let file = dictGet(sys, interned: key.value)
      dictSetInterned(sys, name(stream), file.isUnbound ? .none : file.owned)
    }
  }

  // MARK: Hooks

  /// `sys.displayhook`: what the interactive prompt shows.
  func displayObject(_ value: Value) throws(Raised) {
    if value.isNone { return }
    guard let builtins = asDict(pointee.builtins), let sys = asDict(pointee.sysDict) else { return }
    dictSetInterned(builtins, name(.underscore), .none)
    let shown = try repr(value)
    let file = dictGet(sys, interned: name(.stdout)).owned
    if file.isUnbound { throw runtimeError("lost sys.stdout") }
    if file.value == pointee.output.standardOutput, let text = asStr(shown.value) {
      try writeOutput(text)
      try writeOutput("\n")
    } else {
      let newline = latin1String(10)
      _ = try callMethod(file.value, .write, shown.value)
      _ = try callMethod(file.value, .write, newline.value)
    }
    dictSetInterned(builtins, name(.underscore), value.owned)
  }

  // MARK: Counts and sizes

  /// The count that CPython would show. What CPython never frees shows its mark; numbers that need
  /// no object here show what a constant of a program has there.
  func shownReferenceCount(_ value: Value) -> Int64 {
    let immortal: Int64 = 4_294_967_295
    if !value.isObject {
      if value.isSmall, value.small > 256 || value.small < -5 { return 3 }
      if value.isImmediateFloat { return 3 }
      return immortal
    }
    let object = value.object
    if object.pointee.flags.contains(.name) { return immortal }
    if object.pointee.flags.contains(.interned), !isPython2, let str = asStr(value),
      str.pointee.isASCII,
      LastingNames.contains(
        UnsafeBufferPointer(
          start: str.data.assumingMemoryBound(to: UInt8.self), count: str.pointee.count))
    {
      return immortal
    }
    if value == pointee.emptyTuple || value == pointee.emptyString || value == pointee.emptyBytes {
      return immortal
    }
    if let str = asStr(value), object.pointee.type == type(.str), str.pointee.count == 1,
      str.pointee.kind == 1
    {
      return immortal
    }
    if value.hasLayout(.type),
      !value.storage(TypeObject.self).pointee.flags.contains(.heapType)
    {
      return immortal
    }
    return Int64(object.pointee.count)
  }

  /// `sys.getsizeof`: `__sizeof__()`, and the collector's header.
  fileprivate func sizeOf(_ value: Value, default fallback: Value) throws(Raised) -> Owned {
    let method = lookupSpecial(type(of: value), .sizeof)
    if method.hasLayout(.nativeFunction) || method.isUnbound {
      return newInt(Int64(objectSize(value)))
    }
    do throws(Raised) {
      // The tuple of arguments.
      let held = value.owned
      let result = try callFound(method, held.value)
      guard let exact = asInt(result.value) else {
        throw typeError("'\(typeName(result.value))' object cannot be interpreted as an integer")
      }
      guard let size = int64(exact) else {
        throw raise(.overflowError, "Python int too large to convert to C ssize_t")
      }
      if size < 0 { throw valueError("__sizeof__() should return >= 0") }
      let (sum, overflows) = size.addingReportingOverflow(Int64(collectorHeaderSize(value)))
      if !overflows { return newInt(sum) }
      return try binary(.add, result.value, Value(small: Int64(collectorHeaderSize(value))))
    } catch {
      if !fallback.isUnbound, raisedMatches(.typeError) {
        dropRaised()
        return fallback.owned
      }
      throw error
    }
  }
}
