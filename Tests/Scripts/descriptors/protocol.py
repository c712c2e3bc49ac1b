# Data and non-data descriptors, and who wins.
class Data:
    def __get__(self, o, t=None): return ('data get', o is None, t.__name__)
    def __set__(self, o, v): print('data set', v)
    def __delete__(self, o): print('data delete')
class NonData:
    def __get__(self, o, t=None): return ('nondata get', o is None)
class SetOnly:
    def __set__(self, o, v): o.__dict__['so'] = v * 2
class C:
    d = Data(); n = NonData(); so = SetOnly()
c = C()
print(c.d, C.d, c.n, C.n)
c.d = 1; del c.d
c.__dict__['d'] = 'in dict'; c.__dict__['n'] = 'in dict'
print(c.d, c.n, type(c.so).__name__)
c.so = 5; print(c.so)
try: del c.so
except AttributeError as e: print(e)
C.d = 'overwritten'; print(c.d)
class Meta(type):
    md = Data()
    mn = NonData()
class D(metaclass=Meta):
    md = 'class dict'; mn = 'class dict'
print(D.md, D.mn)
print(c.__getattribute__('n'), object.__getattribute__(c, 'n'), type(C.__dict__['n']).__name__)
f = lambda self, x: (self, x)
bound = f.__get__('me'); print(bound(1), type(bound).__name__, f.__get__(None, str) is f)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        v = o.__dict__[self.n] = self.f(o)
        return v
class E:
    @Lazy
    def value(self): print('computed'); return 42
e = E(); print(e.value, e.value, e.__dict__)
class Raises:
    def __get__(self, o, t): raise AttributeError('from descriptor')
class F:
    r = Raises()
    def __getattr__(self, n): return 'fallback'
print(F().r, hasattr(F, 'r'))
class Inst: pass
i = Inst(); i.n = NonData(); print(type(i.n).__name__)
