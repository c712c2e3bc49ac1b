/// What streams in memory do with their content: beginning, reading, writing, seeking.

extension VM {
  /// The fields of an open stream.
  ///
  /// - Throws: `ValueError` if it is closed.
  @inline(__always)
  func memoryFields(_ stream: Value) throws(Raised) -> UnsafeMutablePointer<Value> {
    let fields = self.fields(of: stream)
    if fields[MemoryField.isClosed] == .false { return fields }
    throw closedMemoryError(fields)
  }

  @inline(never)
  private func closedMemoryError(_ fields: UnsafeMutablePointer<Value>) -> Raised {
    let isText = asStr(fields[MemoryField.content]) != nil
    return valueError("I/O operation on closed file\(isText ? "" : ".")")
  }

  /// How much to read at most, -1 for all.
  func streamSize(_ size: Value) throws(Raised) -> Int {
    if size.isSmall, let size = Int(exactly: size.small) { return size }
    if size.isNone { return -1 }
    if !hasIndex(size) {
      throw typeError("argument should be integer or None, not '\(typeName(size))'")
    }
    return try sizeArgument(size)
  }

  func place(_ fields: UnsafeMutablePointer<Value>) -> Int {
    Int(truncatingIfNeeded: fields[MemoryField.place].small)
  }

  /// Moves a stream to a place from 0 on.
  ///
  /// - Throws: `OverflowError`: no stream has so many bytes; CPython's places end a little later.
  func setPlace(_ fields: UnsafeMutablePointer<Value>, _ place: Int) throws(Raised) {
    if !Value.fitsSmall(Int64(place)) {
      throw overflowError("Python int too large to convert to C ssize_t")
    }
    fields[MemoryField.place] = Value(small: place)
  }

  /// `place + distance`, or the `OverflowError` of a place that there is not.
  private func place(_ place: Int, plus distance: Int) throws(Raised) -> Int {
    let (sum, overflow) = place.addingReportingOverflow(distance)
    if overflow { throw overflowError("new position too large") }
    return sum
  }

  // MARK: Beginning and end

  /// `StringIO.__init__`.
  func initializeTextMemory(
    _ stream: Value, _ initial: Value, newline: Value
  ) throws(Raised) {
    if !newline.isNone, asStr(newline) == nil {
      throw typeError("newline must be str or None, not \(typeName(newline))")
    }
    if !initial.isNone, asStr(initial) == nil {
      throw typeError("initial_value must be str or None, not \(typeName(initial))")
    }
    let ending = newline.isNone ? Owned.none : try checkedMemoryNewline(newline)
    let fields = self.fields(of: stream)
    fields[MemoryField.place] = Value(small: 0)
    fields[MemoryField.isClosed] = .false
    replaceField(&fields[MemoryField.newline], ending)
    replaceField(&fields[MemoryField.further], pointee.emptyTuple.owned)
    guard let text = asStr(initial), text.pointee.count > 0 else {
      replaceField(&fields[MemoryField.content], pointee.emptyString.owned)
      return
    }
    let lineFeed = latin1String(0x0A)
    if fields[MemoryField.newline] == lineFeed.value {
      replaceField(&fields[MemoryField.content], copy(of: text))
      return
    }
    replaceField(&fields[MemoryField.content], pointee.emptyString.owned)
    _ = try writeText(stream, initial)
    self.fields(of: stream)[MemoryField.place] = Value(small: 0)
  }

  /// What ends the lines of a text; "\n" is always the same object.
  private func checkedMemoryNewline(_ newline: Value) throws(Raised) -> Owned {
    guard let text = asStr(newline) else { return .none }
    let lineFeed = latin1String(0x0A)
    if Value(text) == lineFeed.value { return lineFeed }
    do throws(Raised) {
      return string(try checkedNewline(swiftString(newline)))
    } catch {
      dropRaised()
      throw valueError("illegal newline value: \(try reprSwift(newline))")
    }
  }

