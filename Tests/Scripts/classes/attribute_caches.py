# One place in the code, instances of many classes; the classes change while it runs.
class A: 
    def __init__(self,x): self.x=x
class B(A):
    def __init__(self,x): self.y=1; self.x=x
class C(A):
    __slots__=('z',)
    def __init__(self,x): self.z=5; self.x=x
class D(A):
    @property
    def x(self): return 'prop'
    @x.setter
    def x(self,v): pass
objs=[A(1),B(2),C(3),D(4)]*3
for o in objs: 
    print(o.x); o.x = 10
for o in objs: print(o.x, getattr(o,'z',None))
A.x = property(lambda s: 'late')
for o in objs:
    try: print(o.x)
    except Exception as e: print(e)
del A.x
for o in objs: print(o.x)
class E:
    __slots__=('p','q')
e=E()
for i in range(3):
    try: print(e.p)
    except AttributeError as err: print(err)
    e.p=i
    print(e.p)
E.q=property(lambda s:'newq'); print(e.q)
