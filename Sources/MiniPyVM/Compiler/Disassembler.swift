// Code objects as text (`minipy --dis`).

extension VM {
  /// The instructions of a code object and of those within.
  func disassemble(_ code: Value) -> String {
    var text = ""
    disassemble(code, into: &text)
    return text
  }

  private func disassemble(_ value: Value, into text: inout String) {
    let code = value.storage(CodeObject.self)
    let detail = code.pointee.detail.takeUnretainedValue()
    text += "\(detail.qualifiedName) (\(detail.fileName):\(detail.firstLine))\n"
    text +=
      "  \(code.pointee.registerCount) registers, \(code.pointee.localCount) of them locals"
    if !detail.variableNames.isEmpty {
      text += ": "
      for (index, name) in detail.variableNames.enumerated() {
        if index > 0 { text += ", " }
        text += name
        if detail.cellRegisters.contains(index) { text += " (cell)" }
        if index >= code.pointee.freeStart,
          index < code.pointee.freeStart + code.pointee.freeCount
        {
          text += " (free)"
        }
      }
    }
    text += "\n"
    let listing = CodeListing(vm: self, code: code, detail: detail)
    listing.write(into: &text)
    for index in 0..<code.pointee.constantCount {
      let constant = code.pointee.constants[index]
      if constant.hasLayout(.code) {
        text += "\n"
        disassemble(constant, into: &text)
      }
    }
  }
}

/// The lines of one code object's listing.
private struct CodeListing {
  let vm: VM
  let code: UnsafeMutablePointer<CodeObject>
  let detail: CodeDetail

