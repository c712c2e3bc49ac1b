/// The type `frame`, and the namespaces of running frames.

extension TypeDefinition {
  static let frame = TypeDefinition(
    "frame", layout: .frame,
    size: MemoryLayout<FrameObject>.size, flags: [.container, .noConstructor],
    members: { frameMembers() })
}

extension VM {
  /// The index of the instruction word that a frame executes.
  func currentInstruction(_ record: UnsafeMutablePointer<FrameRecord>) -> Int {
    max(0, record.pointee.next - record.pointee.code.pointee.instructions - 1)
  }

  /// The source position of an instruction.
  func position(_ code: UnsafeMutablePointer<CodeObject>, _ instruction: Int) -> CodePosition {
    let detail = code.pointee.detail.takeUnretainedValue()
    if instruction >= 0, instruction < detail.positions.count {
      return detail.positions[instruction]
    }
    return CodePosition(line: Int32(detail.firstLine), column: -1, endLine: -1, endColumn: -1)
  }

  /// The line that a running frame is at.
  func currentLine(_ record: UnsafeMutablePointer<FrameRecord>) -> Int {
    Int(position(record.pointee.code, currentInstruction(record)).line)
  }

  /// `frame.f_locals`.
  func locals(ofFrame frame: UnsafeMutablePointer<FrameObject>) throws(Raised) -> Owned {
    if let record = frame.pointee.record { return try localVariables(of: record) }
    let code = frame.pointee.code.storage(CodeObject.self)
    if code.pointee.flags.contains(.optimized) {
      return try localsDictionary(code, frameRegisters(frame))
    }
    if frame.pointee.locals.isObject { return frame.pointee.locals.owned }
    return frame.globals.owned
  }

  /// `frame.clear()`: drops the local variables of a frame that does not run; a generator that
  /// has not begun is closed.
  fileprivate func clearFrame(_ frame: UnsafeMutablePointer<FrameObject>) throws(Raised) {
    if frame.pointee.record != nil { throw runtimeError("cannot clear an executing frame") }
    if let generator = frame.pointee.suspended {
      if generator.pointee.state == .finished { return }
      guard generator.pointee.state == .created else {
        throw runtimeError("cannot clear a suspended frame")
      }
      let held = Value(generator).owned
      // One that nobody awaited says so.
      if isExactly(held.value, .coroutine) { finalizeGenerator(held.value.object) }
      _ = try generatorClose(held.value)
      return
    }
    guard let registers = frame.pointee.registers else { return }
    for index in 0..<frame.pointee.registerCount { releaseField(&registers[index]) }
  }
}

private func frameMembers() -> [Member] {
  [
    Property(
      "f_back", nil,
      get: { vm, object throws(Raised) in
        let frame = object.storage(FrameObject.self)
        if let record = frame.pointee.record {
          guard let caller = vm.caller(of: record) else { return .none }
          return vm.frameObject(of: caller)
        }
        return frame.pointee.back.isUnbound ? .none : frame.pointee.back.owned
      }),
    Property(
      "f_code", nil,
      get: { vm, object throws(Raised) in
        object.storage(FrameObject.self).pointee.code.owned
      }),
    Property(
      "f_globals", nil,
      get: { vm, object throws(Raised) in
        object.storage(FrameObject.self).globals.owned
      }),
    Property(
      "f_builtins", nil,
      get: { vm, object throws(Raised) in
        try vm.shownBuiltins(object.storage(FrameObject.self).builtins)
      }),
    Property(
      "f_locals", nil,
      get: { vm, object throws(Raised) in
        let frame = object.storage(FrameObject.self)
        let code = frame.pointee.code.storage(CodeObject.self)
        if code.pointee.flags.contains(.optimized) { return vm.newFrameLocalsProxy(object) }
        return try vm.locals(ofFrame: frame)
      }),
    Property(
      "f_lineno", nil,
      get: { vm, object throws(Raised) in
        let frame = object.storage(FrameObject.self)
        let code = frame.pointee.code.storage(CodeObject.self)
        return Owned(Value(small: Int64(vm.position(code, vm.frameInstruction(frame)).line)))
      },
      set: { vm, _, value throws(Raised) in
        if value.isUnbound { throw vm.attributeError("cannot delete attribute") }
        throw vm.valueError(
          vm.isExactly(value, .int)
            ? "f_lineno can only be set in a trace function" : "lineno must be an integer")
      }),
    Property(
      "f_lasti", nil,
      get: { vm, object throws(Raised) in
        Owned(Value(small: vm.frameInstruction(object.storage(FrameObject.self)) * 2))
      }),
    Property(
      "f_trace", nil,
      get: { vm, object throws(Raised) in
        let value = object.storage(FrameObject.self).pointee.traceFunction
        return value.isUnbound ? .none : value.owned
      },
      set: { vm, object, value throws(Raised) in
        replaceField(
          &object.storage(FrameObject.self).pointee.traceFunction,
          value.isNone ? .unbound : value.owned)
      }),
    Field("f_trace_lines", nil, get: { (_, _) throws(Raised) in Owned(true) }),
    Property("f_trace_opcodes", nil, get: { (_, _) throws(Raised) in Owned(false) }),
    Method("clear(self, /)", "Drop the local variables.") { vm, arguments throws(Raised) in
      try vm.clearFrame(arguments[0].storage(FrameObject.self))
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let frame = arguments[0].storage(FrameObject.self)
      let code = frame.pointee.code.storage(CodeObject.self)
      let detail = code.pointee.detail.takeUnretainedValue()
      let line = vm.position(code, vm.frameInstruction(frame)).line
      return vm.string(
        "<frame at \(vm.addressText(arguments[0])), file '\(detail.fileName)', line \(line), code"
          + " \(detail.name)>")
    },
  ]
}
