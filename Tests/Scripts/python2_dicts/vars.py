class P(object):
    def __init__(self):
        self.name = 'n'; self.age = 3; self.email = 'e'; self.city = 'c'
print P().__dict__, vars(P())
class O:
    def __init__(self, **kw): self.__dict__.update(kw)
print O(x=1, y=2, z=3).__dict__
def f(**kw): return kw
print f(alpha=1, beta=2, gamma=3, delta=4)
def g(a, b):
    c = 3
    return locals()
print g(1, 2)
