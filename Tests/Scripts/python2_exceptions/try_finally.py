def f():
    try:
        return 'try'
    finally:
        print 'finally'
print f()
def g():
    for i in range(3):
        try:
            if i == 1: continue
            print i
        finally:
            print 'f', i
g()
try:
    try:
        raise ValueError('inner')
    finally:
        print 'cleanup'
except ValueError, e:
    print e
else:
    print 'never'
try:
    pass
except ValueError:
    print 'never'
else:
    print 'else'
class C(object):
    def __enter__(self): print 'enter'; return 5
    def __exit__(self, t, v, tb): print 'exit', t and t.__name__, v; return True
with C() as c:
    print c
    raise KeyError('k')
