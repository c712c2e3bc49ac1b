import MiniPyParser

/// How one frame of a traceback is shown: its source lines and the carets under them. Follows
/// CPython 3.13's `traceback.StackSummary.format_frame_summary`, whose names are kept.

/// What a traceback knows of one frame.
struct FrameSummary {
  var fileName: String
  /// -1 if unknown.
  var line: Int
  /// -1 if unknown.
  var endLine: Int
  /// Byte columns; -1 if unknown.
  var column: Int
  var endColumn: Int
  var name: String
  /// The source, if it is not what the file says.
  var source: [SourceLine]?

  /// Forgets where in the line it is.
  mutating func hideColumns() {
    endLine = -1
    column = -1
    endColumn = -1
  }
}

/// Where the operator or the brackets of the failing expression stand within its text.
private struct CaretAnchors {
  var leftEndLine: Int
  var leftEndOffset: Int
  var rightStartLine: Int
  var rightStartOffset: Int
}

typealias SourceLine = [UInt32]

extension VM {
  /// Gives the warnings about source that a traceback shows, behind what there is of its report.
  ///
  /// - Returns: false if a filter makes an error of one.
  fileprivate func warnOfExcerpt(_ warnings: [MiniPyParser.SyntaxWarning]) -> Bool {
    if warnings.isEmpty || isPython2 { return true }
    let report = pointee.unwrittenReport
    pointee.unwrittenReport = ""
    writeToSysStderr(report)
    for warning in warnings {
      do throws(Raised) {
        try warn(
          warning.category == .syntaxWarning ? .syntaxWarning : .deprecationWarning,
          warning.message, fileName: "<unknown>", line: Int(warning.line), module: "<unknown>")
      } catch {
        dropRaised()
        return false
      }
    }
    return true
  }
}

extension FrameSummary {
  /// The frame's entry: the location, the source and the carets.
  func text(_ vm: VM) -> String {
    var shownName = fileName
    if fileName.utf8.starts(with: "<stdin>-".utf8) { shownName = "<stdin>" }
    let head =
      "  File \"\(shownName)\", line \(line < 0 ? "None" : "\(line)"), in \(name)\n"
    if vm.isPython2 { return python2Text(head, vm) }
    let source = sourceLines(vm)
    if source.allSatisfy({ $0.allSatisfy(SourceLines.isSpace) }) { return head }
    let original =
      source.contains { $0.contains(where: endsLineOfTextOnly) }
      ? Array(splitAgain(source).prefix(source.count)) : source
    let lines = dedent(original)
    // A generator that has not begun stands at an empty place.
    let isEmpty = endLine <= line && endColumn <= column
    if column < 0 || endColumn < 0 || isEmpty {
      return head + "    " + String(points: strip(original[0])) + "\n"
    }
    return head + excerpt(original: original, lines: lines, vm)
  }

  /// The lines that the frame's place covers.
  private func sourceLines(_ vm: VM) -> [SourceLine] {
    // A range of lines longer than any program's is a wrong range.
    let count = min(max(endLine - line, 0), 100_000) + 1
    if let source { return Array(source.prefix(count)) }
    if line < 0 { return [[]] }
    return (line..<line + count).map {
      vm.pointee.sourceLines.line(fileName, $0, vm.pointee.host)
    }
  }

  /// What ends a line for `str.splitlines`, but none of a source.
  private func endsLineOfTextOnly(_ point: UInt32) -> Bool {
    point != 10 && point != 13 && CharacterProperties.isLineBreak(point)
  }

  /// The lines as `traceback` sees them, which splits them once more.
  private func splitAgain(_ lines: [SourceLine]) -> [SourceLine] {
    var result: [SourceLine] = []
    for line in lines {
      var rest = line[...]
      while let end = rest.firstIndex(where: endsLineOfTextOnly) {
        result.append(Array(rest[..<end]))
        rest = rest[(end + 1)...]
      }
      result.append(Array(rest))
    }
    return result
  }

