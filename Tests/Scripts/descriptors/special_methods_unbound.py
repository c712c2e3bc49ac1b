"""Special methods that cannot be bound: which slots pass the error on, and which do as if there was no method."""
import sys, types, operator, math, copy
def t(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
class Bad:
    def __get__(self, o, t):
        if o is None: return self
        raise KeyError('bad')
    def __set__(self, o, v): pass
class BadF:
    def __get__(self, o, t):
        raise AttributeError('badf')
import inspect
ops = {
 '__iter__': [iter, list, tuple, set, lambda x: 1 in x, lambda x: print(*x), lambda x: max(x), lambda x: dict([x]), lambda x: dict(x), lambda x: bytes(x), lambda x: bytearray(x), lambda x: zip(x), lambda x: all(x), lambda x: sorted(x), lambda x: 'a'.join(x), lambda x: [].__iadd__(x), lambda x: isinstance(1, x), lambda x: math.prod(x), lambda x: list(y for y in x), lambda x: {**x},lambda x: f(**x), lambda x:[*x], lambda x:[0].__setitem__(slice(0,1),x), lambda x: operator.countOf(x, 1), lambda x: ''.startswith(x), lambda x: set() | x, lambda x: set().union(x), lambda x: frozenset(x), lambda x: dict.fromkeys(x), lambda x: map(int, x), lambda x: filter(None, x), lambda x: enumerate(x), lambda x: sum(x), lambda x: any(x), lambda x:b''.join(x), lambda x: reversed(x), lambda x: str.join('', x)],
 '__next__': [next],
 '__hash__': [hash, lambda x: {x:1}, lambda x: {x}],
 '__contains__': [lambda x: 1 in x],
 '__bool__': [bool, lambda x: not x, lambda x: 1 if x else 2],
 '__len__': [len, bool, list],
 '__repr__': [lambda x: repr(x)[:10], lambda x: str(x)[:10], lambda x: '%r' % x == 1, lambda x: [x]==1],
 '__str__': [str, lambda x: f'{x}', lambda x: '%s' % x],
 '__format__': [format, lambda x: f'{x}'],
 '__bytes__': [bytes],
 '__eq__': [lambda x: x == 1, lambda x: x != 1, lambda x: 1 == x, lambda x: 1 in [x]],
 '__ne__': [lambda x: x != 1],
 '__lt__': [lambda x: x < 1, lambda x: 1 > x, lambda x: sorted([x, 1])],
 '__add__': [lambda x: x + 1, lambda x: 1 + x],
 '__radd__': [lambda x: x + 1, lambda x: 1 + x],
 '__iadd__': [lambda x: operator.iadd(x, 1)],
 '__mul__': [lambda x: x * 1, lambda x: [] * x],
 '__neg__': [operator.neg],
 '__abs__': [abs],
 '__int__': [int, lambda x: '%d' % x],
 '__index__': [int, hex, lambda x: [1][x], operator.index, range, lambda x: 'a' * x, lambda x: chr(x), float, complex, lambda x: '%x' % x],
 '__float__': [float, math.sin, lambda x: '%f' % x],
 '__complex__': [complex],
 '__round__': [round], '__trunc__': [math.trunc], '__floor__': [math.floor], '__ceil__': [math.ceil],
 '__getitem__': [iter, lambda x: x[0], lambda x: list(__import__('itertools').islice(x, 3)), lambda x: 5 in x, reversed],
 '__setitem__': [lambda x: operator.setitem(x, 0, 1)],
 '__delitem__': [lambda x: operator.delitem(x, 0)],
 '__call__': [lambda x: x(), lambda x: callable(x), lambda x: list(map(x, [1]))],
 '__get__': [lambda x: type('T', (), {'a': x})().a],
 '__set__': [lambda x: setattr(type('T', (), {'a': x})(), 'a', 1)],
 '__delete__': [lambda x: delattr(type('T', (), {'a': x})(), 'a')],
 '__getattr__': [lambda x: x.foo],
 '__getattribute__': [lambda x: x.foo],
 '__setattr__': [lambda x: setattr(x, 'a', 1)],
 '__delattr__': [lambda x: delattr(x, 'a')],
 '__enter__': [], '__exit__': [],
 '__dir__': [dir], '__sizeof__': [sys.getsizeof],
 '__reversed__': [reversed], '__length_hint__': [operator.length_hint, list],
 '__missing__': [],
 '__instancecheck__': [lambda x: isinstance(1, x)],
 '__subclasscheck__': [lambda x: issubclass(int, x)],
 '__divmod__': [lambda x: divmod(x, 1)],
 '__pow__': [lambda x: x ** 1, lambda x: pow(x, 1, 2)],
 '__fspath__': [open],
 '__copy__': [lambda x: type(copy.copy(x))], '__deepcopy__': [lambda x: type(copy.deepcopy(x))], '__reduce_ex__': [lambda x: type(copy.copy(x))], 
 '__aiter__': [aiter], '__anext__': [anext],
 '__or__': [lambda x: x | 1, lambda x: {} | x],
 '__mro_entries__': [lambda x: type('T', (x,), {}), lambda x: types.new_class('T', (x,))],
 '__class_getitem__': [lambda x: type(x)[1]],
 '__prepare__':[], '__init__': [lambda x: type(x)()], '__new__': [lambda x: type(x)()],
 '__del__': [],
}
def w(x):
    with x: pass
ops['__enter__'] = [w]; ops['__exit__'] = [w]
def f(**k): pass
async def aw(x): await x
def aw1(x): aw(x).send(None)
ops['__await__'] = [aw1]
async def af(x):
    async for y in x: pass
ops['__aiter__'].append(lambda x: af(x).send(None))
ops['__anext__'].append(lambda x: af(x).send(None))
async def awith(x):
    async with x: pass
ops['__aenter__'] = [lambda x: awith(x).send(None)]
ops['__aexit__'] = [lambda x: awith(x).send(None)]
def m(x):
    match x:
        case [a]: pass
        case {'a': 1}: pass
        case int(): pass
ops['__class__'] = [lambda x: isinstance(x, str), m]
for name, fs in ops.items():
    for kind in (Bad(), BadF(), property(), staticmethod(lambda *a: 5), None, 5):
        extra = {}
        if name in('__next__','__anext__'): extra = {'__iter__': lambda s: s, '__aiter__':lambda s: s}
        if name in ('__exit__',): extra = {'__enter__': lambda s: s}
        if name in ('__enter__',): extra = {'__exit__': lambda s, *a: None}
        if name in ('__aexit__',): extra = {'__aenter__': lambda s: s}
        if name in ('__aenter__',): extra = {'__aexit__': lambda s, *a: None}
        if name == '__reversed__': extra = {'__len__': lambda s: 1, '__getitem__': lambda s, i: i}
        if name in ('__set__', '__delete__'): extra = {'__get__': lambda *a: 1}
        if name in ('__length_hint__',): extra = {'__iter__': lambda s: iter([1]), '__len__': None} if 0 else {'__iter__': lambda s: iter([1])}
        if isinstance(name, str) and name in ('__add__',):pass
        try: C = type('C', (), {name: kind, **extra})
        except BaseException as e:
            print(name, type(kind), type(e), e); continue
        try: x = C()
        except BaseException as e: print('inst', name, type(e), e); x = object.__new__(C) if name != '__new__' else 5
        for i, ff in enumerate(fs):
            print(name, type(kind).__name__, i, end=' ')
            t(ff, x)
        del x
