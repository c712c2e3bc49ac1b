import gc, weakref
gc.collect()
class N(object): pass
def cycle(n):
    nodes = [N() for i in range(n)]
    for i in range(n): nodes[i].next = nodes[(i + 1) % n]
    return weakref.ref(nodes[0])
for n in (1, 2, 5):
    r = cycle(n)
    print n, r() is not None, gc.collect(), r()
l = []
l.append(l)
d = {}
d['self'] = d
del l, d
print gc.collect()
class C: pass
c = C(); c.c = c; del c
print gc.collect(), gc.garbage
