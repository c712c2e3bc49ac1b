/// The methods of `str` that search, replace, strip and split.

// MARK: - Searching

func strSearchMethods() -> [Member] {
  [
    Method(
      "find(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Lowest index of a substring, or -1."
    ) {
      vm, arguments throws(Raised) in
      vm.count(try vm.findStr(arguments, "find"))
    },
    Method(
      "index(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Lowest index; ValueError if absent."
    ) {
      vm, arguments throws(Raised) in
      let found = try vm.findStr(arguments, "index")
      if found < 0 { throw vm.valueError("substring not found") }
      return vm.count(found)
    },
    Method(
      "rfind(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Highest index of a substring, or -1."
    ) {
      vm, arguments throws(Raised) in
      vm.count(try vm.findLastStr(arguments, "rfind"))
    },
    Method(
      "rindex(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Highest index; ValueError if absent."
    ) {
      vm, arguments throws(Raised) in
      let found = try vm.findLastStr(arguments, "rindex")
      if found < 0 { throw vm.valueError("substring not found") }
      return vm.count(found)
    },
    Method(
      "count(self, sub, start=None, end=None, /) -> ($self, sub[, start[, end]], /)",
      "Number of non-overlapping matches."
    ) {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let needle = try vm.strArgument(arguments[1], "count", 1)
      let (start, end) = try vm.searchBounds(arguments[2], arguments[3], text.pointee.count)
      var matches = 0
      text.forEachMatch(of: needle, start, end) { _ in
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
      Owned(try vm.strHasAffix(arguments, "startswith", atEnd: false))
    },
    Method(
      "endswith(self, suffix, start=None, end=None, /) -> ($self, suffix[, start[, end]], /)",
      "Test for a suffix."
    ) {
      vm, arguments throws(Raised) in
      Owned(try vm.strHasAffix(arguments, "endswith", atEnd: true))
    },
    Method("removeprefix(self, prefix, /)", "Copy without a prefix, if it is there.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let prefix = try vm.strArgument(arguments[1], "removeprefix")
      let start = text.matches(prefix, at: 0) ? prefix.pointee.count : 0
      return vm.substring(text, start, text.pointee.count)
    },
    Method("removesuffix(self, suffix, /)", "Copy without a suffix, if it is there.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let suffix = try vm.strArgument(arguments[1], "removesuffix")
      let count = text.pointee.count
      let end =
        text.matches(suffix, at: count - suffix.pointee.count)
        ? count - suffix.pointee.count : count
      return vm.substring(text, 0, end)
    },
    Method("replace(self, old, new, /, count=-1)", "Copy with a substring replaced.") {
      vm, arguments throws(Raised) in
      let old = try vm.strArgument(arguments[1], "replace", 1)
      let new = try vm.strArgument(arguments[2], "replace", 2)
      return try vm.replaceStr(vm.text(arguments), old, new, try vm.sizeArgument(arguments[3]))
    },
    Method("strip(self, chars=None, /)", "Copy without whitespace (or these) at both ends.") {
      vm, arguments throws(Raised) in
      try vm.stripStr(vm.text(arguments), arguments[1], "strip", left: true, right: true)
    },
    Method("lstrip(self, chars=None, /)", "Copy without whitespace (or these) at the start.") {
      vm, arguments throws(Raised) in
      try vm.stripStr(vm.text(arguments), arguments[1], "lstrip", left: true, right: false)
    },
    Method("rstrip(self, chars=None, /)", "Copy without whitespace (or these) at the end.") {
      vm, arguments throws(Raised) in
      try vm.stripStr(vm.text(arguments), arguments[1], "rstrip", left: false, right: true)
    },
  ]
}

extension VM {
  fileprivate func findStr(
    _ arguments: Arguments, _ function: StaticString
  ) throws(Raised) -> Int {
    let text = text(arguments)
    let needle = try strArgument(arguments[1], function, 1)
    let (start, end) = try searchBounds(arguments[2], arguments[3], text.pointee.count)
    return text.find(needle, start, end)
  }

  fileprivate func findLastStr(
    _ arguments: Arguments, _ function: StaticString
  ) throws(Raised) -> Int {
    let text = text(arguments)
    let needle = try strArgument(arguments[1], function, 1)
    let (start, end) = try searchBounds(arguments[2], arguments[3], text.pointee.count)
    return text.findLast(needle, start, end)
  }

  fileprivate func strHasAffix(
    _ arguments: Arguments, _ function: StaticString, atEnd: Bool
  ) throws(Raised) -> Bool {
    let text = text(arguments)
    let (start, end) = try searchBounds(arguments[2], arguments[3], text.pointee.count)
    if let affix = asStr(arguments[1]) { return hasAffix(text, affix, start, end, atEnd: atEnd) }
    guard let tuple = asTuple(arguments[1]) else {
      throw typeError(
        "\(function) first arg must be str or a tuple of str, not \(typeName(arguments[1]))")
    }
    for index in 0..<tuple.pointee.count {
      guard let affix = asStr(tuple.items[index]) else {
        throw typeError(
          "tuple for \(function) must only contain str, not \(typeName(tuple.items[index]))")
      }
      if hasAffix(text, affix, start, end, atEnd: atEnd) { return true }
    }
    return false
  }

  private func hasAffix(
    _ text: StrPointer, _ affix: StrPointer, _ start: Int, _ end: Int, atEnd: Bool
  ) -> Bool {
    if start > end || affix.pointee.count > end - start { return false }
    return text.matches(affix, at: atEnd ? end - affix.pointee.count : start)
  }

  /// `text.replace(old, new, limit)`; a negative limit is none.
  func replaceStr(
    _ text: StrPointer, _ old: StrPointer, _ new: StrPointer, _ limit: Int
  ) throws(Raised) -> Owned {
    let count = text.pointee.count
    let oldCount = old.pointee.count
    if limit == 0 || oldCount > count || old.isEqual(new) { return Value(text).owned }
    // A few places fit on the stack.
    return try withUnsafeTemporaryAllocation(of: Int.self, capacity: 32) {
      room throws(Raised) -> Owned in
      var found = 0
      var many: [Int] = []
      text.forEachMatch(of: old, 0, count) { position in
        if found < room.count {
          room[found] = position
        } else {
          if found == room.count { many.append(contentsOf: room) }
          many.append(position)
        }
        found += 1
        return found != limit
      }
      if found == 0 { return Value(text).owned }
      if found <= room.count {
        return try replaceStr(
          text, oldCount, new, UnsafeBufferPointer(rebasing: UnsafeBufferPointer(room)[..<found]))
      }
      let result = try many.withUnsafeBufferPointer { places throws(Raised) -> Value in
        try replaceStr(text, oldCount, new, places).take()
      }
      return Owned(result)
    }
  }

  /// A copy with what lies at these places replaced.
  private func replaceStr(
    _ text: StrPointer, _ oldCount: Int, _ new: StrPointer, _ positions: UnsafeBufferPointer<Int>
  ) throws(Raised) -> Owned {
    let count = text.pointee.count
    let (change, overflow) = (new.pointee.count - oldCount).multipliedReportingOverflow(
      by: positions.count)
    let (total, overflow2) = count.addingReportingOverflow(change)
    if overflow || overflow2 { throw overflowError("replace string is too long") }
    let kind = Int(max(text.pointee.kind, new.pointee.kind))
    if total > 4096 { try checkMemory(total, stride: kind * 2) }
    if text.pointee.isASCII, new.pointee.isASCII, total > 1 {
      return replaceASCII(text, oldCount, new, positions, total)
    }
    var builder = StringBuilder(capacity: total * kind)
    var start = 0
    for position in positions {
      builder.append(text, start, position)
      builder.append(new)
      start = position + oldCount
    }
    builder.append(text, start, count)
    return builder.finish(self)
  }

  private func replaceASCII(
    _ text: StrPointer, _ oldCount: Int, _ new: StrPointer, _ positions: UnsafeBufferPointer<Int>,
    _ total: Int
  ) -> Owned {
    let result = allocateStr(count: total, kind: 1, isASCII: true)
    var target = result.data
    let newCount = new.pointee.count
    var start = 0
    for position in positions {
      if position > start {
        target.copyMemory(from: text.data + start, byteCount: position &- start)
        target += position &- start
      }
      if newCount > 0 {
        target.copyMemory(from: new.data, byteCount: newCount)
        target += newCount
      }
      start = position &+ oldCount
    }
    if start < text.pointee.count {
      target.copyMemory(from: text.data + start, byteCount: text.pointee.count &- start)
    }
    return Owned(result)
  }

  fileprivate func stripStr(
    _ text: StrPointer, _ characters: Value, _ function: StaticString, left: Bool, right: Bool
  ) throws(Raised) -> Owned {
    var start = 0
    var end = text.pointee.count
    if characters.isNoneOrUnbound {
      if left {
        while start < end, CharacterProperties.isSpace(text[codePoint: start]) { start += 1 }
      }
      if right {
        while end > start, CharacterProperties.isSpace(text[codePoint: end - 1]) { end -= 1 }
      }
    } else {
      guard let set = asStr(characters) else {
        throw typeError("\(function) arg must be None or str")
      }
      if left { while start < end, set.contains(codePoint: text[codePoint: start]) { start += 1 } }
      if right {
        while end > start, set.contains(codePoint: text[codePoint: end - 1]) { end -= 1 }
      }
    }
    return substring(text, start, end)
  }
}

// MARK: - Splitting

func strSplittingMethods() -> [Member] {
  [
    Method("split(self, /, sep=None, maxsplit=-1)", "List of the parts between separators.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let limit = try vm.sizeArgument(arguments[2])
      if arguments[1].isNone { return try vm.splitWhitespace(text, limit) }
      return try vm.split(text, try vm.separator(arguments[1]), limit)
    },
    Method("rsplit(self, /, sep=None, maxsplit=-1)", "List of the parts, split from the end.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let limit = try vm.sizeArgument(arguments[2])
      if arguments[1].isNone { return vm.splitWhitespaceFromEnd(text, limit) }
      return try vm.splitFromEnd(text, try vm.separator(arguments[1]), limit)
    },
    Method("splitlines(self, /, keepends=False)", "List of the lines.") {
      vm, arguments throws(Raised) in
      vm.splitLines(vm.text(arguments), keepEnds: try vm.isTrue(arguments[1]))
    },
    Method("partition(self, sep, /)", "Split at the first separator, into three parts.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let separator = try vm.partitionSeparator(arguments[1])
      let position = text.find(separator, 0, text.pointee.count)
      return vm.partition(arguments[0], arguments[1], position, wholeLast: false)
    },
    Method("rpartition(self, sep, /)", "Split at the last separator, into three parts.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let separator = try vm.partitionSeparator(arguments[1])
      let position = text.findLast(separator, 0, text.pointee.count)
      return vm.partition(arguments[0], arguments[1], position, wholeLast: true)
    },
  ]
}

extension VM {
  fileprivate func separator(_ value: Value) throws(Raised) -> StrPointer {
    guard let separator = asStr(value) else {
      throw typeError("must be str or None, not \(typeName(value))")
    }
    if separator.pointee.count == 0 { throw valueError("empty separator") }
    return separator
  }

  fileprivate func partitionSeparator(_ value: Value) throws(Raised) -> StrPointer {
    guard let separator = asStr(value) else {
      throw typeError("must be str, not \(typeName(value))")
    }
    if separator.pointee.count == 0 { throw valueError("empty separator") }
    return separator
  }

  fileprivate func splitWhitespace(
    _ text: StrPointer, _ limit: Int
  ) throws(Raised) -> Owned {
    var parts = OwnedList()
    let count = text.pointee.count
    var index = 0
    while true {
      while index < count, CharacterProperties.isSpace(text[codePoint: index]) { index &+= 1 }
      if index == count { break }
      try checkRoom(parts)
      if parts.count == limit {
        parts.append(substring(text, index, count))
        break
      }
      let start = index
      while index < count, !CharacterProperties.isSpace(text[codePoint: index]) { index &+= 1 }
      parts.append(substring(text, start, index))
    }
    return newList(parts)
  }

  fileprivate func splitWhitespaceFromEnd(_ text: StrPointer, _ limit: Int) -> Owned {
    var ranges: [(Int, Int)] = []
    var index = text.pointee.count
    while true {
      while index > 0, CharacterProperties.isSpace(text[codePoint: index - 1]) { index -= 1 }
      if index == 0 { break }
      if ranges.count == limit {
        ranges.append((0, index))
        break
      }
      let end = index
      while index > 0, !CharacterProperties.isSpace(text[codePoint: index - 1]) { index -= 1 }
      ranges.append((index, end))
    }
    return listOfParts(text, reversed: ranges)
  }

  fileprivate func split(
    _ text: StrPointer, _ separator: StrPointer, _ limit: Int
  ) throws(Raised) -> Owned {
    var parts = OwnedList(capacity: 12)
    var start = 0
    let width = separator.pointee.count
    var failure: Raised?
    if width == 1, text.pointee.kind == 1, separator.pointee.kind == 1 {
      let bytes = text.data.assumingMemoryBound(to: UInt8.self)
      let mark = separator.data.load(as: UInt8.self)
      let count = text.pointee.count
      var index = 0
      while index < count, parts.count != limit {
        if bytes[index] == mark {
          try checkRoom(parts)
          parts.append(substring(text, start, index))
          start = index &+ 1
        }
        index &+= 1
      }
    } else if limit != 0 {
      text.forEachMatch(of: separator, 0, text.pointee.count) { position in
        do throws(Raised) { try checkRoom(parts) } catch {
          failure = error
          return false
        }
        parts.append(substring(text, start, position))
        start = position + width
        return parts.count != limit
      }
    }
    if let failure { throw failure }
    parts.append(substring(text, start, text.pointee.count))
    return newList(parts)
  }

  fileprivate func splitFromEnd(
    _ text: StrPointer, _ separator: StrPointer, _ limit: Int
  ) throws(Raised) -> Owned {
    var ranges: [(Int, Int)] = []
    var end = text.pointee.count
    while ranges.count != limit {
      let found = text.findLast(separator, 0, end)
      if found < 0 { break }
      ranges.append((found + separator.pointee.count, end))
      end = found
    }
    ranges.append((0, end))
    return listOfParts(text, reversed: ranges)
  }

  private func listOfParts(_ text: StrPointer, reversed ranges: [(Int, Int)]) -> Owned {
    var parts = OwnedList(capacity: ranges.count)
    var index = ranges.count
    while index > 0 {
      index -= 1
      parts.append(substring(text, ranges[index].0, ranges[index].1))
    }
    return newList(parts)
  }

  /// `text.splitlines(keepEnds)`.
  func splitLines(_ text: StrPointer, keepEnds: Bool) -> Owned {
    var parts = OwnedList()
    let count = text.pointee.count
    var index = 0
    while index < count {
      let start = index
      while index < count, !CharacterProperties.isLineBreak(text[codePoint: index]) { index &+= 1 }
      let end = index
      if index < count {
        let isPair =
          text[codePoint: index] == 13 && index + 1 < count && text[codePoint: index + 1] == 10
        index += isPair ? 2 : 1
      }
      parts.append(substring(text, start, keepEnds ? index : end))
    }
    return newList(parts)
  }

  /// The three parts around a separator found at `position` (-1: not found).
  fileprivate func partition(
    _ whole: Value, _ separator: Value, _ position: Int, wholeLast: Bool
  ) -> Owned {
    guard let text = asStr(whole), let mark = asStr(separator) else { return .none }
    let parts = newTuple(count: 3)
    if position < 0 {
      let empty = pointee.emptyString
      parts.items[0] = (wholeLast ? empty : whole).owned.take()
      parts.items[1] = empty.owned.take()
      parts.items[2] = (wholeLast ? whole : empty).owned.take()
    } else {
      parts.items[0] = substring(text, 0, position).take()
      parts.items[1] = separator.owned.take()
      parts.items[2] =
        substring(text, position + mark.pointee.count, text.pointee.count).take()
    }
    return finishTuple(parts)
  }
}
