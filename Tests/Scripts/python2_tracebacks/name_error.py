def f():
    print undefined
print 'start'
f()