  private func excerpt(original: [SourceLine], lines: [SourceLine], _ vm: VM) -> String {
    let last = lines.count - 1
    let removed = original[0].count - lines[0].count
    let startOffset = max(0, characterOffset(original[0], column) - removed)
    let endOffset = max(0, characterOffset(original[last], endColumn) - removed)
    let shownStart = width(lines[0], startOffset)
    let shownEnd = width(lines[last], endOffset)

    // The text of the failing expression.
    var segment: SourceLine = []
    for index in 0...last {
      if index > 0 { segment.append(10) }
      segment += lines[index]
    }
    let end = segment.count - (lines[last].count - endOffset)
    segment =
      startOffset < min(end, segment.count)
      ? Array(segment[startOffset..<min(end, segment.count)]) : []

    let anchors = findAnchors(segment, vm)
    let showsCarets = shouldShowCarets(startOffset, endOffset, lines, anchors != nil, vm)

    var significant: Set<Int> = [0, last]
    var leftOffset = 0
    var rightOffset = 0
    if let anchors {
      leftOffset = anchors.leftEndOffset
      rightOffset = anchors.rightStartOffset
      if anchors.leftEndLine == 0 { leftOffset += startOffset }
      if anchors.rightStartLine == 0 { rightOffset += startOffset }
      leftOffset = width(lines[anchors.leftEndLine], leftOffset)
      rightOffset = width(lines[anchors.rightStartLine], rightOffset)
      for number in (anchors.leftEndLine - 1)...(anchors.leftEndLine + 1) {
        significant.insert(number)
      }
      for number in (anchors.rightStartLine - 1)...(anchors.rightStartLine + 1) {
        significant.insert(number)
      }
    }
    let shownLines = significant.filter { $0 >= 0 && $0 <= last }.sorted()

    var result: [SourceLine] = []
    func output(_ number: Int) {
      result.append(lines[number])
      if !showsCarets { return }
      var indent = 0
      while indent < lines[number].count, SourceLines.isSpace(lines[number][indent]) {
        indent += 1
      }
      let count = number == last ? shownEnd : width(lines[number], lines[number].count)
      var carets: SourceLine = []
      for column in 0..<count {
        if column < indent || number == 0 && column < shownStart {
          carets.append(32)
        } else if let anchors,
          number > anchors.leftEndLine
            || number == anchors.leftEndLine && column >= leftOffset,
          number < anchors.rightStartLine
            || number == anchors.rightStartLine && column < rightOffset
        {
          carets.append(94)
        } else {
          carets.append(anchors == nil ? 94 : 126)
        }
      }
      result.append(carets)
    }
    for (index, number) in shownLines.enumerated() {
      if index > 0 {
        let difference = number - shownLines[index - 1]
        if difference == 2 {
          output(number - 1)
        } else if difference > 2 {
          result.append("...<\(difference - 1) lines>...".unicodeScalars.map { $0.value })
        }
      }
      output(number)
    }
    var text = ""
    for line in dedent(result) { text += "    " + String(points: line) + "\n" }
    return text
  }

  // MARK: Text

  /// `textwrap.dedent`: blank lines become empty, the common margin goes.
  private func dedent(_ lines: [SourceLine]) -> [SourceLine] {
    var margin: SourceLine?
    var result = lines
    for index in 0..<lines.count {
      let line = lines[index]
      var count = 0
      while count < line.count, line[count] == 32 || line[count] == 9 { count += 1 }
      if count == line.count {
        result[index] = []
        continue
      }
      let indent = Array(line[..<count])
      guard let known = margin else {
        margin = indent
        continue
      }
      var common = 0
      while common < known.count, common < indent.count, known[common] == indent[common] {
        common += 1
      }
      margin = Array(known[..<common])
    }
    guard let margin, !margin.isEmpty else { return result }
    for index in 0..<result.count where !result[index].isEmpty {
      result[index].removeFirst(margin.count)
    }
    return result
  }

  private func strip(_ line: SourceLine) -> SourceLine {
    var start = 0
    while start < line.count, SourceLines.isSpace(line[start]) { start += 1 }
    var end = line.count
    while end > start, SourceLines.isSpace(line[end - 1]) { end -= 1 }
    return Array(line[start..<end])
  }

  /// The columns that the first `offset` characters take.
  private func width(_ line: SourceLine, _ offset: Int) -> Int {
    if line.allSatisfy({ $0 < 0x80 }) { return offset }
    var total = 0
    for point in line.prefix(offset) { total += displayWidth(point) }
    return total
  }

  // MARK: Anchors

  /// `_should_show_carets`: not for a whole statement, nor for a plain call that is returned or
  /// assigned.
  private func shouldShowCarets(
    _ start: Int, _ end: Int, _ lines: [SourceLine], _ hasAnchors: Bool, _ vm: VM
  ) -> Bool {
    if let body = parse(lines, vm) {
      guard let statement = body.first else { return false }
      var value: Expression?
      switch statement.kind {
      case .return(let result):
        if let result, case .call(let function, _, _) = result.kind,
          case .name = function.kind
        {
          value = result
        }
      case .assign(let targets, let assigned):
        if case .call = assigned.kind, targets.count == 1, case .name = targets[0].kind {
          value = assigned
        }
      default: break
      }
      if let value, value.range.line == 1, Int(value.range.endLine) == lines.count,
        Int(value.range.column) == start, Int(value.range.endColumn) == end
      {
        return false
      }
    }
    if hasAnchors { return true }
    if lines[0].prefix(start).contains(where: { !SourceLines.isSpace($0) }) { return true }
    return lines[lines.count - 1].dropFirst(end).contains(where: { !SourceLines.isSpace($0) })
  }

