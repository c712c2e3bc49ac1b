/// Rich comparison: `==`, `<` and the others, as CPython's `do_richcompare`.

enum ComparisonOperator: UInt8, BitwiseCopyable {
  case lt, le, eq, ne, gt, ge

  /// The operator with its operands exchanged.
  @inline(__always)
  var reflected: ComparisonOperator {
    switch self {
    case .lt: return .gt
    case .le: return .ge
    case .eq: return .eq
    case .ne: return .ne
    case .gt: return .lt
    case .ge: return .le
    }
  }

  @inline(__always)
  var method: Name {
    switch self {
    case .lt: return .lt
    case .le: return .le
    case .eq: return .eq
    case .ne: return .ne
    case .gt: return .gt
    case .ge: return .ge
    }
  }

  var symbol: String {
    switch self {
    case .lt: return "<"
    case .le: return "<="
    case .eq: return "=="
    case .ne: return "!="
    case .gt: return ">"
    case .ge: return ">="
    }
  }

  @inline(__always)
  func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
    switch self {
    case .lt: return left < right
    case .le: return left <= right
    case .eq: return left == right
    case .ne: return left != right
    case .gt: return left > right
    case .ge: return left >= right
    }
  }
}

extension VM {
  /// `left == right` as containers see it: the same object is equal to itself.
  @inline(__always)
  func equals(_ left: Value, _ right: Value) throws(Raised) -> Bool {
    if left == right { return true }
    if left.isSmall && right.isSmall { return false }
    return try equalsDistinct(left, right)
  }

  /// `equals` of what the caller holds: `__eq__` sees no further reference.
  @inline(__always)
  func equalsHeld(_ left: Value, _ right: Value) throws(Raised) -> Bool {
    if left == right { return true }
    if left.isSmall && right.isSmall { return false }
    return try equalsDistinct(left, right, isHeld: true)
  }

  @inline(never)
  private func equalsDistinct(
    _ left: Value, _ right: Value, isHeld: Bool = false
  ) throws(Raised) -> Bool {
    if left.hasLayout(.str), right.hasLayout(.str) {
      return left.storage(StrObject.self).isEqual(right.storage(StrObject.self))
    }
    if left.hasLayout(.tuple), right.hasLayout(.tuple) {
      return try tuplesAreEqual(left.storage(TupleObject.self), right.storage(TupleObject.self))
    }
    if left.isImmediateFloat, right.isImmediateFloat {
      return left.immediateFloat == right.immediateFloat
    }
    let result = try compareOther(.eq, left, right, isHeld: isHeld)
    return try isTrue(result.value)
  }

