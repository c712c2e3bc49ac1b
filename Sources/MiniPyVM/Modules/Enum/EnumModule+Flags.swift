/// Members that are bits.

let enumFlagsSource: StaticString = #"""
  # MARK: Flags

  # What a flag does with bits that no member has: refuse or drop them, be an integer, keep them.
  FlagBoundary = StrEnum('FlagBoundary', 'STRICT CONFORM EJECT KEEP')
  STRICT, CONFORM, EJECT, KEEP = FlagBoundary


  def _bounded(cls, value):
      """The bits that a flag of this class may have for a value, or None to eject it."""
      allowed, ceiling = cls._flag_mask_, cls._all_bits_
      if ~ceiling <= value <= ceiling and not value & (ceiling ^ allowed):
          return value
      boundary = cls._boundary_
      if boundary is STRICT:
          width = max(value.bit_length(), allowed.bit_length())
          raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n'
                           f'  allowed {bin(allowed, width)}')
      if boundary is CONFORM:
          return value & allowed
      if boundary is EJECT:
          return None
      if boundary is not KEEP:
          raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
      return value if value >= 0 else max(ceiling + 1, 1 << value.bit_length()) + value


  def _combined_name(cls, value):
      """The names of the members that make up a value, and the number of what is left."""
      single = value & cls._singles_mask_
      parts = list(cls._iter_member_(single))
      if value != single:
          # Members of several bits, for those that are no member by themselves.
          parts += [made for made in cls._member_map_.values()
                    if made._value_ and made._value_ & value == made._value_ and made not in parts]
      covered = 0
      for made in parts:
          covered |= made._value_
      if not covered:
          return None
      names = [made._name_ for made in parts]
      if value != covered:
          if cls._boundary_ is STRICT:
              raise ValueError(f'{cls!r}: no members with value {value ^ covered!r}')
          names.append(cls._numeric_repr_(value ^ covered))
      return '|'.join(names)


  def _bitwise(name, symbol, compute):
      """The method of Flag for an operator."""
      def method(self, other):
          cls = self.__class__
          mine = self._value_
          theirs = other._value_ if other.__class__ is cls else self._get_value(other)
          if theirs is NotImplemented:
              return NotImplemented
          if mine is None or theirs is None:
              flag = self if mine is None else other
              raise TypeError(f"'{flag}' cannot be combined with other flags with {symbol}")
          value = compute(mine, theirs)
          if cls.__class__ is EnumType and value in cls._value2member_map_:
              return cls._value2member_map_[value]
          return cls(value)
      method.__name__ = name
      method.__qualname__ = f'Flag.{name}'
      return method


  class Flag(Enum, boundary=STRICT, _part='flags'):
      """Members are bits, to be combined with |, &, ^ and ~."""

      _numeric_repr_ = repr

      @staticmethod
      def _generate_next_value_(name, start, count, last_values):
          """The value of auto(): the bit above the greatest so far, or where to start."""
          if not last_values:
              return 1 if start is None else start
          greatest = max(last_values)
          try:
              return 1 << greatest.bit_length()
          except Exception:
              raise TypeError('invalid flag value %r' % greatest) from None

      @classmethod
      def _iter_member_by_value_(cls, value):
          for bit in _bits(value & cls._flag_mask_):
              yield cls._value2member_map_.get(bit)

      _iter_member_ = _iter_member_by_value_

      @classmethod
      def _iter_member_by_def_(cls, value):
          yield from sorted(cls._iter_member_by_value_(value), key=lambda made: made._sort_order_)

      @classmethod
      def _missing_(cls, value):
          # A combination becomes a member without a name of its own, once.
          if not isinstance(value, int):
              raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
          given, value = value, _bounded(cls, value)
          if value is None:
              return given
          complement = value if value < 0 else None
          if value < 0:
              keeps = cls._boundary_ in (EJECT, KEEP)
              value = cls._all_bits_ + 1 + value if keeps else cls._singles_mask_ & value
          unknown = value & ~cls._flag_mask_
          if unknown and cls._boundary_ is not KEEP:
              raise ValueError(f'{cls.__name__}({value!r}) -->  unknown values {unknown!r} '
                               f'[{bin(unknown)}]')
          data_type = cls._member_type_
          made = (object.__new__(cls) if data_type is object else data_type.__new__(cls, value))
          if not hasattr(made, '_value_'):
              made._value_ = value
          made._name_ = _combined_name(cls, value)
          made = cls._value2member_map_.setdefault(value, made)
          if complement is not None:
              cls._value2member_map_[complement] = made
          return made

      def __contains__(self, other):
          """True if all bits of the other are set here."""
          if not isinstance(other, self.__class__):
              raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                              % (type(other).__qualname__, self.__class__.__qualname__))
          return other._value_ & self._value_ == other._value_

      def __iter__(self):
          """The members of one bit that are set here."""
          yield from self._iter_member_(self._value_)

      def __len__(self):
          return self._value_.bit_count()

      def __bool__(self):
          return bool(self._value_)

      def _get_value(self, flag):
          if isinstance(flag, self.__class__):
              return flag._value_
          if self._member_type_ is not object and isinstance(flag, self._member_type_):
              return flag
          return NotImplemented

      __or__ = __ror__ = _bitwise('__or__', '|', lambda a, b: a | b)
      __and__ = __rand__ = _bitwise('__and__', '&', lambda a, b: a & b)
      __xor__ = __rxor__ = _bitwise('__xor__', '^', lambda a, b: a ^ b)

      def __invert__(self):
          number = self._get_value(self)
          if number is None:
              raise TypeError(f"'{self}' cannot be inverted")
          opposite = self._inverted_
          if opposite is None:
              kept = self._singles_mask_ if self._boundary_ in (STRICT, CONFORM) else -1
              opposite = self._inverted_ = self.__class__(~number & kept)
          return opposite


  class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
      """Flags that are integers too; they keep bits that no member has."""
  """#
