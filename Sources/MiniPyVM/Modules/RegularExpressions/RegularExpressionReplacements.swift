/// Replacing what a regular expression matches: `sub`, `subn` and `Match.expand`.

/// What takes the place of a match.
private enum Replacement: BitwiseCopyable {
  /// This text as it is.
  case literal
  /// The result of a call.
  case function
  /// The parts of a template.
  case template
}

extension VM {
  /// The parts of a template: texts and numbers of groups.
  private func templateParts(
    _ state: PatternState, _ pattern: Value, _ template: Value
  ) throws(Raised) -> Owned {
    if state.template == template { return state.templateParts.owned }
    let module = try importModule("re")
    let name = internedString("_compile_template")
    let function = try getAttribute(module.value, name.value)
    let parts = try call(function.value, pattern, template)
    guard asList(parts.value) != nil else { throw typeError("list of parts expected") }
    // Only what cannot change is known again by its identity.
    if isExactly(template, .str) || isExactly(template, .bytes) {
      state.keep(template, parts.value)
    }
    return parts
  }

  /// The parts as one text; `group` gives what a group matched.
  private func fill(
    _ parts: Value, isText: Bool, _ group: (Int) -> Owned
  ) throws(Raised) -> Owned {
    let list = parts.storage(ListObject.self)
    var texts = OwnedList(capacity: list.pointee.count)
    var index = 0
    while index < list.pointee.count, let items = list.pointee.items {
      let part = items[index]
      texts.append(part.isSmall ? group(Int(truncatingIfNeeded: part.small)) : part.owned)
      index &+= 1
    }
    return try joined(texts, isText: isText)
  }

  /// The texts one after the other.
  private func joined(_ texts: consuming OwnedList, isText: Bool) throws(Raised) -> Owned {
    if isText {
      let result = try joinStrings(texts.items, texts.count)
      _ = texts.count
      return result
    }
    let list = newList(texts)
    let separator = newBytes([])
    return try joinBytes(separator.value, list.value)
  }

  /// The replacement as it is used (`pattern_subx`): a function, a text that has nothing to be
  /// filled in, or a template.
  private func replacementKind(_ given: Value) throws(Raised) -> Replacement {
    if let text = asStr(given) { return text.contains(codePoint: 92) ? .template : .literal }
    if isCallable(given) { return .function }
    if !hasBuffer(given) { return .template }
    let view = try BytesView(self, given, "", gathers: true)
    for byte in view.buffer where byte == 92 { return .template }
    return .literal
  }

  /// The text with matches replaced.
  ///
  /// - Parameter count: how many were.
  fileprivate func substitute(_ arguments: Arguments, _ count: inout Int) throws(Raised) -> Owned {
    let state = pattern(arguments[0])
    let most = try indexArgument(arguments[3])
    let kind = try replacementKind(arguments[1])
    let template =
      kind == .template
      ? try templateParts(state, arguments[0], arguments[1]) : arguments[1].owned
    let text = try PatternText.of(self, arguments[2], state)
    var search = PatternSearch(self, state.program, text.base, width: text.width, end: text.count)
    let slots = search.slots
    var texts = OwnedList()
    var position = 0
    var forbidden = -1
    count = 0
    while most == 0 || count < most,
      try search.find(position, .search, forbidden: forbidden)
    {
      if position < slots[0] { texts.append(text.part(self, position, slots[0])) }
      switch kind {
      case .literal: texts.append(template.value.owned)
      case .template:
        texts.append(
          try fill(template.value, isText: state.isText) { text.group(self, $0, slots) })
      case .function:
        let match = newMatch(arguments[0], arguments[2], 0, text.count, search)
        let new = try call(arguments[1], match.value)
        if !new.value.isNone { texts.append(new) }
      }
      (position, forbidden) = search.following
      count &+= 1
    }
    if position < text.count { texts.append(text.part(self, position, text.count)) }
    return try joined(texts, isText: state.isText)
  }

  /// `match.expand(template)`.
  func expandMatch(_ match: Value, _ template: Value) throws(Raised) -> Owned {
    let pattern = fields(of: match)[0]
    let state = self.pattern(pattern)
    let kind = isCallable(template) ? .template : try replacementKind(template)
    if kind == .literal { return template.owned }
    let parts = try templateParts(state, pattern, template)
    let text = try PatternText.of(self, fields(of: match)[1])
    let spans = matchSpans(match)
    return try fill(parts.value, isText: state.isText) { text.group(self, $0, spans) }
  }
}

func patternReplacements() -> [Member] {
  [
    Method("sub(self, /, repl, string, count=0)", "The string with matches replaced.") {
      vm, arguments throws(Raised) in
      var count = 0
      return try vm.substitute(arguments, &count)
    },
    Method(
      "subn(self, /, repl, string, count=0)",
      "The string with matches replaced, and how many there were."
    ) { vm, arguments throws(Raised) in
      var count = 0
      let text = try vm.substitute(arguments, &count)
      return vm.newPair(text, Owned(Value(small: count)))
    },
  ]
}
