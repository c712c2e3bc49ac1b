import MiniPyParser
import MiniPyVM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command line, as people know it from `python3`.
struct CommandLineTool {
  /// What to do, as the arguments say.
  enum Action {
    case file(String)
    case command(String)
    /// `-m`: a module or a package as a program.
    case module(String)
    case standardInput
    /// `--doc`: the blocks of a document, or one of them.
    case document(String)
  }

  var action = Action.standardInput
  var scriptArguments: [String] = []
  var isUnbuffered = false
  var isInteractive = false
  var isQuiet: Bool { configuration.flags.isQuiet }
  /// `-x`: the program's first line is none of Python.
  var skipsFirstLine = false
  /// PYTHONPATH, taken apart.
  var searchPath: [String] = []
  /// PYTHONSTARTUP: what runs before the prompt.
  var startupFile: String?
  /// `-i`, and PYTHONINSPECT at a terminal: the prompt follows a program.
  var isPromptWanted: Bool { isInteractive || configuration.flags.inspects && isatty(0) == 1 }
  /// `-W`, as they were given.
  var warningOptions: [String] = []
  private var isEchoing = false
  /// The number of a document's block that is to be run alone.
  var block: Int?
  var isIsolated = false
  private var showsInstructions = false
  private var showsTree = false
  private var checksLeaks = false
  private var repetitions = 1
  var configuration = Configuration()
  /// The dialect that the options name; else the source decides.
  var dialect: Dialect?

  /// Runs the program and exits with its status.
  static func main() -> Never {
    var tool = CommandLineTool()
    tool.parse(Array(CommandLine.arguments.dropFirst()))
    exit(tool.run())
  }

  // MARK: - Options

  static let usageLine =
    "usage: minipy [option] ... [-c cmd | -m mod | file | -] [arg] ..."

  static let help = """
    \(usageLine)
    Options (and the environment variables that say the same):
    -b     : warn where bytes are taken for text: str(bytes), comparisons of bytes with str or int
             (-bb: raise)
    -B     : has no effect: no .pyc files are ever written (PYTHONDONTWRITEBYTECODE)
    -c cmd : run the program text `cmd`; the options end here
    -d, -v : noted in sys.flags, without effect (PYTHONDEBUG, PYTHONVERBOSE)
    -E     : ignore the environment variables PYTHON*
    -h     : print this help and exit (also -? and --help)
    -i     : continue at the prompt after the program (PYTHONINSPECT)
    -I     : leave the script's folder out of the module search path; implies -E, -P and -s
    -m mod : run a module or a package as a program; the options end here
    -O     : leave out assertions, __debug__ is False (-OO: and docstrings; PYTHONOPTIMIZE)
    -P     : leave the script's folder out of the module search path (PYTHONSAFEPATH)
    -q     : no greeting at the prompt
    -R     : has no effect: hashes of strings are always random, but for a number in PYTHONHASHSEED
    -s, -S : noted in sys.flags, without effect: there is no site to import
    -u     : write standard output without buffering (PYTHONUNBUFFERED)
    -V     : print the version and exit (also --version)
    -W arg : a warning filter: action:message:category:module:line (PYTHONWARNINGS)
    -x     : skip the first line of the program
    -X opt : noted in sys._xoptions; dev, utf8, no_debug_ranges and int_max_str_digits=N have their effect
    --python2, --python3 : the language of the program; else a first line `#!…python2` decides,
             or that the program is valid Python 2 but not valid Python 3
    PYTHONPATH    : folders between colons, which sys.path has behind the program's
    PYTHONSTARTUP : a file that is run before the prompt
    --dis  : show the instructions instead of running the program
    --ast  : show the syntax tree instead of running the program
    --echo : run the program as if it were typed at the prompt, without the prompts
    --doc FILE           : run the Python blocks of a Markdown document as a reader would type
                           them: those under one heading form one session
    --doc FILE --block N : run the Nth block alone, as a program
    --max-steps N      : stop the program after N loop rounds, calls and the like (status 124)
    --max-time SECONDS : stop it after this time (status 124)
    --max-memory BYTES : stop it when its objects take more (status 137)
    --max-output BYTES : stop it when it has written more (status 124)
    --isolated         : no files, no environment, no imports but the built-in modules
    --debug-gc-stress    : run the collector's marking passes at every allocation
    --debug-heap-check   : recompute counts and links after each collection
    --debug-leak-ledger  : at the end, name every object still held (status 70 if there is one)
    --debug-malloc       : give each object a block of its own, for valgrind
    --debug-poison       : fill freed memory with a pattern
    --debug-repeat N     : run the program N times in one machine; status 71 if the number of
                           objects keeps growing
    file   : a program; `-` or nothing: standard input
    arg ...: the program's arguments, sys.argv[1:]

    """

