# The state of an object with slots: by the names that copyreg finds and its class remembers.
import copy
import copyreg
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class A:
    __slots__ = ('x', '__y', '__dict__', 'z')
    def __init__(self): self.x = 1; self.__y = 2; self.z = 3; self.d = 4
a = A()
t(a.__getstate__)
t(lambda: A.__dict__.get('__slotnames__'))
class B(A):
    __slots__ = 'w'
    def __init__(self): self.w = 5
    x = property(lambda self: 'prop')
b = B()
t(b.__getstate__)
t(lambda: copy.copy(b).w)
class C:
    __slots__ = ('x', 'y')
c = C(); c.x = 1
C.y = property(lambda self: 5)
t(c.__getstate__)
t(lambda: C.__dict__.get('__slotnames__'))
C.x = property(lambda self: 1/0)
t(c.__getstate__)
t(lambda: copy.copy(c).x)
class D:
    __slots__ = ('x', 'y')
D.__slots__ = ('y',)
d = D(); d.x = d.y = 1
t(d.__getstate__)
class E:
    __slots__ = {'x': 'doc', 'y': 'doc'}
d = E(); d.x = d.y = 1
t(d.__getstate__)
class F:
    __slots__ = iter(['x', 'y'])
d = F(); d.x = d.y = 1
t(d.__getstate__)
class G: 
    __slots__ = ('x', 'y')
G.__slotnames__ = ['y']
d = G(); d.x = d.y = 1
t(d.__getstate__)
G.__slotnames__ = 5
t(d.__getstate__)
G.__slotnames__ = [5]
t(d.__getstate__)
G.__slotnames__ = None
t(d.__getstate__)
t(lambda: d.__reduce_ex__(2)[2])
class H:
    pass
h = H()
t(h.__getstate__); t(lambda: H.__dict__.get('__slotnames__'))
t(lambda: copyreg._slotnames(B))
class I:
    __slots__ = ('x',)
    def __getattr__(self, n): return 'got ' + n
t(I().__getstate__)
class J:
    __slots__ = ('b', 'a')
    def __getattribute__(self, n):
        if n in 'ab': print(n)
        return object.__getattribute__(self, n)
j = J(); j.a = j.b = 1
t(j.__getstate__)
class K(J):
    __slots__ = ('d','c')
j = K(); j.a = j.b = j.c = j.d = 1
t(j.__getstate__)
class H: pass
h = H(); h.x = 1
print(h.__getstate__() is vars(h), h.__reduce_ex__(2)[2] is vars(h), h.__reduce_ex__(1)[2] is vars(h))
class L(list): pass
l = L([1]); l.x = 1
print(l.__getstate__() is vars(l))
print(sorted(vars(H)), sorted(vars(L)))
copy.deepcopy(l)
print(sorted(vars(H)), sorted(vars(L)))
