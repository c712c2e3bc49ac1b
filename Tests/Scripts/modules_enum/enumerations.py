import enum
from enum import *
class C(Enum):
    RED=1
    GREEN=2
    ALIAS=1
    def m(self): return self.name.lower()
    @classmethod
    def k(cls): return cls.RED
    @enum.property
    def pp(self): return 'pp'+self.name
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(2), C['GREEN'], list(C), len(C), C.ALIAS is C.RED, C.__members__, C.RED.m(), C.k(), C, C.RED.pp, C.RED in C, 1 in C, 9 in C, hash(C.RED)==hash('RED'), C.RED==1, type(C.RED))
for f in [lambda: C(9), lambda: C['X'], lambda: setattr(C,'RED',3), lambda: delattr(C,'RED'), lambda: C.X, lambda: setattr(C.RED,'value',3), lambda: C.RED<C.GREEN, lambda: type('D',(C,),{}), lambda: Enum('E','a b')(7)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    class B(Enum):
        A=1
        A=2
except TypeError as e: print(e)
class I(IntEnum):
    A=1
    B=2
print(I.A, repr(I.A), I.A+1, I.A<I.B, f'{I.A}', '%d'%I.A, I(2), int(I.B), I.A==1, sorted([I.B,I.A]))
class S(StrEnum):
    X=auto()
    Y='why'
print(S.X, repr(S.X), S.X.upper(), f'{S.Y}', S('x'), S.X=='x')
class A(Enum):
    a=auto(); b=auto(); c=10; d=auto()
print(list(A), [x.value for x in A])
class F(Flag):
    R=auto(); W=auto(); X=auto(); RW=R|W
print(F.R|F.W, repr(F.R|F.X), F.R&F.W, ~F.R, bool(F.R&F.W), F.R in F.RW, list(F), list(F.RW), F.RW, F(0), repr(F(0)), F(5), F.R^F.RW, len(F.RW), F.RW.value, F)
try: F(16)
except ValueError as e: print(e)
class IF(IntFlag):
    A=1
    B=4
print(IF.A|IF.B, repr(IF.A|IF.B), IF(7), repr(IF(7)), IF.A|8, repr(IF.A|8), ~IF.A, repr(~IF.A), IF(0), repr(IF(0)), IF.A+1)
class P(Enum):
    E=(1,2); M=(3,4)
    def __init__(self,a,b): self.a=a; self.b=b
print(P.E.a, P.M.b, P((1,2)), P.E.value, repr(P.E))
class N(Enum):
    def __new__(cls,v,l):
        o=object.__new__(cls); o._value_=v; o.label=l; return o
    A=(1,'one'); B=(2,'two')
print(N(1).label, list(N), N.B.value)
Fn=Enum('Fn','a b c'); print(list(Fn), Fn.__module__, Enum('G',{'x':1,'y':2})['y'], Enum('H',[('p',5)]).p, IntEnum('J','q r',start=5).r.value)
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): return cls.A if v==7 else None
print(M(7))
try: M(8)
except ValueError as e: print(e)
try:
    @unique
    class U(Enum):
        A=1; B=1
except ValueError as e: print(e)
class O(Enum):
    A='a'
    def __str__(self): return 'O!'
    def _generate_next_value_(n,s,c,l): return n*2
    Q=auto()
    def f(): pass
    g=nonmember(5)
    h=member(6)
print(O.A, f'{O.A}', '%s'%O.A, O.Q.value, O.g, O.h, list(O))
import copy
print(copy.copy(C.RED) is C.RED, copy.deepcopy([C.RED])[0] is C.RED, dir(C), C.RED.__class__, isinstance(C.RED,Enum), {C.RED:1}, C.RED.__reduce_ex__(2))
match C.GREEN:
    case C.RED: print('r')
    case C.GREEN: print('g')
class MM(str,Enum):
    A='x'
print(MM.A, repr(MM.A), f'{MM.A}', MM.A.upper(), MM('x'), MM.A=='x', str(MM.A))
class FF(float,Enum):
    A=1.5
print(FF.A, repr(FF.A), FF.A*2)
@verify(UNIQUE,CONTINUOUS)
class V(Enum):
    A=1;B=2
try:
    @verify(CONTINUOUS)
    class V2(Enum):
        A=1;B=3
except ValueError as e: print(e)
class T(Enum):
    A=[1]
    B={}
print(T([1]), T.B, T.A.value)
print(list(reversed(C)), bool(C), C.__name__, C.__doc__, sorted(enum.__all__), FlagBoundary.STRICT, repr(EnumCheck.UNIQUE))
