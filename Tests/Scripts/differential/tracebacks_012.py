import sys

class P:
    def __repr__(self): return 'P()'

class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)

class Manager:
    def __init__(self, n, swallow): self.n, self.swallow = n, swallow
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, kind, value, trace): print('exit', self.n, kind, value); return self.swallow

def text(value):
    made = ascii(value)
    return made if len(made) < 400 else '%s... %d' % (made[:400], len(made))

def show(value): print(type(value).__name__, text(value))

def log(n): print(n); return n

state = [0]
def flip():
    state[0] = state[0] * 5 + 3 & 255
    return state[0] & 8

def boom(): raise RuntimeError('boom')

def caught(e):
    while e is not None:
        print('!', type(e).__name__, text(str(e)), text(e.args))
        e = e.__cause__ or e.__context__

def attempt(call):
    try: show(call())
    except BaseException as e: caught(e)

def run(unit):
    print('#', unit.__name__); print('#', unit.__name__, file=sys.stderr)
    state[0] = 0
    attempt(unit)

def f0(x):
    del x[f1(x)]

def f1(x):
    def inner(v):
        return v + "é" + f2(x)
    return inner(x)

def f2(x):
    return f"{x!r:>{x}}"

f0([])
