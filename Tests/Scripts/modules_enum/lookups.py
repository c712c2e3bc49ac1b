# Finding members by value and by name, _missing_, what cannot be changed.
import enum
from enum import *
def t(f,*a,**k):
    try: print('  ',f(*a,**k))
    except Exception as e:
        print('  ',type(e).__name__,e, '|ctx',repr(e.__context__), '|cause',repr(e.__cause__), getattr(e,'__notes__',None))
class C(Enum):
    A=1
    B='b'
t(C,9); t(C,'A'); t(C,1,2); t(C,[]); t(C['A'].__class__,1); t(Enum,3); t(Enum,'X'); t(Enum); t(C)
class E0(Enum): pass
t(E0,3); t(E0,'q','a b')
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v):
        if v==1.5: raise KeyError('boo')
        if v==2: return 5
        if v==3: raise ValueError('own')
        return None
t(M,1.5);t(M,2);t(M,3);t(M,4)
t(setattr,C,'A',1);t(delattr,C,'A');t(setattr,C.A,'name',3);t(setattr,C.A,'value',3);t(delattr,C.A,'name');t(lambda:C.A.A);t(lambda:C.A.B); t(lambda: C.name); t(lambda:C.zz); t(lambda: C.A.zz)
t(lambda: C['zz']); t(lambda:C[1])
t(unique, Enum('U',[('a',1),('b',1),('c',1)]))
