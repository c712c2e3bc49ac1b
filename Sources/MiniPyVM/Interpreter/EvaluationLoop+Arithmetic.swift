/// Fast paths of operators on numbers that lie in their words: small integers and immediate floats.
/// They count nothing and run no other code; `nil` sends the instruction to its slow path.

// MARK: - Kinds of operands

@inline(__always)
private func areSmall(_ b: Value, _ c: Value) -> Bool { b.bits & c.bits & 1 != 0 }

@inline(__always)
private func areFloats(_ b: Value, _ c: Value) -> Bool {
  b.isImmediateFloat && c.isImmediateFloat
}

// MARK: - Arithmetic

/// `b + c`: the tag of one word is taken off, so that the sum has one.
@inline(__always)
func fastAdd(_ b: Value, _ c: Value) -> Value? {
  if _fastPath(areSmall(b, c)) {
    let (sum, overflow) = Int64(bitPattern: b.bits).addingReportingOverflow(
      Int64(bitPattern: c.bits &- 1))
    return overflow ? nil : Value(bits: UInt64(bitPattern: sum))
  }
  if areFloats(b, c) { return .immediateFloat(b.immediateFloat + c.immediateFloat) }
  return nil
}

@inline(__always)
func fastSubtract(_ b: Value, _ c: Value) -> Value? {
  if _fastPath(areSmall(b, c)) {
    let (difference, overflow) = Int64(bitPattern: b.bits).subtractingReportingOverflow(
      Int64(bitPattern: c.bits &- 1))
    return overflow ? nil : Value(bits: UInt64(bitPattern: difference))
  }
  if areFloats(b, c) { return .immediateFloat(b.immediateFloat - c.immediateFloat) }
  return nil
}

@inline(__always)
func fastMultiply(_ b: Value, _ c: Value) -> Value? {
  if areSmall(b, c) {
    let (product, overflow) = b.small.multipliedReportingOverflow(
      by: Int64(bitPattern: c.bits &- 1))
    return overflow ? nil : Value(bits: UInt64(bitPattern: product) | 1)
  }
  if areFloats(b, c) { return .immediateFloat(b.immediateFloat * c.immediateFloat) }
  return nil
}

@inline(__always)
func fastDivide(_ b: Value, _ c: Value) -> Value? {
  guard areFloats(b, c), c.immediateFloat != 0 else { return nil }
  return .immediateFloat(b.immediateFloat / c.immediateFloat)
}

/// `b // c` for a positive divisor.
@inline(__always)
func fastFloorDivide(_ b: Value, _ c: Value) -> Value? {
  guard areSmall(b, c), c.small > 0 else { return nil }
  let divisor = c.small
  var quotient = b.small / divisor
  if b.small < 0, quotient &* divisor != b.small { quotient &-= 1 }
  return Value(small: quotient)
}

/// `b % c` for a positive divisor.
@inline(__always)
func fastModulo(_ b: Value, _ c: Value) -> Value? {
  guard areSmall(b, c), c.small > 0 else { return nil }
  var remainder = b.small % c.small
  if remainder < 0 { remainder &+= c.small }
  return Value(small: remainder)
}

@inline(__always)
func fastAnd(_ b: Value, _ c: Value) -> Value? {
  areSmall(b, c) ? Value(bits: b.bits & c.bits) : nil
}

@inline(__always)
func fastOr(_ b: Value, _ c: Value) -> Value? {
  areSmall(b, c) ? Value(bits: b.bits | c.bits) : nil
}

@inline(__always)
func fastXor(_ b: Value, _ c: Value) -> Value? {
  areSmall(b, c) ? Value(bits: (b.bits ^ c.bits) | 1) : nil
}

@inline(__always)
func fastShiftRight(_ b: Value, _ c: Value) -> Value? {
  guard areSmall(b, c), c.small >= 0 else { return nil }
  return Value(small: b.small >> min(c.small, 63))
}

@inline(__always)
func fastShiftLeft(_ b: Value, _ c: Value) -> Value? {
  guard areSmall(b, c), c.small >= 0, c.small < 62 else { return nil }
  let shifted = b.small << c.small
  guard shifted >> c.small == b.small, Value.fitsSmall(shifted) else { return nil }
  return Value(small: shifted)
}

/// A float and a small integer, or the quotient of two integers that doubles hold exactly.
@inline(__always)
func mixedArithmetic(_ op: BinaryOperator, _ b: Value, _ c: Value) -> Value? {
  let x: Double
  let y: Double
  if b.isImmediateFloat, c.isSmall {
    x = b.immediateFloat
    y = Double(c.small)
  } else if b.isSmall, c.isImmediateFloat {
    x = Double(b.small)
    y = c.immediateFloat
  } else if op == .truediv, areSmall(b, c), b.small.magnitude < 1 << 53,
    c.small.magnitude < 1 << 53
  {
    x = Double(b.small)
    y = Double(c.small)
  } else {
    return nil
  }
  switch op {
  case .add: return .immediateFloat(x + y)
  case .sub: return .immediateFloat(x - y)
  case .mul: return .immediateFloat(x * y)
  case .truediv: return y == 0 ? nil : .immediateFloat(x / y)
  default: return nil
  }
}

// MARK: - Comparison

/// Compares two numbers in their words. Small integers compare as their words do.
@inline(__always)
func fastCompare(
  _ b: Value, _ c: Value, _ integers: (Int64, Int64) -> Bool, _ floats: (Double, Double) -> Bool
) -> Bool? {
  if _fastPath(areSmall(b, c)) {
    return integers(Int64(bitPattern: b.bits), Int64(bitPattern: c.bits))
  }
  if areFloats(b, c) { return floats(b.immediateFloat, c.immediateFloat) }
  return nil
}

