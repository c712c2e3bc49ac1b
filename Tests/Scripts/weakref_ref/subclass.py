# Subclasses of ref: KeyedRef style attributes, slots, no sharing.
import weakref, gc
class T: pass
class Ref(weakref.ref):
    def __init__(self, ob, callback=None, **extra):
        super().__init__(ob, callback)
        self.extra = extra
    def __call__(self):
        ob = super().__call__()
        return ('called', ob)
t = T()
r = Ref(t, name='x')
print(r()[1] is t, r.extra, type(r).__name__, isinstance(r, weakref.ref), Ref(t) is r, weakref.ref(t) is r)
class Slotted(weakref.ref):
    __slots__ = ('key',)
    def __new__(cls, ob, cb, key):
        self = super().__new__(cls, ob, cb); self.key = key; return self
    def __init__(self, ob, cb, key): super().__init__(ob, cb)
s = Slotted(t, lambda r: print('gone', r.key), 'the key')
print(s.key, hasattr(s, '__dict__'), weakref.getweakrefcount(t))
print(s == r, s == weakref.ref(t), hash(s) == hash(r))
del t
print(r(), s(), repr(r)[:8])
class Plain(weakref.ref): pass
t = T(); a, b = Plain(t), Plain(t); print(a is b, a == b, len({a, b})); a.x = 5; print(a.x, hasattr(b, 'x'))
k = weakref.KeyedRef(t, None, 'k'); print(k.key, type(k).__mro__[1].__name__, k() is t)
class Del(weakref.ref):
    def __del__(self): print('reference deleted')
d = Del(t); del d
rr = weakref.ref(t)
try: weakref.ref(rr)
except TypeError as e: print(e)
w = weakref.ref(Plain(t)); print(w())
p = Plain(t); pw = weakref.ref(p); print(pw() is p); del p; print(pw())
class Bad(weakref.ref):
    def __eq__(self, o): return 'custom eq'
    __hash__ = weakref.ref.__hash__
print(Bad(t) == 1, hash(Bad(t)) == hash(t))
