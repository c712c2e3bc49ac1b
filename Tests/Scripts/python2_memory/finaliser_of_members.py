class Child(object):
    def __init__(self, n): self.n = n
    def __del__(self): print 'child', self.n
class Parent(object):
    def __init__(self):
        self.a = Child('a')
        self.b = Child('b')
    def __del__(self): print 'parent', self.a.n
p = Parent()
del p
class Old:
    def __init__(self): self.c = Child('old')
    def __del__(self): print 'old parent', self.c.n
o = Old()
o = None
class Slots(object):
    __slots__ = ('x', 'y')
    def __del__(self): print 'slots'
s = Slots()
s.x = Child('x')
del s
