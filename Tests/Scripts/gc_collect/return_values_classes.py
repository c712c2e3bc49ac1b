# What gc.collect() returns for classes: every object that a class is made of counts.
import gc
gc.disable(); gc.collect(); gc.collect()
class N: pass
def shape(text, make):
    make()
    print('%-34s %d' % (text, gc.collect()))
def klass():
    class C: pass
def klass_method():
    class C:
        def m(self): return C
def instance_of_local():
    class C: pass
    C.inst = C()
def props(): 
    class P: p = property(lambda s: s)
for f in (klass, klass_method, instance_of_local, props):
    shape(f.__name__, f)
