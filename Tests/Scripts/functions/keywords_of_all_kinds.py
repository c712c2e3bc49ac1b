"""Keywords that are no strings, or strings of surrogates, for classes and functions of all kinds."""
import sys, gc, types, operator, math, copy, functools, collections, itertools, re, weakref, inspect
def t(n, f, *a, **k):
    try: print(n, repr(f(*a, **{1: 2}))[:80])
    except BaseException as e: print(n, type(e).__name__, e)
def t2(n, f, *a, **k):
    try: print(n, repr(f(*a, **{'a': 1, 1: 2}))[:80])
    except BaseException as e: print(n, type(e).__name__, e)
def t3(n, f, *a, **k):
    try: print(n, repr(f(*a, **{'\ud800': 2}))[:80])
    except BaseException as e: print(n, type(e).__name__, ascii(str(e)))
def py(a=1, *, b=2): pass
def pk(**k): return k
class M:
    def m(self, **k): return k
    def n(self, a=1): return a
    def __init__(self, **k): pass
    def __call__(self, **k): return k
class M2:
    def __init__(self): pass
class M3: pass
class M4:
    def __new__(cls, **k): return object.__new__(cls)
class Meta(type):
    def __call__(cls, *a, **k): return k
class M5(metaclass=Meta): pass
class M6(dict): pass
class M7(int):
    pass
class M8(int):
    def __new__(cls, *a, **k): return int.__new__(cls, *a, **k)
class M9(list):
    def __init__(self, *a, **k): list.__init__(self, *a, **k)
import builtins
names = [n for n in dir(builtins) if not n.startswith('_') and callable(getattr(builtins, n)) and n not in ('exit','quit','input','help','copyright','credits','license','breakpoint', 'print')]
for n in names:
    f = getattr(builtins, n)
    for tt in (t, t2, t3):
        tt(n, f)
        if n in ('int','list','dict','zip','map','enumerate','sorted','max','sum', 'str', 'bytes', 'type', 'super', 'property', 'len', 'isinstance', 'vars', 'getattr', 'range', 'slice', 'open', 'compile', 'eval', 'exec', 'pow', 'round', 'format', 'iter', 'next', 'print', 'object', 'tuple', 'set', 'frozenset', 'bool', 'float', 'complex', 'min', 'filter', 'reversed', 'memoryview', 'bytearray', 'staticmethod', 'classmethod', '__build_class__', 'ImportError', 'ExceptionGroup', 'AttributeError', 'NameError', 'ValueError'):
            tt(n + ' 1', f, '1')
            tt(n + ' 2', f, [1], 2)
