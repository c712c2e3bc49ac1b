"""partial, partialmethod, total_ordering, caches, cached_property and wrappers in detail."""
import abc
import collections
import copy
import functools
import inspect
import sys
import weakref
from functools import (
    cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, total_ordering,
    update_wrapper, wraps)


def attempt(title, action):
    try:
        print(title, '->', action())
    except BaseException as error:
        print(title, '!!', type(error).__name__, error)


def capture(*args, **kwds):
    return args, kwds


print('-- wrappers')


def wrapped(a: 'annotated', b=1):
    "What wrapped does."


wrapped.attr = 'attribute'
wrapped.other = 1


def wrapper(b: 'mine'):
    pass


wrapper.other = 2
print(update_wrapper(wrapper, wrapped) is wrapper, wrapper.__name__, wrapper.__qualname__, wrapper.__doc__,
      wrapper.__annotations__, wrapper.attr, wrapper.other, wrapper.__wrapped__ is wrapped, inspect.signature(wrapper))


def bare():
    "Its own."


update_wrapper(bare, wrapped, (), ())
print(bare.__name__, bare.__doc__, bare.__wrapped__ is wrapped, hasattr(bare, 'attr'))
bare.dict_attr = {}
bare.attributes = {'a': 1}
wrapped.dict_attr = dict(a=1, b=2)
update_wrapper(bare, wrapped, ('attr',), ('dict_attr',))
print(bare.attr, bare.dict_attr, bare.__name__)
attempt('nothing to update', lambda: update_wrapper(bare, wrapped, (), ('absent',)))
attempt('on an object', lambda: update_wrapper(bare, object(), ('absent',), ('absent_too',)))


@wraps(wrapped, assigned=('__doc__',))
def partly():
    pass


