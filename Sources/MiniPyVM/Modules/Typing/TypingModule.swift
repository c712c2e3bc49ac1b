/// The module `typing`, in Python: what type hints are at run time.
///
/// Three parts run with the import; the others only when a program asks for one of their names
/// (`__getattr__`), for nothing is compiled ahead:
///
/// - Here: the names, what may be a type, and the special forms from one table.
/// - `TypingModule+Aliases.swift`: subscripted types.
/// - `TypingModule+Generic.swift`: `Generic`, the aliases of other modules' classes, and the way
///   to the deferred parts.
/// - deferred: `+Hints` (forward references), `+Protocols`, `+Records` (`NamedTuple`,
///   `TypedDict`), `+Marks` (decorators and functions that do little), `+Files`.
///
/// Type variables, and what subscripting does with them, are native: `TypingKernel.swift`,
/// `TypingHelperObject+Substitution.swift`.

extension ModuleDefinition {
  static var typing: ModuleDefinition {
    .python(
      "typing",
      deferred: [
        DeferredPart("files", typingFilesSource), DeferredPart("hints", typingHintsSource),
        DeferredPart("marks", typingMarksSource),
        DeferredPart("protocols", typingProtocolsSource),
        DeferredPart("records", typingRecordsSource),
      ],
      typingFormsSource, typingAliasesSource, typingGenericSource)
  }
}

