# Generators: next, send, throw, close, return values.
def g():
    print('start')
    x = yield 1
    print('got', x)
    try:
        y = yield 2
    except ValueError as e:
        print('caught', e)
        y = 'thrown'
    print('y', y)
    return 'result'
it = g()
print(next(it), it.send('hello'), end=' ')
try: it.throw(ValueError('oops'))
except StopIteration as e: print('stopped', e.value)
print(list(g()))
try: g().send(1)
except TypeError as e: print(e)
def closing():
    try: yield 1
    finally: print('cleanup')
c = closing(); next(c); c.close(); c.close()
print(next(c, 'exhausted'))
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: print('ignoring')
        if True: yield 2
s = stubborn(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def returning():
    try: yield
    except GeneratorExit: return 'from close'
r = returning(); next(r); print(r.close())
try: next(closing_fresh := closing()); closing_fresh.throw(KeyError, 'k')
except KeyError as e: print('KeyError', e)
def stop(): raise StopIteration('inner'); yield
try: next(stop())
except RuntimeError as e: print(e, repr(e.__cause__))
it = (x * x for x in range(3))
print(it.__name__, next(it), sum(it), it.gi_frame, it.gi_running)
def reenter(): yield next(me)
me = reenter()
try: next(me)
except ValueError as e: print(e)
f = g()
print(repr(f).split(' at ')[0], f.gi_code.co_name, f.gi_yieldfrom, iter(f) is f)
f.close()