  /// `BytesIO.__init__`: `bytes` are not copied before they are changed.
  func initializeByteMemory(_ stream: Value, _ initial: Value) throws(Raised) {
    try checkNoViews(fields(of: stream))
    let content: Owned
    if initial.isNoneOrUnbound {
      content = newBytes([])
    } else if isExactly(initial, .bytes) {
      content = initial.owned
    } else {
      let view = try BytesView(self, initial, "")
      content = newBytes(view.buffer)
    }
    let fields = self.fields(of: stream)
    try checkNoViews(fields)
    fields[MemoryField.place] = Value(small: 0)
    fields[MemoryField.isClosed] = .false
    fields[MemoryField.further] = Value(
      small: content.value.storage(BytesObject.self).pointee.count)
    replaceField(&fields[MemoryField.content], content)
  }

  /// `__del__`: a class's own `close` is called; what it raises is reported.
  func finalizeMemory(_ stream: Value) {
    if fields(of: stream)[MemoryField.isClosed] != .false { return }
    let close = typeLookup(type(of: stream), name(.close))
    if close.hasLayout(.nativeFunction) { return }
    do throws(Raised) {
      let method = try getAttribute(stream, name(.close))
      _ = try call(method.value)
    } catch {
      reportUnraisable(context: stream)
    }
  }

  // MARK: Bytes

  /// The bytes of a stream of bytes.
  @inline(__always)
  func byteContent(_ fields: UnsafeMutablePointer<Value>) -> UnsafeBufferPointer<UInt8> {
    let content = fields[MemoryField.content]
    return asByteArray(content)?.buffer ?? content.storage(BytesObject.self).buffer
  }

  /// Refuses to resize what there is a view of.
  func checkNoViews(_ fields: UnsafeMutablePointer<Value>) throws(Raised) {
    if let array = asByteArray(fields[MemoryField.content]) { try checkResizable(array) }
  }

  /// The stream's bytes as what can be changed.
  func ownBytes(
    _ fields: UnsafeMutablePointer<Value>
  ) throws(Raised) -> UnsafeMutablePointer<ByteArrayObject> {
    if let array = asByteArray(fields[MemoryField.content]) { return array }
    let bytes = byteContent(fields)
    try checkMemory(bytes.count)
    let array = newByteArray(bytes)
    let result = array.value.storage(ByteArrayObject.self)
    replaceField(&fields[MemoryField.content], array)
    return result
  }

  /// `getvalue`: the same `bytes` until the stream is changed (CPython: `_io_BytesIO_getvalue_impl`).
  func bytesOfMemory(_ fields: UnsafeMutablePointer<Value>) -> Owned {
    guard let array = asByteArray(fields[MemoryField.content]) else {
      return fields[MemoryField.content].owned
    }
    let result = newBytes(array.buffer)
    if array.pointee.exports == 0 {
      fields[MemoryField.further] = Value(small: array.pointee.count)
      replaceField(&fields[MemoryField.content], result.value.owned)
    }
    return result
  }

  /// Notes what room CPython's buffer has once it holds `count` bytes (`resize_buffer`).
  func noteBufferSize(_ fields: UnsafeMutablePointer<Value>, _ count: Int) {
    let room = Int(truncatingIfNeeded: fields[MemoryField.further].small)
    let new: Int
    if count < room / 2 {
      new = count &+ 1
    } else if count < room {
      return
    } else if Double(count) <= Double(room) * 1.125 {
      new = count &+ (count >> 3) &+ (count < 9 ? 3 : 6)
    } else {
      new = count &+ 1
    }
    fields[MemoryField.further] = Value(small: new)
  }

  /// What CPython's buffer takes, if nobody else has it.
  func outsideSizeOfByteMemory(_ fields: UnsafeMutablePointer<Value>) -> Int {
    let content = fields[MemoryField.content]
    if byteContent(fields).count == 0 || fields[MemoryField.isClosed] != .false { return 0 }
    if content.hasLayout(.bytes), content.object.pointee.count != 1 { return 0 }
    let empty = 33
    return empty &+ Int(truncatingIfNeeded: fields[MemoryField.further].small)
  }

  // MARK: Reading

  /// The same text as a string that only its taker has; none or one character may be shared.
  func copy(of text: StrPointer) -> Owned {
    let count = text.pointee.count
    if count <= 1 { return Value(text).owned }
    let kind = text.pointee.kind
    let str = allocateStr(count: count, kind: kind, isASCII: text.pointee.isASCII)
    str.data.copyMemory(from: text.data, byteCount: count &* Int(kind))
    return Owned(str)
  }

