# When members exist, metaclasses, the functional interface.
import enum
from enum import *
class IS:
    def __init_subclass__(cls,**k): print('init_sub',cls,list(getattr(cls,'__members__',())),k)
class Z(IS,Enum):
    A=1
class Z2(IS,Enum,foo=3):
    A=1
class SN:
    def __set_name__(s,o,n): print('set_name',o,n)
class Z3(Enum):
    A=1
    q=nonmember(SN())
    @enum.property
    def w(self): return 3
print(Z3.A.w); 
try: Z3.w
except Exception as e: print(e)
try: Z3.A.w=3
except Exception as e: print(e)
try: del Z3.A.w
except Exception as e: print(e)
class D(Flag):
    A=0; B=1; C=1; D=3; E=6
print(list(D), D.E, ~D.B, repr(D(0)), D(7), D.E|D.B, list(D.E))
try: print(~D.E, repr(D(4)))
except Exception as e: print(e)
class Dc(enum.EnumType):
    def __new__(m,c,b,cd,**k):
        if b and b[-1] is not Enum: cd['zz']=5
        return super().__new__(m,c,b,cd,**k)
class Base(Enum,metaclass=Dc): pass
class B1(Base): A=1
print(list(B1), type(B1), B1, Base)
import copy
print(copy.deepcopy(B1.A) is B1.A, B1.A.__reduce_ex__(2), D.B.__reduce_ex__(2), D(3).__reduce_ex__(2))
print(Enum('F1','a,b c',start=3,module='mm',qualname='q.F1'), Enum('F1','a',module='mm',qualname='q.F1').__qualname__, Enum('F2',None) , Enum('F3',()), Flag('F4','a b c',boundary=KEEP)(9), Enum('F5','a b',type=int).a+1, Enum('F6',{'a':auto(),'b':auto()}).b, Enum('F7',[('a',1)],module=None).__module__)
for f in [lambda: Enum('x',3), lambda: Enum('x',[1,2]), lambda: Enum('x',['a','a']), lambda: Enum('x',[('a',)]), lambda: Enum(3,'a'), lambda: Enum('x','a', start='q'), lambda: Enum('x','a', boundary=KEEP), lambda:Enum('x','a b',start=None), lambda: Flag('x','a b',start=None), lambda: Flag('x','a b',start='q'), lambda: Enum('x','a','b','c')]:
    try: print(f(), list(f()))
    except Exception as e: print(type(e),e)
