# Without the collector's first pass, the order at exit is the order of creation.
import gc
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
first = T('first made, bound last')
x = T('x'); y = T('y')
z = first; del first; first = z; del z
l = [T('l0'), T('l1')]
x.child = T('child of x')
y.child = T('child of y')
lost = T('lost cycle'); lost.me = lost; del lost
print('end')