print(partly.__name__, partly.__doc__, partly.attr, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
print(inspect.signature(update_wrapper), inspect.signature(lru_cache), inspect.signature(cache))

print('-- total_ordering')


def ordered(name):
    class Ordered:
        def __init__(self, value):
            self.value = value

        def __eq__(self, other):
            if not isinstance(other, Ordered):
                return NotImplemented
            return self.value == other.value

        def compare(self, other):
            if not isinstance(other, Ordered):
                return NotImplemented
            return getattr(self.value, name)(other.value)
    setattr(Ordered, name, Ordered.compare)
    return total_ordering(Ordered)


for name in ('__lt__', '__le__', '__gt__', '__ge__'):
    cls = ordered(name)
    print(name, [(x, y, cls(x) < cls(y), cls(x) <= cls(y), cls(x) > cls(y), cls(x) >= cls(y))
                 for x in (1, 2) for y in (1, 2)])
    print([key for key in vars(cls) if key in ('__lt__', '__le__', '__gt__', '__ge__')])
    for operation in ('__lt__', '__le__', '__gt__', '__ge__'):
        attempt(operation, lambda: getattr(cls(1), operation)('x'))
    attempt('<', lambda: cls(1) < 'x')
    attempt('>=', lambda: 'x' >= cls(1))


@total_ordering
class Overridden(int):
    pass


@total_ordering
class Inherits(cls):
    def __lt__(self, other):
        return 'answered'


print(Overridden(1) < Overridden(2), Overridden(2) >= Overridden(1))
print(Inherits(1) < Inherits(1), Inherits(1) > Inherits(2), Inherits(1) >= Inherits(2))


@total_ordering
class Meta(type):
    def __lt__(cls, other):
        return cls.__name__ < other.__name__


class M1(metaclass=Meta):
    pass


class M2(metaclass=Meta):
    pass


print(M1 < M2, M1 > M2, M1 >= M2, M1 <= M1, Meta.__gt__.__name__, Meta.__gt__.__qualname__)


@total_ordering
class Raw:
    def __init__(self, answer):
        self.answer = answer

    def __lt__(self, other):
        return self.answer

    def __eq__(self, other):
        return 'equal'

    def __ne__(self, other):
        return 'unequal'


print(Raw(0) > 1, Raw(0) <= 1, Raw(0) >= 1, Raw('yes') > 1, Raw('yes') <= 1, Raw('yes') >= 1)
attempt('none', lambda: total_ordering(type('Nothing', (), {})))

print('-- partial')
p = partial(capture, 1, 2, a=10, b=20)
print(p(3, 4, b=30, c=40), p(), p.func is capture, p.args, p.keywords, p.__doc__ == partial.__doc__)
q = partial(p, 3, a=11)
print(q.func is capture, q.args, q.keywords)
p.attr = 'own'
print(partial(p).func is p, vars(p), hash(p) == hash(p), p == partial(capture, 1, 2, a=10, b=20))
for action in (lambda: p.__delattr__('__dict__'), lambda: setattr(p, '__dict__', 3), lambda: partial(None),
               lambda: partial(2), lambda: p.__setstate__((capture, ())), lambda: p.__setstate__((capture, [], {}, None)),
               lambda: p.__setstate__((None, (), {}, None)), lambda: p.__setstate__((capture, (), [], None))):
    attempt('wrong', action)
p.attr = []
twin = copy.copy(p)
print(twin.attr is p.attr, twin.args is p.args, twin.keywords is p.keywords, twin.__dict__ is p.__dict__)
deep = copy.deepcopy(p)
print(deep.attr is p.attr, deep.keywords is p.keywords, deep())
state = partial(len)
for new in ((capture, (1,), dict(a=10), dict(attr=[])), (capture, (1,), dict(a=10), None), (capture, (1,), None, None)):
    state.__setstate__(new)
    print(state.args, state.keywords, vars(state), state(2, b=20))


class Sub(partial):
    pass


print(repr(Sub(int, '1', base=2)), Sub(Sub(int, '1'), base=2)(), type(copy.copy(Sub(int, 3))).__name__)
loop = partial(capture)
loop.__setstate__((loop, (loop,), {'a': loop}, {}))
print(repr(loop).count('...'), partial[int])
loop.__setstate__((capture, (), {}, {}))
p.keywords['key'] = 1
print(p()[1])
keys = partial(capture)
keys.keywords[1234] = 'value'
attempt('non-string keyword', lambda: keys())
print(weakref.ref(p)() is p, weakref.proxy(p)(5)[0])

print('-- partialmethod')


class Methods:
    nothing = partialmethod(capture)
    positional = partialmethod(capture, 1)
    keywords = partialmethod(capture, a=2)
    both = partialmethod(capture, 3, b=4)
    spec_keywords = partialmethod(capture, self=1, func=2)
    nested = partialmethod(positional, 5)
    over_partial = partialmethod(partial(capture, c=6), 7)
    static = partialmethod(staticmethod(capture), 8)
    cls = partialmethod(classmethod(capture), d=9)
    made = partialmethod(partial(capture, 1), 2)

    @abc.abstractmethod
    def abstract(self):
        pass

    still_abstract = partialmethod(abstract)


m = Methods()
for name in ('nothing', 'positional', 'keywords', 'both', 'spec_keywords', 'nested', 'over_partial', 'static', 'cls', 'made'):
    def shown(result):
        args, kwds = result
        return ['m' if a is m else 'cls' if a is Methods else a for a in args], kwds
    print(name, shown(getattr(m, name)()), shown(getattr(m, name)(5, e=1)), shown(getattr(Methods, name)(m, 5)))
print(m.cls.__self__ is Methods, hasattr(m.static, '__self__'), Methods.still_abstract.__isabstractmethod__,
      m.both.__self__ is m, m.both.__func__.__partialmethod__ is vars(Methods)['both'])
print(shown(partialmethod(capture, a=1, b=2).__get__(m)(b=3)))
print(repr(partialmethod(len, 1, a='x')), partialmethod[int])
for action in (lambda: partialmethod(None, 1), lambda: partialmethod(), lambda: partialmethod(func=capture)):
    attempt('wrong', action)

print('-- caches')


class Hashed:
    count = 0

    def __hash__(self):
        Hashed.count += 1
        return 7

    def __eq__(self, other):
        return isinstance(other, Hashed)


@lru_cache(maxsize=1)
def small(a, b=0):
    return a


@cache
def endless(a):
    return a


small(Hashed()), small(Hashed()), small(3, 4), small(5, 6)
print(Hashed.count, small.cache_info())
endless(Hashed()), endless(Hashed())
print(Hashed.count, endless.cache_info())


@lru_cache(maxsize=3, typed=True)
def typed(*args, **kwds):
    print('computed', args, kwds)
    return len(args)


typed(1), typed(1.0), typed(True), typed(1), typed(a=1), typed(a=1.0), typed(1, a=1)
print(typed.cache_info(), typed.cache_parameters(), typed.cache_info().hits)
attempt('raises', lambda: lru_cache(lambda x: 1 / x)(0))
attempt('unhashable', lambda: endless([]))
for wrong in ('x', 1.5, [1]):
    attempt('maxsize', lambda: lru_cache(wrong)(capture))
print(lru_cache(maxsize=-5)(capture).cache_parameters(), lru_cache(maxsize=0)(capture).cache_info())


@lru_cache()
def order(**kwds):
    return list(kwds.items())


print(order(a=1, b=2), order(b=2, a=1), order(a=1, b=2), order.cache_info())


@lru_cache(maxsize=2)
def reenters(n):
    if n > 0:
        reenters(n - 1)
        reenters(n - 1)
    return n


reenters(12)
print(reenters.cache_info())


class Counted:
    def __init__(self, x):
        self.x = x

    @lru_cache(maxsize=4)
    def method(self, y):
        return self.x * 10 + y

    @staticmethod
    @lru_cache
    def static(y):
        return y


a, b = Counted(5), Counted(6)
print(a.method(1), b.method(1), a.method(1), a.method.cache_info(), Counted.method.cache_info(), a.static(2))
print(copy.copy(small) is small, copy.deepcopy(small) is small, weakref.ref(small)() is small,
      small.__wrapped__(9), small.__module__)
small.cache_clear()
print(small.cache_info(), type(small.cache_info()).__name__, small.cache_info()._fields)


class Kept:
    def __del__(self):
        print('deleted')


@lru_cache(maxsize=1)
def keeps(x):
    return None


keeps(Kept())
print('kept')
keeps(1)
print('pushed out')
keeps(Kept())
keeps.cache_clear()
print('cleared')

print('-- cached_property')


class Costs:
    computed = 0

    @cached_property
    def cost(self):
        "What it costs."
        self.computed += 1
        return self.computed

    @cached_property
    def none(self):
        print('none is computed')


costs = Costs()
print(costs.cost, costs.cost, vars(costs), costs.none, costs.none)
del costs.cost
print(costs.cost, Costs.cost.__doc__, Costs.cost.__module__, Costs.cost.attrname, cached_property[int])


def set_twice():
    class Twice:
        @cached_property
        def one(self):
            return 1
        two = one


attempt('two names', set_twice)
unnamed = cached_property(len)
Costs.unnamed = unnamed
attempt('no name', lambda: costs.unnamed)


class Slots:
    __slots__ = ('x',)

    @cached_property
    def value(self):
        return 1


class ProxyMeta(type):
    @cached_property
    def value(self):
        return 1


class UsesMeta(metaclass=ProxyMeta):
    pass


attempt('slots', lambda: Slots().value)
attempt('class', lambda: UsesMeta.value)

print('-- the rest')
key = cmp_to_key(lambda x, y: y - x)
print(key(3) < key(2), key(3) > key(2), key(3) == key(3), key(3) != key(3), key(obj=3).obj, sorted([1, 3, 2], key=key))
for action in (lambda: key(3) < 3, lambda: key(), lambda: key(3, 4), lambda: hash(key(3)), lambda: cmp_to_key(),
               lambda: cmp_to_key(lambda x, y: 1 / 0)(1) < cmp_to_key(len)(2), lambda: type(key)(),
               lambda: cmp_to_key(lambda x: 1)(1) < cmp_to_key(len)(2)):
    attempt('key', action)
for action in (lambda: reduce(lambda x, y: x + y, []), lambda: reduce(lambda x, y: x + y, [], 'start'), lambda: reduce(42, 42),
               lambda: reduce(42, 42, 42), lambda: reduce(42, [1]), lambda: reduce(capture, iter('abc')), lambda: reduce(),
               lambda: reduce(lambda x, y: x * y, range(1, 8), 2)):
    attempt('reduce', action)
print([name for name in functools.__all__ if getattr(functools, name, None) is None])
