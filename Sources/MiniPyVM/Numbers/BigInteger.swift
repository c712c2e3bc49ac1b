/// An integer that someone else stores: a sign and a magnitude in borrowed memory.
///
/// What always holds: the highest limb is not zero, and zero has no limbs and is not negative.
struct IntegerView {
  let isNegative: Bool
  let limbs: UnsafeBufferPointer<Limb>

  init(negative: Bool, limbs: UnsafeBufferPointer<Limb>) {
    isNegative = negative
    self.limbs = limbs
  }

  /// Calls the body with a view of one machine word, which is valid only during the call.
  @inline(__always)
  static func with<Result>(_ value: Int64, _ body: (IntegerView) -> Result) -> Result {
    var magnitude = value.magnitude
    return withUnsafePointer(to: &magnitude) { pointer in
      body(
        IntegerView(
          negative: value < 0,
          limbs: UnsafeBufferPointer(start: pointer, count: value == 0 ? 0 : 1)))
    }
  }

  var isZero: Bool { limbs.count == 0 }

  var count: Int { limbs.count }

  /// The first limb's address; any non-null address for zero, which is never read.
  @inline(__always)
  var base: UnsafePointer<Limb> { limbs.baseAddress ?? UnsafePointer(bitPattern: 8)! }

  /// The same magnitude with the other sign.
  var negated: IntegerView { IntegerView(negative: !isNegative && !isZero, limbs: limbs) }

  /// The same magnitude without a sign.
  var magnitude: IntegerView { IntegerView(negative: false, limbs: limbs) }

  /// The value, if it fits.
  var int64: Int64? {
    if count == 0 { return 0 }
    guard count == 1 else { return nil }
    let limb = limbs[0]
    if isNegative {
      return limb <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- limb) : nil
    }
    return limb < 1 << 63 ? Int64(truncatingIfNeeded: limb) : nil
  }

  /// `int.bit_length()`.
  var bitLength: Int {
    count == 0 ? 0 : count &* 64 &- limbs[count &- 1].leadingZeroBitCount
  }

  /// `int.bit_count()`.
  var bitCount: Int {
    var total = 0
    for limb in limbs { total &+= limb.nonzeroBitCount }
    return total
  }

  /// The number of zero bits below the lowest one; 0 for zero.
  var trailingZeroBitCount: Int {
    var i = 0
    while i < count {
      if limbs[i] != 0 { return i &* 64 &+ limbs[i].trailingZeroBitCount }
      i &+= 1
    }
    return 0
  }

  /// -1, 0 or 1 as the first is less, equal or greater.
  static func compare(_ a: IntegerView, _ b: IntegerView) -> Int {
    if a.isNegative != b.isNegative { return a.isNegative ? -1 : 1 }
    let order = LimbKernel.compare(a.base, a.count, b.base, b.count)
    return a.isNegative ? 0 &- order : order
  }
}

/// Sign and length of a result that was written into the caller's memory, trimmed.
struct IntegerShape {
  var isNegative: Bool
  var count: Int
}

/// An integer of any size that owns its limbs: the working form between two heap objects.
///
/// What always holds: the highest limb is not zero, and zero has no limbs and is not negative.
struct BigInteger: Equatable {
  private(set) var isNegative: Bool
  private(set) var limbs: ContiguousArray<Limb>

  // MARK: Making one

  static var zero: BigInteger { BigInteger() }

  static var one: BigInteger { BigInteger(UInt64(1)) }

  init() {
    isNegative = false
    limbs = []
  }

  init(_ value: Int64) {
    isNegative = value < 0
    limbs = value == 0 ? [] : [value.magnitude]
  }

  init(_ value: UInt64, negative: Bool = false) {
    isNegative = negative && value != 0
    limbs = value == 0 ? [] : [value]
  }

  /// Copies limbs out of raw memory, and trims them.
  init(negative: Bool, limbs source: UnsafeBufferPointer<Limb>) {
    guard let base = source.baseAddress else {
      self.init()
      return
    }
    self.init(capacity: source.count) { target in
      target.update(from: base, count: source.count)
      return IntegerShape(isNegative: negative, count: source.count)
    }
  }

  init(_ view: IntegerView) {
    self.init(negative: view.isNegative, limbs: view.limbs)
  }

  init(negative: Bool, limbs source: ContiguousArray<Limb>) {
    limbs = source
    while let last = limbs.last, last == 0 { limbs.removeLast() }
    isNegative = negative && !limbs.isEmpty
  }

  /// Lets the body write up to `capacity` limbs; what it returns is trimmed.
  @inline(__always)
  init(capacity: Int, _ body: (UnsafeMutablePointer<Limb>) -> IntegerShape) {
    var isNegative = false
    limbs = ContiguousArray(unsafeUninitializedCapacity: max(capacity, 1)) { buffer, count in
      let base = buffer.baseAddress!
      let shape = body(base)
      count = LimbKernel.trimmedCount(base, shape.count)
      isNegative = shape.isNegative && count > 0
    }
    self.isNegative = isNegative
  }

  // MARK: Looking at one

  /// Lends the magnitude.
  @inline(__always)
  func withLimbs<Result>(_ body: (UnsafeBufferPointer<Limb>) -> Result) -> Result {
    limbs.withUnsafeBufferPointer(body)
  }

  /// Lends sign and magnitude.
  @inline(__always)
  func withView<Result>(_ body: (IntegerView) -> Result) -> Result {
    limbs.withUnsafeBufferPointer { body(IntegerView(negative: isNegative, limbs: $0)) }
  }

  /// Lends two integers at once.
  @inline(__always)
  static func withViews<Result>(
    _ a: BigInteger, _ b: BigInteger, _ body: (IntegerView, IntegerView) -> Result
  ) -> Result {
    a.withView { aView in b.withView { bView in body(aView, bView) } }
  }

  var isZero: Bool { limbs.isEmpty }

  var isOne: Bool { limbs.count == 1 && limbs[0] == 1 && !isNegative }

  var isOdd: Bool { !limbs.isEmpty && limbs[0] & 1 == 1 }

  var count: Int { limbs.count }

  var int64: Int64? { withView { $0.int64 } }

  var bitLength: Int { withView { $0.bitLength } }

  var bitCount: Int { withView { $0.bitCount } }

  var trailingZeroBitCount: Int { withView { $0.trailingZeroBitCount } }

  var magnitude: BigInteger { BigInteger(negative: false, limbs: limbs) }

  /// Whether the magnitude's bit at this index is set.
  func magnitudeBit(_ index: Int) -> Bool {
    let limb = index >> 6
    guard limb >= 0 && limb < limbs.count else { return false }
    return limbs[limb] &>> Limb(truncatingIfNeeded: index & 63) & 1 == 1
  }

  static func compare(_ a: BigInteger, _ b: BigInteger) -> Int {
    withViews(a, b) { IntegerView.compare($0, $1) }
  }

  static func < (a: BigInteger, b: BigInteger) -> Bool { compare(a, b) < 0 }

  static func >= (a: BigInteger, b: BigInteger) -> Bool { compare(a, b) >= 0 }
}
