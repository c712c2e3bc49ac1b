# A dropped generator runs its finally blocks; its locals live as long as it.
import gc, weakref
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def gen(t):
    local = T('local')
    try:
        yield 1
        yield 2
    finally:
        print('finally', t.n)
g = gen(T('argument')); next(g)
print('drop suspended')
del g
print('never started')
g = gen(T('unused'))
del g
print('exhausted')
g = gen(T('used'))
for _ in g: pass
print('after loop')
del g
print('broken loop')
for x in gen(T('broken')):
    break
print('still held by nothing')
def self_holding():
    me = yield
    t = T('cycle')
    yield
g = self_holding(); next(g); g.send(g)
watch = weakref.ref(g)
del g
print('alive in a cycle:', watch() is not None)
gc.collect()
print('collected:', watch())
def raising():
    try: yield
    finally: raise ValueError('in finally')
g = raising(); next(g)
del g
print('the error went to stderr')
def yields_in_finally():
    try: yield 1
    finally: yield 2
g = yields_in_finally(); next(g)
del g
print('end')
