/// `str.format` and `str.format_map` (CPython: `Objects/stringlib/unicode_format.h`).

/// Where replacement fields get their values, and how they are numbered so far.
private struct TemplateContext: ~Copyable {
  /// The positional arguments (a tuple), or unbound for `format_map`.
  let arguments: Value
  let keywords: Value
  /// A field's text that is the whole result so far: then it is the result itself, be it of a
  /// subclass of `str`.
  var whole = OwnedBox()
  var numbering = Numbering.undecided
  var nextNumber = 0

  enum Numbering {
    case undecided
    case automatic
    case manual
  }
}

/// One replacement field, as ranges of the template.
private struct ReplacementField {
  var name = (start: 0, end: 0)
  /// `r`, `s`, `a` or 0.
  var conversion: UInt32 = 0
  var specification = (start: 0, end: 0)
  var specificationHasFields = false
}

extension VM {
  /// Fills in a template's replacement fields; `arguments` is a tuple, or unbound.
  func formatTemplate(
    _ template: Value, _ arguments: Value, _ keywords: Value
  ) throws(Raised) -> Owned {
    let held = exactStr(template)
    let text = held.value.storage(StrObject.self)
    if !text.contains(codePoint: 0x7B), !text.contains(codePoint: 0x7D) {
      // The template itself, even if it is of a subclass.
      return text.pointee.count == 0 ? held.value.owned : template.owned
    }
    var context = TemplateContext(arguments: arguments, keywords: keywords)
    var builder = StringBuilder(capacity: text.byteCount + 32)
    try buildText(
      text, 0, text.pointee.count, depth: 2, &context, &builder)
    if !context.whole.value.isUnbound { return context.whole.take() }
    return builder.finish(self)
  }

  private func buildText(
    _ text: StrPointer, _ start: Int, _ end: Int, depth: Int, _ context: inout TemplateContext,
    _ builder: inout StringBuilder
  ) throws(Raised) {
    if depth <= 0 { throw valueError("Max string recursion exceeded") }
    var position = start
    while position < end {
      // Literal text up to a brace.
      let literalStart = position
      var brace: UInt32 = 0
      while position < end {
        let point = text[codePoint: position]
        position += 1
        if point == 0x7B || point == 0x7D {
          brace = point
          break
        }
      }
      if brace == 0 {
        builder.append(text, literalStart, position)
        return
      }
      let atEnd = position >= end
      if !atEnd, text[codePoint: position] == brace {
        // A doubled brace is one literal brace.
        builder.append(text, literalStart, position)
        position += 1
        continue
      }
      if brace == 0x7D { throw valueError("Single '}' encountered in format string") }
      if atEnd { throw valueError("Single '{' encountered in format string") }
      try checkRoom(builder, for: text.pointee.count)
      builder.append(text, literalStart, position - 1)
      let isWhole = depth == 2 && builder.count == 0
      if text[codePoint: position] == 0x7D,
        appendNextArgument(&context, &builder, isWhole: isWhole && position &+ 1 >= end)
      {
        position += 1
        continue
      }
      let field = try parseField(text, &position, end)
      let result = try renderField(text, field, depth: depth, &context)
      try checkRoom(builder, for: asStr(result.value)?.pointee.count ?? 0)
      if isWhole, position >= end {
        context.whole.set(result)
      } else {
        builder.append(result.value)
      }
    }
  }

  /// The field `{}` for a string or a small integer, which need no `__format__`; false for all else.
  @inline(__always)
  private func appendNextArgument(
    _ context: inout TemplateContext, _ builder: inout StringBuilder, isWhole: Bool
  ) -> Bool {
    guard context.numbering != .manual, isExactly(context.arguments, .tuple) else { return false }
    let tuple = context.arguments.storage(TupleObject.self)
    guard context.nextNumber < tuple.pointee.count else { return false }
    let value = tuple.items[context.nextNumber]
    if value.isSmall {
      builder.append(decimal: value.small)
    } else if isExactly(value, .str) {
      if isWhole {
        context.whole.set(value.owned)
      } else {
        builder.append(value.storage(StrObject.self))
      }
    } else {
      return false
    }
    context.numbering = .automatic
    context.nextNumber += 1
    return true
  }

  /// Parses a field after its opening brace; `position` ends behind the closing one.
  private func parseField(
    _ text: StrPointer, _ position: inout Int, _ end: Int
  ) throws(Raised) -> ReplacementField {
    var field = ReplacementField()
    field.name.start = position
    var point: UInt32 = 0
    name: while position < end {
      point = text[codePoint: position]
      position += 1
      switch point {
      case 0x7B: throw valueError("unexpected '{' in field name")
      case 0x5B:
        while position < end, text[codePoint: position] != 0x5D { position += 1 }
      case 0x7D, 0x3A, 0x21: break name
      default: break
      }
    }
    field.name.end = position - 1
    if point == 0x7D { return field }
    if point != 0x21 && point != 0x3A {
      throw valueError("expected '}' before end of string")
    }
    if point == 0x21 {
      if position >= end {
        throw valueError("end of string while looking for conversion specifier")
      }
      field.conversion = text[codePoint: position]
      position += 1
      if position < end {
        point = text[codePoint: position]
        position += 1
        if point == 0x7D { return field }
        if point != 0x3A { throw valueError("expected ':' after conversion specifier") }
      }
    }
    field.specification = (position, max(position, end - 1))
    var nesting = 1
    while position < end {
      point = text[codePoint: position]
      position += 1
      if point == 0x7B {
        field.specificationHasFields = true
        nesting += 1
      } else if point == 0x7D {
        nesting -= 1
        if nesting == 0 {
          field.specification.end = position - 1
          return field
        }
      }
    }
    throw valueError("unmatched '{' in format spec")
  }

