"""What classes themselves take: slots are items of theirs, and shared keys belong to those with attributes."""
import sys, enum, typing, collections, abc
class Plain: pass
class Empty: __slots__ = ()
class Two: __slots__ = 'a', 'b'
class TwoAndDict(Two): pass
class Three(Two): __slots__ = 'c',
class Weak(Empty): __slots__ = '__weakref__',
class Dict(Empty): __slots__ = '__dict__', 'z'
class Integer(int): pass
class Text(str): pass
class Pair(tuple): __slots__ = ()
class Items(list): __slots__ = 'name',
class Error(Exception): pass
class Meta(type): pass
class OfMeta(metaclass=Meta): pass
class Frozen(frozenset): pass
class Sub(Plain): pass
class En(enum.Enum): A = 1
class Ab(abc.ABC): pass
for c in (Plain, Empty, Two, TwoAndDict, Three, Weak, Dict, Integer, Text, Pair, Items, Error, Meta, OfMeta, Frozen, Sub, En, Ab, int, type, object, collections.namedtuple('P', 'x y'), collections.Counter, Exception, ExceptionGroup):
    print(c.__name__, sys.getsizeof(c), type.__sizeof__(c), object.__sizeof__(c))
