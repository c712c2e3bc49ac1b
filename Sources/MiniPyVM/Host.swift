/// Everything the machine may do to the outside world: functions that the embedder hands over.
///
/// The machine does no I/O of its own. A host that leaves a function out takes the ability away.
public struct Host {
  /// Why a host function failed: an `errno` value and its text.
  public struct Failure: Error {
    /// The C library's error number, which selects the `OSError` subclass.
    public var code: Int32
    /// The error's text, as `strerror` gives it.
    public var message: String

    /// Makes a failure from an error number and its text.
    public init(code: Int32, message: String) {
      self.code = code
      self.message = message
    }
  }

  /// Writes bytes to a descriptor (1 standard output, 2 standard error, or one from `openFile`).
  public var write: (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(Failure) -> Void
  /// Reads up to `buffer.count` bytes; 0 is the end.
  public var read:
    (_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  /// Opens a file with a Python mode (`r`, `w`, `a`, `x`, with `+`); returns a descriptor.
  public var openFile: (_ path: String, _ mode: String) throws(Failure) -> Int32
  /// Closes a descriptor.
  public var closeFile: (_ descriptor: Int32) throws(Failure) -> Void
  /// Moves a descriptor's position as `lseek` does (0 set, 1 current, 2 end); the new position.
  public var seek: (_ descriptor: Int32, _ offset: Int64, _ whence: Int32) throws(Failure) -> Int64
  /// Cuts an open file to a size in bytes, or lengthens it with zeros.
  public var truncate: (_ descriptor: Int32, _ size: Int64) throws(Failure) -> Void
  /// A whole file's bytes, or `nil` if there is no such file (imports, source lines of tracebacks).
  public var readFile: (_ path: String) -> [UInt8]?
  /// 0 nothing there, 1 a file, 2 a folder.
  public var kindOfFile: (_ path: String) -> Int
  /// What `changeFile` can do.
  public enum FileChange {
    /// Makes a folder that may be used so (less what the process withholds).
    case makeDirectory(mode: UInt32)
    /// Removes an empty folder.
    case removeDirectory
    /// Removes a file.
    case remove
    /// Gives a file or folder another name.
    case rename
    /// Changes who may use a file.
    case changeMode(UInt32)
    /// Changes when a file was used and changed, in nanoseconds since 1970.
    case changeTimes(access: Int64, modification: Int64)
    /// Makes a folder the working directory.
    case changeDirectory
    /// Makes a symbolic link called `other` to the path.
    case makeSymbolicLink
  }

  /// What is known of a file: the C library's `stat`, times in nanoseconds since 1970.
  public struct FileStatus {
    /// Numbers that identify the file and say who may use it.
    public var mode, inode, device, links, user, group, deviceType: UInt64
    /// Bytes, and nanoseconds since 1970.
    public var size, accessTime, modificationTime, changeTime, blockSize, blocks: Int64

    /// A status of zeros.
    public init() {
      (mode, inode, device, links, user, group, deviceType) = (0, 0, 0, 0, 0, 0, 0)
      (size, accessTime, modificationTime, changeTime, blockSize, blocks) = (0, 0, 0, 0, 0, 0)
    }
  }

  /// What is known of a file, or of a symbolic link itself.
  public var fileStatus: (_ path: String, _ followsLinks: Bool) throws(Failure) -> FileStatus
  /// What is known of a descriptor's file.
  public var descriptorStatus: (_ descriptor: Int32) throws(Failure) -> FileStatus
  /// What a symbolic link names.
  public var readLink: (_ path: String) throws(Failure) -> String
  /// True if the program may use a file so (the bits of the C library's `access`).
  public var canAccess: (_ path: String, _ mode: Int32) -> Bool
  /// The text of an error number.
  public var errorText: (_ code: Int32) -> String

  /// Changes the file system; `other` is the new name of `rename`, the link of `makeSymbolicLink`.
  public var changeFile:
    (_ change: FileChange, _ path: String, _ other: String) throws(Failure) -> Void
  /// The names in a folder, without `.` and `..`.
  public var listDirectory: (_ path: String) throws(Failure) -> [String]
  /// The working directory.
  public var currentDirectory: () -> String
  /// The number of the process.
  public var processIdentifier: () -> Int
  /// The system's name, the computer's, the system's release and version, and the kind of machine, as
  /// the C library's `uname` gives them; empty if nobody is to know.
  public var systemNames: () -> [String]
  /// The C library's name and version (`glibc 2.36`), or `nil`.
  public var libraryVersion: () -> String?
  /// The names of all environment variables.
  public var environmentNames: () -> [String]
  /// The value of an environment variable.
  public var environment: (_ name: String) -> String?
  /// Seconds since 1970-01-01 UTC.
  public var wallClock: () -> Double
  /// Seconds from an arbitrary start, never going back.
  public var monotonicClock: () -> Double
  /// How the local calendar differs from UTC at a moment.
  public struct Zone {
    /// Seconds that local time is ahead of UTC.
    public var offset: Int
    /// True while daylight saving time applies.
    public var isDaylight: Bool
    /// The zone's short name.
    public var name: String

    /// Makes a zone's description.
    public init(offset: Int, isDaylight: Bool, name: String) {
      self.offset = offset
      self.isDaylight = isDaylight
      self.name = name
    }
  }

  /// The local zone at so many seconds since 1970-01-01 UTC.
  public var localZone: (_ seconds: Int64) -> Zone
  /// Seconds of processor time used by the process.
  public var processorClock: () -> Double
  /// Waits for a number of seconds; returns early when interrupted.
  public var sleep: (_ seconds: Double) -> Void
  /// Waits until the descriptor can be read, or a number of seconds, or an interrupt; true if it can
  /// be read now. Used under a time limit only.
  public var waitForInput: (_ descriptor: Int32, _ seconds: Double) -> Bool
  /// True once after each Ctrl-C; asked from time to time while a program runs.
  public var takeInterrupt: () -> Bool
  /// True if a block of so many bytes (a mebibyte and more) can be had from the system now.
  public var canAllocate: (_ bytes: Int) -> Bool
  /// True if the descriptor is a terminal.
  public var isTerminal: (_ descriptor: Int32) -> Bool
  /// A word of random bits, for hash seeds and `random`.
  public var randomWord: () -> UInt64
  /// `pow`: the C library's, unless the host has another.
  public var power: (_ base: Double, _ exponent: Double) -> Double
  /// The mathematical function of this name (`sin`, `exp`, `atan2`, …; the second argument is ignored
  /// by unary ones), or `nil` if there is none: the C library's, unless the host has others.
  public var mathFunction: (_ name: String) -> ((Double, Double) -> Double)?

  /// A host that can do nothing but calculate: writes vanish, files do not exist, clocks stand still.
  public init() {
    write = { (_, _) throws(Failure) in }
    read = { (_, _) throws(Failure) in 0 }
    openFile = { (path, _) throws(Failure) in
      throw Failure(code: 2, message: "No such file or directory")
    }
    closeFile = { (_) throws(Failure) in }
    seek = { (_, _, _) throws(Failure) in throw Failure(code: 29, message: "Illegal seek") }
    truncate = { (_, _) throws(Failure) in throw Failure(code: 22, message: "Invalid argument") }
    readFile = { _ in nil }
    kindOfFile = { _ in 0 }
    fileStatus = { (_, _) throws(Failure) in
      throw Failure(code: 2, message: "No such file or directory")
    }
    descriptorStatus = { (_) throws(Failure) in
      throw Failure(code: 9, message: "Bad file descriptor")
    }
    readLink = { (_) throws(Failure) in
      throw Failure(code: 2, message: "No such file or directory")
    }
    canAccess = { (_, _) in false }
    errorText = { code in "Unknown error \(code)" }
    changeFile = { (_, _, _) throws(Failure) in
      throw Failure(code: 1, message: "Operation not permitted")
    }
    listDirectory = { (_) throws(Failure) in
      throw Failure(code: 2, message: "No such file or directory")
    }
    currentDirectory = { "/" }
    processIdentifier = { 1 }
    systemNames = { [] }
    libraryVersion = { nil }
    environmentNames = { [] }
    environment = { _ in nil }
    wallClock = { 0 }
    monotonicClock = { 0 }
    processorClock = { 0 }
    localZone = { _ in Zone(offset: 0, isDaylight: false, name: "UTC") }
    sleep = { _ in }
    waitForInput = { (_, _) in true }
    takeInterrupt = { false }
    canAllocate = { _ in true }
    isTerminal = { _ in false }
    randomWord = { 0x9E37_79B9_7F4A_7C15 }
    power = { PlatformMathematics.power($0, $1) }
    mathFunction = { PlatformMathematics.function($0) }
  }
}
