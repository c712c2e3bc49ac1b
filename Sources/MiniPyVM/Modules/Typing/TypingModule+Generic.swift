/// `Generic`, the old names of other modules' classes, and the parts that run when asked for.

let typingGenericSource: StaticString = #"""
  # MARK: Generic

  def _is_variable(arg):
      return isinstance(arg, (TypeVar, ParamSpec)) or _is_unpacked_variable(arg)


  def _check_declared(cls, args):
      # The arguments of Generic[...] or Protocol[...].
      if not args:
          raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
      if not all(map(_is_variable, args)):
          raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or '
                          'parameter specification variables.')
      if len({*args}) < len(args):
          raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')


  def _check_given(cls, parameters, args):
      # Whether a class with these parameters can take these arguments.
      if not parameters:
          raise TypeError(f'{cls} is not a generic class')
      lacking = parameters[len(args):]
      if len(args) == len(parameters) or lacking and lacking[0].has_default():
          return
      expected = len(parameters)
      if lacking:
          expected = f'at least {expected - sum([p.has_default() for p in lacking])}'
      raise TypeError(f'Too {"few" if lacking else "many"} arguments for {cls}; '
                      f'actual {len(args)}, expected {expected}')


  @_remembered
  def _specialise(cls, args):
      args = tuple([_as_type(arg) for arg in _tuple_of(args)])
      if cls in _ROOTS:
          _check_declared(cls, args)
          return _GenericAlias(cls, args)
      parameters = cls.__parameters__
      args = prepare(cls, parameters, args)
      _check_given(cls, parameters, args)
      flat = []
      for parameter, arg in zip(parameters, args):
          flat += arg if isinstance(parameter, TypeVarTuple) else (arg,)
      return _GenericAlias(cls, tuple(flat))


  def _declared_parameters(bases):
      # The type parameters of a class: those of Generic[...], or all of the bases'.
      used = type_parameters(bases, True)
      declared = [base.__parameters__ for base in bases
                  if isinstance(base, _GenericAlias) and base.__origin__ is Generic]
      if not declared:
          return used
      if len(declared) > 1:
          raise TypeError('Cannot inherit from Generic[...] multiple times.')
      [listed] = declared
      missing = [str(parameter) for parameter in used if parameter not in listed]
      if missing:
          raise TypeError(f'Some type variables ({", ".join(missing)}) are not listed in '
                          f'Generic[{", ".join(map(str, listed))}]')
      return listed


  class Generic:
      """The base of generic classes."""

      __slots__ = ()

      def __class_getitem__(cls, args):
          return _specialise(cls, args)

      def __init_subclass__(cls, *args, **kwargs):
          super().__init_subclass__(*args, **kwargs)
          body = cls.__dict__
          bases = body.get('__orig_bases__')
          if bases is not None:
              plain = Generic in bases
          else:
              # Only what this module itself makes has it for a base.
              own = cls.__name__ == 'Protocol' or getattr(type(cls), '_has_plain_generic', False)
              plain = Generic in cls.__bases__ and not own
          if plain:
              raise TypeError('Cannot inherit from plain Generic')
          cls.__parameters__ = () if bases is None else _declared_parameters(bases)


  _ROOTS.append(Generic)

  T, KT, VT = map(TypeVar, ('T', 'KT', 'VT'))
  T_co, KT_co, V_co, VT_co = [
      TypeVar(name, covariant=True) for name in ('T_co', 'KT_co', 'V_co', 'VT_co')]
  T_contra = TypeVar('T_contra', contravariant=True)
  AnyStr = TypeVar('AnyStr', bytes, str)


  # MARK: Old names of other modules' classes

  # By module: name, the class's name there if it is another, and how many arguments it takes.
  _OLD_NAMES = {
      'builtins': 'Dict:dict:2 FrozenSet:frozenset:1 List:list:1 Set:set:1 Type:type:1 '
                  'Tuple:tuple:-1',
      'collections': 'ChainMap::2 Counter::1 DefaultDict:defaultdict:2 Deque:deque:1 '
                     'OrderedDict::2',
      '_collections_abc': '''
          AbstractSet:Set:1 AsyncGenerator::2 AsyncIterable::1 AsyncIterator::1 Awaitable::1
          ByteString::0 Callable::2 Collection::1 Container::1 Coroutine::3 Generator::3 Hashable::0
          ItemsView::2 Iterable::1 Iterator::1 KeysView::1 Mapping::2 MappingView::1
          MutableMapping::2 MutableSequence::1 MutableSet::1 Reversible::1 Sequence::1 Sized::0
          ValuesView::1''',
      'contextlib': 'AsyncContextManager:AbstractAsyncContextManager:2 '
                    'ContextManager:AbstractContextManager:2',
      're': 'Match::1 Pattern::1'}
  _OLD_NAMES = {
      entry.partition(':')[0]: (home, entry)
      for home, entries in _OLD_NAMES.items() for entry in entries.split()}

  _OLD_KINDS = {'Callable': _CallableType, 'Tuple': _TupleType, 'ByteString': _DeprecatedGenericAlias}


  def _make_old_name(home, entry):
      name, own, count = entry.split(':')
      # What the last arguments are if they are not given.
      defaults = ()
      if name in ('Generator', 'AsyncGenerator'):
          defaults = (NoneType,) * (int(count) - 1)
      elif home == 'contextlib':
          defaults = (bool | None,)
      origin = getattr(__import__(home), own or name)
      kind = _OLD_KINDS.get(name, _SpecialGenericAlias)
      return kind(origin, int(count), inst=home != 'builtins', name=name, defaults=defaults)


  # MARK: What runs when it is asked for

  _DEFERRED = {
      'files': 'IO BinaryIO TextIO',
      'hints': 'ForwardRef get_type_hints no_type_check no_type_check_decorator _eval_type '
               '_strip_annotations',
      'marks': 'NewType assert_never assert_type cast clear_overloads dataclass_transform final '
               'get_overloads overload override reveal_type',
      'protocols': 'Protocol SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex '
                   'SupportsInt SupportsRound get_protocol_members is_protocol runtime_checkable '
                   '_ProtocolMeta',
      'records': 'NamedTuple NamedTupleMeta TypedDict is_typeddict _TypedDictMeta'}
  _DEFERRED = {name: part for part, names in _DEFERRED.items() for name in names.split()}


  def __getattr__(name):
      if name in _OLD_NAMES:
          globals()[name] = _make_old_name(*_OLD_NAMES[name])
      elif name in _DEFERRED:
          complete(_DEFERRED[name])
      else:
          raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
      return globals()[name]


  def __dir__():
      return sorted({*globals(), *_OLD_NAMES, *_DEFERRED})
  """#
