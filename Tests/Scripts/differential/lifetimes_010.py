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

try: print(len(gc.get_referrers(a)) >= 0, len(gc.garbage))
except Exception as e: print(type(e).__name__, e)
try: gc.freeze() if 0 else gc.disable()
except Exception as e: print(type(e).__name__, e)
try: box.append(a)
except Exception as e: print(type(e).__name__, e)
try: r3 = weakref.ref(a, cb(3))
except Exception as e: print(type(e).__name__, e)
try: b.gen = gen(a); next(b.gen)
except Exception as e: print(type(e).__name__, e)
try: box.pop()
except Exception as e: print(type(e).__name__, e)
try: d.it = iter([b, 1])
except Exception as e: print(type(e).__name__, e)
try: gc.enable()
except Exception as e: print(type(e).__name__, e)
try:
    p = weakref.proxy(b)
    print(p.name)
except Exception as e:
    print(type(e).__name__, e)
    e = None
try: a.me = a.method
except Exception as e: print(type(e).__name__, e)
try: d.y = b
except Exception as e: print(type(e).__name__, e)
try: c.x = c
except Exception as e: print(type(e).__name__, e)
try: c = (Node(12), {"k": Node(112)}, {Node(212)})
except Exception as e: print(type(e).__name__, e)
try: box.append(d)
except Exception as e: print(type(e).__name__, e)
try: print(gc.is_tracked(c), gc.is_finalized(c))
except Exception as e: print(type(e).__name__, e)
try: ws.add(a)
except Exception as e: print(type(e).__name__, e)
try: del a.x
except Exception as e: print(type(e).__name__, e)
try: a.x = b
except Exception as e: print(type(e).__name__, e)
try: d = Node(18)
except Exception as e: print(type(e).__name__, e)
try: [Node(i) for i in range(190, 193)]
except Exception as e: print(type(e).__name__, e)
gc.collect()
print("end")
