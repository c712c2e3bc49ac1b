/// The members of enumerations: how they are made, found and seen.

let enumMembersSource: StaticString = #"""
  # MARK: Members

  class property(DynamicClassAttribute):
      """An attribute of members; the class may have a member of the same name."""

      member = None
      # What reads the attribute from the data type that it comes from.
      _inherited = None

      def __get__(self, instance, ownerclass=None):
          if instance is None:
              if self.member is not None:
                  return self.member
          elif self.fget is not None:
              return self.fget(instance)
          elif self._inherited is not None:
              return self._inherited(instance)
          else:
              other = ownerclass._member_map_.get(self.name)
              if other is not None:
                  return other
          raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')

      def __set_name__(self, ownerclass, name):
          self.name = name
          self.clsname = ownerclass.__name__

      def _change(part, verb):
          def change(self, instance, *value):
              function = getattr(self, part)
              if function is None:
                  raise AttributeError(f'<enum {self.clsname!r}> cannot {verb} attribute '
                                       f'{self.name!r}')
              return function(instance, *value)
          return change

      __set__ = _change('fset', 'set')
      __delete__ = _change('fdel', 'delete')
      del _change


  def _beside_inherited(cls, name, made):
      """What stands in the class for a member: itself, or a property when the members have an
      inherited attribute of the same name."""
      descriptor = inherited = None
      for base in cls.__mro__[1:]:
          found = base.__dict__.get(name)
          if isinstance(found, DynamicClassAttribute):
              descriptor, inherited = found, None
              break
          if found is None:
              continue
          if not _has_any(found, '__get__', '__set__', '__delete__'):
              inherited = lambda made, base=base: getattr(base, name)
          else:
              descriptor = found
              if inherited is None:
                  inherited = lambda made: getattr(made._value_, name)
      if descriptor is None:
          return made
      result = property(*(getattr(descriptor, part, None) for part in ('fget', 'fset', 'fdel')))
      result.__set_name__(cls, name)
      result.member = made
      result._inherited = inherited
      return result


  def _bind_name(cls, name, made):
      """Make a name mean a member."""
      bound = cls._member_map_.setdefault(name, made)
      if bound is not made:
          raise NameError(f'{name!r} is already bound: {bound!r}')
      type.__setattr__(cls, name, _beside_inherited(cls, name, made))


  def _bind_value(cls, value, made):
      """Make a value find a member, unless it finds one already."""
      try:
          cls._value2member_map_.setdefault(value, made)
      except TypeError:
          cls._unhashable_values_.append(value)
          cls._unhashable_values_map_.setdefault(made._name_, []).append(value)


  def _canonical(cls, value):
      """The member whose value is equal to this one, or None."""
      try:
          return cls._value2member_map_.get(value)
      except TypeError:
          return next((m for m in cls._member_map_.values() if m._value_ == value), None)


  class _Members:
      """Makes the members, as soon as their class is there and before anyone sees it."""

      def __init__(self, values, make):
          self.values = values
          self.make = make

      def __set_name__(self, cls, name):
          for name, value in self.values.items():
              made = self.made(cls, name, value)
              value = made._value_
              if hasattr(cls, '_flag_mask_'):
                  _note_bits(cls, value)
              known = _canonical(cls, value)
              if known is not None:
                  made = known
              elif not hasattr(cls, '_flag_mask_') or _is_single_bit(value):
                  cls._member_names_.append(name)
              _bind_name(cls, name, made)
              _bind_value(cls, value, made)
          type.__delattr__(cls, _MAKING)

      def made(self, cls, name, value):
          data_type = cls._member_type_
          arguments = value if isinstance(value, tuple) else (value,)
          if data_type is tuple:
              arguments = (arguments,)
          made = self.make(cls, *arguments if cls._use_args_ else ())
          if not hasattr(made, '_value_'):
              try:
                  made._value_ = value if data_type is object else data_type(*arguments)
              except Exception as error:
                  raise TypeError('_value_ not set in __new__, unable to create it') from error
          made._name_ = name
          made.__objclass__ = cls
          made.__init__(*arguments)
          made._sort_order_ = len(cls._member_names_)
          return made


  # MARK: Bits

  def _is_single_bit(value):
      return isinstance(value, int) and value > 0 and not value & value - 1


  def _bits(value):
      """The single bits of a number, the lowest first."""
      value = value.value if isinstance(value, _bases['root']) else value
      if value < 0:
          raise ValueError(f'{value!r} is not a positive integer')
      while value:
          others = value & value - 1
          yield value ^ others
          value = others


  def _note_bits(cls, value):
      if not isinstance(value, int):
          return
      mask = cls._flag_mask_ = cls._flag_mask_ | value
      cls._all_bits_ = (1 << mask.bit_length()) - 1
      if _is_single_bit(value):
          cls._singles_mask_ |= value


  def bin(num, max_bits=None):
      """The sign bit of a number and its other bits, as many as are asked for."""
      width = num.bit_length()
      sign = '1' if num < 0 else '0'
      digits = format(num & (1 << width) - 1, f'0{width}b') if width else ''
      return f'0b{sign} {digits.rjust(max_bits or 0, sign)}'
  """#
