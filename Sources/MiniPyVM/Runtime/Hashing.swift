/// Hashes, truth and length: `hash(x)`, `bool(x)`, `len(x)`.

// MARK: - Hashing

extension VM {
  /// `hash(value)`.
  ///
  /// - Throws: `TypeError` for unhashable values, and what `__hash__` raises.
  @inline(__always)
  func hash(_ value: Value) throws(Raised) -> Int {
    if value.isSmall { return hashSmall(value.small) }
    if value.hasLayout(.str) { return value.storage(StrObject.self).hash(self) }
    return try hashOther(value)
  }

  /// The hash of a small integer: the integer modulo the prime 2^61 - 1.
  @inline(__always)
  func hashSmall(_ integer: Int64) -> Int {
    let prime: Int64 = 1 << 61 - 1
    if integer < prime, integer > -prime {
      return integer == -1 ? -2 : Int(truncatingIfNeeded: integer)
    }
    if isPython2 { return Int(truncatingIfNeeded: integer) }
    let rest = integer % prime
    return rest == -1 ? -2 : Int(truncatingIfNeeded: rest)
  }

  @inline(never)
  private func hashOther(_ value: Value) throws(Raised) -> Int {
    if !value.isObject {
      if value.isImmediateFloat { return hashFloat(value.immediateFloat) }
      if value.isBool { return value == .true ? 1 : 0 }
      if value.isNone { return Int(truncatingIfNeeded: 0xFCA8_6420 as Int64) }
      return Int(truncatingIfNeeded: value.bits &* 0x9E37_79B9)
    }
    let type = value.object.pointee.type
    if type.pointee.layout == .tuple {
      return try hashTuple(value.storage(TupleObject.self))
    }
    let special = lookupSpecial(type, .hash)
    if special == lookupSpecial(self.type(.object), .hash) { return identityHash(value) }
    if special.isNoneOrUnbound { throw unhashable(value) }
    let result = try callIfBound(special, value)
    if result.isUnbound { throw unhashable(value) }
    guard let integer = asInt(result.value) else {
      throw typeError("__hash__ method should return an integer")
    }
    // Results that fit a machine word stay as they are.
    let hash = machineInt(integer) ?? hashInt(integer)
    return hash == -1 ? -2 : hash
  }

  func unhashable(_ value: Value) -> Raised {
    typeError("unhashable type: '\(typeName(value))'")
  }

  /// The hash of an object by its address (`object.__hash__`).
  @inline(__always)
  func identityHash(_ value: Value) -> Int {
    let word = UInt(truncatingIfNeeded: value.bits)
    let rotated = word &>> 4 | word &<< (UInt(UInt.bitWidth) - 4)
    let hash = Int(bitPattern: rotated)
    return hash == -1 ? -2 : hash
  }

  /// The hash of a tuple (CPython's simplified xxHash). Nested tuples wait on a stack of their own,
  /// so that depth does not matter.
  func hashTuple(_ tuple: TuplePointer) throws(Raised) -> Int {
    if isPython2 { return try python2Hash(tuple) }
    var current = TupleHash(tuple)
    var waiting: UnsafeMutablePointer<TupleHash>?
    var depth = 0
    var capacity = 0
    defer { waiting?.deallocate() }
    while true {
      if current.index < current.tuple.pointee.count {
        let item = current.tuple.items[current.index]
        current.index &+= 1
        if item.hasLayout(.tuple) {
          try nativeStep()
          if depth == capacity {
            capacity = capacity == 0 ? 16 : capacity &* 2
            let larger = UnsafeMutablePointer<TupleHash>.allocate(capacity: capacity)
            if let waiting {
              larger.update(from: waiting, count: depth)
              waiting.deallocate()
            }
            waiting = larger
          }
          waiting.unsafelyUnwrapped[depth] = current
          depth &+= 1
          current = TupleHash(item.storage(TupleObject.self))
        } else {
          current.add(try hash(item))
        }
      } else {
        let result = current.result
        if depth == 0 { return result }
        depth &-= 1
        current = waiting.unsafelyUnwrapped[depth]
        current.add(result)
      }
    }
  }
}

/// The hash of one tuple in the making.
private struct TupleHash: BitwiseCopyable {
  private static let prime1: UInt64 = 11_400_714_785_074_694_791
  private static let prime2: UInt64 = 14_029_467_366_897_019_727
  private static let prime5: UInt64 = 2_870_177_450_012_600_261

  let tuple: TuplePointer
  var index = 0
  var state = TupleHash.prime5

  @inline(__always)
  init(_ tuple: TuplePointer) { self.tuple = tuple }

  @inline(__always)
  mutating func add(_ hash: Int) {
    state = state &+ UInt64(truncatingIfNeeded: hash) &* TupleHash.prime2
    state = (state &<< 31) | (state &>> 33)
    state = state &* TupleHash.prime1
  }

