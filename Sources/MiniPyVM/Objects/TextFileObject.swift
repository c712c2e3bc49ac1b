/// Files and the standard streams: `open()`, text and binary.

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
  /// Standard output shares the machine's buffer.
  var isStandardOutput = false
  var isUnbuffered = false
  /// `buffering=0`: no buffered layer above the descriptor.
  var isRaw = false
  var isLineBuffered = false
  var encodingName = "utf-8"
  var encoding = TextEncoding.utf8
  var errorsName = "strict"
  var errors = EncodingErrors.strict
  /// `newline` as given to `open`; `nil` is universal.
  var newline: String?
  var readBuffer: [UInt8] = []
  var readPosition = 0
  var isAtEnd = false
  var writeBuffer: [UInt8] = []
  /// The kinds of line endings met, for `newlines`.
  var metLineEndings: UInt8 = 0

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
        do throws(Raised) { try vm.closeFile(self) } catch { vm.dropRaised() }
      }
    }
    clearReferences(vm)
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
      let line = try vm.readLine(try vm.readableFile(object), limit: -1)
      if try vm.length(of: line.value) == 0 { return .unbound }
      return line
    },
    members: { fileMembers() + textFileMembers() })

  static let bufferedReader = binaryFile("BufferedReader")
  static let bufferedWriter = binaryFile("BufferedWriter")
  static let bufferedRandom = binaryFile("BufferedRandom")
  static let fileIO = binaryFile("FileIO")

  private static func binaryFile(_ name: StaticString) -> TypeDefinition {
    TypeDefinition(
      name, doc: "A binary file.", module: "_io", layout: .nativeState,
      size: MemoryLayout<NativeStateObject>.size, flags: [.container, .noConstructor],
      hasAttributes: true, weakListOffset: textFile.weakListOffset, next: textFile.next,
      members: { fileMembers() + binaryFileMembers() })
  }
}

// MARK: - Opening

extension VM {
  /// Wraps a file state into an object.
  func newFile(_ state: FileState) -> Owned {
    let type = state.isBinary ? nativeType(binaryFileType(state)) : type(.textFile)
    let file = allocateContainer(
      NativeStateObject.self, type: type,
      extraBytes: type.pointee.inlineCapacity * MemoryLayout<Value>.stride)
    file.pointee.state = Unmanaged.passRetained(state)
    file.pointee.weakList = nil
    track(file)
    return Owned(file)
  }

  private func binaryFileType(_ state: FileState) -> TypeDefinition {
    if state.isRaw { return .fileIO }
    if state.canRead, state.canWrite { return .bufferedRandom }
    return state.canWrite ? .bufferedWriter : .bufferedReader
  }

  /// The three standard streams.
  func newStandardStream(_ descriptor: Int32) -> Owned {
    let name = string(
      descriptor == 0 ? "<stdin>" : descriptor == 1 ? "<stdout>" : "<stderr>")
    let state = FileState(
      descriptor: descriptor, name: name, mode: descriptor == 0 ? "r" : "w")
    state.canRead = descriptor == 0
    state.canWrite = descriptor != 0
    state.ownsDescriptor = false
    if descriptor == 1 { state.isStandardOutput = true }
    if descriptor == 1, hasPlainLocale { pointee.output.errors = .surrogateEscape }
    if descriptor == 2 {
      state.isUnbuffered = true
      state.errors = .backslashReplace
      state.errorsName = "backslashreplace"
    }
    if descriptor < 2, hasPlainLocale {
      state.errors = .surrogateEscape
      state.errorsName = "surrogateescape"
    }
    return newFile(state)
  }

