/// The module `_collections_abc`, in Python: the abstract base classes of `collections.abc`. This
/// part declares classes by what they need; the others hold sets, mappings and sequences.

extension ModuleDefinition {
  static var collectionsABC: ModuleDefinition {
    .python(
      "_collections_abc", abstractInterfacesSource, abstractSetsSource, abstractMappingsSource,
      abstractSequencesSource)
  }
}

private let abstractInterfacesSource: StaticString = #"""
  """Abstract base classes of containers, iterators and callables."""

  import sys
  from _abc import _check_methods
  from abc import ABCMeta, abstractmethod
  from itertools import chain, count
  from operator import eq, ge, gt, le, lt

  __all__ = ['Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator',
             'Hashable', 'Iterable', 'Iterator', 'Generator', 'Reversible', 'Sized', 'Container',
             'Callable', 'Collection', 'Set', 'MutableSet', 'Mapping', 'MutableMapping',
             'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Sequence', 'MutableSequence',
             'ByteString', 'Buffer']

  # The classes say so themselves.
  __name__ = 'collections.abc'

  FunctionType = type(lambda: 0)
  GenericAlias = type(list[int])


  def _interface(name, bases, body, *, abstract='', found_by='', generic=None, pattern=0):
      """What the class statements below call instead of a metaclass: makes the abstract class.

      abstract: the methods of the body that subclasses must define.
      found_by: the methods by which a class that does not inherit from this one is recognised.
      generic: the type of C[...].
      pattern: the flag of the patterns that instances match.
      """
      body.setdefault('__slots__', ())
      for method in abstract.split():
          abstractmethod(body[method])
      if found_by:
          body['__subclasshook__'] = classmethod(_recognising(found_by.split(), lambda: made))
      if generic is not None:
          body['__class_getitem__'] = classmethod(generic)
      if pattern:
          body['__abc_tpflags__'] = pattern
      _name_methods(name, body)
      made = ABCMeta(name, bases, body)
      return made


  def _name_methods(owner, body):
      # Functions that other functions made take the names of the methods that they are.
      for name, function in body.items():
          function = getattr(function, '__func__', function)
          if isinstance(function, FunctionType) and '<locals>' in function.__qualname__:
              qualname = f'{owner}.{name}'
              function.__name__, function.__qualname__ = name, qualname
              function.__code__ = function.__code__.replace(co_name=name, co_qualname=qualname)


  def _recognising(methods, base):
      # Subclasses ask for themselves: what they add cannot be seen from these methods.
      def __subclasshook__(cls, C):
          return _check_methods(C, *methods) if cls is base() else NotImplemented
      return __subclasshook__


  # MARK: One method or two

  class Hashable(metaclass=_interface, abstract='__hash__', found_by='__hash__'):
      def __hash__(self):
          return 0


  class Sized(metaclass=_interface, abstract='__len__', found_by='__len__'):
      def __len__(self):
          return 0


  class Container(metaclass=_interface, abstract='__contains__', found_by='__contains__',
                  generic=GenericAlias):
      def __contains__(self, x):
          return False


  class Buffer(metaclass=_interface, abstract='__buffer__', found_by='__buffer__'):
      def __buffer__(self, flags: int, /) -> memoryview:
          raise NotImplementedError


  class Iterable(metaclass=_interface, abstract='__iter__', found_by='__iter__',
                 generic=GenericAlias):
      def __iter__(self):
          yield from ()


  class Collection(Sized, Iterable, Container, metaclass=_interface,
                   found_by='__len__ __iter__ __contains__'):
      pass


  class Reversible(Iterable, metaclass=_interface, abstract='__reversed__',
                   found_by='__reversed__ __iter__'):
      def __reversed__(self):
          yield from ()


  class Iterator(Iterable, metaclass=_interface, abstract='__next__',
                 found_by='__iter__ __next__'):
      def __next__(self):
          """The next item; StopIteration at the end."""
          raise StopIteration

      def __iter__(self):
          return self


  class AsyncIterable(metaclass=_interface, abstract='__aiter__', found_by='__aiter__',
                      generic=GenericAlias):
      def __aiter__(self):
          return AsyncIterator()


  class AsyncIterator(AsyncIterable, metaclass=_interface, abstract='__anext__',
                      found_by='__anext__ __aiter__'):
      async def __anext__(self):
          """The next item; StopAsyncIteration at the end."""
          raise StopAsyncIteration

      def __aiter__(self):
          return self


  class Awaitable(metaclass=_interface, abstract='__await__', found_by='__await__',
                  generic=GenericAlias):
      def __await__(self):
          yield


  # MARK: What runs step by step

  def _given(typ, val, tb):
      # The exception that the arguments of a method `throw` stand for.
      if val is None:
          if tb is None:
              return typ
          val = typ()
      return val if tb is None else val.with_traceback(tb)


  def _driven(kind):
      """The methods send, throw and close of a generator or coroutine."""

      def send(self, value):
          """Go on with a value; return what is yielded next, or raise StopIteration."""
          raise StopIteration

      def throw(self, typ, val=None, tb=None):
          """Go on with an exception; return what is yielded next, or raise."""
          raise _given(typ, val, tb)

      def close(self):
          """Go on with GeneratorExit, which should come back."""
          try:
              self.throw(GeneratorExit)
          except (GeneratorExit, StopIteration):
              return
          raise RuntimeError(kind + ' ignored GeneratorExit')

      return send, throw, close


  class Generator(Iterator, metaclass=_interface, abstract='send throw',
                  found_by='__iter__ __next__ send throw close'):
      send, throw, close = _driven('generator')

      def __next__(self):
          """The next item; StopIteration at the end."""
          return self.send(None)


  class Coroutine(Awaitable, metaclass=_interface, abstract='send throw',
                  found_by='__await__ send throw close'):
      send, throw, close = _driven('coroutine')


  class AsyncGenerator(AsyncIterator, metaclass=_interface, abstract='asend athrow',
                       found_by='__aiter__ __anext__ asend athrow aclose'):
      async def __anext__(self):
          """The next item; StopAsyncIteration at the end."""
          return await self.asend(None)

      async def asend(self, value):
          """Go on with a value; return what is yielded next, or raise StopAsyncIteration."""
          raise StopAsyncIteration

      async def athrow(self, typ, val=None, tb=None):
          """Go on with an exception; return what is yielded next, or raise."""
          raise _given(typ, val, tb)

      async def aclose(self):
          """Go on with GeneratorExit, which should come back."""
          try:
              await self.athrow(GeneratorExit)
          except (GeneratorExit, StopAsyncIteration):
              return
          raise RuntimeError('asynchronous generator ignored GeneratorExit')


  # MARK: Callable

  class _CallableGenericAlias(GenericAlias):
      """Callable[[parameters], result]. __args__ is flat: the parameters, then the result."""

      __slots__ = ()

      def __new__(cls, origin, args):
          if not isinstance(args, tuple) or len(args) != 2:
              raise TypeError('Callable must be used as Callable[[arg, ...], result].')
          parameters, result = args
          if isinstance(parameters, (tuple, list)):
              return super().__new__(cls, origin, (*parameters, result))
          if _stands_for_parameters(parameters):
              return super().__new__(cls, origin, args)
          raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. '
                          f'Got {parameters}')

      def __repr__(self):
          parameters, result = _alias_parts(self)
          if not isinstance(parameters, list):
              return super().__repr__()
          listed = ', '.join(map(_type_repr, parameters))
          return f'collections.abc.Callable[[{listed}], {_type_repr(result)}]'

      def __reduce__(self):
          return _CallableGenericAlias, (Callable, _alias_parts(self))

      def __getitem__(self, item):
          *parameters, result = super().__getitem__(
              item if isinstance(item, tuple) else (item,)).__args__
          if parameters and isinstance(parameters[0], (tuple, list)):
              parameters, = parameters
          return _CallableGenericAlias(Callable, (tuple(parameters), result))


  def _alias_parts(alias):
      # What stands in the brackets: the parameters, as a list if they are one, and the result.
      *parameters, result = alias.__args__
      if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
          parameters, = parameters
      return parameters, result


  def _stands_for_parameters(obj):
      # True for what may be written instead of a list of parameters, and for a list.
      if obj is ... or isinstance(obj, list):
          return True
      kind = type(obj)
      return (kind.__module__ == 'typing'
              and kind.__name__ in ('ParamSpec', '_ConcatenateGenericAlias'))


  def _type_repr(obj):
      """The text of a type in the repr of a generic alias."""
      if obj is ...:
          return '...'
      if isinstance(obj, FunctionType):
          return obj.__name__
      if not isinstance(obj, type) or isinstance(obj, GenericAlias):
          return repr(obj)
      place = '' if obj.__module__ == 'builtins' else f'{obj.__module__}.'
      return place + obj.__qualname__


  class Callable(metaclass=_interface, abstract='__call__', found_by='__call__',
                 generic=_CallableGenericAlias):
      def __call__(self, *args, **kwds):
          return False
  """#
