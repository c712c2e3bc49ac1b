/// The methods of `str` that map, test, pad and encode.

// MARK: - Mapping and testing

func strMethods() -> [Member] {
  [
    Method("capitalize(self, /)", "Copy with the first character in title case, others lower.") {
      vm, arguments throws(Raised) in vm.capitalize(vm.text(arguments))
    },
    Method("casefold(self, /)", "Copy for caseless comparison.") {
      vm, arguments throws(Raised) in vm.mapCase(vm.text(arguments), .fold)
    },
    Method("lower(self, /)", "Copy in lower case.") { vm, arguments throws(Raised) in
      vm.mapCase(vm.text(arguments), .lower)
    },
    Method("upper(self, /)", "Copy in upper case.") { vm, arguments throws(Raised) in
      vm.mapCase(vm.text(arguments), .upper)
    },
    Method("title(self, /)", "Copy with every word in title case.") {
      vm, arguments throws(Raised) in vm.titlecase(vm.text(arguments))
    },
    Method("swapcase(self, /)", "Copy with upper and lower case exchanged.") {
      vm, arguments throws(Raised) in vm.swapcase(vm.text(arguments))
    },
    Method("isalnum(self, /)", "True if all characters are letters or digits.") {
      vm, arguments throws(Raised) in
      Owned(vm.allCharacters(vm.text(arguments), CharacterProperties.isAlphanumeric))
    },
    Method("isalpha(self, /)", "True if all characters are letters.") {
      vm, arguments throws(Raised) in
      Owned(vm.allCharacters(vm.text(arguments), CharacterProperties.isAlphabetic))
    },
    Method("isascii(self, /)", "True if all characters are ASCII.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      return Owned(text.pointee.isASCII || text.pointee.count == 0)
    },
    Method("isdecimal(self, /)", "True if all characters are decimal digits.") {
      vm, arguments throws(Raised) in
      Owned(vm.allCharacters(vm.text(arguments), CharacterProperties.isDecimal))
    },
    Method("isdigit(self, /)", "True if all characters are digits.") {
      vm, arguments throws(Raised) in
      Owned(vm.allCharacters(vm.text(arguments), CharacterProperties.isDigit))
    },
    Method("isnumeric(self, /)", "True if all characters are numeric.") {
      vm, arguments throws(Raised) in
      Owned(vm.allCharacters(vm.text(arguments), CharacterProperties.isNumeric))
    },
    Method("isspace(self, /)", "True if all characters are whitespace.") {
      vm, arguments throws(Raised) in
      Owned(vm.allCharacters(vm.text(arguments), CharacterProperties.isSpace))
    },
    Method("isprintable(self, /)", "True if repr() escapes no character.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      return Owned(
        text.pointee.count == 0 || vm.allCharacters(text, CharacterProperties.isPrintable))
    },
    Method("isidentifier(self, /)", "True if the string is a valid identifier.") {
      vm, arguments throws(Raised) in Owned(vm.isIdentifierStr(vm.text(arguments)))
    },
    Method("islower(self, /)", "True if there are cased characters, all lower case.") {
      vm, arguments throws(Raised) in Owned(vm.isLowerStr(vm.text(arguments)))
    },
    Method("isupper(self, /)", "True if there are cased characters, all upper case.") {
      vm, arguments throws(Raised) in Owned(vm.isUpperStr(vm.text(arguments)))
    },
    Method("istitle(self, /)", "True if every word is in title case.") {
      vm, arguments throws(Raised) in Owned(vm.isTitleStr(vm.text(arguments)))
    },

    // Padding.
    Method("center(self, width, fillchar=' ', /)", "Copy centred in a string of this width.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let missing = try vm.missingWidth(text, arguments[1])
      let fill = try vm.fillCharacter(arguments[2])
      let left = missing / 2 + (missing & (text.pointee.count + missing) & 1)
      return try vm.pad(text, left, missing - left, fill)
    },
    Method("ljust(self, width, fillchar=' ', /)", "Copy padded at the right.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let missing = try vm.missingWidth(text, arguments[1])
      return try vm.pad(text, 0, missing, try vm.fillCharacter(arguments[2]))
    },
    Method("rjust(self, width, fillchar=' ', /)", "Copy padded at the left.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let missing = try vm.missingWidth(text, arguments[1])
      return try vm.pad(text, missing, 0, try vm.fillCharacter(arguments[2]))
    },
    Method("zfill(self, width, /)", "Copy padded with zeros after the sign.") {
      vm, arguments throws(Raised) in
      let text = vm.text(arguments)
      let missing = try vm.missingWidth(text, arguments[1])
      if missing <= 0 { return Value(text).owned }
      try vm.checkMemory(text.pointee.count + missing, stride: Int(text.pointee.kind))
      var builder = StringBuilder(capacity: text.pointee.count + missing)
      var start = 0
      if text.pointee.count > 0 {
        let first = text[codePoint: 0]
        if first == 0x2B || first == 0x2D {
          builder.append(codePoint: first)
          start = 1
        }
      }
      builder.append(codePoint: 0x30, count: missing)
      builder.append(text, start, text.pointee.count)
      return builder.finish(vm)
    },
    Method("expandtabs(self, /, tabsize=8)", "Copy with tabs expanded to spaces.") {
      vm, arguments throws(Raised) in
      try vm.expandTabs(vm.text(arguments), try vm.cIntArgument(arguments[1]))
    },

    // Joining, translating, formatting, encoding.
    Method("join(self, iterable, /)", "Concatenate strings, with this one between them.") {
      vm, arguments throws(Raised) in try vm.joinStr(vm.text(arguments), arguments[1])
    },
    Method("translate(self, table, /)", "Copy with characters mapped by a table.") {
      vm, arguments throws(Raised) in try vm.translateStr(vm.text(arguments), arguments[1])
    },
    StaticMethod(
      "maketrans(x, y=<unbound>, z=<unbound>, /)", "Make a table for str.translate()."
    ) { vm, arguments throws(Raised) in
      try vm.makeTranslation(arguments[0], arguments[1], arguments[2])
    },
    Method("format(self, /, *args, **kwargs) anykey", "Copy with the replacement fields filled in.")
    {
      vm, arguments throws(Raised) in
      try vm.formatTemplate(arguments[0], arguments[1], arguments[2])
    },
    Method("format_map(self, mapping, /)", "Copy with fields filled in from a mapping.") {
      vm, arguments throws(Raised) in
      try vm.formatTemplate(arguments[0], .unbound, arguments[1])
    },
    Method("encode(self, /, encoding='utf-8', errors='strict')", "Encode as bytes.") {
      vm, arguments throws(Raised) in
      try vm.checkCodec(arguments[1], arguments[2], "encode")
      return try vm.encodeStr(arguments[0], arguments[1], arguments[2])
    },
  ]
}

