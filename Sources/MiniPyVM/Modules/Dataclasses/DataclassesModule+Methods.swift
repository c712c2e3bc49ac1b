/// The methods of a dataclass: one text for all of them, compiled once, in the order and with the
/// line numbers that tracebacks show.

let dataclassMethodsSource: StaticString = #"""
  # MARK: The text of the methods

  _COMPARISONS = {'__lt__': '<', '__le__': '<=', '__gt__': '>', '__ge__': '>='}


  class _Plan:
      # What one class gets. `given` holds what the text refers to by name; `overwrites` tells for
      # each method what to say if the class has it already, or None if the class's own stays.

      def __init__(self, cls, options, table):
          self.cls, self.options = cls, options
          self.given = {}
          self.overwrites = {}
          self.lines = []
          # The roles of the fields.
          settable = [f for f in table.values() if f._field_type is not _FIELD_CLASSVAR]
          self.settable = settable
          self.stored = [f for f in settable if f._field_type is _FIELD]
          self.positional = [f for f in settable if f.init and not f.kw_only]
          self.keyword_only = [f for f in settable if f.init and f.kw_only]
          self.itself = '__dataclass_self__' if 'self' in table else 'self'

      def method(self, head, *body, decorator=None, clash=None):
          # Another method's text: each line of the body is indented by what it starts with.
          if decorator is not None:
              self.lines.append(f' @{decorator}')
          self.lines.append(f' def {head}:')
          self.lines.extend(['  ' + line for line in body or ('pass',)])
          self.overwrites[head[:head.index('(')]] = clash

      def install(self):
          # Compiles the text where the class stands, and gives the class its methods.
          if not self.overwrites:
              return
          cls = self.cls
          text = '\n'.join([f'def __create_fn__({", ".join(self.given)}):', *self.lines,
                            f' return {", ".join(self.overwrites)},'])
          module = sys.modules.get(cls.__module__)
          made = {}
          exec(text, {} if module is None else module.__dict__, made)
          functions = made['__create_fn__'](**self.given)
          for (name, clash), function in zip(self.overwrites.items(), functions):
              function.__qualname__ = f'{cls.__qualname__}.{name}'
              if name == '__init__':
                  function.__annotations__ = {
                      **{f.name: f.type for f in self.positional + self.keyword_only},
                      'return': None}
              if name == '__hash__' or name not in cls.__dict__:
                  setattr(cls, name, function)
              elif clash is not None:
                  raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}'
                                  + clash)

      # __init__

      def parameter(self, f):
          # A field as a parameter, with its default.
          if f.default is not MISSING:
              self.given[f'__dataclass_dflt_{f.name}__'] = f.default
              return f'{f.name}=__dataclass_dflt_{f.name}__'
          return f.name if f.default_factory is MISSING else (
              f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__')

      def initial(self, f):
          # What __init__ assigns to a field, as text; None if it does not.
          outer = f'__dataclass_dflt_{f.name}__'
          if f.default_factory is not MISSING:
              self.given[outer] = f.default_factory
              return (f'{outer}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
                      if f.init else f'{outer}()')
          if f.init:
              return f.name
          if self.options.slots and f.default is not MISSING:
              self.given[outer] = f.default
              return outer

      def write_init(self):
          last = None
          for f in self.positional:
              if f._has_default:
                  last = f
              elif last is not None:
                  raise TypeError(f'non-default argument {f.name!r} follows default argument '
                                  f'{last.name!r}')
          self.given |= {'__dataclass_HAS_DEFAULT_FACTORY__': _FACTORY_RESULT,
                         '__dataclass_builtins_object__': object}
          parameters = [self.itself, *map(self.parameter, self.positional)]
          if self.keyword_only:
              parameters += ['*', *map(self.parameter, self.keyword_only)]
          assign = (f'__dataclass_builtins_object__.__setattr__({self.itself},{{0!r}},{{1}})'
                    if self.options.frozen else f'{self.itself}.{{0}}={{1}}').format
          values = [(f.name, self.initial(f)) for f in self.stored]
          body = [assign(name, value) for name, value in values if value is not None]
          if hasattr(self.cls, '__post_init__'):
              passed = [f.name for f in self.settable if f._field_type is _FIELD_INITVAR]
              body.append(f'{self.itself}.__post_init__({",".join(passed)})')
          self.method(f'__init__({", ".join(parameters)})', *body)

      # The others

      def write_repr(self):
          self.given['__dataclass_guard__'] = recursive_repr()
          shown = ', '.join([f'{f.name}={{self.{f.name}!r}}' for f in self.stored if f.repr])
          self.method('__repr__(self)', f'return f"{{self.__class__.__qualname__}}({shown})"',
                      decorator='__dataclass_guard__')

      def write_comparisons(self):
          names = [f.name for f in self.stored if f.compare]
          if self.options.eq:
              equal = ' and '.join([f'self.{name}==other.{name}' for name in names]) or 'True'
              self.method('__eq__(self,other)', 'if self is other:', ' return True',
                          'if other.__class__ is self.__class__:', f' return {equal}',
                          'return NotImplemented')
          if self.options.order:
              left, right = [_display(owner, names) for owner in ('self', 'other')]
              for name, sign in _COMPARISONS.items():
                  self.method(f'{name}(self,other)', 'if other.__class__ is self.__class__:',
                              f' return {left}{sign}{right}', 'return NotImplemented',
                              clash=' Consider using functools.total_ordering')

      def write_freezing(self):
          # The class itself, and in its subclasses these fields, stay as they are.
          self.given |= {'cls': self.cls, 'FrozenInstanceError': FrozenInstanceError}
          names = ','.join([repr(f.name) for f in self.stored])
          test = 'type(self) is cls' + (f' or name in {{{names}}}' if names else '')
          for name, parameters, verb in (('__setattr__', 'name,value', 'assign to'),
                                         ('__delattr__', 'name', 'delete')):
              self.method(f'{name}(self,{parameters})', f'if {test}:',
                          f' raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")',
                          f'super(cls,self).{name}({parameters})', clash='')

      def write_hash(self):
          options, body = self.options, self.cls.__dict__
          inherits = '__hash__' not in body or body['__hash__'] is None and '__eq__' in body
          if options.unsafe_hash:
              if not inherits:
                  raise TypeError(f'Cannot overwrite attribute __hash__ in class '
                                  f'{self.cls.__name__}')
          elif not options.eq or not inherits:
              return
          # Its place in the class is before the other methods'.
          self.cls.__hash__ = None
          if options.unsafe_hash or options.frozen:
              names = [f.name for f in self.stored if (f.compare if f.hash is None else f.hash)]
              self.method('__hash__(self)', f'return hash({_display("self", names)})')


  def _display(owner, names):
      # The fields of an object as a tuple's text.
      return f'({"".join([f"{owner}.{name}," for name in names])})'


  # MARK: The decorator

  def _decorate(cls, options):
      cls.__dataclass_params__ = options
      table = _field_table(cls, options)
      cls.__dataclass_fields__ = table
      if options.order and not options.eq:
          raise ValueError('eq must be true if order is true')
      plan = _Plan(cls, options, table)
      if options.init:
          plan.write_init()
      if '__replace__' not in cls.__dict__:
          cls.__replace__ = _replace
      if options.repr:
          plan.write_repr()
      plan.write_comparisons()
      if options.frozen:
          plan.write_freezing()
      plan.write_hash()
      wrote_init = options.init and '__init__' not in cls.__dict__
      plan.install()
      if not getattr(cls, '__doc__'):
          cls.__doc__ = cls.__name__ + _signature_text(plan, wrote_init)
      if options.match_args and '__match_args__' not in cls.__dict__:
          cls.__match_args__ = tuple([f.name for f in plan.positional])
      if options.slots:
          cls = _with_slots(cls, options)
      elif options.weakref_slot:
          raise TypeError('weakref_slot is True but slots is False')
      if '__abstractmethods__' in cls.__dict__:
          from abc import update_abstractmethods
          update_abstractmethods(cls)
      return cls


  def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
      """A class decorator that adds methods for the annotated fields."""
      options = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                                 slots, weakref_slot)
      if cls is not None:
          return _decorate(cls, options)

      def wrap(cls):
          return _decorate(cls, options)

      return wrap


  # MARK: The signature as documentation

  def _signature_text(plan, wrote_init):
      # The call of a class as its documentation shows it. The usual class is called by the
      # __init__ just written; others need all of `inspect`.
      cls = plan.cls
      usual = (wrote_init and type(cls).__call__ is type.__call__
               and cls.__new__ is object.__new__ and not hasattr(cls, '__signature__'))
      if not usual:
          import inspect
          try:
              return str(inspect.signature(cls)).replace(' -> None', '')
          except (TypeError, ValueError):
              return ''
      shown = [_parameter_text(f) for f in plan.positional]
      if plan.keyword_only:
          shown += ['*', *[_parameter_text(f) for f in plan.keyword_only]]
      return f'({", ".join(shown)})'.replace(' -> None', '')


  def _parameter_text(f):
      kind = f.type
      if isinstance(kind, type) and not isinstance(kind, GenericAlias):
          home = '' if kind.__module__ in ('builtins', '') else kind.__module__ + '.'
          text = home + kind.__qualname__
      elif getattr(kind, '__module__', None) == 'typing':
          text = repr(kind).replace('typing.', '')
      else:
          text = repr(kind)
      if f._has_default:
          text += f' = {_FACTORY_RESULT if f.default is MISSING else f.default!r}'
      return f'{f.name}: {text}'


  # MARK: Slots

  def _base_slots(base):
      # The names that have a place in a base's instances.
      slots = base.__dict__.get('__slots__')
      if slots is None:
          return [name for name, offset in (('__weakref__', '__weakrefoffset__'),
                                            ('__dict__', '__dictoffset__'))
                  if getattr(base, offset, -1) != 0]
      if isinstance(slots, str):
          return [slots]
      if not hasattr(slots, '__iter__') or hasattr(slots, '__next__'):
          raise TypeError(f"Slots of '{base.__name__}' cannot be determined")
      return slots


  def _with_slots(cls, options):
      # A class cannot get slots later: the result is another class with the same content.
      if '__slots__' in cls.__dict__:
          raise TypeError(f'{cls.__name__} already specifies __slots__')
      names = [f.name for f in fields(cls)]
      taken = {slot for base in cls.__mro__[1:-1] for slot in _base_slots(base)}
      wanted = names + ['__weakref__'] if options.weakref_slot else names
      dropped = {'__dict__', '__weakref__', *names}
      body = {key: value for key, value in cls.__dict__.items() if key not in dropped}
      body['__slots__'] = tuple([name for name in wanted if name not in taken])
      made = type(cls)(cls.__name__, cls.__bases__, body)
      made.__qualname__ = cls.__qualname__
      if options.frozen:
          # The state of a frozen instance cannot be restored by assignments.
          for name, method in (('__getstate__', _dataclass_getstate),
                               ('__setstate__', _dataclass_setstate)):
              if name not in body:
                  setattr(made, name, method)
      return made


  def _dataclass_getstate(self):
      return [getattr(self, f.name) for f in fields(self)]


  def _dataclass_setstate(self, state):
      for f, value in zip(fields(self), state):
          object.__setattr__(self, f.name, value)
  """#
