# What the body of an enumeration accepts and refuses.
import enum
from enum import *
def t(f,*a,**k):
    try: print('  ',f(*a,**k))
    except Exception as e:
        print('  ',type(e).__name__,e, '|ctx',repr(e.__context__), '|cause',repr(e.__cause__), getattr(e,'__notes__',None))
class C(Enum):
    A=1
    B='b'
def mk(src):
    try:
        d={}
        exec(src,globals(),d); 
        for k,v in d.items(): print('  ',k, v, list(v) if isinstance(v,type) else '', getattr(v,'__members__',None))
    except Exception as e: print('  ',type(e).__name__,e,'|ctx',repr(e.__context__), '|cause',repr(e.__cause__), getattr(e,'__notes__',None))
mk('''
class X(Enum):
    mro=1
''')
mk('''
class X(Enum):
    mro=1
    A=2
''')
mk('''
class X(Enum):
    _bad_=1
''')
mk('''
class X(Enum):
    _ignore_='a,b c'
    a=1
    c=2
    d=3
''')
mk('''
class X(Enum):
    a=1
    _ignore_=['a']
''')
mk('''
class X(Enum):
    _order_='b a'
    a=1
    b=2
''')
mk('''
class X(Enum):
    __order__='a b'
    a=1
    b=2
    c=1
''')
mk('''
class X(Enum):
    a=auto()
    def _generate_next_value_(n,s,c,l): return 1
''')
mk('''
class X(Enum):
    def _generate_next_value_(n,s,c,l): print(n,s,c,l); return n*2
    a=auto()
    b=auto(), 3
    c='x',auto()
    d=auto(7)
''')
mk('''
class X(Enum):
    a='z'
    b=auto()
''')
mk('''
class X(Enum):
    a='z'
    c=1
    b=auto()
''')
mk('''
class X(Enum):
    a=10
    c=1
    b=auto()
''')
mk('''
class X(Flag):
    a='z'
    b=auto()
''')
mk('''
class X(Flag):
    a='z'
''')
mk('''
class X(Flag):
    a=1.5
''')
mk('''
class X(Flag):
    a=None
    b=2
print(repr(X.a), X.a.value)
''')
mk('''
class X(Enum,int):
    a=1
''')
mk('''
class X(ReprEnum):
    a=1
''')
mk('''
class X(ReprEnum): pass
''')
mk('''
class X(int,Enum):
    a='q'
''')
mk('''
class X(int,Enum):
    def __new__(cls,v): return int.__new__(cls,5)
    a='q'
''')
mk('''
class X(Enum):
    def __init__(self,a,b): pass
    a='q'
''')
mk('''
class X(Enum):
    def __new__(cls,a): return super().__new__(cls,a)
    a='q'
''')
mk('''
class X(Enum):
    def __new__(cls,a): return Enum.__new__(cls)
    a='q'
''')
mk('''
class X(Enum):
    a=1
    def a(self): pass
''')
mk('''
class X(Enum):
    def a(self): pass
    a=1
''')
mk('''
class X(Enum):
    a=1
    a=2
''')
mk('''
class X(Enum):
    a=nonmember(1)
    a=2
''')
mk('''
class X(Enum):
    a=member(1)
    @member
    def f(self): pass
    @nonmember
    class Q: pass
    class P: pass
    _p=1
    __p=2
    __q__=3
    r=staticmethod(len)
    s=member(staticmethod(len))
    _1=3
    g=lambda self: 3
''')
mk('''
class X(C): pass
''')
mk('''
class X(C,Enum):
    c=1
''')
mk('''
class X(Enum,C): pass
''')
mk('''
class X(int,C): pass
''')
