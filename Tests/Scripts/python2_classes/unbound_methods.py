class A(object):
    def m(self, x=1): return x
class B(A): pass
print A.m, B.m, A.m.im_func.func_name, A.m.im_self, A.m.im_class, A().m.im_self is not None
print A.m(A(), 5), A.m(B(), 6)
try:
    A.m(5)
except TypeError, e:
    print e
try:
    A.m()
except TypeError, e:
    print e
f = A.__dict__['m']
print f.func_name, f.func_defaults, A.__dict__['m'] is A.m.im_func
class C:
    def m(self): return 'c'
print C.m, C.m(C())
print A.m == A.m, A().m == A().m
