/// Reading, writing, seeking and closing files.

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

  /// Fills the read buffer; false at the end.
  private func fillReadBuffer(_ state: FileState) throws(Raised) -> Bool {
    if state.descriptor == 0 { flushOutputQuietly() }
    try waitForInput(state.descriptor)
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
    if let failure {
      // Ctrl-C ends the wait.
      try attendInNativeCode()
      throw osError(failure)
    }
    state.hasBeenRead = true
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

  /// Looks ahead, so that there is a byte in the buffer unless the file has ended.
  func readAhead(_ state: FileState) throws(Raised) {
    if state.readPosition >= state.readBuffer.count { _ = try fillReadBuffer(state) }
  }

  /// Reads a text file in UTF-16, UTF-32 or UTF-8 with a mark to its end and keeps it as UTF-8, in which characters and
  /// line ends are found byte by byte.
  private func transcode(_ state: FileState) throws(Raised) {
    if state.isTranscoded || state.isBinary { return }
    if state.encoding.unitSize == 1, state.encoding != .utf8WithMark { return }
    while try fillReadBuffer(state) {}
    let whole = try state.readBuffer[state.readPosition...].withUnsafeBufferPointer {
      buffer throws(Raised) in
      Owned(try decode(buffer, state.encoding, state.errors, state.errorsName).take()).take()
    }
    let text = Owned(whole)
    state.readBuffer = try encode(text.value, "utf-8", .utf8, .surrogatePass)
    state.readPosition = 0
    state.isTranscoded = true
  }

  /// Bytes as the file's text (with line endings translated) or as `bytes`.
  private func fileContent(_ state: FileState, _ bytes: [UInt8]) throws(Raised) -> Owned {
    if state.isBinary { return newBytes(bytes) }
    var text = bytes
    let hasReturns = state.lineEnds.isAny && contains(bytes, 13)
    if state.lineEnds.isAny { noteLineEndings(state, bytes, hasReturns: hasReturns) }
    if state.lineEnds == .universal, hasReturns {
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
    return Owned(
      try text.withUnsafeBufferPointer { buffer throws(Raised) in
        try decode(
          buffer, state.contentEncoding, state.isTranscoded ? .surrogatePass : state.errors,
          state.errorsName
        ).take()
      })
  }

  /// Remembers the kinds of line ends in a text, for `newlines`.
  private func noteLineEndings(_ state: FileState, _ bytes: [UInt8], hasReturns: Bool) {
    if state.metLineEndings == 7 { return }
    if !hasReturns {
      if state.metLineEndings & 2 == 0, contains(bytes, 10) { state.metLineEndings |= 2 }
      return
    }
    for index in bytes.indices {
      if bytes[index] == 10 {
        state.metLineEndings |= index > 0 && bytes[index - 1] == 13 ? 4 : 2
      } else if bytes[index] == 13, index + 1 >= bytes.count || bytes[index + 1] != 10 {
        state.metLineEndings |= 1
      }
    }
  }

  /// True if a byte is among the bytes; all are looked at, many at a time.
  private func contains(_ bytes: [UInt8], _ wanted: UInt8) -> Bool {
    var found: UInt8 = 0
    bytes.withUnsafeBufferPointer { buffer in
      for byte in buffer { found |= byte == wanted ? 1 : 0 }
    }
    return found != 0
  }

  /// True for what reading a line gives at the end of a file.
  @inline(__always)
  func isEmptyLine(_ line: Value) -> Bool {
    line == pointee.emptyString || asStr(line)?.pointee.count == 0
      || asBytes(line)?.pointee.count == 0
  }

  /// The next line, if all of it was read ahead, it ends with a line feed alone, and its bytes are its
  /// characters; else unbound.
  @inline(__always)
  private func bufferedLine(_ state: FileState) -> Owned {
    let ends = state.lineEnds
    let isBinary = state.isBinary
    guard isBinary || ends.isAny || ends == .lineFeed else { return .unbound }
    let start = state.readPosition
    return Owned(
      state.readBuffer.withUnsafeBufferPointer { buffer -> Value in
        guard start < buffer.count, let base = buffer.baseAddress else { return .unbound }
        let stop: UInt8 = isBinary || ends == .lineFeed ? 10 : 13
        var index = start
        var bits: UInt8 = 0
        while index < buffer.count {
          let byte = base[index]
          if byte == 10 || byte == stop { break }
          bits |= byte
          index &+= 1
        }
        if index == buffer.count || base[index] != 10 { return .unbound }
        let line = UnsafeBufferPointer(start: base + start, count: index &+ 1 &- start)
        if isBinary {
          state.readPosition = index &+ 1
          return newBytes(line).take()
        }
        if bits >= 0x80 || state.contentEncoding.unitSize != 1 { return .unbound }
        state.readPosition = index &+ 1
        if ends.isAny { state.metLineEndings |= 2 }
        return string(ascii: line).take()
      })
  }

  /// Reads `count` characters or bytes, or everything (-1).
  func readFileContent(_ state: FileState, count: Int) throws(Raised) -> Owned {
    try transcode(state)
    if count < 0 {
      while try fillReadBuffer(state) {}
      let rest = Array(state.readBuffer[state.readPosition...])
      defer { state.dropReadBuffer() }
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
    let isUTF8 = state.contentEncoding == .utf8
    while true {
      while position < state.readBuffer.count {
        let byte = state.readBuffer[position]
        if isUTF8, byte & 0xC0 == 0x80 {
          position += 1
          continue
        }
        if characters == count { break }
        if byte == 13, state.lineEnds == .universal {
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
    try transcode(state)
    if limit < 0 {
      let line = bufferedLine(state)
      if !line.isUnbound { return line }
    }
    var scanned = state.readPosition
    var end = -1
    search: while true {
      while scanned < state.readBuffer.count {
        let byte = state.readBuffer[scanned]
        if byte == 10, state.isBinary || state.lineEnds != .carriageReturn {
          if state.lineEnds == .pair,
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
          if state.lineEnds == .carriageReturn {
            end = scanned + 1
            break search
          }
          if state.lineEnds.isAny {
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
