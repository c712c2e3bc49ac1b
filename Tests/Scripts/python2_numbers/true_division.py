from __future__ import division
print 7 / 2, 7 // 2, 4 / 2, 1 / 3
x = 7
x /= 2
print x
class D(object):
    def __truediv__(self, o): return 'true'
    def __div__(self, o): return 'classic'
print D() / 1
