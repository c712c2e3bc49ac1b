x = 'global'
def f():
    x = 'local'
    def g(): return x
    return g()
print f(), x
def h():
    global x
    x = 'changed'
h()
print x
def u():
    try:
        print y
        y = 1
    except UnboundLocalError, e:
        print e
u()
def n():
    return undefined_name
try:
    n()
except NameError, e:
    print e
fs = [lambda: i for i in range(3)]
print [f() for f in fs]
print sorted(locals().keys()) == sorted(globals().keys())
