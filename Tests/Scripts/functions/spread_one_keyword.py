# One keyword spread into a function: what lay behind it in the caller's window is not the callee's.
def f(**kw):
    yield kw
g = f(**{'a': 1})
print(next(g), list(g))
print(type(g).__name__)
def h(**kw):
    x = [kw]
    return x
print(h(**{'a': 1}), h(*(), **{'b': [2]}))
def unassigned(**kw):
    try:
        return missing
    except NameError as error:
        return str(error)
    if kw: missing = 1
print(unassigned(**{'c': 1}))
def one(x):
    if not x: y = 1
    try: return y
    except NameError as error: return str(error)
print(one(**{'x': [3]}), one(*[], **dict(x=(4,))))
async def co(**kw): return kw
c = co(**{'d': 1})
try: c.send(None)
except StopIteration as stop: print(stop.value)
def gen(k):
    z = yield k
    yield z
g = gen(**{'k': [5]})
print(next(g), g.send(6))
