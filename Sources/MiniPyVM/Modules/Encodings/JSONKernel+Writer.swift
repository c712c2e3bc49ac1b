/// The writer of `json`: texts as a whole or in the parts that CPython's encoder yields.

extension TypeDefinition {
  /// What `JSONEncoder.iterencode` answers: an iterator over the parts of a text.
  static let jsonChunks: TypeDefinition = TypeDefinition(
    "Chunks", doc: "The parts of a JSON text.", module: "_json", layout: .nativeState,
    size: MemoryLayout<NativeStateObject>.size, flags: [.container, .noConstructor],
    weakListOffset: textFile.weakListOffset,
    next: { vm, iterator throws(Raised) in
      guard let state = iterator.storage(NativeStateObject.self).pointee.state else {
        return .unbound
      }
      let writer = unsafeDowncast(state.takeUnretainedValue(), to: JSONWriter.self)
      let held = iterator.owned
      var builder = StringBuilder()
      let isPart: Bool
      do throws(Raised) {
        isPart = try writer.writeNext(vm, &builder)
      } catch {
        // As a generator, it is at its end when it has raised.
        vm.withSavedException { writer.clearReferences(vm) }
        throw error
      }
      _ = held.value
      return isPart ? builder.finish(vm) : .unbound
    },
    members: { iteratorMembers() })
}

/// Writes a value as JSON, part by part.
///
/// Holds always: `levels` are the containers that are being written, outermost first; `pending` is
/// the value that begins next, or unbound. All `Value`s are counted.
final class JSONWriter: NativeState {
  private enum Kind { case sequence, mapping, replaced }

  /// Where in a mapping the writer is: what comes next.
  private enum Step { case indentation, entry, key, colon, value, lastIndentation, end }

  private struct Level {
    let kind: Kind
    var object: Value
    /// The iterator over the items; unbound where the object itself is indexed.
    var source: Value
    var position = 0
    var isFirst = true
    var step = Step.indentation
    var key = Value.unbound
    var value = Value.unbound

    init(_ kind: Kind, _ object: consuming Owned, source: consuming Owned = .unbound) {
      self.kind = kind
      self.object = object.take()
      self.source = source.take()
    }

    func release() {
      object.release()
      source.release()
      key.release()
      value.release()
    }
  }

  /// How deep CPython writes.
  private static let depthLimit = 9997

  private var pending = Value.unbound
  private var levels: [Level] = []
  /// How many of the levels are containers, and the objects of all if circles are looked for.
  private var depth = 0
  private var marked: Set<UInt64> = []
  private var replacement: Value
  private var itemSeparator: Value
  private var keySeparator: Value
  /// The text of one level, unbound for texts in one line.
  private var indent: Value
  /// Line breaks with the indentation of each level so far.
  private var lineBreaks: [Value] = []
  private let isWhole: Bool
  private let isASCII: Bool
  private let allowsNaN: Bool
  private let sortsKeys: Bool
  private let skipsKeys: Bool
  private let checksCircles: Bool

  /// - Parameter isWhole: the text is wanted at once: CPython's native encoder, which takes the items
  ///   of a container when it begins, writes that if it is in one line.
  init(_ vm: VM, encoder: Value, isWhole: Bool) throws(Raised) {
    func setting(_ name: String) throws(Raised) -> Owned {
      let name = vm.internedString(name)
      return try vm.getAttribute(encoder, name.value)
    }
    func flag(_ name: String) throws(Raised) -> Bool {
      let value = try setting(name)
      return try vm.isTrue(value.value)
    }
    func separator(_ name: String, _ place: Int) throws(Raised) -> Owned {
      let value = try setting(name)
      guard vm.asStr(value.value) != nil else {
        throw vm.typeError(
          "make_encoder() argument \(place) must be str, not \(vm.argumentTypeName(value.value))")
      }
      return value
    }
    isASCII = try flag("ensure_ascii")
    allowsNaN = try flag("allow_nan")
    sortsKeys = try flag("sort_keys")
    skipsKeys = try flag("skipkeys")
    checksCircles = try flag("check_circular")
    let key = try separator("key_separator", 5)
    let items = try separator("item_separator", 6)
    let function = try setting("default")
    var level = try setting("indent")
    if level.value.isNone {
      level = .unbound
    } else if vm.asStr(level.value) == nil {
      let space = vm.string(" ")
      let times = try vm.index(level.value)
      level = try vm.repeatStr(space.value.storage(StrObject.self), times)
    }
    self.isWhole = isWhole && level.value.isUnbound
    replacement = function.take()
    itemSeparator = items.take()
    keySeparator = key.take()
    indent = level.take()
  }

