# Reserved names; which values are 'in' an enumeration.
import enum
from enum import *
for n in ['_order_','_generate_next_value_','_numeric_repr_','_missing_','_ignore_','_iter_member_','_iter_member_by_value_','_iter_member_by_def_','_add_alias_','_add_value_alias_','_use_args_','_member_names_','_member_map_','_value2member_map_','_boundary_','_simple_','_convert_','_new_member_','_value_','_name_','_value_repr_','_add_member_']:
    d=enum.EnumDict(); d._cls_name='X'
    try: d[n]='a'
    except ValueError: print('no',n)
    except Exception as e: print(n,e)
    else: print('yes', n)
class G(Flag,boundary=KEEP):
    A=1;B=2;D=8
print(4 in G, 3 in G, 12 in G)
class G(Flag,boundary=CONFORM):
    A=1;B=2;D=8
print(4 in G, 3 in G, 12 in G, 65 in G, 'x' in G, -1 in G)
class G(Flag,boundary=EJECT):
    A=1;B=2;D=8
print(4 in G, 3 in G, 12 in G, 65 in G, 'x' in G, -1 in G)
class G(Flag,boundary=STRICT):
    A=1;B=2;D=8
    @classmethod
    def _missing_(cls,v):
        print('m',v); return super()._missing_(v)
print(4 in G, 3 in G, 12 in G, 65 in G, 'x' in G, -1 in G)
class M(Enum):
    A=1
    @classmethod
    def _missing_(cls,v):
        print('m',v); 
        if v==1: return cls.A
        if v==2: raise TypeError('a')
        if v==3: return 7
for v in 1,2,3,4,[]:
    try: print(v in M)
    except Exception as e: print(type(e),e)
class I(IntEnum):
    A=1
print(1 in I, 1.0 in I, True in I, I.A in I, [] in I)
class X(Flag, boundary='zork'): A=1
try: X(8)
except Exception as e: print(type(e), e)
