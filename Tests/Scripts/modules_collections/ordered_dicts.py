"""OrderedDict: order, views, iterators, sizes, operators, what goes wrong."""
from collections import OrderedDict
import sys, inspect
def t(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(type(e).__name__, e)
OD=OrderedDict
print(OD(a=1),repr(OD()),OD(a=1).keys(),OD(a=1).values(),OD(a=1).items(), type(iter(OD())).__name__)
print(type(OD().keys()).__mro__, type(OD().values()).__mro__, type(OD().items()).__mro__, type(iter(OD())).__mro__)
t(OD,1);t(OD,[1]);t(OD,1,2);t(OD,[(1,2,3)]);t(OD().update,1);t(OD().update,1,2);t(OD.update);t(OD.__init__);t(OD().popitem);t(OD().pop,1);t(OD().pop);t(OD().pop,1,2,3);t(OD().move_to_end,'x');t(OD().move_to_end);t(OD().popitem,5,6);t(OD(a=1,b=2).popitem,last=False);t(OD(a=1).pop,key='a')
for n in list(range(0,14))+[20,30,50,100]:
    print(n, sys.getsizeof(OD.fromkeys(range(n))), sys.getsizeof(OD((str(i),1) for i in range(n))),sys.getsizeof(dict.fromkeys(range(n))), end='; ')
print()
od=OD.fromkeys(range(20))
for i in range(18): del od[i]
print(sys.getsizeof(od)); od.clear(); print(sys.getsizeof(od)); od['a']=1; print(sys.getsizeof(od))
class S(OD):
    def __setitem__(s,k,v): print('set',k,v); super().__setitem__(k,v)
    def __getitem__(s,k): print('get',k); return super().__getitem__(k)
    def __delitem__(s,k): print('del',k); super().__delitem__(k)
    def __contains__(s,k): print('in',k); return super().__contains__(k)
    def __iter__(s): print('iter'); return super().__iter__()
    def keys(s): print('keys'); return super().keys()
    def items(s): print('items'); return super().items()
    def __len__(s): print('len'); return super().__len__()
    def __missing__(s,k): print('missing',k); return 0
    def update(s,*a,**k): print('update'); super().update(*a,**k)
s=S(a=1,b=2); print('--pop'); t(s.pop,'a');t(s.pop,'zz',5);t(s.pop,'zz'); print('--popitem'); t(s.popitem); s=S(a=1,b=2,c=3)
print('--setdefault'); t(s.setdefault,'a',5);t(s.setdefault,'q',5)
print('--copy'); t(s.copy); print('--move'); t(s.move_to_end,'a'); t(s.move_to_end,'a',False);t(s.move_to_end,'zz')
print('--repr');t(repr,s);print('--eq');t(s.__eq__,OD(s));t(s.__eq__,dict(s))
print('--fromkeys');t(S.fromkeys,'xy',1);print('--or');t(lambda:s|{'u':1});t(lambda:{'u':1}|s);
print('--ior')
s|={'v':1}; print('--clear'); t(s.clear); print('--reduce'); s=S(a=1); print(s.__reduce__()[:4]); s.attr=1; print(s.__reduce__()[:4])
print('--upd'); OD().update(s); OD(s); dict(s); {**s}; S(s); print('--rev'); print(list(reversed(s)))
print('--')
od=OD(a=1,b=2,c=3)
def it(f, action):
    od=OD(a=1,b=2,c=3); g=iter(f(od)); print(next(g))
    action(od)
    for i in range(3): t(next,g)
od=OD(a=1); g=iter(od); next(g); od['b']=1; t(next,g)
od=OD(a=1); g=iter(od); next(g); del od['a']; t(next,g)
print(OD(a=1)==OD(a=1),OD(a=1,b=2)==OD(b=2,a=1),OD(a=1,b=2)=={'b':2,'a':1},OD(a=1)!=5, OD()!=OD()); t(lambda:OD()<OD());t(hash,OD())
od=OD(a=1); od['self']=od; print(od); od.x=5; print(od.__dict__, od.__reduce__()[:4])
t(lambda: OD()|5);t(lambda:5|OD()); t(lambda:OD(a=1)|[('b',1)]); x=OD(a=1); x|=[('b',1)]; print(x); x|=OD(b=7); print(x)
try: x|=5
except Exception as e: print(type(e),e)
print(iter(OD(a=1,b=2)).__reduce__(), iter(OD(a=1,b=2).items()).__reduce__(), reversed(OD(a=1,b=2).values()).__reduce__())
print(OD(a=1).keys()&{'a'}, OD(a=1).keys()=={'a'}, OD(a=1).items()-{('a',1)}, ('a',1) in OD(a=1).items(), OD(a=1).keys().mapping, OD(a=1).keys().isdisjoint('a'), len(OD(a=1).values()))
import gc, weakref, copy
print(gc.is_tracked(OD()), weakref.ref(OD) and 1, OD.fromkeys.__self__, OD.__flags__&64, OD.__dictoffset__!=0, OD.__weakrefoffset__!=0)
print(OD(a=1).__sizeof__(), copy.copy(OD(a=1)), copy.deepcopy(OD(a=[1])))
od=OD(zip('abcdefgh',range(8)))
for k in 'hgcah': od.move_to_end(k,last=False); print(''.join(od),end=' ')
od.move_to_end('a'); print(''.join(od), ''.join(reversed(od)), od.popitem(False), od.popitem(), od.popitem(last=0))
