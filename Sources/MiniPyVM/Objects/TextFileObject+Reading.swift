/// Reading files: bytes ahead, lines, characters.

extension VM {
  /// Reads from the descriptor to a place in memory, as much as there is; 0 at the end.
  private func readDescriptor(
    _ state: FileState, _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(Raised) -> Int {
    if state.descriptor == 0 { flushOutputQuietly() }
    try waitForInput(state.descriptor)
    do throws(Host.Failure) {
      let count = try pointee.host.read(state.descriptor, UnsafeMutableRawBufferPointer(buffer))
      state.hasBeenRead = true
      if count <= 0 { state.isAtEnd = true }
      return max(0, min(count, buffer.count))
    } catch {
      // Ctrl-C ends the wait.
      try attendInNativeCode()
      throw osError(error)
    }
  }

  /// Fills the read buffer with so many bytes more, or with what there is; false at the end.
  private func fillReadBuffer(
    _ state: FileState, atMost wanted: Int = FileState.bufferSize
  ) throws(Raised) -> Bool {
    var failure: Raised?
    let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, length in
      do throws(Raised) { length = try readDescriptor(state, buffer) } catch { failure = error }
    }
    if let failure { throw failure }
    if chunk.isEmpty { return false }
    if state.readPosition >= state.readBuffer.count {
      state.readBuffer = chunk
    } else {
      if state.readPosition > 0 { state.readBuffer.removeFirst(state.readPosition) }
      state.readBuffer += chunk
    }
    state.readPosition = 0
    return true
  }

  /// Reads to the end, more and more at once.
  private func readToEnd(_ state: FileState) throws(Raised) {
    let most = 1 << 20
    var wanted = FileState.bufferSize
    while try fillReadBuffer(state, atMost: wanted) {
      wanted = min(most, max(FileState.bufferSize, state.readBuffer.count))
    }
  }

  /// The bytes from the descriptor's position to the end of its file, if it tells.
  private func bytesToEnd(_ state: FileState) -> Int? {
    do throws(Host.Failure) {
      let size = try pointee.host.descriptorStatus(state.descriptor).size
      return Int(exactly: size - (try pointee.host.seek(state.descriptor, 0, 1)))
    } catch {
      return nil
    }
  }

  /// All that has not been handed out, read to where it stays if the file tells its size, else unbound.
  private func readInPlace(_ state: FileState) throws(Raised) -> Owned {
    let encoding = state.encoding
    let isPlain = encoding == .utf8 || encoding == .ascii || encoding == .latin1
    guard state.isBinary || isPlain, let missing = bytesToEnd(state),
      missing > FileState.bufferSize
    else { return .unbound }
    let ahead = state.readBuffer.count - state.readPosition
    let count = ahead + missing
    try checkMemory(count)
    let whole: Owned
    let data: UnsafeMutablePointer<UInt8>
    if state.isBinary {
      let bytes = allocateBytes(count: count)
      data = bytes.data
      whole = Owned(bytes)
    } else {
      // A string that is right if the text is ASCII, as it mostly is.
      let text = allocateStr(count: count, kind: 1, isASCII: true)
      data = text.data.assumingMemoryBound(to: UInt8.self)
      whole = Owned(text)
    }
    let room = UnsafeMutableBufferPointer(start: data, count: count)
    state.readBuffer.withUnsafeBufferPointer {
      _ = room.update(fromContentsOf: $0[state.readPosition...])
    }
    state.dropReadBuffer()
    var filled = ahead
    while filled < count {
      let length = try readDescriptor(state, UnsafeMutableBufferPointer(rebasing: room[filled...]))
      if length == 0 { break }
      filled += length
    }
    try readToEnd(state)
    if filled < count || !state.readBuffer.isEmpty {
      // The file has another size than it told.
      state.readBuffer.insert(contentsOf: room[..<filled], at: 0)
      return .unbound
    }
    state.dropReadBuffer()
    if state.isBinary { return whole }
    let content = UnsafeBufferPointer(room)
    let (isASCII, hasReturns) = scan(content, for: 13)
    if !isASCII || hasReturns && state.lineEnds.isAny { return try fileContent(state, content) }
    if state.lineEnds.isAny { noteLineEndings(state, content, hasReturns: false) }
    return whole
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
    try readToEnd(state)
    let whole = try state.readBuffer[state.readPosition...].withUnsafeBufferPointer {
      buffer throws(Raised) in
      Owned(try decode(buffer, state.encoding, state.errors, state.errorsName).take()).take()
    }
    let text = Owned(whole)
    state.readBuffer = try encode(text.value, "utf-8", .utf8, .surrogatePass)
    state.readPosition = 0
    state.isTranscoded = true
  }

  /// The first `count` bytes that were read ahead, as the file's text (with line endings translated) or
  /// as `bytes`.
  private func aheadContent(_ state: FileState, count: Int) throws(Raised) -> Owned {
    let bytes = state.readBuffer
    let start = state.readPosition
    return Owned(
      try bytes.withUnsafeBufferPointer { buffer throws(Raised) in
        try fileContent(state, UnsafeBufferPointer(rebasing: buffer[start..<(start &+ count)]))
          .take()
      })
  }

