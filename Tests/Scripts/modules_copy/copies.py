"""What copies share, what they ask objects for, and what goes wrong."""
import collections
import copy
import copyreg
import gc
import inspect
import types
import weakref
from copy import copy as shallow, deepcopy as deep


def attempt(title, action):
    try:
        print(title, '->', action())
    except BaseException as error:
        print(title, '!!', type(error).__name__, error)


class A:
    def method(self):
        pass
    prop = property(lambda self: 1)


a = A()
things = dict(
    none=None, int=5, float=1.5, bool=True, complex=1j, bytes=b'x', str='s', dots=..., ni=NotImplemented, type=int,
    range=range(3), slice=slice(1), slice2=slice([1]), property=A.prop, builtin=len, builtin_method=[].append,
    function=lambda: 0, code=(lambda: 0).__code__, ref=weakref.ref(a), tuple=(1,), tuple2=([],), frozenset=frozenset({1}),
    frozenset2=frozenset({(1, 2)}), method=a.method, slot=int.__add__, descriptor=str.join, module=types, cls=A,
    proxy=types.MappingProxyType({}), namespace=types.SimpleNamespace(a=[1]), error=ValueError(1), obj=object(),
    bytearray=bytearray(b'x'), set={1}, dict={1: [2]}, static=staticmethod(len), gen=(i for i in ()),
    weak_method=weakref.WeakMethod(a.method))
for name, x in things.items():
    shown = []
    for function in (shallow, deep):
        try:
            y = function(x)
            shown.append((y is x, type(y).__name__))
        except Exception as error:
            shown.append((type(error).__name__, str(error)))
    print(name, *shown)
print(deep(5, {id(5): 'x'}), deep([5], {id(5): 'x'}))

print('-- what is asked')


class NoReduce:
    __reduce_ex__ = __reduce__ = None


class Hidden:
    def __getattribute__(self, name):
        if name.startswith('__reduce'):
            raise AttributeError(name)
        return object.__getattribute__(self, name)


class OnlyReduce:
    def __getattribute__(self, name):
        if name == '__reduce_ex__':
            raise AttributeError(name)
        return object.__getattribute__(self, name)

    def __reduce__(self):
        return 'itself'


for cls in (NoReduce, Hidden, OnlyReduce):
    for function in (shallow, deep):
        x = cls()
        attempt(cls.__name__, lambda: function(x) is x)
for parts in ((int,), (int, 3), (int, ()), 'text', (list, (), None, [1, [2]]), (dict, (), None, None, [(1, [2])]),
              (dict, (), None, [], None), (list, ([1],), None, iter([2])), (A, (), {'x': 1}), (A, (), ({'x': 1}, {'y': 2})),
              (A, (), (None, {'y': 2})), (A, (), [])):
    class Reduced:
        def __reduce_ex__(self, protocol):
            print('protocol', protocol, end=' ')
            return parts
    for function in (shallow, deep):
        def shown():
            x = Reduced()
            y = function(x)
            return 'itself' if y is x else vars(y) if isinstance(y, A) else y
        attempt(function.__name__, shown)


class State:
    def __init__(self, foo):
        self.foo = foo

    def __getstate__(self):
        return [self.foo]

    def __setstate__(self, state):
        self.foo = state[0]
        self.was_set = True


x = State([1])
print(shallow(x).foo is x.foo, deep(x).foo is x.foo, deep(x).was_set, shallow(State(0)).foo)


class New(int):
    def __new__(cls, foo, *, bar=None):
        self = int.__new__(cls)
        self.foo, self.bar = foo, bar
        return self

    def __getnewargs_ex__(self):
        return (self.foo,), {'bar': self.bar}


x = New([42], bar=[1])
print(shallow(x).foo is x.foo, deep(x).foo == x.foo, deep(x).foo is x.foo, deep(x).bar is x.bar)
for answer in ([], ((), {}, 1), ([], {}), ((), [])):
    class Wrong:
        def __getnewargs_ex__(self):
            return answer
    attempt('new', lambda: shallow(Wrong()))


class WrongToo:
    def __getnewargs__(self):
        return [1]


attempt('new', lambda: shallow(WrongToo()))


class Slots:
    __slots__ = ('foo', '__dict__')


x = Slots()
x.foo, x.bar = [1], [2]
print(deep(x).foo, deep(x).bar, deep(x).foo is x.foo, shallow(x).foo is x.foo, x.__getstate__(), x.__reduce_ex__(2)[1:])
print(A().__reduce_ex__(4)[1:], State(1).__reduce_ex__(2)[2], A().__reduce_ex__(2)[0] is copyreg.__newobj__)
print(A().__reduce__()[0].__name__, A().__reduce__()[1:], New(1).__reduce_ex__(2)[0].__name__, 'x'.__reduce_ex__(2)[1:])
attempt('slots, old protocol', lambda: x.__reduce_ex__(1))
attempt('protocol', lambda: x.__reduce_ex__('a'))


