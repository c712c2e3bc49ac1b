import inspect
from inspect import *
import functools
def f(a, b:int=2, /, c='x', *d, e, f=3, **g) -> str:
    """Doc
        more
      less
    """
    x = 1
    return x
class K:
    "K doc"
    def __init__(self, p, q=1): pass
    def m(self, z): pass
    @classmethod
    def cm(cls, y): pass
    @staticmethod
    def sm(w): pass
    @property
    def pr(self): "p"
class L(K):
    def m(self, z): pass
s=signature(f); print(s, repr(s), s.parameters['c'], repr(s.parameters['b']), s.return_annotation, s.parameters['d'].kind, s.parameters['e'].default is Parameter.empty)
print(signature(K), signature(K(1).m), signature(K.m), signature(K.cm), signature(K.sm), signature(functools.partial(f,1,c=5)), signature(lambda *a, k=1: 0), signature(L))
b=s.bind(1,2,3,4,e=5,z=6); print(b, b.args, b.kwargs, b.arguments); b=s.bind(1,e=2); b.apply_defaults(); print(b)
for t in [lambda: s.bind(), lambda: s.bind(1), lambda: signature(K).bind(1,2,3), lambda: signature(K).bind(1,p=2), lambda: signature(K).bind(r=2), lambda: signature(3), lambda: Parameter('1',Parameter.KEYWORD_ONLY), lambda: Signature([Parameter('a',Parameter.KEYWORD_ONLY),Parameter('b',Parameter.POSITIONAL_ONLY)]), lambda: getfullargspec(3)]:
    try: print(t())
    except Exception as e: print(type(e).__name__, e)
print(getfullargspec(f)); print(getdoc(f)); print(getdoc(L), cleandoc('a\n   b\n    c'))
print(getsource(f), getsourcelines(K.m), getsource(L))
def gen(): yield 1
async def co(): pass
async def ag(): yield
print(isfunction(f), ismethod(K(1).m), isclass(K), ismodule(inspect), isbuiltin(len), isroutine(len), isgeneratorfunction(gen), iscoroutinefunction(co), isasyncgenfunction(ag), isgenerator(gen()), iscode(f.__code__), isabstract(K), ismethoddescriptor(str.join), isdatadescriptor(K.pr), getmro(L))
g=gen(); print(getgeneratorstate(g)); next(g); print(getgeneratorstate(g), getgeneratorlocals(g)); g.close(); print(getgeneratorstate(g))
def outer():
    fr=currentframe(); i=getframeinfo(fr); return i.function, i.lineno, i.code_context, fr.f_code.co_name, [x.function for x in stack()], getargvalues(fr).args
print(outer()); print([n for n,v in getmembers(K) if not n.startswith('__')], getmembers(K(1),ismethod)[0][0])
try: 1/0
except ZeroDivisionError as e: print([x.function for x in trace()], getinnerframes(e.__traceback__)[0].lineno)
def c():
    z=1
    def d(): return z, len, f, undefined
    return d
print(getclosurevars(c()).nonlocals, getclosurevars(c()).unbound, getattr_static(K(1),'pr') is K.__dict__['pr'], unwrap(functools.wraps(f)(lambda: 0)) is f, sorted(getcallargs(f,1,e=2)), getmodule(f).__name__, get_annotations(f))
print(signature(f).replace(return_annotation=int), signature(f)==signature(f), Parameter('a',Parameter.KEYWORD_ONLY,default=1,annotation=int), getclasstree([L,K]))
class CC:
    def __call__(self,a,b): pass
print(signature(CC()), signature(len), Parameter.POSITIONAL_ONLY, repr(Parameter.KEYWORD_ONLY), Parameter.KEYWORD_ONLY.description)