  private func renderField(
    _ text: StrPointer, _ field: ReplacementField, depth: Int, _ context: inout TemplateContext
  ) throws(Raised) -> Owned {
    let object = try fieldObject(text, field.name.start, field.name.end, &context)
    let converted = try convert(object, field.conversion)
    let spec: Owned
    if field.specificationHasFields {
      var nested = StringBuilder()
      try buildText(
        text, field.specification.start, field.specification.end, depth: depth - 1, &context,
        &nested)
      spec = nested.finish(self)
    } else {
      spec = substring(text, field.specification.start, field.specification.end)
    }
    return try format(converted.value, spec: spec.value)
  }

  private func convert(
    _ object: consuming Owned, _ conversion: UInt32
  ) throws(Raised) -> Owned {
    switch conversion {
    case 0: return object
    case 0x72: return try repr(object.value)
    case 0x73: return try str(object.value)
    case 0x61: return try ascii(object.value)
    default:
      if conversion > 32 && conversion < 127, let scalar = Unicode.Scalar(conversion) {
        throw valueError("Unknown conversion specifier \(Character(scalar))")
      }
      throw valueError("Unknown conversion specifier \\x" + String(conversion, radix: 16))
    }
  }

  // MARK: Field names

  /// A range's value if it is all decimal digits, else -1.
  private func fieldNumber(_ text: StrPointer, _ start: Int, _ end: Int) throws(Raised) -> Int {
    if start >= end { return -1 }
    var result = 0
    for index in start..<end {
      let digit = CharacterProperties.decimalValue(text[codePoint: index])
      if digit < 0 { return -1 }
      if result > (Int.max - digit) / 10 {
        throw valueError("Too many decimal digits in format string")
      }
      result = result * 10 + digit
    }
    return result
  }

  private func fieldObject(
    _ text: StrPointer, _ start: Int, _ end: Int, _ context: inout TemplateContext
  ) throws(Raised) -> Owned {
    var position = start
    while position < end {
      let point = text[codePoint: position]
      if point == 0x5B || point == 0x2E { break }
      position += 1
    }
    var object = try firstObject(text, start, position, &context)
    while position < end {
      let mark = text[codePoint: position]
      position += 1
      let nameStart = position
      if mark == 0x2E {
        while position < end {
          let point = text[codePoint: position]
          if point == 0x5B || point == 0x2E { break }
          position += 1
        }
        if position == nameStart { throw valueError("Empty attribute in format string") }
        let name = substring(text, nameStart, position)
        object = try getAttribute(object.value, name.value)
      } else if mark == 0x5B {
        while position < end, text[codePoint: position] != 0x5D { position += 1 }
        if position >= end { throw valueError("Missing ']' in format string") }
        let nameEnd = position
        position += 1
        let number = try fieldNumber(text, nameStart, nameEnd)
        if nameStart == nameEnd { throw valueError("Empty attribute in format string") }
        if number >= 0 {
          object = try getItem(object.value, Value(small: number))
        } else {
          let key = substring(text, nameStart, nameEnd)
          object = try getItem(object.value, key.value)
        }
      } else {
        throw valueError("Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return object
  }

  private func firstObject(
    _ text: StrPointer, _ start: Int, _ end: Int, _ context: inout TemplateContext
  ) throws(Raised) -> Owned {
    var number = try fieldNumber(text, start, end)
    let isEmpty = start >= end
    if isEmpty || number >= 0 {
      if context.numbering == .undecided {
        context.numbering = isEmpty ? .automatic : .manual
      }
      if context.numbering == .manual && isEmpty {
        throw valueError(
          "cannot switch from manual field specification to automatic field numbering")
      }
      if context.numbering == .automatic && !isEmpty {
        throw valueError(
          "cannot switch from automatic field numbering to manual field specification")
      }
      if isEmpty {
        number = context.nextNumber
        context.nextNumber += 1
      }
      guard let tuple = asTuple(context.arguments) else {
        throw valueError("Format string contains positional fields")
      }
      if number >= tuple.pointee.count {
        throw indexError("Replacement index \(number) out of range for positional args tuple")
      }
      return tuple.items[number].owned
    }
    let key = substring(text, start, end)
    return try getItem(context.keywords, key.value)
  }
}
