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

try: c = b
except Exception as e: print(type(e).__name__, e)
try:
    gc.enable()
except Exception as e:
    print(type(e).__name__, e)
    e = None
try: gc.enable()
except Exception as e: print(type(e).__name__, e)
try: print(sorted(k for k in globals() if k[0] == "r" and k[1:].isdigit() and globals()[k]() is not None))
except Exception as e: print(type(e).__name__, e)
try: d.x = b
except Exception as e: print(type(e).__name__, e)
try: print(list(map(type, gc.get_referents(b))))
except Exception as e: print(type(e).__name__, e)
try: a = None
except Exception as e: print(type(e).__name__, e)
try: c = Node(7)
except Exception as e: print(type(e).__name__, e)
print("end")