// MARK: - Bodies

extension VM {
  /// How many characters a string lacks to a width; not negative.
  fileprivate func missingWidth(_ text: StrPointer, _ width: Value) throws(Raised) -> Int {
    let width = try sizeArgument(width)
    return width > text.pointee.count ? width - text.pointee.count : 0
  }

  fileprivate func fillCharacter(_ value: Value) throws(Raised) -> UInt32 {
    guard let text = asStr(value) else {
      throw typeError("The fill character must be a unicode character, not \(typeName(value))")
    }
    if text.pointee.count != 1 {
      throw typeError("The fill character must be exactly one character long")
    }
    return text[codePoint: 0]
  }

  /// The string between `left` and `right` fill characters.
  func pad(
    _ text: StrPointer, _ left: Int, _ right: Int, _ fill: UInt32
  ) throws(Raised) -> Owned {
    if left <= 0 && right <= 0 { return Value(text).owned }
    let (padding, overflow) = left.addingReportingOverflow(right)
    let (total, overflow2) = padding.addingReportingOverflow(text.pointee.count)
    if overflow || overflow2 { throw overflowError("padded string is too long") }
    let kind = max(Int(text.pointee.kind), kindOfBits(fill))
    if total > 4096 { try checkMemory(total, stride: kind * 2) }
    if kind == 1, total > 1 {
      let str = allocateStr(
        count: total, kind: 1, isASCII: text.pointee.isASCII && fill < 0x80)
      let bytes = str.data.assumingMemoryBound(to: UInt8.self)
      let byte = UInt8(truncatingIfNeeded: fill)
      let end = left &+ text.pointee.count
      bytes.update(repeating: byte, count: left)
      (bytes + left).update(
        from: text.data.assumingMemoryBound(to: UInt8.self), count: text.pointee.count)
      (bytes + end).update(repeating: byte, count: right)
      return Owned(str)
    }
    var builder = StringBuilder(capacity: total * kind)
    builder.append(codePoint: fill, count: left)
    builder.append(text)
    builder.append(codePoint: fill, count: right)
    return builder.finish(self)
  }

