/// The methods that bytes and bytearray share (CPython: `Objects/bytes_methods.c`, `stringlib`).

func sharedBytesMethods() -> [Member] {
  bytesTests() + bytesMappings() + bytesSearches() + bytesSplits() + bytesConversions()
}

// MARK: - Tests

@inline(__always)
private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inline(__always)
private func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

@inline(__always)
private func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always)
private func isSpace(_ byte: UInt8) -> Bool { DigitText.isSpace(byte) }

private func allBytes(
  _ vm: VM, _ arguments: Arguments, _ test: (UInt8) -> Bool
) -> Owned {
  let bytes = vm.receivedBytes(arguments[0])
  for byte in bytes where !test(byte) { return Owned(Value.false) }
  return Owned(bytes.count > 0)
}

private func bytesTests() -> [Member] {
  [
    Method("isalnum(self, /)", "True if all bytes are ASCII letters or digits.") {
      vm, arguments throws(Raised) in
      allBytes(vm, arguments) { isLetter($0) || isDigit($0) }
    },
    Method("isalpha(self, /)", "True if all bytes are ASCII letters.") {
      vm, arguments throws(Raised) in allBytes(vm, arguments, isLetter)
    },
    Method("isascii(self, /)", "True if all bytes are below 128.") {
      vm, arguments throws(Raised) in
      for byte in vm.receivedBytes(arguments[0]) where byte >= 0x80 { return Owned(Value.false) }
      return Owned(Value.true)
    },
    Method("isdigit(self, /)", "True if all bytes are ASCII digits.") {
      vm, arguments throws(Raised) in allBytes(vm, arguments, isDigit)
    },
    Method("isspace(self, /)", "True if all bytes are ASCII whitespace.") {
      vm, arguments throws(Raised) in allBytes(vm, arguments, isSpace)
    },
    Method("islower(self, /)", "True if there are ASCII letters, all lower case.") {
      vm, arguments throws(Raised) in
      var isCased = false
      for byte in vm.receivedBytes(arguments[0]) {
        if isUpper(byte) { return Owned(Value.false) }
        if isLower(byte) { isCased = true }
      }
      return Owned(isCased)
    },
    Method("isupper(self, /)", "True if there are ASCII letters, all upper case.") {
      vm, arguments throws(Raised) in
      var isCased = false
      for byte in vm.receivedBytes(arguments[0]) {
        if isLower(byte) { return Owned(Value.false) }
        if isUpper(byte) { isCased = true }
      }
      return Owned(isCased)
    },
    Method("istitle(self, /)", "True if every word is in title case.") {
      vm, arguments throws(Raised) in
      var isCased = false
      var previousIsCased = false
      for byte in vm.receivedBytes(arguments[0]) {
        if isUpper(byte) {
          if previousIsCased { return Owned(Value.false) }
          previousIsCased = true
          isCased = true
        } else if isLower(byte) {
          if !previousIsCased { return Owned(Value.false) }
          isCased = true
        } else {
          previousIsCased = false
        }
      }
      return Owned(isCased)
    },
  ]
}

// MARK: - Mappings

private func mapBytes(
  _ vm: VM, _ arguments: Arguments, _ map: (UInt8, Int) -> UInt8
) -> Owned {
  let bytes = vm.receivedBytes(arguments[0])
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for index in 0..<bytes.count { result.append(map(bytes[index], index)) }
  return vm.newBytes(like: arguments[0], result)
}

