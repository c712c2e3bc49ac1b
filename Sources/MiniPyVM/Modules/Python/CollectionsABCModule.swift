/// The module `_collections_abc`, in Python: the abstract base classes of `collections.abc`.

extension ModuleDefinition {
  static var collectionsABC: ModuleDefinition {
    .python("_collections_abc", collectionsABCSource)
  }
}

private let collectionsABCSource: StaticString = #"""
  """Abstract base classes of containers, iterators and callables."""

  from abc import ABCMeta, abstractmethod
  import sys

  GenericAlias = type(list[int])
  EllipsisType = type(...)
  FunctionType = type(lambda: None)

  __all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator',
             'Hashable', 'Iterable', 'Iterator', 'Generator', 'Reversible', 'Sized', 'Container',
             'Callable', 'Collection', 'Set', 'MutableSet', 'Mapping', 'MutableMapping',
             'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence', 'MutableSequence',
             'ByteString', 'Buffer']

  # The classes say so themselves.
  __name__ = 'collections.abc'


  def _check_methods(C, *methods):
      # True if every method is found along the MRO and none is switched off by None.
      mro = C.__mro__
      for method in methods:
          for B in mro:
              if method in B.__dict__:
                  if B.__dict__[method] is None:
                      return NotImplemented
                  break
          else:
              return NotImplemented
      return True


  class Hashable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __hash__(self):
          return 0

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Hashable:
              return _check_methods(C, '__hash__')
          return NotImplemented


  class Awaitable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __await__(self):
          yield

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Awaitable:
              return _check_methods(C, '__await__')
          return NotImplemented

      __class_getitem__ = classmethod(GenericAlias)


  class Coroutine(Awaitable):
      __slots__ = ()

      @abstractmethod
      def send(self, value):
          """Send a value into the coroutine; return what it yields or raise StopIteration."""
          raise StopIteration

      @abstractmethod
      def throw(self, typ, val=None, tb=None):
          """Raise an exception in the coroutine; return what it yields or raise."""
          if val is None:
              if tb is None:
                  raise typ
              val = typ()
          if tb is not None:
              val = val.with_traceback(tb)
          raise val

      def close(self):
          """Raise GeneratorExit inside the coroutine."""
          try:
              self.throw(GeneratorExit)
          except (GeneratorExit, StopIteration):
              pass
          else:
              raise RuntimeError('coroutine ignored GeneratorExit')

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Coroutine:
              return _check_methods(C, '__await__', 'send', 'throw', 'close')
          return NotImplemented


  class AsyncIterable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __aiter__(self):
          return AsyncIterator()

      @classmethod
      def __subclasshook__(cls, C):
          if cls is AsyncIterable:
              return _check_methods(C, '__aiter__')
          return NotImplemented

      __class_getitem__ = classmethod(GenericAlias)


  class AsyncIterator(AsyncIterable):
      __slots__ = ()

      @abstractmethod
      async def __anext__(self):
          """Return the next item or raise StopAsyncIteration."""
          raise StopAsyncIteration

      def __aiter__(self):
          return self

      @classmethod
      def __subclasshook__(cls, C):
          if cls is AsyncIterator:
              return _check_methods(C, '__anext__', '__aiter__')
          return NotImplemented


  class AsyncGenerator(AsyncIterator):
      __slots__ = ()

      async def __anext__(self):
          """Return the next item; at the end raise StopAsyncIteration."""
          return await self.asend(None)

      @abstractmethod
      async def asend(self, value):
          """Send a value into the generator; return what it yields or raise."""
          raise StopAsyncIteration

      @abstractmethod
      async def athrow(self, typ, val=None, tb=None):
          """Raise an exception in the generator; return what it yields or raise."""
          if val is None:
              if tb is None:
                  raise typ
              val = typ()
          if tb is not None:
              val = val.with_traceback(tb)
          raise val

      async def aclose(self):
          """Raise GeneratorExit inside the generator."""
          try:
              await self.athrow(GeneratorExit)
          except (GeneratorExit, StopAsyncIteration):
              pass
          else:
              raise RuntimeError('asynchronous generator ignored GeneratorExit')

      @classmethod
      def __subclasshook__(cls, C):
          if cls is AsyncGenerator:
              return _check_methods(C, '__aiter__', '__anext__', 'asend', 'athrow', 'aclose')
          return NotImplemented


  class Iterable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __iter__(self):
          while False:
              yield None

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Iterable:
              return _check_methods(C, '__iter__')
          return NotImplemented

      __class_getitem__ = classmethod(GenericAlias)


  class Iterator(Iterable):
      __slots__ = ()

      @abstractmethod
      def __next__(self):
          """Return the next item or raise StopIteration."""
          raise StopIteration

      def __iter__(self):
          return self

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Iterator:
              return _check_methods(C, '__iter__', '__next__')
          return NotImplemented


  class Reversible(Iterable):
      __slots__ = ()

      @abstractmethod
      def __reversed__(self):
          while False:
              yield None

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Reversible:
              return _check_methods(C, '__reversed__', '__iter__')
          return NotImplemented


  class Generator(Iterator):
      __slots__ = ()

      def __next__(self):
          """Return the next item; at the end raise StopIteration."""
          return self.send(None)

      @abstractmethod
      def send(self, value):
          """Send a value into the generator; return what it yields or raise StopIteration."""
          raise StopIteration

      @abstractmethod
      def throw(self, typ, val=None, tb=None):
          """Raise an exception in the generator; return what it yields or raise."""
          if val is None:
              if tb is None:
                  raise typ
              val = typ()
          if tb is not None:
              val = val.with_traceback(tb)
          raise val

      def close(self):
          """Raise GeneratorExit inside the generator."""
          try:
              self.throw(GeneratorExit)
          except (GeneratorExit, StopIteration):
              pass
          else:
              raise RuntimeError('generator ignored GeneratorExit')

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Generator:
              return _check_methods(C, '__iter__', '__next__', 'send', 'throw', 'close')
          return NotImplemented


  class Sized(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __len__(self):
          return 0

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Sized:
              return _check_methods(C, '__len__')
          return NotImplemented


  class Container(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __contains__(self, x):
          return False

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Container:
              return _check_methods(C, '__contains__')
          return NotImplemented

      __class_getitem__ = classmethod(GenericAlias)


  class Collection(Sized, Iterable, Container):
      __slots__ = ()

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Collection:
              return _check_methods(C, '__len__', '__iter__', '__contains__')
          return NotImplemented


  class Buffer(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __buffer__(self, flags: int, /) -> memoryview:
          raise NotImplementedError

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Buffer:
              return _check_methods(C, '__buffer__')
          return NotImplemented


  class _CallableGenericAlias(GenericAlias):
      """Callable[[arguments], result]: its arguments are kept in one flat tuple."""

      __slots__ = ()

      def __new__(cls, origin, args):
          if not (isinstance(args, tuple) and len(args) == 2):
              raise TypeError('Callable must be used as Callable[[arg, ...], result].')
          parameters, result = args
          if isinstance(parameters, (tuple, list)):
              args = (*parameters, result)
          elif not _is_param_expr(parameters):
              raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or '
                              f'Concatenate. Got {parameters}')
          return super().__new__(cls, origin, args)

      def __repr__(self):
          args = self.__args__
          if len(args) == 2 and _is_param_expr(args[0]):
              return super().__repr__()
          return (f'collections.abc.Callable[[{", ".join(_type_repr(a) for a in args[:-1])}], '
                  f'{_type_repr(args[-1])}]')

      def __reduce__(self):
          args = self.__args__
          if not (len(args) == 2 and _is_param_expr(args[0])):
              args = list(args[:-1]), args[-1]
          return _CallableGenericAlias, (Callable, args)

      def __getitem__(self, item):
          if not isinstance(item, tuple):
              item = (item,)
          args = super().__getitem__(item).__args__
          if not isinstance(args[0], (tuple, list)):
              result = args[-1]
              parameters = args[:-1]
              args = (parameters, result)
          return _CallableGenericAlias(Callable, tuple(args))


  def _is_param_expr(obj):
      if obj is Ellipsis or isinstance(obj, list):
          return True
      kind = type(obj)
      return kind.__module__ == 'typing' and kind.__name__ in ('ParamSpec',
                                                                '_ConcatenateGenericAlias')


  def _type_repr(obj):
      if isinstance(obj, type) and not isinstance(obj, GenericAlias):
          if obj.__module__ == 'builtins':
              return obj.__qualname__
          return f'{obj.__module__}.{obj.__qualname__}'
      if obj is Ellipsis:
          return '...'
      if isinstance(obj, FunctionType):
          return obj.__name__
      return repr(obj)


  class Callable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __call__(self, *args, **kwds):
          return False

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Callable:
              return _check_methods(C, '__call__')
          return NotImplemented

      __class_getitem__ = classmethod(_CallableGenericAlias)


  class Set(Collection):
      """A set: with __contains__, __iter__ and __len__ the operators follow."""

      __slots__ = ()

      def __le__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          if len(self) > len(other):
              return False
          for item in self:
              if item not in other:
                  return False
          return True

      def __lt__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return len(self) < len(other) and self.__le__(other)

      def __gt__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return len(self) > len(other) and self.__ge__(other)

      def __ge__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          if len(self) < len(other):
              return False
          for item in other:
              if item not in self:
                  return False
          return True

      def __eq__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return len(self) == len(other) and self.__le__(other)

      @classmethod
      def _from_iterable(cls, it):
          """Makes a set of the class; to be overridden where the constructor takes other things."""
          return cls(it)

      def __and__(self, other):
          if not isinstance(other, Iterable):
              return NotImplemented
          return self._from_iterable(value for value in other if value in self)

      __rand__ = __and__

      def isdisjoint(self, other):
          """Return True if the two have no item in common."""
          for value in other:
              if value in self:
                  return False
          return True

      def __or__(self, other):
          if not isinstance(other, Iterable):
              return NotImplemented
          return self._from_iterable(item for part in (self, other) for item in part)

      __ror__ = __or__

      def __sub__(self, other):
          if not isinstance(other, Set):
              if not isinstance(other, Iterable):
                  return NotImplemented
              other = self._from_iterable(other)
          return self._from_iterable(value for value in self if value not in other)

      def __rsub__(self, other):
          if not isinstance(other, Set):
              if not isinstance(other, Iterable):
                  return NotImplemented
              other = self._from_iterable(other)
          return self._from_iterable(value for value in other if value not in self)

      def __xor__(self, other):
          if not isinstance(other, Set):
              if not isinstance(other, Iterable):
                  return NotImplemented
              other = self._from_iterable(other)
          return (self - other) | (other - self)

      __rxor__ = __xor__

      def _hash(self):
          """A hash of the items alone, as frozenset's: for classes whose sets do not change."""
          mask = sys.maxsize * 2 + 1
          count = len(self)
          result = 1927868237 * (count + 1) & mask
          for item in self:
              part = hash(item)
              result = (result ^ (part ^ part << 16 ^ 89869747) * 3644798167) & mask
          result ^= result >> 11 ^ result >> 25
          result = (result * 69069 + 907133923) & mask
          if result > sys.maxsize:
              result -= mask + 1
          return 590923713 if result == -1 else result


  Set.register(frozenset)


  class MutableSet(Set):
      """A set that changes: add and discard besides what Set needs."""

      __slots__ = ()

      @abstractmethod
      def add(self, value):
          """Add an element."""
          raise NotImplementedError

      @abstractmethod
      def discard(self, value):
          """Remove an element, if it is there."""
          raise NotImplementedError

      def remove(self, value):
          """Remove an element; KeyError if it is not there."""
          if value not in self:
              raise KeyError(value)
          self.discard(value)

      def pop(self):
          """Remove and return any element; KeyError if there is none."""
          try:
              value = next(iter(self))
          except StopIteration:
              raise KeyError from None
          self.discard(value)
          return value

      def clear(self):
          """Remove all elements."""
          try:
              while True:
                  self.pop()
          except KeyError:
              pass

      def __ior__(self, it):
          for value in it:
              self.add(value)
          return self

      def __iand__(self, it):
          for value in self - it:
              self.discard(value)
          return self

      def __ixor__(self, it):
          if it is self:
              self.clear()
              return self
          if not isinstance(it, Set):
              it = self._from_iterable(it)
          for value in it:
              if value in self:
                  self.discard(value)
              else:
                  self.add(value)
          return self

      def __isub__(self, it):
          if it is self:
              self.clear()
          else:
              for value in it:
                  self.discard(value)
          return self


  MutableSet.register(set)


  class Mapping(Collection):
      """A mapping: with __getitem__, __iter__ and __len__ the other methods follow."""

      __slots__ = ()
      __abc_tpflags__ = 1 << 6

      @abstractmethod
      def __getitem__(self, key):
          raise KeyError

      def get(self, key, default=None):
          """The value of a key, or default."""
          try:
              return self[key]
          except KeyError:
              return default

      def __contains__(self, key):
          try:
              self[key]
          except KeyError:
              return False
          return True

      def keys(self):
          """A set-like view of the keys."""
          return KeysView(self)

      def items(self):
          """A set-like view of the pairs of keys and values."""
          return ItemsView(self)

      def values(self):
          """A view of the values."""
          return ValuesView(self)

      def __eq__(self, other):
          if not isinstance(other, Mapping):
              return NotImplemented
          return dict(self.items()) == dict(other.items())

      __reversed__ = None


  Mapping.register(type(type.__dict__))


  class MappingView(Sized):
      __slots__ = ('_mapping',)

      def __init__(self, mapping):
          self._mapping = mapping

      def __len__(self):
          return len(self._mapping)

      def __repr__(self):
          return '{0.__class__.__name__}({0._mapping!r})'.format(self)

      __class_getitem__ = classmethod(GenericAlias)


  class KeysView(MappingView, Set):
      __slots__ = ()

      @classmethod
      def _from_iterable(cls, it):
          return set(it)

      def __contains__(self, key):
          return key in self._mapping

      def __iter__(self):
          yield from self._mapping


  KeysView.register(type({}.keys()))


  class ItemsView(MappingView, Set):
      __slots__ = ()

      @classmethod
      def _from_iterable(cls, it):
          return set(it)

      def __contains__(self, item):
          key, value = item
          try:
              found = self._mapping[key]
          except KeyError:
              return False
          return found is value or found == value

      def __iter__(self):
          for key in self._mapping:
              yield (key, self._mapping[key])


  ItemsView.register(type({}.items()))


  class ValuesView(MappingView, Collection):
      __slots__ = ()

      def __contains__(self, value):
          for key in self._mapping:
              found = self._mapping[key]
              if found is value or found == value:
                  return True
          return False

      def __iter__(self):
          for key in self._mapping:
              yield self._mapping[key]


  ValuesView.register(type({}.values()))


  class MutableMapping(Mapping):
      """A mapping that changes: __setitem__ and __delitem__ besides what Mapping needs."""

      __slots__ = ()

      @abstractmethod
      def __setitem__(self, key, value):
          raise KeyError

      @abstractmethod
      def __delitem__(self, key):
          raise KeyError

      __marker = object()

      def pop(self, key, default=__marker):
          """Remove a key and return its value; without one the default, or KeyError."""
          try:
              value = self[key]
          except KeyError:
              if default is self.__marker:
                  raise
              return default
          else:
              del self[key]
              return value

      def popitem(self):
          """Remove and return a pair; KeyError if there is none."""
          try:
              key = next(iter(self))
          except StopIteration:
              raise KeyError from None
          value = self[key]
          del self[key]
          return key, value

      def clear(self):
          """Remove everything."""
          try:
              while True:
                  self.popitem()
          except KeyError:
              pass

      def update(self, other=(), /, **kwds):
          """Take over the entries of a mapping or of pairs, and the keywords."""
          if isinstance(other, Mapping):
              for key in other:
                  self[key] = other[key]
          elif hasattr(other, 'keys'):
              for key in other.keys():
                  self[key] = other[key]
          else:
              for key, value in other:
                  self[key] = value
          for key, value in kwds.items():
              self[key] = value

      def setdefault(self, key, default=None):
          """The value of a key; it is set to default if it is missing."""
          try:
              return self[key]
          except KeyError:
              self[key] = default
          return default


  MutableMapping.register(dict)


  class Sequence(Reversible, Collection):
      """A sequence: with __getitem__ and __len__ the other methods follow."""

      __slots__ = ()
      __abc_tpflags__ = 1 << 5

      @abstractmethod
      def __getitem__(self, index):
          raise IndexError

      def __iter__(self):
          index = 0
          try:
              while True:
                  yield self[index]
                  index += 1
          except IndexError:
              return

      def __contains__(self, value):
          for item in self:
              if item is value or item == value:
                  return True
          return False

      def __reversed__(self):
          for index in reversed(range(len(self))):
              yield self[index]

      def index(self, value, start=0, stop=None):
          """The first index of a value; ValueError if it is not there."""
          if start is not None and start < 0:
              start = max(len(self) + start, 0)
          if stop is not None and stop < 0:
              stop += len(self)
          index = start
          while stop is None or index < stop:
              try:
                  item = self[index]
              except IndexError:
                  break
              if item is value or item == value:
                  return index
              index += 1
          raise ValueError

      def count(self, value):
          """How often a value occurs."""
          return sum(1 for item in self if item is value or item == value)


  for _type in tuple, str, range, memoryview:
      Sequence.register(_type)


  class _DeprecateByteStringMeta(ABCMeta):
      def __new__(cls, name, bases, namespace, **kwargs):
          if name != 'ByteString':
              import warnings
              warnings._deprecated('collections.abc.ByteString', remove=(3, 14))
          return super().__new__(cls, name, bases, namespace, **kwargs)

      def __instancecheck__(cls, instance):
          import warnings
          warnings._deprecated('collections.abc.ByteString', remove=(3, 14))
          return super().__instancecheck__(instance)


  class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
      """Deprecated: what bytes and bytearray have in common."""

      __slots__ = ()


  ByteString.register(bytes)
  ByteString.register(bytearray)


  class MutableSequence(Sequence):
      """A sequence that changes: __setitem__, __delitem__ and insert besides what Sequence needs."""

      __slots__ = ()

      @abstractmethod
      def __setitem__(self, index, value):
          raise IndexError

      @abstractmethod
      def __delitem__(self, index):
          raise IndexError

      @abstractmethod
      def insert(self, index, value):
          """Insert a value before an index."""
          raise IndexError

      def append(self, value):
          """Add a value at the end."""
          self.insert(len(self), value)

      def clear(self):
          """Remove everything."""
          try:
              while True:
                  self.pop()
          except IndexError:
              pass

      def reverse(self):
          """Reverse in place."""
          count = len(self)
          for index in range(count // 2):
              self[index], self[count - index - 1] = self[count - index - 1], self[index]

      def extend(self, values):
          """Add the elements of an iterable at the end."""
          if values is self:
              values = list(values)
          for value in values:
              self.append(value)

      def pop(self, index=-1):
          """Remove and return an item; IndexError if there is none."""
          value = self[index]
          del self[index]
          return value

      def remove(self, value):
          """Remove the first occurrence; ValueError if there is none."""
          del self[self.index(value)]

      def __iadd__(self, values):
          self.extend(values)
          return self


  MutableSequence.register(list)
  MutableSequence.register(bytearray)

  Generator.register(type((lambda: (yield))()))
  for _type in (type(iter([])), type(iter(())), type(iter('')), type(iter('\u0100')),
                type(iter(b'')), type(iter(bytearray())), type(iter({})), type(iter({}.values())),
                type(iter({}.items())), type(iter(set())), type(iter(range(0))),
                type(iter(range(1 << 1000))), type(reversed([])), type(zip()),
                type(reversed({}.keys())), type(reversed({}.values())),
                type(reversed({}.items()))):
      Iterator.register(_type)
  del _type


  def _adopt(module):
      # weakref's containers, whichever of the two modules is imported first.
      if module is not None:
          for name, base in (('WeakSet', MutableSet), ('WeakKeyDictionary', MutableMapping),
                             ('WeakValueDictionary', MutableMapping)):
              if hasattr(module, name):
                  base.register(getattr(module, name))


  _adopt(sys.modules.get('weakref'))
  _adopt(sys.modules.get('_weakrefset'))
  """#
