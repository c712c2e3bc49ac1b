# The values of an OrderedDict end in the order of insertion, its nodes before them.
from collections import OrderedDict
import functools, gc
class N:
    def __init__(s,n): s.n=n
    def __del__(s): print('end',s.n)
    def __repr__(s): return 'N'+s.n
    def __call__(s,*a): return N('r%s'%a)
od=OrderedDict((k,N(k)) for k in 'abcd')
od.move_to_end('a'); od.move_to_end('c',last=False)
print(list(od))
del od
print('clear')
od=OrderedDict((k,N(k)) for k in 'abcd')
od.move_to_end('a'); od.move_to_end('c',last=False)
od.clear()
print('--keys')
class K:
    def __init__(s,n): s.n=n
    def __del__(s): print('endk',s.n)
od=OrderedDict()
ks=[K(x) for x in 'xyz']
for k in ks: od[k]=N(k.n)
od.move_to_end(ks[0])
del ks,k
del od
print('-- del + reinsertion')
od=OrderedDict((k,N(k)) for k in 'abcd')
del od['b']; od['b']=N('b2'); od.move_to_end('d',last=False)
od.x=N('attr')
del od
print('--copy')
od=OrderedDict((k,N(k)) for k in 'abcd')
od.move_to_end('a')
c=od.copy()
od.clear()
print('copied')
del od
del c
print('--sub')
class S(OrderedDict): pass
od=S((k,N(k)) for k in 'abcd')
od.move_to_end('a')
od.q=N('q')
del od
print('--cycle')
od=OrderedDict((k,N(k)) for k in 'abcd')
od.move_to_end('a'); od['me']=od
del od
gc.collect()
print('--popitem')
od=OrderedDict((k,N(k)) for k in 'abcd')
od.move_to_end('a'); print(od.popitem()); print(od.popitem(last=False)); 
