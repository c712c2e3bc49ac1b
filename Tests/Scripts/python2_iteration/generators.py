def gen(n):
    for i in range(n):
        x = yield i
        if x: print 'got', x
g = gen(3)
print g.next(), g.send('a'), g.next()
try:
    g.next()
except StopIteration:
    print 'done'
def closing():
    try:
        yield 1
    finally:
        print 'closed'
g = closing()
g.next()
g.close()
g = closing()
g.next()
del g
def thrower():
    while True:
        try:
            yield 'ok'
        except ValueError, e:
            print 'caught', e
t = thrower()
t.next()
print t.throw(ValueError, 'thrown')
print type(t), sum(x * x for x in xrange(4))
