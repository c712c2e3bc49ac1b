class N(object):
    def __div__(self, o): return 'div'
    def __rdiv__(self, o): return 'rdiv'
    def __idiv__(self, o): return 'idiv'
    def __floordiv__(self, o): return 'floordiv'
    def __truediv__(self, o): return 'truediv'
n = N()
print n / 1, 1 / n, n // 1
n /= 1
print n
class O:
    def __div__(self, o): return 'old div'
print O() / 2
try:
    object() / 2
except TypeError, e:
    print e