  /// The statements of some lines of a program; none if they cannot be parsed alone, or if a warning
  /// about them is an error. CPython parses them with `ast.parse`, which gives the warnings once more.
  private func parse(_ lines: [SourceLine], _ vm: VM) -> [Statement]? {
    var text = ""
    for index in 0..<lines.count {
      if index > 0 { text += "\n" }
      text += String(points: lines[index])
    }
    do throws(SyntaxError) {
      let module = try parseModule(try SourceText(text))
      return vm.warnOfExcerpt(module.warnings) ? module.body : nil
    } catch {
      _ = vm.warnOfExcerpt(error.warnings)
      return nil
    }
  }

  /// `_extract_caret_anchors_from_line_segment`.
  private func findAnchors(_ segment: SourceLine, _ vm: VM) -> CaretAnchors? {
    var lines: [SourceLine] = [[]]
    for point in segment {
      if point == 10 { lines.append([]) } else { lines[lines.count - 1].append(point) }
    }
    guard let body = parse([[40]] + lines + [[41]], vm), body.count == 1,
      case .expr(let expression) = body[0].kind
    else { return nil }
    let scanner = SegmentScanner(lines: lines)
    switch expression.kind {
    case .binOp(let left, _, let right):
      guard let end = scanner.end(of: left, isValid: true),
        let start = scanner.first(from: end, where: { !SourceLines.isSpace($0) && $0 != 41 })
      else { return nil }
      var after = start.column + 1
      let line = lines[start.line]
      let rightLine = Int(right.range.line) - 2
      if after < line.count, rightLine >= 0, rightLine < lines.count,
        rightLine > start.line
          || after < characterOffset(lines[rightLine], Int(right.range.column)),
        !SourceLines.isSpace(line[after]), line[after] != 92, line[after] != 35
      {
        after += 1
      }
      return CaretAnchors(
        leftEndLine: start.line, leftEndOffset: start.column, rightStartLine: start.line,
        rightStartOffset: after)
    case .subscript(let value, _, _):
      return scanner.brackets(after: value, opening: 91, whole: expression)
    case .call(let function, _, _):
      return scanner.brackets(after: function, opening: 40, whole: expression)
    default: return nil
    }
  }
}

/// The character offset of a byte offset (`_byte_offset_to_character_offset`).
private func characterOffset(_ line: SourceLine, _ offset: Int) -> Int {
  var bytes = 0
  var characters = 0
  for point in line {
    if bytes >= offset { break }
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4
    characters += 1
  }
  return characters
}

/// A place in the lines of an expression's text.
private struct SegmentPlace {
  var line: Int
  var column: Int
}

/// Looks for operators and brackets between the parts of an expression.
private struct SegmentScanner {
  let lines: [SourceLine]

  /// Moves past the ends of lines.
  func valid(_ place: SegmentPlace) -> SegmentPlace? {
    var place = place
    while place.line < lines.count, place.column >= lines[place.line].count {
      place = SegmentPlace(line: place.line + 1, column: 0)
    }
    return place.line < lines.count ? place : nil
  }

  /// Where an expression ends; the text was parsed with one line in front.
  func end(of expression: Expression, isValid: Bool) -> SegmentPlace? {
    let line = Int(expression.range.endLine) - 2
    guard line >= 0, line < lines.count else { return nil }
    let place = SegmentPlace(
      line: line, column: characterOffset(lines[line], Int(expression.range.endColumn)))
    return isValid ? valid(place) : place
  }

  /// The first character from a place that satisfies a condition, skipping comments.
  func first(from start: SegmentPlace, where condition: (UInt32) -> Bool) -> SegmentPlace? {
    var place = start
    while true {
      let point = lines[place.line][place.column]
      if point == 92 || point == 35 {
        guard let next = valid(SegmentPlace(line: place.line + 1, column: 0)) else { return nil }
        place = next
      } else if condition(point) {
        return place
      } else {
        guard let next = valid(SegmentPlace(line: place.line, column: place.column + 1)) else {
          return nil
        }
        place = next
      }
    }
  }

  /// From the opening bracket to the end.
  func brackets(
    after part: Expression, opening: UInt32, whole: Expression
  ) -> CaretAnchors? {
    guard let partEnd = end(of: part, isValid: true),
      let left = first(from: partEnd, where: { $0 == opening }),
      let right = end(of: whole, isValid: false)
    else { return nil }
    return CaretAnchors(
      leftEndLine: left.line, leftEndOffset: left.column, rightStartLine: right.line,
      rightStartOffset: right.column)
  }
}

extension String {
  /// A string of code points; lone surrogates become U+FFFD.
  init(points: SourceLine) {
    var scalars = String.UnicodeScalarView()
    for point in points { scalars.append(Unicode.Scalar(point) ?? "\u{FFFD}") }
    self = String(scalars)
  }
}
