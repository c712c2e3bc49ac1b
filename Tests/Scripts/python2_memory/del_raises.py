class A(object):
    def __del__(self): raise ValueError('in del')
class B:
    def __del__(self): 1 / 0
class C(object):
    def __del__(self): self.missing
A()
b = B()
del b
c = C()
c = None
print 'goes on'
