# Metaclasses: __new__, __init__, __call__, __prepare__, attribute lookup, conflicts.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'prepared': True}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, [k for k in ns if not k.startswith('__')], kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a)
        return super().__call__(*a, **k)
    def meta_method(cls): return 'meta ' + cls.__name__
    @property
    def meta_prop(cls): return 'prop of ' + cls.__name__
    def __len__(cls): return 42
    def __iter__(cls): return iter('abc')
    def __contains__(cls, x): return x == 'in'
    def __getitem__(cls, i): return 'item %r' % (i,)
    def __getattr__(cls, name): return 'meta getattr ' + name
    def __repr__(cls): return '<Meta %s>' % cls.__name__
    def __instancecheck__(cls, x): return x == 'magic' or super().__instancecheck__(x)
class A(metaclass=Meta, option=1):
    def __init__(self, x): self.x = x
a = A(5)
print(A.meta_method(), A.meta_prop, len(A), list(A), 'in' in A, A[1, 2], A.unknown, A, A.prepared)
class B(A): pass
print(type(B).__name__, isinstance('magic', B), isinstance(B(1), A))
try: a.meta_method
except AttributeError as e: print(e)
class Other(type): pass
try: type('X', (A, Other('Y', (), {})), {})
except TypeError as e: print(e)
try: type('Z', (), {}, option=1)
except TypeError as e: print(e)
def function_meta(name, bases, ns): return name, bases, sorted(k for k in ns if not k.startswith('__'))
class F(metaclass=function_meta): x = 1
print(F)
print(type('Dyn', (object,), {'v': 1, 'get': lambda self: self.v})().get(), type(5), type(type), type(A) is Meta)
class Singleton(type):
    _inst = {}
    def __call__(cls, *a):
        if cls not in cls._inst: cls._inst[cls] = super().__call__(*a)
        return cls._inst[cls]
class S(metaclass=Singleton): pass
print(S() is S())
for bad in (lambda: type(), lambda: type(1, 2), lambda: type('X', 5, {}), lambda: type(5, (), {}), lambda: type('X', (), 5), lambda: type('a\0b', (), {})):
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
