# The frames of generators: their variables while suspended, and when they outlive the generator.
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return 'T(%s)' % self.n
def gen(a, b=2):
    c = [a]
    for d in (1, 2): yield d
for how in ('del', 'close'):
    for k in range(4):
        g = gen(T(how + str(k)))
        f = g.gi_frame
        for _ in range(k): next(g, None)
        print(list(f.f_locals), g.gi_frame is f)
        if how == 'close': g.close()
        del g
        print(how, k, dict(f.f_locals))
        del f
        print('-')
def tried(a):
    try:
        yield a
    finally: print('fin')
g = tried(T('x')); f = g.gi_frame; next(g); del g
print(dict(f.f_locals)); f.clear(); print(dict(f.f_locals))
g = tried(T('y')); f = g.gi_frame; f.clear()
print(list(g), dict(f.f_locals))
g = tried(T('z')); f = g.gi_frame; next(g)
try: f.clear()
except RuntimeError as e: print(e)
f.f_locals['a'] = 5
print(dict(f.f_locals), f.f_locals is not f.f_locals)
def swap():
    x = yield
    y = yield x
    yield y, f2.f_locals['x']
s = swap(); f2 = s.gi_frame; next(s); s.send(1); f2.f_locals['x'] = 'new'; print(s.send(2))
async def co(p): pass
c = co(T('co')); print(c.cr_frame.f_locals); c.close(); del c