  @inline(__always)
  var result: Int {
    let count = UInt64(truncatingIfNeeded: tuple.pointee.count)
    let word = state &+ (count ^ (TupleHash.prime5 ^ 3_527_539))
    return word == UInt64.max ? 1_546_275_796 : Int(truncatingIfNeeded: word)
  }
}

// MARK: - Truth

extension VM {
  /// `bool(value)`.
  @inline(__always)
  func isTrue(_ value: Value) throws(Raised) -> Bool {
    if value == .true { return true }
    if value == .false || value.isNone { return false }
    if value.isSmall { return value.small != 0 }
    return try isTrueOther(value)
  }

  @inline(never)
  private func isTrueOther(_ value: Value) throws(Raised) -> Bool {
    if !value.isObject {
      if value.isImmediateFloat { return value.immediateFloat != 0 }
      if value == .notImplemented {
        try warn(.deprecationWarning, "NotImplemented should not be used in a boolean context")
      }
      return true
    }
    let type = value.object.pointee.type
    if !type.pointee.flags.contains(.heapType) {
      switch type.pointee.layout {
      case .str: return value.storage(StrObject.self).pointee.count != 0
      case .list: return value.storage(ListObject.self).pointee.count != 0
      case .tuple: return value.storage(TupleObject.self).pointee.count != 0
      case .dict where type == self.type(.dict):
        return value.storage(DictObject.self).pointee.used != 0
      case .set, .frozenset: return value.storage(SetObject.self).pointee.used != 0
      case .int where type == self.type(.int): return true
      case .function, .type: return true
      default: break
      }
    }
    let special = lookupSpecial(type, .bool)
    if !special.isUnbound {
      let result = try callSpecial(special, value)
      if result.value == .true { return true }
      if result.value == .false { return false }
      if isPython2, let number = asInt(result.value) { return number != Value(small: 0) }
      throw typeError("__bool__ should return bool, returned \(typeName(result.value))")
    }
    if lookupSpecial(type, .len).isUnbound { return true }
    return try length(of: value) != 0
  }
}

// MARK: - Length

extension VM {
  /// `len(value)`.
  func length(of value: Value) throws(Raised) -> Int {
    if value.isObject {
      let type = value.object.pointee.type
      if !type.pointee.flags.contains(.heapType) {
        switch type.pointee.layout {
        case .list: return value.storage(ListObject.self).pointee.count
        case .tuple: return value.storage(TupleObject.self).pointee.count
        case .str: return value.storage(StrObject.self).pointee.count
        case .dict where type == self.type(.dict):
          return value.storage(DictObject.self).pointee.used
        case .set, .frozenset: return value.storage(SetObject.self).pointee.used
        default: break
        }
      }
    }
    let special = lookupSpecial(type(of: value), .len)
    if special.isUnbound { throw typeError("object of type '\(typeName(value))' has no len()") }
    let result = try callSpecial(special, value)
    return try checkedLength(result.value)
  }

  /// What a `__len__` method may return.
  private func checkedLength(_ result: Value) throws(Raised) -> Int {
    let integer = try intFromIndex(result)
    if isNegativeInt(integer.value) { throw valueError("__len__() should return >= 0") }
    guard let length = machineInt(integer.value) else {
      throw overflowError("cannot fit 'int' into an index-sized integer")
    }
    return length
  }

  /// How many elements an iteration will probably give: `len`, else `__length_hint__`, else
  /// `fallback`.
  func lengthHint(_ value: Value, _ fallback: Int = 0) throws(Raised) -> Int {
    let type = type(of: value)
    if !lookupSpecial(type, .len).isUnbound {
      do throws(Raised) {
        return try length(of: value)
      } catch {
        let isMissing = isPython2 && raisedMatches(.attributeError)
        if !isMissing, !raisedMatches(.typeError) { throw error }
        dropRaised()
      }
    }
    if type == self.type(.generator) { return fallback }
    let special = lookupSpecial(type, .lengthHint)
    if special.isUnbound { return fallback }
    let result: Owned
    do throws(Raised) {
      result = try callSpecial(special, value)
    } catch {
      if !raisedMatches(.typeError) { throw error }
      dropRaised()
      return fallback
    }
    if result.value == .notImplemented { return fallback }
    guard let integer = asInt(result.value) else {
      throw typeError(
        "__length_hint__ must be an integer, not \(typeName(result.value))")
    }
    if isNegativeInt(integer) { throw valueError("__length_hint__() should return >= 0") }
    guard let hint = machineInt(integer) else {
      throw overflowError("Python int too large to convert to C ssize_t")
    }
    return hint
  }

  /// An exact int as a machine integer, if it fits.
  @inline(__always)
  func machineInt(_ integer: Value) -> Int? {
    if integer.isSmall { return Int(exactly: integer.small) }
    guard let wide = int64(integer) else { return nil }
    return Int(exactly: wide)
  }

  /// True for an exact int below zero.
  func isNegativeInt(_ integer: Value) -> Bool {
    if integer.isSmall { return integer.small < 0 }
    return integer.hasLayout(.int) && integer.storage(IntObject.self).pointee.signedCount < 0
  }
}
