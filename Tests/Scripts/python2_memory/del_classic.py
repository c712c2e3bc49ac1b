class A:
    def __del__(self): print 'classic del', self.__class__.__name__
class B(A): pass
a = A()
b = B()
del a
b = None
a = [A()]
a.append(a)
del a
import gc
print gc.collect(), gc.garbage
