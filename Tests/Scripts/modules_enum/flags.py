# Values that flags accept, and those they do not.
import enum
from enum import *
def t(f,*a,**k):
    try: print('  ',f(*a,**k))
    except Exception as e:
        print('  ',type(e).__name__,e, '|ctx',repr(e.__context__), '|cause',repr(e.__cause__), getattr(e,'__notes__',None))
class F(Flag):
    A=1; B=2; D=8; AB=3; X=20
    N=-2
print(list(F), F.__members__, F._flag_mask_, F._singles_mask_, F._all_bits_, F._value2member_map_)
for v in [0,1,3,4,5,7,8,16,20,32,-1,-2,-3,-32,-33,'x',1.0,True,None]:
    print(v); t(lambda: repr(F(v))); t(lambda: v in F)
