# Frames of Python functions called by built-ins: sorted, map, generators, comprehensions.
import sys
def show(f):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
def key(x): return x.missing
class Cmp:
    def __lt__(self, other): return 1 / 0
    def __hash__(self): raise TypeError('no hash today')
    def __eq__(self, other): raise ValueError('no eq')
    def __iter__(self): raise KeyError('no iter')
    def __repr__(self): return undefined
def gen():
    yield 1
    raise IndexError('from gen')
def a(): sorted([1, 2], key=key)
def b(): sorted([Cmp(), Cmp()])
def c(): list(map(lambda x: x / 0, [1]))
def d(): {Cmp(): 1}
def e(): [x for x in gen()]
def f(): sum(gen())
def g(): repr([Cmp()])
def h(): print(Cmp())
def i(): Cmp() in [1]
def j(): list(Cmp())
def k(): f'{Cmp()}'
def l(): dict(a=1, **{'b': gen()}); max(gen())
def m(): next(x.y for x in [1])
class P:
    @property
    def p(self): return self.q
    def __getattr__(self, n): raise AttributeError('custom ' + n)
def n(): P().p
def o(): exec('x = 1\ny = x / 0')
def p(): eval('1 +\\\n undefined_name')
def q(): int('12', base=99)
class Init:
    def __init__(self): self.helper()
    def helper(self): raise ValueError('in init')
def r(): Init()
class Meta(type):
    def __call__(cls): raise ValueError('meta call')
class WithMeta(metaclass=Meta): pass
def s(): WithMeta()
def t(): class_body()
def class_body():
    class Inner:
        x = undefined_in_body
for each in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t): show(each)