  /// True in the locales `C`, `POSIX` and `C.UTF-8`, where CPython lets bytes that are no UTF-8
  /// through the standard streams.
  private var hasPlainLocale: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = pointee.host.environment(name), !value.isEmpty else { continue }
      return ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(where: {
        $0.utf8.elementsEqual(value.utf8)
      })
    }
    return true
  }

  /// A path argument: a string, bytes or an object with `__fspath__`.
  func pathArgument(_ path: Value) throws(Raised) -> Owned {
    if asStr(path) != nil { return path.owned }
    if let bytes = asBytes(path) {
      let content = UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count)
      return try decode(content, .utf8, .surrogateEscape)
    }
    let method = lookupSpecial(type(of: path), .fspath)
    if method.isUnbound {
      throw typeError("expected str, bytes or os.PathLike object, not \(typeName(path))")
    }
    let result = try callSpecial(method, path)
    if asStr(result.value) != nil { return result }
    throw typeError(
      "expected \(typeName(path)).__fspath__() to return str or bytes, not"
        + " \(typeName(result.value))")
  }

  /// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`.
  func openFile(_ arguments: Arguments) throws(Raised) -> Owned {
    let file = arguments[0]
    guard asStr(arguments[1]) != nil else {
      throw typeError("open() argument 'mode' must be str, not \(typeName(arguments[1]))")
    }
    let mode = swiftString(arguments[1])
    let state = try parseMode(mode, file)
    let buffering = try index(arguments[2])
    if state.isBinary {
      if !arguments[3].isNone {
        throw valueError("binary mode doesn't take an encoding argument")
      }
      if !arguments[4].isNone { throw valueError("binary mode doesn't take an errors argument") }
      if !arguments[5].isNone { throw valueError("binary mode doesn't take a newline argument") }
    }
    if !arguments[3].isNone {
      let name = swiftString(arguments[3])
      guard let encoding = TextEncoding.named(name) else {
        throw raise(.lookupError, "unknown encoding: \(name)")
      }
      state.encoding = encoding
      state.encodingName = name == "locale" ? "utf-8" : name
    } else {
      state.encodingName = "UTF-8"
    }
    if !arguments[4].isNone {
      let name = swiftString(arguments[4])
      guard let errors = EncodingErrors.named(name) else {
        throw raise(.lookupError, "unknown error handler name '\(name)'")
      }
      state.errors = errors
      state.errorsName = name
    }
    if !arguments[5].isNone {
      guard asStr(arguments[5]) != nil else {
        throw typeError(
          "open() argument 'newline' must be str or None, not \(typeName(arguments[5]))")
      }
      let newline = swiftString(arguments[5])
      guard ["", "\n", "\r", "\r\n"].contains(where: { $0.utf8.elementsEqual(newline.utf8) })
      else {
        let shown = newline
        throw valueError("illegal newline value: \(shown)")
      }
      state.newline = newline
    }
    if buffering == 0 {
      if !state.isBinary { throw valueError("can't have unbuffered text I/O") }
      state.isUnbuffered = true
      state.isRaw = true
    } else if buffering == 1, !state.isBinary {
      state.isLineBuffered = true
    }
    let closesDescriptor = try isTrue(arguments[6])
    if let number = asInt(file) {
      let descriptor = int64(number) ?? -1
      if descriptor < 0 { throw valueError("negative file descriptor") }
      state.descriptor = Int32(truncatingIfNeeded: descriptor)
      state.ownsDescriptor = closesDescriptor
    } else {
      let path = try pathArgument(file)
      if !closesDescriptor { throw valueError("Cannot use closefd=False with file name") }
      let text = swiftString(path.value)
      for unit in text.utf8 where unit == 0 { throw valueError("embedded null byte") }
      if pointee.host.kindOfFile(text) == 2 {
        throw osError(Host.Failure(code: 21, message: "Is a directory"), path: path.value)
      }
      var plain = ""
      for scalar in mode.unicodeScalars where scalar != "b" && scalar != "t" && scalar != "U" {
        plain.unicodeScalars.append(scalar)
      }
      do throws(Host.Failure) {
        state.descriptor = try pointee.host.openFile(text, plain)
      } catch {
        throw osError(error, path: path.value)
      }
    }
    if !state.isBinary, buffering == -1, pointee.host.isTerminal(state.descriptor) {
      state.isLineBuffered = true
    }
    return newFile(state)
  }

  private func parseMode(_ mode: String, _ file: Value) throws(Raised) -> FileState {
    var kinds = 0
    var isUpdating = false
    var isText = false
    var isBinary = false
    var canRead = false
    var canWrite = false
    var seen: [UInt8] = []
    for byte in mode.utf8 {
      if seen.contains(byte) { throw valueError("invalid mode: '\(mode)'") }
      seen.append(byte)
      switch byte {
      case UInt8(ascii: "r"): (kinds, canRead) = (kinds + 1, true)
      case UInt8(ascii: "w"), UInt8(ascii: "a"), UInt8(ascii: "x"):
        (kinds, canWrite) = (kinds + 1, true)
      case UInt8(ascii: "+"): isUpdating = true
      case UInt8(ascii: "t"): isText = true
      case UInt8(ascii: "b"): isBinary = true
      default: throw valueError("invalid mode: '\(mode)'")
      }
    }
    if isText, isBinary { throw valueError("can't have text and binary mode at once") }
    if kinds == 0, !isUpdating {
      throw valueError(
        "Must have exactly one of create/read/write/append mode and at most one plus")
    }
    if kinds != 1 {
      throw valueError("must have exactly one of create/read/write/append mode")
    }
    let state = FileState(descriptor: -1, name: file.owned, mode: mode)
    state.isBinary = isBinary
    state.canRead = canRead || isUpdating
    state.canWrite = canWrite || isUpdating
    return state
  }
}

