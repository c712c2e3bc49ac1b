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

try: a = type("T0", (Node,), {"x": d})(0)
except Exception as e: print(type(e).__name__, e)
try: b = Back(1)
except Exception as e: print(type(e).__name__, e)
try: b.x = d
except Exception as e: print(type(e).__name__, e)
try: ws.add(a)
except Exception as e: print(type(e).__name__, e)
try: box.pop()
except Exception as e: print(type(e).__name__, e)
try: b = Node(5)
except Exception as e: print(type(e).__name__, e)
try: print(weakref.getweakrefcount(d))
except Exception as e: print(type(e).__name__, e)
try: print(weakref.getweakrefcount(a))
except Exception as e: print(type(e).__name__, e)
del a, b
print("end")
