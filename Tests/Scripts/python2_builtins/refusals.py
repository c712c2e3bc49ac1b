class Number(object):
    def __int__(self): return 3
    def __long__(self): return 4L
print int(Number()), long(Number()), long('12'), long(3.9), long('ff', 16), long(True)
def f(*args, **kw): pass
class New(object): pass
class Old: pass
for code in ('range("a")', 'range(1.5)', 'range(1, "a")', 'range(None, 1)', 'range(1, 2, [])', 'zip(1)', 'zip([], 5)', 'long("1.5")', 'long("x", 5)', 'int("x")',
             'dict(a=1, **{"a": 2})', 'f(a=1, **{"a": 2})', 'f(**{1: 2})', 'New(a=1, **{"a": 2})', 'str.upper()', 'str.upper(1)', 'list.append(1, 2)', 'dict.get()',
             'next([])', 'next(5)', 'sorted()', 'open()', 'round()'):
    try: print code, eval(code)
    except Exception, e: print code, type(e).__name__, e
