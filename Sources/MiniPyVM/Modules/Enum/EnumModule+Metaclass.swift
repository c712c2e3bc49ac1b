/// The metaclass of enumerations.

let enumMetaclassSource: StaticString = #"""
  # MARK: The metaclass

  def _heritage(name, bases):
      """What an enumeration gets from its bases: the type of the members' data, and the enumeration
      that it extends."""
      for base in bases:
          for cls in base.__mro__:
              if isinstance(cls, EnumType) and cls._member_names_:
                  raise TypeError(f'<enum {name!r}> cannot extend {cls!r}')
      if not bases:
          # Enum itself, or a class that has only the metaclass.
          return object, _bases.get('root')
      if not isinstance(bases[-1], EnumType):
          raise TypeError('new enumerations should be created as '
                          '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
      data_types = {kind for kind in map(_data_type, bases) if kind is not None}
      if len(data_types) > 1:
          raise TypeError(f'too many data types for {name!r}: {data_types!r}')
      return data_types.pop() if data_types else object, bases[-1]


  def _data_type(base):
      """The first class of a base that has data, by way of a class that can make it, or None."""
      first = None
      for cls in base.__mro__:
          if cls is object:
              break
          if isinstance(cls, EnumType):
              if cls._member_type_ is not object:
                  return cls._member_type_
              continue
          first = first or cls
          if '__new__' in cls.__dict__ or '__dataclass_fields__' in cls.__dict__:
              return first
      return None


  def _data_repr(bases):
      """What writes the values of members, or None for repr."""
      for base in bases:
          for cls in base.__mro__[:-1]:
              if isinstance(cls, EnumType):
                  return cls._value_repr_
              own = cls.__dict__
              if '__repr__' in own:
                  settings = own.get('__dataclass_params__')
                  return _dataclass_repr if settings and settings.repr else own['__repr__']
      return None


  def _dataclass_repr(self):
      shown = [name for name, field in self.__dataclass_fields__.items() if field.repr]
      return ', '.join(f'{name}={getattr(self, name)!r}' for name in shown)


  def _maker(own, data_type, parent):
      """What makes members: the body's __new__, that of a base's body, or the data type's."""
      if own is not None or parent is None:
          return own or object.__new__
      plain = {None, None.__new__, object.__new__, _bases['root'].__new__}
      for name in ('__new_member__', '__new__'):
          for cls in (data_type, parent):
              make = getattr(cls, name, None)
              if make not in plain:
                  return make
      return object.__new__


  def _choose_methods(cls, own, data_type, parent):
      """Methods for what the data type, or object, would decide otherwise."""
      chosen = set(own)
      if _bases.get('repr') in cls.__bases__:
          if data_type is object:
              raise TypeError('ReprEnum subclasses must be mixed with a data type '
                              '(i.e. int, str, float, etc.)')
          texts = {'__format__': data_type.__format__, '__str__': data_type.__str__}
          if data_type.__str__ is object.__str__:
              # That would ask for the repr, which is the enumeration's.
              texts['__str__'] = data_type.__repr__
          for name in set(texts) - set(own):
              chosen.add(name)
          for name, method in texts.items():
              if name not in own:
                  setattr(cls, name, method)
      for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
          others = (getattr(data_type, name), getattr(object, name))
          if name not in chosen and getattr(cls, name) in others:
              setattr(cls, name, getattr(parent, name))
      if hasattr(cls, '_flag_mask_'):
          for name in ('or', 'and', 'xor', 'ror', 'rand', 'rxor', 'invert'):
              name = f'__{name}__'
              if name not in own:
                  setattr(cls, name, getattr(_bases.get('flags', cls), name))
      if '__new__' in own:
          cls.__new_member__ = cls._new_member_
      cls.__new__ = _bases['root'].__new__


  def _check_order(cls, order):
      if isinstance(order, str):
          order = _words(order)
      # Aliases may stand in it, but are not compared.
      names = cls._member_names_
      order = [name for name in order if name in names or name not in cls._member_map_]
      if order and order != names:
          raise TypeError(f'member order does not match _order_:\n  {names!r}\n  {order!r}')


  class EnumType(type):
      """The metaclass of enumerations."""

      @classmethod
      def __prepare__(metacls, cls, bases, **kwds):
          parent = _heritage(cls, bases)[1]
          namespace = EnumDict()
          namespace._cls_name = cls
          if parent is not None:
              namespace['_generate_next_value_'] = parent._generate_next_value_
          return namespace

      def __new__(metacls, cls, bases, classdict, *, boundary=None, _part=None, **kwds):
          for name in (*classdict.pop('_ignore_', ()), '_ignore_'):
              classdict.pop(name, None)
          values = {name: classdict.pop(name) for name in classdict._member_names}
          unfit = set(values) & {'mro', ''}
          if unfit:
              raise ValueError('invalid enum member name(s) %s' % ','.join(map(repr, unfit)))
          order = classdict.pop('_order_', None)
          data_type, parent = _heritage(cls, bases)
          make = _maker(classdict.get('__new__'), data_type, parent)
          generate = classdict['_generate_next_value_']
          parts = {
              '_generate_next_value_': (
                  generate if isinstance(generate, staticmethod) else staticmethod(generate)),
              '_new_member_': make,
              '_use_args_': parent is not None and make is not object.__new__,
              '_member_names_': [],
              '_member_map_': {},
              '_value2member_map_': {},
              '_unhashable_values_': [],
              '_unhashable_values_map_': {},
              '_member_type_': data_type,
              '_value_repr_': _data_repr(bases),
          }
          if _part == 'flags' or hasattr(parent, '_flag_mask_'):
              parts['_boundary_'] = boundary or getattr(parent, '_boundary_', None)
              parts.update(_flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
          parts[_MAKING] = _Members(values, make)
          # Past the namespace's own rules.
          dict.update(classdict, parts)
          try:
              enumeration = super().__new__(metacls, cls, bases, classdict, **kwds)
          except Exception as error:
              # It says that _Members failed: the body did.
              if hasattr(error, '__notes__'):
                  del error.__notes__
              raise
          if _part:
              _bases[_part] = enumeration
          if parent is not None:
              _choose_methods(enumeration, classdict, data_type, parent)
          if hasattr(enumeration, '_flag_mask_'):
              numbers = [made._value_ for made in enumeration]
              if numbers != sorted(numbers):
                  enumeration._iter_member_ = enumeration._iter_member_by_def_
          if order:
              _check_order(enumeration, order)
          return enumeration

      def __bool__(cls):
          return True

      def __call__(cls, value, names=_unset, *values, module=None, qualname=None, type=None,
                   start=1, boundary=None):
          if cls._member_map_:
              # Several arguments are one tuple that a member has as its value.
              return cls.__new__(cls, value if names is _unset else (value, names, *values))
          if names is _unset and type is None:
              raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a '
                              'new, empty, enum')
          if module is None:
              module = sys._getframemodulename(1)
          return cls._create_(value, () if names is _unset else names, module=module,
                              qualname=qualname, type=type, start=start, boundary=boundary)

      def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                   boundary=None):
          """A new enumeration, as if a body had said: NAME = VALUE ..."""
          bases = (cls,) if type is None else (type, cls)
          metacls = cls.__class__
          body = metacls.__prepare__(class_name, bases)
          for name, value in _pairs(cls, names, start):
              body[name] = value
          body['__module__'] = module or '<unknown>'
          if module is None:
              body['__reduce_ex__'] = _refuse_to_reduce
          if qualname is not None:
              body['__qualname__'] = qualname
          return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

      def __contains__(cls, value):
          try:
              return isinstance(value, cls) or value in cls._value2member_map_
          except TypeError:
              return value in cls._unhashable_values_

      def __getitem__(cls, name):
          return cls._member_map_[name]

      def __iter__(cls):
          return map(cls._member_map_.get, cls._member_names_)

      def __reversed__(cls):
          return map(cls._member_map_.get, reversed(cls._member_names_))

      def __len__(cls):
          return len(cls._member_names_)

      @builtins.property
      def __members__(cls):
          """The members by their names; aliases are among them."""
          return MappingProxyType(cls._member_map_)

      def __repr__(cls):
          return f'<{"flag" if hasattr(cls, "_flag_mask_") else "enum"} {cls.__name__!r}>'

      def __dir__(cls):
          listed = {'class', 'contains', 'doc', 'getitem', 'init_subclass', 'iter', 'len', 'members',
                    'module', 'name', 'qualname'}
          if cls._new_member_ is not object.__new__:
              listed.add('new')
          inherited = [] if cls._member_type_ is object else dir(cls._member_type_)
          return sorted({f'__{name}__' for name in listed}.union(cls._member_names_, inherited))

      def __setattr__(cls, name, value):
          if name in cls.__dict__.get('_member_map_', ()):
              raise AttributeError(f'cannot reassign member {name!r}')
          super().__setattr__(name, value)

      def __delattr__(cls, attr):
          if attr in cls.__dict__.get('_member_map_', ()):
              raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
          super().__delattr__(attr)


  EnumMeta = EnumType


  def _pairs(cls, names, start):
      """The names and values that a call like Enum('Color', 'RED GREEN') gives."""
      listed = _words(names) if isinstance(names, str) else names
      if isinstance(listed, (tuple, list)) and isinstance(next(iter(listed), None), str):
          values = []
          for name in listed:
              values.append(cls._generate_next_value_(name, start, len(values), values[:]))
              yield name, values[-1]
          return
      for item in () if listed is None else listed:
          # A mapping gives its names only.
          yield (item, listed[item]) if isinstance(item, str) else item


  def _refuse_to_reduce(self, proto):
      raise TypeError(f'{self!r} cannot be pickled')
  """#
