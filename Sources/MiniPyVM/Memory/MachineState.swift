import MiniPyParser

/// The machine: a pointer to its state, passed to everything. Copying it costs nothing, and state
/// behind a raw pointer needs neither counting nor exclusivity checks in the hot paths.
typealias VM = UnsafeMutablePointer<MachineState>

/// All state of one machine. Machines share nothing.
struct MachineState {
  var heap = Heap()
  var collector = CycleCollector()
  var host: Host
  var configuration: Configuration

  // MARK: Types and names
  /// Built-in types, indexed by `BuiltinType.rawValue`.
  let builtinTypes: UnsafeMutablePointer<TypePointer>
  /// Native types that modules declare, in the order of their first use.
  var nativeTypes: [TypePointer] = []
  /// Interned names, indexed by `Name.rawValue`.
  let names: UnsafeMutablePointer<Value>
  /// The table of interned strings (borrowed: an interned string removes itself when it dies).
  var internTable: InternTable
  /// Next unused class version and dictionary-keys version.
  var nextTypeVersion: UInt64 = 1
  var nextKeysVersion: UInt64 = 1
  /// Shapes of dead classes, linked by `nextSibling`: their addresses are not used again.
  var deadShapes: ShapePointer?
  let methodCache: UnsafeMutablePointer<MethodCacheEntry>
  /// Offsets of instance attributes, for code that sees many classes.
  let attributeCache: UnsafeMutablePointer<AttributeCacheEntry>
  /// One-character strings of Latin-1, made at first use; the empty string, tuple and bytes.
  let latin1Strings: UnsafeMutablePointer<Value>
  var emptyString: Value = .unbound
  var emptyTuple: Value = .unbound
  var emptyBytes: Value = .unbound
  /// An empty, untracked dict for `**kwargs` of the next native call (owned), or unbound.
  var spareKeywords: Value = .unbound
  /// Defaults of native functions' parameters that are objects (owned).
  var signatureDefaults: [Value] = []
  /// The secret of the hashes of strings and bytes.
  let hashKey: HashKey

  // MARK: The dialect
  /// The types and the state of Python 2, in a machine of that dialect.
  var python2: Python2State?
  /// The language that the machine runs.
  var dialect: Dialect { configuration.dialect }
  /// The type of integers beyond 64 bits: `int`, in Python 2 `long`.
  var largeIntegerType: TypePointer

  // MARK: Namespaces
  /// `sys.modules`, the `builtins` module's dictionary, the `sys` module's dictionary.
  var modules: Value = .unbound
  var builtins: Value = .unbound
  var sysDict: Value = .unbound
  /// `completeSys` has been called for it.
  var isSysComplete = false
  /// The `__main__` module's dictionary of an interactive session (owned), or unbound.
  var sessionDict: Value = .unbound
  /// A copy of `builtins` as it was before the program, to restore at exit.
  var builtinsAtStart: Value = .unbound

  /// What all abstract base classes share.
  var abstractClasses = AbstractClassRegister()

  /// An exception has been printed; CPython imports `traceback` for the first.
  var hasPrintedException = false
  /// The beginning of the report that is being made for standard error: what goes there meanwhile comes
  /// behind it.
  var unwrittenReport = ""
  /// A module has been looked for in folders.
  var hasSearchedFolders = false

  // MARK: Execution
  /// The exception on its way (owned), valid while `Raised` propagates; else unbound.
  var raised: Value = .unbound
  /// What `sys.set_asyncgen_hooks` was given (owned), or unbound.
  var asyncGeneratorHooks: (first: Value, finalizer: Value) = (.unbound, .unbound)
  /// The context that runs (`contextvars`, owned), or unbound while none has been asked for.
  var context: Value = .unbound
  /// Frames that coroutines remember to have been made by (`cr_origin`).
  var coroutineOriginDepth = 0
  /// The exception being handled by the innermost `except` (owned), as `sys.exc_info()` sees it.
  var handled: Value = .unbound
  var interpreter: InterpreterState
  var limits = LimitState()
  /// Python frames beyond this number raise `RecursionError`.
  var recursionLimit = 1000 {
    didSet { interpreter.setFrameLimit(recursionLimit) }
  }
  /// The lowest address that nested native calls may reach.
  var nativeStackEnd: UInt = 0
  /// Levels of counted native recursion: see `enterNative`.
  var nativeDepth = 0
  /// Objects being represented (`repr` of recursive containers).
  var representing = ObjectStack()
  /// Nested deallocations; references (owned) that wait to be released, the next one last.
  var releaseDepth = 0
  var pendingReleases = ReleaseStack()
  /// The pending references are being released by a caller.
  var isReleasingPending = false
  /// `atexit` functions, newest last: (function, args tuple, kwargs dict or unbound), owned.
  var atExit: [Value] = []
  var isShuttingDown = false
  /// The machine lets go of everything it holds: what was left alone is deleted, too.
  var isReleasingRoots = false
  /// The most decimal digits of an integer in text (`sys.set_int_max_str_digits`); 0: no limit.
  var integerTextDigitLimit = 4300

