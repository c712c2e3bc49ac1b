"""Frames and tracebacks keep locals alive."""
import gc
import sys
import traceback
import weakref


class Big:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def inner():
    local = Big('inner local')
    raise ValueError('problem')


def outer():
    other = Big('outer local')
    inner()


try:
    outer()
except ValueError as error:
    print('in the handler')
    tb = error.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    print(tb.tb_frame.f_code.co_name, sorted(tb.tb_frame.f_locals))
    del tb
print('after the handler')
saved = None
try:
    outer()
except ValueError as error:
    saved = error
print('saved')
traceback.clear_frames(saved.__traceback__)
print('frames cleared')
saved = None


def with_frame():
    x = Big('frame local')
    return sys._getframe()


frame = with_frame()
print(sorted(frame.f_locals), frame.f_locals['x'].name)
frame.clear()
print(frame.f_locals)
del frame


def caller():
    mine = Big('caller local')
    return callee()


def callee():
    return sys._getframe(1).f_locals['mine'].name


print(caller())
try:
    try:
        raise KeyError('first')
    except KeyError as first:
        kept_here = Big('kept by nobody')
        raise RuntimeError('second') from first
except RuntimeError as second:
    print(repr(second.__cause__), second.__context__ is second.__cause__, sys.getrefcount(second))
del kept_here
error = ValueError('not raised')
print(error.__traceback__, sys.getrefcount(error))
try:
    raise error
except ValueError:
    print(sys.getrefcount(error), error.__traceback__.tb_lineno > 0)
print(sys.exc_info())
error = error.with_traceback(None)
print(error.__traceback__)
del error


def generator():
    value = Big('generator local')
    yield
    raise LookupError('from a generator')


g = generator()
next(g)
try:
    next(g)
except LookupError as e:
    print(e, g.gi_frame)
    r = weakref.ref(e.__traceback__.tb_next.tb_frame.f_locals['value'])
    print(r() is not None)
print(r())
gc.collect()
print('end')
