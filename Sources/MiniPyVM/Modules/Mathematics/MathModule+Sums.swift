/// The functions of `math` over iterables.

func mathSums() -> [Member] {
  [
    Method("fsum(seq, /)", "The sum of floats, rounded once.") { vm, arguments throws(Raised) in
      var sum = ExactSum()
      try vm.forEach(arguments[0]) { item throws(Raised) in
        let x = try vm.floatFromNumber(item)
        if !sum.add(x) { throw vm.overflowError("intermediate overflow in fsum") }
        return true
      }
      guard let result = sum.result else { throw vm.valueError("-inf + inf in fsum") }
      return vm.newFloat(result)
    },
    Method("prod(iterable, /, *, start=1)", "The product of all items.") {
      vm, arguments throws(Raised) in
      var result = arguments[1].owned.take()
      do throws(Raised) {
        try vm.forEach(arguments[0]) { item throws(Raised) in
          let product = try vm.binary(.mul, result, item)
          let old = result
          result = product.take()
          old.release()
          return true
        }
      } catch {
        result.release()
        throw error
      }
      return Owned(result)
    },
    Method("hypot(*coordinates) -> None", "The distance of a point from the origin.") {
      vm, arguments throws(Raised) in
      let items = arguments[0].storage(TupleObject.self)
      var vector: [Double] = []
      for index in 0..<items.pointee.count {
        vector.append(try vm.floatFromNumber(items.items[index]).magnitude)
      }
      return vm.newFloat(vectorNorm(vector))
    },
    Method("dist(p, q, /)", "The distance between two points.") { vm, arguments throws(Raised) in
      let p = try vm.point(arguments[0])
      let q = try vm.point(arguments[1])
      guard let left = vm.asTuple(p.value), let right = vm.asTuple(q.value) else {
        return .notImplemented
      }
      if left.pointee.count != right.pointee.count {
        throw vm.valueError("both points must have the same number of dimensions")
      }
      var vector: [Double] = []
      for index in 0..<left.pointee.count {
        let x = try vm.floatFromNumber(left.items[index])
        let y = try vm.floatFromNumber(right.items[index])
        vector.append((x - y).magnitude)
      }
      return vm.newFloat(vectorNorm(vector))
    },
    Method("sumprod(p, q, /)", "The sum of the products of pairs.") {
      vm, arguments throws(Raised) in
      try vm.sumOfProducts(arguments[0], arguments[1])
    },
  ]
}

// MARK: - Exact sums

/// Shewchuk's partial sums (CPython: `math_fsum`).
private struct ExactSum {
  /// Not overlapping, in order of magnitude.
  private var partials: [Double] = []
  private var specialSum = 0.0
  private var infinitySum = 0.0

  /// Adds a number; false if finite numbers overflow.
  mutating func add(_ number: Double) -> Bool {
    var x = number
    var count = 0
    for index in 0..<partials.count {
      var y = partials[index]
      if x.magnitude < y.magnitude { swap(&x, &y) }
      let high = x + y
      let low = y - (high - x)
      if low != 0 {
        partials[count] = low
        count += 1
      }
      x = high
    }
    partials.removeLast(partials.count - count)
    if x == 0 { return true }
    if x.isFinite {
      partials.append(x)
      return true
    }
    if number.isFinite { return false }
    if number.isInfinite { infinitySum += number }
    specialSum += number
    partials.removeAll()
    return true
  }

