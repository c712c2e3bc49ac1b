# In which order a function's locals, arguments and temporaries die.
import gc
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('-', self.n, end=' ')
    def __add__(self, o): return T(self.n + '+' + o.n)
    def __repr__(self): return self.n
def end(): print()
def locals_(): a = T('a'); b = T('b'); c = T('c')
locals_(); end()
def args(x, y, *rest, k, **kw): z = T('z')
args(T('x'), T('y'), T('r1'), T('r2'), k=T('k'), o=T('kw')); end()
def rebinding(): a = T('1'); a = T('2'); print('|', end=' '); a = None; print('|', end=' ')
rebinding(); end()
def returns(): a = T('a'); b = T('b'); return b
print(returns(), end=' | '); end()
T('temp'); end()
T('a') + T('b'); end()
(T('a') + T('b')) + T('c'); end()
x = T('a') + T('b'); end()
print([T('l1'), T('l2')], end=' | '); end()
(T('t1'), T('t2')); end()
[T('l1'), T('l2')]; end()
{'a': T('d1'), 'b': T('d2')}; end()
{T('s')}; end()
def delete(): a = T('a'); b = T('b'); del b; print('|', end=' '); del a; print('|', end=' ')
delete(); end()
for i in (T('i1'), T('i2')): print(i, end=' ')
end()
i = None; end()
def loop():
    for i in [T('1'), T('2')]: pass
    print('|', end=' ')
loop(); end()
def cond(): return T('then') if T('test') else T('else')
cond(); end()
def chain(): T('a').n.upper().lower(); print('|', end=' ')
chain(); end()
a = b = T('shared'); a = None; print('|', end=' '); b = None; end()
def swap():
    a, b = T('a'), T('b')
    a, b = b, a
    a = None; print('|', end=' ')
swap(); end()
def closure():
    c = T('cell')
    def inner(): return c
    d = T('plain')
closure(); end()
def default(d=T('default')): pass
del default; end()
f = lambda q=T('lambda default'): 0
f = 5; end()
def nested_call(v): return v
nested_call(nested_call(T('passed'))); end()
str(T('s')); end()
T('attr').n; end()
T('a') is T('b'); end()
not T('n'); end()
T('x') and T('y'); end()
T('x') or T('y'); end()
print(f"{T('f')}", end=' '); end()
[T(str(i)) for i in range(3)]; end()
[None for i in (T('c1'), T('c2'))]; end()
len([T('x')]); end()
def gen(): yield T('g1'); yield T('g2')
for g in gen(): print('|', end=' ')
end(); g = None; end()
try: raise ValueError(T('exc'))
except ValueError as e: print('handler', end=' ')
end()
x = 1; end()
