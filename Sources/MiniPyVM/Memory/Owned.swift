/// Exactly one counted reference: given away with `take()` or by returning it, else released when
/// it goes out of scope (in reverse order of declaration).
///
/// Parameters are `Value` (borrowed), results are `Owned` (a new reference), `consuming Owned` is a
/// reference that the callee takes over. `Owned` may hold the unbound word; then it owns nothing.
@usableFromInline
@frozen
struct Owned: ~Copyable {
  /// The reference, borrowed: valid while this `Owned` lives.
  @usableFromInline let value: Value

  /// Takes over a reference that somebody already counted.
  @inline(__always)
  init(_ counted: Value) { value = counted }

  /// Takes over the one reference of a new object.
  @inline(__always)
  init<Storage>(_ new: UnsafeMutablePointer<Storage>) { value = Value(new) }

  deinit { value.release() }

  /// Hands the reference to the caller, who must store or release it.
  @inline(__always)
  consuming func take() -> Value {
    let word = value
    discard self
    return word
  }

  var isUnbound: Bool { @inline(__always) get { value.isUnbound } }

  static var none: Owned { @inline(__always) get { Owned(.none) } }
  static var unbound: Owned { @inline(__always) get { Owned(.unbound) } }
  static var notImplemented: Owned { @inline(__always) get { Owned(.notImplemented) } }

  @inline(__always)
  init(_ flag: Bool) { value = Value(flag) }
}

/// A Python exception is on its way; the exception object lives in the machine's state.
@usableFromInline
@frozen
struct Raised: Error {
  @usableFromInline init() {}
}

/// A growable list of owned references, for native code that gathers values.
struct OwnedList: ~Copyable {
  private(set) var items: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 8) {
    self.capacity = max(capacity, 1)
    items = .allocate(capacity: self.capacity)
  }

  mutating func append(_ value: consuming Owned) {
    if count == capacity {
      let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
      larger.update(from: items, count: count)
      items.deallocate()
      items = larger
      capacity *= 2
    }
    items[count] = value.take()
    count += 1
  }

  /// True if the next item needs a larger buffer.
  var isFull: Bool { count == capacity }

  /// Gives up all references: the caller owns them now.
  mutating func removeAllTaken() { count = 0 }

  /// Replaces an item, then releases the old one.
  mutating func replace(_ index: Int, _ value: consuming Owned) {
    let old = items[index]
    items[index] = value.take()
    old.release()
  }

  subscript(index: Int) -> Value { items[index] }

  deinit {
    for index in 0..<count { items[index].release() }
    items.deallocate()
  }
}