// MARK: - Using

extension VM {
  /// The state behind a file object that is open.
  func fileState(_ object: Value) throws(Raised) -> FileState {
    guard let state = object.storage(NativeStateObject.self).pointee.state else {
      throw valueError("I/O operation on uninitialized object")
    }
    return unsafeDowncast(state.takeUnretainedValue(), to: FileState.self)
  }

  fileprivate func openState(_ object: Value) throws(Raised) -> FileState {
    let state = try fileState(object)
    if state.isClosed {
      throw valueError(
        state.isBinary ? "I/O operation on closed file" : "I/O operation on closed file.")
    }
    return state
  }

  /// The descriptor of an open file; a closed one is reported by the layer below the text.
  fileprivate func openDescriptor(_ object: Value) throws(Raised) -> Int32 {
    let state = try fileState(object)
    if state.isClosed { throw valueError("I/O operation on closed file") }
    return state.descriptor
  }

  fileprivate func readableFile(_ object: Value) throws(Raised) -> FileState {
    let state = try openState(object)
    if !state.canRead { throw try unsupportedOperation(state.isBinary ? "read" : "not readable") }
    if !state.writeBuffer.isEmpty { try flushFile(state) }
    return state
  }

  fileprivate func writableFile(_ object: Value) throws(Raised) -> FileState {
    let state = try openState(object)
    if !state.canWrite {
      throw try unsupportedOperation(state.isBinary ? "write" : "not writable")
    }
    return state
  }

  /// `io.UnsupportedOperation`, a class made in Python: `OSError` and `ValueError`.
  func unsupportedOperation(_ message: String) throws(Raised) -> Raised {
    let cls = try unsupportedOperationClass()
    let text = string(message)
    let exception = try call(cls.value, text.value)
    return raise(exception)
  }

  /// The class `io.UnsupportedOperation`, made at first use.
  func unsupportedOperationClass() throws(Raised) -> Owned {
    if pointee.unsupportedOperation.isObject { return pointee.unsupportedOperation.owned }
    let name = string("UnsupportedOperation")
    let bases = newTuple([Value(type(.osError)), Value(type(.valueError))])
    let dict = newDict()
    let module = string("io")
    try dictSet(dict.value.storage(DictObject.self), self.name(.module), module.value)
    let cls = try call(Value(type(.type)), name.value, bases.value, dict.value)
    pointee.unsupportedOperation = cls.value.owned.take()
    return cls
  }

