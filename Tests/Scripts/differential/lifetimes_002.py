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

try: a.x, a.y = b, None
except Exception as e: print(type(e).__name__, e)
try: print(sorted(k for k in globals() if k[0] == "r" and k[1:].isdigit() and globals()[k]() is not None))
except Exception as e: print(type(e).__name__, e)
try: (lambda: Node(2))()
except Exception as e: print(type(e).__name__, e)
try: b = Node(3)
except Exception as e: print(type(e).__name__, e)
try: d = Node(4)
except Exception as e: print(type(e).__name__, e)
try: c.x, a.y = d, None
except Exception as e: print(type(e).__name__, e)
try: box.append(a)
except Exception as e: print(type(e).__name__, e)
try: del b.x
except Exception as e: print(type(e).__name__, e)
try: print(list(map(type, gc.get_referents(b))))
except Exception as e: print(type(e).__name__, e)
try: b = Node(9)
except Exception as e: print(type(e).__name__, e)
try: d = type("T10", (Node,), {"x": a})(10)
except Exception as e: print(type(e).__name__, e)
try: back.clear()
except Exception as e: print(type(e).__name__, e)
del a, b
print("end")
