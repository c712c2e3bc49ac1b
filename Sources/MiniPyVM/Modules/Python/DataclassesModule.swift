/// The module `dataclasses`, in Python: classes of fields.

extension ModuleDefinition {
  static var dataclasses: ModuleDefinition {
    .python("dataclasses", dataclassesSource)
  }
}

private let dataclassesSource: StaticString = #"""
  """Classes whose methods follow from their fields."""

  import sys
  from types import GenericAlias, MappingProxyType, MemberDescriptorType

  __all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
             'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


  class FrozenInstanceError(AttributeError):
      pass


  class _HAS_DEFAULT_FACTORY_CLASS:
      def __repr__(self):
          return '<factory>'


  _HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


  class _MISSING_TYPE:
      pass


  MISSING = _MISSING_TYPE()


  class _KW_ONLY_TYPE:
      pass


  KW_ONLY = _KW_ONLY_TYPE()
  _EMPTY_METADATA = MappingProxyType({})


  class _FIELD_BASE:
      # What kind of field an annotation means.
      __slots__ = ('name',)

      def __init__(self, name):
          self.name = name

      def __repr__(self):
          return self.name


  _FIELD = _FIELD_BASE('_FIELD')
  _FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
  _FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
  _FIELDS = '__dataclass_fields__'
  _PARAMS = '__dataclass_params__'
  _POST_INIT_NAME = '__post_init__'


  class InitVar:
      """Marks a parameter of __init__ that is no field but goes to __post_init__."""

      __slots__ = ('type',)

      def __init__(self, type):
          self.type = type

      def __repr__(self):
          if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
              name = self.type.__name__
          else:
              name = repr(self.type)
          return f'dataclasses.InitVar[{name}]'

      def __class_getitem__(cls, type):
          return InitVar(type)


  class Field:
      """What is known about a field."""

      __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                   'metadata', 'kw_only', '_field_type')

      def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
          self.name = None
          self.type = None
          self.default = default
          self.default_factory = default_factory
          self.init = init
          self.repr = repr
          self.hash = hash
          self.compare = compare
          self.metadata = _EMPTY_METADATA if metadata is None else MappingProxyType(metadata)
          self.kw_only = kw_only
          self._field_type = None

      def __repr__(self):
          return ('Field('
                  f'name={self.name!r},'
                  f'type={self.type!r},'
                  f'default={self.default!r},'
                  f'default_factory={self.default_factory!r},'
                  f'init={self.init!r},'
                  f'repr={self.repr!r},'
                  f'hash={self.hash!r},'
                  f'compare={self.compare!r},'
                  f'metadata={self.metadata!r},'
                  f'kw_only={self.kw_only!r},'
                  f'_field_type={self._field_type}'
                  ')')

      def __set_name__(self, owner, name):
          hook = getattr(type(self.default), '__set_name__', None)
          if hook:
              hook(self.default, owner, name)

      __class_getitem__ = classmethod(GenericAlias)


  class _DataclassParams:
      __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only',
                   'slots', 'weakref_slot')

      def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                   weakref_slot):
          self.init = init
          self.repr = repr
          self.eq = eq
          self.order = order
          self.unsafe_hash = unsafe_hash
          self.frozen = frozen
          self.match_args = match_args
          self.kw_only = kw_only
          self.slots = slots
          self.weakref_slot = weakref_slot

      def __repr__(self):
          listed = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)
          return f'_DataclassParams({listed})'


  def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
            compare=True, metadata=None, kw_only=MISSING):
      """Say more about a field than its default."""
      if default is not MISSING and default_factory is not MISSING:
          raise ValueError('cannot specify both default and default_factory')
      return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


  # MARK: Making functions

  def _create(cls, name, parameters, body, scope, returns=MISSING):
      # A method from text: its parameters are the fields. `scope` holds what the text refers to.
      outer = ', '.join(scope)
      lines = '\n'.join(f'  {line}' for line in body)
      text = f'def __create_fn__({outer}):\n def {name}({", ".join(parameters)}):\n{lines}\n' \
             f' return {name}'
      namespace = {}
      module = sys.modules.get(cls.__module__)
      exec(text, module.__dict__ if module is not None else {}, namespace)
      function = namespace['__create_fn__'](**scope)
      function.__qualname__ = f'{cls.__qualname__}.{name}'
      return function


  def _add(cls, name, function):
      # A method of the class's own is kept; answers whether there was one.
      if name in cls.__dict__:
          return True
      function.__qualname__ = f'{cls.__qualname__}.{name}'
      setattr(cls, name, function)
      return False


  def _init_function(cls, fields, std_fields, kw_only_fields, frozen, has_post_init, self_name,
                     slots):
      seen_default = None
      for f in std_fields:
          if f.init:
              if not (f.default is MISSING and f.default_factory is MISSING):
                  seen_default = f
              elif seen_default:
                  raise TypeError(f'non-default argument {f.name!r} follows default argument '
                                  f'{seen_default.name!r}')
      scope = {'__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY,
               '__dataclass_builtins_object__': object}
      annotations = {}
      body = []

      def parameter(f):
          annotations[f.name] = f.type
          if f.default is MISSING and f.default_factory is MISSING:
              return f.name
          if f.default is not MISSING:
              scope[f'__dataclass_dflt_{f.name}__'] = f.default
              return f'{f.name}=__dataclass_dflt_{f.name}__'
          return f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__'

      def assigned(name, value):
          if frozen:
              return f'__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})'
          return f'{self_name}.{name}={value}'

      for f in fields:
          default = f'__dataclass_dflt_{f.name}__'
          if f.default_factory is not MISSING:
              scope[default] = f.default_factory
              if f.init:
                  value = (f'{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ '
                           f'else {f.name}')
              else:
                  value = f'{default}()'
          elif f.init:
              value = f.name
          elif slots and f.default is not MISSING:
              scope[default] = f.default
              value = default
          else:
              continue
          if f._field_type is not _FIELD_INITVAR:
              body.append(assigned(f.name, value))
      if has_post_init:
          given = ','.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
          body.append(f'{self_name}.{_POST_INIT_NAME}({given})')
      parameters = [self_name] + [parameter(f) for f in std_fields]
      if kw_only_fields:
          parameters += ['*'] + [parameter(f) for f in kw_only_fields]
      # A factory's name means the factory, not a default value.
      function = _create(cls, '__init__', parameters, body or ['pass'], scope)
      annotations['return'] = None
      function.__annotations__ = annotations
      return function


  def _repr_function(cls, fields):
      names = [f.name for f in fields]
      running = set()

      def __repr__(self):
          key = id(self)
          if key in running:
              return '...'
          running.add(key)
          try:
              inner = ', '.join([f'{name}={getattr(self, name)!r}' for name in names])
              return f'{self.__class__.__qualname__}({inner})'
          finally:
              running.discard(key)

      return __repr__


  def _eq_function(cls, names):
      tests = ' and '.join(f'self.{name}==other.{name}' for name in names) or 'True'
      return _create(cls, '__eq__', ('self', 'other'),
                     ['if self is other:', ' return True',
                      'if other.__class__ is self.__class__:', f' return {tests}',
                      'return NotImplemented'], {})


  def _tuple_of(name, names):
      return '(' + ''.join(f'{name}.{field},' for field in names) + ')' if names else '()'


  def _order_function(cls, method, operator, names):
      return _create(cls, method, ('self', 'other'),
                     ['if other.__class__ is self.__class__:',
                      f' return {_tuple_of("self", names)}{operator}{_tuple_of("other", names)}',
                      'return NotImplemented'], {})


  def _freeze(cls, names):
      # The class itself, and these names of subclasses, cannot be assigned.
      names = frozenset(names)

      def __setattr__(self, name, value):
          if type(self) is cls or name in names:
              raise FrozenInstanceError(f'cannot assign to field {name!r}')
          super(cls, self).__setattr__(name, value)

      def __delattr__(self, name):
          if type(self) is cls or name in names:
              raise FrozenInstanceError(f'cannot delete field {name!r}')
          super(cls, self).__delattr__(name)

      return __setattr__, __delattr__


  # MARK: Reading the class

  def _is_kind(annotation, module_name, name, cls):
      # Whether an annotation, which may be text, means typing.ClassVar, InitVar or KW_ONLY.
      module = sys.modules.get(module_name)
      if module is None:
          return False
      wanted = getattr(module, name)
      if isinstance(annotation, str):
          head = annotation.split('[')[0].strip()
          prefix, _, last = head.rpartition('.')
          namespace = getattr(sys.modules.get(cls.__module__), '__dict__', {})
          if prefix:
              found = namespace.get(prefix)
              return found is module and last == name
          return namespace.get(last) is wanted
      return annotation is wanted or getattr(annotation, '__origin__', None) is wanted


  def _get_field(cls, a_name, a_type, default_kw_only):
      default = getattr(cls, a_name, MISSING)
      if isinstance(default, Field):
          f = default
      else:
          if isinstance(default, MemberDescriptorType):
              default = MISSING
          f = field(default=default)
      f.name = a_name
      f.type = a_type
      f._field_type = _FIELD
      if _is_kind(a_type, 'typing', 'ClassVar', cls):
          f._field_type = _FIELD_CLASSVAR
      elif type(a_type) is InitVar or _is_kind(a_type, 'dataclasses', 'InitVar', cls):
          f._field_type = _FIELD_INITVAR
      if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR):
          if f.default_factory is not MISSING:
              raise TypeError(f'field {f.name} cannot have a default factory')
      if f._field_type in (_FIELD, _FIELD_INITVAR):
          if f.kw_only is MISSING:
              f.kw_only = default_kw_only
      elif f.kw_only is not MISSING:
          raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
      if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
          raise ValueError(f'mutable default {type(f.default)} for field '
                           f'{f.name} is not allowed: use default_factory')
      return f


  def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                     weakref_slot):
      fields = {}
      setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args,
                                             kw_only, slots, weakref_slot))
      any_frozen_base = False
      all_frozen_bases = None
      has_dataclass_bases = False
      for base in cls.__mro__[-1:0:-1]:
          base_fields = getattr(base, _FIELDS, None)
          if base_fields is not None:
              has_dataclass_bases = True
              for f in base_fields.values():
                  fields[f.name] = f
              if all_frozen_bases is None:
                  all_frozen_bases = True
              current = getattr(base, _PARAMS).frozen
              all_frozen_bases = all_frozen_bases and current
              any_frozen_base = any_frozen_base or current
      annotations = cls.__dict__.get('__annotations__', {})
      own = []
      keyword_only_seen = False
      for name, kind in annotations.items():
          if kind is KW_ONLY or _is_kind(kind, 'dataclasses', 'KW_ONLY', cls):
              if keyword_only_seen:
                  raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY '
                                  'has already been specified')
              keyword_only_seen = True
              kw_only = True
          else:
              own.append(_get_field(cls, name, kind, kw_only))
      for f in own:
          fields[f.name] = f
          # What stays on the class is the default alone.
          if isinstance(getattr(cls, f.name, None), Field):
              if f.default is MISSING:
                  delattr(cls, f.name)
              else:
                  setattr(cls, f.name, f.default)
      for name, value in cls.__dict__.items():
          if isinstance(value, Field) and name not in annotations:
              raise TypeError(f'{name!r} is a field but has no type annotation')
      if has_dataclass_bases:
          if any_frozen_base and not frozen:
              raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
          if all_frozen_bases is False and frozen:
              raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
      setattr(cls, _FIELDS, fields)
      class_hash = cls.__dict__.get('__hash__', MISSING)
      has_explicit_hash = not (class_hash is MISSING
                               or class_hash is None and '__eq__' in cls.__dict__)
      if order and not eq:
          raise ValueError('eq must be true if order is true')
      all_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
      std_init = tuple(f for f in all_init if f.init and not f.kw_only)
      kw_init = tuple(f for f in all_init if f.init and f.kw_only)
      if init:
          _add(cls, '__init__', _init_function(
              cls, all_init, std_init, kw_init, frozen, hasattr(cls, _POST_INIT_NAME),
              '__dataclass_self__' if 'self' in fields else 'self', slots))
      _add(cls, '__replace__', _replace)
      real = [f for f in fields.values() if f._field_type is _FIELD]
      if repr:
          _add(cls, '__repr__', _repr_function(cls, [f for f in real if f.repr]))
      compared = [f.name for f in real if f.compare]
      if eq:
          _add(cls, '__eq__', _eq_function(cls, compared))
      if order:
          for method, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'),
                                   ('__ge__', '>=')):
              if _add(cls, method, _order_function(cls, method, operator, compared)):
                  raise TypeError(f'Cannot overwrite attribute {method} in class {cls.__name__}. '
                                  'Consider using functools.total_ordering')
      if frozen:
          for function in _freeze(cls, [f.name for f in real]):
              if _add(cls, function.__name__, function):
                  raise TypeError(f'Cannot overwrite attribute {function.__name__} '
                                  f'in class {cls.__name__}')
      if unsafe_hash:
          if has_explicit_hash:
              raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
          _set_hash(cls, real)
      elif eq and not has_explicit_hash:
          if frozen:
              _set_hash(cls, real)
          else:
              cls.__hash__ = None
      if not getattr(cls, '__doc__'):
          cls.__doc__ = cls.__name__ + _doc_signature(std_init, kw_init)
      if match_args and '__match_args__' not in cls.__dict__:
          cls.__match_args__ = tuple(f.name for f in std_init)
      if weakref_slot and not slots:
          raise TypeError('weakref_slot is True but slots is False')
      if slots:
          cls = _add_slots(cls, frozen, weakref_slot)
      if '__abstractmethods__' in cls.__dict__:
          from abc import update_abstractmethods
          update_abstractmethods(cls)
      return cls


  def _doc_signature(std_fields, kw_fields):
      def shown(kind):
          if isinstance(kind, str):
              return repr(kind)
          if getattr(kind, '__module__', None) == 'typing':
              return builtin_repr(kind).replace('typing.', '')
          if isinstance(kind, GenericAlias):
              return str(kind)
          if isinstance(kind, type):
              if kind.__module__ in ('builtins', ''):
                  return kind.__qualname__
              return kind.__module__ + '.' + kind.__qualname__
          return builtin_repr(kind)

      def parameter(f):
          text = f'{f.name}: {shown(f.type)}'
          if f.default is not MISSING:
              text += f' = {f.default!r}'
          elif f.default_factory is not MISSING:
              text += ' = <factory>'
          return text

      parts = [parameter(f) for f in std_fields]
      if kw_fields:
          parts += ['*'] + [parameter(f) for f in kw_fields]
      return f'({", ".join(parts)})'


  builtin_repr = repr


  def _set_hash(cls, fields):
      names = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]
      cls.__hash__ = _create(cls, '__hash__', ('self',),
                             [f'return hash({_tuple_of("self", names)})'], {})


  def _dataclass_getstate(self):
      return [getattr(self, f.name) for f in fields(self)]


  def _dataclass_setstate(self, state):
      for f, value in zip(fields(self), state):
          object.__setattr__(self, f.name, value)


  def _slot_names(cls):
      slots = cls.__dict__.get('__slots__')
      if slots is None:
          names = []
          if getattr(cls, '__weakrefoffset__', -1) != 0:
              names.append('__weakref__')
          if getattr(cls, '__dictoffset__', -1) != 0:
              names.append('__dict__')
          return names
      if isinstance(slots, str):
          return [slots]
      return list(slots)


  def _add_slots(cls, is_frozen, weakref_slot):
      # Slots cannot be added: the class is made anew.
      if '__slots__' in cls.__dict__:
          raise TypeError(f'{cls.__name__} already specifies __slots__')
      namespace = dict(cls.__dict__)
      names = tuple(f.name for f in fields(cls))
      inherited = {slot for base in cls.__mro__[1:-1] for slot in _slot_names(base)}
      slots = [name for name in names if name not in inherited]
      if weakref_slot and '__weakref__' not in inherited:
          slots.append('__weakref__')
      namespace['__slots__'] = tuple(slots)
      for name in names:
          namespace.pop(name, None)
      namespace.pop('__dict__', None)
      namespace.pop('__weakref__', None)
      qualname = getattr(cls, '__qualname__', None)
      new = type(cls)(cls.__name__, cls.__bases__, namespace)
      if qualname is not None:
          new.__qualname__ = qualname
      if is_frozen:
          if '__getstate__' not in namespace:
              new.__getstate__ = _dataclass_getstate
          if '__setstate__' not in namespace:
              new.__setstate__ = _dataclass_setstate
      return new


  def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
      """A class decorator that adds methods for the annotated fields."""
      def wrap(cls):
          return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args,
                                kw_only, slots, weakref_slot)
      return wrap if cls is None else wrap(cls)


  # MARK: Functions of instances

  def fields(class_or_instance):
      """The fields of a dataclass or its instance."""
      try:
          found = getattr(class_or_instance, _FIELDS)
      except AttributeError:
          raise TypeError('must be called with a dataclass type or instance') from None
      return tuple(f for f in found.values() if f._field_type is _FIELD)


  def _is_dataclass_instance(obj):
      return hasattr(type(obj), _FIELDS)


  def is_dataclass(obj):
      """True for a dataclass or its instance."""
      cls = obj if isinstance(obj, type) else type(obj)
      return hasattr(cls, _FIELDS)


  def asdict(obj, *, dict_factory=dict):
      """The fields as a dict, all the way down."""
      if not _is_dataclass_instance(obj):
          raise TypeError('asdict() should be called on dataclass instances')
      return _as_inner(obj, lambda o, inner: dict_factory(
          [(f.name, inner(getattr(o, f.name))) for f in fields(o)]), dict_factory)


  def astuple(obj, *, tuple_factory=tuple):
      """The fields as a tuple, all the way down."""
      if not _is_dataclass_instance(obj):
          raise TypeError('astuple() should be called on dataclass instances')
      return _as_inner(obj, lambda o, inner: tuple_factory(
          [inner(getattr(o, f.name)) for f in fields(o)]), None)


  def _as_inner(obj, convert, dict_factory):
      import copy

      def inner(value):
          kind = type(value)
          if hasattr(kind, _FIELDS):
              return convert(value, inner)
          if isinstance(value, tuple) and hasattr(value, '_fields'):
              return kind(*[inner(item) for item in value])
          if isinstance(value, (list, tuple)):
              return kind(inner(item) for item in value)
          if isinstance(value, dict):
              if hasattr(kind, 'default_factory'):
                  result = kind(value.default_factory)
                  for key, item in value.items():
                      result[inner(key)] = inner(item)
                  return result
              return kind((inner(key), inner(item)) for key, item in value.items())
          return copy.deepcopy(value)

      return inner(obj)


  def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                     order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                     slots=False, weakref_slot=False, module=None):
      """Make a dataclass of names, (name, type) pairs or (name, type, field) triples."""
      from keyword import iskeyword
      import types
      if namespace is None:
          namespace = {}
      seen = set()
      annotations = {}
      defaults = {}
      for item in fields:
          if isinstance(item, str):
              name = item
              kind = 'typing.Any'
          elif len(item) == 2:
              name, kind = item
          elif len(item) == 3:
              name, kind, default = item
              defaults[name] = default
          else:
              raise TypeError(f'Invalid field: {item!r}')
          if not isinstance(name, str) or not name.isidentifier():
              raise TypeError(f'Field names must be valid identifiers: {name!r}')
          if iskeyword(name):
              raise TypeError(f'Field names must not be keywords: {name!r}')
          if name in seen:
              raise TypeError(f'Field name duplicated: {name!r}')
          seen.add(name)
          annotations[name] = kind

      def exec_body(ns):
          ns.update(namespace)
          ns.update(defaults)
          ns['__annotations__'] = annotations

      cls = types.new_class(cls_name, bases, {}, exec_body)
      if module is None:
          module = sys._getframemodulename(1) or '__main__'
      if module is not None:
          cls.__module__ = module
      return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                       frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                       weakref_slot=weakref_slot)


  def replace(obj, /, **changes):
      """A copy with other values in some fields."""
      if not _is_dataclass_instance(obj):
          raise TypeError('replace() should be called on dataclass instances')
      return _replace(obj, **changes)


  def _replace(self, /, **changes):
      for f in getattr(self, _FIELDS).values():
          if f._field_type is _FIELD_CLASSVAR:
              continue
          if not f.init:
              if f.name in changes:
                  raise TypeError(f'field {f.name} is declared with init=False, it cannot be '
                                  'specified with replace()')
              continue
          if f.name not in changes:
              if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                  raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
              changes[f.name] = getattr(self, f.name)
      return self.__class__(**changes)
  """#
