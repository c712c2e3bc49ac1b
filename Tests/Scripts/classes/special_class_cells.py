# `__class__` and the class's namespace as cells; names that classes refuse; which patterns match.
from collections.abc import Mapping, Sequence
import types


class A:
    def delete(self):
        nonlocal __class__
        del __class__
        super()

    def replace(self):
        nonlocal __class__
        __class__ = 3
        super()


for method in A().replace, A().delete:
    try:
        method()
    except RuntimeError as error:
        print(error)


def later():
    class X:
        T = int

        def f[U: T](self): pass
        type Alias = T
    X.T = float
    print(X.f.__type_params__[0].__bound__, X.Alias.__value__, '__classdictcell__' in vars(X))


later()


def more[T, *Ts, **P]():
    type Alias[T2, *Ts2, **P2] = tuple[T, *Ts2]
    return Alias


print(more().__parameters__, more().__type_params__)
try:
    type('X', (), {'__classdictcell__': 3})
except TypeError as error:
    print(error)


class Both(Mapping, Sequence):
    def __getitem__(self, key): return 1
    def __iter__(self): return iter(())
    def __len__(self): return 0


class Other(Sequence, Mapping):
    __getitem__, __iter__, __len__ = Both.__getitem__, Both.__iter__, Both.__len__


class Listed(Mapping, list):
    pass


class Late(dict, Sequence):
    pass


for cls in Both, Other, Late:
    match cls():
        case []: print(cls.__name__, 'sequence')
        case {}: print(cls.__name__, 'mapping')
for call in (lambda: type.__getattribute__(list, 3), lambda: type.__setattr__(A, b'x', 1),
             lambda: type.__setattr__(int, 'x', 1), lambda: type.__setattr__(int, 3, 1),
             lambda: type.__delattr__(A, 2), lambda: type('X', (), {'__slots__': ['\x80']}),
             lambda: setattr(property(), 'fget', 1), lambda: setattr(slice(1), 'stop', 1)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(type('Accented', (), {'__slots__': ['été']}).__slots__)


class Strange(types.ModuleType):
    __dict__ = property(lambda self: 'none')


try:
    dir(Strange('strange'))
except TypeError as error:
    print(error)
for text in ('[(lambda: (y := 1))() for y in range(3)]', '[i for i in (lambda: (j := 1))()]',
             '[i for i in [(j := 1) for j in range(2)]]', '[i for i in [k for k in range(3) if (j := k)]]',
             'class C: [(__x := 1) for __x in range(2)]'):
    try:
        print(compile(text, 'source', 'exec').co_name)
    except SyntaxError as error:
        print(error.msg)
