/// `NamedTuple` and `TypedDict`: classes from annotations.

let typingRecordsSource: StaticString = #"""
  _NOT_GIVEN = object()


  def _warn_about_fields(kind, what, brackets, name):
      # The ways to make an empty class that will go.
      import warnings
      warnings.warn(
          f"{what} the 'fields' parameter is deprecated and will be disallowed in Python 3.15. To "
          f'create a {kind} class with 0 fields using the functional syntax, pass an empty '
          f'{"list" if kind == "NamedTuple" else "dictionary"}, e.g. '
          f'`{name} = {kind}({name!r}, {brackets})`.', DeprecationWarning, stacklevel=3)


  def _make_derivable(function, kind):
      # What a class has for a base that derives from the function: its metaclass does the work.
      base = type.__new__(kind, function.__name__, (), {})

      def entries(bases):
          assert function in bases
          return (base,)

      function.__mro_entries__ = entries
      return base


  # MARK: NamedTuple

  # What a named tuple makes itself.
  _TUPLE_OWN = frozenset('''__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults
      _field_types _make _replace _asdict _source'''.split())
  _TUPLE_GIVEN = frozenset('__name__ __module__ __qualname__ __annotations__'.split())


  def _named_tuple(name, fields, module, defaults=()):
      from collections import namedtuple
      pairs = [(field, _checked(tp, f'field {field} annotation must be a type'))
               for field, tp in fields]
      types = dict(pairs)
      made = namedtuple(name, [field for field, tp in pairs], defaults=defaults, module=module)
      made.__annotations__ = made.__new__.__annotations__ = types
      return made


  def _defaults(annotations, body):
      # The values of the last fields.
      fields = [*annotations]
      last = {field: body[field] for field in fields if field in body}
      for place, field in enumerate(fields):
          before = [name for name in fields[:place] if name in last]
          if before and field not in last:
              raise TypeError(f'Non-default namedtuple field {field} cannot follow default field'
                              f'{"s" * (len(before) > 1)} {", ".join(before)}')
      return last.values()


  class NamedTupleMeta(type):
      def __new__(cls, typename, bases, ns):
          if not {_NamedTuple, Generic}.issuperset(bases):
              raise TypeError('can only inherit from a NamedTuple type and Generic')
          annotations = ns.get('__annotations__', {})
          made = _named_tuple(typename, annotations.items(), ns['__module__'],
                              _defaults(annotations, ns))
          made.__bases__ = tuple([tuple if base is _NamedTuple else base for base in bases])
          if Generic in bases:
              made.__class_getitem__ = classmethod(_specialise)
          for name, value in ns.items():
              if name in _TUPLE_OWN:
                  raise AttributeError('Cannot overwrite NamedTuple attribute ' + name)
              if name in _TUPLE_GIVEN:
                  continue
              if name not in made._fields:
                  setattr(made, name, value)
              _tell_name(value, made, name, typename)
          made.__qualname__ = ns.get('__qualname__', typename)
          if Generic in bases:
              made.__init_subclass__()
          return made


  def _tell_name(value, owner, name, typename):
      # As a class does with what stands in its body.
      tell = getattr(type(value), '__set_name__', None)
      if tell is None:
          return
      try:
          tell(value, owner, name)
      except BaseException as error:
          error.add_note(f'Error calling __set_name__ on {type(value).__name__!r} instance {name!r} '
                         f'in {typename!r}')
          raise


  def NamedTuple(typename, fields=_NOT_GIVEN, /, **kwargs):
      """A named tuple whose fields have types."""
      if fields is not _NOT_GIVEN and fields is not None:
          if kwargs:
              raise TypeError('Either list of fields or keywords can be provided to NamedTuple, '
                              'not both')
      elif fields is None and kwargs:
          raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields "
                          'using keyword arguments')
      elif kwargs:
          import warnings
          warnings.warn('Creating NamedTuple classes using keyword arguments is deprecated and will '
                        'be disallowed in Python 3.15. Use the class-based or functional syntax '
                        'instead.', DeprecationWarning, stacklevel=2)
          fields = kwargs.items()
      else:
          what = 'Passing `None` as' if fields is None else 'Failing to pass a value for'
          _warn_about_fields('NamedTuple', what, '[]', typename)
          fields = ()
      made = _named_tuple(typename, fields, sys._getframemodulename(1) or '__main__')
      made.__orig_bases__ = (NamedTuple,)
      return made


  _NamedTuple = _make_derivable(NamedTuple, NamedTupleMeta)


  # MARK: TypedDict

  def _qualifiers(hint):
      # The qualifiers around the type of a key.
      found = set()
      while isinstance(hint, _GenericAlias):
          if hint.__origin__ in (Required, NotRequired, ReadOnly):
              found.add(hint.__origin__)
          elif not isinstance(hint, _AnnotatedAlias):
              break
          hint = hint.__args__[0]
      return found


  class _Keys:
      # The keys of a TypedDict: each is required or optional, and mutable or read-only.

      def __init__(self):
          self.hints = {}
          self.sets = {name: set() for name in ('required', 'optional', 'readonly', 'mutable')}

      def move(self, keys, to, other):
          self.sets[to] |= keys
          self.sets[other] -= keys

      def inherit(self, base):
          body = base.__dict__
          self.hints.update(body.get('__annotations__', {}))
          kept = {name: body.get(f'__{name}_keys__', frozenset()) for name in self.sets}
          self.move(kept['required'], 'required', 'optional')
          self.move(kept['optional'], 'optional', 'required')
          self.sets['readonly'] |= kept['readonly']
          self.sets['mutable'] |= kept['mutable']

      def add(self, key, hint, total):
          self.hints[key] = hint
          found = _qualifiers(hint)
          if Required in found or total and NotRequired not in found:
              self.move({key}, 'required', 'optional')
          else:
              self.move({key}, 'optional', 'required')
          if ReadOnly not in found:
              self.move({key}, 'mutable', 'readonly')
          elif key in self.sets['mutable']:
              raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
          else:
              self.sets['readonly'].add(key)


  class _TypedDictMeta(type):
      _has_plain_generic = True

      def __new__(cls, name, bases, ns, total=True):
          if not all([base is Generic or type(base) is _TypedDictMeta for base in bases]):
              raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base '
                              'class')
          generic = (Generic,) if any([issubclass(base, Generic) for base in bases]) else ()
          made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
          if not hasattr(made, '__orig_bases__'):
              made.__orig_bases__ = bases
          keys = _Keys()
          for base in bases:
              keys.inherit(base)
          message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
          for key, hint in ns.get('__annotations__', {}).items():
              hint = _checked(hint, message, module=made.__module__)
              keys.add(key, hint, total)
          made.__annotations__ = keys.hints
          for kind, members in keys.sets.items():
              setattr(made, f'__{kind}_keys__', frozenset(members))
          made.__total__ = total
          return made

      __call__ = dict

      def __instancecheck__(cls, other):
          raise TypeError('TypedDict does not support instance and class checks')

      __subclasscheck__ = __instancecheck__


  def TypedDict(typename, fields=_NOT_GIVEN, /, *, total=True):
      """A dict whose keys and their types are known."""
      if fields is _NOT_GIVEN or fields is None:
          what = 'Passing `None` as' if fields is None else 'Failing to pass a value for'
          _warn_about_fields('TypedDict', what, '{}', typename)
          fields = {}
      body = {'__annotations__': dict(fields),
              '__module__': sys._getframemodulename(1) or '__main__'}
      made = _TypedDictMeta(typename, (), body, total=total)
      made.__orig_bases__ = (TypedDict,)
      return made


  _make_derivable(TypedDict, _TypedDictMeta)


  def is_typeddict(tp):
      """True for a TypedDict class."""
      return isinstance(tp, _TypedDictMeta)
  """#
