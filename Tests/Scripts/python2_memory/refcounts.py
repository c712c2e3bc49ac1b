import sys
a = []
print sys.getrefcount(a)
b = a
print sys.getrefcount(a)
l = [a, a]
print sys.getrefcount(a)
del b, l
print sys.getrefcount(a)
def f(x): return sys.getrefcount(x)
print f([]) > 1
class C(object): pass
c = C()
c.me = c
print sys.getrefcount(c)