  private func fileContent(
    _ state: FileState, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(Raised) -> Owned {
    if state.isBinary { return newBytes(bytes) }
    let hasReturns = state.lineEnds.isAny && contains(bytes, 13)
    if state.lineEnds.isAny { noteLineEndings(state, bytes, hasReturns: hasReturns) }
    let errors: EncodingErrors? = state.isTranscoded ? .surrogatePass : state.errors
    if state.lineEnds != .universal || !hasReturns {
      return try decode(bytes, state.contentEncoding, errors, state.errorsName)
    }
    var text: [UInt8] = []
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
    return Owned(
      try text.withUnsafeBufferPointer { buffer throws(Raised) in
        try decode(buffer, state.contentEncoding, errors, state.errorsName).take()
      })
  }

  /// Remembers the kinds of line ends in a text, for `newlines`.
  private func noteLineEndings(
    _ state: FileState, _ bytes: UnsafeBufferPointer<UInt8>, hasReturns: Bool
  ) {
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

  /// True if a byte is among the bytes.
  private func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ wanted: UInt8) -> Bool {
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start &+ 4096)
      if scan(UnsafeBufferPointer(rebasing: bytes[start..<end]), for: wanted).isThere {
        return true
      }
      start = end
    }
    return false
  }

  /// Whether all bytes are ASCII, and whether a certain one is among them; eight are looked at at a time.
  private func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, for wanted: UInt8
  ) -> (isASCII: Bool, isThere: Bool) {
    guard let base = bytes.baseAddress else { return (true, false) }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = ones &* UInt64(wanted)
    var bits: UInt64 = 0
    var zeros: UInt64 = 0
    var index = 0
    while index &+ 8 <= bytes.count {
      let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      bits |= word
      let other = word ^ pattern
      // A high bit that was not there before: a byte was zero (or stood above one that was).
      zeros |= (other &- ones) & ~other
      index &+= 8
    }
    var isThere = zeros & (ones &<< 7) != 0
    while index < bytes.count {
      bits |= UInt64(base[index])
      if base[index] == wanted { isThere = true }
      index &+= 1
    }
    return (bits & (ones &<< 7) == 0, isThere)
  }

  /// True for what reading a line gives at the end of a file.
  @inline(__always)
  func isEmptyLine(_ line: Value) -> Bool {
    line == pointee.emptyString || asStr(line)?.pointee.count == 0
      || asBytes(line)?.pointee.count == 0
  }

  /// The next line, if all of it was read ahead, it ends with a line feed alone, and it is ASCII or
  /// valid UTF-8; else unbound.
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
        let encoding = state.contentEncoding
        var text = Value.unbound
        if bits < 0x80 {
          if encoding.unitSize == 1 { text = string(ascii: line).take() }
        } else if encoding == .utf8 {
          text = string(strictUTF8: line).take()
        }
        if text.isUnbound { return .unbound }
        state.readPosition = index &+ 1
        if ends.isAny { state.metLineEndings |= 2 }
        return text
      })
  }

  /// Reads `count` characters or bytes, or everything (-1).
  func readFileContent(_ state: FileState, count: Int) throws(Raised) -> Owned {
    try transcode(state)
    if count < 0 {
      let whole = try readInPlace(state)
      if !whole.isUnbound { return whole }
      try readToEnd(state)
      defer { state.dropReadBuffer() }
      return try aheadContent(state, count: state.readBuffer.count - state.readPosition)
    }
    if state.isBinary {
      while true {
        let missing = count - (state.readBuffer.count - state.readPosition)
        if missing <= 0 { break }
        let chunk = FileState.bufferSize
        let chunks = min(missing / chunk, 256)
        if try !fillReadBuffer(state, atMost: max(1, chunks) * chunk) { break }
      }
      let taken = min(state.readBuffer.count - state.readPosition, count)
      let piece = try aheadContent(state, count: taken)
      state.readPosition += taken
      return piece
    }
    let plain = plainCharactersAhead(state, count: count)
    if !plain.isUnbound { return plain }
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
    // They are taken even if they cannot be decoded.
    let taken = position - state.readPosition
    defer { state.readPosition += taken }
    return try aheadContent(state, count: taken)
  }

  /// So many characters, if they were read ahead and are ASCII, without a line end to be translated; else
  /// unbound.
  private func plainCharactersAhead(_ state: FileState, count: Int) -> Owned {
    let start = state.readPosition
    guard count <= state.readBuffer.count - start, state.contentEncoding.unitSize == 1 else {
      return .unbound
    }
    let ends = state.lineEnds
    return Owned(
      state.readBuffer.withUnsafeBufferPointer { buffer -> Value in
        let bytes = UnsafeBufferPointer(rebasing: buffer[start..<(start &+ count)])
        var bits: UInt8 = 0
        for byte in bytes { bits |= byte }
        if bits >= 0x80 || (ends.isAny && contains(bytes, 13)) { return .unbound }
        if ends.isAny { noteLineEndings(state, bytes, hasReturns: false) }
        state.readPosition = start &+ count
        return string(ascii: bytes).take()
      })
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
    let taken = end - state.readPosition
    if limit >= 0, !state.isBinary {
      let line = try aheadContent(state, count: taken)
      if let text = asStr(line.value), text.pointee.count > limit {
        return try readFileContent(state, count: limit)
      }
      state.readPosition = end
      return line
    }
    // At the end of an interactive stream another read may bring more.
    if taken == 0 { state.isAtEnd = false }
    defer { state.readPosition = end }
    return try aheadContent(state, count: taken)
  }
}
