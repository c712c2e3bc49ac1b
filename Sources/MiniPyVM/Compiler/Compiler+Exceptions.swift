import MiniPyParser

// What a handler looks like: `enterHandler t` keeps in `t` what was handled before; the handler's
// own code is protected by a second handler, which puts `t` back and lets the new exception go on.

// MARK: - try

extension Compiler {
  func tryStatement(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement],
    _ finalBody: [Statement], isStar: Bool, _ range: SourceRange
  ) throws(CompileError) {
    if finalBody.isEmpty {
      try tryExcept(body, handlers, orElse, isStar: isStar, range)
      return
    }
    let mark = unit.top
    let end = unit.newLabel()
    let protection = unit.beginProtection()
    try enter(
      Block(
        kind: .finallyTry, finalBody: finalBody, outerHandler: protection.outer, range: range))
    if handlers.isEmpty {
      try statements(body)
    } else {
      try tryExcept(body, handlers, orElse, isStar: isStar, range)
    }
    unit.blocks.removeLast()
    unit.endProtection(protection)
    try statements(finalBody)
    unit.jump(to: end, lastRange(range))
    // The same again for an exception.
    unit.placeHandler(protection)
    let saved = unit.push()
    unit.emit(.enterHandler, a: saved, flags: InstructionFlags.isFinally, range)
    let cleanup = unit.beginProtection()
    try enter(
      Block(kind: .finallyEnd, register: saved, outerHandler: cleanup.outer, range: range))
    try statements(finalBody)
    unit.blocks.removeLast()
    unit.endProtection(cleanup)
    var place = lastRange(range)
    if case .pass? = finalBody.last?.kind { place = finalBody.last?.range ?? place }
    emitReraise(saved, place)
    emitCleanup(cleanup, saved, range, isFinally: true)
    unit.pop(to: mark)
    unit.place(end)
  }

  /// `reraise`: the handled exception goes on, and what was handled before comes back.
  func emitReraise(_ saved: Int, _ range: SourceRange, restoresPlace: Bool = false) {
    unit.emit(
      .reraise, a: saved, flags: restoresPlace ? InstructionFlags.restoresPlace : 0, range)
    unit.isReachable = false
  }

  /// The handler of an exception raised while another one is handled.
  func emitCleanup(
    _ cleanup: CodeUnit.Protection, _ saved: Int, _ range: SourceRange, isFinally: Bool = false
  ) {
    unit.placeHandler(cleanup)
    let mark = unit.top
    unit.pop(to: saved + 1)
    let inner = unit.push()
    unit.emit(
      .enterHandler, a: inner, b: saved,
      flags: InstructionFlags.replaces | (isFinally ? InstructionFlags.isFinally : 0), range)
    emitReraise(saved, range, restoresPlace: true)
    unit.pop(to: mark)
  }

  func tryExcept(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], isStar: Bool,
    _ range: SourceRange
  ) throws(CompileError) {
    let mark = unit.top
    let end = unit.newLabel()
    let protection = unit.beginProtection()
    try enter(Block(kind: .tryExcept, outerHandler: protection.outer, range: range))
    try statements(body)
    unit.blocks.removeLast()
    unit.endProtection(protection)
    try statements(orElse)
    unit.jump(to: end, lastRange(range))
    unit.placeHandler(protection)
    let saved = unit.push()
    let first = handlers.first?.range ?? range
    unit.emit(.enterHandler, a: saved, first)
    if isStar {
      try groupHandlers(handlers, saved, end, range)
    } else {
      try plainHandlers(handlers, saved, end, range)
    }
    unit.pop(to: mark)
    unit.place(end)
  }

  func plainHandlers(
    _ handlers: [ExceptHandler], _ saved: Int, _ end: Label, _ range: SourceRange
  ) throws(CompileError) {
    let cleanup = unit.beginProtection()
    for (index, handler) in handlers.enumerated() {
      if handler.type == nil, index < handlers.count - 1 {
        throw compileError("default 'except:' must be last", handler.range)
      }
      let mark = unit.top
      let next = unit.newLabel()
      if let type = handler.type {
        let expected = try operand(type, isLast: true)
        unit.jump(
          .jumpIfNoMatch, a: expected.register, flags: expected.flag(InstructionFlags.consumesA),
          to: next, handler.range)
        unit.pop(to: mark)
      } else {
        unit.jump(
          .jumpIfNoMatch, flags: InstructionFlags.catchesAll, to: next, handler.range)
      }
      if let name = handler.name {
        try storeHandled(name, handler.range)
        try enter(
          Block(
            kind: .handler, register: saved, name: name, outerHandler: cleanup.outer,
            range: handler.range))
        let protection = unit.beginProtection()
        try statements(handler.body)
        unit.blocks.removeLast()
        unit.handler = cleanup.outer
        let place = lastRange(handler.range)
        unit.emit(.leaveHandler, a: saved, place)
        try unbindName(name, place)
        unit.jump(to: end, place)
        // On an exception the name is unbound, too.
        unit.placeHandler(protection)
        let inner = unit.push()
        unit.emit(
          .enterHandler, a: inner, flags: InstructionFlags.withinHandler, handler.range)
        try unbindName(name, handler.range)
        unit.emit(.clearLocal, a: inner, handler.range)
        emitReraise(saved, handler.range, restoresPlace: true)
        unit.pop(to: mark)
      } else {
        try enter(
          Block(
            kind: .handler, register: saved, outerHandler: cleanup.outer, range: handler.range))
        try statements(handler.body)
        unit.blocks.removeLast()
        unit.handler = cleanup.outer
        let place = lastRange(handler.range)
        unit.emit(.leaveHandler, a: saved, place)
        unit.jump(to: end, place)
      }
      unit.handler = cleanup.id
      unit.place(next)
    }
    unit.endProtection(cleanup)
    emitReraise(saved, handlers.last?.range ?? range)
    emitCleanup(cleanup, saved, range)
  }

  func storeHandled(_ name: String, _ range: SourceRange) throws(CompileError) {
    if name != "__debug__", case .register(let register, _) = access(mangle(name)) {
      unit.emit(.loadHandled, a: register, range)
      unit.assigned.insert(register)
      return
    }
    let t = unit.push()
    unit.emit(.loadHandled, a: t, range)
    try storeName(name, Operand(register: t, isTemporary: true), range)
    unit.pop(to: t)
  }

  /// The handlers of `except*` (CPython: `compiler_try_star_except`).
  func groupHandlers(
    _ handlers: [ExceptHandler], _ saved: Int, _ end: Label, _ range: SourceRange
  ) throws(CompileError) {
    let cleanup = unit.beginProtection()
    let original = unit.push()
    let results = unit.push()
    let rest = unit.push()
    unit.emit(.loadHandled, a: original, range)
    unit.emit(.buildList, a: results, b: results, c: 0, range)
    unit.emit(.loadHandled, a: rest, range)
    for handler in handlers {
      let mark = unit.top
      let next = unit.newLabel()
      let match = unit.push()
      if let type = handler.type {
        let expected = try operand(type, isLast: true)
        unit.emit(
          .splitGroup, a: match, b: expected.register, c: rest,
          flags: expected.flag(InstructionFlags.consumesB), handler.range)
      }
      unit.jump(.jumpIfNone, a: match, to: next, handler.range)
      if let name = handler.name {
        try storeName(name, Operand(register: match, isTemporary: true), handler.range)
      } else {
        unit.emit(.clearLocal, a: match, handler.range)
      }
      unit.pop(to: mark)
      try enter(
        Block(kind: .groupHandler, outerHandler: unit.handler, range: handler.range))
      let protection = unit.beginProtection()
      try statements(handler.body)
      unit.blocks.removeLast()
      unit.endProtection(protection)
      let place = lastRange(handler.range)
      if let name = handler.name { try unbindName(name, place) }
      unit.jump(to: next, place)
      // What a handler raises is gathered.
      unit.placeHandler(protection)
      let inner = unit.push()
      unit.emit(.enterHandler, a: inner, handler.range)
      if let name = handler.name { try unbindName(name, handler.range) }
      let raised = unit.push()
      unit.emit(.loadHandled, a: raised, handler.range)
      unit.emit(
        .listAppend, a: results, b: raised, flags: InstructionFlags.consumesB, handler.range)
      unit.emit(.leaveHandler, a: inner, handler.range)
      unit.pop(to: mark)
      unit.place(next)
    }
    unit.emit(.listAppend, a: results, b: rest, flags: InstructionFlags.consumesB, range)
    unit.pop(to: rest)
    let remaining = unit.push()
    unit.emit(
      .prepareReraiseStar, a: remaining, b: original, c: results,
      flags: InstructionFlags.consumesB | InstructionFlags.consumesC, range)
    unit.endProtection(cleanup)
    let reraise = unit.newLabel()
    unit.jump(.jumpIfNotNone, a: remaining, to: reraise, range)
    unit.emit(.leaveHandler, a: saved, range)
    unit.jump(to: end, range)
    unit.place(reraise)
    unit.emit(
      .reraise, a: saved, b: remaining,
      flags: InstructionFlags.hasException | InstructionFlags.consumesB, range)
    unit.isReachable = false
    emitCleanup(cleanup, saved, range)
  }
}

