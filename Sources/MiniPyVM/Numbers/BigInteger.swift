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

/// The memory of a magnitude, written once. (A `ContiguousArray` looks its storage's metadata up at
/// each allocation: 1000-digit sums took a third longer.)
private final class LimbStorage: ManagedBuffer<Void, Limb> {
  @inline(__always)
  static func make(_ capacity: Int) -> LimbStorage {
    let buffer = LimbStorage.create(minimumCapacity: capacity) { _ in () }
    return unsafeDowncast(buffer, to: LimbStorage.self)
  }

  @inline(__always)
  var base: UnsafeMutablePointer<Limb> { withUnsafeMutablePointerToElements { $0 } }
}

/// An integer of any size that owns its limbs: the working form between two heap objects.
///
/// What always holds: the highest limb is not zero, and zero has no limbs and is not negative.
struct BigInteger: Equatable {
  let isNegative: Bool
  /// How many limbs there are.
  let count: Int
  private let storage: LimbStorage?

  // MARK: Making one

  static var zero: BigInteger { BigInteger() }

  static var one: BigInteger { BigInteger(UInt64(1)) }

  init() {
    isNegative = false
    count = 0
    storage = nil
  }

  private init(isNegative: Bool, count: Int, storage: LimbStorage?) {
    self.isNegative = isNegative
    self.count = count
    self.storage = storage
  }

  init(_ value: Int64) {
    self.init(value.magnitude, negative: value < 0)
  }

  init(_ value: UInt64, negative: Bool = false) {
    self.init(capacity: 1) { target in
      target[0] = value
      return IntegerShape(isNegative: negative, count: 1)
    }
  }

  /// high * 2**64 + low.
  init(high: UInt64, low: UInt64) {
    self.init(capacity: 2) { target in
      target[0] = low
      target[1] = high
      return IntegerShape(isNegative: false, count: 2)
    }
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

  /// Lets the body write up to `capacity` limbs; what it returns is trimmed.
  @inline(__always)
  init(capacity: Int, _ body: (UnsafeMutablePointer<Limb>) -> IntegerShape) {
    let storage = LimbStorage.make(max(capacity, 1))
    let base = storage.base
    let shape = body(base)
    count = LimbKernel.trimmedCount(base, shape.count)
    isNegative = shape.isNegative && count > 0
    self.storage = storage
  }

  // MARK: Looking at one

  /// Lends the magnitude.
  @inline(__always)
  func withLimbs<Result>(_ body: (UnsafeBufferPointer<Limb>) -> Result) -> Result {
    guard let storage else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return withExtendedLifetime(storage) {
      body(UnsafeBufferPointer(start: storage.base, count: count))
    }
  }

  /// Lends sign and magnitude.
  @inline(__always)
  func withView<Result>(_ body: (IntegerView) -> Result) -> Result {
    withLimbs { body(IntegerView(negative: isNegative, limbs: $0)) }
  }

  /// Lends two integers at once.
  @inline(__always)
  static func withViews<Result>(
    _ a: BigInteger, _ b: BigInteger, _ body: (IntegerView, IntegerView) -> Result
  ) -> Result {
    a.withView { aView in b.withView { bView in body(aView, bView) } }
  }

  var isZero: Bool { count == 0 }

  var isOne: Bool { count == 1 && lowLimb == 1 && !isNegative }

  var isOdd: Bool { lowLimb & 1 == 1 }

  /// The magnitude's lowest limb, or 0.
  var lowLimb: Limb { limb(at: 0) }

  /// One limb of the magnitude, 0 beyond its end.
  @inline(__always)
  func limb(at index: Int) -> Limb {
    guard let storage, index >= 0 && index < count else { return 0 }
    return withExtendedLifetime(storage) { storage.base[index] }
  }

  var int64: Int64? { withView { $0.int64 } }

  var bitLength: Int { withView { $0.bitLength } }

  var bitCount: Int { withView { $0.bitCount } }

  var trailingZeroBitCount: Int { withView { $0.trailingZeroBitCount } }

  var magnitude: BigInteger { BigInteger(isNegative: false, count: count, storage: storage) }

  static prefix func - (a: BigInteger) -> BigInteger {
    BigInteger(isNegative: !a.isNegative && a.count > 0, count: a.count, storage: a.storage)
  }

  /// Whether the magnitude's bit at this index is set.
  func magnitudeBit(_ index: Int) -> Bool {
    limb(at: index >> 6) &>> Limb(truncatingIfNeeded: index & 63) & 1 == 1
  }

  static func compare(_ a: BigInteger, _ b: BigInteger) -> Int {
    withViews(a, b) { IntegerView.compare($0, $1) }
  }

  static func == (a: BigInteger, b: BigInteger) -> Bool { compare(a, b) == 0 }

  static func < (a: BigInteger, b: BigInteger) -> Bool { compare(a, b) < 0 }

  static func >= (a: BigInteger, b: BigInteger) -> Bool { compare(a, b) >= 0 }
}
