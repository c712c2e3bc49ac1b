"""singledispatch: which implementation is chosen, abstract classes, conflicts, errors, lifetimes."""
import collections
import collections.abc as c
import gc
import typing
import weakref
from functools import singledispatch, singledispatchmethod
from itertools import permutations


def attempt(title, action):
    try:
        print(title, '->', action())
    except Exception as error:
        print(title, '!!', type(error).__name__, error)


def generic(*kinds):
    @singledispatch
    def g(arg):
        return 'base'
    for kind in kinds:
        g.register(kind, lambda arg, kind=kind: kind.__name__)
    return g


class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
class E(D): pass


g = generic(A, B, C)
print(g(A()), g(B()), g(C()), g(D()), g(E()), g(3))
for abc_set in permutations([c.Sized, c.Container, c.Iterable, c.Collection]):
    print(generic(*abc_set)([]), end=' ')
print()
abstract = [c.Sized, c.Mapping, c.MutableMapping, c.Iterable, c.Sequence, c.Set, c.Callable]
things = [{}, [], (), set(), frozenset(), 'x', b'x', 3, collections.ChainMap(), collections.defaultdict(),
          collections.OrderedDict(), collections.deque(), range(2), {}.keys(), {}.items(), {}.values(), iter([]), len]
for count in range(len(abstract)):
    g = generic(*abstract[:count + 1])
    for thing in things:
        attempt(type(thing).__name__, lambda: g(thing))


class SizedContainer:
    def __len__(self):
        return 0

    def __contains__(self, item):
        return False


class Registered:
    pass


c.Sized.register(Registered)
attempt('one', lambda: generic(c.Sized)(Registered()))
g = generic(c.Sized, c.Container)
attempt('two unrelated', lambda: g(SizedContainer()))
c.Container.register(Registered)
attempt('two registered', lambda: g(Registered()))
c.Set.register(Registered)
attempt('a set by now', lambda: g(Registered()))


class Explicit(c.Sized, c.Container):
    __len__ = SizedContainer.__len__
    __contains__ = SizedContainer.__contains__


class Explicit2(c.Container):
    __len__ = SizedContainer.__len__
    __contains__ = SizedContainer.__contains__


attempt('explicit bases', lambda: g(Explicit()))
attempt('one explicit base', lambda: g(Explicit2()))


class OddDict(collections.defaultdict):
    def __call__(self):
        pass


c.MutableSequence.register(OddDict)
for order in permutations([c.MutableSequence, c.MutableMapping, c.Callable]):
    attempt('odd', lambda: generic(*order)(OddDict()))
for order in permutations([c.Sized, c.Callable, c.Container]):
    class X(A, Registered, B):
        def __call__(self):
            pass
    attempt('x', lambda: generic(*order)(X()))

print('-- the cache')
g = generic(c.Sized)


class Late:
    pass


late = Late()
print(g(late))
c.Sized.register(Late)
print(g(late))
g.register(Late, lambda arg: 'late')
print(g(late), g.dispatch(Late) is g.registry[Late], g.dispatch(int) is g.registry[object])
g._clear_cache()
print(g(late), type(g.registry).__name__, sorted(kind.__name__ for kind in g.registry))


def forgotten():
    class Gone:
        pass
    plain(Gone())
    return weakref.ref(Gone)


plain = generic(A)
reference = forgotten()
gc.collect()
print(reference())

print('-- registering')


@singledispatch
def shown(arg):
    "What shown does."
    return 'base'


@shown.register
def _(arg: int):
    return 'int'


@shown.register
def _(arg: float | complex):
    return 'number'


@shown.register
def _(arg: typing.Union[bytes, bytearray, None]):
    return 'bytes'


@shown.register(list)
@shown.register(tuple)
def sequence(arg, more=0):
    return f'sequence {more}'


@shown.register(dict)
class Shown:
    def __init__(self, arg):
        self.arg = arg

    def __eq__(self, other):
        return self.arg == other


print([shown(x) for x in (1, True, 1.0, 1j, b'', None, [], 'x')], shown([], more=2), shown({1: 2}) == {1: 2},
      sequence(3), shown.__name__, shown.__doc__, shown.__wrapped__('x'))
for wrong in (3, 'int', list[int], typing.List[int], list[int] | str, typing.Union[int, typing.List[str]]):
    attempt('wrong', lambda: shown.register(wrong, len))
attempt('wrong, alone', lambda: shown.register(3))
attempt('decorator', lambda: shown.register(list[int])(len))


def unannotated(arg):
    pass


def badly(arg: 'typing.List[int]'):
    pass


def badly_too(arg: list[float] | bytes):
    pass


for wrong in (unannotated, badly, badly_too):
    attempt('annotated', lambda: shown.register(wrong))
attempt('no argument', lambda: shown())
attempt('keyword', lambda: shown(arg=1))

print('-- methods')


class Methods:
    log = []

    @singledispatchmethod
    def plain(self, arg):
        "What plain does."
        return 'base', type(self).__name__

    @plain.register
    def _(self, arg: int):
        return 'int', arg

    @singledispatchmethod
    @classmethod
    def classy(cls, arg):
        return 'base', cls.__name__

    @classy.register(int)
    @classmethod
    def _(cls, arg):
        return 'int', cls.__name__

    @singledispatchmethod
    @staticmethod
    def static(arg):
        return 'base'

    @static.register(int)
    @staticmethod
    def _(arg):
        return 'int'


class Derived(Methods):
    pass


m = Derived()
print(m.plain(1), m.plain('x'), Derived.classy(1), m.classy('x'), Methods.static(1), m.static('x'))
print(Methods.plain(m, 1) if False else m.plain.__name__, m.plain.__doc__, Methods.plain.__isabstractmethod__)
m.plain.register(str, lambda self, arg: ('str', arg))
print(m.plain('x'), Methods().plain('y'))
attempt('no argument', lambda: m.plain())
attempt('class, no argument', lambda: Methods.classy())
attempt('not callable', lambda: singledispatchmethod(3))
attempt('register', lambda: Methods.__dict__['plain'].register(3, len))


class Slotted:
    __slots__ = ['a']

    @singledispatchmethod
    def go(self, arg):
        return 'base'

    @go.register(int)
    def _(self, arg):
        return 'int'


print(Slotted().go(1), Slotted().go(''))