  /// What lies between the place and the end, or the end of the line, but not more than `size`.
  func takeFromMemory(
    _ stream: Value, atMost size: Int, isLine: Bool
  ) throws(Raised) -> Owned {
    let fields = try memoryFields(stream)
    let start = place(fields)
    let content = fields[MemoryField.content]
    if let text = asStr(content) {
      let count = text.pointee.count
      var end = count
      if isLine, start < count { end = try lineEnd(stream, from: start, text) }
      if size >= 0, start < end, size < end &- start { end = start &+ size }
      if start >= end { return pointee.emptyString.owned }
      fields[MemoryField.place] = Value(small: end)
      return end &- start == count ? copy(of: text) : substring(text, start, end)
    }
    let bytes = byteContent(fields)
    var end = bytes.count
    if isLine, start < end { end = endOfLine(bytes, from: start) }
    if size >= 0, start < end, size < end &- start { end = start &+ size }
    if start >= end { return newBytes([]) }
    fields[MemoryField.place] = Value(small: end)
    // All of it is handed out as it is (CPython: `read_bytes`).
    if !isLine, start == 0, end == bytes.count, end > 1 { return bytesOfMemory(fields) }
    return newBytes(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  /// Behind the first line feed from `start` on, or behind the last of the bytes.
  private func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var index = start
    while index < bytes.count {
      if base[index] == 0x0A { return index &+ 1 }
      index &+= 1
    }
    return index
  }

  /// Behind the end of the line of a text that begins at `start`.
  private func lineEnd(_ stream: Value, from start: Int, _ text: StrPointer) throws(Raised) -> Int {
    let count = text.pointee.count
    let newline = fields(of: stream)[MemoryField.newline]
    let lineFeed = latin1String(0x0A)
    if newline.isNone || newline == lineFeed.value {
      if text.pointee.kind == 1 {
        let units = UnsafeBufferPointer(
          start: UnsafePointer(text.data.assumingMemoryBound(to: UInt8.self)), count: count)
        return endOfLine(units, from: start)
      }
      let found = text.find(lineFeed.value.storage(StrObject.self), start, count)
      return found < 0 ? count : found &+ 1
    }
    let method = internedString("_line_end")
    let bound = try getAttribute(stream, method.value)
    let end = try call(bound.value, Value(small: start))
    return min(max(try index(end.value), start), count)
  }

  /// The next line of a text, by the class's own `readline` if it has one; unbound at the end.
  func nextLineOfMemory(_ stream: Value) throws(Raised) -> Owned {
    let line: Owned
    if typeLookup(type(of: stream), name(.readline)).hasLayout(.nativeFunction) {
      line = try takeFromMemory(stream, atMost: -1, isLine: true)
    } else {
      let bound = try getAttribute(stream, name(.readline))
      line = try call(bound.value)
    }
    return try length(of: line.value) == 0 ? .unbound : line
  }

  /// `readlines`: the lines, as many as there are or as have `hint` characters or bytes.
  func linesOfMemory(_ stream: Value, _ hint: Value) throws(Raised) -> Owned {
    let isText = isExactly(fields(of: stream)[MemoryField.content], .str)
    if !isText, !hint.isNone, !hasIndex(hint) {
      throw typeError("integer argument expected, got '\(typeName(hint))'")
    }
    let hint = try streamSize(hint)
    let lines = newList(capacity: 0)
    guard let list = asList(lines.value) else { return lines }
    var total = 0
    try forEach(stream) { line throws(Raised) in
      listAppend(list, line)
      if hint <= 0 { return true }
      total &+= try length(of: line)
      return total < hint
    }
    return lines
  }

  // MARK: Seeking

  /// `StringIO.seek`.
  func seekText(_ stream: Value, _ place: Value, whence: Value) throws(Raised) -> Owned {
    let place = try sizeArgument(place)
    let whence = try cIntArgument(whence)
    let fields = try memoryFields(stream)
    if whence < 0 || whence > 2 {
      throw valueError("Invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if whence == 0, place < 0 { throw valueError("Negative seek position \(place)") }
    if whence != 0, place != 0 {
      throw raise(.osError, "Can't do nonzero cur-relative seeks")
    }
    if whence == 0 {
      try setPlace(fields, place)
    } else if whence == 2 {
      try setPlace(fields, fields[MemoryField.content].storage(StrObject.self).pointee.count)
    }
    return fields[MemoryField.place].owned
  }

  /// `BytesIO.seek`.
  func seekBytes(_ stream: Value, _ place: Value, whence: Value) throws(Raised) -> Owned {
    var place = try sizeArgument(place)
    let whence = try cIntArgument(whence)
    let fields = try memoryFields(stream)
    if whence < 0 || whence > 2 {
      throw valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if whence == 0, place < 0 { throw valueError("negative seek value \(place)") }
    if whence == 1 { place = try self.place(self.place(fields), plus: place) }
    if whence == 2 { place = try self.place(byteContent(fields).count, plus: place) }
    try setPlace(fields, max(0, place))
    return fields[MemoryField.place].owned
  }

  // MARK: Writing

  /// `writelines`, by the class's own `write` if it has one.
  func writeLinesToMemory(_ stream: Value, _ lines: Value) throws(Raised) {
    _ = try memoryFields(stream)
    try forEach(lines) { line throws(Raised) in
      if !typeLookup(type(of: stream), name(.write)).hasLayout(.nativeFunction) {
        let write = try getAttribute(stream, name(.write))
        _ = try call(write.value, line)
      } else if isExactly(fields(of: stream)[MemoryField.content], .str) {
        _ = try writeText(stream, line)
      } else {
        _ = try writeBytes(stream, line)
      }
      return true
    }
  }

  func writeText(_ stream: Value, _ given: Value) throws(Raised) -> Owned {
    guard let text = asStr(given) else {
      throw typeError("string argument expected, got '\(typeName(given))'")
    }
    var new = Value(text).owned
    let lineFeed = latin1String(0x0A)
    if try memoryFields(stream)[MemoryField.newline] != lineFeed.value {
      let method = internedString("_translated")
      let bound = try getAttribute(stream, method.value)
      new = try call(bound.value, given)
    }
    let fields = try memoryFields(stream)
    guard let added = asStr(new.value), added.pointee.count > 0 else {
      return count(text.pointee.count)
    }
    let start = place(fields)
    let content = fields[MemoryField.content].storage(StrObject.self)
    let old = content.pointee.count
    let (end, overflow) = start.addingReportingOverflow(added.pointee.count)
    if overflow { throw memoryError() }
    // Nothing below fails: what does not fit into the block is checked for the widest characters.
    let room = blockCapacity(Value(content).object) &- MemoryLayout<StrObject>.stride
    if start != old || added.pointee.kind > content.pointee.kind
      || end > room / Int(content.pointee.kind)
    {
      try checkMemory(max(old, end), stride: 4)
    }
    if start == old {
      // What was written is copied: the caller's string stays its own.
      if old == 0 {
        replaceField(&fields[MemoryField.content], copy(of: added))
      } else {
        fields[MemoryField.content] = .unbound
        fields[MemoryField.content] = try appendStr(Owned(Value(content)), new.value).take()
      }
    } else {
      var builder = StringBuilder()
      let before = substring(content, 0, min(start, old))
      builder.append(before.value)
      for _ in old..<max(old, start) { builder.append(ascii: 0) }
      builder.append(new.value)
      let after = substring(content, min(end, old), old)
      builder.append(after.value)
      replaceField(&fields[MemoryField.content], builder.finish(self))
    }
    fields[MemoryField.place] = Value(small: end)
    return count(text.pointee.count)
  }

  func writeBytes(_ stream: Value, _ given: Value) throws(Raised) -> Owned {
    _ = try memoryFields(stream)
    let view = try BytesView(self, given, "")
    let content = view.buffer
    let fields = try memoryFields(stream)
    try checkNoViews(fields)
    if content.count == 0 { return Owned(Value(small: 0)) }
    let start = place(fields)
    let (end, overflow) = start.addingReportingOverflow(content.count)
    if overflow { throw memoryError() }
    let array = try ownBytes(fields)
    let old = array.pointee.count
    if start > old {
      try checkMemory(end)
      try replaceRange(array, old, old, [UInt8](repeating: 0, count: start - old))
    }
    try replaceRange(array, start, max(start, min(end, old)), content)
    if end > Int(truncatingIfNeeded: fields[MemoryField.further].small) {
      noteBufferSize(fields, end)
    }
    fields[MemoryField.place] = Value(small: end)
    return count(content.count)
  }
}
