/// The tables of a code object in CPython's formats: `co_linetable`, `co_exceptiontable` and `co_lnotab`. They
/// tell of minipy's own instructions; one word counts as one code unit.

private func detail(_ code: Value) -> CodeDetail {
  code.storage(CodeObject.self).pointee.detail.takeUnretainedValue()
}

func codeTableMembers() -> [Member] {
  [
    Field("co_linetable") { vm, code throws(Raised) in vm.newBytes(lineTable(detail(code))) },
    Field("co_exceptiontable") { vm, code throws(Raised) in
      vm.newBytes(exceptionTable(detail(code)))
    },
    Property("co_lnotab") { vm, code throws(Raised) in
      try vm.warn(.deprecationWarning, "co_lnotab is deprecated, use co_lines instead.")
      return vm.newBytes(lineNumberTable(detail(code)))
    },
    Property("_co_code_adaptive") { vm, code throws(Raised) in
      let key = vm.internedString("co_code")
      return try vm.getAttribute(code, key.value)
    },
    Method("_varname_from_oparg(self, /, oparg)", "The name of a register.") {
      vm, arguments throws(Raised) in
      let number = try vm.cInt(arguments[1])
      let names = detail(arguments[0]).variableNames
      guard names.indices.contains(number) else {
        throw vm.raise(.indexError, "tuple index out of range")
      }
      return vm.string(names[number])
    },
  ]
}

/// Runs of instructions with one position.
private func runs(_ detail: CodeDetail) -> [(position: CodePosition, count: Int)] {
  var result: [(position: CodePosition, count: Int)] = []
  for position in detail.positions {
    if let last = result.last, last.position == position {
      result[result.count - 1].count += 1
    } else {
      result.append((position, 1))
    }
  }
  return result
}

/// The location table of PEP 657 (`Objects/locations.md`): entries of up to eight units, each with lines
/// relative to the entry before.
private func lineTable(_ detail: CodeDetail) -> [UInt8] {
  var bytes: [UInt8] = []
  func append(unsigned value: Int) {
    var rest = value
    while rest >= 64 {
      bytes.append(UInt8(64 | rest & 63))
      rest >>= 6
    }
    bytes.append(UInt8(rest))
  }
  var line = detail.firstLine
  for run in runs(detail) {
    var left = run.count
    while left > 0 {
      let count = min(left, 8)
      left -= count
      let position = run.position
      let head = { (kind: Int) in UInt8(0x80 | kind << 3 | (count - 1)) }
      if position.line < 0 {
        bytes.append(head(15))
        continue
      }
      let distance = Int(position.line) - line
      line = Int(position.line)
      bytes.append(head(position.column < 0 ? 13 : 14))
      append(unsigned: distance < 0 ? -distance << 1 | 1 : distance << 1)
      if position.column < 0 { continue }
      append(unsigned: max(0, Int(position.endLine) - line))
      append(unsigned: Int(position.column) + 1)
      append(unsigned: Int(position.endColumn) + 1)
    }
  }
  return bytes
}

/// The exception table (`Objects/exception_handling_notes.txt`): start, size, target and depth, in groups of
/// six bits, the first byte of an entry marked.
private func exceptionTable(_ detail: CodeDetail) -> [UInt8] {
  var bytes: [UInt8] = []
  func append(_ value: Int, isFirst: Bool = false) {
    var shift = 0
    while value >> (shift + 6) > 0 { shift += 6 }
    var mark: UInt8 = isFirst ? 0x80 : 0
    while shift >= 0 {
      bytes.append(UInt8(value >> shift & 63) | (shift > 0 ? 64 : 0) | mark)
      mark = 0
      shift -= 6
    }
  }
  for handler in detail.handlers {
    append(handler.start, isFirst: true)
    append(handler.end - handler.start)
    append(handler.target)
    append(handler.depth << 1)
  }
  return bytes
}

/// Pairs of a distance in bytes and a distance in lines, each within a byte.
private func lineNumberTable(_ detail: CodeDetail) -> [UInt8] {
  var bytes: [UInt8] = []
  var line = detail.firstLine
  var pending = 0
  for position in detail.positions {
    if position.line >= 0, Int(position.line) != line {
      var distance = Int(position.line) - line
      line = Int(position.line)
      while pending > 255 {
        bytes += [255, 0]
        pending -= 255
      }
      while distance > 127 || distance < -128 {
        let step = distance > 0 ? 127 : -128
        bytes += [UInt8(pending), UInt8(truncatingIfNeeded: step)]
        pending = 0
        distance -= step
      }
      bytes += [UInt8(pending), UInt8(truncatingIfNeeded: distance)]
      pending = 0
    }
    pending += 8
  }
  return bytes
}
