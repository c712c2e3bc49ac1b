# The same with full collections during the run.
import gc
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
first = T('first'); x = T('x')
gc.collect()
y = T('y'); x.child = T('child of x')
l = [T('l0'), T('l1')]
gc.collect()
d = {'k': T('d')}
x.late = y
del first
first = T('first again')
print('end')
