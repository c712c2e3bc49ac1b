/// The part of `_collections_abc` on sequences.
let abstractSequencesSource: StaticString = #"""


  # MARK: Sequences

  class Sequence(Reversible, Collection, metaclass=_interface, abstract='__getitem__',
                 pattern=1 << 5):
      """A sequence: subclasses define __getitem__ and __len__."""

      def __getitem__(self, index):
          raise IndexError

      def __iter__(self):
          try:
              for index in count():
                  yield self[index]
          except IndexError:
              return

      def __contains__(self, value):
          return any(_equal(item, value) for item in self)

      def __reversed__(self):
          for index in range(len(self) - 1, -1, -1):
              yield self[index]

      def index(self, value, start=0, stop=None):
          """The first index of a value between start and stop; ValueError if there is none."""
          if start is not None and start < 0:
              start = max(start + len(self), 0)
          if stop is not None and stop < 0:
              stop += len(self)
          for place in count(start) if stop is None else range(start, stop):
              try:
                  item = self[place]
              except IndexError:
                  break
              if _equal(item, value):
                  return place
          raise ValueError

      def count(self, value):
          """How many items are equal to a value."""
          return sum(1 for item in self if _equal(item, value))


  class MutableSequence(Sequence, metaclass=_interface, abstract='__setitem__ __delitem__ insert'):
      """A sequence that changes: subclasses define __setitem__, __delitem__ and insert, too."""

      def __setitem__(self, index, value):
          raise IndexError

      def __delitem__(self, index):
          raise IndexError

      def insert(self, index, value):
          """Insert a value before the item at an index."""
          raise IndexError

      def append(self, value):
          """Add a value at the end."""
          self.insert(len(self), value)

      def extend(self, values):
          """Add values at the end."""
          for value in list(values) if values is self else values:
              self.append(value)

      def __iadd__(self, values):
          self.extend(values)
          return self

      def pop(self, index=-1):
          """Remove the item at an index and return it; IndexError if there is none."""
          item = self[index]
          del self[index]
          return item

      def remove(self, value):
          """Remove the first item that is equal to a value; ValueError if there is none."""
          del self[self.index(value)]

      def clear(self):
          """Remove all items."""
          _repeat(self.pop, IndexError)

      def reverse(self):
          """Reverse the order of the items in place."""
          size = len(self)
          for low, high in zip(range(size // 2), range(size - 1, -1, -1)):
              self[low], self[high] = self[high], self[low]


  class _DeprecateByteStringMeta(ABCMeta):
      """The metaclass of ByteString: whoever derives from it or asks for it is warned."""

      def __new__(cls, name, bases, namespace, **kwargs):
          if name != 'ByteString':
              _warn_of_byte_string()
          return super().__new__(cls, name, bases, namespace, **kwargs)

      def __instancecheck__(cls, instance):
          _warn_of_byte_string()
          return super().__instancecheck__(instance)


  def _warn_of_byte_string():
      from warnings import warn
      warn("'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14",
           DeprecationWarning, stacklevel=3)


  class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
      """Deprecated: what bytes and bytearray have in common."""

      __slots__ = ()


  for _base, _kinds in ((Sequence, (tuple, str, range, memoryview)), (ByteString, (bytes, bytearray)),
                        (MutableSequence, (list, bytearray)),
                        (Buffer, (bytes, bytearray, memoryview))):
      for _kind in _kinds:
          _base.register(_kind)
  del _view, _base, _kind, _kinds


  def _adopt(module):
      # weakref's containers and arrays, whichever of the modules is imported first.
      if module is not None:
          for name, base in (('WeakSet', MutableSet), ('WeakKeyDictionary', MutableMapping),
                             ('WeakValueDictionary', MutableMapping),
                             ('array', MutableSequence)):
              if hasattr(module, name):
                  base.register(getattr(module, name))


  for _name in 'weakref', '_weakrefset', 'array':
      _adopt(sys.modules.get(_name))
  del _name
  """#
