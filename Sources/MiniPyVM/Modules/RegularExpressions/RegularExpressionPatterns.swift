/// `re.Pattern`: searches in texts (CPython: `Modules/_sre/sre.c`).

/// What a pattern keeps.
final class PatternState: NativeState {
  /// The text that it was compiled from, and a dict of the groups' names.
  private(set) var source: Value
  private(set) var names: Value
  let flags: Int
  let program: PatternProgram
  let isText: Bool
  /// The type of its matches.
  let matchType: TypePointer
  /// The last replacement that was taken apart, and its parts.
  private(set) var template = Value.unbound
  private(set) var templateParts = Value.unbound

  init(
    source: consuming Owned, names: consuming Owned, flags: Int, isText: Bool,
    program: PatternProgram, matchType: TypePointer
  ) {
    self.source = source.take()
    self.names = names.take()
    self.flags = flags
    self.isText = isText
    self.program = program
    self.matchType = matchType
  }

  override func visitReferences(_ visit: (Value) -> Void) {
    visit(source)
    visit(names)
    visit(template)
    visit(templateParts)
  }

  override func clearReferences(_ vm: VM) {
    let old = (source, names, template, templateParts)
    source = .unbound
    names = .unbound
    template = .unbound
    templateParts = .unbound
    old.0.release()
    old.1.release()
    old.2.release()
    old.3.release()
  }

  /// Keeps the parts of a replacement for the next time.
  func keep(_ template: Value, _ parts: Value) {
    let old = (self.template, self.templateParts)
    template.retain()
    parts.retain()
    self.template = template
    templateParts = parts
    old.0.release()
    old.1.release()
  }
}

/// A text that is searched: the characters of a string, or the bytes of what has a buffer.
struct PatternText: ~Copyable {
  let base: UnsafeRawPointer
  let width: Int
  let count: Int
  private let string: StrPointer?
  private let bytes: BytesPointer?
  /// Keeps a buffer as it is.
  private let view: BytesView?

  private init(
    base: UnsafeRawPointer, width: Int, count: Int, string: StrPointer? = nil,
    bytes: BytesPointer? = nil, view: consuming BytesView? = nil
  ) {
    self.base = base
    self.width = width
    self.count = count
    self.string = string
    self.bytes = bytes
    self.view = view
  }

  /// The text for a pattern.
  ///
  /// - Throws: `TypeError` for what is no text, and for the other kind of text than the pattern's.
  static func of(
    _ vm: VM, _ value: Value, _ pattern: PatternState
  ) throws(Raised) -> PatternText {
    let text = try PatternText.of(vm, value)
    if pattern.isText != (text.string != nil) {
      throw vm.typeError(
        pattern.isText
          ? "cannot use a string pattern on a bytes-like object"
          : "cannot use a bytes pattern on a string-like object")
    }
    return text
  }

  static func of(_ vm: VM, _ value: Value) throws(Raised) -> PatternText {
    if let string = vm.asStr(value) {
      return PatternText(
        base: UnsafeRawPointer(string.data), width: Int(string.pointee.kind),
        count: string.pointee.count, string: string)
    }
    if let bytes = vm.asBytes(value) {
      return PatternText(
        base: UnsafeRawPointer(bytes.data), width: 1, count: bytes.pointee.count, bytes: bytes)
    }
    let view = try BytesView(
      vm, value, "expected string or bytes-like object, got '\(vm.typeName(value))'")
    let base = UnsafeRawPointer(view.pointer)
    let count = view.count
    return PatternText(base: base, width: 1, count: count, view: consume view)
  }

  /// The characters of a range; the bounds are fitted to what the text is now.
  func part(_ vm: VM, _ start: Int, _ end: Int) -> Owned {
    let end = min(end, count)
    let start = min(start, end)
    if let string { return vm.substring(string, start, end) }
    if let bytes, start == 0, end == count { return Value(bytes).owned }
    return vm.newBytes(
      UnsafeBufferPointer(
        start: base.assumingMemoryBound(to: UInt8.self) + start, count: end &- start))
  }

  /// What a group matched, of which the spans tell where; nothing if it did not match.
  func group(_ vm: VM, _ group: Int, _ spans: UnsafeMutablePointer<Int>) -> Owned {
    let start = spans[group &* 2]
    return part(vm, max(start, 0), start < 0 ? 0 : spans[group &* 2 &+ 1])
  }
}

