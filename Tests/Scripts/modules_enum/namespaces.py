# The attributes of enumerations and of their members, and what dir() says.
import enum
from enum import *
class C(Enum):
    A=1
    def m(self): pass
    B=2
class F(Flag):
    A=1
    B=2
class I(IntFlag):
    A=1
class G(IntEnum):
    A=1
    def __new__(cls,v):
        o=int.__new__(cls,v); o._value_=v; return o
class S(str, Enum):
    a='x'
for c in (C,F,I,G,S): print(list(vars(c)))
print(list(vars(C.A)), list(vars(F(3))), vars(F(3)))
print(dir(C),dir(C.A),dir(F),dir(F.A),dir(I),dir(S.a),sep='\n')
print(C.__doc__,C.A.__doc__)
for c in [Enum,Flag,IntFlag,C]:print(c._generate_next_value_, vars(c).get('_generate_next_value_'))
print(C._new_member_,G._new_member_,G.__new_member__)
print(auto(), repr(auto(3)))
for c in (C,F,I,G,S): print([k for k,v in vars(c).items() if v is getattr(Enum,k,0) and k[:2]=='__'], c._member_type_, c._use_args_, c._value_repr_)
