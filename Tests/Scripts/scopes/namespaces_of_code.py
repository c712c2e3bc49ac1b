import builtins
class MD(dict):
    def __missing__(self, k): print('missing', k); return 'M' + k
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
def tr(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
g = MD()
tr(exec, 'a = 1\nprint(a)\n', g)
tr(exec, 'print(zzz)', g)
tr(exec, 'def f(): return zzz\nprint(f())', g)
tr(eval, 'qq', g)
tr(exec, 'global q\nq = 5\ndel q', g)
print(sorted(k for k in g if k != '__builtins__'))
l = MD()
tr(exec, 'a = 1\nb = a + 1\ndel a\nprint(nn)', {}, l); print(dict(l))
tr(eval, 'nn', {}, MD())
tr(eval, '[nn for x in (1,)]', {}, MD())
tr(exec, 'class X:\n  y = nn2', {}, MD())
tr(exec, 'def f(): return nn3\nf()', {}, MD())
class M:
    def __init__(self): self.d = {}
    def __getitem__(self, k): print('M get', k); return self.d[k]
    def __setitem__(self, k, v): print('M set', k); self.d[k] = v
    def __delitem__(self, k): print('M del', k); del self.d[k]
    def keys(self): return self.d.keys()
m = M()
tr(exec, 'x = 1\ny = x\ndel x\nimport sys\nfrom sys import path as p\nclass C: pass\ndef f(): pass\nfor i in (1,): pass\nprint(locals() is not None, vars() is not None)\ndel x', {}, m)
tr(exec, 'print(dir())', {}, m)
tr(eval, 'x', {}, 5)
tr(exec, 'x', 5)
tr(exec, 'x', [], {})
tr(exec, 'x = 1', {}, None)
tr(eval, '1', None, {})
def outer():
    v = 3; w = 4
    def c(): return v, w
    return c
c = outer()
tr(eval, c.__code__)
tr(exec, c.__code__)
def s(): 
    global R
    R = v2
tr(lambda: exec(c.__code__, {}, closure=c.__closure__))
tr(lambda: exec(c.__code__, {}, closure=c.__closure__[:1]))
tr(lambda: exec(c.__code__, {}, closure=5))
tr(lambda: exec(c.__code__, {}, closure=(1, 2)))
tr(lambda: exec('1', {}, closure=c.__closure__))
tr(lambda: exec((lambda: 1).__code__, {}, closure=()))
tr(lambda: exec((lambda: 1).__code__, {}, closure=None))
tr(eval, 'len([1])', {'__builtins__': {}})
tr(eval, 'len([1])', {'__builtins__': {'len': lambda x: 'mine'}})
tr(exec, 'class A: pass', {'__builtins__': {}})
tr(exec, 'import sys', {'__builtins__': {}})
tr(exec, 'import sys; print(sys)', {'__builtins__': {'__import__': lambda *a: print('imp', a[0], a[3], a[4]) or 5, 'print': print}})
tr(exec, 'from sys import path', {'__builtins__': {'__import__': lambda *a: 5}})
tr(exec, 'class A: pass\nprint(A)', {'__builtins__': {'__build_class__': lambda f, n, *b: ('built', n), 'print': print}, '__name__': 'x'})
tr(exec, 'print(__debug__)\nassert 0', {'__builtins__': {'print': print}})
tr(exec, 'def f(): return len\nprint(f.__builtins__ is __builtins__)\nprint(f())', {'__builtins__': {'print': print}})
tr(eval, 'len', {'__builtins__': builtins})
G = {}; exec('pass', G); print(G.keys(), type(G['__builtins__']))
tr(exec, 'raise ValueError', {'__builtins__': {}})
tr(exec, 'with open: pass', {'__builtins__': {}})
tr(exec, 'try: 1/0\nexcept: print("x")', {'__builtins__': {}})
def fn(): return len([1, 2])
import types
tr(types.FunctionType(fn.__code__, {'__builtins__': {'len': lambda x: 'L'}}))
tr(types.FunctionType(fn.__code__, {}))
tr(types.FunctionType(fn.__code__, MD(len=lambda x: 'MDlen')))
tr(types.FunctionType(fn.__code__, MD()))
def loc():
    a = 1
    exec('a = 2; b = 3')
    print(a, locals().get('b'))
    exec('print(a)')
    l = locals(); exec('a = 9', globals(), l); print(a, l['a'])
    return eval('a')
tr(loc)
tr(eval, compile('x = 1', 's', 'exec'))
tr(exec, compile('1+1', 's', 'eval'))
tr(eval, '  1 + 1\n')
tr(eval, b'1 + 2')
tr(eval, '')
tr(exec, '')
tr(lambda: exec('y', globals={'y': 1}, locals={}))
tr(lambda: eval('y', locals={'y': 7}, globals={}))
tr(lambda: eval(source='y'))
class GS(dict):
    def __setitem__(self, k, v): print('GS set', k); dict.__setitem__(self, k, v)
    def __delitem__(self, k): print('GS del', k); dict.__delitem__(self, k)
tr(exec, 'global a\na = 1\nb = 2\ndef f():\n  global c\n  c = 3\nf()\ndel a, b', GS())