  /// The sum; `nil` for infinities of both signs.
  var result: Double? {
    if specialSum != 0 { return infinitySum.isNaN ? nil : specialSum }
    guard var high = partials.last else { return 0 }
    var count = partials.count - 1
    var low = 0.0
    while count > 0 {
      let x = high
      count -= 1
      let y = partials[count]
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // A half-way case is decided by the next partial's sign.
    if count > 0, (low < 0 && partials[count - 1] < 0) || (low > 0 && partials[count - 1] > 0) {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}

/// A sum of two floats that stands for more digits than one has.
private struct DoubleLength {
  var high: Double
  var low: Double

  /// a + b exactly, for |a| >= |b|.
  static func fastSum(_ a: Double, _ b: Double) -> DoubleLength {
    let sum = a + b
    return DoubleLength(high: sum, low: (a - sum) + b)
  }

  /// a + b exactly.
  static func sum(_ a: Double, _ b: Double) -> DoubleLength {
    let sum = a + b
    let z = sum - a
    return DoubleLength(high: sum, low: (a - (sum - z)) + (b - z))
  }

  /// a * b exactly, by Dekker's splitting where it cannot overflow or lose digits.
  static func product(_ a: Double, _ b: Double) -> DoubleLength {
    let product = a * b
    let size = product.magnitude
    if a.magnitude > 0x1p900 || b.magnitude > 0x1p900 || size > 0x1p1000 || size < 0x1p-900 {
      let low = product.isFinite ? fusedMultiplyAdd(a, b, -product) : .nan
      return DoubleLength(high: product, low: low)
    }
    let (aHigh, aLow) = split(a)
    let (bHigh, bLow) = split(b)
    let low = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    return DoubleLength(high: product, low: low)
  }

  /// The upper and lower half of the digits (Veltkamp).
  private static func split(_ x: Double) -> (Double, Double) {
    let scaled = x * 134_217_729
    let high = scaled - (scaled - x)
    return (high, x - high)
  }
}

/// The length of a vector of magnitudes (CPython: `vector_norm`).
private func vectorNorm(_ vector: [Double]) -> Double {
  var largest = 0.0
  var hasNaN = false
  for x in vector {
    if x.isNaN { hasNaN = true } else if x > largest { largest = x }
  }
  if largest.isInfinite { return largest }
  if hasNaN { return .nan }
  return vectorNorm(vector, largest)
}

private func vectorNorm(_ vector: [Double], _ largest: Double) -> Double {
  if largest == 0 || vector.count <= 1 { return largest }
  if largest.exponent + 1 < -1023 {
    let unit = Double.leastNormalMagnitude
    return unit * vectorNorm(vector.map { $0 / unit }, largest / unit)
  }
  let scale = Double(sign: .plus, exponent: 0 - (largest.exponent + 1), significand: 1)
  var sum = 1.0
  var firstFraction = 0.0
  var secondFraction = 0.0
  for element in vector {
    let x = element * scale
    let square = DoubleLength.product(x, x)
    let total = DoubleLength.fastSum(sum, square.high)
    sum = total.high
    firstFraction += square.low
    secondFraction += total.low
  }
  let root = (sum - 1 + (firstFraction + secondFraction)).squareRoot()
  let square = DoubleLength.product(-root, root)
  let total = DoubleLength.fastSum(sum, square.high)
  sum = total.high
  firstFraction += square.low
  secondFraction += total.low
  let rest = sum - 1 + (firstFraction + secondFraction)
  return (root + rest / (2 * root)) / scale
}

// MARK: - Sums of products

/// A sum of three floats (CPython: `TripleLength`).
private struct TripleLength {
  var high = 0.0
  var low = 0.0
  var tiny = 0.0

  mutating func add(_ x: Double, _ y: Double) {
    let product = DoubleLength.product(x, y)
    let sum = DoubleLength.sum(high, product.high)
    let first = DoubleLength.sum(low, product.low)
    let second = DoubleLength.sum(first.high, sum.low)
    high = sum.high
    tiny += first.low + second.low
    low = second.high
  }

  var double: Double {
    let last = DoubleLength.sum(low, high)
    return tiny + last.low + last.high
  }
}

extension VM {
  /// What `math.dist` was given as a tuple: a subclass's is read as it is.
  fileprivate func point(_ value: Value) throws(Raised) -> Owned {
    asTuple(value) == nil ? try tupleFromIterable(value) : value.owned
  }

  /// `math.sumprod`.
  fileprivate func sumOfProducts(_ p: Value, _ q: Value) throws(Raised) -> Owned {
    let firsts = try iterator(of: p)
    let seconds = try iterator(of: q)
    var total = newInt(0)
    var floats = TripleLength()
    var usesFloats = false
    while true {
      let x = try next(firsts.value)
      let y = try next(seconds.value)
      if x.isUnbound && y.isUnbound { break }
      if x.isUnbound || y.isUnbound { throw valueError("Inputs are not the same length") }
      if let pair = try floatPair(x.value, y.value) {
        var next = floats
        next.add(pair.0, pair.1)
        if next.high.isFinite {
          floats = next
          usesFloats = true
          continue
        }
      }
      if usesFloats {
        let part = newFloat(floats.double)
        total = try binary(.add, total.value, part.value)
        floats = TripleLength()
        usesFloats = false
      }
      let product = try binary(.mul, x.value, y.value)
      total = try binary(.add, total.value, product.value)
    }
    if usesFloats {
      let part = newFloat(floats.double)
      total = try binary(.add, total.value, part.value)
    }
    return total
  }

  /// Two floats, or a float and an integer.
  private func floatPair(_ x: Value, _ y: Value) throws(Raised) -> (Double, Double)? {
    let a = exactFloat(x)
    let b = exactFloat(y)
    if a == nil && b == nil { return nil }
    guard let left = a ?? smallDouble(x), let right = b ?? smallDouble(y) else { return nil }
    return (left, right)
  }

  private func smallDouble(_ value: Value) -> Double? {
    if value.isBool { return value == .true ? 1 : 0 }
    if value.isSmall { return Double(value.small) }
    return value.hasLayout(.int) ? value.storage(IntObject.self).view.double : nil
  }
}
