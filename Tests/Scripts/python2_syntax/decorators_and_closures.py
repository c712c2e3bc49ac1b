def deco(f):
    def wrapper(*a, **k):
        print 'call', f.__name__, a, k
        return f(*a, **k)
    return wrapper
@deco
def add(a, b=2):
    return a + b
print add(1), add(1, b=5)
def counter():
    n = [0]
    def inc():
        n[0] += 1
        return n[0]
    return inc
c = counter()
print c(), c(), c()
print (lambda *a, **k: (a, k))(1, 2, x=3)
def defaults(a, b=[]):
    b.append(a)
    return b
print defaults(1), defaults(2), defaults.func_defaults
print map(lambda x, y=10: x + y, [1, 2])
class Outer:
    class Inner:
        pass
    def make(self):
        return Outer.Inner()
print Outer.Inner, Outer().make().__class__.__name__
