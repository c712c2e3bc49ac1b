/// The evaluation loop: one `switch` over `Opcode`, registers in raw memory, nothing of Swift's
/// reference counting inside.
///
/// Cases that must be fast stand here whole; others call a function of
/// `EvaluationLoop+….swift`, which is never inlined so that the loop stays small. A case that may
/// run other code stores `pc` in the record first (`frame.pointee.next`), so that tracebacks and
/// frame objects see where the frame is.

/// Stores a new counted reference in a register, then releases what it held.
@inline(__always)
func setRegister(_ register: UnsafeMutablePointer<Value>, _ value: Value) {
  let old = register.pointee
  register.pointee = value
  old.release()
}

/// As above where `pc` does not stand in the record yet: what the register held may end. (Stored always: a
/// store costs less than what else the compiler makes of the loop if it is done for the last one only.)
@inline(__always)
func setRegister(
  _ register: UnsafeMutablePointer<Value>, _ value: Value, _ frame: FramePointer,
  _ pc: UnsafeMutablePointer<UInt64>
) {
  frame.pointee.next = pc
  setRegister(register, value)
}

/// The operand as an owned reference: moved out of a consumed temporary, else retained.
@inline(__always)
func takeOperand(_ register: UnsafeMutablePointer<Value>, _ isConsumed: Bool) -> Owned {
  let value = register.pointee
  if isConsumed {
    register.pointee = .unbound
    return Owned(value)
  }
  return value.owned
}

/// Releases what a consumed temporary holds.
@inline(__always)
func endTemporary(_ register: UnsafeMutablePointer<Value>) {
  let value = register.pointee
  register.pointee = .unbound
  value.release()
}

/// Releases the locals of a frame that is being left.
@inline(__always)
func releaseLocals(_ registers: UnsafeMutablePointer<Value>, _ count: Int) {
  var index = 0
  while index < count {
    let value = registers[index]
    if _slowPath(value.bits & 7 == 0), value.bits != 0 {
      registers[index] = .unbound
      value.release()
    }
    index &+= 1
  }
}

/// The value of a dictionary entry whose address is in an inline cache.
@inline(__always)
func cachedEntry(_ word: UInt64) -> UnsafeMutablePointer<Value> {
  UnsafeMutablePointer(bitPattern: UInt(truncatingIfNeeded: word)).unsafelyUnwrapped
}

