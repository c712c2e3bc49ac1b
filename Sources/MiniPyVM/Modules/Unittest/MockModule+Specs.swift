/// The part of `unittest.mock` with mocks that have the signatures of a specification, and files.

let mockSpecsSource: StaticString = #"""
  # MARK: Specs that go deep

  class _Pending:
      # An attribute of a specified mock before its first use.

      def __init__(self, owner_spec, name, drops_first, spec_set):
          self.owner_spec, self.name = owner_spec, name
          self.drops_first, self.spec_set = drops_first, spec_set

      def made(self, parent):
          place = {'parent': parent, '_step': '()'}
          if self.name is None:
              return _specified(self.owner_spec, True, self.spec_set, place)
          place = {'parent': parent, '_step': '.' + self.name, 'name': self.name}
          spec = getattr(self.owner_spec, self.name, None)
          wraps = getattr(_record(parent).wraps, self.name, None)
          return _specified(spec, False, self.spec_set, place, drops_first=self.drops_first,
                            settings={} if wraps is None else {'wraps': wraps})


  def _specified(spec, is_instance, spec_set, place, drops_first=False, settings={}):
      # A mock with the attributes and the signatures of `spec`, and theirs in turn.
      if isinstance(spec, (classmethod, staticmethod)):
          drops_first, spec = isinstance(spec, classmethod), spec.__func__
      elif type(spec) in (list, tuple):
          spec, is_instance = type(spec), True
      is_class = isinstance(spec, type)
      if is_class and is_instance:
          is_called = any('__call__' in vars(base) for base in spec.__mro__)
      else:
          is_called = callable(spec)
      if isinstance(spec, property) or inspect.isdatadescriptor(spec) or spec is None:
          return MagicMock(**place, **settings)
      cls = MagicMock if is_called else NonCallableMagicMock
      if inspect.iscoroutinefunction(spec):
          cls = AsyncMock
      settings = dict(settings)
      if 'return_value' in settings and issubclass(cls, MagicMock):
          place = {**place, 'return_value': settings.pop('return_value')}
      mock = cls(**{'spec_set' if spec_set else 'spec': spec}, **place,
                 wraps=settings.pop('wraps', None))
      record = _record(mock)
      if is_class and is_instance:
          record.signature = _signature_of(spec.__call__, True) if is_called else None
      elif is_called:
          record.signature = _signature_of(spec, drops_first)
      record.is_checked = record.signature is not None
      if is_class and not is_instance and record.returns is DEFAULT:
          record.returns = _Pending(spec, None, False, spec_set)
      if not isinstance(spec, _functions):
          for name in dir(spec):
              if _is_magic(name):
                  continue
              kind = inspect.getattr_static(spec, name, None)
              drops = isinstance(kind, types.FunctionType) and is_class
              record.children[name] = _Pending(spec, name, drops, spec_set)
      mock.configure_mock(**settings)
      return mock


  def _check_names(settings, unsafe):
      # Settings that are likely to be meant as others.
      for name in ('autospect', 'auto_spec', 'set_spec'):
          if name in settings and not unsafe:
              raise RuntimeError(f'{name!r} might be a typo; use unsafe=True if this is intended')


  def create_autospec(spec, spec_set=False, instance=False, *, name=None, **kwargs):
      """A mock like `spec`: only its attributes, called only with its arguments."""
      if isinstance(spec, NonCallableMock):
          raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
      _check_names(kwargs, kwargs.pop('unsafe', False))
      place = {} if name is None else {'name': name}
      mock = _specified(spec, instance, spec_set, place, settings=kwargs)
      return _as_function(spec, mock) if isinstance(spec, types.FunctionType) else mock


  def _as_function(spec, mock):
      # A function that is called as `spec` is, and tells and does what the mock does.
      def function(*args, **kwargs):
          for name in ('return_value', 'side_effect'):
              if getattr(function, name) is not shown[name]:
                  setattr(mock, name, getattr(function, name))
          try:
              return mock(*args, **kwargs)
          finally:
              show()

      def show():
          for name in _own_properties - {'__class__'}:
              shown[name] = getattr(mock, name)
          vars(function).update(shown)

      shown = {}
      functools.update_wrapper(function, spec)
      function.__defaults__, function.__kwdefaults__ = spec.__defaults__, spec.__kwdefaults__
      for name in dir(NonCallableMock):
          if name.startswith(('assert_', 'attach_', 'configure_')):
              setattr(function, name, getattr(mock, name))

      def reset_mock(**kwargs):
          mock.reset_mock(**kwargs)
          show()

      function.reset_mock, function.mock = reset_mock, mock
      show()
      return function


  # MARK: Files

  def mock_open(mock=None, read_data=''):
      """A mock for `open`, whose files have `read_data`."""
      import io
      text = isinstance(read_data, str)

      def fresh():
          return io.StringIO(read_data, newline='\n') if text else io.BytesIO(read_data)

      source = fresh()
      handle = MagicMock(spec=io.TextIOWrapper if text else io.BufferedReader)
      handle.__enter__.return_value = handle
      if mock is None:
          mock = MagicMock(name='open', spec=open)

      def opened(*args, **kwargs):
          nonlocal source
          source = fresh()
          return DEFAULT

      def reader(name):
          def read(*args, **kwargs):
              method = getattr(handle, name)
              if _record(method).returns is not DEFAULT:
                  return method.return_value
              return getattr(source, name)(*args, **kwargs)
          return read

      def lines(*args):
          method = handle.readline
          if _record(method).returns is not DEFAULT:
              while True:
                  yield method.return_value
          for line in source:
              yield line

      def left(*error):
          handle.close()

      for name in ('read', 'readline', 'readlines'):
          getattr(handle, name).side_effect = reader(name)
      handle.write.return_value = None
      handle.__iter__.side_effect = lines
      handle.__next__.side_effect = lambda: next(lines())
      handle.__exit__.side_effect = left
      mock.side_effect = opened
      mock.return_value = handle
      return mock
  """#
