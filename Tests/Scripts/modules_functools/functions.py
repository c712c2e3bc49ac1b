import functools
from functools import *
p=partial(print,1,sep='-'); p(2,3); print(p.func,p.args,p.keywords); print(partial(p,4,end='!\n').args, partial(int,base=2)('101'), partial(max,1))
class PP(partial): pass
print(PP(int,2), partial(partial(pow,2),3)(), p.__class__)
for f in [lambda: partial(), lambda: partial(3), lambda: reduce(lambda a,b:a+b,[]), lambda: reduce(1,2), lambda: reduce(lambda:0)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(reduce(lambda a,b:a*b,range(1,6)), reduce(lambda a,b:a+[b],'ab',[]))
@lru_cache(maxsize=2)
def f(x, y=0):
    "doc"
    print('call',x,y); return x+y
f(1);f(1);f(2);f(3);f(1); f(1,y=2); print(f.cache_info(), f.__name__, f.__doc__, f.cache_parameters(), f.__wrapped__(5)); f.cache_clear(); print(f.cache_info())
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info())
@lru_cache
def g(a): return a
g(1);g(1.0);g(True);print(g.cache_info())
@lru_cache(typed=True)
def g(a): return a
g(1);g(1.0);g(True);g(1);print(g.cache_info())
class A:
    @lru_cache(None)
    def m(self,x): return x
    @cached_property
    def cp(self): print('compute'); return 3
a=A(); print(a.m(1),a.m(1),A.m.cache_info(), a.cp,a.cp,a.__dict__, type(A.m).__name__)
try: g([])
except TypeError as e: print(e)
try: lru_cache('a')
except TypeError as e: print(e)
@wraps(f)
def w(*a): return 1
print(w.__name__, w.__wrapped__ is f, w.__doc__)
@total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(1), T(2)>T(1), T(1)>=T(2), T(1)<T(2))
try:
    @total_ordering
    class T2: pass
except ValueError as e: print(e)
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)))
k=cmp_to_key(lambda a,b:(a>b)-(a<b)); print(k(1)<k(2), k(1)==k(1), k(1).obj, type(k(1)).__name__)
@singledispatch
def sd(x): return 'obj'
@sd.register
def _(x:int): return 'int'
@sd.register(list)
def _(x): return 'list'
from collections.abc import Sequence, Mapping, Sized
@sd.register(Mapping)
def _(x): return 'map'
sd.register(float|complex, lambda x:'fc')
print(sd(1),sd([]),sd(()),sd({}),sd(1.0),sd(1j),sd(True),sd('x'), sd.dispatch(bool).__name__, len(sd.registry))
try: sd()
except TypeError as e: print(e)
try: sd.register(3)
except TypeError as e: print(e)
class C:
    @singledispatchmethod
    def m(self,x): return 'o'
    @m.register(int)
    def _(self,x): return 'i'
    def base(self,a,b=0): return (a,b)
    pm=partialmethod(base,5)
print(C().m(1),C().m('a'),C().pm(), C().pm(b=3), C.pm, C.__dict__['pm']) if 0 else print(C().m(1),C().m('a'),C().pm(), C().pm(b=3))
print(sorted(n for n in functools.__all__))
import weakref,copy
print(weakref.ref(p)() is p, weakref.ref(f)() is f, copy.copy(p).args)
