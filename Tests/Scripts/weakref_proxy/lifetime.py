# A proxy holds its referent only during an operation.
import weakref, sys
class T:
    def __init__(self): self.v = 1
    def __del__(self): print('deleted')
    def suicide(self):
        global t
        t = None
        print('still in the method', self.v)
        return 'returned'
    def __add__(self, o):
        global t
        t = None
        print('adding')
        return 'sum'
    def __getitem__(self, i):
        global t
        t = None
        return 'item'
t = T(); p = weakref.proxy(t); print(p.suicide())
t = T(); p = weakref.proxy(t); print(p + 1)
t = T(); p = weakref.proxy(t); print(p[0])
try: p.v
except ReferenceError as e: print(e)
t = T(); p = weakref.proxy(t); m = p.suicide; t = None; print('method holds it'); del m
t = T(); p = weakref.proxy(t); print(sys.getrefcount(t), weakref.getweakrefcount(t)); q = weakref.proxy(t); print(p is q, weakref.getweakrefcount(t))
c = weakref.proxy(t, lambda x: print('callback')); print(weakref.getweakrefcount(t)); del q, p; print(weakref.getweakrefcount(t))
r = weakref.ref(t); print([type(x).__name__ for x in weakref.getweakrefs(t)]); t = None
def use(x): return x.v
t = T(); print(use(weakref.proxy(t))); t = None
class Node:
    def __init__(self, parent=None): self.parent = weakref.proxy(parent) if parent else None; self.kids = []
    def add(self): k = Node(self); self.kids.append(k); return k
    def __del__(self): print('node gone')
root = Node(); kid = root.add(); print(kid.parent.kids[0] is kid); root = None
try: kid.parent.kids
except ReferenceError: print('parent gone')
kid = None
it = weakref.proxy(iter_obj := type('I', (), {'__iter__': lambda s: s, '__next__': lambda s: 'n'})())
print(next(it), iter(it) is iter_obj)
keep = [Node(), Node()]; print(sorted([weakref.proxy(x) for x in keep], key=lambda x: len(x.kids))[0].kids); keep = None; print('end')