private func bytesMappings() -> [Member] {
  [
    Method("lower(self, /)", "Copy with ASCII letters in lower case.") {
      vm, arguments throws(Raised) in mapBytes(vm, arguments) { byte, _ in asciiLower(byte) }
    },
    Method("upper(self, /)", "Copy with ASCII letters in upper case.") {
      vm, arguments throws(Raised) in mapBytes(vm, arguments) { byte, _ in asciiUpper(byte) }
    },
    Method("swapcase(self, /)", "Copy with the case of ASCII letters exchanged.") {
      vm, arguments throws(Raised) in
      mapBytes(vm, arguments) { byte, _ in isLetter(byte) ? byte ^ 0x20 : byte }
    },
    Method("capitalize(self, /)", "Copy with the first byte upper case, others lower.") {
      vm, arguments throws(Raised) in
      mapBytes(vm, arguments) { byte, index in index == 0 ? asciiUpper(byte) : asciiLower(byte) }
    },
    Method("title(self, /)", "Copy with every word in title case.") {
      vm, arguments throws(Raised) in
      var previousIsCased = false
      return mapBytes(vm, arguments) { byte, _ in
        let result = previousIsCased ? asciiLower(byte) : asciiUpper(byte)
        previousIsCased = isLetter(byte)
        return result
      }
    },
    Method(
      "center(self, width, fillchar=<unbound>, /) -> ($self, width, fillchar=b' ', /)",
      "Copy centred in this width."
    ) {
      vm, arguments throws(Raised) in
      let missing = try vm.missingBytes(arguments)
      let count = vm.receivedBytes(arguments[0]).count
      let left = missing / 2 + (missing & (count + missing) & 1)
      return try vm.padBytes(
        arguments[0], left, missing - left, try vm.fillByte(arguments[2], "center"))
    },
    Method(
      "ljust(self, width, fillchar=<unbound>, /) -> ($self, width, fillchar=b' ', /)",
      "Copy padded at the right."
    ) {
      vm, arguments throws(Raised) in
      try vm.padBytes(
        arguments[0], 0, try vm.missingBytes(arguments), try vm.fillByte(arguments[2], "ljust"))
    },
    Method(
      "rjust(self, width, fillchar=<unbound>, /) -> ($self, width, fillchar=b' ', /)",
      "Copy padded at the left."
    ) {
      vm, arguments throws(Raised) in
      try vm.padBytes(
        arguments[0], try vm.missingBytes(arguments), 0, try vm.fillByte(arguments[2], "rjust"))
    },
    Method("zfill(self, width, /)", "Copy padded with zeros after the sign.") {
      vm, arguments throws(Raised) in
      let missing = try vm.missingBytes(arguments)
      let bytes = vm.receivedBytes(arguments[0])
      if missing == 0 { return vm.bytesPart(arguments[0], 0, bytes.count) }
      try vm.checkSize(of: arguments[0], extendedBy: missing)
      var result: [UInt8] = []
      var start = 0
      if let first = bytes.first, first == 0x2B || first == 0x2D {
        result.append(first)
        start = 1
      }
      result += [UInt8](repeating: 0x30, count: missing)
      result += bytes[start...]
      return vm.newBytes(like: arguments[0], result)
    },
    Method("expandtabs(self, /, tabsize=8)", "Copy with tabs expanded to spaces.") {
      vm, arguments throws(Raised) in
      let tabSize = try vm.cIntArgument(arguments[1])
      var result: [UInt8] = []
      var column = 0
      for byte in vm.receivedBytes(arguments[0]) {
        if byte == 9 {
          if tabSize > 0 {
            let spaces = tabSize - column % tabSize
            try vm.checkMemory(spaces, stride: 2)
            result += [UInt8](repeating: 0x20, count: spaces)
            column &+= spaces
          }
        } else {
          result.append(byte)
          column = byte == 10 || byte == 13 ? 0 : column &+ 1
        }
      }
      return vm.newBytes(like: arguments[0], result)
    },
    Method(
      "translate(self, table, /, delete=<unbound>) -> ($self, table, /, delete=b'')",
      "Copy with bytes mapped and deleted."
    ) {
      vm, arguments throws(Raised) in
      var isDeleted = [Bool](repeating: false, count: 256)
      var table: [UInt8] = []
      if !arguments[1].isNone {
        let view = try BytesView(vm, arguments[1], "")
        if view.count != 256 {
          throw vm.valueError("translation table must be 256 characters long")
        }
        table = [UInt8](view.buffer)
      }
      if !arguments[2].isUnbound {
        let deleted = try BytesView(vm, arguments[2], "")
        for byte in deleted.buffer { isDeleted[Int(byte)] = true }
      }
      var result: [UInt8] = []
      for byte in vm.receivedBytes(arguments[0]) where !isDeleted[Int(byte)] {
        result.append(table.isEmpty ? byte : table[Int(byte)])
      }
      if vm.isExactly(arguments[0], .bytes), vm.receivedBytes(arguments[0]).elementsEqual(result) {
        return arguments[0].owned
      }
      return vm.newBytes(like: arguments[0], result)
    },
    StaticMethod("maketrans(frm, to, /)", "Make a table for translate().") {
      vm, arguments throws(Raised) in
      let from = try BytesView(vm, arguments[0], "")
      let to = try BytesView(vm, arguments[1], "")
      if from.count != to.count {
        throw vm.valueError("maketrans arguments must have same length")
      }
      var table: [UInt8] = []
      for byte in UInt8.min...UInt8.max { table.append(byte) }
      for index in 0..<from.count { table[Int(from.buffer[index])] = to.buffer[index] }
      return vm.newBytes(table)
    },
  ]
}

