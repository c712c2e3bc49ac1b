"""Small faults that CPython's own tests showed."""
import gc
import warnings


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


# A source may be any buffer of bytes.
show(lambda: eval(memoryview(b'1 + 2')))
show(lambda: eval(memoryview(b'1x+x2')[::2]))
show(lambda: compile(5, 'x', 'eval'))
exec(bytearray(b'print("from a bytearray")'))

# A bytearray that joins cannot change meanwhile.
array = bytearray(b',')


def clearing():
    array.clear()
    yield b'A'
    yield b'B'


show(lambda: array.join(clearing()))
print(array, array.join([array, b'x']))
array.clear()

# A replaced __import__ is given the namespace of a module's and of a class's body.
seen = []


def spy(name, globals=None, locals=None, fromlist=(), level=0):
    seen.append((name, globals is space, None if locals is None else sorted(locals)[-2:], fromlist, level))


space = {'__builtins__': {'__import__': spy, '__build_class__': __build_class__}, '__name__': 'm'}
exec('import foo.bar\nfrom .. import x as y\nclass C:\n    a = 1\n    import b\ndef f(z=1):\n    import inner\nf()', space)
for entry in seen:
    print(entry)

# Relative imports and what says where they begin.
for space in ({'__name__': 'm'}, {'__name__': 3}, {}, {'__package__': None, '__spec__': None, '__name__': '__main__'},
              {'__package__': 5}, {'__package__': '', '__name__': 'a.b'}):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter('always')
        show(lambda: __import__('', space, {}, ('x',), 1))
        print([(entry.category.__name__, str(entry.message)) for entry in found])


class Spec:
    parent = 5


show(lambda: __import__('', {'__spec__': Spec}, {}, ('x',), 1))


# What a generator delegates to, and cannot be asked for its throw or close.
class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        1 / 0

    def __repr__(self):
        return '<broken>'


def delegating():
    try:
        yield from Broken()
    except Exception as error:
        print('inside', repr(error))
        raise


for act in (lambda g: g.send(1), lambda g: g.throw(AttributeError), lambda g: g.close()):
    generator = delegating()
    next(generator)
    show(lambda: act(generator))
    show(lambda: next(generator))
gc.collect()