// MARK: - with

extension Compiler {
  func with(
    _ items: [WithItem], _ index: Int, _ body: [Statement], _ range: SourceRange, isAsync: Bool
  ) throws(CompileError) {
    let item = items[index]
    let place = item.context.range
    let end = unit.newLabel()
    let exit = unit.push()
    let manager = try operand(item.context, preferring: exit, isLast: true)
    unit.pop(to: exit + 1)
    var result = unit.push()
    unit.emit(
      isAsync ? .enterAsyncWith : .enterWith, a: exit, b: manager.register,
      flags: manager.flag(InstructionFlags.consumesB), place)
    if isAsync {
      let awaited = unit.push()
      emitAwait(sent: awaited, iterator: result, isEntering: true, place)
      unit.emit(.move, a: result, b: awaited, flags: InstructionFlags.consumesB, place)
    }
    unit.pop(to: result)
    let protection = unit.beginProtection()
    try enter(
      Block(
        kind: isAsync ? .asyncWith : .with, register: exit, outerHandler: protection.outer,
        range: place))
    result = unit.push()
    if let target = item.target {
      try store(target, Operand(register: result, isTemporary: true))
    } else {
      unit.emit(.clearLocal, a: result, place)
    }
    unit.pop(to: result)
    if index + 1 < items.count {
      try with(items, index + 1, body, range, isAsync: isAsync)
    } else {
      try statements(body)
    }
    unit.blocks.removeLast()
    unit.endProtection(protection)
    emitExit(exit, isAsync: isAsync, place)
    unit.jump(to: end, place)
    // An exception: `__exit__` may suppress it.
    unit.placeHandler(protection)
    let saved = unit.push()
    unit.emit(.enterHandler, a: saved, place)
    let cleanup = unit.beginProtection()
    let suppresses = unit.push()
    let suppress = unit.newLabel()
    unit.emit(.exitWithException, a: suppresses, b: exit, place)
    if isAsync {
      let awaited = unit.push()
      emitAwait(sent: awaited, iterator: suppresses, place)
      unit.emit(.move, a: suppresses, b: awaited, flags: InstructionFlags.consumesB, place)
    }
    unit.jump(
      .jumpIfTrue, a: suppresses, flags: InstructionFlags.consumesA, to: suppress, place)
    unit.endProtection(cleanup)
    emitReraise(saved, place, restoresPlace: true)
    unit.place(suppress)
    unit.emit(.leaveHandler, a: saved, place)
    unit.emit(.clearLocal, a: exit, place)
    unit.jump(to: end, place)
    emitCleanup(cleanup, saved, place)
    unit.pop(to: exit)
    unit.place(end)
  }

  /// Calls `__exit__(None, None, None)` in the temporary `exit`, which ends after the call.
  func emitExit(_ exit: Int, isAsync: Bool, _ range: SourceRange) {
    let mark = unit.top
    let base = unit.push()
    unit.emit(.move, a: base, b: exit, range)
    for _ in 0..<3 { loadConstant(.none, into: unit.push(), range) }
    unit.emit(.call, a: base, b: base, c: 3, range)
    unit.pop(to: base + 1)
    if isAsync {
      let awaited = unit.push()
      emitAwait(sent: awaited, iterator: base, range)
      unit.emit(.clearLocal, a: awaited, range)
    } else {
      unit.emit(.clearLocal, a: base, range)
    }
    unit.emit(.clearLocal, a: exit, range)
    unit.pop(to: mark)
  }
}
