class V:
    def __init__(self, x): self.x = x
    def __cmp__(self, o):
        if isinstance(o, V): return cmp(self.x, o.x)
        return cmp(self.x, o)
a, b = V(1), V(2)
print a < b, a > b, a == b, a == V(1), a != b, a <= b, cmp(a, b), a < 5, 5 > a, 0 < a, sorted([b, a])[0].x
class W(object):
    def __init__(self, x): self.x = x
    def __lt__(self, o): return self.x < o.x
    def __eq__(self, o): return self.x == o.x
print W(1) < W(2), W(2) > W(1), W(1) == W(1), W(1) != W(2), W(1) in [W(1)], sorted([W(2), W(1)])[0].x
class H(object):
    def __hash__(self): return 1
    def __cmp__(self, o): return 0
print {H(): 'a', H(): 'b'}.values(), len(set([H(), H()]))
