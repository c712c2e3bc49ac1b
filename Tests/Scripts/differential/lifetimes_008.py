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

try: [Node(i) for i in range(0, 3)]
except Exception as e: print(type(e).__name__, e)
try: wv['a'] = c
except Exception as e: print(type(e).__name__, e)
try: box.clear()
except Exception as e: print(type(e).__name__, e)
try:
    r3 = weakref.ref(c, cb(3))
except Exception as e:
    print(type(e).__name__, e)
    e = None
try: [Node(i) for i in range(40, 43)]
except Exception as e: print(type(e).__name__, e)
try: print(weakref.getweakrefcount(d))
except Exception as e: print(type(e).__name__, e)
try: r6 = weakref.ref(a, cb(6))
except Exception as e: print(type(e).__name__, e)
try: ws.add(c)
except Exception as e: print(type(e).__name__, e)
try: r8 = weakref.ref(b, cb(8))
except Exception as e: print(type(e).__name__, e)
try: c = b
except Exception as e: print(type(e).__name__, e)
try: box.pop()
except Exception as e: print(type(e).__name__, e)
try: c.later = lambda: b
except Exception as e: print(type(e).__name__, e)
del a, b
print("end")
