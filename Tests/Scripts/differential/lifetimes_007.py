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

try: box.pop()
except Exception as e: print(type(e).__name__, e)
try: print(weakref.getweakrefcount(d))
except Exception as e: print(type(e).__name__, e)
try: d = (Node(2), {"k": Node(102)}, {Node(202)})
except Exception as e: print(type(e).__name__, e)
try: gc.collect(0)
except Exception as e: print(type(e).__name__, e)
try: gc.collect(0)
except Exception as e: print(type(e).__name__, e)
try: d = (Node(5), {"k": Node(105)}, {Node(205)})
except Exception as e: print(type(e).__name__, e)
try: print(sys.getrefcount(d))
except Exception as e: print(type(e).__name__, e)
try: gc.collect(0)
except Exception as e: print(type(e).__name__, e)
try: c = Back(8)
except Exception as e: print(type(e).__name__, e)
try: c.x = [d, Node(9)]
except Exception as e: print(type(e).__name__, e)
try: a.x = a
except Exception as e: print(type(e).__name__, e)
try: print(gc.collect())
except Exception as e: print(type(e).__name__, e)
del a, b
print("end")
