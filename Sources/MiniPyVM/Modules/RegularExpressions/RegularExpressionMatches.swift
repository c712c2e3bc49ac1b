/// `re.Match`: what a regular expression found.
///
/// Fields: the pattern and the text. Behind them lie machine words: the bounds of the search, the
/// last group (or -1), and for each group where it begins and ends (or -1).

extension TypeDefinition {
  static let match: TypeDefinition = TypeDefinition(
    "Match", doc: "What a pattern found, and where.", module: "re", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container, .noConstructor], fields: 2,
    members: { matchMembers() + matchGroups() })
}

extension VM {
  /// A match of what a search has just found.
  func newMatch(
    _ pattern: Value, _ text: Value, _ from: Int, _ end: Int, _ search: borrowing PatternSearch
  ) -> Owned {
    let state = self.pattern(pattern)
    let count = state.program.groups &* 2
    let object = allocateContainer(
      ContainerHeader.self, type: state.matchType,
      extraBytes: (3 &+ count) &* MemoryLayout<Int>.stride)
    let match = Owned(object)
    let fields = self.fields(of: match.value)
    fields[0] = pattern.owned.take()
    fields[1] = text.owned.take()
    let words = matchWords(match.value)
    words[0] = from
    words[1] = end
    words[2] = search.lastGroup
    (words + 3).update(from: search.slots, count: count)
    track(object)
    return match
  }

  /// How many places a match knows: where each group begins and ends.
  func matchPlaceCount(_ match: Value) -> Int {
    pattern(fields(of: match)[0]).program.groups &* 2
  }

  /// The machine words of a match.
  @inline(__always)
  private func matchWords(_ match: Value) -> UnsafeMutablePointer<Int> {
    let type = match.object.pointee.type
    return (UnsafeMutableRawPointer(match.object) + type.pointee.basicSize)
      .assumingMemoryBound(to: Int.self)
  }

  /// Where the groups of a match begin and end.
  func matchSpans(_ match: Value) -> UnsafeMutablePointer<Int> { matchWords(match) + 3 }

  private func groupCount(_ match: Value) -> Int {
    pattern(fields(of: match)[0]).program.groups
  }

  /// The number of a group that is given by number or name (`match_getindex`).
  private func groupIndex(_ match: Value, _ group: Value) throws(Raised) -> Int {
    let count = groupCount(match)
    var index = -1
    if group.isSmall {
      index = Int(truncatingIfNeeded: group.small)
    } else if hasIndex(group) {
      index = try sliceIndex(group)
    } else {
      let names = pattern(fields(of: match)[0]).names.storage(DictObject.self)
      let found = try dictGet(names, group)
      if found.isSmall { index = Int(truncatingIfNeeded: found.small) }
    }
    if index < 0 || index >= count { throw indexError("no such group") }
    return index
  }

  /// What a group matched, or the default.
  private func groupText(
    _ match: Value, _ group: Int, _ missing: Value = .none
  ) throws(Raised) -> Owned {
    let spans = matchSpans(match)
    let start = spans[group &* 2]
    if start < 0 { return missing.owned }
    let text = try PatternText.of(self, fields(of: match)[1])
    return text.part(self, start, spans[group &* 2 &+ 1])
  }

  fileprivate func groupText(_ match: Value, at group: Value) throws(Raised) -> Owned {
    try groupText(match, try groupIndex(match, group))
  }

  /// `match.group(…)`.
  fileprivate func groupTexts(_ match: Value, _ given: Value) throws(Raised) -> Owned {
    let groups = given.storage(TupleObject.self)
    let count = groups.pointee.count
    if count == 0 { return try groupText(match, 0) }
    if count == 1 { return try groupText(match, at: groups.items[0]) }
    var texts = OwnedList(capacity: count)
    for index in 0..<count { texts.append(try groupText(match, at: groups.items[index])) }
    return newTuple(texts)
  }

  /// `match.groups(default)`.
  fileprivate func allGroups(_ match: Value, _ missing: Value) throws(Raised) -> Owned {
    let count = groupCount(match)
    if count == 1 { return emptyTuple }
    let text = try PatternText.of(self, fields(of: match)[1])
    let spans = matchSpans(match)
    let tuple = newTuple(count: count &- 1)
    for group in 1..<count {
      let start = spans[group &* 2]
      tuple.items[group &- 1] =
        start < 0
        ? missing.owned.take() : text.part(self, start, spans[group &* 2 &+ 1]).take()
    }
    return finishTuple(tuple)
  }

  /// `match.groupdict(default)`.
  fileprivate func namedGroups(_ match: Value, _ missing: Value) throws(Raised) -> Owned {
    let names = pattern(fields(of: match)[0]).names.storage(DictObject.self)
    let result = newDict()
    var position = 0
    while let (name, number) = dictNext(names, &position) {
      let text = try groupText(match, Int(truncatingIfNeeded: number.small), missing)
      try dictSet(result.value, name, text.value)
    }
    return result
  }