  static func fail(_ text: String) -> Never {
    writeError(text)
    exit(2)
  }

  static func failForArgument(_ option: String) -> Never {
    fail(
      "Argument expected for the \(option) option\n\(usageLine)\n"
        + "Try `minipy -h' for more information.\n")
  }

  /// The number behind an option.
  private static func count(
    _ option: String, _ arguments: [String], _ index: inout Int, least: Int = 1
  ) -> Int {
    guard index < arguments.count, let count = Int(arguments[index]), count >= least else {
      failForArgument(option)
    }
    index += 1
    return count
  }

  static func writeError(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
  }

  static func writeOutput(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(
          1, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private mutating func parse(_ arguments: [String]) {
    var index = 0
    scan: while index < arguments.count {
      let argument = arguments[index]
      index += 1
      switch argument {
      case "-":
        action = .standardInput
        scriptArguments = ["-"] + arguments[index...]
        return
      case "--help":
        Self.writeOutput(Self.help)
        exit(0)
      case "--version": showVersion()
      case "--python2": dialect = .python2
      case "--python3": dialect = .python3
      case "--check-hash-based-pycs":
        guard index < arguments.count else { Self.failForArgument(argument) }
        index += 1
      case "--dis": showsInstructions = true
      case "--ast": showsTree = true
      case "--echo": isEchoing = true
      case "--doc":
        guard index < arguments.count else { Self.failForArgument(argument) }
        action = .document(arguments[index])
        index += 1
      case "--block": block = Self.count(argument, arguments, &index)
      case "--isolated": configuration.isSandboxed = true
      case "--max-steps":
        configuration.limits.steps = Self.count(argument, arguments, &index)
      case "--max-memory":
        configuration.limits.memory = Self.count(argument, arguments, &index)
      case "--max-output":
        configuration.limits.output = Self.count(argument, arguments, &index, least: 0)
      case "--max-time":
        guard index < arguments.count, let seconds = Double(arguments[index]), seconds > 0,
          seconds < .infinity
        else { Self.failForArgument(argument) }
        configuration.limits.seconds = seconds
        index += 1
      case "--debug-gc-stress": configuration.stressCollector = true
      case "--debug-heap-check": configuration.checksHeap = true
      case "--debug-leak-ledger": checksLeaks = true
      case "--debug-malloc": configuration.allocatesSeparately = true
      case "--debug-poison": configuration.poisonsFreedMemory = true
      case "--debug-repeat":
        repetitions = Self.count(argument, arguments, &index)
      case _ where argument.hasPrefix("--"):
        Self.fail(
          "unknown option \(argument)\n\(Self.usageLine)\nTry `minipy -h' for more information.\n")
      case _ where argument.hasPrefix("-"):
        if !letters(argument, arguments, &index) { return }
      default:
        if case .document(let path) = action {
          scriptArguments = [path] + arguments[(index - 1)...]
          break scan
        }
        action = .file(argument)
        scriptArguments = [argument] + arguments[index...]
        break scan
      }
    }
    if case .document(let path) = action, scriptArguments.isEmpty { scriptArguments = [path] }
    if scriptArguments.isEmpty { scriptArguments = [""] }
  }

  func showVersion() -> Never {
    let version = VirtualMachine.version(of: dialect ?? .python3)
    Self.writeOutput("Python \(version) (minipy)\n")
    exit(0)
  }

  // MARK: - Running

  /// `sys.path`: the program's folder, unless it is left out, and PYTHONPATH.
  mutating func setPath(_ folder: String) {
    let hidesFolder = isIsolated || configuration.flags.hasSafePath
    configuration.path = (hidesFolder ? [] : [folder]) + searchPath
  }

  private mutating func run() -> Int32 {
    var limits = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limits) == 0 {
      Self.growStack(&limits)
      let bytes = min(Int(clamping: limits.rlim_cur), Self.nativeStackBytes)
      configuration.nativeStackBytes = max(256 << 10, bytes - (768 << 10))
    }
    let pages = sysconf(Int32(_SC_PHYS_PAGES))
    let pageSize = sysconf(Int32(_SC_PAGESIZE))
    if pages > 0, pageSize > 0 { configuration.memoryLimit = pages * pageSize }
    if getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits) == 0,
      limits.rlim_cur < UInt(configuration.memoryLimit)
    {
      configuration.memoryLimit = max(16 << 20, Int(limits.rlim_cur) - (96 << 20))
      configuration.nativeStackBytes = min(
        configuration.nativeStackBytes, Int(limits.rlim_cur) / 8)
      Self.claimStack(configuration.nativeStackBytes * 3 / 4)
    }
    // A closed pipe and a full file are errors of the write, as in CPython.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    readEnvironment()
    configuration.arguments = scriptArguments
    configuration.isUnbuffered = isUnbuffered
    configuration.isIsolated = isIsolated
    configuration.executable = Self.executable

    var source: [UInt8]
    var fileName: String
    var isFile = false
    switch action {
    case .file(let path) where PosixHost.kind(path) == 2:
      // A folder that is a program has a `__main__.py`.
      setPath(Self.absolute(path))
      return runModule("__main__", isMain: true)
    case .file(let path):
      guard let bytes = Self.readScript(path) else { return 2 }
      source = bytes
      fileName = Self.absolute(path)
      isFile = true
      setPath(Self.folder(of: path))
    case .command(let text):
      source = Array(text.utf8) + [UInt8(ascii: "\n")]
      fileName = "<string>"
      setPath("")
    case .module(let name):
      setPath(Self.absolute(""))
      return runModule(name, isMain: false)
    case .document(let path):
      guard let bytes = Self.readScript(path) else { return 2 }
      return runDocument(bytes, path)
    case .standardInput:
      if isInteractive || isatty(0) == 1, !showsTree, !showsInstructions, !isEchoing,
        scriptArguments.first != "-" || isInteractive
      {
        setPath("")
        handleInterrupts()
        configuration.dialect = dialect ?? .python3
        let machine = VirtualMachine(host: promptHost(), configuration: configuration)
        exit(runPrompt(machine, after: nil))
      }
      source = PosixHost.readAll(0)
      fileName = "<stdin>"
      setPath("")
    }

    if skipsFirstLine, let end = source.firstIndex(of: UInt8(ascii: "\n")) {
      // The others keep their numbers.
      source.removeSubrange(..<end)
    }
    var module: Module?
    if let dialect {
      configuration.dialect = dialect
    } else {
      (configuration.dialect, module) = Dialect.chosen(
        by: source, fileName: isFile ? fileName : nil)
    }
    // Python 2 names a script as the command line does.
    if isFile, configuration.dialect == .python2 { fileName = scriptArguments[0] }
    if showsTree { return showTree(source, fileName) }
    let host = isPromptWanted ? promptHost() : PosixHost.make()
    let machine = VirtualMachine(host: host, configuration: configuration)
    if showsInstructions {
      guard let listing = machine.disassemble(source: source, fileName: fileName) else { return 1 }
      Self.writeOutput(listing)
      return 0
    }
    handleInterrupts()
    if isEchoing { exit(runEcho(machine, source, fileName)) }
    if repetitions > 1 { return runRepeatedly(machine, source, fileName, isFile) }
    var status = machine.run(
      source: source, fileName: fileName, isFile: isFile, module: module)
    if isPromptWanted, machine.stopReason == nil { exit(runPrompt(machine, after: status)) }
    status = shutDown(machine, status)
    // The process ends here: the system takes the memory back faster than the machine could.
    exit(status)
  }