extension VM {
  /// Runs the frame that was just pushed (kind `entry`) until it returns.
  ///
  /// - Parameter isThrowing: the frame begins with the exception in `raised` being raised
  ///   (`generator.throw`).
  /// - Returns: the result; for a generator that yielded, the value yielded.
  /// - Throws: the exception that left the frame.
  func run(isThrowing: Bool = false) throws(Raised) -> Owned {
    var frame = pointee.interpreter.frame
    if isThrowing {
      if !unwind(frame, frame.pointee.next) { throw Raised() }
      frame = pointee.interpreter.frame
    }
    var r = frame.pointee.base
    var pc = frame.pointee.next
    // The head of the loop, the jump that most instructions share, must lie in one line of the cache (see
    // Package.swift). `objdump` shows its address: the target of most jumps in `run`.
    let functionType = type(.function)
    let sequences = SequenceTypes(list: type(.list), tuple: type(.tuple))
    let rangeIteratorType = type(.rangeIterator)

    while true {
      do throws(Raised) {
        if pointee.interpreter.countdown <= 0 {
          // Calls from native code, which did no more than count. The first instruction has not run.
          let isStart = pc == frame.pointee.code.pointee.instructions
          if isStart { pc += 1 }
          frame.pointee.next = pc
          try attendToWhatIsDue()
          if isStart { pc -= 1 }
        }
        while true {
          let i = FetchedInstruction(at: pc)
          pc += 1
          switch i.opcode {

          // MARK: Loads and moves

          case .move:
            let value = r[i.b]
            if i.has(InstructionFlags.consumesB) {
              r[i.b] = .unbound
            } else {
              value.retain()
            }
            setRegister(r + i.a, value, frame, pc)

          case .loadConstant:
            let value = frame.pointee.code.pointee.constants[i.wide]
            value.retain()
            setRegister(r + i.a, value, frame, pc)

          case .loadInteger:
            setRegister(r + i.a, Value(small: i.wide), frame, pc)

          case .loadImmediate:
            setRegister(r + i.a, Value(bits: UInt64(i.b)), frame, pc)

          case .checkBound:
            if r[i.a].isUnbound { throw unboundLocal(frame, i.a) }

          case .deleteLocal:
            let old = r[i.a]
            if old.isUnbound { throw unboundLocal(frame, i.a) }
            r[i.a] = .unbound
            frame.pointee.next = pc
            old.release()

          case .clearLocal:
            let old = r[i.a]
            r[i.a] = .unbound
            frame.pointee.next = pc
            old.release()

          // MARK: Globals and names

          case .loadGlobal:
            let value: Value
            if _fastPath(frame.pointee.globals.pointee.keysVersion == pc[0]),
              _fastPath(pc[1] == 0)
                || frame.pointee.function.pointee.builtins.storage(DictObject.self).pointee
                  .keysVersion == pc[1]
            {
              value = cachedEntry(pc[2]).pointee
            } else {
              frame.pointee.next = pc
              value = try loadGlobalSlow(frame, pc, i.wide)
            }
            value.retain()
            pc += 3
            setRegister(r + i.a, value, frame, pc)

          case .storeGlobal:
            let globals = frame.pointee.globals
            if _fastPath(globals.pointee.keysVersion == pc[0]) {
              let value = takeOperand(r + i.a, i.has(InstructionFlags.consumesA)).take()
              let place = cachedEntry(pc[1])
              pc += 2
              let old = place.pointee
              place.pointee = value
              if value.isObject, !globals.pointee.header.object.flags.contains(.tracked) {
                maybeTrackDict(globals, .none, value)
              }
              frame.pointee.next = pc
              old.release()
            } else {
              frame.pointee.next = pc
              try storeGlobalSlow(frame, r, pc, i)
              pc += 2
            }

          case .deleteGlobal:
            frame.pointee.next = pc
            try deleteGlobal(frame, i.wide)

          case .loadName:
            frame.pointee.next = pc
            try loadName(frame, r, i)

          case .storeName:
            frame.pointee.next = pc
            try storeName(frame, r, i)

          case .deleteName:
            frame.pointee.next = pc
            try deleteName(frame, i)

          case .loadClassCell:
            frame.pointee.next = pc
            try loadClassCell(frame, r, i)

          case .loadNameFrom:
            frame.pointee.next = pc
            try loadNameFrom(frame, r, i)

          case .loadLocals:
            let namespace = frame.pointee.locals
            setRegister(r + i.a, namespace.owned.take(), frame, pc)

          // MARK: Cells

          case .makeCell:
            let content = r[i.a]
            r[i.a] = .unbound
            r[i.a] = newCell(Owned(content)).take()

          case .loadCell:
            let value = r[i.b].storage(CellObject.self).pointee.contents
            if value.isUnbound { throw emptyCell(frame, i.b) }
            value.retain()
            setRegister(r + i.a, value, frame, pc)

          case .storeCell:
            let value = takeOperand(r + i.b, i.has(InstructionFlags.consumesB)).take()
            let cell = r[i.a].storage(CellObject.self)
            let old = cell.pointee.contents
            cell.pointee.contents = value
            frame.pointee.next = pc
            old.release()

          case .deleteCell:
            let cell = r[i.a].storage(CellObject.self)
            if cell.pointee.contents.isUnbound { throw emptyCell(frame, i.a) }
            frame.pointee.next = pc
            releaseField(&cell.pointee.contents)

          case .makeFunction:
            frame.pointee.next = pc
            makeFunction(frame, r, i, Int(truncatingIfNeeded: pc[0]))
            pc += 1

          // MARK: Attributes

          case .loadAttribute:
            let object = r[i.b]
            if object.isBoundObject {
              let header = object.object
              if header.pointee.flags.contains(.plainInstance),
                object.storage(InstanceObject.self).pointee.attributes
                  == UInt(truncatingIfNeeded: pc[0])
              {
                let value = (UnsafeMutableRawPointer(header) + Int(truncatingIfNeeded: pc[1]))
                  .load(as: Value.self)
                pc += 3
                setBorrowed(value, from: object, frame, r, pc, i)
                continue
              }
            }
            frame.pointee.next = pc
            if let pushed = try loadAttributeSlow(frame, r, pc, i) {
              // The getter of a property.
              frame = pushed
              r = frame.pointee.base
              pc = frame.pointee.next
              try attendIfDue(frame, &pc)
              continue
            }
            pc += 3

          case .storeAttribute:
            let object = r[i.a]
            if object.isBoundObject, object.object.pointee.flags.contains(.plainInstance) {
              let instance = object.storage(InstanceObject.self)
              if instance.pointee.attributes == UInt(truncatingIfNeeded: pc[0]) {
                let value = r[i.b]
                if i.has(InstructionFlags.consumesB) {
                  r[i.b] = .unbound
                } else {
                  value.retain()
                }
                let place = (UnsafeMutableRawPointer(instance) + Int(truncatingIfNeeded: pc[2]))
                  .assumingMemoryBound(to: Value.self)
                let next = UInt(truncatingIfNeeded: pc[1])
                pc += 3
                if next == instance.pointee.attributes {
                  let old = place.pointee
                  place.pointee = value
                  if i.has(InstructionFlags.consumesA) {
                    r[i.a] = .unbound
                    frame.pointee.next = pc
                    old.release()
                    object.release()
                  } else if old.isObject {
                    frame.pointee.next = pc
                    old.release()
                  }
                } else {
                  // The shape grows by this name.
                  place.pointee = value
                  instance.pointee.attributes = next
                  if i.has(InstructionFlags.consumesA) {
                    r[i.a] = .unbound
                    frame.pointee.next = pc
                    object.release()
                  }
                }
                continue
              }
            }
            frame.pointee.next = pc
            try storeAttributeSlow(frame, r, pc, i)
            pc += 3

          case .deleteAttribute:
            frame.pointee.next = pc
            let object = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
            try deleteAttribute(object.value, frame.pointee.code.pointee.names[i.c])

          case .loadMethod:
            let object = r[i.b]
            if object.isBoundObject {
              let header = object.object
              if header.pointee.type.pointee.version == pc[1],
                pc[0] == 0
                  || (header.pointee.flags.contains(.plainInstance)
                    && object.storage(InstanceObject.self).pointee.attributes
                      == UInt(truncatingIfNeeded: pc[0]))
              {
                let method = Value(bits: pc[2])
                method.retain()
                if i.has(InstructionFlags.consumesB) {
                  r[i.b] = .unbound
                } else {
                  object.retain()
                }
                r[i.a] = method
                r[i.a &+ 1] = object
                pc += 4
                continue
              }
            }
            frame.pointee.next = pc
            try loadMethodSlow(frame, r, pc, i)
            pc += 4

          // MARK: Subscripts

          case .loadSubscript:
            let object = r[i.b]
            if let value = fastItem(object, r[i.c], sequences) {
              setBorrowed(value, from: object, frame, r, pc, i)
            } else {
              frame.pointee.next = pc
              try loadSubscriptSlow(r, i)
            }

          case .loadSubscriptInteger:
            let object = r[i.b]
            if let value = fastItem(object, Value(small: i.signedC), sequences) {
              setBorrowed(value, from: object, frame, r, pc, i)
            } else {
              frame.pointee.next = pc
              try loadSubscriptIntegerSlow(r, i)
            }

          case .storeSubscript:
            let object = r[i.a]
            if let place = fastPlace(object, r[i.b], sequences) {
              let value = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
              storeItem(place, value, of: object, frame, r, pc, i)
            } else {
              frame.pointee.next = pc
              try storeSubscriptSlow(r, i)
            }

          case .storeSubscriptInteger:
            let object = r[i.a]
            if let place = fastPlace(object, Value(small: i.signedB), sequences) {
              let value = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
              storeItem(place, value, of: object, frame, r, pc, i)
            } else {
              frame.pointee.next = pc
              try storeSubscriptIntegerSlow(r, i)
            }

          case .deleteSubscript:
            frame.pointee.next = pc
            let key = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
            let object = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
            try deleteItem(object.value, key.value)

          case .buildSlice:
            frame.pointee.next = pc
            buildSlice(r, i)

          // MARK: Binary operators

          case .add: try operate(.add, frame, r, pc, i, fastAdd)
          case .subtract: try operate(.sub, frame, r, pc, i, fastSubtract)
          case .multiply: try operate(.mul, frame, r, pc, i, fastMultiply)
          case .trueDivide: try operate(.truediv, frame, r, pc, i, fastDivide)
          case .floorDivide: try operate(.floordiv, frame, r, pc, i, fastFloorDivide)
          case .modulo: try operate(.mod, frame, r, pc, i, fastModulo)
          case .bitAnd: try operate(.and, frame, r, pc, i, fastAnd)
          case .bitOr: try operate(.or, frame, r, pc, i, fastOr)
          case .bitXor: try operate(.xor, frame, r, pc, i, fastXor)
          case .shiftLeft: try operate(.lshift, frame, r, pc, i, fastShiftLeft)
          case .shiftRight: try operate(.rshift, frame, r, pc, i, fastShiftRight)
          case .classicDivide:
            frame.pointee.next = pc
            try binarySlow(.div, r, i)

          case .power:
            frame.pointee.next = pc
            try binarySlow(.pow, r, i)

          case .matrixMultiply:
            frame.pointee.next = pc
            try binarySlow(.matmul, r, i)

          case .addInteger: try operateInteger(.add, frame, r, pc, i, fastAdd)
          case .subtractInteger: try operateInteger(.sub, frame, r, pc, i, fastSubtract)
          case .multiplyInteger: try operateInteger(.mul, frame, r, pc, i, fastMultiply)
          case .floorDivideInteger: try operateInteger(.floordiv, frame, r, pc, i, fastFloorDivide)
          case .moduloInteger: try operateInteger(.mod, frame, r, pc, i, fastModulo)
          case .bitAndInteger: try operateInteger(.and, frame, r, pc, i, fastAnd)
          case .shiftLeftInteger: try operateInteger(.lshift, frame, r, pc, i, fastShiftLeft)
          case .shiftRightInteger: try operateInteger(.rshift, frame, r, pc, i, fastShiftRight)

          // MARK: Unary operators

          case .negate:
            frame.pointee.next = pc
            try unarySlow(.neg, r, i)

          case .positive:
            frame.pointee.next = pc
            try unarySlow(.pos, r, i)

          case .invert:
            frame.pointee.next = pc
            try unarySlow(.invert, r, i)

          case .not:
            if r[i.b].isBool {
              setRegister(r + i.a, Value(r[i.b] == .false), frame, pc)
            } else {
              frame.pointee.next = pc
              let operand = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
              let truth = try isTrue(operand.value)
              _ = consume operand
              setRegister(r + i.a, Value(!truth))
            }

          // MARK: Comparison

          case .lessThan: try compareRegisters(.lt, frame, r, pc, i, <, <)
          case .lessEqual: try compareRegisters(.le, frame, r, pc, i, <=, <=)
          case .equal: try compareRegisters(.eq, frame, r, pc, i, ==, ==)
          case .notEqual: try compareRegisters(.ne, frame, r, pc, i, !=, !=)
          case .greaterThan: try compareRegisters(.gt, frame, r, pc, i, >, >)
          case .greaterEqual: try compareRegisters(.ge, frame, r, pc, i, >=, >=)

          case .isIdentical:
            frame.pointee.next = pc
            identitySlow(r, i, expected: true)

          case .isNotIdentical:
            frame.pointee.next = pc
            identitySlow(r, i, expected: false)

          case .contains:
            frame.pointee.next = pc
            try containsSlow(r, i, expected: true)

          case .containsNot:
            frame.pointee.next = pc
            try containsSlow(r, i, expected: false)

          // MARK: Jumps

          case .jump:
            pc += i.wide

          case .loop:
            pointee.interpreter.countdown &-= 1
            if _slowPath(pointee.interpreter.countdown <= 0) {
              // The jump itself is the position of an exception.
              frame.pointee.next = pc
              try attendToWhatIsDue()
              pc += FetchedInstruction(at: pc - 1).wide
              continue
            }
            pc += i.wide

          case .jumpIfTrue:
            let value = r[i.a]
            if _fastPath(value == .true) {
              pc += i.wide
            } else if value.isSmall {
              if _fastPath(value.small != 0) { pc += i.wide }
            } else if _slowPath(value != .false) {
              frame.pointee.next = pc
              if try testSlow(r, i) { pc += i.wide }
            }

          case .jumpIfFalse:
            let value = r[i.a]
            if _fastPath(value == .false) {
              pc += i.wide
            } else if value.isSmall {
              if _fastPath(value.small == 0) { pc += i.wide }
            } else if _slowPath(value != .true) {
              frame.pointee.next = pc
              if try !testSlow(r, i) { pc += i.wide }
            }

          case .jumpIfTrueKeep:
            frame.pointee.next = pc
            let held = r[i.a].owned
            if try isTrue(held.value) {
              pc += i.wide
            } else {
              r[i.a].release()
              r[i.a] = .unbound
            }

          case .jumpIfFalseKeep:
            frame.pointee.next = pc
            let held = r[i.a].owned
            if try !isTrue(held.value) {
              pc += i.wide
            } else {
              r[i.a].release()
              r[i.a] = .unbound
            }

          case .jumpIfNone:
            let value = r[i.a]
            if i.has(InstructionFlags.consumesA) {
              r[i.a] = .unbound
              frame.pointee.next = pc
              value.release()
            }
            if _fastPath(value.isNone) { pc += i.wide }

          case .jumpIfNotNone:
            let value = r[i.a]
            if i.has(InstructionFlags.consumesA) {
              r[i.a] = .unbound
              frame.pointee.next = pc
              value.release()
            }
            if _fastPath(!value.isNone) { pc += i.wide }

          case .jumpLess: try compareJump(.lt, frame, r, &pc, i, <, <)
          case .jumpLessEqual: try compareJump(.le, frame, r, &pc, i, <=, <=)
          case .jumpEqual: try compareJump(.eq, frame, r, &pc, i, ==, ==)
          case .jumpNotEqual: try compareJump(.ne, frame, r, &pc, i, !=, !=)
          case .jumpGreater: try compareJump(.gt, frame, r, &pc, i, >, >)
          case .jumpGreaterEqual: try compareJump(.ge, frame, r, &pc, i, >=, >=)

          case .jumpLessInteger: try compareIntegerJump(.lt, frame, r, &pc, i, <)
          case .jumpLessEqualInteger: try compareIntegerJump(.le, frame, r, &pc, i, <=)
          case .jumpEqualInteger: try compareIntegerJump(.eq, frame, r, &pc, i, ==)
          case .jumpNotEqualInteger: try compareIntegerJump(.ne, frame, r, &pc, i, !=)
          case .jumpGreaterInteger: try compareIntegerJump(.gt, frame, r, &pc, i, >)
          case .jumpGreaterEqualInteger: try compareIntegerJump(.ge, frame, r, &pc, i, >=)

          // MARK: Iteration and unpacking

          case .getIterator:
            frame.pointee.next = pc
            try getIterator(r, i)

          case .forIterate:
            let source = r[i.b]
            let type = source.object.pointee.type
            if type == rangeIteratorType {
              let iterator = source.storage(IteratorObject.self)
              if iterator.pointee.limit > 0 {
                let value = Value(small: iterator.pointee.index)
                iterator.pointee.limit &-= 1
                iterator.pointee.index &+= iterator.pointee.step
                setRegister(r + i.a, value, frame, pc)
                continue
              }
            } else if type == self.type(.listIterator) {
              let iterator = source.storage(IteratorObject.self)
              if iterator.pointee.source.isObject {
                let list = iterator.pointee.source.storage(ListObject.self)
                if iterator.pointee.index < list.pointee.count {
                  let value = list.pointee.items.unsafelyUnwrapped[iterator.pointee.index]
                  iterator.pointee.index &+= 1
                  value.retain()
                  setRegister(r + i.a, value, frame, pc)
                  continue
                }
              }
            } else if type.pointee.layout == .generator,
              let resumed = try resumeInLoop(frame, pc, source)
            {
              frame = resumed
              r = frame.pointee.base
              pc = frame.pointee.next
              continue
            }
            frame.pointee.next = pc
            if try !forIterateSlow(r, i) { pc += i.signedC }

          case .unpack:
            frame.pointee.next = pc
            try unpack(r, i)

          case .unpackStarred:
            frame.pointee.next = pc
            try unpackStarred(r, i)

          // MARK: Building

          case .buildTuple:
            frame.pointee.next = pc
            buildTuple(r, i)

          case .buildList:
            frame.pointee.next = pc
            try buildList(r, i)

          case .buildSet:
            frame.pointee.next = pc
            try buildSet(r, i)

          case .buildMap:
            frame.pointee.next = pc
            try buildMap(r, i)

          case .buildString:
            frame.pointee.next = pc
            try buildString(r, i)

          case .formatValue:
            frame.pointee.next = pc
            try formatValue(r, i)

          case .listAppend:
            let list = r[i.a].storage(ListObject.self)
            let value = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
            if list.pointee.count >= list.pointee.capacity {
              frame.pointee.next = pc
              try listReserveForAppend(list)
            }
            listAppendTaken(list, value.take())

          case .listExtend:
            frame.pointee.next = pc
            try listExtendOperand(frame, r, i)

          case .setAdd:
            frame.pointee.next = pc
            let value = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
            _ = try setAdd(r[i.a].storage(SetObject.self), value.value)

          case .setUpdate:
            frame.pointee.next = pc
            try setUpdateOperand(r, i)

          case .mapAdd:
            frame.pointee.next = pc
            let value = takeOperand(r + i.c, i.has(InstructionFlags.consumesC))
            let key = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
            try dictSet(
              r[i.a].storage(DictObject.self), key.value, hash: hash(key.value), value.value)

          case .dictUpdate:
            frame.pointee.next = pc
            try dictUpdateOperand(r, i)

          case .dictMerge:
            frame.pointee.next = pc
            try dictMergeOperand(r, i)

          case .listToTuple:
            frame.pointee.next = pc
            try listToTuple(r, i)

          // MARK: Calls

          case .call:
            frame.pointee.next = pc
            let window = r + i.b
            let callee = window.pointee
            if _slowPath(!callee.isBoundObject) { throw notCallable(callee) }
            if callee.object.pointee.type == functionType,
              let pushed = pushPlain(frame, callee, window + 1, i.c, i.a)
            {
              frame = pushed
              r = window + 1
              pc = frame.pointee.next
              try countDown(frame, &pc)
              continue
            }
            if let pushed = try callSlow(frame, window, i.c, target: i.a) {
              frame = pushed
              r = frame.pointee.base
              pc = frame.pointee.next
              try attendIfDue(frame, &pc)
            }

          case .callMethod:
            frame.pointee.next = pc
            let window = r + i.b
            let callee = window.pointee
            if _slowPath(!callee.isObject) {
              // No receiver: the attribute itself, one register up, is called.
              if let pushed = try callWithoutReceiver(frame, r, i) {
                frame = pushed
                r = frame.pointee.base
                pc = frame.pointee.next
                try attendIfDue(frame, &pc)
              }
              continue
            }
            if callee.object.pointee.type == functionType,
              let pushed = pushPlain(frame, callee, window + 1, i.c &+ 1, i.a)
            {
              frame = pushed
              r = window + 1
              pc = frame.pointee.next
              try countDown(frame, &pc)
              continue
            }
            if let pushed = try callSlow(frame, window, i.c &+ 1, target: i.a) {
              frame = pushed
              r = frame.pointee.base
              pc = frame.pointee.next
              try attendIfDue(frame, &pc)
            }

          case .callKeywords:
            frame.pointee.next = pc + 1
            if let pushed = try callKeywords(frame, r, pc, i) {
              frame = pushed
              r = frame.pointee.base
              pc = frame.pointee.next
              try attendIfDue(frame, &pc)
            } else {
              pc += 1
            }

          case .callSpread:
            frame.pointee.next = pc
            if let pushed = try callSpread(frame, r, i) {
              frame = pushed
              r = frame.pointee.base
              pc = frame.pointee.next
              try attendIfDue(frame, &pc)
            }

          case .return:
            let result = r[i.a]
            frame.pointee.next = pc
            if frame.pointee.kind == .called, frame.pointee.frameObject.isUnbound {
              r[i.a] = .unbound
              releaseLocals(r, frame.pointee.code.pointee.localCount)
              if _fastPath(frame.pointee.frameObject.isUnbound) {
                let callee = r[-1]
                r[-1] = .unbound
                let target = Int(frame.pointee.resultRegister)
                frame -= 1
                pointee.interpreter.frame = frame
                r = frame.pointee.base
                pc = frame.pointee.next
                callee.release()
                setRegister(r + target, result)
                continue
              }
            } else if i.has(InstructionFlags.consumesA) || frame.pointee.frameObject.isUnbound {
              r[i.a] = .unbound
            } else {
              // A frame object keeps the local; else it is moved out.
              result.retain()
            }
            let exit = try leaveFrame(frame, result)
            if !exit.isUnbound { return Owned(exit) }
            frame = pointee.interpreter.frame
            r = frame.pointee.base
            pc = frame.pointee.next

          case .returnNone:
            frame.pointee.next = pc
            if frame.pointee.frameObject.isUnbound {
              let kind = frame.pointee.kind
              if kind == .called || kind == .initializer {
                releaseLocals(r, frame.pointee.code.pointee.localCount)
                if _fastPath(frame.pointee.frameObject.isUnbound) {
                  let callee: Value
                  var result = Value.none
                  if kind == .called {
                    callee = r[-1]
                    r[-1] = .unbound
                  } else {
                    callee = Value(frame.pointee.function)
                    pointee.interpreter.leaveConstructor()
                    result = frame.pointee.generator
                    frame.pointee.generator = .unbound
                  }
                  let target = Int(frame.pointee.resultRegister)
                  frame -= 1
                  pointee.interpreter.frame = frame
                  r = frame.pointee.base
                  pc = frame.pointee.next
                  callee.release()
                  setRegister(r + target, result)
                  continue
                }
              }
            }
            let exit = try leaveFrame(frame, .none)
            if !exit.isUnbound { return Owned(exit) }
            frame = pointee.interpreter.frame
            r = frame.pointee.base
            pc = frame.pointee.next

          // MARK: Generators

          case .startGenerator:
            frame.pointee.next = pc
            let generator = startGenerator(frame)
            let exit = try leaveFrame(frame, generator.take())
            if !exit.isUnbound { return Owned(exit) }
            frame = pointee.interpreter.frame
            r = frame.pointee.base
            pc = frame.pointee.next

          case .yield:
            let value = takeOperand(r + i.b, i.has(InstructionFlags.consumesB)).take()
            frame.pointee.next = pc
            let exit = leaveSuspended(frame, value)
            if !exit.isUnbound { return Owned(exit) }
            frame = pointee.interpreter.frame
            r = frame.pointee.base
            pc = frame.pointee.next

          case .yieldFrom:
            frame.pointee.next = pc
            let value = try yieldFromStep(r, i)
            if !value.isUnbound {
              // Suspended at this instruction, which runs again when resumed.
              frame.pointee.next = pc - 1
              let exit = leaveSuspended(frame, value.take())
              if !exit.isUnbound { return Owned(exit) }
              frame = pointee.interpreter.frame
              r = frame.pointee.base
              pc = frame.pointee.next
            }

          case .getYieldFromIterator:
            frame.pointee.next = pc
            try getYieldFromIterator(frame, r, i)

          case .getAwaitable:
            frame.pointee.next = pc
            try getAwaitable(r, i)

          case .getAsyncIterator, .getAsyncNext, .endAsyncFor, .enterAsyncWith:
            frame.pointee.next = pc
            try asynchronous(r, i)

          // MARK: Exceptions

          case .raise:
            frame.pointee.next = pc
            throw raiseOperand(r, i)

          case .enterHandler:
            enterHandler(frame, r, i)

          case .leaveHandler:
            frame.pointee.next = pc
            try leaveHandler(frame, r + i.a)

          case .reraise:
            throw reraise(frame, r, i)

          case .jumpIfNoMatch:
            frame.pointee.next = pc
            if i.has(InstructionFlags.catchesAll) {
              if isStop(pointee.handled) { pc += i.wide }
              continue
            }
            let pattern = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
            if try !matchesException(pointee.handled, pattern.value) { pc += i.wide }

          case .loadHandled:
            setRegister(r + i.a, pointee.handled.owned.take())

          case .splitGroup:
            frame.pointee.next = pc
            try splitGroup(r, i)

          case .prepareReraiseStar:
            frame.pointee.next = pc
            try prepareReraiseStar(r, i)

          case .loadAssertionError:
            setRegister(r + i.a, Value(type(.assertionError)).owned.take())

          // MARK: With

          case .enterWith:
            frame.pointee.next = pc
            try enterWith(r, i)

          case .exitWithException:
            frame.pointee.next = pc
            try exitWithException(r, i)

          // MARK: Imports

          case .importName:
            frame.pointee.next = pc
            try importNameOperand(frame, r, i)

          case .importFrom:
            frame.pointee.next = pc
            let value = try importFrom(r[i.b], frame.pointee.code.pointee.names[i.c])
            setRegister(r + i.a, value.take())

          case .importStar:
            frame.pointee.next = pc
            let module = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
            try importStar(
              module.value,
              frame.pointee.locals.isUnbound
                ? Value(frame.pointee.globals) : frame.pointee.locals)

          // MARK: Classes, patterns and the rest

          case .loadBuildClass:
            frame.pointee.next = pc
            try loadBuildClass(frame, r, i)

          case .setupAnnotations:
            frame.pointee.next = pc
            try setupAnnotations(frame)

          case .getLength:
            frame.pointee.next = pc
            setRegister(r + i.a, Value(small: try length(of: r[i.b])))

          case .matchMapping:
            setRegister(
              r + i.a, Value(type(of: r[i.b]).pointee.flags.contains(.mappingPattern)))

          case .matchSequence:
            setRegister(
              r + i.a, Value(type(of: r[i.b]).pointee.flags.contains(.sequencePattern)))

          case .matchKeys:
            frame.pointee.next = pc
            try matchKeys(r, i)

          case .matchClass:
            frame.pointee.next = pc
            try matchClass(r, i)

          case .copyMappingRest:
            frame.pointee.next = pc
            try copyMappingRest(r, i)

          case .displayValue:
            frame.pointee.next = pc
            let value = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
            try displayValue(value.value)

          case .intrinsic:
            frame.pointee.next = pc
            try intrinsic(frame, r, i)

          case .nop:
            // Not empty: a dispatch that leads straight back to itself is never duplicated by the
            // code generator.
            frame.pointee.next = pc
          }
        }
      } catch {
        if !unwind(frame, pc) { throw error }
        frame = pointee.interpreter.frame
        r = frame.pointee.base
        pc = frame.pointee.next
      }
    }
  }
}
