# What a generator that was thrown into keeps: frames, the exception, its function and its arguments.
import sys, gc
print("---- the delegate dies with the generator")
def log(n): print(n)
def g():
    try:
        yield 1
    finally:
        print('closed')
def g2():
    try:
        yield from (i for i in 'abc')
    except Exception as e:
        yield 'caught'
    finally:
        print('closed')
def g3():
    try:
        yield 1
    except Exception as e:
        yield 'caught'
    finally:
        print('closed')
def g4():
    try:
        yield from (i for i in 'abc')
    except Exception:
        yield 'caught'
    print('ended')
def u1(g):
    it = g()
    it.send(None)
    it.throw(ValueError('thrown'))
def u2(g):
    it = g()
    it.send(None)
    try: it.throw(ValueError('thrown'))
    except ValueError: pass
    a, b = 'abc'
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def g5():
    n = N(1)
    try:
        yield 1
    except Exception as e:
        yield 'caught'
def g6():
    n = N(1)
    try:
        yield 1
    except Exception:
        yield 'caught'
def g7():
    n = N(1)
    try:
        yield 1
    finally:
        yield 'caught'
for f in u1, u2:
  for t in g, g2, g3, g4, g5, g6, g7:
    print(f.__name__, t.__name__)
    try: f(t)
    except BaseException as e: pass
    print("after")
print("---- references to the generator")
import sys, gc
def h():
    yield 1
def g2():
    try:
        yield from h()
    except Exception as e:
        yield 'caught'
    finally:
        print('closed')
def g3():
    try:
        yield from h()
    except Exception:
        yield 'caught'
    finally:
        print('closed')
def g4():
    try:
        yield from h()
    except Exception as e:
        e.__traceback__ = None
        yield 'caught'
    finally:
        print('closed')
def g5():
    try:
        yield from h()
    except Exception as e:
        yield sys.getrefcount(e)
    finally:
        print('closed')
for g in g2,g3, g4,g5:
    print(g.__name__)
    it = g()
    next(it)
    print(sys.getrefcount(it))
    print(it.throw(ValueError('thrown')))
    print(sys.getrefcount(it))
    print([type(x).__name__ for x in gc.get_referrers(it)])
    del it
    print("after")
print("---- references to the exception")
import sys, gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def h():
    yield 1
def g5():
    try:
        yield from h()
    except Exception as e:
        yield sys.getrefcount(e)
def g6():
    try:
        yield 1
    except Exception as e:
        yield sys.getrefcount(e)
class I:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): raise a[0]
def g7():
    try:
        yield from I()
    except Exception as e:
        yield sys.getrefcount(e)
def u1(g):
    n = N(1)
    it = g()
    next(it)
    print(it.throw(ValueError('thrown')))
for g in g5,g6,g7:
    print(g.__name__)
    u1(g)
    print("after")
print("---- references to the function")
import sys, gc
def g():
    yield 1
print(sys.getrefcount(g))
a=g(); print(sys.getrefcount(g))
next(a); print(sys.getrefcount(g))
next(a, 0); print(sys.getrefcount(g), [type(x).__name__ for x in gc.get_referents(a)], a.gi_code.co_name, a.__name__)
a=g(); print(sys.getrefcount(g)); next(a); a.close(); print(sys.getrefcount(g), [type(x).__name__ for x in gc.get_referents(a)])
a=g(); a.close(); print(sys.getrefcount(g), [type(x).__name__ for x in gc.get_referents(a)])
a=g(); list(a);print(sys.getrefcount(g), [type(x).__name__ for x in gc.get_referents(a)])
a=g(); 
for i in a: pass
print(sys.getrefcount(g), [type(x).__name__ for x in gc.get_referents(a)])
def g():
    yield 1
    1/0
a=g(); print(sys.getrefcount(g))
try: list(a)
except ZeroDivisionError: pass
print(sys.getrefcount(g), [type(x).__name__ for x in gc.get_referents(a)])
a=g(); next(a)
try: a.throw(KeyError)
except KeyError: pass
print(sys.getrefcount(g), [type(x).__name__ for x in gc.get_referents(a)])
def g(n):
    yield 1
    yield [i for i in range(n)]
a=g(5)
print(sum(1 for _ in a),sys.getrefcount(g) )
def g():
    try: yield 1
    finally: print(a.gi_frame.f_lineno)
a=g(); next(a); a.close()
async def co(): return 5
a=co(); print(sys.getrefcount(co))
try: a.send(None)
except StopIteration as e: print(e.value)
print(sys.getrefcount(co), [type(x).__name__ for x in gc.get_referents(a)])
print("---- closed generators")
import sys, gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def g(n):
    yield 1
a=g(N(1)); a.close(); print('closed', [type(x).__name__ for x in gc.get_referents(a)], a.gi_frame, a.gi_suspended)
print(next(a, 'end'))
try: a.send(None)
except StopIteration: print('stop')
try: a.throw(ValueError('v'))
except ValueError: print('v')
a.close()
a = None
a=g(N(2)); next(a); a.close(); print('closed', [type(x).__name__ for x in gc.get_referents(a)])
a = None
a=g(N(3)); 
try: a.throw(KeyError)
except KeyError: print('thrown', [type(x).__name__ for x in gc.get_referents(a)])
a = None
a=g(N(4)); f=a.gi_frame; a.close(); print('closed', [type(x).__name__ for x in gc.get_referents(a)], f.f_locals['n'].n); f.clear(); print("cleared"); a=None; f=None; print(5)
async def c(n): pass
a=c(N(5)); a.close(); print('closed', [type(x).__name__ for x in gc.get_referents(a)])
a=None
a=g(N(6)); a.me = 1 if 0 else None
print("---- frames")
import sys, gc
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def g(n):
    yield 1
a=g(N(4)); f=a.gi_frame; f.clear(); print('cleared', next(a, 'end')); a=None; f=None; print(5)
a=g(N(4)); f=a.gi_frame; a.close(); print('c'); f.clear(); print('cleared', next(a, 'end')); a=None; print(4); f=None; print(5)
a=g(N(4)); f=a.gi_frame; a.close(); a = None; print('c'); f.clear(); print('cleared');  f=None; print(5)
a=g(N(4)); f=a.gi_frame; a = None; print('c'); f.clear(); print('cleared');  f=None; print(5)
a=g(N(4)); next(a); f=a.gi_frame; a.close(); print('c'); f.clear(); print('cleared', next(a, 'end')); a=None; print(4); f=None; print(5)
print("---- who calls a delegate that is thrown into")
def back(): f = sys._getframe(1); return f.f_back.f_code.co_name, f.f_back.f_back and f.f_back.f_back.f_code.co_name
def h():
    try: yield 1
    except ValueError: print(back()); yield 5; raise
class I:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): print(back()); raise a[0]
    def close(self): print('close', back())
def g5(h=h):
    yield from h()
def g8():
    yield from g5()
def u1(g):
    next(g)
    print(g.throw(ValueError('thrown')))
for g in g5(), g5(I), g8():
    try: u1(g)
    except ValueError as e:
        t = e.__traceback__
        while t: print(t.tb_frame.f_code.co_name); t = t.tb_next
g = g5(I); next(g); g.close()
def inner():
    try: yield 1
    except KeyError: print('handled', repr(sys.exception()), repr(sys.exception().__context__))
    yield repr(sys.exception())
    return 'result'
def outer():
    try: 1 / 0
    except ZeroDivisionError:
        print((yield from inner()))
        print('outer', repr(sys.exception()))
g = outer(); next(g)
try: {}[1]
except KeyError: print(g.throw(KeyError('k')))
print(next(g, 'end'))
