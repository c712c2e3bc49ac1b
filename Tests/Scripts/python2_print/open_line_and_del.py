# A print that an exception in __del__ cuts short leaves its line open.
class Noisy:
    def __del__(self):
        print 'deleting', self.missing
Noisy()
print 'next'
def broken():
    print 'value:', undefined
try:
    broken()
except NameError, e:
    print e
print 'end'