  /// `-m`: runs a module as a program, and exits.
  private func runModule(_ name: String, isMain: Bool) -> Int32 {
    var configuration = configuration
    configuration.dialect = dialect ?? .python3
    let host = isPromptWanted ? promptHost() : PosixHost.make()
    let machine = VirtualMachine(host: host, configuration: configuration)
    handleInterrupts()
    let status = machine.run(module: name, isMain: isMain)
    if isPromptWanted, machine.stopReason == nil { exit(runPrompt(machine, after: status)) }
    exit(shutDown(machine, status))
  }

  /// Ends the machine, and checks it for leaks if that is wanted.
  ///
  /// - Returns: The exit status.
  func shutDown(_ machine: VirtualMachine, _ status: Int32) -> Int32 {
    let isFlushed = machine.shutDown()
    if checksLeaks {
      let leaks = machine.leaks()
      for leak in leaks { Self.writeError("minipy: leak: \(leak)\n") }
      if !leaks.isEmpty { return 70 }
    }
    return !isFlushed && status == 0 ? 120 : status
  }

  /// The stack that nested native calls may use. Frames of a debug build are several times as big.
  /// CPython gives up after 10,000 nested calls in C (`Py_C_RECURSION_LIMIT`); this is room for about as
  /// many.
  private static var nativeStackBytes: Int {
    #if DEBUG
      64 << 20
    #else
      16 << 20
    #endif
  }

