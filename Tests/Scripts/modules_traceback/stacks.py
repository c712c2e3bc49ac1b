# Stacks as objects: walking, extracting, limits, formatting, frames of one's own.
import io
import sys
import traceback


def names(stack):
    return [f.name if isinstance(f, traceback.FrameSummary) else f[0].f_code.co_name for f in stack]


def deep(n=0):
    print(names(list(traceback.walk_stack(None))))
    print(names(traceback.StackSummary.extract(traceback.walk_stack(None))))
    print([f.f_code.co_name for f, line in traceback.walk_stack(sys._getframe())])
    for limit in (None, 0, 1, 2, -1, -2, 99):
        print(limit, names(traceback.extract_stack(limit=limit)), names(traceback.StackSummary.extract(traceback.walk_stack(None), limit=limit)))
    print(traceback.format_stack(limit=2), traceback.format_list(traceback.extract_stack())[-1])
    traceback.print_stack(file=sys.stdout, limit=1)
    local = [1, 2]
    s = traceback.StackSummary.extract(traceback.walk_stack(None), limit=1, capture_locals=True)
    print(s[0].locals, s.format())


def d1():
    deep()


def d2():
    d1()


def d3():
    d2()


d3()


def fail(n):
    if n:
        return fail(n - 1)
    return [1 / n
            + 2]


def caught(f, *args):
    try:
        f(*args)
    except Exception as error:
        return error.__traceback__


tb = caught(fail, 6)
for limit in (None, 0, 1, 3, -1, -3):
    print(limit, names(traceback.extract_tb(tb, limit)), len(traceback.format_tb(tb, limit)))
print(''.join(traceback.format_tb(tb)))
traceback.print_tb(tb, 2, sys.stdout)
print([(f.f_code.co_name, line) for f, line in traceback.walk_tb(tb)][:3])
summary = traceback.extract_tb(tb)
last = summary[-1]
print(repr(last).replace(last.filename, 'FILE'), last.lineno, last.end_lineno, last.colno, last.end_colno, last.name, last.line, last.locals)
print(list(last)[1:], last[1], last[-1], len(last), last == traceback.FrameSummary(last.filename, last.lineno, 'fail'), last == tuple(last), last == 5)
print(traceback.StackSummary.extract(traceback.walk_tb(tb), limit=-1).format())
sys.tracebacklimit = 2
print(names(traceback.extract_tb(tb)), names(traceback.extract_tb(tb, 3)))
sys.tracebacklimit = -5
print(names(traceback.extract_tb(tb)))
del sys.tracebacklimit

f = traceback.FrameSummary('x.py', 3, 'n', line='  a = 1/0 + 2\nfoo', colno=6, end_colno=9)
g = traceback.FrameSummary('x.py', 3, 'n', line='  a = b +\\\n      c', colno=6, end_colno=7, end_lineno=4)
h = traceback.FrameSummary('x.py', None, 'n', locals={'z': 1, 'a': 'text', 'bad': type('Bad', (), {'__repr__': lambda self: 1 / 0})()})
s = traceback.StackSummary.from_list([f, g, h, ('y.py', None, 'fn', '  line '), ('y.py', None, 'fn', None), ('none.py', 1, 'fn', None)] + [('y.py', 5, 'fn', 'again')] * 6)
for text in s.format():
    print(text, end='')
print(f.line, repr(f), h.line, h.locals)
print([x.line for x in s][:4], type(s[3]).__name__)
traceback.print_list(s[:2], file=sys.stdout)


class Short(traceback.StackSummary):
    def format_frame_summary(self, frame_summary, **kwargs):
        if frame_summary.lineno is None:
            return None
        return '%s:%s\n' % (frame_summary.filename.rpartition('/')[2], frame_summary.lineno)


print(Short(s).format(), type(Short.extract(traceback.walk_tb(tb))).__name__, type(Short.from_list(s)).__name__)
for bad in (lambda: traceback.StackSummary.from_list([1]), lambda: traceback.StackSummary.from_list([('a', 1)]), lambda: traceback.FrameSummary(), lambda: traceback.extract_tb()):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
frames = [f for f, line in traceback.walk_tb(tb)]
print(frames[-1].f_locals)
traceback.clear_frames(tb)
print(frames[-1].f_locals)