extension VM {
  fileprivate func missingBytes(_ arguments: Arguments) throws(Raised) -> Int {
    let width = try sizeArgument(arguments[1])
    let count = receivedBytes(arguments[0]).count
    return width > count ? width - count : 0
  }

  /// A copy with so many bytes more must be possible.
  fileprivate func checkSize(of receiver: Value, extendedBy missing: Int) throws(Raised) {
    let count = receivedBytes(receiver).count &+ missing
    try asBytes(receiver) != nil
      ? checkBytesMemory(count, stride: 2) : checkMemory(count, stride: 2)
  }

  fileprivate func fillByte(
    _ value: Value, _ function: StaticString
  ) throws(Raised) -> UInt8 {
    if value.isUnbound { return 0x20 }
    guard asBytes(value) != nil || value.hasLayout(.byteArray),
      receivedBytes(value).count == 1
    else {
      throw typeError(
        "\(function)() argument 2 must be a byte string of length 1, "
          + "not \(argumentTypeName(value))")
    }
    return receivedBytes(value)[0]
  }

  fileprivate func padBytes(
    _ receiver: Value, _ left: Int, _ right: Int, _ fill: UInt8
  ) throws(Raised) -> Owned {
    let bytes = receivedBytes(receiver)
    if left == 0 && right == 0 { return bytesPart(receiver, 0, bytes.count) }
    try checkSize(of: receiver, extendedBy: left &+ right)
    var result = [UInt8](repeating: fill, count: left)
    result += bytes
    result += [UInt8](repeating: fill, count: right)
    return newBytes(like: receiver, result)
  }
}

// MARK: - Searches

/// What to look for: bytes, or one byte given as an integer.
private struct BytesNeedle: ~Copyable {
  private let view: BytesView?
  private let byte: UnsafeMutablePointer<UInt8>

  init(_ vm: VM, _ value: Value) throws(Raised) {
    if vm.hasIndex(value) && !vm.hasBuffer(value) {
      let single = try vm.byteValue(value)
      byte = .allocate(capacity: 1)
      byte.pointee = single
      view = nil
      return
    }
    view = try BytesView(
      vm, value,
      "argument should be integer or bytes-like object, not '\(vm.typeName(value))'")
    byte = .allocate(capacity: 1)
    byte.pointee = 0
  }

  deinit { byte.deallocate() }

  var buffer: UnsafeBufferPointer<UInt8> {
    switch view {
    case .some(let view): return view.buffer
    case .none: return UnsafeBufferPointer(start: UnsafePointer(byte), count: 1)
    }
  }
}

extension VM {
  /// The first match, or -1.
  fileprivate func findBytes(_ arguments: Arguments) throws(Raised) -> Int {
    let bytes = receivedBytes(arguments[0])
    let (start, end) = try searchBounds(arguments[2], arguments[3], bytes.count)
    let needle = try BytesNeedle(self, arguments[1])
    let text = receivedBytes(arguments[0])
    return firstMatch(of: needle.buffer, in: text, start, min(end, text.count))
  }

  fileprivate func findLastBytes(_ arguments: Arguments) throws(Raised) -> Int {
    let bytes = receivedBytes(arguments[0])
    let (start, end) = try searchBounds(arguments[2], arguments[3], bytes.count)
    let needle = try BytesNeedle(self, arguments[1])
    let text = receivedBytes(arguments[0])
    return lastMatch(
      of: bytePointer(needle.buffer), needle.buffer.count, in: bytePointer(text), start,
      min(end, text.count))
  }

