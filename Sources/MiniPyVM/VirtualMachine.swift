import MiniPyParser

/// A Python machine: what a program that embeds the interpreter holds.
///
/// Machines share nothing; each may be used by one thread at a time. A machine that is no longer
/// referenced shuts down: `atexit` functions run, modules are cleared, memory is freed.
public final class VirtualMachine {
  let vm: VM

  /// Makes a machine.
  ///
  /// - Parameters:
  ///   - host: what the machine may do to the outside world.
  ///   - configuration: `sys.argv`, `sys.path`, limits and debugging switches.
  public init(host: Host, configuration: Configuration = Configuration()) {
    vm = .allocate(capacity: 1)
    vm.start(host: host, configuration: configuration)
  }

  deinit {
    shutDown()
    vm.destroy()
    vm.deinitialize(count: 1)
    vm.deallocate()
  }

  /// Runs a program as `__main__` and prints an uncaught exception.
  ///
  /// - Parameters:
  ///   - source: the program's bytes, as in its file.
  ///   - fileName: how tracebacks name it.
  ///   - isFile: `__file__` is set to the name.
  ///   - module: the source's tree, if it has been parsed already (`Dialect.chosen`).
  /// - Returns: the exit status: 0, 1 after an uncaught exception, or what `SystemExit` says.
  public func run(
    source: [UInt8], fileName: String, isFile: Bool = true, module: Module? = nil
  ) -> Int32 {
    vm.runMain(source: source, fileName: fileName, isFile: isFile, module: module)
  }

  /// Runs a module or a package as `__main__`, as `python -m` does.
  ///
  /// - Parameters:
  ///   - module: its dotted name.
  ///   - isMain: the name is that of a `__main__` in the first folder of `sys.path`, and
  ///     `sys.argv[0]` stays as it is.
  /// - Returns: as `run`.
  public func run(module: String, isMain: Bool = false) -> Int32 {
    vm.runMainModule(module, isMain: isMain)
  }

  /// The instructions of a program, as text.
  ///
  /// - Returns: the listing, or `nil` after printing a syntax error.
  public func disassemble(source: [UInt8], fileName: String) -> String? {
    vm.disassembleMain(source: source, fileName: fileName)
  }

  /// The syntax tree of a program, as `ast.dump` with `indent=4` shows it.
  ///
  /// - Returns: the text, or `nil` after printing a syntax error.
  public func dumpTree(source: [UInt8], fileName: String) -> String? {
    vm.dumpTree(source: source, fileName: fileName)
  }

  /// Clears what a program left in `__main__`, its `atexit` functions and its modules, so that the
  /// machine can run another.
  public func endProgram() { vm.endProgram() }

  /// Ends the machine as CPython ends: `atexit` functions, a collection, the modules, a last
  /// collection. Runs once; later calls do nothing.
  ///
  /// - Returns: false if standard output could not be flushed (exit status 120).
  @discardableResult
  public func shutDown() -> Bool { vm.shutDown() }

  /// The limit that stopped the program, or `nil`.
  public var stopReason: StopReason? { vm.pointee.limits.reason }

  /// Objects alive now.
  public var liveObjectCount: Int { vm.pointee.heap.liveObjects }

  /// How many of them are strings of one character, each of which is kept once a program has met it: at most
  /// 256.
  public var keptCharacterCount: Int {
    (0..<256).count { !vm.pointee.latin1Strings[$0].isUnbound }
  }

  /// Runs the collector's full pass.
  ///
  /// - Returns: the number of unreachable objects found.
  @discardableResult
  public func collectGarbage() -> Int {
    // The names that the cache of lookups happens to hold depend on addresses.
    vm.clearMethodCache()
    return vm.collect(generation: 2, reason: .manual)
  }

  /// Descriptions of the objects that are still held from outside the machine after `shutDown`: the
  /// leak ledger. Empty if all counts balance.
  public func leaks() -> [String] { vm.leakLedger() }

  /// The release of Python that the machine follows.
  public static let version = version(of: .python3)

  /// The release that a machine of a dialect follows.
  public static func version(of dialect: Dialect) -> String {
    dialect == .python2 ? "2.7.18" : "3.13.0"
  }
}

