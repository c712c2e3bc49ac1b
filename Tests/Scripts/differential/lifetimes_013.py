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

try: print(sys.getrefcount(c))
except Exception as e: print(type(e).__name__, e)
try: print(len(gc.get_referrers(c)) >= 0, len(gc.garbage))
except Exception as e: print(type(e).__name__, e)
try: c.x, b.y = c, None
except Exception as e: print(type(e).__name__, e)
try: d = Node(3)
except Exception as e: print(type(e).__name__, e)
try: box.append(c)
except Exception as e: print(type(e).__name__, e)
try: c = Back(5)
except Exception as e: print(type(e).__name__, e)
try: print(p.name)
except Exception as e: print(type(e).__name__, e)
try: print(sorted(k for k in globals() if k[0] == "r" and k[1:].isdigit() and globals()[k]() is not None))
except Exception as e: print(type(e).__name__, e)
try: a = Node(8)
except Exception as e: print(type(e).__name__, e)
try: print(gc.collect())
except Exception as e: print(type(e).__name__, e)
try: gc.collect(0)
except Exception as e: print(type(e).__name__, e)
try:
    back.clear()
except Exception as e:
    print(type(e).__name__, e)
    e = None
try: d = Node(12)
except Exception as e: print(type(e).__name__, e)
try: a = c
except Exception as e: print(type(e).__name__, e)
try: print(sorted(k for k in globals() if k[0] == "r" and k[1:].isdigit() and globals()[k]() is not None))
except Exception as e: print(type(e).__name__, e)
try: c = Node(15)
except Exception as e: print(type(e).__name__, e)
try: d.d = {1: a, "n": {2: Node(16)}}
except Exception as e: print(type(e).__name__, e)
try: (lambda: Node(17))()
except Exception as e: print(type(e).__name__, e)
try: r18 = weakref.ref(c, cb(18))
except Exception as e: print(type(e).__name__, e)
try: b = c
except Exception as e: print(type(e).__name__, e)
gc.collect()
print("end")
