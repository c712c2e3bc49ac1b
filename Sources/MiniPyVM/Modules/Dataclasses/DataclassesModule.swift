/// The module `dataclasses`, in Python: classes of fields.
///
/// - Here: what a program says about a field, and how a class's annotations become a table of
///   fields.
/// - `DataclassesModule+Methods.swift`: the text of the methods, and their places in the class.
/// - `DataclassesModule+Instances.swift`: functions of instances, and classes made at run time.

extension ModuleDefinition {
  static var dataclasses: ModuleDefinition {
    .python(
      "dataclasses", dataclassFieldsSource, dataclassMethodsSource, dataclassInstancesSource)
  }
}

private let dataclassFieldsSource: StaticString = #"""
  """Classes whose methods follow from their fields."""

  import sys
  from reprlib import recursive_repr
  from types import GenericAlias, MappingProxyType, MemberDescriptorType

  __all__ = '''dataclass field Field FrozenInstanceError InitVar KW_ONLY MISSING
      fields asdict astuple make_dataclass replace is_dataclass'''.split()


  class FrozenInstanceError(AttributeError):
      pass


  # MARK: Marks

  def _mark(kind, text=None):
      # The one object of a class without content: nothing counts but its identity.
      body = {'__slots__': (), '__module__': __name__}
      if text is not None:
          body['__repr__'] = lambda mark: text
      return type(kind, (), body)()


  MISSING = _mark('_MISSING_TYPE')
  KW_ONLY = _mark('_KW_ONLY_TYPE')
  _FACTORY_RESULT = _mark('_HAS_DEFAULT_FACTORY_CLASS', '<factory>')
  # The roles of an annotated name.
  _FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = [
      _mark('_FIELD_BASE', role) for role in ('_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR')]

  _NO_METADATA = MappingProxyType({})


  # MARK: What is known of a field and of a class

  def _listing(record):
      # The slots of an object with their values, without spaces.
      return ','.join([f'{slot}={getattr(record, slot)!r}' for slot in record.__slots__])


  class Field:
      """What is known about a field."""

      __slots__ = tuple('''name type default default_factory init repr hash compare metadata kw_only
          _field_type'''.split())

      def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
          self.name = self.type = self._field_type = None
          self.default, self.default_factory, self.kw_only = default, default_factory, kw_only
          self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
          self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)

      def __set_name__(self, owner, name):
          # The default would have been told its name, stood it in the class itself.
          tell = getattr(type(self.default), '__set_name__', None)
          if tell:
              tell(self.default, owner, name)

      @recursive_repr()
      def __repr__(self):
          return f'Field({_listing(self)})'

      @property
      def _has_default(self):
          return not (self.default is MISSING and self.default_factory is MISSING)

      __class_getitem__ = classmethod(GenericAlias)


  def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
            compare=True, metadata=None, kw_only=MISSING):
      """Say more about a field than its default."""
      if default is not MISSING and default_factory is not MISSING:
          raise ValueError('cannot specify both default and default_factory')
      return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


  class InitVar:
      """Marks a parameter of __init__ that is no field but goes to __post_init__."""

      __slots__ = ('type',)

      def __init__(self, type):
          self.type = type

      def __class_getitem__(cls, item):
          return cls(item)

      def __repr__(self):
          kind = self.type
          plain = isinstance(kind, type) and not isinstance(kind, GenericAlias)
          return f'dataclasses.InitVar[{kind.__name__ if plain else repr(kind)}]'


  class _DataclassParams:
      # The decorator's arguments.
      __slots__ = tuple('''init repr eq order unsafe_hash frozen match_args kw_only slots
          weakref_slot'''.split())

      def __init__(self, *values):
          for slot, value in zip(self.__slots__, values, strict=True):
              setattr(self, slot, value)

      def __repr__(self):
          return f'_DataclassParams({_listing(self)})'


  # MARK: From annotations to fields

  def _word(text):
      # The word at the start of a text, and what follows it.
      text = text.lstrip()
      end = 0
      while end < len(text) and (text[end] == '_' or text[end].isalnum()):
          end += 1
      return text[:end], text[end:].lstrip()


  def _named_by(text, cls):
      # The object that the first name of a textual annotation means where the class stands; a
      # dotted name counts if its module is one of the two whose names matter here.
      names = getattr(sys.modules.get(cls.__module__), '__dict__', {})
      first, rest = _word(text)
      second = _word(rest[1:])[0] if rest.startswith('.') else ''
      if not second:
          return names.get(first)
      for home in (sys.modules.get('typing'), sys.modules[__name__]):
          if home is not None and names.get(first) is home:
              return vars(home).get(second)


  def _role(annotation, cls):
      # What an annotation makes of its name: one of the roles, or KW_ONLY.
      if isinstance(annotation, str):
          annotation = _named_by(annotation, cls)
      if annotation is KW_ONLY:
          return KW_ONLY
      if annotation is InitVar or type(annotation) is InitVar:
          return _FIELD_INITVAR
      typing = sys.modules.get('typing')
      if typing is not None:
          if type(annotation) is typing._GenericAlias:
              annotation = annotation.__origin__
          if annotation is typing.ClassVar:
              return _FIELD_CLASSVAR
      return _FIELD


  def _as_field(cls, name, annotation, role, kw_only):
      # The field of an annotated name: the one in the class, or one with that default.
      own = getattr(cls, name, MISSING)
      if not isinstance(own, Field):
          own = field(default=MISSING if isinstance(own, MemberDescriptorType) else own)
      own.name, own.type, own._field_type = name, annotation, role
      if role is not _FIELD and own.default_factory is not MISSING:
          raise TypeError(f'field {name} cannot have a default factory')
      if role is _FIELD_CLASSVAR:
          if own.kw_only is not MISSING:
              raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
      elif own.kw_only is MISSING:
          own.kw_only = kw_only
      if role is _FIELD and type(own.default).__hash__ is None:
          raise ValueError(f'mutable default {type(own.default)} for field {name} is not allowed: '
                           'use default_factory')
      return own


  def _own_fields(cls, kw_only):
      # The class's own annotations as fields; those after KW_ONLY are keyword-only.
      separated = False
      for name, annotation in cls.__dict__.get('__annotations__', {}).items():
          role = _role(annotation, cls)
          if role is not KW_ONLY:
              yield _as_field(cls, name, annotation, role, kw_only)
          elif separated:
              raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
          else:
              separated = kw_only = True


  def _field_table(cls, options):
      # All fields by name, a base's in front; the class keeps only their defaults.
      table = {}
      frozen = set()
      for base in reversed(cls.__mro__[1:]):
          inherited = getattr(base, '__dataclass_fields__', None)
          if inherited is not None:
              table |= inherited
              frozen.add(bool(base.__dataclass_params__.frozen))
      own = {found.name: found for found in _own_fields(cls, options.kw_only)}
      for name, found in own.items():
          if isinstance(getattr(cls, name, None), Field):
              if found.default is MISSING:
                  delattr(cls, name)
              else:
                  setattr(cls, name, found.default)
      annotated = cls.__dict__.get('__annotations__', ())
      for name, value in cls.__dict__.items():
          if isinstance(value, Field) and name not in annotated:
              raise TypeError(f'{name!r} is a field but has no type annotation')
      if True in frozen and not options.frozen:
          raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
      if False in frozen and options.frozen:
          raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
      return table | own
  """#
