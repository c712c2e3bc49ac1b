/// The module `random`: the Mersenne twister in Swift, the distributions in Python (CPython:
/// `Modules/_randommodule.c`, `Lib/random.py`). The same seed gives CPython's numbers.

extension ModuleDefinition {
  static var random: ModuleDefinition {
    ModuleDefinition(
      "random", doc: "Pseudo-random numbers and distributions.", members: { randomMembers() },
      sources: [randomSource], allocations: 770)
  }
}

extension ModuleDefinition {
  /// `_random`: the generator without the distributions.
  static var randomKernel: ModuleDefinition {
    ModuleDefinition(
      "_random", doc: "The generator that random builds on.",
      members: { [Constant("Random") { vm in Value(vm.nativeType(.randomGenerator)).owned }] })
  }
}

/// The generator's state, laid over the bytes of a bytearray: 624 words and a position.
private struct MersenneTwister {
  static let count = 624
  static let byteCount = (count + 1) * 4

  let words: UnsafeMutablePointer<UInt32>

  init(_ vm: VM, _ value: Value) throws(Raised) {
    guard let array = vm.asByteArray(value), let bytes = array.pointee.bytes,
      array.pointee.count == MersenneTwister.byteCount
    else { throw vm.typeError("state of the wrong kind") }
    words = UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt32.self)
  }

  private var position: Int {
    get { min(Int(words[MersenneTwister.count]), MersenneTwister.count) }
    nonmutating set { words[MersenneTwister.count] = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Starts from one word (`init_genrand`).
  private func start(_ seed: UInt32) {
    words[0] = seed
    for index in 1..<MersenneTwister.count {
      let previous = words[index - 1]
      words[index] =
        1_812_433_253 &* (previous ^ previous >> 30) &+ UInt32(truncatingIfNeeded: index)
    }
    position = MersenneTwister.count
  }

  /// Starts from any number of words (`init_by_array`).
  func start(_ key: [UInt32]) {
    start(19_650_218)
    let count = MersenneTwister.count
    var i = 1
    var j = 0
    for _ in 0..<max(count, key.count) {
      let previous = words[i - 1]
      words[i] =
        (words[i] ^ (previous ^ previous >> 30) &* 1_664_525) &+ key[j]
        &+ UInt32(truncatingIfNeeded: j)
      i += 1
      j += 1
      if i >= count {
        words[0] = words[count - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 1..<count {
      let previous = words[i - 1]
      words[i] =
        (words[i] ^ (previous ^ previous >> 30) &* 1_566_083_941)
        &- UInt32(truncatingIfNeeded: i)
      i += 1
      if i >= count {
        words[0] = words[count - 1]
        i = 1
      }
    }
    words[0] = 0x8000_0000
  }

  private func twist() {
    let count = MersenneTwister.count
    for index in 0..<count {
      let next = words[index + 1 == count ? 0 : index + 1]
      let mixed = words[index] & 0x8000_0000 | next & 0x7FFF_FFFF
      let distant = words[index < 227 ? index + 397 : index - 227]
      words[index] = distant ^ mixed >> 1 ^ (mixed & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    position = 0
  }

  /// The next 32 random bits.
  func next() -> UInt32 {
    if position >= MersenneTwister.count { twist() }
    let index = position
    position = index + 1
    var y = words[index]
    y ^= y >> 11
    y ^= y << 7 & 0x9D2C_5680
    y ^= y << 15 & 0xEFC6_0000
    return y ^ y >> 18
  }
}

private func randomMembers() -> [Member] {
  [
    Constant("_Generator") { vm in Value(vm.nativeType(.randomGenerator)).owned },
    Method("_sha512(data, /)", "The SHA-512 digest of bytes.") { vm, arguments throws(Raised) in
      guard let bytes = vm.asBytes(arguments[0]) else { throw vm.typeError("bytes expected") }
      return vm.newBytes(sha512(bytes.buffer))
    },
    Method("_entropy(count, /)", "Bytes of the host's randomness.") {
      vm, arguments throws(Raised) in
      let count = try vm.index(arguments[0])
      if count < 0 { throw vm.valueError("negative argument not allowed") }
      try vm.checkMemory(count, stride: 1)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count)
      while bytes.count < count {
        var word = vm.pointee.host.randomWord()
        for _ in 0..<min(8, count - bytes.count) {
          bytes.append(UInt8(truncatingIfNeeded: word))
          word >>= 8
        }
      }
      return vm.newBytes(bytes)
    },
  ]
}

extension TypeDefinition {
  /// The generator itself; its only field is the bytearray of its state.
  static let randomGenerator = TypeDefinition(
    "Random", doc: "A Mersenne twister.", module: "_random", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container, .baseType], fields: 1,
    members: { generatorMembers() })
}

extension VM {
  fileprivate func twister(_ generator: Value) throws(Raised) -> MersenneTwister {
    try MersenneTwister(self, fields(of: generator)[0])
  }

  /// Seeds from an integer's magnitude, anything's hash, or for `None` from the host's randomness.
  fileprivate func seed(_ generator: Value, _ value: Value) throws(Raised) {
    var key: [UInt32] = []
    if value.isNoneOrUnbound {
      for _ in 0..<312 {
        let word = pointee.host.randomWord()
        key.append(UInt32(truncatingIfNeeded: word))
        key.append(UInt32(truncatingIfNeeded: word >> 32))
      }
    } else {
      let integer: Owned
      if let exact = asInt(value) {
        integer = exact.owned
      } else {
        let hash = try self.hash(value)
        integer = newInt(UInt64(bitPattern: Int64(hash)))
      }
      withView(integer.value) { view in
        for limb in view.limbs {
          key.append(UInt32(truncatingIfNeeded: limb))
          key.append(UInt32(truncatingIfNeeded: limb >> 32))
        }
      }
      while let last = key.last, last == 0, key.count > 1 { key.removeLast() }
    }
    if key.isEmpty { key = [0] }
    try twister(generator).start(key)
  }
}

private func generatorMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs) -> None") { vm, arguments throws(Raised) in
      let cls = arguments[0].storage(TypeObject.self)
      let given = vm.asTuple(arguments[1])
      if cls == vm.nativeType(.randomGenerator) {
        if let keywords = vm.asDict(arguments[2]), keywords.pointee.used > 0 {
          throw vm.typeError("Random() takes no keyword arguments")
        }
        if let given, given.pointee.count > 1 {
          throw vm.typeError("Random() requires 0 or 1 argument")
        }
      }
      let result = try vm.newFieldsInstance(cls)
      let state = [UInt8](repeating: 0, count: MersenneTwister.byteCount)
      vm.fields(of: result.value)[0] = state.withUnsafeBufferPointer { vm.newByteArray($0).take() }
      vm.trackFields(result.value)
      // A class written in Python seeds in its `__init__`.
      if cls == vm.nativeType(.randomGenerator), let given {
        try vm.seed(result.value, given.pointee.count > 0 ? given.items[0] : .none)
      }
      return result
    },
    Method("__init__(self, /, *args, **kwargs)") { (_, _) throws(Raised) in .none },
    Method("random(self, /)", "A float in [0, 1).") { vm, arguments throws(Raised) in
      let twister = try vm.twister(arguments[0])
      let a = Double(twister.next() >> 5)
      let b = Double(twister.next() >> 6)
      return vm.newFloat((a * 67_108_864 + b) * (1 / 9_007_199_254_740_992))
    },
    Method("seed(self, n=None, /)", "Starts again from a seed.") { vm, arguments throws(Raised) in
      try vm.seed(arguments[0], arguments[1])
      return .none
    },
    Method("getstate(self, /)", "The state as a tuple of words.") { vm, arguments throws(Raised) in
      let words = try vm.twister(arguments[0]).words
      var items = OwnedList(capacity: MersenneTwister.count + 1)
      for index in 0...MersenneTwister.count { items.append(vm.newInt(UInt64(words[index]))) }
      return vm.newTuple(items)
    },
    Method("setstate(self, state, /) -> ($self, state, /)", "Goes on from a state.") {
      vm, arguments throws(Raised) in
      guard vm.isInstance(arguments[1], .tuple), let tuple = vm.asTuple(arguments[1]) else {
        throw vm.typeError("state vector must be a tuple")
      }
      guard tuple.pointee.count == MersenneTwister.count + 1 else {
        throw vm.valueError("state vector is the wrong size")
      }
      var words: [UInt32] = []
      for index in 0...MersenneTwister.count {
        guard let integer = vm.asInt(tuple.items[index]) else {
          throw vm.typeError("an integer is required")
        }
        let number = vm.bigInteger(integer)
        if number.isNegative {
          throw vm.overflowError("can't convert negative value to unsigned int")
        }
        words.append(UInt32(truncatingIfNeeded: number.lowLimb))
      }
      if words[MersenneTwister.count] > UInt32(MersenneTwister.count) {
        throw vm.valueError("invalid state")
      }
      let state = try vm.twister(arguments[0]).words
      for index in 0...MersenneTwister.count { state[index] = words[index] }
      return .none
    },
    Method("getrandbits(self, k, /)", "An integer of k random bits.") {
      vm, arguments throws(Raised) in
      let bits = try vm.cIntArgument(arguments[1])
      if bits < 0 { throw vm.valueError("number of bits must be non-negative") }
      try vm.checkIntegerBits(Int64(bits))
      let twister = try vm.twister(arguments[0])
      if bits == 0 { return vm.newInt(0) }
      if bits <= 32 { return vm.newInt(UInt64(twister.next() >> UInt32(32 - bits))) }
      return try vm.newInt(capacity: (bits + 63) / 64) { limbs in
        var rest = bits
        var index = 0
        while rest > 0 {
          var word = twister.next()
          if rest < 32 { word >>= UInt32(32 - rest) }
          if index & 1 == 0 {
            limbs[index / 2] = Limb(word)
          } else {
            limbs[index / 2] |= Limb(word) << 32
          }
          rest -= 32
          index += 1
        }
        return IntegerShape(isNegative: false, count: (bits + 63) / 64)
      }
    },
  ]
}

