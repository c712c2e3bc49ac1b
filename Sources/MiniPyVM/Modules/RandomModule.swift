/// The module `random`: the Mersenne twister in Swift, the distributions in Python (CPython:
/// `Modules/_randommodule.c`, `Lib/random.py`). The same seed gives CPython's numbers.

extension ModuleDefinition {
  static var random: ModuleDefinition {
    ModuleDefinition(
      "random", doc: "Pseudo-random numbers and distributions.", members: { randomKernel() },
      sources: [randomSource], allocations: 770)
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

private func randomKernel() -> [Member] {
  [
    Method("_seed(state, key, /)") { vm, arguments throws(Raised) in
      let twister = try MersenneTwister(vm, arguments[0])
      var key: [UInt32] = []
      if let exact = vm.asInt(arguments[1]) {
        vm.withView(exact) { view in
          for limb in view.limbs {
            key.append(UInt32(truncatingIfNeeded: limb))
            key.append(UInt32(truncatingIfNeeded: limb >> 32))
          }
        }
        while let last = key.last, last == 0, key.count > 1 { key.removeLast() }
      } else {
        for _ in 0..<312 {
          let word = vm.pointee.host.randomWord()
          key.append(UInt32(truncatingIfNeeded: word))
          key.append(UInt32(truncatingIfNeeded: word >> 32))
        }
      }
      if key.isEmpty { key = [0] }
      twister.start(key)
      return .none
    },
    Method("_random(state, /)", "A float in [0, 1).") { vm, arguments throws(Raised) in
      let twister = try MersenneTwister(vm, arguments[0])
      let a = Double(twister.next() >> 5)
      let b = Double(twister.next() >> 6)
      return vm.newFloat((a * 67_108_864 + b) * (1 / 9_007_199_254_740_992))
    },
    Method("_getrandbits(state, k, /)", "An integer of k random bits.") {
      vm, arguments throws(Raised) in
      let bits = try vm.cIntArgument(arguments[1])
      if bits < 0 { throw vm.valueError("number of bits must be non-negative") }
      try vm.checkIntegerBits(Int64(bits))
      let twister = try MersenneTwister(vm, arguments[0])
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
    Method("_sha512(data, /)", "The SHA-512 digest of bytes.") { vm, arguments throws(Raised) in
      guard let bytes = vm.asBytes(arguments[0]) else { throw vm.typeError("bytes expected") }
      return vm.newBytes(sha512(bytes.buffer))
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
      'Random', 'betavariate', 'choice', 'choices', 'expovariate',
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


  class Random:
      VERSION = 3

      def __init__(self, x=None):
          self._state = bytearray(2500)
          self.gauss_next = None
          self.seed(x)

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
          if isinstance(a, int):
              a = abs(a)
          elif a is not None:
              a = hash(a) & 0xFFFFFFFFFFFFFFFF
          _seed(self._state, a)
          self.gauss_next = None

      def getstate(self):
          words = tuple(
              int.from_bytes(self._state[i:i + 4], 'little') for i in range(0, 2500, 4))
          return self.VERSION, words, self.gauss_next

      def setstate(self, state):
          if state[0] != 3:
              raise ValueError(f'state with version {state[0]} passed to '
                               f'Random.setstate() of version {self.VERSION}')
          _, words, self.gauss_next = state
          if len(words) != 625:
              raise ValueError('state vector is the wrong size')
          for i, word in enumerate(words):
              self._state[i * 4:i * 4 + 4] = word.to_bytes(4, 'little')

      def __getstate__(self):
          return self.getstate()

      def __setstate__(self, state):
          self.setstate(state)

      def random(self):
          return _random(self._state)

      def getrandbits(self, k):
          return _getrandbits(self._state, k)

      def randbytes(self, n):
          return self.getrandbits(n * 8).to_bytes(n, 'little')

      def _randbelow(self, n):
          k = n.bit_length()
          r = self.getrandbits(k)
          while r >= n:
              r = self.getrandbits(k)
          return r

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

      def lognormvariate(self, mu=0.0, sigma=1.0):
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


  _inst = Random()
  _method = type(_inst.seed)
  # Straight to the kernel: these two are called in loops.
  random = _method(_random, _inst._state)
  getrandbits = _method(_getrandbits, _inst._state)
  seed = _inst.seed
  getstate = _inst.getstate
  setstate = _inst.setstate
  randbytes = _inst.randbytes
  randrange = _inst.randrange
  randint = _inst.randint
  choice = _inst.choice
  shuffle = _inst.shuffle
  sample = _inst.sample
  choices = _inst.choices
  uniform = _inst.uniform
  triangular = _inst.triangular
  normalvariate = _inst.normalvariate
  gauss = _inst.gauss
  lognormvariate = _inst.lognormvariate
  expovariate = _inst.expovariate
  vonmisesvariate = _inst.vonmisesvariate
  gammavariate = _inst.gammavariate
  betavariate = _inst.betavariate
  paretovariate = _inst.paretovariate
  weibullvariate = _inst.weibullvariate
  """
