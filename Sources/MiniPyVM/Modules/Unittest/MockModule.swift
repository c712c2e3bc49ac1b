/// The module `unittest.mock`, in Python: marks and calls. Its parts are one namespace.

extension ModuleDefinition {
  static var unittestMock: ModuleDefinition {
    .python(
      "unittest.mock", mockCallsSource, mockObjectsSource, mockMagicSource, mockSpecsSource,
      mockPatchesSource)
  }
}

private let mockCallsSource: StaticString = #"""
  """Objects that stand in for others in tests, and tell how they were used."""

  import builtins
  import contextlib
  import functools
  import inspect
  import sys
  import types

  __all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec',
             'AsyncMock', 'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open',
             'PropertyMock', 'seal')

  FILTER_DIR = True


  # MARK: Marks

  class _SentinelObject:
      # One of the attributes of `sentinel`.

      def __init__(self, name):
          self.name = name

      def __repr__(self):
          return 'sentinel.' + self.name

      def __reduce__(self):
          return 'sentinel.' + self.name


  class _Sentinel:
      """Each attribute is an object of its own, always the same."""

      def __getattr__(self, name):
          if name == '__bases__':
              raise AttributeError(name)
          return vars(self).setdefault(name, _SentinelObject(name))

      def __reduce__(self):
          return 'sentinel'


  sentinel = _Sentinel()
  DEFAULT, _absent, _deleted = sentinel.DEFAULT, sentinel.MISSING, sentinel.DELETED


  class _Any:
      # Equal to everything.

      def __eq__(self, other):
          return True

      def __ne__(self, other):
          return False

      def __repr__(self):
          return '<ANY>'


  ANY = _Any()


  # MARK: Calls

  def _shown_call(name, args, kwargs):
      shown = [repr(value) for value in args]
      shown += [f'{key}={value!r}' for key, value in kwargs.items()]
      return f'{name}({", ".join(shown)})'


  def _call_parts(value):
      # (name, args, kwargs) of a tuple that stands for a call, parts of which may be left out; None
      # if it stands for none.
      name, args, kwargs = '', (), {}
      left = list(value)
      if left and isinstance(left[0], str):
          name = left.pop(0)
      elif len(left) == 3:
          left.pop(0)
      if left and isinstance(left[0], tuple):
          args = left.pop(0)
      if left and isinstance(left[0], dict):
          kwargs = left.pop(0)
      return None if left else (name, args, kwargs)


  _tuple_names = frozenset(vars(tuple))


  class _Call(tuple):
      # What was called with which arguments: (args, kwargs) or (name, args, kwargs). `_step` is the
      # name in `call.name`, `_origin` what stands before it.

      def __new__(cls, parts=(), *, step=None, origin=None, pair=False, made=True):
          name, args, kwargs = _call_parts(parts)
          self = tuple.__new__(cls, (args, kwargs) if pair else (name, args, kwargs))
          self._step, self._origin, self._pair, self._made = step, origin, pair, made
          return self

      args = property(lambda self: self[-2])
      kwargs = property(lambda self: self[-1])

      def _name(self):
          return '' if len(self) == 2 else self[0]

      def __eq__(self, other):
          if not isinstance(other, tuple) or len(other) > 3:
              return NotImplemented if not isinstance(other, tuple) else False
          parts = _call_parts(other)
          if parts is None:
              return False
          if self._origin is not None and getattr(other, '_origin', None) is not None:
              if self._origin != other._origin:
                  return False
          name = self._name()
          if name and parts[0] != name:
              return False
          # In this order ANY decides for itself.
          return (parts[1], parts[2]) == (self.args, self.kwargs)

      def __ne__(self, other):
          equal = _Call.__eq__(self, other)
          return equal if equal is NotImplemented else not equal

      __hash__ = None

      def __call__(self, /, *args, **kwargs):
          if self._step is None:
              return _Call(('', args, kwargs), step='()')
          return _Call((self._step, args, kwargs), step=self._step + '()', origin=self)

      def __getattr__(self, name):
          if self._step is None:
              return _Call((name,), step=name, made=False)
          return _Call((f'{self._step}.{name}',), step=f'{self._step}.{name}', origin=self,
                       made=False)

      def __getattribute__(self, name):
          # `call.count` or `call.__getitem__` is what was called, not a tuple's method.
          if name in _tuple_names:
              raise AttributeError(name)
          return tuple.__getattribute__(self, name)

      def __repr__(self):
          if not self._made:
              step = self._step or 'call'
              return 'call' + step if step[:2] == '()' else step
          name = self._name()
          shown = 'call' if not name else 'call' + name if name[:2] == '()' else 'call.' + name
          return _shown_call(shown, self.args, self.kwargs)

      def call_list(self):
          """All the calls of a chain, the first one first."""
          chain, link = [], self
          while link is not None:
              if link._made:
                  chain.append(link)
              link = link._origin
          return _CallList(reversed(chain))


  call = _Call(made=False)


  class _CallList(list):
      # Calls in their order; a list is in it if it is a part of it.

      def __contains__(self, value):
          if not isinstance(value, list):
              return list.__contains__(self, value)
          count = len(value)
          return any(self[start:start + count] == value for start in range(len(self) - count + 1))

      def __repr__(self):
          import pprint
          return pprint.pformat(list(self))
  """#
