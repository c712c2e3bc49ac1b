"""Context managers and what they hold."""
import contextlib
import sys
import weakref


class Resource:
    def __init__(self, name):
        self.name = name
        print('open', name)

    def __enter__(self):
        print('enter', self.name, sys.getrefcount(self))
        return self

    def __exit__(self, kind, error, traceback):
        print('exit', self.name, kind and kind.__name__, sys.getrefcount(self))
        return kind is KeyError

    def __del__(self):
        print('del', self.name)


with Resource('a') as r:
    print('body', sys.getrefcount(r))
print('after', sys.getrefcount(r))
del r
with Resource('temp'):
    print('body')
print('after temp')
with Resource('one') as x, Resource('two') as y:
    print(sys.getrefcount(x), sys.getrefcount(y))
with Resource('swallows'):
    raise KeyError('k')
try:
    with Resource('passes'):
        raise ValueError('v')
except ValueError as e:
    print('caught', e)


@contextlib.contextmanager
def managed(name):
    r = Resource(name)
    try:
        print('yielding', sys.getrefcount(r))
        yield r
    except ZeroDivisionError:
        print('handled')
    finally:
        print('cleanup')


with managed('m') as m:
    print(sys.getrefcount(m))
    1 / 0
del m
print('--')
with contextlib.ExitStack() as stack:
    for i in range(3):
        stack.enter_context(Resource(i))
    stack.callback(print, 'callback')
    print('in the stack')
print('--')


def early():
    with Resource('early') as e:
        return e.name


print(early())
for i in range(2):
    with Resource(f'loop {i}'):
        if i == 0:
            continue
        break
with contextlib.closing(open(__file__)) as file:
    print(file.closed)
print(file.closed)
with contextlib.suppress(FileNotFoundError):
    open('/no/such/file')
w = weakref.ref(x)
del x
print(w())
