def f():
    exec "x = 5"
    print x
    exec "x = x + 1; y = 2"
    print x, y, sorted(locals().items())
f()
def g(a):
    exec "a = 10"
    print a
    b = 3
    exec "b = 4"
    print b
g(1)
def h():
    exec "def q(): return 3"
    return q()
print h()
def k():
    exec "z = 1" in {}
    try:
        print z
    except NameError, e: print e
k()
def m():
    exec 'import sys'
    return sys.maxint
print m()
len2 = 5
def o():
    exec "pass"
    print len2
    return len([1])
print o()
