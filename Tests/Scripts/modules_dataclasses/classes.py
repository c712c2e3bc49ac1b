import dataclasses
from dataclasses import *
import typing, copy
@dataclass
class P:
    x:int
    y:int=0
    z:list=field(default_factory=list)
p=P(1); print(p, P(1,2)==P(1,2), P(1)==P(2), P.__doc__, fields(P)[1].name, P.__match_args__, P.__init__.__annotations__, asdict(p), astuple(p), replace(p,x=9), is_dataclass(P), is_dataclass(p), is_dataclass(3))
for f in [lambda: P(), lambda: P(1,2,3,4), lambda: hash(p), lambda: P(1)<P(2), lambda: fields(3), lambda: asdict(3), lambda: replace(3), lambda: field(default=1,default_factory=list), lambda: replace(p,q=1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(frozen=True,order=True)
class F:
    a:int
    b:str='b'
f=F(1); print(f, hash(f)==hash(F(1)), F(1)<F(2), sorted([F(3),F(1)]), {f:1})
for g in [lambda: setattr(f,'a',2), lambda: delattr(f,'a'), lambda: setattr(f,'q',2)]:
    try: print(g())
    except FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass
class Q(P):
    w:int=5
    _:KW_ONLY
    k:int
    c:typing.ClassVar[int]=3
    iv:InitVar[int]=7
    n:int=field(init=False,default=8)
    h:int=field(repr=False,compare=False,default=1)
    def __post_init__(self,iv): print('post',iv)
q=Q(1,k=2); print(q, q.h, [f.name for f in fields(q)], Q.__match_args__, asdict(q))
@dataclass(slots=True)
class S:
    a:int=1
    b:int=2
    def me(self): return __class__
s=S(); print(s, S.__slots__, hasattr(s,'__dict__'), S.me(s) is S, copy.copy(s), s==S())
try: s.q=1
except AttributeError as e: print(e)
for code in ['x:list=[]','x:int=1\n    y:int', 'x=field()', 'x:int=field(default_factory=list,kw_only=True); __slots__=("x",)']:
    try: exec(f'@dataclass\nclass E:\n    {code}'); print('ok')
    except Exception as e: print(type(e).__name__, e)
M=make_dataclass('M',['a',('b',int),('c',int,field(default=3))],namespace={'f':lambda s: s.a}); print(M(1,2), M(1,2).f(), M.__module__)
@dataclass
class N:
    v:int
    kids:typing.List['N']=field(default_factory=list)
n=N(1,[N(2),N(3,[N(4)])]); print(n, asdict(n), astuple(n)); n.kids.append(n); print(n)
@dataclass(repr=False,eq=False)
class R: a:int
print(R(1)==R(1), 'object at' in repr(R(1)))
@dataclass(unsafe_hash=True)
class U: a:int
print(hash(U(1))==hash((1,)))
@dataclass(kw_only=True)
class K: a:int; b:int=2
print(K(a=1))
try: K(1)
except TypeError as e: print(e)
match p:
    case P(x,y): print(x,y)
print(sorted(dataclasses.__all__), P.__dataclass_params__, copy.replace(p,y=7), MISSING.__class__.__name__, InitVar[int])
@dataclass
class D2:
    a:'int'
    b:typing.Optional[int]=None
    c:dict[str,int]=field(default_factory=dict)
print(D2.__doc__, D2(1))
class Base:
    def __init_subclass__(cls,**k): print('sub',cls.__name__,k)
@dataclass
class D3(Base): x:int
class G[T]: pass
@dataclass
class D4[T]:
    x:T
print(D4(1), D4[int](2))
