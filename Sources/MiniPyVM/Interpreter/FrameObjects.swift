/// Frame objects: made when a traceback or `sys._getframe` asks for one.

extension VM {
  /// The frame object of a running frame, made now if need be.
  func frameObject(of frame: FramePointer) -> Owned {
    if !frame.pointee.frameObject.isUnbound { return frame.pointee.frameObject.owned }
    let object = newFrameObject(Value(frame.pointee.code), frame.pointee.function)
    object.pointee.record = frame
    frame.pointee.frameObject = Value(object)
    return Value(object).owned
  }

  /// True if the record's `locals` is a namespace (and not a generator's saved exception).
  private func isNamespaceFrame(_ frame: FramePointer) -> Bool {
    frame.pointee.generator.isUnbound || frame.pointee.kind.makesInstance
  }

  /// The frame is being left: if somebody else holds its frame object, the locals move into it.
  func detachFrameObject(_ frame: FramePointer) {
    if isPython2 { leaveHandlers(frame) }
    let value = frame.pointee.frameObject
    frame.pointee.frameObject = .unbound
    let object = value.storage(FrameObject.self)
    object.pointee.instruction = max(
      0, frame.pointee.next - frame.pointee.code.pointee.instructions - 1)
    object.pointee.record = nil
    if object.pointee.header.object.count > 1 {
      moveCall(into: object, frame.pointee.base, of: Value(frame.pointee.function))
      // A function has none, and its frame object may have further names.
      if isNamespaceFrame(frame), !frame.pointee.locals.isUnbound {
        replaceField(&object.pointee.locals, frame.pointee.locals.owned)
      }
      if !savesMemory, let caller = caller(of: frame) {
        object.pointee.back = frameObject(of: caller).take()
      }
    }
    value.release()
  }

  /// The local variable registers of a frame object: of the running frame, of the suspended
  /// generator, or moved in.
  func frameRegisters(
    _ object: UnsafeMutablePointer<FrameObject>
  ) -> UnsafeMutablePointer<Value>? {
    if let record = object.pointee.record { return record.pointee.base }
    return object.pointee.suspended?.pointee.registers ?? object.pointee.registers
  }

  /// The instruction a frame object is at.
  func frameInstruction(_ object: UnsafeMutablePointer<FrameObject>) -> Int {
    if let record = object.pointee.record {
      return max(0, record.pointee.next - record.pointee.code.pointee.instructions - 1)
    }
    return object.pointee.instruction
  }

  /// The innermost running frame but `depth`, or `nil`.
  func runningFrame(depth: Int = 0) -> FramePointer? {
    var frame = visibleFrame(from: pointee.interpreter.frame)
    for _ in 0..<depth {
      guard let callee = frame else { return nil }
      frame = caller(of: callee)
    }
    return frame
  }

  /// The frame that called this one, or `nil` for the outermost.
  func caller(of frame: FramePointer) -> FramePointer? { visibleFrame(from: frame - 1) }

  /// The first frame from here outwards that is not being left.
  private func visibleFrame(from start: FramePointer) -> FramePointer? {
    var frame = start
    while frame > pointee.interpreter.records {
      if !isLeaving(frame) { return frame }
      frame -= 1
    }
    return nil
  }

  /// True if the frame has begun to drop its locals. What runs because of that no longer sees the
  /// frame: CPython pops it first (`_PyEval_FrameClearAndPop`).
  private func isLeaving(_ frame: FramePointer) -> Bool {
    let next = frame.pointee.next
    if next == pointee.interpreter.leavingMark { return true }
    guard next > frame.pointee.code.pointee.instructions else { return false }
    let opcode = Instruction(word: next[-1]).opcode
    return opcode == .return || opcode == .returnNone
  }

