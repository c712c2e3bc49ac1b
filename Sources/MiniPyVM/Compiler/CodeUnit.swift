import MiniPyParser

/// A value that an instruction is about to read: a borrowed local, or a temporary to be consumed.
struct Operand {
  var register: Int
  var isTemporary: Bool

  /// The flag, if the operand is to be consumed.
  @inline(__always)
  func flag(_ consumes: UInt8) -> UInt8 { isTemporary ? consumes : 0 }

  /// The same register, not to be consumed yet.
  var kept: Operand { Operand(register: register, isTemporary: false) }
}

/// What `return`, `break` and `continue` must undo on their way out, innermost last
/// (CPython: `fblockinfo`).
struct Block {
  enum Kind {
    case whileLoop
    /// `register` holds the iterator.
    case forLoop
    case asyncForLoop
    case tryExcept
    case finallyTry
    /// `register` holds what was handled before.
    case finallyEnd
    /// `register` holds `__exit__`.
    case with
    case asyncWith
    /// `register` holds what was handled before; `name` is to be unbound.
    case handler
    /// In the handlers of `except*`, where nothing may leave.
    case groupHandler
    /// `register` is a temporary to be dropped.
    case value
  }

  var kind: Kind
  var register = -1
  var name: String?
  var finalBody: [Statement] = []
  /// The handler that is in force outside.
  var outerHandler: Int32
  var range: SourceRange
  /// How many of CPython's blocks it is: a handler stands in that of all handlers.
  var weight: Int { kind == .handler || kind == .groupHandler ? 2 : 1 }
  var breakLabel = Label(id: -1)
  var continueLabel = Label(id: -1)

  var isLoop: Bool {
    switch kind {
    case .whileLoop, .forLoop, .asyncForLoop: return true
    default: return false
    }
  }
}

/// The code of one scope while it is being made: instructions, registers, labels, blocks and what
/// is certainly assigned.
///
/// Holds always:
/// - temporaries are a stack: registers from `temporaryBase` up to `top` are taken;
/// - nothing is emitted where control cannot come (`isReachable`);
/// - `assigned` is right for the next instruction.
final class CodeUnit {
  let scope: Scope
  let code = CompiledCode()
  /// The class whose private names are mangled here.
  let className: String?

  // MARK: Instructions
  var instructions: [PendingInstruction] = []
  private var constantIndex: [CodeConstant: Int] = [:]
  private var nameIndex: [String: Int] = [:]

  // MARK: Registers
  private(set) var temporaryBase = 0
  /// The first free register.
  private(set) var top = 0
  private var highest = 0
  /// Registers of cells, by name: own cells and free variables.
  var cells: [String: Int] = [:]
  /// In the body of a class: the register of the `__class__` around it that is declared nonlocal there, which
  /// is none of its own methods'.
  var outerClassCell: Int?
  /// Locals that `del` or the end of an `except` clause may unbind.
  var unbindable = AssignedSet()
  /// Scopes of the inlined comprehensions that are being compiled, innermost last.
  var comprehensions: [Scope] = []

  /// All inlined comprehensions, an outer before its inner ones; instructions not yet addresses.
  private var comprehensionRanges: [ComprehensionRange] = []

  // MARK: Control flow
  var isReachable = true
  var assigned = AssignedSet()
  private var labelAddress: [Int32] = []
  private var labelState: [AssignedSet?] = []
  var blocks: [Block] = []
  /// Label and depth of each handler.
  private var handlerTargets: [(label: Label, depth: Int)] = []
  /// The handler in force, or -1.
  var handler: Int32 = -1
  /// Attributes assigned through `self` in methods (class bodies).
  var staticAttributes: [String] = []
  /// The class scope's flag that `__annotations__` was set up.
  var returnsInExceptStar = 0

  init(scope: Scope, className: String?) {
    self.scope = scope
    self.className = className
  }

  /// Fixes the number of locals; temporaries begin here.
  func setLocalCount(_ count: Int) {
    temporaryBase = count
    top = count
    highest = count
  }

  // MARK: Temporaries

  /// Takes the next temporary.
  func push() -> Int {
    let register = top
    top += 1
    if top > highest { highest = top }
    return register
  }

  /// Gives the temporaries from `mark` on back.
  func pop(to mark: Int) { top = mark }

  func isTemporary(_ register: Int) -> Bool { register >= temporaryBase }

  // MARK: Inlined comprehensions

  /// The variables of a comprehension live from here on.
  ///
  /// - Returns: what `endComprehension` is to be given.
  func beginComprehension(_ scope: Scope) -> Int {
    comprehensions.append(scope)
    var variables: [ComprehensionRange.Variable] = []
    for symbol in scope.order where symbol.place == .local {
      variables.append(
        ComprehensionRange.Variable(
          name: symbol.name, register: symbol.register, isCell: symbol.isCell))
    }
    comprehensionRanges.append(
      ComprehensionRange(start: instructions.count, end: 0, variables: variables))
    return comprehensionRanges.count - 1
  }

