/// Decorators of enumerations.

let enumChecksSource: StaticString = #"""
  # MARK: Checks

  # What verify can check.
  EnumCheck = StrEnum('EnumCheck', {
      'CONTINUOUS': 'no skipped integer values',
      'NAMED_FLAGS': 'multi-flag aliases may not contain unnamed flags',
      'UNIQUE': 'one name per value',
  })
  CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


  def _refuse_aliases(enumeration, complaint='aliases'):
      pairs = [f'{name} -> {made.name}' for name, made in enumeration.__members__.items()
               if name != made.name]
      if pairs:
          raise ValueError(f'{complaint} found in {enumeration!r}: {", ".join(pairs)}')


  def _refuse_gaps(enumeration):
      values = {made.value for made in enumeration}
      if len(values) < 2:
          return
      least, greatest = min(values), max(values)
      if issubclass(enumeration, Flag):
          kind = 'flag'
          between = (1 << bit for bit in range(least.bit_length(), greatest.bit_length() - 1))
      else:
          kind = 'enum'
          between = range(least + 1, greatest)
      missing = [str(value) for value in between if value not in values]
      if missing:
          text = f'invalid {kind} {enumeration.__name__!r}: missing values {", ".join(missing)}'
          raise ValueError(text[:256])


  def _refuse_unnamed_bits(enumeration):
      if not issubclass(enumeration, Flag):
          return
      named = {made._value_ for made in enumeration}
      incomplete = []
      missing = 0
      for name, made in enumeration._member_map_.items():
          value = made._value_
          bits = () if value < 0 or value in named else set(_bits(value)) - named
          if bits:
              incomplete.append(name)
              missing |= sum(bits)
      if not incomplete:
          return
      *others, last = incomplete
      who = f'aliases {", ".join(others)} and {last} are' if others else f'alias {last} is'
      what = 'value' if _is_single_bit(missing) else 'combined values of'
      raise ValueError(f'invalid Flag {enumeration.__name__!r}: {who} missing {what} {missing:#x} '
                       '[use enum.show_flag_values(value) for details]')


  _refusals = {CONTINUOUS: _refuse_gaps, NAMED_FLAGS: _refuse_unnamed_bits, UNIQUE: _refuse_aliases}


  class verify:
      """A decorator of enumerations that refuses those that do not pass the checks."""

      def __init__(self, *checks):
          self.checks = checks

      def __call__(self, enumeration):
          for check in self.checks:
              if check in _refusals:
                  _refusals[check](enumeration)
          return enumeration


  def unique(enumeration):
      """A decorator of enumerations that refuses those with aliases."""
      _refuse_aliases(enumeration, 'duplicate values')
      return enumeration


  def show_flag_values(value):
      return list(_bits(value))


  # MARK: Members as names of their module

  def _module_and(self, name):
      return f'{self.__class__.__module__.rpartition(".")[2]}.{name}'


  def global_enum_repr(self):
      """The member as its module knows it."""
      return _module_and(self, self._name_)


  def global_flag_repr(self):
      """The flags as their module knows them."""
      if self._name_ is None:
          return _module_and(self, f'{self.__class__.__name__}({self._value_!r})')
      return '|'.join(name if name[0].isdigit() else _module_and(self, name)
                      for name in self._name_.split('|'))


  def global_str(self):
      """The name alone."""
      if self._name_ is None:
          return f'{self.__class__.__name__}({self._value_!r})'
      return self._name_


  def global_enum(cls, update_str=False):
      """A decorator of enumerations that makes the members names of the module."""
      cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
      if update_str or not issubclass(cls, ReprEnum):
          cls.__str__ = global_str
      vars(sys.modules[cls.__module__]).update(cls.__members__)
      return cls
  """#
