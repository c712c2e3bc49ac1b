"""f(*args) leaves the arguments to the callee alone, and is a call like any other."""
import gc
import sys
import traceback
import weakref


def count(*arguments):
    return sys.getrefcount(arguments[0])


def count_first(first):
    return sys.getrefcount(first)


x = object()
items = [x]
print(count(*[x]), count_first(*[x]), count(*items), count_first(*items), count_first(*(x,)), count_first(x))


class Class:
    def __init__(self, value=None):
        self.count = sys.getrefcount(value)

    def method(self, value):
        return sys.getrefcount(value)


print(Class().method(*[x]) < 6, Class(*[x]).count < 6, max(*[1, 2]), [].append(*items))


class Thing:
    pass


def only(thing):
    watcher = weakref.ref(thing)
    del thing
    return watcher()


print(only(*[Thing()]), only(*(Thing() for _ in range(1))))


def deep(n, *rest):
    return n if n == 0 else deep(*[n - 1, *rest])


print(deep(500, 1, 2))
try:
    deep(10000)
except RecursionError as error:
    print(type(error).__name__)


def many(*values):
    return len(values), values[-1]


print(many(*range(5000)), many(*'abc', *range(2)))


def fails(a, b):
    raise ValueError(a, b)


for arguments in [(1, 2), (1,), (1, 2, 3)]:
    try:
        fails(*arguments)
    except Exception:
        traceback.print_exc()


def generator(a, b=5):
    yield a
    yield b


print(list(generator(*[1])), list(generator(*[1, 2])))
for callee in 5, None, 1.5, 'text', [], True:
    try:
        callee(*[1])
    except TypeError as error:
        print(error)
gc.collect()
before = gc.get_count()[0]
kept = [object() for _ in range(20)] + [bytearray(3) for _ in range(20)]
print(gc.get_count()[0] - before < 10)
text = 'ab' * 20000
print(text.rfind('b' + 'ab' * 9000 + 'b'), text.rindex('ba' * 9000), ('a' * 100 + 'b').rfind('a' * 50), 'x'.rfind('xx'))
print('a,b,c'.replace(',', ';'), 'aaa'.replace('a', 'bb', 2), len(('ab' * 100).replace('a', 'xyz')), 'é-é'.replace('-', '→'), ''.replace('', 'x'), 'ab'.replace('', '-'))
