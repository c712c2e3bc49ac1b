/// The module `collections`, in Python: containers besides the built-in ones; the kernel is in
/// `CollectionsKernel.swift`.

extension ModuleDefinition {
  static var collections: ModuleDefinition {
    .python("collections", isPackage: true, collectionsSource)
  }
}

private let collectionsSource: StaticString = #"""
  """Containers besides the built-in ones."""

  import sys as _sys
  from _collections import (
      _count_elements, _deque_iterator, _first_key, _tuplegetter, defaultdict, deque)
  import _collections_abc as abc
  from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
  from keyword import iskeyword as _iskeyword
  from operator import itemgetter as _itemgetter
  from reprlib import recursive_repr as _recursive_repr

  __all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
             'defaultdict', 'deque', 'namedtuple']

  abc.MutableSequence.register(deque)
  abc.Iterator.register(_deque_iterator)
  _sys.modules['collections.abc'] = abc


  # MARK: OrderedDict

  class OrderedDict(dict):
      """A dict that can move entries to its ends, and whose order counts in comparisons."""

      def __init__(self, other=(), /, **kwds):
          self.__update(other, **kwds)

      update = __update = abc.MutableMapping.update

      __marker = object()

      def popitem(self, last=True):
          """Remove and return a pair: the newest, or the oldest if last is false."""
          if not self:
              raise KeyError('dictionary is empty')
          key = next(reversed(self.keys())) if last else _first_key(self)
          return key, dict.pop(self, key)

      def move_to_end(self, key, last=True):
          """Move an entry to the end, or to the beginning if last is false."""
          value = dict.__getitem__(self, key) if dict.__contains__(self, key) else self.__absent(key)
          if last:
              dict.__delitem__(self, key)
              dict.__setitem__(self, key, value)
              return
          items = [item for item in dict.items(self) if item[0] is not key and item[0] != key]
          dict.clear(self)
          dict.__setitem__(self, key, value)
          dict.update(self, items)

      def __absent(self, key):
          raise KeyError(key)

      def pop(self, key, default=__marker):
          """Remove a key and return its value; without one the default, or KeyError."""
          if dict.__contains__(self, key):
              value = self[key]
              del self[key]
              return value
          if default is self.__marker:
              if hasattr(type(self), '__missing__'):
                  return type(self).__missing__(self, key)
              raise KeyError(key)
          return default

      def setdefault(self, key, default=None):
          """The value of a key; it is set to default if it is missing."""
          if key in self:
              return self[key]
          self[key] = default
          return default

      def __repr__(self):
          return _ordered_repr(self)

      def __reduce__(self):
          """Return state information for pickling"""
          state = self.__getstate__()
          if isinstance(state, tuple):
              state, slots = state
          else:
              slots = {}
          state = state.copy() if state else {}
          slots = slots.copy() if slots else {}
          result = (state, slots) if slots else state or None
          return self.__class__, (), result, None, iter(self.items())

      def copy(self):
          """A shallow copy."""
          return self.__class__(self)

      @classmethod
      def fromkeys(cls, iterable, value=None):
          """An ordered dictionary with keys from iterable."""
          self = cls()
          for key in iterable:
              self[key] = value
          return self

      def __eq__(self, other):
          if isinstance(other, OrderedDict):
              return dict.__eq__(self, other) and all(map(_same, self, other))
          return dict.__eq__(self, other)

      def __ne__(self, other):
          result = self.__eq__(other)
          return result if result is NotImplemented else not result

      __hash__ = None

      def __ior__(self, other):
          self.update(other)
          return self

      def __or__(self, other):
          if not isinstance(other, dict):
              return NotImplemented
          new = self.__class__(self)
          new.update(other)
          return new

      def __ror__(self, other):
          if not isinstance(other, dict):
              return NotImplemented
          new = self.__class__(other)
          new.update(self)
          return new


  def _same(one, other):
      return one is other or one == other


  @_recursive_repr()
  def _ordered_repr(self):
      if not self:
          return '%s()' % (self.__class__.__name__,)
      return '%s(%r)' % (self.__class__.__name__, dict(self.items()))


  # MARK: namedtuple

  def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
      """A subclass of tuple whose items have names as well."""
      if isinstance(field_names, str):
          field_names = field_names.replace(',', ' ').split()
      names = list(map(str, field_names))
      typename = _sys.intern(str(typename))
      if rename:
          seen = set()
          for index, name in enumerate(names):
              if (not name.isidentifier() or _iskeyword(name) or name.startswith('_')
                      or name in seen):
                  names[index] = f'_{index}'
              seen.add(name)
      for name in [typename] + names:
          if type(name) is not str:
              raise TypeError('Type names and field names must be strings')
          if not name.isidentifier():
              raise ValueError('Type names and field names must be valid '
                               f'identifiers: {name!r}')
          if _iskeyword(name):
              raise ValueError('Type names and field names cannot be a '
                               f'keyword: {name!r}')
      seen = set()
      for name in names:
          if name.startswith('_') and not rename:
              raise ValueError('Field names cannot start with an underscore: '
                               f'{name!r}')
          if name in seen:
              raise ValueError(f'Encountered duplicate field name: {name!r}')
          seen.add(name)
      field_defaults = {}
      if defaults is not None:
          defaults = tuple(defaults)
          if len(defaults) > len(names):
              raise TypeError('Got more default values than field names')
          field_defaults = dict(zip(names[len(names) - len(defaults):], defaults))
      names = tuple(map(_sys.intern, names))
      count = len(names)
      tuple_new = tuple.__new__
      template = '(' + ', '.join(f'{name}=%r' for name in names) + ')'

      # The fields are the parameters of __new__, so it is made from text.
      listed = ', '.join(names) + (',' if count == 1 else '')
      scope = {'_tuple_new': tuple_new, '__builtins__': {}, '__name__': f'namedtuple_{typename}'}
      __new__ = eval(f'lambda _cls, {", ".join(names)}: _tuple_new(_cls, ({listed}))', scope)
      __new__.__name__ = '__new__'
      __new__.__doc__ = f'Create new instance of {typename}({", ".join(names)})'
      if defaults is not None:
          __new__.__defaults__ = defaults

      def _make(cls, iterable):
          result = tuple_new(cls, iterable)
          if len(result) != count:
              raise TypeError(f'Expected {count} arguments, got {len(result)}')
          return result

      _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'

      def _replace(self, /, **kwds):
          result = self._make(map(kwds.pop, names, self))
          if kwds:
              raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
          return result

      _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'

      def __repr__(self):
          'Return a nicely formatted representation string'
          return self.__class__.__name__ + template % tuple(self)

      def _asdict(self):
          'Return a new dict which maps field names to their values.'
          return dict(zip(self._fields, self))

      def __getnewargs__(self):
          'Return self as a plain tuple.  Used by copy and pickle.'
          return tuple(self)

      for method in (__new__, _make, _replace, __repr__, _asdict, __getnewargs__):
          method.__qualname__ = f'{typename}.{method.__name__}'
      namespace = {
          '__doc__': f'{typename}({", ".join(names)})',
          '__slots__': (),
          '_fields': names,
          '_field_defaults': field_defaults,
          '__new__': __new__,
          '_make': classmethod(_make),
          '__replace__': _replace,
          '_replace': _replace,
          '__repr__': __repr__,
          '_asdict': _asdict,
          '__getnewargs__': __getnewargs__,
          '__match_args__': names,
      }
      for index, name in enumerate(names):
          namespace[name] = _tuplegetter(index, _sys.intern(f'Alias for field number {index}'))
      result = type(typename, (tuple,), namespace)
      # The class belongs to the module that made it.
      if module is None:
          module = _sys._getframemodulename(1) or '__main__'
      if module is not None:
          result.__module__ = module
      return result


  # MARK: Counter

  class Counter(dict):
      """A dict that counts: the values are numbers, and a missing key counts 0."""

      def __init__(self, iterable=None, /, **kwds):
          super().__init__()
          self.update(iterable, **kwds)

      def __missing__(self, key):
          'The count of elements not in the Counter is zero.'
          return 0

      def total(self):
          'Sum of the counts'
          return sum(self.values())

      def most_common(self, n=None):
          """The elements and their counts, most common first; all or the first n."""
          if n is None:
              return sorted(self.items(), key=_itemgetter(1), reverse=True)
          from heapq import nlargest
          return nlargest(n, self.items(), key=_itemgetter(1))

      def elements(self):
          """An iterator over the elements, each as often as it counts."""
          return _chain.from_iterable(_starmap(_repeat, self.items()))

      @classmethod
      def fromkeys(cls, iterable, v=None):
          raise NotImplementedError(
              'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

      def update(self, iterable=None, /, **kwds):
          """Add the counts of a mapping, or one for each element of an iterable."""
          if iterable is not None:
              if isinstance(iterable, abc.Mapping):
                  if self:
                      get = self.get
                      for elem, count in iterable.items():
                          self[elem] = count + get(elem, 0)
                  else:
                      super().update(iterable)
              else:
                  _count_elements(self, iterable)
          if kwds:
              self.update(kwds)

      def subtract(self, iterable=None, /, **kwds):
          """As update, but the counts are taken away; they may become negative."""
          if iterable is not None:
              get = self.get
              if isinstance(iterable, abc.Mapping):
                  for elem, count in iterable.items():
                      self[elem] = get(elem, 0) - count
              else:
                  for elem in iterable:
                      self[elem] = get(elem, 0) - 1
          if kwds:
              self.subtract(kwds)

      def copy(self):
          'Return a shallow copy.'
          return self.__class__(self)

      def __reduce__(self):
          return self.__class__, (dict(self),)

      def __delitem__(self, elem):
          'Like dict.__delitem__() but does not raise KeyError for missing values.'
          if elem in self:
              super().__delitem__(elem)

      def __repr__(self):
          if not self:
              return f'{self.__class__.__name__}()'
          try:
              counts = dict(self.most_common())
          except TypeError:
              # Counts that cannot be compared.
              counts = dict(self)
          return f'{self.__class__.__name__}({counts!r})'

      # Comparisons and set operations: a missing element counts 0, and results keep what is
      # positive.

      def __eq__(self, other):
          'True if all counts agree. Missing counts are treated as zero.'
          if not isinstance(other, Counter):
              return NotImplemented
          return all(self[e] == other[e] for c in (self, other) for e in c)

      def __ne__(self, other):
          'True if any counts disagree. Missing counts are treated as zero.'
          if not isinstance(other, Counter):
              return NotImplemented
          return not self == other

      __hash__ = None

      def __le__(self, other):
          'True if all counts in self are a subset of those in other.'
          if not isinstance(other, Counter):
              return NotImplemented
          return all(self[e] <= other[e] for c in (self, other) for e in c)

      def __lt__(self, other):
          'True if all counts in self are a proper subset of those in other.'
          if not isinstance(other, Counter):
              return NotImplemented
          return self <= other and self != other

      def __ge__(self, other):
          'True if all counts in self are a superset of those in other.'
          if not isinstance(other, Counter):
              return NotImplemented
          return all(self[e] >= other[e] for c in (self, other) for e in c)

      def __gt__(self, other):
          'True if all counts in self are a proper superset of those in other.'
          if not isinstance(other, Counter):
              return NotImplemented
          return self >= other and self != other

      def _combined(self, other, function):
          result = Counter()
          for elem, count in self.items():
              new = function(count, other[elem])
              if new > 0:
                  result[elem] = new
          for elem, count in other.items():
              if elem not in self:
                  new = function(0, count)
                  if new > 0:
                      result[elem] = new
          return result

      def __add__(self, other):
          """Add counts from two counters."""
          if not isinstance(other, Counter):
              return NotImplemented
          return self._combined(other, lambda a, b: a + b)

      def __sub__(self, other):
          """Subtract count, but keep only results with positive counts."""
          if not isinstance(other, Counter):
              return NotImplemented
          return self._combined(other, lambda a, b: a - b)

      def __or__(self, other):
          """Union is the maximum of value in either of the input counters."""
          if not isinstance(other, Counter):
              return NotImplemented
          return self._combined(other, lambda a, b: b if a < b else a)

      def __and__(self, other):
          """Intersection is the minimum of corresponding counts."""
          if not isinstance(other, Counter):
              return NotImplemented
          result = Counter()
          for elem, count in self.items():
              new = min(count, other[elem])
              if new > 0:
                  result[elem] = new
          return result

      def __pos__(self):
          'Adds an empty counter, effectively stripping negative and zero counts'
          return self._combined(Counter(), lambda a, b: a)

      def __neg__(self):
          """Subtracts from an empty counter: strips positive and zero counts, negates the rest."""
          return Counter()._combined(self, lambda a, b: a - b)

      def _keep_positive(self):
          for elem in [elem for elem, count in self.items() if not count > 0]:
              del self[elem]
          return self

      def __iadd__(self, other):
          for elem, count in other.items():
              self[elem] += count
          return self._keep_positive()

      def __isub__(self, other):
          for elem, count in other.items():
              self[elem] -= count
          return self._keep_positive()

      def __ior__(self, other):
          for elem, count in other.items():
              if count > self[elem]:
                  self[elem] = count
          return self._keep_positive()

      def __iand__(self, other):
          for elem, count in self.items():
              if other[elem] < count:
                  self[elem] = other[elem]
          return self._keep_positive()


  # MARK: ChainMap

  class ChainMap(abc.MutableMapping):
      """Several mappings seen as one: the first that has a key is asked, the first is changed."""

      def __init__(self, *maps):
          self.maps = list(maps) or [{}]

      def __missing__(self, key):
          raise KeyError(key)

      def __getitem__(self, key):
          for mapping in self.maps:
              try:
                  return mapping[key]
              except KeyError:
                  pass
          return self.__missing__(key)

      def get(self, key, default=None):
          return self[key] if key in self else default

      def __len__(self):
          return len(set().union(*self.maps))

      def __iter__(self):
          found = {}
          for mapping in map(dict.fromkeys, reversed(self.maps)):
              found |= mapping
          return iter(found)

      def __contains__(self, key):
          return any(key in mapping for mapping in self.maps)

      def __bool__(self):
          return any(self.maps)

      @_recursive_repr()
      def __repr__(self):
          return f'{self.__class__.__name__}({", ".join(map(repr, self.maps))})'

      @classmethod
      def fromkeys(cls, iterable, value=None, /):
          'Create a new ChainMap with keys from iterable and values set to value.'
          return cls(dict.fromkeys(iterable, value))

      def copy(self):
          'A ChainMap with a copy of the first mapping and the other mappings themselves.'
          return self.__class__(self.maps[0].copy(), *self.maps[1:])

      __copy__ = copy

      def new_child(self, m=None, **kwargs):
          'A ChainMap with one more mapping in front: m, or a new dict.'
          if m is None:
              m = kwargs
          elif kwargs:
              m.update(kwargs)
          return self.__class__(m, *self.maps)

      @property
      def parents(self):
          'A ChainMap without the first mapping.'
          return self.__class__(*self.maps[1:])

      def __setitem__(self, key, value):
          self.maps[0][key] = value

      def __delitem__(self, key):
          try:
              del self.maps[0][key]
          except KeyError:
              raise KeyError(f'Key not found in the first mapping: {key!r}')

      def popitem(self):
          'Remove and return a pair of the first mapping.'
          try:
              return self.maps[0].popitem()
          except KeyError:
              raise KeyError('No keys found in the first mapping.')

      def pop(self, key, *args):
          'Remove a key of the first mapping and return its value.'
          try:
              return self.maps[0].pop(key, *args)
          except KeyError:
              raise KeyError(f'Key not found in the first mapping: {key!r}')

      def clear(self):
          'Empty the first mapping.'
          self.maps[0].clear()

      def __ior__(self, other):
          self.maps[0].update(other)
          return self

      def __or__(self, other):
          if not isinstance(other, abc.Mapping):
              return NotImplemented
          result = self.copy()
          result.maps[0].update(other)
          return result

      def __ror__(self, other):
          if not isinstance(other, abc.Mapping):
              return NotImplemented
          merged = dict(other)
          for mapping in reversed(self.maps):
              merged.update(mapping)
          return self.__class__(merged)


  # MARK: Classes to inherit from

  class UserDict(abc.MutableMapping):
      """A dict in an attribute, for subclasses that change its behaviour."""

      def __init__(self, dict=None, /, **kwargs):
          self.data = {}
          if dict is not None:
              self.update(dict)
          if kwargs:
              self.update(kwargs)

      def __len__(self):
          return len(self.data)

      def __getitem__(self, key):
          if key in self.data:
              return self.data[key]
          if hasattr(self.__class__, '__missing__'):
              return self.__class__.__missing__(self, key)
          raise KeyError(key)

      def __setitem__(self, key, item):
          self.data[key] = item

      def __delitem__(self, key):
          del self.data[key]

      def __iter__(self):
          return iter(self.data)

      def __contains__(self, key):
          return key in self.data

      def get(self, key, default=None):
          return self[key] if key in self else default

      def __repr__(self):
          return repr(self.data)

      def __or__(self, other):
          if isinstance(other, UserDict):
              return self.__class__(self.data | other.data)
          if isinstance(other, dict):
              return self.__class__(self.data | other)
          return NotImplemented

      def __ror__(self, other):
          if isinstance(other, UserDict):
              return self.__class__(other.data | self.data)
          if isinstance(other, dict):
              return self.__class__(other | self.data)
          return NotImplemented

      def __ior__(self, other):
          self.data |= other.data if isinstance(other, UserDict) else other
          return self

      def __copy__(self):
          result = self.__class__.__new__(self.__class__)
          result.__dict__.update(self.__dict__)
          result.__dict__['data'] = self.__dict__['data'].copy()
          return result

      def copy(self):
          if self.__class__ is UserDict:
              return UserDict(self.data.copy())
          import copy
          data = self.data
          try:
              self.data = {}
              result = copy.copy(self)
          finally:
              self.data = data
          result.update(self)
          return result

      @classmethod
      def fromkeys(cls, iterable, value=None):
          result = cls()
          for key in iterable:
              result[key] = value
          return result


  class UserList(abc.MutableSequence):
      """A list in an attribute, for subclasses that change its behaviour."""

      def __init__(self, initlist=None):
          self.data = []
          if initlist is not None:
              if type(initlist) == type(self.data):
                  self.data[:] = initlist
              elif isinstance(initlist, UserList):
                  self.data[:] = initlist.data[:]
              else:
                  self.data = list(initlist)

      def __repr__(self):
          return repr(self.data)

      def __lt__(self, other):
          return self.data < self.__cast(other)

      def __le__(self, other):
          return self.data <= self.__cast(other)

      def __eq__(self, other):
          return self.data == self.__cast(other)

      def __gt__(self, other):
          return self.data > self.__cast(other)

      def __ge__(self, other):
          return self.data >= self.__cast(other)

      def __cast(self, other):
          return other.data if isinstance(other, UserList) else other

      def __contains__(self, item):
          return item in self.data

      def __len__(self):
          return len(self.data)

      def __getitem__(self, i):
          if isinstance(i, slice):
              return self.__class__(self.data[i])
          return self.data[i]

      def __setitem__(self, i, item):
          self.data[i] = item

      def __delitem__(self, i):
          del self.data[i]

      def __add__(self, other):
          if isinstance(other, UserList):
              return self.__class__(self.data + other.data)
          if isinstance(other, type(self.data)):
              return self.__class__(self.data + other)
          return self.__class__(self.data + list(other))

      def __radd__(self, other):
          if isinstance(other, UserList):
              return self.__class__(other.data + self.data)
          if isinstance(other, type(self.data)):
              return self.__class__(other + self.data)
          return self.__class__(list(other) + self.data)

      def __iadd__(self, other):
          if isinstance(other, UserList):
              self.data += other.data
          elif isinstance(other, type(self.data)):
              self.data += other
          else:
              self.data += list(other)
          return self

      def __mul__(self, n):
          return self.__class__(self.data * n)

      __rmul__ = __mul__

      def __imul__(self, n):
          self.data *= n
          return self

      def __copy__(self):
          result = self.__class__.__new__(self.__class__)
          result.__dict__.update(self.__dict__)
          result.__dict__['data'] = self.__dict__['data'][:]
          return result

      def append(self, item):
          self.data.append(item)

      def insert(self, i, item):
          self.data.insert(i, item)

      def pop(self, i=-1):
          return self.data.pop(i)

      def remove(self, item):
          self.data.remove(item)

      def clear(self):
          self.data.clear()

      def copy(self):
          return self.__class__(self)

      def count(self, item):
          return self.data.count(item)

      def index(self, item, *args):
          return self.data.index(item, *args)

      def reverse(self):
          self.data.reverse()

      def sort(self, /, *args, **kwds):
          self.data.sort(*args, **kwds)

      def extend(self, other):
          self.data.extend(other.data if isinstance(other, UserList) else other)


  class UserString(abc.Sequence):
      """A str in an attribute, for subclasses that change its behaviour."""

      def __init__(self, seq):
          if isinstance(seq, str):
              self.data = seq
          elif isinstance(seq, UserString):
              self.data = seq.data[:]
          else:
              self.data = str(seq)

      def __str__(self):
          return str(self.data)

      def __repr__(self):
          return repr(self.data)

      def __int__(self):
          return int(self.data)

      def __float__(self):
          return float(self.data)

      def __complex__(self):
          return complex(self.data)

      def __hash__(self):
          return hash(self.data)

      def __getnewargs__(self):
          return (self.data[:],)

      def __eq__(self, string):
          return self.data == _plain(string)

      def __lt__(self, string):
          return self.data < _plain(string)

      def __le__(self, string):
          return self.data <= _plain(string)

      def __gt__(self, string):
          return self.data > _plain(string)

      def __ge__(self, string):
          return self.data >= _plain(string)

      def __contains__(self, char):
          return _plain(char) in self.data

      def __len__(self):
          return len(self.data)

      def __getitem__(self, index):
          return self.__class__(self.data[index])

      def __add__(self, other):
          if isinstance(other, UserString):
              return self.__class__(self.data + other.data)
          if isinstance(other, str):
              return self.__class__(self.data + other)
          return self.__class__(self.data + str(other))

      def __radd__(self, other):
          if isinstance(other, str):
              return self.__class__(other + self.data)
          return self.__class__(str(other) + self.data)

      def __mul__(self, n):
          return self.__class__(self.data * n)

      __rmul__ = __mul__

      def __mod__(self, args):
          return self.__class__(self.data % args)

      def __rmod__(self, template):
          return self.__class__(str(template) % self)

      def encode(self, encoding='utf-8', errors='strict'):
          return self.data.encode('utf-8' if encoding is None else encoding,
                                  'strict' if errors is None else errors)

      def join(self, seq):
          return self.data.join(seq)

      def partition(self, sep):
          return self.data.partition(sep)

      def rpartition(self, sep):
          return self.data.rpartition(sep)

      def split(self, sep=None, maxsplit=-1):
          return self.data.split(sep, maxsplit)

      def rsplit(self, sep=None, maxsplit=-1):
          return self.data.rsplit(sep, maxsplit)

      def splitlines(self, keepends=False):
          return self.data.splitlines(keepends)

      def format(self, /, *args, **kwds):
          return self.data.format(*args, **kwds)

      def format_map(self, mapping):
          return self.data.format_map(mapping)

      def startswith(self, prefix, start=0, end=_sys.maxsize):
          return self.data.startswith(prefix, start, end)

      def endswith(self, suffix, start=0, end=_sys.maxsize):
          return self.data.endswith(suffix, start, end)

      def expandtabs(self, tabsize=8):
          return self.__class__(self.data.expandtabs(tabsize))

      def translate(self, *args):
          return self.__class__(self.data.translate(*args))

      maketrans = str.maketrans


  def _plain(string):
      return string.data if isinstance(string, UserString) else string


  def _add_string_methods():
      # Methods that only pass their arguments on: some give a string of the same class.
      def wrapping(name):
          function = getattr(str, name)

          def method(self, *args):
              return self.__class__(function(self.data, *map(_plain, args)))
          return method

      def plain(name):
          function = getattr(str, name)

          def method(self, *args):
              return function(self.data, *map(_plain, args))
          return method

      for make, names in (
              (wrapping, 'capitalize casefold center ljust lower lstrip removeprefix removesuffix '
                         'replace rjust rstrip strip swapcase title upper zfill'),
              (plain, 'count find index isalnum isalpha isascii isdecimal isdigit isidentifier '
                      'islower isnumeric isprintable isspace istitle isupper rfind rindex')):
          for name in names.split():
              method = make(name)
              method.__name__ = name
              method.__qualname__ = f'UserString.{name}'
              setattr(UserString, name, method)


  _add_string_methods()
  del _add_string_methods
  """#
