# finally/return/continue interplay
def f1():
    for i in range(3):
        try:
            if i == 1: continue
            print('body', i)
        finally:
            print('fin', i)
    else: print('else')
f1()
def f2():
    try: return 'a'
    finally: return 'b'
print(f2())
def f3():
    while True:
        try: 1/0
        except ZeroDivisionError: break
        finally: print('f3')
    return 'done'
print(f3())
def f4():
    try:
        try: raise ValueError(1)
        finally: raise KeyError(2)
    except KeyError as e: print(repr(e.__context__), e.__cause__)
f4()
def f5():
    for i in range(2):
        try: return i
        finally: continue
print(f5())
def f6():
    try: raise ValueError('x')
    except ValueError as e:
        try: raise TypeError('y') from e
        except TypeError as g: print(repr(g.__cause__), g.__suppress_context__)
        print(repr(e))
    try: e
    except UnboundLocalError as u: print(u)
f6()
def f7():
    e = 1
    try: raise ValueError
    except ValueError as e: del e
    print('e' in locals())
f7()
def gen():
    try:
        yield 1
    finally:
        print('closing')
        yield 2
g = gen(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def gen2():
    try: yield 1
    except GeneratorExit: return 5
g = gen2(); next(g); print(g.close())
def gen3():
    x = yield from gen4()
    print('got', x)
def gen4():
    y = yield 1
    return y
g = gen3(); next(g)
try: g.send(9)
except StopIteration as e: print('stop', e.value)
eg = ExceptionGroup('eg', [ValueError(1), TypeError(2), ExceptionGroup('in', [KeyError(3), ValueError(4)])])
try:
    try: raise eg
    except* ValueError as e: print(e.exceptions)
    except* TypeError as e: print(e.exceptions); raise OSError(5)
except BaseExceptionGroup as e: print(repr(e))
print(eg.split(ValueError)); print(eg.subgroup(lambda e: isinstance(e, KeyError)))
e = ValueError('v'); e.add_note('n1'); e.add_note('n2'); print(e.__notes__)
try: e.add_note(3)
except TypeError as t: print(t)
class CM:
    def __init__(self, n, s=False): self.n, self.s = n, s
    def __enter__(self): print('enter', self.n); return self
    def __exit__(self, *a): print('exit', self.n, a[0]); return self.s
with CM(1) as a, CM(2, True) as b: 1/0
print('after')
def wr():
    with CM(3): return 'r'
print(wr())
def wb():
    for i in range(2):
        with CM(i): continue
    while 1:
        with CM('b'): break
wb()
try:
    with CM(4):
        with CM(5): raise ValueError
except ValueError: print('ve')
class NoExit:
    def __enter__(self): pass
try:
    with NoExit(): pass
except TypeError as e: print(e)
class NoEnter:
    def __exit__(self): pass
try:
    with NoEnter(): pass
except TypeError as e: print(e)
try:
    with 3: pass
except TypeError as e: print(e)
import sys
def ctx():
    try: 1/0
    except ZeroDivisionError:
        print(sys.exc_info()[0])
        try: []['a']
        except TypeError: print(sys.exc_info()[0])
        print(sys.exc_info()[0])
    print(sys.exc_info())
ctx()
def raise_ctx():
    a = ValueError('a'); b = ValueError('b')
    try:
        try: raise a
        except ValueError: raise b
    except ValueError: 
        try: raise a
        except ValueError as e: print(repr(e.__context__), repr(e.__context__.__context__))
raise_ctx()
try: raise ValueError from 3
except TypeError as e: print(e)
try: raise ValueError from KeyError
except ValueError as e: print(repr(e.__cause__))
try: raise
except RuntimeError as e: print(e)
