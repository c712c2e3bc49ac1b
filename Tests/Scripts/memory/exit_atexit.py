# atexit: order, arguments, errors, unregister, registering at exit.
import atexit, sys
def say(*a, **k): print('atexit', a, k)
atexit.register(say, 1)
atexit.register(say, 2, k=3)
@atexit.register
def decorated(): print('decorated')
print(decorated.__name__, atexit.register(say, 'returned') is say)
atexit.register(print, 'print')
def unreg(): print('never')
atexit.register(unreg); atexit.register(unreg); atexit.unregister(unreg)
def nested(): print('nested'); atexit.register(print, 'registered during exit')
atexit.register(nested)
def fails(): raise ValueError('in atexit')
atexit.register(fails)
def exits(): sys.exit(9)
atexit.register(exits)
try: atexit.register(5)
except TypeError as e: print(e)
class T:
    def __del__(self): print('global deleted after atexit')
t = T()
def sees(): print('globals still there:', t is not None, say is not None)
atexit.register(sees)
