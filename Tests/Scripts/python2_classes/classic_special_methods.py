class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return 'V(%r)' % self.x
    def __str__(self): return 'v%s' % self.x
    def __add__(self, o): return V(self.x + getattr(o, 'x', o))
    def __radd__(self, o): return V(o + self.x)
    def __len__(self): return self.x
    def __getitem__(self, i): return i * 2
    def __setitem__(self, i, v): print 'set', i, v
    def __delitem__(self, i): print 'del', i
    def __contains__(self, i): return i == 7
    def __call__(self, *a, **k): return a, k
    def __eq__(self, o): return self.x == o.x
    def __neg__(self): return V(-self.x)
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return 'dyn ' + n
v = V(3)
print v, [v], v + V(4), v + 1, 1 + v, len(v), v[5], 7 in v, v(1, b=2), v == V(3), -v, v.zip
v[1] = 2
del v[1]
print bool(V(0)), bool(V(1))
