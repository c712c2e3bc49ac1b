# What a cache ends with: the function, its attributes, its results.
import functools
import gc


class N:
    def __init__(s,n): s.n=n
    def __del__(s): print('end',s.n)
    def __repr__(s): return 'N'+s.n
    def __call__(s,*a): return N('r%s'%a)
print('== lru')
for ms in (None,2,0):
    f=functools.lru_cache(maxsize=ms)(N('f'))
    f(1); f(2); 
    f.attr=N('attr')
    print('del'); del f
print('with wrapped dict')
class G(N):
    def __init__(s,n):
        super().__init__(n)
        s.__doc__='x'
f=functools.lru_cache(G('G')); f(1);f(2);f(1);
f.a=N('a1');f.b=N('a2')
del f
print('cycle')
f=functools.lru_cache(G('G')); f(1);f(2);f(1);f.a=N('a1');f.f=f
del f;gc.collect()
