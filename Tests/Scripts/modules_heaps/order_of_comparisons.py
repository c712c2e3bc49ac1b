import heapq,sys
from collections import Counter
l=[x*7919%1000 for x in range(200)]
for n in (-1,0,1,2,5,199,200,300):
    print(n, heapq.nlargest(n,l)[:7], heapq.nsmallest(n,l)[:7], heapq.nlargest(n,iter(l))[:3], heapq.nsmallest(n,iter(l))[:3])
class K:
    def __init__(s,v,t): s.v=v; s.t=t
    def __lt__(s,o): calls.append((s.t,o.t)); return s.v<o.v
    def __repr__(s): return f"{s.v}{s.t}"
for f in heapq.nlargest, heapq.nsmallest:
    calls=[]
    ks=[K(v%3,i) for i,v in enumerate((5,3,8,1,9,2,7,4,4,4))]
    print(f(3,ks), len(calls), calls)
    calls=[]
    print(f(3,ks,key=lambda k:(seen.append(k.t), k.v)[1]) if (seen:=[]) is not None else 0, seen, calls)
print(Counter("abracadabra").most_common(2), Counter("aabb").most_common(1))
try: heapq.nlargest(2,[1,"a",2])
except TypeError as e: print(e)
try: heapq.nlargest(2,5)
except TypeError as e: print(e)
try: heapq.nlargest("a",[1,2])
except TypeError as e: print(e)
def g():
    yield 1; yield 2; raise KeyError("x")
try: heapq.nsmallest(1.5,g())
except Exception as e: print(type(e),e)
try: heapq.nsmallest(2,g())
except Exception as e: print(type(e),e)
o=[object() for _ in range(5)]; r=sys.getrefcount(o[0]); x=heapq.nlargest(2,o,key=id); del x; print(sys.getrefcount(o[0])-r)
