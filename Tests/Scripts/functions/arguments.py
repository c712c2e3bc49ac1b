# Binding of arguments, and the message of every way to get it wrong.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, x=7), f(1, d=2, a=3, b=4))
def two(a, b): return a, b
def kwonly(*, x, y=1): return x, y
def posonly(a, /, b): return a, b
def none(): pass
def defaults(a, b=1, c=2): return a, b, c
def star(*args): return args
calls = [
    lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: two(1, a=2), lambda: two(1, 2, c=3), lambda: two(b=1),
    lambda: kwonly(), lambda: kwonly(1), lambda: kwonly(y=2), lambda: kwonly(1, x=2), lambda: posonly(a=1, b=2), lambda: posonly(1),
    lambda: none(1), lambda: none(x=1), lambda: defaults(), lambda: defaults(1, 2, 3, 4), lambda: defaults(1, b=2, b2=3), lambda: star(x=1),
    lambda: two(*[1, 2, 3]), lambda: two(**{'a': 1}), lambda: two(1, **{'a': 1}), lambda: two(*5), lambda: two(**5), lambda: two(**{1: 2}),
    lambda: two(1, 2, **{'x': 1}, **{'x': 2}), lambda: f(), lambda: (lambda a, b, c, d: 0)(), lambda: (lambda *, a, b, c: 0)(),
    lambda: f(1, 2, 3), lambda: defaults(1, colour=2), lambda: two(1, 2, aa=1),
    lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: [].append(), lambda: [].append(1, 2), lambda: int(x=1, y=2), lambda: print(1, seps=''),
    lambda: object(1), lambda: 'a'.join(), lambda: isinstance(1), lambda: {}.get(), lambda: [].sort(1), lambda: sorted(), lambda: abs(), lambda: 'x'.split(1, 2, 3),
]
for call in calls:
    try: print('returned', call())
    except TypeError as e: print(e)
class C:
    def __init__(self, a): pass
    def m(self, x): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
for call in (C, lambda: C(1, 2), lambda: C(1).m(), lambda: C(1).m(1, 2), lambda: C.m(), lambda: C.c(), lambda: C.s(), lambda: C(1)()):
    try: call()
    except TypeError as e: print(e)
