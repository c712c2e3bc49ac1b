/// Frame objects: made when a traceback or `sys._getframe` asks for one.

extension VM {
  /// The frame object of a running frame, made now if need be.
  func frameObject(of frame: FramePointer) -> Owned {
    if !frame.pointee.frameObject.isUnbound { return frame.pointee.frameObject.owned }
    let object = allocateContainer(FrameObject.self, type: type(.frame))
    let code = Value(frame.pointee.code)
    let globals = Value(frame.pointee.globals)
    let builtins = frame.pointee.function.pointee.builtins
    code.retain()
    globals.retain()
    builtins.retain()
    object.pointee.code = code
    object.pointee.globals = globals
    object.pointee.builtins = builtins
    object.pointee.locals =
      isNamespaceFrame(frame) ? frame.pointee.locals.owned.take() : .unbound
    object.pointee.back = .unbound
    object.pointee.record = frame
    object.pointee.registers = nil
    object.pointee.registerCount = 0
    object.pointee.instruction = 0
    object.pointee.traceFunction = .unbound
    track(object)
    frame.pointee.frameObject = Value(object)
    return Value(object).owned
  }

  /// True if the record's `locals` is a namespace (and not a generator's saved exception).
  private func isNamespaceFrame(_ frame: FramePointer) -> Bool {
    frame.pointee.generator.isUnbound || frame.pointee.kind == .initializer
  }

  /// The frame is being left: if somebody else holds its frame object, the locals move into it.
  func detachFrameObject(_ frame: FramePointer) {
    let value = frame.pointee.frameObject
    frame.pointee.frameObject = .unbound
    let object = value.storage(FrameObject.self)
    object.pointee.instruction = max(
      0, frame.pointee.next - frame.pointee.code.pointee.instructions - 1)
    object.pointee.record = nil
    if object.pointee.header.object.count > 1 {
      let count = frame.pointee.code.pointee.localCount
      if count > 0 {
        let registers = allocateBuffer(Value.self, capacity: count)
        for index in 0..<count {
          registers[index] = frame.pointee.base[index]
          frame.pointee.base[index] = .unbound
        }
        object.pointee.registers = registers
        object.pointee.registerCount = count
      }
      if let caller = caller(of: frame) { object.pointee.back = frameObject(of: caller).take() }
    }
    value.release()
  }

  /// The local variable registers of a frame object: of the running frame, or moved in.
  func frameRegisters(
    _ object: UnsafeMutablePointer<FrameObject>
  ) -> UnsafeMutablePointer<Value>? {
    if let record = object.pointee.record { return record.pointee.base }
    return object.pointee.registers
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
  /// dictionary with a function's variables.
  func localVariables(of frame: FramePointer) throws(Raised) -> Owned {
    if isNamespaceFrame(frame), !frame.pointee.locals.isUnbound {
      return frame.pointee.locals.owned
    }
    if !frame.pointee.code.pointee.flags.contains(.optimized) {
      return Value(frame.pointee.globals).owned
    }
    return try localsDictionary(frame.pointee.code, frame.pointee.base)
  }

  func localsDictionary(
    _ code: UnsafeMutablePointer<CodeObject>, _ registers: UnsafeMutablePointer<Value>?
  ) throws(Raised) -> Owned {
    let result = newDict()
    guard let registers else { return result }
    let detail = code.pointee.detail.takeUnretainedValue()
    for index in 0..<min(detail.variableNames.count, code.pointee.localCount) {
      var value = registers[index]
      if value.hasLayout(.cell), isCellRegister(code, detail, index) {
        value = value.storage(CellObject.self).pointee.contents
      }
      if value.isUnbound || detail.variableNames[index].utf8.first == UInt8(ascii: ".") { continue }
      let key = internedString(detail.variableNames[index])
      try dictSet(result.value.storage(DictObject.self), key.value, value)
    }
    return result
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
