# What `throw` was given goes to a delegate as it is, and is made an exception where it is raised.
import warnings

warnings.simplefilter('ignore')

class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *args):
        print('throw', args)
        return 2
def g():
    x = yield from It()
    print(x)
h = g()
next(h)
print(h.throw(ValueError))
print(h.throw(ValueError('x')))
print(h.throw(ValueError, None, None))
print(h.throw(ValueError, 'x'))
class Bad(Exception):
    def __init__(self): raise KeyError('init')
def f():
    try:
        yield 1
    except KeyError as e:
        print('inside', repr(e))
        yield 2
q = f(); next(q)
print(q.throw(Bad))
class E(Exception):
    def __new__(cls, *args, **kwargs):
        return 3
def f():
    try:
        yield 1
    except TypeError as e:
        print('inside', repr(e))
        yield 2
q = f(); next(q)
print(q.throw(E))
try: raise E
except TypeError as e: print(e)
q = f()
try:
    q.throw(E, 4)
except TypeError as e: print(e)
def inner():
    yield 1
def outer():
    try:
        yield from inner()
    except TypeError as e:
        print(repr(e))
        yield 3
q = outer(); next(q)
print(q.throw(E))
q = outer(); next(q)
try: print(q.throw(3))
except TypeError as e: print('out', e)
q = outer(); next(q)
try: print(q.throw(ValueError, None, 3))
except TypeError as e: print('out', e)
