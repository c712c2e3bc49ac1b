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

try: c.y = b
except Exception as e: print(type(e).__name__, e)
try: b = (Node(1), {"k": Node(101)}, {Node(201)})
except Exception as e: print(type(e).__name__, e)
try: [Node(i) for i in range(20, 23)]
except Exception as e: print(type(e).__name__, e)
try: d = Back(3)
except Exception as e: print(type(e).__name__, e)
try: back.clear()
except Exception as e: print(type(e).__name__, e)
try: print(len(gc.get_referrers(d)) >= 0, len(gc.garbage))
except Exception as e: print(type(e).__name__, e)
try: wv['a'] = b
except Exception as e: print(type(e).__name__, e)
try: print(sorted(k for k in globals() if k[0] == "r" and k[1:].isdigit() and globals()[k]() is not None))
except Exception as e: print(type(e).__name__, e)
try: print(sorted(k for k in globals() if k[0] == "r" and k[1:].isdigit() and globals()[k]() is not None))
except Exception as e: print(type(e).__name__, e)
try: back.clear()
except Exception as e: print(type(e).__name__, e)
try: d.d = {1: c, "n": {2: Node(10)}}
except Exception as e: print(type(e).__name__, e)
try: a = Back(11)
except Exception as e: print(type(e).__name__, e)
try: b.x = a
except Exception as e: print(type(e).__name__, e)
try: print(weakref.getweakrefcount(c))
except Exception as e: print(type(e).__name__, e)
try: keep.clear()
except Exception as e: print(type(e).__name__, e)
try: keep.clear()
except Exception as e: print(type(e).__name__, e)
try: a.x = d
except Exception as e: print(type(e).__name__, e)
try: d = None
except Exception as e: print(type(e).__name__, e)
try: a = Back(18)
except Exception as e: print(type(e).__name__, e)
try: c = d
except Exception as e: print(type(e).__name__, e)
print("end")
