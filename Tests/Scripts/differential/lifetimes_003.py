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

try: print(list(map(type, gc.get_referents(a))))
except Exception as e: print(type(e).__name__, e)
try: box.clear()
except Exception as e: print(type(e).__name__, e)
try: a.d = {1: b, "n": {2: Node(2)}}
except Exception as e: print(type(e).__name__, e)
try: wk[b] = 3
except Exception as e: print(type(e).__name__, e)
try: gc.enable()
except Exception as e: print(type(e).__name__, e)
try: ws.add(d)
except Exception as e: print(type(e).__name__, e)
try: print(p.name)
except Exception as e: print(type(e).__name__, e)
try: keep.clear()
except Exception as e: print(type(e).__name__, e)
try: keep.clear()
except Exception as e: print(type(e).__name__, e)
try: b = Back(9)
except Exception as e: print(type(e).__name__, e)
try: fin10 = weakref.finalize(d, print, "finalized", 10)
except Exception as e: print(type(e).__name__, e)
try: b.d = {1: d, "n": {2: Node(11)}}
except Exception as e: print(type(e).__name__, e)
try: print(gc.is_tracked(a), gc.is_finalized(a))
except Exception as e: print(type(e).__name__, e)
try: wk[d] = 13
except Exception as e: print(type(e).__name__, e)
try: a.y = c
except Exception as e: print(type(e).__name__, e)
try: gc.freeze() if 0 else gc.disable()
except Exception as e: print(type(e).__name__, e)
try: c.gen = gen(d); next(c.gen)
except Exception as e: print(type(e).__name__, e)
try: print(sorted(k for k in globals() if k[0] == "r" and k[1:].isdigit() and globals()[k]() is not None))
except Exception as e: print(type(e).__name__, e)
try: box.pop()
except Exception as e: print(type(e).__name__, e)
try: a.y = c
except Exception as e: print(type(e).__name__, e)
del a, b
print("end")