for n, f, a in [('py', py, ()), ('pk', pk, ()), ('M.m', M().m, ()), ('M.n', M().n, ()), ('M', M, ()), ('M()', M(), ()), ('M2', M2, ()), ('M3', M3, ()), ('M4', M4, ()), ('M5', M5, ()), ('M6', M6, ()), ('M7', M7, ()), ('M8', M8, ()), ('M9', M9, ()),
   ('lambda', lambda: 1, ()), ('append', [].append, (1,)), ('sort', [].sort, ()), ('update', {}.update, ()), ('str.format', 'x'.format, ()), ('split', 'x'.split, ()), ('encode', ''.encode, ()),
   ('dict.get', {}.get, (1,)), ('list.__init__', [].__init__, ()), ('object()', object(), ()), ('partial', functools.partial(py), ()), ('partial2', functools.partial(pk), ()), ('partial4', functools.partial(pk, x=1), ()), ('partial5', functools.partial(len, x=1), ()),
   ('namedtuple', collections.namedtuple('N', 'x'), ()), ('N2', collections.namedtuple('N', 'x')._make, ([1],)), ('deque', collections.deque, ()), ('OrderedDict', collections.OrderedDict, ()), ('Counter', collections.Counter, ()), ('defaultdict', collections.defaultdict, ()), ('ChainMap', collections.ChainMap, ()),
   ('chain', itertools.chain, ()), ('islice', itertools.islice, ([], 1)), ('count', itertools.count, ()), ('product', itertools.product, ()), ('repeat', itertools.repeat, (1,)), ('groupby', itertools.groupby, ([],)), ('accumulate', itertools.accumulate, ([],)), ('permutations', itertools.permutations, ([],)), ('zip_longest', itertools.zip_longest, ()), ('cycle', itertools.cycle, ([],)), ('starmap', itertools.starmap, (pk, [])), ('tee', itertools.tee, ([],)), ('batched', itertools.batched, ([], 1)), ('pairwise', itertools.pairwise, ([],)), ('takewhile', itertools.takewhile, (pk, [])),
   ('math.sin', math.sin, (1,)), ('gcd', math.gcd, ()), ('isclose', math.isclose, (1, 1)), ('math.prod', math.prod, ([],)), ('math.log', math.log, (1,)), ('dist', math.dist, ([],[])),
   ('ref', weakref.ref, (M3,)), ('WS', weakref.WeakSet, ()), ('proxy', weakref.proxy, (M3,)),
   ('itemgetter', operator.itemgetter, (1,)), ('attrgetter', operator.attrgetter, ('a',)), ('methodcaller()', operator.methodcaller('a'), (1,)), ('itemgetter()', operator.itemgetter(1), ([],)), ('attrgetter()', operator.attrgetter('a'), (1,)), 
   ('SimpleNamespace', types.SimpleNamespace, ()), ('MappingProxyType', types.MappingProxyType, ({},)), ('ModuleType', types.ModuleType, ('a',)), ('FunctionType', types.FunctionType, (py.__code__, {})), ('MethodType', types.MethodType, (py, 1)), ('CellType', types.CellType, ()), ('GenericAlias', types.GenericAlias, (list, int)), ('CodeType', types.CodeType, ()), ('list[int]', list[int], ()), ('dict[]', dict[int,int], ()), ('M[]', types.GenericAlias(pk, int), ()),
   ('type(None)', type(None), ()), ('type(...)', type(...), ()), ('NIT', type(NotImplemented), ()), ('gen', type((x for x in ())), ()), ('dict_keys', type({}.keys()), ()), ('range_iter', type(iter(range(1))), ()), ('frame', type(sys._getframe()), ()), ('builtin', type(len), ()), ('wrapper', type(object.__init__), ()), ('UnionType', types.UnionType, ()),
   ('re.compile', re.compile, ('a',)), ('re.sub', re.sub, ('a','b','c')), 
   ('getrefcount', sys.getrefcount, (1,)), ('gc.collect', gc.collect, ()), ('intern', sys.intern, ('a',)), ('_getframe', sys._getframe, ()), ('exc_info', sys.exc_info, ()),
   ('int.__add__', int.__add__, (1, 2)), ('(1).__add__', (1).__add__, (2,)), ('object.__init__', object.__init__, (M3(),)), ('object.__new__', object.__new__, (M3,)), ('int.__new__', int.__new__, (int,)), ('dict.__new__', dict.__new__, (dict,)), ('tuple.__new__', tuple.__new__, (tuple,)), ('type.__new__', type.__new__, (type, 'a', (), {})), ('type.__init__', type.__init__, (M3, 'a', (), {})), ('type.__call__', type.__call__, (M,)), ('type()', type, ('a', (), {})), ('dict.__init__', dict.__init__, ({},)), ('dict.update', dict.update, ({},)), ('str.upper', str.upper, ('a',)), ('str.join', str.join, ('a', [])), ('int.from_bytes', int.from_bytes, (b'a',)), ('fromkeys', dict.fromkeys, ([],)), ('bytes.fromhex', bytes.fromhex, ('aa',)), ('to_bytes', (1).to_bytes, ()), ('str.maketrans', str.maketrans, ({},)), ('int.bit_length', (1).bit_length, ()), ('BaseException.__init__', BaseException.__init__, (ValueError(),)), ('with_traceback', ValueError().with_traceback, (None,)), ('add_note', ValueError().add_note, ('a',)), ('__init_subclass__', object.__init_subclass__, ()), ('__format__', (1).__format__, ('',)), ('__reduce__', (1).__reduce__, ()), ('__sizeof__', (1).__sizeof__, ()), ('__dir__', (1).__dir__, ()), ('subclasses', int.__subclasses__, ()), ('mro', int.mro, ()), ('gen.send', (x for x in ()).send, (None,)), ('gen.close', (x for x in ()).close, ()), ('gen.throw', (x for x in ()).throw, (ValueError,)),
   ('cache', functools.cache(pk), ()), ('lru', functools.lru_cache, ()), ('reduce', functools.reduce, (pk, [1])), ('cmp_to_key', functools.cmp_to_key, (pk,)), ('wraps', functools.wraps, (pk,)), ('cached_property', functools.cached_property, (pk,)), ('singledispatch', functools.singledispatch(pk), (1,)), 
   ('copy.copy', copy.copy, (1,)), ('deepcopy', copy.deepcopy, (1,)), ('signature', inspect.signature, (pk,)), ('itertools.compress', itertools.compress, ([], [])), ('code.replace', py.__code__.replace, ()), ('_replace', collections.namedtuple('N', 'x')(1)._replace, ()), ('memoryview.cast', memoryview(b'').cast, ('b',)), ('deque.append', collections.deque().append, (1,)), ('od.popitem', collections.OrderedDict().popitem, ()), ('mtd', collections.OrderedDict().move_to_end, (1,)),
   ('Fraction', __import__('fractions').Fraction, ()), ('Enum', __import__('enum').Enum, ('a', 'b')), ('StructSeq', type(sys.flags), ()), ('staticmethod()', staticmethod(pk), ()), ('super()', super, (int, 1)), ('NewType', __import__('typing').NewType('T', int), (1,)), ('ns', types.SimpleNamespace(a=1).__init__, ()), ('prop.getter', property().getter, (1,)), ('coroutine', types.coroutine, (pk,)), ('dynattr', types.DynamicClassAttribute, ()), ('prepare', type.__prepare__, ()), ('build', __build_class__, (lambda: 1, 'a')), ('import', __import__, ('sys',)), ('UserDict', collections.UserDict, ()), ('bisect', __import__('bisect').bisect, ([], 1)), ('heappush', __import__('heapq').heappush, ([], 1)), ('merge', __import__('heapq').merge, ()), ('time.sleep', __import__('time').sleep, (0,)), ('strftime', __import__('time').strftime, ('',))]:
    for tt in (t, t2, t3):
        tt(n, f, *a)