extension TypeDefinition {
  static let pattern: TypeDefinition = TypeDefinition(
    "Pattern", doc: "Compiled regular expression object.", module: "re", layout: .nativeState,
    size: MemoryLayout<NativeStateObject>.size, flags: [.container, .noConstructor],
    weakListOffset: textFile.weakListOffset,
    members: { patternMembers() + patternSearches() + patternReplacements() })
}

extension VM {
  /// The state of a `re.Pattern`.
  @inline(__always)
  func pattern(_ value: Value) -> PatternState {
    let state = value.storage(NativeStateObject.self).pointee.state.unsafelyUnwrapped
    return unsafeDowncast(state.takeUnretainedValue(), to: PatternState.self)
  }

  /// Makes a pattern of what the parser found out.
  func newPattern(_ arguments: Arguments) throws(Raised) -> Owned {
    var words: [Int32] = []
    try forEach(arguments[2]) { item throws(Raised) in
      words.append(Int32(truncatingIfNeeded: try index(item)))
      return true
    }
    let groups = try index(arguments[3])
    let counters = try index(arguments[4])
    guard asDict(arguments[5]) != nil,
      let instructions = PatternVerifier.instructions(
        words: words, groups: groups, counters: counters)
    else { throw runtimeError("invalid SRE code") }
    let state = PatternState(
      source: arguments[0].owned, names: arguments[5].owned, flags: try index(arguments[1]),
      isText: asStr(arguments[0]) != nil,
      program: PatternProgram(
        words: words, instructions: instructions, groups: groups, counters: counters),
      matchType: nativeType(.match))
    let object = allocateContainer(NativeStateObject.self, type: nativeType(.pattern))
    object.pointee.weakList = nil
    object.pointee.state = Unmanaged.passRetained(state)
    track(object)
    return Owned(object)
  }

  /// `pos` and `endpos` as places of a text.
  fileprivate func patternBounds(
    _ arguments: Arguments, _ count: Int
  ) throws(Raised) -> (from: Int, end: Int) {
    let from = arguments[2].isUnbound ? 0 : try indexArgument(arguments[2])
    let end = arguments[3].isUnbound ? count : try indexArgument(arguments[3])
    return (min(max(from, 0), count), min(max(end, 0), count))
  }

  /// `match`, `fullmatch` and `search`.
  fileprivate func findPattern(
    _ arguments: Arguments, _ mode: PatternSearch.Mode
  ) throws(Raised) -> Owned {
    let state = pattern(arguments[0])
    let text = try PatternText.of(self, arguments[1], state)
    let (from, end) = try patternBounds(arguments, text.count)
    var search = PatternSearch(self, state.program, text.base, width: text.width, end: end)
    guard try search.find(from, mode) else { return .none }
    return newMatch(arguments[0], arguments[1], from, end, search)
  }

  fileprivate func findAll(_ arguments: Arguments) throws(Raised) -> Owned {
    let state = pattern(arguments[0])
    let text = try PatternText.of(self, arguments[1], state)
    let (from, end) = try patternBounds(arguments, text.count)
    var search = PatternSearch(self, state.program, text.base, width: text.width, end: end)
    let slots = search.slots
    let groups = state.program.groups
    let result = newList()
    let list = result.value.storage(ListObject.self)
    var position = from
    var forbidden = -1
    while try search.find(position, .search, forbidden: forbidden) {
      if groups <= 2 {
        try listAppendChecked(list, text.group(self, groups &- 1, slots))
      } else {
        let tuple = newTuple(count: groups &- 1)
        for index in 1..<groups {
          tuple.items[index &- 1] = text.group(self, index, slots).take()
        }
        try listAppendChecked(list, finishTuple(tuple))
      }
      (position, forbidden) = search.following
    }
    return result
  }

