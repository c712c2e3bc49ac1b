/// Files and the standard streams: `open()`, text and binary.

/// What ends a line of a text file.
enum LineEnds {
  /// Any of them, read as "\n".
  case universal
  /// Any of them, read as it is.
  case untranslated
  case lineFeed, carriageReturn, pair

  init(_ newline: String?) {
    switch newline {
    case nil: self = .universal
    case "": self = .untranslated
    case "\r": self = .carriageReturn
    case "\r\n": self = .pair
    default: self = .lineFeed
    }
  }

  var isAny: Bool { self == .universal || self == .untranslated }
}

/// The state of an open file.
///
/// Holds always: bytes `readBuffer[readPosition...]` were read ahead and not handed out;
/// `writeBuffer` was written by Python and not given to the host; one of the two is empty.
final class FileState: NativeState {
  var descriptor: Int32
  /// The path or descriptor number as given to `open` (counted).
  var name: Value
  /// The binary file below a text file, once asked for (counted), or unbound.
  var lower = Value.unbound
  var mode: String
  var isBinary = false
  var canRead = false
  var canWrite = false
  var isClosed = false
  /// Closing the file closes the descriptor.
  var ownsDescriptor = true
  /// `closefd` as given to `open`.
  var closesDescriptor = true
  /// Standard output shares the machine's buffer.
  var isStandardOutput = false
  var isUnbuffered = false
  /// `buffering=0`: no buffered layer above the descriptor.
  var isRaw = false
  var isLineBuffered = false
  var encodingName = "utf-8"
  var encoding = TextEncoding.utf8
  var errorsName = "strict"
  /// `nil` for a handler of the program, or one that is not known, which matters when it is needed.
  var errors: EncodingErrors? = .strict
  /// `newline` as given to `open`; `nil` is universal.
  var newline: String? { didSet { lineEnds = LineEnds(newline) } }
  private(set) var lineEnds = LineEnds.universal
  var readBuffer: [UInt8] = []
  var readPosition = 0
  var isAtEnd = false
  /// Text was read ahead with the encoding and the line ends that are set.
  var hasBeenRead = false
  var writeBuffer: [UInt8] = []
  /// The kinds of line endings met, for `newlines`.
  var metLineEndings: UInt8 = 0
  /// Lines are being asked for one by one: the position is not told.
  var isIterating = false
  /// `detach()` was called.
  var isDetached = false
  /// What was read ahead is UTF-8 made of a file in UTF-16 or UTF-32, read to its end.
  var isTranscoded = false
  /// The next text written begins with the byte order mark that its encoding has.
  var needsMark = true

  /// The encoding of `readBuffer`.
  var contentEncoding: TextEncoding { isTranscoded ? .utf8 : encoding }

  /// Drops what was read ahead.
  func dropReadBuffer() {
    readBuffer = []
    readPosition = 0
    isTranscoded = false
    hasBeenRead = false
  }

  init(descriptor: Int32, name: consuming Owned, mode: String) {
    self.descriptor = descriptor
    self.name = name.take()
    self.mode = mode
  }

  override func visitReferences(_ visit: (Value) -> Void) {
    visit(name)
    visit(lower)
  }

  override func clearReferences(_ vm: VM) {
    let oldName = name
    let oldLower = lower
    name = .unbound
    lower = .unbound
    oldName.release()
    oldLower.release()
  }

  /// The `mode` attribute; that of a binary file is normalised.
  var shownMode: String {
    if !isBinary { return mode }
    let kind = mode.utf8.first { $0 == UInt8(ascii: "a") || $0 == UInt8(ascii: "x") }
    let isUpdating = canRead && canWrite
    switch kind {
    case UInt8(ascii: "a"): return isUpdating ? "ab+" : "ab"
    case UInt8(ascii: "x"): return isUpdating ? "xb+" : "xb"
    default: return isUpdating ? "rb+" : canWrite ? "wb" : "rb"
    }
  }

  /// A file that is dropped is flushed and closed.
  override func destroy(_ vm: VM) {
    if !isClosed, !isStandardOutput {
      vm.withSavedException {
        vm.warnUnclosed(self)
        do throws(Raised) { try vm.closeFile(self) } catch { vm.dropRaised() }
      }
    }
    clearReferences(vm)
  }

  /// A state that never got an object (opening failed) still holds its name.
  deinit {
    name.release()
    lower.release()
  }

  static let bufferSize = 8192
}

extension TypeDefinition {
  static let textFile = TypeDefinition(
    "TextIOWrapper", doc: "A file, text or binary.", module: "_io", layout: .nativeState,
    size: MemoryLayout<NativeStateObject>.size, flags: [.container, .noConstructor],
    hasAttributes: true,
    weakListOffset: MemoryLayout<NativeStateObject>.size
      - MemoryLayout<WeakReferencePointer?>.size,
    next: { (vm, object) throws(Raised) in
      let state = try vm.readableFile(object)
      state.isIterating = !state.isBinary
      let line = try vm.readLine(state, limit: -1)
      if vm.isEmptyLine(line.value) {
        state.isIterating = false
        return .unbound
      }
      return line
    },
    members: { fileMembers() + textFileMembers() })

  static let bufferedReader = binaryFile("BufferedReader")
  static let bufferedWriter = binaryFile("BufferedWriter")
  static let bufferedRandom = binaryFile("BufferedRandom")
  static let fileIO = binaryFile("FileIO", flags: [.container], members: rawFileMembers)

  private static func binaryFile(
    _ name: StaticString, flags: TypeFlags = [.container, .noConstructor],
    members: @escaping () -> [Member] = bufferedFileMembers
  ) -> TypeDefinition {
    TypeDefinition(
      name, doc: "A binary file.", module: "_io", layout: .nativeState,
      size: MemoryLayout<NativeStateObject>.size, flags: flags,
      hasAttributes: true, weakListOffset: textFile.weakListOffset, next: textFile.next,
      members: { fileMembers() + binaryFileMembers() + members() })
  }
}
