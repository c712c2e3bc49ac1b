def f(x):
    print 'in f',
    return x
print 'before', f(1), f(2)
class R(object):
    def __str__(self):
        return 'R!'
print R(), [R().__class__.__name__], (1,), ()
