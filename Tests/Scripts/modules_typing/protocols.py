"""Protocols: members, checks at run time, and what they refuse."""

import abc
import collections.abc
from typing import *

T = TypeVar('T')


@runtime_checkable
class Closes(Protocol):
    def close(self): ...


@runtime_checkable
class HasName(Protocol):
    name: str

    def close(self): ...


class Plain(Protocol[T]):
    def get(self) -> T: ...


@runtime_checkable
class Both(Closes, Iterable[T], Protocol[T]):
    value: int = 3


class File:
    def close(self):
        pass


class NamedFile(File):
    name = 'x'


class Instance:
    def __init__(self):
        self.name = 'x'
        self.close = lambda: None


class NoClose(File):
    close = None


class Explicit(HasName):
    def close(self):
        return 'closed'


class Property:
    @property
    def name(self):
        raise KeyError('not run')

    def close(self):
        pass


class Slotted:
    __slots__ = ('name', 'close')


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for cls in ('Closes', 'HasName', 'Plain', 'Both', 'Explicit'):
    for value in ('File()', 'NamedFile()', 'Instance()', 'NoClose()', 'Explicit()', 'Property()',
                  'Slotted()', '3', 'File', 'NamedFile'):
        attempt(f'isinstance({value}, {cls})')
    for other in ('File', 'NamedFile', 'NoClose', 'Explicit', '3', 'Closes', 'HasName'):
        attempt(f'issubclass({other}, {cls})')
    attempt(f'{cls}()')
    attempt(f'is_protocol({cls})')
    attempt(f'sorted(get_protocol_members({cls}))')
    attempt(f'{cls}.__mro__')
    attempt(f'{cls}.__parameters__')
attempt('Plain[int]')
attempt('isinstance(3, Plain[int])')
attempt('isinstance(3, Closes[int])')
attempt('isinstance(3, Protocol)')
attempt('issubclass(int, Protocol)')
attempt('issubclass(Closes, Protocol)')
attempt('Explicit().close()')
attempt('runtime_checkable(int)')
attempt('runtime_checkable(Explicit)')
attempt('runtime_checkable(3)')

Closes.register(int)
attempt('isinstance(3, Closes)')


class Registered(HasName):
    x = 1


Registered.register(int)
attempt('issubclass(int, Registered)')
attempt('isinstance(3, Registered)')
attempt('issubclass(str, Registered)')


def define(*bases, **body):
    try:
        made = type(Protocol)('K', bases, body)
        print(made.__mro__, made._is_protocol)
    except TypeError as error:
        print(error)


define(Protocol)
define(Protocol, int)
define(int, Protocol)
define(collections.abc.Iterable, Protocol)
define(collections.abc.Sequence, Protocol)
define(Closes, Protocol)
define(Closes)
define(Closes, int)
define(File, Protocol)


class WithInit(Protocol):
    def __init__(self, x):
        self.x = x


class Uses(WithInit):
    pass


class Next:
    def __init__(self, y):
        self.y = y


class Later(Closes, Next):
    def close(self):
        pass


print(Uses(3).x, Later(4).y, Later.__init__ is Next.__init__)


class Abstract(Protocol):
    @abc.abstractmethod
    def needed(self): ...


class Lacks(Abstract):
    pass


attempt('Lacks()')


class Evil:
    def __getattr__(self, name):
        print('asked for', name)
        raise AttributeError(name)


print(isinstance(Evil(), Closes), isinstance(Evil(), HasName))


class Raising(type(Protocol)):
    pass


class Member(Protocol):
    @classmethod
    @property
    def odd(cls):
        raise KeyError('odd')


try:
    runtime_checkable(Member)
except Exception as error:
    print(type(error).__name__, error, repr(error.__cause__))

for cls in (SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs,
            SupportsRound):
    print(cls, sorted(get_protocol_members(cls)), cls.__parameters__, cls.__abstractmethods__,
          [isinstance(value, cls) for value in (1, 1.5, 'x', b'x', 1j, None)])
