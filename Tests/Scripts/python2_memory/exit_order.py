class A(object):
    def __init__(self, n): self.n = n
    def __del__(self): print 'del', self.n
zebra = A('zebra')
apple = A('apple')
mango = A('mango')
_private = A('_private')
kiwi = A('kiwi')
_other = A('_other')
x1 = A('x1')
