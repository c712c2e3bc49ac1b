saved = []
class R(object):
    def __del__(self):
        print 'del'
        saved.append(self)
r = R()
del r
print len(saved)
del saved[:]
print len(saved)
saved.pop()
print 'end'
del R.__del__
