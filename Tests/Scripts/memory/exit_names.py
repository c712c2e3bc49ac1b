# The order of the dictionary is the order of first binding; deleting and binding again moves a name.
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = T('a first'); b = T('b'); c = T('c')
a = T('a second')
del b; b = T('b again')
globals()['aa'] = T('by globals()')
for loop in [T('loop 1'), T('loop 2')]: pass
with_ = T('with_')
import sys as z
class K: t = T('in class K')
def f(x=T('default of f')): pass
d = {'n': {'m': T('deep in dicts')}}
e = T('e'); e.x = T('e.x'); e.x.y = T('e.x.y')
g = [T('g0'), [T('g10'), T('g11')], T('g2')]