  fileprivate func bytesHaveAffix(
    _ arguments: Arguments, _ function: StaticString, atEnd: Bool
  ) throws(Raised) -> Bool {
    let count = receivedBytes(arguments[0]).count
    let (start, end) = try searchBounds(arguments[2], arguments[3], count)
    if let tuple = asTuple(arguments[1]) {
      let held = arguments[1].owned
      for index in 0..<tuple.pointee.count {
        let affix = try BytesView(self, tuple.items[index], "")
        if hasAffix(arguments[0], affix.buffer, start, end, atEnd: atEnd) { return true }
      }
      _ = held.value
      return false
    }
    let affix = try BytesView(
      self, arguments[1],
      "\(function) first arg must be bytes or a tuple of bytes, not \(typeName(arguments[1]))")
    return hasAffix(arguments[0], affix.buffer, start, end, atEnd: atEnd)
  }

  private func hasAffix(
    _ receiver: Value, _ affix: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, atEnd: Bool
  ) -> Bool {
    if start > end || affix.count > end - start { return false }
    return bytesMatch(receivedBytes(receiver), affix, at: atEnd ? end - affix.count : start)
  }

  fileprivate func replaceBytes(_ arguments: Arguments) throws(Raised) -> Owned {
    let old = try BytesView(self, arguments[1], "")
    let new = try BytesView(self, arguments[2], "")
    let limit = try sizeArgument(arguments[3])
    let text = receivedBytes(arguments[0])
    var positions: [Int] = []
    if limit != 0, old.count <= text.count {
      eachMatch(of: old.pointer, old.count, in: bytePointer(text), 0, text.count) { position in
        positions.append(position)
        return positions.count != limit
      }
    }
    if positions.isEmpty { return bytesPart(arguments[0], 0, text.count) }
    let (change, overflow) = (new.count - old.count).multipliedReportingOverflow(
      by: positions.count)
    let (total, overflow2) = text.count.addingReportingOverflow(change)
    if overflow || overflow2 { throw overflowError("replace bytes is too long") }
    try checkMemory(total, stride: 2)
    var result: [UInt8] = []
    result.reserveCapacity(total)
    var start = 0
    for position in positions {
      result += text[start..<position]
      result += new.buffer
      start = position + old.count
    }
    result += text[start...]
    return newBytes(like: arguments[0], result)
  }

  fileprivate func stripBytes(
    _ arguments: Arguments, left: Bool, right: Bool
  ) throws(Raised) -> Owned {
    var isStripped = [Bool](repeating: false, count: 256)
    if arguments[1].isNoneOrUnbound {
      for byte in UInt8.min...UInt8.max where isSpace(byte) { isStripped[Int(byte)] = true }
    } else {
      let set = try BytesView(self, arguments[1], "")
      for byte in set.buffer { isStripped[Int(byte)] = true }
    }
    let bytes = receivedBytes(arguments[0])
    var start = 0
    var end = bytes.count
    if left { while start < end, isStripped[Int(bytes[start])] { start += 1 } }
    if right { while end > start, isStripped[Int(bytes[end - 1])] { end -= 1 } }
    return bytesPart(arguments[0], start, end)
  }

  /// `part in bytes`.
  func bytesContain(_ receiver: Value, _ part: Value) throws(Raised) -> Bool {
    if hasIndex(part) && !hasBuffer(part) {
      let byte = try byteValue(part)
      for candidate in receivedBytes(receiver) where candidate == byte { return true }
      return false
    }
    let needle = try BytesView(self, part, "")
    let text = receivedBytes(receiver)
    return firstMatch(of: needle.buffer, in: text, 0, text.count) >= 0
  }
}

/// The first match of a needle within `start..<end`, or -1.
func firstMatch(
  of needle: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, _ start: Int,
  _ end: Int
) -> Int {
  var result = -1
  eachMatch(
    of: bytePointer(needle), needle.count, in: bytePointer(text), start, end
  ) { position in
    result = position
    return false
  }
  return result
}

