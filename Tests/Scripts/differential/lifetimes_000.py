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

try: b = Node(0)
except Exception as e: print(type(e).__name__, e)
try: b.x, c.y = d, None
except Exception as e: print(type(e).__name__, e)
try: box.clear()
except Exception as e: print(type(e).__name__, e)
try: box.pop()
except Exception as e: print(type(e).__name__, e)
try: b.x, a.y = d, None
except Exception as e: print(type(e).__name__, e)
try: gc.freeze() if 0 else gc.disable()
except Exception as e: print(type(e).__name__, e)
try: wv['c'] = c
except Exception as e: print(type(e).__name__, e)
try: a = Node(7)
except Exception as e: print(type(e).__name__, e)
print("end")
