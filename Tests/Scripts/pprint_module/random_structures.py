# Structures made by chance, in many widths and depths, and their short representations.
import random, pprint, collections, types, sys, reprlib, dataclasses
R = random.Random(3)
class MyList(list): pass
class MyDict(dict): pass
class Shown(list):
    def __repr__(self): return 'Shown!'
class Cnt(collections.Counter): pass
class NS(types.SimpleNamespace): pass
@dataclasses.dataclass
class DC:
    a: object
    long_name: object = 5
    hidden: object = dataclasses.field(default=1, repr=False)
class Weird:
    def __init__(s,n): s.n=n
    def __repr__(s): return '<Weird %d>'%s.n
    def __hash__(s): return s.n
    def __eq__(s,o): return isinstance(o,Weird) and s.n==o.n
    def __lt__(s,o): return s.n<o.n if isinstance(o,Weird) else NotImplemented
def word():
    return ''.join(R.choice('abc de\nf \t g\'"é\\') for _ in range(R.choice([0,1,3,8,20,60])))
def leaf():
    k=R.randrange(9)
    return [lambda:R.randrange(-5,10**R.randrange(1,25)), word, lambda:R.random()*100, lambda:None, lambda:True, lambda:bytes(R.randrange(256) for _ in range(R.choice([0,3,4,5,8,16,30]))), lambda:bytearray(b'abcdefghijk'*R.randrange(5)), lambda:Weird(R.randrange(9)), lambda: 1+2j][k]()
def hleaf():
    k=R.randrange(5)
    return [lambda:R.randrange(-5,10**R.randrange(1,9)), lambda: word(), lambda:None, lambda:Weird(R.randrange(9)), lambda:(R.randrange(9),word())][k]()
def num(): return R.randrange(-5,10**R.randrange(1,9))
def make(d):
    if d<=0 or R.random()<.15: return leaf()
    n=R.choice([0,1,2,3,5,9])
    k=R.randrange(20)
    items=lambda: [make(d-1) for _ in range(n)]
    if k<3: return items()
    if k<5: return tuple(items())
    if k<7: return {hleaf():make(d-1) for _ in range(n)}
    if k==7: return {num() for _ in range(n)}
    if k==8: return frozenset(num() for _ in range(n))
    if k==9: return collections.OrderedDict((hleaf(),make(d-1)) for _ in range(n))
    if k==10: return collections.defaultdict(R.choice([list,int,None]),{hleaf():make(d-1) for _ in range(n)})
    if k==11: return R.choice([Cnt,collections.Counter])({word():num() for _ in range(n)})
    if k==12: return collections.deque(items(), R.choice([None,None,10,20]))
    if k==13: return collections.ChainMap({word():make(d-1) for _ in range(n)},{1:2})
    if k==14: return R.choice([NS,types.SimpleNamespace])(**{'k%d'%i:make(d-1) for i in range(n)})
    if k==15: return DC(make(d-1),make(d-1))
    if k==16: return types.MappingProxyType({word():make(d-1)})
    if k==17: return R.choice([collections.UserDict({1:make(d-1),2:make(d-1)}),collections.UserList(items()),collections.UserString(word()*3)])
    if k==18: return R.choice([MyList,Shown])(items())
    l=items(); 
    if l: l.append(l)
    return MyDict(x=l, y=items()) if n%2 else l
import re
m=lambda s: re.sub(r'id=\d+|0x[0-9a-f]+','ID',s)
for i in range(40):
    o=make(R.randrange(1,5))
    kw=dict(indent=R.choice([1,1,0,2,4]),width=R.choice([80,80,40,20,5,1]),depth=R.choice([None,None,1,2,3]))
    kw2=dict(compact=R.random()<.4,sort_dicts=R.random()<.6,underscore_numbers=R.random()<.3)
    try: print(m(pprint.pformat(o,**kw,**kw2)))
    except Exception as e: print(type(e),e)
    try: print(pprint.isreadable(o),pprint.isrecursive(o),m(pprint.saferepr(o)))
    except Exception as e: print(type(e),e)
    r=reprlib.Repr(maxlevel=R.choice([6,1,2,0]),maxtuple=R.randrange(8),maxlist=R.randrange(8),maxdict=R.randrange(6),maxset=R.randrange(6),maxstring=R.randrange(40),maxlong=R.randrange(40),maxother=R.randrange(40),indent=R.choice([None,None,None,2,'->',0,-1,1.5]),fillvalue=R.choice(['...','<>']),maxdeque=R.randrange(5))
    try: print(m(r.repr(o)))
    except Exception as e: print(type(e),e, type(e.__cause__))
