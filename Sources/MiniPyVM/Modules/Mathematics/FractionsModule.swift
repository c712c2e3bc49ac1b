/// The module `fractions`, in Python.

extension ModuleDefinition {
  static var fractions: ModuleDefinition {
    .python("fractions", fractionsSource, fractionsFormatSource)
  }
}

private let fractionsSource: StaticString = #"""
  """Exact fractions of two integers."""

  import math
  import numbers
  import operator
  import re
  import sys

  __all__ = ['Fraction']

  _LITERAL = re.compile(r'''
      \s* (?P<sign>[-+]?)
      (?=\d|\.\d) (?P<whole>\d*|\d+(?:_\d+)*)
      (?: (?:\s*/\s*(?P<below>\d+(?:_\d+)*))?
        | (?:\.(?P<places>\d*|\d+(?:_\d+)*))? (?:e(?P<power>[-+]?\d+(?:_\d+)*))?
      ) \s*\Z''', re.VERBOSE | re.IGNORECASE)


  def _parsed(text):
      # (numerator, denominator) of a literal, not yet in lowest terms.
      found = _LITERAL.match(text)
      if found is None:
          raise ValueError(f'Invalid literal for Fraction: {text!r}')
      places = (found['places'] or '').replace('_', '')
      above = int((found['whole'].replace('_', '') or '0') + places)
      if found['sign'] == '-':
          above = -above
      if found['below']:
          return above, int(found['below'])
      power = int(found['power'] or 0) - len(places)
      return (above * 10 ** power, 1) if power >= 0 else (above, 10 ** -power)


  def _terms(value):
      # (numerator, denominator) of a rational number, or None.
      if isinstance(value, (int, Fraction)) or isinstance(value, numbers.Rational):
          return value.numerator, value.denominator


  def _reduced(above, below):
      # A plain Fraction of what is not yet in lowest terms.
      if below == 0:
          raise ZeroDivisionError(f'Fraction({above}, 0)')
      return _made(Fraction, above, below)


  def _made(cls, above, below):
      common = math.gcd(above, below)
      if below < 0:
          common = -common
      self = object.__new__(cls)
      self._numerator, self._denominator = above // common, below // common
      return self


  def _operators(name, exact, plain=None):
      # The method of an operator and its reflection, from the function that computes with the
      # terms of both; what is no rational number gets the operator of floats or complex numbers.
      plain = plain or getattr(operator, name)
      has_complex = name not in ('floordiv', 'mod', 'divmod')

      def forward(a, b):
          if isinstance(b, (int, Fraction)):
              return exact(a._numerator, a._denominator, b.numerator, b.denominator)
          if isinstance(b, float):
              return plain(float(a), b)
          if has_complex and isinstance(b, complex):
              return plain(complex(a), b)
          return NotImplemented

      def backward(b, a):
          if isinstance(a, numbers.Rational):
              return exact(int(a.numerator), int(a.denominator), b._numerator, b._denominator)
          if isinstance(a, numbers.Real):
              return plain(float(a), float(b))
          if has_complex and isinstance(a, numbers.Complex):
              return plain(complex(a), complex(b))
          return NotImplemented

      for method, title in (forward, f'__{name}__'), (backward, f'__r{name}__'):
          method.__name__, method.__qualname__ = title, f'Fraction.{title}'
      return forward, backward


  def _comparison(name):
      # The method of an ordering.
      plain = getattr(operator, name)

      def compare(a, b):
          if (terms := _terms(b)) is not None:
              return plain(a._numerator * terms[1], a._denominator * terms[0])
          if isinstance(b, float):
              if not math.isfinite(b):
                  return plain(0.0, b)
              return plain(a, Fraction(b))
          return NotImplemented

      compare.__name__ = f'__{name}__'
      compare.__qualname__ = f'Fraction.__{name}__'
      return compare


  class Fraction(numbers.Rational):
      """A rational number in lowest terms."""

      __slots__ = ('_numerator', '_denominator')

      def __new__(cls, numerator=0, denominator=None):
          if denominator is None:
              if (terms := _terms(numerator)) is not None:
                  above, below = terms
              elif isinstance(numerator, float):
                  above, below = numerator.as_integer_ratio()
              elif isinstance(numerator, str):
                  above, below = _parsed(numerator)
              else:
                  raise TypeError('argument should be a string or a Rational instance')
          else:
              first, second = _terms(numerator), _terms(denominator)
              if first is None or second is None:
                  raise TypeError('both arguments should be Rational instances')
              above, below = first[0] * second[1], second[0] * first[1]
          if below == 0:
              raise ZeroDivisionError(f'Fraction({above}, 0)')
          return _made(cls, above, below)

      @classmethod
      def from_float(cls, f):
          """The exact value of a float."""
          if isinstance(f, numbers.Integral):
              return cls(f)
          if not isinstance(f, float):
              raise TypeError(
                  f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
          return cls(*f.as_integer_ratio())

      @classmethod
      def from_decimal(cls, dec):
          """The exact value of a decimal number."""
          if isinstance(dec, numbers.Integral):
              return cls(int(dec))
          raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, '
                          f'not {dec!r} ({type(dec).__name__})')

      @property
      def numerator(a):
          return a._numerator

      @property
      def denominator(a):
          return a._denominator

      def is_integer(self):
          """True if there is nothing behind the point."""
          return self._denominator == 1

      def as_integer_ratio(self):
          """(numerator, denominator)."""
          return self._numerator, self._denominator

      def limit_denominator(self, max_denominator=1000000):
          """The nearest fraction whose denominator is not greater."""
          if max_denominator < 1:
              raise ValueError('max_denominator should be at least 1')
          if self._denominator <= max_denominator:
              return Fraction(self)
          # The last two convergents of the continued fraction.
          older, newer = (0, 1), (1, 0)
          above, below = self._numerator, self._denominator
          while True:
              whole, rest = divmod(above, below)
              if older[1] + whole * newer[1] > max_denominator:
                  break
              older, newer = newer, tuple(o + whole * n for o, n in zip(older, newer))
              above, below = below, rest
          steps = (max_denominator - older[1]) // newer[1]
          between = _reduced(*(o + steps * n for o, n in zip(older, newer)))
          return min(_reduced(*newer), between, key=lambda found: abs(found - self))

      def __repr__(self):
          return f'{type(self).__name__}({self._numerator}, {self._denominator})'

      def __str__(self):
          return str(self._numerator) + f'/{self._denominator}' * (self._denominator != 1)

      def __format__(self, format_spec, /):
          return _formatted(self, format_spec)

      # MARK: Arithmetic

      __add__, __radd__ = _operators('add', lambda a, b, c, d: _reduced(a * d + c * b, b * d))
      __sub__, __rsub__ = _operators('sub', lambda a, b, c, d: _reduced(a * d - c * b, b * d))
      __mul__, __rmul__ = _operators('mul', lambda a, b, c, d: _reduced(a * c, b * d))
      __truediv__, __rtruediv__ = _operators(
          'truediv', lambda *terms: _quotient(*terms))
      __floordiv__, __rfloordiv__ = _operators(
          'floordiv', lambda a, b, c, d: (a * d) // (b * c))
      __mod__, __rmod__ = _operators('mod', lambda a, b, c, d: _reduced((a * d) % (c * b), b * d))

      def __pow__(a, b):
          if (terms := _terms(b)) is None:
              return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented
          power, below = terms
          if below != 1:
              return float(a) ** float(b)
          if power >= 0:
              return _reduced(a._numerator ** power, a._denominator ** power)
          if a._numerator == 0:
              raise ZeroDivisionError('Fraction(1, 0)')
          return _reduced(a._denominator ** -power, a._numerator ** -power)

      def __rpow__(b, a):
          if b._denominator == 1 and b._numerator >= 0:
              return a ** b._numerator
          if (terms := _terms(a)) is not None:
              return Fraction(*terms) ** b
          return a ** (b._numerator if b._denominator == 1 else float(b))

      def __pos__(a):
          return _made(Fraction, a._numerator, a._denominator)

      def __neg__(a):
          return _made(Fraction, -a._numerator, a._denominator)

      def __abs__(a):
          return _made(Fraction, abs(a._numerator), a._denominator)

      # MARK: Whole numbers

      def __int__(a, _index=operator.index):
          cut = a._numerator // a._denominator if a._numerator >= 0 else -(
              -a._numerator // a._denominator)
          return _index(cut)

      def __trunc__(a):
          return int(a)

      def __floor__(a):
          return a._numerator // a._denominator

      def __ceil__(a):
          return -(-a._numerator // a._denominator)

      def __round__(self, ndigits=None):
          if ndigits is not None:
              unit = Fraction(10) ** -ndigits
              return _reduced(*_terms(round(self / unit) * unit))
          whole, rest = divmod(self._numerator, self._denominator)
          side = 2 * rest - self._denominator
          return whole + (side > 0 or side == 0 and whole % 2)

      # MARK: Comparison

      def __hash__(self):
          prime = sys.hash_info.modulus
          if self._denominator % prime:
              size = hash(abs(self._numerator)) * pow(self._denominator, -1, prime) % prime
          else:
              size = sys.hash_info.inf
          result = size if self._numerator >= 0 else -size
          return -2 if result == -1 else result

      def __eq__(a, b):
          if (terms := _terms(b)) is not None:
              return (a._numerator, a._denominator) == terms
          if isinstance(b, numbers.Complex) and b.imag == 0:
              b = b.real
          if not isinstance(b, float):
              return NotImplemented
          return math.isfinite(b) and a == Fraction(b)

      __lt__, __gt__, __le__, __ge__ = map(_comparison, ('lt', 'gt', 'le', 'ge'))

      def __bool__(a):
          return bool(a._numerator)

      # MARK: Copies

      def __reduce__(self):
          return type(self), (self._numerator, self._denominator)

      def __copy__(self):
          if type(self) is Fraction:
              return self
          return type(self)(self._numerator, self._denominator)

      def __deepcopy__(self, memo):
          return self.__copy__()


  def _quotient(a, b, c, d):
      if c == 0:
          raise ZeroDivisionError('Fraction(1, 0)')
      return _reduced(a * d, b * c)


  def _divided(a, b, c, d):
      whole, rest = divmod(a * d, c * b)
      return whole, _reduced(rest, b * d)


  Fraction.__divmod__, Fraction.__rdivmod__ = _operators('divmod', _divided, divmod)
  """#

/// How fractions are formatted.
private let fractionsFormatSource: StaticString = #"""
  # MARK: Formatting

  _SPECIFICATION = re.compile(r'''
      (?:(?P<fill>.)?(?P<align>[<>=^]))? (?P<sign>[-+ ]?)
      (?: (?P<slash>[#]?) (?P<room>0|[1-9]\d*)? (?P<comma>[,_]?)
        | (?P<unsigned>z?) (?P<point>[#]?) (?P<zeros>0(?=\d))? (?P<width>0|[1-9]\d*)?
          (?P<group>[,_]?) (?:\.(?P<places>0|[1-9]\d*))? (?P<kind>[eEfFgG%])
      )\Z''', re.VERBOSE | re.DOTALL | re.ASCII)


  def _formatted(value, specification):
      found = _SPECIFICATION.match(specification)
      if found is None or found['align'] and found['zeros']:
          raise ValueError(f'Invalid format specifier {specification!r} '
                           f'for object of type {type(value).__name__!r}')
      size = abs(value)
      if found['kind']:
          whole, tail, is_zero = _decimal(
              size, found['kind'], int(found['places'] or '6'), bool(found['point']))
          width, group = int(found['width'] or 0), found['group']
      else:
          whole, below = str(size.numerator), size.denominator
          tail = f'/{below:{found["comma"]}}' if below != 1 or found['slash'] else ''
          is_zero = False
          width, group = int(found['room'] or 0), found['comma']
      sign = '' if found['sign'] == '-' else found['sign']
      if value < 0 and not (is_zero and found['unsigned']):
          sign = '-'
      shown = _grouped(whole, group)
      if found['zeros']:
          while len(sign + shown + tail) < width:
              whole = '0' + whole
              shown = _grouped(whole, group)
      body = shown + tail
      padding = (found['fill'] or ' ') * (width - len(sign + body))
      match found['align']:
          case '<':
              return sign + body + padding
          case '^':
              half = len(padding) // 2
              return padding[:half] + sign + body + padding[half:]
          case '=':
              return sign + padding + body
      return padding + sign + body


  def _grouped(digits, separator):
      # The digits in groups of three.
      if not separator:
          return digits
      first = len(digits) % 3
      groups = [digits[at:at + 3] for at in range(first, len(digits), 3)]
      return separator.join([digits[:first]] * bool(first) + groups)


  def _decimal(size, kind, places, keeps_point):
      # (the digits before the point, all behind them, whether no digit differs from 0).
      end = ''
      if kind == '%':
          size, end = 100 * size, '%'
      if kind in 'fF%':
          digits = round(size * 10 ** places)
      else:
          count = max(places, 1) if kind in 'gG' else places + 1
          digits, power = _significant(size, count)
          places = count - 1
          if kind in 'eE' or not -4 <= power < count:
              end = f'e{power:+03d}'.upper() if kind.isupper() else f'e{power:+03d}'
          else:
              places -= power
      text = str(digits).zfill(places + 1)
      whole, behind = text[:len(text) - places], text[len(text) - places:]
      if kind in 'gG' and not keeps_point:
          behind = behind.rstrip('0')
      return whole, '.' * bool(behind or keeps_point) + behind + end, digits == 0


  def _significant(size, count):
      # (the first digits as an integer, the power of ten of the first of them).
      if size == 0:
          return 0, 0
      power = len(str(size.numerator)) - len(str(size.denominator))
      if size < Fraction(10) ** power:
          power -= 1
      digits = round(size * Fraction(10) ** (count - 1 - power))
      if digits == 10 ** count:
          digits, power = digits // 10, power + 1
      return digits, power
  """#
