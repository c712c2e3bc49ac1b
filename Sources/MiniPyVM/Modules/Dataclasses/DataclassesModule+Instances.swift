/// Functions of dataclass instances, and dataclasses made at run time.

let dataclassInstancesSource: StaticString = #"""
  # MARK: Functions of instances

  def fields(class_or_instance):
      """The fields of a dataclass or its instance."""
      try:
          table = class_or_instance.__dataclass_fields__
      except AttributeError:
          raise TypeError('must be called with a dataclass type or instance') from None
      return tuple([f for f in table.values() if f._field_type is _FIELD])


  def is_dataclass(obj):
      """True for a dataclass or its instance."""
      return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


  def _need_instance(obj, function):
      if not hasattr(type(obj), '__dataclass_fields__'):
          raise TypeError(f'{function}() should be called on dataclass instances')


  # Values that are their own copies.
  _PLAIN = frozenset({type(None), bool, int, float, complex, str, bytes})


  def _unfold(value, convert):
      # A deep copy in which `convert` has replaced each dataclass instance.
      kind = type(value)
      if kind in _PLAIN:
          return value
      if hasattr(kind, '__dataclass_fields__'):
          return convert([(f.name, _unfold(getattr(value, f.name), convert))
                          for f in fields(value)])
      if issubclass(kind, (list, tuple)):
          parts = [_unfold(part, convert) for part in value]
          if kind is list:
              return parts
          named = issubclass(kind, tuple) and hasattr(kind, '_fields')
          return kind(*parts) if named else kind(parts)
      if issubclass(kind, dict):
          pairs = [(_unfold(key, convert), _unfold(item, convert)) for key, item in value.items()]
          if not hasattr(kind, 'default_factory'):
              return kind(pairs)
          result = kind(value.default_factory)
          for key, item in pairs:
              result[key] = item
          return result
      from copy import deepcopy
      return deepcopy(value)


  def asdict(obj, *, dict_factory=dict):
      """The fields as a dict, all the way down."""
      _need_instance(obj, 'asdict')
      return _unfold(obj, dict_factory)


  def astuple(obj, *, tuple_factory=tuple):
      """The fields as a tuple, all the way down."""
      _need_instance(obj, 'astuple')
      return _unfold(obj, lambda pairs: tuple_factory([item for name, item in pairs]))


  def replace(obj, /, **changes):
      """A copy with other values in some fields."""
      _need_instance(obj, 'replace')
      return _replace(obj, **changes)


  def _replace(self, /, **changes):
      for name, f in self.__dataclass_fields__.items():
          role = f._field_type
          if role is _FIELD_CLASSVAR or f.init and name in changes:
              continue
          if not f.init:
              if name in changes:
                  raise TypeError(f'field {name} is declared with init=False, it cannot be '
                                  'specified with replace()')
          elif role is _FIELD_INITVAR and f.default is MISSING:
              raise TypeError(f'InitVar {name!r} must be specified with replace()')
          else:
              changes[name] = getattr(self, name)
      return self.__class__(**changes)


  # MARK: Classes made at run time

  def _split(item):
      # A name, or a pair, or a triple: as name, annotation and what may be a default.
      if isinstance(item, str):
          return item, 'typing.Any', ()
      if len(item) not in (2, 3):
          raise TypeError(f'Invalid field: {item!r}')
      name, annotation, *default = item
      return name, annotation, default


  def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                     order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                     slots=False, weakref_slot=False, module=None):
      """Make a dataclass of names, (name, type) pairs or (name, type, field) triples."""
      from keyword import iskeyword
      from types import new_class
      body = dict(namespace or ())
      annotations = {}
      for name, annotation, default in map(_split, fields):
          if not (isinstance(name, str) and name.isidentifier()):
              raise TypeError(f'Field names must be valid identifiers: {name!r}')
          if iskeyword(name):
              raise TypeError(f'Field names must not be keywords: {name!r}')
          if name in annotations:
              raise TypeError(f'Field name duplicated: {name!r}')
          annotations[name] = annotation
          for value in default:
              body[name] = value
      body['__annotations__'] = annotations
      cls = new_class(cls_name, bases, {}, lambda names: names.update(body))
      if module is None:
          module = sys._getframemodulename(1) or '__main__'
      cls.__module__ = module
      return _decorate(cls, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args,
                                             kw_only, slots, weakref_slot))
  """#
