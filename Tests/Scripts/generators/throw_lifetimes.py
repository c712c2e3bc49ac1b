import gc, sys
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def inner(n):
    keep = N(n)
    try: yield 1
    except ValueError as e: print('inner', e); raise
def inner2(n):
    keep = N(n)
    try: yield 1
    except ValueError as e: print('inner2', e); yield 2
def inner3(n):
    keep = N(n)
    yield 1
def outer(i, n):
    keep = N('outer%s' % n)
    try: yield from i(n)
    except ValueError as e: print('outer', e)
    yield 'after'
def outer2(i, n):
    keep = N('outer%s' % n)
    yield from i(n)
n = 0
for o in (outer, outer2):
    for i in (inner, inner2, inner3):
        n += 1
        print('--', n)
        it = o(i, n)
        next(it)
        try: print(it.throw(ValueError('x')))
        except BaseException as e: print('caught', repr(e))
        print('end')
        del it
        print('deleted')
        n += 1
        it = o(i, n)
        next(it)
        try: print(it.throw(ValueError('x')))
        except BaseException as err: print('caught', repr(err)); saved = err
        del it
        print('kept')
        saved = None
        print('gone')
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): print('throw', a); raise a[0] if not isinstance(a[0], type) else a[0]()
    def __del__(self): print('del It', self.n)
def outer4(n):
    try: yield from It(n)
    except ValueError as e: print('outer4', e)
    yield 'after'
it = outer4(9); next(it)
try: print(it.throw(ValueError('y')))
except BaseException as e: print('caught', repr(e))
print('end'); del it; print('deleted')
it = outer4(10); next(it)
try: print(it.throw(ValueError))
except BaseException as e: print('caught', repr(e))
print(gc.get_referrers(it) and 'ref'); del it; print('deleted')
def outer5():
    g = inner3('five')
    try: yield from g
    except ValueError as e: pass
    print('before'); del g; print('after'); yield 'x'
it = outer5(); next(it)
try: print(it.throw(ValueError('z')))
except BaseException as e: print('caught')
def outer6():
    g = inner3('six')
    next(g)
    try: g.throw(ValueError('u'))
    except ValueError as e: print('c', e)
    print('before'); del g; print('after')
outer6()
async def co():
    try: await aw()
    except ValueError as e: print('co', e)
    await aw()
class aw:
    def __await__(self):
        k = N('await')
        yield 5
c = co(); c.send(None)
print(c.throw(ValueError('in'))); c.close(); print('closed')
print(gc.collect())