  /// The value to be written.
  func begin(_ value: Value) { pending = value.owned.take() }

  override func visitReferences(_ visit: (Value) -> Void) {
    visit(pending)
    visit(replacement)
    visit(itemSeparator)
    visit(keySeparator)
    visit(indent)
    for line in lineBreaks { visit(line) }
    for level in levels {
      visit(level.object)
      visit(level.source)
      visit(level.key)
      visit(level.value)
    }
  }

  override func clearReferences(_ vm: VM) {
    let old = (levels, lineBreaks, pending, replacement, itemSeparator, keySeparator, indent)
    levels = []
    lineBreaks = []
    pending = .unbound
    replacement = .unbound
    itemSeparator = .unbound
    keySeparator = .unbound
    indent = .unbound
    for level in old.0 { level.release() }
    for line in old.1 { line.release() }
    old.2.release()
    old.3.release()
    old.4.release()
    old.5.release()
    old.6.release()
  }

  // MARK: Parts

  /// Writes the next part; false at the end.
  ///
  /// - Throws: `TypeError` and `ValueError` for what JSON cannot say, `RecursionError`, what Python
  ///   code raises. What the builder has got by then is no part.
  func writeNext(_ vm: VM, _ builder: inout StringBuilder) throws(Raised) -> Bool {
    while true {
      try vm.nativeStep()
      if !pending.isUnbound {
        let value = Owned(pending)
        pending = .unbound
        if try writeSimple(vm, value.value, &builder) { return true }
        if try beginContainer(vm, value.value, &builder) { return true }
        continue
      }
      guard let last = levels.indices.last else { return false }
      switch levels[last].kind {
      case .replaced: leave()
      case .sequence:
        try continueSequence(vm, last, &builder)
        return true
      case .mapping: if try continueMapping(vm, last, &builder) { return true }
      }
    }
  }

  /// Writes an object's beginning; true if that is a part.
  private func beginContainer(
    _ vm: VM, _ object: Value, _ builder: inout StringBuilder
  ) throws(Raised) -> Bool {
    if vm.isInstance(object, .list) || vm.isInstance(object, .tuple) {
      return try beginSequence(vm, object, &builder)
    }
    if vm.isInstance(object, .dict) { return try beginMapping(vm, object, &builder) }
    try enter(vm, Level(.replaced, object.owned))
    let function = replacement.owned
    pending = try vm.call(function.value, object).take()
    return false
  }

  private func enter(_ vm: VM, _ level: Level) throws(Raised) {
    let isCircle = checksCircles && !marked.insert(level.object.bits).inserted
    if isCircle || levels.count >= JSONWriter.depthLimit {
      level.release()
      throw isCircle
        ? vm.valueError("Circular reference detected")
        : vm.recursionError(" while encoding a JSON object")
    }
    levels.append(level)
    if level.kind != .replaced { depth += 1 }
  }

  private func leave() {
    guard let level = levels.popLast() else { return }
    if level.kind != .replaced { depth -= 1 }
    if checksCircles { marked.remove(level.object.bits) }
    level.release()
  }

  /// A line break and the indentation of a level.
  private func writeLineBreak(
    _ vm: VM, depth: Int, _ builder: inout StringBuilder
  ) throws(Raised) {
    while lineBreaks.count <= depth {
      let line = vm.string("\n")
      let unit = indent.owned
      guard let unit = vm.asStr(unit.value) else { return }
      let more = try vm.repeatStr(unit, lineBreaks.count)
      lineBreaks.append(try vm.concatenateStr(line.value, more.value).take())
    }
    let line = lineBreaks[depth].storage(StrObject.self)
    try vm.checkMemory(builder.count &+ line.pointee.count, stride: 4)
    builder.append(line)
  }

  // MARK: Sequences

