/// The module `statistics`, in Python.

extension ModuleDefinition {
  static var statistics: ModuleDefinition {
    .python("statistics", statisticsSource, statisticsPairsSource, statisticsNormalSource)
  }
}

/// Sums, averages and spreads of one series.
private let statisticsSource: StaticString = #"""
  """Averages, spreads and relations of numbers."""

  from bisect import bisect_left, bisect_right
  from collections import Counter, namedtuple
  from fractions import Fraction
  import math
  import numbers
  import random

  __all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean',
             'geometric_mean', 'harmonic_mean', 'linear_regression', 'mean', 'median',
             'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
             'pvariance', 'quantiles', 'stdev', 'variance']


  class StatisticsError(ValueError):
      """Numbers that have no such average or spread."""


  # MARK: Exact sums

  class _Moments:
      # What is summed exactly of some numbers: how many they are, themselves and, if asked for,
      # their squares; and the type that a result has. Infinities and NaN go by themselves.

      def __init__(self, data, squares=False):
          self.count, self.type, self.special = 0, int, None
          sums, square_sums, types = {}, {}, set()
          for value in data:
              self.count += 1
              types.add(type(value))
              above, below = _ratio(value)
              if below is None:
                  self.special = above if self.special is None else self.special + above
                  continue
              sums[below] = sums.get(below, 0) + above
              if squares:
                  square_sums[below] = square_sums.get(below, 0) + above * above
          for other in types:
              self.type = _common_type(self.type, other)
          self.total = sum(Fraction(above, below) for below, above in sums.items())
          self.squares = sum(
              Fraction(above, below * below) for below, above in square_sums.items())

      def deviations(self):
          # The sum of the squared distances from the mean.
          if self.special is not None:
              return self.special
          if self.count == 0:
              return Fraction(0)
          return Fraction(self.count * self.squares - self.total * self.total) / self.count

      def result(self, value):
          return _as_type(value, self.type)


  def _ratio(value):
      # (numerator, denominator), or (value, None) for what has none.
      try:
          return value.as_integer_ratio()
      except AttributeError:
          pass
      except (OverflowError, ValueError):
          return value, None
      try:
          return value.numerator, value.denominator
      except AttributeError:
          raise TypeError(
              f"can't convert type {type(value).__name__!r} to numerator/denominator") from None


  def _common_type(first, second):
      # The type that results of both have.
      if first is second or second is bool:
          return first
      if first is bool or first is int:
          return second
      if second is int:
          return first
      for one, other in (first, second), (second, first):
          if issubclass(one, other) or issubclass(one, float) and issubclass(other, Fraction):
              return one
          if issubclass(other, int):
              return one
      raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


  def _as_type(value, kind):
      if type(value) is kind or isinstance(value, float):
          return value
      if issubclass(kind, int) and value.denominator != 1:
          kind = float
      return kind(value)


  def _root(square):
      # The float nearest to the square root of an exact number.
      above, below = square.numerator, square.denominator
      if not above:
          return 0.0
      # Enough bits that a sticky last one makes the division round as the root would.
      shift = (above.bit_length() - below.bit_length() - 109) // 2
      if shift >= 0:
          scaled = below << 2 * shift
          return float(_sticky_root(above, scaled) << shift)
      return _sticky_root(above << -2 * shift, below) / (1 << -shift)


  def _sticky_root(above, below):
      root = math.isqrt(above // below)
      return root | (root * root * below != above)


  # MARK: Averages

  def mean(data):
      """The arithmetic mean."""
      moments = _Moments(data)
      if moments.count < 1:
          raise StatisticsError('mean requires at least one data point')
      if moments.special is not None:
          return moments.special / moments.count
      return moments.result(moments.total / Fraction(moments.count))


  def fmean(data, weights=None):
      """The arithmetic mean as a float, perhaps with weights."""
      if weights is None:
          if not hasattr(data, '__len__'):
              data = list(data)
          total, count = math.fsum(data), len(data)
          if not count:
              raise StatisticsError('fmean requires at least one data point')
          return total / count
      if not isinstance(weights, (list, tuple)):
          weights = list(weights)
      try:
          total = math.sumprod(data, weights)
      except ValueError:
          raise StatisticsError('data and weights must be the same length') from None
      whole = math.fsum(weights)
      if not whole:
          raise StatisticsError('sum of weights must be non-zero')
      return total / whole


  def geometric_mean(data):
      """The root of the product."""
      logarithms, has_zero = [], False
      for value in data:
          if value > 0.0 or math.isnan(value):
              logarithms.append(math.log(value))
          elif value == 0.0:
              has_zero = True
              logarithms.append(0.0)
          else:
              raise StatisticsError('No negative inputs allowed', value)
      if not logarithms:
          raise StatisticsError('Must have a non-empty dataset')
      total = math.fsum(logarithms)
      if math.isnan(total):
          return math.nan
      if has_zero:
          return math.nan if total == math.inf else 0.0
      return math.exp(total / len(logarithms))


  def harmonic_mean(data, weights=None):
      """The reciprocal of the mean of the reciprocals."""
      if iter(data) is data:
          data = list(data)
      refusal = 'harmonic mean does not support negative values'
      if not data:
          raise StatisticsError('harmonic_mean requires at least one data point')
      if len(data) == 1 and weights is None:
          if not isinstance(data[0], numbers.Real):
              raise TypeError('unsupported type')
          if data[0] < 0:
              raise StatisticsError(refusal)
          return data[0]
      if weights is None:
          weights, whole = [1] * len(data), len(data)
      else:
          weights = list(weights)
          if len(weights) != len(data):
              raise StatisticsError('Number of weights does not match data size')
          if any(weight < 0 for weight in weights):
              raise StatisticsError(refusal)
          whole = _Moments(weights).total

      def parts():
          for weight, value in zip(weights, data):
              if value < 0:
                  raise StatisticsError(refusal)
              yield weight / value if weight else 0

      try:
          moments = _Moments(parts())
      except ZeroDivisionError:
          return 0
      if moments.special is not None:
          return whole / moments.special
      if moments.total <= 0:
          raise StatisticsError('Weighted sum must be positive')
      return moments.result(whole / Fraction(moments.total))


  def _ordered(data):
      data = sorted(data)
      if not data:
          raise StatisticsError('no median for empty data')
      return data


  def median(data):
      """The middle, or the mean of the two in the middle."""
      data = _ordered(data)
      half = len(data) // 2
      return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


  def median_low(data):
      """The middle, or the lesser of the two."""
      data = _ordered(data)
      return data[(len(data) - 1) // 2]


  def median_high(data):
      """The middle, or the greater of the two."""
      data = _ordered(data)
      return data[len(data) // 2]


  def median_grouped(data, interval=1.0):
      """The middle of data that stand for intervals around them."""
      data = _ordered(data)
      middle = data[len(data) // 2]
      below = bisect_left(data, middle)
      inside = bisect_right(data, middle, lo=below) - below
      try:
          interval, middle = float(interval), float(middle)
      except ValueError:
          raise TypeError('Value cannot be converted to a float') from None
      return middle - interval / 2.0 + interval * (len(data) / 2 - below) / inside


  def mode(data):
      """The most common value, the first of them."""
      common = Counter(iter(data)).most_common(1)
      if not common:
          raise StatisticsError('no mode for empty data')
      return common[0][0]


  def multimode(data):
      """All values that are most common."""
      counts = Counter(iter(data))
      most = max(counts.values(), default=0)
      return [value for value, count in counts.items() if count == most]


  def quantiles(data, *, n=4, method='exclusive'):
      """The n - 1 values that cut the data in n parts of the same size."""
      if n < 1:
          raise StatisticsError('n must be at least 1')
      data = sorted(data)
      count = len(data)
      if count < 2:
          if not count:
              raise StatisticsError('must have at least one data point')
          return data * (n - 1)
      cuts = []
      for part in range(1, n):
          if method == 'inclusive':
              place, rest = divmod(part * (count - 1), n)
          elif method == 'exclusive':
              place = min(max(part * (count + 1) // n, 1), count - 1) - 1
              rest = part * (count + 1) - (place + 1) * n
          else:
              raise ValueError(f'Unknown method: {method!r}')
          cuts.append((data[place] * (n - rest) + data[place + 1] * rest) / n)
      return cuts


  # MARK: Spreads

  def _spread(name, data, center, fewer):
      # (the mean of the squared distances from the center, the type of a result).
      if center is None:
          moments = _Moments(data, squares=True)
          total = moments.deviations()
      else:
          moments = _Moments((value - center) * (value - center) for value in data)
          total = moments.total if moments.special is None else moments.special
      if moments.count <= fewer:
          raise StatisticsError(f'{name} requires at least {"two" if fewer else "one"} '
                                f'data point{"s" if fewer else ""}')
      return total / (moments.count - fewer), moments


  def variance(data, xbar=None):
      """The variance of a sample."""
      value, moments = _spread('variance', data, xbar, 1)
      return moments.result(value)


  def pvariance(data, mu=None):
      """The variance of all there are."""
      value, moments = _spread('pvariance', data, mu, 0)
      return moments.result(value)


  def stdev(data, xbar=None):
      """The standard deviation of a sample."""
      return _root(_spread('stdev', data, xbar, 1)[0])


  def pstdev(data, mu=None):
      """The standard deviation of all there are."""
      return _root(_spread('pstdev', data, mu, 0)[0])
  """#

/// Relations of two series.
private let statisticsPairsSource: StaticString = #"""
  # MARK: Pairs of series

  def _check_pairs(name, x, y):
      if len(x) != len(y):
          raise StatisticsError(
              f'{name} requires that both inputs have same number of data points')
      if len(x) < 2:
          raise StatisticsError(f'{name} requires at least two data points')


  def _centered(values):
      center = math.fsum(values) / len(values)
      return [value - center for value in values]


  def _ranks(values):
      # Ranks around 0; equal values share the mean of theirs.
      order = sorted(range(len(values)), key=values.__getitem__)
      ranks = [0] * len(values)
      first = 0
      while first < len(order):
          end = first + 1
          while end < len(order) and values[order[end]] == values[order[first]]:
              end += 1
          for place in order[first:end]:
              ranks[place] = (first + end - 1) / 2 - (len(values) - 1) / 2
          first = end
      return ranks


  def covariance(x, y, /):
      """How two series vary together."""
      _check_pairs('covariance', x, y)
      return math.sumprod(_centered(x), _centered(y)) / (len(x) - 1)


  def correlation(x, y, /, *, method='linear'):
      """Pearson's coefficient of two series, or of their ranks."""
      _check_pairs('correlation', x, y)
      if method not in ('linear', 'ranked'):
          raise ValueError(f'Unknown method: {method!r}')
      x, y = map(_ranks if method == 'ranked' else _centered, (x, y))
      try:
          return math.sumprod(x, y) / math.sqrt(math.sumprod(x, x) * math.sumprod(y, y))
      except ZeroDivisionError:
          raise StatisticsError('at least one of the inputs is constant') from None


  LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


  def linear_regression(x, y, /, *, proportional=False):
      """The line with the least squares, through the origin if it is proportional."""
      _check_pairs('linear regression', x, y)
      if not proportional:
          x_mean, y_mean = math.fsum(x) / len(x), math.fsum(y) / len(y)
          x, y = _centered(x), [value - y_mean for value in y]
      product, square = math.sumprod(x, y) + 0.0, math.sumprod(x, x)
      try:
          slope = product / square
      except ZeroDivisionError:
          raise StatisticsError('x is constant') from None
      return LinearRegression(slope, 0.0 if proportional else y_mean - slope * x_mean)
  """#

/// Normal distributions.
private let statisticsNormalSource: StaticString = #"""
  # MARK: Normal distributions

  # Wichura's rational approximations of the inverse (algorithm AS 241): numerators and
  # denominators, from the constant on, for the middle, the sides and the far ends.
  _INVERSE = (
      ((3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
        1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
        3.3430575583588128105e+4, 2.5090809287301226727e+3),
       (1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
        2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
        5.2264952788528545610e+3)),
      ((1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
        3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
        2.27238449892691845833e-2, 7.74545014278341407640e-4),
       (1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
        1.05075007164441684324e-9)),
      ((6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
        2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
        2.71155556874348757815e-5, 2.01033439929228813265e-7),
       (1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
        2.04426310338993978564e-15)))


  def _polynomial(factors, x):
      result = 0.0
      for factor in reversed(factors):
          result = result * x + factor
      return result


  def _inverse(p):
      # Where the standard distribution reaches the share p.
      q = p - 0.5
      if abs(q) <= 0.425:
          region, x, scale = 0, 0.180625 - q * q, q
      else:
          far = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
          region, x = (1, far - 1.6) if far <= 5.0 else (2, far - 5.0)
          scale = -1.0 if q < 0.0 else 1.0
      above, below = (_polynomial(factors, x) for factors in _INVERSE[region])
      return above * scale / below if region == 0 else above / below * scale


  class NormalDist:
      """A normal distribution."""

      __slots__ = {'_mu': 'Arithmetic mean of a normal distribution.',
                   '_sigma': 'Standard deviation of a normal distribution.'}

      def __init__(self, mu=0.0, sigma=1.0):
          if sigma < 0.0:
              raise StatisticsError('sigma must be non-negative')
          self._mu, self._sigma = float(mu), float(sigma)

      @classmethod
      def from_samples(cls, data):
          """The distribution that a sample comes from."""
          data = list(data)
          return cls(fmean(data), stdev(data))

      def _needs_spread(self, function):
          if not self._sigma:
              raise StatisticsError(f'{function}() not defined when sigma is zero')

      def samples(self, n, *, seed=None):
          """Random numbers that are distributed so."""
          source = random.random if seed is None else random.Random(seed).random
          return [_inverse(source()) * self._sigma + self._mu for _ in range(n)]

      def pdf(self, x):
          """The density at x."""
          self._needs_spread('pdf')
          distance, square = x - self._mu, self._sigma * self._sigma
          return math.exp(distance * distance / (-2.0 * square)) / math.sqrt(math.tau * square)

      def cdf(self, x):
          """The share up to x."""
          self._needs_spread('cdf')
          return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

      def inv_cdf(self, p):
          """The x up to which the share is p."""
          if not 0.0 < p < 1.0:
              raise StatisticsError('p must be in the range 0.0 < p < 1.0')
          return _inverse(p) * self._sigma + self._mu

      def quantiles(self, n=4):
          """The n - 1 points between n equal shares."""
          return [self.inv_cdf(part / n) for part in range(1, n)]

      def overlap(self, other):
          """The area that both densities have in common."""
          if not isinstance(other, NormalDist):
              raise TypeError('Expected another NormalDist instance')
          x, y = sorted((self, other), key=lambda each: (each._sigma, each._mu))
          for each in x, y:
              each._needs_spread('overlap')
          spread, distance = y.variance - x.variance, abs(y._mu - x._mu)
          if not spread:
              return math.erfc(distance / (2.0 * x._sigma * math.sqrt(2.0)))
          middle = x._mu * y.variance - y._mu * x.variance
          side = x._sigma * y._sigma * math.sqrt(
              distance * distance + spread * math.log(y.variance / x.variance))
          first, second = (abs(y.cdf(at) - x.cdf(at)) for at in (
              (middle + side) / spread, (middle - side) / spread))
          return 1.0 - (first + second)

      def zscore(self, x):
          """How many standard deviations x is above the mean."""
          self._needs_spread('zscore')
          return (x - self._mu) / self._sigma

      @property
      def mean(self):
          return self._mu

      @property
      def median(self):
          return self._mu

      @property
      def mode(self):
          return self._mu

      @property
      def stdev(self):
          return self._sigma

      @property
      def variance(self):
          return self._sigma * self._sigma

      def __add__(x1, x2):
          if isinstance(x2, NormalDist):
              return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
          return NormalDist(x1._mu + x2, x1._sigma)

      def __sub__(x1, x2):
          if isinstance(x2, NormalDist):
              return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
          return NormalDist(x1._mu - x2, x1._sigma)

      def __mul__(x1, x2):
          return NormalDist(x1._mu * x2, x1._sigma * math.fabs(x2))

      def __truediv__(x1, x2):
          return NormalDist(x1._mu / x2, x1._sigma / math.fabs(x2))

      def __pos__(x1):
          return NormalDist(x1._mu, x1._sigma)

      def __neg__(x1):
          return NormalDist(-x1._mu, x1._sigma)

      def __rsub__(x1, x2):
          return -(x1 - x2)

      __radd__, __rmul__ = __add__, __mul__

      def __eq__(x1, x2):
          if not isinstance(x2, NormalDist):
              return NotImplemented
          return (x1._mu, x1._sigma) == (x2._mu, x2._sigma)

      def __hash__(self):
          return hash((self._mu, self._sigma))

      def __repr__(self):
          return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

      def __getstate__(self):
          return self._mu, self._sigma

      def __setstate__(self, state):
          self._mu, self._sigma = state
  """#