  /// Fills the read buffer; false at the end.
  private func fillReadBuffer(_ state: FileState) throws(Raised) -> Bool {
    if state.descriptor == 0 { flushOutputQuietly() }
    var chunk = [UInt8](repeating: 0, count: FileState.bufferSize)
    var count = 0
    var failure: Host.Failure?
    let descriptor = state.descriptor
    let host = pointee.host
    chunk.withUnsafeMutableBytes { buffer in
      do throws(Host.Failure) {
        count = try host.read(descriptor, buffer)
      } catch {
        failure = error
      }
    }
    if let failure { throw osError(failure) }
    if count <= 0 {
      state.isAtEnd = true
      return false
    }
    if state.readPosition > 0 {
      state.readBuffer.removeFirst(state.readPosition)
      state.readPosition = 0
    }
    state.readBuffer += chunk[0..<count]
    return true
  }

  /// Bytes as the file's text (with line endings translated) or as `bytes`.
  private func fileContent(_ state: FileState, _ bytes: [UInt8]) throws(Raised) -> Owned {
    if state.isBinary { return newBytes(bytes) }
    var text = bytes
    if state.newline == nil, bytes.contains(13) {
      text = []
      text.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        if bytes[index] == 13 {
          text.append(10)
          if index + 1 < bytes.count, bytes[index + 1] == 10 { index += 1 }
        } else {
          text.append(bytes[index])
        }
        index += 1
      }
    }
    if state.encoding == .utf8WithMark, text.starts(with: [0xEF, 0xBB, 0xBF]) {
      text.removeFirst(3)
    }
    return Owned(
      try text.withUnsafeBufferPointer { buffer throws(Raised) in
        try decode(buffer, state.encoding, state.errors).take()
      })
  }

  /// Reads `count` characters or bytes, or everything (-1).
  fileprivate func readFileContent(_ state: FileState, count: Int) throws(Raised) -> Owned {
    if count < 0 {
      while try fillReadBuffer(state) {}
      let rest = Array(state.readBuffer[state.readPosition...])
      state.readBuffer = []
      state.readPosition = 0
      return try fileContent(state, rest)
    }
    if state.isBinary {
      while state.readBuffer.count - state.readPosition < count {
        if try !fillReadBuffer(state) { break }
      }
      let end = min(state.readBuffer.count, state.readPosition + count)
      let piece = Array(state.readBuffer[state.readPosition..<end])
      state.readPosition = end
      return newBytes(piece)
    }
    // Count characters: every byte that does not continue a sequence begins one; "\r\n" is one
    // where line endings are translated.
    var position = state.readPosition
    var characters = 0
    let isUTF8 = state.encoding == .utf8 || state.encoding == .utf8WithMark
    while true {
      while position < state.readBuffer.count {
        let byte = state.readBuffer[position]
        if isUTF8, byte & 0xC0 == 0x80 {
          position += 1
          continue
        }
        if characters == count { break }
        if byte == 13, state.newline == nil {
          if position + 1 >= state.readBuffer.count, !state.isAtEnd { break }
          if position + 1 < state.readBuffer.count, state.readBuffer[position + 1] == 10 {
            position += 1
          }
        }
        characters += 1
        position += 1
      }
      let mayContinue = position >= state.readBuffer.count || characters < count
      if !mayContinue { break }
      if characters == count, position < state.readBuffer.count { break }
      let offset = position - state.readPosition
      if state.isAtEnd { break }
      if try !fillReadBuffer(state) {
        if characters == count { break }
        continue
      }
      position = state.readPosition + offset
    }
    let piece = Array(state.readBuffer[state.readPosition..<position])
    state.readPosition = position
    return try fileContent(state, piece)
  }

  /// Reads up to and with the next line ending; empty at the end.
  func readLine(_ state: FileState, limit: Int) throws(Raised) -> Owned {
    var scanned = state.readPosition
    var end = -1
    search: while true {
      while scanned < state.readBuffer.count {
        let byte = state.readBuffer[scanned]
        if byte == 10, state.isBinary || state.newline != "\r" {
          if state.newline == "\r\n",
            scanned == state.readPosition
              || state.readBuffer[scanned - 1] != 13
          {
            scanned += 1
            continue
          }
          end = scanned + 1
          break search
        }
        if byte == 13, !state.isBinary {
          if state.newline == "\r" {
            end = scanned + 1
            break search
          }
          if state.newline == nil || state.newline == "" {
            if scanned + 1 >= state.readBuffer.count, !state.isAtEnd { break }
            let isPair =
              scanned + 1 < state.readBuffer.count && state.readBuffer[scanned + 1] == 10
            end = scanned + (isPair ? 2 : 1)
            break search
          }
        }
        scanned += 1
        if limit >= 0, state.isBinary, scanned - state.readPosition >= limit {
          end = scanned
          break search
        }
      }
      let offset = scanned - state.readPosition
      if state.isAtEnd, scanned >= state.readBuffer.count { break }
      if try !fillReadBuffer(state) {
        if scanned < state.readBuffer.count { continue }
        break
      }
      scanned = state.readPosition + offset
    }
    if end < 0 { end = state.readBuffer.count }
    let piece = Array(state.readBuffer[state.readPosition..<end])
    if limit >= 0, !state.isBinary {
      let line = try fileContent(state, piece)
      if let text = asStr(line.value), text.pointee.count > limit {
        return try readFileContent(state, count: limit)
      }
      state.readPosition = end
      return line
    }
    state.readPosition = end
    // At the end of an interactive stream another read may bring more.
    if piece.isEmpty { state.isAtEnd = false }
    return try fileContent(state, piece)
  }

  /// Writes a string or bytes; the number of characters or bytes.
  fileprivate func writeFile(_ state: FileState, _ value: Value) throws(Raised) -> Int {
    if state.isBinary {
      let bytes: [UInt8]
      if let content = asBytes(value) {
        bytes = Array(UnsafeBufferPointer(start: content.data, count: content.pointee.count))
      } else if let array = asByteArray(value) {
        bytes = Array(UnsafeBufferPointer(start: array.pointee.bytes, count: array.pointee.count))
      } else {
        throw typeError("a bytes-like object is required, not '\(typeName(value))'")
      }
      try dropReadAhead(state)
      state.writeBuffer += bytes
      if state.isUnbuffered || state.writeBuffer.count >= FileState.bufferSize {
        try flushFile(state)
      }
      return bytes.count
    }
    guard let text = asStr(value) else {
      throw typeError("write() argument must be str, not \(typeName(value))")
    }
    if state.isStandardOutput {
      try writeOutput(text)
      return text.pointee.count
    }
    try dropReadAhead(state)
    var bytes = try encode(value, state.encodingName, state.encoding, state.errors)
    if let newline = state.newline, newline == "\r" || newline == "\r\n" {
      var translated: [UInt8] = []
      for byte in bytes {
        if byte == 10 { translated += Array(newline.utf8) } else { translated.append(byte) }
      }
      bytes = translated
    }
    state.writeBuffer += bytes
    if state.isUnbuffered || state.writeBuffer.count >= FileState.bufferSize
      || state.isLineBuffered && bytes.contains(10)
    {
      try flushFile(state)
    }
    return text.pointee.count
  }

  /// Puts the descriptor where Python thinks it is, before writing to a file that was read.
  private func dropReadAhead(_ state: FileState) throws(Raised) {
    let ahead = state.readBuffer.count - state.readPosition
    state.readBuffer = []
    state.readPosition = 0
    state.isAtEnd = false
    if ahead > 0 { _ = try seekDescriptor(state, Int64(-ahead), 1) }
  }

  private func seekDescriptor(
    _ state: FileState, _ offset: Int64, _ whence: Int32
  ) throws(Raised) -> Int64 {
    do throws(Host.Failure) {
      return try pointee.host.seek(state.descriptor, offset, whence)
    } catch {
      throw osError(error)
    }
  }

  /// Gives what was written to the host.
  func flushFile(_ state: FileState) throws(Raised) {
    if state.isStandardOutput {
      try flushOutput()
      return
    }
    if state.writeBuffer.isEmpty { return }
    if state.descriptor == 2 { flushOutputQuietly() }
    let bytes = state.writeBuffer
    state.writeBuffer = []
    var failure: Host.Failure?
    let host = pointee.host
    let descriptor = state.descriptor
    bytes.withUnsafeBytes { buffer in
      do throws(Host.Failure) {
        try host.write(descriptor, buffer)
      } catch { failure = error }
    }
    if let failure { throw osError(failure) }
  }

  /// Flushes and closes.
  func closeFile(_ state: FileState) throws(Raised) {
    if state.isClosed { return }
    state.isClosed = true
    var failed = false
    do throws(Raised) { try flushFile(state) } catch { failed = true }
    state.readBuffer = []
    state.readPosition = 0
    if state.ownsDescriptor, state.descriptor >= 0 {
      do throws(Host.Failure) {
        try pointee.host.closeFile(state.descriptor)
      } catch {
        if !failed { throw osError(error) }
      }
    }
    if failed { throw Raised() }
  }

  fileprivate func seekFile(
    _ state: FileState, _ offset: Int64, _ whence: Int64
  ) throws(Raised) -> Int64 {
    try flushFile(state)
    if !state.isBinary {
      if whence == 1, offset != 0 {
        throw try unsupportedOperation("can't do nonzero cur-relative seeks")
      }
      if whence == 2, offset != 0 {
        throw try unsupportedOperation("can't do nonzero end-relative seeks")
      }
      if whence == 0, offset < 0 { throw valueError("negative seek position \(offset)") }
    }
    if whence < 0 || whence > 2 {
      throw valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    let ahead = Int64(state.readBuffer.count - state.readPosition)
    state.readBuffer = []
    state.readPosition = 0
    state.isAtEnd = false
    return try seekDescriptor(
      state, whence == 1 ? offset - ahead : offset, Int32(truncatingIfNeeded: whence))
  }

  fileprivate func tellFile(_ state: FileState) throws(Raised) -> Int64 {
    try flushFile(state)
    let ahead = Int64(state.readBuffer.count - state.readPosition)
    return try seekDescriptor(state, 0, 1) - ahead
  }
}

