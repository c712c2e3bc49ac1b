# sys.excepthook and sys.unraisablehook replaced, broken, and restored.
import sys
def hook(t, v, tb):
    print('hook:', t.__name__, v, tb.tb_lineno)
def unraisable(u):
    print('unraisable:', u.exc_type.__name__, u.exc_value, u.err_msg, type(u.object).__name__, u.exc_traceback is not None)
class Bad:
    def __del__(self): raise ValueError('in del')
sys.unraisablehook = unraisable
Bad()
def broken(u): raise RuntimeError('hook is broken')
sys.unraisablehook = broken
Bad()
sys.unraisablehook = sys.__unraisablehook__
Bad()
sys.unraisablehook = None
Bad()
print(sys.excepthook is sys.__excepthook__)
sys.excepthook = hook
raise ValueError('last')
