# global and nonlocal declarations.
g = 1
def f():
    global g, new
    g += 1
    new = 'made'
f(); print(g, new)
def outer():
    v = 1
    def inner():
        nonlocal v
        v = 2
        def innermost():
            nonlocal v
            v = 3
        innermost()
    inner()
    return v
print(outer())
def mixed():
    g = 'local'
    def inner():
        global g
        g = 'changed'
        return g
    inner()
    return g
print(mixed(), g)
def unbound():
    try: print(g)
    except UnboundLocalError as e: print(type(e).__name__, e)
    g = 2
unbound()
def deleter():
    global new
    del new
deleter()
print('new' in globals())
class K:
    def set(self):
        global K_made
        K_made = self
K().set(); print(type(K_made).__name__)
def loopvar():
    for i in range(3): pass
    return i, [i for i in range(10)][-1], i
print(loopvar())
def exc():
    e = 'before'
    try: raise ValueError('v')
    except ValueError as e: pass
    try: e
    except UnboundLocalError as err: print(err)
exc()
import builtins
len_was = len
def len(x): return 'mine'
print(len([]), builtins.len([]))
del len
print(len([]))
