"doc"
import sys
def f():
    "fdoc"
    assert False, 'no'
    if __debug__: print('debug')
    return __debug__
class C:
    "cdoc"
print(f() if not __debug__ else 'dbg', __doc__, f.__doc__, C.__doc__, sys.flags.optimize)
print(eval('__debug__'), compile('assert 0', 's', 'exec', optimize=1) and 1)
exec(compile('assert 0', 's', 'exec', optimize=1))
