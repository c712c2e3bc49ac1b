/// The part of `unittest.mock` with mocks: what one knows, its attributes, results and assertions.

let mockObjectsSource: StaticString = #"""
  # MARK: What a mock knows

  class _Record:
      # The state of one mock, so that the mock itself has few names of its own. `step` is how it is
      # reached from its parent: '.name' or '()'.

      def __init__(self):
          self.name = self.parent = self.step = self.members = self.signature = None
          self.spec_class = self.wraps = None
          self.is_set = self.is_checked = self.unsafe = self.sealed = False
          self.children = {}
          self.returns, self.effect = DEFAULT, None
          self.forget()

      def forget(self):
          self.called, self.call_count, self.call_args = False, 0, None
          self.call_args_list = _CallList()
          self.method_calls, self.mock_calls = _CallList(), _CallList()

      def is_attached(self):
          return self.parent is not None or self.name is not None

      def path(self):
          # The name of the mock from the outermost parent on.
          steps, record = [], self
          while record.parent is not None:
              steps.append(record.step or '')
              record = _record(record.parent)
          steps.append(record.name or 'mock')
          return ''.join(reversed(steps))


  def _record(mock):
      return object.__getattribute__(mock, '__dict__')['_mock_record']


  def _is_magic(name):
      return len(name) > 4 and name[:2] == name[-2:] == '__'


  def _is_exception(value):
      return isinstance(value, BaseException) or (
          isinstance(value, type) and issubclass(value, BaseException))


  def _adopt(parent, value, step, name=None):
      # Makes a mock that belongs to none a child of `parent`; answers whether it is one now.
      if isinstance(value, types.FunctionType):
          value = getattr(value, 'mock', None)
      if not isinstance(value, NonCallableMock):
          return False
      record = _record(value)
      if record.is_attached():
          return False
      above = parent
      while above is not None:
          if above is value:
              return False
          above = _record(above).parent
      record.parent, record.step, record.name = parent, step, name
      return True


  def _signature_of(spec, drops_first=False):
      # The signature of what a spec written in Python can be called with, or None.
      if isinstance(spec, type):
          callee = spec.__init__ if spec.__new__ is object.__new__ else spec.__new__
      else:
          callee = spec if isinstance(spec, _functions) else getattr(type(spec), '__call__', None)
      if not isinstance(callee, _functions):
          return None
      try:
          signature = inspect.signature(spec)
      except (ValueError, TypeError):
          return None
      if drops_first:
          parameters = list(signature.parameters.values())
          if parameters and parameters[0].kind in (0, 1):
              signature = signature.replace(parameters=parameters[1:])
      return signature


  _functions = types.FunctionType, types.MethodType


  # MARK: Mocks

  class NonCallableMock:
      """A mock that cannot be called."""

      def __new__(cls, /, *args, **kwargs):
          # Each mock has a class of its own, for its special methods.
          own = type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__})
          self = object.__new__(own)
          object.__getattribute__(self, '__dict__')['_mock_record'] = _Record()
          return self

      def __init__(self, spec=None, wraps=None, name=None, spec_set=None, unsafe=False, *,
                   parent=None, _step=None, **kwargs):
          record = _record(self)
          record.parent, record.step, record.name = parent, _step, name
          record.wraps, record.unsafe = wraps, unsafe
          if spec is not None or spec_set is not None:
              self.mock_add_spec(spec if spec_set is None else spec_set, spec_set is not None)
          if kwargs:
              self.configure_mock(**kwargs)

      # What the mock may have

      def mock_add_spec(self, spec, spec_set=False):
          """From now on only attributes of `spec` can be got, with spec_set also set."""
          record = _record(self)
          if isinstance(spec, NonCallableMock) and isinstance(spec, type):
              raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
          record.is_set = bool(spec_set)
          record.spec_class = record.signature = None
          if type(spec) in (list, tuple):
              record.members = list(spec)
          else:
              record.members = dir(spec)
              record.spec_class = spec if isinstance(spec, type) else type(spec)
              record.signature = _signature_of(spec)

      def __get_class(self):
          record = _record(self)
          return type(self) if record.spec_class is None else record.spec_class

      def __set_class(self, value):
          _record(self).spec_class = value

      __class__ = property(__get_class, __set_class)

      def configure_mock(self, /, **kwargs):
          """Sets attributes; a name may have dots."""
          for name, value in sorted(kwargs.items(), key=lambda entry: entry[0].count('.')):
              *path, last = name.split('.')
              target = self
              for part in path:
                  target = getattr(target, part)
              setattr(target, last, value)

      def attach_mock(self, mock, attribute):
          """Makes a mock an attribute of this one, whatever it belonged to."""
          inner = mock.mock if isinstance(mock, types.FunctionType) else mock
          record = _record(inner)
          record.parent = record.name = record.step = None
          setattr(self, attribute, mock)

      def __dir__(self):
          record = _record(self)
          if not FILTER_DIR:
              return object.__dir__(self)
          names = {name for name in dir(type(self)) if name[0] != '_'}
          names.update(name for name in vars(self) if name[0] != '_')
          names.update(record.members or ())
          names.update(name for name, method in vars(type(self)).items()
                       if name in _settable_magic and not isinstance(method, _Magic))
          names.update(name for name, child in record.children.items() if child is not _deleted)
          return sorted(names - {name for name, child in record.children.items()
                                 if child is _deleted})

      # Attributes

      def __getattr__(self, name):
          record = _record(self)
          members = record.members
          if members is not None:
              if name not in members or name in _settable_magic:
                  raise AttributeError(f'Mock object has no attribute {name!r}')
          elif _is_magic(name):
              raise AttributeError(name)
          if not record.unsafe and (not members or name not in members):
              if name.startswith(_look_alikes) or name in _denied:
                  raise AttributeError(
                      f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is '
                      'meant to be an attribute.')
          child = record.children.get(name, _absent)
          if child is _deleted:
              raise AttributeError(name)
          if isinstance(child, _Pending):
              child = record.children[name] = child.made(self)
          elif child is _absent:
              wraps = None if record.wraps is None else getattr(record.wraps, name)
              child = record.children[name] = self._child(name, wraps=wraps)
          return child

      def _child(self, name, **kwargs):
          step = '()' if name == 'return_value' else '.' + name
          if _record(self).sealed:
              raise AttributeError(f'{_record(self).path()}.{name}')
          label = {} if step == '()' else {'name': name}
          if inspect.iscoroutinefunction(getattr(_record(self).spec_class, name, None)):
              return AsyncMock(parent=self, _step=step, **label, **kwargs)
          return self._get_child_mock(parent=self, _step=step, **label, **kwargs)

      def _get_child_mock(self, /, **kwargs):
          """Makes the mocks for attributes and results; a subclass may make others."""
          cls = type(self).__mro__[1]
          if not issubclass(cls, _Callable):
              cls = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
          return cls(**kwargs)

      def __setattr__(self, name, value):
          record = _record(self)
          if name in _own_properties:
              return object.__setattr__(self, name, value)
          if (record.is_set and record.members is not None and name not in record.members
                  and name not in vars(self)):
              raise AttributeError(f'Mock object has no attribute {name!r}')
          if name in _unsettable_magic:
              raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
          if name in _settable_magic:
              if record.members is not None and name not in record.members:
                  raise AttributeError(f'Mock object has no attribute {name!r}')
              if isinstance(value, NonCallableMock):
                  _adopt(self, value, '.' + name, name)
                  record.children[name] = value
              else:
                  value = _method(name, value)
              return setattr(type(self), name, value)
          if record.sealed and not hasattr(self, name):
              raise AttributeError(f'Cannot set {record.path()}.{name}')
          if _adopt(self, value, '.' + name, name) or isinstance(value, NonCallableMock):
              record.children[name] = value
          elif record.children.get(name) is _deleted:
              del record.children[name]
          if isinstance(value, PropertyMock):
              vars(self)[name] = value
          else:
              object.__setattr__(self, name, value)

      def __delattr__(self, name):
          record = _record(self)
          if name in _settable_magic and name in vars(type(self)):
              delattr(type(self), name)
              if name not in vars(self):
                  return
          known = record.children.get(name, _absent)
          if name in vars(self):
              object.__delattr__(self, name)
          elif known is _deleted:
              raise AttributeError(name)
          record.children[name] = _deleted

      def __repr__(self):
          record = _record(self)
          shown = type(self).__name__
          path = record.path()
          if path != 'mock':
              shown += f' name={path!r}'
          if record.spec_class is not None:
              shown += f' {"spec_set" if record.is_set else "spec"}={record.spec_class.__name__!r}'
          return f"<{shown} id='{id(self)}'>"

      def _extract_mock_name(self):
          return _record(self).path()

      # Results

      def __get_return_value(self):
          record = _record(self)
          if record.returns is DEFAULT and record.wraps is None:
              record.returns = self._child('return_value')
          elif isinstance(record.returns, _Pending):
              record.returns = record.returns.made(self)
          return record.returns

      def __set_return_value(self, value):
          _record(self).returns = value
          _adopt(self, value, '()')

      return_value = property(__get_return_value, __set_return_value, doc='What a call answers.')

      def __set_side_effect(self, value):
          record = _record(self)
          if value is not None and not callable(value) and not _is_exception(value):
              with contextlib.suppress(TypeError):
                  value = iter(value)
          record.effect = value

      side_effect = property(lambda self: _record(self).effect, __set_side_effect,
                             doc='What a call does: raises, takes from an iterator, or calls.')

      def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
          """Forgets the calls of this mock and of its children."""
          visited = set() if visited is None else visited
          if id(self) in visited:
              return
          visited.add(id(self))
          record = _record(self)
          record.forget()
          if return_value:
              record.returns = DEFAULT
          if side_effect:
              record.effect = None
          for child in [*record.children.values(), record.returns]:
              if isinstance(child, NonCallableMock) and child is not self:
                  keeps = _is_magic((_record(child).step or '')[1:])
                  child.reset_mock(visited, return_value=return_value and not keeps,
                                   side_effect=side_effect)

      # What was called

      def _matched(self, entry):
          # A call in the form in which it is compared: bound to the signature, if there is one.
          parts = _call_parts(entry) if isinstance(entry, tuple) else None
          if parts is None:
              return entry
          name, args, kwargs = parts
          record = _record(self)
          for part in name.replace('()', '').split('.') if name else ():
              child = record.children.get(part)
              if not isinstance(child, NonCallableMock):
                  return entry
              record = _record(child)
          if record.signature is None:
              return entry
          try:
              bound = record.signature.bind(*args, **kwargs)
          except TypeError as error:
              return error.with_traceback(None)
          return _Call((name, bound.args, bound.kwargs), pair=not name)

      def _title(self):
          return _record(self).name or 'mock'

      def _calls_shown(self):
          calls = self.mock_calls
          return f'\nCalls: {calls!r}.' if calls else ''

      def assert_called(self):
          """There must have been a call."""
          if not self.call_count:
              raise AssertionError(f'Expected {self._title()!r} to have been called.')

      def assert_not_called(self):
          """There must have been no call."""
          if self.call_count:
              raise AssertionError(f'Expected {self._title()!r} to not have been called. Called '
                                   f'{self.call_count} times.{self._calls_shown()}')

      def assert_called_once(self):
          """There must have been one call."""
          if self.call_count != 1:
              raise AssertionError(f'Expected {self._title()!r} to have been called once. Called '
                                   f'{self.call_count} times.{self._calls_shown()}')

      def assert_called_with(self, /, *args, **kwargs):
          """The last call must have had these arguments."""
          wanted = _shown_call(self._title(), args, kwargs)
          if self.call_args is None:
              raise AssertionError(
                  f'expected call not found.\nExpected: {wanted}\n  Actual: not called.')
          expected = self._matched(_Call((args, kwargs), pair=True))
          actual = self._matched(self.call_args)
          if actual != expected:
              cause = expected if isinstance(expected, Exception) else None
              had = _shown_call(self._title(), *self.call_args)
              raise AssertionError(
                  f'expected call not found.\nExpected: {wanted}\n  Actual: {had}') from cause

      def assert_called_once_with(self, /, *args, **kwargs):
          """There must have been one call, with these arguments."""
          if self.call_count != 1:
              raise AssertionError(f'Expected {self._title()!r} to be called once. Called '
                                   f'{self.call_count} times.{self._calls_shown()}')
          return self.assert_called_with(*args, **kwargs)

      def assert_any_call(self, /, *args, **kwargs):
          """One of the calls must have had these arguments."""
          expected = self._matched(_Call((args, kwargs), pair=True))
          cause = expected if isinstance(expected, Exception) else None
          if cause is not None or not any(
                  self._matched(entry) == expected for entry in self.call_args_list):
              wanted = _shown_call(self._title(), args, kwargs)
              raise AssertionError(f'{wanted} call not found') from cause

      def assert_has_calls(self, calls, any_order=False):
          """These calls must be among all the calls, one behind the other or in any order."""
          expected = [self._matched(entry) for entry in calls]
          causes = [entry for entry in expected if isinstance(entry, Exception)]
          cause = causes[0] if causes else None
          actual = _CallList(self._matched(entry) for entry in self.mock_calls)
          if not any_order:
              if expected not in actual:
                  problem = 'Calls not found.'
                  if cause is not None:
                      errors = [entry if isinstance(entry, Exception) else None
                                for entry in expected]
                      problem = f'Error processing expected calls.\nErrors: {errors!r}'
                  raise AssertionError(
                      f'{problem}\nExpected: {_CallList(calls)!r}'
                      f'\n  Actual: {self.mock_calls!r}') from cause
              return
          left, missing = list(actual), []
          for entry in expected:
              if entry in left:
                  left.remove(entry)
              else:
                  missing.append(entry)
          if missing:
              raise AssertionError(
                  f'{self._title()!r} does not contain all of {tuple(missing)!r} in its call list, '
                  f'found {_CallList(left)!r} instead') from cause


  def _noted(name):
      def get(self):
          return getattr(_record(self), name)

      def put(self, value):
          setattr(_record(self), name, value)

      return property(get, put)


  for _name in ('called', 'call_count', 'call_args', 'call_args_list', 'method_calls', 'mock_calls'):
      setattr(NonCallableMock, _name, _noted(_name))
  _own_properties = {'__class__', 'return_value', 'side_effect', 'called', 'call_count', 'call_args',
                     'call_args_list', 'method_calls', 'mock_calls'}
  _look_alikes = ('assert', 'assret', 'asert', 'aseert', 'assrt')
  _denied = {name.removeprefix('assert_') for name in dir(NonCallableMock)
             if name.startswith('assert_')}


  class _Callable(NonCallableMock):
      # What a mock does when it is called.

      def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                   spec_set=None, unsafe=False, **kwargs):
          if return_value is not DEFAULT:
              _record(self).returns = return_value
          super().__init__(spec, wraps, name, spec_set, unsafe, **kwargs)
          if side_effect is not None:
              self.side_effect = side_effect

      def __call__(self, /, *args, **kwargs):
          record = _record(self)
          if record.is_checked:
              record.signature.bind(*args, **kwargs)
          self._note(args, kwargs)
          return self._answer(args, kwargs)

      def _note(self, args, kwargs):
          # Tells the call to this mock and to all above it.
          record = _record(self)
          record.called = True
          record.call_count += 1
          record.call_args = _Call((args, kwargs), pair=True)
          record.call_args_list.append(record.call_args)
          record.mock_calls.append(_Call(('', args, kwargs)))
          path, is_method = '', True
          while record.parent is not None:
              step = record.step or ''
              is_method = is_method and step[:1] == '.' and not _is_magic(step[1:])
              path = step + path
              record = _record(record.parent)
              entry = _Call((path.removeprefix('.'), args, kwargs))
              record.mock_calls.append(entry)
              if is_method:
                  record.method_calls.append(entry)

      def _answer(self, args, kwargs):
          record = _record(self)
          effect = record.effect
          if effect is not None:
              if _is_exception(effect):
                  raise effect
              if callable(effect):
                  result = effect(*args, **kwargs)
              else:
                  result = next(effect)
                  if _is_exception(result):
                      raise result
              if result is not DEFAULT:
                  return result
          if record.returns is DEFAULT and record.wraps is not None:
              return record.wraps(*args, **kwargs)
          return self.return_value


  class Mock(_Callable):
      """A mock that can be called; its attributes and results are mocks too."""
  """#
