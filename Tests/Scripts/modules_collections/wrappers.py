"""namedtuple, Counter, ChainMap, UserDict, UserList, UserString: signatures, operators, errors."""
import copy
import inspect
from collections import ChainMap, Counter, UserDict, UserList, UserString, namedtuple


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


for cls in UserString, UserList, UserDict, ChainMap, Counter:
    print(cls, [base.__name__ for base in cls.__mro__])
    for name, value in sorted(vars(cls).items()):
        function = getattr(value, '__func__', value)
        if inspect.isfunction(function) and not name.startswith('_UserList'):
            print('   ', name, inspect.signature(function), function.__qualname__,
                  function.__code__.co_name, type(value).__name__)

print('namedtuple')
for args, kwargs in ((('T', 'a b'), {}), (('T', 'a,b, c'), {}), (('T', ['a', 1]), {}),
                     (('T', 'a a'), {}), (('T', '_a'), {}), (('T', 'class'), {}),
                     (('T', '_a class'), {}), (('def', 'a'), {}), (('1', 'a'), {}),
                     (('T', 'a-b'), {}), (('T', ''), {}), (('T', []), {}), (('T', 5), {}),
                     (('T', 'a b'), dict(defaults=(1, 2, 3))), (('T', 'a b'), dict(defaults=5)),
                     (('T', 'a b c'), dict(defaults=(1,))), (('T', 'a'), dict(module='m')),
                     (('T', 'a a _b class d-e a'), dict(rename=True)), (('T',), {})):
    show(lambda: namedtuple(*args, **kwargs)._fields)
P = namedtuple('P', 'x y', defaults=[0])
p = P(1)
print(p, P(y=2, x=3), p._replace(y=5), p._asdict(), P._make([7, 8]), P._field_defaults, P.__doc__)
print(P.__new__.__doc__, P._make.__doc__, P._replace.__doc__, P.x.__doc__, P.__match_args__,
      P.__module__, P._make.__qualname__, P.__new__.__defaults__, inspect.signature(P))
for action in (lambda: P(), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P._make([1]),
               lambda: p._replace(z=1), lambda: setattr(p, 'x', 1), lambda: P(1, x=2),
               lambda: p.__getnewargs__(), lambda: copy.copy(p), lambda: copy.replace(p, x=4),
               lambda: p == (1, 0), lambda: p + (1,), lambda: P.x.__get__((5, 6))):
    show(action)


class Sub(P):
    def __repr__(self):
        return 'Sub' + super().__repr__()


print(Sub(1, 2), Sub(1)._replace(x=9), Sub._make('ab'), vars(P).keys() - vars(tuple).keys()
      >= {'_make', '_replace', '_asdict', '_fields', '__replace__'})

print('Counter')
a, b = Counter(x=3, y=-1, z=0), Counter(x=1, y=2, w=4)
for action in (lambda: a + b, lambda: a - b, lambda: a | b, lambda: a & b, lambda: +a, lambda: -a,
               lambda: a == b, lambda: a != b, lambda: a <= b, lambda: a < b, lambda: a >= b,
               lambda: a > b, lambda: Counter(a=1) < Counter(a=2), lambda: Counter() == Counter(a=0),
               lambda: a + {'x': 1}, lambda: a == {'x': 3}, lambda: a < 5, lambda: a.total(),
               lambda: a.most_common(), lambda: a.most_common(1), lambda: a.most_common(-1),
               lambda: list(Counter(x=2, y=-1, z=1).elements()), lambda: Counter.fromkeys('ab'),
               lambda: a['q'], lambda: a.copy() is a, lambda: a.__reduce__(),
               lambda: Counter('abca').most_common(2), lambda: Counter(None), lambda: Counter(5),
               lambda: Counter(a=1, b='x'), lambda: Counter([1], [2]), lambda: hash(a)):
    show(action)
c = Counter('aab')
c += Counter('bc')
print(c)
c -= {'a': 1, 'q': -2}
print(c)
c |= Counter(a=5, n=-1)
print(c)
c &= Counter(a=2, b=1)
print(c)
c.update('aa', b=2)
c.update({'z': 2}, z=1)
c.subtract('a', b=1)
c.subtract({'z': 9})
del c['nothing']
print(c)
try:
    c += [1]
except AttributeError as error:
    print(error)


class Loud(Counter):
    def __setitem__(self, key, value):
        print('set', key, value, end='; ')
        super().__setitem__(key, value)


loud = Loud('ab')
loud.update('a')
loud.update({'a': 5})
loud.subtract(a=1)
print(loud, type(loud + loud).__name__, type(loud.copy()).__name__)

