# Members named as attributes of their data type.
import enum
from enum import *
class S(StrEnum):
    upper='up'; x='X'; A=auto(); B=('a b'.encode(),'utf8')
print(S.upper, S.upper.upper(), S.x.upper(), list(S),type(vars(S)['upper']), type(vars(S)['x']), dir(S.x)[-8:])
for a in [(1,),('a',2),('a','b',3),(1,2,3,4)]:
    try:
        class S2(StrEnum):
            Q=a
    except Exception as e: print(type(e),e)
class N(IntEnum):
    divisor=1; numerator=2
print(N.numerator.numerator, N.divisor.numerator, N.numerator, vars(N)['numerator'].fget )
class Sub(int):
    k=5
    def f(self): return 'f'
    @property
    def p(self): return 'p'
class E(Sub,Enum):
    k=1; f=2; p=3; real=4; name=7; value=8; foo=9
    @enum.property
    def foo2(self): return 1
for n in 'k f p real name value foo'.split():
    d=vars(E)[n]; print(n, type(d).__name__, getattr(d,'fget',None) is None, end=' ')
    try: print(getattr(E.foo,n), getattr(E,n))
    except Exception as e: print(type(e), e)
print(list(E),[E['name'].value])
try: E.foo.k=3
except Exception as e: print(e)
try: E.foo.f=3
except Exception as e: print(e)
print(dir(E.foo)[-30:])
