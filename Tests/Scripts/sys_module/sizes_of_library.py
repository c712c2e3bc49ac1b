# The sizes of the library's objects and of instances of subclasses of built-in types.
import sys, io, re, struct, random, weakref, itertools, types
def show(name, v):
    r=[name]
    for f in (sys.getsizeof, lambda o:o.__sizeof__()):
        try: r.append(f(v))
        except Exception as e: r.append(type(e).__name__)
    print(*r)
show('StringIO', io.StringIO()); show('StringIO x', io.StringIO('abc')); s=io.StringIO(); s.write('hello'); show('StringIO w', s); s.write('é'); show('StringIO w', s)
s.getvalue(); show('sio', s); s.seek(0); s.read(2); show('sio',s); s.write('x'*100); show('sio',s)
show('BytesIO', io.BytesIO()); show('BytesIO x', io.BytesIO(b'abc'))
show('match', re.match('a','a')); show('match2', re.match('(a)(b)','ab')); show('m3', re.match('((a)(b))','ab'))
for f in ('','i','iii','3s','10i','<hbq','P','0i'): show('Struct '+f, struct.Struct(f))
show('Random', random.Random(1)); show('SystemRandom', random.SystemRandom())
class A: pass
a=A();b=A()
show('WeakSet', weakref.WeakSet()); show('WeakSet', weakref.WeakSet([a]))
show('WKD', weakref.WeakKeyDictionary()); w=weakref.WeakValueDictionary(); show('WVD', w); w[1]=a; show('WVD', w)
k=weakref.WeakKeyDictionary(); k[a]=1; show('WKD',k)
show('ref', weakref.ref(a)); show('proxy', weakref.proxy(a,None)); show('fin', weakref.finalize(a,print))
class M: 
    def m(s): pass
m=M(); show('wm', weakref.WeakMethod(m.m))
show('KeyedRef', weakref.KeyedRef(a,None,1))
def fr():
    x=1
    return sys._getframe()
show('frame', fr())
def fr2(a,b,*c,d=1,**e):
    f=g=1
    return sys._getframe()
show('frame2', fr2(1,2))
def fr3(a):
    def q(): return a
    return sys._getframe()
show('frame3', fr3(1))
show('EG', ExceptionGroup('a',[ValueError()])); show('BEG', BaseExceptionGroup('a',[KeyboardInterrupt()]))
class EG(ExceptionGroup): pass
show('EGs', EG('a',[ValueError()]))
class Ex(Exception): pass
show('Ex', Ex()); show('Exc', Exception(1,2)); show('KeyError', KeyError(1)); show('OSError', OSError(1,2)); show('SE', SyntaxError()); show('UE', UnicodeDecodeError('a',b'',0,1,'x')); show('SI', StopIteration(1))
class Ex2(ValueError): __slots__=("a",)
show('Ex2', Ex2())
show('product', itertools.product()); show('product', itertools.product([1,2],[3])); p=itertools.product([1,2],[3]); next(p); show('product', p)
for n,o in (('chain',itertools.chain()),('comb',itertools.combinations([1,2,3],2)),('perm',itertools.permutations([1,2])),('cwr',itertools.combinations_with_replacement('ab',2)),('count',itertools.count()),('cycle',itertools.cycle([1])),('islice',itertools.islice([],1)),('accumulate',itertools.accumulate([])),('groupby',itertools.groupby([])),('zip_longest',itertools.zip_longest([])),('tee',itertools.tee([])[0]),('batched',itertools.batched('a',2)),('pairwise',itertools.pairwise([])),('compress',itertools.compress([],[])),('starmap',itertools.starmap(print,[])),('takewhile',itertools.takewhile(print,[])),('zip',zip()),('map',map(print,[])),('enumerate',enumerate([])),('filter',filter(None,[])),('rev',reversed([])),('rev',reversed(()))): show(n,o)
c=itertools.combinations([1,2,3],2); next(c); show('comb', c)
class S(str): pass
class S2(str): __slots__=()
class B(bytes): pass
class BA(bytearray): pass
class D(dict): pass
class L(list): pass
class T(tuple): pass
class T2(tuple): __slots__=()
class I(int): pass
class I2(int): __slots__=()
class F(float): pass
class C(complex): pass
class SE(set): pass
class FS(frozenset): pass
for cls,args in ((S,('',)),(S,('abc',)),(S,('é',)),(S,('éa',)),(S,('ሴa',)),(S,('\U00012345',)),(S2,('abc',)),(B,(b'',)),(B,(b'abc',)),(BA,(b'',)),(BA,(b'abc',)),(D,()),(D,({1:2},)),(D,({'a':2},)),(L,()),(L,([1,2],)),(T,()),(T,((1,2),)),(T2,((1,2),)),(I,(0,)),(I,(1,)),(I,(2**40,)),(I,(-2**70,)),(I2,(5,)),(F,(1.0,)),(C,(1j,)),(SE,()),(SE,([1,2,3,4,5,6],)),(FS,([1],))):
    o=cls(*args); show(cls.__name__+repr(args)[:20], o); o2=cls(*args)
    if hasattr(o,'__dict__'): o.x=1; show('  attr', o)
async def co(): 
    x=1
    await co()
def ge(a,b=1):
    yield a
async def ag():
    yield 1
c=co(); show('coro', c); c.close(); show('coro closed', c); show('gen', ge(1)); g=ge(1); next(g); show('gen', g); g.close(); show('gen closed',g); show('ag', ag()); show('genexp', (i for i in [])); show('w', co().__await__()) if 0 else 0
show('asend', ag().asend(None)); show('anext', ag().__anext__())
for a in ((),([1],),([1],[2]),([1],[2],[3]),([],[1])):
    print(itertools.product(*a).__sizeof__(), itertools.product.__basicsize__)
print(itertools.product([1],repeat=5).__sizeof__(), itertools.product([1],repeat=0).__sizeof__())
print(itertools.permutations([1,2,3]).__sizeof__(),itertools.permutations([1,2,3],1).__sizeof__(),itertools.permutations([1,2,3],9).__sizeof__())
print(itertools.combinations([1,2,3],0).__sizeof__(),itertools.combinations([1,2,3],9).__sizeof__())
print(itertools.combinations_with_replacement([1,2,3],0).__sizeof__(),itertools.combinations_with_replacement([],3).__sizeof__())
p=itertools.permutations([1,2,3]); list(p); print(p.__sizeof__())
