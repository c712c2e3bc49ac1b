import gc, sys, weakref

class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
    def method(self): pass

back = []
class Back(Node):
    def __del__(self): print('back', self.name); back.append(self)

def cb(n): return lambda r: print('callback', n, r() is None)

def gen(held):
    try: yield held
    finally: print('closed')

def fail(held): local = held; raise ValueError('f')

wv, wk, ws = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
box, keep = [], {}
a = b = c = d = None
gc.collect()

try:
    p = weakref.proxy(c)
    print(p.name)
except Exception as e:
    print(type(e).__name__, e)
    e = None
try: d.d = {1: b, "n": {2: Node(1)}}
except Exception as e: print(type(e).__name__, e)
try: back.clear()
except Exception as e: print(type(e).__name__, e)
try:
    p = weakref.proxy(b)
    print(p.name)
except Exception as e:
    print(type(e).__name__, e)
    e = None
try: print(weakref.getweakrefcount(d))
except Exception as e: print(type(e).__name__, e)
try: c = Node(5)
except Exception as e: print(type(e).__name__, e)
try: print(list(map(type, gc.get_referents(c))))
except Exception as e: print(type(e).__name__, e)
try: box.append(a)
except Exception as e: print(type(e).__name__, e)
try: (lambda: Node(8))()
except Exception as e: print(type(e).__name__, e)
try: print(len(gc.get_referrers(c)) >= 0, len(gc.garbage))
except Exception as e: print(type(e).__name__, e)
try: c.it = iter([a, 1])
except Exception as e: print(type(e).__name__, e)
try: wk[d] = 11
except Exception as e: print(type(e).__name__, e)
try: print(weakref.getweakrefcount(b))
except Exception as e: print(type(e).__name__, e)
try: b.x = d
except Exception as e: print(type(e).__name__, e)
try: r14 = weakref.ref(b, cb(14))
except Exception as e: print(type(e).__name__, e)
try: print(gc.collect())
except Exception as e: print(type(e).__name__, e)
try: d = Node(16)
except Exception as e: print(type(e).__name__, e)
try: wv['c'] = b
except Exception as e: print(type(e).__name__, e)
try: c.gen = gen(b); next(c.gen)
except Exception as e: print(type(e).__name__, e)
try: wv['b'] = a
except Exception as e: print(type(e).__name__, e)
del a, b
print("end")
