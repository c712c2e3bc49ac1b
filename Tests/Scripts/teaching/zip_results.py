class I:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'I%d' % self.n
    def __del__(self): print('del', self)
def it():
    yield I(0); yield I(1); yield I(2)
z = zip(it(), 'abc'); print(next(z), next(z), next(z, None), next(z, None)); print('x')
z = zip(it(), 'abc'); print(next(z)); print(next(z)); print('y'); del z
z = zip(it(), 'a'); print(next(z)); print(next(z, None)); print('w'); del z
z = enumerate(it()); print(next(z)); print(next(z)); print('u'); del z
for a, b in zip(it(), 'abc'): print(a, b)
del a
d = {1: I(5)}.items(); print(list(d)); i = iter(d); x = next(i); print('v', x); del d, i; print('t'); x = None
