/// The module `collections`: containers besides the built-in ones. `deque`, `defaultdict` and
/// `OrderedDict` are native; named tuples (here), counters, chains and wrappers are Python.

extension ModuleDefinition {
  static var collections: ModuleDefinition {
    .python(
      "collections", isPackage: true, namedTupleSource, counterSource, chainMapSource,
      wrappersSource)
  }
}

private let namedTupleSource: StaticString = #"""
  """Containers besides the built-in ones."""

  import sys as _sys
  import _collections_abc as abc
  from _collections import (
      OrderedDict, _count_elements, _definitions, _deque_iterator, _tuplegetter, defaultdict, deque)
  from itertools import chain as _chain, repeat as _repeat, starmap as _starmap
  from keyword import iskeyword as _iskeyword
  from operator import eq as _eq, ge as _ge, itemgetter as _itemgetter, le as _le
  from reprlib import recursive_repr as _recursive_repr

  __all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
             'defaultdict', 'deque', 'namedtuple']

  if _sys.version_info < (3,):
      class OrderedDict(OrderedDict):
          # In Python 2 these methods give lists: the part of the library that is Python 2's
          # replaces them, which a native class would not allow.
          def keys(self):
              return super().keys()

          def values(self):
              return super().values()

          def items(self):
              return super().items()

  _sys.modules['collections.abc'] = abc
  abc.MutableSequence.register(deque)
  abc.Iterator.register(_deque_iterator)


  # MARK: Named tuples

  def _named_methods(names):
      # The methods of a class with these fields. {} in a doc is the class's name.
      count = len(names)
      shown = ', '.join([f'{name}=%r' for name in names])

      def _make(cls, iterable):
          """Make a new {} object from a sequence or iterable"""
          made = tuple.__new__(cls, iterable)
          if len(made) != count:
              raise TypeError(f'Expected {count} arguments, got {len(made)}')
          return made

      def _replace(self, /, **kwds):
          """Return a new {} object replacing specified fields with new values"""
          made = self._make(map(kwds.pop, names, self))
          if kwds:
              raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
          return made

      def _asdict(self):
          """Return a new dict which maps field names to their values."""
          return dict(zip(self._fields, self))

      def __repr__(self):
          """Return a nicely formatted representation string"""
          return f'{type(self).__name__}({shown % self})'

      def __getnewargs__(self):
          """Return self as a plain tuple.  Used by copy and pickle."""
          return tuple(self)

      return _make, _replace, _asdict, __repr__, __getnewargs__


  def _complaint(name, earlier=None):
      """What is wrong with the name of a class, or of a field if the earlier fields are given."""
      if not name.isidentifier():
          return 'Type names and field names must be valid identifiers'
      if _iskeyword(name):
          return 'Type names and field names cannot be a keyword'
      if earlier is not None and name.startswith('_'):
          return 'Field names cannot start with an underscore'
      if earlier is not None and name in earlier:
          return 'Encountered duplicate field name'
      return None


  def _with_earlier(names):
      # Each name with the set of those before it.
      earlier = set()
      for name in names:
          yield name, earlier
          earlier.add(name)


  def _field_names(typename, given, rename):
      """The names of the fields, interned; ValueError for a name that cannot be one."""
      names = list(map(str, given.replace(',', ' ').split() if isinstance(given, str) else given))
      if rename:
          names = [f'_{index}' if _complaint(name, earlier) else name
                   for index, (name, earlier) in enumerate(_with_earlier(names))]
      complaints = [(_complaint(name), name) for name in (typename, *names)]
      if not rename:
          complaints += ((_complaint(name, earlier), name)
                         for name, earlier in _with_earlier(names))
      for complaint, name in complaints:
          if complaint:
              raise ValueError(f'{complaint}: {name!r}')
      return tuple(map(_sys.intern, names))


  def _constructor(typename, names, defaults):
      # The fields are its parameters, so it is made of text.
      items = ''.join(f'{name}, ' for name in names)
      new = eval(f'lambda _cls, {items}: _tuple_new(_cls, ({items}))', {
          '_tuple_new': tuple.__new__, '__builtins__': {}, '__name__': f'namedtuple_{typename}'})
      new.__name__ = '__new__'
      new.__defaults__ = defaults
      return new


  def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
      """A subclass of tuple whose items have names as well."""
      typename = _sys.intern(str(typename))
      names = _field_names(typename, field_names, rename)
      if defaults is not None:
          defaults = tuple(defaults)
          if len(defaults) > len(names):
              raise TypeError('Got more default values than field names')
      listed = f'{typename}({", ".join(names)}{"," if len(names) == 1 else ""})'
      methods = {'__new__': _constructor(typename, names, defaults)}
      methods['__new__'].__doc__ = f'Create new instance of {listed}'
      for method in _named_methods(names):
          method.__doc__ = method.__doc__.format(typename)
          methods[method.__name__] = method
      for name, method in methods.items():
          method.__qualname__ = f'{typename}.{name}'
      namespace = {'__doc__': listed, '__slots__': (), '_fields': names,
                   '_field_defaults': dict(zip(names[len(names) - len(defaults or ()):],
                                               defaults or ())),
                   **methods, '__replace__': methods['_replace'], '__match_args__': names}
      namespace['_make'] = classmethod(methods['_make'])
      for index, name in enumerate(names):
          namespace[name] = _tuplegetter(index, _sys.intern(f'Alias for field number {index}'))
      made = type(typename, (tuple,), namespace)
      # The class belongs to the module that asked for it.
      if module is None:
          module = _sys._getframemodulename(1) or '__main__'
      made.__module__ = module
      return made


  _function = type(namedtuple)
  """#
