/// What a program may use up before it is stopped: for a sandbox. A limit that is `nil` is none.
///
/// Over a limit, the program ends with an exception that no `except` clause, `with` statement or
/// other handler catches. `finally` clauses, `__exit__` methods, finalisers and `atexit` functions
/// still run, with a small fixed grace of steps, time and memory for all of them together; after
/// that they are left out. What was written so far is kept.
public struct Limits: Sendable {
  /// The most steps. A step is a backward jump, a call of a Python function, or an item that a
  /// built-in function takes from an iterator; long calculations with large integers count as many.
  public var steps: Int?
  /// The most seconds from the start of the first program, by the host's monotonic clock.
  public var seconds: Double?
  /// The most bytes that the machine's objects may take.
  public var memory: Int?
  /// The most bytes that the program may write, to standard output, standard error and files.
  public var output: Int?

  /// No limits.
  public init() {}
}

/// The limit that stopped a program.
public enum StopReason: UInt8, Sendable {
  /// `Limits.steps`.
  case steps
  /// `Limits.seconds`.
  case time
  /// `Limits.memory`.
  case memory
  /// `Limits.output`.
  case output

  /// The exit status of a program that was stopped: 137 for memory, else 124.
  public var exitStatus: Int32 { self == .memory ? 137 : 124 }

  /// The name of the exception that ends the program.
  public var exceptionName: String {
    switch self {
    case .steps: "StepLimitExceeded"
    case .time: "TimeLimitExceeded"
    case .memory: "MemoryLimitExceeded"
    case .output: "OutputLimitExceeded"
    }
  }
}

extension Host {
  /// The same host without a way to files and the environment: opening fails, nothing is found, and
  /// only the three standard streams can be read and written.
  public func sandboxed() -> Host {
    var host = self
    let refused = Failure(code: 1, message: "Operation not permitted")
    let write = self.write
    host.write = { (descriptor, bytes) throws(Failure) in
      if descriptor != 1, descriptor != 2 { throw refused }
      try write(descriptor, bytes)
    }
    let read = self.read
    host.read = { (descriptor, buffer) throws(Failure) in
      if descriptor != 0 { throw refused }
      return try read(descriptor, buffer)
    }
    host.openFile = { (_, _) throws(Failure) in throw refused }
    host.closeFile = { (_) throws(Failure) in throw refused }
    host.seek = { (_, _, _) throws(Failure) in throw Failure(code: 29, message: "Illegal seek") }
    host.truncate = { (_, _) throws(Failure) in throw refused }
    host.readFile = { _ in nil }
    host.kindOfFile = { _ in 0 }
    host.fileStatus = { (_, _) throws(Failure) in throw refused }
    host.descriptorStatus = { (_) throws(Failure) in throw refused }
    host.readLink = { (_) throws(Failure) in throw refused }
    host.canAccess = { (_, _) in false }
    host.listDirectory = { (_) throws(Failure) in throw refused }
    host.changeFile = { (_, _, _) throws(Failure) in throw refused }
    host.currentDirectory = { "/" }
    host.environmentNames = { [] }
    host.environment = { _ in nil }
    return host
  }
}
