import weakref
class A(object):
    def __init__(self, n): self.n = n
def callback(r): print 'callback', r is ref, r()
a = A(1)
ref = weakref.ref(a, callback)
print ref() is a, ref().n, weakref.getweakrefcount(a)
same = weakref.ref(a)
print same is weakref.ref(a), weakref.getweakrefs(a) == [same, ref] or len(weakref.getweakrefs(a))
print ref == same, str(ref)[:11]
del a
print ref(), same()
try:
    weakref.ref(5)
except TypeError, e:
    print e
class Old: pass
o = Old()
r = weakref.ref(o)
print r() is o
del o
print r()
