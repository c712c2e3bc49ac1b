/// Writing, seeking and closing files, and what is asked before.

extension VM {
  /// The state behind a file object.
  func fileState(_ object: Value) throws(Raised) -> FileState {
    guard let state = object.storage(NativeStateObject.self).pointee.state else {
      throw valueError("I/O operation on uninitialized object")
    }
    return unsafeDowncast(state.takeUnretainedValue(), to: FileState.self)
  }

  /// The state of a file that has not parted from what it lies over.
  ///
  /// - Throws: `ValueError`.
  func attachedState(_ object: Value) throws(Raised) -> FileState {
    let state = try fileState(object)
    if state.isDetached {
      throw valueError(
        state.isBinary ? "raw stream has been detached" : "underlying buffer has been detached")
    }
    return state
  }

  /// The state of a file that is open.
  ///
  /// - Parameter doing: what a closed binary file with a buffer says it cannot do: `read of`.
  /// - Throws: `ValueError`.
  func openState(
    _ object: Value, doing: StaticString = "I/O operation on"
  ) throws(Raised) -> FileState {
    let state = try attachedState(object)
    if state.isClosed {
      if !state.isBinary { throw valueError("I/O operation on closed file.") }
      throw valueError(
        state.isRaw ? "I/O operation on closed file" : "\(doing) closed file")
    }
    return state
  }

  /// The descriptor of an open file; a closed one is reported by the layer below the text.
  func openDescriptor(_ object: Value) throws(Raised) -> Int32 {
    let state = try fileState(object)
    if state.isClosed { throw valueError("I/O operation on closed file") }
    return state.descriptor
  }

  func readableFile(
    _ object: Value, doing: StaticString = "read of"
  ) throws(Raised) -> FileState {
    let state = try openState(object, doing: doing)
    if !state.canRead {
      throw try unsupportedOperation(
        state.isRaw ? "File not open for reading" : state.isBinary ? "read" : "not readable")
    }
    if !state.writeBuffer.isEmpty { try flushFile(state) }
    return state
  }

