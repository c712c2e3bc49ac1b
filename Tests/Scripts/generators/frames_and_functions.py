import sys, gc
class T:
    def __del__(self): print('del')
def gen(a):
    yield a
    yield 2
    try: yield 3
    finally: pass
for k in range(4):
    g = gen(T()); f = g.gi_frame
    for _ in range(k): next(g)
    print(k, sys.getrefcount(gen), gc.is_tracked(f), len(gc.get_referents(f)))
    g.close()
    print(sys.getrefcount(gen), gc.is_tracked(f), len(gc.get_referents(f)), len(gc.get_referents(g)))
    del g
    print(sys.getrefcount(gen), gc.is_tracked(f), len(gc.get_referents(f)))
    f.clear()
    print(sys.getrefcount(gen), gc.is_tracked(f), len(gc.get_referents(f)))
    del f
    print(sys.getrefcount(gen))
    g = gen(T()); f = g.gi_frame
    for _ in range(k): next(g)
    del g
    print(sys.getrefcount(gen), gc.is_tracked(f), len(gc.get_referents(f)))
    del f