private func bytesMatch(
  _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>, at index: Int
) -> Bool {
  if index < 0 || part.count > text.count - index { return false }
  for offset in 0..<part.count where text[index + offset] != part[offset] { return false }
  return true
}

private func bytesSearches() -> [Member] {
  [
    Method(
      "find(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Lowest index of bytes or a byte, or -1."
    ) {
      vm, arguments throws(Raised) in vm.count(try vm.findBytes(arguments))
    },
    Method(
      "rfind(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Highest index, or -1."
    ) {
      vm, arguments throws(Raised) in vm.count(try vm.findLastBytes(arguments))
    },
    Method(
      "index(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Lowest index; ValueError if absent."
    ) {
      vm, arguments throws(Raised) in
      let found = try vm.findBytes(arguments)
      if found < 0 { throw vm.valueError("subsection not found") }
      return vm.count(found)
    },
    Method(
      "rindex(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Highest index; ValueError if absent."
    ) {
      vm, arguments throws(Raised) in
      let found = try vm.findLastBytes(arguments)
      if found < 0 { throw vm.valueError("subsection not found") }
      return vm.count(found)
    },
    Method(
      "count(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Number of non-overlapping matches."
    ) {
      vm, arguments throws(Raised) in
      let count = vm.receivedBytes(arguments[0]).count
      let (start, end) = try vm.searchBounds(arguments[2], arguments[3], count)
      let needle = try BytesNeedle(vm, arguments[1])
      let text = vm.receivedBytes(arguments[0])
      var matches = 0
      eachMatch(
        of: bytePointer(needle.buffer), needle.buffer.count, in: bytePointer(text), start,
        min(end, text.count)
      ) { _ in
        matches &+= 1
        return true
      }
      return vm.count(matches)
    },
    Method(
      "startswith(self, prefix, start=None, end=None, /) -> ($self, prefix[, start[, end]], /)",
      "Test for a prefix."
    ) {
      vm, arguments throws(Raised) in
      Owned(try vm.bytesHaveAffix(arguments, "startswith", atEnd: false))
    },
    Method(
      "endswith(self, suffix, start=None, end=None, /) -> ($self, suffix[, start[, end]], /)",
      "Test for a suffix."
    ) {
      vm, arguments throws(Raised) in
      Owned(try vm.bytesHaveAffix(arguments, "endswith", atEnd: true))
    },
    Method("removeprefix(self, prefix, /)", "Copy without a prefix, if it is there.") {
      vm, arguments throws(Raised) in
      let prefix = try BytesView(vm, arguments[1], "")
      let bytes = vm.receivedBytes(arguments[0])
      let start = bytesMatch(bytes, prefix.buffer, at: 0) ? prefix.count : 0
      return vm.bytesPart(arguments[0], start, bytes.count)
    },
    Method("removesuffix(self, suffix, /)", "Copy without a suffix, if it is there.") {
      vm, arguments throws(Raised) in
      let suffix = try BytesView(vm, arguments[1], "")
      let bytes = vm.receivedBytes(arguments[0])
      let end = bytes.count - suffix.count
      return vm.bytesPart(
        arguments[0], 0, bytesMatch(bytes, suffix.buffer, at: end) ? end : bytes.count)
    },
    Method("replace(self, old, new, count=-1, /)", "Copy with bytes replaced.") {
      vm, arguments throws(Raised) in try vm.replaceBytes(arguments)
    },
    Method("strip(self, bytes=None, /)", "Copy without whitespace (or these) at both ends.") {
      vm, arguments throws(Raised) in try vm.stripBytes(arguments, left: true, right: true)
    },
    Method("lstrip(self, bytes=None, /)", "Copy without whitespace (or these) at the start.") {
      vm, arguments throws(Raised) in try vm.stripBytes(arguments, left: true, right: false)
    },
    Method("rstrip(self, bytes=None, /)", "Copy without whitespace (or these) at the end.") {
      vm, arguments throws(Raised) in try vm.stripBytes(arguments, left: false, right: true)
    },
  ]
}

// MARK: - Splitting and joining

extension VM {
  private func listOfBytes(_ receiver: Value, _ ranges: [(Int, Int)], reversed: Bool) -> Owned {
    var parts = OwnedList(capacity: ranges.count)
    for index in 0..<ranges.count {
      let range = ranges[reversed ? ranges.count - 1 - index : index]
      parts.append(bytesPart(receiver, range.0, range.1))
    }
    return newList(parts)
  }

