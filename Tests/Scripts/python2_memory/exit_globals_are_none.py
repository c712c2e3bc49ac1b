import sys
class A(object):
    def __del__(self):
        print 'del', sys, helper
def helper(): pass
_a = A()
z = A()
