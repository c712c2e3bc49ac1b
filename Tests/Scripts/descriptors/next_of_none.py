"""Iterators whose __next__ is None, and which errors of attributes know object and name."""
import itertools, functools, operator
class C:
    def __iter__(s): return s
    __next__ = None
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
c = C()
for f in (lambda: next(c), lambda: list(c), lambda: list(itertools.islice(c, 3)), lambda: list(map(str, c)), lambda: list(zip(c)), lambda: list(enumerate(c)), lambda: sum(c), lambda: 1 in c, lambda: [x for x in c], lambda: [*c], lambda: max(c), lambda: dict(c), lambda: ''.join(c), lambda: next(c, 1), lambda: list(itertools.chain(c)), lambda: list(filter(None, c)), lambda: set(c), lambda: tuple(c), lambda: sorted(c), lambda: functools.reduce(str, c), lambda: list(itertools.cycle(c)), lambda: list(itertools.accumulate(c)), lambda: list(x for x in c)):
    t(f)
def u():
    a, b = c
t(u)
def g(): yield from c
t(lambda: list(g()))
class P:
    def __iter__(s): return s
    @property
    def __next__(s): 1/0
c = P()
for f in (lambda: next(c), lambda: list(c), lambda: [x for x in c], lambda: list(map(str, c)), lambda: list(g()), lambda: 1 in c): t(f)
# attributes of errors
class A:
    pass
import sys
def names(f):
    try: f()
    except AttributeError as e: print(e, e.name, e.obj is not None)
    except (NameError, ImportError) as e: print(e, e.name)
names(lambda: type.__getattribute__(A, 'zz'))
names(lambda: object.__setattr__(1, 'a', 2))
names(lambda: A.zz)
names(lambda: super(A, A()).zz)
names(lambda: setattr(A(), '__class__', 5) if 0 else A().__dict__['x'].y if 0 else (1).real.zz)
names(lambda: int.zz); names(lambda: delattr(int, 'zz')) if 0 else None
names(lambda: __import__('sys').zz)
def imp(): from sys import zz
names(imp)
def imp(): import zzq
names(imp)
def imp(): import sys.zz
names(imp)
names(lambda: zzz)
def loc():
    print(q); q = 1
names(loc)
def free():
    def i(): return q
    i(); q = 1
names(free)
names(lambda: eval('zz.y'))
names(lambda: exec('del zz'))
names(lambda: exec('global zz; del zz'))