class Meta(type):
    pass


class MetaMade(metaclass=Meta):
    pass


class DeepOnly:
    def __deepcopy__(self, memo):
        memo[id(self)] = self
        return self

    def __copy__(self):
        return 'shallow'


print(shallow(MetaMade) is MetaMade, deep(MetaMade) is MetaMade, shallow(DeepOnly()), deep([DeepOnly()])[0].__class__.__name__)

print('-- cycles and sharing')
loop = []
loop.append(loop)
twin = deep(loop)
print(twin is not loop, twin[0] is twin, len(twin))
loop = ([],)
loop[0].append(loop)
twin = deep(loop)
print(twin is not loop, twin[0] is not loop[0], twin[0][0] is twin)
loop = {}
loop['self'] = loop
twin = deep(loop)
print(twin['self'] is twin, len(twin))
a.self = a
a.bound = a.method
twin = deep(a)
print(twin.self is twin, twin.bound.__self__ is twin, twin.bound.__func__ is A.method)
x = [1]
print([deep([x, x])[0] is deep([x, x])[1], deep(([x], x))[0][0] == x], deep((1, (2, 3))) is not None)
x = ((1, 2), 3)
print(deep(x) is x)


class Sub(list):
    pass


class SubDict(dict):
    pass


x = Sub([[1], 2])
x.foo = [3]
y = deep(x)
print(y, y.foo, y[0] is x[0], y.foo is x.foo, type(shallow(x)).__name__, shallow(x)[0] is x[0])
x = SubDict(k=[1])
x.foo = [3]
y = deep(x)
print(y, y.foo, y['k'] is x['k'], shallow(x)['k'] is x['k'])
P = collections.namedtuple('P', 'x y')
print(deep(P([1], 2)), deep(collections.deque([[1]], 3)), deep(collections.ChainMap({1: [2]})))

print('-- the memo')
memo = {}
x = [1, 2]
y = deep(x, memo)
print(sorted(type(value).__name__ for value in memo.values()), memo[id(x)] is y, memo[id(memo)] == [x])


class Lookup(dict):
    asked = 0

    def get(self, key, default=None):
        Lookup.asked += 1
        return super().get(key, default)


deep([[1], 2], Lookup())
print(Lookup.asked)


class Kept:
    def __init__(self, name):
        self.name = name

    def __deepcopy__(self, memo):
        return Kept(self.name + "'")

    def __del__(self):
        print('deleted', self.name)


memo = {}
deep(Kept('a'), memo)
print('still in the memo')
del memo
gc.collect()
x = weakref.WeakKeyDictionary()
keys = [A(), A()]
for key in keys:
    x[key] = [1]
y = deep(x)
print(len(y), all(y[key] == [1] and y[key] is not x[key] for key in keys), len(shallow(x)))


def nested(depth, wrap):
    x = 1
    for _ in range(depth):
        x = wrap(x)
    return x


for wrap in (lambda x: [x], lambda x: (x, []), lambda x: {1: x}):
    attempt('400 deep', lambda: len(deep(nested(400, wrap))))
    attempt('1000 deep', lambda: len(deep(nested(1000, wrap))))

print('-- replace and copyreg')
attempt('replace', lambda: copy.replace(P(1, 2), y=3))
attempt('replace', lambda: copy.replace(types.SimpleNamespace(a=1), a=2, b=3))
attempt('replace', lambda: copy.replace(5))
attempt('replace', lambda: copy.replace())


class Replaced:
    def __replace__(self, /, **changes):
        return changes


attempt('replace', lambda: copy.replace(Replaced(), self=1, obj=2))
print(inspect.signature(deep), inspect.signature(copy.replace), copy.Error is copy.error, copy.Error.__mro__)


class Registered:
    pass


copyreg.pickle(Registered, lambda x: (str, ('registered',)))
print(shallow(Registered()), deep(Registered()), shallow(1j), shallow(int | str), copyreg.pickle_complex(1j))
attempt('pickle', lambda: copyreg.pickle(A, 'not callable'))
attempt('pickle', lambda: copyreg.pickle(A, len, 3))
attempt('constructor', lambda: copyreg.constructor(0))
copyreg.add_extension('m', 'n', 5)
copyreg.add_extension('m', 'n', 5)
for arguments in (('m', 'n', 6), ('m', 'o', 5), ('m', 'o', 0), ('m', 'o', 1 << 31), ('m', 'o', 'x')):
    attempt('extension', lambda: copyreg.add_extension(*arguments))
for arguments in (('m', 'n', 6), ('m', 'o', 5), ('m', 'n', 5), ('m', 'n', 5)):
    attempt('removed', lambda: copyreg.remove_extension(*arguments))
print(copyreg.clear_extension_cache(), copyreg.__newobj__(list), copyreg.__newobj_ex__(int, ('11',), {'base': 2}),
      copyreg._reconstructor(A, object, None).__class__.__name__)
