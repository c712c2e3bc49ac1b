# sys.exception and sys.exc_info, the deletion of the name, tracebacks as objects.
import sys
print(sys.exception(), sys.exc_info())
try: raise ValueError('v')
except ValueError as e:
    print(sys.exception() is e, sys.exc_info()[0], sys.exc_info()[1] is e, sys.exc_info()[2] is e.__traceback__)
    try: raise KeyError('nested')
    except KeyError: print(repr(sys.exception()))
    print(repr(sys.exception()))
    def inside(): return repr(sys.exception())
    print(inside())
print(sys.exception())
try: e
except NameError as err: print(err)
def f(): g()
def g(): raise RuntimeError('deep')
try: f()
except RuntimeError as err:
    tb = err.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_next is not None)
        tb = tb.tb_next
    kept = err
print(kept.__traceback__ is not None)
try: raise kept
except RuntimeError as again:
    n, tb = 0, again.__traceback__
    while tb: n += 1; tb = tb.tb_next
    print('frames now', n)
try: raise kept.with_traceback(None)
except RuntimeError as again:
    n, tb = 0, again.__traceback__
    while tb: n += 1; tb = tb.tb_next
    print('frames now', n)
def reraise():
    try: g()
    except RuntimeError as e:
        e.add_note('passed through'); raise
try: reraise()
except RuntimeError as e: print(e.__notes__, e.__traceback__.tb_next.tb_lineno)
tb_type = type(kept.__traceback__)
print(tb_type, type(kept.__traceback__.tb_frame))
for i in range(2):
    try:
        if i: raise ValueError(i)
    except ValueError: pass
print(sys.exception())
def gen():
    try: raise ValueError('in gen')
    except ValueError: yield sys.exception()
print(repr(next(gen())), sys.exception())