  /// The local variables of a running frame as `locals()` sees them: the namespace itself, or a new
  /// dictionary with a function's variables. In an inlined comprehension outside functions these
  /// are the comprehension's own (CPython: `_PyFrame_GetLocals`, hidden locals).
  func localVariables(of frame: FramePointer) throws(Raised) -> Owned {
    let code = frame.pointee.code
    if code.pointee.flags.contains(.optimized) {
      if isPython2, !frame.pointee.frameObject.isUnbound {
        // What `exec` made counts too.
        let proxy = newFrameLocalsProxy(frame.pointee.frameObject)
        return try variablesSeen(through: proxy.value)
      }
      let locals = try localsDictionary(
        code, frame.pointee.base, running: currentInstruction(frame))
      if frame.pointee.frameObject.isObject {
        try addFurtherNames(
          of: frame.pointee.frameObject.storage(FrameObject.self), to: locals.value)
      }
      return locals
    }
    let comprehensions = activeComprehensions(code, currentInstruction(frame))
    let hidden = comprehensions.contains { comprehension in
      comprehension.variables.contains {
        !variableValue(frame.pointee.base[$0.register], $0.isCell).isUnbound
      }
    }
    if hidden {
      let result = newDict()
      try addVariables(of: comprehensions, frame.pointee.base, to: result.value)
      return result
    }
    if isNamespaceFrame(frame), !frame.pointee.locals.isUnbound {
      return frame.pointee.locals.owned
    }
    return Value(frame.pointee.globals).owned
  }

  /// A function's variables as a new dictionary; `instruction` is where it stands if it has not
  /// ended, so that the variables of inlined comprehensions count too.
  func localsDictionary(
    _ code: UnsafeMutablePointer<CodeObject>, _ registers: UnsafeMutablePointer<Value>?,
    running instruction: Int? = nil
  ) throws(Raised) -> Owned {
    let result = newDict()
    guard let registers else { return result }
    let detail = code.pointee.detail.takeUnretainedValue()
    for index in 0..<min(detail.variableNames.count, code.pointee.localCount) {
      let value = variableValue(registers[index], isCellRegister(code, detail, index))
      if value.isUnbound || detail.variableNames[index].utf8.first == UInt8(ascii: ".") { continue }
      let key = internedString(detail.variableNames[index])
      try dictSet(result.value.storage(DictObject.self), key.value, value)
    }
    if let instruction, !detail.comprehensions.isEmpty {
      try addVariables(of: activeComprehensions(code, instruction), registers, to: result.value)
    }
    return result
  }

  /// The inlined comprehensions that an instruction belongs to, the outermost first.
  func activeComprehensions(
    _ code: UnsafeMutablePointer<CodeObject>, _ instruction: Int
  ) -> [ComprehensionRange] {
    let detail = code.pointee.detail.takeUnretainedValue()
    if detail.comprehensions.isEmpty { return [] }
    return detail.comprehensions.filter { $0.start <= instruction && instruction < $0.end }
  }

  private func addVariables(
    of comprehensions: [ComprehensionRange], _ registers: UnsafeMutablePointer<Value>,
    to dict: Value
  ) throws(Raised) {
    let storage = dict.storage(DictObject.self)
    for comprehension in comprehensions {
      for variable in comprehension.variables {
        let key = internedString(variable.name)
        let value = variableValue(registers[variable.register], variable.isCell)
        if value.isUnbound {
          _ = try dictDelete(storage, key.value)
        } else {
          try dictSet(storage, key.value, value)
        }
      }
    }
  }

  /// What a variable's register holds, itself or in its cell.
  private func variableValue(_ register: Value, _ isCell: Bool) -> Value {
    isCell && register.hasLayout(.cell)
      ? register.storage(CellObject.self).pointee.contents : register
  }

  private func isCellRegister(
    _ code: UnsafeMutablePointer<CodeObject>, _ detail: CodeDetail, _ index: Int
  ) -> Bool {
    if index >= code.pointee.freeStart, index < code.pointee.freeStart + code.pointee.freeCount {
      return true
    }
    for register in detail.cellRegisters where register == index { return true }
    return false
  }
}
