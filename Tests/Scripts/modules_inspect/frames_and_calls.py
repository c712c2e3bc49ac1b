# Frames, stacks, the arguments of calls, closures.
import sys
from inspect import *
def inner(x, *rest, key=1, **more):
    frame = currentframe()
    return getargvalues(frame), [(i.function, i.lineno, i.code_context, i.index, i.positions) for i in stack(3)[:2]], formatargvalues(*getargvalues(frame)[:3], {**frame.f_locals, 'frame': 0})
args, infos, text = inner(1, 2, key=3,
                          z=4)
print(args[:3], list(args.locals)[:4], text)
for i in infos: print(i)
def fails(): return 1 + (
    lambda: 1 / 0)()
try: fails()
except ZeroDivisionError as e:
    for i in trace(): print(i.function, i.lineno, i.positions, i.index, i.code_context)
    print(getinnerframes(e.__traceback__, 0)[0][2:], getlineno(e.__traceback__.tb_frame) > 0)
print(getframeinfo(sys._getframe(), 0)[1:], stack(0)[0].code_context)
print(Traceback('f', 1, 'g', None, None), FrameInfo(None, 'f', 1, 'g', ['x'], 0, positions=(1,)), Traceback._fields, FrameInfo._fields)
try: getframeinfo(3, 0)
except (TypeError, AttributeError) as e: print(e)
print(getargs(inner.__code__), getargs((lambda a, /, b, *, c: 0).__code__))
def f0(): pass
def f3(a, b, c): pass
def fd(a, b=2, *c, d, e=5, **f): pass
class K:
    def m(self, a, b=1): pass
for f, a, kw in ((f0, (1,), {}), (f0, (), {'x': 1}), (f3, (), {}), (f3, (1,), {}), (f3, (1, 2), {}), (f3, (1, 2, 3, 4), {}), (f3, (1,), {'a': 2}), (f3, (1, 2, 3), {'z': 2}), (fd, (1,), {'d': 2}), (fd, (1, 2, 3, 4), {'d': 2, 'z': 9, 'y': 8}), (fd, (), {'d': 2, 'a': 1}), (fd, (1,), {}), (K().m, (1,), {}), (K().m, (), {}), (K.m, (1, 2), {}), (lambda *, k: 0, (), {}), (lambda *, k, l: 0, (1,), {'k': 1})):
    try: print(getcallargs(f, *a, **kw) if f.__name__ != 'm' else len(getcallargs(f, *a, **kw)))
    except TypeError as e: print(e)
count = 5
def outer(u):
    v = 2
    def nested():
        return u, v, count, len, missing, later
    later = 3
    return nested
c = getclosurevars(outer(1))
print(c.nonlocals, c.globals, c.builtins, c.unbound)
try: getclosurevars(len)
except (TypeError, AttributeError) as e: print(e)
def gen(a, b=2):
    c = 3
    for d in (1, 2):
        yield d
g = gen(1)
print(getgeneratorstate(g), getgeneratorlocals(g), dict(g.gi_frame.f_locals))
frame = g.gi_frame
next(g)
print(getgeneratorstate(g), getgeneratorlocals(g), frame is g.gi_frame, frame.f_locals['d'])
next(g); print(frame.f_locals['d'])
frame.f_locals['c'] = 'changed'; print(getgeneratorlocals(g))
g.close()
print(getgeneratorstate(g), getgeneratorlocals(g), g.gi_frame)
async def co(x): pass
k = co(7); print(getcoroutinestate(k), dict(getcoroutinelocals(k))); k.close(); print(getcoroutinestate(k), getcoroutinelocals(k))
async def ag(): yield
a = ag(); print(getasyncgenstate(a), dict(getasyncgenlocals(a)))
for f in (getgeneratorlocals, getasyncgenlocals):
    try: f(3)
    except TypeError as e: print(e)
