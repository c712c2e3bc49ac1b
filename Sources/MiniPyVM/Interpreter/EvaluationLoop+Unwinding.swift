/// Exceptions: raising, finding handlers, leaving frames, and what is due at safe points.

extension VM {
  /// The exception on its way left the instruction before `pc` of `frame`. Finds the handler in
  /// this frame or a caller of the same loop.
  ///
  /// - Returns: true if a handler takes over: its frame is the current one, its `next` the handler.
  ///   False if the loop is to be left: the entry frame has been popped.
  @inline(never)
  func unwind(_ startFrame: FramePointer, _ startPC: UnsafeMutablePointer<UInt64>) -> Bool {
    var frame = pointee.interpreter.frame
    // A call that failed before its frame began leaves `frame` at the caller.
    var pc = frame == startFrame ? startPC : frame.pointee.next
    // What goes on being raised has its traceback entry already.
    var goesOn = false
    if frame == startFrame {
      let last = Instruction(word: startPC[-1])
      switch last.opcode {
      case .reraise, .endAsyncFor:
        goesOn = true
        if last.flags & InstructionFlags.restoresPlace == 0 {
          pointee.interpreter.raisedAgain = nil
        }
      case .raise:
        goesOn =
          (last.flags & InstructionFlags.hasException == 0 || isPython2) && pointee.raised.isObject
          && pointee.raised.storage(ExceptionObject.self).pointee.traceback.isObject
        pointee.interpreter.raisedAgain =
          goesOn ? (frame, pc - frame.pointee.code.pointee.instructions - 1) : nil
      default: pointee.interpreter.raisedAgain = nil
      }
    } else {
      pointee.interpreter.raisedAgain = nil
    }
    while true {
      let code = frame.pointee.code
      let instruction = max(0, pc - code.pointee.instructions - 1)
      frame.pointee.next = pc
      if !goesOn { addTraceback(frame, instruction) }
      goesOn = false
      if let handler = findHandler(code, instruction), !pointee.limits.isHard {
        dropTemporaries(frame, from: handler.depth)
        frame.pointee.next = code.pointee.instructions + handler.target
        return true
      }
      restorePlace(frame, instruction)
      dropTemporaries(frame, from: code.pointee.localCount)
      if isPython2 { leaveHandlers(frame) }
      let kind = frame.pointee.kind
      let generator = kind.makesInstance ? .unbound : frame.pointee.generator
      withSavedException {
        if !generator.isUnbound { finishGenerator(frame) }
        discardWindow(frame)
      }
      if !generator.isUnbound { convertStopIteration(frame) }
      switch kind {
      case .entry:
        popFrame(frame)
        releaseFunction(of: generator)
        return false
      case .called:
        let below = frame.pointee.base - 1
        popFrame(frame)
        let callee = below.pointee
        below.pointee = .unbound
        withSavedException { callee.release() }
      case .held, .holding:
        let function = Value(frame.pointee.function)
        popFrame(frame)
        withSavedException {
          if kind == .holding { releaseHeld(frame.pointee.base) }
          function.release()
        }
      case .initializer, .constructing:
        let function = Value(frame.pointee.function)
        let instance = frame.pointee.generator
        frame.pointee.generator = .unbound
        popFrame(frame)
        if kind == .initializer { pointee.interpreter.leaveConstructor() }
        withSavedException {
          if kind == .constructing { releaseHeld(frame.pointee.base) }
          function.release()
          instance.release()
        }
      case .iterated:
        popFrame(frame)
        releaseFunction(of: generator)
        if isPython2, raisedMatches(.stopIteration) {
          dropRaised()
          endIteration(pointee.interpreter.frame)
          return true
        }
      }
      frame = pointee.interpreter.frame
      pc = frame.pointee.next
    }
  }

  /// A frame that is left by the end of a clean-up stays where the exception left its body (CPython:
  /// `RERAISE` with the place of the instruction that raised).
  private func restorePlace(_ frame: FramePointer, _ instruction: Int) {
    let code = frame.pointee.code
    let last = Instruction(word: code.pointee.instructions[instruction])
    guard last.opcode == .reraise, last.flags & InstructionFlags.restoresPlace != 0,
      pointee.raised.isObject
    else { return }
    let entry = pointee.raised.storage(ExceptionObject.self).pointee.traceback
    guard entry.hasLayout(.traceback) else { return }
    let traceback = entry.storage(TracebackObject.self)
    guard traceback.pointee.frame.hasLayout(.frame),
      traceback.pointee.frame.storage(FrameObject.self).pointee.record == frame
    else { return }
    var place = traceback.pointee.instruction
    if let raised = pointee.interpreter.raisedAgain, raised.frame == frame {
      place = raised.instruction
    }
    // A traceback made by the program may name any place.
    let count = code.pointee.detail._withUnsafeGuaranteedRef { $0.positions.count }
    if place >= 0, place < count { frame.pointee.next = code.pointee.instructions + place + 1 }
  }

  /// Releases the temporaries from a register on, the topmost first.
  private func dropTemporaries(_ frame: FramePointer, from depth: Int) {
    let base = frame.pointee.base
    withSavedException {
      var index = frame.pointee.code.pointee.registerCount
      while index > depth {
        index -= 1
        let value = base[index]
        if value.isObject {
          base[index] = .unbound
          value.release()
        }
      }
    }
  }

