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

try: print(gc.is_tracked(d), gc.is_finalized(d))
except Exception as e: print(type(e).__name__, e)
try: print(p.name)
except Exception as e: print(type(e).__name__, e)
try: a = d
except Exception as e: print(type(e).__name__, e)
try: print(gc.is_tracked(c), gc.is_finalized(c))
except Exception as e: print(type(e).__name__, e)
try: ws.add(d)
except Exception as e: print(type(e).__name__, e)
try: b.x = b
except Exception as e: print(type(e).__name__, e)
try: print(len(gc.get_referrers(b)) >= 0, len(gc.garbage))
except Exception as e: print(type(e).__name__, e)
try: gc.freeze() if 0 else gc.disable()
except Exception as e: print(type(e).__name__, e)
try: box.append(d)
except Exception as e: print(type(e).__name__, e)
try: fin9 = weakref.finalize(a, print, "finalized", 9)
except Exception as e: print(type(e).__name__, e)
try: b = Node(10)
except Exception as e: print(type(e).__name__, e)
try: b.y = c
except Exception as e: print(type(e).__name__, e)
try: keep['a'] = c
except Exception as e: print(type(e).__name__, e)
try: fin13 = weakref.finalize(a, print, "finalized", 13)
except Exception as e: print(type(e).__name__, e)
try: d.gen = gen(b); next(d.gen)
except Exception as e: print(type(e).__name__, e)
try: back.clear()
except Exception as e: print(type(e).__name__, e)
try: b.y = d
except Exception as e: print(type(e).__name__, e)
try: a.it = iter([a, 1])
except Exception as e: print(type(e).__name__, e)
try: a.y = c
except Exception as e: print(type(e).__name__, e)
try: print(len(gc.get_referrers(a)) >= 0, len(gc.garbage))
except Exception as e: print(type(e).__name__, e)
print("end")
