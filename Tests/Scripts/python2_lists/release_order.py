class R(object):
    def __init__(self, n): self.n = n
    def __del__(self): print 'del', self.n,
l = [R(i) for i in range(4)]
l[1] = None
print
del l[0]
print
l.pop()
print
l[:] = []
print
t = (R('t1'), R('t2'))
del t
print
d = {'a': R('da'), 'b': R('db'), 'c': R('dc')}
del d['b']
print
d.clear()
print
s = set([R('s')])
s.pop()
print
x = R('x')
x = R('y')
print