  fileprivate func expandTabs(_ text: StrPointer, _ tabSize: Int) throws(Raised) -> Owned {
    if !text.contains(codePoint: 9) { return Value(text).owned }
    var column = 0
    var builder = StringBuilder(capacity: text.byteCount + 32)
    for index in 0..<text.pointee.count {
      let point = text[codePoint: index]
      if point == 9 {
        if tabSize > 0 {
          let spaces = tabSize - column % tabSize
          try checkRoom(builder, for: spaces)
          builder.append(codePoint: 0x20, count: spaces)
          column &+= spaces
        }
      } else {
        builder.append(codePoint: point)
        column = point == 10 || point == 13 ? 0 : column &+ 1
      }
    }
    return builder.finish(self)
  }

  /// `separator.join(iterable)`.
  func joinStr(_ separator: StrPointer, _ iterable: Value) throws(Raised) -> Owned {
    let held = Value(separator).owned
    let sequence = try sequenceFast(iterable, "can only join an iterable")
    let (items, count) = sequenceItems(sequence.value)
    let result = try joinStrings(items, count, held.value.storage(StrObject.self))
    _ = sequence.value
    return result
  }

  /// The concatenation of the parts of an f-string.
  func joinStrings(
    _ items: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Owned {
    try joinStrings(items, count, pointee.emptyString.storage(StrObject.self))
  }

  /// Joins values, all of which must be strings. Runs no Python code.
  private func joinStrings(
    _ items: UnsafeMutablePointer<Value>, _ count: Int, _ separator: StrPointer
  ) throws(Raised) -> Owned {
    if count == 0 { return pointee.emptyString.owned }
    if count == 1, isExactly(items[0], .str) { return items[0].owned }
    var total = 0
    var kind: UInt8 = 1
    var isASCII = true
    for index in 0..<count {
      guard let item = asStr(items[index]) else {
        throw typeError(
          "sequence item \(index): expected str instance, \(typeName(items[index])) found")
      }
      let (sum, overflow) = total.addingReportingOverflow(item.pointee.count)
      if overflow { throw overflowError("join() result is too long for a Python string") }
      total = sum
      kind = max(kind, item.pointee.kind)
      if !item.pointee.isASCII { isASCII = false }
    }
    if count > 1, separator.pointee.count > 0 {
      let (between, overflow) = separator.pointee.count.multipliedReportingOverflow(by: count - 1)
      let (sum, overflow2) = total.addingReportingOverflow(between)
      if overflow || overflow2 {
        throw overflowError("join() result is too long for a Python string")
      }
      total = sum
      kind = max(kind, separator.pointee.kind)
      if !separator.pointee.isASCII { isASCII = false }
    }
    if total == 0 { return pointee.emptyString.owned }
    if total > 4096 { try checkMemory(total, stride: Int(kind)) }
    let width = Int(kind)
    let str = allocateStr(count: total, kind: kind, isASCII: isASCII)
    var target = str.data
    for index in 0..<count {
      if index > 0, separator.pointee.count > 0 {
        copyUnits(
          from: separator.data, kind: Int(separator.pointee.kind), to: target, kind: width,
          count: separator.pointee.count)
        target += separator.pointee.count &* width
      }
      let item = asStr(items[index]).unsafelyUnwrapped
      copyUnits(
        from: item.data, kind: Int(item.pointee.kind), to: target, kind: width,
        count: item.pointee.count)
      target += item.pointee.count &* width
    }
    return Owned(str)
  }

  /// The items of what `sequenceFast` returned; valid until Python code runs.
  func sequenceItems(_ sequence: Value) -> (UnsafeMutablePointer<Value>, Int) {
    if isExactly(sequence, .tuple) {
      let tuple = sequence.storage(TupleObject.self)
      return (tuple.items, tuple.pointee.count)
    }
    let list = sequence.storage(ListObject.self)
    guard let items = list.pointee.items else {
      return (pointee.latin1Strings, 0)
    }
    return (items, list.pointee.count)
  }

  // MARK: Translation

  /// `str.translate`: as CPython's, ASCII text asks the table once for each character, as long as they
  /// become ASCII characters (`_PyUnicode_TranslateCharmap`).
  fileprivate func translateStr(_ text: StrPointer, _ table: Value) throws(Raised) -> Owned {
    var builder = StringBuilder(capacity: text.byteCount + 8)
    let count = text.pointee.count
    var index = text.pointee.isASCII ? try translateASCII(text, table, &builder) : 0
    while index < count {
      let point = text[codePoint: index]
      let mapped = try translation(table, point)
      index &+= 1
      if mapped.value.isNone {
        // What ends a run of deleted characters is looked up here, and then for itself.
        while index < count, try translation(table, text[codePoint: index]).value.isNone {
          index &+= 1
        }
        continue
      }
      if let string = asStr(mapped.value) {
        builder.append(string)
      } else {
        builder.append(
          codePoint: mapped.isUnbound ? point : UInt32(truncatingIfNeeded: mapped.value.small))
      }
    }
    return builder.finish(self)
  }

  /// What a table says of a character: `None`, a `str`, a small integer, or unbound for nothing.
  ///
  /// - Throws: `TypeError` and `ValueError` for anything else; what the table raises.
  private func translation(_ table: Value, _ point: UInt32) throws(Raised) -> Owned {
    let mapped = try tableItem(table, Value(small: Int(point)))
    if mapped.isUnbound || mapped.value.isNone || asStr(mapped.value) != nil { return mapped }
    guard let integer = asInt(mapped.value) else {
      throw typeError("character mapping must return integer, None or str")
    }
    guard integer.isSmall, integer.small >= 0, integer.small <= 0x10FFFF else {
      throw valueError("character mapping must be in range(0x110000)")
    }
    return Owned(integer)
  }

  /// What a table has at a key, or unbound for a `LookupError`.
  private func tableItem(_ table: Value, _ key: Value) throws(Raised) -> Owned {
    if isExactly(table, .dict) { return try dictGet(table, key).owned }
    do throws(Raised) {
      return try getItem(table, key)
    } catch {
      if !raisedMatches(.lookupError) { throw error }
      dropRaised()
      return .unbound
    }
  }

  /// Translates ASCII text up to a character that becomes no ASCII character; the index of that.
  private func translateASCII(
    _ text: StrPointer, _ table: Value, _ builder: inout StringBuilder
  ) throws(Raised) -> Int {
    let (unknown, deleted) = (UInt8(0xFF), UInt8(0xFE))
    let source = text.data.assumingMemoryBound(to: UInt8.self)
    let count = text.pointee.count
    return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) {
      known throws(Raised) -> Int in
      known.update(repeating: unknown)
      for index in 0..<count {
        let point = Int(source[index] & 0x7F)
        if known[point] == unknown {
          let mapped = try translation(table, UInt32(point))
          var character = UInt32(point)
          if mapped.value.isNone {
            known[point] = deleted
            continue
          }
          if let string = asStr(mapped.value) {
            guard string.pointee.count == 1 else { return index }
            character = string[codePoint: 0]
          } else if !mapped.isUnbound {
            character = UInt32(truncatingIfNeeded: mapped.value.small)
          }
          if character > 127 { return index }
          known[point] = UInt8(truncatingIfNeeded: character)
        }
        if known[point] != deleted { builder.append(ascii: known[point]) }
      }
      return count
    }
  }