extension VM {
  /// Brings the machine to life: types, names, namespaces.
  func start(host: Host, configuration: Configuration) {
    let types = UnsafeMutablePointer<TypePointer>.allocate(capacity: BuiltinType.count)
    let names = UnsafeMutablePointer<Value>.allocate(capacity: Name.total)
    names.initialize(repeating: .unbound, count: Name.total)
    let cache = UnsafeMutablePointer<MethodCacheEntry>.allocate(capacity: MethodCacheEntry.count)
    cache.initialize(
      repeating: MethodCacheEntry(
        version: 0, name: .unbound, value: .unbound, holder: nil, index: 0),
      count: MethodCacheEntry.count)
    let attributes = UnsafeMutablePointer<AttributeCacheEntry>.allocate(
      capacity: AttributeCacheEntry.count)
    attributes.initialize(
      repeating: AttributeCacheEntry(shape: 0, name: .unbound, offset: 0),
      count: AttributeCacheEntry.count)
    let latin1 = UnsafeMutablePointer<Value>.allocate(capacity: 256)
    latin1.initialize(repeating: .unbound, count: 256)
    initialize(
      to: MachineState(
        host: host, configuration: configuration, builtinTypes: types, names: names,
        internTable: InternTable(), methodCache: cache, attributeCache: attributes,
        latin1Strings: latin1,
        hashKey: configuration.hashSeed.map { HashKey(seed: $0) }
          ?? HashKey(random: host.randomWord),
        largeIntegerType: types[0],
        interpreter: InterpreterState(canAllocate: host.canAllocate)))
    if configuration.isSandboxed {
      pointee.host = host.sandboxed()
      pointee.configuration.path = []
      pointee.configuration.isIsolated = true
    }
    pointee.heap.limit = configuration.memoryLimit
    pointee.integerTextDigitLimit = configuration.integerTextDigitLimit
    pointee.heap.interpreter = withUnsafeMutablePointer(to: &pointee.interpreter) { $0 }
    if configuration.poisonsFreedMemory { pointee.heap.debugging = .poison }
    if configuration.allocatesSeparately { pointee.heap.debugging = .malloc }
    var here: UInt8 = 0
    let address = withUnsafeMutablePointer(to: &here) { UInt(bitPattern: $0) }
    let room = UInt(max(0, configuration.nativeStackBytes))
    pointee.nativeStackEnd = address > room ? address - room : 0
    bootstrapTypes()
    pointee.largeIntegerType = type(.int)
    bootstrapContainers()
    for index in 0..<Name.total {
      guard let name = Name(rawValue: index) else { continue }
      let spelling = self.text(of: name)
      let text = string(
        utf8: UnsafeBufferPointer(
          start: spelling.utf8Start, count: spelling.utf8CodeUnitCount))
      names[index] = intern(text.value).take()
    }
    startDialect()
    startModules()
    pointee.collector.counts = (0, 0, 0)
    pointee.collector.stress = configuration.stressCollector
    pointee.collector.checksHeap = configuration.checksHeap
    startLimits()
  }

  // MARK: Running a program

  func runMain(
    source: [UInt8], fileName: String, isFile: Bool, module tree: Module? = nil
  ) -> Int32 {
    let module = newMainModule(fileName: isFile ? fileName : nil)
    let globals = module.value.storage(ModuleObject.self).pointee.dict
    if pointee.configuration.isSandboxed { registerSource(source, fileName) }
    do throws(Raised) {
      try importWarnings()
      try run(
        source: source, fileName: fileName, isFile: isFile, module: tree, globals: globals)
    } catch {
      return reportUncaught()
    }
    endPrintedLine()
    return pointee.limits.reason == nil ? 0 : reportStop(.unbound)
  }

  /// `python -m name`: runs a module or a package as `__main__` (`runpy`).
  ///
  /// - Parameter isMain: `name` is `__main__` in the first folder of `sys.path`, which the command
  ///   line names.
  func runMainModule(_ name: String, isMain: Bool) -> Int32 {
    _ = newMainModule(fileName: nil)
    do throws(Raised) {
      try importWarnings()
      let runpy = try importModule("runpy")
      let function = internedString("_run_module_as_main")
      let run = try getAttribute(runpy.value, function.value)
      let text = string(name)
      _ = try call(run.value, text.value, Value(!isMain))
    } catch {
      return reportUncaught()
    }
    endPrintedLine()
    return pointee.limits.reason == nil ? 0 : reportStop(.unbound)
  }

