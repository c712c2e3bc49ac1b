import gc
gc.collect()
class D(object):
    def __del__(self): print 'del'
class P(object):
    def __init__(self, n): self.n = n
d = D(); p = P(1); q = P(2)
d.d = d; d.p = p; p.q = q; q.p = p
del d, p, q
print gc.collect(), [type(o).__name__ for o in gc.garbage]
