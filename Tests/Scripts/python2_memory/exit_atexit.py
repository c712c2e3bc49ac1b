import atexit
def bye(n): print 'bye', n
atexit.register(bye, 1)
atexit.register(bye, n=2)
class A(object):
    def __del__(self): print 'del'
a = A()
print 'end'