  // MARK: Input and output
  var output = OutputBuffer()
  /// Source lines that tracebacks show.
  var sourceLines = SourceLines()
  /// Warnings given already, and the filters.
  var warnings = WarningState()
  var switchInterval = 0.005
  /// What `sys.setdlopenflags` was given; no library is ever loaded.
  var libraryFlags = 2
  /// `io.UnsupportedOperation` once made (owned).
  var unsupportedOperation: Value = .unbound
  /// The host's `hypot`, once it has been asked for.
  var hypotenuse: ((Double, Double) -> Double)?
  /// `struct.error` once made, and the formats that functions of `struct` were given last (a dict), owned.
  var structError: Value = .unbound
  var structCache: Value = .unbound
  /// The built-in object whose class is being told that a view is gone (borrowed), or unbound.
  var releasedBuffer: Value = .unbound
}

/// Switches of the command line that programs see in `sys.flags`.
public struct InterpreterFlags {
  /// `-d`.
  public var debug = 0
  /// `-v`.
  public var verbose = 0
  /// `-q`: no greeting at the prompt.
  public var isQuiet = false
  /// `-i`: the prompt follows the program.
  public var isInteractive = false
  /// PYTHONINSPECT: the same, for a program.
  public var inspects = false
  /// `-O`: 1 without assertions, 2 without docstrings, too.
  public var optimization = 0
  /// `-B`. No bytecode is ever written.
  public var writesNoBytecode = false
  /// `-s`.
  public var hasNoUserSite = false
  /// `-S`.
  public var hasNoSite = false
  /// `-E`.
  public var ignoresEnvironment = false
  /// `-b`: 1 warns where bytes are taken for text, 2 raises.
  public var bytesWarning = 0
  /// `-P`.
  public var hasSafePath = false
  /// `-X dev`.
  public var isDevelopment = false
  /// `-X no_debug_ranges`: code knows the lines of its instructions, but no columns; tracebacks have no
  /// carets.
  public var hasNoColumns = false
  /// `-X utf8`.
  public var isUTF8 = false

  /// No switch given.
  public init() {}
}

/// How a machine is set up.
public struct Configuration {
  /// The language that the machine runs.
  public var dialect: Dialect = .python3
  /// `sys.argv`.
  public var arguments: [String] = [""]
  /// `sys.executable`.
  public var executable = ""
  /// The folders of `sys.path`.
  public var path: [String] = []
  /// The most bytes of memory that objects may use.
  ///
  /// A program that needs more gets a `MemoryError`, which it may catch: this is the size of the
  /// machine, not a limit of a sandbox, which `limits` sets.
  public var memoryLimit: Int = Int.max
  /// What a program may use up before it is stopped.
  public var limits = Limits()
  /// No files, no environment, and no imports but of the built-in modules.
  public var isSandboxed = false
  /// Run the collector's marking passes at every allocation of a container, and check the heap.
  public var stressCollector = false
  /// Recompute counts and links after each collector pass.
  public var checksHeap = false
  /// Fill freed memory with a pattern.
  public var poisonsFreedMemory = false
  /// Give each object a block of its own from the system's allocator, for valgrind.
  public var allocatesSeparately = false
  /// The seed of string hashes (`PYTHONHASHSEED`), or `nil` for a secret from the host.
  public var hashSeed: UInt32?
  /// The most decimal digits of an integer in text; 0: no limit.
  public var integerTextDigitLimit = 4300
  /// `sys.flags.isolated` (`-I`).
  public var isIsolated = false
  /// What `sys.flags` tells besides.
  public var flags = InterpreterFlags()
  /// `sys.warnoptions` (`-W`), in the order in which they were given.
  public var warningOptions: [String] = []
  /// `sys._xoptions` (`-X`): names, and values unless they are just `True`.
  public var implementationOptions: [(name: String, value: String?)] = []
  /// Write standard output at once (`-u`).
  public var isUnbuffered = false
  /// Bytes of the native stack that the machine may use for nested native calls.
  public var nativeStackBytes: Int = 7 << 20

  /// The default configuration.
  public init() {}
}

extension UnsafeMutablePointer where Pointee == MachineState {
  /// A built-in type.
  @inline(__always)
  func type(_ type: BuiltinType) -> TypePointer { pointee.builtinTypes[type.rawValue] }

  /// An interned name, borrowed.
  @inline(__always)
  func name(_ name: Name) -> Value { pointee.names[name.rawValue] }

  /// The type of any value.
  @inline(__always)
  func type(of value: Value) -> TypePointer {
    value.isObject ? value.object.pointee.type : typeOfImmediate(value)
  }

  @inline(never)
  private func typeOfImmediate(_ value: Value) -> TypePointer {
    if value.isSmall { return type(.int) }
    if value.isImmediateFloat { return type(.float) }
    if value.isBool { return type(.bool) }
    if value.isNone { return type(.noneType) }
    if value == .ellipsis { return type(.ellipsis) }
    if value == .notImplemented { return type(.notImplementedType) }
    return type(.object)
  }

  /// The built-in type itself (no subclass).
  @inline(__always)
  func isExactly(_ value: Value, _ builtin: BuiltinType) -> Bool {
    type(of: value) == type(builtin)
  }

  /// An instance of the built-in type or of a subclass (by inheritance, not `__instancecheck__`).
  @inline(__always)
  func isInstance(_ value: Value, _ builtin: BuiltinType) -> Bool {
    let actual = type(of: value)
    return actual == type(builtin) || isSubtype(actual, type(builtin))
  }
}
