/// The module `enum`, in Python: enumerations. This part: what a body may say, and its namespace.

extension ModuleDefinition {
  static var enumModule: ModuleDefinition {
    .python(
      "enum", enumNamespaceSource, enumMembersSource, enumMetaclassSource,
      enumClassesSource, enumFlagsSource, enumChecksSource)
  }
}

private let enumNamespaceSource: StaticString = #"""
  """Enumerations: classes whose members are named constants."""

  import builtins
  import sys
  from types import DynamicClassAttribute, MappingProxyType

  __all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag',
             'ReprEnum', 'auto', 'unique', 'property', 'verify', 'member', 'nonmember',
             'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr',
             'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
             'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

  # The classes that the metaclass must know, by their part: they go through it themselves.
  _bases = {}
  # Stands in the namespace of a class as long as its members are being made.
  _MAKING = '(members in the making)'
  _unset = type('_auto_null', (), {'__repr__': lambda self: '_auto_null'})()


  # MARK: What a body can say about its values

  class nonmember:
      """Keeps a value in the body of an enumeration from becoming a member."""

      def __init__(self, value):
          self.value = value


  class member:
      """Makes a member of a value that would not become one: a function, a class."""

      def __init__(self, value):
          self.value = value


  class auto:
      """Asks for the next value, which _generate_next_value_ knows."""

      def __init__(self, value=_unset):
          self.value = value

      def __repr__(self):
          return f'auto({self.value!r})'


  # MARK: The namespace of a body

  _reserved = frozenset('''_order_ _generate_next_value_ _numeric_repr_ _missing_ _ignore_
      _iter_member_ _iter_member_by_value_ _iter_member_by_def_ _add_alias_ _add_value_alias_
      '''.split())


  def _underscores(name):
      """How many underscores a name begins with, and how many it ends with."""
      core = name.strip('_')
      before = name.find(core) if core else 0
      return before, len(name) - before - len(core)


  def _words(text):
      """The names in a text: blanks or commas separate them."""
      return text.replace(',', ' ').split()


  def _has_any(value, *methods):
      return any(hasattr(value, method) for method in methods)


  class EnumDict(dict):
      """The namespace of an enumeration's body: it notes which names become members."""

      def __init__(self):
          super().__init__()
          self._member_names = {}
          self._last_values = []
          self._ignore = []
          self._auto_called = False

      def __setitem__(self, key, value):
          mangled = f'_{self._cls_name}__'
          around = _underscores(key)
          if key.startswith(mangled) and key != mangled and around[1] < 2:
              pass
          elif around == (1, 1):
              value = self._accept_reserved(key, value)
          elif around == (2, 2):
              key = '_order_' if key == '__order__' else key
          else:
              value = self._accept(key, value)
          super().__setitem__(key, value)

      def _accept_reserved(self, name, value):
          if name not in _reserved:
              raise ValueError(f'_sunder_ names, such as {name!r}, are reserved for future Enum use')
          if name == '_ignore_':
              value = self._ignore = _words(value) if isinstance(value, str) else list(value)
              late = set(self._member_names) & set(value)
              if late:
                  raise ValueError(f'_ignore_ cannot specify already set names: {late!r}')
          elif name == '_generate_next_value_':
              if self._auto_called:
                  raise TypeError('_generate_next_value_ must be defined before members')
              self._generate_next_value = getattr(value, '__func__', value)
          return value

      def _accept(self, name, value):
          if name in self._member_names:
              raise TypeError(f'{name!r} already defined as {self[name]!r}')
          if name in self._ignore:
              return value
          if isinstance(value, nonmember):
              return value.value
          if _has_any(value, '__get__', '__set__', '__delete__') or self._is_inner_class(value):
              return value
          if name in self:
              raise TypeError(f'{name!r} already defined as {self[name]!r}')
          value = self._numbered(name, value.value if isinstance(value, member) else value)
          self._member_names[name] = None
          return value

      def _is_inner_class(self, value):
          # By its qualified name, the class was defined in this body.
          if not isinstance(value, type):
              return False
          inside = f'{self._cls_name}.{getattr(value, "__name__", "")}'
          qualname = getattr(value, '__qualname__', '')
          return qualname == inside or qualname.endswith('.' + inside)

      def _numbered(self, name, value):
          """The value with a number for each auto() in it; later ones come after them."""
          if isinstance(value, auto):
              return self._next(name, value)
          if not isinstance(value, tuple) or not any(isinstance(part, auto) for part in value):
              self._last_values.append(value)
              return value
          parts = [self._next(name, part) if isinstance(part, auto) else part for part in value]
          try:
              return type(value)(parts)
          except TypeError:
              # A named tuple.
              return type(value)(*parts)

      def _next(self, name, request):
          if request.value is _unset:
              self._auto_called = True
              request.value = self._generate_next_value(name, 1, len(self._member_names),
                                                        self._last_values[:])
          self._last_values.append(request.value)
          return request.value

      def update(self, members, **more_members):
          if hasattr(members, 'keys'):
              members = [(name, members[name]) for name in members.keys()]
          for pairs in (members, more_members.items()):
              for name, value in pairs:
                  self[name] = value

      @builtins.property
      def member_names(self):
          return list(self._member_names)


  _EnumDict = EnumDict
  """#
