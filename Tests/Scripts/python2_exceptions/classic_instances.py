class E: pass
class F(E):
    def __init__(self, *a): self.a = a
    def __str__(self): return "F%r" % (self.a,)
try:
    raise E()
except E, e:
    print 'got', e.__class__, isinstance(e, E)
try:
    raise F, (1, 2)
except E, e:
    print e, e.a
try:
    raise F, 5
except (KeyError, E), e:
    print e.a
try:
    raise F(1)
except F:
    import sys
    print sys.exc_info()[0], sys.exc_info()[1].a, type(sys.exc_info()[2])
x = F(3)
try:
    try:
        raise x
    except Exception, e:
        print 'no'
except:
    print sys.exc_info()[1] is x
try:
    try:
        raise F
    finally:
        print 'finally'
except E, y:
    print y.a
def g():
    try:
        yield 1
    except F, e:
        print 'in gen', e
        yield 2
it = g(); it.next(); print it.throw(F, 9)
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): print a[0], a[1].a; return True
with CM(): raise F, 7
try:
    raise E, 1
except TypeError, e:
    print e
def f(): raise F(4)
f()