  func endComprehension(_ index: Int) {
    comprehensions.removeLast()
    comprehensionRanges[index].end = instructions.count
  }

  // MARK: Emitting

  func emit(
    _ opcode: Opcode, a: Int = 0, b: Int = 0, c: Int = 0, flags: UInt8 = 0, extra: Int = 0,
    _ range: SourceRange
  ) {
    guard isReachable else { return }
    instructions.append(
      PendingInstruction(
        opcode: opcode, flags: flags, a: Int32(truncatingIfNeeded: a),
        b: Int32(truncatingIfNeeded: b), c: Int32(truncatingIfNeeded: c), label: -1,
        handler: handler, extra: Int32(truncatingIfNeeded: extra), range: range))
  }

  /// Emits a jump forward; what is assigned here flows to the label.
  func jump(
    _ opcode: Opcode = .jump, a: Int = 0, b: Int = 0, flags: UInt8 = 0, to label: Label,
    _ range: SourceRange
  ) {
    guard isReachable else { return }
    instructions.append(
      PendingInstruction(
        opcode: opcode, flags: flags, a: Int32(truncatingIfNeeded: a),
        b: Int32(truncatingIfNeeded: b), c: 0, label: Int32(truncatingIfNeeded: label.id),
        handler: handler, extra: 0, range: range))
    flow(to: label)
    if opcode == .jump { isReachable = false }
  }

  /// Emits the jump back to a loop's head.
  func loop(to label: Label, _ range: SourceRange) {
    guard isReachable else { return }
    instructions.append(
      PendingInstruction(
        opcode: .loop, flags: 0, a: 0, b: 0, c: 0, label: Int32(truncatingIfNeeded: label.id),
        handler: handler, extra: 0, range: range))
    isReachable = false
  }

  private func flow(to label: Label) {
    if labelState[label.id] == nil {
      labelState[label.id] = assigned
    } else {
      labelState[label.id]!.formIntersection(assigned)
    }
  }

  // MARK: Labels

  func newLabel() -> Label {
    labelAddress.append(-1)
    labelState.append(nil)
    return Label(id: labelAddress.count - 1)
  }

  /// Puts a label here that earlier jumps go to.
  func place(_ label: Label) {
    labelAddress[label.id] = Int32(truncatingIfNeeded: instructions.count)
    guard let state = labelState[label.id] else { return }
    if isReachable {
      assigned.formIntersection(state)
    } else {
      assigned = state
      isReachable = true
    }
  }

  /// Puts the label of a loop's head here, before the jumps back to it are known.
  func placeLoopHead() -> Label {
    let label = newLabel()
    labelAddress[label.id] = Int32(truncatingIfNeeded: instructions.count)
    assigned.subtract(unbindable)
    return label
  }

  func isTarget(_ label: Label) -> Bool { labelState[label.id] != nil }

  // MARK: Handlers

  /// A handler for what is emitted until the caller resets `handler`. It will begin with the
  /// temporaries below `top` alive.
  func beginProtection() -> Protection {
    let label = newLabel()
    let outer = handler
    handlerTargets.append((label, top))
    handler = Int32(truncatingIfNeeded: handlerTargets.count - 1)
    return Protection(
      label: label, id: handler, outer: outer, start: instructions.count, state: assigned,
      wasReachable: isReachable)
  }

  func endProtection(_ protection: Protection) { handler = protection.outer }

  /// Puts a handler here: control comes from any protected instruction.
  func placeHandler(_ protection: Protection) {
    labelAddress[protection.label.id] = Int32(truncatingIfNeeded: instructions.count)
    assigned = protection.state
    assigned.subtract(unbindable)
    isReachable = protection.wasReachable
  }

  struct Protection {
    var label: Label
    var id: Int32
    var outer: Int32
    var start: Int
    var state: AssignedSet
    var wasReachable: Bool
  }

  // MARK: Pools

  func constant(_ constant: CodeConstant) -> Int {
    if let index = constantIndex[constant] { return index }
    let index = code.constants.count
    code.constants.append(constant)
    constantIndex[constant] = index
    return index
  }

  func name(_ name: String) -> Int {
    if let index = nameIndex[name] { return index }
    let index = code.names.count
    code.names.append(name)
    nameIndex[name] = index
    return index
  }

  // MARK: Assembly

