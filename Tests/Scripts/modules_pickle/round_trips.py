"""Objects as bytes of all protocols, and back."""
import collections
import copyreg
import fractions
import functools
import io
import operator
import pickle
import types


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f'Point({self.x}, {self.y})'


class Slotted:
    __slots__ = 'a', 'b'


class WithState(Point):
    def __getstate__(self):
        return [self.x]

    def __setstate__(self, state):
        print('set', state)
        self.x, self.y = state[0], None


class Chosen(tuple):
    def __new__(cls, first, *, second=2):
        return super().__new__(cls, (first, second))

    def __getnewargs_ex__(self):
        return (self[0],), {'second': self[1]}


class Reduced:
    def __reduce__(self):
        return dict, (), None, None, iter([('a', 1), ('b', 2)])


class Outer:
    class Inner:
        pass


loop = [1, 2]
loop.append(loop)
shared = Point(1, 2)
slotted = Slotted()
slotted.a = 5
for value in [
    None, True, False, 0, 255, 256, 65535, 65536, -1, 2 ** 31, -2 ** 31, -2 ** 31 - 1, 2 ** 100, -128, 1.5,
    float('inf'), 2j, '', 'a', 'é\u20ac\U0001f600\ud800\\\n', b'', b'abc', b'x' * 300, bytearray(b'ab'), (), (1,),
    (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2], {}, {'a': 1}, {'a': 1, 'b': [2]}, set(), {1},
    frozenset({2}), loop, [shared, shared], Point([1], (2,)), WithState(3, 4), Chosen(1, second=3), Reduced(),
    len, Point, Outer.Inner, [].append, str.join, str.maketrans, range(1, 9, 2), slice(1), NotImplemented, ...,
    type(None), collections.OrderedDict(a=1), collections.deque([1], 3), collections.Counter('aab'),
    fractions.Fraction(1, 3), functools.partial(int, base=2), operator.itemgetter(1, 2), KeyError('k'),
    OSError(2, 'no', 'f'), types.SimpleNamespace(a=1), copyreg.__newobj__, iter([1, 2]),
]:
    if value is loop:
        print('loop', [len(pickle.dumps(value, protocol)) for protocol in range(6)])
        back = pickle.loads(pickle.dumps(value))
        print(back[2] is back)
        continue
    print(type(value).__name__)
    for protocol in range(6):
        data = pickle.dumps(value, protocol)
        if not isinstance(value, bytearray) or protocol > 2:
            print(' ', protocol, data if not isinstance(value, bytes) or protocol > 2 else '')
        back = pickle.loads(data)
    print('  ', repr(back)[:60] if not callable(back) and ' at 0x' not in repr(back) else type(back))
print(pickle.loads(pickle.dumps(slotted)).a)
a, b = pickle.loads(pickle.dumps([shared, shared]))
print(a is b)
many = pickle.dumps(list(range(2001)))
print(len(many), pickle.loads(many) == list(range(2001)), len(pickle.dumps(['x' * 70000, 'y'])))

file = io.BytesIO()
pickler = pickle.Pickler(file, 2)
pickler.dump(shared)
pickler.dump(shared)
print(file.getvalue())
file.seek(0)
unpickler = pickle.Unpickler(file)
print(unpickler.load(), unpickler.load())


class Named(pickle.Pickler):
    def persistent_id(self, obj):
        return 'the point' if obj is shared else None

    dispatch_table = copyreg.dispatch_table.copy()
    dispatch_table[Slotted] = lambda obj: (int, ('7',))


class Found(pickle.Unpickler):
    def persistent_load(self, name):
        print('asked for', name)
        return shared

    def find_class(self, module, name):
        print('class', module, name)
        return super().find_class(module, name)


for protocol in range(6):
    file = io.BytesIO()
    Named(file, protocol).dump([shared, slotted, Point])
    file.seek(0)
    print(Found(file).load()[0] is shared)