  /// Asks for a bigger main stack, which Linux grows up to the limit of the moment: what recurses
  /// through native code then reaches Python's own limit first, in a debug build too.
  private static func growStack(_ limits: inout rlimit) {
    #if os(Linux)
      let wanted = rlim_t(nativeStackBytes)
      guard limits.rlim_cur < wanted, limits.rlim_max >= wanted else { return }
      var larger = limits
      larger.rlim_cur = wanted
      if setrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &larger) == 0 { limits = larger }
    #endif
  }

  /// Makes the main stack so big now: later the objects of a process with little address space might
  /// have taken what it needs to grow. One page of it is touched.
  private static func claimStack(_ bytes: Int) {
    #if os(Linux)
      var here: UInt8 = 0
      withUnsafeMutablePointer(to: &here) {
        (UnsafeMutableRawPointer($0) - bytes).storeBytes(of: 0, as: UInt8.self)
      }
    #endif
  }

  /// Runs the program several times in one machine; the number of objects must settle.
  private func runRepeatedly(
    _ machine: VirtualMachine, _ source: [UInt8], _ fileName: String, _ isFile: Bool
  ) -> Int32 {
    var counts: [Int] = []
    var status: Int32 = 0
    for _ in 0..<repetitions {
      status = machine.run(source: source, fileName: fileName, isFile: isFile)
      machine.endProgram()
      machine.collectGarbage()
      // Random names bring new characters for a while.
      counts.append(machine.liveObjectCount - machine.keptCharacterCount)
    }
    if let last = counts.last, counts.count > 2, let most = counts.dropLast().max(), last > most {
      Self.writeError("minipy: objects after each run: \(counts)\n")
      return 71
    }
    machine.shutDown()
    return status
  }

  func handleInterrupts() {
    // Not `signal`: a read that waits must end.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      // A second Ctrl-C before the first was noticed ends the process.
      if interruptPending.exchange(true, ordering: .relaxed) {
        signal(SIGINT, SIG_DFL)
        raise(SIGINT)
      }
    }
    sigaction(SIGINT, &action, nil)
  }

  private func showTree(_ source: [UInt8], _ fileName: String) -> Int32 {
    let machine = VirtualMachine(host: PosixHost.make(), configuration: configuration)
    guard let text = machine.dumpTree(source: source, fileName: fileName) else { return 1 }
    Self.writeOutput(text + "\n")
    return 0
  }

  /// The folder of a script as it stands on `sys.path`.
  static func folder(of path: String) -> String {
    var resolved = path
    if let real = realpath(path, nil) {
      resolved = String(cString: real)
      free(real)
    }
    guard let slash = resolved.lastIndex(of: "/") else { return "" }
    return slash == resolved.startIndex ? "/" : String(resolved[..<slash])
  }

  /// The script's bytes; a missing file is reported in CPython's words.
  private static func readScript(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      let code = errno
      writeError(
        "minipy: can't open file '\(absolute(path))': [Errno \(code)]"
          + " \(String(cString: strerror(code)))\n")
      return nil
    }
    defer { close(descriptor) }
    return PosixHost.readAll(descriptor)
  }

  /// The path of this program.
  private static var executable: String {
    guard let real = realpath("/proc/self/exe", nil) else {
      return CommandLine.arguments.first ?? ""
    }
    defer { free(real) }
    return String(cString: real)
  }

  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("./") { return absolute(String(path.dropFirst(2))) }
    guard let buffer = getcwd(nil, 0) else { return path }
    defer { free(buffer) }
    return path.isEmpty ? String(cString: buffer) : String(cString: buffer) + "/" + path
  }
}