  fileprivate func splitBytes(_ arguments: Arguments, fromEnd: Bool) throws(Raised) -> Owned {
    let limit = try sizeArgument(arguments[2])
    var ranges: [(Int, Int)] = []
    if arguments[1].isNone {
      let bytes = receivedBytes(arguments[0])
      if fromEnd {
        splitWhitespaceFromEnd(bytes, limit, &ranges)
      } else {
        splitWhitespace(bytes, limit, &ranges)
      }
      return listOfBytes(arguments[0], ranges, reversed: fromEnd)
    }
    let separator = try BytesView(self, arguments[1], "")
    if separator.count == 0 { throw valueError("empty separator") }
    let bytes = receivedBytes(arguments[0])
    if fromEnd {
      var end = bytes.count
      while ranges.count != limit {
        let found = lastMatch(
          of: separator.pointer, separator.count, in: bytePointer(bytes), 0, end)
        if found < 0 { break }
        ranges.append((found + separator.count, end))
        end = found
      }
      ranges.append((0, end))
    } else {
      var start = 0
      if limit != 0 {
        let width = separator.count
        eachMatch(of: separator.pointer, width, in: bytePointer(bytes), 0, bytes.count) {
          position in
          ranges.append((start, position))
          start = position + width
          return ranges.count != limit
        }
      }
      ranges.append((start, bytes.count))
    }
    return listOfBytes(arguments[0], ranges, reversed: fromEnd)
  }

  private func splitWhitespace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ ranges: inout [(Int, Int)]
  ) {
    var index = 0
    while true {
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
      if index == bytes.count { return }
      if ranges.count == limit {
        ranges.append((index, bytes.count))
        return
      }
      let start = index
      while index < bytes.count, !isSpace(bytes[index]) { index += 1 }
      ranges.append((start, index))
    }
  }

  private func splitWhitespaceFromEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int, _ ranges: inout [(Int, Int)]
  ) {
    var index = bytes.count
    while true {
      while index > 0, isSpace(bytes[index - 1]) { index -= 1 }
      if index == 0 { return }
      if ranges.count == limit {
        ranges.append((0, index))
        return
      }
      let end = index
      while index > 0, !isSpace(bytes[index - 1]) { index -= 1 }
      ranges.append((index, end))
    }
  }

  fileprivate func partitionBytes(_ arguments: Arguments, last: Bool) throws(Raised) -> Owned {
    let separator = try BytesView(self, arguments[1], "")
    if separator.count == 0 { throw valueError("empty separator") }
    let bytes = receivedBytes(arguments[0])
    let position =
      last
      ? lastMatch(
        of: separator.pointer, separator.count, in: bytePointer(bytes), 0, bytes.count)
      : firstMatch(of: separator.buffer, in: bytes, 0, bytes.count)
    var parts = OwnedList(capacity: 3)
    // Bytes give themselves and the separator as they are; a bytearray copies.
    let isMutable = arguments[0].hasLayout(.byteArray)
    if position < 0 {
      let whole = isMutable ? bytesPart(arguments[0], 0, bytes.count) : arguments[0].owned
      if !last { parts.append(whole.value.owned) }
      parts.append(bytesPart(arguments[0], 0, 0))
      parts.append(bytesPart(arguments[0], 0, 0))
      if last { parts.append(whole.value.owned) }
    } else {
      parts.append(bytesPart(arguments[0], 0, position))
      parts.append(
        isMutable ? newBytes(like: arguments[0], separator.buffer) : arguments[1].owned)
      parts.append(bytesPart(arguments[0], position + separator.count, bytes.count))
    }
    return newTuple(parts)
  }

  func joinBytes(_ receiver: Value, _ iterable: Value) throws(Raised) -> Owned {
    // A bytearray that joins cannot be changed meanwhile.
    let separator = try BytesView(self, receiver, "")
    let sequence = try sequenceFast(iterable, "can only join an iterable")
    let count = sequenceItems(sequence.value).1
    if count == 1, isExactly(receiver, .bytes) {
      let only = sequenceItems(sequence.value).0[0]
      if isExactly(only, .bytes) { return only.owned }
    }
    var result: [UInt8] = []
    var index = 0
    while index < min(count, sequenceItems(sequence.value).1) {
      let item = sequenceItems(sequence.value).0[index].owned
      let view = try BytesView(
        self, item.value,
        "sequence item \(index): expected a bytes-like object, \(typeName(item.value)) found")
      if index > 0 { result += separator.buffer }
      if view.count > 4096 { try checkMemory(result.count + view.count, stride: 2) }
      result += view.buffer
      index += 1
    }
    return newBytes(like: receiver, result)
  }
}

