/// The `weakref` module: the kernel is native, the containers and `finalize` are Python on top.

extension ModuleDefinition {
  static var weakref: ModuleDefinition {
    ModuleDefinition(
      "weakref", doc: "Weak references: references that do not keep their referents alive.",
      members: weakrefMembers, source: weakrefSource)
  }
}

private func weakrefMembers() -> [Member] {
  [
    Constant("ref") { vm in Value(vm.type(.weakReference)).owned },
    Constant("ReferenceType") { vm in Value(vm.type(.weakReference)).owned },
    Constant("ProxyType") { vm in Value(vm.type(.weakProxy)).owned },
    Constant("CallableProxyType") { vm in Value(vm.type(.weakCallableProxy)).owned },
    Constant("ProxyTypes") { vm in
      vm.newTuple([Value(vm.type(.weakProxy)), Value(vm.type(.weakCallableProxy))])
    },
    Method("proxy(object, callback=None, /)", "Make a proxy that refers to object weakly.") {
      vm, arguments throws(Raised) in
      let isCallable = !vm.lookupSpecial(vm.type(of: arguments[0]), .call).isUnbound
      return try vm.makeWeakReference(
        arguments[0], callback: arguments[1],
        type: vm.type(isCallable ? .weakCallableProxy : .weakProxy))
    },
    Method("getweakrefcount(object, /)", "The number of weak references to object.") {
      vm, arguments throws(Raised) in
      var count = 0
      if arguments[0].isObject, let slot = vm.weakListSlot(arguments[0].object) {
        var reference = slot.pointee
        while let current = reference {
          count += 1
          reference = current.pointee.next
        }
      }
      return Owned(Value(small: count))
    },
    Method("getweakrefs(object, /)", "A list of the weak references to object.") {
      vm, arguments throws(Raised) in
      let result = vm.newList(capacity: 0)
      if arguments[0].isObject, let slot = vm.weakListSlot(arguments[0].object) {
        var reference = slot.pointee
        while let current = reference {
          vm.listAppend(result.value.storage(ListObject.self), Value(current))
          reference = current.pointee.next
        }
      }
      return result
    },
  ]
}

