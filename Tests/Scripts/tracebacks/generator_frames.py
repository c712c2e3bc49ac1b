# Tracebacks through generators, yield from, with, and finally.
import sys
def show(f):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
def inner():
    yield 1
    raise ValueError('innermost')
def middle():
    yield from inner()
def outer():
    for x in middle():
        pass
show(outer)
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError('in exit')
def with_error():
    with CM() as c:
        c.missing
show(with_error)
def finally_error():
    try:
        1 / 0
    finally:
        [].pop()
show(finally_error)
def thrown():
    g = inner()
    next(g)
    g.throw(KeyError('thrown in'))
show(thrown)
def handler_error():
    try:
        int('x')
    except ValueError as e:
        e.nothing
show(handler_error)
def nested_function():
    def local():
        raise OSError('in local')
    return local()
show(nested_function)
class C:
    def method(self): self.other(1)
    def other(self, x): return [y.z for y in [x]]
show(lambda: C().method())
show(lambda: (lambda: {k: v for k, v in [1]})())
def decorated(f):
    def wrapper(*a): return f(*a)
    return wrapper
@decorated
def target(): raise LookupError('in target')
show(target)
