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

/// Releases the locals of a frame that is being left.
@inline(__always)
func releaseLocals(_ registers: UnsafeMutablePointer<Value>, _ count: Int) {
  var index = 0
  while index < count {
    let value = registers[index]
    if value.isObject {
      registers[index] = .unbound
      value.release()
    }
    index &+= 1
  }
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
    let functionType = type(.function)
    let rangeIteratorType = type(.rangeIterator)
    let listIteratorType = type(.listIterator)

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
          let i = Instruction(word: pc.pointee)
          pc += 1
          switch i.opcode {

          // MARK: Loads and moves

          case .move:
            let value = r[i.b]
            if i.flags & InstructionFlags.consumesB != 0 {
              r[i.b] = .unbound
            } else {
              value.retain()
            }
            setRegister(r + i.a, value)

          case .loadConstant:
            let value = frame.pointee.code.pointee.constants[
              Int(truncatingIfNeeded: i.word >> 32)]
            value.retain()
            setRegister(r + i.a, value)

          case .loadInteger:
            setRegister(r + i.a, Value(small: i.wide))

          case .loadImmediate:
            setRegister(r + i.a, Value(bits: UInt64(i.b)))

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
            let globals = frame.pointee.globals
            let value: Value
            if globals.pointee.keysVersion == pc[0] {
              if pc[1] == 0 {
                value =
                  globals.pointee.entries.unsafelyUnwrapped[Int(truncatingIfNeeded: pc[2])]
                  .value
              } else {
                let builtins = frame.pointee.function.pointee.builtins.storage(DictObject.self)
                if builtins.pointee.keysVersion == pc[1] {
                  value =
                    builtins.pointee.entries.unsafelyUnwrapped[Int(truncatingIfNeeded: pc[2])]
                    .value
                } else {
                  frame.pointee.next = pc
                  value = try loadGlobalSlow(frame, pc, i.b)
                }
              }
            } else {
              frame.pointee.next = pc
              value = try loadGlobalSlow(frame, pc, i.b)
            }
            value.retain()
            pc += 3
            setRegister(r + i.a, value)

          case .storeGlobal:
            let globals = frame.pointee.globals
            if globals.pointee.keysVersion == pc[0] {
              let value = r[i.a]
              if i.flags & InstructionFlags.consumesA != 0 {
                r[i.a] = .unbound
              } else {
                value.retain()
              }
              let entry = globals.pointee.entries.unsafelyUnwrapped + Int(truncatingIfNeeded: pc[1])
              pc += 2
              let old = entry.pointee.value
              entry.pointee.value = value
              if value.isObject { maybeTrackDict(globals, entry.pointee.key, value) }
              frame.pointee.next = pc
              old.release()
            } else {
              frame.pointee.next = pc
              try storeGlobalSlow(frame, r, pc, i)
              pc += 2
            }

          case .deleteGlobal:
            frame.pointee.next = pc
            try deleteGlobal(frame, i.b)

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
            setRegister(r + i.a, namespace.owned.take())

          // MARK: Cells

          case .makeCell:
            let content = r[i.a]
            r[i.a] = .unbound
            r[i.a] = newCell(Owned(content)).take()

          case .loadCell:
            let value = r[i.b].storage(CellObject.self).pointee.contents
            if value.isUnbound { throw emptyCell(frame, i.b) }
            value.retain()
            setRegister(r + i.a, value)

          case .storeCell:
            let value = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0).take()
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
            makeFunction(frame, r, i)

          // MARK: Attributes

          case .loadAttribute:
            let object = r[i.b]
            if object.isObject {
              let header = object.object
              if header.pointee.flags.contains(.plainInstance),
                object.storage(InstanceObject.self).pointee.attributes
                  == UInt(truncatingIfNeeded: pc[0])
              {
                let value = (UnsafeMutableRawPointer(header) + Int(truncatingIfNeeded: pc[1]))
                  .load(as: Value.self)
                value.retain()
                pc += 3
                if i.flags & InstructionFlags.consumesB != 0 {
                  r[i.b] = .unbound
                  setRegister(r + i.a, value)
                  frame.pointee.next = pc
                  object.release()
                } else {
                  setRegister(r + i.a, value)
                }
                continue
              }
            }
            frame.pointee.next = pc
            try loadAttributeSlow(frame, r, pc, i)
            pc += 3

          case .storeAttribute:
            let object = r[i.a]
            if object.isObject, object.object.pointee.flags.contains(.plainInstance) {
              let instance = object.storage(InstanceObject.self)
              if instance.pointee.attributes == UInt(truncatingIfNeeded: pc[0]) {
                let value = r[i.b]
                if i.flags & InstructionFlags.consumesB != 0 {
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
                  if i.flags & InstructionFlags.consumesA != 0 {
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
                  if i.flags & InstructionFlags.consumesA != 0 {
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
            let object = takeOperand(r + i.a, i.flags & InstructionFlags.consumesA != 0)
            try deleteAttribute(object.value, frame.pointee.code.pointee.names[i.c])

          case .loadMethod:
            let object = r[i.b]
            if object.isObject {
              let header = object.object
              if header.pointee.type.pointee.version == pc[1],
                pc[0] == 0
                  || (header.pointee.flags.contains(.plainInstance)
                    && object.storage(InstanceObject.self).pointee.attributes
                      == UInt(truncatingIfNeeded: pc[0]))
              {
                let method = Value(bits: pc[2])
                method.retain()
                if i.flags & InstructionFlags.consumesB != 0 {
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
            let key = r[i.c]
            if key.isSmall, object.isObject {
              let type = object.object.pointee.type
              if type == self.type(.list) {
                let list = object.storage(ListObject.self)
                var index = Int(truncatingIfNeeded: key.small)
                if index < 0 { index &+= list.pointee.count }
                if index >= 0, index < list.pointee.count {
                  let value = list.pointee.items.unsafelyUnwrapped[index]
                  value.retain()
                  if i.flags & InstructionFlags.consumesB != 0 {
                    r[i.b] = .unbound
                    setRegister(r + i.a, value)
                    frame.pointee.next = pc
                    object.release()
                  } else {
                    setRegister(r + i.a, value)
                  }
                  continue
                }
              } else if type == self.type(.tuple) {
                let tuple = object.storage(TupleObject.self)
                var index = Int(truncatingIfNeeded: key.small)
                if index < 0 { index &+= tuple.pointee.count }
                if index >= 0, index < tuple.pointee.count {
                  let value = tuple.items[index]
                  value.retain()
                  if i.flags & InstructionFlags.consumesB != 0 {
                    r[i.b] = .unbound
                    setRegister(r + i.a, value)
                    frame.pointee.next = pc
                    object.release()
                  } else {
                    setRegister(r + i.a, value)
                  }
                  continue
                }
              }
            }
            frame.pointee.next = pc
            try loadSubscriptSlow(r, i)

          case .storeSubscript:
            let object = r[i.a]
            let key = r[i.b]
            if key.isSmall, object.isObject, object.object.pointee.type == self.type(.list) {
              let list = object.storage(ListObject.self)
              var index = Int(truncatingIfNeeded: key.small)
              if index < 0 { index &+= list.pointee.count }
              if index >= 0, index < list.pointee.count {
                let value = r[i.c]
                if i.flags & InstructionFlags.consumesC != 0 {
                  r[i.c] = .unbound
                } else {
                  value.retain()
                }
                let place = list.pointee.items.unsafelyUnwrapped + index
                let old = place.pointee
                place.pointee = value
                frame.pointee.next = pc
                if i.flags & InstructionFlags.consumesA != 0 {
                  r[i.a] = .unbound
                  old.release()
                  object.release()
                } else {
                  old.release()
                }
                continue
              }
            }
            frame.pointee.next = pc
            try storeSubscriptSlow(r, i)

          case .deleteSubscript:
            frame.pointee.next = pc
            let key = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
            let object = takeOperand(r + i.a, i.flags & InstructionFlags.consumesA != 0)
            try deleteItem(object.value, key.value)

          case .buildSlice:
            buildSlice(r, i)

          // MARK: Binary operators

          case .add:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              let (sum, overflow) = Int64(bitPattern: b.bits).addingReportingOverflow(
                Int64(bitPattern: c.bits &- 1))
              if !overflow {
                setRegister(r + i.a, Value(bits: UInt64(bitPattern: sum)))
                continue
              }
            } else if b.isImmediateFloat, c.isImmediateFloat,
              let sum = Value.immediateFloat(b.immediateFloat + c.immediateFloat)
            {
              setRegister(r + i.a, sum)
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.add, r, i)

          case .subtract:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              let (difference, overflow) = Int64(bitPattern: b.bits).subtractingReportingOverflow(
                Int64(bitPattern: c.bits &- 1))
              if !overflow {
                setRegister(r + i.a, Value(bits: UInt64(bitPattern: difference)))
                continue
              }
            } else if b.isImmediateFloat, c.isImmediateFloat,
              let difference = Value.immediateFloat(b.immediateFloat - c.immediateFloat)
            {
              setRegister(r + i.a, difference)
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.sub, r, i)

          case .multiply:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              let (product, overflow) = b.small.multipliedReportingOverflow(
                by: Int64(bitPattern: c.bits &- 1))
              if !overflow {
                setRegister(r + i.a, Value(bits: UInt64(bitPattern: product) | 1))
                continue
              }
            } else if b.isImmediateFloat, c.isImmediateFloat,
              let product = Value.immediateFloat(b.immediateFloat * c.immediateFloat)
            {
              setRegister(r + i.a, product)
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.mul, r, i)

          case .trueDivide:
            let b = r[i.b]
            let c = r[i.c]
            if b.isImmediateFloat, c.isImmediateFloat, c.immediateFloat != 0,
              let quotient = Value.immediateFloat(b.immediateFloat / c.immediateFloat)
            {
              setRegister(r + i.a, quotient)
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.truediv, r, i)

          case .floorDivide:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0, c.small > 0 {
              let divisor = c.small
              var quotient = b.small / divisor
              if b.small < 0, quotient &* divisor != b.small { quotient &-= 1 }
              setRegister(r + i.a, Value(small: quotient))
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.floordiv, r, i)

          case .modulo:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0, c.small > 0 {
              var remainder = b.small % c.small
              if remainder < 0 { remainder &+= c.small }
              setRegister(r + i.a, Value(small: remainder))
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.mod, r, i)

          case .bitAnd:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(bits: b.bits & c.bits))
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.and, r, i)

          case .bitOr:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(bits: b.bits | c.bits))
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.or, r, i)

          case .bitXor:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(bits: (b.bits ^ c.bits) | 1))
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.xor, r, i)

          case .classicDivide:
            frame.pointee.next = pc
            try binarySlow(.div, r, i)

          case .shiftRight:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0, c.small >= 0 {
              setRegister(r + i.a, Value(small: b.small >> min(c.small, 63)))
              continue
            }
            frame.pointee.next = pc
            try binarySlow(.rshift, r, i)

          case .shiftLeft:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0, c.small >= 0, c.small < 62 {
              let shifted = b.small << c.small
              if shifted >> c.small == b.small, Value.fitsSmall(shifted) {
                setRegister(r + i.a, Value(small: shifted))
                continue
              }
            }
            frame.pointee.next = pc
            try binarySlow(.lshift, r, i)

          case .power:
            frame.pointee.next = pc
            try binarySlow(.pow, r, i)

          case .matrixMultiply:
            frame.pointee.next = pc
            try binarySlow(.matmul, r, i)

          case .addInteger:
            let b = r[i.b]
            if b.isSmall {
              let (sum, overflow) = Int64(bitPattern: b.bits).addingReportingOverflow(
                Int64(i.signedC) << 1)
              if !overflow {
                setRegister(r + i.a, Value(bits: UInt64(bitPattern: sum)))
                continue
              }
            }
            frame.pointee.next = pc
            try binaryIntegerSlow(.add, r, i)

          case .subtractInteger:
            let b = r[i.b]
            if b.isSmall {
              let (difference, overflow) = Int64(bitPattern: b.bits).subtractingReportingOverflow(
                Int64(i.signedC) << 1)
              if !overflow {
                setRegister(r + i.a, Value(bits: UInt64(bitPattern: difference)))
                continue
              }
            }
            frame.pointee.next = pc
            try binaryIntegerSlow(.sub, r, i)

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
            frame.pointee.next = pc
            let operand = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
            let truth = try isTrue(operand.value)
            setRegister(r + i.a, Value(!truth))

          // MARK: Comparison

          case .lessThan:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(Int64(bitPattern: b.bits) < Int64(bitPattern: c.bits)))
              continue
            }
            frame.pointee.next = pc
            try compareSlow(.lt, r, i)

          case .lessEqual:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(Int64(bitPattern: b.bits) <= Int64(bitPattern: c.bits)))
              continue
            }
            frame.pointee.next = pc
            try compareSlow(.le, r, i)

          case .equal:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(b.bits == c.bits))
              continue
            }
            frame.pointee.next = pc
            try compareSlow(.eq, r, i)

          case .notEqual:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(b.bits != c.bits))
              continue
            }
            frame.pointee.next = pc
            try compareSlow(.ne, r, i)

          case .greaterThan:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(Int64(bitPattern: b.bits) > Int64(bitPattern: c.bits)))
              continue
            }
            frame.pointee.next = pc
            try compareSlow(.gt, r, i)

          case .greaterEqual:
            let b = r[i.b]
            let c = r[i.c]
            if b.bits & c.bits & 1 != 0 {
              setRegister(r + i.a, Value(Int64(bitPattern: b.bits) >= Int64(bitPattern: c.bits)))
              continue
            }
            frame.pointee.next = pc
            try compareSlow(.ge, r, i)

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
            pc += i.wide
            pointee.interpreter.countdown &-= 1
            if pointee.interpreter.countdown <= 0 {
              frame.pointee.next = pc
              // Index of an instruction inside the loop, for the position of a raised exception.
              pc += 1
              try attendToWhatIsDue()
              pc -= 1
            }

          case .jumpIfTrue:
            let value = r[i.a]
            if value == .true {
              pc += i.wide
            } else if value != .false {
              frame.pointee.next = pc
              if try testSlow(r, i) { pc += i.wide }
            }

          case .jumpIfFalse:
            let value = r[i.a]
            if value == .false {
              pc += i.wide
            } else if value != .true {
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
            if i.flags & InstructionFlags.consumesA != 0 {
              r[i.a] = .unbound
              frame.pointee.next = pc
              value.release()
            }
            if value.isNone { pc += i.wide }

          case .jumpIfNotNone:
            let value = r[i.a]
            if i.flags & InstructionFlags.consumesA != 0 {
              r[i.a] = .unbound
              frame.pointee.next = pc
              value.release()
            }
            if !value.isNone { pc += i.wide }

          case .jumpLess:
            let a = r[i.a]
            let b = r[i.b]
            let truth: Bool
            if a.bits & b.bits & 1 != 0 {
              truth = Int64(bitPattern: a.bits) < Int64(bitPattern: b.bits)
            } else {
              frame.pointee.next = pc
              truth = try compareJumpSlow(.lt, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpLessEqual:
            let a = r[i.a]
            let b = r[i.b]
            let truth: Bool
            if a.bits & b.bits & 1 != 0 {
              truth = Int64(bitPattern: a.bits) <= Int64(bitPattern: b.bits)
            } else {
              frame.pointee.next = pc
              truth = try compareJumpSlow(.le, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpEqual:
            let a = r[i.a]
            let b = r[i.b]
            let truth: Bool
            if a.bits & b.bits & 1 != 0 {
              truth = a.bits == b.bits
            } else {
              frame.pointee.next = pc
              truth = try compareJumpSlow(.eq, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpNotEqual:
            let a = r[i.a]
            let b = r[i.b]
            let truth: Bool
            if a.bits & b.bits & 1 != 0 {
              truth = a.bits != b.bits
            } else {
              frame.pointee.next = pc
              truth = try compareJumpSlow(.ne, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpGreater:
            let a = r[i.a]
            let b = r[i.b]
            let truth: Bool
            if a.bits & b.bits & 1 != 0 {
              truth = Int64(bitPattern: a.bits) > Int64(bitPattern: b.bits)
            } else {
              frame.pointee.next = pc
              truth = try compareJumpSlow(.gt, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpGreaterEqual:
            let a = r[i.a]
            let b = r[i.b]
            let truth: Bool
            if a.bits & b.bits & 1 != 0 {
              truth = Int64(bitPattern: a.bits) >= Int64(bitPattern: b.bits)
            } else {
              frame.pointee.next = pc
              truth = try compareJumpSlow(.ge, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpLessInteger:
            let a = r[i.a]
            let truth: Bool
            if a.isSmall {
              truth = a.small < Int64(i.signedB)
            } else {
              frame.pointee.next = pc
              truth = try compareIntegerJumpSlow(.lt, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpLessEqualInteger:
            let a = r[i.a]
            let truth: Bool
            if a.isSmall {
              truth = a.small <= Int64(i.signedB)
            } else {
              frame.pointee.next = pc
              truth = try compareIntegerJumpSlow(.le, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpEqualInteger:
            let a = r[i.a]
            let truth: Bool
            if a.isSmall {
              truth = a.small == Int64(i.signedB)
            } else {
              frame.pointee.next = pc
              truth = try compareIntegerJumpSlow(.eq, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpNotEqualInteger:
            let a = r[i.a]
            let truth: Bool
            if a.isSmall {
              truth = a.small != Int64(i.signedB)
            } else {
              frame.pointee.next = pc
              truth = try compareIntegerJumpSlow(.ne, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpGreaterInteger:
            let a = r[i.a]
            let truth: Bool
            if a.isSmall {
              truth = a.small > Int64(i.signedB)
            } else {
              frame.pointee.next = pc
              truth = try compareIntegerJumpSlow(.gt, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

          case .jumpGreaterEqualInteger:
            let a = r[i.a]
            let truth: Bool
            if a.isSmall {
              truth = a.small >= Int64(i.signedB)
            } else {
              frame.pointee.next = pc
              truth = try compareIntegerJumpSlow(.ge, r, i)
            }
            if truth == (i.flags & InstructionFlags.sense != 0) { pc += i.signedC }

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
                setRegister(r + i.a, value)
                continue
              }
            } else if type == listIteratorType {
              let iterator = source.storage(IteratorObject.self)
              if iterator.pointee.source.isObject {
                let list = iterator.pointee.source.storage(ListObject.self)
                if iterator.pointee.index < list.pointee.count {
                  let value = list.pointee.items.unsafelyUnwrapped[iterator.pointee.index]
                  iterator.pointee.index &+= 1
                  value.retain()
                  setRegister(r + i.a, value)
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
            buildTuple(r, i)

          case .buildList:
            try buildList(r, i)

          case .buildSet:
            frame.pointee.next = pc
            try buildSet(r, i)

          case .buildMap:
            frame.pointee.next = pc
            try buildMap(r, i)

          case .buildString:
            try buildString(r, i)

          case .formatValue:
            frame.pointee.next = pc
            try formatValue(r, i)

          case .listAppend:
            let list = r[i.a].storage(ListObject.self)
            let value = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
            listAppend(list, value.value)

          case .listExtend:
            frame.pointee.next = pc
            try listExtendOperand(frame, r, i)

          case .setAdd:
            frame.pointee.next = pc
            let value = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
            _ = try setAdd(r[i.a].storage(SetObject.self), value.value)

          case .setUpdate:
            frame.pointee.next = pc
            try setUpdateOperand(r, i)

          case .mapAdd:
            frame.pointee.next = pc
            let value = takeOperand(r + i.c, i.flags & InstructionFlags.consumesC != 0)
            let key = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
            try dictSet(r[i.a].storage(DictObject.self), key.value, value.value)

          case .dictUpdate:
            frame.pointee.next = pc
            try dictUpdateOperand(r, i)

          case .dictMerge:
            frame.pointee.next = pc
            try dictMergeOperand(r, i)

          case .listToTuple:
            try listToTuple(r, i)

          // MARK: Calls

          case .call:
            frame.pointee.next = pc
            let window = r + i.b
            let callee = window.pointee
            if callee.isObject {
              if callee.object.pointee.type == functionType {
                let function = callee.storage(FunctionObject.self)
                let code = function.pointee.code.storage(CodeObject.self)
                if code.pointee.flags.contains(.simpleCall), code.pointee.argumentCount == i.c {
                  let base = window + 1
                  if let pushed = pushSimple(frame, function, code, base, i.c, i.a) {
                    frame = pushed
                    r = base
                    pc = code.pointee.instructions
                    pointee.interpreter.countdown &-= 1
                    if pointee.interpreter.countdown <= 0 {
                      pc += 1
                      frame.pointee.next = pc
                      try attendToWhatIsDue()
                      pc -= 1
                    }
                    continue
                  }
                }
              }
              if let pushed = try callSlow(frame, r, i, argumentCount: i.c) {
                frame = pushed
                r = frame.pointee.base
                pc = frame.pointee.next
                if pointee.interpreter.countdown <= 0 {
                  pc += 1
                  frame.pointee.next = pc
                  try attendToWhatIsDue()
                  pc -= 1
                }
              }
              continue
            }
            throw notCallableInWindow(window, i.c)

          case .callMethod:
            frame.pointee.next = pc
            let window = r + i.b
            let callee = window.pointee
            if callee.isObject {
              if callee.object.pointee.type == functionType {
                let function = callee.storage(FunctionObject.self)
                let code = function.pointee.code.storage(CodeObject.self)
                if code.pointee.flags.contains(.simpleCall), code.pointee.argumentCount == i.c &+ 1
                {
                  let base = window + 1
                  if let pushed = pushSimple(frame, function, code, base, i.c &+ 1, i.a) {
                    frame = pushed
                    r = base
                    pc = code.pointee.instructions
                    pointee.interpreter.countdown &-= 1
                    if pointee.interpreter.countdown <= 0 {
                      pc += 1
                      frame.pointee.next = pc
                      try attendToWhatIsDue()
                      pc -= 1
                    }
                    continue
                  }
                }
              }
              if let pushed = try callSlow(frame, r, i, argumentCount: i.c &+ 1) {
                frame = pushed
                r = frame.pointee.base
                pc = frame.pointee.next
                if pointee.interpreter.countdown <= 0 {
                  pc += 1
                  frame.pointee.next = pc
                  try attendToWhatIsDue()
                  pc -= 1
                }
              }
              continue
            }
            // No receiver: the attribute itself, one register up, is called.
            if let pushed = try callWithoutReceiver(frame, r, i) {
              frame = pushed
              r = frame.pointee.base
              pc = frame.pointee.next
            }

          case .callKeywords:
            frame.pointee.next = pc + 1
            if let pushed = try callKeywords(frame, r, pc, i) {
              frame = pushed
              r = frame.pointee.base
              pc = frame.pointee.next
              if pointee.interpreter.countdown <= 0 {
                pc += 1
                frame.pointee.next = pc
                try attendToWhatIsDue()
                pc -= 1
              }
            } else {
              pc += 1
            }

          case .callSpread:
            frame.pointee.next = pc
            try callSpread(frame, r, i)

          case .return:
            let result = r[i.a]
            if frame.pointee.kind == .called, frame.pointee.frameObject.isUnbound {
              r[i.a] = .unbound
              frame.pointee.next = pc
              releaseLocals(r, frame.pointee.code.pointee.localCount)
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
            // A frame object keeps the local; else it is moved out.
            if i.flags & InstructionFlags.consumesA != 0 || frame.pointee.frameObject.isUnbound {
              r[i.a] = .unbound
            } else {
              result.retain()
            }
            frame.pointee.next = pc
            let exit = try leaveFrame(frame, result)
            if !exit.isUnbound { return Owned(exit) }
            frame = pointee.interpreter.frame
            r = frame.pointee.base
            pc = frame.pointee.next

          case .returnNone:
            frame.pointee.next = pc
            if frame.pointee.frameObject.isUnbound {
              if frame.pointee.kind == .called {
                releaseLocals(r, frame.pointee.code.pointee.localCount)
                let callee = r[-1]
                r[-1] = .unbound
                let target = Int(frame.pointee.resultRegister)
                frame -= 1
                pointee.interpreter.frame = frame
                r = frame.pointee.base
                pc = frame.pointee.next
                callee.release()
                setRegister(r + target, .none)
                continue
              }
              if frame.pointee.kind == .initializer {
                releaseLocals(r, frame.pointee.code.pointee.localCount)
                let function = Value(frame.pointee.function)
                let instance = frame.pointee.generator
                let target = Int(frame.pointee.resultRegister)
                frame -= 1
                pointee.interpreter.frame = frame
                r = frame.pointee.base
                pc = frame.pointee.next
                function.release()
                setRegister(r + target, instance)
                continue
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
            let value = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0).take()
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

          case .getAsyncIterator, .getAsyncNext, .endAsyncFor, .wrapYield, .enterAsyncWith:
            frame.pointee.next = pc
            try asynchronous(r, i)

          // MARK: Exceptions

          case .raise:
            frame.pointee.next = pc
            throw raiseOperand(r, i)

          case .enterHandler:
            enterHandler(frame, r + i.a)

          case .leaveHandler:
            frame.pointee.next = pc
            try leaveHandler(frame, r + i.a)

          case .reraise:
            throw reraise(frame, r, i)

          case .jumpIfNoMatch:
            frame.pointee.next = pc
            if i.flags & InstructionFlags.catchesAll != 0 {
              if isStop(pointee.handled) { pc += i.wide }
              continue
            }
            let pattern = takeOperand(r + i.a, i.flags & InstructionFlags.consumesA != 0)
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
            let module = takeOperand(r + i.a, i.flags & InstructionFlags.consumesA != 0)
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
            let value = takeOperand(r + i.a, i.flags & InstructionFlags.consumesA != 0)
            try displayValue(value.value)

          case .intrinsic:
            frame.pointee.next = pc
            try intrinsic(frame, r, i)

          case .nop:
            break
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