/// What stands on the kernel. Entries die through the callbacks of their references; while an
/// iteration runs, dead entries wait in `_pending`, so that the dictionary does not change under it.
private let weakrefSource: StaticString = #"""
  import sys
  import atexit as _atexit


  class _Iterating:
      """Holds back removals of dead entries while somebody iterates."""

      __slots__ = ('owner',)

      def __init__(self, owner):
          self.owner = ref(owner)

      def __enter__(self):
          owner = self.owner()
          if owner is not None:
              owner._iterations += 1
          return self

      def __exit__(self, kind, error, traceback):
          owner = self.owner()
          if owner is not None:
              owner._iterations -= 1
              if not owner._iterations:
                  owner._purge()


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


  class KeyedRef(ref):
      """A weak reference that knows the key of its entry in a WeakValueDictionary."""

      __slots__ = 'key',

      def __new__(cls, ob, callback, key):
          self = ref.__new__(cls, ob, callback)
          self.key = key
          return self

      def __init__(self, ob, callback, key):
          super().__init__(ob, callback)


  class _WeakMapping:
      """What the two weak dictionaries share: the mapping protocol over `_live_items`."""

      def __contains__(self, key):
          try:
              self[key]
          except (KeyError, TypeError):
              return False
          return True

      def __eq__(self, other):
          if not hasattr(other, 'items') or not hasattr(other, 'keys'):
              return NotImplemented
          return dict(self.items()) == dict(other.items())

      __hash__ = None

      def __iter__(self):
          return self.keys()

      def __or__(self, other):
          if hasattr(other, 'keys'):
              result = self.copy()
              result.update(other)
              return result
          return NotImplemented

      def __ror__(self, other):
          if hasattr(other, 'keys'):
              result = self.__class__()
              result.update(other)
              result.update(self)
              return result
          return NotImplemented

      def __ior__(self, other):
          self.update(other)
          return self

      def __deepcopy__(self, memo):
          return self.copy()

      __copy__ = None

      def clear(self):
          try:
              while True:
                  self.popitem()
          except KeyError:
              pass


  class WeakValueDictionary(_WeakMapping):
      """A mapping that holds its values weakly: an entry goes when its value dies."""

      def __init__(self, other=(), /, **kw):
          def remove(reference, owner=ref(self)):
              self = owner()
              if self is not None:
                  if self._iterations:
                      self._pending_removals.append(reference.key)
                  else:
                      # Only this very reference may take the entry away.
                      if self.data.get(reference.key) is reference:
                          del self.data[reference.key]

          self._remove = remove
          self._pending_removals = []
          self._iterations = 0
          self.data = {}
          self.update(other, **kw)

      def _purge(self):
          pending = self._pending_removals
          data = self.data
          while pending:
              key = pending.pop()
              reference = data.get(key)
              if reference is not None and reference() is None:
                  del data[key]

      def __getitem__(self, key):
          if self._pending_removals:
              self._purge()
          value = self.data[key]()
          if value is None:
              raise KeyError(key)
          return value

      def __setitem__(self, key, value):
          if self._pending_removals:
              self._purge()
          self.data[key] = KeyedRef(value, self._remove, key)

      def __delitem__(self, key):
          if self._pending_removals:
              self._purge()
          del self.data[key]

      def __len__(self):
          return len(self.data) - len(self._pending_removals)

      def __contains__(self, key):
          if self._pending_removals:
              self._purge()
          reference = self.data.get(key)
          return reference is not None and reference() is not None

      def __repr__(self):
          return '<%s at %#x>' % (self.__class__.__name__, id(self))

      def copy(self):
          if self._pending_removals:
              self._purge()
          result = WeakValueDictionary()
          with _Iterating(self):
              for key, reference in self.data.items():
                  value = reference()
                  if value is not None:
                      result[key] = value
          return result

      __copy__ = copy

      def get(self, key, default=None):
          if self._pending_removals:
              self._purge()
          reference = self.data.get(key)
          if reference is None:
              return default
          value = reference()
          return default if value is None else value

      def items(self):
          if self._pending_removals:
              self._purge()
          with _Iterating(self):
              for key, reference in self.data.items():
                  value = reference()
                  if value is not None:
                      yield key, value

      def keys(self):
          if self._pending_removals:
              self._purge()
          with _Iterating(self):
              for key, reference in self.data.items():
                  if reference() is not None:
                      yield key

      __iter__ = keys

      def values(self):
          if self._pending_removals:
              self._purge()
          with _Iterating(self):
              for reference in self.data.values():
                  value = reference()
                  if value is not None:
                      yield value

      def valuerefs(self):
          if self._pending_removals:
              self._purge()
          return list(self.data.values())

      def itervaluerefs(self):
          if self._pending_removals:
              self._purge()
          with _Iterating(self):
              yield from self.data.values()

      def pop(self, key, *args):
          if self._pending_removals:
              self._purge()
          try:
              value = self.data.pop(key)()
          except KeyError:
              value = None
          if value is None:
              if args:
                  return args[0]
              raise KeyError(key)
          return value

      def popitem(self):
          if self._pending_removals:
              self._purge()
          while True:
              key, reference = self.data.popitem()
              value = reference()
              if value is not None:
                  return key, value

      def setdefault(self, key, default=None):
          value = self.get(key)
          if value is None:
              if self._pending_removals:
                  self._purge()
              self.data[key] = KeyedRef(default, self._remove, key)
              return default
          return value

      def update(self, other=None, /, **kwargs):
          if self._pending_removals:
              self._purge()
          data = self.data
          if other is not None:
              if not hasattr(other, 'items'):
                  other = dict(other)
              for key, value in other.items():
                  data[key] = KeyedRef(value, self._remove, key)
          for key, value in kwargs.items():
              data[key] = KeyedRef(value, self._remove, key)


  class WeakKeyDictionary(_WeakMapping):
      """A mapping that holds its keys weakly: an entry goes when its key dies."""

      def __init__(self, dict=None):
          self.data = {}

          def remove(reference, owner=ref(self)):
              self = owner()
              if self is not None:
                  if self._iterations:
                      self._pending_removals.append(reference)
                  else:
                      self.data.pop(reference, None)

          self._remove = remove
          self._pending_removals = []
          self._iterations = 0
          self._dirty_len = False
          if dict is not None:
              self.update(dict)

      def _purge(self):
          pending = self._pending_removals
          data = self.data
          while pending:
              data.pop(pending.pop(), None)

      def __getitem__(self, key):
          return self.data[ref(key)]

      def __setitem__(self, key, value):
          self.data[ref(key, self._remove)] = value

      def __delitem__(self, key):
          del self.data[ref(key)]

      def __len__(self):
          pending = self._pending_removals
          if pending:
              # An entry may have been deleted by hand after its key died.
              pending[:] = [reference for reference in pending if reference in self.data]
          return len(self.data) - len(pending)

      def __contains__(self, key):
          try:
              reference = ref(key)
          except TypeError:
              return False
          return reference in self.data

      def __repr__(self):
          return '<%s at %#x>' % (self.__class__.__name__, id(self))

      def copy(self):
          result = WeakKeyDictionary()
          with _Iterating(self):
              for reference, value in self.data.items():
                  key = reference()
                  if key is not None:
                      result[key] = value
          return result

      __copy__ = copy

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
          if len(kwargs):
              self.update(kwargs)


  class WeakSet:
      """A set that holds its elements weakly."""

      def __init__(self, data=None):
          self.data = set()

          def remove(reference, owner=ref(self)):
              self = owner()
              if self is not None:
                  if self._iterations:
                      self._pending_removals.append(reference)
                  else:
                      self.data.discard(reference)

          self._remove = remove
          self._pending_removals = []
          self._iterations = 0
          if data is not None:
              self.update(data)

      def _purge(self):
          pending = self._pending_removals
          while pending:
              self.data.discard(pending.pop())

      def __iter__(self):
          with _Iterating(self):
              for reference in self.data:
                  item = reference()
                  if item is not None:
                      yield item

      def __len__(self):
          return len(self.data) - len(self._pending_removals)

      def __contains__(self, item):
          try:
              reference = ref(item)
          except TypeError:
              return False
          return reference in self.data

      def __reduce__(self):
          return self.__class__, (list(self),), self.__dict__

      def add(self, item):
          if self._pending_removals:
              self._purge()
          self.data.add(ref(item, self._remove))

      def clear(self):
          if self._pending_removals:
              self._purge()
          self.data.clear()

      def copy(self):
          return self.__class__(self)

      def pop(self):
          if self._pending_removals:
              self._purge()
          while True:
              try:
                  reference = self.data.pop()
              except KeyError:
                  raise KeyError('pop from empty WeakSet') from None
              item = reference()
              if item is not None:
                  return item

      def remove(self, item):
          if self._pending_removals:
              self._purge()
          self.data.remove(ref(item))

      def discard(self, item):
          if self._pending_removals:
              self._purge()
          self.data.discard(ref(item))

      def update(self, other):
          if self._pending_removals:
              self._purge()
          for element in other:
              self.add(element)

      def __ior__(self, other):
          self.update(other)
          return self

      def difference(self, other):
          result = self.copy()
          result.difference_update(other)
          return result

      __sub__ = difference

      def difference_update(self, other):
          self.__isub__(other)

      def __isub__(self, other):
          if self._pending_removals:
              self._purge()
          if self is other:
              self.data.clear()
          else:
              self.data.difference_update(ref(item) for item in other)
          return self

      def intersection(self, other):
          return self.__class__(item for item in other if item in self)

      __and__ = intersection

      def intersection_update(self, other):
          self.__iand__(other)

      def __iand__(self, other):
          if self._pending_removals:
              self._purge()
          self.data.intersection_update(ref(item) for item in other)
          return self

      def issubset(self, other):
          return self.data.issubset(ref(item) for item in other)

      __le__ = issubset

      def __lt__(self, other):
          return self.data < set(map(ref, other))

      def issuperset(self, other):
          return self.data.issuperset(ref(item) for item in other)

      __ge__ = issuperset

      def __gt__(self, other):
          return self.data > set(map(ref, other))

      def __eq__(self, other):
          if not isinstance(other, self.__class__):
              return NotImplemented
          return self.data == set(map(ref, other))

      __hash__ = None

      def symmetric_difference(self, other):
          result = self.copy()
          result.symmetric_difference_update(other)
          return result

      __xor__ = symmetric_difference

      def symmetric_difference_update(self, other):
          self.__ixor__(other)

      def __ixor__(self, other):
          if self._pending_removals:
              self._purge()
          if self is other:
              self.data.clear()
          else:
              self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
          return self

      def union(self, other):
          return self.__class__(item for group in (self, other) for item in group)

      __or__ = union

      def isdisjoint(self, other):
          return len(self.intersection(other)) == 0

      def __repr__(self):
          return repr(self.data)

      def __class_getitem__(cls, item):
          return type(list[int])(cls, item)


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
              _atexit.register(self._exitfunc)
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


  __all__ = [
      'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
      'ProxyType', 'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet',
      'WeakMethod', 'finalize']
  """#
