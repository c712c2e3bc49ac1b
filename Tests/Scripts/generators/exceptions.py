# The exception state inside and outside of generators.
import sys
def g():
    try: raise KeyError('inner')
    except KeyError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()
it = g()
print(repr(next(it)), sys.exception())
try: raise ValueError('outer')
except ValueError:
    print(repr(next(it)), repr(sys.exception()))
    print(repr(next(it)))
def thrower():
    try: yield
    except ValueError as e:
        print('context', repr(e.__context__))
        raise TypeError('replaced') from e
t = thrower(); next(t)
try: t.throw(ValueError('v'))
except TypeError as e: print(repr(e), repr(e.__cause__))
def chain():
    try: yield 1
    finally:
        try: raise KeyError('k')
        except KeyError: print('in finally', repr(sys.exception()), repr(sys.exception().__context__))
c = chain(); next(c)
try: c.throw(ValueError('thrown'))
except ValueError as e: print(repr(e))
def loops():
    for i in range(3):
        try: yield i
        except GeneratorExit: print('exit at', i); raise
l = loops(); next(l); next(l); l.close()
for args in ((ValueError,), (ValueError, 'msg'), (ValueError('inst'),), (5,), (ValueError('a'), 'b')):
    x = loops(); next(x)
    try: x.throw(*args)
    except Exception as e: print(type(e).__name__, e)
def finished(): yield
f = finished(); list(f)
try: f.throw(ValueError('late'))
except ValueError as e: print(e)
try: f.send(1)
except StopIteration as e: print('stop', e.value)