  private func beginSequence(
    _ vm: VM, _ object: Value, _ builder: inout StringBuilder
  ) throws(Raised) -> Bool {
    var source = Owned.unbound
    let isIndexed = vm.isExactly(object, .list) || vm.isExactly(object, .tuple)
    if !isIndexed {
      source = isWhole ? try vm.listFromIterable(object) : object.owned
      if !(try vm.isTrue(source.value)) {
        builder.append("[]")
        return true
      }
      source = try vm.iterator(of: source.value)
    } else if try vm.length(of: object) == 0 {
      builder.append("[]")
      return true
    }
    try enter(vm, Level(.sequence, object.owned, source: source))
    return false
  }

  private func continueSequence(
    _ vm: VM, _ last: Int, _ builder: inout StringBuilder
  ) throws(Raised) {
    if levels[last].step == .end {
      builder.append("]")
      leave()
      return
    }
    let item = try nextItem(vm, last)
    let hasLines = !indent.isUnbound
    if item.isUnbound {
      if hasLines {
        levels[last].step = .end
        try writeLineBreak(vm, depth: depth - 1, &builder)
      } else {
        builder.append("]")
        leave()
      }
      return
    }
    if levels[last].isFirst { builder.append("[") } else { builder.append(itemSeparator) }
    levels[last].isFirst = false
    if hasLines { try writeLineBreak(vm, depth: depth, &builder) }
    if try !writeSimple(vm, item.value, &builder) { pending = item.take() }
  }

  private func nextItem(_ vm: VM, _ last: Int) throws(Raised) -> Owned {
    if !levels[last].source.isUnbound {
      let source = levels[last].source.owned
      return try vm.next(source.value)
    }
    let position = levels[last].position
    levels[last].position = position &+ 1
    let object = levels[last].object
    if let tuple = vm.asTuple(object) {
      return position < tuple.pointee.count ? tuple.items[position].owned : .unbound
    }
    guard let list = vm.asList(object), position < list.pointee.count,
      let items = list.pointee.items
    else { return .unbound }
    return items[position].owned
  }

  // MARK: Mappings

  private func beginMapping(
    _ vm: VM, _ object: Value, _ builder: inout StringBuilder
  ) throws(Raised) -> Bool {
    let isPlain = vm.isExactly(object, .dict)
    let isFull =
      isPlain || isWhole ? vm.asDict(object)?.pointee.used != 0 : try vm.isTrue(object)
    if !isFull {
      builder.append("{}")
      return true
    }
    var source = Owned.unbound
    if sortsKeys || !isPlain || !isWhole {
      source = try vm.callMethod(object, .items)
      if sortsKeys || isWhole { source = try vm.listFromIterable(source.value) }
      if sortsKeys { try vm.sortList(source.value) }
      source = try vm.iterator(of: source.value)
    }
    try enter(vm, Level(.mapping, object.owned, source: source))
    builder.append("{")
    return true
  }

  /// The next part of a mapping; false if there is none at this place.
  private func continueMapping(
    _ vm: VM, _ last: Int, _ builder: inout StringBuilder
  ) throws(Raised) -> Bool {
    let hasLines = !indent.isUnbound
    switch levels[last].step {
    case .indentation:
      levels[last].step = .entry
      if hasLines { try writeLineBreak(vm, depth: depth, &builder) }
      return hasLines
    case .entry:
      guard try readEntry(vm, last) else {
        levels[last].step = hasLines ? .lastIndentation : .end
        return false
      }
      levels[last].step = .key
      let isFirst = levels[last].isFirst
      levels[last].isFirst = false
      if isFirst { return false }
      builder.append(itemSeparator)
      if hasLines { try writeLineBreak(vm, depth: depth, &builder) }
    case .key:
      let key = Owned(levels[last].key)
      levels[last].key = .unbound
      levels[last].step = .colon
      if let text = vm.asStr(key.value) { builder.append(quoted: text, isASCII: isASCII) }
    case .colon:
      levels[last].step = .value
      builder.append(keySeparator)
    case .value:
      let value = Owned(levels[last].value)
      levels[last].value = .unbound
      levels[last].step = .entry
      if try writeSimple(vm, value.value, &builder) { return true }
      pending = value.take()
      return false
    case .lastIndentation:
      levels[last].step = .end
      try writeLineBreak(vm, depth: depth - 1, &builder)
    case .end:
      builder.append("}")
      leave()
    }
    return true
  }

