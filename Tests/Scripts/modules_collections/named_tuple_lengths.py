# Named tuples that a subclass makes shorter or longer; heaps merged with keys; dict of keywords.
import heapq
from collections import namedtuple


def told(function):
    try:
        return repr(function())
    except Exception as error:
        return f'{type(error).__name__}: {error}'


Pair = namedtuple('Pair', 'a b')


class Free(Pair):
    def __new__(cls, *items):
        return tuple.__new__(cls, items)


class Named(Pair):
    __slots__ = ()
    _fields = 'x', 'y', 'z'


for call in [lambda: Free(1, 2, 3), lambda: Free(1), lambda: Free(1, 2)._replace(c=3),
             lambda: Free(1)._replace(b=3), lambda: Free(1, 2, 3)._replace(b=3),
             lambda: Pair(1, 2)._replace(z=1, y=2), lambda: Free(1, 2, 3)._asdict(),
             lambda: Pair._make([1]), lambda: namedtuple('Empty', '')(), lambda: Named(1, 2),
             lambda: Named(1, 2)._asdict(), lambda: Named._make('ab'), lambda: Named(1, 2)._replace(b=5),
             lambda: Pair('100%', ('%r',)), lambda: Pair(b=Pair(1, 2), a=[]), lambda: Free(1).b,
             lambda: Pair.a.__get__(3), lambda: Pair.a.__get__((7, 8)), lambda: Pair.__dict__['a'].__get__(None, Pair)]:
    print(told(call))
print(Pair._replace.__qualname__, Pair.__repr__.__name__, Pair._make.__doc__, Pair.__repr__.__module__)

print('-- merged')
print(list(heapq.merge([1, 4, 7], [2, 4], [], [0, 9], [4])))
print(list(heapq.merge('acE', 'Bd', key=str.lower)), list(heapq.merge([5, 3, 3], [4, 3], reverse=True)))
print(list(heapq.merge([(1, 'a'), (2, 'a')], [(1, 'b')], key=lambda pair: pair[0])))


def stopping():
    yield 1
    raise ValueError('over')


merged = heapq.merge([0, 2], stopping())
print(next(merged), next(merged), told(lambda: next(merged)), told(lambda: next(merged)))
print(told(lambda: list(heapq.merge([1], ['a']))))

print('-- dict')
names = {'a': 1, 'self': 2, 'cls': 3}
print(dict(a=1), dict(**names), dict(**names, b=4), told(lambda: dict(**{1: 2})), dict(**{}), dict([('x', 1)], y=2))


class Own(dict):
    def __init__(self, **given):
        super().__init__(given, more=1)


class Text(str):
    pass


print(Own(a=2), type(Own()), [type(key).__name__ for key in dict(**{Text('t'): 1})])
small = [dict(a=i, b=i + 1) for i in range(200)]
del small[::2]
small += [{i: i} for i in range(100)]
print(sum(map(len, small)), small[0], small[-1])
