# The decorators verify and global_enum, signatures, texts of bits.
import enum
from enum import *
def t(f,*a,**k):
    try: print('  ',f(*a,**k))
    except Exception as e:
        print('  ',type(e).__name__,e, '|ctx',repr(e.__context__), '|cause',repr(e.__cause__), getattr(e,'__notes__',None))
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v): print('missing',v); return cls.A
print(7 in M, M(7), 7 in M)
class D(Flag,boundary=CONFORM):
    B=2; A=1
print(list(D), D(3), list(D(3)), repr(D(3)))
for c in (STRICT,CONFORM): print(c, repr(c), c.value)
print(enum.bin(10),enum.bin(-10),enum.bin(5,8),enum.bin(-5,8), enum.show_flag_values(13)); t(enum.show_flag_values,-1)
class F(Flag):
    A=1; B=2; D=8; AB=3; X=20
t(enum.show_flag_values,F.AB)
for chk in EnumCheck: t(verify(chk), F)
t(verify(UNIQUE), Enum('Q',{'a':1,'b':1,'c':2,'d':2}))
t(verify(CONTINUOUS), Enum('Q',{'a':1,'b':100}))
t(verify('x'), F)
class W(Enum): 
    A=1
global_enum(W); print(repr(W.A),str(W.A),A, W)
class W2(Flag): 
    A1=1;B1=2
global_enum(W2); print(repr(W2.A1),str(W2.A1|W2.B1),repr(W2(3)),repr(W2(0)),str(W2(0)), W2)
class W3(IntFlag): 
    A3=1;B3=2
global_enum(W3); print(repr(W3.A3),str(W3.A3|W3.B3),repr(W3(7)),repr(W3(0)),str(W3(0)), W3, f'{W3(3)}')
class W4(IntEnum): 
    A4=1
global_enum(W4,True); print(repr(W4.A4),str(W4.A4), f'{W4.A4}')
