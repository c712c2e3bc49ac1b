/// The part of `unittest.mock` that replaces attributes and entries for a while.

let mockPatchesSource: StaticString = #"""
  # MARK: Patches

  def _resolved(path):
      # The object of a dotted name: modules are imported, the rest are attributes.
      first, *rest = path.split('.')
      found = __import__(first)
      for name in rest:
          first += '.' + name
          try:
              found = getattr(found, name)
          except AttributeError:
              __import__(first)
              found = getattr(found, name)
      return found


  _builtin_names = frozenset(dir(builtins))


  class _patch:
      # One attribute that is replaced for a while.

      _running = []

      def __init__(self, get_target, attribute, new, spec, create, spec_set, autospec, new_callable,
                   kwargs):
          _check_names(kwargs, kwargs.get('unsafe', False))
          if new_callable is not None:
              if new is not DEFAULT:
                  raise ValueError("Cannot use 'new' and 'new_callable' together")
              if autospec is not None:
                  raise ValueError("Cannot use 'autospec' and 'new_callable' together")
          self.get_target, self.attribute, self.new, self.create = get_target, attribute, new, create
          self.spec, self.spec_set, self.autospec = spec, spec_set, autospec
          self.new_callable, self.kwargs = new_callable, kwargs
          self.others, self.key, self.entered = [], None, None

      def copy(self):
          made = _patch(self.get_target, self.attribute, self.new, self.spec, self.create,
                        self.spec_set, self.autospec, self.new_callable, self.kwargs)
          made.key, made.others = self.key, [other.copy() for other in self.others]
          return made

      # As a decorator

      def __call__(self, decorated):
          if isinstance(decorated, type):
              return self._decorate_class(decorated)
          return _decorated(decorated, self)

      def _decorate_class(self, cls):
          for name in dir(cls):
              if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(cls, name), '__call__'):
                  setattr(cls, name, self.copy()(getattr(cls, name)))
          return cls

      # As a context manager

      def _original(self):
          target, name = self.target, self.attribute
          if name in getattr(target, '__dict__', {}):
              return vars(target)[name], True
          found = getattr(target, name, DEFAULT)
          is_module_builtin = name in _builtin_names and isinstance(target, types.ModuleType)
          if found is DEFAULT and not self.create and not is_module_builtin:
              raise AttributeError(f'{target} does not have the attribute {name!r}')
          return found, False

      def __enter__(self):
          if self.entered is not None:
              raise RuntimeError('Patch is already started')
          self.target = self.get_target()
          self.original, self.is_local = self._original()
          new = self._replacement()
          self.entered = contextlib.ExitStack()
          try:
              setattr(self.target, self.attribute, new)
              if self.key is None:
                  return new
              # patch.multiple: the mocks it made, by their names.
              made = {self.key: new} if self.new is DEFAULT else {}
              for other in self.others:
                  value = self.entered.enter_context(other)
                  if other.new is DEFAULT:
                      made.update(value)
              return made
          except BaseException:
              self.__exit__(*sys.exc_info())
              raise

      def _replacement(self):
          new, spec, spec_set, autospec = self.new, self.spec, self.spec_set, self.autospec
          original = self.original
          if spec is False:
              spec = None
          if spec_set is False:
              spec_set = None
          if autospec is False:
              autospec = None
          if spec is not None and autospec is not None:
              raise TypeError("Can't specify spec and autospec")
          if (spec is not None or autospec is not None) and spec_set not in (True, None):
              raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
          if new is not DEFAULT and autospec is not None:
              raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
          if new is not DEFAULT:
              if self.kwargs:
                  raise TypeError("Can't pass kwargs to a mock we aren't creating")
              return new
          if autospec is not None:
              spec = original if autospec is True else autospec
              if spec is DEFAULT:
                  raise TypeError("Can't use 'autospec' with create=True")
              return create_autospec(spec, spec_set=bool(spec_set), name=self.attribute,
                                     **self.kwargs)
          if spec_set is True:
              spec, spec_set = None, original
          elif spec is True:
              spec = original
          if (spec is not None or spec_set is not None) and original is DEFAULT:
              raise TypeError("Can't use 'spec' with create=True")
          model = spec_set if spec is None else spec
          maker = self.new_callable
          if maker is None:
              is_called = ('__call__' in model if type(model) in (list, tuple) else
                           model is None or callable(model))
              maker = MagicMock if is_called else NonCallableMagicMock
              if inspect.iscoroutinefunction(original if model is None else model):
                  maker = AsyncMock
          settings = dict(self.kwargs)
          if spec is not None:
              settings['spec'] = spec
          if spec_set is not None:
              settings['spec_set'] = spec_set
          if isinstance(maker, type) and issubclass(maker, NonCallableMock):
              settings.setdefault('name', self.attribute)
          new = maker(**settings)
          if isinstance(model, type) and isinstance(new, _Callable):
              # What a class makes has the attributes of its instances.
              can_call = '__call__' in dir(model)
              kind = type(new).__mro__[1] if can_call else NonCallableMagicMock
              new.return_value = kind(
                  **{'spec' if spec is not None else 'spec_set': model}, parent=new, _step='()')
          return new

      def __exit__(self, *error):
          if self.entered is None:
              return False
          target, name, stack = self.target, self.attribute, self.entered
          self.entered = None
          if self.is_local and self.original is not DEFAULT:
              setattr(target, name, self.original)
          else:
              delattr(target, name)
              if self.original is not DEFAULT and not self.create and (
                      not hasattr(target, name) or name in (
                      '__doc__', '__module__', '__defaults__', '__annotations__', '__kwdefaults__')):
                  setattr(target, name, self.original)
          del self.target, self.original, self.is_local
          return stack.__exit__(*error)

      def start(self):
          """Replaces until `stop`."""
          result = self.__enter__()
          self._running.append(self)
          return result

      def stop(self):
          """Puts the original back."""
          if self not in self._running:
              return None
          self._running.remove(self)
          return self.__exit__(None, None, None)


  def _decorated(function, patching):
      # The function with patches around it; more patches join those that are there.
      if hasattr(function, 'patchings'):
          function.patchings.append(patching)
          return function

      @contextlib.contextmanager
      def patched(args, kwargs):
          with contextlib.ExitStack() as stack:
              made = []
              for entry in wrapper.patchings:
                  value = stack.enter_context(entry)
                  if not isinstance(entry, _patch):
                      continue
                  if entry.key is not None:
                      kwargs = {**kwargs, **value}
                  elif entry.new is DEFAULT:
                      made.append(value)
              yield (*args, *made), kwargs

      if inspect.iscoroutinefunction(function):
          @functools.wraps(function)
          async def wrapper(*args, **kwargs):
              with patched(args, kwargs) as (args, kwargs):
                  return await function(*args, **kwargs)
      else:
          @functools.wraps(function)
          def wrapper(*args, **kwargs):
              with patched(args, kwargs) as (args, kwargs):
                  return function(*args, **kwargs)

      wrapper.patchings = [patching]
      return wrapper


  def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
            new_callable=None, **kwargs):
      """Replaces what a dotted name stands for: in a with, around a function or class, or from
      start() to stop()."""
      try:
          place, attribute = target.rsplit('.', 1)
      except (TypeError, ValueError, AttributeError):
          raise TypeError(f'Need a valid target to patch. You supplied: {target!r}') from None
      return _patch(functools.partial(_resolved, place), attribute, new, spec, create, spec_set,
                    autospec, new_callable, kwargs)


  def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None,
                    autospec=None, new_callable=None, **kwargs):
      """Replaces an attribute of an object."""
      if type(target) is str:
          raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
      return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable,
                    kwargs)


  def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None,
                      new_callable=None, **kwargs):
      """Replaces several attributes of an object."""
      get_target = functools.partial(_resolved, target) if isinstance(target, str) else (
          lambda: target)
      if not kwargs:
          raise ValueError('Must supply at least one keyword argument with patch.multiple')
      patches = []
      for attribute, new in kwargs.items():
          made = _patch(get_target, attribute, new, spec, create, spec_set, autospec, new_callable,
                        {})
          made.key = attribute
          patches.append(made)
      patches[0].others = patches[1:]
      return patches[0]


  class _DictPatch:
      """Sets entries of a mapping, and restores them afterwards."""

      def __init__(self, in_dict, values=(), clear=False, **kwargs):
          self.in_dict, self.clear = in_dict, clear
          self.values = {**dict(values), **kwargs}
          self._kept = None

      def __call__(self, decorated):
          if isinstance(decorated, type):
              for name in dir(decorated):
                  method = getattr(decorated, name)
                  if name.startswith(patch.TEST_PREFIX) and hasattr(method, '__call__'):
                      again = _DictPatch(self.in_dict, self.values, self.clear)
                      setattr(decorated, name, again(method))
              return decorated
          if inspect.iscoroutinefunction(decorated):
              @functools.wraps(decorated)
              async def wrapper(*args, **kwargs):
                  with self:
                      return await decorated(*args, **kwargs)
          else:
              @functools.wraps(decorated)
              def wrapper(*args, **kwargs):
                  with self:
                      return decorated(*args, **kwargs)
          return wrapper

      def _entries(self):
          mapping = self.in_dict
          return mapping.copy() if hasattr(mapping, 'copy') else {key: mapping[key]
                                                                  for key in mapping}

      def __enter__(self):
          if isinstance(self.in_dict, str):
              self.in_dict = _resolved(self.in_dict)
          self._kept = self._entries()
          if self.clear:
              self._empty()
          self._fill(self.values)
          return self.in_dict

      def _empty(self):
          if hasattr(self.in_dict, 'clear'):
              self.in_dict.clear()
          else:
              for key in list(self.in_dict):
                  del self.in_dict[key]

      def _fill(self, entries):
          if hasattr(self.in_dict, 'update'):
              self.in_dict.update(entries)
          else:
              for key in entries:
                  self.in_dict[key] = entries[key]

      def __exit__(self, *error):
          if self._kept is not None:
              self._empty()
              self._fill(self._kept)
              self._kept = None
          return False

      def start(self):
          """Sets the entries until `stop`."""
          result = self.__enter__()
          _patch._running.append(self)
          return result

      def stop(self):
          """Restores the mapping."""
          if self not in _patch._running:
              return None
          _patch._running.remove(self)
          return self.__exit__(None, None, None)


  def _stop_all():
      """Stops all patches that `start` began."""
      for running in reversed(_patch._running[:]):
          running.stop()


  patch.object, patch.multiple, patch.dict = _patch_object, _patch_multiple, _DictPatch
  patch.stopall = _stop_all
  patch.TEST_PREFIX = 'test'
  """#
