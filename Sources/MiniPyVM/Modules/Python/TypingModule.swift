/// The module `typing`, in Python: what type hints are at run time.

extension ModuleDefinition {
  static var typing: ModuleDefinition {
    .python("typing", typingSource)
  }
}

private let typingSource: StaticString = #"""
  """What type hints are at run time: objects that can be written, printed, compared and read."""

  from abc import ABCMeta, abstractmethod
  import _collections_abc
  import sys
  import types
  from types import GenericAlias, MethodType
  from _typing import (
      NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple)

  __all__ = [
      'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic',
      'Literal', 'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple',
      'Union', 'AbstractSet', 'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView',
      'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView', 'MutableMapping',
      'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable',
      'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
      'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex',
      'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter',
      'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple',
      'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr',
      'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final',
      'get_args', 'get_origin', 'get_overloads', 'get_protocol_members', 'get_type_hints',
      'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check',
      'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired', 'overload', 'override',
      'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type',
      'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs',
      'TypeAliasType', 'Unpack']

  TYPE_CHECKING = False
  Text = str


  # MARK: Helpers

  def _type_convert(arg, module=None, *, allow_special_forms=False):
      if arg is None:
          return type(None)
      if isinstance(arg, str):
          return ForwardRef(arg, module=module, is_class=allow_special_forms)
      return arg


  def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
      # Refuses what cannot be a type; returns it with None and strings replaced.
      arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
      invalid = (Generic, Protocol)
      if not allow_special_forms:
          invalid += (ClassVar,)
          if is_argument:
              invalid += (Final,)
      if isinstance(arg, _GenericAlias) and arg.__origin__ in invalid:
          raise TypeError(f'{arg} is not valid as type argument')
      if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
          return arg
      if allow_special_forms and arg in (ClassVar, Final):
          return arg
      if isinstance(arg, _SpecialForm) or arg in (Generic, Protocol):
          raise TypeError(f'Plain {arg} is not valid as type argument')
      if type(arg) is tuple:
          raise TypeError(f'{msg} Got {arg!r:.100}.')
      return arg


  def _type_repr(obj):
      if isinstance(obj, tuple):
          return '[' + ', '.join(_type_repr(part) for part in obj) + ']'
      return _collections_abc._type_repr(obj)


  def _collect_type_parameters(args):
      found = []

      def add(parameter):
          if parameter not in found:
              found.append(parameter)

      for arg in args:
          if isinstance(arg, type):
              continue
          if isinstance(arg, (tuple, list)):
              for part in arg:
                  for parameter in _collect_type_parameters([part]):
                      add(parameter)
          elif isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple)):
              add(arg)
          else:
              for parameter in getattr(arg, '__parameters__', ()):
                  add(parameter)
      return tuple(found)


  def _substitute(args, parameters, given, alias):
      # The arguments with type variables replaced by what is given for them, in order.
      variadic = [i for i, p in enumerate(parameters) if isinstance(p, TypeVarTuple)]
      if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
          if given and not isinstance(given[0], (tuple, list)) and not _is_param_expr(given[0]):
              given = (given,)
      if variadic:
          index = variadic[0]
          after = len(parameters) - index - 1
          if len(given) < len(parameters) - 1:
              raise TypeError(f'Too few arguments for {alias};'
                              f' actual {len(given)}, expected at least {len(parameters) - 1}')
          middle = given[index:len(given) - after]
          given = given[:index] + (middle,) + given[len(given) - after:]
      else:
          given = _with_defaults(parameters, given)
          _check_count(alias, given, parameters)
      values = dict(zip(parameters, given))
      result = []
      for arg in args:
          if isinstance(arg, TypeVar):
              value = values[arg]
              if isinstance(value, (list, tuple)):
                  raise TypeError(f'Parameters to generic types must be types. Got {value!r:.100}.')
              result.append(_type_check(value, 'Parameters to generic types must be types.'))
          elif isinstance(arg, ParamSpec):
              value = values[arg]
              if isinstance(value, (list, tuple)):
                  value = tuple(_type_convert(part) for part in value)
              result.append(value)
          elif isinstance(arg, _UnpackGenericAlias) and isinstance(arg.__args__[0], TypeVarTuple):
              result.extend(values[arg.__args__[0]])
          elif isinstance(arg, TypeVarTuple):
              result.extend(values[arg])
          elif isinstance(arg, (tuple, list)):
              result.append(type(arg)(_substitute(arg, parameters,
                                                  tuple(values[p] for p in parameters), alias)))
          elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
              result.append(arg)
          else:
              inner = getattr(arg, '__parameters__', ())
              if inner:
                  chosen = []
                  for parameter in inner:
                      if isinstance(parameter, TypeVarTuple):
                          chosen.extend(values[parameter])
                      else:
                          chosen.append(values[parameter])
                  arg = arg[tuple(chosen)]
              result.append(arg)
      return tuple(result)


  def _with_defaults(parameters, given):
      if len(given) < len(parameters):
          given = given + tuple(p.__default__ for p in parameters[len(given):]
                                if p.__default__ is not NoDefault)
      return given


  def _check_count(alias, given, parameters):
      if len(given) == len(parameters):
          return
      least = sum(1 for p in parameters if p.__default__ is NoDefault)
      expected = str(len(parameters))
      if len(given) < least:
          kind = 'few'
          expected = f'at least {least}'
      else:
          kind = 'many'
      if least == len(parameters):
          expected = str(len(parameters))
      raise TypeError(f'Too {kind} arguments for {alias}; actual {len(given)}, expected {expected}')


  def _is_param_expr(arg):
      return arg is ... or isinstance(arg, (tuple, list)) or isinstance(
          arg, (ParamSpec, _ConcatenateGenericAlias))


  def _without_duplicates(items):
      result = []
      for item in items:
          if item not in result:
              result.append(item)
      return result


  def _caller(depth=1):
      return sys._getframemodulename(depth + 1) or '__main__'


  # MARK: Special forms

  class _Final:
      __slots__ = ('__weakref__',)

      def __init_subclass__(cls, /, *args, _root=False, **kwds):
          if not _root:
              raise TypeError('Cannot subclass special typing classes')


  class _SpecialForm(_Final, _root=True):
      __slots__ = ('_name', '__doc__', '_getitem')

      def __init__(self, getitem):
          self._getitem = getitem
          self._name = getitem.__name__
          self.__doc__ = getitem.__doc__

      def __getattr__(self, item):
          if item in ('__name__', '__qualname__'):
              return self._name
          raise AttributeError(item)

      def __mro_entries__(self, bases):
          raise TypeError(f'Cannot subclass {self!r}')

      def __repr__(self):
          return 'typing.' + self._name

      def __reduce__(self):
          return self._name

      def __call__(self, *args, **kwds):
          raise TypeError(f'Cannot instantiate {self!r}')

      def __or__(self, other):
          return Union[self, other]

      def __ror__(self, other):
          return Union[other, self]

      def __instancecheck__(self, obj):
          raise TypeError(f'{self} cannot be used with isinstance()')

      def __subclasscheck__(self, cls):
          raise TypeError(f'{self} cannot be used with issubclass()')

      def __getitem__(self, parameters):
          return self._getitem(self, parameters)


  class _AnyMeta(type):
      def __instancecheck__(self, obj):
          if self is Any:
              raise TypeError('typing.Any cannot be used with isinstance()')
          return super().__instancecheck__(obj)

      def __repr__(self):
          return 'typing.Any' if self is Any else super().__repr__()


  class Any(metaclass=_AnyMeta):
      """The type that is compatible with every other."""

      def __new__(cls, *args, **kwargs):
          if cls is Any:
              raise TypeError('Any cannot be instantiated')
          return super().__new__(cls)


  def _plain_form(name, doc):
      def getitem(self, parameters):
          raise TypeError(f'{self} is not subscriptable')
      getitem.__name__ = name
      getitem.__doc__ = doc
      return _SpecialForm(getitem)


  NoReturn = _plain_form('NoReturn', 'The result of functions that do not return.')
  Never = _plain_form('Never', 'The type without values.')
  Self = _plain_form('Self', 'The class in which the annotation stands.')
  LiteralString = _plain_form('LiteralString', 'A string that is written in the program.')
  TypeAlias = _plain_form('TypeAlias', 'Marks an assignment as a type alias.')


  def _single_form(name, doc, message):
      def getitem(self, parameters):
          item = _type_check(parameters, message.format(self), allow_special_forms=True)
          return _GenericAlias(self, (item,))
      getitem.__name__ = name
      getitem.__doc__ = doc
      return _SpecialForm(getitem)


  ClassVar = _single_form('ClassVar', 'A variable of the class, not of instances.',
                          '{} accepts only single type.')
  Final = _single_form('Final', 'A name that is not assigned again.', '{} accepts only single type.')
  Required = _single_form('Required', 'A key that a TypedDict must have.',
                          '{}[...] accepts only a single type.')
  NotRequired = _single_form('NotRequired', 'A key that a TypedDict may lack.',
                             '{} accepts only a single type.')
  ReadOnly = _single_form('ReadOnly', 'A key of a TypedDict that does not change.',
                          '{} accepts only a single type.')
  TypeGuard = _single_form('TypeGuard', 'The result of a function that tells a type.',
                           '{} accepts only single type.')
  TypeIs = _single_form('TypeIs', 'The result of a function that tells a type both ways.',
                        '{} accepts only single type.')


  @_SpecialForm
  def Union(self, parameters):
      """One of several types."""
      if parameters == ():
          raise TypeError('Cannot take a Union of no types.')
      if not isinstance(parameters, tuple):
          parameters = (parameters,)
      parameters = tuple(_type_check(p, 'Union[arg, ...]: each arg must be a type.')
                         for p in parameters)
      flat = []
      for parameter in parameters:
          if isinstance(parameter, (_UnionGenericAlias, types.UnionType)):
              flat.extend(parameter.__args__)
          else:
              flat.append(parameter)
      parameters = tuple(_without_duplicates(flat))
      if len(parameters) == 1:
          return parameters[0]
      if len(parameters) == 2 and type(None) in parameters:
          return _UnionGenericAlias(self, parameters, name='Optional')
      return _UnionGenericAlias(self, parameters)


  @_SpecialForm
  def Optional(self, parameters):
      """A type, or None."""
      arg = _type_check(parameters, f'{self} requires a single type.')
      return Union[arg, type(None)]


  @_SpecialForm
  def Literal(self, *parameters):
      """One of these very values."""
      parameters = parameters[0] if isinstance(parameters[0], tuple) else parameters
      flat = []
      for parameter in parameters:
          if isinstance(parameter, _LiteralGenericAlias):
              flat.extend(parameter.__args__)
          else:
              flat.append(parameter)
      unique = []
      for value in flat:
          if not any(type(value) is type(known) and value == known for known in unique):
              unique.append(value)
      return _LiteralGenericAlias(self, tuple(unique))


  @_SpecialForm
  def Concatenate(self, parameters):
      """Parameters in front of those of a ParamSpec."""
      if parameters == ():
          raise TypeError('Cannot take a Concatenate of no types.')
      if not isinstance(parameters, tuple):
          parameters = (parameters,)
      if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
          raise TypeError('The last parameter to Concatenate should be a '
                          'ParamSpec variable or ellipsis.')
      message = 'Concatenate[arg, ...]: each arg must be a type.'
      parameters = (*(_type_check(p, message) for p in parameters[:-1]), parameters[-1])
      return _ConcatenateGenericAlias(self, parameters)


  @_SpecialForm
  def Unpack(self, parameters):
      """The items of a tuple type or of a TypeVarTuple, one by one."""
      item = _type_check(parameters, f'{self} accepts only single type.')
      return _UnpackGenericAlias(origin=self, args=(item,))


  @_SpecialForm
  def Annotated(self, params):
      """A type with further information."""
      if not isinstance(params, tuple) or len(params) < 2:
          raise TypeError('Annotated[...] should be used with at least two arguments '
                          '(a type and an annotation).')
      origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.',
                           allow_special_forms=True)
      return _AnnotatedAlias(origin, tuple(params[1:]))


  # MARK: Aliases

  def _is_dunder(name):
      return name.startswith('__') and name.endswith('__')


  class _BaseGenericAlias(_Final, _root=True):
      def __init__(self, origin, *, inst=True, name=None):
          self._inst = inst
          self._name = name
          self.__origin__ = origin
          self.__slots__ = None

      def __call__(self, *args, **kwargs):
          if not self._inst:
              raise TypeError(f'Type {self._name} cannot be instantiated; '
                              f'use {self.__origin__.__name__}() instead')
          result = self.__origin__(*args, **kwargs)
          try:
              result.__orig_class__ = self
          except Exception:
              pass
          return result

      def __mro_entries__(self, bases):
          result = []
          if self.__origin__ not in bases:
              result.append(self.__origin__)
          index = bases.index(self)
          for base in bases[index + 1:]:
              if isinstance(base, _BaseGenericAlias) or isinstance(base, type) and issubclass(
                      base, Generic):
                  break
          else:
              result.append(Generic)
          return tuple(result)

      def __getattr__(self, attr):
          if attr in ('__name__', '__qualname__'):
              return self._name or self.__origin__.__name__
          if '__origin__' in self.__dict__ and not _is_dunder(attr):
              return getattr(self.__origin__, attr)
          raise AttributeError(attr)

      def __setattr__(self, attr, val):
          if _is_dunder(attr) or attr in ('_name', '_inst', '_nparams', '_defaults'):
              super().__setattr__(attr, val)
          else:
              setattr(self.__origin__, attr, val)

      def __instancecheck__(self, obj):
          return self.__subclasscheck__(type(obj))

      def __subclasscheck__(self, cls):
          raise TypeError('Subscripted generics cannot be used with class and instance checks')

      def __dir__(self):
          return list(set(super().__dir__()
                          + [attr for attr in dir(self.__origin__) if not _is_dunder(attr)]))


  class _GenericAlias(_BaseGenericAlias, _root=True):
      def __init__(self, origin, args, *, inst=True, name=None):
          super().__init__(origin, inst=inst, name=name)
          if not isinstance(args, tuple):
              args = (args,)
          self.__args__ = args
          self.__parameters__ = _collect_type_parameters(args)
          if not name:
              self.__module__ = getattr(origin, '__module__', 'typing')

      def __eq__(self, other):
          if not isinstance(other, _GenericAlias):
              return NotImplemented
          return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

      def __hash__(self):
          return hash((self.__origin__, self.__args__))

      def __or__(self, right):
          return Union[self, right]

      def __ror__(self, left):
          return Union[left, self]

      def __getitem__(self, args):
          if self.__origin__ in (Generic, Protocol):
              raise TypeError(f'Cannot subscript already-subscripted {self}')
          if not self.__parameters__:
              raise TypeError(f'{self} is not a generic class')
          if not isinstance(args, tuple):
              args = (args,)
          args = tuple(_type_convert(p) for p in args)
          return self.copy_with(_substitute(self.__args__, self.__parameters__, args, self))

      def copy_with(self, args):
          return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

      def __repr__(self):
          name = 'typing.' + self._name if self._name else _type_repr(self.__origin__)
          inner = ', '.join(_type_repr(arg) for arg in self.__args__) or '()'
          return f'{name}[{inner}]'

      def __reduce__(self):
          import operator
          origin = globals()[self._name] if self._name else self.__origin__
          args = tuple(self.__args__)
          if len(args) == 1 and not isinstance(args[0], tuple):
              args, = args
          return operator.getitem, (origin, args)

      def __mro_entries__(self, bases):
          if isinstance(self.__origin__, _SpecialForm):
              raise TypeError(f'Cannot subclass {self!r}')
          if self._name:
              return super().__mro_entries__(bases)
          if self.__origin__ is Generic:
              if Protocol in bases:
                  return ()
              index = bases.index(self)
              for base in bases[index + 1:]:
                  if isinstance(base, _BaseGenericAlias) and base is not self:
                      return ()
          return (self.__origin__,)

      def __iter__(self):
          yield Unpack[self]


  class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
      # List, Dict and so on, before they are subscripted.

      def __init__(self, origin, nparams, *, inst=True, name=None):
          super().__init__(origin, inst=inst, name=name or origin.__name__)
          self._nparams = nparams
          if origin.__module__ == 'builtins':
              self.__doc__ = f'Deprecated alias to {origin.__qualname__}.'
          else:
              self.__doc__ = f'Deprecated alias to {origin.__module__}.{origin.__qualname__}.'

      def __getitem__(self, params):
          if not isinstance(params, tuple):
              params = (params,)
          params = tuple(_type_check(p, 'Parameters to generic types must be types.')
                         for p in params)
          if self._nparams == 0:
              raise TypeError(f'{self} is not a generic class')
          if len(params) != self._nparams:
              least = 1 if self._name in ('Generator', 'ContextManager',
                                          'AsyncContextManager', 'AsyncGenerator') else None
              if least is not None and least <= len(params) < self._nparams:
                  params += (type(None),) * (self._nparams - len(params))
                  if self._name.endswith('ContextManager'):
                      params = params[:1] + (bool | None,)
              else:
                  kind = 'few' if len(params) < self._nparams else 'many'
                  expected = self._nparams
                  if least is not None:
                      expected = (f'at least {least}' if kind == 'few'
                                  else f'at most {self._nparams}')
                  raise TypeError(f'Too {kind} arguments for {self};'
                                  f' actual {len(params)}, expected {expected}')
          return self.copy_with(params)

      def copy_with(self, params):
          return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

      def __repr__(self):
          return 'typing.' + self._name

      def __subclasscheck__(self, cls):
          if isinstance(cls, _SpecialGenericAlias):
              return issubclass(cls.__origin__, self.__origin__)
          if not isinstance(cls, _GenericAlias):
              return issubclass(cls, self.__origin__)
          return super().__subclasscheck__(cls)

      def __reduce__(self):
          return self._name

      def __or__(self, right):
          return Union[self, right]

      def __ror__(self, left):
          return Union[left, self]


  class _CallableGenericAlias(_GenericAlias, _root=True):
      def __repr__(self):
          args = self.__args__
          if len(args) == 2 and _is_param_expr(args[0]):
              return super().__repr__()
          return (f'typing.Callable[[{", ".join(_type_repr(a) for a in args[:-1])}], '
                  f'{_type_repr(args[-1])}]')

      def __getitem__(self, args):
          if not isinstance(args, tuple):
              args = (args,)
          new = _substitute(self.__args__, self.__parameters__,
                            tuple(_type_convert(a) for a in args), self)
          if len(new) == 2 and isinstance(new[0], tuple):
              new = (*new[0], new[1])
          return self.copy_with(new)


  class _CallableType(_SpecialGenericAlias, _root=True):
      def copy_with(self, params):
          return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

      def __getitem__(self, params):
          if not isinstance(params, tuple) or len(params) != 2:
              raise TypeError('Callable must be used as Callable[[arg, ...], result].')
          args, result = params
          message = 'Callable[args, result]: result must be a type.'
          if isinstance(args, list):
              args = tuple(args)
          result = _type_check(result, message)
          if args is Ellipsis:
              return self.copy_with((Ellipsis, result))
          if not isinstance(args, tuple):
              if not _is_param_expr(args):
                  raise TypeError('Callable[args, result]: args must be a list. Got {}'.format(args))
              return self.copy_with((args, result))
          args = tuple(_type_convert(arg) for arg in args)
          return self.copy_with(args + (result,))


  class _TupleType(_SpecialGenericAlias, _root=True):
      def __getitem__(self, params):
          if not isinstance(params, tuple):
              params = (params,)
          if len(params) >= 2 and params[-1] is ...:
              message = 'Tuple[t, ...]: t must be a type.'
              return self.copy_with((*(_type_check(p, message) for p in params[:-1]), ...))
          message = 'Tuple[t0, t1, ...]: each t must be a type.'
          return self.copy_with(tuple(_type_check(p, message) for p in params))


  class _UnionGenericAlias(_GenericAlias, _root=True):
      def copy_with(self, params):
          return Union[params]

      def __eq__(self, other):
          if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
              return NotImplemented
          try:
              return set(self.__args__) == set(other.__args__)
          except TypeError:
              return (len(self.__args__) == len(other.__args__)
                      and all(arg in other.__args__ for arg in self.__args__))

      def __hash__(self):
          return hash(frozenset(self.__args__))

      def __repr__(self):
          args = self.__args__
          if len(args) == 2:
              if args[0] is type(None):
                  return f'typing.Optional[{_type_repr(args[1])}]'
              if args[1] is type(None):
                  return f'typing.Optional[{_type_repr(args[0])}]'
          return f'typing.Union[{", ".join(map(_type_repr, args))}]'

      def __instancecheck__(self, obj):
          for cls in self.__args__:
              if isinstance(obj, cls):
                  return True
          return False

      def __subclasscheck__(self, cls):
          for arg in self.__args__:
              if issubclass(cls, arg):
                  return True
          return False


  class _LiteralGenericAlias(_GenericAlias, _root=True):
      def __eq__(self, other):
          if not isinstance(other, _LiteralGenericAlias):
              return NotImplemented
          return (set((v, type(v)) for v in self.__args__)
                  == set((v, type(v)) for v in other.__args__))

      def __hash__(self):
          return hash(frozenset((v, type(v)) for v in self.__args__))

      def __repr__(self):
          return f'typing.Literal[{", ".join(map(repr, self.__args__))}]'


  class _ConcatenateGenericAlias(_GenericAlias, _root=True):
      def copy_with(self, params):
          if isinstance(params[-1], (list, tuple)):
              return (*params[:-1], *params[-1])
          if isinstance(params[-1], _ConcatenateGenericAlias):
              params = (*params[:-1], *params[-1].__args__)
          return super().copy_with(params)


  class _UnpackGenericAlias(_GenericAlias, _root=True):
      def __repr__(self):
          # Like the star in front of what is unpacked.
          return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

      @property
      def __typing_is_unpacked_typevartuple__(self):
          return isinstance(self.__args__[0], TypeVarTuple)


  class _AnnotatedAlias(_GenericAlias, _root=True):
      def __init__(self, origin, metadata):
          if isinstance(origin, _AnnotatedAlias):
              metadata = origin.__metadata__ + metadata
              origin = origin.__origin__
          super().__init__(origin, (origin,), name='Annotated')
          self.__metadata__ = metadata

      def copy_with(self, params):
          return _AnnotatedAlias(params[0], self.__metadata__)

      def __repr__(self):
          return (f'typing.Annotated[{_type_repr(self.__origin__)}, '
                  f'{", ".join(repr(a) for a in self.__metadata__)}]')

      def __eq__(self, other):
          if not isinstance(other, _AnnotatedAlias):
              return NotImplemented
          return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

      def __hash__(self):
          return hash((self.__origin__, self.__metadata__))

      def __getattr__(self, attr):
          if attr in ('__name__', '__qualname__'):
              return 'Annotated'
          return super().__getattr__(attr)

      def __mro_entries__(self, bases):
          return (self.__origin__,)


  # MARK: Forward references

  class ForwardRef(_Final, _root=True):
      """A type written as a string, to be evaluated later."""

      __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__',
                   '__forward_value__', '__forward_is_argument__', '__forward_is_class__',
                   '__forward_module__')

      def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
          if not isinstance(arg, str):
              raise TypeError(f'Forward reference must be a string -- got {arg!r}')
          try:
              code = compile('(' + arg + ')' if arg.startswith('*') is False else f'({arg},)[0]',
                             '<string>', 'eval')
          except SyntaxError:
              raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
          self.__forward_arg__ = arg
          self.__forward_code__ = code
          self.__forward_evaluated__ = False
          self.__forward_value__ = None
          self.__forward_is_argument__ = is_argument
          self.__forward_is_class__ = is_class
          self.__forward_module__ = module

      def _evaluate(self, globalns, localns, type_params=None, *, recursive_guard):
          if self.__forward_arg__ in recursive_guard:
              return self
          if not self.__forward_evaluated__ or localns is not globalns:
              if globalns is None and localns is None:
                  globalns = localns = {}
              elif globalns is None:
                  globalns = localns
              elif localns is None:
                  localns = globalns
              if self.__forward_module__ is not None:
                  module = sys.modules.get(self.__forward_module__)
                  globalns = getattr(module, '__dict__', globalns)
              if type_params:
                  localns = {p.__name__: p for p in type_params} | dict(localns)
              value = _type_check(eval(self.__forward_code__, globalns, localns),
                                  'Forward references must evaluate to types.',
                                  is_argument=self.__forward_is_argument__,
                                  allow_special_forms=self.__forward_is_class__)
              self.__forward_value__ = _eval_type(
                  value, globalns, localns, type_params,
                  recursive_guard=recursive_guard | {self.__forward_arg__})
              self.__forward_evaluated__ = True
          return self.__forward_value__

      def __eq__(self, other):
          if not isinstance(other, ForwardRef):
              return NotImplemented
          if self.__forward_evaluated__ and other.__forward_evaluated__:
              return (self.__forward_arg__ == other.__forward_arg__
                      and self.__forward_value__ == other.__forward_value__)
          return (self.__forward_arg__ == other.__forward_arg__
                  and self.__forward_module__ == other.__forward_module__)

      def __hash__(self):
          return hash((self.__forward_arg__, self.__forward_module__))

      def __or__(self, other):
          return Union[self, other]

      def __ror__(self, other):
          return Union[other, self]

      def __repr__(self):
          module = f', module={self.__forward_module__!r}' if self.__forward_module__ else ''
          return f'ForwardRef({self.__forward_arg__!r}{module})'


  def _eval_type(t, globalns, localns, type_params=None, *, recursive_guard=frozenset()):
      if isinstance(t, ForwardRef):
          return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
      if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
          if isinstance(t, GenericAlias):
              args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in t.__args__)
          else:
              args = t.__args__
          new = tuple(_eval_type(a, globalns, localns, type_params,
                                 recursive_guard=recursive_guard) for a in args)
          if new == t.__args__:
              return t
          if isinstance(t, GenericAlias):
              return GenericAlias(t.__origin__, new)
          if isinstance(t, types.UnionType):
              result = new[0]
              for part in new[1:]:
                  result = result | part
              return result
          return t.copy_with(new)
      return t


  # MARK: Generic and Protocol

  def _generic_class_getitem(cls, args):
      if not isinstance(args, tuple):
          args = (args,)
      args = tuple(_type_convert(arg) for arg in args)
      if cls in (Generic, Protocol):
          if not args:
              raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
          if not all(_is_variable(arg) for arg in args):
              raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables '
                              f'or parameter specification variables.')
          if len(set(args)) != len(args):
              raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
      else:
          parameters = cls.__parameters__
          if not parameters:
              raise TypeError(f'{cls} is not a generic class')
          if any(isinstance(p, TypeVarTuple) for p in parameters):
              if len(args) < len(parameters) - 1:
                  raise TypeError(f'Too few arguments for {cls};'
                                  f' actual {len(args)}, expected at least {len(parameters) - 1}')
          else:
              if len(parameters) == 1 and isinstance(parameters[0], ParamSpec):
                  if not _is_param_expr(args[0]) or len(args) > 1:
                      args = (args,)
              args = _with_defaults(parameters, args)
              _check_count(cls, args, parameters)
              args = tuple(tuple(arg) if isinstance(arg, list) else arg for arg in args)
      return _GenericAlias(cls, args)


  def _is_variable(arg):
      return (isinstance(arg, (TypeVar, ParamSpec, TypeVarTuple))
              or isinstance(arg, _UnpackGenericAlias) and isinstance(arg.__args__[0], TypeVarTuple))


  def _generic_init_subclass(cls, *args, **kwargs):
      super(Generic, cls).__init_subclass__(*args, **kwargs)
      variables = []
      if '__orig_bases__' in cls.__dict__:
          error = Generic in cls.__orig_bases__
      else:
          error = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not (
              _TypedDictMeta)
      if error:
          raise TypeError('Cannot inherit from plain Generic')
      if '__orig_bases__' in cls.__dict__:
          variables = _collect_type_parameters(cls.__orig_bases__)
          declared = None
          for base in cls.__orig_bases__:
              if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                  if declared is not None:
                      raise TypeError('Cannot inherit from Generic[...] multiple times.')
                  declared = base.__parameters__
          if declared is None:
              for base in cls.__orig_bases__:
                  if isinstance(base, _GenericAlias) and base.__origin__ is Protocol:
                      declared = base.__parameters__
          if declared is not None:
              if not set(variables) <= set(declared):
                  missing = ', '.join(str(v) for v in variables if v not in set(declared))
                  listed = ', '.join(str(v) for v in declared)
                  raise TypeError(f'Some type variables ({missing}) are'
                                  f' not listed in Generic[{listed}]')
              variables = declared
      cls.__parameters__ = tuple(variables)


  class Generic:
      """The base of generic classes."""

      __slots__ = ()
      _is_protocol = False

      __class_getitem__ = classmethod(_generic_class_getitem)
      __init_subclass__ = classmethod(_generic_init_subclass)


  _protocol_internals = {
      '__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol', '_is_runtime_protocol',
      '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__',
      '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__',
      '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__',
      '__match_args__', '__static_attributes__', '__firstlineno__', '_MutableMapping__marker',
      '_abc_impl'}


  def _get_protocol_attrs(cls):
      found = set()
      for base in cls.__mro__[:-1]:
          if base.__name__ in ('Protocol', 'Generic'):
              continue
          for name in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
              if not name.startswith('_abc_') and name not in _protocol_internals:
                  found.add(name)
      return found


  def _no_init_or_replace_init(self, *args, **kwargs):
      cls = type(self)
      if cls._is_protocol:
          raise TypeError('Protocols cannot be instantiated')
      if cls.__init__ is not _no_init_or_replace_init:
          return
      for base in cls.__mro__:
          init = base.__dict__.get('__init__', _no_init_or_replace_init)
          if init is not _no_init_or_replace_init:
              cls.__init__ = init
              break
      else:
          cls.__init__ = object.__init__
      cls.__init__(self, *args, **kwargs)


  _missing = object()


  def _static_attribute(obj, name):
      # The attribute without running code of the object.
      own = None
      try:
          own = object.__getattribute__(obj, '__dict__')
      except AttributeError:
          pass
      if isinstance(own, dict) and name in own:
          return own[name]
      for base in type(obj).__mro__:
          if name in base.__dict__:
              return base.__dict__[name]
      return _missing


  def _allowed_caller(depth=3):
      return sys._getframemodulename(depth) in ('abc', 'functools', 'inspect', None, 'typing')


  class _ProtocolMeta(ABCMeta):
      def __new__(mcls, name, bases, namespace, /, **kwargs):
          if name == 'Protocol' and bases == (Generic,):
              pass
          elif {Protocol, Generic} & set(bases):
              for base in bases:
                  if not (base in (object, Generic)
                          or base.__name__ in _protocol_allowed.get(base.__module__, ())
                          or issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                      raise TypeError(f'Protocols can only inherit from other protocols, '
                                      f'got {base!r}')
          return super().__new__(mcls, name, bases, namespace, **kwargs)

      def __init__(cls, *args, **kwargs):
          if getattr(cls, '_is_protocol', False):
              cls.__protocol_attrs__ = _get_protocol_attrs(cls)

      def __subclasscheck__(cls, other):
          if cls is Protocol:
              return type.__subclasscheck__(cls, other)
          if getattr(cls, '_is_protocol', False) and not _allowed_caller():
              if not getattr(cls, '_is_runtime_protocol', False):
                  _check_class(other)
                  raise TypeError('Instance and class checks can only be used with '
                                  '@runtime_checkable protocols')
              if cls.__non_callable_proto_members__ and (
                      cls.__dict__.get('__subclasshook__') is _proto_hook):
                  _check_class(other)
                  names = sorted(cls.__non_callable_proto_members__)
                  raise TypeError("Protocols with non-method members don't support issubclass()."
                                  f' Non-method members: {str(names)[1:-1]}.')
          return ABCMeta.__subclasscheck__(cls, other)

      def __instancecheck__(cls, instance):
          if cls is Protocol:
              return type.__instancecheck__(cls, instance)
          if not getattr(cls, '_is_protocol', False):
              return ABCMeta.__instancecheck__(cls, instance)
          if not getattr(cls, '_is_runtime_protocol', False) and not _allowed_caller(2):
              raise TypeError('Instance and class checks can only be used with '
                              '@runtime_checkable protocols')
          if ABCMeta.__instancecheck__(cls, instance):
              return True
          for name in cls.__protocol_attrs__:
              value = _static_attribute(instance, name)
              if value is _missing:
                  return False
              if value is None and name not in getattr(
                      cls, '__non_callable_proto_members__', ()):
                  return False
          return True


  def _check_class(other):
      if not isinstance(other, type):
          raise TypeError('issubclass() arg 1 must be a class')


  @classmethod
  def _proto_hook(cls, other):
      if not cls.__dict__.get('_is_protocol', False):
          return NotImplemented
      for name in cls.__protocol_attrs__:
          for base in other.__mro__:
              if name in base.__dict__:
                  if base.__dict__[name] is None:
                      return NotImplemented
                  break
              annotations = getattr(base, '__annotations__', {})
              if isinstance(annotations, dict) and name in annotations and issubclass(
                      other, Generic) and getattr(other, '_is_protocol', False):
                  break
          else:
              return NotImplemented
      return True


  _protocol_allowed = {
      'collections.abc': ['Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable',
                          'AsyncIterator', 'Hashable', 'Sized', 'Container', 'Collection',
                          'Reversible', 'Buffer'],
      'contextlib': ['AbstractContextManager', 'AbstractAsyncContextManager'],
      'os': ['PathLike'],
  }


  class Protocol(Generic, metaclass=_ProtocolMeta):
      """The base of protocols: classes that say which members an object must have."""

      __slots__ = ()
      _is_protocol = True
      _is_runtime_protocol = False

      def __init_subclass__(cls, *args, **kwargs):
          super().__init_subclass__(*args, **kwargs)
          if not cls.__dict__.get('_is_protocol', False):
              cls._is_protocol = any(base is Protocol for base in cls.__bases__)
          if '__subclasshook__' not in cls.__dict__:
              cls.__subclasshook__ = _proto_hook
          if cls._is_protocol and cls.__init__ is Protocol.__init__:
              cls.__init__ = _no_init_or_replace_init


  def runtime_checkable(cls):
      """Mark a protocol as one that isinstance may ask."""
      if not ((isinstance(cls, type) or issubclass(cls, Generic))
              and getattr(cls, '_is_protocol', False)):
          raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
      cls._is_runtime_protocol = True
      cls.__non_callable_proto_members__ = {
          name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))}
      return cls


  def is_protocol(tp, /):
      """True for a protocol class."""
      return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp != Protocol


  def get_protocol_members(tp, /):
      """The names of a protocol's members."""
      if not is_protocol(tp):
          raise TypeError(f'{tp!r} is not a Protocol')
      return frozenset(tp.__protocol_attrs__)


  # MARK: Reading hints

  def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
      """The annotations of a class, module or function, with strings evaluated."""
      if getattr(obj, '__no_type_check__', None):
          return {}
      if isinstance(obj, type):
          hints = {}
          for base in reversed(obj.__mro__):
              if globalns is None:
                  base_globals = getattr(sys.modules.get(base.__module__), '__dict__', {})
              else:
                  base_globals = globalns
              annotations = base.__dict__.get('__annotations__', {})
              if not isinstance(annotations, dict):
                  annotations = {}
              base_locals = dict(vars(base)) if localns is None else localns
              if localns is None and globalns is None:
                  base_globals, base_locals = base_locals, base_globals
              for name, value in annotations.items():
                  if value is None:
                      value = type(None)
                  if isinstance(value, str):
                      value = ForwardRef(value, is_argument=False, is_class=True)
                  hints[name] = _eval_type(value, base_globals, base_locals,
                                           base.__dict__.get('__type_params__', ()))
          return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}
      if globalns is None:
          if isinstance(obj, types.ModuleType):
              globalns = obj.__dict__
          else:
              wrapped = obj
              while hasattr(wrapped, '__wrapped__'):
                  wrapped = wrapped.__wrapped__
              globalns = getattr(wrapped, '__globals__', {})
          if localns is None:
              localns = globalns
      elif localns is None:
          localns = globalns
      hints = getattr(obj, '__annotations__', None)
      if hints is None:
          if isinstance(obj, (types.BuiltinFunctionType, types.FunctionType, types.MethodType,
                              types.ModuleType, types.WrapperDescriptorType,
                              types.MethodWrapperType, types.MethodDescriptorType)):
              return {}
          raise TypeError('{!r} is not a module, class, method, or function.'.format(obj))
      hints = dict(hints)
      for name, value in hints.items():
          if value is None:
              value = type(None)
          if isinstance(value, str):
              value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType))
          hints[name] = _eval_type(value, globalns, localns, getattr(obj, '__type_params__', ()))
      return hints if include_extras else {k: _strip_annotations(t) for k, t in hints.items()}


  def _strip_annotations(t):
      if isinstance(t, _AnnotatedAlias):
          return _strip_annotations(t.__origin__)
      if hasattr(t, '__origin__') and t.__origin__ in (Required, NotRequired, ReadOnly):
          return _strip_annotations(t.__args__[0])
      if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
          stripped = tuple(_strip_annotations(a) for a in t.__args__)
          if stripped == t.__args__:
              return t
          if isinstance(t, _GenericAlias):
              return t.copy_with(stripped)
          if isinstance(t, GenericAlias):
              return GenericAlias(t.__origin__, stripped)
          result = stripped[0]
          for part in stripped[1:]:
              result = result | part
          return result
      return t


  def get_origin(tp):
      """The unsubscripted version of a type, or None."""
      if isinstance(tp, _AnnotatedAlias):
          return Annotated
      if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
          return tp.__origin__
      if tp is Generic:
          return Generic
      if isinstance(tp, types.UnionType):
          return types.UnionType
      return None


  def get_args(tp):
      """The arguments of a subscripted type."""
      if isinstance(tp, _AnnotatedAlias):
          return (tp.__origin__,) + tp.__metadata__
      if isinstance(tp, (_GenericAlias, GenericAlias)):
          result = tp.__args__
          if (tp.__origin__ is _collections_abc.Callable
                  and not (len(result) == 2 and _is_param_expr(result[0]))):
              result = (list(result[:-1]), result[-1])
          return result
      if isinstance(tp, types.UnionType):
          return tp.__args__
      return ()


  def is_typeddict(tp):
      """True for a TypedDict class."""
      return isinstance(tp, _TypedDictMeta)


  # MARK: Functions that do little

  def cast(typ, val):
      """The value; a checker believes the type."""
      return val


  def assert_type(val, typ, /):
      """The value; a checker verifies the type."""
      return val


  def reveal_type(obj, /):
      """Print the object's class to standard error, and return the object."""
      print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
      return obj


  def assert_never(arg, /):
      """Raise: the program does not come here."""
      value = repr(arg)
      if len(value) > 100:
          value = value[:100] + '...'
      raise AssertionError(f'Expected code to be unreachable, but got: {value}')


  def final(f):
      """Mark a method or class as final."""
      try:
          f.__final__ = True
      except (AttributeError, TypeError):
          pass
      return f


  def override(method, /):
      """Mark a method as one that overrides a base's."""
      try:
          method.__override__ = True
      except (AttributeError, TypeError):
          pass
      return method


  def no_type_check(arg):
      """Say that the annotations are no type hints."""
      if isinstance(arg, type):
          for key in dir(arg):
              obj = getattr(arg, key)
              if (not hasattr(obj, '__qualname__')
                      or obj.__qualname__ != f'{arg.__qualname__}.{obj.__name__}'
                      or getattr(obj, '__module__', None) != arg.__module__):
                  continue
              if isinstance(obj, types.FunctionType):
                  obj.__no_type_check__ = True
              if isinstance(obj, types.MethodType):
                  obj.__func__.__no_type_check__ = True
              if isinstance(obj, type):
                  no_type_check(obj)
      try:
          arg.__no_type_check__ = True
      except TypeError:
          pass
      return arg


  def no_type_check_decorator(decorator):
      """A decorator whose results are not type checked."""
      from functools import wraps

      @wraps(decorator)
      def wrapped(*args, **kwds):
          return no_type_check(decorator(*args, **kwds))
      return wrapped


  _overloads = {}


  def _overload_dummy(*args, **kwds):
      raise NotImplementedError(
          'You should not call an overloaded function. A series of @overload-decorated functions '
          'outside a stub module should always be followed by an implementation that is not '
          '@overload-ed.')


  def overload(func):
      """Mark one of several signatures of a function."""
      f = getattr(func, '__func__', func)
      try:
          _overloads.setdefault(f.__module__, {}).setdefault(f.__qualname__, {})[
              f.__code__.co_firstlineno] = func
      except AttributeError:
          pass
      return _overload_dummy


  def get_overloads(func):
      """The overloads of a function."""
      f = getattr(func, '__func__', func)
      return list(_overloads.get(f.__module__, {}).get(f.__qualname__, {}).values())


  def clear_overloads():
      """Forget all overloads."""
      _overloads.clear()


  def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                          frozen_default=False, field_specifiers=(), **kwargs):
      """Mark what makes classes like dataclasses."""
      def decorator(cls_or_fn):
          cls_or_fn.__dataclass_transform__ = {
              'eq_default': eq_default, 'order_default': order_default,
              'kw_only_default': kw_only_default, 'frozen_default': frozen_default,
              'field_specifiers': field_specifiers, 'kwargs': kwargs}
          return cls_or_fn
      return decorator


  class NewType:
      """A name for a type that is distinct to a checker; a call returns its argument."""

      def __init__(self, name, tp):
          self.__qualname__ = name
          if '.' in name:
              name = name.rpartition('.')[-1]
          self.__name__ = name
          self.__supertype__ = tp
          module = _caller()
          if module != 'typing':
              self.__module__ = module

      def __call__(self, x, /):
          return x

      def __mro_entries__(self, bases):
          name = self.__name__

          class Dummy:
              def __init_subclass__(cls):
                  sub = cls.__name__
                  raise TypeError(
                      f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                      f'`{sub} = NewType({sub!r}, {name})`')

          return (Dummy,)

      def __repr__(self):
          return f'{self.__module__}.{self.__qualname__}'

      def __reduce__(self):
          return self.__qualname__

      def __or__(self, other):
          return Union[self, other]

      def __ror__(self, other):
          return Union[other, self]


  # MARK: NamedTuple and TypedDict

  def _make_nmtuple(name, fields, module, defaults=()):
      from collections import namedtuple
      annotations = {n: _type_check(t, f'field {n} annotation must be a type') for n, t in fields}
      result = namedtuple(name, [n for n, t in fields], defaults=defaults, module=module)
      result.__annotations__ = result.__new__.__annotations__ = annotations
      return result


  class _NamedTupleMeta(type):
      def __new__(cls, typename, bases, ns):
          if '_NamedTuple' in [getattr(b, '__name__', '') for b in bases]:
              pass
          for base in bases:
              if base is not _NamedTuple and base is not Generic:
                  raise TypeError('can only inherit from a NamedTuple type and Generic')
          bases = tuple(tuple if base is _NamedTuple else base for base in bases)
          annotations = ns.get('__annotations__', {})
          defaults = []
          for name in annotations:
              if name in ns:
                  defaults.append(name)
              elif defaults:
                  raise TypeError(f'Non-default namedtuple field {name} cannot follow default '
                                  f'field{"s" if len(defaults) > 1 else ""} '
                                  f'{", ".join(defaults)}')
          result = _make_nmtuple(typename, annotations.items(), ns['__module__'],
                                 [ns[n] for n in defaults])
          result.__bases__ = bases
          if Generic in bases:
              result.__class_getitem__ = classmethod(_generic_class_getitem)
          for key, value in ns.items():
              if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields',
                         '_field_defaults', '_field_types', '_make', '_replace', '_asdict',
                         '_source'):
                  raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
              if key not in ('__name__', '__module__', '__qualname__', '__annotations__'):
                  if key not in result._fields:
                      setattr(result, key, value)
                  hook = getattr(type(value), '__set_name__', None)
                  if hook is not None:
                      hook(value, result, key)
          if '__qualname__' in ns:
              result.__qualname__ = ns['__qualname__']
          if Generic in bases:
              result.__init_subclass__()
          return result


  def NamedTuple(typename, fields=_missing, /, **kwargs):
      """A named tuple whose fields have types."""
      if fields is _missing or fields is None:
          import warnings
          warnings.warn('Creating NamedTuple classes without a list of fields is deprecated',
                        DeprecationWarning, stacklevel=2)
          fields = kwargs.items()
      elif kwargs:
          raise TypeError('Either list of fields or keywords can be provided to NamedTuple, '
                          'not both')
      result = _make_nmtuple(typename, list(fields), _caller())
      result.__orig_bases__ = (NamedTuple,)
      return result


  _NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
  NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


  def _qualifiers(annotation):
      # The qualifiers around a key's type, and the type's own form.
      found = set()
      while True:
          origin = get_origin(annotation)
          if origin is Annotated:
              annotation = annotation.__origin__
          elif origin in (Required, NotRequired, ReadOnly):
              found.add(origin)
              annotation = annotation.__args__[0]
          else:
              return found


  class _TypedDictMeta(type):
      def __new__(cls, name, bases, ns, total=True):
          for base in bases:
              if type(base) is not _TypedDictMeta and base is not Generic:
                  raise TypeError('cannot inherit from both a TypedDict type '
                                  'and a non-TypedDict base class')
          generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
          result = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
          if not hasattr(result, '__orig_bases__'):
              result.__orig_bases__ = bases
          own = {n: _type_check(t, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type",
                                module=result.__module__, allow_special_forms=True)
                 for n, t in ns.get('__annotations__', {}).items()}
          annotations = {}
          required, optional, readonly, mutable = set(), set(), set(), set()
          for base in bases:
              annotations.update(base.__dict__.get('__annotations__', {}))
              required |= base.__dict__.get('__required_keys__', set())
              optional |= base.__dict__.get('__optional_keys__', set())
              readonly |= base.__dict__.get('__readonly_keys__', set())
              mutable |= base.__dict__.get('__mutable_keys__', set())
          annotations.update(own)
          for key, annotation in own.items():
              qualifiers = _qualifiers(annotation)
              is_required = Required in qualifiers or total and NotRequired not in qualifiers
              (required if is_required else optional).add(key)
              (optional if is_required else required).discard(key)
              if ReadOnly in qualifiers:
                  readonly.add(key)
              else:
                  mutable.add(key)
                  readonly.discard(key)
          result.__annotations__ = annotations
          result.__required_keys__ = frozenset(required)
          result.__optional_keys__ = frozenset(optional)
          result.__readonly_keys__ = frozenset(readonly)
          result.__mutable_keys__ = frozenset(mutable)
          result.__total__ = total
          return result

      __call__ = dict

      def __subclasscheck__(cls, other):
          raise TypeError('TypedDict does not support instance and class checks')

      __instancecheck__ = __subclasscheck__


  def TypedDict(typename, fields=_missing, /, *, total=True):
      """A dict whose keys and their types are known."""
      if fields is _missing or fields is None:
          import warnings
          warnings.warn('Failing to pass a value for the \'fields\' parameter is deprecated',
                        DeprecationWarning, stacklevel=2)
          fields = {}
      result = _TypedDictMeta(typename, (), {'__annotations__': dict(fields),
                                             '__module__': _caller()}, total=total)
      result.__orig_bases__ = (TypedDict,)
      return result


  _TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
  TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


  # MARK: Names of other modules' classes

  def _make_aliases():
      import collections
      abc = _collections_abc
      names = globals()
      for name, origin, count in (
              ('Awaitable', abc.Awaitable, 1), ('Coroutine', abc.Coroutine, 3),
              ('AsyncIterable', abc.AsyncIterable, 1), ('AsyncIterator', abc.AsyncIterator, 1),
              ('Iterable', abc.Iterable, 1), ('Iterator', abc.Iterator, 1),
              ('Reversible', abc.Reversible, 1), ('Sized', abc.Sized, 0),
              ('Hashable', abc.Hashable, 0), ('Container', abc.Container, 1),
              ('Collection', abc.Collection, 1), ('AbstractSet', abc.Set, 1),
              ('MutableSet', abc.MutableSet, 1), ('Mapping', abc.Mapping, 2),
              ('MutableMapping', abc.MutableMapping, 2), ('Sequence', abc.Sequence, 1),
              ('MutableSequence', abc.MutableSequence, 1), ('ByteString', abc.ByteString, 0),
              ('MappingView', abc.MappingView, 1), ('KeysView', abc.KeysView, 1),
              ('ItemsView', abc.ItemsView, 2), ('ValuesView', abc.ValuesView, 1),
              ('Generator', abc.Generator, 3), ('AsyncGenerator', abc.AsyncGenerator, 2)):
          names[name] = _SpecialGenericAlias(origin, count, name=name)
      for name, origin, count in (
              ('List', list, 1), ('Deque', collections.deque, 1), ('Set', set, 1),
              ('FrozenSet', frozenset, 1), ('Dict', dict, 2),
              ('DefaultDict', collections.defaultdict, 2),
              ('OrderedDict', collections.OrderedDict, 2), ('Counter', collections.Counter, 1),
              ('ChainMap', collections.ChainMap, 2), ('Type', type, 1)):
          names[name] = _SpecialGenericAlias(origin, count, name=name,
                                             inst=name in ('OrderedDict', 'Counter', 'ChainMap',
                                                           'Deque', 'DefaultDict'))


  _make_aliases()
  Callable = _CallableType(_collections_abc.Callable, 2, name='Callable')
  Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')

  T = TypeVar('T')
  KT = TypeVar('KT')
  VT = TypeVar('VT')
  T_co = TypeVar('T_co', covariant=True)
  AnyStr = TypeVar('AnyStr', bytes, str)


  def __getattr__(name):
      # What few programs want comes from modules that cost time.
      if name in ('Pattern', 'Match'):
          import re
          value = _SpecialGenericAlias(getattr(re, name), 1, name=name)
      elif name in ('ContextManager', 'AsyncContextManager'):
          import contextlib
          value = _SpecialGenericAlias(getattr(contextlib, 'Abstract' + name), 2, name=name)
      else:
          raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
      globals()[name] = value
      return value


  def __dir__():
      return sorted({*globals(), 'Pattern', 'Match', 'ContextManager', 'AsyncContextManager'})


  def _supports(name, method, result, doc):
      def call(self):
          pass
      call.__name__ = method
      call.__qualname__ = f'{name}.{method}'
      call.__annotations__ = {'return': result}
      namespace = {'__slots__': (), '__doc__': doc, '__module__': 'typing', '__qualname__': name,
                   method: abstractmethod(call)}
      return runtime_checkable(_ProtocolMeta(name, (Protocol,), namespace))


  SupportsInt = _supports('SupportsInt', '__int__', int, 'What has __int__.')
  SupportsFloat = _supports('SupportsFloat', '__float__', float, 'What has __float__.')
  SupportsComplex = _supports('SupportsComplex', '__complex__', complex, 'What has __complex__.')
  SupportsBytes = _supports('SupportsBytes', '__bytes__', bytes, 'What has __bytes__.')
  SupportsIndex = _supports('SupportsIndex', '__index__', int, 'What has __index__.')
  SupportsAbs = _supports('SupportsAbs', '__abs__', T_co, 'What has __abs__.')
  SupportsRound = _supports('SupportsRound', '__round__', T_co, 'What has __round__.')


  class IO(Generic[AnyStr]):
      """The type of files, text or binary."""

      __slots__ = ()


  class BinaryIO(IO[bytes]):
      """The type of binary files."""

      __slots__ = ()


  class TextIO(IO[str]):
      """The type of text files."""

      __slots__ = ()
  """#
