/// `UserDict`, `UserList` and `UserString`: an object in the attribute `data` with the methods of
/// its class, for subclasses. Methods that only pass on what they get are listed, some with an
/// expression.
let wrappersSource: StaticString = #"""


  # MARK: Wrappers

  def _around(name, bases, body, *, methods):
      """What the class statements below call instead of a metaclass: adds methods to the class.

      methods: lines of name(parameters) and, after an arrow, what the method returns, with the
      names `data` (the wrapped object) and `own` (the class). Without an arrow the method of the
      wrapped object is called; `own` alone after it makes an object of the class of the result.
      """
      text = [f'class {name}:']
      for line in methods.strip().splitlines():
          signature, _, expression = line.strip().partition(' -> ')
          method, _, parameters = signature.removesuffix(')').partition('(')
          if expression in ('', 'own'):
              given = (parameter.partition('=')[0] for parameter in parameters.split(', '))
              expression += f'(data.{method}({", ".join(arg for arg in given if arg not in "/")}))'
          text += [f' def {method}(self, {parameters}):', '  data, own = self.data, self.__class__',
                   f'  return {expression}']
      made = _definitions('\n'.join(text), globals())[name]
      for key, value in vars(made).items():
          if isinstance(value, _function):
              body.setdefault(key, value)
      abc._name_methods(name, body)
      return abc.ABCMeta(name, bases, body)


  def _bare(value, wrapper):
      # What is in a wrapper, or the value itself.
      return value.data if isinstance(value, wrapper) else value


  def _twin(wrapper):
      # A copy with the same attributes and a copy of what is wrapped.
      twin = wrapper.__class__.__new__(wrapper.__class__)
      vars(twin).update(vars(wrapper))
      vars(twin)['data'] = vars(wrapper)['data'].copy()
      return twin


  class UserDict(abc.MutableMapping, metaclass=_around, methods='''
          __len__() -> len(data)
          __iter__() -> iter(data)
          __contains__(key) -> key in data
          __repr__() -> repr(data)
          __setitem__(key, item)
          __delitem__(key)
          '''):
      """A dict in the attribute data."""

      def __init__(self, dict=None, /, **kwargs):
          self.data = {}
          if dict is not None:
              self.update(dict)
          if kwargs:
              self.update(kwargs)

      def __getitem__(self, key):
          if key in self.data:
              return self.data[key]
          if hasattr(self.__class__, '__missing__'):
              return self.__class__.__missing__(self, key)
          raise KeyError(key)

      def get(self, key, default=None):
          """The value of a key, or default."""
          return self[key] if key in self else default

      def _union(merge):
          def operator(self, other):
              if isinstance(other, UserDict):
                  other = other.data
              elif not isinstance(other, dict):
                  return NotImplemented
              return self.__class__(merge(self.data, other))
          return operator

      __or__ = _union(lambda own, other: own | other)
      __ror__ = _union(lambda own, other: other | own)
      del _union

      def __ior__(self, other):
          self.data |= other.data if isinstance(other, UserDict) else other
          return self

      def __copy__(self):
          return _twin(self)

      def copy(self):
          """A shallow copy."""
          if self.__class__ is UserDict:
              return UserDict(self.data.copy())
          from copy import copy
          data, self.data = self.data, {}
          try:
              twin = copy(self)
          finally:
              self.data = data
          twin.update(self)
          return twin

      @classmethod
      def fromkeys(cls, iterable, value=None):
          """A new one in which each key of an iterable has the value."""
          made = cls()
          for key in iterable:
              made[key] = value
          return made


  class UserList(abc.MutableSequence, metaclass=_around, methods='''
          __repr__() -> repr(data)
          __len__() -> len(data)
          __contains__(item) -> item in data
          __lt__(other) -> data < _bare(other, UserList)
          __le__(other) -> data <= _bare(other, UserList)
          __eq__(other) -> data == _bare(other, UserList)
          __gt__(other) -> data > _bare(other, UserList)
          __ge__(other) -> data >= _bare(other, UserList)
          __getitem__(i) -> own(data[i]) if isinstance(i, slice) else data[i]
          __setitem__(i, item)
          __delitem__(i)
          __add__(other) -> own(data + _listed(other, data))
          __radd__(other) -> own(_listed(other, data) + data)
          __mul__(n) -> own(data * n)
          append(item)
          insert(i, item)
          pop(i=-1)
          remove(item)
          clear()
          count(item)
          index(item, *args)
          reverse()
          sort(/, *args, **kwds)
          extend(other) -> data.extend(_bare(other, UserList))
          copy() -> own(self)
          '''):
      """A list in the attribute data."""

      def __init__(self, initlist=None):
          self.data = []
          if type(initlist) is list or isinstance(initlist, UserList):
              self.data += _bare(initlist, UserList)
          elif initlist is not None:
              self.data = list(initlist)

      def __iadd__(self, other):
          self.data += _listed(other, self.data)
          return self

      def __imul__(self, n):
          self.data *= n
          return self

      def __copy__(self):
          return _twin(self)


  def _listed(other, data):
      # Something that can be added to the wrapped list.
      other = _bare(other, UserList)
      return other if isinstance(other, type(data)) else list(other)


  class UserString(abc.Sequence, metaclass=_around, methods='''
          __str__() -> str(data)
          __repr__() -> repr(data)
          __int__() -> int(data)
          __float__() -> float(data)
          __complex__() -> complex(data)
          __hash__() -> hash(data)
          __getnewargs__() -> (data[:],)
          __len__() -> len(data)
          __contains__(char) -> _bare(char, UserString) in data
          __eq__(string) -> data == _bare(string, UserString)
          __lt__(string) -> data < _bare(string, UserString)
          __le__(string) -> data <= _bare(string, UserString)
          __gt__(string) -> data > _bare(string, UserString)
          __ge__(string) -> data >= _bare(string, UserString)
          __getitem__(index) -> own(data[index])
          __add__(other) -> own(data + _text(other))
          __radd__(other) -> own(_text(other) + data)
          __mul__(n) -> own(data * n)
          __mod__(args) -> own(data % args)
          __rmod__(template) -> own(str(template) % self)
          capitalize() -> own
          casefold() -> own
          center(width, *args) -> own
          count(sub, start=0, end=_sys.maxsize) -> data.count(*_plain(sub), start, end)
          encode(encoding='utf-8', errors='strict') -> data.encode(*_encoding(encoding, errors))
          endswith(suffix, start=0, end=_sys.maxsize)
          expandtabs(tabsize=8) -> own
          find(sub, start=0, end=_sys.maxsize) -> data.find(*_plain(sub), start, end)
          format(/, *args, **kwds)
          format_map(mapping)
          index(sub, start=0, end=_sys.maxsize) -> data.index(*_plain(sub), start, end)
          isalnum()
          isalpha()
          isascii()
          isdecimal()
          isdigit()
          isidentifier()
          islower()
          isnumeric()
          isprintable()
          isspace()
          istitle()
          isupper()
          join(seq)
          ljust(width, *args) -> own
          lower() -> own
          lstrip(chars=None) -> own
          partition(sep)
          removeprefix(prefix, /) -> own(data.removeprefix(*_plain(prefix)))
          removesuffix(suffix, /) -> own(data.removesuffix(*_plain(suffix)))
          replace(old, new, maxsplit=-1) -> own(data.replace(*_plain(old, new), maxsplit))
          rfind(sub, start=0, end=_sys.maxsize) -> data.rfind(*_plain(sub), start, end)
          rindex(sub, start=0, end=_sys.maxsize) -> data.rindex(*_plain(sub), start, end)
          rjust(width, *args) -> own
          rpartition(sep)
          rsplit(sep=None, maxsplit=-1)
          rstrip(chars=None) -> own
          split(sep=None, maxsplit=-1)
          splitlines(keepends=False)
          startswith(prefix, start=0, end=_sys.maxsize)
          strip(chars=None) -> own
          swapcase() -> own
          title() -> own
          translate(*args) -> own
          upper() -> own
          zfill(width) -> own
          '''):
      """A str in the attribute data."""

      maketrans = str.maketrans

      def __init__(self, seq):
          self.data = _text(seq)


  def _plain(*strings):
      return [_bare(string, UserString) for string in strings]


  def _text(value):
      value = _bare(value, UserString)
      return value if isinstance(value, str) else str(value)


  def _encoding(encoding, errors):
      return 'utf-8' if encoding is None else encoding, 'strict' if errors is None else errors


  for _wrapper in UserList, UserString:
      _wrapper.__rmul__ = _wrapper.__mul__
  del _wrapper
  """#
