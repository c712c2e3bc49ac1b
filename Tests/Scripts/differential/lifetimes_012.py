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

try: d = type("T0", (Node,), {"x": a})(0)
except Exception as e: print(type(e).__name__, e)
try: print(list(map(type, gc.get_referents(b))))
except Exception as e: print(type(e).__name__, e)
try: (lambda: Node(2))()
except Exception as e: print(type(e).__name__, e)
try: gc.collect(0)
except Exception as e: print(type(e).__name__, e)
try: [Node(i) for i in range(40, 43)]
except Exception as e: print(type(e).__name__, e)
try: b = Back(5)
except Exception as e: print(type(e).__name__, e)
try: print(sys.getrefcount(a))
except Exception as e: print(type(e).__name__, e)
try: print(weakref.getweakrefcount(b))
except Exception as e: print(type(e).__name__, e)
try: print(gc.is_tracked(a), gc.is_finalized(a))
except Exception as e: print(type(e).__name__, e)
try: box.append(b)
except Exception as e: print(type(e).__name__, e)
try: print(list(map(type, gc.get_referents(b))))
except Exception as e: print(type(e).__name__, e)
try: print([n.name for n in back])
except Exception as e: print(type(e).__name__, e)
gc.collect()
print("end")
