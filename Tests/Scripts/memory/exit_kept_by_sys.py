# What sys or builtins holds at exit: the class, its functions, their globals, and so everything.
import builtins, sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = T('global')
sys.extra = T('on sys')
builtins.thing = T('in builtins')
print('end')
