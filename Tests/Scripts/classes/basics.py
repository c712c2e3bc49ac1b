# Instances, attributes, class attributes, dynamic changes.
class A:
    """Doc of A."""
    shared = []
    n = 0
    def __init__(self, v=1):
        self.v = v
        A.n += 1
    def method(self): return self.v
a, b = A(), A(2)
a.shared.append('x'); a.n = 99
print(b.shared, A.n, a.n, b.n, a.__dict__, b.__dict__)
print(A.__name__, A.__doc__, A.__module__, A.__bases__, A.__mro__, A.__qualname__, A.__dict__.keys() >= {'n', 'shared'})
A.method = lambda self: 'replaced'
print(a.method(), A.method(b))
a.method = lambda: 'instance'
print(a.method(), b.method())
del a.method; print(a.method())
A.extra = property(lambda self: self.v * 10)
print(b.extra)
a.__class__ = type('B', (A,), {'who': lambda self: 'B'})
print(a.who(), isinstance(a, A), type(a).__name__)
print(hasattr(a, 'zz'), getattr(a, 'zz', 'default'), sorted(k for k in dir(b) if not k.startswith('__')))
setattr(b, 'odd name', 5); print(b.__dict__, getattr(b, 'odd name'))
delattr(b, 'odd name')
for bad in (lambda: a.zz, lambda: A.zz, lambda: (5).zz, lambda: A(1, 2, 3), lambda: None.x, lambda: [].foo, lambda: 'x'.foo, lambda: len.foo, lambda: a(), lambda: A.method()):
    try: bad()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
for bad in ('(5).x = 1', 'A.__name__ = 5', 'object.x = 1', 'del a.zz', 'a.__class__ = 5', 'a.__dict__ = 5', 'len.x = 1', 'None.x = 1', 'del A.__name__', 'a.__class__ = int', '[].x = 1', 'int.x = 1'):
    try: exec(bad)
    except (AttributeError, TypeError) as e: print(bad, '->', type(e).__name__, e)
a.__dict__ = {'v': 'new dict'}; print(a.v)
print(repr(A), str(A)[:8], repr(a)[:22], a == a, a != b, hash(a) == hash(a), bool(a))
class Empty: pass
print(Empty().__dict__, Empty.__doc__, Empty.__subclasses__(), A.__subclasses__())
