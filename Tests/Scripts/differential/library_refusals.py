"""What modules of the library refuse, and how; classes have a weak reference from their bases."""
import copy, sys, types, weakref, re, operator, array
import itertools
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
for o in (memoryview(b'a'), t.__code__, sys._getframe(), (i for i in ()), iter([]), sys, 1 .__add__):
    for k in range(2,5): t(lambda: str(o.__reduce_ex__(k))[:30])
class N: pass
class M(N, int): pass
t(lambda: weakref.getweakrefcount(N)); t(lambda: len(weakref.getweakrefs(N))); t(lambda: weakref.getweakrefcount(M)); r=weakref.ref(N); t(lambda: weakref.getweakrefcount(N)); r2=weakref.ref(N, id); t(lambda: weakref.getweakrefcount(N)); t(lambda: weakref.getweakrefcount(int)); t(lambda: weakref.getweakrefcount(Exception)); del r; t(lambda: (weakref.getweakrefcount(N), len(weakref.getweakrefs(N)), weakref.getweakrefs(N)[0]() is N, weakref.getweakrefs(N)[0] is weakref.ref(N)))
t(lambda: [m for m in re.finditer(b'a', 5)]); t(lambda: re.finditer('a', b'')); t(lambda: re.compile('a').finditer(5)); t(lambda: re.findall('a',5)); t(lambda: re.sub('a','b',5)); t(lambda: re.split('a',5)); t(lambda: re.match('a',None)); t(lambda: re.fullmatch('a',None)); t(lambda: re.subn('a','b',None));t(lambda: re.compile('a').scanner(5))
t(lambda: operator.itemgetter(0)('a',[3])); t(lambda: operator.itemgetter(0)()); t(lambda: operator.attrgetter('a')(1,2)); t(lambda: operator.attrgetter('a')()); t(lambda: operator.methodcaller('a')(1,2)); t(lambda: operator.methodcaller('a')()); t(lambda: operator.itemgetter(0)(a=1)); t(lambda: operator.attrgetter('x')(a=1)); None
t(lambda: reversed(range(8,2**63))); t(lambda: reversed(range(2**62))); t(lambda: reversed(range(-2**63,0))); t(lambda: iter(range(2**63))); t(lambda: reversed(range(2**63-1))); t(lambda: iter(range(0,10,2**63)));  t(lambda: reversed(range(0,10,2**63))); t(lambda: reversed(range(2**63-1, -2**63, -2**62)))
t(lambda: types.SimpleNamespace[int]); t(lambda: memoryview[int]); t(lambda: int[int]); t(lambda: types.CellType[int]); t(lambda: itertools.count[int]); t(lambda: weakref.ProxyType[int]); t(lambda: re.Pattern[int]); t(lambda: types.ModuleType[int]); t(lambda: array.array[int]); t(lambda: range[int]); t(lambda: itertools.cycle[int]); t(lambda: operator.itemgetter[int]); t(lambda: types.MethodType[1]); t(lambda: Exception[1]); t(lambda: KeyError[1])
t(lambda: list(itertools.islice([1],-1))); t(lambda: list(itertools.islice([1],1,-1))); t(lambda: list(itertools.islice([1],'a'))); t(lambda: list(itertools.islice([1],1,'a'))); t(lambda: list(itertools.islice([1],0,1,0))); t(lambda: list(itertools.islice([1],0,1,'a'))); t(lambda: list(itertools.islice([1],'a',1))); t(lambda: list(itertools.islice([1],None,-5)))
t(lambda: array.array('i','abc')); t(lambda: array.array('q','abc')); t(lambda: array.array('z','abc')); t(lambda: array.array('u',5)); t(lambda: array.array('i', b'12345')); t(lambda: array.array('b',array.array('u','a')));
import functools
class SD:
    @functools.singledispatch
    def f(x): return 1
t(lambda: SD.f.dispatch(5)); t(lambda: SD.f.dispatch(int)); t(lambda: SD.f()); 
