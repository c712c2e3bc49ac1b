# property in full.
class C:
    def __init__(self): self._x = 0
    @property
    def x(self):
        """The x."""
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print('deleting'); self._x = None
    @property
    def ro(self): return 'read only'
    wo = property(fset=lambda s, v: print('wrote', v))
c = C(); c.x = 5; print(c.x); del c.x; print(c.x, C.x.__doc__, type(C.x))
c.wo = 1
for bad in ('c.ro = 1', 'del c.ro', 'c.wo', 'property.x', 'c.x()'):
    try: exec(bad)
    except (AttributeError, TypeError) as e: print(bad, '->', type(e).__name__, e)
p = C.x
print(p.fget.__name__, p.fset.__name__, p.fdel.__name__, p.__get__(c), p.__get__(None, C) is p)
p2 = p.getter(lambda s: 'other'); print(p2.__get__(c), p2.fset is p.fset, p2 is p)
class D(C):
    @C.x.getter
    def x(self): return 'D.x ' + str(self._x)
    @property
    def ro(self): return super().ro + ' extended'
d = D(); d.x = 3; print(d.x, d.ro)
class P(property): pass
class E:
    @P
    def v(self): return 'sub'
    def plain(self): return 1
    plain = property(plain, doc='explicit doc')
print(E().v, type(E.v).__name__, E.plain.__doc__)
class F: pass
F.late = property(lambda self: 'late'); print(F().late)
try: F().late = 5
except AttributeError as e: print(e)
print(C.x.__name__, property(None).__doc__, C.__dict__['ro'].__isabstractmethod__)