private func bytesSplits() -> [Member] {
  [
    Method("split(self, /, sep=None, maxsplit=-1)", "List of the parts between separators.") {
      vm, arguments throws(Raised) in try vm.splitBytes(arguments, fromEnd: false)
    },
    Method("rsplit(self, /, sep=None, maxsplit=-1)", "List of the parts, split from the end.") {
      vm, arguments throws(Raised) in try vm.splitBytes(arguments, fromEnd: true)
    },
    Method("splitlines(self, /, keepends=False)", "List of the lines.") {
      vm, arguments throws(Raised) in
      let keepsEnds = try vm.isTrue(arguments[1])
      let bytes = vm.receivedBytes(arguments[0])
      var parts = OwnedList()
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
        let end = index
        if index < bytes.count {
          let isPair = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
          index += isPair ? 2 : 1
        }
        parts.append(vm.bytesPart(arguments[0], start, keepsEnds ? index : end))
      }
      return vm.newList(parts)
    },
    Method("partition(self, sep, /)", "Split at the first separator, into three parts.") {
      vm, arguments throws(Raised) in try vm.partitionBytes(arguments, last: false)
    },
    Method("rpartition(self, sep, /)", "Split at the last separator, into three parts.") {
      vm, arguments throws(Raised) in try vm.partitionBytes(arguments, last: true)
    },
    Method("join(self, iterable_of_bytes, /)", "Concatenate, with these bytes in between.") {
      vm, arguments throws(Raised) in try vm.joinBytes(arguments[0], arguments[1])
    },
  ]
}

// MARK: - Conversions

extension VM {
  /// `bytes.hex(sep, bytes_per_sep)`.
  func hexText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ separator: Value, _ groupSize: Value
  ) throws(Raised) -> Owned {
    let group = try cIntArgument(groupSize)
    var mark: UInt8?
    if !separator.isUnbound {
      if let text = asStr(separator) {
        if text.pointee.count != 1 { throw valueError("sep must be length 1.") }
        if !text.pointee.isASCII { throw valueError("sep must be ASCII.") }
        mark = UInt8(truncatingIfNeeded: text[codePoint: 0])
      } else if let given = asBytes(separator) {
        if given.pointee.count != 1 { throw valueError("sep must be length 1.") }
        if given.data[0] >= 0x80 { throw valueError("sep must be ASCII.") }
        mark = given.data[0]
      } else {
        if try length(of: separator) != 1 { throw valueError("sep must be length 1.") }
        throw typeError("sep must be str or bytes.")
      }
    }
    try checkMemory(bytes.count, stride: 4)
    let size = group == Int.min ? Int.max : abs(group)
    var builder = StringBuilder(capacity: bytes.count * 3 + 1)
    for index in 0..<bytes.count {
      if let mark, index > 0, size > 0 {
        let position = group > 0 ? bytes.count - index : index
        if position % size == 0 { builder.append(ascii: mark) }
      }
      builder.append(ascii: DigitText.character(Int(bytes[index] >> 4)))
      builder.append(ascii: DigitText.character(Int(bytes[index] & 15)))
    }
    return builder.finish(self)
  }

  /// The bytes of `fromhex` text.
  func bytesFromHex(_ value: Value) throws(Raised) -> [UInt8] {
    let text = try strArgument(value, "fromhex")
    var result: [UInt8] = []
    var index = 0
    let count = text.pointee.count
    // What is not ASCII is found before anything else.
    if !text.pointee.isASCII {
      while index < count, text[codePoint: index] < 0x80 { index += 1 }
      throw valueError("non-hexadecimal number found in fromhex() arg at position \(index)")
    }
    func digit(_ index: Int) -> Int {
      if index >= count { return 99 }
      let point = text[codePoint: index]
      return point < 0x80 ? DigitText.value(UInt8(truncatingIfNeeded: point)) : 99
    }
    while true {
      while index < count, text[codePoint: index] < 0x80,
        DigitText.isSpace(UInt8(truncatingIfNeeded: text[codePoint: index]))
      {
        index += 1
      }
      if index >= count { return result }
      let high = digit(index)
      let low = high < 16 ? digit(index + 1) : 99
      if high >= 16 || low >= 16 {
        let position = high < 16 ? index + 1 : index
        throw valueError(
          "non-hexadecimal number found in fromhex() arg at position \(position)")
      }
      result.append(UInt8(truncatingIfNeeded: high << 4 | low))
      index += 2
    }
  }
}