  fileprivate func makeTranslation(_ x: Value, _ y: Value, _ z: Value) throws(Raised) -> Owned {
    let result = newDict()
    let dict = result.value.storage(DictObject.self)
    if y.isUnbound {
      guard isExactly(x, .dict) else {
        throw typeError("if you give only one argument to maketrans it must be a dict")
      }
      var position = 0
      while let (key, value) = dictNext(x.storage(DictObject.self), &position) {
        if let text = asStr(key) {
          if text.pointee.count != 1 {
            throw valueError("string keys in translate table must be of length 1")
          }
          try dictSet(dict, Value(small: Int(text[codePoint: 0])), value)
        } else if asInt(key) != nil {
          try dictSet(dict, key, value)
        } else {
          throw typeError("keys in translate table must be strings or integers")
        }
      }
      return result
    }
    let to = try strArgument(y, "maketrans", 2)
    let deleted = z.isUnbound ? nil : try strArgument(z, "maketrans", 3)
    guard let from = asStr(x) else {
      throw typeError(
        "first maketrans argument must be a string if there is a second argument")
    }
    if from.pointee.count != to.pointee.count {
      throw valueError("the first two maketrans arguments must have equal length")
    }
    for index in 0..<from.pointee.count {
      try dictSet(
        dict, Value(small: Int(from[codePoint: index])), Value(small: Int(to[codePoint: index])))
    }
    if let deleted {
      for index in 0..<deleted.pointee.count {
        try dictSet(dict, Value(small: Int(deleted[codePoint: index])), .none)
      }
    }
    return result
  }
}
