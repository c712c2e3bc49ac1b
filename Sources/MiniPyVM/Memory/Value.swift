/// One word of the machine: a small integer, a float, a constant, or a pointer to a heap object.
///
/// A `Value` is trivially copyable and says nothing about who owns the object it may point to: it
/// is a *borrowed* reference. Ownership is `Owned`.
///
/// | low bits | meaning |
/// |---|---|
/// | `…1` | small integer, 63 bits |
/// | `…10` | float whose exponent is near zero (rotated IEEE bits); other floats are heap objects |
/// | `…100` | `None`, `False`, `True`, `Ellipsis`, `NotImplemented` and internal marks |
/// | `…000` | pointer to a heap object; the word 0 is "unbound" |
@usableFromInline
@frozen
struct Value: BitwiseCopyable, Equatable {
  @usableFromInline var bits: UInt64

  @inline(__always) @usableFromInline
  init(bits: UInt64) { self.bits = bits }

  /// Identity (`is`), not Python equality.
  @inline(__always) @usableFromInline
  static func == (left: Value, right: Value) -> Bool { left.bits == right.bits }
}

// MARK: - Constants

extension Value {
  /// No value: an unassigned local, a missing optional argument, the end of an iteration.
  static var unbound: Value { @inline(__always) get { Value(bits: 0) } }
  static var none: Value { @inline(__always) get { Value(bits: 0b0000_0100) } }
  static var `false`: Value { @inline(__always) get { Value(bits: 0b0000_1100) } }
  static var `true`: Value { @inline(__always) get { Value(bits: 0b0001_0100) } }
  static var ellipsis: Value { @inline(__always) get { Value(bits: 0b0001_1100) } }
  static var notImplemented: Value { @inline(__always) get { Value(bits: 0b0010_0100) } }
  /// Internal mark: "looked up and known to be absent". Python code never sees it.
  static var absent: Value { @inline(__always) get { Value(bits: 0b0010_1100) } }

  @inline(__always)
  init(_ flag: Bool) { bits = flag ? 0b0001_0100 : 0b0000_1100 }

  var isUnbound: Bool { @inline(__always) get { bits == 0 } }
  var isNone: Bool { @inline(__always) get { bits == 0b0000_0100 } }
  /// True for `True` and `False` only.
  var isBool: Bool { @inline(__always) get { bits == 0b0001_0100 || bits == 0b0000_1100 } }
  /// `None` or no value at all: how optional native arguments are usually tested.
  var isNoneOrUnbound: Bool { @inline(__always) get { bits == 0 || bits == 0b0000_0100 } }
  /// A word with one of the constant marks (`…100`).
  var isConstant: Bool { @inline(__always) get { bits & 7 == 4 } }
}

// MARK: - Small integers

extension Value {
  static let smallIntegerMax: Int64 = Int64.max >> 1
  static let smallIntegerMin: Int64 = Int64.min >> 1

  /// Makes a small integer; the caller knows that it fits 63 bits.
  @inline(__always)
  init(small integer: Int64) { bits = UInt64(bitPattern: integer &<< 1) | 1 }

  /// Makes a small integer from a machine integer known to fit 63 bits (lengths, indexes, counts).
  @inline(__always)
  init(small integer: Int) { bits = UInt64(bitPattern: Int64(integer) &<< 1) | 1 }

  @inline(__always)
  static func fitsSmall(_ integer: Int64) -> Bool { (integer &<< 1) >> 1 == integer }

  var isSmall: Bool { @inline(__always) get { bits & 1 != 0 } }
  /// The integer of a small-integer word.
  var small: Int64 { @inline(__always) get { Int64(bitPattern: bits) >> 1 } }
}

// MARK: - Floats

extension Value {
  var isImmediateFloat: Bool { @inline(__always) get { bits & 3 == 2 } }

  /// Added to a float's bits, this makes the upper two bits of the exponents near zero 10, which the
  /// rotation puts where the tag belongs (as Ruby's flonum, but without a branch on the sign).
  private static var exponentShift: UInt64 { @inline(__always) get { 1 << 60 } }

  /// The word of 0.0, whose exponent is far from zero; the float that would have it is a heap object.
  private static var zeroFloatBits: UInt64 { @inline(__always) get { 2 } }

  /// The word for a float, or `nil` if its exponent needs a heap object.
  @inline(__always)
  static func immediateFloat(_ number: Double) -> Value? {
    let raw = number.bitPattern
    let shifted = raw &+ exponentShift
    let word = shifted &<< 3 | shifted &>> 61
    if _fastPath(word & 3 == 2), _fastPath(word != zeroFloatBits) { return Value(bits: word) }
    return raw == 0 ? Value(bits: zeroFloatBits) : nil
  }

  /// The number of an immediate-float word.
  var immediateFloat: Double {
    @inline(__always) get {
      if _slowPath(bits == Value.zeroFloatBits) { return 0 }
      return Double(bitPattern: (bits &>> 3 | bits &<< 61) &- Value.exponentShift)
    }
  }
}

// MARK: - Heap objects

typealias ObjectPointer = UnsafeMutablePointer<ObjectHeader>

extension Value {
  @inline(__always)
  init(_ object: ObjectPointer) { bits = UInt64(UInt(bitPattern: object)) }

  @inline(__always)
  init<Storage>(_ storage: UnsafeMutablePointer<Storage>) {
    bits = UInt64(UInt(bitPattern: storage))
  }

  var isObject: Bool { @inline(__always) get { bits & 7 == 0 && bits != 0 } }

  /// `isObject` of a word known to be bound: one test.
  var isBoundObject: Bool { @inline(__always) get { bits & 7 == 0 } }

  /// The object that this word points to; only for words with `isObject`.
  var object: ObjectPointer {
    @inline(__always) get {
      ObjectPointer(bitPattern: UInt(truncatingIfNeeded: bits)).unsafelyUnwrapped
    }
  }

  /// The object's storage as its type lays it out; the caller has checked the layout.
  @inline(__always)
  func storage<Storage>(_: Storage.Type) -> UnsafeMutablePointer<Storage> {
    UnsafeMutablePointer<Storage>(bitPattern: UInt(truncatingIfNeeded: bits)).unsafelyUnwrapped
  }

  /// Adds a reference.
  @inline(__always)
  func retain() {
    // Two tests in this order, not one combined: numbers take the first branch.
    if _fastPath(bits & 7 != 0) { return }
    if bits != 0 { object.pointee.count &+= 1 }
  }

  /// Drops a reference. The last one finalises and frees the object, **which can run any Python
  /// code**: detach and finish first, then release.
  @inline(__always)
  func release() {
    if _fastPath(bits & 7 != 0) { return }
    if bits != 0 {
      let object = object
      object.pointee.count &-= 1
      if _slowPath(object.pointee.count == 0) { deallocate(object) }
    }
  }

  /// The same reference, owned once more.
  @inline(__always)
  var owned: Owned {
    retain()
    return Owned(self)
  }
}

extension Value {
  /// A heap object's type, if this is a heap object of `layout` (the type itself or a subclass).
  @inline(__always)
  func hasLayout(_ layout: Layout) -> Bool {
    isObject && object.pointee.type.pointee.layout == layout
  }
}
