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

try: a = Node(0)
except Exception as e: print(type(e).__name__, e)
try: gc.enable()
except Exception as e: print(type(e).__name__, e)
try: print(gc.collect())
except Exception as e: print(type(e).__name__, e)
try: gc.collect(0)
except Exception as e: print(type(e).__name__, e)
try: r4 = weakref.ref(d, cb(4))
except Exception as e: print(type(e).__name__, e)
try: a.x = [a, Node(5)]
except Exception as e: print(type(e).__name__, e)
try: a.it = iter([b, 1])
except Exception as e: print(type(e).__name__, e)
try: print(p.name)
except Exception as e: print(type(e).__name__, e)
try: c = Node(8)
except Exception as e: print(type(e).__name__, e)
try:
    p = weakref.proxy(b)
    print(p.name)
except Exception as e:
    print(type(e).__name__, e)
    e = None
try: fin10 = weakref.finalize(d, print, "finalized", 10)
except Exception as e: print(type(e).__name__, e)
try: gc.freeze() if 0 else gc.disable()
except Exception as e: print(type(e).__name__, e)
print("end")
