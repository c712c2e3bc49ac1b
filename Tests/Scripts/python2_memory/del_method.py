class A(object):
    def __init__(self, n): self.n = n
    def __del__(self): print 'del', self.n
a = A(1)
del a
a = A(2)
a = A(3)
def f():
    x = A(4)
    print 'in f'
f()
l = [A(5), A(6)]
del l[0]
print 'list'
l = None
A(7)
d = {'k': A(8)}
d.clear()
t = (A(9),)
t = None
