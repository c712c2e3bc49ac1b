# Exception groups are printed as a tree.
import sys
def f(): raise ValueError('in f')
def g():
    errors = []
    for job in (f, lambda: 1 / 0, lambda: {}['k']):
        try: job()
        except Exception as e: errors.append(e)
    raise ExceptionGroup('several jobs failed', errors)
try: g()
except ExceptionGroup: sys.excepthook(*sys.exc_info())
try: raise ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [TypeError('t'), KeyError('k')]), OSError(3)])
except ExceptionGroup: sys.excepthook(*sys.exc_info())
try:
    try: f()
    except ValueError as e: raise ExceptionGroup('from', [TypeError(1)]) from e
except ExceptionGroup: sys.excepthook(*sys.exc_info())
e = ExceptionGroup('many', [ValueError(i) for i in range(20)])
e.add_note('a note\nof two lines')
e.exceptions[0].add_note('note inside')
raise e