  /// Turns the pending instructions into words.
  ///
  /// - Throws: `SyntaxError` if a register, name or constant is out of an operand's reach.
  func assemble() throws(CompileError) {
    if highest > 0xFFF0 { throw CompileError("too many local variables and nested expressions") }
    // The instructions for names take an index of 32 bits; those for attributes have it in C.
    if code.names.count > 0xFFFF,
      instructions.contains(where: { $0.c > 0xFFFF || $0.opcode == .importName && $0.b > 0xFFFF })
    {
      throw CompileError("too many names")
    }
    let count = instructions.count
    var address = [Int](repeating: 0, count: count + 1)
    // Short jumps that turn out too short become far ones, until all fit.
    while true {
      var position = 0
      for index in 0..<count {
        address[index] = position
        position += size(instructions[index])
      }
      address[count] = position
      var hasChanged = false
      for index in 0..<count where instructions[index].label >= 0 && !instructions[index].isFar {
        guard isShort(instructions[index].opcode) else { continue }
        let target = address[Int(labelAddress[Int(instructions[index].label)])]
        let offset = target - address[index] - 1
        if offset > 32_000 || offset < -32_000 {
          instructions[index].isFar = true
          hasChanged = true
        }
      }
      if !hasChanged { break }
    }
    var words: [UInt64] = []
    words.reserveCapacity(address[count])
    var positions: [CodePosition] = []
    positions.reserveCapacity(address[count])
    for index in 0..<count {
      let item = instructions[index]
      write(item, at: address[index], address, into: &words)
      let position = CodePosition(
        line: item.range.line, column: item.range.column, endLine: item.range.endLine,
        endColumn: item.range.endColumn)
      while positions.count < words.count { positions.append(position) }
    }
    code.instructions = words
    code.positions = positions
    code.handlers = handlerTable(address)
    code.comprehensions = comprehensionRanges.map {
      ComprehensionRange(start: address[$0.start], end: address[$0.end], variables: $0.variables)
    }
    code.registerCount = highest
    code.localCount = temporaryBase
  }

  private func isShort(_ opcode: Opcode) -> Bool {
    opcode == .forIterate
      || (opcode.rawValue >= Opcode.jumpLess.rawValue
        && opcode.rawValue <= Opcode.jumpGreaterEqualInteger.rawValue)
  }

  private func size(_ item: PendingInstruction) -> Int {
    if item.isFar { return item.opcode == .forIterate ? 3 : 2 }
    return 1 + item.opcode.cacheCount
  }

  private func write(
    _ item: PendingInstruction, at position: Int, _ address: [Int], into words: inout [UInt64]
  ) {
    var target = 0
    if item.label >= 0 { target = address[Int(labelAddress[Int(item.label)])] }
    func wide(_ opcode: Opcode, _ value: Int, flags: UInt8 = 0) -> UInt64 {
      Instruction(
        opcode, a: Int(item.a), wide: Int32(truncatingIfNeeded: value), flags: flags
      ).word
    }
    if item.isFar {
      if item.opcode == .forIterate {
        // At the end over the next word, to the far jump.
        words.append(
          Instruction(item.opcode, a: Int(item.a), b: Int(item.b), c: 1, flags: item.flags).word)
        words.append(Instruction(.jump, wide: 1).word)
        words.append(
          Instruction(.jump, wide: Int32(truncatingIfNeeded: target - position - 3)).word)
      } else {
        words.append(
          Instruction(
            item.opcode, a: Int(item.a), b: Int(item.b), c: 1,
            flags: item.flags ^ InstructionFlags.sense
          ).word)
        words.append(
          Instruction(.jump, wide: Int32(truncatingIfNeeded: target - position - 2)).word)
      }
      return
    }
    if item.label >= 0 {
      let offset = target - position - 1
      if isShort(item.opcode) {
        words.append(
          Instruction(
            item.opcode, a: Int(item.a), b: Int(item.b), c: offset, flags: item.flags
          ).word)
      } else {
        words.append(wide(item.opcode, offset, flags: item.flags))
      }
      return
    }
    switch item.opcode {
    case .loadConstant, .loadInteger, .loadGlobal, .storeGlobal, .deleteGlobal, .loadName,
      .storeName, .deleteName:
      words.append(wide(item.opcode, Int(item.b), flags: item.flags))
    default:
      words.append(
        Instruction(
          item.opcode, a: Int(item.a), b: Int(item.b), c: Int(item.c), flags: item.flags
        ).word)
    }
    if item.opcode.hasOperandWord {
      words.append(UInt64(truncatingIfNeeded: item.extra))
    } else {
      for _ in 0..<item.opcode.cacheCount { words.append(UInt64.max) }
    }
  }

  private func handlerTable(_ address: [Int]) -> [HandlerRange] {
    var ranges: [HandlerRange] = []
    var index = 0
    while index < instructions.count {
      let id = instructions[index].handler
      var end = index + 1
      while end < instructions.count, instructions[end].handler == id { end += 1 }
      if id >= 0 {
        let handler = handlerTargets[Int(id)]
        ranges.append(
          HandlerRange(
            start: address[index], end: address[end],
            target: address[Int(labelAddress[handler.label.id])], depth: handler.depth))
      }
      index = end
    }
    return ranges
  }
}
