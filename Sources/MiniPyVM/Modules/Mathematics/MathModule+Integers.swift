/// The functions of `math` on integers.

func mathIntegerFunctions() -> [Member] {
  [
    Method("gcd(*integers) -> ($module, *integers)", "The greatest common divisor.") {
      vm, arguments throws(Raised) in
      try vm.foldIntegers(arguments[0], 0) { vm, a, b in
        if a.isSmall && b.isSmall {
          return vm.newInt(SmallInteger.greatestCommonDivisor(a.small, b.small))
        }
        return vm.newInt(
          BigInteger.greatestCommonDivisor(vm.bigInteger(a), vm.bigInteger(b)))
      }
    },
    Method("lcm(*integers) -> ($module, *integers)", "The least common multiple.") {
      vm, arguments throws(Raised) in
      try vm.foldIntegers(arguments[0], 1) { vm, a, b in
        let zero = Value(small: 0)
        if a == zero || b == zero { return Owned(zero) }
        let x = vm.bigInteger(a)
        let y = vm.bigInteger(b)
        let divisor = BigInteger.greatestCommonDivisor(x, y)
        return vm.newInt((BigInteger.floorDivide(x, divisor).quotient * y).magnitude)
      }
    },
    Method("isqrt(n, /)", "The square root, rounded down.") { vm, arguments throws(Raised) in
      let n = try vm.intFromIndex(arguments[0])
      if vm.isNegativeInt(n.value) {
        throw vm.valueError("isqrt() argument must be nonnegative")
      }
      if n.value.isSmall {
        return vm.newInt(BigInteger.integerSquareRoot(UInt64(bitPattern: n.value.small)))
      }
      return vm.newInt(vm.bigInteger(n.value).integerSquareRoot())
    },
    Method("factorial(n, /)", "The product of 1 to n.") { vm, arguments throws(Raised) in
      try vm.factorial(arguments[0])
    },
    Method("comb(n, k, /)", "How many ways to choose k of n things, in no order.") {
      vm, arguments throws(Raised) in
      let n = try vm.intFromIndex(arguments[0])
      let k = try vm.intFromIndex(arguments[1])
      return try vm.combinations(n.value, k.value)
    },
    Method("perm(n, k=None, /)", "How many ways to choose k of n things, in order.") {
      vm, arguments throws(Raised) in
      if arguments[1].isNone { return try vm.factorial(arguments[0]) }
      let n = try vm.intFromIndex(arguments[0])
      let k = try vm.intFromIndex(arguments[1])
      return try vm.permutations(n.value, k.value)
    },
  ]
}

extension VM {
  /// Folds a tuple of integers.
  fileprivate func foldIntegers(
    _ tuple: Value, _ start: Int64, _ body: (VM, Value, Value) -> Owned
  ) throws(Raised) -> Owned {
    let items = tuple.storage(TupleObject.self)
    var result = Value(small: start)
    for index in 0..<items.pointee.count {
      let previous = Owned(result)
      // The reference is `previous`'s until a result replaces it.
      result = .unbound
      let item = try intFromIndex(items.items[index])
      let absolute = intAbsolute(item.value)
      result = body(self, previous.value, absolute.value).take()
    }
    return Owned(result)
  }

  /// n!
  fileprivate func factorial(_ value: Value) throws(Raised) -> Owned {
    let n = try intFromIndex(value)
    if isNegativeInt(n.value) {
      throw valueError("factorial() not defined for negative values")
    }
    guard let count = int64(n.value) else {
      throw overflowError("factorial() argument should not exceed 9223372036854775807")
    }
    return try fallingProduct(UInt64(count), UInt64(count))
  }

  /// n (n - 1) … (n - k + 1), for k <= n.
  private func fallingProduct(_ n: UInt64, _ k: UInt64) throws(Raised) -> Owned {
    if k == 0 { return newInt(1) }
    let bits = UInt64(64 - n.leadingZeroBitCount)
    let (total, overflow) = k.multipliedReportingOverflow(by: max(bits / 2, 1))
    try checkIntegerBits(overflow ? Int64.max : Int64(clamping: total))
    try chargeWork(steps: Int(clamping: k / 64))
    try chargePower(bits: Int64(clamping: total))
    return newInt(VM.product(n - k + 1, n))
  }

  /// The product of all integers of a range of words, in halves.
  private static func product(_ first: UInt64, _ last: UInt64) -> BigInteger {
    if last - first < 16 {
      var result = BigInteger.one
      var word: UInt64 = 1
      var factor = first
      while true {
        let (next, overflow) = word.multipliedReportingOverflow(by: factor)
        if overflow {
          result = result.multiplied(by: word)
          word = factor
        } else {
          word = next
        }
        if factor == last { return result.multiplied(by: word) }
        factor += 1
      }
    }
    let middle = first + (last - first) / 2
    return product(first, middle) * product(middle + 1, last)
  }

  /// The product of `count` integers from `first` down.
  private static func product(from first: BigInteger, count: UInt64) -> BigInteger {
    if count == 1 { return first }
    let half = count / 2
    return product(from: first, count: half)
      * product(from: first - BigInteger(half), count: count - half)
  }

  fileprivate func permutations(_ n: Value, _ k: Value) throws(Raised) -> Owned {
    if isNegativeInt(n) { throw valueError("n must be a non-negative integer") }
    if isNegativeInt(k) { throw valueError("k must be a non-negative integer") }
    if compareInts(n, k) < 0 { return newInt(0) }
    guard let count = int64(k) else {
      throw overflowError("k must not exceed 9223372036854775807")
    }
    return try permutations(n, UInt64(count))
  }

  private func permutations(_ n: Value, _ k: UInt64) throws(Raised) -> Owned {
    if n.isSmall { return try fallingProduct(UInt64(n.small), k) }
    if k == 0 { return newInt(1) }
    let bits = UInt64(withView(n) { $0.bitLength })
    let (total, overflow) = k.multipliedReportingOverflow(by: bits)
    try checkIntegerBits(overflow ? Int64.max : Int64(clamping: total))
    try chargeWork(steps: Int(clamping: k))
    try chargePower(bits: Int64(clamping: total))
    return newInt(VM.product(from: bigInteger(n), count: k))
  }

  fileprivate func combinations(_ n: Value, _ k: Value) throws(Raised) -> Owned {
    if isNegativeInt(n) { throw valueError("n must be a non-negative integer") }
    if isNegativeInt(k) { throw valueError("k must be a non-negative integer") }
    if compareInts(n, k) < 0 { return newInt(0) }
    let rest = try intBinary(.sub, n, k)
    let chosen = compareInts(rest.value, k) < 0 ? rest.value : k
    guard let count = int64(chosen) else {
      throw overflowError("min(n - k, k) must not exceed 9223372036854775807")
    }
    if count == 0 { return newInt(1) }
    if n.isSmall, let small = VM.combinations(UInt64(n.small), UInt64(count)) {
      return newInt(small)
    }
    let numerator = try permutations(n, UInt64(count))
    let denominator = try fallingProduct(UInt64(count), UInt64(count))
    return try intBinary(.floordiv, numerator.value, denominator.value)
  }

  /// The binomial coefficient while everything fits a word.
  private static func combinations(_ n: UInt64, _ k: UInt64) -> UInt64? {
    if k > 64 { return nil }
    var result: UInt64 = 1
    var index: UInt64 = 0
    while index < k {
      let (product, overflow) = result.multipliedReportingOverflow(by: n - index)
      if overflow { return nil }
      index += 1
      result = product / index
    }
    return result
  }
}
