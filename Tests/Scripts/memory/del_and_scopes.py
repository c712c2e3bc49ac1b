# del in different scopes, with closures and cells.
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f():
    x = T('cell')
    def g(): return x
    print('deleting x'); del x; print('deleted')
    return g
g = f()
try: g()
except NameError as e: print(e)
def h():
    x = T('shared cell')
    def get(): return x
    return get
get = h(); print('kept by closure'); del get
def outer():
    x = T('nonlocal')
    def clear():
        nonlocal x
        x = None
    clear(); print('cleared')
outer()
def reassign():
    x = T('1'); x = T('2'); x = T('3'); print('end of reassign')
reassign()
class K:
    x = T('class namespace')
    del x
    print('in class body')
def comp():
    return [x.n for x in [T('c1'), T('c2')]]
print(comp())
def exc():
    try: raise ValueError(T('in exception'))
    except ValueError as e: pass
    print('exc ends')
exc()
def loop():
    for x in [T('l1'), T('l2')]: pass
    del x; print('loop var deleted')
loop()
def frame():
    import sys
    t = T('frame'); fr = sys._getframe()
    return fr
fr = frame(); print('frame kept'); print(fr.f_locals['t'].n); del fr
def gen():
    t = T('gen'); yield; print('resumed')
gg = gen(); next(gg); gg.close(); print('closed')
def star(*a): del a; print('star deleted')
star(T('s'))
def kw(**k): k.clear(); print('kw cleared')
kw(a=T('k'))
def default(x=T('default')): pass
default.__defaults__ = None; print('default replaced')
exec('t = T("exec")', {'T': T}); print('exec done')
ns = {}; exec('t = T("ns")', {'T': T}, ns); ns.clear(); print('ns cleared')
lam = lambda: T('lambda result'); lam(); print('lambda done')
