/// The module `enum`, in Python: enumerations.

extension ModuleDefinition {
  static var enumModule: ModuleDefinition {
    .python("enum", enumModuleSource)
  }
}

private let enumModuleSource: StaticString = #"""
  """Enumerations: classes whose members are named constants."""

  import sys
  from types import DynamicClassAttribute, MappingProxyType

  __all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag',
             'ReprEnum', 'auto', 'unique', 'property', 'verify', 'member', 'nonmember',
             'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr',
             'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
             'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

  # Set when the classes exist: the class body of Enum itself goes through EnumType too.
  Enum = Flag = EJECT = KEEP = ReprEnum = None

  _builtin_property = property


  class nonmember:
      """Keeps a value in an enumeration from becoming a member."""

      def __init__(self, value):
          self.value = value


  class member:
      """Makes a value of an enumeration a member, even if it is a function or a class."""

      def __init__(self, value):
          self.value = value


  def _is_descriptor(obj):
      return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


  def _is_dunder(name):
      return (len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_')


  def _is_sunder(name):
      return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


  def _is_private(cls_name, name):
      pattern = f'_{cls_name}__'
      return (len(name) > len(pattern) and name.startswith(pattern)
              and (name[-1] != '_' or name[-2] != '_'))


  def _is_single_bit(num):
      return num > 0 and num & (num - 1) == 0


  def _iter_bits_lsb(num):
      while num:
          lowest = num & -num
          yield lowest
          num ^= lowest


  def bin(num, max_bits=None):
      """The bits of a number, with the sign bit first."""
      ceiling = 2 ** num.bit_length()
      if num >= 0:
          text = format(num + ceiling, 'b').replace('1', '0', 1)
      else:
          text = format(~num ^ (ceiling - 1) + ceiling, 'b')
      sign, digits = text[:1], text[1:]
      if max_bits is not None and len(digits) < max_bits:
          digits = (sign * max_bits + digits)[-max_bits:]
      return '0b%s %s' % (sign, digits)


  class _auto_null:
      def __repr__(self):
          return '_auto_null'


  _auto_null = _auto_null()


  class auto:
      """Stands for the next value."""

      def __init__(self, value=_auto_null):
          self.value = value

      def __repr__(self):
          return 'auto(%r)' % self.value


  class property(DynamicClassAttribute):
      """An attribute of members whose name may be a member's too."""

      member = None
      _attr_type = None
      _cls_type = None

      def __get__(self, instance, ownerclass=None):
          if instance is None:
              if self.member is not None:
                  return self.member
              raise AttributeError('%r has no attribute %r' % (ownerclass, self.name))
          if self.fget is not None:
              return self.fget(instance)
          if self._attr_type == 'attr':
              return getattr(self._cls_type, self.name)
          if self._attr_type == 'desc':
              return getattr(instance._value_, self.name)
          try:
              return ownerclass._member_map_[self.name]
          except KeyError:
              raise AttributeError('%r has no attribute %r' % (ownerclass, self.name)) from None

      def __set__(self, instance, value):
          if self.fset is not None:
              return self.fset(instance, value)
          raise AttributeError('<enum %r> cannot set attribute %r' % (self.clsname, self.name))

      def __delete__(self, instance):
          if self.fdel is not None:
              return self.fdel(instance)
          raise AttributeError('<enum %r> cannot delete attribute %r' % (self.clsname, self.name))

      def __set_name__(self, ownerclass, name):
          self.name = name
          self.clsname = ownerclass.__name__


  class EnumDict(dict):
      """The namespace of an enumeration's body: it notes which names are members."""

      def __init__(self, cls_name=None):
          super().__init__()
          self._member_names = {}
          self._last_values = []
          self._ignore = []
          self._auto_called = False
          self._cls_name = cls_name

      def __setitem__(self, key, value):
          if self._cls_name is not None and _is_private(self._cls_name, key):
              pass
          elif _is_sunder(key):
              if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_',
                             '_ignore_', '_iter_member_', '_iter_member_by_value_',
                             '_iter_member_by_def_', '_add_alias_', '_add_value_alias_',
                             '_use_args_', '_member_names_', '_member_map_'):
                  raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use'
                                   % (key,))
              if key == '_generate_next_value_':
                  if self._auto_called:
                      raise TypeError('_generate_next_value_ must be defined before members')
                  function = value.__func__ if isinstance(value, staticmethod) else value
                  self._generate_next_value = function
              elif key == '_ignore_':
                  if isinstance(value, str):
                      value = value.replace(',', ' ').split()
                  else:
                      value = list(value)
                  self._ignore = value
                  already = set(value) & set(self._member_names)
                  if already:
                      raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))
          elif _is_dunder(key):
              if key == '__order__':
                  key = '_order_'
          elif key in self._member_names:
              raise TypeError('%r already defined as %r' % (key, self[key]))
          elif key in self._ignore:
              pass
          elif isinstance(value, nonmember):
              value = value.value
          elif isinstance(value, member) or not _is_descriptor(value) and not _is_internal(
                  self._cls_name, value):
              if key in self:
                  raise TypeError('%r already defined as %r' % (key, self[key]))
              if isinstance(value, member):
                  value = value.value
              value = self._resolved(key, value)
              self._member_names[key] = None
              self._last_values.append(value)
          super().__setitem__(key, value)

      def _resolved(self, key, value):
          # Values with auto in them get numbers now.
          if isinstance(value, auto):
              return self._generated(key, value)
          if type(value) is tuple and any(isinstance(v, auto) for v in value):
              return tuple(self._generated(key, v) if isinstance(v, auto) else v for v in value)
          return value

      def _generated(self, key, value):
          if value.value is _auto_null:
              value.value = self._generate_next_value(key, 1, len(self._member_names),
                                                      self._last_values[:])
          self._auto_called = True
          return value.value

      def update(self, members, *more_members):
          try:
              for name in members.keys():
                  self[name] = members[name]
          except AttributeError:
              for name, value in members:
                  self[name] = value
          for more in more_members:
              for name, value in more.items():
                  self[name] = value

      @_builtin_property
      def member_names(self):
          return list(self._member_names)


  _EnumDict = EnumDict


  def _is_internal(cls_name, value):
      # A class defined in the body belongs to it.
      if not isinstance(value, type):
          return False
      qualname = getattr(value, '__qualname__', '')
      pattern = f'{cls_name}.{getattr(value, "__name__", "")}'
      return qualname == pattern or qualname.endswith('.' + pattern)


  class EnumType(type):
      """The metaclass of enumerations."""

      @classmethod
      def __prepare__(metacls, cls, bases, **kwds):
          metacls._check_for_existing_members_(cls, bases)
          namespace = EnumDict(cls)
          member_type, first_enum = metacls._get_mixins_(cls, bases)
          if first_enum is not None:
              namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
          return namespace

      def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
          if _simple:
              return super().__new__(metacls, cls, bases, classdict, **kwds)
          classdict.setdefault('_ignore_', []).append('_ignore_')
          for key in classdict['_ignore_']:
              classdict.pop(key, None)
          names = list(classdict._member_names)
          invalid = set(names) & {'mro', ''}
          if invalid:
              raise ValueError('invalid enum member name(s) %s' % ','.join(map(repr, invalid)))
          values = {name: classdict.pop(name) for name in names}
          order = classdict.pop('_order_', None)
          if order is not None and isinstance(order, str):
              order = order.replace(',', ' ').split()
          member_type, first_enum = metacls._get_mixins_(cls, bases)
          new, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
          namespace = dict(classdict)
          namespace.pop('_generate_next_value_', None)
          generate = classdict.get('_generate_next_value_')
          if generate is not None:
              namespace['_generate_next_value_'] = (
                  generate if isinstance(generate, staticmethod) else staticmethod(generate))
          namespace['_new_member_'] = new
          namespace['_use_args_'] = use_args
          namespace['_member_names_'] = []
          namespace['_member_map_'] = {}
          namespace['_value2member_map_'] = {}
          namespace['_hashable_values_'] = []
          namespace['_unhashable_values_'] = []
          namespace['_unhashable_values_map_'] = {}
          namespace['_member_type_'] = member_type
          namespace['_value_repr_'] = metacls._find_data_repr_(cls, bases)
          namespace['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
          namespace['_flag_mask_'] = 0
          namespace['_singles_mask_'] = 0
          namespace['_all_bits_'] = 0
          namespace['_inverted_'] = None
          enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
          is_flag = Flag is not None and issubclass(enum_class, Flag)
          for name in names:
              _add_member(enum_class, name, values[name], member_type, new, use_args)
          # Methods of data types and of object that would hide those of Enum.
          if Enum is not None:
              if '__format__' not in classdict:
                  _prefer(enum_class, '__format__', member_type, first_enum)
              for name in ('__repr__', '__str__', '__reduce_ex__'):
                  if name not in classdict:
                      _prefer(enum_class, name, member_type, first_enum)
              if save_new:
                  enum_class.__new_member__ = new
              enum_class.__new__ = Enum.__new__
          if is_flag:
              for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__',
                           '__invert__'):
                  if name not in classdict:
                      setattr(enum_class, name, getattr(Flag, name))
              _finish_flags(enum_class)
          if order is not None:
              names = [name for name in order if name in enum_class._member_map_ and (
                  not is_flag or name in enum_class._member_names_)]
              own = enum_class._member_names_
              if [n for n in order if n not in enum_class._member_map_
                      or n in own] != own:
                  raise TypeError('member order does not match _order_:\n  %r\n  %r'
                                  % (own, order))
          return enum_class

      def __init__(cls, *args, **kwds):
          super().__init__(*args)

      def __bool__(cls):
          return True

      def __call__(cls, value, names=_auto_null, *values, module=None, qualname=None, type=None,
                   start=1, boundary=None):
          if cls._member_map_:
              # A lookup; several arguments are one tuple.
              if names is not _auto_null:
                  value = (value, names) + values
              return cls.__new__(cls, value)
          if names is _auto_null and type is None:
              raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a '
                              'new, empty, enum')
          return cls._create_(value, () if names is _auto_null else names, module=module,
                              qualname=qualname, type=type, start=start, boundary=boundary)

      def __contains__(cls, value):
          if isinstance(value, cls):
              return True
          if issubclass(cls, Flag):
              try:
                  return isinstance(cls._missing_(value), cls)
              except ValueError:
                  return False
          try:
              return value in cls._value2member_map_
          except TypeError:
              return value in cls._unhashable_values_

      def __delattr__(cls, attr):
          if attr in cls._member_map_:
              raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
          super().__delattr__(attr)

      def __dir__(cls):
          interesting = set(['__class__', '__contains__', '__doc__', '__getitem__', '__iter__',
                             '__len__', '__members__', '__module__', '__name__', '__qualname__']
                            + cls._member_names_)
          if cls._new_member_ is not object.__new__:
              interesting.add('__new__')
          if cls.__init_subclass__ is not object.__init_subclass__:
              interesting.add('__init_subclass__')
          if cls._member_type_ is object:
              return sorted(interesting)
          return sorted(set(dir(cls._member_type_)) | interesting)

      def __getitem__(cls, name):
          return cls._member_map_[name]

      def __iter__(cls):
          return (cls._member_map_[name] for name in cls._member_names_)

      def __len__(cls):
          return len(cls._member_names_)

      @_builtin_property
      def __members__(cls):
          """The names of all members, aliases too, and what they mean."""
          return MappingProxyType(cls._member_map_)

      def __repr__(cls):
          if Flag is not None and issubclass(cls, Flag):
              return '<flag %r>' % cls.__name__
          return '<enum %r>' % cls.__name__

      def __reversed__(cls):
          return (cls._member_map_[name] for name in reversed(cls._member_names_))

      def __setattr__(cls, name, value):
          if name in cls.__dict__.get('_member_map_', {}):
              raise AttributeError('cannot reassign member %r' % (name,))
          super().__setattr__(name, value)

      def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                   boundary=None):
          metacls = cls.__class__
          bases = (cls,) if type is None else (type, cls)
          _, first_enum = cls._get_mixins_(class_name, bases)
          classdict = metacls.__prepare__(class_name, bases)
          if isinstance(names, str):
              names = names.replace(',', ' ').split()
          if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
              original, names = names, []
              last_values = []
              for count, name in enumerate(original):
                  value = first_enum._generate_next_value_(name, start, count, last_values[:])
                  last_values.append(value)
                  names.append((name, value))
          if names is None:
              names = ()
          for item in names:
              if isinstance(item, str):
                  member_name, member_value = item, names[item]
              else:
                  member_name, member_value = item
              classdict[member_name] = member_value
          if module is None:
              module = sys._getframemodulename(2)
          if module is None:
              classdict['__reduce_ex__'] = _make_unpicklable
          else:
              classdict['__module__'] = module
          if qualname is not None:
              classdict['__qualname__'] = qualname
          return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

      @classmethod
      def _check_for_existing_members_(mcls, class_name, bases):
          for chain in bases:
              for base in chain.__mro__:
                  if isinstance(base, EnumType) and base._member_names_:
                      raise TypeError('<enum %r> cannot extend %r' % (class_name, base))

      @classmethod
      def _get_mixins_(mcls, class_name, bases):
          # The data type of the members, and the enumeration to derive from.
          if not bases:
              return object, Enum
          first_enum = bases[-1]
          if not isinstance(first_enum, EnumType):
              raise TypeError('new enumerations should be created as '
                              '`EnumName([mixin_type, ...] [data_type,] enum_type)`')
          return mcls._find_data_type_(class_name, bases) or object, first_enum

      @classmethod
      def _find_data_repr_(mcls, class_name, bases):
          for chain in bases:
              for base in chain.__mro__:
                  if base is object:
                      continue
                  if isinstance(base, EnumType):
                      return base._value_repr_
                  if '__repr__' in base.__dict__:
                      if ('__dataclass_fields__' in base.__dict__
                              and base.__dict__['__dataclass_params__'].repr):
                          return _dataclass_repr
                      return base.__dict__['__repr__']
          return None

      @classmethod
      def _find_data_type_(mcls, class_name, bases):
          found = []
          for chain in bases:
              candidate = None
              for base in chain.__mro__:
                  if base is object:
                      continue
                  if isinstance(base, EnumType):
                      if base._member_type_ is not object:
                          if base._member_type_ not in found:
                              found.append(base._member_type_)
                          break
                  elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                      kind = candidate or base
                      if kind not in found:
                          found.append(kind)
                      break
                  else:
                      candidate = candidate or base
          if len(found) > 1:
              raise TypeError('too many data types for %r: %r' % (class_name, set(found)))
          return found[0] if found else None

      @classmethod
      def _find_new_(mcls, classdict, member_type, first_enum):
          # How members are made: a __new__ of the class, of its bases, or of the data type.
          new = classdict.get('__new__', None)
          save_new = first_enum is not None and new is not None
          if new is None:
              for method in ('__new_member__', '__new__'):
                  for possible in (member_type, first_enum):
                      target = getattr(possible, method, None)
                      if target not in (None, None.__new__, object.__new__,
                                        getattr(Enum, '__new__', None)):
                          new = target
                          break
                  if new is not None:
                      break
              else:
                  new = object.__new__
          if isinstance(new, staticmethod):
              new = new.__func__
          use_args = not (first_enum is None or new in (
              getattr(Enum, '__new__', None), object.__new__))
          return new, save_new, use_args


  EnumMeta = EnumType


  def _prefer(enum_class, name, member_type, first_enum):
      # The enumeration's own method rather than the data type's (or the other way, for ReprEnum).
      current = getattr(enum_class, name)
      of_object = getattr(object, name)
      of_type = getattr(member_type, name)
      if name == '__reduce_ex__':
          if current in (of_type, of_object):
              setattr(enum_class, name, getattr(first_enum, name))
          return
      if ReprEnum is not None and ReprEnum in enum_class.__bases__ and name in ('__format__',
                                                                               '__str__'):
          if of_type is object.__str__:
              # It would go to the enumeration's repr.
              of_type = member_type.__repr__
          setattr(enum_class, name, of_type)
          return
      if member_type is not object and current in (of_type, of_object):
          setattr(enum_class, name, getattr(first_enum, name))


  def _add_member(enum_class, name, value, member_type, new, use_args):
      args = value if isinstance(value, tuple) else (value,)
      if member_type is tuple:
          args = (args,)
      if not use_args:
          made = new(enum_class)
      else:
          made = new(enum_class, *args)
      if not hasattr(made, '_value_'):
          if member_type is object:
              made._value_ = value
          else:
              try:
                  made._value_ = member_type(*args)
              except Exception as error:
                  new_error = TypeError('_value_ not set in __new__, unable to create it')
                  new_error.__cause__ = error
                  raise new_error
      value = made._value_
      made._name_ = name
      made.__objclass__ = enum_class
      made.__init__(*args)
      made._sort_order_ = len(enum_class._member_names_)
      is_flag = Flag is not None and issubclass(enum_class, Flag)
      known = None
      try:
          known = enum_class._value2member_map_.get(value)
      except TypeError:
          for other in enum_class._member_map_.values():
              if other._value_ == value:
                  known = other
                  break
      if known is not None:
          made = known
      elif not is_flag:
          enum_class._member_names_.append(name)
      elif isinstance(value, int):
          if _is_single_bit(value):
              enum_class._member_names_.append(name)
              enum_class._singles_mask_ |= value
          enum_class._flag_mask_ |= value
          enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
      else:
          raise TypeError('%r has an invalid value: flags are integers' % name)
      _place_member(enum_class, name, made)
      try:
          enum_class._value2member_map_.setdefault(value, made)
          if value not in enum_class._hashable_values_:
              enum_class._hashable_values_.append(value)
      except TypeError:
          enum_class._unhashable_values_.append(value)
          enum_class._unhashable_values_map_.setdefault(name, []).append(value)


  def _place_member(enum_class, name, made):
      # A base's property of the same name must go on working for members.
      found = None
      for base in enum_class.__mro__[1:]:
          attribute = base.__dict__.get(name)
          if attribute is not None:
              if isinstance(attribute, (property, DynamicClassAttribute)):
                  found = attribute
              break
      if found is not None:
          redirect = property(found.fget, found.fset, found.fdel)
          redirect.member = made
          redirect.__set_name__(enum_class, name)
          type.__setattr__(enum_class, name, redirect)
      else:
          type.__setattr__(enum_class, name, made)
      enum_class._member_map_[name] = made


  def _finish_flags(enum_class):
      single = multi = 0
      for made in enum_class._member_map_.values():
          value = made._value_
          if _is_single_bit(value):
              single |= value
          elif value > 0:
              multi |= value
      enum_class._flag_mask_ = single | multi
      enum_class._singles_mask_ = single
      enum_class._all_bits_ = 2 ** (single | multi).bit_length() - 1
      values = [made._value_ for made in enum_class]
      if sorted(values) != values:
          # Members that are not in the order of their values: iterate in that of their bits.
          enum_class._iter_member_ = enum_class._iter_member_by_def_


  def _make_unpicklable(self, proto):
      raise TypeError('%r cannot be pickled' % self)


  def _dataclass_repr(self):
      fields = self.__dataclass_fields__
      return ', '.join('%s=%r' % (k, getattr(self, k)) for k in fields if fields[k].repr)


  class Enum(metaclass=EnumType):
      """A class of named constants."""

      @classmethod
      def __signature__(cls):
          if cls._member_names_:
              return '(*values)'
          return '(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, ' \
                 'boundary=None)'

      def __new__(cls, value):
          # Not how members are made, but how they are found.
          if type(value) is cls:
              return value
          try:
              return cls._value2member_map_[value]
          except KeyError:
              pass
          except TypeError:
              for name, values in cls._unhashable_values_map_.items():
                  if value in values:
                      return cls[name]
          if not cls._member_map_:
              raise TypeError('%r has no members defined' % cls)
          try:
              error = None
              result = cls._missing_(value)
          except Exception as e:
              error = e
              result = None
          try:
              if isinstance(result, cls):
                  return result
              if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and (
                      isinstance(result, int)):
                  return result
              refusal = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
              if result is None and error is None:
                  raise refusal
              if error is None:
                  error = TypeError('error in %s._missing_: returned %r instead of None or a valid '
                                    'member' % (cls.__name__, result))
              if not isinstance(error, ValueError):
                  error.__context__ = refusal
              raise error
          finally:
              error = None
              refusal = None

      def __init__(self, *args, **kwds):
          pass

      def _add_alias_(self, name):
          """Another name for the member."""
          if name in self.__class__._member_map_:
              if self.__class__._member_map_[name] is not self:
                  raise NameError('%r is already bound: %r'
                                  % (name, self.__class__._member_map_[name]))
              return
          _place_member(self.__class__, name, self)

      def _add_value_alias_(self, value):
          """Another value that finds the member."""
          cls = self.__class__
          try:
              if value in cls._value2member_map_:
                  if cls._value2member_map_[value] is not self:
                      raise ValueError('%r is already bound: %r'
                                       % (value, cls._value2member_map_[value]))
                  return
              cls._value2member_map_[value] = self
              cls._hashable_values_.append(value)
          except TypeError:
              cls._unhashable_values_.append(value)
              cls._unhashable_values_map_.setdefault(self.name, []).append(value)

      @staticmethod
      def _generate_next_value_(name, start, count, last_values):
          """The value of auto(): one more than the greatest so far."""
          if not last_values:
              return start
          try:
              last = sorted(last_values)[-1]
          except TypeError:
              raise TypeError('unable to sort non-numeric values') from None
          try:
              return last + 1
          except TypeError:
              raise TypeError('unable to increment %r' % (last,)) from None

      @classmethod
      def _missing_(cls, value):
          return None

      def __repr__(self):
          show = self.__class__._value_repr_ or repr
          return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, show(self._value_))

      def __str__(self):
          return '%s.%s' % (self.__class__.__name__, self._name_)

      def __dir__(self):
          interesting = set()
          if self.__class__._member_type_ is not object:
              interesting = set(object.__dir__(self))
          for name in getattr(self, '__dict__', []):
              if name[0] != '_' and name not in self._member_map_:
                  interesting.add(name)
          for cls in self.__class__.mro():
              for name, obj in cls.__dict__.items():
                  if name[0] == '_':
                      continue
                  if isinstance(obj, property):
                      if obj.fget is not None or name not in self._member_map_:
                          interesting.add(name)
                      else:
                          interesting.discard(name)
                  elif name not in self._member_map_:
                      interesting.add(name)
          return sorted(interesting | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

      def __format__(self, format_spec):
          return str.__format__(str(self), format_spec)

      def __hash__(self):
          return hash(self._name_)

      def __reduce_ex__(self, proto):
          return self.__class__, (self._value_,)

      def __deepcopy__(self, memo):
          return self

      def __copy__(self):
          return self

      @property
      def name(self):
          """The name of the Enum member."""
          return self._name_

      @property
      def value(self):
          """The value of the Enum member."""
          return self._value_


  class ReprEnum(Enum):
      """Only the repr is the enumeration's: str and format are the data type's."""


  class IntEnum(int, ReprEnum):
      """Members are integers too."""


  class StrEnum(str, ReprEnum):
      """Members are strings too."""

      def __new__(cls, *values):
          if len(values) > 3:
              raise TypeError('too many arguments for str(): %r' % (values,))
          if len(values) == 1 and not isinstance(values[0], str):
              raise TypeError('%r is not a string' % (values[0],))
          if len(values) >= 2 and not isinstance(values[1], str):
              raise TypeError('encoding must be a string, not %r' % (values[1],))
          if len(values) == 3 and not isinstance(values[2], str):
              raise TypeError('errors must be a string, not %r' % (values[2]))
          value = str(*values)
          made = str.__new__(cls, value)
          made._value_ = value
          return made

      @staticmethod
      def _generate_next_value_(name, start, count, last_values):
          """The value of auto(): the name in lower case."""
          return name.lower()


  def pickle_by_global_name(self, proto):
      return self.name


  def pickle_by_enum_name(self, proto):
      return getattr, (self.__class__, self._name_)


  class FlagBoundary(StrEnum):
      """What happens to bits that are no flags."""

      STRICT = auto()
      CONFORM = auto()
      EJECT = auto()
      KEEP = auto()


  STRICT, CONFORM, EJECT, KEEP = FlagBoundary


  class Flag(Enum, boundary=STRICT):
      """Members are bits, to be combined with |, &, ^ and ~."""

      _numeric_repr_ = repr

      @staticmethod
      def _generate_next_value_(name, start, count, last_values):
          """The value of auto(): the next bit."""
          if not last_values:
              return start if start is not None else 1
          last = max(last_values)
          try:
              high = last.bit_length() - 1
          except Exception:
              raise TypeError('invalid flag value %r' % last) from None
          return 2 ** (high + 1)

      @classmethod
      def _iter_member_by_value_(cls, value):
          for bit in _iter_bits_lsb(value & cls._flag_mask_):
              yield cls._value2member_map_.get(bit)

      _iter_member_ = _iter_member_by_value_

      @classmethod
      def _iter_member_by_def_(cls, value):
          yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

      @classmethod
      def _missing_(cls, value):
          # A combination of flags becomes a member of its own.
          if not isinstance(value, int):
              raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
          mask = cls._flag_mask_
          all_bits = cls._all_bits_
          if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
              if cls._boundary_ is STRICT:
                  width = max(value.bit_length(), mask.bit_length())
                  raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                      cls, value, bin(value, width), bin(mask, width)))
              if cls._boundary_ is CONFORM:
                  value &= mask
              elif cls._boundary_ is EJECT:
                  return value
              elif cls._boundary_ is KEEP and value < 0:
                  value = max(all_bits + 1, 2 ** value.bit_length()) + value
          if value < 0:
              value += all_bits + 1
          unknown = value & ~mask
          if cls._member_type_ is object:
              made = object.__new__(cls)
          else:
              made = cls._member_type_.__new__(cls, value)
          if not hasattr(made, '_value_'):
              made._value_ = value
          members = []
          rest = value
          for m in cls._iter_member_(value):
              if m is not None:
                  members.append(m)
                  rest &= ~m._value_
          if rest:
              for m in cls._member_map_.values():
                  if m not in members and m._value_ and m._value_ & value == m._value_:
                      members.append(m)
                      rest &= ~m._value_
          names = [m._name_ for m in members]
          if unknown and names:
              names.append(cls._numeric_repr_(unknown))
          made._name_ = '|'.join(names) or None
          return cls._value2member_map_.setdefault(value, made)

      def __contains__(self, other):
          """True if the other's flags are all set in this one."""
          if not isinstance(other, self.__class__):
              raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                              % (type(other).__qualname__, self.__class__.__qualname__))
          return other._value_ & self._value_ == other._value_

      def __iter__(self):
          """The single flags that are set."""
          yield from self._iter_member_(self._value_)

      def __len__(self):
          return self._value_.bit_count()

      def __repr__(self):
          name = self.__class__.__name__
          show = self.__class__._value_repr_ or repr
          if self._name_ is None:
              return '<%s: %s>' % (name, show(self._value_))
          return '<%s.%s: %s>' % (name, self._name_, show(self._value_))

      def __str__(self):
          name = self.__class__.__name__
          if self._name_ is None:
              return '%s(%r)' % (name, self._value_)
          return '%s.%s' % (name, self._name_)

      def __bool__(self):
          return bool(self._value_)

      def _get_value(self, flag):
          if isinstance(flag, self.__class__):
              return flag._value_
          if self._member_type_ is not object and isinstance(flag, self._member_type_):
              return flag
          return NotImplemented

      def _combined(self, other, function):
          value = self._get_value(other)
          if value is NotImplemented:
              return value
          for flag in self, other:
              if self._get_value(flag) is None:
                  raise TypeError(f"'{flag}' cannot be combined with other flags with |")
          return self.__class__(function(self._value_, value))

      def __or__(self, other):
          return self._combined(other, int.__or__)

      def __and__(self, other):
          return self._combined(other, int.__and__)

      def __xor__(self, other):
          return self._combined(other, int.__xor__)

      def __invert__(self):
          if self._inverted_ is None:
              if self._boundary_ in (EJECT, KEEP):
                  self._inverted_ = self.__class__(~self._value_)
              else:
                  self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
          return self._inverted_

      __rand__ = __and__
      __ror__ = __or__
      __rxor__ = __xor__


  class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
      """Flags that are integers too."""


  def unique(enumeration):
      """A class decorator that refuses aliases."""
      duplicates = [(alias, made.name) for alias, made in enumeration.__members__.items()
                    if alias != made.name]
      if duplicates:
          details = ', '.join('%s -> %s' % pair for pair in duplicates)
          raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
      return enumeration


  class EnumCheck(StrEnum):
      """What verify can check."""

      CONTINUOUS = 'no skipped integer values'
      NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
      UNIQUE = 'one name per value'


  CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


  class verify:
      """A class decorator that checks an enumeration."""

      def __init__(self, *checks):
          self.checks = checks

      def __call__(self, enumeration):
          name = enumeration.__name__
          is_flag = issubclass(enumeration, Flag)
          for check in self.checks:
              if check is UNIQUE:
                  duplicates = [(alias, made.name)
                                for alias, made in enumeration.__members__.items()
                                if alias != made.name]
                  if duplicates:
                      details = ', '.join('%s -> %s' % pair for pair in duplicates)
                      raise ValueError('aliases found in %r: %s' % (enumeration, details))
              elif check is CONTINUOUS:
                  values = {made.value for made in enumeration}
                  if len(values) < 2:
                      continue
                  low, high = min(values), max(values)
                  if is_flag:
                      missing = [2 ** i for i in range(low.bit_length(), high.bit_length() - 1)
                                 if 2 ** i not in values]
                  else:
                      missing = [i for i in range(low + 1, high) if i not in values]
                  if missing:
                      raise ValueError(('invalid %s %r: missing values %s' % (
                          'flag' if is_flag else 'enum', name,
                          ', '.join(str(m) for m in missing)))[:256])
              elif check is NAMED_FLAGS and is_flag:
                  singles = {made._value_ for made in enumeration}
                  wrong = []
                  missing = 0
                  for alias, made in enumeration._member_map_.items():
                      if made._value_ < 0 or made._value_ in singles:
                          continue
                      unnamed = [bit for bit in _iter_bits_lsb(made._value_) if bit not in singles]
                      if unnamed:
                          wrong.append(alias)
                          for bit in unnamed:
                              missing |= bit
                  if wrong:
                      if len(wrong) == 1:
                          start = 'alias %s is missing' % wrong[0]
                      else:
                          start = 'aliases %s and %s are missing' % (', '.join(wrong[:-1]),
                                                                     wrong[-1])
                      if _is_single_bit(missing):
                          value = 'value 0x%x' % missing
                      else:
                          value = 'combined values of 0x%x' % missing
                      raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) '
                                       'for details]' % (name, start, value))
          return enumeration


  def show_flag_values(value):
      return list(_iter_bits_lsb(value))


  def global_enum_repr(self):
      """The repr of members that are names of the module."""
      return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


  def global_flag_repr(self):
      """The repr of flags that are names of the module."""
      module = self.__class__.__module__.split('.')[-1]
      if self._name_ is None:
          return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
      if _is_single_bit(self._value_):
          return '%s.%s' % (module, self._name_)
      return '|'.join(name if name[0].isdigit() else '%s.%s' % (module, name)
                      for name in self.name.split('|'))


  def global_str(self):
      """Only the name."""
      if self._name_ is None:
          return '%s(%r)' % (self.__class__.__name__, self._value_)
      return self._name_


  def global_enum(cls, update_str=False):
      """A class decorator that makes the members names of the module."""
      cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
      if not issubclass(cls, ReprEnum) or update_str:
          cls.__str__ = global_str
      sys.modules[cls.__module__].__dict__.update(cls.__members__)
      return cls
  """#
