import collections
from collections import *
import collections.abc as cabc
d=deque([1,2,3],maxlen=4); d.append(4); d.append(5); print(d, d.maxlen, len(d), d[0], d[-1])
d.appendleft(9); print(d); d.rotate(1); print(d); d.rotate(-2); print(d); d.reverse(); print(d)
d.extend('ab'); print(d); d.extendleft('xy'); print(d); print(d.count('x'), d.index('x'), 'y' in d)
d=deque('abcde'); d.insert(2,'Z'); d.remove('a'); del d[1]; d[0]='Q'; print(d, d.copy(), d==deque(['Q','c','d','e']), d<deque('zz'))
print(d+deque([1]), deque([1,2])*2, 2*deque([1]), list(reversed(d)), d.pop(), d.popleft())
for f in [lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque(maxlen=-1), lambda: deque([1]).remove(3), lambda: deque([1]).index(3), lambda: deque([1])+[2], lambda: hash(deque()), lambda: deque(1), lambda: deque([1])['a'], lambda: deque([1],1).insert(0,2), lambda: deque(maxlen='a'), lambda: deque().__init__([1],2,3)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
d=deque([1]); d.append(d); print(d)
d=deque([1,2])
try:
    for x in d: d.append(1)
except RuntimeError as e: print(e)
import gc,weakref,copy
print(gc.is_tracked(d), weakref.ref(d)() is d, copy.copy(deque([1],3)), copy.deepcopy(deque([[1]],3)))
class D(deque): pass
x=D([1]); x.a=1; print(x, x.__dict__, copy.copy(x), D.__mro__)
print(sorted(n for n in dir(deque)))
dd=defaultdict(list); dd['a'].append(1); print(dd, dd['b'], dd.default_factory, dd.get('zz'), len(dd))
print(defaultdict(int,{1:2},x=3), defaultdict(None), defaultdict(lambda:0)['x'], dd.copy(), copy.copy(dd), dd|{3:[]}, {3:4}|defaultdict(int))
for f in [lambda: defaultdict(3), lambda: defaultdict(None)['x'], lambda: defaultdict(int,3)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
dd.default_factory=None; print(dd); 
class DD(defaultdict):
    def __missing__(self,k): return k
print(DD(int)[3], DD(list,a=1))
o=OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o); o.move_to_end('c',last=False); print(o, o.popitem(), o.popitem(last=False), o)
print(OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)]), OrderedDict([(1,2),(3,4)])=={3:4,1:2}, OrderedDict(), list(reversed(OrderedDict(a=1,b=2))))
for f in [lambda: OrderedDict().popitem(), lambda: OrderedDict().move_to_end(1), lambda: OrderedDict().pop(1), lambda: OrderedDict(1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(OrderedDict(a=1)|{'b':2}, {'b':2}|OrderedDict(a=1), OrderedDict.fromkeys('ab'), o.copy(), o.setdefault('q',5), o.pop('q'), o.pop('q',None))
P=namedtuple('P','x y z',defaults=[9]); p=P(1,2); print(p, p.x, p.z, p._asdict(), p._replace(x=5), P._fields, P._field_defaults, P._make([1,2,3]), P.__doc__, P.x.__doc__, P.x, P.__new__.__doc__)
print(P.__module__, P, P(1,2)==(1,2,9), len(p), hash(p)==hash((1,2,9)))
for f in [lambda: P(), lambda: P(1,2,3,4), lambda: P(1,q=2), lambda: p._replace(w=1), lambda: P._make([1]), lambda: namedtuple('A','a a'), lambda: namedtuple('A','_a'), lambda: namedtuple('A','class'), lambda: namedtuple('1','a'), lambda: namedtuple('A','a',defaults=[1,2]), lambda: setattr(p,'x',1), lambda: delattr(p,'x'), lambda: setattr(p,'w',1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple('A','a class _b a',rename=True)._fields, namedtuple('E','')())
match p:
    case P(a,b,c): print(a,b,c)
c=Counter('abracadabra'); print(c, c.most_common(2), c['zz'], sorted(c.elements()), c.total()); c.update('aa'); c.subtract({'b':5}); print(c, +c, -c, c+Counter(a=1), c-Counter(a=1), c&Counter(a=3,b=1), c|Counter(z=3)); c+=Counter(a=1); print(c, Counter(a=1)<=Counter(a=2), Counter(a=1)==Counter(a=1,b=0), Counter(), c.copy(), Counter(a=1,b=2).most_common())
try: Counter.fromkeys('a')
except NotImplementedError as e: print(e)
m=ChainMap({'a':1},{'a':2,'b':3}); print(m, m['a'], m['b'], list(m), len(m), m.parents, m.new_child(), 'b' in m, dict(m), m.get('q'))
for f in [lambda: m['q'], lambda: m.pop('b'), lambda: m.__delitem__('b'), lambda:ChainMap().popitem()]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m['z']=1; print(m, m|{'k':1}, {'k':1}|m)
u=UserDict(a=1); u['b']=2; print(u, len(u), list(u), u|{'c':3}, 'a' in u, u.copy(), isinstance(u, cabc.MutableMapping))
ul=UserList([3,1]); ul.append(2); ul.sort(); print(ul, ul+[1], ul[0:2], type(ul[:1]), ul==[1,2,3])
us=UserString('abc'); print(us.upper(), type(us.upper()), us+'d', us[0], us=='abc', 'b' in us, us.find('c'), us.center(9,'*'), us%())
print(isinstance([],cabc.Sequence), isinstance({},cabc.Mapping), isinstance(deque(),cabc.MutableSequence), issubclass(int,cabc.Hashable), isinstance([],cabc.Hashable), isinstance((x for x in ()), cabc.Generator), isinstance(3,cabc.Iterable), isinstance(len,cabc.Callable), cabc.Mapping, cabc.Callable[[int],str], cabc.Iterable[int])
print(sorted(n for n in dir(collections) if n[0]!='_'), sorted(cabc.__all__))
class S(cabc.Set):
    def __init__(s,i): s.d=list(dict.fromkeys(i))
    def __contains__(s,x): return x in s.d
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def __repr__(s): return f'S({s.d})'
print(S([1,2])&S([2,3]), S([1,2])|S([2,3]), S([1,2])-S([2]), S([1,2])^S([2,3]), S([1])<=S([1,2]), S([1])==S([1]), S([1,2])._hash()==hash(frozenset([1,2])), S([1])&[1], [1]|S([2]))
try: cabc.Sequence()
except TypeError as e: print(e)
class Sq(cabc.Sequence):
    def __getitem__(s,i): return [1,2,3][i]
    def __len__(s): return 3
print(list(Sq()), list(reversed(Sq())), Sq().index(2), Sq().count(3), 2 in Sq())
class MM(cabc.MutableMapping):
    def __init__(s): s.d={}
    def __getitem__(s,k): return s.d[k]
    def __setitem__(s,k,v): s.d[k]=v
    def __delitem__(s,k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
m=MM(); m.update(a=1,b=2); print(list(m.items()), m.keys()&{'a'}, m.pop('a'), m.setdefault('q',1), m.popitem(), dict(m), m.keys(), m=={'q':1})
