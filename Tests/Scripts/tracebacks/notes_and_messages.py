# Notes, multi-line messages, empty messages, odd __str__.
import sys
def show(e):
    try: raise e
    except BaseException: sys.excepthook(*sys.exc_info())
e = ValueError('main'); e.add_note('note one'); e.add_note('note\ntwo'); show(e)
show(ValueError()); show(ValueError('')); show(ValueError('line 1\nline 2')); show(KeyError('k')); show(OSError(2, 'No such', 'f')); show(AssertionError()); show(StopIteration(3)); show(KeyboardInterrupt()); show(SystemExit(5))
class Bad(Exception):
    def __str__(self): raise RuntimeError('no str')
show(Bad())
class Outer:
    class Inner(Exception): pass
show(Outer.Inner('qualified'))
class Mod(Exception): __module__ = 'some.module'
show(Mod('x'))
class Builtin(Exception): __module__ = 'builtins'
show(Builtin('y'))
def local():
    class Local(Exception): pass
    return Local('z')
show(local())
e = ValueError('weird notes'); e.__notes__ = 'not a list'; show(e)
e = ValueError('weird notes'); e.__notes__ = [1, 'x']; show(e)
show(SyntaxError('made by hand', ('f.py', 3, 5, 'x = = 1', 3, 6)))
show(SyntaxError('no location'))
show(UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'invalid start byte'))
