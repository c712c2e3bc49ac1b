# What help() shows of classes, their attributes, functions and values.
import weakref, enum, dataclasses, collections, functools, typing
class Base:
    "Base."
    def run(self, x=[1,2], *, key=None): 
        "Runs it."
    def _private(self): pass
    def __len__(self): return 1
    @property
    def rw(self): "read"; return 1
    @rw.setter
    def rw(self, v): pass
    limit = 10
    table = {i: 'x' * i for i in range(30)}
    alias = run
    lam = lambda self, q: q
    class Inner: 
        "inner"
class Sub(Base):
    def run(self, x=3): return 1
    async def co(self): "co doc"
    async def ag(self): yield
    def __repr__(self): return 'Sub()'
    run2 = Base.run
    part = functools.partial(print, 1)
    @functools.cached_property
    def cp(self): "cached"
    @staticmethod
    def s(a, b): ...
    @classmethod
    def c(cls, a): ...
help(Base)
help(Sub)
help(Sub())
help(Sub().run)
help(Sub.c)
help(Base.rw)
P = collections.namedtuple('P', 'x y', defaults=[0])
help(P.x)
@dataclasses.dataclass
class D:
    a: int
    b: list = dataclasses.field(default_factory=list)
help(D)
def long_function_name(argument_one: int, argument_two: str = 'abcdefghijklmnop', *arguments: tuple, keyword_only=3.14159, **others) -> dict:
    """First.

        indented
    last
    """
help(long_function_name)
# a comment before
def commented(): pass
help(commented)
help(lambda x: x)
class Meta(type):
    def mm(cls): "mm"
    @property
    def mp(cls): return 1
class M(metaclass=Meta): pass
help(M)
help('nothing.here')
help('keywords')
class N: pass
help(N)
help(N())
class S:
    __slots__ = {'a': 'doc of a', 'b': None}
help(S)