  func findHandler(
    _ code: UnsafeMutablePointer<CodeObject>, _ instruction: Int
  ) -> HandlerRange? {
    code.pointee.detail._withUnsafeGuaranteedRef { detail in
      detail.handlers.withUnsafeBufferPointer { handlers in
        // The ranges are disjoint and sorted: find the last one that begins at or before it.
        var low = 0
        var high = handlers.count
        while low < high {
          let middle = (low + high) / 2
          if handlers[middle].start <= instruction { low = middle + 1 } else { high = middle }
        }
        guard low > 0, instruction < handlers[low - 1].end else { return nil }
        return handlers[low - 1]
      }
    }
  }

  /// Whether an instruction lies in the body of an `except` clause or in what a `finally` does for an
  /// exception: there the code handles one of its own.
  @inline(never)
  func isWithinHandler(_ code: UnsafeMutablePointer<CodeObject>, _ instruction: Int) -> Bool {
    var place = instruction
    while place >= 0, let range = findHandler(code, place) {
      let entry = Instruction(word: code.pointee.instructions[range.target])
      if entry.opcode == .enterHandler,
        entry.flags & (InstructionFlags.replaces | InstructionFlags.withinHandler) != 0
      {
        return true
      }
      place = range.target
    }
    return false
  }

  /// Adds this frame to the traceback of the exception on its way. With the memory exhausted the
  /// traceback stays short.
  private func addTraceback(_ frame: FramePointer, _ instruction: Int) {
    let exception = pointee.raised
    guard exception.isObject, !savesMemory else { return }
    let storage = exception.storage(ExceptionObject.self)
    let frameObject = frameObject(of: frame)
    let entry = newTraceback(
      next: storage.pointee.traceback, frame: frameObject.value, instruction: instruction,
      line: lineNumber(frame.pointee.code, instruction))
    replaceField(&storage.pointee.traceback, entry)
  }

  /// The line of an instruction word.
  func lineNumber(_ code: UnsafeMutablePointer<CodeObject>, _ instruction: Int) -> Int {
    code.pointee.detail._withUnsafeGuaranteedRef { detail in
      instruction < detail.positions.count && instruction >= 0
        ? Int(detail.positions[instruction].line) : detail.firstLine
    }
  }

  // MARK: Handlers

  /// The raised exception becomes the handled one; the one handled so far is kept in a temporary,
  /// unless the new one replaces it.
  @inline(never)
  func enterHandler(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) {
    let register = r + i.a
    let replaces = i.has(InstructionFlags.replaces)
    if isPython2 {
      enterPython2Handler(
        frame, replaces ? r + i.b : register, isFinally: i.has(InstructionFlags.isFinally))
      return
    }
    let previous = pointee.handled
    if replaces {
      withSavedException { previous.release() }
    } else if isGeneratorFrame(frame), previous == frame.pointee.locals,
      !previous.isObject || !isWithinHandler(frame.pointee.code, currentInstruction(frame))
    {
      // The resumer's, which may be another one when this handler is left.
      register.pointee = .none
      previous.release()
    } else {
      register.pointee = previous.isUnbound ? .none : previous
    }
    pointee.handled = pointee.raised
    pointee.raised = .unbound
  }

  /// The handled exception is done with, and what was handled before comes back.
  ///
  /// - Throws: The handled exception if it is what stops the program, which cannot be done with.
  @inline(never)
  func leaveHandler(
    _ frame: FramePointer, _ register: UnsafeMutablePointer<Value>
  ) throws(Raised) {
    let done: Value
    if isPython2 {
      done = takeHandlers(register)
    } else {
      done = pointee.handled
      pointee.handled = restoredHandled(frame, register)
    }
    if isStop(done) { throw raise(Owned(done)) }
    done.release()
  }

  private func restoredHandled(
    _ frame: FramePointer, _ register: UnsafeMutablePointer<Value>
  ) -> Value {
    let saved = register.pointee
    register.pointee = .unbound
    if !saved.isNone { return saved }
    if isGeneratorFrame(frame) { return frame.pointee.locals.owned.take() }
    return .unbound
  }

  @inline(__always)
  private func isGeneratorFrame(_ frame: FramePointer) -> Bool {
    !frame.pointee.generator.isUnbound && !frame.pointee.kind.makesInstance
  }

  @inline(never)
  func reraise(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) -> Raised {
    var exception: Value
    if isPython2 {
      exception = takeHandlers(r + i.a)
    } else {
      exception = pointee.handled
      pointee.handled = restoredHandled(frame, r + i.a)
    }
    if i.has(InstructionFlags.hasException) {
      let instead = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
      exception.release()
      exception = instead.take()
    }
    let old = pointee.raised
    pointee.raised = exception
    old.release()
    return Raised()
  }

  /// The `raise` statement.
  @inline(never)
  func raiseOperand(_ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction) -> Raised {
    if i.flags & InstructionFlags.hasException == 0 {
      let handled = pointee.handled
      if !handled.isObject {
        return isPython2
          ? typeError(
            "exceptions must be old-style classes or derived from BaseException, not NoneType")
          : runtimeError("No active exception to reraise")
      }
      let old = pointee.raised
      pointee.raised = handled.owned.take()
      old.release()
      return Raised()
    }
    let cause =
      i.has(InstructionFlags.hasCause)
      ? takeOperand(r + i.b, i.has(InstructionFlags.consumesB)) : Owned.unbound
    let exception = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    return doRaise(exception.value, cause: cause.value)
  }
}
