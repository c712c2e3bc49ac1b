"""OrderedDict: filling, copying, comparing and moving entries."""
from collections import OrderedDict as OD
def t(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(type(e).__name__, e)
t(OD,[(1,)]);t(OD,[()]);t(OD,[(1,2,3,4)]);t(OD,'ab');t(OD,['ab','cd']);t(OD,[5]);t(OD,None);t(OD,{'a':1},a=2)
class I:
    def items(self): print('items'); return [(1,2)]
t(OD,I())
class K:
    def keys(self): print('keys'); return iter('ab')
    def __getitem__(self,k): print('get',k); return k
    def items(self): print('items')
t(OD,K())
t(OD().move_to_end,'x',foo=1); t(OD(a=1).move_to_end,key='a',last=0); t(OD(a=1).setdefault,key='b',default=4);t(OD(a=1).setdefault);t(OD(a=1).setdefault,1,2,3);t(OD(a=1).move_to_end,[]);t(OD(a=1).pop,[]);t(OD(a=1).setdefault,[])
t(OD.fromkeys,'ab',5);t(OD.fromkeys,iterable='ab',value=5);t(OD.fromkeys);t(OD.fromkeys,5);t(OD().copy,1);t(OD().keys,1);t(OD(a=1).pop,'zz',default=3);t(OD.__init__,5);t(OD.update,5);t(OD.update,{});t(OD().popitem,last='x');t(OD(a=1).popitem,last=[]);t(OD(a=1).pop,'a',b=2)
t(OD(a=1).pop,'x',None);t(OD(a=1).__reduce__,1);t(OD(a=1).clear);t(OD().update,a=1);t(OD().update,{},{}) ;t(OD().update,[(1,2)],b=3)
class S(OD): pass
print(S(a=1).copy(), type(S(a=1).copy()), type(OD(a=1)|S(b=1)), type(S(a=1)|OD(b=1)), type({1:2}|S(b=1)), type(S()|{}))
print(S(a=1)|{'z':1}, {'z':1}|S(a=1))
s=S(a=1); s.x=3; print(s.copy().__dict__, s.__reduce__()[:4])
class Sl(OD):
    __slots__=('u',)
q=Sl(a=1); q.u=5; print(q.__reduce__()[:4]); q.v=3; print(q.__reduce__()[:4])
import copy
q2=copy.copy(q); print(q2,q2.u,q2.v)
od=OD(a=1); od.x=1; print(copy.copy(od).x, copy.deepcopy(od).x)
class E:
    def __init__(s,n,act=None): s.n=n; s.act=act
    def __hash__(s): return hash(s.n)
    def __eq__(s,o):
        if s.act: s.act()
        return s.n==o.n
a=OD((E(i),i) for i in range(3)); b=OD((E(i),i) for i in range(3))
print(a==b)
list(a)[0].act=lambda: a.pop(list(a)[-1],None)
t(lambda:a==b)
a=OD((E(i),i) for i in range(3))
k=list(a)[0]
n=[0]
def act():
    n[0]+=1
    if n[0]==4: a.popitem()
k.act=act
t(lambda:a==b); print(n)
a=OD.fromkeys(range(5))
for last in (True,False):
    for k in (0,4,2): a.move_to_end(k,last); print(list(a), end='')
print()
lru=OD()
for i in range(1000):
    lru[i%37]=i; lru.move_to_end(i%37)
    if len(lru)>10: lru.popitem(last=False)
print(list(lru.items()))
for i in range(1000):
    lru[i%37]=i; lru.move_to_end(i%37, last=False)
    if len(lru)>10: lru.popitem()
print(list(lru.items()), len(lru), list(reversed(lru.items())))
it=iter(lru); next(it); lru.move_to_end(next(reversed(lru))); print(next(it))
it=iter(lru); next(it); lru.move_to_end(next(iter(lru)),False); print(next(it)); lru.move_to_end(next(iter(lru)));t(next,it)
print(OD(a=1).keys() | {'b'} == {'a','b'}, OD(a=1).items() & [('a',1)], OD(a=1,b=2).keys() - ['a'], ['q'] in OD(a=['q']).values(), isinstance(OD().keys(), type({}.keys())), OD(a=1).keys() == {'a':3}.keys())
print(list(zip(OD(a=1,b=2), OD(c=1))), [*OD(a=1)], {**OD(a=1)}, dict(OD(b=1,a=2)), sorted(OD(b=1,a=2)), (lambda **k:k)(**OD(z=1,y=2)))
match OD(a=1):
    case {'a':x}: print('matched',x)
print(OD.fromkeys('abc').__class__, S.fromkeys('ab'))


def run(view, action):
    od = OD(a=1, b=2, c=3)
    iterator = iter(view(od))
    print(next(iterator))
    action(od)
    for i in range(3):
        t(next, iterator)


run(OD.keys, lambda od: od.pop('b'))
run(OD.items, lambda od: od.pop('c'))
run(OD.values, lambda od: od.__setitem__('d', 1))
run(iter, lambda od: od.__setitem__('b', 9))
run(OD.items, lambda od: od.__setitem__('b', 9))
run(reversed, lambda od: od.move_to_end('b'))
run(OD.keys, lambda od: od.clear())
