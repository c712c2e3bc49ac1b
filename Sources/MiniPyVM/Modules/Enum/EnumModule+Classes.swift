/// The enumerations to derive from.

let enumClassesSource: StaticString = #"""
  # MARK: The classes to derive from

  class Enum(metaclass=EnumType, _part='root'):
      """A class of named constants."""

      @classmethod
      def __signature__(cls):
          if cls._member_names_:
              return '(*values)'
          return ('(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, '
                  'boundary=None)')

      def __new__(cls, value):
          # Members are found, not made: the class makes them when it is made itself.
          if type(value) is cls:
              return value
          try:
              made = cls._value2member_map_.get(value)
          except TypeError:
              lists = cls._unhashable_values_map_
              made = next((cls[name] for name in lists if value in lists[name]), None)
          if made is not None:
              return made
          if not cls._member_map_:
              raise TypeError('do not use `super().__new__; call the appropriate __new__ directly'
                              if _MAKING in cls.__dict__ else f'{cls!r} has no members defined')
          try:
              found = cls._missing_(value)
              if isinstance(found, cls):
                  return found
              if isinstance(found, int) and getattr(cls, '_boundary_', None) == 'eject':
                  return found
              if found is not None:
                  raise TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead '
                                  'of None or a valid member')
          except ValueError:
              raise
          except Exception as error:
              error.__context__ = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
              raise
          raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')

      def __init__(self, *args, **kwds):
          pass

      def _add_alias_(self, name):
          _bind_name(self.__class__, name, self)

      def _add_value_alias_(self, value):
          cls = self.__class__
          known = _canonical(cls, value)
          if known is None:
              _bind_value(cls, value, self)
          elif known is not self:
              raise ValueError(f'{value!r} is already bound: {cls._value2member_map_[value]!r}')

      @staticmethod
      def _generate_next_value_(name, start, count, last_values):
          """The value of auto(): one more than the greatest so far, or where to start."""
          if not last_values:
              return start
          try:
              greatest = max(sorted(last_values))
          except TypeError:
              raise TypeError('unable to sort non-numeric values') from None
          try:
              return greatest + 1
          except TypeError:
              raise TypeError(f'unable to increment {greatest!r}') from None

      @classmethod
      def _missing_(cls, value):
          return None

      # Combinations of flags may have no name.
      def __repr__(self):
          cls = self.__class__
          name = f'.{self._name_}' if self._name_ is not None else ''
          return f'<{cls.__name__}{name}: {(cls._value_repr_ or repr)(self._value_)}>'

      def __str__(self):
          name = f'.{self._name_}' if self._name_ is not None else f'({self._value_!r})'
          return self.__class__.__name__ + name

      def __format__(self, format_spec):
          return str.__format__(str(self), format_spec)

      def __dir__(self):
          cls = self.__class__
          members = cls._member_map_
          listed = set() if cls._member_type_ is object else set(object.__dir__(self))
          listed.update(name for name in getattr(self, '__dict__', ())
                        if name[0] != '_' and name not in members)
          for base in cls.mro():
              for name, attribute in base.__dict__.items():
                  if name[0] == '_':
                      continue
                  if name not in members or getattr(attribute, 'fget', None) is not None:
                      listed.add(name)
                  elif isinstance(attribute, property):
                      listed.discard(name)
          return sorted(listed.union(f'__{name}__' for name in ('class', 'doc', 'eq', 'hash', 'module')))

      def __hash__(self):
          return hash(self._name_)

      def __reduce_ex__(self, proto):
          return self.__class__, (self._value_,)

      def __deepcopy__(self, memo):
          return self

      def __copy__(self):
          return self

      name = property(lambda self: self._name_, doc='The name of the Enum member.')
      value = property(lambda self: self._value_, doc='The value of the Enum member.')


  class ReprEnum(Enum, _part='repr'):
      """Members have the repr of enumerations; str() and format() are those of their data."""


  class IntEnum(int, ReprEnum):
      """Members are integers too."""


  class StrEnum(str, ReprEnum):
      """Members are strings too."""

      def __new__(cls, *values):
          if len(values) > 3:
              raise TypeError(f'too many arguments for str(): {values!r}')
          # One argument is the string; the others say how bytes are decoded.
          wanted = zip(values, ('%r is not a string', 'encoding must be a string, not %r',
                                'errors must be a string, not %r'))
          for position, (value, complaint) in enumerate(wanted):
              if not isinstance(value, str) and (position or len(values) == 1):
                  raise TypeError(complaint % (value,))
          made = str.__new__(cls, *values)
          made._value_ = str(*values)
          return made

      @staticmethod
      def _generate_next_value_(name, start, count, last_values):
          """The value of auto(): the name in lower case."""
          return name.lower()


  def pickle_by_global_name(self, proto):
      return self.name


  def pickle_by_enum_name(self, proto):
      return getattr, (self.__class__, self._name_)
  """#
