"""What a class says of the layout of its instances: their size, that of an item, where the attributes and the
weak references are."""
import builtins
import collections
import functools
import itertools
import types
import weakref


def show(cls):
    print(cls.__name__, cls.__basicsize__, cls.__itemsize__, cls.__dictoffset__, cls.__weakrefoffset__)


for name, cls in sorted(vars(builtins).items()):
    if isinstance(cls, type) and name != '__loader__':
        show(cls)
for cls in (types.FunctionType, types.GeneratorType, types.CodeType, types.FrameType, types.ModuleType,
            types.MethodType, types.SimpleNamespace, types.MappingProxyType, weakref.ref, weakref.ProxyType,
            collections.deque, collections.OrderedDict, collections.defaultdict, collections.Counter,
            functools.partial, itertools.chain, itertools.count, type({}.keys()), type(iter([])), type(reversed([]))):
    show(cls)


class Plain: pass
class Empty: __slots__ = ()
class Two: __slots__ = 'a', 'b'
class TwoAndDict(Two): pass
class Three(Two): __slots__ = 'c',
class Weak(Empty): __slots__ = '__weakref__',
class Dict(Empty): __slots__ = '__dict__',
class Integer(int): pass
class Text(str): pass
class Pair(tuple): __slots__ = ()
class Items(list): __slots__ = 'name',
class Error(Exception): pass
class Meta(type): pass
class Frozen(frozenset): pass
class Reference(weakref.ref): __slots__ = 'key',


for cls in (Plain, Empty, Two, TwoAndDict, Three, Weak, Dict, Integer, Text, Pair, Items, Error, Meta, Frozen,
            Reference, collections.namedtuple('Point', 'x y')):
    show(cls)
