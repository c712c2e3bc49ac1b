# __del__: when it is looked up, what it may do, and that it runs once.
import gc
gc.disable()
class A:
    def __del__(self): print('A.__del__', self.__dict__)
a = A(); a.x = 1; del a
class B(A): pass
B()
class C(A):
    def __del__(self): print('C first'); super().__del__()
C()
a = A(); a.__del__ = lambda: print('instance attribute is ignored'); del a
class D: pass
d = D(); D.__del__ = lambda self: print('added later'); del d
del D.__del__; D()
print('explicit call:'); a = A(); a.__del__(); del a
class New:
    def __init__(self): raise ValueError('half made')
    def __del__(self): print('New.__del__', hasattr(self, 'x'))
try: New()
except ValueError as e: print(e)
print('after')
class NewNew:
    def __new__(cls): o = super().__new__(cls); return 'other'
    def __del__(self): print('discarded in __new__')
print(NewNew())
class Modify:
    def __init__(self): self.l = [1]
    def __del__(self): self.l.append(2); self.y = self.l; print(self.l)
Modify()
class Creates:
    n = 0
    def __del__(self):
        Creates.n += 1
        if Creates.n < 4: Creates()
        print('created', Creates.n)
Creates()
class Args:
    def __del__(self, extra=1): print('default argument', extra)
Args()
class Static:
    @staticmethod
    def __del__(): print('static')
Static()
class Cls:
    @classmethod
    def __del__(cls): print('class method', cls.__name__)
Cls()
class Callable:
    def __call__(self, *a): print('callable object', len(a))
class WithCallable: __del__ = Callable()
WithCallable()
class None_: __del__ = None
None_()
class Counter:
    alive = 0
    def __init__(self): Counter.alive += 1
    def __del__(self): Counter.alive -= 1
l = [Counter() for _ in range(10)]; print(Counter.alive); del l[3:]; print(Counter.alive); l = None; print(Counter.alive)
class Int(int):
    def __del__(self): print('del Int', int(self))
Int(5); x = Int(6) + 1; print(x)
class Str(str):
    def __del__(self): print('del Str', self)
Str('s').upper()
class Lst(list):
    def __del__(self): print('del Lst', self)
Lst([1, 2])
class Dct(dict):
    def __del__(self): print('del Dct', self)
Dct(a=1)
class Tpl(tuple):
    def __del__(self): print('del Tpl', self)
Tpl((1, 2))
class Exc(Exception):
    def __del__(self): print('del Exc', self)
try: raise Exc('e')
except Exc: print('handling')
print('handled')
class Meta(type):
    def __del__(cls): print('class dies', cls.__name__)
class K(metaclass=Meta): pass
del K; gc.collect()
