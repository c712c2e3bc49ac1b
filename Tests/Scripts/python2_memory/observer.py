import weakref
class Subject:
    def __init__(self): self.observers = []
    def attach(self, o): self.observers.append(weakref.ref(o))
    def notify(self, what):
        for r in self.observers:
            o = r()
            if o is None: print 'gone'
            else: o.update(what)
class Observer:
    def __init__(self, n): self.n = n
    def update(self, what): print self.n, what
s = Subject()
a, b = Observer('a'), Observer('b')
s.attach(a); s.attach(b)
s.notify('one')
del a
s.notify('two')