  fileprivate func splitByPattern(_ arguments: Arguments) throws(Raised) -> Owned {
    let state = pattern(arguments[0])
    let text = try PatternText.of(self, arguments[1], state)
    let most = try indexArgument(arguments[2])
    var search = PatternSearch(self, state.program, text.base, width: text.width, end: text.count)
    let slots = search.slots
    let result = newList()
    let list = result.value.storage(ListObject.self)
    var position = 0
    var forbidden = -1
    var count = 0
    while most == 0 || count < most,
      try search.find(position, .search, forbidden: forbidden)
    {
      try listAppendChecked(list, text.part(self, position, slots[0]))
      for group in 1..<max(state.program.groups, 1) {
        let start = slots[group &* 2]
        try listAppendChecked(
          list, start < 0 ? .none : text.part(self, start, slots[group &* 2 &+ 1]))
      }
      (position, forbidden) = search.following
      count &+= 1
    }
    try listAppendChecked(list, text.part(self, position, text.count))
    return result
  }

  /// `repr(pattern)`: the text with the names of the flags (`pattern_repr`).
  fileprivate func patternRepr(_ state: PatternState) throws(Raised) -> Owned {
    let names: [(Int, StaticString)] = [
      (2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"), (32, "UNICODE"),
      (64, "VERBOSE"), (128, "DEBUG"), (256, "ASCII"),
    ]
    var flags = state.flags
    if state.isText, flags & 0x124 == 32 { flags &= ~32 }
    var text = StringBuilder()
    text.append("re.compile(")
    let source = try repr(state.source)
    if let source = asStr(source.value) { text.append(source, 0, min(source.pointee.count, 200)) }
    var separator: StaticString = ", "
    for (bit, name) in names where flags & bit != 0 {
      text.append(separator)
      text.append("re.")
      text.append(name)
      separator = "|"
      flags &= ~bit
    }
    if flags != 0 {
      text.append(separator)
      text.append("0x\(String(flags, radix: 16))")
    }
    text.append(")")
    return text.finish(self)
  }

  fileprivate func comparePatterns(
    _ left: Value, _ right: Value, equal: Bool
  ) throws(Raised) -> Owned {
    guard right.isObject, type(of: right) == nativeType(.pattern) else { return .notImplemented }
    let (one, other) = (pattern(left), pattern(right))
    if one === other { return Owned(equal) }
    if one.flags != other.flags || one.isText != other.isText { return Owned(!equal) }
    return Owned(try equals(one.source, other.source) == equal)
  }
}

private func patternMembers() -> [Member] {
  [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      try vm.patternRepr(vm.pattern(arguments[0]))
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      let state = vm.pattern(arguments[0])
      let hash = try vm.hash(state.source) ^ state.flags &<< 7
      return vm.newInt(Int64(hash == -1 ? -2 : hash))
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.comparePatterns(arguments[0], arguments[1], equal: true)
    },
    Method("__ne__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.comparePatterns(arguments[0], arguments[1], equal: false)
    },
    // Patterns have no order, but their class has the methods.
    Method("__lt__(self, value, /)") { _, _ throws(Raised) in .notImplemented },
    Method("__le__(self, value, /)") { _, _ throws(Raised) in .notImplemented },
    Method("__gt__(self, value, /)") { _, _ throws(Raised) in .notImplemented },
    Method("__ge__(self, value, /)") { _, _ throws(Raised) in .notImplemented },
    Method("__copy__(self, /)") { _, arguments throws(Raised) in arguments[0].owned },
    Method("__deepcopy__(self, memo, /)") { _, arguments throws(Raised) in arguments[0].owned },
    genericAliasMember(),
    Field("pattern", "The pattern string from which the RE object was compiled.") {
      vm, value throws(Raised) in vm.pattern(value).source.owned
    },
    Field("flags", "The regex matching flags.") { vm, value throws(Raised) in
      Owned(Value(small: vm.pattern(value).flags))
    },
    Field("groups", "The number of capturing groups in the pattern.") {
      vm, value throws(Raised) in Owned(Value(small: vm.pattern(value).program.groups &- 1))
    },
    Property("groupindex", "A dictionary mapping group names to group numbers.") {
      vm, value throws(Raised) in
      let names = vm.pattern(value).names
      if names.storage(DictObject.self).pointee.used == 0 { return vm.newDict() }
      return vm.newMappingProxy(names)
    },
  ]
}

