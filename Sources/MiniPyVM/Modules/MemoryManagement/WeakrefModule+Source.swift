/// The Python part of `weakref`: `WeakMethod` and the two weak dictionaries, which stand on the
/// native tables of `Objects/WeakTable.swift`.
let weakrefSource: StaticString = #"""
  import sys
  from _weakref import (
      CallableProxyType, KeyedRef, ProxyType, ReferenceType,
      WeakKeyTable as _WeakKeyTable, WeakValueTable as _WeakValueTable,
      _remove_dead_weakref, getweakrefcount, getweakrefs, proxy, ref)
  from _weakrefset import WeakSet

  __all__ = [
      'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
      'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet',
      'WeakMethod', 'finalize']

  ProxyTypes = (ProxyType, CallableProxyType)


  class WeakMethod(ref):
      """A weak reference to a bound method: it lives as long as both receiver and function."""

      __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

      def __new__(cls, meth, callback=None):
          try:
              parts = meth.__self__, meth.__func__
          except AttributeError:
              raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None

          def _cb(_):
              # Two may die, one death is told.
              method = own()
              if method._alive:
                  method._alive = False
                  if callback is not None:
                      callback(method)

          method = ref.__new__(cls, parts[0], _cb)
          method._alive = True
          method._meth_type = type(meth)
          method._func_ref = ref(parts[1], _cb)
          own = ref(method)
          return method

      def __call__(self):
          receiver, function = ref.__call__(self), self._func_ref()
          if receiver is not None and function is not None:
              return self._meth_type(function, receiver)

      def __eq__(self, other):
          if not isinstance(other, WeakMethod):
              return NotImplemented
          if self._alive and other._alive:
              return ref.__eq__(self, other) and self._func_ref == other._func_ref
          return self is other

      __ne__ = object.__ne__
      __hash__ = ref.__hash__


  def _is_mapping(value):
      # collections.abc is asked only if somebody has loaded it: else nothing can be registered.
      abstract = sys.modules.get('_collections_abc')
      known = (_MutableMapping, dict, type(type.__dict__)) if abstract is None else abstract.Mapping
      return isinstance(value, known)


  def _pairs(source):
      """What update() takes, as pairs."""
      return (source if hasattr(source, 'items') else dict(source)).items()


  class MutableMapping:
      """What both weak dictionaries do with the operations of their tables.

      It stands where CPython has the abstract class of this name, which knows the weak
      dictionaries here too once it is loaded.
      """

      __slots__ = ()
      __hash__ = None
      __reversed__ = None

      def __repr__(self):
          return f'<{type(self).__name__} at {id(self):#x}>'

      def __iter__(self):
          yield from self._walk(1)

      def __eq__(self, other):
          if _is_mapping(other):
              return dict(self.items()) == dict(other.items())
          return NotImplemented

      def __copy__(self):
          return self.copy()

      def __or__(self, other):
          return self.copy()._joined(other)

      def __ror__(self, other):
          return type(self)()._joined(other, self)

      def __ior__(self, other):
          self.update(other)
          return self

      def _joined(self, first, *rest):
          if not _is_mapping(first):
              return NotImplemented
          for source in first, *rest:
              self.update(source)
          return self

      def clear(self):
          try:
              while True:
                  self.popitem()
          except KeyError:
              pass


  def _filled(result, items):
      for key, value in items:
          result[key] = value
      return result


  class WeakValueDictionary(MutableMapping, _WeakValueTable):
      """A mapping whose values it does not keep alive: an entry goes when its value dies."""

      def __init__(self, other=(), /, **kw):
          self._open()
          self.update(other, **kw)

      def get(self, key, default=None):
          return self._value(key, default)

      def setdefault(self, key, default=None):
          value = self._value(key, None)
          if value is None:
              _WeakValueTable.__setitem__(self, key, default)
              return default
          return value

      def pop(self, key, *args):
          reference = self._settled().pop(key, None)
          value = reference and reference()
          if value is None:
              if not args:
                  raise KeyError(key)
              value = args[0]
          return value

      def popitem(self):
          while True:
              key, reference = self._settled().popitem()
              if (value := reference()) is not None:
                  return key, value

      def update(self, other=None, /, **kwargs):
          put = _WeakValueTable.__setitem__
          for source in other, kwargs:
              if source is not None:
                  for key, value in _pairs(source):
                      put(self, key, value)

      def copy(self):
          return _filled(WeakValueDictionary(), self._walk(3))

      def __deepcopy__(self, memo):
          from copy import deepcopy
          return _filled(type(self)(), ((deepcopy(key, memo), value)
                                        for key, value in self._walk(3)))

      def valuerefs(self):
          return list(self._settled().values())


  class WeakKeyDictionary(MutableMapping, _WeakKeyTable):
      """A mapping whose keys it does not keep alive: an entry goes when its key dies."""

      def __init__(self, dict=None):
          self._open()
          if dict is not None:
              self.update(dict)

      def get(self, key, default=None):
          return self.data.get(ref(key), default)

      def setdefault(self, key, default=None):
          return self.data.setdefault(self._reference(key), default)

      def pop(self, key, *args):
          return self.data.pop(ref(key), *args)

      def popitem(self):
          while True:
              reference, value = self.data.popitem()
              if (key := reference()) is not None:
                  return key, value

      def update(self, dict=None, /, **kwargs):
          put = _WeakKeyTable.__setitem__
          if dict is not None:
              for key, value in _pairs(dict):
                  put(self, key, value)
          if kwargs:
              self.update(kwargs)

      def copy(self):
          return _filled(WeakKeyDictionary(), self._walk(3))

      def __deepcopy__(self, memo):
          from copy import deepcopy
          return _filled(type(self)(), ((key, deepcopy(value, memo))
                                        for key, value in self._walk(3)))

      def keyrefs(self):
          return list(self.data)


  def _define_walk(cls, name, step):
      # A generator of its own for each class and name: that is what they look like from outside.
      def walk(self):
          yield from self._walk(step)
      walk.__name__ = name
      walk.__qualname__ = f'{cls.__name__}.{name}'
      setattr(cls, name, walk)


  for _class in WeakValueDictionary, WeakKeyDictionary:
      for _step, _name in enumerate(('keys', 'values', 'items'), 1):
          _define_walk(_class, _name, _step)
      _class.__iter__ = _class.keys
  _define_walk(WeakValueDictionary, 'itervaluerefs', 4)
  del _class, _step, _name, _define_walk

  # Whoever has asked for the abstract classes already finds the containers there.
  if '_collections_abc' in sys.modules:
      sys.modules['_collections_abc']._adopt(sys.modules[__name__])
  _MutableMapping = MutableMapping
  del MutableMapping
  """#