  /// Reads the next entry that has a key for JSON; false at the end.
  private func readEntry(_ vm: VM, _ last: Int) throws(Raised) -> Bool {
    while true {
      let key: Owned
      let value: Owned
      if levels[last].source.isUnbound {
        guard let dict = vm.asDict(levels[last].object),
          let entry = vm.dictNext(dict, &levels[last].position)
        else { return false }
        key = entry.key.owned
        value = entry.value.owned
      } else {
        let source = levels[last].source.owned
        let item = try vm.next(source.value)
        if item.isUnbound { return false }
        guard let pair = vm.asTuple(item.value), pair.pointee.count == 2 else {
          throw vm.valueError("items must return 2-tuples")
        }
        key = pair.items[0].owned
        value = pair.items[1].owned
      }
      let name = try keyText(vm, key.value)
      if name.isUnbound {
        if skipsKeys { continue }
        throw vm.typeError(
          "keys must be str, int, float, bool or None, not \(vm.typeName(key.value))")
      }
      levels[last].key = name.take()
      levels[last].value = value.take()
      return true
    }
  }

  /// What stands for a key; unbound if nothing can.
  private func keyText(_ vm: VM, _ key: Value) throws(Raised) -> Owned {
    if vm.asStr(key) != nil { return key.owned }
    var builder = StringBuilder()
    return try writeSimple(vm, key, &builder) ? builder.finish(vm) : .unbound
  }

  // MARK: Without parts

  /// Writes a string, a number or a constant; false for everything else.
  private func writeSimple(
    _ vm: VM, _ value: Value, _ builder: inout StringBuilder
  ) throws(Raised) -> Bool {
    if let text = vm.asStr(value) {
      try vm.checkRoom(builder, for: text.pointee.count &* 6 &+ 2)
      builder.append(quoted: text, isASCII: isASCII)
    } else if value.isNone {
      builder.append("null")
    } else if value == .true {
      builder.append("true")
    } else if value == .false {
      builder.append("false")
    } else if let integer = vm.asInt(value) {
      let text = try vm.repr(integer)
      builder.append(text.value)
    } else if let number = vm.asFloat(value) {
      if number.isFinite {
        let exact = vm.newFloat(number)
        let text = try vm.repr(exact.value)
        builder.append(text.value)
      } else {
        if !allowsNaN {
          let text = try vm.reprSwift(value)
          throw vm.valueError("Out of range float values are not JSON compliant: \(text)")
        }
        builder.append(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
      }
    } else {
      return false
    }
    return true
  }
}

extension StringBuilder {
  /// Appends a string as JSON writes it: in quotes, with escapes for control characters and, if
  /// asked, for all that is not ASCII.
  mutating func append(quoted text: StrPointer, isASCII: Bool) {
    append(codePoint: 0x22)
    var copied = 0
    for index in 0..<text.pointee.count {
      let character = text[codePoint: index]
      let isPlain =
        character >= 0x20 && character != 0x22 && character != 0x5C
        && (character < 0x7F || !isASCII)
      if isPlain { continue }
      append(text, copied, index)
      copied = index &+ 1
      append(escapeOf: character)
    }
    append(text, copied, text.pointee.count)
    append(codePoint: 0x22)
  }

  private mutating func append(escapeOf character: UInt32) {
    append(codePoint: 0x5C)
    switch character {
    case 0x22, 0x5C: append(codePoint: character)
    case 0x08: append(codePoint: 0x62)
    case 0x09: append(codePoint: 0x74)
    case 0x0A: append(codePoint: 0x6E)
    case 0x0C: append(codePoint: 0x66)
    case 0x0D: append(codePoint: 0x72)
    case 0x10000...:
      let bits = character &- 0x10000
      append(hexadecimal: 0xD800 | bits >> 10)
      append(codePoint: 0x5C)
      append(hexadecimal: 0xDC00 | bits & 0x3FF)
    default: append(hexadecimal: character)
    }
  }

  private mutating func append(hexadecimal code: UInt32) {
    append(codePoint: 0x75)
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = code >> shift & 15
      append(codePoint: digit < 10 ? 0x30 &+ digit : 0x57 &+ digit)
    }
  }
}
