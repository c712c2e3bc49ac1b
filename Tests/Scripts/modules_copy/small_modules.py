import types,copy,heapq,bisect,reprlib,keyword,copyreg,abc
print(sorted(n for n in types.__all__ if n != "CapsuleType"))
print([str(getattr(types,n)) for n in sorted(types.__all__) if n!='CapsuleType' and isinstance(getattr(types,n),type)])
C=types.new_class('C',(),{},lambda ns: ns.update(x=1)); print(C, C.x, types.resolve_bases((int,list[int])), types.prepare_class('A',(int,)), types.get_original_bases(C))
try: types.get_original_bases(3)
except TypeError as e: print(e)
class X:
    def __init__(s): s.a=[1]; s.b=s
x=X(); y=copy.deepcopy(x); print(y.b is y, y.a is not x.a, y.a); z=copy.copy(x); print(z.a is x.a)
l=[1]; l.append(l); m=copy.deepcopy(l); print(m[1] is m, copy.copy((1,)), copy.deepcopy({1:[2]},), copy.copy({1}), copy.deepcopy((1,[2])), copy.deepcopy(frozenset([1])))
class S:
    __slots__=('p','q')
s=S(); s.p=[1]; t=copy.deepcopy(s); print(t.p, t.p is s.p, hasattr(t,'q'))
class Cc:
    def __copy__(s): return 'c'
    def __deepcopy__(s,m): return 'd'
print(copy.copy(Cc()), copy.deepcopy(Cc()), copy.deepcopy([Cc()]))
class L(list): pass
q=L([1,[2]]); q.z=5; r=copy.deepcopy(q); print(r, r.z, type(r)); print(copy.copy(q).z)
e=ValueError('a',1); e.k=2; print(repr(copy.copy(e)), copy.copy(e).k)
print(copy.deepcopy(x.__init__).__self__ is x.__init__.__self__, copy.copy(len), copy.deepcopy(int))
try: copy.replace(3)
except TypeError as e: print(e)
print(copy.replace(types.SimpleNamespace(a=1,b=2),b=3))
import collections
print(copy.replace(collections.namedtuple('P','x y')(1,2),y=9), copy.deepcopy(collections.OrderedDict(a=[1])), copy.deepcopy(collections.Counter('aab')), copy.deepcopy(collections.defaultdict(list,a=[1])), copy.copy(collections.ChainMap({1:2})), copy.copy(collections.UserDict(a=1)))
h=[5,3,8,1]; heapq.heapify(h); print(h); heapq.heappush(h,0); print(heapq.heappop(h),h,heapq.heapreplace(h,9),heapq.heappushpop(h,2),h,heapq.nlargest(2,h),heapq.nsmallest(2,h,key=lambda v:-v),list(heapq.merge([1,4],[2,3])),list(heapq.merge([4,1],[3,2],reverse=True)), heapq.nsmallest(3,[3,1,2,5,4]), heapq.nlargest(3,iter(range(100))))
for f in [lambda: heapq.heappop([]), lambda: heapq.heappush(1,2)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a=[1,2,2,3]; print(bisect.bisect(a,2),bisect.bisect_left(a,2),bisect.bisect_right(a,2,0,2)); bisect.insort(a,2.5); print(a, bisect.bisect_left([(1,'a'),(2,'b')],2,key=lambda t:t[0]))
try: bisect.bisect([],1,-1)
except ValueError as e: print(e)
print(reprlib.repr(list(range(100))), reprlib.repr('x'*100), reprlib.repr({i:i for i in range(9)}), reprlib.repr(10**100), reprlib.repr({3,2,1}), reprlib.repr((1,)), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(collections.deque(range(9))))
r=reprlib.Repr(maxlist=2,indent=2); print(r.repr([1,2,3,[4]]))
class RR:
    @reprlib.recursive_repr()
    def __repr__(s): return f'<{s!r}>'
print(RR())
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword('if'), keyword.issoftkeyword('x'))
class AA(abc.ABC):
    @classmethod
    @abc.abstractmethod
    def f(cls): ...
    @staticmethod
    @abc.abstractmethod
    def g(): ...
try: AA()
except TypeError as e: print(e)
AA.f=1; AA.g=1; abc.update_abstractmethods(AA); print(AA())if 0 else print(type(AA()))