private func patternSearches() -> [Member] {
  [
    Method(
      "match(self, /, string, pos=0, endpos=<unbound>) -> ($self, /, string, pos=0, endpos=sys.maxsize)",
      "A match at the beginning of the string, or None."
    ) { vm, arguments throws(Raised) in try vm.findPattern(arguments, .match) },
    Method(
      "fullmatch(self, /, string, pos=0, endpos=<unbound>) -> ($self, /, string, pos=0, endpos=sys.maxsize)",
      "A match of all of the string, or None."
    ) { vm, arguments throws(Raised) in try vm.findPattern(arguments, .whole) },
    Method(
      "search(self, /, string, pos=0, endpos=<unbound>) -> ($self, /, string, pos=0, endpos=sys.maxsize)",
      "The first match anywhere in the string, or None."
    ) { vm, arguments throws(Raised) in try vm.findPattern(arguments, .search) },
    Method(
      "findall(self, /, string, pos=0, endpos=<unbound>) -> ($self, /, string, pos=0, endpos=sys.maxsize)",
      "All matches: their texts, or those of their groups."
    ) { vm, arguments throws(Raised) in try vm.findAll(arguments) },
    Method("split(self, /, string, maxsplit=0)", "The parts between the matches, and the groups.") {
      vm, arguments throws(Raised) in try vm.splitByPattern(arguments)
    },
    Method(
      "finditer(self, /, string, pos=0, endpos=<unbound>) -> ($self, /, string, pos=0, endpos=sys.maxsize)",
      "An iterator over all matches."
    ) { vm, arguments throws(Raised) in
      let scanner = try vm.newScanner(arguments)
      let name = vm.internedString("search")
      let search = try vm.getAttribute(scanner.value, name.value)
      let iterator = vm.newIterator(.callableIterator, .callable, search.value)
      replaceField(&iterator.value.storage(IteratorObject.self).pointee.second, .none)
      return iterator
    },
    Method(
      "scanner(self, /, string, pos=0, endpos=<unbound>) -> ($self, /, string, pos=0, endpos=sys.maxsize)"
    ) { vm, arguments throws(Raised) in try vm.newScanner(arguments) },
  ]
}

// MARK: - Scanners

extension TypeDefinition {
  /// Fields: the pattern, the text, what keeps its buffer as it is, where the next match may begin
  /// (None: nowhere), where it must not match emptily, and the bounds.
  static let patternScanner: TypeDefinition = TypeDefinition(
    "SRE_Scanner", module: "_sre", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor], fields: 7,
    members: {
      [
        Method("match(self, /)") { vm, arguments throws(Raised) in
          try vm.scan(arguments[0], .match)
        },
        Method("search(self, /)") { vm, arguments throws(Raised) in
          try vm.scan(arguments[0], .search)
        },
        Field("pattern") { vm, value throws(Raised) in vm.fields(of: value)[0].owned },
      ]
    })
}

extension VM {
  fileprivate func newScanner(_ arguments: Arguments) throws(Raised) -> Owned {
    let text = try PatternText.of(self, arguments[1], pattern(arguments[0]))
    let (from, end) = try patternBounds(arguments, text.count)
    let scanner = newFieldsInstance(
      .patternScanner, arguments[0].owned, arguments[1].owned)
    let fields = self.fields(of: scanner.value)
    if asStr(arguments[1]) == nil, asBytes(arguments[1]) == nil {
      fields[2] = try call(Value(type(.memoryview)), arguments[1]).take()
    }
    fields[3] = Value(small: from)
    fields[4] = Value(small: -1)
    fields[5] = Value(small: from)
    fields[6] = Value(small: end)
    return scanner
  }

  fileprivate func scan(_ scanner: Value, _ mode: PatternSearch.Mode) throws(Raised) -> Owned {
    let fields = self.fields(of: scanner)
    guard fields[3].isSmall else { return .none }
    let end = Int(truncatingIfNeeded: fields[6].small)
    let text = try PatternText.of(self, fields[1])
    var search = PatternSearch(
      self, pattern(fields[0]).program, text.base, width: text.width, end: min(end, text.count))
    let found = try search.find(
      Int(truncatingIfNeeded: fields[3].small), mode,
      forbidden: Int(truncatingIfNeeded: fields[4].small))
    if !found {
      fields[3] = .none
      return .none
    }
    let (next, forbidden) = search.following
    fields[3] = Value(small: next)
    fields[4] = Value(small: forbidden)
    return newMatch(
      fields[0], fields[1], Int(truncatingIfNeeded: fields[5].small), end, search)
  }
}