// MARK: - Methods

private func countArgument(_ vm: VM, _ value: Value) throws(Raised) -> Int {
  value.isNone ? -1 : try vm.index(value)
}

/// What text and binary files have in common.
private func fileMembers() -> [Member] {
  [
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.openState(arguments[0])
      return arguments[0].owned
    },
    Method("__next__(self, /)") { vm, arguments throws(Raised) in
      let line = try vm.readLine(try vm.readableFile(arguments[0]), limit: -1)
      if try vm.length(of: line.value) == 0 {
        throw vm.raise(vm.newException(.stopIteration, arguments: []))
      }
      return line
    },
    Method("__enter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.openState(arguments[0])
      return arguments[0].owned
    },
    Method("__exit__(self, /, *args)") { vm, arguments throws(Raised) in
      try vm.closeFile(try vm.fileState(arguments[0]))
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let state = try vm.fileState(arguments[0])
      let name = try vm.reprSwift(state.name)
      if state.isBinary {
        let kind = vm.typeName(arguments[0])
        let details = state.isRaw ? " mode='\(state.shownMode)' closefd=True" : ""
        return vm.string("<_io.\(kind) name=\(name)\(details)>")
      }
      return vm.string(
        "<_io.TextIOWrapper name=\(name) mode='\(state.mode)' encoding='\(state.encodingName)'>")
    },
    Method("read(self, size=-1, /)", "Read some or all of the rest.") {
      vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      return try vm.readFileContent(state, count: try countArgument(vm, arguments[1]))
    },
    Method("readline(self, size=-1, /)", "Read one line.") { vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      return try vm.readLine(state, limit: try countArgument(vm, arguments[1]))
    },
    Method("readlines(self, hint=-1, /)", "Read the remaining lines.") {
      vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      let hint = try countArgument(vm, arguments[1])
      let lines = vm.newList(capacity: 8)
      guard let list = vm.asList(lines.value) else { return lines }
      var total = 0
      while true {
        let line = try vm.readLine(state, limit: -1)
        let count = try vm.length(of: line.value)
        if count == 0 { break }
        vm.listAppend(list, line.value)
        total += count
        if hint > 0, total >= hint { break }
      }
      return lines
    },
    Method("write(self, text, /)", "Write; the number of characters or bytes.") {
      vm, arguments throws(Raised) in
      let state = try vm.writableFile(arguments[0])
      return Owned(Value(small: try vm.writeFile(state, arguments[1])))
    },
    Method("writelines(self, lines, /)", "Write a series of lines.") {
      vm, arguments throws(Raised) in
      let state = try vm.writableFile(arguments[0])
      try vm.forEach(arguments[1]) { line throws(Raised) in
        _ = try vm.writeFile(state, line)
        return true
      }
      return .none
    },
    Method("flush(self, /)", "Write out what is buffered.") { vm, arguments throws(Raised) in
      try vm.flushFile(try vm.openState(arguments[0]))
      return .none
    },
    Method("close(self, /)", "Flush and close.") { vm, arguments throws(Raised) in
      try vm.closeFile(try vm.fileState(arguments[0]))
      return .none
    },
    Method("seek(self, cookie, whence=0, /)", "Change the position.") {
      vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0])
      let offset = try vm.index(arguments[1])
      let whence = try vm.index(arguments[2])
      return vm.newInt(try vm.seekFile(state, Int64(offset), Int64(whence)))
    },
    Method("tell(self, /)", "The position.") { vm, arguments throws(Raised) in
      vm.newInt(try vm.tellFile(try vm.openState(arguments[0])))
    },
    Method("fileno(self, /)", "The descriptor.") { vm, arguments throws(Raised) in
      Owned(Value(small: Int64(try vm.openDescriptor(arguments[0]))))
    },
    Method("isatty(self, /)", "Whether it is a terminal.") { vm, arguments throws(Raised) in
      Owned(vm.pointee.host.isTerminal(try vm.openDescriptor(arguments[0])))
    },
    Method("readable(self, /)") { vm, arguments throws(Raised) in
      Owned(try vm.openState(arguments[0]).canRead)
    },
    Method("writable(self, /)") { vm, arguments throws(Raised) in
      Owned(try vm.openState(arguments[0]).canWrite)
    },
    Method("seekable(self, /)") { vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0])
      do throws(Host.Failure) {
        _ = try vm.pointee.host.seek(state.descriptor, 0, 1)
        return Owned(true)
      } catch {
        return Owned(false)
      }
    },
    Property(
      "closed", nil,
      get: { vm, object throws(Raised) in
        Owned(try vm.fileState(object).isClosed)
      }),
    Property(
      "name", nil,
      get: { vm, object throws(Raised) in
        try vm.fileState(object).name.owned
      }),
    Property(
      "mode", nil,
      get: { vm, object throws(Raised) in vm.string(try vm.fileState(object).shownMode) }),
  ]
}