/// The types that the loop compares with; it keeps them at hand.
struct SequenceTypes: BitwiseCopyable {
  let list: TypePointer
  let tuple: TypePointer
}

/// `==` and `!=` of two exact strings; `nil` for all else.
@inline(__always)
func fastEqualStrings(_ op: ComparisonOperator, _ b: Value, _ c: Value) -> Bool? {
  guard op == .eq || op == .ne, b.hasLayout(.str), c.hasLayout(.str) else { return nil }
  return b.storage(StrObject.self).isEqual(c.storage(StrObject.self)) == (op == .eq)
}

extension VM {
  /// A ← B op C, both in registers; a slow path if `fast` has no result.
  @inline(__always)
  func compareRegisters(
    _ op: ComparisonOperator, _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ pc: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction,
    _ integers: (Int64, Int64) -> Bool, _ floats: (Double, Double) -> Bool
  ) throws(Raised) {
    if let truth = fastCompare(r[i.b], r[i.c], integers, floats) {
      setRegister(r + i.a, Value(truth), frame, pc)
    } else {
      frame.pointee.next = pc
      try compareSlow(op, r, i)
    }
  }

  /// Jumps by C if (A op B) is the flag `sense`. The hint makes it a branch that is predicted, not a
  /// conditional move that the next instruction waits for.
  @inline(__always)
  func compareJump(
    _ op: ComparisonOperator, _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ pc: inout UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction,
    _ integers: (Int64, Int64) -> Bool, _ floats: (Double, Double) -> Bool
  ) throws(Raised) {
    let truth: Bool
    if let fast = fastCompare(r[i.a], r[i.b], integers, floats) {
      truth = fast
    } else {
      frame.pointee.next = pc
      truth = try compareJumpSlow(op, r, i)
    }
    if _fastPath(truth == i.has(InstructionFlags.sense)) { pc += i.signedC }
  }

  /// As `compareJump`, B being an integer.
  @inline(__always)
  func compareIntegerJump(
    _ op: ComparisonOperator, _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ pc: inout UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction,
    _ integers: (Int64, Int64) -> Bool
  ) throws(Raised) {
    let truth: Bool
    let a = r[i.a]
    if _fastPath(a.isSmall) {
      truth = integers(a.small, Int64(i.signedB))
    } else {
      frame.pointee.next = pc
      truth = try compareIntegerJumpSlow(op, r, i)
    }
    if _fastPath(truth == i.has(InstructionFlags.sense)) { pc += i.signedC }
  }

  /// A ← B op C: the fast path's result if there is one, else a slow path.
  @inline(__always)
  func operate(
    _ op: BinaryOperator, _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ pc: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction, _ fast: (Value, Value) -> Value?
  ) throws(Raised) {
    if let result = fast(r[i.b], r[i.c]) {
      setRegister(r + i.a, result, frame, pc)
    } else {
      frame.pointee.next = pc
      try binarySlow(op, r, i)
    }
  }

  /// A ← B op C, C being an integer.
  @inline(__always)
  func operateInteger(
    _ op: BinaryOperator, _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ pc: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction, _ fast: (Value, Value) -> Value?
  ) throws(Raised) {
    if let result = fast(r[i.b], Value(small: i.signedC)) {
      setRegister(r + i.a, result, frame, pc)
    } else {
      frame.pointee.next = pc
      try binaryIntegerSlow(op, r, i)
    }
  }

  // MARK: Items

  /// The item of an exact list or tuple, borrowed; `nil` for anything else.
  @inline(__always)
  func fastItem(_ object: Value, _ key: Value, _ types: SequenceTypes) -> Value? {
    guard key.isSmall, object.isBoundObject else { return nil }
    let type = object.object.pointee.type
    var index = Int(truncatingIfNeeded: key.small)
    if type == types.list {
      let list = object.storage(ListObject.self)
      if index < 0 { index &+= list.pointee.count }
      guard index >= 0, index < list.pointee.count else { return nil }
      return list.pointee.items.unsafelyUnwrapped[index]
    }
    if type == types.tuple {
      let tuple = object.storage(TupleObject.self)
      if index < 0 { index &+= tuple.pointee.count }
      guard index >= 0, index < tuple.pointee.count else { return nil }
      return tuple.items[index]
    }
    return nil
  }

  /// The place of an item of an exact list; `nil` for anything else.
  @inline(__always)
  func fastPlace(
    _ object: Value, _ key: Value, _ types: SequenceTypes
  ) -> UnsafeMutablePointer<Value>? {
    guard key.isSmall, object.isBoundObject, object.object.pointee.type == types.list else {
      return nil
    }
    let list = object.storage(ListObject.self)
    var index = Int(truncatingIfNeeded: key.small)
    if index < 0 { index &+= list.pointee.count }
    guard index >= 0, index < list.pointee.count else { return nil }
    return list.pointee.items.unsafelyUnwrapped + index
  }

  /// A ← the value borrowed from the object in B, which ends if it is a temporary.
  @inline(__always)
  func setBorrowed(
    _ value: Value, from object: Value, _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ pc: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction
  ) {
    value.retain()
    if i.has(InstructionFlags.consumesB) {
      r[i.b] = .unbound
      frame.pointee.next = pc
      object.release()
    }
    setRegister(r + i.a, value, frame, pc)
  }

  /// The item at `place` ← the owned value; the object in A ends if it is a temporary.
  @inline(__always)
  func storeItem(
    _ place: UnsafeMutablePointer<Value>, _ value: consuming Owned, of object: Value,
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ pc: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction
  ) {
    let old = place.pointee
    place.pointee = value.take()
    frame.pointee.next = pc
    if i.has(InstructionFlags.consumesA) {
      r[i.a] = .unbound
      old.release()
      object.release()
    } else {
      old.release()
    }
  }
}
