/// The module `numbers`, in Python: the abstract classes of numbers.

extension ModuleDefinition {
  static var numbers: ModuleDefinition {
    .python("numbers", numbersSource)
  }
}

private let numbersSource: StaticString = #"""
  """The abstract classes of numbers."""

  from abc import ABCMeta, abstractmethod

  __all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


  class Number(metaclass=ABCMeta):
      """All numbers."""

      __slots__ = ()
      __hash__ = None


  class Complex(Number):
      """Numbers with complex arithmetic."""

      __slots__ = ()

      @abstractmethod
      def __complex__(self):
          """The number as a complex."""

      def __bool__(self):
          """True unless zero."""
          return self != 0

      @property
      @abstractmethod
      def real(self):
          """The real part."""
          raise NotImplementedError

      @property
      @abstractmethod
      def imag(self):
          """The imaginary part."""
          raise NotImplementedError

      @abstractmethod
      def __add__(self, other):
          """self + other"""
          raise NotImplementedError

      @abstractmethod
      def __radd__(self, other):
          """other + self"""
          raise NotImplementedError

      @abstractmethod
      def __neg__(self):
          """-self"""
          raise NotImplementedError

      @abstractmethod
      def __pos__(self):
          """+self"""
          raise NotImplementedError

      def __sub__(self, other):
          """self - other"""
          return self + -other

      def __rsub__(self, other):
          """other - self"""
          return -self + other

      @abstractmethod
      def __mul__(self, other):
          """self * other"""
          raise NotImplementedError

      @abstractmethod
      def __rmul__(self, other):
          """other * self"""
          raise NotImplementedError

      @abstractmethod
      def __truediv__(self, other):
          """self / other"""
          raise NotImplementedError

      @abstractmethod
      def __rtruediv__(self, other):
          """other / self"""
          raise NotImplementedError

      @abstractmethod
      def __pow__(self, exponent):
          """self ** exponent"""
          raise NotImplementedError

      @abstractmethod
      def __rpow__(self, base):
          """base ** self"""
          raise NotImplementedError

      @abstractmethod
      def __abs__(self):
          """The distance from 0."""
          raise NotImplementedError

      @abstractmethod
      def conjugate(self):
          """The complex conjugate."""
          raise NotImplementedError

      @abstractmethod
      def __eq__(self, other):
          """self == other"""
          raise NotImplementedError


  Complex.register(complex)


  class Real(Complex):
      """Numbers on a line."""

      __slots__ = ()

      @abstractmethod
      def __float__(self):
          """The number as a float."""
          raise NotImplementedError

      @abstractmethod
      def __trunc__(self):
          """The integer between the number and 0 that is nearest to it."""
          raise NotImplementedError

      @abstractmethod
      def __floor__(self):
          """The greatest integer that is not greater."""
          raise NotImplementedError

      @abstractmethod
      def __ceil__(self):
          """The least integer that is not less."""
          raise NotImplementedError

      @abstractmethod
      def __round__(self, ndigits=None):
          """The number rounded to digits."""
          raise NotImplementedError

      def __divmod__(self, other):
          """self // other, self % other"""
          return self // other, self % other

      def __rdivmod__(self, other):
          """other // self, other % self"""
          return other // self, other % self

      @abstractmethod
      def __floordiv__(self, other):
          """self // other"""
          raise NotImplementedError

      @abstractmethod
      def __rfloordiv__(self, other):
          """other // self"""
          raise NotImplementedError

      @abstractmethod
      def __mod__(self, other):
          """self % other"""
          raise NotImplementedError

      @abstractmethod
      def __rmod__(self, other):
          """other % self"""
          raise NotImplementedError

      @abstractmethod
      def __lt__(self, other):
          """self < other"""
          raise NotImplementedError

      @abstractmethod
      def __le__(self, other):
          """self <= other"""
          raise NotImplementedError

      def __complex__(self):
          """The number as a complex."""
          return complex(float(self))

      @property
      def real(self):
          """The number itself."""
          return +self

      @property
      def imag(self):
          """Nothing."""
          return 0

      def conjugate(self):
          """The number itself."""
          return +self


  Real.register(float)


  class Rational(Real):
      """Fractions."""

      __slots__ = ()

      @property
      @abstractmethod
      def numerator(self):
          raise NotImplementedError

      @property
      @abstractmethod
      def denominator(self):
          raise NotImplementedError

      def __float__(self):
          """The nearest float."""
          return int(self.numerator) / int(self.denominator)


  class Integral(Rational):
      """Whole numbers."""

      __slots__ = ()

      @abstractmethod
      def __int__(self):
          """The number as an int."""
          raise NotImplementedError

      def __index__(self):
          """The number as an index."""
          return int(self)

      @abstractmethod
      def __pow__(self, exponent, modulus=None):
          """self ** exponent % modulus"""
          raise NotImplementedError

      @abstractmethod
      def __lshift__(self, other):
          """self << other"""
          raise NotImplementedError

      @abstractmethod
      def __rlshift__(self, other):
          """other << self"""
          raise NotImplementedError

      @abstractmethod
      def __rshift__(self, other):
          """self >> other"""
          raise NotImplementedError

      @abstractmethod
      def __rrshift__(self, other):
          """other >> self"""
          raise NotImplementedError

      @abstractmethod
      def __and__(self, other):
          """self & other"""
          raise NotImplementedError

      @abstractmethod
      def __rand__(self, other):
          """other & self"""
          raise NotImplementedError

      @abstractmethod
      def __xor__(self, other):
          """self ^ other"""
          raise NotImplementedError

      @abstractmethod
      def __rxor__(self, other):
          """other ^ self"""
          raise NotImplementedError

      @abstractmethod
      def __or__(self, other):
          """self | other"""
          raise NotImplementedError

      @abstractmethod
      def __ror__(self, other):
          """other | self"""
          raise NotImplementedError

      @abstractmethod
      def __invert__(self):
          """~self"""
          raise NotImplementedError

      def __float__(self):
          """The nearest float."""
          return float(int(self))

      @property
      def numerator(self):
          """The number itself."""
          return +self

      @property
      def denominator(self):
          """One."""
          return 1


  Integral.register(int)
  """#