  func writableFile(
    _ object: Value, doing: StaticString = "write to"
  ) throws(Raised) -> FileState {
    let state = try openState(object, doing: doing)
    if !state.canWrite {
      throw try unsupportedOperation(
        state.isRaw ? "File not open for writing" : state.isBinary ? "write" : "not writable")
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
    if pointee.unsupportedOperation.isUnbound {
      pointee.unsupportedOperation = try newExceptionClass(
        "UnsupportedOperation", module: "io", [.osError, .valueError]
      ).take()
    }
    return pointee.unsupportedOperation.owned
  }

  /// Writes a string or bytes; the number of characters or bytes.
  func writeFile(_ state: FileState, _ value: Value) throws(Raised) -> Int {
    if state.isBinary {
      let bytes = try BytesView(self, value, "")
      try dropReadAhead(state)
      state.writeBuffer += bytes.buffer
      if state.isUnbuffered || state.writeBuffer.count >= FileState.bufferSize {
        try flushFile(state)
      }
      return bytes.count
    }
    guard let text = asStr(value) else {
      throw typeError("write() argument must be str, not \(argumentTypeName(value))")
    }
    if state.isStandardOutput {
      try writeOutput(text)
      return text.pointee.count
    }
    try dropReadAhead(state)
    var hasLineEnd = false
    if text.pointee.isASCII, state.lineEnds != .carriageReturn, state.lineEnds != .pair,
      state.encoding.unitSize == 1, state.encoding.unmarked == state.encoding
    {
      let characters = text.data.assumingMemoryBound(to: UInt8.self)
      let bytes = UnsafeBufferPointer(start: characters, count: text.pointee.count)
      state.writeBuffer.append(contentsOf: bytes)
      hasLineEnd = state.isLineBuffered && bytes.contains(10)
    } else {
      let bytes = try writtenBytes(state, value)
      state.writeBuffer += bytes
      hasLineEnd = state.isLineBuffered && bytes.contains(10)
    }
    if state.isUnbuffered || state.writeBuffer.count >= FileState.bufferSize || hasLineEnd {
      try flushFile(state)
    }
    return text.pointee.count
  }

  /// The bytes of a text to be written: line ends translated, a mark only at the file's beginning.
  private func writtenBytes(_ state: FileState, _ text: Value) throws(Raised) -> [UInt8] {
    var line = text.owned
    if let newline = state.newline, state.lineEnds == .carriageReturn || state.lineEnds == .pair {
      let feed = string("\n")
      let end = string(newline)
      let name = internedString("replace")
      let replace = try getAttribute(text, name.value)
      line = try call(replace.value, feed.value, end.value)
    }
    var encoding = state.encoding
    if encoding.unmarked != encoding {
      if state.needsMark, try tellFileQuietly(state) > 0 { state.needsMark = false }
      if !state.needsMark { encoding = encoding.unmarked }
      state.needsMark = false
    }
    return try encode(
      line.value, state.encodingName, encoding, state.errors, state.errorsName)
  }

  /// The position, or 0 where there is none.
  private func tellFileQuietly(_ state: FileState) throws(Raised) -> Int64 {
    do throws(Host.Failure) {
      return try pointee.host.seek(state.descriptor, 0, 1)
    } catch {
      return 0
    }
  }

  /// Puts the descriptor where Python thinks it is, before writing to a file that was read.
  @inline(__always)
  private func dropReadAhead(_ state: FileState) throws(Raised) {
    if state.hasBeenRead || !state.readBuffer.isEmpty { try dropBytesAhead(state) }
    state.isAtEnd = false
  }

  @inline(never)
  private func dropBytesAhead(_ state: FileState) throws(Raised) {
    let ahead = try bytesAhead(state)
    state.dropReadBuffer()
    if ahead > 0 { _ = try seekDescriptor(state, Int64(-ahead), 1) }
  }

  /// How many bytes of the file were read and not handed out.
  private func bytesAhead(_ state: FileState) throws(Raised) -> Int {
    let count = state.readBuffer.count - state.readPosition
    if !state.isTranscoded || count == 0 { return count }
    let text = Owned(
      try state.readBuffer[state.readPosition...].withUnsafeBufferPointer {
        buffer throws(Raised) in try decode(buffer, .utf8, .surrogatePass).take()
      })
    return try encode(
      text.value, state.encodingName, state.encoding.unmarked, state.errors, state.errorsName
    ).count
  }

  /// Where the descriptor stands, what was read ahead included.
  func descriptorPosition(_ state: FileState) throws(Raised) -> Int64 {
    try seekDescriptor(state, 0, 1)
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
    var bytes = state.writeBuffer
    state.writeBuffer = []
    let isTooMuch = bytes.count > pointee.limits.outputLeft
    if isTooMuch { bytes.removeLast(bytes.count - pointee.limits.outputLeft) }
    pointee.limits.outputLeft &-= bytes.count
    var failure: Host.Failure?
    let host = pointee.host
    let descriptor = state.descriptor
    bytes.withUnsafeBytes { buffer in
      do throws(Host.Failure) {
        try host.write(descriptor, buffer)
      } catch { failure = error }
    }
    if let failure { throw osError(failure) }
    if isTooMuch { throw stop(.output) }
  }

  /// Flushes and closes.
  func closeFile(_ state: FileState) throws(Raised) {
    if state.isClosed { return }
    state.isClosed = true
    var failed = false
    do throws(Raised) { try flushFile(state) } catch { failed = true }
    state.dropReadBuffer()
    // The layers below are closed with it: the descriptor may soon be another file's.
    var below = state.lower
    while below.isObject {
      let layer = try fileState(below)
      layer.isClosed = true
      layer.dropReadBuffer()
      below = layer.lower
    }
    if state.ownsDescriptor, state.descriptor >= 0 {
      do throws(Host.Failure) {
        try pointee.host.closeFile(state.descriptor)
      } catch {
        if !failed { throw osError(error) }
      }
    }
    if failed { throw Raised() }
  }

  func seekFile(
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
      if whence == 1 { try checkTelling(state) }
      if whence == 0, offset < 0 { throw valueError("negative seek position \(offset)") }
    }
    if whence < 0 || whence > 2 {
      throw valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    let ahead = Int64(try bytesAhead(state))
    state.dropReadBuffer()
    state.isAtEnd = false
    state.isIterating = false
    let position = try seekDescriptor(
      state, whence == 1 ? offset - ahead : offset, Int32(truncatingIfNeeded: whence))
    state.needsMark = position == 0
    return position
  }

  /// Refuses to tell the position of a text whose lines are being asked for one by one.
  func checkTelling(_ state: FileState) throws(Raised) {
    if state.isIterating { throw raise(.osError, "telling position disabled by next() call") }
  }

  func tellFile(_ state: FileState) throws(Raised) -> Int64 {
    try flushFile(state)
    let ahead = Int64(try bytesAhead(state))
    return try seekDescriptor(state, 0, 1) - ahead
  }
}