// MARK: - Seeds from text

/// SHA-512 (FIPS 180-4); its constants are roots of primes, computed here.
private func sha512(_ message: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  let primes = firstPrimes(80)
  // Fractions of cube roots, and of the first eight square roots, as 64 bits.
  let constants = primes.map { cubeRootFraction($0) }
  var state = primes.prefix(8).map {
    BigInteger($0).shiftedLeft(by: 128).integerSquareRoot().lowLimb
  }
  var data = [UInt8](message)
  data.append(0x80)
  while data.count % 128 != 120 { data.append(0) }
  let bits = UInt64(message.count) * 8
  for shift in stride(from: 56, through: 0, by: -8) {
    data.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
  }
  func rotated(_ x: UInt64, _ count: UInt64) -> UInt64 { x >> count | x << (64 - count) }
  for start in stride(from: 0, to: data.count, by: 128) {
    var words: [UInt64] = []
    words.reserveCapacity(80)
    for index in 0..<16 {
      var word: UInt64 = 0
      for byte in 0..<8 { word = word << 8 | UInt64(data[start + index * 8 + byte]) }
      words.append(word)
    }
    for index in 16..<80 {
      let x = words[index - 15]
      let y = words[index - 2]
      words.append(
        words[index - 16] &+ (rotated(x, 1) ^ rotated(x, 8) ^ x >> 7) &+ words[index - 7]
          &+ (rotated(y, 19) ^ rotated(y, 61) ^ y >> 6))
    }
    var s = state
    for index in 0..<80 {
      let first =
        s[7] &+ (rotated(s[4], 14) ^ rotated(s[4], 18) ^ rotated(s[4], 41))
        &+ (s[4] & s[5] ^ ~s[4] & s[6]) &+ constants[index] &+ words[index]
      let second =
        (rotated(s[0], 28) ^ rotated(s[0], 34) ^ rotated(s[0], 39))
        &+ (s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2])
      s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for index in 0..<8 { state[index] = state[index] &+ s[index] }
  }
  var digest: [UInt8] = []
  for word in state {
    for shift in stride(from: 56, through: 0, by: -8) {
      digest.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }
  return digest
}

private func firstPrimes(_ count: Int) -> [UInt64] {
  var primes: [UInt64] = []
  var candidate: UInt64 = 2
  while primes.count < count {
    if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
    candidate += 1
  }
  return primes
}

/// The first 64 bits of the fraction of a cube root, by bisection.
private func cubeRootFraction(_ number: UInt64) -> UInt64 {
  let target = BigInteger(number).shiftedLeft(by: 192)
  var root = BigInteger.zero
  for bit in stride(from: 67, through: 0, by: -1) {
    let candidate = root + BigInteger.one.shiftedLeft(by: bit)
    if !(target < candidate * candidate * candidate) { root = candidate }
  }
  return root.lowLimb
}

// MARK: - Distributions

private let randomSource: StaticString = """
  from math import ceil as _ceil, cos as _cos, exp as _exp, floor as _floor
  from math import isfinite as _isfinite, log as _log, pi as _pi, sin as _sin, sqrt as _sqrt

  __all__ = [
      'Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate',
      'gammavariate', 'gauss', 'getrandbits', 'getstate', 'lognormvariate', 'normalvariate',
      'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed',
      'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate']

  NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
  LOG4 = _log(4.0)
  SG_MAGICCONST = 1.0 + _log(4.5)
  BPF = 53
  RECIP_BPF = 2 ** -BPF
  TWOPI = 2.0 * _pi


  def _index(number):
      if isinstance(number, int):
          return int(number)
      if not hasattr(type(number), '__index__'):
          raise TypeError(
              f"'{type(number).__name__}' object cannot be interpreted as an integer")
      return type(number).__index__(number)


  def _running_totals(numbers):
      totals = []
      for number in numbers:
          totals.append(totals[-1] + number if totals else number)
      return totals


  def _position(ascending, number, low, high):
      while low < high:
          middle = (low + high) // 2
          if number < ascending[middle]:
              high = middle
          else:
              low = middle + 1
      return low


  class Random(_Generator):
      VERSION = 3

      def __init__(self, x=None):
          self.seed(x)
          self.gauss_next = None

      def __init_subclass__(cls, /, **kwargs):
          # A class that only has its own random() gets its integers from that.
          for base in cls.__mro__:
              if '_randbelow' in base.__dict__:
                  return
              for source in cls._sources_of_integers:
                  if source in base.__dict__:
                      cls._randbelow = getattr(cls, cls._sources_of_integers[source])
                      return

      def seed(self, a=None, version=2):
          if isinstance(a, (str, bytes, bytearray)) and version == 2:
              if isinstance(a, str):
                  a = a.encode()
              a = int.from_bytes(bytes(a) + _sha512(bytes(a)))
          elif isinstance(a, (str, bytes)) and version == 1:
              if isinstance(a, bytes):
                  a = a.decode('latin-1')
              x = ord(a[0]) << 7 if a else 0
              for c in map(ord, a):
                  x = ((1000003 * x) ^ c) & 0xFFFFFFFFFFFFFFFF
              x ^= len(a)
              a = -2 if x == -1 else x
          elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
              raise TypeError('The only supported seed types are:\\n'
                              'None, int, float, str, bytes, and bytearray.')
          super().seed(a)
          self.gauss_next = None

      def getstate(self):
          return self.VERSION, super().getstate(), self.gauss_next

      def setstate(self, state):
          version = state[0]
          if version not in (2, 3):
              raise ValueError(f'state with version {version} passed to '
                               f'Random.setstate() of version {self.VERSION}')
          _, words, self.gauss_next = state
          if version == 2:
              # Before version 3 the words were signed.
              try:
                  words = tuple(word % (1 << 32) for word in words)
              except ValueError as error:
                  raise TypeError from error
          super().setstate(words)

      def __getstate__(self):
          return self.getstate()

      def __setstate__(self, state):
          self.setstate(state)

      def __reduce__(self):
          return self.__class__, (), self.getstate()

      def randbytes(self, n):
          return self.getrandbits(n * 8).to_bytes(n, 'little')

      def _randbelow_with_getrandbits(self, n):
          k = n.bit_length()
          r = self.getrandbits(k)
          while r >= n:
              r = self.getrandbits(k)
          return r

      _randbelow = _randbelow_with_getrandbits
      _sources_of_integers = {'getrandbits': '_randbelow_with_getrandbits',
                              'random': '_randbelow_without_getrandbits'}

      def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
          if n >= maxsize:
              from warnings import warn
              warn('Underlying random() generator does not supply \\n'
                   'enough bits to choose from a population range this large.\\n'
                   'To remove the range limitation, add a getrandbits() method.')
              return _floor(self.random() * n)
          # Above the greatest multiple of n the remainders would not be equally likely.
          most = (maxsize - maxsize % n) / maxsize
          r = self.random()
          while r >= most:
              r = self.random()
          return _floor(r * maxsize) % n

      def randrange(self, start, stop=None, step=1):
          first = _index(start)
          if stop is None:
              if step != 1:
                  raise TypeError('Missing a non-None stop argument')
              if first > 0:
                  return self._randbelow(first)
              raise ValueError('empty range for randrange()')
          last = _index(stop)
          width = last - first
          by = _index(step)
          if by == 1:
              if width > 0:
                  return first + self._randbelow(width)
              raise ValueError(f'empty range in randrange({start}, {stop})')
          if by > 0:
              n = (width + by - 1) // by
          elif by < 0:
              n = (width + by + 1) // by
          else:
              raise ValueError('zero step for randrange()')
          if n <= 0:
              raise ValueError(f'empty range in randrange({start}, {stop}, {step})')
          return first + by * self._randbelow(n)

      def randint(self, a, b):
          return self.randrange(a, b + 1)

      def choice(self, seq):
          if not len(seq):
              raise IndexError('Cannot choose from an empty sequence')
          return seq[self._randbelow(len(seq))]

      def shuffle(self, x):
          for i in range(len(x) - 1, 0, -1):
              j = self._randbelow(i + 1)
              x[i], x[j] = x[j], x[i]

      def sample(self, population, k, *, counts=None):
          if isinstance(population, (set, frozenset, dict)) or not (
                  hasattr(population, '__getitem__') and hasattr(population, '__len__')):
              raise TypeError('Population must be a sequence.  '
                              'For dicts or sets, use sorted(d).')
          n = len(population)
          if counts is not None:
              totals = _running_totals(counts)
              if len(totals) != n:
                  raise ValueError('The number of counts does not match the population')
              total = totals.pop() if totals else 0
              if not isinstance(total, int):
                  raise TypeError('Counts must be integers')
              if total < 0:
                  raise ValueError('Counts must be non-negative')
              return [population[_position(totals, s, 0, len(totals))]
                      for s in self.sample(range(total), k=k)]
          if not 0 <= k <= n:
              raise ValueError('Sample larger than population or is negative')
          result = [None] * k
          set_size = 21
          if k > 5:
              set_size += 4 ** _ceil(_log(k * 3, 4))
          if n <= set_size:
              pool = list(population)
              for i in range(k):
                  j = self._randbelow(n - i)
                  result[i] = pool[j]
                  pool[j] = pool[n - i - 1]
          else:
              chosen = set()
              for i in range(k):
                  j = self._randbelow(n)
                  while j in chosen:
                      j = self._randbelow(n)
                  chosen.add(j)
                  result[i] = population[j]
          return result

      def choices(self, population, weights=None, *, cum_weights=None, k=1):
          random = self.random
          n = len(population)
          if cum_weights is None:
              if weights is None:
                  n += 0.0
                  return [population[_floor(random() * n)] for _ in range(k)]
              try:
                  cum_weights = _running_totals(weights)
              except TypeError:
                  if not isinstance(weights, int):
                      raise
                  k = weights
                  raise TypeError(
                      f'The number of choices must be a keyword argument: {k=}') from None
          elif weights is not None:
              raise TypeError('Cannot specify both weights and cumulative weights')
          if len(cum_weights) != n:
              raise ValueError('The number of weights does not match the population')
          total = cum_weights[-1] + 0.0
          if total <= 0.0:
              raise ValueError('Total of weights must be greater than zero')
          if not _isfinite(total):
              raise ValueError('Total of weights must be finite')
          return [population[_position(cum_weights, random() * total, 0, n - 1)]
                  for _ in range(k)]

      def uniform(self, a, b):
          return a + (b - a) * self.random()

      def triangular(self, low=0.0, high=1.0, mode=None):
          u = self.random()
          try:
              c = 0.5 if mode is None else (mode - low) / (high - low)
          except ZeroDivisionError:
              return low
          if u > c:
              u = 1.0 - u
              c = 1.0 - c
              low, high = high, low
          return low + (high - low) * _sqrt(u * c)

      def normalvariate(self, mu=0.0, sigma=1.0):
          while True:
              u1 = self.random()
              u2 = 1.0 - self.random()
              z = NV_MAGICCONST * (u1 - 0.5) / u2
              if z * z / 4.0 <= -_log(u2):
                  return mu + z * sigma

      def gauss(self, mu=0.0, sigma=1.0):
          z = self.gauss_next
          self.gauss_next = None
          if z is None:
              angle = self.random() * TWOPI
              radius = _sqrt(-2.0 * _log(1.0 - self.random()))
              z = _cos(angle) * radius
              self.gauss_next = _sin(angle) * radius
          return mu + z * sigma

      def lognormvariate(self, mu, sigma):
          return _exp(self.normalvariate(mu, sigma))

      def expovariate(self, lambd=1.0):
          return -_log(1.0 - self.random()) / lambd

      def vonmisesvariate(self, mu, kappa):
          if kappa <= 1e-6:
              return TWOPI * self.random()
          s = 0.5 / kappa
          r = s + _sqrt(1.0 + s * s)
          while True:
              z = _cos(_pi * self.random())
              d = z / (r + z)
              u = self.random()
              if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                  break
          q = 1.0 / r
          f = (q + z) / (1.0 + q * z)
          f = max(-1.0, min(1.0, f))
          from math import acos
          if self.random() > 0.5:
              return (mu + acos(f)) % TWOPI
          return (mu - acos(f)) % TWOPI

      def gammavariate(self, alpha, beta):
          if alpha <= 0.0 or beta <= 0.0:
              raise ValueError('gammavariate: alpha and beta must be > 0.0')
          if alpha > 1.0:
              ainv = _sqrt(2.0 * alpha - 1.0)
              bbb = alpha - LOG4
              ccc = alpha + ainv
              while True:
                  u1 = self.random()
                  if not 1e-7 < u1 < 0.9999999:
                      continue
                  u2 = 1.0 - self.random()
                  v = _log(u1 / (1.0 - u1)) / ainv
                  x = alpha * _exp(v)
                  z = u1 * u1 * u2
                  r = bbb + ccc * v - x
                  if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                      return x * beta
          if alpha == 1.0:
              return -_log(1.0 - self.random()) * beta
          from math import e
          while True:
              u = self.random()
              b = (e + alpha) / e
              p = b * u
              if p <= 1.0:
                  x = p ** (1.0 / alpha)
              else:
                  x = -_log((b - p) / alpha)
              u1 = self.random()
              if p > 1.0:
                  if u1 <= x ** (alpha - 1.0):
                      break
              elif u1 <= _exp(-x):
                  break
          return x * beta

      def betavariate(self, alpha, beta):
          y = self.gammavariate(alpha, 1.0)
          if y:
              return y / (y + self.gammavariate(beta, 1.0))
          return 0.0

      def paretovariate(self, alpha):
          return (1.0 - self.random()) ** (-1.0 / alpha)

      def weibullvariate(self, alpha, beta):
          return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


      def binomialvariate(self, n=1, p=0.5):
          if n < 0:
              raise ValueError('n must be non-negative')
          if not 0.0 < p < 1.0:
              if p == 0.0 or p == 1.0:
                  return n if p else 0
              raise ValueError('p must be in the range 0.0 <= p <= 1.0')
          if n == 1:
              return int(self.random() < p)
          if p > 0.5:
              return n - self.binomialvariate(n, 1.0 - p)
          if n * p < 10.0:
              return self._binomial_by_gaps(n, p)
          return self._binomial_by_rejection(n, p)

      def _binomial_by_gaps(self, n, p):
          # Failures between two successes are distributed geometrically (Devroye).
          from math import log2
          scale = log2(1.0 - p)
          if not scale:
              return 0
          successes = trials = 0
          while True:
              trials += _floor(log2(self.random()) / scale) + 1
              if trials > n:
                  return successes
              successes += 1

      def _binomial_by_rejection(self, n, p):
          # Transformed rejection with a squeeze: algorithm BTRS of Wolfgang Hoermann.
          from math import lgamma
          mode, spread = _floor((n + 1) * p), _sqrt(n * p * (1.0 - p))
          b = 1.15 + 2.53 * spread
          a = -0.0873 + 0.0248 * b + 0.01 * p
          center, squeeze = n * p + 0.5, 0.92 - 4.2 / b
          slope, odds, top = (2.83 + 5.1 / b) * spread, _log(p / (1.0 - p)), None
          while True:
              u = self.random() - 0.5
              distance = 0.5 - abs(u)
              k = _floor((2.0 * a / distance + b) * u + center)
              if not 0 <= k <= n:
                  continue
              v = self.random()
              if distance >= 0.07 and v <= squeeze:
                  return k
              if top is None:
                  top = lgamma(mode + 1) + lgamma(n - mode + 1)
              v *= slope / (a / (distance * distance) + b)
              if _log(v) <= top - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * odds:
                  return k


  class SystemRandom(Random):
      def random(self):
          return (int.from_bytes(_entropy(7)) >> 3) * RECIP_BPF

      def getrandbits(self, k):
          if k < 0:
              raise ValueError('number of bits must be non-negative')
          count = (k + 7) // 8
          return int.from_bytes(_entropy(count)) >> (count * 8 - k)

      def randbytes(self, n):
          return _entropy(n)

      def seed(self, *args, **kwds):
          return None

      def _notimplemented(self, *args, **kwds):
          raise NotImplementedError('System entropy source does not have state.')

      getstate = setstate = _notimplemented


  _inst = Random()
  for _name in __all__:
      if _name[0].islower():
          globals()[_name] = getattr(_inst, _name)
  del _name
  """
