class R(object):
    def __init__(self, n): self.n = n
    def __del__(self): print 'del', self.n
def make():
    r = R('captured')
    def use(): return r.n
    return use
u = make()
print u()
del u
print 'released'
def loop():
    for i in range(2):
        r = R(i)
        print 'made', i
loop()
def swap():
    a, b = R('a'), R('b')
    a, b = b, a
    del a
    print 'one gone'
swap()
