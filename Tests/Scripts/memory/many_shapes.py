"""Instances of one class whose attributes differ in names and order; dictionaries that lose their oldest keys."""
import sys, gc
class C: pass
objs=[]
for i in range(500):
    c=C(); setattr(c,f"a{i}",i); c.b=i; objs.append(c)
print(all(getattr(c,f"a{i}")==i and c.b==i for i,c in enumerate(objs)))
for i,c in enumerate(objs):
    delattr(c,f"a{i}")
print(all(c.__dict__=={'b':i} for i,c in enumerate(objs)))
for i,c in enumerate(objs):
    c.z=1; c.b=2
    if i%3==0: del c.b
print(sum(len(vars(c)) for c in objs))
class D:
    def __init__(self,n):
        for i in range(8): setattr(self,f"x{(i*n)%8}",i)
ds=[D(n) for n in range(1,400)]
print(sum(sum(vars(d).values()) for d in ds))
import random
random.seed(3)
class E:pass
es=[]
for n in range(3000):
    e=E()
    names=[f"n{k}" for k in range(7)]; random.shuffle(names)
    for k in names: setattr(e,k,k)
    es.append((e,names))
print(all(list(vars(e))==names for e,names in es))
for e,names in es:
    delattr(e,names[3])
print(all(list(vars(e))==names[:3]+names[4:] for e,names in es))
from collections import OrderedDict
d=OrderedDict.fromkeys(range(50))
for i in range(20): d.popitem(last=False)
d.move_to_end(45,last=False); d.move_to_end(44,last=False)
print(list(d)[:4], list(reversed(d))[:3], next(iter(d)))
for i in range(3): print(d.popitem(last=False))
d.move_to_end(20, last=False); print(list(d))
p=dict.fromkeys(range(30))
for i in range(12): del p[next(iter(p))]
p[0]=1; print(list(p)); del p[15], p[12]; print(list(p), next(iter(p)))
p.update(a=1); print(list(p))
for i in range(17): del p[next(iter(p))]
print(p); p.clear(); p[3]=3; print(p, next(iter(p)))
q={i:i for i in range(8)}
for i in range(8): del q[i]
print(list(q)); q[1]=2; print(list(q), q.popitem(), list(q)); q[5]=5; print(next(iter(q)))
