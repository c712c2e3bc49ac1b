# __slots__: layout, errors, inheritance, descriptors.
class P:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
p = P()
print(p.x, hasattr(p, 'y'), hasattr(p, '__dict__'), P.__slots__, type(P.x), P.x.__name__)
for bad in ('p.z = 1', 'p.y', 'del p.y', 'p.__dict__', 'P.x.__get__(5)', 'del p.x; p.x'):
    try: print(exec(bad))
    except (AttributeError, TypeError) as e: print(bad, '->', type(e).__name__, e)
class Q(P): __slots__ = 'z'
q = Q(); q.z = 3; print(q.x, q.z, hasattr(q, '__dict__'))
class R(P): pass
r = R(); r.any = 1; print(r.__dict__, r.x)
class S: __slots__ = ['__dict__', 'a']
s = S(); s.a = 1; s.b = 2; print(s.__dict__, s.a)
class T: __slots__ = {'documented': 'the doc'}
print(T.documented.__doc__, T.__slots__)
class Empty: __slots__ = ()
try: Empty().x = 1
except AttributeError as e: print(e)
for body in ("__slots__ = ('x',); x = 1", "__slots__ = ('1x',)", "__slots__ = (5,)", "__slots__ = ('__dict__', '__dict__')", "__slots__ = 5", "__slots__ = ('__weakref__', '__weakref__')", "__slots__ = ('a', 'a')"):
    try: exec('class Bad:\n  ' + body); print('fine:', body)
    except (TypeError, ValueError) as e: print(body, '->', type(e).__name__, e)
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
try: class_ = type('C', (A, B), {})
except TypeError as e: print(e)
try: type('I', (int,), {'__slots__': ('v',)})
except TypeError as e: print(e)
class L(list): __slots__ = ('tag',)
l = L([1]); l.tag = 't'; print(l, l.tag)
class Private: __slots__ = ('__hidden',)
print(Private._Private__hidden.__name__, [k for k in Private.__dict__ if 'hidden' in k])
p1, p2 = P(), P()
P.x.__set__(p1, 'via descriptor'); print(P.x.__get__(p1), p2.x)
try: p1.__class__ = R
except TypeError as e: print(e)
class P3:
    __slots__ = ('x', 'y')
p1.__class__ = P3; print(type(p1).__name__, p1.x)
