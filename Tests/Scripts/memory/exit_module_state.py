# What __del__ can still see at exit.
import sys, weakref
value = 'global value'
def helper(): return 'helper works'
class T:
    def __init__(self, n): self.n = n
    def __del__(self):
        try: print(self.n, value, helper(), sys is not None, weakref.ref is not None, T is not None, len([1]))
        except BaseException as e: print('error', type(e).__name__, e)
a = T('a')
T.keep = T('kept by class')
other = T('other')
class Late:
    def __del__(self): print('late', other is not None, a is not None, __name__)
late = Late()
