/// The aliases of `typing`: what a subscripted name is.

let typingAliasesSource: StaticString = #"""
  # MARK: Aliases

  def _is_dunder(name):
      return name[:2] == name[-2:] == '__'


  class _BaseGenericAlias(_Joinable, _Sealed, inside=True):
      # Stands for a class: calls and most attributes go to it.

      def __init__(self, origin, *, inst=True, name=None):
          self.__dict__.update(_inst=inst, _name=name, __origin__=origin, __slots__=None)

      def __call__(self, *args, **kwargs):
          if not self._inst:
              raise TypeError(f'Type {self._name} cannot be instantiated; '
                              f'use {self.__origin__.__name__}() instead')
          made = self.__origin__(*args, **kwargs)
          try:
              made.__orig_class__ = self
          except Exception:
              # Not every object takes attributes, and some protest in their own ways.
              pass
          return made

      def __getattr__(self, attr):
          if attr in ('__name__', '__qualname__'):
              return self._name or self.__origin__.__name__
          if _is_dunder(attr) or '__origin__' not in self.__dict__:
              raise AttributeError(attr)
          return getattr(self.__origin__, attr)

      def __setattr__(self, attr, value):
          if _is_dunder(attr) or attr in ('_inst', '_name'):
              self.__dict__[attr] = value
          else:
              setattr(self.__origin__, attr, value)

      def __dir__(self):
          relayed = {attr for attr in dir(self.__origin__) if not _is_dunder(attr)}
          return list(relayed.union(super().__dir__()))

      def __mro_entries__(self, bases):
          # The class itself; and Generic, unless a later base brings it.
          entries = () if self.__origin__ in bases else (self.__origin__,)
          later = bases[bases.index(self) + 1:]
          return entries if any(_brings_generic(base, bases) for base in later) else (
              *entries, Generic)

      def __instancecheck__(self, obj):
          return self.__subclasscheck__(type(obj))

      def __subclasscheck__(self, cls):
          raise TypeError('Subscripted generics cannot be used with class and instance checks')


  def _brings_generic(base, bases):
      if isinstance(base, _BaseGenericAlias):
          return True
      if isinstance(base, type):
          return issubclass(base, Generic)
      replace = getattr(base, '__mro_entries__', None)
      entries = () if replace is None else replace(bases)
      return isinstance(entries, tuple) and any(
          isinstance(entry, type) and issubclass(entry, Generic) for entry in entries)


  class _GenericAlias(_BaseGenericAlias, inside=True):
      # A name with its arguments.

      def __init__(self, origin, args, *, inst=True, name=None):
          super().__init__(origin, inst=inst, name=name)
          args = _tuple_of(args)
          own = self.__dict__
          own['__args__'] = args
          own['__parameters__'] = type_parameters(args, origin in _ROOTS)
          if not name:
              own['__module__'] = origin.__module__

      def copy_with(self, args):
          return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

      @_remembered
      def _alias_subscript(self, args):
          if self.__origin__ in _ROOTS:
              raise TypeError(f'Cannot subscript already-subscripted {self}')
          given = tuple([_as_type(arg) for arg in _tuple_of(args)])
          return self.copy_with(substitute(self, self.__args__, self.__parameters__, given,
                                           self._name == 'Callable'))

      def __getitem__(self, args):
          return self._alias_subscript(args)

      def _alias_compared(self):
          # What makes two aliases equal.
          return self.__origin__, self.__args__

      def __eq__(self, other):
          return (self._alias_compared() == other._alias_compared()
                  if isinstance(other, _GenericAlias) else NotImplemented)

      def __hash__(self):
          return hash(self._alias_compared())

      def __repr__(self):
          name = f'typing.{self._name}' if self._name else _show(self.__origin__)
          return f'{name}[{_show_all(self.__args__) or "()"}]'

      def _alias_reduced(self):
          # The arguments as they were written.
          args = self.__args__
          return args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args

      def __reduce__(self):
          from operator import getitem
          origin = getattr(sys.modules['typing'], self._name) if self._name else self.__origin__
          return getitem, (origin, self._alias_reduced())

      def __mro_entries__(self, bases):
          origin = self.__origin__
          if isinstance(origin, _SpecialForm):
              raise TypeError(f'Cannot subclass {self!r}')
          if self._name:
              return super().__mro_entries__(bases)
          if origin is Generic:
              # Another base brings it.
              if any(base in _ROOTS and base is not Generic for base in bases):
                  return ()
              later = bases[bases.index(self) + 1:]
              if any(isinstance(b, _BaseGenericAlias) and b is not self for b in later):
                  return ()
          return (origin,)

      def __iter__(self):
          yield Unpack[self]


  class _SpecialGenericAlias(_BaseGenericAlias, inside=True):
      # The old name of a class, without arguments: it knows how many it takes.
      __iter__ = None

      def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
          super().__init__(origin, inst=inst, name=name or origin.__name__)
          home = '' if origin.__module__ == 'builtins' else origin.__module__ + '.'
          self.__dict__.update(_nparams=nparams, _defaults=defaults,
                               __doc__=f'A generic version of {home}{origin.__qualname__}.')

      def copy_with(self, args):
          return _GenericAlias(self.__origin__, args, name=self._name, inst=self._inst)

      @_remembered
      def _alias_subscript(self, args):
          if not self._nparams:
              raise TypeError(f'{self} is not a generic class')
          args = _all_checked(_tuple_of(args), 'Parameters to generic types must be types.')
          lacking = self._nparams - len(args)
          if 0 < lacking <= len(self._defaults):
              args += self._defaults[-lacking:]
          elif lacking:
              expected = self._nparams
              if self._defaults:
                  expected = f'at least {expected - len(self._defaults)}'
              raise TypeError(f'Too {"few" if lacking > 0 else "many"} arguments for {self}; '
                              f'actual {len(args)}, expected {expected}')
          return self.copy_with(args)

      def __getitem__(self, args):
          return self._alias_subscript(args)

      def __repr__(self):
          return f'typing.{self._name}'

      def __reduce__(self):
          return self._name

      def __subclasscheck__(self, cls):
          if isinstance(cls, _GenericAlias):
              return super().__subclasscheck__(cls)
          if isinstance(cls, _SpecialGenericAlias):
              cls = cls.__origin__
          return issubclass(cls, self.__origin__)


  class _DeprecatedGenericAlias(_SpecialGenericAlias, inside=True):
      # Says that it will go when it is used, not when it is written.

      def _alias_warn(self):
          import warnings
          warnings.warn(f"'typing.{self._name}' is deprecated and slated for removal in Python 3.14",
                        DeprecationWarning, stacklevel=3)

      def __instancecheck__(self, obj):
          self._alias_warn()
          return isinstance(obj, self.__origin__)

      def __subclasscheck__(self, cls):
          self._alias_warn()
          return super().__subclasscheck__(cls)


  # MARK: Tuples and callables

  class _TupleType(_SpecialGenericAlias, inside=True):
      @_remembered
      def _alias_subscript(self, args):
          args = _tuple_of(args)
          if len(args) > 1 and args[-1] is ...:
              return self.copy_with(
                  (*_all_checked(args[:-1], 'Tuple[t, ...]: t must be a type.'), ...))
          return self.copy_with(_all_checked(args, 'Tuple[t0, t1, ...]: each t must be a type.'))


  def _is_flat(args):
      # Whether a callable's arguments are types and a result, not one expression and a result.
      return not (len(args) == 2 and _is_parameter_expression(args[0]))


  class _CallableType(_SpecialGenericAlias, inside=True):
      def copy_with(self, args):
          return _CallableGenericAlias(self.__origin__, args, name=self._name, inst=self._inst)

      def __getitem__(self, args):
          if not (isinstance(args, tuple) and len(args) == 2):
              raise TypeError('Callable must be used as Callable[[arg, ...], result].')
          parameters, result = args
          if isinstance(parameters, list):
              parameters = tuple(parameters)
          return self._alias_subscript(parameters, result)

      @_remembered
      def _alias_subscript(self, parameters, result):
          result = _checked(result, 'Callable[args, result]: result must be a type.')
          given = [_as_type(parameter) for parameter in _tuple_of(parameters)]
          return self.copy_with((*given, result))


  class _CallableGenericAlias(_GenericAlias, inside=True):
      # The parameters and the result stand in one flat tuple.
      __iter__ = None

      def __repr__(self):
          if not _is_flat(self.__args__):
              return super().__repr__()
          *parameters, result = self.__args__
          return f'typing.Callable[[{_show_all(parameters)}], {_show(result)}]'

      def _alias_reduced(self):
          *parameters, result = self.__args__
          return (parameters if _is_flat(self.__args__) else parameters[0]), result


  # MARK: Aliases of forms

  class _UnionGenericAlias(_GenericAlias, inside=True):
      # The order of the members counts for nothing but the representation.
      __iter__ = None

      def copy_with(self, args):
          return Union[args]

      def __eq__(self, other):
          if not isinstance(other, (_UnionGenericAlias, UnionType)):
              return NotImplemented
          left, right = self.__args__, other.__args__
          try:
              return set(left) == set(right)
          except TypeError:
              return len(left) == len(right) and all(member in right for member in left)

      def _alias_compared(self):
          return frozenset(self.__args__)

      __hash__ = _GenericAlias.__hash__

      def __repr__(self):
          members = self.__args__
          if len(members) == 2 and NoneType in members:
              other = members[members[0] is NoneType]
              return f'typing.Optional[{_show(other)}]'
          return f'typing.Union[{_show_all(members)}]'

      def __reduce__(self):
          from operator import getitem
          return getitem, (Union, self.__args__)

      def __instancecheck__(self, obj):
          return any(isinstance(obj, member) for member in self.__args__)

      def __subclasscheck__(self, cls):
          return any(issubclass(cls, member) for member in self.__args__)


  class _LiteralGenericAlias(_GenericAlias, inside=True):
      def _alias_compared(self):
          return frozenset([(value, type(value)) for value in self.__args__])


  class _ConcatenateGenericAlias(_GenericAlias, inside=True):
      def copy_with(self, args):
          *first, last = args
          if isinstance(last, (list, tuple)):
              # All parameters are known: no concatenation is left.
              return (*first, *last)
          if isinstance(last, _ConcatenateGenericAlias):
              args = (*first, *last.__args__)
          return super().copy_with(args)


  class _UnpackGenericAlias(_GenericAlias, inside=True):
      def __getitem__(self, args):
          # The values of a TypeVarTuple are spread by what contains this.
          return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

      @property
      def __typing_is_unpacked_typevartuple__(self):
          return isinstance(self.__args__[0], TypeVarTuple)

      @property
      def __typing_unpacked_tuple_args__(self):
          [item] = self.__args__
          if not isinstance(item, (_GenericAlias, GenericAlias)):
              return None
          if item.__origin__ is not tuple:
              raise TypeError('Unpack[...] must be used with a tuple type')
          return item.__args__


  def _is_unpacked_variable(item):
      return isinstance(item, _UnpackGenericAlias) and item.__typing_is_unpacked_typevartuple__


  class _AnnotatedAlias(_GenericAlias, inside=True):
      # Stands for its type, but keeps what was written after it.
      __iter__ = None

      def __init__(self, origin, metadata):
          if isinstance(origin, _AnnotatedAlias):
              origin, metadata = origin.__origin__, origin.__metadata__ + metadata
          super().__init__(origin, origin, name='Annotated')
          self.__metadata__ = metadata

      def copy_with(self, args):
          [origin] = args
          return _AnnotatedAlias(origin, self.__metadata__)

      def __repr__(self):
          metadata = ', '.join([repr(item) for item in self.__metadata__])
          return f'typing.Annotated[{_show(self.__origin__)}, {metadata}]'

      def _alias_reduced(self):
          return self.__origin__, *self.__metadata__

      def _alias_compared(self):
          return self.__origin__, self.__metadata__, Annotated

      def __getattr__(self, attr):
          if attr in ('__name__', '__qualname__'):
              return 'Annotated'
          return super().__getattr__(attr)

      def __mro_entries__(self, bases):
          return (self.__origin__,)


  # MARK: Reading aliases

  def get_origin(tp):
      """The unsubscripted version of a type, or None."""
      if isinstance(tp, _AnnotatedAlias):
          return Annotated
      if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
          return tp.__origin__
      if isinstance(tp, UnionType):
          return UnionType
      return Generic if tp is Generic else None


  def get_args(tp):
      """The arguments of a subscripted type."""
      if isinstance(tp, _AnnotatedAlias):
          return tp._alias_reduced()
      if not isinstance(tp, (_GenericAlias, GenericAlias, UnionType)):
          return ()
      args = tp.__args__
      origin = get_origin(tp)
      if getattr(origin, '__name__', None) == 'Callable' and _is_flat(args):
          import _collections_abc
          if origin is _collections_abc.Callable:
              return list(args[:-1]), args[-1]
      return args
  """#
