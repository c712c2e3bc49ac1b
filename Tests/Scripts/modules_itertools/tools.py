from itertools import *
import itertools
print(list(chain([1],'ab')), list(chain.from_iterable([[1],[2]])), list(islice(count(),2,10,3)), list(islice('abc',None)), list(islice('abcdef',2)), list(islice('abcdef',1,None,2)))
print(list(accumulate([1,2,3])), list(accumulate([1,2,3],lambda a,b:a*b,initial=10)), list(batched('abcdefg',3)))
try: list(batched('abcde',3,strict=True))
except ValueError as e: print(e)
print(list(combinations('abcd',2)), list(combinations('ab',3)), list(combinations_with_replacement('abc',2)))
print(list(permutations('abc')), list(permutations('abc',2)), list(product('ab',[1,2])), list(product([0,1],repeat=3)), list(product()), list(product('ab',[])))
print(list(compress('abcdef',[1,0,1,0,1])), count(3), count(3,2), count(1.5), repeat('x'), repeat(1,3), list(repeat(1,3)))
c=cycle('ab'); print([next(c) for _ in range(5)])
print(list(dropwhile(lambda x:x<3,[1,2,3,1])), list(takewhile(lambda x:x<3,[1,2,3,1])), list(filterfalse(None,[0,1,2])), list(filterfalse(lambda x:x%2,range(5))), list(starmap(pow,[(2,3),(3,2)])))
print([(k,list(g)) for k,g in groupby('aaabbc')], [k for k,g in groupby('aaabbc')])
gs=list(groupby('aabb')); print([list(g) for k,g in gs])
print(list(pairwise('abcd')), list(zip_longest('abc','x',fillvalue='-')), list(zip_longest()))
a,b=tee(range(100)); print(sum(a), sum(b)); 
a,=tee([1,2],1); print(a.__class__.__name__, list(a))
for f in [lambda: islice([],-1), lambda: islice([]), lambda: count('a'), lambda: combinations([1],-1), lambda:tee([],-1), lambda: repeat(), lambda: chain(1).__next__(), lambda: next(chain(1)), lambda:batched('',0), lambda:islice([],1,2,0), lambda: islice([],'a'), lambda: permutations([1],'a'), lambda:product([1],repeat=-1), lambda: accumulate(), lambda: groupby(), lambda:cycle(), lambda: takewhile(1), lambda: zip_longest([],foo=1), lambda: compress([1])]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sorted(n for n in dir(itertools) if n[0]!='_'))
import gc, weakref
t=tee([1])[0]; print(weakref.ref(t)() is t)
class C(chain): pass
print(list(C([1],[2])), type(C()).__mro__)
x=count(10**30,5); print(next(x),next(x), x)
x=count(2**62-2); print([next(x) for _ in range(4)])
print(count(5.5,.5), repeat(None,-3), itertools.chain, groupby)
