/// The part of `unittest.mock` with the mocks that have special methods or are awaited.

let mockMagicSource: StaticString = #"""
  # MARK: Special methods

  _binary = ('add sub mul matmul truediv floordiv mod lshift rshift and xor or pow').split()
  _default_magic = {f'__{name}__' for name in (
      'lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit divmod rdivmod '
      'neg pos abs invert complex int float index round trunc floor ceil bool next fspath hash '
      'iter aenter aexit aiter anext').split()}
  _default_magic |= {f'__{prefix}{name}__' for prefix in ('', 'i', 'r') for name in _binary}
  _settable_magic = _default_magic | {f'__{name}__' for name in (
      'get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate '
      'getformat repr dir subclasses format getnewargs_ex').split()}
  _unsettable_magic = {f'__{name}__' for name in (
      'getattr setattr init new prepare instancecheck subclasscheck del').split()}
  _default_results = {'__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False,
                      '__complex__': 1j, '__float__': 1.0, '__bool__': True, '__index__': 1,
                      '__aexit__': False}
  _default_results |= dict.fromkeys(('__lt__', '__gt__', '__le__', '__ge__'), NotImplemented)


  def _method(name, function):
      def method(self, /, *args, **kwargs):
          return function(self, *args, **kwargs)

      method.__name__ = name
      return method


  async def _one_by_one(values):
      for value in values:
          yield value


  def _magic_effect(owner, name, magic):
      # What a special method does as long as nobody says what it returns.
      def result(default):
          returns = _record(magic).returns
          return default() if returns is DEFAULT else returns

      if name == '__eq__':
          return lambda other: result(lambda: True if owner is other else NotImplemented)
      if name == '__ne__':
          return lambda other: result(lambda: False if owner is other else NotImplemented)
      if name == '__iter__':
          return lambda: iter(result(tuple))
      if name == '__aiter__':
          return lambda: _one_by_one(result(tuple))
      return None


  class _Magic:
      # A special method of a MagicMock before its first use.

      def __init__(self, name):
          self.name = name

      def __get__(self, owner, cls=None):
          if owner is None:
              owner = vars(cls).get('_mock_owner')
          if owner is None:
              return self
          name = self.name
          place = {'parent': owner, '_step': '.' + name, 'name': name}
          if name in ('__aenter__', '__aexit__', '__anext__'):
              magic = AsyncMock(**place)
          elif isinstance(owner, AsyncMock):
              magic = MagicMock(**place)
          else:
              magic = owner._get_child_mock(**place)
          if name in _default_results:
              magic.return_value = _default_results[name]
          elif name == '__hash__':
              magic.return_value = object.__hash__(owner)
          elif name == '__str__':
              magic.return_value = object.__str__(owner)
          elif name == '__sizeof__':
              magic.return_value = object.__sizeof__(owner)
          elif name == '__fspath__':
              magic.return_value = f'{type(owner).__name__}/{_record(owner).path()}/{id(owner)}'
          else:
              _record(magic).effect = _magic_effect(owner, name, magic)
          _record(owner).children[name] = magic
          setattr(type(owner), name, magic)
          return magic


  _magics = {name: _Magic(name) for name in sorted(_default_magic)}


  class _WithMagic(NonCallableMock):
      # Mocks that have the special methods from the beginning.

      def __init__(self, /, *args, **kwargs):
          self._give_magic(None)
          super().__init__(*args, **kwargs)

      def _give_magic(self, members):
          own = type(self)
          own._mock_owner = self
          for name, magic in _magics.items():
              if members is None or name in members:
                  if name not in vars(own):
                      setattr(own, name, magic)
              elif name in vars(own):
                  delattr(own, name)

      def mock_add_spec(self, spec, spec_set=False):
          """From now on only attributes of `spec` can be got, with spec_set also set."""
          super().mock_add_spec(spec, spec_set)
          self._give_magic(_record(self).members)


  class NonCallableMagicMock(_WithMagic):
      """A mock with special methods that cannot be called."""


  class MagicMock(_WithMagic, Mock):
      """A mock with special methods."""


  class AsyncMock(MagicMock):
      """A mock whose calls are awaited."""

      def __init__(self, /, *args, **kwargs):
          super().__init__(*args, **kwargs)
          self.__forget_awaits()

      def __forget_awaits(self):
          vars(self).update(await_count=0, await_args=None, await_args_list=_CallList())

      def __call__(self, /, *args, **kwargs):
          record = _record(self)
          if record.is_checked:
              record.signature.bind(*args, **kwargs)
          self._note(args, kwargs)
          return self.__awaited(args, kwargs)

      async def __awaited(self, args, kwargs):
          known = vars(self)
          known['await_count'] += 1
          known['await_args'] = _Call((args, kwargs), pair=True)
          known['await_args_list'].append(known['await_args'])
          try:
              result = self._answer(args, kwargs)
          except StopIteration:
              raise StopAsyncIteration from None
          return await result if inspect.iscoroutinefunction(_record(self).effect) else result

      def reset_mock(self, /, *args, **kwargs):
          """Forgets the calls and what was awaited."""
          super().reset_mock(*args, **kwargs)
          self.__forget_awaits()

      def assert_awaited(self):
          """A call must have been awaited."""
          if not self.await_count:
              raise AssertionError(f'Expected {self._title()} to have been awaited.')

      def assert_not_awaited(self):
          """No call must have been awaited."""
          if self.await_count:
              raise AssertionError(f'Expected {self._title()} to not have been awaited. Awaited '
                                   f'{self.await_count} times.')

      def assert_awaited_once(self):
          """One call must have been awaited."""
          if self.await_count != 1:
              raise AssertionError(f'Expected {self._title()} to have been awaited once. Awaited '
                                   f'{self.await_count} times.')

      def assert_awaited_with(self, /, *args, **kwargs):
          """The last awaited call must have had these arguments."""
          wanted = _shown_call(self._title(), args, kwargs)
          if self.await_args is None:
              raise AssertionError(f'Expected await: {wanted}\nNot awaited')
          if self._matched(self.await_args) != self._matched(_Call((args, kwargs), pair=True)):
              had = _shown_call(self._title(), *self.await_args)
              raise AssertionError(
                  f'expected await not found.\nExpected: {wanted}\n  Actual: {had}')

      def assert_awaited_once_with(self, /, *args, **kwargs):
          """One call must have been awaited, with these arguments."""
          self.assert_awaited_once()
          return self.assert_awaited_with(*args, **kwargs)

      def assert_any_await(self, /, *args, **kwargs):
          """One of the awaited calls must have had these arguments."""
          expected = self._matched(_Call((args, kwargs), pair=True))
          if not any(self._matched(entry) == expected for entry in self.await_args_list):
              raise AssertionError(f'{_shown_call(self._title(), args, kwargs)} await not found')


  class PropertyMock(Mock):
      """A mock that stands for a property: getting calls it, setting calls it with the value."""

      def _get_child_mock(self, /, **kwargs):
          return MagicMock(**kwargs)

      def __get__(self, owner, cls=None):
          return self()

      def __set__(self, owner, value):
          self(value)


  class InvalidSpecError(Exception):
      """What was given as a spec is a mock itself."""


  def seal(mock):
      """From now on the mock and its children make no more children."""
      record = _record(mock)
      record.sealed = True
      for child in [*record.children.values(), record.returns]:
          if isinstance(child, NonCallableMock) and _record(child).parent is mock:
              seal(child)
  """#
