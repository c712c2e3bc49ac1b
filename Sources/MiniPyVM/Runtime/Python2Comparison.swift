/// Comparison in Python 2, where any two values have an order.

extension VM {
  /// The answer when neither operand's own methods have one: that of `__cmp__`, else the order of
  /// unlike values.
  func compareAsPython2(
    _ comparison: ComparisonOperator, _ left: Value, _ right: Value
  ) throws(Raised) -> Owned {
    if left == right {
      if let answer = try compareByCmp(left, right) { return Owned(comparison.holds(answer, 0)) }
      return Owned(comparison.holds(0, 0))
    }
    if let answer = try compareByCmp(left, right) { return Owned(comparison.holds(answer, 0)) }
    switch comparison {
    case .eq: return Owned(false)
    case .ne: return Owned(true)
    default:
      for value in [left, right]
      where asComplex(value) != nil && asFloat(value) == nil && asInt(value) == nil {
        throw typeError("no ordering relation is defined for complex numbers")
      }
      return Owned(comparison.holds(try compareUnlike(left, right), 0))
    }
  }

  /// `str` of a float: twelve digits.
  func python2FloatText(_ number: Double) -> Owned {
    asciiString(FloatText.format(number, code: 103, precision: 12, flags: .addDotZero))
  }
}