private func bytesConversions() -> [Member] {
  [
    Method("decode(self, /, encoding='utf-8', errors='strict')", "Decode to a string.") {
      vm, arguments throws(Raised) in
      try vm.checkCodec(arguments[1], arguments[2], "decode")
      return try vm.decodeObject(arguments[0], arguments[1], arguments[2])
    },
    Method("hex(self, /, sep=<unbound>, bytes_per_sep=1)", "Text of two hexadecimal digits a byte.")
    {
      vm, arguments throws(Raised) in
      try vm.hexText(vm.receivedBytes(arguments[0]), arguments[1], arguments[2])
    },
    ClassMethod("fromhex(cls, string, /)", "Make from text of hexadecimal digits.") {
      vm, arguments throws(Raised) in
      let content = try vm.bytesFromHex(arguments[1])
      let cls = arguments[0].storage(TypeObject.self)
      if cls == vm.type(.bytes) { return vm.newBytes(content) }
      let bytes = vm.newBytes(content)
      return try vm.call(arguments[0], bytes.value)
    },
    Method("__len__(self, /)") { vm, arguments throws(Raised) in
      vm.count(vm.receivedBytes(arguments[0]).count)
    },
    Method("__contains__(self, key, /)") { vm, arguments throws(Raised) in
      Owned(try vm.bytesContain(arguments[0], arguments[1]))
    },
    Method("__mod__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.formatPercentBytes(arguments[0], arguments[1])
    },
    Method("__rmod__(self, value, /)") { vm, arguments throws(Raised) in .notImplemented },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.warnOfComparison(arguments[0], arguments[1])
      return try compareBytesLike(vm, arguments) { $0 == 0 }
    },
    Method("__ne__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.warnOfComparison(arguments[0], arguments[1])
      return try compareBytesLike(vm, arguments) { $0 != 0 }
    },
    Method("__lt__(self, value, /)") { vm, arguments throws(Raised) in
      try compareBytesLike(vm, arguments) { $0 < 0 }
    },
    Method("__le__(self, value, /)") { vm, arguments throws(Raised) in
      try compareBytesLike(vm, arguments) { $0 <= 0 }
    },
    Method("__gt__(self, value, /)") { vm, arguments throws(Raised) in
      try compareBytesLike(vm, arguments) { $0 > 0 }
    },
    Method("__ge__(self, value, /)") { vm, arguments throws(Raised) in
      try compareBytesLike(vm, arguments) { $0 >= 0 }
    },
  ]
}

private func compareBytesLike(
  _ vm: VM, _ arguments: Arguments, _ test: (Int) -> Bool
) throws(Raised) -> Owned {
  // Bytes compare with bytes only; a bytearray with anything that has a buffer.
  guard vm.hasBuffer(arguments[1]),
    arguments[0].hasLayout(.byteArray) || vm.asBytes(arguments[1]) != nil
  else { return .notImplemented }
  let right = try BytesView(vm, arguments[1], "")
  let left = vm.receivedBytes(arguments[0])
  let order = compareBytes(
    UnsafeMutableRawPointer(mutating: bytePointer(left)),
    UnsafeMutableRawPointer(mutating: right.pointer), min(left.count, right.count))
  return Owned(test(order != 0 ? order : left.count - right.count))
}
