# Where signatures come from.
import enum, functools
from inspect import *
def t(o, **k):
    try: print(repr(signature(o, **k)))
    except Exception as e: print(type(e).__name__, e)
class M(type):
    def __call__(cls, a, b=1): return type.__call__(cls)
class WithMeta(metaclass=M):
    def __init__(self, zz): pass
class New:
    def __new__(cls, n, *a): return object.__new__(cls)
    def __init__(self, *, i): pass
class Init(New):
    def __init__(self, q: int = 2) -> None: pass
class StaticInit:
    @staticmethod
    def __init__(b): pass
class PartialInit:
    __init__ = functools.partialmethod(lambda self, x, a, b=1: None, 2)
class Call:
    def __call__(self, x, /, y: 'str'): pass
class Wrapped:
    def m(self, a): pass
    w = functools.wraps(m)(lambda *a: 0)
    p = functools.partialmethod(m, a=5)
    @classmethod
    def c(cls, k): pass
    @staticmethod
    def s(k): pass
class Nothing: pass
class Signed: __signature__ = Signature([Parameter('own', Parameter.KEYWORD_ONLY)])
class Said: __signature__ = 3
class E(enum.Enum): A = 1
def f(a, b: int, /, c='x', *d: 'D', e, f: float = 3.5, **g) -> list[int]: pass
for o in (WithMeta, New, Init, StaticInit, PartialInit, Call, Call(), Wrapped().m, Wrapped.w, Wrapped().w, Wrapped.p, Wrapped().p, Wrapped.c, Wrapped.s, vars(Wrapped)['s'], Nothing, Signed, Said, E, enum.Enum, object, type, list, dict, int, len, [].append, list.append, int.__add__, (1).__add__, dict.fromkeys, classmethod, print, sorted, 3, Nothing(), f, lambda: 0, M, BaseException, KeyError): t(o)
for p in (functools.partial(f, 1), functools.partial(f, 1, 2, c=3), functools.partial(f, 1, 2, 3, 4, e=5), functools.partial(f, zz=1), functools.partial(functools.partial(lambda a, b, c: 0, 1), c=2), functools.partial(lambda a: 0, 1, 2), functools.partial(lambda a, b, *c, d=1: 0, b=3)): t(p)
t(Wrapped.w, follow_wrapped=False)
def loop(): pass
loop.__wrapped__ = loop
t(loop)
def texts(a: 'int', b: 'unknown' = 1) -> 'E': pass
t(texts); t(texts, eval_str=True); t(texts, eval_str=True, locals={'unknown': str})
s = signature(f)
print(s.format(max_width=20)); print(s.replace(parameters=list(s.parameters.values())[:2], return_annotation=Signature.empty), s == signature(f), hash(s) == hash(signature(f)), s != 3, s.__reduce__()[0], len(s.parameters))
p = s.parameters['c']
print(repr(p), p.replace(kind=Parameter.KEYWORD_ONLY, annotation=int), p == p.replace(), p != p.replace(name='z'), p.kind, repr(p.kind), p.kind.description, hash(p) == hash(p.replace()))
for a in (('', Parameter.KEYWORD_ONLY), ('a b', Parameter.KEYWORD_ONLY), ('if', Parameter.KEYWORD_ONLY), (3, Parameter.KEYWORD_ONLY), ('a', 9), ('.0', Parameter.POSITIONAL_OR_KEYWORD), ('.0', Parameter.KEYWORD_ONLY), (Parameter.empty, Parameter.KEYWORD_ONLY)):
    try: print(repr(Parameter(*a)))
    except Exception as e: print(type(e).__name__, e)
try: Parameter('a', Parameter.VAR_KEYWORD, default=1)
except ValueError as e: print(e)
try: s.parameters['a'].name = 3
except AttributeError as e: print(e)
for o in (f, Wrapped().m, Init, Call(), functools.partial(f, 1), len):
    try: print(getfullargspec(o))
    except TypeError as e: print(e)
import typing
print(formatannotation(typing.List[int]), formatannotation(list[int]), formatannotation(E), formatannotation(E, '__main__'), formatannotation('x'), formatannotation(int), formatannotation(typing.Optional[E]))
class G[T]:
    x: 'T'
    y: 'int'
    def m[V](self, a: 'V') -> 'T': pass
print(get_annotations(G), get_annotations(G, eval_str=True), get_annotations(G.m), get_annotations(f))
for o in (3, Nothing, Nothing()):
    try: print(get_annotations(o))
    except TypeError as e: print(str(e)[-30:])
b = s.bind(1, 2, e=3); b.arguments['c'] = 9; print(b, b.args, b.kwargs, b.signature is s, b == s.bind(1, 2, 9, e=3))
print(unwrap(Wrapped.w) is Wrapped.m, unwrap(len) is len, sorted(BufferFlags.__members__)[:3], BufferFlags.FULL)
