# Names and values added later, values that cannot be hashed.
import enum
from enum import *
def t(f,*a,**k):
    try: print('  ',f(*a,**k))
    except Exception as e:
        print('  ',type(e).__name__,e, '|ctx',repr(e.__context__), '|cause',repr(e.__cause__), getattr(e,'__notes__',None))
class C(Enum):
    A=1; B=[2]; 
print(1 in C, [2] in C, [3] in C, 'z' in C, C.A in C, C([2]), C._unhashable_values_, C._unhashable_values_map_, C._value2member_map_)
t(C.A._add_alias_,'Q'); t(C.A._add_alias_,'B'); t(C.A._add_value_alias_,5);t(C.A._add_value_alias_,[5]);t(C.B._add_value_alias_,5);t(C.A._add_value_alias_,1); t(lambda:(C(5),C([5]),C.Q, C.__members__,C._value2member_map_,C._unhashable_values_map_,C._unhashable_values_))
