# What is left in gc.garbage is listed at exit under DEBUG_UNCOLLECTABLE.
import gc
class N:
    def __repr__(self): return '<N>'
    def __del__(self): print('del at exit')
gc.set_debug(gc.DEBUG_SAVEALL)
a = N(); a.a = a; del a
print(gc.collect(), gc.garbage)
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
print('end')
