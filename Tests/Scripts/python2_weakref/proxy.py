import weakref
class A(object):
    x = 5
    def m(self): return 'm'
    def __len__(self): return 3
    def __getitem__(self, i): return i
a = A()
p = weakref.proxy(a)
print p.x, p.m(), len(p), p[7], type(p), isinstance(p, A)
p.y = 1
print a.y
del a
for f in [lambda: p.x, lambda: len(p)]:
    try:
        f()
    except ReferenceError, e:
        print e
