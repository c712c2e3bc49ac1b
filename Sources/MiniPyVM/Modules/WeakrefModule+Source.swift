/// The Python part of `weakref`. Entries of the weak dictionaries die through the callbacks of their
/// references; while an iteration runs, dead entries wait in `_pending_removals`, so that the
/// dictionary does not change under it.
let weakrefSource: StaticString = #"""
  import sys
  from _weakref import (
      CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref, getweakrefcount,
      getweakrefs, proxy, ref)
  from _weakrefset import WeakSet, _Iterating

  __all__ = [
      'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
      'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet',
      'WeakMethod', 'finalize']

  ProxyTypes = (ProxyType, CallableProxyType)


  class WeakMethod(ref):
      """A weak reference to a bound method, which dies with the method's receiver."""

      __slots__ = '_function', '_kind', '_alive', '__weakref__'

      def __new__(cls, meth, callback=None):
          try:
              receiver = meth.__self__
              function = meth.__func__
          except AttributeError:
              raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None

          def dead(_):
              # One of the two referents died: the first death is told, once.
              self = own()
              if self is not None and self._alive:
                  self._alive = False
                  if callback is not None:
                      callback(self)

          self = ref.__new__(cls, receiver, dead)
          self._function = ref(function, dead)
          self._kind = type(meth)
          self._alive = True
          own = ref(self)
          return self

      def __call__(self):
          receiver = super().__call__()
          function = self._function()
          if receiver is None or function is None:
              return None
          return self._kind(function, receiver)

      def __eq__(self, other):
          if not isinstance(other, WeakMethod):
              return NotImplemented
          if not self._alive or not other._alive:
              return self is other
          return ref.__eq__(self, other) and self._function == other._function

      def __ne__(self, other):
          if not isinstance(other, WeakMethod):
              return NotImplemented
          if not self._alive or not other._alive:
              return self is not other
          return ref.__ne__(self, other) or self._function != other._function

      __hash__ = ref.__hash__


  class MutableMapping:
      """What the weak dictionaries inherit of the mapping protocol."""

      __slots__ = ()

      def __eq__(self, other):
          if not isinstance(other, _mappings):
              return NotImplemented
          return dict(self.items()) == dict(other.items())

      __hash__ = None
      __reversed__ = None

      def clear(self):
          try:
              while True:
                  self.popitem()
          except KeyError:
              pass

      # CPython's weak dictionaries define what follows themselves, each in the same words.

      def __repr__(self):
          return '<%s at %#x>' % (type(self).__name__, id(self))

      def __copy__(self):
          return self.copy()

      def __or__(self, other):
          if not isinstance(other, _mappings):
              return NotImplemented
          result = self.copy()
          result.update(other)
          return result

      def __ror__(self, other):
          if not isinstance(other, _mappings):
              return NotImplemented
          result = type(self)()
          result.update(other)
          result.update(self)
          return result

      def __ior__(self, other):
          self.update(other)
          return self


  _mappings = (MutableMapping, dict, type(type.__dict__))


  class KeyedRef(ref):
      """A weak reference that knows the key of its entry in a WeakValueDictionary."""

      __slots__ = 'key',

      def __new__(cls, ob, callback, key):
          self = ref.__new__(cls, ob, callback)
          self.key = key
          return self

      def __init__(self, ob, callback, key):
          super().__init__(ob, callback)


  class WeakValueDictionary(MutableMapping):
      """A mapping that holds its values weakly: an entry goes when its value dies."""

      def __init__(self, other=(), /, **kw):
          def remove(reference, owner=ref(self)):
              self = owner()
              if self is None:
                  return
              if self._iterations:
                  self._pending_removals.append(reference.key)
              else:
                  _remove_dead_weakref(self.data, reference.key)

          self._remove = remove
          self._pending_removals = []
          self._iterations = 0
          self.data = {}
          self.update(other, **kw)

      def _purge(self):
          while self._pending_removals:
              _remove_dead_weakref(self.data, self._pending_removals.pop())

      def _entries(self):
          """The dictionary of references, without those that are known to be dead."""
          if self._pending_removals:
              self._purge()
          return self.data

      def __getitem__(self, key):
          value = self._entries()[key]()
          if value is None:
              raise KeyError(key)
          return value

      def __setitem__(self, key, value):
          self._entries()[key] = KeyedRef(value, self._remove, key)

      def __delitem__(self, key):
          del self._entries()[key]

      def __len__(self):
          return len(self._entries())

      def __contains__(self, key):
          reference = self._entries().get(key)
          return reference is not None and reference() is not None

      def copy(self):
          result = WeakValueDictionary()
          with _Iterating(self):
              for key, reference in self._entries().items():
                  value = reference()
                  if value is not None:
                      result[key] = value
          return result

      def __deepcopy__(self, memo):
          from copy import deepcopy
          result = self.__class__()
          with _Iterating(self):
              for key, reference in self._entries().items():
                  value = reference()
                  if value is not None:
                      result[deepcopy(key, memo)] = value
          return result

      def get(self, key, default=None):
          reference = self._entries().get(key)
          value = None if reference is None else reference()
          return default if value is None else value

      def items(self):
          entries = self._entries()
          with _Iterating(self):
              for key, reference in entries.items():
                  value = reference()
                  if value is not None:
                      yield key, value

      def keys(self):
          entries = self._entries()
          with _Iterating(self):
              for key, reference in entries.items():
                  if reference() is not None:
                      yield key

      __iter__ = keys

      def values(self):
          entries = self._entries()
          with _Iterating(self):
              for reference in entries.values():
                  value = reference()
                  if value is not None:
                      yield value

      def valuerefs(self):
          return list(self._entries().values())

      def itervaluerefs(self):
          entries = self._entries()
          with _Iterating(self):
              yield from entries.values()

      def pop(self, key, *args):
          reference = self._entries().pop(key, None)
          value = None if reference is None else reference()
          if value is not None:
              return value
          if args:
              return args[0]
          raise KeyError(key)

      def popitem(self):
          entries = self._entries()
          while True:
              key, reference = entries.popitem()
              value = reference()
              if value is not None:
                  return key, value

      def setdefault(self, key, default=None):
          value = self.get(key)
          if value is None:
              self[key] = value = default
          return value

      def update(self, other=None, /, **kwargs):
          entries = self._entries()
          if other is not None:
              if not hasattr(other, 'items'):
                  other = dict(other)
              for key, value in other.items():
                  entries[key] = KeyedRef(value, self._remove, key)
          for key, value in kwargs.items():
              entries[key] = KeyedRef(value, self._remove, key)


  class WeakKeyDictionary(MutableMapping):
      """A mapping that holds its keys weakly: an entry goes when its key dies."""

      def __init__(self, dict=None):
          def remove(reference, owner=ref(self)):
              self = owner()
              if self is None:
                  return
              if self._iterations:
                  self._pending_removals.append(reference)
              else:
                  self.data.pop(reference, None)

          self.data = {}
          self._remove = remove
          self._pending_removals = []
          self._iterations = 0
          if dict is not None:
              self.update(dict)

      def _purge(self):
          while self._pending_removals:
              self.data.pop(self._pending_removals.pop(), None)

      def __getitem__(self, key):
          return self.data[ref(key)]

      def __setitem__(self, key, value):
          self.data[ref(key, self._remove)] = value

      def __delitem__(self, key):
          del self.data[ref(key)]

      def __len__(self):
          # An entry may have been deleted by hand after its key died.
          gone = [reference for reference in self._pending_removals if reference in self.data]
          return len(self.data) - len(gone)

      def __contains__(self, key):
          try:
              reference = ref(key)
          except TypeError:
              return False
          return reference in self.data

      def copy(self):
          result = WeakKeyDictionary()
          result.update(self)
          return result

      def __deepcopy__(self, memo):
          from copy import deepcopy
          result = self.__class__()
          for key, value in self.items():
              result[key] = deepcopy(value, memo)
          return result

      def get(self, key, default=None):
          return self.data.get(ref(key), default)

      def items(self):
          with _Iterating(self):
              for reference, value in self.data.items():
                  key = reference()
                  if key is not None:
                      yield key, value

      def keys(self):
          with _Iterating(self):
              for reference in self.data:
                  key = reference()
                  if key is not None:
                      yield key

      __iter__ = keys

      def values(self):
          with _Iterating(self):
              for reference, value in self.data.items():
                  if reference() is not None:
                      yield value

      def keyrefs(self):
          return list(self.data)

      def pop(self, key, *args):
          return self.data.pop(ref(key), *args)

      def popitem(self):
          while True:
              reference, value = self.data.popitem()
              key = reference()
              if key is not None:
                  return key, value

      def setdefault(self, key, default=None):
          return self.data.setdefault(ref(key, self._remove), default)

      def update(self, dict=None, /, **kwargs):
          if dict is not None:
              if not hasattr(dict, 'items'):
                  dict = type({})(dict)
              for key, value in dict.items():
                  self.data[ref(key, self._remove)] = value
          if kwargs:
              self.update(kwargs)


  class finalize:
      """A function to be called when an object dies, or else at the end of the program.

      The finalizer stays alive by itself until then; calling it runs the function now.
      """

      __slots__ = ()
      _registry = {}
      _shutdown = False
      _counter = 0
      _dirty = False
      _registered_with_atexit = False

      class _Info:
          __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')

      def __init__(self, obj, func, /, *args, **kwargs):
          if not self._registered_with_atexit:
              import atexit
              atexit.register(self._exitfunc)
              finalize._registered_with_atexit = True
          info = self._Info()
          info.weakref = ref(obj, self)
          info.func = func
          info.args = args
          info.kwargs = kwargs or None
          info.atexit = True
          info.index = finalize._counter
          finalize._counter += 1
          self._registry[self] = info
          finalize._dirty = True

      def __call__(self, _=None):
          info = self._registry.pop(self, None)
          if info and not self._shutdown:
              return info.func(*info.args, **(info.kwargs or {}))

      def detach(self):
          info = self._registry.get(self)
          obj = info and info.weakref()
          if obj is not None and self._registry.pop(self, None):
              return (obj, info.func, info.args, info.kwargs or {})

      def peek(self):
          info = self._registry.get(self)
          obj = info and info.weakref()
          if obj is not None:
              return (obj, info.func, info.args, info.kwargs or {})

      @property
      def alive(self):
          return self in self._registry

      @property
      def atexit(self):
          info = self._registry.get(self)
          return bool(info) and info.atexit

      @atexit.setter
      def atexit(self, value):
          info = self._registry.get(self)
          if info:
              info.atexit = bool(value)

      def __repr__(self):
          info = self._registry.get(self)
          obj = info and info.weakref()
          if obj is None:
              return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
          return '<%s object at %#x; for %r at %#x>' % (
              type(self).__name__, id(self), type(obj).__name__, id(obj))

      @classmethod
      def _select_for_exit(cls):
          # Newest first; the list is popped from its end, so oldest first here.
          chosen = [(f, i) for (f, i) in cls._registry.items() if i.atexit]
          chosen.sort(key=lambda item: item[1].index)
          return [f for (f, i) in chosen]

      @classmethod
      def _exitfunc(cls):
          # Finalizers may make or drop others: the choice is made again when that happened.
          import gc
          reenable = False
          try:
              if cls._registry:
                  if gc.isenabled():
                      reenable = True
                      gc.disable()
                  pending = None
                  while True:
                      if pending is None or finalize._dirty:
                          pending = cls._select_for_exit()
                          finalize._dirty = False
                      if not pending:
                          break
                      f = pending.pop()
                      try:
                          f()
                      except Exception:
                          sys.excepthook(*sys.exc_info())
                      assert f not in cls._registry
          finally:
              finalize._shutdown = True
              if reenable:
                  gc.enable()


  # Whoever has asked for the abstract classes already finds the containers there.
  _abc = sys.modules.get('_collections_abc')
  if _abc is not None:
      _abc._adopt(sys.modules[__name__])
  del _abc
  """#
