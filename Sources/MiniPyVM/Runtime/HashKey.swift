/// The secret under which texts and bytes are hashed.
///
/// The hash is SipHash with one round a word and three at the end, which is what CPython 3.11 and later
/// use (PEP 456; `siphash13` of `Python/pyhash.c`): under the same `PYTHONHASHSEED` sets of strings have
/// the same order here and there, and nobody who does not know the key can choose keys that collide.
struct HashKey {
  private let first: UInt64
  private let second: UInt64

  /// A key that nobody knows.
  ///
  /// - Parameter random: gives words that cannot be foreseen.
  init(random: () -> UInt64) {
    first = random()
    second = random()
  }

  /// The key that a number in `PYTHONHASHSEED` stands for: of 0 it is zero, of others the bytes of a
  /// linear congruential generator (CPython: `lcg_urandom`).
  init(seed: UInt32) {
    var state = seed
    func word() -> UInt64 {
      var word: UInt64 = 0
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        state = state &* 214_013 &+ 2_531_011
        word |= UInt64(state >> 16 & 0xFF) << shift
      }
      return word
    }
    first = seed == 0 ? 0 : word()
    second = seed == 0 ? 0 : word()
  }

  /// The hash of a text's or of bytes' content; never -1, and of nothing 0 whatever the key.
  func hash(_ data: UnsafeRawPointer, _ count: Int) -> Int {
    if count == 0 { return 0 }
    var state = SipState(first, second)
    var offset = 0
    while offset &+ 8 <= count {
      state.absorb(data.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset &+= 8
    }
    var last = UInt64(truncatingIfNeeded: count) << 56
    var shift: UInt64 = 0
    while offset < count {
      last |= UInt64(data.load(fromByteOffset: offset, as: UInt8.self)) << shift
      shift &+= 8
      offset &+= 1
    }
    state.absorb(last)
    let result = Int(truncatingIfNeeded: state.finished())
    return result == -1 ? -2 : result
  }
}

/// The four words that SipHash mixes.
private struct SipState {
  private var a, b, c, d: UInt64

  @inline(__always)
  init(_ first: UInt64, _ second: UInt64) {
    // "somepseudorandomlygeneratedbytes"
    a = first ^ 0x736F_6D65_7073_6575
    b = second ^ 0x646F_7261_6E64_6F6D
    c = first ^ 0x6C79_6765_6E65_7261
    d = second ^ 0x7465_6462_7974_6573
  }

  @inline(__always)
  mutating func absorb(_ word: UInt64) {
    d ^= word
    round()
    a ^= word
  }

  @inline(__always)
  mutating func finished() -> UInt64 {
    c ^= 0xFF
    round()
    round()
    round()
    return a ^ b ^ c ^ d
  }

  @inline(__always)
  private mutating func round() {
    a &+= b
    c &+= d
    b = (b << 13 | b >> 51) ^ a
    d = (d << 16 | d >> 48) ^ c
    a = a << 32 | a >> 32
    c &+= b
    a &+= d
    b = (b << 17 | b >> 47) ^ c
    d = (d << 21 | d >> 43) ^ a
    c = c << 32 | c >> 32
  }
}