  fileprivate func span(_ match: Value, _ group: Value) throws(Raised) -> (start: Int, end: Int) {
    let index = try groupIndex(match, group)
    let spans = matchSpans(match)
    return (spans[index &* 2], spans[index &* 2 &+ 1])
  }

  fileprivate func newSpan(_ start: Int, _ end: Int) -> Owned {
    newPair(Owned(Value(small: start)), Owned(Value(small: end)))
  }

  /// `repr(match)`: the span and the first characters of the text (`match_repr`).
  fileprivate func matchRepr(_ match: Value) throws(Raised) -> Owned {
    let found = try groupText(match, 0)
    let shown = try repr(found.value)
    let spans = matchSpans(match)
    var text = StringBuilder()
    text.append("<re.Match object; span=(")
    text.append(decimal: Int64(spans[0]))
    text.append(", ")
    text.append(decimal: Int64(spans[1]))
    text.append("), match=")
    if let shown = asStr(shown.value) { text.append(shown, 0, min(shown.pointee.count, 50)) }
    text.append(">")
    return text.finish(self)
  }

  fileprivate func lastGroupName(_ match: Value) -> Owned {
    let last = matchWords(match)[2]
    let names = pattern(fields(of: match)[0]).names.storage(DictObject.self)
    var position = 0
    while last > 0, let (name, number) = dictNext(names, &position) {
      if number.small == Int64(last) { return name.owned }
    }
    return .none
  }

  fileprivate func matchWord(_ match: Value, _ index: Int) -> Owned {
    Owned(Value(small: matchWords(match)[index]))
  }

  fileprivate func allSpans(_ match: Value) -> Owned {
    let spans = matchSpans(match)
    var result = OwnedList(capacity: groupCount(match))
    for group in 0..<groupCount(match) {
      result.append(newSpan(spans[group &* 2], spans[group &* 2 &+ 1]))
    }
    return newTuple(result)
  }
}

private func matchGroups() -> [Member] {
  [
    Method("__getitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.groupText(arguments[0], at: arguments[1])
    },
    Method("group(self, /, *groups) -> None", "The text of a group, or of several as a tuple.") {
      vm, arguments throws(Raised) in try vm.groupTexts(arguments[0], arguments[1])
    },
    Method("groups(self, /, default=None)", "The texts of all groups.") {
      vm, arguments throws(Raised) in try vm.allGroups(arguments[0], arguments[1])
    },
    Method("groupdict(self, /, default=None)", "The texts of the groups that have names.") {
      vm, arguments throws(Raised) in try vm.namedGroups(arguments[0], arguments[1])
    },
    Method("start(self, group=0, /)", "Where a group begins, or -1.") {
      vm, arguments throws(Raised) in
      Owned(Value(small: try vm.span(arguments[0], arguments[1]).start))
    },
    Method("end(self, group=0, /)", "Where a group ends, or -1.") {
      vm, arguments throws(Raised) in
      Owned(Value(small: try vm.span(arguments[0], arguments[1]).end))
    },
    Method("span(self, group=0, /)", "Where a group begins and ends.") {
      vm, arguments throws(Raised) in
      let (start, end) = try vm.span(arguments[0], arguments[1])
      return vm.newSpan(start, end)
    },
    Method("expand(self, /, template)", "The template with the groups filled in.") {
      vm, arguments throws(Raised) in try vm.expandMatch(arguments[0], arguments[1])
    },
  ]
}

private func matchMembers() -> [Member] {
  [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      try vm.matchRepr(arguments[0])
    },
    Method("__copy__(self, /)") { _, arguments throws(Raised) in arguments[0].owned },
    Method("__deepcopy__(self, memo, /)") { _, arguments throws(Raised) in arguments[0].owned },
    genericAliasMember(),
    Field("re", "The regular expression object.") { vm, value throws(Raised) in
      vm.fields(of: value)[0].owned
    },
    Field("string", "The string passed to match() or search().") { vm, value throws(Raised) in
      vm.fields(of: value)[1].owned
    },
    Field("pos", "Where the search began.") { vm, value throws(Raised) in
      vm.matchWord(value, 0)
    },
    Field("endpos", "Where the search had to end.") { vm, value throws(Raised) in
      vm.matchWord(value, 1)
    },
    Property("lastindex", "The number of the last group that matched.") {
      vm, value throws(Raised) in
      let last = vm.matchWord(value, 2)
      return last.value.small > 0 ? last : .none
    },
    Property("lastgroup", "The name of the last group that matched.") {
      vm, value throws(Raised) in vm.lastGroupName(value)
    },
    Property("regs", "Where the groups begin and end.") { vm, value throws(Raised) in
      vm.allSpans(value)
    },
  ]
}
