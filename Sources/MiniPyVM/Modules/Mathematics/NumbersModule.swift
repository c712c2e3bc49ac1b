/// The module `numbers`, in Python: abstract classes of numbers.

extension ModuleDefinition {
  static var numbers: ModuleDefinition { .python("numbers", numbersSource) }
}

private let numbersSource: StaticString = #"""
  """Abstract classes of numbers: every Integral is Rational, Real, Complex and a Number."""

  from abc import ABCMeta, abstractmethod

  __all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


  class Number(metaclass=ABCMeta):
      """Any number."""

      __slots__ = ()
      __hash__ = None


  # The abstract methods by their parameters.
  def _alone(self):
      raise NotImplementedError


  def _with_other(self, other):
      raise NotImplementedError


  def _to_exponent(self, exponent):
      raise NotImplementedError


  def _of_base(self, base):
      raise NotImplementedError


  def _to_exponent_modulo(self, exponent, modulus=None):
      raise NotImplementedError


  def _to_digits(self, ndigits=None):
      raise NotImplementedError


  _function = type(_alone)


  def _kind(name, bases, body, *, values='', unary='', binary='', compared='',
            special={}):
      """What the class statements below call instead of a metaclass.

      It adds abstract methods. values: properties. unary: methods without an operand. binary: names
      of operators and their signs, which also get the method of the right operand. compared: the
      same of comparisons, which do not. special: other parameters of single methods.
      """
      def pairs(text):
          words = iter(text.split())
          return zip(words, words)

      def add(method, template, doc):
          template = special.get(method, template)
          code = template.__code__.replace(co_name=method, co_qualname=f'{name}.{method}')
          function = _function(code, globals(), method, template.__defaults__)
          function.__doc__ = doc
          body[method] = abstractmethod(function)

      for method in unary.split():
          add(method, _alone, f'{method} of the number')
      for operator, sign in pairs(binary):
          add(f'__{operator}__', _with_other, f'self {sign} other')
          add(f'__r{operator}__', _with_other, f'other {sign} self')
      for comparison, sign in pairs(compared):
          add(f'__{comparison}__', _with_other, f'self {sign} other')
      for value in values.split():
          add(value, _alone, f'{value} of the number')
          body[value] = property(body[value])
      body['__slots__'] = ()
      return ABCMeta(name, bases, body)


  class Complex(Number, metaclass=_kind, values='real imag',
                unary='__complex__ __neg__ __pos__ __abs__ conjugate',
                binary='add + mul * truediv / pow **', compared='eq ==',
                special={'__pow__': _to_exponent, '__rpow__': _of_base}):
      """Numbers with a real and an imaginary part."""

      def __bool__(self):
          """True unless the number is 0."""
          return self != 0

      def __sub__(self, other):
          """self - other"""
          return self + -other

      def __rsub__(self, other):
          """other - self"""
          return -self + other


  class Real(Complex, metaclass=_kind, unary='__float__ __trunc__ __floor__ __ceil__ __round__',
             binary='floordiv // mod %', compared='lt < le <=',
             special={'__round__': _to_digits}):
      """Numbers on a line, which have an order."""

      def __divmod__(self, other):
          """Quotient and remainder of self by other."""
          return self // other, self % other

      def __rdivmod__(self, other):
          """Quotient and remainder of other by self."""
          return other // self, other % self

      def __complex__(self):
          """The complex number without an imaginary part."""
          return complex(float(self))

      def conjugate(self):
          """The number itself."""
          return +self

      real = property(conjugate)
      imag = property(lambda self: 0, doc='No imaginary part.')


  class Rational(Real, metaclass=_kind, values='numerator denominator'):
      """Fractions in lowest terms."""

      def __float__(self):
          """The nearest float."""
          return int(self.numerator) / int(self.denominator)


  class Integral(Rational, metaclass=_kind, unary='__int__ __invert__ __pow__',
                 binary='lshift << rshift >> and & xor ^ or |',
                 special={'__pow__': _to_exponent_modulo}):
      """Whole numbers."""

      def __index__(self):
          """The number as an int, where only an int will do."""
          return int(self)

      def __float__(self):
          """The nearest float."""
          return float(int(self))

      numerator = property(lambda self: +self, doc='The number itself.')
      denominator = property(lambda self: 1, doc='One.')


  for _class, _type in (Complex, complex), (Real, float), (Integral, int):
      _class.register(_type)
  del _class, _type
  """#
