# What flags do with bits that they do not know.
import enum
from enum import *
def t(f,*a,**k):
    try: print('  ',f(*a,**k))
    except Exception as e:
        print('  ',type(e).__name__,e, '|ctx',repr(e.__context__), '|cause',repr(e.__cause__), getattr(e,'__notes__',None))
for b in FlagBoundary:
    print(repr(b))
    try:
      class G(Flag,boundary=b):
        A=1;B=2;D=8
      class H(IntFlag,boundary=b):
        A=1;B=2;D=8; AX=65
    except Exception as e: print(e); continue
    for v in [0,1,3,4,5,11,12,16,65,66,-1,-2,-5,-17]:
        print(v); t(lambda: repr(G(v))); t(lambda: repr(H(v))); t(lambda: v in G);t(lambda: v in H)
    for x in list(G)+[G(3),G(0)]: t(lambda: (~x, x|G.A, x&G.A, x^G.A, list(x), len(x), bool(x), x.name, x.value,str(x)))
    for x in list(H)+[H(3),H(0)]: t(lambda: (~x, x|4, x&6, x^7, 4|x,6&x,7^x, list(x), len(x), bool(x), x.name, x.value,str(x)))
    t(lambda: G.A|1); t(lambda: 1|G.A); t(lambda: G.A|H.A); t(lambda: H.A|G.A); t(lambda: 1 in G.A); t(lambda: H.A in G.A);t(lambda: 1 in H.A); t(lambda: G.A in G(3)); t(lambda: H.A|'x'); t(lambda:H.A|1.5)