private let typingFormsSource: StaticString = #"""
  """What type hints are at run time: objects that can be written, printed, compared and read."""

  import sys
  from _functools import _lru_cache_wrapper
  from _typing import (NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                       TypeVarTuple, complete, prepare, substitute, type_parameters)

  __all__ = '''
      Annotated Any Callable ClassVar Concatenate Final ForwardRef Generic Literal Optional ParamSpec
      Protocol Tuple Type TypeVar TypeVarTuple Union AbstractSet ByteString Container ContextManager
      Hashable ItemsView Iterable Iterator KeysView Mapping MappingView MutableMapping
      MutableSequence MutableSet Sequence Sized ValuesView Awaitable AsyncIterator AsyncIterable
      Coroutine Collection AsyncGenerator AsyncContextManager Reversible SupportsAbs SupportsBytes
      SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound ChainMap Counter Deque
      Dict DefaultDict List OrderedDict Set FrozenSet NamedTuple TypedDict Generator BinaryIO IO
      Match Pattern TextIO AnyStr assert_type assert_never cast clear_overloads dataclass_transform
      final get_args get_origin get_overloads get_protocol_members get_type_hints is_protocol
      is_typeddict LiteralString Never NewType no_type_check no_type_check_decorator NoDefault
      NoReturn NotRequired overload override ParamSpecArgs ParamSpecKwargs ReadOnly Required
      reveal_type runtime_checkable Self Text TYPE_CHECKING TypeAlias TypeGuard TypeIs TypeAliasType
      Unpack'''.split()

  TYPE_CHECKING = False
  Text = str
  GenericAlias = type(list[int])
  UnionType = type(int | str)
  NoneType = type(None)


  # MARK: Remembering

  _cleanups = []


  def _remembered(function, typed=False):
      # The function with the results of its last calls; arguments without a hash always ask anew.
      known = _lru_cache_wrapper(function, 128, typed, tuple)
      _cleanups.append(known.cache_clear)

      def ask(*args):
          try:
              return known(*args)
          except TypeError:
              # No hash, or an error that comes again without this one behind it.
              pass
          return function(*args)

      ask.__name__, ask.__qualname__ = function.__name__, function.__qualname__
      return ask


  def _remembered_by_type(function):
      return _remembered(function, typed=True)


  # MARK: What may be a type

  # Classes that only subscripted or as bases mean something.
  _ROOTS = []


  def _as_type(arg, **reference):
      # None and strings stand for types.
      if arg is None:
          return NoneType
      return _forward(arg, **reference) if isinstance(arg, str) else arg


  def _forward(text, **reference):
      if 'ForwardRef' not in globals():
          complete('hints')
      return ForwardRef(text, **reference)


  def _checked(arg, message, *, qualified=False, argument=True, **reference):
      # Refuses what cannot be a type; answers it as a type. `qualified` says that qualifiers of
      # variables are welcome, `argument` that it is one of a function or a generic.
      if qualified:
          reference['is_class'] = True
      arg = _as_type(arg, **reference)
      if isinstance(arg, _GenericAlias):
          form = arg.__origin__
          if (form is ClassVar and not qualified or form is Final and argument and not qualified
                  or form in _ROOTS):
              raise TypeError(f'{arg} is not valid as type argument')
      elif isinstance(arg, _SpecialForm):
          if not (arg._alone or qualified and (arg is ClassVar or arg is Final)):
              raise TypeError(f'Plain {arg} is not valid as type argument')
      elif type(arg) is tuple:
          raise TypeError(f'{message} Got {arg!r:.100}.')
      elif isinstance(arg, type) and arg in _ROOTS:
          raise TypeError(f'Plain {arg} is not valid as type argument')
      return arg


  def _all_checked(args, message):
      return tuple([_checked(arg, message) for arg in args])


  def _tuple_of(item):
      return item if isinstance(item, tuple) else (item,)


  def _show(obj):
      # An argument as it stands between brackets.
      if isinstance(obj, type):
          home = obj.__module__
          return obj.__qualname__ if home == 'builtins' else f'{home}.{obj.__qualname__}'
      if obj is ...:
          return '...'
      if isinstance(obj, tuple):
          return f'[{_show_all(obj)}]'
      return obj.__name__ if type(obj) is type(_show) else repr(obj)


  def _show_all(args):
      return ', '.join([_show(arg) for arg in args])


  # The judgements that the native type variables ask for.

  def _is_parameter_expression(arg):
      return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


  def _for_type_variable(arg):
      arg = _checked(arg, 'Parameters to generic types must be types.')
      if isinstance(arg, _UnpackGenericAlias) or isinstance(arg, GenericAlias) and arg.__unpacked__:
          raise TypeError(f'{arg} is not valid as type argument')
      return arg


  def _for_bound(arg):
      return _checked(arg, 'Bound must be a type.')


  def _for_parameters(arg):
      if isinstance(arg, (list, tuple)):
          return _all_checked(arg, 'Expected a type.')
      if not _is_parameter_expression(arg):
          raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. '
                          f'Got {arg}')
      return arg


  # MARK: Special forms

  class _Sealed:
      # Classes of this module that nobody else derives from.
      __slots__ = ('__weakref__',)

      def __init_subclass__(cls, *, inside=False):
          if not inside:
              raise TypeError('Cannot subclass special typing classes')


  class _Joinable:
      # What can stand in `X | Y` makes a union of this module's.
      __slots__ = ()

      def __or__(self, other):
          return Union[self, other]

      def __ror__(self, other):
          return Union[other, self]


  def _refusal(what):
      # A method that refuses, whatever its arguments.
      def refuse(self, *args, **kwargs):
          raise TypeError(what.format(self))
      return refuse


  class _SpecialForm(_Joinable, _Sealed, inside=True):
      # A name that means something to a checker. `_take` is what subscripting does; `_alone` says
      # that the name is a type without it.
      __slots__ = ('_name', '_alone', '_take', '__doc__')
      __iter__ = None

      def __init__(self, name, doc, take=None, alone=False):
          self._name, self.__doc__, self._take, self._alone = name, doc, take, alone

      def __repr__(self):
          return f'typing.{self._name}'

      def __reduce__(self):
          return self._name

      def __getattr__(self, item):
          if item in ('__name__', '__qualname__'):
              return self._name
          raise AttributeError(item)

      @_remembered
      def _subscript(self, parameters):
          if self._take is None:
              raise TypeError(f'{self} is not subscriptable')
          return self._take(self, parameters)

      def __getitem__(self, parameters):
          return self._subscript(parameters)

      __call__ = _refusal('Cannot instantiate {!r}')
      __mro_entries__ = _refusal('Cannot subclass {!r}')
      __instancecheck__ = _refusal('{} cannot be used with isinstance()')
      __subclasscheck__ = _refusal('{} cannot be used with issubclass()')


  class _TypedCacheSpecialForm(_SpecialForm, inside=True):
      # Values that are equal but of other types are other arguments.

      @_remembered_by_type
      def _subscript(self, *parameters):
          return self._take(self, parameters)

      def __getitem__(self, parameters):
          return self._subscript(*_tuple_of(parameters))


  class _AnyMeta(type):
      def __repr__(self):
          return 'typing.Any' if self is Any else super().__repr__()

      def __instancecheck__(self, obj):
          if self is not Any:
              return super().__instancecheck__(obj)
          raise TypeError('typing.Any cannot be used with isinstance()')


  class Any(metaclass=_AnyMeta):
      """The type that is compatible with every other."""

      def __new__(cls, *args, **kwargs):
          if cls is not Any:
              return super().__new__(cls)
          raise TypeError('Any cannot be instantiated')


  def _taking_one(message, qualified=False):
      # How a form takes its single type.
      def take(form, item):
          item = _checked(item, message.format(form, form._name), qualified=qualified)
          return _GenericAlias(form, (item,))
      return take


  def _take_union(form, parameters):
      if parameters == ():
          raise TypeError('Cannot take a Union of no types.')
      members = []
      for member in _all_checked(_tuple_of(parameters),
                                 'Union[arg, ...]: each arg must be a type.'):
          nested = isinstance(member, (_UnionGenericAlias, UnionType))
          members += member.__args__ if nested else (member,)
      try:
          members = tuple(dict.fromkeys(members))
      except TypeError:
          # Some have no hash.
          members = tuple([m for i, m in enumerate(members) if m not in members[:i]])
      if len(members) == 1:
          return members[0]
      optional = len(members) == 2 and NoneType in members
      return _UnionGenericAlias(form, members, name='Optional' if optional else None)


  def _take_optional(form, item):
      return Union[_checked(item, f'{form} requires a single type.'), NoneType]


  def _take_literal(form, parameters):
      values = []
      for value in parameters:
          values += value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,)
      try:
          values = {(value, type(value)): value for value in values}.values()
      except TypeError:
          # Values without a hash are kept, even equal ones.
          pass
      return _LiteralGenericAlias(form, tuple(values))


  def _take_concatenate(form, parameters):
      if parameters == ():
          raise TypeError('Cannot take a Concatenate of no types.')
      *first, last = _tuple_of(parameters)
      if not (last is ... or isinstance(last, ParamSpec)):
          raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or '
                          'ellipsis.')
      first = _all_checked(first, 'Concatenate[arg, ...]: each arg must be a type.')
      return _ConcatenateGenericAlias(form, (*first, last))


  def _take_unpack(form, item):
      item = _checked(item, f'{form} accepts only single type.')
      return _UnpackGenericAlias(form, (item,))


  def _take_annotated(form, parameters):
      if len(parameters) < 2:
          raise TypeError('Annotated[...] should be used with at least two arguments '
                          '(a type and an annotation).')
      item, *metadata = parameters
      if _is_unpacked_variable(item):
          raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
      item = _checked(item, 'Annotated[t, ...]: t must be a type.', qualified=True)
      return _AnnotatedAlias(item, tuple(metadata))


  def _make_forms():
      names = globals()
      for name, doc in (
              ('LiteralString', 'A string that is written in the program.'),
              ('Never', 'The type without values.'),
              ('NoReturn', 'The result of functions that do not return.'),
              ('Self', 'The class in which the annotation stands.'),
              ('TypeAlias', 'Marks an assignment as a type alias.')):
          names[name] = _SpecialForm(name, doc, alone=True)
      variable = _taking_one('{} accepts only single type.', qualified=True)
      key = _taking_one('{1} accepts only a single type.')
      result = _taking_one('{} accepts only single type.')
      for name, take, doc in (
              ('ClassVar', variable, 'A variable of the class, not of instances.'),
              ('Final', variable, 'A name that is not assigned again.'),
              ('Required', key, 'A key that a TypedDict must have.'),
              ('NotRequired', key, 'A key that a TypedDict may lack.'),
              ('ReadOnly', key, 'A key of a TypedDict that does not change.'),
              ('TypeGuard', result, 'The result of a function that tells a type.'),
              ('TypeIs', result, 'The result of a function that tells a type both ways.'),
              ('Union', _take_union, 'One of several types.'),
              ('Optional', _take_optional, 'A type, or None.'),
              ('Concatenate', _take_concatenate, 'Parameters in front of those of a ParamSpec.'),
              ('Unpack', _take_unpack, 'The items of a tuple type or TypeVarTuple, one by one.')):
          names[name] = _SpecialForm(name, doc, take)
      for name, take, doc in (
              ('Literal', _take_literal, 'One of these very values.'),
              ('Annotated', _take_annotated, 'A type with further information.')):
          names[name] = _TypedCacheSpecialForm(name, doc, take)


  _make_forms()
  """#