/// What only binary files have.
private func binaryFileMembers() -> [Member] {
  [
    Method("readinto(self, buffer, /)", "Read into a bytearray; the number of bytes.") {
      vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      guard let target = vm.asByteArray(arguments[1]) else {
        throw vm.typeError(
          "readinto() argument must be read-write bytes-like object, not"
            + " \(vm.typeName(arguments[1]))")
      }
      let piece = try vm.readFileContent(state, count: target.pointee.count)
      guard let bytes = vm.asBytes(piece.value), let start = target.pointee.bytes else {
        return Owned(Value(small: 0))
      }
      let count = min(bytes.pointee.count, target.pointee.count)
      for index in 0..<count { start[index] = bytes.data[index] }
      return Owned(Value(small: count))
    },
    Method("read1(self, size=-1, /)", "Read some bytes.") { vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      return try vm.readFileContent(state, count: try countArgument(vm, arguments[1]))
    },
    Method("readall(self, /)", "Read the rest.") { vm, arguments throws(Raised) in
      try vm.readFileContent(try vm.readableFile(arguments[0]), count: -1)
    },
  ]
}

/// What only text files have.
private func textFileMembers() -> [Member] {
  [
    Method(
      """
      reconfigure(self, *, encoding=None, errors=None, newline=<unbound>, \
      line_buffering=None, write_through=None)
      """, "Change the settings."
    ) { vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0])
      try vm.flushFile(state)
      if !arguments[1].isNone {
        let name = vm.swiftString(arguments[1])
        guard let encoding = TextEncoding.named(name) else {
          throw vm.raise(.lookupError, "unknown encoding: \(name)")
        }
        state.encoding = encoding
        state.encodingName = name
      }
      if !arguments[2].isNone {
        let name = vm.swiftString(arguments[2])
        if let errors = EncodingErrors.named(name) {
          state.errors = errors
          if state.isStandardOutput { vm.pointee.output.errors = errors }
        }
        state.errorsName = name
      }
      if !arguments[4].isNone {
        state.isLineBuffered = try vm.isTrue(arguments[4])
        if state.isStandardOutput { vm.pointee.output.isLineBuffered = state.isLineBuffered }
      }
      if !arguments[5].isNone {
        state.isUnbuffered = try vm.isTrue(arguments[5])
        if state.isStandardOutput { vm.pointee.output.isUnbuffered = state.isUnbuffered }
      }
      return .none
    },
    Property(
      "encoding", nil,
      get: { vm, object throws(Raised) in
        vm.string(try vm.fileState(object).encodingName)
      }),
    Property(
      "errors", nil,
      get: { vm, object throws(Raised) in
        vm.string(try vm.fileState(object).errorsName)
      }),
    Property("newlines", nil, get: { (_, _) throws(Raised) in .none }),
    Property(
      "line_buffering", nil,
      get: { vm, object throws(Raised) in
        Owned(try vm.fileState(object).isLineBuffered)
      }),
    Property(
      "write_through", nil,
      get: { vm, object throws(Raised) in
        Owned(try vm.fileState(object).isUnbuffered)
      }),
    // The binary layer below: the same descriptor. What the text layer holds back comes later, as
    // in CPython.
    Property(
      "buffer", nil,
      get: { vm, object throws(Raised) in
        let state = try vm.fileState(object)
        if state.lower.isObject { return state.lower.owned }
        let lower = FileState(
          descriptor: state.descriptor, name: state.name.owned,
          mode: state.canWrite ? "wb" : "rb")
        lower.isBinary = true
        lower.canRead = state.canRead
        lower.canWrite = state.canWrite
        lower.ownsDescriptor = false
        lower.isUnbuffered = true
        lower.readBuffer = Array(state.readBuffer[state.readPosition...])
        state.readBuffer = []
        state.readPosition = 0
        let file = vm.newFile(lower)
        state.lower = file.value.owned.take()
        return file
      }),
  ]
}