  /// `left < right` and the others; any object may come back.
  @inline(__always)
  func compare(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Owned {
    if left.isSmall && right.isSmall { return Owned(comparison.holds(left.small, right.small)) }
    return try compareOther(comparison, left, right)
  }

  func compare(
    op comparison: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Owned {
    try compare(comparison, left, right)
  }

  /// `compare` of what the caller holds: the method sees no further reference.
  @inline(__always)
  func compareHeld(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Owned {
    if left.isSmall && right.isSmall { return Owned(comparison.holds(left.small, right.small)) }
    return try compareOther(comparison, left, right, isHeld: true)
  }

  /// The comparison's truth (`PyObject_RichCompareBool` without the identity shortcut); the caller
  /// holds the operands.
  @inline(__always)
  func compareTruth(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Bool {
    if left.isSmall && right.isSmall { return comparison.holds(left.small, right.small) }
    let result = try compareOther(comparison, left, right, isHeld: true)
    return try isTrue(result.value)
  }

  @inline(never)
  func compareOther(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value, isHeld: Bool = false
  ) throws(Raised) -> Owned {
    if left.isImmediateFloat {
      if right.isImmediateFloat {
        return Owned(comparison.holds(left.immediateFloat, right.immediateFloat))
      }
      if right.isSmall, right.small.magnitude < 1 << 53 {
        return Owned(comparison.holds(left.immediateFloat, Double(right.small)))
      }
    } else if right.isImmediateFloat, left.isSmall, left.small.magnitude < 1 << 53 {
      return Owned(comparison.holds(Double(left.small), right.immediateFloat))
    }
    if left.isObject, right.isObject, left.object.pointee.type == right.object.pointee.type {
      let type = left.object.pointee.type
      switch type.pointee.layout {
      case .str:
        if comparison == .eq || comparison == .ne {
          let same = left.storage(StrObject.self).isEqual(right.storage(StrObject.self))
          return Owned(same == (comparison == .eq))
        }
        return Owned(comparison.holds(compareStr(left, right), 0))
      case .tuple:
        return try compareTuples(
          comparison, left.storage(TupleObject.self), right.storage(TupleObject.self))
      case .list where type == self.type(.list):
        return try compareLists(
          comparison, left.storage(ListObject.self), right.storage(ListObject.self))
      default: break
      }
    }
    try enterNative(" in comparison")
    defer { leaveNative() }
    return try compareByMethods(comparison, left, right, isHeld: isHeld)
  }

  private func compareByMethods(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value, isHeld: Bool
  ) throws(Raised) -> Owned {
    let leftType = type(of: left)
    let rightType = type(of: right)
    let heldLeft = isHeld ? Owned.unbound : left.owned
    let heldRight = isHeld ? Owned.unbound : right.owned
    defer {
      _ = heldLeft.value
      _ = heldRight.value
    }
    var isReflectedTried = false
    if leftType != rightType, isSubtype(rightType, leftType) {
      let method = lookupSpecial(rightType, comparison.reflected.method)
      if !method.isUnbound {
        isReflectedTried = true
        let result = try callComparison(
          comparison.reflected, method, right, left)
        if result.value != .notImplemented { return result }
      }
    }
    let method = lookupSpecial(leftType, comparison.method)
    if !method.isUnbound {
      let result = try callComparison(comparison, method, left, right)
      if result.value != .notImplemented { return result }
    }
    if !isReflectedTried {
      let method = lookupSpecial(rightType, comparison.reflected.method)
      if !method.isUnbound {
        let result = try callComparison(
          comparison.reflected, method, right, left)
        if result.value != .notImplemented { return result }
      }
    }
    if isPython2 { return try compareAsPython2(comparison, left, right) }
    switch comparison {
    case .eq: return Owned(left == right)
    case .ne: return Owned(left != right)
    default:
      throw typeError(
        "'\(comparison.symbol)' not supported between instances of "
          + "'\(typeName(left))' and '\(typeName(right))'")
    }
  }

  /// Calls a comparison method; those of `object` are answered here.
  @inline(__always)
  private func callComparison(
    _ comparison: ComparisonOperator, _ method: Value, _ receiver: Value, _ other: Value
  ) throws(Raised) -> Owned {
    if method == lookupSpecial(type(.object), comparison.method) {
      return try compareAsObject(comparison, receiver, other)
    }
    let result = try callIfBound(method, receiver, other)
    return result.isUnbound ? .notImplemented : result
  }

  /// `object.__eq__` and the others: identity for equality, `__ne__` as the contrary of `__eq__`,
  /// else `NotImplemented`.
  func compareAsObject(
    _ comparison: ComparisonOperator, _ receiver: Value, _ other: Value
  ) throws(Raised) -> Owned {
    switch comparison {
    case .eq: return receiver == other && !isPython2 ? Owned(.true) : .notImplemented
    case .ne:
      if isPython2 { return .notImplemented }
      let method = lookupSpecial(type(of: receiver), .eq)
      if method.isUnbound { return .notImplemented }
      // The tuple of arguments of `object.__ne__`, and that without the first.
      let heldReceiver = receiver.owned
      let heldOther = other.owned
      let restOfTuple = other.owned
      defer { _ = restOfTuple.value }
      let result = try callComparison(.eq, method, heldReceiver.value, heldOther.value)
      if result.value == .notImplemented { return result }
      return Owned(try !isTrue(result.value))
    default: return .notImplemented
    }
  }

  // MARK: Sequences

  private func tuplesAreEqual(_ left: TuplePointer, _ right: TuplePointer) throws(Raised) -> Bool {
    let count = left.pointee.count
    if count != right.pointee.count { return false }
    try enterNative(" in comparison")
    defer { leaveNative() }
    let heldLeft = Value(left).owned
    let heldRight = Value(right).owned
    for index in 0..<count {
      try nativeStep()
      if try !equalsHeld(left.items[index], right.items[index]) { return false }
    }
    _ = heldLeft.value
    _ = heldRight.value
    return true
  }

  /// Compares two tuples: the first items that differ decide.
  func compareTuples(
    _ comparison: ComparisonOperator, _ left: UnsafeMutablePointer<TupleObject>,
    _ right: UnsafeMutablePointer<TupleObject>
  ) throws(Raised) -> Owned {
    try enterNative(" in comparison")
    defer { leaveNative() }
    let leftCount = left.pointee.count
    let rightCount = right.pointee.count
    let shared = Swift.min(leftCount, rightCount)
    let heldLeft = Value(left).owned
    let heldRight = Value(right).owned
    var index = 0
    while index < shared {
      try nativeStep()
      if try !equalsHeld(left.items[index], right.items[index]) { break }
      index &+= 1
    }
    if index >= shared { return Owned(comparison.holds(leftCount, rightCount)) }
    if comparison == .eq { return Owned(false) }
    if comparison == .ne { return Owned(true) }
    let result = try compareHeld(comparison, left.items[index], right.items[index])
    _ = heldLeft.value
    _ = heldRight.value
    return result
  }

  /// Compares two lists, which may change while their items are compared.
  func compareLists(
    _ comparison: ComparisonOperator, _ left: UnsafeMutablePointer<ListObject>,
    _ right: UnsafeMutablePointer<ListObject>
  ) throws(Raised) -> Owned {
    if left.pointee.count != right.pointee.count {
      if comparison == .eq { return Owned(false) }
      if comparison == .ne { return Owned(true) }
    }
    try enterNative(" in comparison")
    defer { leaveNative() }
    let heldLeft = Value(left).owned
    let heldRight = Value(right).owned
    var index = 0
    while index < left.pointee.count, index < right.pointee.count {
      let a = left.pointee.items.unsafelyUnwrapped[index]
      let b = right.pointee.items.unsafelyUnwrapped[index]
      if a != b {
        if a.isSmall && b.isSmall { break }
        try nativeStep()
        let heldA = a.owned
        let heldB = b.owned
        if try !equalsHeld(heldA.value, heldB.value) { break }
      }
      index &+= 1
    }
    if index >= left.pointee.count || index >= right.pointee.count {
      return Owned(comparison.holds(left.pointee.count, right.pointee.count))
    }
    if comparison == .eq { return Owned(false) }
    if comparison == .ne { return Owned(true) }
    let a = left.pointee.items.unsafelyUnwrapped[index].owned
    let b = right.pointee.items.unsafelyUnwrapped[index].owned
    let result = try compareHeld(comparison, a.value, b.value)
    _ = heldLeft.value
    _ = heldRight.value
    return result
  }
}