  func write(into text: inout String) {
    var targets: Set<Int> = []
    for handler in detail.handlers { targets.insert(handler.target) }
    var index = 0
    while index < code.pointee.instructionCount {
      let instruction = Instruction(word: code.pointee.instructions[index])
      if let target = jumpTarget(instruction, index) { targets.insert(target) }
      index += 1 + instruction.opcode.cacheCount
    }
    var line: Int32 = -1
    index = 0
    while index < code.pointee.instructionCount {
      let instruction = Instruction(word: code.pointee.instructions[index])
      let position = detail.positions[index]
      text += position.line == line ? "      " : padded("\(position.line)", 5) + " "
      line = position.line
      text += targets.contains(index) ? ">" : " "
      text += padded("\(index)", 5) + "  "
      text += name(instruction.opcode)
      let operands = operands(instruction, index)
      if !operands.isEmpty { text += " " + operands }
      text += "\n"
      index += 1 + instruction.opcode.cacheCount
    }
    for handler in detail.handlers {
      text +=
        "  \(handler.start)..<\(handler.end) handled at \(handler.target), depth"
        + " \(handler.depth - code.pointee.localCount)\n"
    }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  private func padded(name text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  private func name(_ opcode: Opcode) -> String {
    padded(name: Opcode.names[Int(opcode.rawValue)].description, 22)
  }

  // MARK: Operands

  /// A register's name: that of a local, or `t` and the number of a temporary.
  private func register(_ index: Int) -> String {
    if index < code.pointee.localCount {
      return index < detail.variableNames.count ? detail.variableNames[index] : "r\(index)"
    }
    return "t\(index - code.pointee.localCount)"
  }

  private func consumed(_ index: Int, _ isConsumed: Bool) -> String {
    register(index) + (isConsumed ? "!" : "")
  }

  private func name(at index: Int) -> String {
    index < code.pointee.nameCount ? vm.swiftString(code.pointee.names[index]) : "?"
  }

  private func constant(_ index: Int) -> String {
    guard index < code.pointee.constantCount else { return "?" }
    return representation(code.pointee.constants[index])
  }

  private func representation(_ value: Value) -> String {
    if value.hasLayout(.code) {
      return "<code \(value.storage(CodeObject.self).pointee.detail.takeUnretainedValue().name)>"
    }
    do throws(Raised) { return try vm.reprSwift(value) } catch {
      vm.dropRaised()
      return "?"
    }
  }

  private func window(_ start: Int, _ count: Int) -> String {
    if count <= 0 { return "" }
    if count == 1 { return register(start) }
    return "\(register(start))..\(register(start + count - 1))"
  }

  private func jumpTarget(_ i: Instruction, _ index: Int) -> Int? {
    switch i.opcode {
    case .jump, .loop, .jumpIfTrue, .jumpIfFalse, .jumpIfTrueKeep, .jumpIfFalseKeep, .jumpIfNone,
      .jumpIfNotNone, .jumpIfNoMatch:
      return index + 1 + i.wide
    case .forIterate, .jumpLess, .jumpLessEqual, .jumpEqual, .jumpNotEqual, .jumpGreater,
      .jumpGreaterEqual, .jumpLessInteger, .jumpLessEqualInteger, .jumpEqualInteger,
      .jumpNotEqualInteger, .jumpGreaterInteger, .jumpGreaterEqualInteger:
      return index + 1 + i.signedC
    default: return nil
    }
  }

  private func operands(_ i: Instruction, _ index: Int) -> String {
    let isA = i.flags & InstructionFlags.consumesA != 0
    let a = register(i.a)
    let sourceA = consumed(i.a, isA)
    let b = consumed(i.b, i.flags & InstructionFlags.consumesB != 0)
    let c = consumed(i.c, i.flags & InstructionFlags.consumesC != 0)
    let sense = i.flags & InstructionFlags.sense != 0 ? "" : "not "
    let target = jumpTarget(i, index).map { "-> \($0)" } ?? ""
    switch i.opcode {
    case .move, .getIterator, .loadCell, .negate, .positive, .invert, .not, .listToTuple,
      .getYieldFromIterator, .getAwaitable, .getAsyncIterator, .getAsyncNext, .yield,
      .getLength, .matchMapping, .matchSequence, .exitWithException:
      return "\(a) <- \(b)"
    case .loadConstant: return "\(a) <- \(constant(i.wide))"
    case .loadInteger: return "\(a) <- \(i.wide)"
    case .loadImmediate: return "\(a) <- \(representation(Value(bits: UInt64(i.b))))"
    case .checkBound, .deleteLocal, .clearLocal, .makeCell, .deleteCell, .loadLocals, .raise,
      .enterHandler, .leaveHandler, .loadHandled, .loadAssertionError, .importStar,
      .loadBuildClass, .displayValue, .return, .endAsyncFor:
      if i.opcode == .raise {
        if i.flags & InstructionFlags.hasException == 0 { return "" }
        return i.flags & InstructionFlags.hasCause == 0 ? sourceA : "\(sourceA) from \(b)"
      }
      return sourceA
    case .reraise:
      return i.flags & InstructionFlags.hasException == 0 ? a : "\(a), \(b)"
    case .loadGlobal, .loadName: return "\(a) <- \(name(at: i.wide))"
    case .storeGlobal, .storeName: return "\(name(at: i.wide)) <- \(sourceA)"
    case .deleteGlobal, .deleteName: return name(at: i.wide)
    case .loadClassCell, .loadNameFrom: return "\(a) <- \(name(at: i.c)), \(b)"
    case .storeCell: return "\(a) <- \(b)"
    case .makeFunction:
      let index = Int(truncatingIfNeeded: code.pointee.instructions[index + 1])
      var text = "\(a) <- \(constant(index))"
      var position = i.c
      for (flag, title) in [
        (InstructionFlags.hasDefaults, "defaults"),
        (InstructionFlags.hasKeywordDefaults, "keyword defaults"),
        (InstructionFlags.hasAnnotations, "annotations"),
        (InstructionFlags.hasClosure, "closure"),
      ] where i.flags & flag != 0 {
        text += ", \(title) \(register(position))"
        position += 1
      }
      return text
    case .loadAttribute, .importFrom: return "\(a) <- \(b).\(name(at: i.c))"
    case .storeAttribute: return "\(sourceA).\(name(at: i.c)) <- \(b)"
    case .deleteAttribute: return "\(sourceA).\(name(at: i.c))"
    case .loadMethod: return "\(a), \(register(i.a + 1)) <- \(b).\(name(at: i.c))"
    case .loadSubscript: return "\(a) <- \(b)[\(c)]"
    case .loadSubscriptInteger: return "\(a) <- \(b)[\(i.signedC)]"
    case .storeSubscriptInteger: return "\(sourceA)[\(i.signedB)] <- \(c)"
    case .storeSubscript: return "\(sourceA)[\(b)] <- \(c)"
    case .deleteSubscript: return "\(sourceA)[\(b)]"
    case .buildSlice: return "\(a) <- \(window(i.b, 3))"
    case .add, .subtract, .multiply, .matrixMultiply, .trueDivide, .floorDivide, .modulo, .power,
      .shiftLeft, .shiftRight, .bitAnd, .bitOr, .bitXor, .classicDivide, .lessThan, .lessEqual,
      .equal, .notEqual,
      .greaterThan, .greaterEqual, .isIdentical, .isNotIdentical, .contains, .containsNot:
      return "\(a) <- \(b), \(c)" + (i.flags & InstructionFlags.inPlace != 0 ? " in place" : "")
    case .addInteger, .subtractInteger, .multiplyInteger, .floorDivideInteger, .moduloInteger,
      .bitAndInteger, .shiftLeftInteger, .shiftRightInteger:
      return "\(a) <- \(b), \(i.signedC)"
        + (i.flags & InstructionFlags.inPlace != 0 ? " in place" : "")
    case .jump, .loop: return target
    case .jumpIfTrue, .jumpIfFalse, .jumpIfNone, .jumpIfNotNone, .jumpIfNoMatch:
      return "\(sourceA) \(target)"
    case .jumpIfTrueKeep, .jumpIfFalseKeep: return "\(a) \(target)"
    case .jumpLess, .jumpLessEqual, .jumpEqual, .jumpNotEqual, .jumpGreater, .jumpGreaterEqual:
      return "\(sense)\(sourceA), \(b) \(target)"
    case .jumpLessInteger, .jumpLessEqualInteger, .jumpEqualInteger, .jumpNotEqualInteger,
      .jumpGreaterInteger, .jumpGreaterEqualInteger:
      return "\(sense)\(sourceA), \(i.signedB) \(target)"
    case .forIterate: return "\(a) <- \(register(i.b)) \(target)"
    case .unpack: return "\(window(i.a, i.c)) <- \(b)"
    case .unpackStarred:
      return "\(window(i.a, (i.c & 255) + 1 + i.c >> 8)) <- \(b), star at \(i.c & 255)"
    case .buildTuple, .buildList, .buildSet, .buildString:
      return "\(a) <- [\(window(i.b, i.c))]"
    case .buildMap: return "\(a) <- [\(window(i.b, i.c * 2))]"
    case .formatValue:
      return "\(a) <- \(b)" + (i.flags & InstructionFlags.hasSpec != 0 ? ", \(c)" : "")
    case .listAppend, .listExtend, .setAdd, .setUpdate, .dictUpdate, .dictMerge:
      return "\(a), \(b)"
    case .mapAdd: return "\(a)[\(b)] <- \(c)"
    case .call: return "\(a) <- \(register(i.b))(\(window(i.b + 1, i.c)))"
    case .callMethod: return "\(a) <- \(register(i.b))(\(window(i.b + 1, i.c + 1)))"
    case .callKeywords:
      let names = constant(Int(truncatingIfNeeded: code.pointee.instructions[index + 1]))
      let count = i.flags & InstructionFlags.method != 0 ? i.c + 1 : i.c
      return "\(a) <- \(register(i.b))(\(window(i.b + 1, count))) \(names)"
    case .callSpread:
      return "\(a) <- \(register(i.b))(*\(register(i.b + 1)), **\(register(i.b + 2)))"
    case .returnNone, .startGenerator, .setupAnnotations, .nop: return ""
    case .yieldFrom: return "\(a) <- \(register(i.b))"
    case .splitGroup: return "\(a), \(register(i.c)) <- \(b)"
    case .prepareReraiseStar: return "\(a) <- \(b), \(c)"
    case .enterWith, .enterAsyncWith: return "\(a), \(register(i.a + 1)) <- \(b)"
    case .importName: return "\(a) <- \(name(at: i.wide)), \(window(i.c, 2))"
    case .matchKeys: return "\(a) <- \(b), \(c)"
    case .matchClass: return "\(a) <- \(window(i.b, 3)), \(i.c)"
    case .copyMappingRest: return "\(a) <- \(b), \(c)"
    case .intrinsic: return "\(a) <- \(register(i.b)), \(i.c)"
    }
  }
}

extension Opcode {
  /// The cases' names, by raw value.
  static let names: [StaticString] = [
    "move",
    "loadConstant",
    "loadInteger",
    "loadImmediate",
    "checkBound",
    "deleteLocal",
    "clearLocal",
    "loadGlobal",
    "storeGlobal",
    "deleteGlobal",
    "loadName",
    "storeName",
    "deleteName",
    "loadClassCell",
    "loadNameFrom",
    "loadLocals",
    "makeCell",
    "loadCell",
    "storeCell",
    "deleteCell",
    "makeFunction",
    "loadAttribute",
    "storeAttribute",
    "deleteAttribute",
    "loadMethod",
    "loadSubscript",
    "loadSubscriptInteger",
    "storeSubscript",
    "storeSubscriptInteger",
    "deleteSubscript",
    "buildSlice",
    "add",
    "subtract",
    "multiply",
    "matrixMultiply",
    "trueDivide",
    "floorDivide",
    "modulo",
    "power",
    "shiftLeft",
    "shiftRight",
    "bitAnd",
    "bitOr",
    "bitXor",
    "classicDivide",
    "addInteger",
    "subtractInteger",
    "multiplyInteger",
    "floorDivideInteger",
    "moduloInteger",
    "bitAndInteger",
    "shiftLeftInteger",
    "shiftRightInteger",
    "negate",
    "positive",
    "invert",
    "not",
    "lessThan",
    "lessEqual",
    "equal",
    "notEqual",
    "greaterThan",
    "greaterEqual",
    "isIdentical",
    "isNotIdentical",
    "contains",
    "containsNot",
    "jump",
    "loop",
    "jumpIfTrue",
    "jumpIfFalse",
    "jumpIfTrueKeep",
    "jumpIfFalseKeep",
    "jumpIfNone",
    "jumpIfNotNone",
    "jumpLess",
    "jumpLessEqual",
    "jumpEqual",
    "jumpNotEqual",
    "jumpGreater",
    "jumpGreaterEqual",
    "jumpLessInteger",
    "jumpLessEqualInteger",
    "jumpEqualInteger",
    "jumpNotEqualInteger",
    "jumpGreaterInteger",
    "jumpGreaterEqualInteger",
    "getIterator",
    "forIterate",
    "unpack",
    "unpackStarred",
    "buildTuple",
    "buildList",
    "buildSet",
    "buildMap",
    "buildString",
    "formatValue",
    "listAppend",
    "listExtend",
    "setAdd",
    "setUpdate",
    "mapAdd",
    "dictUpdate",
    "dictMerge",
    "listToTuple",
    "call",
    "callMethod",
    "callKeywords",
    "callSpread",
    "return",
    "returnNone",
    "startGenerator",
    "yield",
    "yieldFrom",
    "getYieldFromIterator",
    "getAwaitable",
    "getAsyncIterator",
    "getAsyncNext",
    "endAsyncFor",
    "raise",
    "enterHandler",
    "leaveHandler",
    "reraise",
    "jumpIfNoMatch",
    "loadHandled",
    "splitGroup",
    "prepareReraiseStar",
    "loadAssertionError",
    "enterWith",
    "enterAsyncWith",
    "exitWithException",
    "importName",
    "importFrom",
    "importStar",
    "loadBuildClass",
    "setupAnnotations",
    "getLength",
    "matchMapping",
    "matchSequence",
    "matchKeys",
    "matchClass",
    "copyMappingRest",
    "displayValue",
    "intrinsic",
    "nop",
  ]
}
