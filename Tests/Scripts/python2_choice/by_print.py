print 'this file is Python 2'
print 7 / 2