print('ChainMap')
chain = ChainMap({'a': 1}, {'a': 2, 'b': 3}, {'c': 4, 'b': 5})
print(chain, list(chain), len(chain), dict(chain), 'b' in chain, chain['b'], chain.get('z', 9))
chain['n'] = 1
for action in (lambda: chain['z'], lambda: chain.pop('z'), lambda: chain.pop('z', 5),
               lambda: chain.pop('b'), lambda: chain.__delitem__('b'), lambda: chain.popitem(),
               lambda: chain.new_child(), lambda: chain.new_child({'q': 1}, r=2),
               lambda: chain.new_child(s=3).maps[0], lambda: chain.parents,
               lambda: chain.copy().maps[1] is chain.maps[1], lambda: chain | {'u': 1},
               lambda: {'a': 9, 'u': 1} | chain, lambda: chain | 5, lambda: ChainMap(),
               lambda: bool(ChainMap({}, {})), lambda: ChainMap.fromkeys('ab', 1),
               lambda: ChainMap({}).popitem(), lambda: chain == dict(chain)):
    show(action)
chain |= {'v': 2}
chain.clear()
chain.maps.append(chain)
print(repr(chain))

print('wrappers')
u = UserDict({'a': 1}, b=2)
for action in (lambda: u, lambda: u['z'], lambda: u | {'c': 3}, lambda: {'c': 3} | u,
               lambda: u | UserDict(d=4), lambda: u | 5, lambda: u.copy() == u,
               lambda: UserDict.fromkeys('xy', 0), lambda: copy.copy(u).data is u.data,
               lambda: UserDict({}, {}), lambda: u.pop('a'), lambda: u.get('q', 7)):
    show(action)


class Missing(UserDict):
    def __missing__(self, key):
        return key * 2


m = Missing(a=1)
m.tag = 'tag'
print(m['q'], 'q' in m, m.get('q'), m.copy(), m.copy().tag, type(m | m).__name__)
l = UserList([3, 1, 2])
l.tag = 'tag'
for action in (lambda: l + [4], lambda: [4] + l, lambda: l + (5,), lambda: l + UserList('ab'),
               lambda: l * 2, lambda: 2 * l, lambda: l[1:], lambda: l[-1], lambda: l < [4],
               lambda: l == UserList([3, 1, 2]), lambda: l.sort(reverse=True), lambda: l,
               lambda: l.index(9), lambda: l.pop(7), lambda: l.copy(), lambda: copy.copy(l).tag,
               lambda: l < 5, lambda: UserList(UserList('ab')), lambda: UserList(range(2)),
               lambda: UserList(5), lambda: hash(l), lambda: l.extend(UserList([7])), lambda: l,
               lambda: UserList([1]) + UserString('ab'), lambda: l.insert(0, 'new'), lambda: l):
    show(action)
l += 'xy'
l *= 2
del l[0:5]
l[0] = 'first'
print(l, type(l[0:1]).__name__)
s = UserString('Hello World')
for action in (lambda: s, lambda: str(s), lambda: s.upper(), lambda: s.center(15, '*'),
               lambda: s.count(UserString('o')), lambda: s.find('o', 5), lambda: s.index('zz'),
               lambda: s.replace(UserString('l'), 'L', 1), lambda: s.split(), lambda: s + '!',
               lambda: '!' + s, lambda: s + 5, lambda: 5 + s, lambda: s * 2, lambda: s[1:3],
               lambda: s == 'Hello World', lambda: s < UserString('I'), lambda: 'World' in s,
               lambda: UserString('World') in s, lambda: UserString('%s-%s') % (1, 2),
               lambda: 'x%s' % s, lambda: s.encode(None, None), lambda: s.startswith('He'),
               lambda: s.startswith(UserString('He')), lambda: s.removeprefix(UserString('He')),
               lambda: s.join(['a', 'b']), lambda: s.join([UserString('a')]), lambda: hash(s) == hash(str(s)),
               lambda: int(UserString('12')), lambda: float(UserString('1.5')),
               lambda: complex(UserString('1j')), lambda: UserString(5), lambda: s.strip('Hd'),
               lambda: UserString('{} {a}').format(1, a=2), lambda: s.translate({72: 'J'}),
               lambda: s.zfill(13), lambda: s.partition(' '), lambda: s.isalpha(), lambda: s < 5,
               lambda: s.maketrans('a', 'b'), lambda: s.splitlines(keepends=True),
               lambda: s.count(sub='o', start=5), lambda: s.expandtabs(), lambda: s.ljust(13, '.'),
               lambda: type(s.title()).__name__, lambda: list(reversed(s))[:2], lambda: s.upper(1),
               lambda: s.center()):
    show(action)
