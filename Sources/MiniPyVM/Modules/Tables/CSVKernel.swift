/// The module `_csv`, in Python: rows of separated values, read and written (CPython: `Modules/_csv.c`).

extension ModuleDefinition {
  static var csvKernel: ModuleDefinition {
    .python("_csv", csvDialectsSource, csvRowsSource)
  }
}

private let csvDialectsSource: StaticString = #"""
  """Rows of separated values: the reader, the writer and their dialects."""

  _dialects = {}
  _limit = 131072

  QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


  class Error(Exception):
      """Rows that cannot be read or written."""


  def _sealed(*names):
      # Fields under other names, which cannot be set.
      def seal(cls):
          for name in names:
              setattr(cls, name, property(vars(cls)['_' + name].__get__))
          return cls
      return seal


  # MARK: Dialects

  def _character(name, value, is_optional):
      if value is None and is_optional:
          return None
      if not isinstance(value, str):
          kinds = 'string or None' if is_optional else 'string'
          raise TypeError(f'"{name}" must be {kinds}, not {type(value).__name__}')
      if len(value) != 1:
          raise TypeError(f'"{name}" must be a 1-character string')
      return value


  _unset = object()
  _defaults = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n',
               'quotechar': '"', 'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


  @_sealed(*_defaults)
  class Dialect:
      """How rows are written."""

      __slots__ = tuple('_' + name for name in _defaults)

      def __new__(cls, dialect=None, delimiter=_unset, doublequote=_unset, escapechar=_unset,
                  lineterminator=_unset, quotechar=_unset, quoting=_unset, skipinitialspace=_unset,
                  strict=_unset):
          given = {'delimiter': delimiter, 'doublequote': doublequote, 'escapechar': escapechar,
                   'lineterminator': lineterminator, 'quotechar': quotechar, 'quoting': quoting,
                   'skipinitialspace': skipinitialspace, 'strict': strict}
          if isinstance(dialect, str):
              dialect = get_dialect(dialect)
          if type(dialect) is Dialect and all(value is _unset for value in given.values()):
              return dialect
          found = {}
          for name, value in given.items():
              if value is _unset and dialect is not None:
                  value = getattr(dialect, name, _unset)
              found[name] = value
          self = object.__new__(cls)
          self._check(found, found['quotechar'] is None and found['quoting'] is _unset)
          return self

      def _check(self, found, has_no_quotes):
          for name, default in _defaults.items():
              value = found[name]
              if value is _unset:
                  value = default
              elif name in ('delimiter', 'escapechar', 'quotechar'):
                  value = _character(name, value, name != 'delimiter')
              elif name == 'lineterminator':
                  if value is not None and not isinstance(value, str):
                      raise TypeError('"lineterminator" must be a string')
              elif name == 'quoting':
                  if type(value) is not int:
                      raise TypeError('"quoting" must be an integer')
                  if not -1 << 31 <= value < 1 << 31:
                      raise OverflowError('Python int too large to convert to C int')
              else:
                  value = bool(value)
              setattr(self, '_' + name, value)
          if has_no_quotes:
              self._quoting = QUOTE_NONE
          if not 0 <= self._quoting <= 5:
              raise TypeError('bad "quoting" value')
          if self._quotechar is None and self._quoting != QUOTE_NONE:
              raise TypeError('quotechar must be set if quoting enabled')
          if self._lineterminator is None:
              raise TypeError('lineterminator must be set')
          self._check_characters()

      def _check_characters(self):
          special = {name: getattr(self, '_' + name)
                     for name in ('delimiter', 'escapechar', 'quotechar')}
          for name, value in special.items():
              is_space = value == ' ' and self._skipinitialspace and name != 'delimiter'
              if value is not None and (value in '\n\r' or is_space):
                  raise ValueError(f'bad {name} value')
          for one, other in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'),
                             ('escapechar', 'quotechar')):
              if special[one] is not None and special[one] == special[other]:
                  raise ValueError(f'bad {one} or {other} value')
          for name, value in special.items():
              is_space = value == ' ' and self._skipinitialspace and name != 'delimiter'
              if value is not None and (value in '\n\r' or is_space):
                  raise ValueError(f'bad {name} value')
          for one, other in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'),
                             ('escapechar', 'quotechar')):
              if special[one] is not None and special[one] == special[other]:
                  raise ValueError(f'bad {one} or {other} value')
          for name, value in special.items():
              if value is not None and value in self._lineterminator:
                  raise ValueError(f'bad {name} or lineterminator value')

      def __reduce__(self):
          raise TypeError("cannot pickle 'Dialect' instances")

      def __reduce_ex__(self, protocol):
          self.__reduce__()


  def register_dialect(name, dialect=_unset, /, **fmtparams):
      """Gives a dialect a name."""
      if not isinstance(name, str):
          raise TypeError('dialect name must be a string')
      _dialects[name] = _made(dialect, fmtparams)


  def unregister_dialect(name):
      """Forgets the dialect of that name."""
      try:
          del _dialects[name]
      except KeyError:
          raise Error('unknown dialect') from None


  def get_dialect(name):
      """The dialect of that name."""
      try:
          return _dialects[name]
      except KeyError:
          raise Error('unknown dialect') from None


  def list_dialects():
      """The names of the dialects."""
      return list(_dialects)


  def field_size_limit(new_limit=_unset, /):
      """The greatest size of a field that is read; it can be changed."""
      global _limit
      old = _limit
      if new_limit is not _unset:
          if type(new_limit) is not int:
              raise TypeError('limit must be an integer')
          if not -1 << 63 <= new_limit < 1 << 63:
              raise OverflowError('Python int too large to convert to C long')
          _limit = new_limit
      return old


  def _made(dialect, options):
      if dialect is not _unset and 'dialect' in options:
          raise TypeError("argument for function given by name ('dialect') and position (1)")
      for name in options:
          if name not in _defaults and name != 'dialect':
              raise TypeError(f"this function got an unexpected keyword argument '{name}'")
      return Dialect(**options) if dialect is _unset else Dialect(dialect, **options)
  """#