  /// The filters of the command line are `warnings`' own: it is there from the beginning.
  private func importWarnings() throws(Raised) {
    if pointee.configuration.warningOptions.isEmpty || isPython2 { return }
    _ = try importModule("warnings")
  }

  private func registerSource(_ source: [UInt8], _ fileName: String) {
    pointee.sourceLines.register(fileName, text: String(decoding: source, as: UTF8.self))
  }

  private func run(
    source: [UInt8], fileName: String, isFile: Bool, module: Module?, globals: Value
  ) throws(Raised) {
    let code = try compileProgram(source, fileName, module)
    defer { dropArena(code.value) }
    // The compiler's warnings come before anybody knows the lines of a command.
    if !isFile && fileName == "<string>" { registerSource(source, fileName) }
    _ = try runCode(code.value, globals: globals, locals: globals)
  }

  private func compileProgram(
    _ source: [UInt8], _ fileName: String, _ module: Module?
  ) throws(Raised) -> Owned {
    if let module {
      return try compile(
        module: module, fileName: fileName, mode: .module, keepsConstants: true)
    }
    return try compileSource(
      bytes: source, fileName: fileName, mode: .module, isProgram: true, keepsConstants: true)
  }

  func disassembleMain(source: [UInt8], fileName: String) -> String? {
    do throws(Raised) {
      let code = try compileSource(
        bytes: source, fileName: fileName, mode: .module, isProgram: true)
      return disassemble(code.value)
    } catch {
      _ = reportUncaught()
      return nil
    }
  }

  func dumpTree(source: [UInt8], fileName: String) -> String? {
    do throws(Raised) {
      return try dumpSource(bytes: source, fileName: fileName)
    } catch {
      _ = reportUncaught()
      return nil
    }
  }

  func endProgram() {
    runAtExit()
    _ = flushStandardStreams()
    restoreSystem()
    releaseField(&pointee.context)
    restoreBuiltins()
    if let modules = asDict(pointee.modules) {
      withSavedException {
        do throws(Raised) {
          var names = OwnedList()
          var position = 0
          while let (name, _) = dictNext(modules, &position) {
            let text = swiftString(name)
            if text != "sys" && text != builtinsModuleName { names.append(name.owned) }
          }
          for index in 0..<names.count { _ = try dictDelete(modules, names[index]) }
        } catch {
          dropRaised()
        }
      }
    }
    clearMethodCache()
    pointee.isReleasingRoots = true
    if let garbage = asList(pointee.collector.garbage) {
      ListObject.clearReferences(garbage, self)
    }
    collect(generation: 2, reason: .manual)
    resetCollector()
    pointee.isReleasingRoots = false
    // The cache counts the names in it.
    clearMethodCache()
  }

  /// A fresh `__main__` module, in `sys.modules`, owned.
  func newMainModule(fileName: String?) -> Owned {
    let name = internedString("__main__")
    let module = newModule(name.value)
    let dict = module.value.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
    let builtinsName = internedString(builtinsModuleName)
    if let builtins = asDict(pointee.modules).map({ dictGet($0, interned: builtinsName.value) }),
      !builtins.isUnbound
    {
      if !isPython2 { dictSetInterned(dict, self.name(.annotations), newDict()) }
      dictSetInterned(dict, self.name(.builtins), builtins.owned)
    }
    if let fileName {
      dictSetInterned(dict, self.name(.file), string(fileName))
      if !isPython2 {
        let cached = internedString("__cached__")
        dictSetInterned(dict, cached.value, .none)
        let file = string(fileName)
        do throws(Raised) {
          dictSetInterned(
            dict, self.name(.loader), try newSourceLoader(name.value, path: file.value))
        } catch { dropRaised() }
      }
    }
    if let modules = asDict(pointee.modules) {
      dictSetInterned(modules, name.value, module.value.owned)
    }
    ageStartupObjects()
    return module
  }
}
